import { visible } from '../text/format.ts'

/** A line of a file, unchanged. `column` of a finding is 1-based in UTF-16 code units; undefined: the whole line is meant. */
export interface SourceLine {
  readonly number: number
  readonly text: string
  readonly column: number | undefined
}

/** `at`, or the place before it when `at` is in the middle of a surrogate pair. */
function codePointStart(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

const CUT = '...'

/**
 * A line for a terminal of `width` columns, in printable ASCII, so that each character takes one column. A tab becomes four spaces. A character outside
 * printable ASCII becomes its code point, such as `<U+202E>`. A longer line is cut around the column of the finding. `carets` marks the character at that
 * column; it is empty when the finding has no column.
 */
export function renderExcerpt({ text, column }: SourceLine, width: number): { readonly line: string; readonly carets: string } {
  const room = Math.max(20, width)
  const at = codePointStart(text, Math.min(Math.max(1, column ?? 1), text.length + 1) - 1)
  const shown = (from: number, to: number): string => visible(text.slice(from, to).replaceAll('\t', '    '), Number.POSITIVE_INFINITY)
  // No character takes less than a column, so that a window of `room` on each side shows whether the line goes on.
  const before = shown(codePointStart(text, Math.max(0, at - room)), at)
  const rest = shown(at, codePointStart(text, Math.min(text.length, at + room + 1)))
  const mark = shown(at, at + String.fromCodePoint(text.codePointAt(at) ?? 0).length).length
  // Two thirds of the width show the text after the column, which usually has the reason.
  const fits = before.length + rest.length <= room || before.length + mark + CUT.length <= room * (2 / 3)
  const skipped = fits ? 0 : Math.max(0, before.length - Math.floor(room / 3))
  const lead = skipped > 0 ? CUT : ''
  const line = `${lead}${(before + rest).slice(skipped)}`
  const caretsAt = lead.length + before.length - skipped
  const carets = column === undefined ? '' : `${' '.repeat(caretsAt)}${'^'.repeat(Math.max(1, Math.min(mark, room - caretsAt)))}`
  return { line: (line.length > room ? `${line.slice(0, room - CUT.length)}${CUT}` : line).trimEnd(), carets }
}
