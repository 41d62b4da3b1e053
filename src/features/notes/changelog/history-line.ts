import { cutLines } from '../../../text/format.ts'
import { headingsOf, sectionEnd } from '../../../text/headings.ts'
import { holdsWord } from '../../../text/holds-word.ts'
import { dateLike, dates, rank } from './like-neighbour.ts'

/** The new text, or the reason why the file is not written. A file that has the version already keeps its text. */
export type ChangelogResult = { readonly text: string } | { readonly refusal: string; readonly hint: string }

const versionIn = /\bv?(\d+\.\d+\.\d+)\b/

/** A row for a version: its columns are known by their titles, and dates have the form of another row. */
function rowLike(titles: string, sample: string, name: string, date: string, words: string): string {
  const columns = titles.split('|').slice(1, -1)
  const [dated = date] = sample.match(dates) ?? []
  const at = (pattern: RegExp, otherwise: number) => columns.findIndex(title => pattern.test(title)) + 1 || otherwise
  const cells = new Map([
    [at(/chang|descr|notes|summary|highlight/i, columns.length), words],
    [at(/date|when/i, 0), dateLike(dated, date)],
    [at(/version|release|tag/i, 1), name],
  ])
  return `| ${columns.map((_, place) => cells.get(place + 1) ?? '').join(' | ')} |`
}

/** Adds a line or row for the version below the heading, in the form and order of the others, unless one names it. `words` follow tag and date (YYYY-MM-DD). */
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
    return { refusal: `${file} has no heading "${wanted}".`, hint: 'Correct "heading:" in the configuration, or add the heading.' }
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
  const line = (rule >= 0 ? rowLike(within[rule - 1] ?? sample, sample, name, date, words) : `${bullet}${name} (${date}): ${words}`) + end
  const [first, last] = [rows[0], rows.at(-1)]
  const rankAt = (at: number): number => rank(versionIn.exec(within[at]!)![1]!)
  if (first !== undefined && last !== undefined) within.splice(rankAt(first) > rankAt(last) ? first : last + 1, 0, line)
  else if (rule >= 0) within.splice(rule + 1, 0, line)
  else if (within.every(text => text.trim() === '')) within.splice(0, within.length - 1, end, line)
  else {
    const blank = within[0]?.trim() === ''
    within.splice(blank ? 1 : 0, 0, ...(blank ? [] : [end]), line, ...(within[blank ? 1 : 0]?.trim() ? [end] : []))
  }
  return { text: [...lines.slice(0, section.end), ...within, ...lines.slice(stop)].join('\n') }
}
