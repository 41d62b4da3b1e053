import compare from 'semver/functions/compare.js'
import type { Config } from '../../config/config.ts'
import { isPrerelease, versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'

/** Whether a version is a prerelease: it has a part behind `-`, or the configuration says so. */
export function decidePrerelease(version: string, setting: boolean | 'auto'): boolean {
  return setting === 'auto' ? isPrerelease(version) : setting
}

/**
 * Whether the release becomes Latest: this function decides, nothing else does. A prerelease and a draft never do; else the
 * configuration decides, and by itself (`auto`) only the highest stable version does, so that a back-port never takes the badge.
 * `published` are the versions of the stable releases that are public.
 */
export function decideLatest(version: string, prerelease: boolean, setting: boolean | 'auto', published: readonly string[]): boolean {
  if (prerelease) return false
  if (setting !== 'auto') return setting
  return published.every(other => compare(version, other) >= 0)
}

/** Versions of the stable releases that are public. */
export function publishedVersions(releases: readonly Release[], pattern: string | null): readonly string[] {
  return releases.filter(other => !other.draft && !other.prerelease).flatMap(other => versionOfTag(other.tag, pattern) ?? [])
}

/** The same by the configuration. A draft is not Latest, whatever its version. */
export function latestUnder(
  { release }: Pick<Config, 'release'>,
  { version, prerelease }: { readonly version: string; readonly prerelease: boolean },
  published: readonly string[],
): boolean {
  return !release.draft && decideLatest(version, prerelease, release.latest, published)
}
