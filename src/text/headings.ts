import { cutLines } from './format.ts'
import { proseLines } from './prose-lines.ts'

/** A heading of Markdown. `end` is the index of the line behind it; `title` has no marks. */
export type Heading = ReturnType<typeof headingsOf>[number]

/** The headings of Markdown, underlined ones too, outside fenced code and comments. */
export function headingsOf(lines: readonly string[]) {
  const isProse = proseLines(lines)
  return lines.flatMap((whole, index) => {
    if (!isProse[index]) return []
    const line = cutLines(whole)
    const [, marks, title = ''] = /^(#{1,6})[ \t]+(.*)$/.exec(line.trimEnd()) ?? []
    if (marks !== undefined) return { index, end: index + 1, level: marks.length, title: title.replace(/(?<=[ \t])#+$/, '').trim() }
    const [underline] = /^(?:=+|-+)\s*$/.exec(cutLines(lines[index + 1] ?? '')) ?? []
    if (underline === undefined || !/^(?:\w|\[[^\]]*\](?!:))/.test(line)) return []
    return { index, end: index + 2, level: underline[0] === '=' ? 1 : 2, title: line.trim() }
  })
}

/** Index of the line where the section of a heading ends: at the next heading of its level or above, or at one of `others`. */
export function sectionEnd(lines: readonly string[], headings: readonly Heading[], own: Heading, others: readonly Heading[] = []): number {
  const ends = ({ index, level }: Heading): boolean =>
    index > own.index && (level <= own.level || others.some(other => other.index === index))
  return headings.find(ends)?.index ?? lines.length
}

/** The headings that begin with a version (`## [1.2.0] - 2026-01-31`), or those with words before it (`# Stockroom v1.2.0`) if these are more. */
export function versionHeadings(headings: readonly Heading[]): readonly (Heading & { readonly version: string })[] {
  const [own = [], named = []] = ['', '(?:[\\w.-]+ ){1,3}\\W?'].map(words => {
    const pattern = new RegExp(`^[^\\p{L}\\p{N}]{0,4}${words}v?(\\d+\\.\\d+\\.\\d+[\\w.+-]*)(?=$|[\\]\\s(:,*_\\\\])`, 'u')
    return headings.flatMap(heading => {
      const version = pattern.exec(heading.title)?.[1]
      return version === undefined ? [] : { ...heading, version }
    })
  })
  return own.length < named.length ? named : own
}
