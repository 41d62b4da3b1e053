import { posix } from 'node:path'
import type { Component } from '../model/manifest.ts'
import { suggestion } from '../text/nearest.ts'
import type { Config } from './config.ts'
import { inBackticks, type Problem } from './problems.ts'
import type { ReadYaml } from './yaml.ts'

/** The ids, and the ids that they need, directly or through others. */
export function withNeeds(components: readonly Pick<Component, 'id' | 'needs'>[], ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids)
  // A set visits what is added during the loop.
  for (const id of found) for (const need of components.find(component => component.id === id)?.needs ?? []) found.add(need)
  return found
}

/** Wrong `needs` (an unknown component, a circle), outputs outside the repository, and components that do not wait for an output written into their folder. */
export function wrongNeeds({ components }: Pick<Config, 'components'>, file: ReadYaml): Problem[] {
  const all = components ?? []
  const known = all.map(({ id }) => id)
  const problem = (place: readonly (string | number)[], key: string, message: string): Problem => ({
    line: file.lineOf(['components', ...place]),
    message: `${inBackticks(`components.${key}`)} ${message}`,
  })
  return all.flatMap(component => {
    const { id, needs = [] } = component
    const wrong = needs.flatMap((need, index) => {
      const circle = withNeeds(all, [need]).has(id) ? `which needs \`${id}\`: a circle` : undefined
      const why = known.includes(need) ? circle : `which is no component${suggestion(need, known)}`
      return why === undefined ? [] : [problem([id, 'needs', index], `${id}.needs`, `names ${inBackticks(need)}, ${why}`)]
    })
    if (component.kind !== 'node' || component.output === null) return wrong
    const target = posix.join(component.path, component.output)
    if (target.startsWith('..')) return [...wrong, problem([id, 'output'], `${id}.output`, `leads out of the repository, to ${target}`)]
    const missing = holdersOf(target, component, all).filter(other => !withNeeds(all, [other.id]).has(id))
    const line = `must be built after ${id}, which writes into its folder (${target}); add \`needs: `
    return [...wrong, ...missing.map(other => problem([other.id], other.id, `${line}[${[...(other.needs ?? []), id].join(', ')}]\``))]
  })
}

/** The components in whose folder `target` lies; of nested folders only the innermost. None if this folder belongs to `writer` itself. */
export function holdersOf(target: string, writer: Component, all: readonly Component[]): readonly Component[] {
  const start = ({ path }: Component): string => (path === '.' ? '' : `${path}/`)
  const around = all.filter(other => other.kind !== 'files' && other.kind !== 'archive' && `${target}/`.startsWith(start(other)))
  const nearest = around.filter(other => around.every(({ path }) => path.length <= other.path.length || path === '.'))
  return nearest.some(({ path }) => path === writer.path) ? [] : nearest
}
