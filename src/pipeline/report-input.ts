import type { Config } from '../config/config.ts'
import type { ComponentBuildResult } from '../features/build/run/run-component-build.ts'
import type { ArchiveMember } from '../features/inspect/audit-artifacts.ts'
import type { NotesContent } from '../features/notes/notes-content.ts'
import type { PlanPhaseResult } from '../features/plan/plan.ts'
import type { Repository } from '../features/plan/repository.ts'
import type { CheckResult } from '../model/finding.ts'
import type { LocalFile, Manifest } from '../model/manifest.ts'
import type { Release } from '../ports/forge.ts'
import type { Report } from '../report/report.ts'
import type { LineHashes } from '../report/sarif.ts'
import type { SourceLines } from '../report/source-lines.ts'

/** The data that a run collects for its report. Phases write it, only delivery/ reads it. A run that stopped early lacks later fields. */
export interface ReportInput {
  config?: Config
  repository?: Repository
  /** The releases of the repository when the run began. */
  releases?: readonly Release[]
  /** For runs without a plan, such as a run that finds a complete release. */
  version?: string
  /** The requested tag, for runs without a repository, such as `verify`. */
  tag?: string
  /** The commit in the marker of a verified release. */
  commit?: string
  previousTag?: string | null
  /** Number of uncommitted files that a check of the work tree reads. */
  uncommitted?: number
  planned?: PlanPhaseResult
  /** What the next release needs, for a run whose tag does not exist. */
  next?: Report['next']
  /** Whether the release is Latest, or would become it. */
  latest?: boolean
  readonly checks: CheckResult[]
  /** The source lines of findings, for a terminal. */
  sources?: SourceLines
  /** The digests of the findings' lines, for a SARIF file. */
  lineHashes?: LineHashes
  /** The team's own checks that ran: the names of their environment variables, and the last output lines of a failed check. */
  readonly commands: { readonly name: string; readonly variables: readonly string[]; readonly tail: readonly string[] }[]
  builds?: readonly ComponentBuildResult[]
  manifest?: Manifest
  assets?: readonly LocalFile[]
  /** In a dry run: the members of the built archives. */
  contents?: readonly ArchiveMember[]
  notes?: { readonly content: NotesContent; readonly markdown: string }
  release?: Release
  rollback?: Report['rollback']
}

/** The report input of a new run. */
export const emptyReportInput = (): ReportInput => ({ checks: [], commands: [] })
