import { block, marksFrom, memory, plainBlocks, textSize } from './plain-vectors.ts'

/** The part of the WebAssembly memory into which bytes of other buffers are copied. */
const copies = new Uint8Array(memory, 0, 0x10000)
/** A buffer for one reader at a time. `isPlainAscii` reads files in this buffer without a copy. */
export const scratchBuffer = new Uint8Array(memory, copies.length, textSize - copies.length)

/** Whether bytes are ASCII without control characters except TAB, LF and CR, as in nearly every file. */
export function isPlainAscii(bytes: Uint8Array): boolean {
  let at = 0
  while (bytes.length - at >= block) {
    const end = wholeBlocks(bytes, at, copies.length)
    if (skipPlain(bytes, at, end) < end) return false
    at = end
  }
  return nextNotPlain(bytes, at, bytes.length) === bytes.length
}

/** Offset of the first byte at or after `from` that is a control character or above 0x7F; the length when there is none. */
export function plainUntil(bytes: Uint8Array, from: number): number {
  const near = Math.min(from + nearby, bytes.length)
  let at = nextNotPlain(bytes, from, near)
  if (at < near) return at
  // The pieces double, so that the bytes copied for nothing stay fewer than the bytes read.
  for (let size = nearby; bytes.length - at >= block; size = Math.min(size * 2, copies.length)) {
    const end = wholeBlocks(bytes, at, size)
    at = skipPlain(bytes, at, end)
    if (at < end) break
  }
  return nextNotPlain(bytes, at, bytes.length)
}

/** Offset >= `from` of 16 bytes where an ellipsis mark may begin, or >= `bytes.length` if none. Returns `from` for bytes outside of `scratchBuffer`. */
export function nextMark(bytes: Uint8Array, from: number): number {
  return bytes.buffer === memory ? marksFrom(bytes.byteOffset + from, bytes.byteOffset + bytes.length) - bytes.byteOffset : from
}

/** Bytes that are read one by one first: in most non-English texts one of them is above 0x7F. */
const nearby = 256

/** The end offset of the whole blocks after `from`. For bytes that need a copy they have at most `size` bytes. */
function wholeBlocks(bytes: Uint8Array, from: number, size: number): number {
  const rest = bytes.length - from
  const length = bytes.buffer === memory ? rest : Math.min(rest, size)
  return from + length - (length % block)
}

function skipPlain(bytes: Uint8Array, from: number, end: number): number {
  if (bytes.buffer === memory) return plainBlocks(bytes.byteOffset + from, bytes.byteOffset + end) - bytes.byteOffset
  copies.set(bytes.subarray(from, end))
  return from + plainBlocks(0, end - from)
}

function nextNotPlain(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && NOT_PLAIN[bytes[at]!] === 0) at++
  return at
}

/** By byte: 1 for control characters except TAB, LF and CR, and for bytes above 0x7E. */
const NOT_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => ((byte >= 0x20 && byte < 0x7f) || [9, 10, 13].includes(byte) ? 0 : 1))
