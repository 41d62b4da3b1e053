import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'

/** One operation of the extracted description: openapi/subset.json, written by openapi/extract.mjs. */
export interface Operation {
  operationId: string
  parameters: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: object }[]
  /** The schema of a JSON body, null when the operation takes none (an upload's body is raw). */
  body: { properties?: Record<string, object>; required?: string[] } | null
  status: number
  answer: object | null
}

interface Subset {
  source: { package: string; version: string }
  paths: Record<string, Record<string, Operation>>
  schemas: Record<string, object>
}

const subset = JSON.parse(readFileSync(new URL('./openapi/subset.json', import.meta.url), 'utf8')) as Subset
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema({ $id: 'github', schemas: subset.schemas })
const compiled = new WeakMap<object, ValidateFunction>()

/** The description of an operation; `template` is a path of the description such as `/repos/{owner}/{repo}/releases`. */
export function operationOf(template: string, method: string): Operation | undefined {
  return subset.paths[template]?.[method.toLowerCase()]
}

/**
 * What is wrong with a request, each as `where: what`. Stricter than GitHub, which ignores fields and parameters that it does not know and
 * lowers `per_page` to 100: a client that sends them is wrong all the same.
 */
export function requestProblems(operation: Operation, query: URLSearchParams, body: unknown): string[] {
  return [...queryProblems(operation, query), ...bodyProblems(operation, body)]
}

function queryProblems(operation: Operation, query: URLSearchParams): string[] {
  const problems: string[] = []
  const known = operation.parameters.filter(parameter => parameter.in === 'query')
  for (const name of new Set(query.keys())) {
    const parameter = known.find(candidate => candidate.name === name)
    if (parameter === undefined) problems.push(`query ${name}: not a parameter of ${operation.operationId}`)
    else problems.push(...violations(parameter.schema, typed(parameter.schema, query.get(name) ?? ''), `query ${name}`))
    if (query.getAll(name).length > 1) problems.push(`query ${name}: given more than once`)
  }
  for (const parameter of known) {
    if (parameter.required && (query.get(parameter.name) ?? '') === '') problems.push(`query ${parameter.name}: missing`)
  }
  if (Number(query.get('per_page') ?? 1) > 100 || Number(query.get('per_page') ?? 1) < 1)
    problems.push('query per_page: must be from 1 to 100')
  if (Number(query.get('page') ?? 1) < 1) problems.push('query page: must be at least 1')
  return problems
}

function bodyProblems(operation: Operation, body: unknown): string[] {
  if (operation.body === null) return body === undefined ? [] : [`body: ${operation.operationId} takes none`]
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return ['body: must be a JSON object']
  const known = operation.body.properties ?? {}
  const unknown = Object.keys(body).filter(name => !Object.hasOwn(known, name))
  return [...unknown.map(name => `body ${name}: not a field of ${operation.operationId}`), ...violations(operation.body, body, 'body')]
}

/**
 * What is wrong with an answer of this server. Two deviations are meant: the description's states of an asset lack `starter`, which its text
 * names (platform fact 25), and a repository is given in a short form, a workflow run's commit not at all.
 */
export function answerProblems(operation: Operation, status: number, body: unknown): string[] {
  if (status !== operation.status || operation.answer === null || operation.operationId === 'repos/get') return []
  return violations(operation.answer, body, 'answer').filter(problem => !intended.test(problem))
}

const intended =
  /\/state: must be equal to one of the allowed values$|\/(?:head|base)\/repo: must have required property|\/(?:head_)?repository: must have required property|\/head_commit: must be/

function violations(schema: object, value: unknown, where: string): string[] {
  const check = compiled.get(schema) ?? ajv.compile(schema)
  compiled.set(schema, check)
  if (check(value)) return []
  return (check.errors ?? []).map(error => `${where}${error.instancePath.replace(/^\//, where === 'body' ? ' ' : '/')}: ${error.message}`)
}

/** A query value in the type that its schema wants, where it can be read so. */
function typed(schema: object, value: string): unknown {
  const type = (schema as { type?: string }).type
  if (type === 'integer' && /^-?\d+$/.test(value)) return Number(value)
  return type === 'boolean' && /^(true|false)$/.test(value) ? value === 'true' : value
}
