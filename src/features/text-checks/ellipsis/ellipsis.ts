import type { Finding } from '../../../model/finding.ts'
import type { FileFindings, PlacedFinding } from '../file-findings.ts'
import type { LineSpan } from './ellipsis-candidates.ts'
import type { Verdict } from './ellipsis-rule.ts'
import { bareComment, ellipsis, judgeComment, onlyEllipsis } from './ellipsis-rule.ts'
import { type Language, languageOf, lexAs, readableAs } from './lex/languages.ts'
import type { Comment, Lexed } from './lex/lexed.ts'

/** Bytes above which a file is not parsed: a parse tree takes a hundred times the size of the file. */
export const parsedAtMost = 1_000_000

/**
 * What the candidate lines of a file are: an ellipsis that stands for left-out code is in a comment, or alone on a line of code.
 * Nothing for languages without a rule. The grammar is loaded, and the file parsed as far as the last candidate, only for candidates that nobody has excused.
 */
export async function judgeCandidates(
  bytes: Uint8Array,
  path: string,
  candidates: readonly LineSpan[],
  limit: number,
): Promise<FileFindings> {
  const known = languageOf(path)
  if (known === undefined || candidates.length === 0) return nothing
  if (bytes.length > parsedAtMost) return { findings: [tooLarge(path, candidates)], offsets: [candidates[0]!.from], more: 0 }
  const text = new TextDecoder().decode(bytes)
  const lines = text.split('\n').map(line => (line.endsWith('\r') ? line.slice(0, -1) : line))
  const open = indexed(bytes, candidates).filter(({ index }) => !isSuppressed(lines, index))
  const last = open.at(-1)
  if (last === undefined) return nothing
  const language = readableAs(known, bytes)
  const starts = lineStarts(text)
  const lexed = await lexAs(language, text, path, starts[last.index]! + lines[last.index]!.length)
  const source: Source = { text, path, lines, starts, lexed, language }
  const found = open.flatMap(({ index, at }) => judgeLine(source, index).map(finding => ({ finding: { ...finding, path }, at })))
  const kept = found.slice(0, limit)
  return { findings: kept.map(({ finding }) => finding), offsets: kept.map(({ at }) => at), more: found.length - kept.length }
}

const nothing: FileFindings = { findings: [], offsets: [], more: 0 }

