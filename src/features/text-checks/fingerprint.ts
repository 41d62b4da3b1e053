import { createHash } from 'node:crypto'
import type { FileFindings, PlacedFinding } from './file-findings.ts'

/** The first 16 bytes, in hex, of the sha256 of a line without surrounding blanks, so that the line may move and be indented. */
export function fingerprintOf(line: Uint8Array): string {
  const from = line.findIndex(byte => !isBlank(byte))
  const text = from < 0 ? new Uint8Array() : line.subarray(from, line.findLastIndex(byte => !isBlank(byte)) + 1)
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

const isBlank = (byte: number) => byte === 0x20 || byte === 9 || byte === 13

/** The line at a byte offset, without its LF. */
function lineBytesAt(bytes: Uint8Array, at: number): Uint8Array {
  // A search from a negative offset begins at the end.
  const from = at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1
  const end = bytes.indexOf(10, at)
  return bytes.subarray(from, end < 0 ? bytes.length : end)
}

/** The findings of a file with the fingerprints of their lines. */
export function withFingerprints({ findings, offsets }: FileFindings, bytes: Uint8Array): PlacedFinding[] {
  let line: number | undefined
  let fingerprint = ''
  return findings.map((finding, index) => {
    if (finding.line !== line || fingerprint === '') fingerprint = fingerprintOf(lineBytesAt(bytes, offsets[index]!))
    line = finding.line
    return { ...finding, fingerprint }
  })
}
