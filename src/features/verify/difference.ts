import { errorFinding, type Finding } from '../../model/finding.ts'
import { visible } from '../../text/format.ts'

/** One difference between a published release and what was released. */
export interface Difference {
  /** The kind of difference: `verify/changed-asset`. */
  readonly rule: string
  /** The asset, the tag, or a line of SHA256SUMS. */
  readonly file: string
  readonly expected: string
  readonly found: string
  readonly suggestion?: string
}

/** The differences of one check, and its evidence: one entry for each file without a difference. A check with neither did not run. */
export interface Verification {
  readonly differences: readonly Difference[]
  readonly evidence: readonly string[]
}

/** A sentence as a part of another sentence. */
export const withoutFullStop = (sentence: string): string => sentence.replace(/\.$/, '')

/** The difference as one sentence of the report. Names come from a server, so they are escaped. */
export function findingOf({ rule, file, expected, found, suggestion }: Difference): Finding {
  const message = `${visible(file)}: expected ${visible(expected)}; found ${visible(found)}.`
  return errorFinding(rule, message, suggestion)
}
