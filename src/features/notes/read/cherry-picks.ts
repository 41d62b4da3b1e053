import type { HistoryCommit } from '../../../ports/git.ts'

/** Commits that share author and author's date with another one: only of these is it asked what they changed. */
export function cherryPickCandidates(commits: readonly HistoryCommit[]): readonly HistoryCommit[] {
  return sharing(commits, ({ authorEmail, authored }) => `${authored} ${authorEmail}`)
}

/**
 * Commits that may be picks of each other: a cherry-pick keeps the author and the author's date, and an equal patch touches the same files. Only these are worth
 * comparing patch by patch; titles are no evidence.
 */
export function pickCandidates(commits: readonly HistoryCommit[]): readonly HistoryCommit[] {
  return sharing(
    commits,
    ({ authorEmail, authored, changes }) => `${authored} ${authorEmail} ${changes.map(({ path }) => path).join('\0')}`,
  )
}

/** Those that have their key in common with another one; merges are left out. */
function sharing(commits: readonly HistoryCommit[], keyOf: (commit: HistoryCommit) => string): readonly HistoryCommit[] {
  const groups = Map.groupBy(
    commits.filter(({ parents }) => parents.length < 2),
    keyOf,
  )
  return [...groups.values()].filter(group => group.length > 1).flat()
}

/** By each pick, the commit it was taken from: of equal patches by one author at one time, the one that was committed first. */
export function matchPicks(candidates: readonly HistoryCommit[], patchIds: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const picks = new Map<string, string>()
  const groups = Map.groupBy(candidates, ({ sha, authorEmail, authored }) => `${authored} ${authorEmail} ${patchIds.get(sha) ?? sha}`)
  for (const group of groups.values()) {
    const [origin, ...rest] = group.toSorted((a, b) => a.committed - b.committed || (a.sha < b.sha ? -1 : 1))
    for (const { sha } of rest) picks.set(sha, origin!.sha)
  }
  return picks
}
