import { StepError } from './errors.ts'
import { type Run, release, type Told } from './release.ts'
import { deliver } from './report/deliver.ts'
import { makeReport } from './report/make-report.ts'
import type { Outcome, Report } from './report/report.ts'

/** How a run ended. `notes` is their Markdown, where the run came so far. */
export interface Ended {
  readonly report: Report
  readonly notes: string | undefined
}

/** Runs a command to its end, whatever that is, and delivers the report. Throws only when the report itself cannot be delivered. */
export async function runToEnd(run: Run): Promise<Ended> {
  const { inputs, ports, journal } = run
  const told: Told = {}
  let outcome: Outcome = 'failed'
  let problem: unknown
  try {
    outcome = await release(run, told)
  } catch (error) {
    problem = error
    if (error instanceof StepError && error.cause instanceof Error && error.cause.stack) ports.log.debug(error.cause.stack)
  }
  const report = makeReport({ command: inputs.command, told, steps: journal.steps, outcome, error: problem })
  await deliver(run, told, report)
  return { report, notes: told.notes?.markdown }
}
