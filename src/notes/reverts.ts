import type { PullRequest } from '../ports.ts'
import type { Branches } from './branches.ts'
import { type ParsedCommit, pullRequestNumbers } from './changes.ts'
import { parseMessage } from './commit-message.ts'

interface Sources {
  readonly branches: Branches
  /** By number; undefined when the forge was not asked. */
  readonly pullRequests: ReadonlyMap<number, PullRequest> | undefined
}

/**
 * Ids of the commits that cancel each other: a revert and what it takes back, when all of that is in the range. `commits` newest first, merges among them.
 * A revert that was reverted itself takes nothing back, so a revert of a revert leaves the first change standing. A revert of something older stays in the list.
 */
export function cancelledAmong(commits: readonly ParsedCommit[], { branches, pullRequests }: Sources): Set<string> {
  const single = commits.filter(({ commit }) => commit.parents.length < 2)
  const numberOf = pullRequestNumbers({ commits: single, branches, pullRequests })
  const known = new Set(commits.map(({ commit }) => commit.sha))
  const ofPullRequest = Map.groupBy(numberOf.keys(), sha => numberOf.get(sha)!)
  const cancelled = new Set<string>()
  // Newest first: whoever takes back a revert is seen before that revert.
  for (const { commit, message } of commits) {
    const own = numberOf.get(commit.sha)
    const reverts = revertsOf(message, own === undefined ? undefined : pullRequests?.get(own))
    if (reverts === null || cancelled.has(commit.sha)) continue
    const named = reverts.commits.map(id => find(id, known))
    const ofNumbers = reverts.numbers.filter(number => number !== own).flatMap(number => ofPullRequest.get(number) ?? [])
    const found = [...named.filter(sha => sha !== undefined), ...ofNumbers]
    for (const sha of found.flatMap(target => [target, ...(branches.brought.get(target) ?? [])])) cancelled.add(sha)
    if (found.length > 0 && !named.includes(undefined)) cancelled.add(commit.sha)
  }
  return cancelled
}

/** GitHub names what a revert takes back in the body of its pull request, which a squash need not keep. */
function revertsOf({ reverts }: ParsedCommit['message'], pull: PullRequest | undefined): ParsedCommit['message']['reverts'] {
  if (reverts === null || pull === undefined || reverts.commits.length + reverts.numbers.length > 0) return reverts
  return parseMessage(`${pull.title}\n\n${pull.body}`).reverts ?? reverts
}

/** The one commit whose id is or begins with `id`. */
function find(id: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(id)) return id
  const matches = [...known].filter(sha => sha.startsWith(id))
  return matches.length === 1 ? matches[0] : undefined
}
