import type { NotesConfig } from '../../config/notes-config.ts'
import type { CheckResult, Finding } from '../../model/finding.ts'
import type { Ports } from '../../ports/ports.ts'
import { count } from '../../text/format.ts'
import { visible } from '../../text/visible.ts'
import type { NotesEntry } from '../notes/notes-content.ts'
import type { PlanPhaseResult } from '../plan/plan.ts'
import { retag } from './retag.ts'
import { breakingStep, type VersionStep } from './version-step.ts'

/** The input of the check `breaking`. */
export interface BreakingInput {
  readonly planned: Pick<PlanPhaseResult, 'plan' | 'previousCommit'>
  /** SemVer of the previous tag; undefined without a previous tag, or when its name is no version. */
  readonly previous: string | undefined
  readonly blocking: boolean
  /** Why the check is switched off; undefined when it runs. */
  readonly off?: string | undefined
  readonly notes: NotesConfig
  /** `owner/name`, if known. */
  readonly repository: string | undefined
  /** Whether `publish` asks GitHub later, so that a run without a token does not warn about labels. */
  readonly deferred: boolean
}

/**
 * Checks that breaking changes since the previous release have the version step that they need. Breaking changes are those of the notes:
 * `!` and footers of commits, titles, bodies and labels of pull requests, and fragments, without reverted changes.
 */
export async function checkBreaking(input: BreakingInput, ports: Pick<Ports, 'git' | 'forge'>): Promise<Omit<CheckResult, 'ms'>> {
  const { previous, blocking, repository } = input
  const { plan, previousCommit } = input.planned
  const check = { id: 'breaking', blocking, findings: [], evidence: '' }
  if (input.off !== undefined) return { ...check, skipped: input.off }
  if (plan.tag === null) return { ...check, skipped: 'there is no tag' }
  if (plan.previousTag === null) return { ...check, skipped: 'the first release: nothing was released that it could break' }
  const step = previous === undefined ? undefined : breakingStep(previous, plan.version)
  if (step === undefined) return { ...check, skipped: `the previous tag ${visible(plan.previousTag)} is no version to compare with` }
  const { collectNotes, noConnection } = await import('../notes/notes.ts')
  const config = { ...input.notes, file: null }
  const { entries, missing } = await collectNotes({ plan, previousCommit, config, repository, people: false }, ports)
  const unasked = input.deferred && missing.includes(noConnection)
  const breaking = entries.filter(entry => entry.breaking !== null)
  const findings = [
    ...(step.enough ? [] : breaking.map(entry => tooSmall(entry, plan, step))),
    ...missing.filter(each => !unasked || each !== noConnection).map(unread),
  ]
  const since = `${breaking.length === 0 ? 'no breaking change' : count(breaking.length, 'breaking change')} since ${visible(plan.previousTag)}`
  const verdict = breaking.length === 0 ? '' : step.enough ? `, and ${plan.version} is a ${step.kind} step` : `, which need ${step.needed}`
  return { ...check, findings, evidence: `${since}${verdict}${unasked ? '; labels of pull requests: `publish` asks GitHub' : ''}` }
}

function tooSmall(entry: NotesEntry, { tag, version, previousTag }: PlanPhaseResult['plan'], { needed, kind }: VersionStep): Finding {
  const commit = `commit ${entry.commit.slice(0, 12)}`
  const says = entry.breaking?.[0]?.split('\n')[0] ?? ''
  const source = entry.pullRequest === null ? commit : `pull request #${entry.pullRequest} (${commit})`
  return {
    rule: 'breaking/version-step',
    level: 'error',
    message:
      `${source} breaks what was released, "${visible(entry.title, 100)}"${says === '' ? '' : ` ("${visible(says, 100)}")`}, and ${version} is no ${kind} step after ${visible(previousTag ?? '')}.`.replace(
        /^./,
        first => first.toUpperCase(),
      ),
    suggestion: retag(tag ?? '', version, needed),
  }
}

/** A warning, because unread labels must not look like missing labels. */
function unread(message: string): Finding {
  return { rule: 'breaking/unread', level: 'warning', message: `${message} A label can say that a change breaks.` }
}
