import { type ESTree, parseSync, Visitor } from 'rolldown/utils'

/** One change of a source text: the UTF-16 code units from `start` to `end` become `by`. */
export interface Mutant {
  /** Relative to the repository, with slashes. */
  readonly file: string
  readonly start: number
  readonly end: number
  readonly by: string
}

const FLIPPED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
}
const LEAVES = new Set(['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement'])
const GUARD_CALL = /^(require|refuse|assert)[A-Z]/

/**
 * All mutants of a TypeScript source, in their order. Comparisons, `&&` and `||` are flipped, a `!` is removed, an early exit never
 * happens, a call of a guard (`requireX()`) is removed, and other conditions are negated. A condition that a flip inverts as a whole
 * is not negated too. Template literals do not change: their conditions choose between strings. Nor does the boundary of an order,
 * `a < b ? -1 : 1`: what it orders differs.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const found: Mutant[] = []
  let templates = 0
  const orders = new Set<number>()
  const add = (start: number, end: number, by: string): void => {
    if (templates === 0) found.push({ file, start, end, by })
  }
  const flip = ({ left, right, operator }: ESTree.BinaryExpression | ESTree.LogicalExpression): void => {
    const between = source.slice(left.end, right.start).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, comment => ' '.repeat(comment.length))
    const start = left.end + between.indexOf(operator)
    const by = FLIPPED[operator]
    if (by !== undefined && !(orders.has(left.start) && /[<>]/.test(by))) add(start, start + operator.length, by)
  }
  const negate = (test: ESTree.Expression): void => {
    const inverted =
      test.type === 'UnaryExpression' ? test.operator === '!' : test.type === 'BinaryExpression' && /^[!=]==$/.test(test.operator)
    if (!inverted) add(test.start, test.end, `!(${source.slice(test.start, test.end)})`)
  }
  new Visitor({
    TemplateLiteral: () => void templates++,
    'TemplateLiteral:exit': () => void templates--,
    BinaryExpression: flip,
    LogicalExpression: flip,
    UnaryExpression: node => node.operator === '!' && add(node.start, node.argument.start, ''),
    ConditionalExpression({ test, consequent }) {
      if (/^-?1$/.test(source.slice(consequent.start, consequent.end))) orders.add(test.start)
      negate(test)
    },
    IfStatement({ test, consequent, alternate }) {
      const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent
      if (alternate === null && LEAVES.has(last?.type ?? '')) add(test.start, test.end, 'false')
      else negate(test)
    },
    ExpressionStatement(node) {
      const call = node.expression.type === 'AwaitExpression' ? node.expression.argument : node.expression
      const guard = call.type === 'CallExpression' && call.callee.type === 'Identifier' && GUARD_CALL.test(call.callee.name)
      if (guard) add(node.start, node.end, ';')
    },
  }).visit(parseSync(file, source).program)
  return found.sort((a, b) => a.start - b.start)
}

/** What a person reads of a mutant: its line, and the whole lines before and after the change, with single spaces. */
export interface Description {
  readonly line: number
  readonly original: string
  readonly mutated: string
}

/** Describes a mutant of a source. */
export function describe({ start, end, by }: Mutant, source: string): Description {
  const first = source.lastIndexOf('\n', start - 1) + 1
  const next = source.indexOf('\n', end)
  const [before, after] = [source.slice(first, start), source.slice(end, next < 0 ? source.length : next)]
  const words = (text: string): string => text.trim().replace(/\s+/g, ' ')
  return {
    line: source.slice(0, start).split('\n').length,
    original: words(before + source.slice(start, end) + after),
    mutated: words(before + by + after),
  }
}
