import { errorFinding, type Finding } from '../../model/finding.ts'

/** A finding in a file. */
export interface PlacedFinding extends Finding {
  readonly path: string
  /** The fingerprint of its line, for the baseline. */
  readonly fingerprint?: string
}

/** The findings of one file up to a limit, and the number of the others. */
export interface FileFindings {
  readonly findings: readonly PlacedFinding[]
  /** For each finding the offset of its character, in bytes. */
  readonly offsets: readonly number[]
  readonly more: number
}

/** The end of the suggestion for a finding that `check --fix` fixes, unless the page would change. */
export const orFix = ', or run release-runbook check --fix'
/** Maximum number of findings of one file in the report, which counts the others. */
export const listedPerFile = 100
/** Number of findings of one check from which on the report lists no further file. */
export const listedAtMost = 10_000
/** Maximum number of findings of one file for which the baseline has an entry for each line. */
export const keptPerFile = 1000

/** A finding with the number of a file's findings that the report does not list. */
export function surplus(check: string, path: string, more: number): Finding {
  return { ...errorFinding(`${check}/more`, `${more} more findings in this file are counted and not listed.`), path }
}

/** A finding for a file that a check could not read. */
export function unreadable(check: string, path: string, reason: string): Finding {
  return { ...errorFinding(`${check}/unreadable`, `The file cannot be read: ${reason}.`), path }
}
