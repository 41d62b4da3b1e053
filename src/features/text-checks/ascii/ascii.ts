import type { Finding } from '../../../model/finding.ts'
import { visible } from '../../../text/visible.ts'
import { type FileFindings, listedPerFile, surplus } from '../file-findings.ts'
import type { AsciiPolicy } from './ascii-policy.ts'
import { isPlainAscii } from './plain-bytes.ts'

/**
 * Every character of a file that the policy does not allow, and every fault of its encoding. Lines end at LF, as git counts
 * them, so that a CR alone is a character within its line. Throws UserError for an entry of `policy.allow` that names no characters.
 */
export async function findNonAscii(bytes: Uint8Array, path: string, policy: AsciiPolicy): Promise<Finding[]> {
  if (isPlainAscii(bytes)) return []
  const { scanCharacters } = await import('./ascii-scan.ts')
  return withSurplus(scanCharacters(bytes, path, policy, listedPerFile), 'ascii', path)
}

/** The findings of a file as the report lists them: with a line for those that were only counted. */
function withSurplus({ findings, more }: FileFindings, check: string, path: string): Finding[] {
  return more === 0 ? [...findings] : [...findings, surplus(check, path, more)]
}

/** The same for a text that is no file: release notes, the message of a tag. `label` opens each message, and the findings have no path. */
export async function findNonAsciiText(text: string, label: string, policy: AsciiPolicy): Promise<Finding[]> {
  const findings = await findNonAscii(new TextEncoder().encode(text), label, policy)
  return findings.map(({ path: _, ...finding }) => ({ ...finding, message: `${visible(label)}: ${finding.message}` }))
}
