import { UserError } from '../model/errors.ts'
import { nearest, suggestion } from '../text/nearest.ts'
import { inBackticks, show } from './problems.ts'
import { globMeaning, globRule, idMeaning, idRule } from './rules.ts'

/** Commands of this version, in the order of the runbook. */
export const commands = ['release', 'plan', 'check', 'build', 'notes', 'publish', 'after', 'verify', 'rollback'] as const
/** A command of this version. */
/** One of them. */
export type CommandName = (typeof commands)[number]

/** What this run was asked for: inputs of the action or flags of the command line. */
export interface Inputs {
  readonly command: CommandName
  /** null: the pushed tag. */
  readonly tag: string | null
  /** Path of the configuration file. */
  readonly config: string
  /** Globs in the workspace of files built elsewhere. */
  readonly files: readonly string[]
  /** null: as configured. */
  readonly draft: boolean | null
  /** null: as configured. */
  readonly prerelease: boolean | null
  /** null: as configured. */
  readonly latest: boolean | null
  readonly dryRun: boolean
  /** Component ids; null: all. */
  readonly components: readonly string[] | null
  /** Id of the workflow run whose artifacts are published; null: this run. */
  readonly runId: string | null
  /** The good tag of a rollback; null: the newest earlier stable release that verifies. */
  readonly rollbackTo: string | null
  /** Why it is rolled back. */
  readonly reason: string | null
  /** Version that the good release is published again as; null: it is not. */
  readonly reissueAs: string | null
  /** null on the command line, where the environment holds it. */
  readonly token: string | null
  /** Fixes what a check can fix; on the command line only. */
  readonly fix?: boolean
  /** Writes the findings of the text checks into the baseline; on the command line only. */
  readonly updateBaseline?: boolean
}

/** Whether the run may change something outside of itself. */
export function isWriting({ command, dryRun }: Pick<Inputs, 'command' | 'dryRun'>): boolean {
  return ['release', 'publish', 'after', 'rollback'].includes(command) && !dryRun
}

/** An input as action.yml declares it. */
export interface InputDefinition {
  readonly name: string
  readonly description: string
  readonly default: string
  readonly type: 'command' | 'text' | 'globs' | 'boolean' | 'ids'
}

/** Every input of this version; action.yml and the flags say the same. */
export const inputDefinitions: readonly InputDefinition[] = [
  {
    name: 'command',
    type: 'command',
    default: 'release',
    description:
      'What to do: release (everything), plan, check, build, notes, publish (what earlier jobs built), after (what comes after publishing), verify (a release that is published) or rollback.',
  },
  {
    name: 'tag',
    type: 'text',
    default: '',
    description:
      'The tag to release, follow up, verify or roll back. Default: the pushed tag; without one, verify takes the latest release, and the others need it.',
  },
  {
    name: 'config',
    type: 'text',
    default: '.github/release-runbook.yml',
    description: 'The configuration file. The default one may be absent; another must exist.',
  },
  {
    name: 'files',
    type: 'globs',
    default: '',
    description: 'Files built elsewhere to attach: globs from the workspace, one a line. A glob that matches nothing is an error.',
  },
  { name: 'draft', type: 'boolean', default: '', description: 'Leave the release a draft: true or false. Default: as configured.' },
  {
    name: 'prerelease',
    type: 'boolean',
    default: '',
    description: 'Mark the release as a prerelease: true or false. Default: as configured.',
  },
  {
    name: 'latest',
    type: 'boolean',
    default: '',
    description: 'Mark the release as the latest one: true or false. Default: as configured.',
  },
  {
    name: 'dry-run',
    type: 'boolean',
    default: 'false',
    description: 'Build and prove everything, and change nothing outside this run: true or false.',
  },
  {
    name: 'components',
    type: 'ids',
    default: 'all',
    description: 'Ids of the components, separated by commas: for build, check and dry runs. A release has all of them.',
  },
  {
    name: 'run-id',
    type: 'text',
    default: '',
    description: 'For publish: the workflow run whose artifacts are published. Default: this run. Needs actions: read.',
  },
  {
    name: 'rollback-to',
    type: 'text',
    default: '',
    description: 'For rollback: the good tag. Default: the newest earlier stable release that verifies.',
  },
  { name: 'reason', type: 'text', default: '', description: 'For rollback, and needed there: why, in a sentence that everybody may read.' },
  {
    name: 'reissue-as',
    type: 'text',
    default: '',
    description: 'For rollback: a new version, such as 1.2.4, that the good release is published again as, for those who updated.',
  },
  {
    name: 'token',
    type: 'text',
    default: '${{ github.token }}',
    description: 'Token for the GitHub API; contents: write to publish. It is never handed to builds or tests.',
  },
]