/** Numbers the lines of the candidates, from 0. */
function indexed(bytes: Uint8Array, candidates: readonly LineSpan[]): { readonly index: number; readonly at: number }[] {
  let index = 0
  let position = 0
  return candidates.map(({ from }) => {
    for (; position < from; position++) if (bytes[position] === 10) index++
    return { index, at: from }
  })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** `ellipsis-ok` on the line or on the line before says that it is meant. */
function isSuppressed(lines: readonly string[], index: number): boolean {
  return lines[index]!.includes('ellipsis-ok') || (lines[index - 1]?.includes('ellipsis-ok') ?? false)
}

interface Source {
  readonly text: string
  readonly path: string
  readonly lines: readonly string[]
  readonly starts: readonly number[]
  readonly lexed: Lexed
  readonly language: Language
}

function judgeLine(source: Source, index: number): Finding[] {
  const line = source.lines[index]!
  const start = source.starts[index]!
  const inside = source.lexed.comments(start, start + line.length)
  const found = inside.flatMap(comment => {
    const from = Math.max(0, comment.from - start)
    const part = line.slice(from, comment.to - start)
    const verdict = judgeComment(bareComment(part))
    const at = part.search(ellipsis)
    if (verdict === undefined || at < 0 || (verdict.rule === 'bare' && showsToken(source, comment, index))) return []
    return [place(index, line, from + at, inContext(source, index, verdict, comment))]
  })
  if (inside.length > 0 || !isCodeLine(source, index)) return found
  return [place(index, line, line.search(ellipsis), { rule: 'code-line', level: 'error' })]
}

/** A line of code that is only an ellipsis. Error nodes of a parse tree prove nothing, so the line alone decides, and whether it is text. */
function isCodeLine(source: Source, index: number): boolean {
  const line = source.lines[index]!
  if (!onlyEllipsis.test(line)) return false
  const at = source.starts[index]! + line.search(ellipsis)
  if (source.lexed.isText(at)) return false
  switch (source.language.name) {
    case 'python':
      // Three dots are Python's Ellipsis; the sign is no Python at all.
      return line.includes('\u2026')
    case 'yaml':
      // In the first column it ends a document (YAML 1.2.2, 9.1.4).
      return /^\s/.test(line)
    case 'cpp':
    case 'php':
    case 'c-like':
      return !isVariadic(source.lines, index)
    case 'javascript':
    case 'rust':
    case 'go':
    case 'java':
    case 'css':
      return true
    case 'html':
      // What is neither text nor a comment in markup is a script or a style.
      return true
    default:
      return false
  }
}

/** A variadic parameter or argument may have a line to itself: `int log(const char *format,` / `...` / `);`. */
function isVariadic(lines: readonly string[], index: number): boolean {
  const before = lines.slice(0, index).findLast(line => line.trim() !== '')
  const after = lines.slice(index + 1).find(line => line.trim() !== '')
  return /[,(]\s*(?:\\|\/\/.*|\/\*.*\*\/)?\s*$/.test(before ?? '') && /^\s*\)/.test(after ?? '')
}

/** Demotes what stands in an example or amid prose: the same words mean less there. */
function inContext(source: Source, index: number, verdict: Verdict, comment: Comment): Verdict {
  const example: Verdict = { rule: 'doc-example', level: 'info' }
  if (comment.doc) return example
  const line = source.lines[index]!
  const before = wholeComment(source.lines[index - 1])
  const after = wholeComment(source.lines[index + 1])
  const indented = /^\s*(?:\/\/+|#+|\*|--|;+|%+)(?:\s{2,}|\t)/.test(line)
  if (indented && (before !== undefined || after !== undefined)) return example
  const weaker: Verdict = verdict.level === 'error' ? { ...verdict, level: 'warning' } : verdict
  // A comment of many lines describes something: a dialogue, a diagram, a sequence of calls.
  if (hasOtherLines(source, comment, index)) return verdict.rule === 'bare' ? example : weaker
  // Between two lines of a comment it leaves something out of that comment.
  if (verdict.rule === 'bare' && isText(before) && isText(after) && wholeComment(line) !== undefined) return example
  if (verdict.rule === 'bare' && endsStatement(source, comment, index)) return weaker
  const amidProse =
    before !== undefined && after !== undefined && wholeComment(line) !== undefined && /[a-z,]$/.test(before) && /^[a-z]/.test(after)
  return amidProse && (verdict.rule === 'both-sides' || verdict.rule === 'tail-keyword') ? weaker : verdict
}

const isText = (comment: string | undefined): boolean => comment !== undefined && /\p{L}/u.test(comment)

/** Whether a block comment has text on other lines than this one. */
function hasOtherLines({ text, starts, lines }: Source, { from, to }: Comment, index: number): boolean {
  const start = starts[index]!
  const end = start + lines[index]!.length
  return /\p{L}/u.test(text.slice(from, Math.max(from, start))) || /\p{L}/u.test(text.slice(Math.min(end, to), to))
}

/** A block comment with nothing behind it, and before it on its line code that is not left open: a shrug, not a gap. */
function endsStatement({ lines, starts, text }: Source, { from, to }: Comment, index: number): boolean {
  const line = lines[index]!
  const code = line.slice(0, Math.max(0, from - starts[index]!))
  const rest = line.slice(to - starts[index]!)
  return text.startsWith('/*', from) && rest.trim() === '' && /[^\s{([,=:>?&|+]\s*$/.test(code)
}

/** `Ellipsis // ...`: the comment shows what the name stands for. */
function showsToken({ lines, starts }: Source, { from }: Comment, index: number): boolean {
  return /(?:dot|ellipsis|spread|variadic)\w*['"]?\s*[,:;=]?\s*$/i.test(lines[index]!.slice(0, Math.max(0, from - starts[index]!)))
}

/** The text of a line that is nothing but a comment. */
function wholeComment(line: string | undefined): string | undefined {
  return line !== undefined && /^\s*(?:\/\/|#|--|\*|;|%)/.test(line) ? bareComment(line) : undefined
}

const messages: Readonly<Record<Verdict['rule'], string>> = {
  bare: 'An ellipsis alone stands where code was left out',
  todo: 'A TODO says nothing but an ellipsis',
  'both-sides': 'A comment between ellipses stands where code was left out',
  parenthesised: 'An ellipsis with a remark in brackets stands where code was left out',
  'lead-keyword': 'A comment that opens with an ellipsis says that code was left out',
  'tail-keyword': 'A comment that ends with an ellipsis stands where code belongs',
  'lead-other': 'A comment opens with an ellipsis and may stand for code that was left out',
  'lead-bracket': 'A comment opens with an ellipsis before brackets and may stand for code that was left out',
  'code-line': 'A line of code holds only an ellipsis',
  'doc-example': 'An example in a comment leaves code out',
}

function place(index: number, line: string, column: number, { rule, level }: Verdict): Finding {
  return {
    rule: `ellipsis/${rule}`,
    level,
    line: index + 1,
    column: column + 1,
    codePointColumn: Array.from(line.slice(0, column)).length + 1,
    message: `${messages[rule]}.`,
    suggestion: 'write the code that is missing, or put ellipsis-ok into the line when it is meant',
  }
}

function tooLarge(path: string, candidates: readonly LineSpan[]): PlacedFinding {
  return {
    rule: 'ellipsis/not-parsed',
    level: 'info',
    path,
    message: `The file is larger than ${parsedAtMost} bytes and was not parsed; ${candidates.length} of its lines look like left-out code.`,
    suggestion: 'split the file, or exclude it under checks.ellipsis.exclude',
  }
}
