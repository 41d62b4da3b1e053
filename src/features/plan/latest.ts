import compare from 'semver/functions/compare.js'
import type { Config } from '../../config/config.ts'
import { isPrerelease, versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'

/** Whether a version is a prerelease: by the configuration, or for `auto` by a part after `-`. */
export function decidePrerelease(version: string, setting: boolean | 'auto'): boolean {
  return setting === 'auto' ? isPrerelease(version) : setting
}

/**
 * Whether the release becomes Latest. A prerelease never does; otherwise the configuration decides. With `auto` only the highest stable
 * version becomes Latest, so that a back-port does not. `published` are the versions of the public stable releases.
 */
export function decideLatest(version: string, prerelease: boolean, setting: boolean | 'auto', published: readonly string[]): boolean {
  if (prerelease) return false
  if (setting !== 'auto') return setting
  return published.every(other => compare(version, other) >= 0)
}

/** Versions of the public stable releases. */
export function publishedVersions(releases: readonly Release[], pattern: string | null): readonly string[] {
  return releases.filter(other => !other.draft && !other.prerelease).flatMap(other => versionOfTag(other.tag, pattern) ?? [])
}

/** Whether the release becomes Latest by the configuration. A draft never does. */
export function latestUnder(
  { release }: Pick<Config, 'release'>,
  { version, prerelease }: { readonly version: string; readonly prerelease: boolean },
  published: readonly string[],
): boolean {
  return !release.draft && decideLatest(version, prerelease, release.latest, published)
}
