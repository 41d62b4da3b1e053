/** A byte string to search for, with its meaning. */
export interface Needle<T> {
  /** At least four bytes. */
  readonly bytes: Uint8Array
  readonly value: T
}

/** Calls `found` for every occurrence of every needle, with the offset of its first byte. */
export type Search<T> = (bytes: Uint8Array, found: (value: T, at: number) => void) => void

const WINDOW = 4
const PAIRS = 1 << 16

/**
 * A search for all needles in one pass (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994, with pairs of bytes). It
 * skips two of three bytes of ordinary text, for any number of needles. Throws RangeError for a needle below four bytes.
 */
export function searchFor<T>(needles: readonly Needle<T>[]): Search<T> {
  const shifts = new Uint8Array(PAIRS).fill(WINDOW - 1)
  const byPair = new Map<number, (Needle<T> & { readonly window: number })[]>()
  for (const { bytes, value } of needles) {
    if (bytes.length < WINDOW) throw new RangeError('a needle has at least four bytes')
    const window = rarest(bytes)
    for (let index = 1; index < WINDOW; index++) {
      const pair = (bytes[window + index - 1]! << 8) | bytes[window + index]!
      shifts[pair] = Math.min(shifts[pair]!, WINDOW - 1 - index)
    }
    const last = (bytes[window + WINDOW - 2]! << 8) | bytes[window + WINDOW - 1]!
    byPair.set(last, [...(byPair.get(last) ?? []), { bytes, window, value }])
  }
  return (bytes, found) => {
    const end = bytes.length
    for (let at = WINDOW - 1; at < end; ) {
      const pair = (bytes[at - 1]! << 8) | bytes[at]!
      const shift = shifts[pair]!
      if (shift > 0) {
        at += shift
        continue
      }
      for (const candidate of byPair.get(pair)!) {
        const start = at - (WINDOW - 1) - candidate.window
        if (start >= 0 && occursAt(bytes, start, candidate.bytes)) found(candidate.value, start)
      }
      at += 1
    }
  }
}

/** The offset of the four bytes of a needle that are rarest in text and code. The search compares the rest only after a match of the four. */
function rarest(bytes: Uint8Array): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at + WINDOW <= bytes.length; at++) {
    // The last pair has the highest weight, because its match triggers the comparison.
    const [a, b, c, d] = [0, 1, 2, 3].map(index => commonness(bytes[at + index]!)) as [number, number, number, number]
    const score = a * b + b * c + 4 * c * d
    if (score < least) [best, least] = [at, score]
  }
  return best
}

/** The approximate frequency of a byte in text and code: high for lower-case letters and ornaments, lower for digits and capitals. */
function commonness(byte: number): number {
  if (byte >= 0x61 && byte <= 0x7a) return 'aeinorst'.includes(String.fromCharCode(byte)) ? 8 : 4
  if (byte >= 0x30 && byte <= 0x39) return 3
  // Many texts have lines of hyphens or equals signs.
  if (byte === 0x20 || byte === 0x2d || byte === 0x3d || byte === 0) return 5
  return byte >= 0x41 && byte <= 0x5a ? 2 : 1.5
}

function occursAt(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  if (start + needle.length > bytes.length) return false
  for (let index = 0; index < needle.length; index++) if (bytes[start + index] !== needle[index]) return false
  return true
}
