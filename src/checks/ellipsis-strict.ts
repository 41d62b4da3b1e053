import { Buffer } from 'node:buffer'
import type { FileFindings, PlacedFinding } from './ascii.ts'
import type { LineSpan } from './ellipsis-candidates.ts'

const forms = /\.{3}|\u2026/g

/**
 * Every literal ellipsis of the lines, whatever it stands for, up to `limit`.
 * Of a line longer than a megabyte only the first megabyte is looked at.
 */
export function findLiterally(bytes: Uint8Array, path: string, lines: readonly LineSpan[], limit: number): FileFindings {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const findings: PlacedFinding[] = []
  const offsets: number[] = []
  let more = 0
  let number = 1
  let position = 0
  for (const { from, to } of lines) {
    for (; position < from; position++) if (buffer[position] === 10) number++
    const text = buffer.toString('utf8', from, Math.min(to, from + 1_000_000))
    let counted = 0
    let points = 0
    for (const { index } of text.matchAll(forms)) {
      if (findings.length >= limit) {
        more++
        continue
      }
      points += codePoints(text, counted, index)
      counted = index
      findings.push(literal(path, number, index + 1, points + 1))
      offsets.push(from)
    }
  }
  return { findings, offsets, more }
}

function literal(path: string, line: number, column: number, codePointColumn: number): PlacedFinding {
  return {
    rule: 'ellipsis/literal',
    level: 'error',
    path,
    line,
    column,
    codePointColumn,
    message: 'A literal ellipsis.',
    suggestion: 'write out what it stands for',
  }
}

/** Code points between two places of a text, in UTF-16 units. */
function codePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; count++) index += text.codePointAt(index)! > 0xffff ? 2 : 1
  return count
}
