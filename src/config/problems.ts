import { UserError } from '../model/errors.ts'
import { escaped, firstLines, quoted, visible } from '../text/format.ts'

/** A problem of the configuration, with its 1-based line. */
export interface Problem {
  readonly line: number
  readonly message: string
}

/** The most problems that one error lists: a hostile file could hold thousands. */
const LISTED = 50

/** A configuration file has problems, which are sorted by line. */
export class ConfigError extends UserError {
  readonly problems: readonly Problem[]

  constructor(message: string, hint: string, problems: readonly Problem[]) {
    super(message, hint)
    this.problems = problems
  }
}

/** One error for all problems of a file. */
export function configError(path: string, problems: readonly Problem[]): ConfigError {
  const sorted = [...problems].sort((a, b) => a.line - b.line)
  const hint = 'docs/configuration.md of Release Runbook describes every key.'
  if (sorted.length === 1) return new ConfigError(`${path}, line ${sorted[0]!.line}: ${sorted[0]!.message}`, hint, sorted)
  const lines = firstLines(sorted, LISTED, ({ line, message }) => `line ${line}: ${message}`)
  return new ConfigError(`${path} has ${sorted.length} problems:\n  ${lines.join('\n  ')}`, hint, sorted)
}

/** A value for a sentence: on one line, printable ASCII, at most 80 characters. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a mapping'
  if (typeof value === 'string' && value.includes('://')) return 'a web address'
  if (typeof value !== 'string') return typeof value === 'number' ? `the number ${value}` : String(value)
  const text = quoted(value)
  return text.length > 80 ? `${text.slice(0, 76)}..."` : text
}

/** A name between backticks, in printable ASCII, at most 80 characters. */
export function inBackticks(name: string): string {
  return name.includes('://') ? '`(an address)`' : `\`${visible(name, 80).replaceAll('`', escaped)}\``
}
