import { Buffer } from 'node:buffer'
import { nextMark } from '../ascii/plain-bytes.ts'
import { bareComment, matchComment, onlyEllipsis } from './ellipsis-rule.ts'
import { type Language, languageOf } from './lex/languages.ts'

/** Length in bytes above which a line counts as generated. */
const lineAtMost = 2_000

/** Offsets in bytes of lines that look like a placeholder for left-out code; undefined for a language without a rule. The function decodes only lines with a mark. */
export function candidateLines(bytes: Uint8Array, path: string): number[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = nextMark(bytes, 0)
  if (at >= bytes.length) return []
  const language = languageOf(path)
  if (language === undefined) return buffer.includes('...') || buffer.includes('\u2026') ? undefined : []
  const candidates: number[] = []
  while (at < bytes.length) {
    const from = buffer.lastIndexOf(10, at) + 1
    const end = buffer.indexOf(10, at)
    const to = end < 0 ? buffer.length : end
    if (to - from <= lineAtMost && isCandidate(buffer.toString('utf8', from, to), language)) candidates.push(from)
    at = nextMark(bytes, to + 1)
  }
  return candidates
}

// A comment that ends on its line, such as `{ /* ... */ }`, matches up to its end.
const commentLike = /\/\*.*?(?:\*\/|$)|<!--.*?(?:-->|$)|\{#.*?(?:#\}|$)|(?=(\/\/|#|--|%|;))/g

/** Whether a line begins with a spread, such as `...items.map(`, and has no comment. In many files all ellipses are spreads. */
function isSpread(line: string): boolean {
  return /^\s*\.{3}[\w$([{'"`]/.test(line) && !/\/\*|\*\/|\/\/|#|--|<!/.test(line)
}

/** Whether the line may hold a finding: the whole line, or the part from any comment's opening mark. */
function isCandidate(line: string, language: Language): boolean {
  if (onlyEllipsis.test(line) && mayBeCode(line, language)) return true
  // Of these languages each comment has its mark on its line.
  if (/^(?:python|yaml|hash)$/.test(language.name) && !line.includes('#')) return false
  if (isSpread(line)) return false
  if (matchComment(bareComment(line)) !== undefined) return true
  return [...line.matchAll(commentLike)].some(mark => matchComment(bareComment(mark[0] || line.slice(mark.index))) !== undefined)
}

/** Whether a line of code with nothing but an ellipsis is wrong in a language. */
export function mayBeCode(line: string, { name, grammar }: Language): boolean {
  // Three dots are Python's Ellipsis; U+2026 is no Python syntax.
  if (name === 'python') return line.includes('\u2026')
  // Three dots in the first column end a document (YAML 1.2.2, 9.1.4).
  if (name === 'yaml') return /^\s/.test(line)
  // Another comment style cannot distinguish code from text. In markup, only scripts and styles are neither text nor comments.
  return name === 'c-like' || name === 'csharp' || grammar
}
