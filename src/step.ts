import { StepError } from './errors.ts'
import type { Clock, Log } from './ports.ts'
import type { StepRecord, StepStatus } from './report/report.ts'

/** What a step gives: the value that later steps need, and the evidence for its box. */
export interface Proved<T> {
  readonly value: T
  readonly evidence: string
  readonly status: Extract<StepStatus, 'passed' | 'warned' | 'skipped'>
}

/** A value with its evidence. */
export function proved<T>(value: T, evidence: string): Proved<T> {
  return { value, evidence, status: 'passed' }
}

/** A value that is right, with something that a person should look at. */
export function warned<T>(value: T, evidence: string): Proved<T> {
  return { value, evidence, status: 'warned' }
}

/** A step that had no work, with the reason. */
export function skipped<T>(value: T, reason: string): Proved<T> {
  return { value, evidence: reason, status: 'skipped' }
}

/** The steps of a run, in the order in which they ended. */
export interface Journal {
  readonly clock: Clock
  readonly log: Log
  readonly steps: StepRecord[]
}

/** Runs one step and records its box. What it throws stops the run as a StepError, after the failed box is recorded. */
export async function step<T>(journal: Journal, id: string, title: string, work: () => Promise<Proved<T>>): Promise<T> {
  const start = journal.clock.now()
  journal.log.step(title)
  try {
    const { value, evidence, status } = await work()
    record(journal, { id, title, status, evidence, ms: journal.clock.now() - start })
    return value
  } catch (error) {
    record(journal, {
      id,
      title,
      status: 'failed',
      evidence: error instanceof Error ? error.message : String(error),
      ms: journal.clock.now() - start,
    })
    throw error instanceof StepError ? error : new StepError(title, error)
  }
}

/** Runs a phase that records its boxes itself. What it throws, other than a StepError, fails a box of its own. */
export async function phase(journal: Journal, id: string, title: string, work: () => Promise<void>): Promise<void> {
  const start = journal.clock.now()
  try {
    await work()
  } catch (error) {
    if (error instanceof StepError) throw error
    const evidence = error instanceof Error ? error.message : String(error)
    record(journal, { id, title, status: 'failed', evidence, ms: journal.clock.now() - start })
    throw new StepError(title, error)
  }
}

/** Records a box whose work was done elsewhere: a check of many, a stage of a lane. */
export function record(journal: Journal, box: StepRecord): void {
  journal.steps.push(box)
  journal.log.box(box)
}
