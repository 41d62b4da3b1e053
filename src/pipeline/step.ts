import { StepError } from '../model/errors.ts'
import type { CheckResult, Level } from '../model/finding.ts'
import type { StepOutcome, StepRecord } from '../model/step-outcome.ts'
import { type StepId, titleOf } from '../model/step-titles.ts'
import type { Clock, Log } from '../ports/ports.ts'

/** Records the steps of a run, in the order of their ends. */
export interface StepRecorder {
  readonly clock: Clock
  readonly log: Log
  readonly steps: StepRecord[]
  /** The start of the first step, by the clock; the first `record` sets it. */
  began?: number
}

/** The result of a step whose problem does not stop the run. */
export interface Tolerated<T> extends Pick<StepRecord, 'status' | 'evidence'> {
  readonly value: T
}

/** Runs and records one step. A problem makes the step fail and stops the run with a StepError, unless `onProblem` tolerates it. */
export async function step<T>(
  recorder: StepRecorder,
  id: StepId,
  work: () => Promise<StepOutcome<T>>,
  onProblem?: (problem: Error) => Tolerated<T>,
): Promise<T> {
  const start = recorder.clock.now()
  const end = ({ status, evidence }: Pick<StepRecord, 'status' | 'evidence'>): void =>
    record(recorder, { id, status, evidence, ms: recorder.clock.now() - start })
  recorder.log.step(titleOf(id))
  try {
    const outcome = await work()
    end(outcome)
    return outcome.value
  } catch (cause) {
    const problem = cause instanceof Error ? cause : new Error(String(cause))
    const tolerated = onProblem?.(problem)
    end(tolerated ?? { status: 'failed', evidence: firstLine(problem) })
    if (tolerated === undefined) throw cause instanceof StepError ? cause : new StepError(id, cause)
    if (tolerated.status === 'warned') recorder.log.warning(`${titleOf(id)}: ${tolerated.evidence}`)
    return tolerated.value
  }
}

/** Runs a phase that records its own steps. An error other than StepError is recorded as this step and becomes a StepError. */
export async function phase<T>(recorder: StepRecorder, id: StepId, work: () => Promise<T>): Promise<T> {
  const start = recorder.clock.now()
  return work().catch((cause: unknown) => {
    const problem = cause instanceof StepError ? cause : new StepError(id, cause)
    if (problem !== cause) record(recorder, { id, status: 'failed', evidence: firstLine(problem), ms: recorder.clock.now() - start })
    throw problem
  })
}

/** The report shows the whole message at its failure. */
const firstLine = ({ message }: Error): string => message.split('\n', 1)[0]!

/** Records a step that has already run: one check of many, one stage of a component build. Its title is that of the id by default. */
export function record(recorder: StepRecorder, result: Omit<StepRecord, 'title'> & Partial<Pick<StepRecord, 'title'>>): void {
  const start = recorder.clock.now() - result.ms
  recorder.began ??= start
  const step = { title: titleOf(result.id), start: Math.max(0, start - recorder.began), ...result }
  recorder.steps.push(step)
  recorder.log.stepResult(step)
}

/** Records the result of a check. The step fails if there are errors, which only blocking checks have. `clean` is the status without errors and warnings. */
export function recordCheck(
  recorder: StepRecorder,
  { id, findings, evidence, skipped, ms }: CheckResult,
  clean: 'passed' | 'warned' = 'passed',
): void {
  const has = (level: Level): boolean => findings.some(finding => finding.level === level)
  const found = has('error') ? 'failed' : has('warning') ? 'warned' : clean
  record(recorder, { id, status: skipped === undefined ? found : 'skipped', evidence: skipped ?? evidence, ms })
}
