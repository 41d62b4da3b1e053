import type { PullRequest } from '../../../ports/forge.ts'
import type { Commit, PathChanges } from '../../../ports/git.ts'
import { type Branches, mergedNumber, mergedTitle } from './branches.ts'
import { type ParsedMessage, parseMessage } from './commit-message.ts'
import type { Fragment } from './fragment.ts'
import { advisoryMerge } from './title-table.ts'

/** A commit of the range with its parsed message. */
export interface ParsedCommit {
  readonly commit: Commit
  readonly message: ParsedMessage
}

/** Parses the message of a commit. */
export const readCommit = (commit: Commit): ParsedCommit => ({ commit, message: parseMessage(commit.message) })

/** The commits of one pull request, or one commit, without merges. A change becomes one line of the notes. */
export interface Change {
  /** `#12`, or the id of a commit. */
  readonly key: string
  readonly number: number | null
  /** Newest first, at least one. */
  readonly commits: readonly ParsedCommit[]
  /** The message of the merge commit; undefined without one. */
  readonly merge: ParsedMessage | undefined
  /** Undefined without a forge, and for a direct push. */
  readonly pullRequest: PullRequest | undefined
  /** Title of the pull request, else of the merge, else of one commit, with its conventional header parsed. */
  readonly title: ParsedMessage
}

/** The input of `groupChanges`. `commits` are newest first, without merges and without reverts and their targets. */
export interface ChangeSources {
  readonly commits: readonly ParsedCommit[]
  /** All merges of the range. */
  readonly merges: readonly ParsedCommit[]
  readonly branches: Branches
  /** By number; undefined without a forge. */
  readonly pullRequests: ReadonlyMap<number, PullRequest> | undefined
  /** Id of the original commit by the id of its cherry-pick. Equal patches are the evidence. */
  readonly pickedFrom: ReadonlyMap<string, string>
}

/** The range as git and the forge give it: the input of the pure part. */
export interface History extends Omit<ChangeSources, 'commits' | 'merges'> {
  /** Newest first, without the commits that `notes.paths` excludes. */
  readonly commits: readonly Commit[]
  /** The changed paths of every commit whose paths the notes need; further commits may be present. */
  readonly changes: PathChanges
  /** Number of commits that git counts in the range. */
  readonly total: number
  /** `owner/name`; undefined if unknown: then a number with a repository name counts as foreign. */
  readonly repository: string | undefined
  /** `atTag`: the released commit has the file too, not only the commit that added it. */
  readonly fragments: readonly { readonly fragment: Fragment; readonly commit: string; readonly atTag: boolean }[]
}

/**
 * Groups commits into changes, in the order of their newest commit. The key is the pull request, else the commit. A cherry-pick joins its
 * original in the range. Equal titles or numbers alone join nothing: a repeated line is better than a lost change.
 */
export function groupChanges(sources: ChangeSources): Change[] {
  const numberOf = pullRequestNumbers(sources)
  // The commits of an advisory have no pull request: its merge joins them.
  const joined = sources.merges.filter(({ commit }) => advisoryMerge(commit.message) !== undefined)
  const advisories = new Map(
    joined.flatMap(merge => (sources.branches.brought.get(merge.commit.sha) ?? []).map(sha => [sha, merge] as const)),
  )
  const present = new Map(sources.commits.map(parsed => [parsed.commit.sha, parsed]))
  const known = new Set(present.keys())
  const keyOf = (parsed: ParsedCommit): string => {
    const named = parsed.message.pickedFrom.map(id => findCommit(id, known) ?? '')
    const { sha } = origin(parsed, [...named, sources.pickedFrom.get(parsed.commit.sha) ?? ''], present).commit
    const number = numberOf.get(sha)
    return number === undefined ? (advisories.get(sha)?.commit.sha ?? sha) : `#${number}`
  }
  const merges = new Map(sources.merges.map(merge => [`#${mergedNumber(merge.commit.message)}`, merge]))
  return [...Map.groupBy(sources.commits, keyOf)].map(([key, commits]) => {
    const number = key.startsWith('#') ? Number(key.slice(1)) : shownNumber(commits[0]!, sources)
    const pullRequest = number === null ? undefined : sources.pullRequests?.get(number)
    const merge = merges.get(key) ?? advisories.get(commits[0]!.commit.sha)
    // The first commit says what an advisory fixes.
    const inside = `${merge?.commit.message.split('\n', 1)[0]}\n\n${commits.at(-1)!.commit.message}`
    const title = key === merge?.commit.sha ? parseMessage(inside) : titleOf(key, commits, pullRequest, merge)
    return { key, number, commits, merge: merge?.message, pullRequest, title }
  })
}

