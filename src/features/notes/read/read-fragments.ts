import { posix } from 'node:path'
import picomatch from 'picomatch'
import type { Git, HistoryCommit, PathChange } from '../../../ports/git.ts'
import { isReleaseChore } from '../decide/release-chore.ts'
import { parseMessage } from './commit-message.ts'
import { parseFragments } from './fragment.ts'
import type { History } from './history.ts'

interface Found {
  readonly path: string
  /** The newest commit of the range that added it. */
  readonly added: string
  /** Where its text is read. */
  readonly at: string
}

/**
 * Fragments that were added in the range. An old one that was edited or moved is no news. Nothing is deleted here, so a candidate cannot use up those of the
 * release; one that a release commit of the range deleted, as `towncrier build` and `changeset version` do, was used up by a candidate and counts for the
 * release too.
 */
export async function readFragments(
  commits: readonly HistoryCommit[],
  released: string,
  glob: string | null,
  git: Pick<Git, 'filesAt'>,
): Promise<History['fragments']> {
  if (glob === null) return []
  const matches = picomatch(glob, { dot: true })
  const touching = commits
    .map(commit => ({ ...commit, changes: commit.changes.filter(({ path }) => matches(path)) }))
    .filter(({ changes }) => changes.length > 0)
  const found = findFragments(touching, await findMoves(touching, git), released)
  const contents = await git.filesAt(found.map(({ at, path }) => ({ commit: at, path })))
  return found
    .map((one, index) => ({ ...one, bytes: contents[index] }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, added, at, bytes }) =>
      bytes === undefined
        ? []
        : parseFragments(path, new TextDecoder().decode(bytes)).map(fragment => ({ fragment, commit: added, atTag: at === released })),
    )
}

/** Old path by new path, for each commit that moved files: one that it took away has the text of one that it added, else its name. */
type Moves = ReadonlyMap<string, ReadonlyMap<string, string>>

async function findMoves(commits: readonly HistoryCommit[], git: Pick<Git, 'filesAt'>): Promise<Moves> {
  const moves = new Map<string, Map<string, string>>()
  for (const { sha, parents, changes } of commits) {
    const pathsOf = (status: PathChange['status']) => changes.filter(change => change.status === status).map(({ path }) => path)
    const [added, removed] = [pathsOf('A'), pathsOf('D')]
    const [parent] = parents
    if (added.length === 0 || removed.length === 0 || parent === undefined) continue
    const texts = await git.filesAt([...added.map(path => ({ commit: sha, path })), ...removed.map(path => ({ commit: parent, path }))])
    const textOf = new Map([...added, ...removed].map((path, index) => [path, new TextDecoder().decode(texts[index])]))
    const moved = new Map<string, string>()
    const left = new Set(removed)
    for (const same of [(path: string) => textOf.get(path), (path: string) => posix.basename(path)])
      for (const path of added.filter(each => !moved.has(each))) {
        const old = [...left].find(candidate => same(candidate) === same(path))
        if (old === undefined) continue
        moved.set(path, old)
        left.delete(old)
      }
    moves.set(sha, moved)
  }
  return moves
}

function findFragments(commits: readonly HistoryCommit[], moves: Moves, released: string): Found[] {
  const found = new Map<string, Found>()
  /** Paths whose newest fate is decided; newest first, so the first that is seen counts. */
  const last = new Map<string, string>()
  /** The newest path of each file, by an older one. */
  const newest = new Map<string, string>()
  for (const { sha, parents, message, changes } of commits) {
    const moved = moves.get(sha) ?? new Map<string, string>()
    for (const [path, old] of moved) newest.set(old, newest.get(path) ?? path)
    const left = new Set(moved.values())
    for (const { status, path: named } of changes) {
      const path = newest.get(named) ?? named
      if (found.has(path) || left.has(named)) continue
      if (status === 'D' && !last.has(path)) last.set(path, isReleaseChore(parseMessage(message)) ? (parents[0] ?? '') : '')
      if (!last.has(path)) last.set(path, released)
      const at = last.get(path)!
      if (status === 'A' && at !== '' && !moved.has(named)) found.set(path, { path, added: sha, at })
    }
  }
  return [...found.values()]
}
