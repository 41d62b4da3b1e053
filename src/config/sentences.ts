import type { z } from 'zod'
import { nearest, suggestion } from '../text/nearest.ts'
import { valueAt } from '../text/tolerant.ts'
import { inBackticks, type Problem, show } from './problems.ts'
import { componentTables } from './schema.ts'
import type { ReadYaml } from './yaml.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** The issues that the schema found, as sentences with lines. `parent` is the path to which the paths of the issues are relative. */
export function problemsOf(issues: readonly Issue[], file: ReadYaml, parent: Path = []): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...parent, ...issue.path]
    const line = file.lineOf(path)
    if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(path, key, issue.message.split(' '), file))
    if (issue.code === 'invalid_key') return [{ line, message: `${inBackticks(dotted(path))} ${issue.issues[0]?.message ?? 'is no name'}` }]
    const branch = issue.code === 'invalid_union' ? intendedBranch(issue.errors) : undefined
    return branch ? problemsOf(branch, file, path) : [{ line, message: wrongValue(path, issue.message, valueAt(file.value, ...path)) }]
  })
}

/** The intended branch of a union: the branch whose issues are all inside the value, so that the value has the right type. */
function intendedBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const isInside = ({ path, code }: Issue) => path.length > 0 || code === 'unrecognized_keys' || code === 'invalid_format'
  return branches.find(branch => branch.every(isInside))
}

function wrongValue(path: Path, message: string, value: unknown): string {
  if (path.length === 0) return `the file ${message} of keys such as \`checks:\`, not ${show(value)}`
  const key = inBackticks(dotted(path))
  if (value === undefined) return `${key} is missing: it ${message}`
  const given = message.startsWith('names no') || message.includes('at least one') ? '' : `, not ${show(value)}`
  const list = Array.isArray(value) && message.startsWith('must be a mapping') ? '; write `key: value` lines without `-`' : ''
  const quotes = typeof value === 'number' && !/list|mapping|true|time/.test(message) ? '; write it in quotes' : ''
  const [, choices] = /^must be ((?:[a-z-]+, )*[a-z-]+ or [a-z-]+)$/.exec(message) ?? []
  const near = typeof value === 'string' && choices !== undefined ? nearest(value, choices.split(/, | or /)) : undefined
  const choice = near === undefined ? '' : `; did you mean \`${near}\`?`
  const empty = value === null && message.startsWith('must be a mapping') && path[0] !== 'components' ? ' (`{}` takes the defaults)' : ''
  return `${key} ${message}${given}${empty}${list}${choice}${quotes}`
}

function unknownKey(path: Path, key: string, known: readonly string[], file: ReadYaml): Problem {
  const line = file.lineOf([...path, key])
  const name = inBackticks(dotted([...path, key]))
  const kinds = path.length === 2 && path[0] === 'components' ? kindsWith(key) : []
  if (kinds.length > 0) return { line, message: `${name} is for components of kind ${kinds.join(' or ')}` }
  return { line, message: `unknown key ${name}${suggestion(key, known)}` }
}

function kindsWith(key: string): string[] {
  return Object.entries(componentTables).flatMap(([kind, keys]) => (Object.hasOwn(keys.in.shape, key) ? [kind] : []))
}

/** `components.docs.paths[0]` */
export function dotted(path: Path): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`),
    '',
  )
}
