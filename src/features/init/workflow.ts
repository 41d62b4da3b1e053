import type { Survey } from './survey.ts'

/** A line of a generated file. An empty reason adds no comment. */
interface Line {
  readonly text: string
  readonly why: string
}

/** Makes a line of a generated file, with its reason. */
export const line = (text: string, why = ''): Line => ({ text, why })

/** Renders lines with their reasons as comments in one column. */
export function explained(lines: readonly Line[]): string {
  const column = Math.min(72, Math.max(...lines.filter(({ why }) => why).map(({ text }) => text.length)))
  return `${lines.map(({ text, why }) => (why ? `${text.padEnd(column)}  # ${why}` : text)).join('\n')}\n`
}

/** The steps before the action: checkout, and the tools that build the components. */
function toolSteps(found: Survey): Line[] {
  const has = (kind: string): boolean => found.components.some(({ component }) => component.kind === kind)
  const node = found.nodeVersionFile === undefined ? 'node-version: 24' : `node-version-file: ${found.nodeVersionFile}`
  const python = found.pythonVersionFile === undefined ? "python-version: '3.12'" : `python-version-file: ${found.pythonVersionFile}`
  const pnpm = found.pinned ? [] : [line('        with: { version: 10 }', 'package.json pins none under "packageManager"')]
  return [
    line('      - uses: actions/checkout@v6'),
    line('        with: { fetch-depth: 0, persist-credentials: false }', 'all history for the notes; no token left behind for builds'),
    ...(has('python')
      ? [line('      - uses: actions/setup-python@v6'), line(`        with: { ${python} }`, 'the Python that builds and tests')]
      : []),
    ...(has('node') && found.packageManager === 'pnpm' ? [line('      - uses: pnpm/action-setup@v4', 'pnpm itself'), ...pnpm] : []),
    ...(has('node')
      ? [
          line('      - uses: actions/setup-node@v6'),
          line(`        with: { ${node}, package-manager-cache: false }`, 'the Node that builds; a release trusts no cache'),
        ]
      : []),
    ...(has('node') && found.packageManager === 'bun' ? [line('      - uses: oven-sh/setup-bun@v2', 'bun itself')] : []),
    ...(has('node') && found.packageManager === 'yarn' ? [line('      - run: corepack enable', 'the yarn that package.json names')] : []),
  ]
}

/** Renders the release workflow; each line has its reason. Expressions only pass inputs to inputs, so none reaches a shell. */
export function renderWorkflow(found: Survey): string {
  return explained([
    line('name: Release'),
    line('on:'),
    line('  push:'),
    line("    tags: ['v[0-9]+.[0-9]+.[0-9]+*']", 'a pushed tag such as v1.2.3 is released; the program reads it strictly'),
    line('  pull_request:', 'pull requests are checked, nothing else'),
    line('  workflow_dispatch:', 'by hand, from the page of the workflow:'),
    line('    inputs:'),
    line('      command: { type: choice, default: release, options: [release, after, verify, rollback] }'),
    line('      tag: { required: true, description: The tag }', 'the tag to release again, to finish, to verify or to roll back'),
    line('      reason: { description: Why it is rolled back }', 'rollback only; must be given there'),
    line('      rollback-to: { description: The good tag }', 'rollback only; else the newest earlier release that verifies'),
    line('      reissue-as: { description: New version of the good one }', 'rollback only; else the good one is not published again'),
    line('      dry-run: { type: boolean, default: false }', 'true: check everything, change nothing'),
    line('permissions: {}', 'no job has a right that it does not ask for'),
    line('jobs:'),
    line('  check:'),
    line("    if: github.event_name == 'pull_request'", 'what a release would say, before there is a tag'),
    line('    runs-on: ubuntu-latest'),
    line('    permissions: { contents: read }'),
    line('    steps:'),
    ...toolSteps({ ...found, components: found.components.filter(({ component }) => component.kind === 'python') }),
    line('      - uses: OWNER/release-runbook@v1'),
    line('        with: { command: check }', 'reads only'),
    line('  release:'),
    line("    if: github.event_name != 'pull_request'", 'the text of strangers never meets a token that can write'),
    line('    runs-on: ubuntu-latest'),
    line('    permissions:'),
    line('      contents: write', 'the release and its files'),
    line('      pull-requests: read', 'labels of pull requests, for the notes'),
    line('      issues: write', 'the one issue that a rollback opens'),
    line("    concurrency: { group: 'release-${{ inputs.tag || github.ref_name }}', cancel-in-progress: false }", 'one run for each tag'),
    line('    steps:'),
    ...toolSteps(found),
    line('      - uses: OWNER/release-runbook@v1'),
    line('        with:'),
    line("          command: ${{ inputs.command || 'release' }}", 'the push of a tag releases it'),
    line('          tag: ${{ inputs.tag }}', 'empty on a push: the pushed tag'),
    line('          reason: ${{ inputs.reason }}'),
    line('          rollback-to: ${{ inputs.rollback-to }}'),
    line('          reissue-as: ${{ inputs.reissue-as }}'),
    line('          dry-run: ${{ inputs.dry-run || false }}'),
    line('        # env: { SLACK_WEBHOOK: "${{ secrets.SLACK_WEBHOOK }}" }', 'for after.announce: the secret with the webhook address'),
  ])
}
