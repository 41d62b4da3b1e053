import { codePointLabel } from '../text/visible.ts'

/** A piece of a line of a file, as it is there. `column` is 1-based in UTF-16 code units of `text`; undefined: the line as a whole. */
export interface SourceLine {
  readonly number: number
  readonly text: string
  readonly column: number | undefined
  /** Whether the line goes on before or behind `text`. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** UTF-16 code units that are kept on each side of a finding: more than any terminal shows. */
const KEPT = 400

/** Takes a line out of a text. Undefined when the text has no such line. `anyEnd`: lines also end at a CR alone, as Python counts them; git ends them at LF. */
export function sourceLine(text: string, number: number, column: number | undefined, anyEnd = false): SourceLine | undefined {
  const found = anyEnd ? text.split(/\r\n|\r|\n/)[number - 1] : textOfLine(text, number)
  if (found === undefined) return undefined
  const line = found.replace(/\r$/, '')
  const at = Math.min(Math.max(1, column ?? 1), line.length + 1) - 1
  const start = whole(line, Math.max(0, at - KEPT))
  const end = whole(line, Math.min(line.length, at + KEPT))
  return {
    number,
    text: line.slice(start, end),
    column: column === undefined ? undefined : at - start + 1,
    cutBefore: start > 0,
    cutAfter: end < line.length,
  }
}

/** The line without splitting the whole text, which may be large. */
function textOfLine(text: string, number: number): string | undefined {
  let start = 0
  for (let line = 1; line < number; line++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return undefined
    start = end + 1
  }
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end)
}

/** A place that is not in the middle of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

const CUT = '...'

/**
 * A line for a terminal of `width` columns: nothing in it is raw. A tab is four spaces, every other character outside of printable
 * ASCII is `<U+202E>`, so that each sign takes one column, and what is too long is cut around the place. The second line has carets
 * below the character at the place; it is empty where the whole line is meant.
 */
export function renderExcerpt(source: SourceLine, width: number): { readonly line: string; readonly carets: string } {
  let shown = ''
  let from = 0
  let length = 1
  let unit = 1
  for (const character of source.text) {
    const piece = visiblePiece(character)
    if (source.column !== undefined && source.column >= unit && source.column < unit + character.length) {
      from = shown.length
      length = piece.length
    }
    shown += piece
    unit += character.length
  }
  if (source.column !== undefined && source.column >= unit) from = shown.length
  const { text, offset } = cutAround(shown, from, length, source, Math.max(20, width))
  const caretsAt = from - offset
  const carets = source.column === undefined ? '' : `${' '.repeat(caretsAt)}${'^'.repeat(Math.max(1, Math.min(length, width - caretsAt)))}`
  return { line: text.trimEnd(), carets }
}

function visiblePiece(character: string): string {
  if (character === '\t') return '    '
  const codePoint = character.codePointAt(0)!
  return codePoint >= 0x20 && codePoint < 0x7f ? character : `<${codePointLabel(codePoint)}>`
}

/** At most `width` columns of the text with the place in them; `offset` is what a column of the text has to be moved by. */
function cutAround(text: string, from: number, length: number, source: SourceLine, width: number): { text: string; offset: number } {
  // Two thirds of the room are for what follows, where the reason usually is.
  const fits = (source.cutBefore ? CUT.length : 0) + text.length + (source.cutAfter ? CUT.length : 0) <= width
  const start = fits || from + length + CUT.length <= width * (2 / 3) ? 0 : Math.max(0, from - Math.floor(width / 3))
  const before = start > 0 || source.cutBefore ? CUT : ''
  const room = width - before.length
  const rest = text.slice(start)
  const after = rest.length > room || source.cutAfter ? CUT : ''
  const kept = rest.length > room - after.length ? rest.slice(0, room - after.length) : rest
  return { text: `${before}${kept}${after}`, offset: start - before.length }
}
