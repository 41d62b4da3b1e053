import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { Files } from '../../ports/files.ts'

/** The configured paths that do not exist below `tree`, with their places in the file. Skips archives and constraints that `setup:` or needs may make. */
export async function missingPaths(
  { components, version }: Pick<Config, 'components' | 'version'>,
  tree: string,
  files: Pick<Files, 'facts'>,
) {
  const versions = (version ?? []).map((entry, index) => ({
    place: ['version', index],
    path: typeof entry === 'string' ? entry : entry.file,
  }))
  const others = (components ?? []).flatMap(component => {
    const { id, kind, path, setup, needs } = component
    // The files of this kind are built elsewhere, perhaps after the plan.
    if (kind === 'files') return []
    const at = (each: string, ...key: (string | number)[]) => ({ place: ['components', id, ...key], path: each })
    const made = setup !== null || needs !== undefined
    if (kind === 'archive' && !made) return [at(path, 'path'), ...component.paths.map((each, index) => at(each, 'paths', index))]
    const constraints = kind === 'python' && !made && component.constraints
    return [at(path, 'path'), ...(constraints ? [at(posix.join(path, constraints), 'constraints')] : [])]
  })
  const wanted = [...versions, ...others]
  const facts = await Promise.all(wanted.map(({ path }) => files.facts(posix.join(tree, path))))
  return wanted.filter((_, index) => facts[index] === undefined)
}
