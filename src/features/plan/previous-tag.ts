import { compareVersions, type OrderedVersion, orderedVersion } from '../../model/version.ts'
import type { Git, TagRef } from '../../ports/git.ts'
import type { ReleaseStates } from './released-tags.ts'

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
  /** Set only without an answer of GitHub: the tag of the version below `name`, for the case that `name` was never released. */
  readonly tagBefore: string | undefined
}

/** What the choice needs besides the tags. */
export interface PreviousTagSources {
  readonly compareHistories: Git['compareHistories']
  /** Undefined without an answer of GitHub. */
  readonly releaseStates: (tags: readonly TagRef[]) => Promise<ReleaseStates | undefined>
  /** Whether this program was to release the commit. */
  readonly wasToRelease: (commit: string) => Promise<boolean>
}

interface Candidate {
  readonly tag: TagRef
  readonly version: OrderedVersion
}

/** The version of a tag under the pattern of the release, else undefined. */
type VersionOf = (tag: string) => string | undefined

/** Most tags beside the branch that git is asked about. */
const MOST_BESIDE = 20

/**
 * The tag at which the notes begin: the highest lower version that is an ancestor. A version on a parallel release branch also counts if it continues the same
 * line (`notBefore`). A stable release skips prereleases, so that its notes contain all changes since the last stable release. Dates are ignored, because a
 * back-port is often tagged after a higher release. Without a tag (`name` null), the version files may state the last release, so every stable ancestor counts.
 * Mostly the highest candidate is an ancestor, and git is asked once.
 */
export async function findPreviousTag(
  tags: readonly TagRef[],
  current: { readonly name: string | null; readonly version: string; readonly commit: string },
  versionOf: VersionOf,
  isAncestor: Git['isAncestor'],
  sources?: PreviousTagSources,
): Promise<PreviousTag | undefined> {
  const own = orderedVersion(current.version)
  if (own === undefined) return undefined
  const candidates = candidatesOf(tags, current.name, own, versionOf)
  const standing = new Map(candidates.map(({ tag }) => [tag.commit, tag.name]))
  const asked = sources?.releaseStates(candidates.map(({ tag }) => tag))
  const passedOver: PassedOver[] = []
  for (const [index, { tag, version }] of candidates.entries()) {
    const order = compareVersions(version, own)
    const inside = await isAncestor(tag.commit, current.commit)
    // A build of the same version on the same commit has the same content. Without a tag, higher versions are releases of other branches.
    if (inside ? order === 0 && current.name !== null && tag.commit === current.commit : order >= 0 || sources === undefined) continue
    const unreleased = await whyNotReleased(tag, candidates.slice(index + 1), own.prerelease, await asked, sources?.wasToRelease)
    const beside = async (): Promise<string | undefined> =>
      passedOver.length < MOST_BESIDE
        ? notBefore(await sources!.compareHistories(tag.commit, current.commit), current.commit, standing)
        : 'not examined'
    const reason = unreleased ?? (inside ? undefined : await beside())
    if (reason === undefined) return { ...tag, passedOver, tagBefore: (await asked) ? undefined : candidates[index + 1]?.tag.name }
    if (unreleased !== undefined) standing.delete(tag.commit)
    passedOver.push({ tag: tag.name, reason })
  }
  return { name: undefined, commit: undefined, passedOver, tagBefore: undefined }
}

/**
 * Why a tag is no release although it exists; undefined if it counts. A tag without a public release was refused only if an older tag of the
 * line has one, and if this program was to release it. Teams that only tag, or stopped making releases, keep their tags.
 */
async function whyNotReleased(
  { name, commit }: TagRef,
  lower: readonly Candidate[],
  prerelease: boolean,
  states: ReleaseStates | undefined,
  wasToRelease: PreviousTagSources['wasToRelease'] | undefined,
): Promise<string | undefined> {
  const state = states?.get(name)
  const refused =
    state === 'none' && lower.some(({ tag }) => (states?.get(tag.name) ?? 'none') !== 'none') && (await wasToRelease?.(commit))
  const rolledBack = state === 'rolled-back' && !prerelease
  return refused || rolledBack
    ? `it ${rolledBack ? 'is rolled back' : 'has no public release'}; "previous-tag: ${name}" takes it`
    : undefined
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
function candidatesOf(tags: readonly TagRef[], name: string | null, own: OrderedVersion, versionOf: VersionOf): readonly Candidate[] {
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

const isShort = ({ version }: Candidate): boolean => version.core === undefined && /^\d+\.\d+$/.test(version.text)

/** `1.0` stands for 1.0.0, unless that version has a tag. A tag that shares its commit with another one of its line floats. */
function isRelease({ tag, version }: Candidate, all: readonly Candidate[]): boolean {
  return !all.some(
    other =>
      other.version.text === `${version.text}.0` ||
      (other.tag.commit === tag.commit && !other.version.prerelease && other.version.text.startsWith(`${version.text}.`)),
  )
}
