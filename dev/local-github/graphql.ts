import { hasPushAccess, mayReadPulls, type Visitor } from './access.ts'
import { parseQuery, type QueryDocument, type QueryValue, type Selection } from './graphql-parse.ts'
import { type Arguments, type Connection, type FieldRule, fieldsOf, interfaces, schema } from './graphql-schema.ts'
import type { World } from './world.ts'

/** One entry of `errors` in an answer of GraphQL. */
interface GraphqlError {
  message: string
  type?: string
  path: (string | number)[]
}

/** What `POST /graphql` gives: always HTTP 200; `problems` is not empty when the query itself was wrong. */
export interface GraphqlAnswer {
  data?: Record<string, unknown> | null
  errors?: GraphqlError[]
  problems: string[]
}

const connectionFields: Record<string, FieldRule | null> = { nodes: null, edges: null, pageInfo: null, totalCount: null }

/**
 * Runs a query. As on GitHub a query with a field or argument that the type does not have is refused whole, a list without `first` or `last`
 * (at most 100) as well, and an object that is not there is null with an error beside the data that is.
 */
export async function runQuery(world: World, visitor: Visitor, query: string, variables: Record<string, unknown>): Promise<GraphqlAnswer> {
  let document: QueryDocument
  const problems: string[] = []
  try {
    document = parseQuery(query)
    if (document.operation === 'mutation') problems.push('mutations are not served')
    else checkSelections(document.selections, 'Query', values(document, variables), problems)
  } catch (error) {
    return { errors: [{ message: (error as Error).message, path: [] }], problems: [`query: ${(error as Error).message}`] }
  }
  if (problems.length > 0) return { errors: problems.map(message => ({ message, path: ['query'] })), problems }
  const errors: GraphqlError[] = []
  const run: Run = { world, visitor, variables: values(document, variables), errors }
  const data = await objectOf(run, document.selections, { __typename: 'Query' }, [])
  return { data, ...(errors.length > 0 && { errors }), problems: [] }
}

interface Run {
  world: World
  visitor: Visitor
  variables: Map<string, unknown>
  errors: GraphqlError[]
}

function values(document: QueryDocument, given: Record<string, unknown>): Map<string, unknown> {
  return new Map([...document.variables].map(([name, fallback]) => [name, given[name] ?? fallback]))
}

function checkSelections(selections: Selection[], type: string, variables: Map<string, unknown>, problems: string[]): void {
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      const on = selection.on ?? type
      if (on !== type && !interfaces[type]?.includes(on) && schema[on] === undefined)
        problems.push(`No such type ${on}, so it can't be a fragment condition`)
      else checkSelections(selection.selections, on, variables, problems)
      continue
    }
    if (selection.name === '__typename') continue
    const rule = fieldsOf(type)[selection.name]
    if (rule === undefined) {
      problems.push(`Field '${selection.name}' doesn't exist on type '${type}'`)
      continue
    }
    const args = argumentsOf(selection.args, variables)
    const unknown = Object.keys(args).filter(name => !rule.args?.includes(name))
    problems.push(...unknown.map(name => `Field '${selection.name}' doesn't accept argument '${name}'`))
    if (rule.type === undefined && selection.selections !== undefined)
      problems.push(`Selections can't be made on scalars (field '${selection.name}')`)
    if (rule.type !== undefined && selection.selections === undefined)
      problems.push(`Field must have selections (field '${selection.name}' returns ${rule.type})`)
    if (rule.connection === true) checkConnection(selection.name, selection.selections ?? [], rule.type ?? '', args, variables, problems)
    else if (rule.type !== undefined) checkSelections(selection.selections ?? [], rule.type, variables, problems)
  }
}

function checkConnection(
  name: string,
  selections: Selection[],
  type: string,
  args: Arguments,
  variables: Map<string, unknown>,
  problems: string[],
): void {
  const size = args.first ?? args.last
  if (size === undefined) problems.push(`You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`)
  else if (typeof size !== 'number' || size < 1 || size > 100)
    problems.push(`Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`)
  for (const selection of selections) {
    if (selection.kind === 'fragment' || !(selection.name in connectionFields))
      problems.push(`Field '${selection.kind === 'field' ? selection.name : '...'}' doesn't exist on the connection '${name}'`)
    else if (selection.name === 'nodes') checkSelections(selection.selections ?? [], type, variables, problems)
    else if (selection.name === 'edges')
      for (const part of selection.selections ?? [])
        if (part.kind === 'field' && part.name === 'node') checkSelections(part.selections ?? [], type, variables, problems)
  }
}

