import { posix } from 'node:path'
import { withNeeds } from '../../../config/needs.ts'
import type { LocalFile } from '../../../model/manifest.ts'
import type { Files } from '../../../ports/files.ts'
import { isPackageFileName } from '../python/verify-packages.ts'
import type { ComponentBuild } from './component-build.ts'

type Environment = Readonly<Record<string, string>>

/**
 * Copies the files of needed components to `<folder>/<id>/`, without write permission. A script that ignores the permission changes its copy, not the release.
 * Returns RELEASE_NEEDS, and pip's settings: a constraint with a file URL makes pip take that wheel (pip.pypa.io, Constraints Files). `--find-links` alone does
 * not: of two equal versions pip 26.3 takes the one of the index. If a project has several wheels, the constraint names only the version, and pip takes a wheel
 * that fits. `env`: the environment so far.
 */
export async function offerNeeded(folder: string, built: readonly LocalFile[], files: Pick<Files, 'copy' | 'write'>, env: Environment) {
  const copyOf = ({ component, name }: LocalFile): string => posix.join(folder, component, name)
  for (const file of built) await files.copy(file.path, copyOf(file), 0o444)
  const packages = built.filter(({ name }) => isPackageFileName(name))
  if (packages.length === 0) return { RELEASE_NEEDS: folder } as Environment
  const wheels = packages.filter(({ name }) => name.endsWith('.whl'))
  const projects = Map.groupBy(wheels, ({ name }) => name.split('-').slice(0, 2).join(' == '))
  const lines = [...projects].map(([pin, [one, another]]) => (another ? pin : `${pin.split(' ')[0]} @ ${fileUrl(copyOf(one!))}`))
  await files.write(`${folder}.txt`, lines.join('\n'))
  // pip separates the values of these variables by spaces.
  const links = [env.PIP_FIND_LINKS ?? '', ...new Set(packages.map(file => fileUrl(posix.dirname(copyOf(file)))))]
  const constraint = fileUrl(`${folder}.txt`)
  return { RELEASE_NEEDS: folder, PIP_FIND_LINKS: links.join(' '), PIP_CONSTRAINT: constraint, PIP_BUILD_CONSTRAINT: constraint }
}

const fileUrl = (path: string): string => `file://${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`

/** Copies the `output:` folders of needed node components to a second clean tree. A package may contain those files. */
export async function copyOutputs({ plan, component, tree, files }: ComponentBuild, target: string): Promise<void> {
  const ids = withNeeds(plan.components, component.needs ?? [])
  for (const other of plan.components) {
    if (other.kind !== 'node' || other.output === null || !ids.has(other.id)) continue
    const output = posix.join(other.path, other.output)
    for (const { path, kind } of await files.walk(posix.join(tree, output)))
      if (kind === 'file') await files.copy(posix.join(tree, output, path), posix.join(target, output, path))
  }
}
