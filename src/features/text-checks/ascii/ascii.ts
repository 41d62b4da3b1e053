import type { Finding } from '../../../model/finding.ts'
import { visible } from '../../../text/format.ts'
import { listedPerFile, surplus } from '../file-findings.ts'
import type { AsciiPolicy } from './ascii-policy.ts'
import { isPlainAscii } from './plain-bytes.ts'

/**
 * Findings for characters that the policy forbids and for invalid UTF-8, at most `listedPerFile` and a count of the others. Lines end at
 * LF, as in git, so a lone CR is a character of its line.
 */
export async function findNonAscii(bytes: Uint8Array, path: string, policy: AsciiPolicy): Promise<Finding[]> {
  if (isPlainAscii(bytes)) return []
  const { scanCharacters } = await import('./ascii-scan.ts')
  const { findings, more } = scanCharacters(bytes, path, policy, listedPerFile)
  return more === 0 ? [...findings] : [...findings, surplus('ascii', path, more)]
}

/** Findings for a text outside a file, such as the message of a tag. Each message begins with `label`; the findings have no path. */
export async function findNonAsciiText(text: string, label: string, policy: AsciiPolicy): Promise<Finding[]> {
  const findings = await findNonAscii(new TextEncoder().encode(text), label, policy)
  return findings.map(({ path: _, ...finding }) => ({ ...finding, message: `${visible(label)}: ${finding.message}` }))
}
