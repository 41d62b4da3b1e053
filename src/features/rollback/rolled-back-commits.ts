import type { Release } from '../../ports/forge.ts'
import type { Commit, Git, TagRef } from '../../ports/git.ts'
import { revertedCommits } from '../notes/decide/reverts.ts'
import { findBranches } from '../notes/read/branches.ts'
import { readCommit } from '../notes/read/changes.ts'
import { readRolledBack } from './marking.ts'

/** A rolled back release whose commits a new release would ship again. */
export interface ShippedAgain {
  readonly bad: string
  readonly good: string
  readonly reason: string
  /** Its commits that nothing has reverted, newest first; merges left out. */
  readonly commits: readonly Commit[]
}

interface Question {
  readonly releases: readonly Release[]
  readonly tags: readonly TagRef[]
  /** The release that is made. */
  readonly tag: string | null
  readonly commit: string
  /** `owner/name`; undefined when it is not known. */
  readonly repository: string | undefined
}

/**
 * What a release would ship of those that were rolled back: by ancestry, not by version. A rolled back release that a later regular one has
 * shipped knowingly is not brought up again.
 */
export async function findRolledBackCommits(
  { releases, tags, tag, commit, repository }: Question,
  git: Pick<Git, 'isAncestor' | 'log'>,
): Promise<readonly ShippedAgain[]> {
  const commitOf = new Map(tags.map(each => [each.name, each.commit]))
  const found: ShippedAgain[] = []
  for (const release of releases) {
    const told = readRolledBack(release.body)
    const badCommit = commitOf.get(release.tag)
    const goodCommit = told && commitOf.get(told.good)
    if (told === undefined || badCommit === undefined || goodCommit === undefined || release.tag === tag) continue
    if (!(await git.isAncestor(badCommit, commit))) continue
    if (await isShippedSince(badCommit, { releases, tag }, commitOf, git)) continue
    const since = await git.log(goodCommit, commit)
    const branches = findBranches(since, commit)
    const undone = revertedCommits(since.map(readCommit), { branches, pullRequests: undefined, repository })
    const left = (await git.log(goodCommit, badCommit)).filter(({ sha, parents }) => parents.length < 2 && !undone.has(sha))
    if (left.length > 0) found.push({ bad: release.tag, good: told.good, reason: told.reason, commits: left })
  }
  return found
}

async function isShippedSince(
  badCommit: string,
  { releases, tag }: Pick<Question, 'releases' | 'tag'>,
  commitOf: ReadonlyMap<string, string>,
  git: Pick<Git, 'isAncestor'>,
): Promise<boolean> {
  for (const other of releases) {
    const otherCommit = commitOf.get(other.tag)
    const regular = !other.draft && !other.prerelease && other.tag !== tag && readRolledBack(other.body) === undefined
    if (regular && otherCommit !== undefined && otherCommit !== badCommit && (await git.isAncestor(badCommit, otherCommit))) return true
  }
  return false
}

/** The warning: what, and how to mend it. One sentence for each release. */
export function withdrawnWarning(again: readonly ShippedAgain[]): string {
  return again
    .map(({ bad, good, commits }) => {
      const some = commits
        .slice(0, 5)
        .map(({ sha, message }) => `${sha.slice(0, 12)} ${message.split('\n', 1)[0]}`)
        .join('; ')
      const rest = commits.length > 5 ? ` and ${commits.length - 5} more` : ''
      return `this ships again what the rollback of ${bad} to ${good} withdrew: ${some}${rest}. Revert them (git revert), or go on when they are mended`
    })
    .join('; ')
}
