import { toAscii } from './ascii.ts'
import { withoutOwnComments } from './merge-body.ts'
import { type References, safeText } from './safe-text.ts'

/** Characters of one migration text that are shown. */
const LARGEST_TEXT = 20_000

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/

/**
 * What people must do about a breaking change, as blocks that stand below a list item: paragraphs, lists and code, each made harmless, indented by two spaces.
 * All paragraphs are kept. Code is a fenced block, or lines indented by four spaces as git messages have it.
 */
export function migrationBlocks(text: string, references: References): string[] {
  const lines = withoutOwnComments(text.slice(0, LARGEST_TEXT)).split(/\r\n|\r|\n/)
  const blocks: string[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]!
    if (line.trim() === '') {
      at++
      continue
    }
    const fenced = FENCE.test(line) ? closing(lines, at) : undefined
    if (fenced !== undefined) {
      blocks.push(codeBlock(lines.slice(at + 1, fenced)))
      at = fenced + 1
    } else if (/^(?: {4}|\t)/.test(line) && (at === 0 || lines[at - 1]!.trim() === '')) {
      const end = endOf(lines, at, candidate => !/^(?: {4}|\t)/.test(candidate) && candidate.trim() !== '')
      blocks.push(codeBlock(lines.slice(at, end).map(code => code.replace(/^(?: {4}|\t)/, ''))))
      at = end
    } else {
      const end = endOf(lines, at + 1, candidate => candidate.trim() === '' || FENCE.test(candidate))
      blocks.push(paragraph(lines.slice(at, end), references))
      at = end
    }
  }
  return blocks.filter(block => block !== '')
}

function endOf(lines: readonly string[], from: number, stops: (line: string) => boolean): number {
  const found = lines.findIndex((line, index) => index >= from && stops(line))
  return found < 0 ? lines.length : found
}

/** The line that closes the fence at `at`; undefined when none does, and the fence is only text. */
function closing(lines: readonly string[], at: number): number | undefined {
  const found = lines.findIndex((line, index) => index > at && /^ {0,3}(?:`{3,}|~{3,})\s*$/.test(line))
  return found < 0 ? undefined : found
}

/** Fenced by more backticks than it holds in one place, so that no line of it can end it. */
function codeBlock(lines: readonly string[]): string {
  const shown = lines.map(line => toAscii(line.replace(/\t/g, '  ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')).trimEnd())
  while (shown[0] === '') shown.shift()
  while (shown.at(-1) === '') shown.pop()
  if (shown.length === 0) return ''
  const longest = Math.max(2, ...[...shown.join('\n').matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [fence, ...shown, fence].map(line => (line === '' ? '' : `  ${line}`)).join('\n')
}

/** A paragraph on one line; lines that begin with a bullet stay lines of their own. */
function paragraph(lines: readonly string[], references: References): string {
  const parts: { bullet: boolean; text: string }[] = []
  for (const line of lines) {
    const bullet = /^\s*[-*+]\s+(\S.*)$/.exec(line)
    const last = parts.at(-1)
    if (bullet) parts.push({ bullet: true, text: bullet[1]! })
    else if (last) last.text += ` ${line.trim()}`
    else parts.push({ bullet: false, text: line.trim() })
  }
  return parts
    .map(({ bullet, text }) => ({ bullet, text: safeText(text, references) }))
    .filter(({ text }) => text !== '')
    .map(({ bullet, text }) => (bullet ? `  - ${text}` : `  ${text}`))
    .join('\n')
}
