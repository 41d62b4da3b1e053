import type { PullRequest } from '../../../ports/forge.ts'
import type { Commit } from '../../../ports/git.ts'
import { type Branches, mergedNumber, mergedTitle } from './branches.ts'
import { findCommit } from './commit-ids.ts'
import { type ParsedMessage, parseMessage } from './commit-message.ts'

/** A commit of the range with what its message says. */
export interface ParsedCommit {
  readonly commit: Commit
  readonly message: ParsedMessage
}

/** Reads the message of a commit. */
export const readCommit = (commit: Commit): ParsedCommit => ({ commit, message: parseMessage(commit.message) })

/** What belongs together under one line: the commits of one pull request, or one commit. Merge commits are not among them. */
export interface Change {
  /** `#12`, or the id of a commit. */
  readonly key: string
  /** Number of the pull request; null when there is none. */
  readonly number: number | null
  /** Newest first, at least one. */
  readonly commits: readonly ParsedCommit[]
  /** What the merge of the pull request says; undefined when it was not merged by a merge commit. */
  readonly merge: ParsedMessage | undefined
  /** Undefined without a forge, and for a direct push. */
  readonly pullRequest: PullRequest | undefined
  /** Title of the pull request, else of the merge, else of the commit that stands for all; with what its conventional header says. */
  readonly title: ParsedMessage
}

/** What changes are made from. `commits` newest first, without merges and without those that cancel each other. */
export interface ChangeSources {
  readonly commits: readonly ParsedCommit[]
  /** All merges of the range. */
  readonly merges: readonly ParsedCommit[]
  readonly branches: Branches
  /** By number; undefined when the forge could not be asked. */
  readonly pullRequests: ReadonlyMap<number, PullRequest> | undefined
  /** The commit that a pick was taken from, by the pick, where equal patches prove it. */
  readonly pickedFrom: ReadonlyMap<string, string>
}

/**
 * Every change once, in the order of its newest commit. The key is the pull request, else the commit; a pick of a commit of the range joins it.
 * Two changes are never joined because their titles look alike, nor because both name one number: a double line is ugly, a lost change is worse.
 */
export function groupChanges(sources: ChangeSources): Change[] {
  const numberOf = pullRequestNumbers(sources)
  const groups = new Map<string, ParsedCommit[]>()
  const present = new Map(sources.commits.map(parsed => [parsed.commit.sha, parsed]))
  const known = new Set(present.keys())
  for (const parsed of sources.commits) {
    const named = parsed.message.pickedFrom.map(id => findCommit(id, known) ?? '')
    const key = keyOf(origin(parsed, [...named, sources.pickedFrom.get(parsed.commit.sha) ?? ''], present), numberOf)
    const group = groups.get(key)
    if (group) group.push(parsed)
    else groups.set(key, [parsed])
  }
  const merges = new Map(sources.merges.map(merge => [`#${mergedNumber(merge.commit.message)}`, merge]))
  return [...groups].map(([key, commits]) => {
    const number = key.startsWith('#') ? Number(key.slice(1)) : shownNumber(commits[0]!, sources)
    const pullRequest = number === null ? undefined : sources.pullRequests?.get(number)
    const merge = merges.get(key)
    return { key, number, commits, merge: merge?.message, pullRequest, title: titleOf(key, commits, pullRequest, merge) }
  })
}

/** Pull request of each commit of the range, merges left out. */
export function pullRequestNumbers({ commits, branches, pullRequests }: Omit<ChangeSources, 'merges' | 'pickedFrom'>): Map<string, number> {
  const claims = new Map<number, number>()
  for (const { message } of commits) if (message.number !== null) claims.set(message.number, (claims.get(message.number) ?? 0) + 1)
  const told = associations(pullRequests)
  const numbers = new Map<string, number>()
  for (const { commit, message } of commits) {
    const claimed = message.number
    const pull = claimed === null ? undefined : pullRequests?.get(claimed)
    // Offline `(#12)` counts when nobody else says so; online it must be a pull request, and its own one when several say so.
    const exact = pull !== undefined && (pull.mergeCommit === commit.sha || pull.commits?.includes(commit.sha) === true)
    const believed = claimed !== null && (exact || (claims.get(claimed) === 1 && (pullRequests === undefined || pull !== undefined)))
    const number = believed
      ? claimed
      : (told.merged.get(commit.sha) ?? branches.pullRequest.get(commit.sha) ?? told.brought.get(commit.sha))
    if (number !== undefined) numbers.set(commit.sha, number)
  }
  return numbers
}

function associations(pullRequests: ReadonlyMap<number, PullRequest> | undefined) {
  const merged = new Map<string, number>()
  const brought = new Map<string, number>()
  for (const { number, mergeCommit, commits = [] } of pullRequests?.values() ?? []) {
    if (mergeCommit !== undefined) merged.set(mergeCommit, number)
    // A pull request that collects others comes after them: the lowest number is the one that wrote the commit.
    for (const sha of commits) brought.set(sha, Math.min(number, brought.get(sha) ?? number))
  }
  return { merged, brought }
}

/** The commit that a pick was taken from, when the range has both. */
function origin(parsed: ParsedCommit, named: readonly string[], present: ReadonlyMap<string, ParsedCommit>): ParsedCommit {
  const source = named.map(sha => present.get(sha)).find(found => found !== undefined && found !== parsed)
  return source !== undefined && source.message.pickedFrom.length === 0 ? source : parsed
}

function keyOf({ commit }: ParsedCommit, numberOf: ReadonlyMap<string, number>): string {
  const number = numberOf.get(commit.sha)
  return number === undefined ? commit.sha : `#${number}`
}

/** The number at the end of a subject that did not decide where the commit belongs; it still is a pull request, unless the forge knows better. */
function shownNumber({ message }: ParsedCommit, { pullRequests }: ChangeSources): number | null {
  if (message.number === null) return null
  return pullRequests === undefined || pullRequests.has(message.number) ? message.number : null
}

function titleOf(
  key: string,
  commits: readonly ParsedCommit[],
  pull: PullRequest | undefined,
  merge: ParsedCommit | undefined,
): ParsedMessage {
  const title = key.startsWith('#') ? pull?.title.trim() || (merge && mergedTitle(merge.commit.message)) : undefined
  // A merge commit's title may be cut, and then a commit of the branch has all of it.
  const cut = title === undefined ? undefined : /^(.{20,}?)(?:\u2026|\.{3})(?: \(#\d+\))?$/.exec(title)?.[1]
  const whole = cut === undefined ? undefined : commits.find(({ commit }) => commit.message.startsWith(cut))
  if (title !== undefined) return whole?.message ?? parseMessage(title)
  // The squash names its pull request; else the first commit of a branch says what it is about.
  const squash = commits.find(({ message }) => key === `#${message.number}`)
  return (squash ?? commits.at(-1)!).message
}
