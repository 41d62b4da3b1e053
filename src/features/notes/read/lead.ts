import { toAscii } from '../render/ascii.ts'
import { withoutOwnComments } from '../render/merge-body.ts'

/** UTF-16 code units that people's own words may take of a release's body. */
const LARGEST_LEAD = 40_000

/** A notes file's words for one version, or why there are none. */
export type FileLead = { readonly lead: string | null } | { readonly missing: string }

/**
 * What a notes file says: all of it, or, where its headings are versions as in a changelog, the section of this version. The headings that Keep a Changelog 1.1
 * and others use are read: `## [1.2.0] - 2026-01-31`, `## v1.2.0`, `# Stockroom 1.2.0`.
 */
export function leadOfFile(text: string, version: string, path: string): FileLead {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const headings = lines.flatMap((line, index) => {
    const match = /^(#{1,6})\s+(?:[\w.-]+ ){0,3}\[?v?(\d+\.\d+\.\d+[\w.+-]*)\]?(?=$|[\s(:,])/.exec(line)
    return match ? [{ index, level: match[1]!.length, version: match[2]! }] : []
  })
  if (headings.length === 0) return { lead: orNull(lines.join('\n')) }
  const own = headings.find(heading => heading.version === version)
  if (own === undefined) return { missing: `${path} has no section for ${version}` }
  const rest = lines.slice(own.index + 1)
  const end = rest.findIndex(line => (/^(#{1,6})\s/.exec(line)?.[1]?.length ?? 7) <= own.level)
  return { lead: orNull((end < 0 ? rest : rest.slice(0, end)).join('\n')) }
}

/** What the message of an annotated tag says beyond its first line. */
export function leadOfTag(message: string): string | null {
  const lines = message.replace(/\r\n?/g, '\n').trim().split('\n')
  return orNull(lines.slice(1).join('\n'))
}

/**
 * People's own Markdown made fit to stand before generated text: ASCII, without comments that pass for ours, with everything closed that would swallow what follows, and
 * cut at a paragraph when it is far too long. Markup and mentions stay: whoever may push tags means them.
 */
export function safeLead(lead: string): string {
  const text = withoutOwnComments(toAscii(lead.replace(/[\p{Cf}\p{Cs}\x00-\x08\x0b-\x1f\x7f-\x9f]/gu, ''))).trim()
  const short = text.length <= LARGEST_LEAD ? text : text.slice(0, Math.max(text.lastIndexOf('\n\n', LARGEST_LEAD), 0))
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

/** HTML that hides or rewrites what follows until it is closed; any other tag ends with its block. */
const SWALLOWING = /<!--|-->|<(\/?)(details|summary|pre|script|style|textarea|title|template|table|select)\b/gi

/** Closes comments and tags that are still open, the innermost first. What is in code opens nothing. */
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
