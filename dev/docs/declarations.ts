import { posix } from 'node:path'
import { parseSync } from 'rolldown/utils'
import type { Source } from '../layers.ts'

/** The id of a step, as the code states it, and its title. */
export interface StepName {
  readonly id: string
  readonly title: string
}

/** A declaration at the top level of a file. */
export interface Declaration {
  readonly file: string
  readonly name: string
  readonly exported: boolean
  /** Declarations that it uses, of its own file or by a static import, as `file#name`. */
  readonly uses: ReadonlySet<string>
  /** Files that it imports dynamically. */
  readonly loads: ReadonlySet<string>
  /** Every identifier in it, those of properties too. */
  readonly words: ReadonlySet<string>
  /** The steps of its `step(...)` and `phase(...)` calls. */
  readonly steps: readonly StepName[]
  /** Results with the id of a step: they become steps where something above them calls `record`. */
  readonly results: readonly StepName[]
  readonly records: boolean
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nodesIn = (...values: readonly unknown[]): Node[] => values.flat().filter(isNode)
const nameOf = (node: unknown): string => (isNode(node) ? String(node.name) : '')

/** The names that a pattern binds. */
const boundBy = (pattern: Node): string[] =>
  pattern.type === 'Identifier'
    ? [nameOf(pattern)]
    : nodesIn(pattern.properties, pattern.elements, pattern.value, pattern.left, pattern.argument).flatMap(boundBy)
const declaredBy = ({ type, declarations, id }: Node): string[] =>
  nodesIn(type === 'VariableDeclaration' ? nodesIn(declarations).map(one => one.id) : /^(Function|Class)D/.test(type) && id).flatMap(
    boundBy,
  )
/** The names that hold inside a node alone. */
const ownNames = ({ type, params, param, body, init, left }: Node): string[] => [
  ...nodesIn(params, param).flatMap(boundBy),
  ...nodesIn(type === 'BlockStatement' && body, /^For/.test(type) && [init, left]).flatMap(declaredBy),
]

/** Visits a node and its parts, without types, with the names that are bound on the way. `isLabel`: the name of a property, no reference. */
function walk(
  node: Node,
  see: (node: Node, hidden: ReadonlySet<string>, isLabel: boolean) => void,
  outer = new Set<string>(),
  isLabel = false,
) {
  const hidden = new Set([...outer, ...ownNames(node)])
  see(node, hidden, isLabel)
  for (const [key, value] of Object.entries(node))
    if (!/^type|^returnType$/.test(key))
      for (const part of nodesIn(value)) walk(part, see, hidden, node.computed === false && (key === 'property' || key === 'key'))
}

/** The text of a literal, of a constant, of the first of two choices, or of a template with `<name>` for each value. */
function textOf(node: unknown, constants: ReadonlyMap<string, string>): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return constants.get(nameOf(node)) ?? ''
  if (node.type === 'ConditionalExpression') return textOf(node.consequent, constants)
  const values = nodesIn(node.expressions)
  if (node.type === 'TemplateLiteral' && values.every(({ type }) => type === 'Identifier'))
    return nodesIn(node.quasis).reduce(
      (text, { value }, at) => `${text}${(value as { cooked: string }).cooked}${values[at] ? `<${nameOf(values[at])}>` : ''}`,
      '',
    )
  return typeof node.value === 'string' ? node.value : ''
}

/** The id of the step that a call, by its name, or an object states. */
function stepIn({ type, callee, arguments: given, properties }: Node, constants: ReadonlyMap<string, string>): string | undefined {
  // A call of another function gives a result only when it has the id and the work.
  const values = type === 'CallExpression' && /^(step|phase|check|result)$/.test(nameOf(callee)) ? nodesIn(given).slice(0, 2) : []
  const own = type === 'ObjectExpression' ? nodesIn(nodesIn(properties).find(({ key }) => nameOf(key) === 'id')?.value) : values
  return own.map(value => textOf(value, constants)).find(id => /^[a-z][a-z-]*(:<\w+>)?$/.test(id))
}

/** The declarations of a file, with what each uses and the steps that it names. `titleOf` gives the title of an id that is a step's. */
export function declarationsOf({ name: file, text }: Source, titleOf: (id: string) => string | undefined): Declaration[] {
  const program = parseSync(file, text).program as unknown as Node
  const resolve = (source: unknown): string => posix.join(posix.dirname(file), String(isNode(source) && source.value))
  const known = new Map<string, string>()
  const constants = new Map<string, string>()
  walk(program, ({ type, id, init, specifiers, source }) => {
    if (type === 'VariableDeclarator' && isNode(init) && typeof init.value === 'string') constants.set(nameOf(id), init.value)
    if (type !== 'ImportDeclaration') return
    for (const { local, imported } of nodesIn(specifiers)) known.set(nameOf(local), `${resolve(source)}#${nameOf(imported)}`)
  })
  const top = nodesIn(program.body).flatMap(statement => {
    const exported = statement.type === 'ExportNamedDeclaration'
    return nodesIn(exported ? statement.declaration : statement)
      .flatMap(node => (node.type === 'VariableDeclaration' ? nodesIn(node.declarations) : [node]))
      .flatMap(node =>
        nodesIn(node.id)
          .flatMap(boundBy)
          .map(name => ({ node, name, exported })),
      )
  })
  for (const { name } of top) known.set(name, `${file}#${name}`)

  return top.map(({ node, name, exported }) => {
    const found = { uses: new Set<string>(), loads: new Set<string>(), words: new Set<string>() }
    const named: Record<'steps' | 'results', StepName[]> = { steps: [], results: [] }
    let records = false
    walk(node, (part, hidden, isLabel) => {
      const word = nameOf(part)
      if (part.type === 'Identifier') found.words.add(word)
      if (part.type === 'Identifier' && !isLabel && !hidden.has(word) && known.has(word)) found.uses.add(known.get(word)!)
      if (part.type === 'ImportExpression') found.loads.add(resolve(part.source))
      const called = part.type === 'CallExpression' ? nameOf(part.callee) : ''
      if (called === 'record' || called === 'recordCheck') records = true
      const id = stepIn(part, constants)
      const title = id === undefined ? undefined : titleOf(id)
      if (id !== undefined && title !== undefined) named[called === 'step' || called === 'phase' ? 'steps' : 'results'].push({ id, title })
    })
    return { file, name, exported, ...found, ...named, records }
  })
}
