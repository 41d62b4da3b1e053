import { plainAscii } from './ascii.ts'
import { withoutOwnComments } from './merge-body.ts'
import { type References, safeText } from './safe-text.ts'

/** Longest migration text, in UTF-16 code units. */
const LARGEST_TEXT = 20_000

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/
const FENCE_END = /^ {0,3}(?:`{3,}|~{3,})\s*$/
const INDENTED = /^(?: {4}|\t)/

/** Renders a migration text as safe blocks below a list item. Code is fenced, or indented by four spaces as in git messages. */
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
    // A fence without an end is only text.
    const fenceEnd = FENCE.test(line) ? endOf(lines, at + 1, candidate => FENCE_END.test(candidate)) : lines.length
    if (fenceEnd < lines.length) {
      blocks.push(codeBlock(lines.slice(at + 1, fenceEnd), references, /^[`~\s]*([\w+#.-]*)/.exec(line)?.[1]))
      at = fenceEnd + 1
    } else if (INDENTED.test(line) && (at === 0 || lines[at - 1]!.trim() === '')) {
      const end = endOf(lines, at, candidate => !INDENTED.test(candidate) && candidate.trim() !== '')
      const code = lines.slice(at, end).map(line => line.replace(INDENTED, ''))
      blocks.push(codeBlock(code, references))
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

/** Fences the code with more backticks than it contains in one run, so that no line ends the block. */
function codeBlock(lines: readonly string[], { spelling = plainAscii }: References, language = ''): string {
  const shown = lines.map(line => spelling(line.replace(/\t/g, '  ')).trimEnd())
  while (shown[0] === '') shown.shift()
  while (shown.at(-1) === '') shown.pop()
  if (shown.length === 0) return ''
  const longest = Math.max(2, ...[...shown.join('\n').matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [fence + language, ...shown, fence].map(line => (line === '' ? '' : `  ${line}`)).join('\n')
}

/** Renders a paragraph on one line; each bullet keeps its own line. */
function paragraph(lines: readonly string[], references: References): string {
  // The first piece is the text before the first bullet.
  const pieces = lines.join('\n').split(/(?<![^\n])[^\S\n]*[-*+][^\S\n]+(?=\S)/)
  const texts = pieces.map(text => safeText(text, references))
  return texts.flatMap((text, at) => (text === '' ? [] : (at === 0 ? '  ' : '  - ') + text)).join('\n')
}
