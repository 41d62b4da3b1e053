// Markdown of the report. All text of the repository passes one of these functions, so that it can neither end a cell nor open a tag.
import { printable, printableAscii } from '../text/characters.ts'

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '|': '&#124;', $: '&#36;' }

/**
 * Plain text as inline Markdown on one line, without markup and without invisible characters. `|` becomes an entity, because
 * parsers of GitHub's tables disagree on `\\|`. `$` becomes an entity, because even an escaped `$` starts mathematics on GitHub.
 */
export function escapeText(text: string): string {
  return printableAscii(text)
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]~<>&|$]/g, found => ENTITIES[found] ?? `\\${found}`)
    .replace(/\bwww\./gi, found => `${found.slice(0, -1)}\\.`)
    .replaceAll('://', '\\://')
}

/** Inline Markdown without backslash escapes (CommonMark 0.31.2, 2.4) and without the entities of `escapeText`; code spans stay. */
export function unescapeText(markdown: string): string {
  const plain = (found: string, escaped?: string) => escaped ?? Object.keys(ENTITIES).find(key => ENTITIES[key] === found) ?? found
  return markdown.replace(/`[^`]+`|\\([!-/:-@[-`{-~])|&#?\w+;/g, plain)
}

/** Plain text as inline Markdown; code between single backticks stays code, and addresses stay links. */
export function escapeSentence(text: string): string {
  const parts = printableAscii(text)
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .split(/(`[^`]+`|https?:\/\/[^\s<>"'`|\\]*[^\s<>"'`|\\.,;:!?()[\]*_~])/)
  return parts
    .map((part, at) => (at % 2 === 0 ? escapeText(part) : part.startsWith('`') ? codeSpan(part.slice(1, -1)) : `<${part}>`))
    .join('')
}

/** Text of one or more lines for a table cell or a paragraph; `<br>` separates the lines. */
export function escapeCell(text: string): string {
  const lines = printableAscii(text).trim().split('\n')
  return lines.map(line => escapeSentence(line.trim())).join('<br>')
}

/** Text of one or more lines as a paragraph: as `escapeCell`, and its start cannot open a heading, a list or a rule. */
export function paragraph(text: string): string {
  return escapeCell(text).replace(/^([#+=-]|\d+(?=[.)]))/, found => (/\d/.test(found) ? `${found}\\` : `\\${found}`))
}

/** Text as code on one line, between more backticks than any run in the text. Text with `|` becomes HTML, which is safe in tables too. */
export function codeSpan(text: string): string {
  const shown = printableAscii(text).replaceAll('\n', ' ')
  if (shown.trim() === '') return ''
  if (shown.includes('|')) return `<code>${escapeText(shown)}</code>`
  const ticks = '`'.repeat(longestRun(shown) + 1)
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : ''
  return `${ticks}${pad}${shown}${pad}${ticks}`
}

/** Lines as a fenced block that no line can end. Letters of all scripts stay; invisible characters become code points. */
export function fence(lines: readonly string[], language = ''): string {
  const shown = printable(lines.join('\n'))
  const ticks = '`'.repeat(Math.max(3, longestRun(shown) + 1))
  return `${ticks}${language}\n${shown}\n${ticks}`
}

/** A link when the address is a web address, else the label alone. `label` is Markdown already. */
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

/**
 * A table with as many rows as fit into `budget` bytes; '' when no row fits. `cellsOf` gives the Markdown cells of an item.
 * When not all items fit, the last row counts the others, and `where` says where they are. A header with `>` aligns its column right.
 */
export function table<Item>(
  header: readonly string[],
  items: readonly Item[],
  cellsOf: (item: Item) => readonly string[],
  budget: number,
  where = '',
): string {
  const head = `${line(header.map(cell => cell.replace(/^>/, '')))}\n${line(header.map(cell => (cell.startsWith('>') ? '--:' : '---')))}\n`
  // 200 bytes are for the row that counts the others.
  let rest = budget - Buffer.byteLength(head) - 200
  const shown: string[] = []
  for (const item of items) {
    const row = line(cellsOf(item))
    rest -= Buffer.byteLength(row) + 1
    if (rest < 0) break
    shown.push(`${row}\n`)
  }
  if (shown.length === 0) return ''
  const more = items.length - shown.length
  return `${head}${shown.join('')}${more === 0 ? '' : `${line([...header.map(() => '').slice(1), `and ${more} more${where}`])}\n`}`
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A collapsed section. `title` is Markdown already. */
export function details(title: string, content: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${content.trimEnd()}\n\n</details>\n`
}

/**
 * A Markdown document as a quotation, whose end closes every list, fence and table of the document. Comments are deleted and tags become text, because an open
 * tag would swallow the rest of the page. `<` stays only in a fence at the start of a line: elsewhere a parser of the whole page could read it as a tag.
 */
export function embed(markdown: string): string {
  const lines = printable(markdown.replace(/<!--[\s\S]*?-->/g, ''))
    .trim()
    .split('\n')
  let open = ''
  // Only a parser knows whether an indented fence belongs to a list. After an indented fence, the code trusts no further fence.
  let certain = true
  const marked = lines.map(text => {
    if (open !== '') {
      const mark = /^ {0,3}(`{3,}|~{3,}) *$/.exec(text)?.[1]
      if (mark?.startsWith(open)) open = ''
      return `\0${text}`
    }
    certain &&= !/^ {1,3}(?:`{3}|~{3})/.test(text)
    if (certain) open = /^(`{3,})[^`]*$/.exec(text)?.[1] ?? /^~{3,}/.exec(text)?.[0] ?? ''
    // The language of a fence is any text, so it can hold a tag too.
    return open === '' ? text : `\0${text.replace(TAG, '&lt;')}`
  })
  const safe = marked.join('\n').replace(INLINE, (found: string, _: unknown, code = '') => {
    if (found === '<') return '&lt;'
    if (code.search(TAG) < 0) return found
    // Escaped HTML is safe even if a parser pairs the backticks differently. An escaped backtick could still end a span that begins before.
    return `<code>${escapeText(code.replace(/^[ \n](.*)[ \n]$/s, '$1')).replaceAll('\\`', '&#96;')}</code>`
  })
  return safe
    .split('\n')
    .map(text => `> ${text.replace('\0', '')}`.trimEnd())
    .join('\n')
}

/** The start of HTML in CommonMark, but not of an autolink. */
const TAG = /<(?=[A-Za-z/!?])(?!https?:\/\/[^\s<>]*>)/g

/** A line of a fence, which begins with NUL; an escape; a code span, which ends in its paragraph (CommonMark 0.31.2, 6.1); other backticks; an autolink; a tag. */
const INLINE =
  /\0.*|\\.|(`+)(?!`)((?:(?!\n[ \t]*(?:[\n\0#>|]|`{3}|~{3}|[-*+] |\d+[.)] ))[\s\S])*?)(?<!`)\1(?!`)|`+|<https?:\/\/[^\s<>]*>|<(?=[A-Za-z/!?])/g

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}
