// Text of the repository and of its tools, made fit to be shown: nothing in it may move a cursor, reorder a line or be unseen.

/** Escape sequences of a terminal: CSI, OSC and the two-character ones (ECMA-48). */
const SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/g

/** Controls, format characters (bidirectional marks, tags, zero width), separators of lines, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu

/** Everything that is neither printable ASCII nor the end of a line. */
const NOT_ASCII = /[^\x20-\x7e\n]/gu

/** Any end of a line that a reader of a stream may see: LF, CRLF, and CR alone, which .NET's ReadLine counts as one. */
const LINE_END = /\r\n|\r|\n/

/** The text as lines, whichever way they end. */
export function toLines(text: string): string[] {
  return text.split(LINE_END)
}

/** Visible text on any number of lines (`\n`): terminal sequences removed, tabs widened, unseen characters as `<U+202E>`. Letters of all scripts stay. */
export function printable(text: string): string {
  return clean(text).replace(UNSEEN, found => (found === '\n' ? found : codePoint(found)))
}

/** As `printable`, and every character outside ASCII as `<U+00E9>`, so that no two different texts look alike. */
export function printableAscii(text: string): string {
  return clean(text).replace(NOT_ASCII, codePoint)
}

/** The text cut to a number of UTF-16 code units, its end shown as `...`; never in the middle of a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const kept = Math.max(0, length - 3)
  const code = text.charCodeAt(kept - 1)
  return `${text.slice(0, code >= 0xd800 && code <= 0xdbff ? kept - 1 : kept)}...`
}

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text)
}

function clean(text: string): string {
  return toLines(text.replace(SEQUENCE, '')).join('\n').replaceAll('\t', '  ')
}

function codePoint(character: string): string {
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`
}
