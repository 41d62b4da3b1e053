import { scalar } from '../../config/yaml.ts'
import { pins } from './pins.ts'
import type { InitInput } from './survey.ts'

/** Indents every line of a text that is not empty. */
const indented = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces))

/** Renders the release workflow. Expressions only pass inputs to inputs, so none reaches a shell. */
export function renderWorkflow({ found, action, version, oneJob }: InitInput): string {
  const { workflowName, tags, lfs, submodules, packageManager, pinned, python, nodeVersionFile } = found
  const has = (kind: string): boolean => found.components.some(({ component }) => component.kind === kind)
  const uses = (name: keyof typeof pins, inputs?: string): string =>
    `- uses: ${name}@${pins[name]}\n${inputs === undefined ? '' : `  with: { ${inputs} }\n`}`
  const more = `${lfs ? ', lfs: true' : ''}${submodules ? ', submodules: recursive' : ''}`
  const checkout = uses('actions/checkout', `fetch-depth: 0, persist-credentials: false${more}`)
  const node = nodeVersionFile === undefined ? 'node-version: 24' : `node-version-file: ${scalar(nodeVersionFile)}`
  const nodeTools = [
    packageManager === 'pnpm' ? uses('pnpm/action-setup', pinned ? undefined : 'version: 10') : '',
    uses('actions/setup-node', `${node}, package-manager-cache: false`),
    packageManager === 'bun' ? uses('oven-sh/setup-bun', 'no-cache: true') : '',
    packageManager === 'yarn' ? '- run: corepack enable\n' : '',
  ].join('')
  const tools = `${checkout}${has('python') ? uses('actions/setup-python', python) : ''}${has('node') ? nodeTools : ''}`
  const ours = (inputs: string, condition?: string): string =>
    `- uses: ${action}${version === undefined ? '' : ` # v${version}`}\n${condition === undefined ? '' : `  if: ${condition}\n`}  with: { ${inputs}, tag: "\${{ inputs.tag }}" }\n`
  const job = (id: string, condition: string, minutes: number, rights: string, steps: string, more = ''): string =>
    `  ${id}:\n    if: ${condition}\n${indented(more, 4)}    runs-on: ubuntu-latest\n    timeout-minutes: ${minutes}\n    permissions: { ${rights} }\n    steps:\n${indented(steps, 6)}`
  const named = (names: string[], onPush = ''): string => `contains(fromJSON('${JSON.stringify(names)}'), inputs.command${onPush})`
  const asked = (...names: string[]): string => named(names, " || 'release'")
  const notPull = "github.event_name != 'pull_request'"
  const alone = "concurrency: { group: 'release-${{ inputs.tag || github.ref_name }}', cancel-in-progress: false }\n"
  const guarded = `environment: release # its protection rules decide who releases\n${alone}`
  const dryRun = 'dry-run: "${{ inputs.dry-run || false }}"'
  const command = 'command: "${{ inputs.command || \'release\' }}"'
  const writes = 'contents: write, pull-requests: read'
  const checks = "github.event_name == 'pull_request' || inputs.command == 'check'"
  const builds = ours("command: check, token: ''") + ours("command: build, token: ''", `${notPull} && ${asked('release', 'build')}`)
  const publishes = `\${{ !failure() && !cancelled() && ${notPull} && ${asked('release', 'publish')} }}`
  const tasks = '  # Runs the post-publish tasks that `after:` of the configuration switches on: add their permissions.\n'
  const back = ['reason', 'rollback-to', 'reissue-as'].map(name => `${name}: "\${{ inputs.${name} }}"`).join(', ')
  return `name: ${workflowName}
on:
  push:
    tags: [${scalar(`${tags.prefix.replace(/[+\]!]/g, '\\$&')}[0-9]+.[0-9]+.[0-9]+*`)}] # such as ${tags.newest?.name ?? 'v1.2.3'}
  pull_request: # checked, and nothing else
  workflow_dispatch:
    inputs:
      command: { type: choice, default: plan, options: [plan, release, check, build, notes, publish, after, verify, rollback] }
      tag: { description: The tag; commands that write need it }
      dry-run: { type: boolean, default: false, description: Change nothing outside of the run }
      reason: { description: "rollback: why" }
      rollback-to: { description: "rollback: the good tag" }
      reissue-as: { description: "rollback: new version of the good one" }
permissions: {}
jobs:
${
  oneJob
    ? job('check', checks, 30, 'contents: read', tools + ours('command: check')) +
      tasks +
      job('release', `${notPull} && ${asked('release', 'build', 'publish')}`, 60, writes, tools + ours(`${command}, ${dryRun}`), guarded)
    : `  # Runs the code of the repository. No token reaches it.
${job('build', asked('release', 'check', 'build', 'publish'), 60, 'contents: read', tools + builds)}  # Holds the token. Runs no code of the repository, and compares what was built with its digests.
${tasks}${job('publish', publishes, 30, writes, checkout + ours(`command: publish, ${dryRun}`), `needs: build\n${guarded}`)}`
}  # The command "after" runs the post-publish tasks here: add the same permissions.
${job('command', named(['plan', 'notes', 'verify', 'after']), 30, 'contents: read, pull-requests: read', checkout + ours(`command: "\${{ inputs.command }}", ${dryRun}`))}${has('node') ? '  # With `after.dispatch` in the configuration, add actions: write.\n' : ''}${job('rollback', "inputs.command == 'rollback'", 30, 'contents: write, issues: write', checkout + ours(`command: rollback, ${dryRun}, ${back}`), guarded)}`
}
