import { Buffer, isAscii } from 'node:buffer'
import type { Verdict } from './ellipsis-rule.ts'
import { bareComment, ellipsis, judgeComment, onlyEllipsis } from './ellipsis-rule.ts'
import type { Finding, Level } from './finding.ts'
import type { Lexed } from './lex/lexed.ts'
import { familyOf, inBlockScalar, lexSimply } from './lex/simple.ts'

/** Globs that the check leaves out beside the configured ones: what people did not write, and what is there to be wrong. */
export const ellipsisExcludes: readonly string[] = [
  '**/*.min.*',
  '**/{package-lock,npm-shrinkwrap}.json',
  '**/{yarn,pnpm-lock,poetry,uv,Cargo,Gemfile,composer,Pipfile,go}.{lock,yaml,sum}',
  '**/*.lock',
  '**/*.{snap,ambr}',
  '**/{__snapshots__,snapshots,fixtures,__fixtures__}/**',
  '**/{node_modules,vendor,third_party}/**',
]

/** Bytes above which a file is not parsed: a parse tree takes a hundred times the size of the file. */
export const parsedAtMost = 1_000_000
/** UTF-16 units above which a line is taken for generated. */
const lineAtMost = 2_000

/** Whether bytes hold three dots or U+2026: most files do not, and are not decoded. */
export function holdsEllipsis(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.includes('...') || (!isAscii(bytes) && view.includes('\u2026'))
}

/** Every literal ellipsis, whatever it stands for. */
export function findEllipsisStrictly(text: string, path: string): Finding[] {
  return splitLines(text).flatMap((line, index) =>
    [...line.matchAll(/\.{3}|\u2026/g)].map(match => finding('literal', 'error', path, index, line, match.index)),
  )
}

/**
 * Ellipses that stand for code that was left out: in a comment, or alone on a line of code. Nothing for languages that are
 * not known (`languageOf` tells). The grammar is loaded when a line looks like one.
 */
export async function findEllipsis(text: string, path: string): Promise<Finding[]> {
  const language = languageOf(path)
  if (language === undefined) return []
  const lines = splitLines(text)
  const candidates = lines.flatMap((line, index) => (isCandidate(line) && !isSuppressed(lines, index) ? [index] : []))
  if (candidates.length === 0) return []
  if (text.length > parsedAtMost) return [tooLarge(path, candidates.length)]
  const starts = lineStarts(text)
  const last = candidates.at(-1)!
  const lexed = await lex(language, text, path, starts[last]! + lines[last]!.length)
  const yaml = /\.ya?ml$/i.test(path)
  return candidates.flatMap(index =>
    yaml && inBlockScalar(lines, index) ? [] : judgeLine({ text, path, lines, starts, lexed, language }, index),
  )
}

/** The language that a file is read as, for the report: `javascript`, `python`, or the family of a simple comment rule; undefined: the file is left out. */
export function languageOf(path: string): 'javascript' | 'python' | ReturnType<typeof familyOf> {
  if (/\.(?:[cm]?js|jsx|[cm]?ts|tsx)$/i.test(path)) return 'javascript'
  return /\.pyi?$/i.test(path) ? 'python' : familyOf(path)
}

async function lex(language: NonNullable<ReturnType<typeof languageOf>>, text: string, path: string, stop: number): Promise<Lexed> {
  if (language === 'javascript') return (await import('./lex/javascript.ts')).lex(text, path, stop)
  if (language === 'python') return (await import('./lex/python.ts')).lex(text, path, stop)
  return lexSimply(text, language, stop)
}

