import { ownFlags } from './flags.ts'
import { commands, inputDefinitions } from './inputs.ts'

const purposes: Readonly<Record<(typeof commands)[number], string>> = {
  release: 'everything: plan, check, build, notes, publish, and what is configured for after it',
  plan: 'say what would be released, and what GitHub has already',
  check: 'run the checks on the tag, or on the work tree as it is',
  build: 'build and verify the components',
  notes: 'write the notes of the release',
  publish: 'publish the files of build and notes; a complete draft needs nothing more',
  verify: 'download a published release and compare it with what was released: verify v1.2.3',
  after: 'do what is configured for after publishing, as far as it is missing',
  rollback: 'make an earlier release Latest again and mark this one; delete nothing',
}

/** The text of --help. Ends with a newline. */
export function usage(): string {
  const rowsOfCommands = [
    ...commands.map(command => `  ${command.padEnd(10)} ${purposes[command]}`),
    '  init       write a workflow, a configuration and a checklist for this repository; nothing is overwritten',
  ]
  const flags = inputDefinitions
    .filter(({ name }) => name !== 'command' && name !== 'token')
    .map(({ name, type, description }) => [`--${name}${type === 'boolean' ? '' : ` <${type}>`}`, description] as const)
  const own = Object.entries(ownFlags).map(([name, [value, text]]) => [`--${name}${value && ` <${value}>`}`, text] as const)
  const rows = [...flags, ...own].map(([flag, text]) => `  ${flag.padEnd(26)} ${text}`)
  return [
    'release-runbook <command> [flags]',
    '',
    ...rowsOfCommands,
    '',
    ...rows,
    '',
    'The token is read from GITHUB_TOKEN or GH_TOKEN.',
    '',
  ].join('\n')
}
