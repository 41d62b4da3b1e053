import type { Finding } from '../model/finding.ts'
import type { StepRecord } from '../model/step-outcome.ts'

/** One stage of a lane on the time line. `start` in milliseconds since the build began. */
export interface BuildStage {
  readonly stage: string
  readonly status: 'passed' | 'failed' | 'stopped'
  readonly start: number
  readonly ms: number
}

/** A component's lane as it ran. */
export interface BuildRecord {
  readonly component: string
  readonly stages: readonly BuildStage[]
}

/** An asset as the report lists it; `url` is absent until it is on GitHub. */
export interface ReportAsset {
  readonly name: string
  readonly component: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  readonly url?: string
  /** Bytes of the same asset of the previous release, where GitHub was asked and has it. */
  readonly previousSize?: number
}

/** Where every commit of the range went; the parts sum up to `total`. */
export interface Accounting {
  readonly listed: number
  readonly folded: number
  readonly dependencies: number
  readonly reverted: number
  readonly excluded: number
  readonly chores: number
  readonly total: number
}

/** What stopped the run, for the top of every report. */
export interface Failure {
  /** Title of the step. */
  readonly step: string
  /** What is wrong. May hold several lines. */
  readonly message: string
  /** What mends it; empty when nothing can be said. */
  readonly hint: string
  /** The last lines of the tool that failed. */
  readonly tail: readonly string[]
}

/** The release on GitHub, as it was left. */
export interface ReportRelease {
  readonly id: number
  readonly url: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly latest: boolean
  readonly immutable: boolean
}

/** What a rollback did, and how things were before. */
export interface ReportRollback {
  /** Tags. */
  readonly bad: string
  readonly good: string
  /** The tag that the good release is published again as; null: it is not. */
  readonly reissue: string | null
  readonly reason: string
  /** The bad release as it was. */
  readonly before: { readonly title: string; readonly prerelease: boolean; readonly latest: boolean }
  /** Tag that GitHub calls Latest after the rollback. */
  readonly latestAfter: string | null
}

/** How the run ended. */
export type Outcome = 'passed' | 'failed' | 'nothing-to-do' | 'dry-run'

/** The run as data: report.json, and what every other form of the report is rendered from. Parts that a command does not reach are absent. */
export interface Report {
  readonly schema: 1
  readonly command: string
  readonly tag: string | null
  readonly version?: string
  readonly commit?: string
  readonly previousTag?: string | null
  readonly outcome: Outcome
  readonly failure?: Failure
  readonly steps: readonly StepRecord[]
  readonly findings: readonly Finding[]
  readonly builds?: readonly BuildRecord[]
  readonly assets?: readonly ReportAsset[]
  readonly accounting?: Accounting
  readonly release?: ReportRelease
  readonly rollback?: ReportRollback
  /** Names, never values, of the variables that reached each component's children. */
  readonly childVariables?: Readonly<Record<string, readonly string[]>>
}
