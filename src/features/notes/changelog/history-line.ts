import { cutLines } from '../../../text/format.ts'
import { headingsOf, sectionEnd } from '../../../text/headings.ts'
import { holdsWord } from '../../../text/holds-word.ts'
import { dateLike, dates } from './like-neighbour.ts'

/** The new text, the same one if the version stands there already; or why the file is not written. */
export type ChangelogResult = { readonly text: string } | { readonly refusal: string; readonly hint: string }

const versionIn = /\bv?(\d+)\.(\d+)\.(\d+)\b/

/** Whether the rows list the newest version first; undefined for fewer than two versions. */
function newestFirst(rows: readonly string[]): boolean | undefined {
  const versions = rows.map(row => versionIn.exec(row)?.slice(1).map(Number)).filter(version => version !== undefined)
  const [first, last] = [versions[0], versions.at(-1)]
  if (first === undefined || last === undefined || versions.length < 2) return undefined
  const at = first.findIndex((number, place) => number !== last[place])
  return at < 0 ? undefined : first[at]! > last[at]!
}

const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')

/** A row of a table for a version: its columns are known by their titles and by the row of another version. */
function rowLike(titles: string, sample: string, { name, date, words }: Readonly<Record<'name' | 'date' | 'words', string>>): string {
  const [columns, others] = [cellsOf(titles), cellsOf(sample)]
  const named = Math.max(
    columns.findIndex(title => /version|release|tag/i.test(title)),
    0,
  )
  const described = columns.findIndex((title, at) => at !== named && /chang|descr|notes|summary|highlight/i.test(title))
  const cells = columns.map((title, at) => {
    const [found = date] = others[at]?.match(dates) ?? []
    if (at === named) return name
    if (/date|when/i.test(title) || found !== date) return dateLike(found, date)
    return at === (described < 0 ? columns.length - 1 : described) ? words : ''
  })
  return `| ${cells.join(' | ')} |`
}

/**
 * Adds a line for the version below the heading, in the form and order of the existing lines: a list or a table. Gives the same text when the
 * section names the version already. `date`: YYYY-MM-DD; `words`: what the line says besides tag and date.
 */
export function withHistory(
  text: string,
  { file, heading }: { readonly file: string; readonly heading: string },
  { tag, version, date, words }: Readonly<Record<'tag' | 'version' | 'date' | 'words', string>>,
): ChangelogResult {
  const lines = text.split('\n')
  const headings = headingsOf(lines)
  const wanted = heading.replace(/^#+\s*/, '').trim()
  const section = headings.find(({ title }) => title.toLowerCase() === wanted.toLowerCase())
  if (section === undefined)
    return {
      refusal: `${file} has no heading "${wanted}".`,
      hint: 'Correct "heading:" in the configuration, or add the heading to the file.',
    }
  const stop = sectionEnd(lines, headings, section)
  const within = lines.slice(section.end, stop)
  const longest = within.find(line => cutLines(line) !== line)
  if (longest !== undefined) return { refusal: `The section "${wanted}" has a line of ${longest.length} characters.`, hint: 'Shorten it.' }
  if (within.some(line => holdsWord(line, tag) || (tag === `v${version}` && holdsWord(line, version)))) return { text }
  const end = lines[section.index]!.endsWith('\r') ? '\r' : ''
  const rule = within.findIndex(line => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/.test(line))
  const isRow = (line: string): boolean => (rule >= 0 ? /^\s*\|/.test(line) : /^\s{0,3}[-*+][ \t]+\S/.test(line)) && versionIn.test(line)
  const rows = [...within.keys()].filter(at => at > rule && isRow(within[at]!))
  const sample = within[rows[0] ?? -1] ?? ''
  const name = /^\d/.test(versionIn.exec(sample)?.[0] ?? '') && tag === `v${version}` ? version : tag
  const bullet = /^(\s{0,3}[-*+][ \t]+)/.exec(sample)?.[1] ?? '- '
  const line =
    (rule >= 0 ? rowLike(within[rule - 1] ?? sample, sample, { name, date, words }) : `${bullet}${name} (${date}): ${words}`) + end
  const [first, last] = [rows[0], rows.at(-1)]
  if (first !== undefined && last !== undefined) within.splice(newestFirst(rows.map(at => within[at]!)) ? first : last + 1, 0, line)
  else if (rule >= 0) within.splice(rule + 1, 0, line)
  else if (within.every(text => text.trim() === '')) within.splice(0, within.length - 1, end, line)
  else {
    const blank = within[0]?.trim() === ''
    within.splice(blank ? 1 : 0, 0, ...(blank ? [] : [end]), line, ...(within[blank ? 1 : 0]?.trim() ? [end] : []))
  }
  return { text: [...lines.slice(0, section.end), ...within, ...lines.slice(stop)].join('\n') }
}
