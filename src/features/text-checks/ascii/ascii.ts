import type { Finding } from '../../../model/finding.ts'
import { visible } from '../../../text/format.ts'
import { listedPerFile, surplus } from '../file-findings.ts'
import type { AsciiPolicy } from './ascii-policy.ts'
import { isPlainAscii } from './plain-bytes.ts'

/**
 * Findings for characters that the policy forbids in a text outside a file, such as the message of a tag: at most `listedPerFile`, and a count of the
 * others. Each message begins with `label`; the findings have no path. Lines end at LF, as in git, so a lone CR is a character of its line.
 */
export async function findNonAsciiText(text: string, label: string, policy: AsciiPolicy): Promise<Finding[]> {
  const bytes = new TextEncoder().encode(text)
  if (isPlainAscii(bytes)) return []
  const { scanCharacters } = await import('./ascii-scan.ts')
  const { findings, more } = scanCharacters(bytes, label, policy, listedPerFile)
  const all = more === 0 ? findings : [...findings, surplus('ascii', label, more)]
  return all.map(({ path: _, ...finding }) => ({ ...finding, message: `${visible(label)}: ${finding.message}` }))
}