async function objectOf(
  run: Run,
  selections: Selection[],
  parent: { __typename: string },
  path: (string | number)[],
): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {}
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      const fits = selection.on === null || selection.on === parent.__typename || interfaces[selection.on]?.includes(parent.__typename)
      if (fits) Object.assign(result, await objectOf(run, selection.selections, parent, path))
      continue
    }
    const here = [...path, selection.alias]
    if (selection.name === '__typename') result[selection.alias] = parent.__typename
    else result[selection.alias] = await fieldOf(run, selection, parent, here)
  }
  return result
}

async function fieldOf(
  run: Run,
  selection: Selection & { kind: 'field' },
  parent: { __typename: string },
  path: (string | number)[],
): Promise<unknown> {
  const rule = fieldsOf(parent.__typename)[selection.name]
  if (rule === undefined) return null
  if (rule.type === 'PullRequest' && !mayReadPulls(run.visitor, run.world.privateRepository)) {
    run.errors.push({ type: 'FORBIDDEN', path, message: 'Resource not accessible by integration' })
    return null
  }
  const args = argumentsOf(selection.args, run.variables)
  const value = await rule.get(parent as never, args, run.world)
  if (rule.type === undefined) return value ?? null
  const hiddenDraft = rule.type === 'Release' && (value as { isDraft?: boolean } | null)?.isDraft === true && !hasPushAccess(run.visitor)
  if (value === null || value === undefined || hiddenDraft) {
    const named = selection.name === 'pullRequest' || selection.name === 'repository' || selection.name === 'issueOrPullRequest'
    if (named)
      run.errors.push({
        type: 'NOT_FOUND',
        path,
        message: `Could not resolve to a ${rule.type} with the ${selection.name === 'repository' ? 'name' : 'number'} of ${JSON.stringify(args.name ?? args.number)}.`,
      })
    return null
  }
  if (rule.connection !== true) return objectOf(run, selection.selections ?? [], value as { __typename: string }, path)
  return connectionOf(run, selection.selections ?? [], value as Connection, args, path)
}

/** A cursor is the position in the list, in base64. */
async function connectionOf(
  run: Run,
  selections: Selection[],
  { items }: Connection,
  args: Arguments,
  path: (string | number)[],
): Promise<Record<string, unknown>> {
  const position = (cursor: unknown) => Number(Buffer.from(String(cursor), 'base64').toString('utf8'))
  const cursor = (index: number) => Buffer.from(String(index)).toString('base64')
  const from = args.after === undefined || args.after === null ? 0 : position(args.after) + 1
  const to = args.before === undefined || args.before === null ? items.length : position(args.before)
  const start = typeof args.first === 'number' ? from : Math.max(from, to - Number(args.last))
  const end = typeof args.first === 'number' ? Math.min(to, from + args.first) : to
  const indexes = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset)
  const pageInfo = {
    hasNextPage: end < items.length,
    hasPreviousPage: start > 0,
    startCursor: indexes.length > 0 ? cursor(start) : null,
    endCursor: indexes.length > 0 ? cursor(end - 1) : null,
  }
  const result: Record<string, unknown> = {}
  for (const selection of selections) {
    if (selection.kind === 'fragment') continue
    const parts = selection.selections ?? []
    const node = (index: number, inner: Selection[]) =>
      objectOf(run, inner, items[index] as { __typename: string }, [...path, selection.alias, index])
    if (selection.name === 'totalCount') result[selection.alias] = items.length
    else if (selection.name === 'pageInfo') result[selection.alias] = pick(pageInfo, parts)
    else if (selection.name === 'nodes') result[selection.alias] = await Promise.all(indexes.map(index => node(index, parts)))
    else
      result[selection.alias] = await Promise.all(
        indexes.map(async index => ({
          ...pick({ cursor: cursor(index) }, parts),
          ...(await edgeNode(parts, inner => node(index, inner))),
        })),
      )
  }
  return result
}

async function edgeNode(parts: Selection[], node: (inner: Selection[]) => Promise<unknown>): Promise<Record<string, unknown>> {
  const field = parts.find(part => part.kind === 'field' && part.name === 'node')
  return field?.kind === 'field' ? { [field.alias]: await node(field.selections ?? []) } : {}
}

function pick(values: Record<string, unknown>, selections: Selection[]): Record<string, unknown> {
  const fields = selections.flatMap(selection => (selection.kind === 'field' && selection.name in values ? [selection] : []))
  return Object.fromEntries(fields.map(field => [field.alias, values[field.name]]))
}

function argumentsOf(args: Record<string, QueryValue>, variables: Map<string, unknown>): Arguments {
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) => {
      const resolved = resolveValue(value, variables)
      return resolved === undefined ? [] : [[name, resolved]]
    }),
  )
}

function resolveValue(value: QueryValue, variables: Map<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map(item => resolveValue(item, variables))
  if (value === null || typeof value !== 'object') return value
  if ('$variable' in value && typeof value.$variable === 'string') return variables.get(value.$variable)
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolveValue(item as QueryValue, variables)]))
}
