import inc from 'semver/functions/inc.js'
import parse from 'semver/functions/parse.js'
import { UserError } from '../../model/errors.ts'
import { isPrerelease } from '../../model/version.ts'
import { aboveReleased, type ChangeLevel, lowestNext } from '../notes/next-version.ts'
import type { ReleasedVersion } from '../plan/released-versions.ts'

/** What a person asks of the next version, `bump` and `pre` (such as `rc`), and the facts that decide the version. Versions are SemVer without `v`. */
export interface VersionInput {
  readonly bump: 'auto' | 'major' | 'minor' | 'patch'
  readonly pre: string | null
  /** The last stable release; undefined before the first one. */
  readonly previous: string | undefined
  readonly level: ChangeLevel
  readonly released: readonly ReleasedVersion[]
  /** The version of the files; undefined without one. */
  readonly stated: string | undefined
}

/**
 * The next version after the last stable release: its step follows from the changes unless `bump` names it. It is above all releases of
 * its own major and minor number, and not below a prerelease that is under way. A prerelease takes the next number of its word. Throws UserError
 * when the files state a higher version without a prerelease part.
 */
export function nextVersion({ bump, pre, previous, level, released, stated }: VersionInput): string {
  const taken = released.map(({ version }) => version)
  const underWay = released.flatMap(({ version, ancestor }) => (ancestor && isPrerelease(version) ? coreOf(version) : []))
  const first = coreOf(stated ?? '')
  const counted = previous === undefined ? (first === '0.0.0' ? '0.1.0' : first) : (lowestNext(previous, level) ?? '')
  const [highest] = [counted, ...underWay].flatMap(version => parse(version) ?? []).sort((a, b) => b.compare(a))
  const core = aboveReleased(bump === 'auto' ? (highest?.version ?? null) : inc(previous ?? '0.0.0', bump), taken) ?? ''
  if (bump === 'auto' && stated !== undefined && !isPrerelease(stated) && parse(stated)!.compareMain(core) > 0)
    throw new UserError(
      `The version files state ${stated}, which is higher than ${core}, the version that follows from the changes.`,
      `Name the version that you mean: prepare ${stated}`,
    )
  const numbers = taken.flatMap(version => (version.startsWith(`${core}-${pre}.`) ? (parse(version)?.prerelease[1] ?? 0) : []))
  return pre === null ? core : `${core}-${pre}.${Math.max(0, ...numbers.map(Number).filter(Number.isSafeInteger)) + 1}`
}

/** The version without its prerelease and build metadata; 0.0.0 for a text that is none. */
export function coreOf(version: string): string {
  const { major = 0, minor = 0, patch = 0 } = parse(version) ?? {}
  return `${major}.${minor}.${patch}`
}
