import { compareVersions, type OrderedVersion, orderedVersion } from '../../model/version.ts'
import type { Git, TagRef } from '../../ports/git.ts'

/** The release whose predecessor is wanted; `name` is null without a tag. */
interface CurrentRelease {
  readonly name: string | null
  readonly version: string
  readonly commit: string
}

/** A tag that is not the previous release although its version is higher, and the reason. */
export interface PassedOver {
  readonly tag: string
  readonly reason: string
}

/** The previous release; `name` and `commit` are undefined for a first release. */
export interface PreviousTag {
  readonly name: string | undefined
  readonly commit: string | undefined
  /** Highest version first. */
  readonly passedOver: readonly PassedOver[]
}

interface Candidate {
  readonly tag: TagRef
  readonly version: OrderedVersion
}

/** Most tags beside the branch that git is asked about. */
const MOST_BESIDE = 20

/**
 * The tag at which the notes begin: the highest version below the current one that is an ancestor, or that stands on a release branch beside
 * it and continues the same line (`notBefore`). A stable release skips prereleases, so that its notes contain all changes since the last
 * stable release. Dates are ignored, because a back-port is often tagged after a higher release. `versionOf` returns the version of a tag of
 * the same pattern, else undefined. Without a tag, the version files may state the last release, so every stable ancestor counts.
 * The highest candidate is nearly always an ancestor, and then git is asked once.
 */
export async function findPreviousTag(
  tags: readonly TagRef[],
  current: CurrentRelease,
  versionOf: (tag: string) => string | undefined,
  isAncestor: Git['isAncestor'],
  compareHistories?: Git['compareHistories'],
): Promise<PreviousTag | undefined> {
  const own = orderedVersion(current.version)
  if (own === undefined) return undefined
  const candidates = candidatesOf(tags, current.name, own, versionOf)
  const standing = new Map(candidates.map(({ tag }) => [tag.commit, tag.name]))
  const passedOver: PassedOver[] = []
  for (const { tag, version } of candidates) {
    const order = compareVersions(version, own)
    if (await isAncestor(tag.commit, current.commit)) {
      // A build of the same version on the same commit has the same content.
      if (order !== 0 || tag.commit !== current.commit || current.name === null) return { ...tag, passedOver }
      continue
    }
    if (order >= 0 || compareHistories === undefined) continue
    const examined = passedOver.length < MOST_BESIDE
    const reason = examined ? notBefore(await compareHistories(tag.commit, current.commit), current.commit, standing) : 'not examined'
    if (reason === undefined) return { ...tag, passedOver }
    passedOver.push({ tag: tag.name, reason })
  }
  return { name: undefined, commit: undefined, passedOver }
}

/**
 * Why a lower version beside the branch is not the previous release; undefined if it is: its line left the branch between two releases, and
 * the branch has no release since then. So a back-port, a line for long support and a reissue are none.
 */
function notBefore(
  { bases, missing }: Awaited<ReturnType<Git['compareHistories']>>,
  commit: string,
  standing: ReadonlyMap<string, string>,
): string | undefined {
  if (bases.length === 0) return 'it shares no history with this commit'
  if (bases.includes(commit)) return 'it contains this commit'
  const base = bases.map(sha => standing.get(sha)).find(name => name !== undefined)
  if (base !== undefined) return `its branch begins at ${base}`
  const later = missing.map(sha => standing.get(sha)).find(name => name !== undefined)
  return later === undefined ? undefined : `it does not contain ${later}, which this commit contains`
}

/** The tags that can precede the release, highest version first. */
function candidatesOf(
  tags: readonly TagRef[],
  name: string | null,
  own: OrderedVersion,
  versionOf: (tag: string) => string | undefined,
): readonly Candidate[] {
  const all = tags.flatMap(tag => {
    const version = orderedVersion(versionOf(tag.name) ?? '')
    return version === undefined ? [] : [{ tag, version }]
  })
  const lower = all.filter(({ tag, version }) => {
    const order = name === null ? -1 : compareVersions(version, own)
    // Build metadata has no order (SemVer 2.0.0, point 10): of such versions the history decides.
    return tag.name !== name && (order < 0 || (order === 0 && version.text !== own.text)) && (own.prerelease || !version.prerelease)
  })
  const counting = lower.some(isShort) ? lower.filter(candidate => !isShort(candidate) || isRelease(candidate, all)) : lower
  return counting.sort(
    (a, b) =>
      compareVersions(b.version, a.version) ||
      b.version.text.localeCompare(a.version.text, 'en', { numeric: true }) ||
      (a.tag.name < b.tag.name ? -1 : 1),
  )
}

const isShort = ({ version }: Candidate): boolean => /^\d+\.\d+$/.test(version.text)

/** `1.0` stands for 1.0.0, unless that version has a tag. A tag that shares its commit with another one of its line floats. */
function isRelease({ tag, version }: Candidate, all: readonly Candidate[]): boolean {
  return !all.some(
    other =>
      other.version.text === `${version.text}.0` ||
      (other.tag.commit === tag.commit && !other.version.prerelease && other.version.text.startsWith(`${version.text}.`)),
  )
}
