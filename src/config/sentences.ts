import type { z } from 'zod'
import { suggestion } from '../text/nearest.ts'
import { inBackticks, type Problem, show } from './problems.ts'
import { componentTables } from './schema.ts'
import type { ReadYaml } from './yaml.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** What the schema found, as sentences with lines. */
export function problemsOf(issues: readonly Issue[], file: ReadYaml): Problem[] {
  return issues.flatMap(issue => translate(issue, [], file))
}

function translate(issue: Issue, parent: Path, file: ReadYaml): Problem[] {
  const path = [...parent, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.flatMap(key => unknownKey(path, key, issue.message.split(' '), file))
  if (issue.code === 'invalid_key') {
    return [{ line: file.lineOf(path), message: `${inBackticks(dotted(path))} ${issue.issues[0]?.message ?? 'is no name'}` }]
  }
  const branch = issue.code === 'invalid_union' ? meant(issue.errors) : undefined
  if (branch) return branch.flatMap(inner => translate(inner, path, file))
  return [{ line: file.lineOf(path), message: wrongValue(path, issue.message, valueAt(file.value, path)) }]
}

/** Of several forms, the one that was meant: its faults are inside it, not that the value is something else. */
function meant(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find(
    branch =>
      branch.length > 0 &&
      branch.every(issue => issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'invalid_format'),
  )
}

function wrongValue(path: Path, message: string, value: unknown): string {
  if (path.length === 0) return `the file ${message} of keys such as \`checks:\`, not ${show(value)}`
  const key = inBackticks(dotted(path))
  if (value === undefined) return `${key} is missing: it ${message}`
  const given = message.startsWith('names no') || message.includes('at least one') ? '' : `, not ${show(value)}`
  const quotes = typeof value === 'number' && !/list|mapping|true|time/.test(message) ? '; write it in quotes' : ''
  const empty = value === null && message === 'must be a mapping' && path[0] !== 'components' ? ' (`{}` takes the defaults)' : ''
  return `${key} ${message}${given}${empty}${quotes}`
}

function unknownKey(path: Path, key: string, known: readonly string[], file: ReadYaml): Problem[] {
  const place = [...path, key]
  const line = file.lineOf(place)
  const name = dotted(place)
  const kinds = path.length === 2 && path[0] === 'components' ? kindsWith(key) : []
  if (kinds.length > 0) return [{ line, message: `${inBackticks(name)} is for components of kind ${kinds.join(' or ')}` }]
  return [{ line, message: `unknown key ${inBackticks(name)}${suggestion(key, known)}` }]
}

function kindsWith(key: string): string[] {
  return Object.entries(componentTables).flatMap(([kind, keys]) => (Object.hasOwn(keys.shape, key) ? [kind] : []))
}

function dotted(path: Path): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`),
    '',
  )
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<PropertyKey, unknown>)[part]
  }
  return at
}
