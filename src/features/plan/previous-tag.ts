import compareBuild from 'semver/functions/compare-build.js'
import parse from 'semver/functions/parse.js'
import type { TagRef } from '../../ports/git.ts'

/** The release that a previous one is looked for; `name` is null where there is no tag. */
interface CurrentRelease {
  readonly name: string | null
  /** SemVer without `v`. */
  readonly version: string
  readonly commit: string
}

/**
 * The tag that the notes begin at: the highest version below the current one whose commit is an ancestor. A stable release skips prereleases,
 * so that its notes tell everything since the last stable one; a prerelease takes any lower tag. Floating tags such as `v1` are no full version and never count.
 * Dates play no part: a back-port is often tagged after the release above it. `versionOf` gives the SemVer of a tag of the same pattern, undefined for all others.
 * Where there is no tag (`name` is null) the version files may still say the last release, or nothing: then every stable tag counts, and the highest ancestor is it.
 * Ancestry is asked from the top down, one tag at a time, because the first one nearly always answers.
 */
export async function findPreviousTag(
  tags: readonly TagRef[],
  current: CurrentRelease,
  versionOf: (tag: string) => string | undefined,
  isAncestor: (ancestor: string, descendant: string) => Promise<boolean>,
): Promise<TagRef | undefined> {
  const own = parse(current.version)
  if (own === null) return undefined
  const stable = own.prerelease.length === 0
  const candidates = tags.flatMap(tag => {
    const version = tag.name === current.name ? null : parse(versionOf(tag.name) ?? '')
    const counts = version !== null && (current.name === null || version.compare(own) < 0) && !(stable && version.prerelease.length > 0)
    return counts ? [{ tag, version }] : []
  })
  candidates.sort((a, b) => compareBuild(b.version, a.version) || (a.tag.name < b.tag.name ? -1 : 1))
  for (const { tag } of candidates) if (await isAncestor(tag.commit, current.commit)) return tag
  return undefined
}
