import compare from 'semver/functions/compare.js'
import prerelease from 'semver/functions/prerelease.js'

/** Whether a version is a prerelease: it has a part behind `-`, or the configuration says so. */
export function decidePrerelease(version: string, setting: boolean | 'auto'): boolean {
  return setting === 'auto' ? prerelease(version) !== null : setting
}

/**
 * Whether the release becomes Latest: this function decides, nothing else does. A prerelease and a draft never do; else the
 * configuration decides, and by itself (`auto`) only the highest stable version does, so that a back-port never takes the badge.
 * `published` are the versions of the stable releases that are public.
 */
export function decideLatest(version: string, isPrerelease: boolean, setting: boolean | 'auto', published: readonly string[]): boolean {
  if (isPrerelease) return false
  if (setting !== 'auto') return setting
  return published.every(other => compare(version, other) >= 0)
}
