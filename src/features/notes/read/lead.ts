import { toAscii } from '../render/ascii.ts'
import { withoutOwnComments } from '../render/merge-body.ts'

/** Longest introduction, in UTF-16 code units. */
const LONGEST_INTRODUCTION = 40_000

/** The introduction, and a warning if there is none. */
export interface Introduction {
  readonly text: string | null
  readonly missing: readonly string[]
}

/**
 * The introduction in a notes file: the section of this version, or the whole file if no heading is a version. It reads headings as in Keep
 * a Changelog 1.1: `## [1.2.0] - 2026-01-31`, `## v1.2.0`, `# Stockroom 1.2.0`.
 */
export function introductionOfFile(text: string, version: string, path: string): Introduction {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const headings = lines.flatMap((line, index) => {
    const match = /^(#{1,6})\s+(?:[\w.-]+ ){0,3}\[?v?(\d+\.\d+\.\d+[\w.+-]*)\]?(?=$|[\s(:,])/.exec(line)
    return match ? [{ index, level: match[1]!.length, version: match[2]! }] : []
  })
  if (headings.length === 0) return { text: orNull(lines.join('\n')), missing: [] }
  const own = headings.find(heading => heading.version === version)
  if (own === undefined) return { text: null, missing: [`The notes have no introduction: ${path} has no section for ${version}.`] }
  const rest = lines.slice(own.index + 1)
  const end = rest.findIndex(line => (/^(#{1,6})\s/.exec(line)?.[1]?.length ?? 7) <= own.level)
  return { text: orNull((end < 0 ? rest : rest.slice(0, end)).join('\n')), missing: [] }
}

/** The message of an annotated tag without its first line; null if nothing else is in it. */
export function introductionOfTag(message: string): string | null {
  const lines = message.replace(/\r\n?/g, '\n').trim().split('\n')
  return orNull(lines.slice(1).join('\n'))
}

/**
 * Makes the introduction safe to stand before generated text: ASCII, without comments of this program, every fence and tag closed, cut at a
 * paragraph if it is too long. Markup and mentions stay, because people who may push tags are trusted.
 */
export function safeIntroduction(markdown: string): string {
  const text = withoutOwnComments(toAscii(markdown.replace(/[\p{Cf}\p{Cs}\x00-\x08\x0b-\x1f\x7f-\x9f]/gu, ''))).trim()
  const short = text.length <= LONGEST_INTRODUCTION ? text : text.slice(0, Math.max(text.lastIndexOf('\n\n', LONGEST_INTRODUCTION), 0))
  return closeHtml(closeFence(short))
}

function closeFence(text: string): string {
  let open: string | undefined
  for (const line of text.split('\n')) {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    if (!fence) continue
    const [, run = '', rest = ''] = fence
    if (open === undefined) open = run[0] === '`' && rest.includes('`') ? undefined : run
    else if (run[0] === open[0] && run.length >= open.length && rest.trim() === '') open = undefined
  }
  return open === undefined ? text : `${text}\n${open}`
}

/** HTML that hides or rewrites the text up to its end tag. Any other tag ends with its block. */
const SWALLOWING = /<!--|-->|<(\/?)(details|summary|pre|script|style|textarea|title|template|table|select)\b/gi

/** Closes open comments and tags, innermost first. Code opens none. */
function closeHtml(text: string): string {
  const open: string[] = []
  for (const [found, end, name] of withoutCode(text).matchAll(SWALLOWING)) {
    if (open.at(-1) === '-->') {
      if (found === '-->') open.pop()
    } else if (found === '<!--') open.push('-->')
    else if (name !== undefined && end === '') open.push(`</${name.toLowerCase()}>`)
    else if (name !== undefined && open.includes(`</${name.toLowerCase()}>`)) open.splice(open.lastIndexOf(`</${name.toLowerCase()}>`))
  }
  return open.length === 0 ? text : `${text}\n\n${open.reverse().join('\n')}`
}

/** The text without fenced code and spans of code. */
function withoutCode(text: string): string {
  return text
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[`~]*[ \t]*$/gm, '')
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
