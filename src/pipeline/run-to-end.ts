import type { CommandName } from '../config/inputs.ts'
import type { NotesContent } from '../features/notes/notes-content.ts'
import type { Outcome, Report } from '../report/report.ts'
import type { SourceLines } from '../report/source-lines.ts'
import { deliver } from './delivery/deliver.ts'
import { makeReport } from './delivery/make-report.ts'
import { emptyReportInput, type ReportInput } from './report-input.ts'
import type { Run } from './run.ts'

/** A command: one function from its first step to its outcome. Throws StepError. */
type Command = (run: Run, reportInput: ReportInput) => Promise<Outcome>

/** The commands, each in a file of its own that is loaded when it runs. */
export const commands: Readonly<Record<CommandName, Command>> = {
  release: async (...given) => (await import('./release.ts')).release(...given),
  plan: async (...given) => (await import('./plan.ts')).plan(...given),
  check: async (...given) => (await import('./check.ts')).check(...given),
  build: async (...given) => (await import('./build.ts')).build(...given),
  notes: async (...given) => (await import('./notes.ts')).notes(...given),
  publish: async (...given) => (await import('./publish.ts')).publish(...given),
  after: async (...given) => (await import('./after.ts')).after(...given),
  verify: async (...given) => (await import('./verify.ts')).verify(...given),
  rollback: async (...given) => (await import('./rollback.ts')).rollback(...given),
}

/** How a run ended. `notes` is their Markdown and `content` what they were made of, where the run came so far. */
export interface RunResult {
  readonly report: Report
  readonly notes: string | undefined
  /** Lines of files that findings are about, where the run has a terminal. */
  readonly sources: SourceLines | undefined
  readonly content: NotesContent | undefined
}

/** Runs the command of the inputs to its end, whatever that is, and delivers the report. */
export async function runToEnd(run: Run): Promise<RunResult> {
  const { inputs, ports, recorder } = run
  const reportInput = emptyReportInput()
  let outcome: Outcome = 'failed'
  let problem: unknown
  try {
    outcome = await commands[inputs.command](run, reportInput)
  } catch (error) {
    problem = error
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof Error && cause.stack) ports.log.debug(cause.stack)
  }
  const report = makeReport({ command: inputs.command, reportInput, steps: recorder.steps, outcome, error: problem })
  await deliver(run, reportInput, report)
  const { notes, sources } = reportInput
  return { report, notes: notes?.markdown, content: notes?.content, sources }
}
