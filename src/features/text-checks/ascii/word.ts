import { asciiTwin } from './unicode.ts'

/** Bytes that are read on either side of a letter: no identifier is longer. */
const reach = 64
const inWord = (byte: number) => byte >= 0x80 || byte === 0x5f || (byte >= 0x30 && byte <= 0x39) || isAsciiLetter(byte)
const isAsciiLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

const decoder = new TextDecoder()

/**
 * Whether the word around a byte offset mixes scripts and looks like ASCII (Unicode Technical Standard 39, section 5). At least one letter is ASCII, and each
 * other letter looks like an ASCII letter. So a wholly Greek or Cyrillic word is no match.
 */
export function readsAsAscii(bytes: Uint8Array, at: number): boolean {
  let from = at
  let to = at
  let letters = 0
  while (from > 0 && at - from < reach && inWord(bytes[from - 1]!)) if (isAsciiLetter(bytes[--from]!)) letters++
  while (to < bytes.length && to - at < reach && inWord(bytes[to]!)) if (isAsciiLetter(bytes[to++]!)) letters++
  if (letters === 0) return false
  const before = decoder.decode(bytes.subarray(from, at))
  const after = decoder.decode(bytes.subarray(at, to))
  const word = `${/[\p{L}\p{M}\p{N}_]*$/u.exec(before)![0]}${/^[\p{L}\p{M}\p{N}_]*/u.exec(after)![0]}`
  return /[A-Za-z]/.test(word) && Array.from(word).every(character => character < '\u0080' || asciiTwin(character.codePointAt(0)!) !== '')
}
