import { UserError } from '../../../model/errors.ts'
import { cutLines } from '../../../text/format.ts'
import { holdsWord } from '../../../text/holds-word.ts'

const fence = /^[ \t>]*(`{3,}|~{3,})/

/** Line indexes of the section below a heading, up to the next heading of the same or a higher level; undefined without the heading. */
function sectionOf(lines: readonly string[], heading: string): { readonly start: number; readonly end: number } | undefined {
  const wanted = heading
    .replace(/^#+\s*/, '')
    .trim()
    .toLowerCase()
  let level = 0
  let start = -1
  let code = ''
  for (const [at, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1]
    if (code !== '' || mark !== undefined) {
      code = code === '' ? mark! : mark?.startsWith(code) ? '' : code
      continue
    }
    const [, hashes = '', text = ''] = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(cutLines(line)) ?? []
    if (hashes === '') continue
    if (start >= 0 && hashes.length <= level) return { start, end: at }
    if (start < 0 && text.trim().toLowerCase() === wanted) {
      level = hashes.length
      start = at + 1
    }
  }
  return start < 0 ? undefined : { start, end: lines.length }
}

const versionIn = /\bv?(\d+)\.(\d+)\.(\d+)\b/

/** Whether the rows list the newest version first; undefined for fewer than two versions. */
function newestFirst(rows: readonly string[]): boolean | undefined {
  const versions = rows.map(row => versionIn.exec(row)?.slice(1).map(Number)).filter(version => version !== undefined)
  const [first, last] = [versions[0], versions.at(-1)]
  if (first === undefined || last === undefined || versions.length < 2) return undefined
  const at = first.findIndex((number, place) => number !== last[place])
  return at < 0 ? undefined : first[at]! > last[at]!
}

/**
 * Adds a line for the version below the heading, in the form and order of the existing lines: a list or a table. Gives the same text when the
 * section names the version already; undefined without the heading. `date`: YYYY-MM-DD.
 */
export function withHistory(
  text: string,
  heading: string,
  { tag, date, url }: Readonly<Record<'tag' | 'date' | 'url', string>>,
): string | undefined {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r?\n/)
  const section = sectionOf(lines, heading)
  if (section === undefined) return undefined
  const within = lines.slice(section.start, section.end)
  const longest = within.find(line => cutLines(line) !== line)
  if (longest !== undefined) throw new UserError(`The section "${heading}" has a line of ${longest.length} characters.`, 'Shorten it.')
  if (within.some(line => holdsWord(line, tag))) return text
  const rule = within.findIndex(line => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/.test(line))
  const isRow = (line: string): boolean => (rule >= 0 ? /^\s*\|/.test(line) : /^\s{0,3}[-*+][ \t]+\S/.test(line)) && versionIn.test(line)
  const rows = [...within.keys()].filter(at => at > rule && isRow(within[at]!))
  const sample = within[rows[0] ?? -1]
  const columns = rule < 0 ? 0 : within[rule]!.split('|').filter(cell => cell.trim() !== '').length
  const bullet = /^(\s{0,3}[-*+][ \t]+)/.exec(sample ?? '')?.[1] ?? '- '
  const cells = [tag, date, ...Array.from({ length: Math.max(0, columns - 3) }, () => ''), url].slice(0, columns)
  const line = rule >= 0 ? `| ${cells.join(' | ')} |` : `${bullet}${tag} (${date}): ${url}`
  const [first, last] = [rows[0], rows.at(-1)]
  if (first !== undefined && last !== undefined) within.splice(newestFirst(rows.map(at => within[at]!)) ? first : last + 1, 0, line)
  else if (rule >= 0) within.splice(rule + 1, 0, line)
  else if (within.every(text => text.trim() === '')) within.splice(0, within.length, '', line, '')
  else {
    const blank = within[0]?.trim() === ''
    within.splice(blank ? 1 : 0, 0, ...(blank ? [] : ['']), line, ...(within[blank ? 1 : 0]?.trim() ? [''] : []))
  }
  return [...lines.slice(0, section.start), ...within, ...lines.slice(section.end)].join(end)
}
