import type { z } from 'zod'
import type { reportSchema } from '../model/report-schema.ts'

/** The run as data: report.json, and the source of every other form of the report. report-schema.ts describes each key. */
export type Report = z.infer<typeof reportSchema>

/** How the run ended. */
export type Outcome = Report['outcome']

/** The build of one component. */
export type BuildRecord = NonNullable<Report['builds']>[number]

/** One stage of a component build. Times in milliseconds. */
export type BuildStage = BuildRecord['stages'][number]

/** An asset of the release. */
export type ReportAsset = NonNullable<Report['assets']>[number]

/** The number of commits of the range for each outcome of a commit; the parts sum up to `total`. */
export type Accounting = NonNullable<Report['accounting']>

/** The error that stopped the run. */
export type Failure = NonNullable<Report['failure']>

/** The text of report.json: an indent of two spaces, a newline at the end. */
export function renderReport(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`
}
