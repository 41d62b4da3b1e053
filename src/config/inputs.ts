import { UserError } from '../model/errors.ts'
import { nearest, suggestion } from '../text/nearest.ts'
import { plainToken } from './environment.ts'
import { inBackticks, show } from './problems.ts'
import { globRule, idRule } from './rules.ts'

/** The commands in the order of the runbook. */
export const commands = ['release', 'plan', 'check', 'build', 'notes', 'publish', 'after', 'verify', 'rollback'] as const
/** The name of a command. */
export type CommandName = (typeof commands)[number]

/** The inputs of the action, or the flags of the command line. */
export type Inputs = ReturnType<typeof interpret> & {
  /** Fixes the findings that a program can fix; on the command line only. */
  readonly fix?: boolean
  /** Writes the findings of the text checks into the baseline; on the command line only. */
  readonly updateBaseline?: boolean
  /** Path of the SARIF file of `check`, from the working directory; on the command line only. */
  readonly sarif?: string
}

/** Whether the run may change anything on GitHub. */
export function isWriting({ command, dryRun }: Pick<Inputs, 'command' | 'dryRun'>): boolean {
  return ['release', 'publish', 'after', 'rollback'].includes(command) && !dryRun
}

/** Path of the configuration file when no input names another. Only this file may be absent. */
export const defaultConfigPath = '.github/release-runbook.yml'

/** Every input: name, type, default, meaning. action.yml and the flags declare the same. */
export const inputDefinitions = `
command     | command | release                        | The command: release (all phases), plan, check, build, notes, publish (files of earlier jobs), after (post-publish tasks), verify (a published release) or rollback.
tag         | text    |                                | The tag of the release. Default: the pushed tag. Without a tag, verify takes the latest release. plan, check, build, notes and dry runs take the tag that the version files give; for them the tag need not exist yet. All other commands need a tag.
config      | text    | ${defaultConfigPath}           | The configuration file. The default one may be absent; another must exist.
files       | globs   |                                | Files that earlier steps built and that the release gets as assets: globs from the workspace, one a line. A glob that matches nothing is an error.
draft       | boolean |                                | Leave the release a draft: true or false. Default: as configured.
prerelease  | boolean |                                | Mark the release as a prerelease: true or false. Default: as configured.
latest      | boolean |                                | Mark the release as the latest one: true or false. Default: as configured.
dry-run     | boolean | false                          | Build and verify everything, and change nothing outside this run: true or false.
components  | ids     | all                            | Ids of the components, separated by commas: for build, check and dry runs. A release has all of them.
run-id      | text    |                                | For publish: the workflow run whose artifacts are published. Default: this run. Needs actions: read.
rollback-to | text    |                                | For rollback: the good tag. Default: the newest earlier stable release that the command verify accepts.
reason      | text    |                                | For rollback, and needed there: the reason, in one sentence; the release page shows it to everybody.
reissue-as  | text    |                                | For rollback: publish the good release again under this new version, such as 1.2.4, for people who installed the bad release.
token       | text    | \${{ github.token }}           | Token for the GitHub API; contents: write to publish. It is never handed to builds or tests.`
  .trim()
  .split('\n')
  .map(row => row.split('|').map(cell => cell.trim()))
  .map(([name = '', type = '', preset = '', description = '']) => ({ name, type, description, default: preset }))

/** The name of an input in a sentence: input `dry-run`, or flag `--dry-run`. */
export type NameOf = (name: string) => string

/** Reads the inputs of the action from the variables INPUT_<NAME>. An empty one has its default. Throws one UserError with all problems. */
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

/** Parses the texts of inputs or flags; adds sentences to `problems`. */
export function interpret(read: (name: string) => string, nameOf: NameOf, problems: string[]) {
  const flag = (name: string) => boolean(read(name), nameOf(name), problems)
  const list = (name: string, separator: RegExp) =>
    read(name)
      .split(separator)
      .flatMap(part => part.trim() || [])
  const ids = list('components', /[,\n]/)
  const [idPattern, idMeaning] = idRule
  for (const id of ids) if (!idPattern.test(id)) problems.push(`the ${nameOf('components')} must list ${idMeaning}; ${show(id)} is none`)
  const files = list('files', /\r?\n/)
  const [globPattern, globMeaning] = globRule
  for (const glob of files)
    if (!globPattern.test(glob.replace(/^\//, '')))
      problems.push(`each line of the ${nameOf('files')} must be ${globMeaning}; ${show(glob)} is none`)
  const runId = read('run-id') || null
  if (runId !== null && !/^[1-9][0-9]{0,19}$/.test(runId))
    problems.push(`the ${nameOf('run-id')} must be the number of a workflow run, not ${show(runId)}`)
  return Object.freeze({
    command: commandOf(read('command'), problems),
    /** null: the pushed tag. */
    tag: read('tag') || null,
    /** Path of the configuration file. */
    config: read('config') || defaultConfigPath,
    /** Globs of files built elsewhere, from the workspace; `filesFrom` makes absolute ones so. */
    files: Object.freeze(files),
    /** `draft`, `prerelease` and `latest`: null: as configured. */
    draft: flag('draft'),
    prerelease: flag('prerelease'),
    latest: flag('latest'),
    dryRun: flag('dry-run') ?? false,
    /** Component ids; null: all. */
    components: ids.length === 0 || ids.includes('all') ? null : Object.freeze([...new Set(ids)]),
    /** Id of the workflow run whose artifacts are published; null: this run. */
    runId,
    /** The good tag of a rollback; null: the newest earlier stable release that verifies. */
    rollbackTo: read('rollback-to') || null,
    /** The reason for a rollback. */
    reason: read('reason') || null,
    /** Version of the reissue of the good release; null: no reissue. */
    reissueAs: read('reissue-as') || null,
    /** null on the command line, where the environment holds the token. */
    token: plainToken(read('token')) || null,
  })
}

/** The inputs with absolute globs of `files` made relative to `workspace`, an absolute path. A glob that lies elsewhere stays, and finds nothing. */
export function filesFrom(workspace: string, inputs: Inputs): Inputs {
  return { ...inputs, files: inputs.files.map(glob => (glob.startsWith(`${workspace}/`) ? glob.slice(workspace.length + 1) : glob)) }
}

/** Throws one UserError for all problems; does nothing without problems. */
export function throwAll(problems: readonly string[], hint = ''): void {
  if (problems.length === 0) return
  const sentences = problems.map(problem => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}${/[.?]$/.test(problem) ? '' : '.'}`)
  if (sentences.length === 1) throw new UserError(sentences[0]!, hint)
  throw new UserError(`${sentences.length} problems with what was asked for:\n  ${sentences.join('\n  ')}`, hint)
}

/** null when empty. The spellings are those of getBooleanInput in @actions/core (YAML 1.2 core schema). */
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
  else if (value === 'prepare') problems.push('the command `prepare` is for the command line: it comes before the tag')
  else problems.push(`unknown command ${inBackticks(value)}${suggestion(value, commands)}`)
  return 'release'
}

/**
 * The runner only warns about inputs that action.yml does not declare: `dryrun: true` would publish.
 * An unknown name near a known name is therefore a problem. Other unknown names may belong to another program.
 */
function unknownInputs(given: ReadonlyMap<string, string>, nameOf: NameOf): string[] {
  const known = inputDefinitions.map(({ name }) => name)
  return [...given].flatMap(([name, value]) => {
    const meant = value === '' || known.includes(name) ? undefined : nearest(name, known)
    return meant === undefined ? [] : [`unknown ${nameOf(name)}; did you mean ${inBackticks(meant)}?`]
  })
}
