import { posix } from 'node:path'
import picomatch from 'picomatch'
import { UserError } from '../../model/errors.ts'
import type { Files } from '../../ports/files.ts'

/** The file system for a search. */
export type SearchedFiles = Pick<Files, 'facts' | 'walk' | 'realPath'>

/**
 * The regular files that globs (picomatch) find below `root` (absolute), each once, in the order of the globs; `path` is relative to
 * `root`. A wildcard does not match a leading dot; node_modules and .git are not searched. Throws UserError for globs without a match,
 * for a link, and for a path that leads out of the root.
 */
export async function matchFiles(files: SearchedFiles, root: string, globs: readonly string[]) {
  const found = new Map<string, { readonly path: string; readonly absolute: string }>()
  const unmatched: string[] = []
  for (const glob of globs) {
    const paths = await pathsOf(files, root, posix.normalize(glob))
    if (paths.length === 0) unmatched.push(glob)
    for (const path of paths) found.set(path, { path, absolute: posix.join(root, path) })
  }
  if (unmatched.length > 0) {
    throw new UserError(
      `Declared files that are not there: ${unmatched.join(', ')}.`,
      unmatched.some(glob => /\s/.test(glob))
        ? 'Write one glob per line.'
        : 'Change `files:`, or make the build write them. Globs start at the folder of the component.',
    )
  }
  const realRoot = await files.realPath(root)
  for (const { path, absolute } of found.values()) {
    const real = await files.realPath(absolute)
    if (!real.startsWith(`${realRoot}/`))
      throw new UserError(`${path} lies behind a link that leads out of the searched folder.`, 'Name the file itself; no link is followed.')
  }
  return [...found.values()]
}

async function pathsOf(files: SearchedFiles, root: string, glob: string): Promise<string[]> {
  if (posix.isAbsolute(glob) || glob === '..' || glob.startsWith('../'))
    throw new UserError(`The glob ${glob} leads out of the searched folder.`, 'Only files inside it can be attached.')
  const { base, isGlob } = picomatch.scan(glob)
  if (!isGlob) {
    const facts = await files.facts(posix.join(root, glob))
    if (facts !== undefined && facts.kind !== 'file') throw notAFile(glob)
    return facts === undefined ? [] : [glob]
  }
  const folder = posix.join(root, base)
  if ((await files.facts(folder))?.kind !== 'directory') return []
  const isMatch = picomatch(glob)
  const entries = await files.walk(folder, entry => /(^|\/)(node_modules|\.git)$/.test(entry.path))
  const paths: string[] = []
  for (const entry of entries) {
    const path = posix.join(base, entry.path)
    if (entry.kind === 'directory' || !isMatch(path)) continue
    if (entry.kind !== 'file') throw notAFile(path)
    paths.push(path)
  }
  return paths
}

function notAFile(path: string): UserError {
  return new UserError(`${path} is not a regular file, so it cannot be an asset.`, 'Name the file itself; no link is followed.')
}
