import type { PullRequest } from '../../../ports/forge.ts'
import { mergedTitle } from '../read/branches.ts'
import { findCommit, type History, type ParsedCommit, pullRequestNumbers } from '../read/changes.ts'
import { type ParsedMessage, parseMessage } from '../read/commit-message.ts'
import type { Reverts } from '../read/read-reverts.ts'

/**
 * Finds each revert and its target, if both are in the range. `commits` are newest first and include merges. A reverted revert cancels
 * nothing, so the first change stays. A revert of an older commit stays too, and so does a commit that does more than revert. `cancelled`: ids
 * of the commits that cancel each other; `older`: ids of the reverts that name a change outside of the range.
 */
export function findReverts(commits: readonly ParsedCommit[], sources: Pick<History, 'branches' | 'pullRequests' | 'repository'>) {
  const { branches, pullRequests } = sources
  const single = commits.filter(({ commit }) => commit.parents.length < 2)
  const numberOf = pullRequestNumbers({ commits: single, branches, pullRequests })
  const known = new Set(commits.map(({ commit }) => commit.sha))
  const ofPullRequest = Map.groupBy(numberOf.keys(), sha => numberOf.get(sha)!)
  const repository = sources.repository?.toLowerCase()
  const titles = positionsByTitle(commits.some(({ message }) => message.reverts !== null) ? commits : [])
  const changeOf = (sha: string): number | string => numberOf.get(sha) ?? branches.pullRequest.get(sha) ?? sha
  /** Undefined stands for a change outside of the range; empty: several changes have this title. */
  const byTitle = (at: number, named: NonNullable<Reverts['named']>): readonly (string | undefined)[] => {
    if (named.number !== null) return ofPullRequest.get(named.number) ?? [undefined]
    const found = (titles.get(titleKey(named.title ?? '')) ?? []).flatMap(title => (title.at > at ? commits[title.at]!.commit.sha : []))
    return found.length === 0 ? [undefined] : new Set(found.map(changeOf)).size === 1 ? found : []
  }
  const all = commits.map((parsed, at) => {
    const { sha } = parsed.commit
    const own = numberOf.get(sha)
    const reverts = revertsOf(parsed.message, own === undefined ? undefined : pullRequests?.get(own))
    const numbers = reverts?.pullRequests.filter(pull => pull.number !== own && (pull.repository ?? repository) === repository) ?? []
    const inBody = [
      ...(reverts?.commits.map(id => findCommit(id, known)) ?? []),
      ...numbers.flatMap(({ number }) => ofPullRequest.get(number) ?? [undefined]),
    ]
    const named = reverts?.named && reverts.named.number !== own ? byTitle(at, reverts.named) : []
    // `Reapply "x"` names the change, and takes back the revert of that change.
    return { sha, reverts, targets: reverts?.title === 'reapply' ? inBody : [...inBody, ...named], named }
  })
  const cancelled = new Set<string>()
  const older = new Set<string>()
  // Newest first: a revert of a revert comes before that revert.
  for (const [at, { sha, reverts, targets, named }] of all.entries()) {
    if (reverts === null || cancelled.has(sha)) continue
    const again =
      reverts.title === 'reapply' && all.slice(at + 1).find(each => each.targets.some(target => target && named.includes(target)))
    const found = again ? [...targets, again.sha] : targets
    for (const target of found)
      for (const each of target === undefined ? [] : [target, ...(branches.brought.get(target) ?? [])]) cancelled.add(each)
    if (found.includes(undefined) && reverts.title === 'revert') older.add(sha)
    else if (found.length > 0 && reverts.title !== null) cancelled.add(sha)
  }
  return { cancelled, older }
}

const titleKey = (title: string): string => title.replace(/\s+/g, ' ').trim().toLowerCase()

/** The positions of commits by title, with and without type. */
function positionsByTitle(commits: readonly ParsedCommit[]): ReadonlyMap<string, readonly { readonly at: number }[]> {
  const titles = commits.flatMap(({ commit, message }, at) => {
    const { words, subject } = commit.parents.length > 1 ? parseMessage(mergedTitle(commit.message) ?? '') : message
    return [words, subject].map(title => ({ key: titleKey(title), at }))
  })
  return Map.groupBy(titles, ({ key }) => key)
}

/** The body of a pull request names the reverted one on GitHub. A squash merge may drop that body. */
function revertsOf({ reverts }: ParsedMessage, pull: PullRequest | undefined): Reverts | null {
  if (reverts === null || pull === undefined || reverts.commits.length + reverts.pullRequests.length > 0 || reverts.named?.number)
    return reverts
  return parseMessage(`${pull.title}\n\n${pull.body}`).reverts ?? reverts
}
