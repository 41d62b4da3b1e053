import picomatch from 'picomatch'
import type { Git, HistoryCommit } from '../ports.ts'
import { parseMessage } from './commit-message.ts'
import { parseFragments } from './fragment.ts'
import type { History } from './notes.ts'
import { isReleaseChore } from './release-chore.ts'

interface Found {
  readonly path: string
  /** The newest commit of the range that added it. */
  readonly added: string
  /** Where its text is read. */
  readonly at: string
}

/**
 * Fragments that were added in the range. An old one that was edited is no news. Nothing is deleted here, so a candidate cannot use up those of the release;
 * one that a release commit of the range deleted, as `towncrier build` and `changeset version` do, was used up by a candidate and counts for the release too.
 */
export async function readFragments(
  commits: readonly HistoryCommit[],
  released: string,
  glob: string | null,
  git: Git,
): Promise<History['fragments']> {
  if (glob === null) return []
  const found = findFragments(commits, released, glob)
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

function findFragments(commits: readonly HistoryCommit[], released: string, glob: string): Found[] {
  const matches = picomatch(glob, { dot: true })
  const found = new Map<string, Found>()
  /** Paths whose newest fate is decided; newest first, so the first that is seen counts. */
  const last = new Map<string, string>()
  for (const { sha, parents, message, changes } of commits) {
    for (const { status, path } of changes) {
      if (found.has(path) || !matches(path)) continue
      if (status === 'D' && !last.has(path)) last.set(path, isReleaseChore(parseMessage(message)) ? (parents[0] ?? '') : '')
      if (!last.has(path)) last.set(path, released)
      const at = last.get(path)!
      if (status === 'A' && at !== '') found.set(path, { path, added: sha, at })
    }
  }
  return [...found.values()]
}
