import { errorFinding, type Finding } from '../../model/finding.ts'
import { visible } from '../../text/format.ts'

/** The differences of one check, and its evidence: one entry for each file without a difference. A check with neither did not run. */
export interface Verification {
  readonly differences: readonly Finding[]
  readonly evidence: readonly string[]
}

/** A sentence as a part of another sentence. */
export const withoutFullStop = (sentence: string): string => sentence.replace(/\.$/, '')

/**
 * One difference between a published release and what was released, as a sentence. `file`: the asset, the tag, or a line of SHA256SUMS. Names
 * come from a server, so they are escaped.
 */
export function difference(rule: string, file: string, expected: string, found: string, suggestion?: string): Finding {
  return errorFinding(rule, `${visible(file)}: expected ${visible(expected)}; found ${visible(found)}.`, suggestion)
}
