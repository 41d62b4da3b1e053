import type { ParsedCommit } from './changes.ts'

/** What a revert may name. */
interface Targets {
  /** Commits that a merge brought, by the merge's id. */
  readonly brought: ReadonlyMap<string, readonly string[]>
  /** Pull request by commit. */
  readonly pullRequest: ReadonlyMap<string, number>
}

/**
 * Ids of the commits that cancel each other: a revert and what it takes back, when all of that is in the range. `commits` newest first, merges among them.
 * A revert that was reverted itself takes nothing back, so a revert of a revert leaves the first change standing. A revert of something older stays in the list.
 */
export function cancelledCommits(commits: readonly ParsedCommit[], targets: Targets): Set<string> {
  const known = new Set(commits.map(({ commit }) => commit.sha))
  const ofPullRequest = new Map<number, string[]>()
  for (const [sha, number] of targets.pullRequest) {
    const group = ofPullRequest.get(number)
    if (group) group.push(sha)
    else ofPullRequest.set(number, [sha])
  }
  const cancelled = new Set<string>()
  // Newest first: whoever takes back a revert is seen before that revert.
  for (const { commit, message } of commits) {
    if (message.reverts === null || cancelled.has(commit.sha)) continue
    const own = targets.pullRequest.get(commit.sha)
    const named = message.reverts.commits.map(id => find(id, known))
    const ofNumbers = message.reverts.numbers.filter(number => number !== own).flatMap(number => ofPullRequest.get(number) ?? [])
    const found = [...named.filter(sha => sha !== undefined), ...ofNumbers]
    for (const sha of found.flatMap(target => [target, ...(targets.brought.get(target) ?? [])])) cancelled.add(sha)
    if (found.length > 0 && !named.includes(undefined)) cancelled.add(commit.sha)
  }
  return cancelled
}

/** The one commit whose id is or begins with `id`. */
function find(id: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(id)) return id
  const matches = [...known].filter(sha => sha.startsWith(id))
  return matches.length === 1 ? matches[0] : undefined
}
