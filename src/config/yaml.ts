import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import { inBackticks, type Problem } from './problems.ts'

/** A parsed YAML file with the lines of its keys and items. Mappings have no prototype. */
export interface ReadYaml {
  readonly value: unknown
  /** 1-based line of a key or list item; for an absent key, the line of the nearest parent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
  readonly problems: readonly Problem[]
  /** Whether the file cannot be parsed; `value` is then null. */
  readonly broken: boolean
}

const maximumBytes = 64 * 1024
/** The deepest legal place, components.x.files[0], is at depth 4. */
const maximumDepth = 16
/** Each use of an alias copies its anchor, and nested aliases multiply: a file of 1 KiB can expand to gigabytes. */
const maximumAliases = 10
const tooDeep = 'the file is nested too deeply to be read'

/**
 * The value of a YAML file of another program. Throws the errors of `yaml` for invalid YAML or more than ten uses of an anchor.
 * Warnings are off: a warning quotes the file, and the runner would execute a workflow command in the quotation.
 */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'error' })
  if (document.errors[0] !== undefined) throw document.errors[0]
  return document.toJS({ maxAliasCount: maximumAliases })
}

/** The text as a YAML scalar, in quotes where YAML needs them. */
export function scalar(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) return JSON.stringify(text)
  const plain = /^\.?[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text)
  return plain ? text : `'${text.replaceAll("'", "''")}'`
}

/** Reads YAML 1.2 (core schema) with limits on size, depth and aliases. Never throws. */
export function readYaml(text: string): ReadYaml {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > maximumBytes) return unreadable([{ line: 1, message: `the file has ${bytes} bytes; at most ${maximumBytes} are read` }])
  // The files port replaces each byte that is no UTF-8 with this character.
  const broken = text.indexOf('\ufffd')
  if (broken >= 0) {
    const line = text.slice(0, broken).split('\n').length
    return unreadable([{ line, message: 'the file is not UTF-8 here; save it as UTF-8' }])
  }
  const lines = new LineCounter()
  // `mapping` finds duplicate keys: the library compares all pairs of keys (1.7 s for 64 KiB of keys).
  let document: Document
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, resolveKnownTags: false })
  } catch {
    // The library reports most deep files and has no stack left for some.
    return unreadable([{ line: 1, message: tooDeep }])
  }
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const faults = syntaxProblems([...document.errors, ...document.warnings], lineAt)
  if (faults.length > 0) return unreadable(faults)
  return { ...readNodes(document, lineAt), broken: false }
}

function unreadable(problems: readonly Problem[]): ReadYaml {
  return { value: null, lineOf: () => 1, problems, broken: true }
}

/** The first fault of each line, because later faults of a line mostly follow from the first. */
function syntaxProblems(faults: readonly YAMLError[], lineAt: (offset: number) => number): Problem[] {
  const exhausted = faults.find(fault => fault.code === 'RESOURCE_EXHAUSTION')
  if (exhausted) return [{ line: lineAt(exhausted.pos[0]), message: tooDeep }]
  const perLine = Map.groupBy(faults, fault => lineAt(fault.pos[0]))
  return [...perLine].map(([line, [first]]) => ({ line, message: sentence(first!) }))
}

function sentence(fault: YAMLError): string {
  if (fault.code === 'TAB_AS_INDENT') return 'a tab cannot indent YAML; use spaces'
  if (fault.code === 'MULTIPLE_DOCS') return 'a second YAML document begins here; one is read'
  if (fault.message.startsWith('Nested mappings are not allowed')) return "text with ': ' in it must be in quotes, as 'echo: hi'"
  return `this is not valid YAML: ${fault.message.charAt(0).toLowerCase()}${fault.message.slice(1)}`
}

type Path = readonly PropertyKey[]

function readNodes(document: Document, lineAt: (offset: number) => number): Omit<ReadYaml, 'broken'> {
  const places = new Map([['[]', 1]])
  const problems: Problem[] = []
  let aliases = 0
  const startOf = (node: unknown): number | undefined => (node as Partial<Node> | null)?.range?.[0]
  const addProblem = (node: unknown, message: string): undefined => {
    problems.push({ line: lineAt(startOf(node) ?? 0), message })
  }

  /** The value of a node; undefined after a problem. */
  function plain(node: unknown, path: Path): unknown {
    if (isAlias(node)) return aliased(node, path)
    if (path.length > maximumDepth) return addProblem(node, `nested deeper than ${maximumDepth} levels`)
    if (isMap(node)) return mapping(node, path)
    if (isSeq(node)) return node.items.map((item, index) => part(item, item, [...path, index]))
    if (!isScalar(node)) return null
    const { value } = node
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value
    return addProblem(node, 'this is neither text, a number, true, false nor null')
  }

  /** The value of an item or a key. `start` is the node whose line a problem names. */
  function part(start: unknown, node: unknown, path: Path): unknown {
    const offset = startOf(start)
    if (offset !== undefined) places.set(JSON.stringify(path), lineAt(offset))
    return plain(node, path)
  }

  function aliased(node: Alias, path: Path): unknown {
    aliases++
    if (aliases > maximumAliases + 1) return undefined
    // Only the first alias beyond the limit is a problem: each further alias would add the same message.
    if (aliases > maximumAliases) return addProblem(node, `at most ${maximumAliases} aliases (*name) are read; write the values out`)
    const target = node.resolve(document)
    if (target !== undefined) return plain(target, path)
    const quoted = `'*${node.source.replace(/[^\x20-\x7e]/g, '?')}'`
    const missing = `no anchor ${inBackticks(`&${node.source}`)} stands before this alias`
    return addProblem(node, `${missing}; write text that begins with * in quotes, as ${quoted}`)
  }

  function mapping(node: YAMLMap, path: Path): Record<string, unknown> {
    const result: Record<string, unknown> = Object.create(null)
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? pair.key.value : undefined
      if (typeof key !== 'string' && typeof key !== 'number') addProblem(pair.key ?? node, 'a key must be text')
      else if (key === '__proto__') addProblem(pair.key, 'unknown key `__proto__`')
      else if (String(key) in result) addProblem(pair.key, `${inBackticks(String(key))} is given twice; delete one`)
      else result[String(key)] = part(pair.key, pair.value, [...path, String(key)])
    }
    return result
  }

  const lineOf = (path: Path): number => places.get(JSON.stringify(path)) ?? lineOf(path.slice(0, -1))
  return { value: plain(document.contents, []), lineOf, problems }
}