function splitLines(text: string): string[] {
  return text.split('\n').map(line => (line.endsWith('\r') ? line.slice(0, -1) : line))
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

// A comment that ends on its line is taken as far as its end: `{ /* ... */ }`.
const commentLike = /\/\*.*?(?:\*\/|$)|<!--.*?(?:-->|$)|(?=(\/\/|#|--))/g

/** Whether any reading of the line, as a whole or from a comment's mark on, would be a finding. */
function isCandidate(line: string): boolean {
  if (line.length > lineAtMost || !ellipsis.test(line)) return false
  if (onlyEllipsis.test(line) || judgeComment(bareComment(line)) !== undefined) return true
  return [...line.matchAll(commentLike)].some(mark => judgeComment(bareComment(mark[0] || line.slice(mark.index))) !== undefined)
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
  readonly language: string
}

function judgeLine(source: Source, index: number): Finding[] {
  const line = source.lines[index]!
  const start = source.starts[index]!
  const inside = source.lexed.comments.filter(comment => comment.from < start + line.length && comment.to > start)
  const found = inside.flatMap(comment => {
    const from = Math.max(0, comment.from - start)
    const part = line.slice(from, comment.to - start)
    const verdict = judgeComment(bareComment(part))
    const at = part.search(ellipsis)
    return verdict === undefined || at < 0 ? [] : [place(source, index, from + at, inContext(source, index, verdict, comment.doc))]
  })
  if (inside.length > 0 || !isCodeLine(source, line, start)) return found
  return [place(source, index, line.search(ellipsis), { rule: 'code-line', level: 'error' })]
}

/** A line of code that is only an ellipsis. Error nodes of a parse tree prove nothing, so the line alone decides, and whether it is text. */
function isCodeLine(source: Source, line: string, start: number): boolean {
  if (!onlyEllipsis.test(line)) return false
  const at = start + line.search(ellipsis)
  if (source.lexed.isText(at)) return false
  if (source.language === 'python') return line.includes('\u2026')
  if (source.language === 'hash') return /\.ya?ml$/i.test(source.path) && /^\s/.test(line)
  return source.language !== 'markup' && source.language !== 'dash'
}

/** Demotes what stands in an example or amid prose: the same words mean less there. */
function inContext(source: Source, index: number, verdict: Verdict, doc: boolean): Verdict {
  if (doc) return { rule: 'doc-example', level: 'info' }
  const line = source.lines[index]!
  const before = wholeComment(source.lines[index - 1])
  const after = wholeComment(source.lines[index + 1])
  const indented = /^\s*(?:\/\/+|#+|\*|--|;+)(?:\s{2,}|\t)/.test(line)
  if (indented && (before !== undefined || after !== undefined)) return { rule: 'doc-example', level: 'info' }
  const amidProse =
    before !== undefined && after !== undefined && wholeComment(line) !== undefined && /[a-z,]$/.test(before) && /^[a-z]/.test(after)
  const weak = verdict.rule === 'both-sides' || verdict.rule === 'tail-keyword'
  return weak && amidProse ? { ...verdict, level: 'warning' } : verdict
}

/** The text of a line that is nothing but a comment. */
function wholeComment(line: string | undefined): string | undefined {
  return line !== undefined && /^\s*(?:\/\/|#|--|\*)/.test(line) ? bareComment(line) : undefined
}

const messages: Readonly<Record<Verdict['rule'] | 'literal', string>> = {
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
  literal: 'A literal ellipsis',
}

function place(source: Source, index: number, column: number, verdict: Verdict): Finding {
  return finding(verdict.rule, verdict.level, source.path, index, source.lines[index]!, column)
}

function finding(rule: Verdict['rule'] | 'literal', level: Level, path: string, index: number, line: string, column: number): Finding {
  const suggestion =
    rule === 'literal'
      ? 'write out what it stands for'
      : 'write the code that is missing, or put ellipsis-ok into the line when it is meant'
  const codePointColumn = Array.from(line.slice(0, column)).length + 1
  return {
    rule: `ellipsis/${rule}`,
    level,
    path,
    line: index + 1,
    column: column + 1,
    codePointColumn,
    message: `${messages[rule]}.`,
    suggestion,
  }
}

function tooLarge(path: string, candidates: number): Finding {
  const message = `The file is larger than ${parsedAtMost} characters and was not parsed; ${candidates} of its lines look like left-out code.`
  return {
    rule: 'ellipsis/not-parsed',
    level: 'info',
    path,
    message,
    suggestion: 'split the file, or exclude it under checks.ellipsis.exclude',
  }
}
