import type { PullRequest } from '../../../ports/forge.ts'
import type { Branches } from '../read/branches.ts'
import { type ParsedCommit, pullRequestNumbers } from '../read/changes.ts'
import { findCommit } from '../read/commit-ids.ts'
import { type ParsedMessage, parseMessage } from '../read/commit-message.ts'
import type { Reverts } from '../read/read-reverts.ts'

interface Sources {
  readonly branches: Branches
  /** By number; undefined without a forge. */
  readonly pullRequests: ReadonlyMap<number, PullRequest> | undefined
  /** `owner/name`; undefined if unknown. Then a number with a repository name counts as foreign. */
  readonly repository: string | undefined
}

/** Commits that one commit reverts; undefined for a commit outside of the range. */
type Targets = readonly (string | undefined)[]

/**
 * Ids of the commits that cancel each other: a revert and its target, if both are in the range. `commits` are newest first and include
 * merges. A reverted revert cancels nothing, so the first change stays. A revert of an older commit stays too, and so does a commit that
 * does more than revert.
 */
export function revertedCommits(commits: readonly ParsedCommit[], sources: Sources): Set<string> {
  const { branches, pullRequests } = sources
  const single = commits.filter(({ commit }) => commit.parents.length < 2)
  const numberOf = pullRequestNumbers({ commits: single, branches, pullRequests })
  const known = new Set(commits.map(({ commit }) => commit.sha))
  const ofPullRequest = Map.groupBy(numberOf.keys(), sha => numberOf.get(sha)!)
  const repository = sources.repository?.toLowerCase()
  const named = ({ commit }: ParsedCommit, reverts: Reverts): Targets => {
    const own = numberOf.get(commit.sha)
    const numbers = reverts.pullRequests.filter(pull => pull.number !== own && (pull.repository ?? repository) === repository)
    return [...reverts.commits.map(id => findCommit(id, known)), ...numbers.flatMap(({ number }) => ofPullRequest.get(number) ?? [])]
  }
  const all = commits.map(parsed => {
    const number = numberOf.get(parsed.commit.sha)
    const reverts = revertsOf(parsed.message, number === undefined ? undefined : pullRequests?.get(number))
    return { sha: parsed.commit.sha, reverts, targets: reverts === null ? [] : named(parsed, reverts) }
  })
  const cancelled = new Set<string>()
  // Newest first: a revert of a revert comes before that revert.
  for (const [at, { sha, reverts, targets }] of all.entries()) {
    if (reverts === null || cancelled.has(sha)) continue
    const reapplied = new Set(reverts.reapplied === null ? [] : ofPullRequest.get(reverts.reapplied))
    const revert = all.slice(at + 1).find(({ targets: older }) => older.some(target => target !== undefined && reapplied.has(target)))
    const found = [...targets, ...(revert === undefined ? [] : [revert.sha])]
    for (const target of found)
      for (const each of target === undefined ? [] : [target, ...(branches.brought.get(target) ?? [])]) cancelled.add(each)
    if (found.length > 0 && !found.includes(undefined) && reverts.title !== null) cancelled.add(sha)
  }
  return cancelled
}

/** The body of a pull request names the reverted one on GitHub. A squash merge may drop that body. */
function revertsOf({ reverts }: ParsedMessage, pull: PullRequest | undefined): Reverts | null {
  if (reverts === null || pull === undefined || reverts.commits.length + reverts.pullRequests.length > 0) return reverts
  return parseMessage(`${pull.title}\n\n${pull.body}`).reverts ?? reverts
}
