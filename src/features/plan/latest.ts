import compare from 'semver/functions/compare.js'
import type { Config } from '../../config/config.ts'
import { isPrerelease, versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'

/** Whether a version is a prerelease: by the configuration, or for `auto` by a part after `-`. */
export function decidePrerelease(version: string, setting: boolean | 'auto'): boolean {
  return setting === 'auto' ? isPrerelease(version) : setting
}

/** Versions of the public stable releases. */
export function publishedVersions(releases: readonly Release[], pattern: string | null): readonly string[] {
  return releases.filter(other => !other.draft && !other.prerelease).flatMap(other => versionOfTag(other.tag, pattern) ?? [])
}

/**
 * Whether the release becomes Latest. A draft or a prerelease never does; otherwise the configuration decides. With `auto` only the highest
 * stable version becomes Latest, so that a back-port does not. `published` are the versions of the public stable releases.
 */
export function latestUnder(
  { release: { draft, latest } }: { readonly release: Pick<Config['release'], 'draft' | 'latest'> },
  { version, prerelease }: { readonly version: string; readonly prerelease: boolean },
  published: readonly string[],
): boolean {
  if (draft || prerelease) return false
  return latest === 'auto' ? published.every(other => compare(version, other) >= 0) : latest
}
