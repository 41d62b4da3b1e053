import { StepError } from '../model/errors.ts'
import type { StepOutcome, StepRecord } from '../model/step-outcome.ts'
import type { Clock, Log } from '../ports/ports.ts'

/** The steps of a run, in the order in which they ended. */
export interface StepRecorder {
  readonly clock: Clock
  readonly log: Log
  readonly steps: StepRecord[]
}

/** A problem that does not stop the run: the value that the step gives all the same, and what its box says. */
export interface Tolerated<T> extends Pick<StepRecord, 'status' | 'evidence'> {
  readonly value: T
}

interface StepOptions<T> {
  readonly onProblem?: (problem: Error) => Tolerated<T>
  readonly recordsItself?: true
}

/** Runs one step and records its box. A problem stops the run as a StepError, after the failed box is recorded; `onProblem` tolerates it instead. */
export function step<T>(
  recorder: StepRecorder,
  id: string,
  title: string,
  work: () => Promise<StepOutcome<T>>,
  options?: Pick<StepOptions<T>, 'onProblem'>,
): Promise<T>
/** Runs a phase that records its boxes itself. A box of this id is recorded only for an error that is no StepError; it stops the run as one. */
export function step<T>(
  recorder: StepRecorder,
  id: string,
  title: string,
  work: () => Promise<T>,
  options: Required<Pick<StepOptions<T>, 'recordsItself'>>,
): Promise<T>
export async function step<T>(
  recorder: StepRecorder,
  id: string,
  title: string,
  work: () => Promise<StepOutcome<T> | T>,
  { onProblem, recordsItself }: StepOptions<T> = {},
): Promise<T> {
  const start = recorder.clock.now()
  const end = ({ status, evidence }: Pick<StepRecord, 'status' | 'evidence'>): void =>
    record(recorder, { id, title, status, evidence, ms: recorder.clock.now() - start })
  if (!recordsItself) recorder.log.step(title)
  try {
    const outcome = await work()
    if (recordsItself) return outcome as T
    end(outcome as StepOutcome<T>)
    return (outcome as StepOutcome<T>).value
  } catch (cause) {
    if (recordsItself && cause instanceof StepError) throw cause
    const problem = cause instanceof Error ? cause : new Error(String(cause))
    const tolerated = onProblem?.(problem)
    end(tolerated ?? { status: 'failed', evidence: problem.message })
    if (tolerated === undefined) throw cause instanceof StepError ? cause : new StepError(title, cause)
    if (tolerated.status === 'warned') recorder.log.warning(`${title}: ${tolerated.evidence}`)
    return tolerated.value
  }
}

/** Records a box whose work was done elsewhere: a check of many, a stage of a lane. */
export function record(recorder: StepRecorder, stepRecord: StepRecord): void {
  recorder.steps.push(stepRecord)
  recorder.log.stepResult(stepRecord)
}
