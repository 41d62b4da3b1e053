import { type Config, switchedOff } from '../../config/config.ts'
import type { Environment } from '../../config/environment.ts'
import { type CheckResult, errorFinding, type Finding } from '../../model/finding.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import { toSemver, versionTextOfTag } from '../../model/version.ts'
import type { Ports } from '../../ports/ports.ts'
import { shortList, visible } from '../../text/format.ts'
import { openPullRequest } from '../notes/compose.ts'
import { describeNext, isEnough, levelOf, lowestNext, type NextRelease, nextRelease } from '../notes/next-version.ts'
import { collectNotes, noConnection } from '../notes/notes.ts'
import type { NotesEntry } from '../notes/notes-content.ts'
import type { PlanPhaseResult } from '../plan/plan.ts'
import type { ReleasedVersion } from '../plan/released-versions.ts'

/** The input of the check `breaking`. */
export interface BreakingInput {
  readonly config: Pick<Config, 'checks' | 'notes' | 'tag'>
  readonly planned: Pick<PlanPhaseResult, 'plan' | 'previousCommit' | 'released'>
  readonly released: readonly Pick<ReleasedVersion, 'version'>[]
  /** Whether commits may be missing in the clone. */
  readonly shallow: boolean
  readonly environment: Pick<Environment, 'repository' | 'eventName' | 'ref'>
  /** Whether `publish` asks GitHub later, so that a run without a token does not warn about labels. */
  readonly deferred: boolean
}

/** The result of the check, and the lowest next version; undefined when the history does not decide it. */
export interface BreakingResult extends Omit<CheckResult, 'ms'> {
  readonly next: NextRelease | undefined
}

/**
 * Checks that breaking changes since the previous release have the version step that they need. Breaking changes are those of the notes:
 * `!` and footers of commits, titles, bodies and labels of pull requests, and fragments, without reverted changes. Without a tag it names
 * the lowest next version, and blocks nothing.
 */
export async function checkBreaking(input: BreakingInput, ports: Pick<Ports, 'git' | 'forge'>): Promise<BreakingResult> {
  const { config, planned, environment } = input
  const { plan, previousCommit } = planned
  const released = input.released.map(({ version }) => version)
  const check = { id: 'breaking', blocking: config.checks.named.includes('breaking'), findings: [], evidence: '' }
  const skip = (skipped: string, next?: NextRelease): BreakingResult => ({ ...check, skipped, next })
  const off = switchedOff(config.checks, 'breaking')
  if (off !== undefined) return skip(off)
  if (plan.previousTag === null) return skip(input.shallow ? SHALLOW : 'the first release: nothing was released that it could break')
  const previous = toSemver(versionTextOfTag(plan.previousTag, config.tag) ?? '')
  if (previous === undefined || lowestNext(previous, 'patch') === undefined)
    return skip(`the previous tag ${visible(plan.previousTag)} is no version to compare with`)
  const sources = { config: { ...config.notes, file: null }, repository: environment.repository, open: openPullRequest(environment) }
  const content = await collectNotes({ plan, previousCommit, ...sources, people: false }, ports)
  const unasked = input.deferred && content.missing.includes(noConnection)
  const missing = content.missing.filter(each => !unasked || each !== noConnection)
  const { level, deciding, because } = levelOf(content.entries)
  const next = nextRelease(planned, previous, content, released)
  const lowest = lowestNext(previous, level, released) ?? ''
  if (plan.tag === null && next !== undefined) {
    const named = level === 'patch' ? [] : [shortList(deciding.map(entry => `"${visible(entry.title, 100)}"`))]
    return skip([describeNext(next), ...named, ...missing].join('; '), next)
  }
  const enough = isEnough(previous, level, plan.version)
  const breaks = level === 'breaking'
  const needed = `${lowest}${/-.*$/.exec(plan.version)?.[0] ?? ''}`
  const kind = previous.startsWith('0.') ? 'minor' : 'major'
  const small = enough || !breaks ? [] : deciding.map(entry => tooSmall(entry, plan, needed, kind))
  const since = `${breaks ? because : 'no breaking change'} since ${visible(plan.previousTag)}`
  const step = enough ? `, and ${plan.version} is a ${kind} step` : `, which ${deciding.length === 1 ? 'needs' : 'need'} ${needed}`
  const feature = breaks || enough ? '' : `; ${because}, for which SemVer has ${lowest}`
  const neededVersion = breaks && !enough ? { neededVersion: needed } : {}
  const later = unasked ? '; labels of pull requests: `publish` asks GitHub' : ''
  return {
    ...check,
    findings: [...small, ...missing.map(unread)],
    evidence: `${since}${breaks ? step : ''}${feature}${later}`,
    next,
    ...neededVersion,
  }
}

const SHALLOW = 'the clone is shallow, so its history cannot be told: git fetch --unshallow --tags'

/** `needed`: the lowest version that may break; `kind`: the step that it takes. */
function tooSmall(entry: NotesEntry, { version, previousTag }: ReleasePlan, needed: string, kind: 'major' | 'minor'): Finding {
  const commit = entry.commit.slice(0, 12)
  const says = entry.breaking?.[0]?.split('\n')[0] ?? ''
  const source = entry.pullRequest === null ? `Commit ${commit}` : `Pull request #${entry.pullRequest} (commit ${commit})`
  const message = `${source} breaks what was released, "${visible(entry.title, 100)}"${says === '' ? '' : ` ("${visible(says, 100)}")`}, and ${version} is no ${kind} step after ${visible(previousTag ?? '')}.`
  return errorFinding('breaking/version-step', message, `release this commit as ${needed} or higher`)
}

/** A warning, because unread labels must not look like missing labels. */
function unread(message: string): Finding {
  return { rule: 'breaking/unread', level: 'warning', message: `${message} A label can say that a change breaks.` }
}
