import { wrap } from '../text/wrap.ts'
import { commands, inputDefinitions } from './inputs.ts'

/** Flags that exist on the command line only: the form of the value, empty for true or false, and the text of --help. */
export const ownFlags = {
  fix: ['', 'Replace typographic characters by ASCII in the files of the work tree, and remove fixed findings from the baseline.'],
  'update-baseline': ['', 'Write all present findings of the text checks into the baseline; the checks accept them from then on.'],
  sarif: ['file', 'Write the findings to a file for code scanning, as SARIF 2.1.0.'],
  explain: ['', 'Print the reason for the category of each entry, and what became of every commit.'],
  baseline: ['', 'Accept the present findings of the text checks in a baseline, so that these checks block new findings only.'],
  'one-job': ['', 'One job that builds and publishes, instead of two.'],
  action: ['owner/name@ref', 'The action that the workflow calls, when this copy of the program does not know it.'],
  bump: ['step', 'auto, by the changes since the last release; or major, minor, patch. Default: auto.'],
  pre: ['id', 'Prepare a prerelease: rc gives 1.3.0-rc.1, then 1.3.0-rc.2.'],
  commit: ['', 'Write the files and commit them.'],
  yes: ['', 'Make the changes. Outside of GitHub Actions a command that writes needs --yes or --dry-run.'],
  repository: ['owner/name', 'The repository on GitHub. Default: the repository of the remote origin.'],
  json: ['', 'Print the report as JSON.'],
  quiet: ['', 'Print the result, warnings and failures only.'],
  verbose: ['', 'Print the output of builds while they run, and details for debugging.'],
  color: ['auto|always|never', 'Colours. Default: auto, which heeds NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE and TERM=dumb.'],
  version: ['', 'Print the version.'],
  help: ['', 'Print the help of the command.'],
} as const

/** The commands at a terminal: `init`, `prepare`, and every command of the action. */
export const terminalCommands = ['init', 'prepare', ...commands] as const
type TerminalCommand = (typeof terminalCommands)[number]

const free = 'The tag; it need not exist yet. Default: the tag of the version in the version files.'
/** Of each command: purpose; meaning of its tag; flags besides those of every command; two examples. */
const help: ReadonlyMap<string, readonly string[]> = new Map(
  `
init | write a workflow, a configuration and a checklist for this repository; overwrite nothing | | baseline one-job action | init | init --one-job
prepare | write the next version into every version file and lockfile, before the tag | The version to prepare. Default: it follows from the changes. | bump pre yes commit config | prepare | prepare --commit
release | everything: plan, check, build, notes, publish, and the configured post-publish tasks | The tag. | dry-run yes files draft prerelease latest components | release --dry-run | release v1.2.3 --yes
plan | say what would be released, and what GitHub has already | ${free} | files draft prerelease latest components | plan | plan v1.2.3 --json
check | run the checks on the tag, or on the work tree as it is | The tag; it need not exist yet. Default: none, the work tree. | fix update-baseline sarif components | check | check --fix
build | build and verify the components | ${free} | files components | build | build v1.2.3 --components backend,docs
notes | write the notes of the release | ${free} | explain components | notes > notes.md | notes v1.2.3 --explain
publish | check the tag, write the notes, and publish the files that build stored, or a complete draft | The tag. | dry-run yes run-id files draft prerelease latest | publish v1.2.3 --dry-run | publish v1.2.3 --yes
after | do the configured post-publish tasks that are still missing | The tag. | dry-run yes | after v1.2.3 --dry-run | after v1.2.3 --yes
verify | download a published release and compare it with what was released | The tag. Default: the latest release. | | verify | verify v1.2.3 --repository owner/name
rollback | make an earlier release Latest again and mark the bad release; delete nothing | The tag of the bad release. | reason rollback-to reissue-as dry-run yes | rollback v1.2.3 --reason "prices are wrong" --dry-run | rollback v1.2.3 --reason "prices are wrong" --yes`
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
    .map(([command = '', ...cells]) => [command, cells]),
)

/** The flags that the help of a command lists. `init` and `prepare` make no run, so they lack the flags of a run. */
export function flagsOf(command: TerminalCommand): readonly string[] {
  const [, tag, flags] = help.get(command)!
  const general = `${command === 'init' || command === 'prepare' ? '' : 'config json quiet verbose color'} repository version help`
  return `${tag && 'tag'} ${flags} ${general}`.split(' ').filter(Boolean)
}

/** The text of --help for a command, or the overview, in lines of `width` columns. `program` is how a person calls it. Ends with a newline. */
export function usage(name: string, width: number, program = 'release-runbook'): string {
  const command = terminalCommands.find(each => each === name)
  const row = ([first, text]: readonly [string, string], column: number): string[] =>
    wrap(text, width - column - 3).map((line, at) => `  ${(at === 0 ? first : '').padEnd(column)} ${line}`)
  const [purpose = '', tag, , ...examples] = help.get(command ?? '') ?? ['', 'tag', '', 'init', 'check', 'release --dry-run']
  const lines = [
    `${program} ${command ?? 'COMMAND'}${tag && ' [TAG]'} [flags]`,
    '',
    ...(command === undefined
      ? terminalCommands.flatMap(each => row([each, help.get(each)![0]!], 9))
      : [...wrap(`${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`, width), '']),
    ...(command === undefined ? [] : flagsOf(command).flatMap(flag => row(flagRow(flag, tag ?? ''), 29))),
    '',
    ...(command === undefined ? ['First steps:'] : ['Examples:']),
    ...examples.map(example => `  ${program} ${example}`),
    '',
    ...(command === undefined ? wrap(`${program} COMMAND --help lists the flags of a command, with examples.`, width) : []),
    ...wrap('The token for GitHub is read from GITHUB_TOKEN or GH_TOKEN.', width),
  ]
  return `${lines.join('\n')}\n`
}

/** A flag with its value, and its meaning with the default. */
function flagRow(flag: string, tag: string): readonly [string, string] {
  if (flag === 'tag') return ['TAG, --tag <tag>', tag]
  const input = inputDefinitions.find(({ name }) => name === flag)
  const [value, text] = input === undefined ? ownFlags[flag as keyof typeof ownFlags] : [input.type, input.description]
  const preset = !input?.default || input.type === 'boolean' ? '' : ` Default: ${input.default}.`
  // The help of a command need not say which command the flag is for, nor what a boolean is.
  const short = text
    .replace(/: true or false/, '')
    .replace(/^For \w+(?:, and needed there)?: (.)/, (_, first: string) => first.toUpperCase())
  return [`--${flag}${value === '' || value === 'boolean' ? '' : ` <${value}>`}`, `${short}${preset}`]
}
