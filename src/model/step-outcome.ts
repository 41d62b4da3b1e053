/** `manual`: a person must do the step; `warned`: the step succeeded, but a person should inspect its evidence. */
export type StepStatus = 'passed' | 'warned' | 'failed' | 'skipped' | 'manual'

/** The result of one step, as the report has it. */
export interface StepRecord {
  /** Id of the evidence, as a team's checklist names it: `ascii`, `test:backend`, `publish`. */
  readonly id: string
  readonly title: string
  readonly status: StepStatus
  /** Plain text: what the step compared or counted, why it was skipped, or its problem. */
  readonly evidence: string
  /** Milliseconds since the first step began. */
  readonly start?: number
  /** Milliseconds. */
  readonly ms: number
}

/** The outcome of a step that did not fail: the value for later steps, and the evidence. */
export interface StepOutcome<T> {
  readonly value: T
  readonly evidence: string
  readonly status: Extract<StepStatus, 'passed' | 'warned' | 'skipped'>
}

/** A value with its evidence. */
export function passed<T>(value: T, evidence: string): StepOutcome<T> {
  return { value, evidence, status: 'passed' }
}

/** A valid value, with evidence that a person should inspect. */
export function warned<T>(value: T, evidence: string): StepOutcome<T> {
  return { value, evidence, status: 'warned' }
}

/** The outcome of a step without work. */
export function skipped<T>(value: T, reason: string): StepOutcome<T> {
  return { value, evidence: reason, status: 'skipped' }
}
