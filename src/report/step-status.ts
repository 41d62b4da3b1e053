import type { StepRecord, StepStatus } from '../model/step-outcome.ts'
import { count } from '../text/format.ts'
import type { Report } from './report.ts'

/** The status of a step in words. */
export const STATUS_WORD: Readonly<Record<StepStatus, string>> = {
  passed: 'passed',
  warned: 'warning',
  failed: 'failed',
  skipped: 'skipped',
  manual: 'for you',
}

/** The status of a step on a terminal. At most eight columns. */
export const STATUS_MARK: Readonly<Record<StepStatus, string>> = { ...STATUS_WORD, passed: 'ok', failed: 'FAILED' }

/** A step result as a line of a plain log: `ok: Archives: 3 files`. */
export const stepLine = ({ title, status, evidence }: StepRecord): string => `${STATUS_MARK[status]}: ${title}: ${evidence.split('\n')[0]}`

/** The order of the counts; failures need attention first. */
const COUNTED: readonly StepStatus[] = ['failed', 'passed', 'warned', 'skipped', 'manual']

/** The number of steps, and how many of each status: `12 steps: 1 failed, 8 passed, 1 warned, 2 skipped`. Warnings are findings, not steps. */
export function countSteps({ steps }: Report): string {
  const parts = COUNTED.flatMap(status => {
    const number = steps.filter(step => step.status === status).length
    return number === 0 ? [] : `${number} ${status === 'warned' ? 'warned' : STATUS_WORD[status]}`
  })
  return parts.length === 0 ? '' : `${count(steps.length, 'step')}: ${parts.join(', ')}`
}
