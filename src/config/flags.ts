import { nearest, suggestion } from '../text/nearest.ts'
import { type Inputs, inputDefinitions, interpret, type NameOf, throwAll } from './inputs.ts'
import { inBackticks, show } from './problems.ts'
import { flagsOf, ownFlags, terminalCommands } from './usage.ts'

/** Inputs without a flag. Every user of the machine can read a token in an argument. */
const noFlags = ['command', 'token']

const flagTypes: ReadonlyMap<string, string> = new Map([
  ...inputDefinitions.filter(({ name }) => !noFlags.includes(name)).map(({ name, type }) => [name, type] as const),
  ...Object.entries(ownFlags).map(([name, [value]]) => [name, value === '' ? 'boolean' : 'text'] as const),
])

/** Parses the arguments: a command, a tag, flags. Throws one UserError with all problems, unless --help or --version is a flag. */
export function parseFlags(argv: readonly string[]) {
  const { values, words, problems } = collect(argv)
  const nameOf: NameOf = name => `flag ${inBackticks(`--${name}`)}`
  const asked = words[0] === 'help'
  const [word = '', ...others] = asked ? words.slice(1) : words
  const command = terminalCommands.find(name => name === word)
  const unknown = word === '' ? 'no command is named' : `unknown command ${inBackticks(word)}${suggestion(word, terminalCommands)}`
  if (command === undefined) problems.push(unknown)
  if (command !== 'init' && others.length > 0) {
    const tag = others.shift()!
    if (values.has('tag')) problems.push(`the tag is given twice: ${show(tag)} and in the flag ${inBackticks('--tag')}`)
    else values.set('tag', tag)
  }
  for (const other of others) problems.push(`unexpected word ${show(other)} behind the command`)
  const silent = command === 'init' || command === 'prepare' ? command : undefined
  const textOf = (name: string) => (name === 'command' ? (silent === undefined ? (command ?? '') : '') : (values.get(name) ?? ''))
  const inputs = interpret(textOf, nameOf, problems)
  for (const name of values.keys()) {
    if (command === undefined || flagsOf(command).includes(name)) continue
    const owner = terminalCommands.find(each => flagsOf(each).includes(name))
    if (silent !== undefined) problems.push(`${silent} takes no flag ${inBackticks(`--${name}`)}`)
    else if (name in ownFlags && name !== 'yes') problems.push(`the ${nameOf(name)} belongs to the command ${owner}`)
  }
  const matching = (name: string, pattern: RegExp, meaning: string): string | null => {
    const value = values.get(name) ?? null
    if (value !== null && !pattern.test(value)) problems.push(`the ${nameOf(name)} must be ${meaning}, not ${show(value)}`)
    return value
  }
  const repository = matching('repository', /^(?:[A-Za-z0-9-]+\/[A-Za-z0-9._-]+)?$/, 'owner/name') || null
  const action = matching('action', /^(?:[A-Za-z0-9-]+\/[A-Za-z0-9._-]+@[\w./-]+)?$/, 'owner/name@ref') || null
  const on = (name: keyof typeof ownFlags) => {
    const value = values.get(name)
    if (value !== undefined && value !== 'true' && value !== 'false') problems.push(`the ${nameOf(name)} takes no value`)
    return value === 'true'
  }
  const color = matching('color', /^(auto|always|never)$/, 'auto, always or never') ?? 'auto'
  const step = matching('bump', /^(auto|major|minor|patch)$/, 'auto, major, minor or patch')
  const bump = (['auto', 'major', 'minor', 'patch'] as const).find(each => each === step) ?? 'auto'
  const pre = matching('pre', /^[A-Za-z][0-9A-Za-z-]*$/, 'a word such as rc')
  if (values.has('tag') && ((step ?? 'auto') !== 'auto' || pre))
    problems.push('a tag decides the version alone, without `--bump` and `--pre`')
  const sarif = values.get('sarif')
  const own = { ...(on('fix') && { fix: true }), ...(on('update-baseline') && { updateBaseline: true }), ...(sarif && { sarif }) }
  const inputsOf: Inputs = { ...inputs, ...own }
  const flags = {
    inputs: Object.freeze(inputsOf),
    /** The command that prints its own text, which the action does not have: the command of `inputs` then has no meaning. */
    silent,
    /** For `init`: accept present findings; one job; `owner/name@ref` of this program. */
    baseline: on('baseline'),
    oneJob: on('one-job'),
    action,
    /** For `prepare`: the step of the version, and the word of a prerelease. */
    bump,
    pre,
    commit: on('commit'),
    /** `owner/name`; null: the repository of the remote `origin`. */
    repository,
    json: on('json'),
    /** For `notes`: print the reason for each entry's category instead of the notes. */
    explain: on('explain'),
    yes: on('yes'),
    quiet: on('quiet'),
    verbose: on('verbose'),
    color,
    /** The command whose help is asked for; '' for the overview, undefined for a run. */
    help: asked || argv.length === 0 || on('help') ? (command ?? '') : undefined,
    version: on('version'),
  }
  const topic = command === undefined ? '--help lists the commands' : `${command} --help lists its flags`
  if (flags.help === undefined && !flags.version) throwAll(problems, `release-runbook ${topic}.`)
  return Object.freeze(flags)
}

