import inc from 'semver/functions/inc.js'
import parse from 'semver/functions/parse.js'
import { count, shortCommit, visible } from '../../text/format.ts'
import type { PlanPhaseResult } from '../plan/plan.ts'
import { agreedVersion } from '../plan/version-agreement.ts'
import type { NotesContent, NotesEntry } from './notes-content.ts'

/** What a release contains at most: a breaking change, a feature, or neither. */
export type ChangeLevel = 'breaking' | 'feature' | 'patch'

/** Decides the level of a release by the entries of its notes. `because` counts the entries that decide: `2 features`. */
export function levelOf(entries: readonly NotesEntry[]) {
  const breaking = entries.filter(entry => entry.breaking !== null)
  if (breaking.length > 0) return { level: 'breaking', deciding: breaking, because: count(breaking.length, 'breaking change') } as const
  const features = entries.filter(({ feature }) => feature)
  if (features.length > 0) return { level: 'feature', deciding: features, because: count(features.length, 'feature') } as const
  const because = entries.length === 0 ? 'no entry of the notes' : count(entries.length, 'change')
  return { level: 'patch', deciding: entries, because } as const
}

/**
 * The lowest version that may follow `previous`, SemVer without `v`, by SemVer 2.0.0, points 6 to 8. In 0.x a breaking change raises the minor number, as npm's
 * `^` and Cargo read point 4. It is above all `released` versions, such as a reissue, of its own major and minor number. If `previous` is a prerelease whose
 * step is large enough, only its number rises: `-rc.2` after `-rc.1`. Undefined when `previous` is no version.
 */
export function lowestNext(previous: string, level: ChangeLevel, released: readonly string[] = []): string | undefined {
  const from = parse(previous)
  if (from === null) return undefined
  const step = level === 'patch' ? 'patch' : level === 'breaking' && from.major > 0 ? 'major' : 'minor'
  const core = `${from.major}.${from.minor}.${from.patch}`
  const isPrerelease = from.prerelease.length > 0
  const isLarge = step === 'patch' || (from.patch === 0 && (step === 'minor' || from.minor === 0))
  return aboveReleased(isPrerelease && isLarge ? inc(previous, 'prerelease') : inc(core, step), released)
}

/** The version if above all `released` ones with its major and minor number, else the patch after the highest. Undefined when `version` is no version. */
export function aboveReleased(version: string | null, released: readonly string[]): string | undefined {
  let next = parse(version)
  for (const other of released.flatMap(each => parse(each) ?? []).sort((a, b) => a.compare(b)))
    if (next !== null && other.major === next.major && other.minor === next.minor && other.compare(next) >= 0)
      next = parse(inc(other.version, 'patch'))
  return next?.version
}

/** Whether `version` is a step after `previous` that may contain changes of the level. A prerelease counts as its version without the prerelease part. */
export function isEnough(previous: string, level: ChangeLevel, version: string): boolean {
  const [lowest, own] = [parse(lowestNext(previous, level)), parse(version)]
  return lowest !== null && own !== null && own.compareMain(lowest) >= 0
}

/** What the next release needs at least, for a run whose tag does not exist. */
export type NextRelease = NonNullable<ReturnType<typeof nextRelease>>

/**
 * Decides the lowest next version after `previous`, SemVer without `v`. Undefined when `previous` is no version. `because`: the changes that
 * demand it, such as `1 feature`; empty when there is no commit since the last release. `files`: what the version files state, as a clause.
 * `here`: whether the released version stands at the commit itself, for instance as a tag that is not pushed yet.
 */
export function nextRelease(
  { plan, released }: Pick<PlanPhaseResult, 'plan' | 'released'>,
  previous: string,
  { entries, accounting }: Pick<NotesContent, 'entries' | 'accounting'>,
  others: readonly string[],
) {
  const { level, because } = levelOf(entries)
  const version = lowestNext(previous, level, others)
  if (version === undefined) return undefined
  const agreed = agreedVersion(plan.versions)
  const none = plan.versions.length === 0 ? 'no file states a version' : 'the version files disagree'
  const files = agreed === undefined ? none : filesSay(agreed)
  return { version, because: accounting.total === 0 ? '' : because, files, released, here: released?.commit === plan.commit }
}

const filesSay = (version: string): string => `the files say ${version}`

/** The next release in a clause. `merges`: the commit is the test merge of an open pull request. */
export function describeNext({ version, because, files, released, here }: NextRelease, merges = false): string {
  const next = because === '' ? 'nothing has changed since the last release' : `the next release is at least ${version} (${because})`
  if (merges) return `merge this, and ${next}; ${files}`
  if (released === undefined) return `${next}; ${files}`
  if (here) return `${visible(released.tag)} stands at this commit and counts as released; name it to check its own release`
  const out = `${visible(released.tag)} is released (${shortCommit(released.commit ?? '')}); ${next}`
  return files === filesSay(released.version) ? out : `${out}; ${files}`
}
