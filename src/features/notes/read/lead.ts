import { spellPep440 } from '../../../model/version.ts'
import { cutLines } from '../../../text/format.ts'
import { headingsOf, sectionEnd, versionHeadings } from '../../../text/headings.ts'
import { plainAscii } from '../render/ascii.ts'
import { withoutOwnComments } from '../render/merge-body.ts'
import { ADDRESS } from '../render/safe-text.ts'

/** Longest introduction, in UTF-16 code units. */
const LONGEST_INTRODUCTION = 40_000

/** The introduction, and a warning if there is none. */
export interface Introduction {
  readonly text: string | null
  readonly missing: readonly string[]
}

/** The introduction in a notes file: the section of the version, else (without a tag) of "Unreleased". The whole file if no heading is a version. */
export function introductionOfFile(text: string, version: string, path: string, hasTag: boolean): Introduction {
  const lines = cutLines(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')).split('\n')
  const headings = headingsOf(lines)
  const versions = versionHeadings(headings)
  const unreleased = hasTag ? undefined : headings.find(({ title }) => /^\[?unreleased\b/i.test(title))
  if (versions.length === 0 && unreleased === undefined) return { text: orNull(lines.join('\n')), missing: [] }
  const own = versions.find(each => each.version === version || each.version === spellPep440(version)) ?? unreleased
  const sections = hasTag ? version : `${version}, nor one "Unreleased"`
  if (own === undefined) return { text: null, missing: [`The notes have no introduction: ${path} has no section for ${sections}.`] }
  return { text: orNull(lines.slice(own.end, sectionEnd(lines, headings, own, versions)).join('\n')), missing: [] }
}

/** The message of an annotated tag without its first line; null if nothing else is in it. */
export function introductionOfTag(message: string): string | null {
  const lines = message.replace(/\r\n?/g, '\n').trim().split('\n')
  return orNull(lines.slice(1).join('\n'))
}

/**
 * Makes the introduction safe to stand before generated text. Applies `spelling`, removes comments of this program, closes every fence and tag, and cuts a long
 * text at a paragraph. Markup and mentions stay, because people who may push tags are trusted.
 */
export function safeIntroduction(markdown: string, spelling = plainAscii): string {
  const text = withoutOwnComments(spelling(markdown)).trim()
  const short = text.length <= LONGEST_INTRODUCTION ? text : text.slice(0, Math.max(text.lastIndexOf('\n\n', LONGEST_INTRODUCTION), 0))
  return closeHtml(withoutAddresses(closeFence(short)))
}

const below = '<h2>Below</h2>\n<p>text</p>'

/** The introduction or footer with a closed end: `<`, backticks and tildes are escaped if an open tag or CDATA would swallow the text below. */
export async function withoutOpenEnd(markdown: string): Promise<{ readonly text: string; readonly escaped: boolean }> {
  // Loaded at first use, because most releases have no introduction.
  const { micromark } = await import('micromark')
  const html = micromark(`${safeIntroduction(markdown)}\n\n## Below\n\ntext\n`, { allowDangerousHtml: true })
  const escaped = !html.trimEnd().endsWith(below)
  return { text: escaped ? markdown.replace(/[<`~]/g, '\\$&') : markdown, escaped }
}

function closeFence(text: string): string {
  const [, open] = /^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})/m.exec(text.replace(CODE, '')) ?? []
  return open === undefined ? text : `${text}\n${open}`
}

/** HTML that hides or rewrites the text up to its end tag. Any other tag ends with its block. */
const SWALLOWING = /<!--|-->|<(\/?)(details|summary|pre|script|style|textarea|title|template|table|select)\b/gi

/** Closes open comments and tags, innermost first. Code opens none. */
function closeHtml(text: string): string {
  const open: string[] = []
  for (const [found, end, name] of text.replace(CODE, '').matchAll(SWALLOWING)) {
    if (open.at(-1) === '-->') {
      if (found === '-->') open.pop()
    } else if (found === '<!--') open.push('-->')
    else if (name !== undefined && end === '') open.push(`</${name.toLowerCase()}>`)
    else if (name !== undefined && open.includes(`</${name.toLowerCase()}>`)) open.splice(open.lastIndexOf(`</${name.toLowerCase()}>`))
  }
  return open.length === 0 ? text : `${text}\n\n${open.reverse().join('\n')}`
}

/** Fenced code and spans of code. */
const CODE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[`~]*[ \t]*$|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/gm
const CODE_OR_ADDRESS = new RegExp(`${CODE.source}|(?<address>${ADDRESS.source})`, 'gm')

/** The text without addresses outside code. */
const withoutAddresses = (text: string): string =>
  text.replace(CODE_OR_ADDRESS, (found, ...groups) => (groups.at(-1).address === undefined ? found : ''))

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
