import { Buffer, isAscii } from 'node:buffer'
import { bareComment, ellipsis, judgeComment, onlyEllipsis } from './ellipsis-rule.ts'

/** A line in bytes, without its LF. */
export interface LineSpan {
  readonly from: number
  readonly to: number
}

/** Bytes above which a line is taken for generated. */
const lineAtMost = 2_000

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether bytes hold three dots or U+2026: most files do not, and are not decoded. */
export function holdsEllipsis(bytes: Uint8Array): boolean {
  const buffer = view(bytes)
  return buffer.includes('...') || (!isAscii(bytes) && buffer.includes('\u2026'))
}

/** Lines with an ellipsis that look like left-out code. Only these lines are decoded. */
export function candidateLines(bytes: Uint8Array): LineSpan[] {
  const buffer = view(bytes)
  const next = ellipsesOf(buffer)
  const candidates: LineSpan[] = []
  for (let at = next(0); at >= 0; ) {
    const from = buffer.lastIndexOf(10, at) + 1
    const end = buffer.indexOf(10, at)
    const to = end < 0 ? buffer.length : end
    if (to - from <= lineAtMost && isCandidate(buffer.toString('utf8', from, to))) candidates.push({ from, to })
    at = next(to)
  }
  return candidates
}

/** Where the next ellipsis of either form begins; each form is searched for once. */
function ellipsesOf(buffer: Buffer): (from: number) => number {
  let dots = buffer.indexOf('...')
  let sign = isAscii(buffer) ? -1 : buffer.indexOf('\u2026')
  return from => {
    if (dots >= 0 && dots < from) dots = buffer.indexOf('...', from)
    if (sign >= 0 && sign < from) sign = buffer.indexOf('\u2026', from)
    return dots < 0 || sign < 0 ? Math.max(dots, sign) : Math.min(dots, sign)
  }
}

// A comment that ends on its line is taken as far as its end: `{ /* ... */ }`.
const commentLike = /\/\*.*?(?:\*\/|$)|<!--.*?(?:-->|$)|\{#.*?(?:#\}|$)|(?=(\/\/|#|--|%|;))/g

/** `...items.map(` on a line of its own: without a comment's mark, and attached to what it spreads. Many files have nothing else. */
function isSpread(line: string): boolean {
  return /^\s*\.{3}[\w$([{'"`]/.test(line) && !/\/\*|\*\/|\/\/|#|--|<!/.test(line)
}

/** Whether any reading of the line, as a whole or from a comment's mark on, would be a finding. */
function isCandidate(line: string): boolean {
  if (!ellipsis.test(line) || isSpread(line)) return false
  if (onlyEllipsis.test(line) || judgeComment(bareComment(line)) !== undefined) return true
  return [...line.matchAll(commentLike)].some(mark => judgeComment(bareComment(mark[0] || line.slice(mark.index))) !== undefined)
}
