import compareBuild from 'semver/functions/compare-build.js'
import parse from 'semver/functions/parse.js'
import type { TagRef } from '../../ports/git.ts'

/** The release whose predecessor is wanted; `name` is null without a tag. */
interface CurrentRelease {
  readonly name: string | null
  /** SemVer without `v`. */
  readonly version: string
  readonly commit: string
}

/**
 * The tag at which the notes begin: the highest version below the current one whose commit is an ancestor. A stable release skips
 * prereleases, so that its notes contain all changes since the last stable release. Floating tags such as `v1` are no full versions.
 * Dates are ignored, because a back-port is often tagged after a higher release. `versionOf` returns the SemVer of a tag of the same
 * pattern, else undefined. Without a tag, the version files may state the last release, so every stable tag counts.
 * Ancestry is checked for one tag at a time from the highest, because the first tag nearly always matches.
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
