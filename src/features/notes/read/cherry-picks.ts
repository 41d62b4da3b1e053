import type { Commit, PathChanges } from '../../../ports/git.ts'

/** Commits that share author and author date with another one: possible cherry-picks. Only their changed paths are read. */
export function cherryPickCandidates(commits: readonly Commit[]): readonly Commit[] {
  return sharing(commits, ({ authorEmail, authored }) => `${authored} ${authorEmail}`)
}

/** Commits that share author, author date and changed paths with another one. Only they are compared patch by patch; equal titles are no evidence. */
export function samePathCandidates(commits: readonly Commit[], changes: PathChanges): readonly Commit[] {
  const paths = (sha: string): string => (changes.get(sha) ?? []).map(({ path }) => path).join('\0')
  return sharing(commits, ({ sha, authored, authorEmail }) => `${authored} ${authorEmail} ${paths(sha)}`)
}

/** Commits that share their key with another one, without merges. */
function sharing(commits: readonly Commit[], keyOf: (commit: Commit) => string): readonly Commit[] {
  const single = commits.filter(({ parents }) => parents.length < 2)
  const groups = Map.groupBy(single, keyOf)
  return [...groups.values()].filter(group => group.length > 1).flat()
}

/** The original commit of each cherry-pick. Of equal patches by one author at one time, the original was committed first. */
export function matchCherryPicks(candidates: readonly Commit[], patchIds: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const picks = new Map<string, string>()
  const groups = Map.groupBy(candidates, ({ sha, authorEmail, authored }) => `${authored} ${authorEmail} ${patchIds.get(sha) ?? sha}`)
  for (const group of groups.values()) {
    const [origin, ...rest] = group.toSorted((a, b) => a.committed - b.committed || (a.sha < b.sha ? -1 : 1))
    for (const { sha } of rest) picks.set(sha, origin!.sha)
  }
  return picks
}
