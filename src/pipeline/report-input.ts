import type { Config } from '../config/config.ts'
import type { ComponentBuildResult } from '../features/build/run/run-component-build.ts'
import type { NotesContent } from '../features/notes/notes-content.ts'
import type { PlanPhaseResult } from '../features/plan/plan.ts'
import type { Repository } from '../features/plan/repository.ts'
import type { CheckResult } from '../model/finding.ts'
import type { Manifest } from '../model/manifest.ts'
import type { LocalFile } from '../model/release-file.ts'
import type { Release } from '../ports/forge.ts'
import type { ReportRollback } from '../report/report.ts'
import type { SourceLines } from '../report/source-lines.ts'

/** A team's own check that ran. `variables`: names of those that reached it; `tail`: last lines of one that failed. */
interface RanCommand {
  readonly name: string
  readonly variables: readonly string[]
  readonly tail: readonly string[]
}

/** What a run collects for its report. Phases write it, delivery/ alone reads it, and a run that stopped early leaves the later fields out. */
export interface ReportInput {
  config?: Config
  repository?: Repository
  /** The releases of the repository when the run began. */
  releases?: readonly Release[]
  /** Known before there is a plan: a run that finds a complete release makes none. */
  version?: string
  /** The tag that was asked for; `verify` has no repository that would tell it. */
  tag?: string
  /** The commit that the marker of a verified release names. */
  commit?: string
  previousTag?: string | null
  planned?: PlanPhaseResult
  /** Whether the release is Latest, or would become it. */
  latest?: boolean
  readonly checks: CheckResult[]
  /** Lines of files that findings are about, for a terminal. */
  sources?: SourceLines
  readonly commands: RanCommand[]
  builds?: readonly ComponentBuildResult[]
  manifest?: Manifest
  assets?: readonly LocalFile[]
  notes?: { readonly content: NotesContent; readonly markdown: string }
  release?: Release
  rollback?: ReportRollback
}

/** The report input of a run that begins. */
export const emptyReportInput = (): ReportInput => ({ checks: [], commands: [] })
