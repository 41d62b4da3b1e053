import { posix } from 'node:path'
import picomatch from 'picomatch'
import type { Commit, Git, PathChange, PathChanges } from '../../../ports/git.ts'
import { isReleaseChore } from '../decide/release-chore.ts'
import { parseMessage } from './commit-message.ts'
import { NO_FRAGMENT, parseFragments } from './fragment.ts'

/** A fragment file, the newest commit that added it, and the commit at which its text is read. */
type Found = Readonly<Record<'path' | 'added' | 'at', string>>

/** A commit with its changes of fragments. */
type Touching = Commit & { readonly changes: readonly PathChange[] }

/**
 * Reads the fragments that the range added. `used`: paths of fragments that the commit still has, without run logs, which stay. An edited or moved old fragment
 * does not count. Fragments that a release commit deleted count, also those that a prerelease's commit deleted: `towncrier build` and `changeset version`
 * delete fragments.
 */
export async function readFragments(
  commits: readonly Commit[],
  changed: PathChanges,
  released: string,
  glob: string | null,
  git: Pick<Git, 'filesAt'>,
) {
  if (glob === null) return { fragments: [], used: [] }
  const matches = picomatch(glob, { dot: true })
  const touching = commits
    .map(commit => ({ ...commit, changes: (changed.get(commit.sha) ?? []).filter(({ path }) => matches(path)) }))
    .filter(({ changes }) => changes.length > 0)
  const found = findFragments(touching, await findMoves(touching, git), released)
  const contents = await git.filesAt(found.map(({ at, path }) => ({ commit: at, path })))
  const files = found
    .flatMap(({ path, added, at }, index) => {
      const bytes = contents[index]
      const fragments = bytes === undefined ? [] : parseFragments(path, new TextDecoder().decode(bytes))
      return bytes === undefined ? [] : { path, fragments, commit: added, atTag: at === released }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    fragments: files.flatMap(({ fragments, commit, atTag }) => fragments.map(fragment => ({ fragment, commit, atTag }))),
    used: files
      .filter(({ path, fragments, atTag }) => atTag && !NO_FRAGMENT.test(path) && fragments.every(({ log }) => !log))
      .map(({ path }) => path),
  }
}

/** Old path by new path for each commit that moved files. A moved file has the text of a deleted one, else its name. */
type Moves = ReadonlyMap<string, ReadonlyMap<string, string>>

async function findMoves(commits: readonly Touching[], git: Pick<Git, 'filesAt'>): Promise<Moves> {
  const moves = new Map<string, Map<string, string>>()
  for (const { sha, parents, changes } of commits) {
    const pathsOf = (status: PathChange['status']) => changes.filter(change => change.status === status).map(({ path }) => path)
    const [added, removed] = [pathsOf('A'), pathsOf('D')]
    const [parent] = parents
    if (added.length === 0 || removed.length === 0 || parent === undefined) continue
    const texts = await git.filesAt([...added.map(path => ({ commit: sha, path })), ...removed.map(path => ({ commit: parent, path }))])
    const textOf = new Map([...added, ...removed].map((path, index) => [path, new TextDecoder().decode(texts[index])]))
    const moved = new Map<string, string>()
    const unmatched = new Set(removed)
    for (const same of [(path: string) => textOf.get(path), (path: string) => posix.basename(path)])
      for (const path of added.filter(each => !moved.has(each))) {
        const old = [...unmatched].find(candidate => same(candidate) === same(path))
        if (old === undefined) continue
        moved.set(path, old)
        unmatched.delete(old)
      }
    moves.set(sha, moved)
  }
  return moves
}

function findFragments(commits: readonly Touching[], moves: Moves, released: string): Found[] {
  const found = new Map<string, Found>()
  /** The commit of the newest text by path; empty for a deleted fragment. */
  const last = new Map<string, string>()
  /** The newest path of each file by an older path. */
  const newest = new Map<string, string>()
  for (const { sha, parents, message, changes } of commits) {
    const moved = moves.get(sha) ?? new Map<string, string>()
    for (const [path, old] of moved) newest.set(old, newest.get(path) ?? path)
    const movedFrom = new Set(moved.values())
    for (const { status, path: named } of changes) {
      const path = newest.get(named) ?? named
      if (found.has(path) || movedFrom.has(named)) continue
      if (status === 'D' && !last.has(path)) last.set(path, isReleaseChore(parseMessage(message)) ? (parents[0] ?? '') : '')
      if (!last.has(path)) last.set(path, released)
      const at = last.get(path)!
      if (status === 'A' && at !== '' && !moved.has(named)) found.set(path, { path, added: sha, at })
    }
  }
  return [...found.values()]
}
