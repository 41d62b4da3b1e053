import { parseArgs } from 'node:util'
import { suggestion } from '../text/nearest.ts'
import { type Inputs, inputDefinitions, interpret, type NameOf, throwAll } from './inputs.ts'
import { inBackticks, show } from './problems.ts'

/** Flags that exist on the command line only: the form of the value, empty for true or false, and the text of --help. */
export const ownFlags = {
  repository: ['owner/name', 'The repository on GitHub. Default: the repository of the remote origin.'],
  fix: ['', 'With check: write typography as ASCII in the Markdown files of the work tree, and shrink the baseline.'],
  'update-baseline': ['', 'With check: accept all findings of the text checks that are there now.'],
  baseline: ['', 'With init: accept the findings of the text checks that are there now, so that each check blocks.'],
  'one-job': ['', 'With init: one job that builds and publishes, instead of two.'],
  action: ['owner/name@ref', 'With init: the action that the workflow calls, when this copy of the program does not know it.'],
  yes: ['', 'Really change things: needed by release, publish, after and rollback without --dry-run outside GitHub Actions.'],
  explain: ['', 'For notes: print why each entry is where it is, and what became of every commit.'],
  json: ['', 'Print the report as JSON.'],
  version: ['', 'Print the version.'],
  help: ['', 'Print this.'],
} as const

/** The flags that `init` accepts. */
const initFlags = ['repository', 'action', 'baseline', 'one-job', 'help', 'version']
/** The flags that only `init` accepts. */
const onlyInit = ['action', 'baseline', 'one-job']

/** Inputs without a flag. Every user of the machine can read a token in an argument. */
const noFlags = ['command', 'token']

const flagTypes: ReadonlyMap<string, string> = new Map([
  ...inputDefinitions.filter(({ name }) => !noFlags.includes(name)).map(({ name, type }) => [name, type] as const),
  ...Object.entries(ownFlags).map(([name, [value]]) => [name, value === '' ? 'boolean' : 'text'] as const),
])

type Tokens = NonNullable<ReturnType<typeof parse>['tokens']>
type OptionToken = Extract<Tokens[number], { kind: 'option' }>

interface Given {
  readonly values: Map<string, string>
  readonly words: string[]
  readonly problems: string[]
}

/** Parses the arguments: a command, then flags. Throws one UserError with all problems, unless --help or --version is a flag. */
export function parseFlags(argv: readonly string[]) {
  const { values, words, problems } = collect(argv)
  const nameOf: NameOf = name => `flag ${inBackticks(`--${name}`)}`
  const [command = '', ...others] = words
  if (command === 'verify' && others.length > 0) {
    const tag = others.shift()!
    if (values.has('tag')) problems.push(`the tag is given twice: ${show(tag)} and in the flag ${inBackticks('--tag')}`)
    else values.set('tag', tag)
  }
  for (const word of others) problems.push(`unexpected word ${show(word)} behind the command`)
  const init = command === 'init'
  const textOf = (name: string) => (name === 'command' && !init ? command : (values.get(name) ?? ''))
  const inputs = interpret(textOf, nameOf, problems)
  if (init) for (const name of values.keys()) if (!initFlags.includes(name)) problems.push(`init takes no flag ${inBackticks(`--${name}`)}`)
  const repository = values.get('repository') || null
  if (repository !== null && !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(repository)) {
    problems.push(`the ${nameOf('repository')} must be owner/name, not ${show(repository)}`)
  }
  const action = values.get('action') || null
  if (action !== null && !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+@[\w./-]+$/.test(action))
    problems.push(`the ${nameOf('action')} must be owner/name@ref, not ${show(action)}`)
  const on = (name: keyof typeof ownFlags) => {
    const value = values.get(name)
    if (value !== undefined && value !== 'true' && value !== 'false') problems.push(`the ${nameOf(name)} takes no value`)
    return value === 'true'
  }
  if (!init) for (const name of onlyInit) if (values.has(name)) problems.push(`the ${nameOf(name)} belongs to the command init`)
  for (const name of ['fix', 'update-baseline'] as const)
    if (on(name) && inputs.command !== 'check') problems.push(`the ${nameOf(name)} belongs to the command check`)
  const inputsOf: Inputs = { ...inputs, ...(on('fix') && { fix: true }), ...(on('update-baseline') && { updateBaseline: true }) }
  const flags = {
    inputs: Object.freeze(inputsOf),
    /** The command `init`, which the action does not have: `inputs` then has no meaning. */
    init,
    /** For `init`: accept present findings; one job; `owner/name@ref` of this program. */
    baseline: on('baseline'),
    oneJob: on('one-job'),
    action,
    /** `owner/name`; null: the repository of the remote `origin`. */
    repository,
    json: on('json'),
    /** For `notes`: print the reason for each entry's category instead of the notes. */
    explain: on('explain'),
    yes: on('yes'),
    help: on('help'),
    version: on('version'),
  }
  if (flags.explain && inputs.command !== 'notes') problems.push('the flag `--explain` is for the command `notes`')
  if (!flags.help && !flags.version) throwAll(problems, 'release-runbook --help lists commands and flags.')
  return Object.freeze(flags)
}

function collect(argv: readonly string[]): Given {
  const given: Given = { values: new Map(), words: [], problems: [] }
  let afterUnknown = -1
  for (const token of parse(argv).tokens) {
    if (token.kind === 'option') {
      // The word after an unknown flag is probably the value of that flag, so it is no second problem.
      afterUnknown = addFlag(token, given) ? -1 : token.index + 1
    } else if (token.kind === 'positional' && token.index !== afterUnknown) given.words.push(token.value)
  }
  return given
}

/** The mode is not strict, because the strict mode stops at the first mistake. */
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

/** Adds the value or the problem of a flag; returns whether the flag is known. */
function addFlag(token: OptionToken, { values, problems }: Given): boolean {
  const name = flagTypes.has(token.name) ? token.name : token.name.replace(/^no-/, '')
  const type = flagTypes.get(name)
  const flag = inBackticks(token.rawName)
  if (type === undefined || (name !== token.name && type !== 'boolean')) {
    problems.push(unknownFlag(token))
    return false
  }
  const value = type === 'boolean' ? booleanText(token, name) : token.value
  // `--tag --json`: a value that begins with a hyphen is a forgotten value; `--tag=--json` sets the value `--json`.
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
  // Only booleans have a negation, but for `--no-tag` the suggestion is `--tag`.
  const meant = token.rawName.replace(/^--no-/, '--')
  return `unknown flag ${flag}${suggestion(known.includes(meant) ? meant : token.rawName, known)}`
}
