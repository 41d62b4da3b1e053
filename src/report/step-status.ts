import type { StepRecord, StepStatus } from '../model/step-outcome.ts'
import { count } from '../text/format.ts'
import type { Report } from './report.ts'

/** What a box says of itself, in one word or three. */
export const STATUS_WORD: Readonly<Record<StepStatus, string>> = {
  passed: 'passed',
  warned: 'warning',
  failed: 'failed',
  skipped: 'skipped',
  manual: 'for a person',
}

/** The title of a failed step. A title states what holds when the step passes: without a word before it, it says the opposite of what happened. */
export const failedTitle = (title: string): string => `Failed: ${title}`

/** How a terminal marks a box. At most eight columns. */
export const STATUS_MARK: Readonly<Record<StepStatus, string>> = {
  passed: 'ok',
  warned: 'warning',
  failed: 'FAILED',
  skipped: 'skipped',
  manual: 'by hand',
}

/** A box as a line of a plain log, below the title of its step: `  ok: 3 files`. */
export const stepLine = ({ status, evidence }: StepRecord): string => `  ${STATUS_MARK[status]}: ${evidence.split('\n')[0]}`

/** The order in which boxes are counted: what needs somebody first. */
const COUNTED: readonly StepStatus[] = ['failed', 'passed', 'warned', 'skipped', 'manual']

/** The boxes in one sentence: `1 failed, 9 passed, 1 warning, 2 skipped`. */
export function countSteps(report: Report): string {
  const parts = COUNTED.map(status => {
    const number = report.steps.filter(step => step.status === status).length
    return number === 0 ? '' : status === 'warned' ? count(number, 'warning') : `${number} ${STATUS_WORD[status]}`
  })
  return parts.filter(part => part !== '').join(', ')
}
