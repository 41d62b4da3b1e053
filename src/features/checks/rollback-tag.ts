import compare from 'semver/functions/compare.js'
import type { Finding } from '../../model/finding.ts'
import type { VersionLocation } from '../../model/manifest.ts'
import { isPrerelease } from '../../model/version.ts'
import type { TagRef } from '../../ports/git.ts'
import { shortCommit } from '../../text/format.ts'
import { visible } from '../../text/visible.ts'
import type { ReleasedVersion } from '../plan/released-versions.ts'
import { agreedVersion } from '../plan/version-agreement.ts'

/** A tag, its commit, and the versions in the files of that commit. */
interface CheckedTag {
  /** Undefined for a tag that does not exist yet. */
  readonly tag: TagRef | undefined
  readonly tagName: string | null
  readonly commit: string
  readonly version: string | null
  readonly places: readonly VersionLocation[]
  readonly released: readonly ReleasedVersion[]
}

/**
 * Finds a rollback by a new tag on the commit of an older release, whose files state the older version. Its suggestion has all commands of a
 * reissue, which makes its tag itself and refuses one that exists. Undefined for any other tag.
 */
export function checkRollbackTag({ tag, tagName, commit, version, places, released }: CheckedTag): Finding | undefined {
  const stated = agreedVersion(places)
  if (tagName === null || version === null || stated === undefined) return undefined
  const stable = released.filter(other => other.tag !== tagName && !isPrerelease(other.version))
  const good = stable.find(other => other.commit === commit && other.version === stated)
  const lower = stable.filter(other => compare(other.version, version) < 0).sort((a, b) => compare(b.version, a.version))
  const [bad, next] = lower
  if (good === undefined || bad === undefined || compare(bad.version, good.version) <= 0) return undefined
  const name = visible(tagName)
  const to = next?.tag === good.tag ? '' : ` --rollback-to ${visible(good.tag)}`
  const commands = [
    ...(tag === undefined ? [] : [`git tag --delete ${name}`, `git push origin --delete refs/tags/${name}`]),
    `release-runbook rollback --tag ${visible(bad.tag)} --reissue-as ${version}${to} --reason "..." --yes`,
  ]
  return {
    rule: 'version/rollback',
    level: 'error',
    message: `${name} is on ${shortCommit(commit)}, the commit of ${visible(good.tag)}, and the files of that commit say ${stated}. A rollback publishes them as ${version}.`,
    suggestion: commands.join(' && '),
  }
}
