import { failedTitleOf } from '../model/step-titles.ts'
import { printableAscii, shorten } from '../text/characters.ts'
import { escapeCell, fence, paragraph } from './markdown.ts'
import type { Failure } from './report.ts'

/** The most lines of a tool's output in a report. */
const TAIL_LINES = 60

/** A line of a hint that is a command. */
const COMMAND =
  /^(?: {2,}\S|\$ )|^(?:git|gh|npm|npx|node|python3?|pip|release-runbook)\s+\S*[^.:]$|^(?:git|npm|npx|pip|release-runbook) [a-z-]+ .*[^.:]$/

/** A hint in parts, sentences or commands, so that a reader can copy the commands. */
export function splitHint(hint: string) {
  const parts: { readonly kind: 'text' | 'commands'; readonly lines: string[] }[] = []
  for (const line of printableAscii(hint).split('\n')) {
    if (line.trim() === '') continue
    const kind = COMMAND.test(line) ? 'commands' : 'text'
    const last = parts.at(-1)
    const shown = kind === 'text' ? line.trim() : line.replace(/^(?: {2}|\$ )/, '').trimEnd()
    if (last?.kind === kind) last.lines.push(shown)
    else parts.push({ kind, lines: [shown] })
  }
  return parts
}

/** The end of a tool's output: at most `TAIL_LINES` lines of 400 UTF-16 code units, without blank lines at either end. */
function cutTail(tail: readonly string[]): string[] {
  const lines = tail.join('\n').trimEnd().split('\n').slice(-TAIL_LINES)
  while (lines[0]?.trim() === '') lines.shift()
  return lines.map(line => shorten(line, 400))
}

/** The failure for the top of the summary: step, message, hint, and the last lines of the tool's output. */
export function renderFailure(failure: Failure): string {
  const message = escapeCell(shorten(failure.message, 8_000))
  const parts = [`> [!CAUTION]\n> **${escapeCell(failedTitleOf(failure.step))}**<br>${message}\n`]
  const hint = splitHint(shorten(failure.hint, 8_000))
  if (hint.length > 0) {
    parts.push('**What to do**\n')
    for (const part of hint) parts.push(part.kind === 'commands' ? `${fence(part.lines, 'sh')}\n` : `${paragraph(part.lines.join('\n'))}\n`)
  }
  const tail = cutTail(failure.tail)
  if (tail.length > 0) parts.push(`**The last lines of its output**\n\n${fence(tail)}\n`)
  return parts.join('\n')
}
