import type SemVer from 'semver/classes/semver.js'
import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'
import { isPrerelease, versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'
import type { Git } from '../../ports/git.ts'
import type { Repository } from './repository.ts'

/** A released version and its tag. */
export interface ReleasedVersion {
  readonly tag: string
  /** SemVer without `v`. */
  readonly version: string
  /** Undefined when the clone lacks the tag. */
  readonly commit: string | undefined
  /** Whether the history of the commit to release contains the tag. */
  readonly ancestor: boolean
}

/** The released versions under the pattern of this release's tag, without drafts. Without a release, or an answer of GitHub, tags count as releases. */
export async function releasedVersions(
  history: { repository: Pick<Repository, 'commit' | 'tags'>; releases?: readonly Release[] | undefined; pattern: string | null },
  git: Pick<Git, 'tagsIn'>,
): Promise<ReleasedVersion[]> {
  const { repository, releases, pattern } = history
  const commits = new Map(repository.tags.map(({ name, commit }) => [name, commit]))
  const contained = new Set(await git.tagsIn(repository.commit))
  const versionsOf = (names: readonly string[]): ReleasedVersion[] =>
    [...new Set(names)].flatMap(tag => {
      const version = versionOfTag(tag, pattern)
      return version === undefined ? [] : [{ tag, version, commit: commits.get(tag), ancestor: contained.has(tag) }]
    })
  const published = versionsOf((releases ?? []).filter(({ draft }) => !draft).map(({ tag }) => tag))
  // Teams often have tags before their first release.
  return published.length > 0 ? published : versionsOf(repository.tags.map(({ name }) => name))
}

/** The highest released version, of the stable ones if there are any: nightly tags may have another form. */
export function newestOf(released: readonly ReleasedVersion[]): ReleasedVersion | undefined {
  const rank = ({ version }: ReleasedVersion): number => Number(isPrerelease(version))
  return released.toSorted((a, b) => rank(a) - rank(b) || compare(b.version, a.version))[0]
}

/**
 * The highest released version that is not below `version`; undefined when `version` may be released. Only versions with the same major and minor number count,
 * and those whose `ancestor` is true, so that a back-port may be lower. Prereleases limit only prereleases, as in the notes.
 */
export function releaseNotBelow(version: string, released: readonly ReleasedVersion[]): ReleasedVersion | undefined {
  const own = parse(version)
  if (own === null) return undefined
  const above = released.flatMap(other => {
    const parsed = parse(other.version)
    return parsed !== null && isOfLine(own, parsed, other.ancestor) && !isAbove(own, parsed) ? [{ other, parsed }] : []
  })
  return above.sort((a, b) => b.parsed.compare(a.parsed) || (a.other.tag < b.other.tag ? -1 : 1))[0]?.other
}

function isOfLine(own: SemVer, other: SemVer, ancestor: boolean): boolean {
  if (own.prerelease.length === 0 && other.prerelease.length > 0) return false
  return ancestor || (own.major === other.major && own.minor === other.minor)
}

/** Versions that differ only in build metadata have no order (SemVer 2.0.0, point 10): they are builds of one version. */
function isAbove(own: SemVer, other: SemVer): boolean {
  const order = own.compare(other)
  return order > 0 || (order === 0 && own.build.join('.') !== other.build.join('.'))
}
