import { Buffer, isAscii } from 'node:buffer'
import { bareComment, ellipsis, matchComment, onlyEllipsis } from './ellipsis-rule.ts'

/** A line in bytes, without its LF. */
export interface LineSpan {
  readonly from: number
  readonly to: number
}

/** Length in bytes above which a line counts as generated. */
const lineAtMost = 2_000

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether a file holds three dots or U+2026. Most files hold neither, so the check works on bytes. */
export function holdsEllipsis(bytes: Uint8Array): boolean {
  const buffer = view(bytes)
  return buffer.includes('...') || (!isAscii(bytes) && buffer.includes('\u2026'))
}

/** Lines with an ellipsis that look like a placeholder for left-out code. The function decodes only lines with an ellipsis. */
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

/** A function that returns the offset of the next ellipsis at or after an offset, or -1. It scans the buffer once for each form. */
function ellipsesOf(buffer: Buffer): (from: number) => number {
  let dots = buffer.indexOf('...')
  let sign = isAscii(buffer) ? -1 : buffer.indexOf('\u2026')
  return from => {
    if (dots >= 0 && dots < from) dots = buffer.indexOf('...', from)
    if (sign >= 0 && sign < from) sign = buffer.indexOf('\u2026', from)
    return dots < 0 || sign < 0 ? Math.max(dots, sign) : Math.min(dots, sign)
  }
}

// A comment that ends on its line, such as `{ /* ... */ }`, matches up to its end.
const commentLike = /\/\*.*?(?:\*\/|$)|<!--.*?(?:-->|$)|\{#.*?(?:#\}|$)|(?=(\/\/|#|--|%|;))/g

/** Whether a line begins with a spread, such as `...items.map(`, and has no comment. In many files all ellipses are spreads. */
function isSpread(line: string): boolean {
  return /^\s*\.{3}[\w$([{'"`]/.test(line) && !/\/\*|\*\/|\/\/|#|--|<!/.test(line)
}

/** Whether the line may hold a finding: the whole line, or the part from any comment's opening mark. */
function isCandidate(line: string): boolean {
  if (!ellipsis.test(line) || isSpread(line)) return false
  if (onlyEllipsis.test(line) || matchComment(bareComment(line)) !== undefined) return true
  return [...line.matchAll(commentLike)].some(mark => matchComment(bareComment(mark[0] || line.slice(mark.index))) !== undefined)
}
