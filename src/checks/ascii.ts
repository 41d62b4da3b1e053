import { isAscii } from 'node:buffer'
import type { AsciiPolicy } from './ascii-policy.ts'
import type { Finding } from './finding.ts'
import { visible } from './visible.ts'

/** What of a finding is about the place in a file; `at` is the byte offset of its character. */
export interface PlacedFinding extends Finding {
  readonly path: string
  readonly at: number
}

/** What one file holds: findings up to a limit, and how many more there are. */
export interface FileFindings {
  readonly findings: readonly PlacedFinding[]
  readonly more: number
}

/** Findings of one file that the report lists; the rest is counted, and the count is said. */
export const listedPerFile = 100
/** Findings of one file that are kept where the baseline has to know each line. */
export const keptPerFile = 1000

/**
 * Every character of a file that the policy does not allow, and every fault of its encoding. Lines end at LF, as git counts
 * them, so that a CR alone is a character within its line. Throws UserError for an entry of `policy.allow` that names no characters.
 */
export async function findNonAscii(bytes: Uint8Array, path: string, policy: AsciiPolicy): Promise<Finding[]> {
  if (isPlain(bytes)) return []
  const { scanCharacters } = await import('./ascii-scan.ts')
  return listed(scanCharacters(bytes, path, policy, listedPerFile), 'ascii', path)
}

/** The findings of a file as the report lists them: without offsets, and with a line for those that were only counted. */
export function listed({ findings, more }: FileFindings, check: string, path: string): Finding[] {
  const shown: Finding[] = findings.map(({ at: _, ...finding }) => finding)
  return more === 0 ? shown : [...shown, surplus(check, path, more)]
}

/** The finding that stands for those of a file that are not listed. */
export function surplus(check: string, path: string, more: number): Finding {
  return { rule: `${check}/more`, level: 'error', path, message: `${more} more findings in this file are counted and not listed.` }
}

/** The same for a text that is no file: release notes, the message of a tag. `label` opens each message, and the findings have no path. */
export async function findNonAsciiText(text: string, label: string, policy: AsciiPolicy): Promise<Finding[]> {
  const findings = await findNonAscii(new TextEncoder().encode(text), label, policy)
  return findings.map(({ path: _, ...finding }) => ({ ...finding, message: `${visible(label)}: ${finding.message}` }))
}

// Two bytes at once: 1 where one of them is a control character other than TAB, LF and CR.
const controls = new Uint8Array(0x10000)
for (let pair = 0; pair < controls.length; pair++) controls[pair] = isControl(pair & 0xff) || isControl(pair >> 8) ? 1 : 0

/** Whether a byte is a control character of ASCII that no text needs. */
export function isControl(byte: number): boolean {
  return byte < 0x20 ? byte !== 9 && byte !== 10 && byte !== 13 : byte === 0x7f
}

/** Whether bytes are ASCII without control characters, as nearly every file is: this answer costs 0.3 ms a megabyte. */
export function isPlain(bytes: Uint8Array): boolean {
  return isAscii(bytes) && !hasControl(bytes)
}

// The view of the buffer that was looked at last: files share one, and making a view takes as long as looking at a small file.
let latest: Int32Array = new Int32Array(0)

// Words that are looked at in one call: the engine makes its best code of what is called often, not of what runs long.
const piece = 512

/** Reads four bytes at a time where the bytes are aligned, as those of the buffer for files are. */
function hasControl(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes
  if (latest.buffer !== buffer) latest = new Int32Array(buffer, 0, buffer.byteLength >> 2)
  const first = byteOffset >> 2
  const aligned = byteOffset % 4 === 0 ? length >> 2 : 0
  for (let from = first; from < first + aligned; from += piece)
    if (hasControlWord(latest, from, Math.min(from + piece, first + aligned))) return true
  for (let index = aligned * 4; index < length; index++) if (isControl(bytes[index]!)) return true
  return false
}

function hasControlWord(words: Int32Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const word = words[index]!
    if ((controls[word & 0xffff]! | controls[word >>> 16]!) !== 0) return true
  }
  return false
}
