import { visible } from '../text/format.ts'

/** A part of a line of a file, unchanged. `column` is 1-based in UTF-16 code units of `text`; undefined: the whole line is meant. */
export interface SourceLine {
  readonly number: number
  readonly text: string
  readonly column: number | undefined
  /** Whether the line has more text before or after `text`. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** UTF-16 code units before and after a finding: more than any terminal shows. */
const KEPT = 400

/** Line `number` (1-based) of the lines of a text; undefined when the text is shorter. */
export function sourceLine(lines: readonly string[], number: number, column: number | undefined): SourceLine | undefined {
  const line = lines[number - 1]?.replace(/\r$/, '')
  if (line === undefined) return undefined
  const at = Math.min(Math.max(1, column ?? 1), line.length + 1) - 1
  const start = codePointStart(line, Math.max(0, at - KEPT))
  const end = codePointStart(line, Math.min(line.length, at + KEPT))
  return {
    number,
    text: line.slice(start, end),
    column: column === undefined ? undefined : at - start + 1,
    cutBefore: start > 0,
    cutAfter: end < line.length,
  }
}

/** `at`, or the place before it when `at` is in the middle of a surrogate pair. */
function codePointStart(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

const CUT = '...'

/**
 * A line for a terminal of `width` columns, in printable ASCII, so that each character takes one column. A tab becomes four spaces,
 * any other character its code point, such as `<U+202E>`. A longer line is cut around the column of the finding.
 * `carets` marks the character at that column; it is empty when the finding has no column.
 */
export function renderExcerpt(source: SourceLine, width: number): { readonly line: string; readonly carets: string } {
  let shown = ''
  let from = 0
  let length = 1
  let unit = 1
  for (const character of source.text) {
    const piece = character === '\t' ? '    ' : visible(character)
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

/** At most `width` columns of the text around column `from`. A column of `text` minus `offset` is the column in the result. */
function cutAround(text: string, from: number, length: number, source: SourceLine, width: number): { text: string; offset: number } {
  // Two thirds of the width show the text after the column, which usually has the reason.
  const fits = (source.cutBefore ? CUT.length : 0) + text.length + (source.cutAfter ? CUT.length : 0) <= width
  const start = fits || from + length + CUT.length <= width * (2 / 3) ? 0 : Math.max(0, from - Math.floor(width / 3))
  const before = start > 0 || source.cutBefore ? CUT : ''
  const room = width - before.length
  const rest = text.slice(start)
  const after = rest.length > room || source.cutAfter ? CUT : ''
  const kept = rest.length > room - after.length ? rest.slice(0, room - after.length) : rest
  return { text: `${before}${kept}${after}`, offset: start - before.length }
}
