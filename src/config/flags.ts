import { parseArgs } from 'node:util'
import { suggestion } from '../text/nearest.ts'
import { type Inputs, inputDefinitions, interpret, type NameOf, throwAll } from './inputs.ts'
import { inBackticks, show } from './problems.ts'

/** What the command line asks for. */
export interface Flags {
  readonly inputs: Inputs
  /** `owner/name`; null: that of the remote `origin`. */
  readonly repository: string | null
  /** The command `init`, which no workflow has: `inputs` then say nothing. */
  readonly init: boolean
  readonly json: boolean
  /** For `notes`: say why each entry is where it is, instead of the notes. */
  readonly explain: boolean
  readonly yes: boolean
  readonly help: boolean
  readonly version: boolean
}

/** Flags that exist on the command line only. */
const ownFlags = {
  repository: 'text',
  fix: 'boolean',
  'update-baseline': 'boolean',
  json: 'boolean',
  explain: 'boolean',
  yes: 'boolean',
  help: 'boolean',
  version: 'boolean',
} as const

/** All that `init` can be told. */
const initFlags = ['repository', 'help', 'version']

/** A token in an argument can be read by every user of the machine. */
const noFlags = ['command', 'token']

const flagTypes: ReadonlyMap<string, string> = new Map([
  ...inputDefinitions.filter(({ name }) => !noFlags.includes(name)).map(({ name, type }) => [name, type] as const),
  ...Object.entries(ownFlags),
])

type Tokens = NonNullable<ReturnType<typeof parse>['tokens']>
type OptionToken = Extract<Tokens[number], { kind: 'option' }>

interface Given {
  readonly values: Map<string, string>
  readonly words: string[]
  readonly problems: string[]
}

/**
 * Reads the words behind the program's name: a command, then flags that are the inputs.
 * Throws one UserError with all problems; --help and --version are heard in spite of them.
 */
export function parseFlags(argv: readonly string[]): Flags {
  const given = collect(argv)
  const { values, words, problems } = given
  const nameOf: NameOf = name => `flag ${inBackticks(`--${name}`)}`
  takeTag(given)
  for (const word of words.slice(1)) problems.push(`unexpected word ${show(word)} behind the command`)
  const init = words[0] === 'init'
  const word = init ? '' : (words[0] ?? '')
  const inputs = interpret(name => (name === 'command' ? word : (values.get(name) ?? '')), nameOf, problems)
  if (init) for (const name of values.keys()) if (!initFlags.includes(name)) problems.push(`init takes no flag ${inBackticks(`--${name}`)}`)
  const repository = values.get('repository') || null
  if (repository !== null && !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(repository)) {
    problems.push(`the ${nameOf('repository')} must be owner/name, not ${show(repository)}`)
  }
  const on = (name: keyof typeof ownFlags) => {
    const value = values.get(name)
    if (value !== undefined && value !== 'true' && value !== 'false') problems.push(`the ${nameOf(name)} takes no value`)
    return value === 'true'
  }
  const writing = { ...(on('fix') && { fix: true }), ...(on('update-baseline') && { updateBaseline: true }) }
  for (const name of ['fix', 'update-baseline'] as const)
    if (on(name) && inputs.command !== 'check') problems.push(`the ${nameOf(name)} belongs to the command check`)
  const flags: Flags = {
    inputs: Object.freeze({ ...inputs, ...writing }),
    init,
    repository,
    json: on('json'),
    explain: on('explain'),
    yes: on('yes'),
    help: on('help'),
    version: on('version'),
  }
  if (flags.explain && inputs.command !== 'notes') problems.push('the flag `--explain` is for the command `notes`')
  if (!flags.help && !flags.version) throwAll(problems, 'release-runbook --help lists commands and flags.')
  return Object.freeze(flags)
}

/** Commands that are about one tag, which may stand behind them: `verify v1.2.3`. */
const commandsOfTag = ['verify']

function takeTag({ words, values, problems }: Given): void {
  const [command = '', tag] = words
  if (tag === undefined || !commandsOfTag.includes(command)) return
  words.splice(1, 1)
  if (values.has('tag')) problems.push(`the tag is given twice: ${show(tag)} and in the flag ${inBackticks('--tag')}`)
  else values.set('tag', tag)
}

function collect(argv: readonly string[]): Given {
  const given: Given = { values: new Map(), words: [], problems: [] }
  let afterUnknown = -1
  for (const token of parse(argv).tokens) {
    if (token.kind === 'option') {
      const isKnown = take(token, given)
      afterUnknown = isKnown ? -1 : token.index + 1
      // The word behind an unknown flag is most likely its value, not a second mistake.
    } else if (token.kind === 'positional' && token.index !== afterUnknown) given.words.push(token.value)
  }
  return given
}

/** Not strict, because strict stops at the first mistake; the tokens tell enough to name them all. */
function parse(argv: readonly string[]) {
  const options = Object.fromEntries(
    [...flagTypes].map(([name, type]) => [name, { type: type === 'boolean' ? ('boolean' as const) : ('string' as const) }]),
  )
  return parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
}

function take(token: OptionToken, given: Given): boolean {
  const { values, problems } = given
  const name = flagTypes.has(token.name) ? token.name : token.name.replace(/^no-/, '')
  const type = flagTypes.get(name)
  const flag = inBackticks(token.rawName)
  if (type === undefined || (name !== token.name && type !== 'boolean')) {
    problems.push(unknownFlag(token))
    return false
  }
  const value = type === 'boolean' ? booleanText(token, name) : token.value
  // `--tag --json`: a value that looks like a flag is a forgotten value; `--tag=--json` says that it is meant.
  if (value === undefined || (type !== 'boolean' && !token.inlineValue && value.startsWith('-')))
    problems.push(`the flag ${flag} needs a value`)
  else if (type === 'globs') values.set(name, [values.get(name), value].filter(Boolean).join('\n'))
  else if (values.has(name)) problems.push(`the flag ${inBackticks(`--${name}`)} is given twice`)
  else values.set(name, value)
  return true
}

function booleanText(token: OptionToken, name: string): string {
  if (name === token.name) return token.value ?? 'true'
  return token.value === undefined ? 'false' : `no-${name}=${token.value}`
}

function unknownFlag(token: OptionToken): string {
  const flag = inBackticks(token.rawName)
  if (token.name === 'token') return `${flag} is no flag, because arguments can be read by other users: set GITHUB_TOKEN or GH_TOKEN`
  if (!token.rawName.startsWith('--')) return `unknown flag ${flag}`
  const known = [...flagTypes.keys()].map(name => `--${name}`)
  // Only booleans can be negated, but `--no-tag` is still about the tag.
  const meant = token.rawName.replace(/^--no-/, '--')
  return `unknown flag ${flag}${suggestion(known.includes(meant) ? meant : token.rawName, known)}`
}