/** The words and the values of the flags, with all mistakes in their form: `parseArgs` of Node stops at the first one. */
function collect(argv: readonly string[]) {
  const given = { values: new Map<string, string>(), words: [] as string[], problems: [] as string[] }
  const rest = [...argv]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, raw, inline] = /^(-[^=]+)(?:=(.*))?$/s.exec(word) ?? []
    if (word === '--') given.words.push(...rest.splice(0))
    else if (raw === undefined) given.words.push(word)
    else addFlag(raw, inline, rest, given)
  }
  return given
}

/** Adds the value or the problem of a flag. Its value is behind `=`, or else the next word, which it then takes. */
function addFlag(raw: string, inline: string | undefined, rest: string[], { values, problems }: ReturnType<typeof collect>): void {
  const given = raw === '-h' ? 'help' : raw.replace(/^--/, '')
  const name = flagTypes.has(given) ? given : given.replace(/^no-/, '')
  const type = flagTypes.get(name)
  const isNegated = name !== given
  const isKnown = type === 'boolean' || (type !== undefined && !isNegated)
  // `--tag --json`: a value that begins with a hyphen is a forgotten value. The word after an unknown flag is probably its value.
  const isValue = type === 'boolean' ? /^(?:true|false)$/ : /^(?!-)/
  const value = inline ?? (!(isKnown && isNegated) && isValue.test(rest[0] ?? '-') ? rest.shift() : undefined)
  if (!isKnown) problems.push(unknownFlag(raw))
  else if (value === undefined && type !== 'boolean') problems.push(`the flag ${inBackticks(raw)} needs a value`)
  else if (type === 'globs') values.set(name, [values.get(name), value].filter(Boolean).join('\n'))
  else if (values.has(name)) problems.push(`the flag ${inBackticks(`--${name}`)} is given twice`)
  else values.set(name, isNegated && value !== undefined ? `${given}=${value}` : (value ?? String(!isNegated)))
}

function unknownFlag(raw: string): string {
  const flag = inBackticks(raw)
  if (raw === '--token') return `${flag} is no flag, because arguments can be read by other users: set GITHUB_TOKEN or GH_TOKEN`
  if (!raw.startsWith('--')) return `unknown flag ${flag}`
  const known = [...flagTypes.keys()].map(name => `--${name}`)
  // Only booleans have a negation, but for `--no-tag` the suggestion is `--tag`.
  const meant = raw.replace(/^--no-/, '--')
  const near = nearest(known.includes(meant) ? meant : raw, known)
  return `unknown flag ${flag}${near === undefined ? '' : `; did you mean ${inBackticks(near)}?`}`
}
