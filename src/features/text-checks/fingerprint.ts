import { createHash } from 'node:crypto'

/** What the baseline knows a line by: the first 16 bytes of the sha256 of the line without surrounding blanks, as hexadecimal. It survives moving and indenting the line. */
export function fingerprintOf(line: Uint8Array): string {
  let from = 0
  let to = line.length
  while (from < to && isBlank(line[from]!)) from++
  while (to > from && isBlank(line[to - 1]!)) to--
  return createHash('sha256').update(line.subarray(from, to)).digest('hex').slice(0, 32)
}

const isBlank = (byte: number) => byte === 0x20 || byte === 9 || byte === 13

/** Bytes of the line that holds an offset, without its LF. */
export function lineBytesAt(bytes: Uint8Array, at: number): Uint8Array {
  // A search from a negative offset would begin at the end.
  const from = at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1
  const end = bytes.indexOf(10, at)
  return bytes.subarray(from, end < 0 ? bytes.length : end)
}
