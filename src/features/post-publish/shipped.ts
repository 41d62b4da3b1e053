import type { Forge, PullRequest } from '../../ports/forge.ts'
import type { Git } from '../../ports/git.ts'
import type { Project } from '../../ports/project.ts'
import { revertedCommits } from '../notes/decide/reverts.ts'
import { findBranches, mergedNumber } from '../notes/read/branches.ts'
import { readCommit } from '../notes/read/changes.ts'
import type { PublishedRelease } from './published-release.ts'

/** What people on GitHub wait for: pull requests that the release brought, and issues that it solves. Sorted by number. */
export interface Shipped {
  readonly pullRequests: readonly number[]
  readonly issues: readonly number[]
}

/** GitHub Docs, "Linking a pull request to an issue": the keywords, and an issue of this repository behind them. */
const closing =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b:?[ \t]+(?:(?:https?:\/\/[^\s/]+\/)?([\w.-]+\/[\w.-]+)(?:#|\/issues\/)(\d+)|(?:#|GH-)(\d+))\b/gi

/** Numbers of the issues that a text closes; those of other repositories are left out. Code in backticks says nothing. */
export function closingNumbers(text: string, repository: string): number[] {
  const plain = text.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, ' ').replace(/<!--[\s\S]*?-->/g, ' ')
  return [...plain.matchAll(closing)].flatMap(([, other, there, here]) => {
    if (other !== undefined) return other.toLowerCase() === repository.toLowerCase() ? [Number(there)] : []
    return here === undefined ? [] : [Number(here)]
  })
}

interface Sources {
  readonly git: Pick<Git, 'log'>
  readonly forge: Pick<Forge, 'pullRequests'>
  readonly project: Pick<Project, 'closedBy'>
  readonly repository: string
}

/**
 * Finds what the commits since the previous tag shipped: by commits, by what they name, and by what GitHub has linked. A change that was
 * taken back before the release did not ship, nor did its revert.
 */
export async function findShipped(
  { commit, previousCommit }: PublishedRelease,
  { git, forge, project, repository }: Sources,
): Promise<Shipped> {
  const all = await git.log(previousCommit, commit)
  const named = new Set(all.flatMap(({ message }) => mergedNumber(message) ?? []))
  const asked = all.map(({ sha }) => sha)
  const { pullRequests: candidates } = await forge.pullRequests(asked, [...named])
  const pullRequests = new Map(candidates.map(pull => [pull.number, pull]))
  const cancelled = revertedCommits(all.map(readCommit), { branches: findBranches(all, commit), pullRequests, repository })
  const commits = all.filter(({ sha }) => !cancelled.has(sha))
  const shas = new Set(commits.map(({ sha }) => sha))
  // `(#12)` may be the number of another repository, or of a change that is in an older release.
  const brought = ({ mergeCommit, commits: own }: PullRequest): boolean =>
    own.some(sha => shas.has(sha)) || (mergeCommit !== undefined && shas.has(mergeCommit))
  const pulls = candidates.filter(brought)
  const linked = await project.closedBy(pulls.map(({ number }) => number))
  const texts = [...commits.map(({ message }) => message), ...pulls.map(({ title, body }) => `${title}\n${body}`)]
  const issues = new Set([...texts.flatMap(text => closingNumbers(text, repository)), ...[...linked.values()].flat()])
  for (const { number } of candidates) issues.delete(number)
  const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b)
  return { pullRequests: sorted(pulls.map(({ number }) => number)), issues: sorted(issues) }
}
