import type { Forge, PullRequest } from '../../ports/forge.ts'
import type { Git } from '../../ports/git.ts'
import type { Project } from '../../ports/project.ts'
import { findReverts } from '../notes/decide/reverts.ts'
import { findBranches, mergedNumber } from '../notes/read/branches.ts'
import { readCommit } from '../notes/read/changes.ts'
import type { PublishedRelease } from './published-release.ts'

/** Numbers of the pull requests in the release and of the issues that it solves, sorted. */
export type Shipped = Awaited<ReturnType<typeof findShipped>>

/** A closing keyword and an issue (GitHub Docs, "Linking a pull request to an issue"). */
const closing =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b:?[ \t]+(?:(?:https?:\/\/[^\s/]+\/)?([\w.-]+\/[\w.-]+)(?:#|\/issues\/)(\d+)|(?:#|GH-)(\d+))\b/gi

/** Numbers of the issues of `repository` that a text closes. Code in backticks and HTML comments do not count. */
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
 * Finds the shipped pull requests and issues of the commits since the previous tag: by commit, by number in a message, and by GitHub's links.
 * A change that was reverted before the release does not count, nor does its revert.
 */
export async function findShipped({ commit, previousCommit }: PublishedRelease, { git, forge, project, repository }: Sources) {
  const all = await git.log(previousCommit, commit)
  const named = new Set(all.flatMap(({ message }) => mergedNumber(message) ?? []))
  const allShas = all.map(({ sha }) => sha)
  const { pullRequests: candidates } = await forge.pullRequests(allShas, [...named])
  const pullRequests = new Map(candidates.map(pull => [pull.number, pull]))
  const reverted = findReverts(all.map(readCommit), { branches: findBranches(all, commit), pullRequests, repository }).cancelled
  const commits = all.filter(({ sha }) => !reverted.has(sha))
  const shas = new Set(commits.map(({ sha }) => sha))
  // `(#12)` may belong to another repository or an older release.
  const isShipped = ({ mergeCommit, commits: own }: PullRequest): boolean =>
    own.some(sha => shas.has(sha)) || (mergeCommit !== undefined && shas.has(mergeCommit))
  const pulls = candidates.filter(isShipped)
  const linked = await project.closedBy(pulls.map(({ number }) => number))
  const texts = [...commits.map(({ message }) => message), ...pulls.map(({ title, body }) => `${title}\n${body}`)]
  const issues = new Set([...texts.flatMap(text => closingNumbers(text, repository)), ...[...linked.values()].flat()])
  for (const { number } of candidates) issues.delete(number)
  const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b)
  return { pullRequests: sorted(pulls.map(({ number }) => number)), issues: sorted(issues) }
}
