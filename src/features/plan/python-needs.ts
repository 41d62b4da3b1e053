import { posix } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { withNeeds } from '../../config/needs.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import { parsed, tableOf, valueAt } from '../../text/tolerant.ts'

/** Adds the needs that pyproject.toml shows: required projects of the release, without circles. A broken file has none: its build reports it. */
export async function withPythonNeeds(files: Pick<Files, 'readText'>, root: string, components: readonly Component[]) {
  const read = async ({ id, path }: Component) => {
    const toml = parsed(await files.readText(posix.join(root, path, 'pyproject.toml')), parseToml)
    const poetry = Object.keys(tableOf(valueAt(toml, 'tool', 'poetry', 'dependencies')))
    const required = [valueAt(toml, 'project', 'dependencies'), valueAt(toml, 'build-system', 'requires'), poetry].flat().map(projectOf)
    return { id, required, name: projectOf(valueAt(toml, 'project', 'name') ?? valueAt(toml, 'tool', 'poetry', 'name')) }
  }
  const projects = await Promise.all(components.filter(({ kind }) => kind === 'python').map(read))
  let found = components
  for (const { id, required } of projects)
    for (const { id: need, name } of projects)
      if (name !== '' && required.includes(name) && !withNeeds(found, [need]).has(id))
        found = found.map(each => (each.id === id ? { ...each, needs: [...new Set([...(each.needs ?? []), need])] } : each))
  return found
}

/** The project that a requirement names, in the form of PEP 503; empty for any other value. */
function projectOf(requirement: unknown): string {
  const [name = ''] = typeof requirement === 'string' ? (/[\w.-]+/.exec(requirement) ?? []) : []
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