/** Number of the pull request by commit id. */
export function pullRequestNumbers({ commits, branches, pullRequests }: Omit<ChangeSources, 'merges' | 'pickedFrom'>): Map<string, number> {
  const claims = new Map<number, number>()
  for (const { message } of commits) if (message.number !== null) claims.set(message.number, (claims.get(message.number) ?? 0) + 1)
  const known = associations(pullRequests)
  const numbers = new Map<string, number>()
  for (const { commit, message } of commits) {
    const claimed = message.number
    const pull = claimed === null ? undefined : pullRequests?.get(claimed)
    // Offline `(#12)` counts if one commit alone has it. Online it must be a pull request, and contain the commit if several commits have
    // it.
    const exact = pull !== undefined && (pull.mergeCommit === commit.sha || pull.commits.includes(commit.sha))
    const believed = exact || (claimed !== null && claims.get(claimed) === 1 && (pullRequests === undefined || pull !== undefined))
    const other = known.merged.get(commit.sha) ?? branches.pullRequest.get(commit.sha) ?? known.brought.get(commit.sha)
    const number = believed ? claimed! : other
    if (number !== undefined) numbers.set(commit.sha, number)
  }
  return numbers
}

function associations(pullRequests: ReadonlyMap<number, PullRequest> | undefined) {
  const merged = new Map<string, number>()
  const brought = new Map<string, number>()
  for (const { number, mergeCommit, commits } of pullRequests?.values() ?? []) {
    if (mergeCommit !== undefined) merged.set(mergeCommit, number)
    // The lowest number wrote the commit: a pull request that collects others comes later.
    for (const sha of commits) brought.set(sha, Math.min(number, brought.get(sha) ?? number))
  }
  return { merged, brought }
}

/** The only known commit whose id is `id` or begins with it; undefined for none or several. */
export function findCommit(id: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(id)) return id
  const matches = [...known].filter(sha => sha.startsWith(id))
  return matches.length === 1 ? matches[0] : undefined
}

/** The original of a cherry-pick if the range has it, else the commit itself. */
function origin(parsed: ParsedCommit, named: readonly string[], present: ReadonlyMap<string, ParsedCommit>): ParsedCommit {
  const source = named.map(sha => present.get(sha)).find(found => found !== undefined && found !== parsed)
  return source !== undefined && source.message.pickedFrom.length === 0 ? source : parsed
}

/** The number at the end of a subject that does not decide the key. It is shown unless the forge knows no such pull request. */
function shownNumber({ message }: ParsedCommit, { pullRequests }: ChangeSources): number | null {
  if (message.number === null) return null
  return pullRequests === undefined || pullRequests.has(message.number) ? message.number : null
}

function titleOf(key: string, commits: readonly ParsedCommit[], pull: PullRequest | undefined, merge: ParsedCommit | undefined) {
  const title = key.startsWith('#') ? pull?.title.trim() || (merge && mergedTitle(merge.commit.message)) : undefined
  // The title in a merge commit may be cut; then a commit of the branch has the whole title.
  const cut = title === undefined ? undefined : /^(.{20,}?)(?:\u2026|\.{3})(?: \(#\d+\))?$/.exec(title)?.[1]
  const whole = cut === undefined ? undefined : commits.find(({ commit }) => commit.message.startsWith(cut))
  if (title !== undefined) return whole?.message ?? parseMessage(title)
  // The subject of a squash merge has the number; else the first commit of a branch has the title.
  const squash = commits.find(({ message }) => key === `#${message.number}`)
  return (squash ?? commits.at(-1)!).message
}
