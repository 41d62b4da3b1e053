import { posix } from 'node:path'
import picomatch from 'picomatch'
import { UserError } from '../../model/errors.ts'
import type { Files } from '../../ports/files.ts'

/** A file that a glob found: its path from the root that was searched, and the absolute one. */
export interface Match {
  readonly path: string
  readonly absolute: string
}

/**
 * The regular files that globs (picomatch) find below `root` (absolute), each once, in the order of the globs. Files whose names begin with a dot
 * must be named with the dot; node_modules and .git are not searched. Throws UserError that lists all globs that match nothing or lead
 * out of the root, and for a link.
 */
export async function matchFiles(
  files: Pick<Files, 'facts' | 'walk' | 'realPath'>,
  root: string,
  globs: readonly string[],
): Promise<Match[]> {
  const found = new Map<string, Match>()
  const nothing: string[] = []
  for (const glob of globs) {
    const paths = await pathsOf(files, root, posix.normalize(glob))
    if (paths.length === 0) nothing.push(glob)
    for (const path of paths) found.set(path, { path, absolute: posix.join(root, path) })
  }
  if (nothing.length > 0) {
    throw new UserError(
      `Declared files that are not there: ${nothing.join(', ')}.`,
      'Change `files:`, or make the build write them. Globs start at the folder of the component.',
    )
  }
  const realRoot = await files.realPath(root)
  for (const { path, absolute } of found.values()) {
    const real = await files.realPath(absolute)
    if (!real.startsWith(`${realRoot}/`))
      throw new UserError(
        `${path} lies behind a link that leads out of the folder that is searched.`,
        'Name the file itself; links are not followed.',
      )
  }
  return [...found.values()]
}

async function pathsOf(files: Pick<Files, 'facts' | 'walk'>, root: string, glob: string): Promise<string[]> {
  if (posix.isAbsolute(glob) || glob === '..' || glob.startsWith('../'))
    throw new UserError(`The glob ${glob} leads out of the folder that is searched.`, 'Only files inside it can be attached.')
  const { base, isGlob } = picomatch.scan(glob)
  if (!isGlob) return await plainFile(files, root, glob)
  const start = base === '' ? '.' : base
  const folder = posix.join(root, start)
  if ((await files.facts(folder))?.kind !== 'directory') return []
  const isMatch = picomatch(glob)
  const entries = await files.walk(folder, entry => /(^|\/)(node_modules|\.git)$/.test(entry.path))
  const paths: string[] = []
  for (const entry of entries) {
    const path = posix.join(start, entry.path)
    if (entry.kind === 'directory' || !isMatch(path)) continue
    if (entry.kind !== 'file') throw notAFile(path)
    paths.push(path)
  }
  return paths
}

async function plainFile(files: Pick<Files, 'facts'>, root: string, path: string): Promise<string[]> {
  const facts = await files.facts(posix.join(root, path))
  if (facts === undefined) return []
  if (facts.kind !== 'file') throw notAFile(path)
  return [path]
}

function notAFile(path: string): UserError {
  return new UserError(`${path} is not a regular file, so it cannot be an asset.`, 'Name the file itself; links are not followed.')
}
