import compare from 'semver/functions/compare.js'
import type { Config } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import { isPrerelease, versionOfTag } from '../../model/version.ts'
import type { Forge, Release } from '../../ports/forge.ts'

/** Whether a version is a prerelease: by the configuration, or for `auto` by a part after `-`. */
export function decidePrerelease(version: string, setting: boolean | 'auto'): boolean {
  return setting === 'auto' ? isPrerelease(version) : setting
}

/** Tags of the public stable releases. */
export function stableTags(releases: readonly Release[]): readonly string[] {
  return releases.filter(other => !other.draft && !other.prerelease).map(({ tag }) => tag)
}

/** The public release of a tag. Throws UserError without one; `hint` says what to do. */
export function requirePublic(releases: readonly Release[], tag: string, hint: string): Release {
  const release = releases.find(each => each.tag === tag && !each.draft)
  if (release === undefined) throw new UserError(`There is no public release of ${tag}.`, hint)
  return release
}

/** Whether the tags of a pattern have no text but `v` before the version. Such a line takes Latest from lines whose tags have other text there. */
export const isMainLine = (pattern: string | null): boolean => pattern === null || /^v?\{version\}/.test(pattern)

/** The parts of the configuration that decide on Latest. */
type LatestSettings = Pick<Config, 'tag'> & { readonly release: Pick<Config['release'], 'draft' | 'latest'> }

/**
 * Whether the release becomes Latest. A draft or a prerelease never does; otherwise the configuration decides. With `auto` the release needs the
 * highest stable version of its line, so that a back-port does not become Latest. A line whose tags have a text before the version takes Latest
 * only from itself. `tags` are those of the public stable releases. Without `forge`, a version tag without such a text counts as Latest.
 */
export async function decideLatest(
  { tag: pattern, release: { draft, latest } }: LatestSettings,
  { version, prerelease }: { readonly version: string; readonly prerelease: boolean },
  tags: readonly string[],
  forge: Pick<Forge, 'publicRelease'> | undefined,
): Promise<boolean> {
  if (draft || prerelease) return false
  if (latest !== 'auto') return latest
  const versions = tags.map(tag => versionOfTag(tag, pattern))
  if (!versions.every(other => other === undefined || compare(version, other) >= 0)) return false
  if (isMainLine(pattern) || !versions.includes(undefined)) return true
  const present = forge === undefined ? tags.find(tag => versionOfTag(tag, null) !== undefined) : (await forge.publicRelease())?.tag
  return present === undefined || versionOfTag(present, pattern) !== undefined
}

/** Whether GitHub calls a release Latest. A draft or a prerelease never is, so that they need no request. */
export async function isLatest({ id, draft, prerelease }: Release, forge: Pick<Forge, 'publicRelease'>): Promise<boolean> {
  // A list of releases does not say which one is Latest (docs/platform.md 110).
  return !draft && !prerelease && (await forge.publicRelease())?.id === id
}
