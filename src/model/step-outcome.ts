/** `manual`: for a person; `warned`: done, but something is to be looked at. */
export type StepStatus = 'passed' | 'warned' | 'failed' | 'skipped' | 'manual'

/** One box of the runbook with its proof. */
export interface StepRecord {
  /** Proof id, as a team's own runbook names it: `ascii`, `test:backend`, `publish`. */
  readonly id: string
  /** What the box says: `All text is ASCII`. */
  readonly title: string
  readonly status: StepStatus
  /** What was compared, counted or linked; why it was skipped; what went wrong. Plain text. */
  readonly evidence: string
  /** Milliseconds. */
  readonly ms: number
}

/** What a step gives: the value that later steps need, and the evidence for its box. */
export interface StepOutcome<T> {
  readonly value: T
  readonly evidence: string
  readonly status: Extract<StepStatus, 'passed' | 'warned' | 'skipped'>
}

/** A value with its evidence. */
export function passed<T>(value: T, evidence: string): StepOutcome<T> {
  return { value, evidence, status: 'passed' }
}

/** A value that is right, with something that a person should look at. */
export function warned<T>(value: T, evidence: string): StepOutcome<T> {
  return { value, evidence, status: 'warned' }
}

/** A step that had no work, with the reason. */
export function skipped<T>(value: T, reason: string): StepOutcome<T> {
  return { value, evidence: reason, status: 'skipped' }
}
