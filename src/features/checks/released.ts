import { versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'
import type { Git } from '../../ports/git.ts'
import type { Repository } from '../plan/repository.ts'
import type { ReleasedVersion } from './order.ts'

interface ReleaseHistory {
  readonly repository: Repository
  /** Undefined when GitHub was not asked or did not answer. */
  readonly releases: readonly Release[] | undefined
  /** Pattern of the tag, from the configuration. */
  readonly pattern: string | null
}

/** The released versions under the pattern of this release's tag, without drafts. Without a release, tags count as releases. */
export async function releasedVersions(
  { repository, releases, pattern }: ReleaseHistory,
  git: Pick<Git, 'tagsIn'>,
): Promise<ReleasedVersion[]> {
  const contained = new Set(await git.tagsIn(repository.commit))
  const versionsOf = (names: readonly string[]): ReleasedVersion[] =>
    [...new Set(names)].flatMap(tag => {
      const version = versionOfTag(tag, pattern)
      return version === undefined ? [] : [{ tag, version, ancestor: contained.has(tag) }]
    })
  const published = versionsOf((releases ?? []).filter(({ draft }) => !draft).map(({ tag }) => tag))
  // Teams often have tags before their first release.
  return published.length > 0 ? published : versionsOf(repository.tags.map(({ name }) => name))
}
