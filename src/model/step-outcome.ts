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

const outcomeOf = (status: StepOutcome<unknown>['status']) => {
  return <T>(value: T, evidence: string): StepOutcome<T> => ({ value, evidence, status })
}
/** A value with its evidence. */
export const passed = outcomeOf('passed')
/** A valid value, with evidence that a person should inspect. */
export const warned = outcomeOf('warned')
/** The outcome of a step without work. The evidence is the reason. */
export const skipped = outcomeOf('skipped')
