import type { SecretRule } from '../../../config/secret-rules.ts'

/** A byte string to search for, with its meaning. */
export interface Needle<T> {
  /** At least three bytes. */
  readonly bytes: Uint8Array
  readonly value: T
}

/** Calls `found` for every occurrence of every needle, with the offset of its first byte. */
export type Search<T> = (bytes: Uint8Array, found: (value: T, at: number) => void) => void

/** A form of secrets that the search knows. */
export interface KnownForm {
  readonly rule: SecretRule
  /** The form in a few words. */
  readonly what: string
  /** SHA-256 in hex of the secret at a found needle, '' for a secret of this run; undefined without a secret. */
  fingerprint(bytes: Uint8Array, at: number): string | undefined
}

/** Bytes before a needle that can tell what it is: a key's first line, or the word that it is a part of. */
export const CONTEXT = 256

/** The text from CONTEXT bytes before an offset to `length` bytes after it, and the offset in this text. */
export function textAround(bytes: Uint8Array, at: number, length: number): readonly [text: string, index: number] {
  const from = Math.max(0, at - CONTEXT)
  return [Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(bytes.length, at + length) - from).toString('latin1'), at - from]
}

const WINDOW = 4
const PAIRS = 1 << 16

/**
 * A search for all needles in one pass (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994, with pairs of bytes). It
 * skips two of three bytes of ordinary text, for any number of needles. Throws RangeError for a needle below three bytes.
 */
export function searchFor<T>(needles: readonly Needle<T>[]): Search<T> {
  const shifts = new Uint8Array(PAIRS).fill(WINDOW - 1)
  const byPair = new Map<number, (Needle<T> & { readonly window: number })[]>()
  for (const { bytes, value } of needles) {
    if (bytes.length < WINDOW - 1) throw new RangeError('a needle has at least three bytes')
    const window = rarest(bytes)
    const pairAt = (index: number): number => (bytes[window + index - 1]! << 8) | bytes[window + index]!
    // Any byte can precede a needle of three bytes.
    if (window < 0) for (let pair = bytes[0]!; pair < PAIRS; pair += 256) shifts[pair] = Math.min(shifts[pair]!, WINDOW - 2)
    for (let index = window < 0 ? 2 : 1; index < WINDOW; index++) {
      const pair = pairAt(index)
      shifts[pair] = Math.min(shifts[pair]!, WINDOW - 1 - index)
    }
    const last = pairAt(WINDOW - 1)
    byPair.set(last, [...(byPair.get(last) ?? []), { bytes, window, value }])
  }
  return (bytes, found) => {
    for (let at = WINDOW - 2; at < bytes.length; ) {
      const pair = (bytes[at - 1]! << 8) | bytes[at]!
      const shift = shifts[pair]!
      if (shift > 0) {
        at += shift
        continue
      }
      for (const candidate of byPair.get(pair)!) {
        const start = at - (WINDOW - 1) - candidate.window
        if (occursAt(bytes, start, candidate.bytes)) found(candidate.value, start)
      }
      at += 1
    }
  }
}

/** The offset of the four bytes of a needle with the fewest small letters, which are the most frequent bytes; -1 with three bytes. */
function rarest(bytes: Uint8Array): number {
  const letters = (at: number): number => bytes.subarray(at, at + WINDOW).filter(byte => byte >= 0x61 && byte <= 0x7a).length
  let best = Math.min(0, bytes.length - WINDOW)
  for (let at = 1; at + WINDOW <= bytes.length; at++) if (letters(at) < letters(best)) best = at
  return best
}

function occursAt(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  for (let index = 0; index < needle.length; index++) if (bytes[start + index] !== needle[index]) return false
  return true
}
