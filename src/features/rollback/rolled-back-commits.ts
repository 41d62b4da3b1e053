import type { Environment } from '../../config/environment.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import type { Release } from '../../ports/forge.ts'
import type { Commit, Git } from '../../ports/git.ts'
import { firstLines } from '../../text/format.ts'
import { findReverts } from '../notes/decide/reverts.ts'
import { findBranches } from '../notes/read/branches.ts'
import { readCommit } from '../notes/read/changes.ts'
import type { Repository } from '../plan/repository.ts'
import { type RolledBack, readRolledBack } from './marking.ts'

/** A rolled back release whose commits without a revert the new release would ship again: newest first, without merges. */
interface RolledBackCommits extends Pick<RolledBack, 'good'> {
  readonly bad: string
  readonly commits: readonly Commit[]
}

interface NewRelease extends Pick<ReleasePlan, 'tag' | 'commit'>, Pick<Repository, 'tags'>, Pick<Environment, 'repository'> {
  readonly releases: readonly Release[]
}

/** Finds rolled back commits that a new release would ship, by ancestry, unless a later regular release contains them already. */
export async function findRolledBackCommits({ releases, tags, tag, commit, repository }: NewRelease, git: Pick<Git, 'isAncestor' | 'log'>) {
  const commitOf = new Map(tags.map(each => [each.name, each.commit]))
  const others = releases.filter(other => !other.draft && !other.prerelease && other.tag !== tag)
  const regular = others.flatMap(other => (readRolledBack(other.body) === undefined ? (commitOf.get(other.tag) ?? []) : []))
  const found: RolledBackCommits[] = []
  for (const release of releases) {
    const rolledBack = readRolledBack(release.body)
    const badCommit = commitOf.get(release.tag)
    const goodCommit = rolledBack && commitOf.get(rolledBack.good)
    if (rolledBack === undefined || badCommit === undefined || goodCommit === undefined || release.tag === tag) continue
    if (!(await git.isAncestor(badCommit, commit))) continue
    if (await isInLater(badCommit, regular, git)) continue
    const since = await git.log(goodCommit, commit)
    const branches = findBranches(since, commit)
    const reverted = findReverts(since.map(readCommit), { branches, pullRequests: undefined, repository }).cancelled
    const commits = (await git.log(goodCommit, badCommit)).filter(({ sha, parents }) => parents.length < 2 && !reverted.has(sha))
    if (commits.length > 0) found.push({ bad: release.tag, good: rolledBack.good, commits })
  }
  return found
}

async function isInLater(commit: string, others: readonly string[], git: Pick<Git, 'isAncestor'>): Promise<boolean> {
  for (const other of others) if (other !== commit && (await git.isAncestor(commit, other))) return true
  return false
}

/** The warning with its remedy, one sentence for each rolled back release. */
export function rolledBackWarning(found: readonly RolledBackCommits[]): string {
  return found
    .map(({ bad, good, commits }) => {
      const some = firstLines(commits, 5, ({ sha, message }) => `${sha.slice(0, 12)} ${message.split('\n', 1)[0]}`).join('; ')
      return `this ships again what the rollback of ${bad} to ${good} withdrew: ${some}. Revert them (git revert), or go on when they are fixed`
    })
    .join('; ')
}
