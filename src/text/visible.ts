/** Text of the repository for a message. Code points outside printable ASCII become `<U+202E>`: they could deceive a reader, or start a line. At most `limit` code points stay. */
export function visible(text: string, limit = 200): string {
  let shown = ''
  let count = 0
  for (const character of text) {
    if (count++ >= limit) return shown + '[cut]'
    const codePoint = character.codePointAt(0)!
    shown += codePoint >= 0x20 && codePoint < 0x7f ? character : `<${codePointLabel(codePoint)}>`
  }
  return shown
}

/** The text in double quotes. Code points outside printable ASCII are escaped, so that a name cannot deceive the reader of a log. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/gu, character => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** A code point in the notation of the Unicode Standard: `U+2026`, `U+1F600`. */
export function codePointLabel(codePoint: number): string {
  return 'U+' + codePoint.toString(16).toUpperCase().padStart(4, '0')
}
