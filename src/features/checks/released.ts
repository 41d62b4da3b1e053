import { versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'
import type { Git } from '../../ports/git.ts'
import type { Repository } from '../plan/repository.ts'
import type { ReleasedVersion } from './order.ts'

/** What is known of what is out. */
interface Known {
  readonly repository: Repository
  /** Undefined where GitHub was not asked or did not answer: then tags stand for releases, as where there is none yet. */
  readonly releases: readonly Release[] | undefined
  /** Pattern of the tag, from the configuration. */
  readonly pattern: string | null
}

/** The versions that are out under the pattern of this release's tag, drafts left out. */
export async function releasedVersions({ repository, releases, pattern }: Known, git: Pick<Git, 'tagsIn'>): Promise<ReleasedVersion[]> {
  const contained = new Set(await git.tagsIn(repository.commit))
  const known = (names: readonly string[]): ReleasedVersion[] =>
    [...new Set(names)].flatMap(tag => {
      const version = versionOfTag(tag, pattern)
      return version === undefined ? [] : [{ tag, version, ancestor: contained.has(tag) }]
    })
  const published = known((releases ?? []).filter(({ draft }) => !draft).map(({ tag }) => tag))
  // A team that begins to make releases has made tags before.
  return published.length > 0 ? published : known(repository.tags.map(({ name }) => name))
}
