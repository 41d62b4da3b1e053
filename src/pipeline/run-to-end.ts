import type { CommandName } from '../config/inputs.ts'
import type { Outcome, Report } from '../report/report.ts'
import type { SourceLines } from '../report/source-lines.ts'
import { deliver, explanationOf } from './delivery/deliver.ts'
import { makeReport } from './delivery/make-report.ts'
import { emptyReportInput } from './report-input.ts'
import { keepsFiles, type Run, type SilentRun, withTemporaryFolder } from './run.ts'

/** The commands: each runs from its first step to its outcome, and throws StepError. Each has its own file, which is loaded when it runs. */
export const commands: Readonly<Record<CommandName, (run: Run) => Promise<Outcome>>> = {
  release: async (...run) => (await import('./release.ts')).release(...run),
  plan: async (...run) => (await import('./plan.ts')).plan(...run),
  check: async (...run) => (await import('./check.ts')).check(...run),
  build: async (...run) => (await import('./build.ts')).build(...run),
  notes: async (...run) => (await import('./notes.ts')).notes(...run),
  publish: async (...run) => (await import('./publish.ts')).publish(...run),
  after: async (...run) => (await import('./after.ts')).after(...run),
  verify: async (...run) => (await import('./verify.ts')).verify(...run),
  rollback: async (...run) => (await import('./rollback.ts')).rollback(...run),
}

/** The result of a run. Values that the run did not reach are undefined. */
export interface RunResult {
  readonly report: Report
  /** The release notes, Markdown. */
  readonly notes: string | undefined
  /** The source lines of findings, for a terminal. */
  readonly sources: SourceLines | undefined
  /** The team's checklist with its ticked checkboxes, Markdown. */
  readonly checklist: string | undefined
  /** Of the command `notes`: the reason for each entry's category, plain text. */
  readonly explain: () => Promise<string | undefined>
  /** Whether the run keeps its report as a file. */
  readonly files: boolean
}

/** Runs the command of the inputs and delivers the report, also after a failure. */
export async function runToEnd(given: SilentRun): Promise<RunResult> {
  const reportInput = emptyReportInput()
  const run = { ...given, reportInput }
  const { inputs, ports, recorder } = run
  const start = ports.clock.now()
  let outcome: Outcome = 'failed'
  let problem: unknown
  try {
    outcome = await withTemporaryFolder(run, temp => commands[inputs.command]({ ...run, temp }))
  } catch (error) {
    problem = error
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof Error && cause.stack) ports.log.debug(cause.stack)
  }
  const ended = { command: inputs.command, reportInput, steps: recorder.steps, outcome, error: problem }
  const report = makeReport({ ...ended, environment: run.environment, dryRun: inputs.dryRun, ms: ports.clock.now() - start })
  const checklist = await deliver(run, report)
  const { notes, sources } = reportInput
  return { report, notes: notes?.markdown, sources, checklist, explain: () => explanationOf(reportInput, report), files: keepsFiles(run) }
}
