import type { z } from 'zod'
import type { reportSchema } from './report-schema.ts'

/** The result of one step, as the report has it. */
export type StepRecord = z.infer<typeof reportSchema>['steps'][number]

/** `manual`: a person must do the step; `warned`: the step succeeded, but a person should inspect its evidence. */
export type StepStatus = StepRecord['status']

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
