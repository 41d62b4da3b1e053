import type SemVer from 'semver/classes/semver.js'
import parse from 'semver/functions/parse.js'

/** Whether a step between two versions may contain a breaking change, and the lowest version that may. */
export interface VersionStep {
  readonly enough: boolean
  /** `2.0.0`, with the prerelease part of the current version. */
  readonly needed: string
  /** `major`, for 0.x `minor`. */
  readonly kind: 'major' | 'minor'
}

/**
 * The step from a released version to the next, by SemVer 2.0.0, point 8: a breaking change needs a new major version. For 0.x it needs a
 * new minor version, by the convention of npm's `^` and of Cargo for point 4. For two prereleases of one version, that version decides.
 * Undefined when `previous` or `current` is no version.
 */
export function breakingStep(previous: string, current: string): VersionStep | undefined {
  const [from, to] = [parse(previous), parse(current)]
  if (from === null || to === null) return undefined
  const kind = from.major === 0 ? 'minor' : 'major'
  const suffix = to.prerelease.length === 0 ? '' : `-${to.prerelease.join('.')}`
  const core = kind === 'major' ? `${from.major + 1}.0.0` : `0.${from.minor + 1}.0`
  return { enough: isEnough(from, to), needed: `${core}${suffix}`, kind }
}

function isEnough(from: SemVer, to: SemVer): boolean {
  if (to.compareMain(from) === 0) return to.patch === 0 && (to.major === 0 || to.minor === 0)
  return to.major > from.major || (to.major === 0 && from.major === 0 && to.minor > from.minor)
}
