import { plainAscii, type Spelling } from './ascii.ts'
import { withoutOwnComments } from './merge-body.ts'

/** Links for references in a text. */
export interface References {
  /** Address of a pull request of this repository; undefined for any other or unknown number. */
  readonly pullRequestUrl: (number: number) => string | undefined
  /** Default: `plainAscii`. */
  readonly spelling?: Spelling
}

const noReferences: References = { pullRequestUrl: () => undefined }

/**
 * Markdown and references that GitHub acts on outside code. Characters that open a construct are escaped, also `$` of a formula. An empty
 * comment splits `@`, `#12` and `GH-12`, as release-drafter does: entities and backslashes do not stop a mention. Addresses become code: a
 * comment does not stop the link of `https://` or `www.`.
 */
const ACTIVE = /(?:https?|ftp):\/\/[^\s`<>]*|www\.[^\s`<>]*|@(?=[\w.-])|#(\d+)|GH-(?=\d)|&(?=[#\w])|[\\`*_[\]<|~$]/gi

/**
 * A span of code by CommonMark 0.31, section 6.1: a run of backticks ends at the next run of its length; backslashes do not count. Runs without
 * an end have different lengths, so the time stays far below the square of the length.
 */
const CODE_SPAN = /(?<!`)((`+)(?!`).*?(?<!`)\2(?!`))/

/** An e-mail address as git writes it. No release shows one. */
export const ADDRESS = /[ \t]{1,9}<[^<>\s@]{1,100}@[^<>\s]{1,200}>(?=[\s.,;:)]|$)|<[^<>\s@]{1,100}@[^<>\s]{1,200}>[ \t]{0,9}/g

/** Makes untrusted text safe on one line: no mentions, links, pictures or HTML. Spans of code keep their text. */
export function safeText(text: string, references: References = noReferences): string {
  let result = ''
  // The pieces are text, a span of code and its backticks in turn.
  plainLine(text, references.spelling)
    .split(CODE_SPAN)
    .forEach((piece, index) => {
      if (index % 3 === 2) return
      const part = index % 3 === 1 ? piece : escapeText(piece, references)
      // The backticks of two adjacent spans of code would join.
      result += result.endsWith('`') && part.startsWith('`') ? ` ${part}` : part
      if (index === 0) result = escapeStart(result)
    })
  return result
}

/** The text on one line in a spelling, with single spaces, without control, format and bidirectional characters. */
export function plainLine(text: string, spelling = plainAscii): string {
  return withoutOwnComments(spelling(text.replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Cuts a line to `length` characters at the end of a word, without an ellipsis: with one the line looks unfinished. */
export function cutLine(line: string, length: number): string {
  if (line.length <= length) return line
  const at = line.lastIndexOf(' ', length)
  return line
    .slice(0, at > length / 2 ? at : length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}

function escapeText(text: string, references: References): string {
  return text.replace(ADDRESS, '').replace(ACTIVE, (found, digits: string | undefined, at: number) => {
    if (/^(?:https?:|ftp:|www\.)/i.test(found)) return (text[at - 1] === '`' ? ' ' : '') + addressAsCode(found)
    if (digits !== undefined) return reference(digits, !/[\s(:;,"']/.test(text[at - 1] ?? ' '), references)
    if (found === '@' || found.toUpperCase() === 'GH-') return `${found}<!---->`
    return `\\${found}`
  })
}

function reference(digits: string, foreign: boolean, references: References): string {
  const url = foreign || digits.length > 9 ? undefined : references.pullRequestUrl(Number(digits))
  return url === undefined ? `#<!---->${digits}` : `[#${digits}](${url})`
}

function addressAsCode(found: string): string {
  const end = /[).,;:!?'"]*$/.exec(found)!.index
  return `\`${found.slice(0, end)}\`${found.slice(end)}`
}

/** Escapes the start of a heading, quotation, list, rule or numbered item. */
function escapeStart(line: string): string {
  const numbered = /^(\d{1,9})([.)])/.exec(line)
  if (numbered) return `${numbered[1]}\\${line.slice(numbered[1]!.length)}`
  return /^[#+=>-]/.test(line) && !line.startsWith('#<!---->') ? `\\${line}` : line
}
