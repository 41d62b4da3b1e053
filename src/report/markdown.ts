// Markdown of the report. Whatever comes from the repository passes one of these, so that it can neither end a cell nor open a tag.
import { byteLength, printable, printableAscii } from '../text/characters.ts'

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '|': '&#124;', $: '&#36;' }

/**
 * Plain text as inline Markdown on one line: nothing in it is markup, and no character is unseen. `|` becomes an entity,
 * because readers of GitHub's tables disagree on `\\|`; so does `$`, which starts mathematics on GitHub whether escaped or not.
 */
export function escapeText(text: string): string {
  return printableAscii(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]~<>&|$]/g, found => ENTITIES[found] ?? `\\${found}`)
    .replace(/\bwww\./gi, found => `${found.slice(0, -1)}\\.`)
    .replaceAll('://', '\\://')
}

/** Plain text as inline Markdown in which `code` between single backticks and addresses stay what they are. */
export function escapeSentence(text: string): string {
  const parts = printableAscii(text)
    .replace(/\s*\n\s*/g, ' ')
    .split(/(`[^`]+`|https?:\/\/[^\s<>"'`|\\]*[^\s<>"'`|\\.,;:!?()[\]*_~])/)
  return parts
    .map((part, at) => (at % 2 === 0 ? escapeText(part) : part.startsWith('`') ? codeSpan(part.slice(1, -1)) : `<${part}>`))
    .join('')
}

/** Text of one or more lines for a table cell or a paragraph; lines are kept apart by `<br>`. */
export function escapeCell(text: string): string {
  const lines = printableAscii(text).trim().split('\n')
  return lines.map(line => escapeSentence(line.trim())).join('<br>')
}

/** Text of one or more lines as a paragraph: as `escapeCell`, and its start is no heading, list or rule either. */
export function paragraph(text: string): string {
  return escapeCell(text).replace(/^([#+=-]|\d+(?=[.)]))/, found => (/\d/.test(found) ? `${found}\\` : `\\${found}`))
}

/** Text as code on one line, with a fence longer than any run of backticks in it. With `|` in it, it is HTML, which is safe in tables too. */
export function codeSpan(text: string): string {
  const shown = printableAscii(text).replaceAll('\n', ' ')
  if (shown.trim() === '') return ''
  if (shown.includes('|')) return `<code>${escapeText(shown)}</code>`
  const ticks = '`'.repeat(longestRun(shown) + 1)
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : ''
  return `${ticks}${pad}${shown}${pad}${ticks}`
}

/** Lines as a fenced block that nothing in them can end. Letters of all scripts stay; what is unseen is shown. */
export function fence(lines: readonly string[], language = ''): string {
  const shown = printable(lines.join('\n'))
  const ticks = '`'.repeat(Math.max(3, longestRun(shown) + 1))
  return `${ticks}${language}\n${shown}\n${ticks}`
}

/** A link, when the address is one of the web; else the label alone. `label` is Markdown already. */
export function link(label: string, address: string | undefined): string {
  const url = address === undefined || !/^https?:\/\//i.test(address) ? null : URL.parse(address)
  if (url === null) return label
  const safe = url.href.replace(/[|()<>[\]\\`*_~^]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
  return `[${label}](${safe.replaceAll('&', '&amp;')})`
}

/** A part of a repository's web address: each segment of a path encoded, its slashes kept. */
export function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

/** A table whose cells are Markdown already, with as many rows as fit into `budget` bytes; `more` makes the last row of what did not. Empty when nothing fits. */
export function table(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  budget: number,
  more: (shown: number) => string,
): string {
  const head = `${line(header.map(cell => cell.replace(/^>/, '')))}\n${line(header.map(cell => (cell.startsWith('>') ? '--:' : '---')))}\n`
  // Room for the row that says how much is missing.
  let left = budget - byteLength(head) - 200
  const shown: string[] = []
  for (const cells of rows) {
    const row = line(cells)
    left -= byteLength(row) + 1
    if (left < 0)
      return shown.length === 0 ? '' : `${head}${shown.join('\n')}\n${line([...header.map(() => '').slice(1), more(shown.length)])}\n`
    shown.push(row)
  }
  return shown.length === 0 ? '' : `${head}${shown.join('\n')}\n`
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Content that can be folded away. `title` is Markdown already. */
export function details(title: string, content: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${content.trimEnd()}\n\n</details>\n`
}

/**
 * A whole Markdown document inside of ours, as a quotation, which ends every list, fence and table in it. Its comments
 * are dropped and its tags shown as text, because a tag left open would take the rest of the page into it. Only in a
 * fence that starts its line does `<` stay: every other place may be no code for a parser that sees the whole.
 */
export function embed(markdown: string): string {
  const lines = printable(markdown.replace(/<!--[\s\S]*?-->/g, ''))
    .trim()
    .split('\n')
  let open = ''
  // An indented fence is one of a list or of the document, which only a parser can tell: from there on no fence is trusted.
  let certain = true
  const safe = lines.map(text => {
    if (open !== '') {
      const mark = /^ {0,3}(`{3,}|~{3,}) *$/.exec(text)?.[1]
      if (mark?.startsWith(open)) open = ''
      return text
    }
    certain &&= !/^ {1,3}(?:`{3}|~{3})/.test(text)
    if (certain) open = /^(`{3,})[^`]*$/.exec(text)?.[1] ?? /^~{3,}/.exec(text)?.[0] ?? ''
    // A fence may name its language with anything, and that is no place for a tag either.
    const parts = open === '' ? text.split(/(`+[^`]+`+)/) : [text]
    return parts.map((part, at) => (at % 2 === 1 ? codeWithTags(part) : part.replace(TAG, '&lt;'))).join('')
  })
  return safe.map(text => `> ${text}`.trimEnd()).join('\n')
}

/** A code span as it is, unless it holds a tag: then as HTML, in which nothing is markup even if a parser pairs the backticks differently. */
function codeWithTags(span: string): string {
  if (span.search(TAG) === -1) return span
  return `<code>${escapeText(span.replace(/^`+ ?| ?`+$/g, ''))}</code>`
}

/** The start of anything that CommonMark takes for HTML, but not of an autolink. */
const TAG = /<(?=[A-Za-z/!?])(?!https?:\/\/[^\s<>]*>)/g

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}
