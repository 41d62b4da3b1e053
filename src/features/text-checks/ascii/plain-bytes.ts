import { block, memory, plainBlocks } from './plain-vectors.ts'

/** Whether a byte is a control character of ASCII that no text needs. */
function isControl(byte: number): boolean {
  return byte < 0x20 ? byte !== 9 && byte !== 10 && byte !== 13 : byte === 0x7f
}

/** Bytes of other buffers are copied here to be looked at. */
const copies = new Uint8Array(memory, 0, 0x10000)
/** Files that are read into this buffer are told without being copied. It is for one reader at a time. */
export const scratchBuffer = new Uint8Array(memory, copies.length)

/** Whether bytes are ASCII without control characters, as nearly every file is. */
export function isPlainAscii(bytes: Uint8Array): boolean {
  let at = 0
  while (bytes.length - at >= block) {
    const end = wholeBlocks(bytes, at, copies.length)
    if (skipPlain(bytes, at, end) < end) return false
    at = end
  }
  return nextOdd(bytes, at, bytes.length) === bytes.length
}

/** Offset of the first byte from `from` on that is a control character or no ASCII; the length when there is none. */
export function plainUntil(bytes: Uint8Array, from: number): number {
  const near = Math.min(from + nearby, bytes.length)
  let at = nextOdd(bytes, from, near)
  if (at < near) return at
  // Ever larger pieces: what is copied and not looked at stays below what is looked at.
  for (let size = nearby; bytes.length - at >= block; size = Math.min(size * 2, copies.length)) {
    const end = wholeBlocks(bytes, at, size)
    at = skipPlain(bytes, at, end)
    if (at < end) break
  }
  return nextOdd(bytes, at, bytes.length)
}

/** Bytes that are looked at one by one, because in most texts of other letters there is one among them. */
const nearby = 256

/** The end of as many blocks from `from` on as there are: of bytes that have to be copied at most `size`. */
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

function nextOdd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && NOT_PLAIN[bytes[at]!] === 0) at++
  return at
}

const NOT_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x80 || isControl(byte) ? 1 : 0))
