import { UserError } from '../model/errors.ts'

/** A problem of the configuration, with its 1-based line. */
export interface Problem {
  readonly line: number
  readonly message: string
}

/** The most problems that one error lists: a hostile file could hold thousands. */
const LISTED = 50

/** One error for all problems of a file, sorted by line. */
export function configError(path: string, problems: readonly Problem[]): UserError {
  const sorted = [...problems].sort((a, b) => a.line - b.line)
  const hint = 'docs/configuration.md describes every key.'
  if (sorted.length === 1) return new UserError(`${path}, line ${sorted[0]!.line}: ${sorted[0]!.message}`, hint)
  const lines = sorted.slice(0, LISTED).map(problem => `  line ${problem.line}: ${problem.message}`)
  if (sorted.length > LISTED) lines.push(`  and ${sorted.length - LISTED} more`)
  return new UserError(`${path} has ${sorted.length} problems:\n${lines.join('\n')}`, hint)
}

/** A value for a sentence: on one line, printable ASCII, at most 80 characters. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a mapping'
  if (typeof value !== 'string') return typeof value === 'number' ? `the number ${value}` : String(value)
  const text = JSON.stringify(value).replace(/[^\x20-\x7e]/g, escaped)
  return text.length > 80 ? `${text.slice(0, 76)}..."` : text
}

/** A name between backticks, in printable ASCII, at most 80 characters. */
export function inBackticks(name: string): string {
  const text = name.replace(/[^\x20-\x7e]|`/g, escaped)
  return `\`${text.length > 80 ? `${text.slice(0, 77)}...` : text}\``
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
