import type { Finding } from '../../model/finding.ts'

/** A finding in a file. */
export interface PlacedFinding extends Finding {
  readonly path: string
}

/** What one file holds: findings up to a limit, and how many more there are. */
export interface FileFindings {
  readonly findings: readonly PlacedFinding[]
  /** For each finding the byte offset of its character. */
  readonly offsets: readonly number[]
  readonly more: number
}

/** Findings of one file that the report lists; the rest is counted, and the count is said. */
export const listedPerFile = 100
/** Findings of one check after which no further file is listed; the rest is counted, and the count is said. */
export const listedAtMost = 10_000
/** Findings of one file that are kept where the baseline has to know each line. */
export const keptPerFile = 1000

/** The finding that stands for those of a file that are not listed. */
export function surplus(check: string, path: string, more: number): Finding {
  return { rule: `${check}/more`, level: 'error', path, message: `${more} more findings in this file are counted and not listed.` }
}
