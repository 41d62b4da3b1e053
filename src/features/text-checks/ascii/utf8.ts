/**
 * The code point at a byte offset. For an invalid sequence: its length in bytes as a negative number ("maximal subpart", Unicode Standard, chapter 3.9).
 * Over-long forms, surrogates and values above U+10FFFF are invalid (RFC 3629).
 */
export function decodeAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return first
  if (first < 0xc2 || first > 0xf4) return -1
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  let codePoint = first & (0x7f >> length)
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index]
    if (byte === undefined || byte < (index === 1 ? low : 0x80) || byte > (index === 1 ? high : 0xbf)) return -index
    codePoint = (codePoint << 6) | (byte & 0x3f)
  }
  return codePoint
}

/** The length in bytes of a code point in UTF-8. */
export function utf8Length(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}

/** The encoding that a byte order mark at the start declares; undefined without a mark. */
export function byteOrderMark(bytes: Uint8Array): 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | 'UTF-32BE' | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? 'UTF-32LE' : 'UTF-16LE'
  if (a === 0xfe && b === 0xff) return 'UTF-16BE'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'UTF-32BE' : undefined
}

// The characters of Windows-1252 from 0x80 to 0x9F; five of them are C1 controls.
const windows1252 = new Map(
  Array.from(
    '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178',
    (character, index) => [character.codePointAt(0)!, 0x80 + index],
  ),
)

// Many pairs of characters are legitimate text. Only the leads of Latin-1 and Cyrillic count as mojibake.
const pairLeads = new Set([0xc2, 0xc3, 0xd0, 0xd1])

/**
 * Text at a byte offset that is one character's UTF-8 bytes, decoded as Windows-1252: `U+00E2 U+0153 U+2026` for U+2705. Undefined for other text. `shown` has
 * its code points, `length` their bytes in the file; `meant` is the original character.
 */
export function mojibakeAt(bytes: Uint8Array, at: number) {
  const lead = decodeAt(bytes, at)
  const count = pairLeads.has(lead) ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  // Fast path: an ASCII character follows most such letters.
  if (count === 0 || (bytes[at + utf8Length(lead)] ?? 0) < 0x80) return undefined
  const shown: number[] = []
  const original: number[] = []
  let next = at
  while (shown.length < count && next < bytes.length) {
    const codePoint = decodeAt(bytes, next)
    const byte = codePoint >= 0x80 && codePoint <= 0xff ? codePoint : windows1252.get(codePoint)
    if (byte === undefined) return undefined
    shown.push(codePoint)
    original.push(byte)
    next += utf8Length(codePoint)
  }
  if (shown.length < count) return undefined
  const meant = decodeAt(Uint8Array.from(original), 0)
  return meant >= 0xa0 ? { shown, meant, length: next - at } : undefined
}
