/** A value in a query: a literal, a list, an object, or the name of a variable. */
export type QueryValue = string | number | boolean | null | QueryValue[] | { [key: string]: QueryValue } | { readonly $variable: string }

/** One field that is asked for; `selections` is undefined for a leaf. */
interface FieldSelection {
  kind: 'field'
  alias: string
  name: string
  args: Record<string, QueryValue>
  selections: Selection[] | undefined
}

/** A field, or `... on Type { }`; named fragments are put in their place, with `on` being their type. */
export type Selection = FieldSelection | { kind: 'fragment'; on: string | null; selections: Selection[] }

/** A query that the parser read: the first operation of the document. */
export interface QueryDocument {
  operation: 'query' | 'mutation'
  /** Default values of the variables that have one; the names of all. */
  variables: Map<string, QueryValue | undefined>
  selections: Selection[]
}

const tokenPattern = /[\s,]+|#[^\n]*|(\.\.\.|[!$&()[\]{}:=@|]|[_A-Za-z]\w*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"\\\n]|\\.)*")/y

/**
 * Reads the part of GraphQL that queries of GitHub's API use: one operation, variables, aliases, arguments, inline and named fragments.
 * Directives and block strings are refused. Throws SyntaxError with the position in UTF-16 units.
 */
export function parseQuery(text: string): QueryDocument {
  const tokens = tokenize(text)
  let next = 0
  const peek = () => tokens[next] ?? ''
  const take = (expected?: string) => {
    const token = tokens[next++]
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new SyntaxError(`Expected ${expected ?? 'more'}, found ${token ?? 'the end'}`)
    return token
  }
  const takeName = () => {
    const token = take()
    if (!/^[_A-Za-z]/.test(token)) throw new SyntaxError(`Expected NAME, actual: ${token}`)
    return token
  }
  const fragments = new Map<string, { on: string; selections: Selection[] }>()

  const value = (): QueryValue => {
    const token = take()
    if (token === '$') return { $variable: takeName() }
    if (token === '[') return until(']', value)
    if (token === '{') return Object.fromEntries(until('}', argument))
    if (token.startsWith('"')) return JSON.parse(token) as string
    if (/^-?\d/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null') return null
    if (/^[_A-Za-z]/.test(token)) return token
    throw new SyntaxError(`Unexpected ${token}`)
  }
  const argument = (): [string, QueryValue] => {
    const name = takeName()
    take(':')
    return [name, value()]
  }
  function until<T>(end: string, item: () => T): T[] {
    const items: T[] = []
    while (peek() !== end) items.push(item())
    take(end)
    return items
  }
  const selections = (): Selection[] => {
    take('{')
    const items = until('}', selection)
    if (items.length === 0) throw new SyntaxError('Expected NAME, actual: }')
    return items
  }
  const selection = (): Selection => {
    if (peek() === '...') return fragment()
    const first = takeName()
    const named = peek() === ':'
    if (named) take(':')
    const name = named ? takeName() : first
    const hasArguments = peek() === '('
    if (hasArguments) take('(')
    const args = hasArguments ? Object.fromEntries(until(')', argument)) : {}
    if (peek() === '@') throw new SyntaxError('directives are not read by the local GitHub')
    return { kind: 'field', alias: first, name, args, selections: peek() === '{' ? selections() : undefined }
  }
  const fragment = (): Selection => {
    take('...')
    if (peek() === 'on') take('on')
    else if (peek() !== '{') {
      const name = takeName()
      return {
        kind: 'fragment',
        get on() {
          return known(name).on
        },
        get selections() {
          return known(name).selections
        },
      }
    }
    return { kind: 'fragment', on: peek() === '{' ? null : takeName(), selections: selections() }
  }
  const known = (name: string) => {
    const found = fragments.get(name)
    if (found === undefined) throw new SyntaxError(`Fragment ${name} was used, but not defined`)
    return found
  }
  const variable = (): [string, QueryValue | undefined] => {
    take('$')
    const name = takeName()
    take(':')
    while (/^[[\]!]$|^[_A-Za-z]/.test(peek())) take()
    if (peek() !== '=') return [name, undefined]
    take('=')
    return [name, value()]
  }

  let document: QueryDocument | undefined
  while (next < tokens.length) {
    const keyword = peek() === '{' ? 'query' : take()
    if (keyword === 'fragment') {
      const name = takeName()
      take('on')
      fragments.set(name, { on: takeName(), selections: selections() })
      continue
    }
    if (keyword !== 'query' && keyword !== 'mutation') throw new SyntaxError(`Unexpected ${keyword}`)
    if (/^[_A-Za-z]/.test(peek())) take()
    const hasVariables = peek() === '('
    if (hasVariables) take('(')
    const variables = new Map(hasVariables ? until(')', variable) : [])
    document ??= { operation: keyword, variables, selections: selections() }
  }
  if (document === undefined) throw new SyntaxError('A query attribute must be specified and must be a string.')
  return document
}

function tokenize(text: string): string[] {
  const tokens: string[] = []
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < text.length) {
    const position = tokenPattern.lastIndex
    const match = tokenPattern.exec(text)
    if (match === null) throw new SyntaxError(`Unexpected character at ${position}: ${text.slice(position, position + 10)}`)
    if (match[1] !== undefined) tokens.push(match[1])
  }
  return tokens
}
