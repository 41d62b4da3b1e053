import type { ReleasePlan } from '../../model/manifest.ts'
import type { Release } from '../../ports/forge.ts'
import type { Placeholders } from '../../text/placeholders.ts'

/** The public release of the post-publish tasks. */
export interface PublishedRelease extends Pick<ReleasePlan, 'version' | 'commit' | 'sourceDate' | 'previousTag'> {
  readonly release: Release
  readonly previousCommit: string | undefined
}

/** The values of the placeholders in configured texts. */
export function placeholdersOf({ release, version, commit, previousTag }: PublishedRelease): Placeholders {
  return {
    tag: release.tag,
    version,
    commit,
    'previous-tag': previousTag ?? '',
    title: release.title,
    url: release.url,
    digests: JSON.stringify(digestsOf(release)),
  }
}

/** sha256 by asset name, sorted by name. Assets without a digest from the server are missing. */
export function digestsOf({ assets }: Release): Readonly<Record<string, string>> {
  const digests = assets.flatMap(({ name, digest }) => (digest === undefined ? [] : [[name, digest] as const]))
  return Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1)))
}
