import type { Config } from '../config/config.ts'
import type { Environment } from '../config/environment.ts'
import type { Inputs } from '../config/inputs.ts'
import type { LaneResult } from '../features/build/build.ts'
import type { ArtifactAudit } from '../features/inspect/audit-artifacts.ts'
import type { AuditRequest } from '../features/inspect/audit-request.ts'
import type { NotesContent } from '../features/notes/notes.ts'
import type { Planned } from '../features/plan/plan.ts'
import type { Repository } from '../features/plan/repository.ts'
import type { LocalAsset } from '../features/publish/publish.ts'
import type { TextWorkers } from '../features/text-checks/scan-texts.ts'
import type { CheckResult } from '../model/finding.ts'
import type { Manifest } from '../model/manifest.ts'
import type { Release } from '../ports/forge.ts'
import type { Ports } from '../ports/ports.ts'
import type { Outcome, Report, ReportRollback } from '../report/report.ts'
import type { SourceLines } from '../report/source-lines.ts'
import { deliver } from './delivery/deliver.ts'
import { makeReport } from './delivery/make-report.ts'
import { release } from './release.ts'
import type { Journal } from './step.ts'

/** Work that other threads may take; each absent one is done in this thread. */
export interface Threads {
  readonly texts?: TextWorkers
  /** Audits the files that are to be released. Throws UserError. */
  readonly audit?: (request: AuditRequest) => Promise<ArtifactAudit>
}

/** What to do, where, and with what. */
export interface Run {
  readonly inputs: Inputs
  readonly environment: Environment
  readonly ports: Ports
  readonly threads: Threads
  readonly journal: Journal
  /** Set when an earlier release is published again after a rollback: what is asked of its commit only. */
  readonly reissue?: boolean
}

/** What became known on the way: the report tells it, however far the run came. */
export interface Told {
  config?: Config
  repository?: Repository
  /** What was on GitHub when the run began. */
  releases?: readonly Release[]
  /** Version and previous tag are known before there is a plan: a run that finds everything done tells them too. */
  version?: string
  /** The tag that was asked for, and the commit of a release that is looked at without its repository. */
  tag?: string
  commit?: string
  previousTag?: string | null
  planned?: Planned
  /** Whether the release is Latest, or would become it. */
  latest?: boolean
  checks?: readonly CheckResult[]
  /** Lines of files that findings are about, for a terminal. */
  sources?: SourceLines
  /** The team's own commands that ran: names of the variables that reached them, and the last lines of one that failed. */
  commands?: readonly { readonly name: string; readonly variables: readonly string[]; readonly tail: readonly string[] }[]
  lanes?: readonly LaneResult[]
  manifest?: Manifest
  assets?: readonly LocalAsset[]
  /** The notes' content that an earlier job left. */
  collected?: NotesContent | undefined
  notes?: { readonly content: NotesContent; readonly markdown: string }
  release?: Release
  /** What a rollback did. */
  rollback?: ReportRollback
}

/** How a run ended. `notes` is their Markdown and `content` what they were made of, where the run came so far. */
export interface RunResult {
  readonly report: Report
  readonly notes: string | undefined
  /** Lines of files that findings are about, where the run has a terminal. */
  readonly sources: SourceLines | undefined
  readonly content: NotesContent | undefined
}

/** Runs a command to its end, whatever that is, and delivers the report. */
export async function runToEnd(run: Run): Promise<RunResult> {
  const { inputs, ports, journal } = run
  const told: Told = {}
  let outcome: Outcome = 'failed'
  let problem: unknown
  try {
    outcome = await release(run, told)
  } catch (error) {
    problem = error
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof Error && cause.stack) ports.log.debug(cause.stack)
  }
  const report = makeReport({ command: inputs.command, told, steps: journal.steps, outcome, error: problem })
  await deliver(run, told, report)
  return { report, notes: told.notes?.markdown, content: told.notes?.content, sources: told.sources }
}
