import compare from 'semver/functions/compare.js'
import type { Config } from '../../config/config.ts'
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
  if (pattern === null || /^v?\{version\}/.test(pattern) || !versions.includes(undefined)) return true
  const present = forge === undefined ? tags.find(tag => versionOfTag(tag, null) !== undefined) : (await forge.publicRelease())?.tag
  return present === undefined || versionOfTag(present, pattern) !== undefined
}