/** How a source of inputs names one in a sentence: an input `dry-run`, a flag `--dry-run`. */
export type NameOf = (name: string) => string

/**
 * Reads the action's inputs as the runner hands them over: INPUT_ and the name in upper case, hyphens kept, an empty one being its default.
 * Throws one UserError with all problems.
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const given = new Map<string, string>()
  for (const [variable, value] of Object.entries(env)) {
    if (variable.startsWith('INPUT_') && value !== undefined) given.set(variable.slice('INPUT_'.length).toLowerCase(), value.trim())
  }
  const nameOf: NameOf = name => `input ${inBackticks(name)}`
  const problems = unknownInputs(given, nameOf)
  const inputs = interpret(name => given.get(name) ?? '', nameOf, problems)
  throwAll(problems)
  return inputs
}

/** Makes inputs of text; adds what is wrong to `problems`. Flags and inputs are the same from here on. */
export function interpret(read: (name: string) => string, nameOf: NameOf, problems: string[]): Inputs {
  const flag = (name: string) => boolean(read(name), nameOf(name), problems)
  const ids = read('components')
    .split(/[,\n]/)
    .map(id => id.trim())
    .filter(id => id !== '')
  for (const id of ids) if (!idRule.test(id)) problems.push(`the ${nameOf('components')} must list ${idMeaning}; ${show(id)} is none`)
  const files = read('files')
    .split(/\r?\n/)
    .map(glob => glob.trim())
    .filter(glob => glob !== '')
  for (const glob of files)
    if (!globRule.test(glob)) problems.push(`each line of the ${nameOf('files')} must be ${globMeaning}; ${show(glob)} is none`)
  const runId = read('run-id') || null
  if (runId !== null && !/^[1-9][0-9]{0,19}$/.test(runId))
    problems.push(`the ${nameOf('run-id')} must be the number of a workflow run, not ${show(runId)}`)
  return Object.freeze({
    command: commandOf(read('command'), problems),
    tag: read('tag') || null,
    config: read('config') || defaultOf('config'),
    files: Object.freeze(files),
    draft: flag('draft'),
    prerelease: flag('prerelease'),
    latest: flag('latest'),
    dryRun: flag('dry-run') ?? false,
    components: ids.length === 0 || ids.includes('all') ? null : Object.freeze([...new Set(ids)]),
    runId,
    rollbackTo: read('rollback-to') || null,
    reason: read('reason') || null,
    reissueAs: read('reissue-as') || null,
    token: read('token') || null,
  })
}

/** Throws one UserError for all problems, if there are any. */
export function throwAll(problems: readonly string[], hint = ''): void {
  if (problems.length === 0) return
  const sentences = problems.map(problem => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}${/[.?]$/.test(problem) ? '' : '.'}`)
  if (sentences.length === 1) throw new UserError(sentences[0]!, hint)
  throw new UserError(
    `${sentences.length} problems with what was asked for:\n${sentences.map(sentence => `  ${sentence}`).join('\n')}`,
    hint,
  )
}

/** `true`, `false` and their spellings; null when empty. The list is that of @actions/core getBooleanInput (YAML 1.2 core schema). */
function boolean(value: string, name: string, problems: string[]): boolean | null {
  if (value === '') return null
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['false', 'False', 'FALSE'].includes(value)) return false
  problems.push(`the ${name} must be true or false, not ${show(value)}`)
  return null
}

function commandOf(value: string, problems: string[]): CommandName {
  if (value === '') return 'release'
  const known = commands.find(command => command === value)
  if (known) return known
  if (value === 'init') problems.push('the command `init` is for the command line: it writes the files that a workflow starts from')
  else problems.push(`unknown command ${inBackticks(value)}${suggestion(value, commands)}`)
  return 'release'
}

/**
 * The runner hands over inputs that action.yml does not declare, with no more than a warning: `dryrun: true` would publish.
 * One that is near a known name is refused; others may belong to something else and are left alone.
 */
function unknownInputs(given: ReadonlyMap<string, string>, nameOf: NameOf): string[] {
  const known = inputDefinitions.map(definition => definition.name)
  const problems: string[] = []
  for (const [name, value] of given) {
    if (value === '' || known.includes(name)) continue
    const meant = nearest(name, known)
    if (meant !== undefined) problems.push(`unknown ${nameOf(name)}; did you mean ${inBackticks(meant)}?`)
  }
  return problems
}

function defaultOf(name: string): string {
  return inputDefinitions.find(definition => definition.name === name)!.default
}
