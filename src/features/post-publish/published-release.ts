import type { Release } from '../../ports/forge.ts'
import type { Placeholders } from '../../text/placeholders.ts'

/** The public release that is followed up. */
export interface PublishedRelease {
  readonly release: Release
  /** SemVer without `v`. */
  readonly version: string
  readonly commit: string
  /** Committer date of the commit, in seconds since 1970. */
  readonly sourceDate: number
  readonly previousTag: string | null
  readonly previousCommit: string | undefined
}

/** What texts of the configuration may name. */
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

/** sha256 by the name of each asset, as far as the server tells it, sorted by name. */
export function digestsOf({ assets }: Release): Readonly<Record<string, string>> {
  const told = assets.flatMap(({ name, digest }) => (digest === undefined ? [] : [[name, digest] as const]))
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)))
}
