import assert from 'node:assert/strict'
import { test } from 'node:test'
import { StepError, UserError } from '../../src/model/errors.ts'
import type { StepId } from '../../src/model/step-titles.ts'
import { makeReport } from '../../src/pipeline/delivery/make-report.ts'
import { emptyReportInput, type ReportInput } from '../../src/pipeline/report-input.ts'

const token = 'In a workflow leave the input "token" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.'
const words: readonly [text: string, inWorkflow: string, atTerminal: string][] = [
  [token, 'Leave the input "token" at its default.', 'Set GITHUB_TOKEN or GH_TOKEN.'],
  ['Name the tag in the input "tag".', 'Name the tag in the input "tag".', 'Name the tag in --tag.'],
  [
    'The input "run-id" names it; "notes" is no input.',
    'The input "run-id" names it; "notes" is no input.',
    '--run-id names it; "notes" is no input.',
  ],
  [
    'See docs/recipes/two-jobs.md of Release Runbook; docs/own.md stays.',
    'See https://github.test/acme/runbook/blob/v1/docs/recipes/two-jobs.md; docs/own.md stays.',
    'See docs/recipes/two-jobs.md of Release Runbook; docs/own.md stays.',
  ],
  ['git push origin v1.2.3', 'git push origin v1.2.3', 'git push origin v1.2.3'],
]
for (const [text, inWorkflow, atTerminal] of words)
  test(`a workflow has inputs, a terminal has flags: ${text}`, () => {
    for (const inActions of [true, false]) {
      const variables = inActions ? { GITHUB_ACTION_REPOSITORY: 'acme/runbook', GITHUB_ACTION_REF: 'v1' } : {}
      const ended = { command: 'plan', reportInput: emptyReportInput(), steps: [], outcome: 'failed' } as const
      const { failure } = makeReport({
        ...ended,
        error: new UserError(text, text),
        environment: { inActions, serverUrl: 'https://github.test', variables },
        dryRun: false,
        ms: 1,
      })
      const shown = inActions ? inWorkflow : atTerminal
      assert.deepEqual([failure?.message, failure?.hint], [shown, shown])
    }
  })

test('a version that no two files agree on is no version, and a commit that is the previous tag has no changes', () => {
  const place = (path: string, value: string) => ({ path, where: 'version', value })
  const reportOf = (versions: readonly string[], tag: string | null, previousCommit: string) => {
    const plan = { tag, version: '0.0.0', commit: 'a', versions: versions.map(value => place(value, value)), previousTag: 'v1.0.0' }
    const reportInput = { ...emptyReportInput(), planned: { plan: { ...plan, components: [] }, previousCommit } } as unknown as ReportInput
    const environment = { inActions: false, serverUrl: '', variables: {} }
    const report = makeReport({
      command: 'plan',
      reportInput,
      steps: [],
      outcome: 'passed',
      error: undefined,
      environment,
      dryRun: false,
      ms: 1,
    })
    return [report.version, report.unchanged]
  }
  assert.deepEqual(reportOf(['1.0.0', '1.1.0'], null, 'b'), [undefined, undefined])
  assert.deepEqual(reportOf([], null, 'a'), [undefined, true])
  assert.deepEqual(reportOf(['1.0.0'], null, 'b'), ['0.0.0', undefined])
  assert.deepEqual(reportOf([], 'v0.0.0', 'b'), ['0.0.0', undefined])
})

test('after a failure that only another commit ends, the commands that move the tag stand below the fix', () => {
  const hintOf = (step: StepId, more: Partial<ReportInput> = {}, variables: Readonly<Record<string, string>> = {}) =>
    makeReport({
      ...{ command: 'release', reportInput: { ...emptyReportInput(), ...more }, steps: [], outcome: 'failed', dryRun: false, ms: 1 },
      error: new StepError(step, new UserError('It failed.', 'Repair it.')),
      environment: { inActions: true, serverUrl: '', variables },
    }).failure?.hint
  const tagged = { repository: { tag: { name: 'v2.0.1' } } } as unknown as Partial<ReportInput>
  const moved =
    'Repair it.\nCommit the fix. As long as v2.0.1 is not published, move the tag to it: a second run of this commit fails again.\n' +
    '  git tag -f -a v2.0.1 -m "Release v2.0.1"\n  git push origin HEAD && git push -f origin refs/tags/v2.0.1'
  for (const step of ['inspect', 'setup:web', 'test:api', 'build:web', 'verify:api'] as const)
    assert.equal(hintOf(step, tagged), moved, step)
  // A configuration that cannot be read ends the run before the tag is read.
  assert.equal(hintOf('configuration', {}, { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v2.0.1' }), moved)
  assert.equal(
    hintOf('configuration', {}, { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1$(id)' }),
    'Repair it.',
    'nothing that a shell executes',
  )
  assert.equal(hintOf('configuration', {}, { GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main' }), 'Repair it.')
  assert.equal(
    hintOf('build:web', { ...tagged, release: { draft: false, assets: [] } as unknown as ReportInput['release'] & object }),
    'Repair it.',
  )
  for (const step of ['publish', 'check', 'existing', 'after'] as const) assert.equal(hintOf(step, tagged), 'Repair it.', step)
})

test('names of secrets among the variables of the children are marked, each once and never with a value', () => {
  const reportOf = (...names: readonly (readonly string[])[]) => {
    const commands = names.map((variables, at) => ({ name: `c${at}`, variables, tail: [] }))
    const reportInput = { ...emptyReportInput(), commands }
    const ended = { command: 'check', steps: [], outcome: 'passed', error: undefined, dryRun: false, ms: 1 } as const
    return makeReport({ ...ended, reportInput, environment: { inActions: false, serverUrl: '', variables: {} } })
  }
  const { childVariables, likelySecrets } = reportOf(['CI', 'NPM_TOKEN'], ['AWS_SECRET_ACCESS_KEY', 'NPM_TOKEN', 'VITE_API_KEY'])
  assert.deepEqual(Object.keys(childVariables ?? {}), ['command:c0', 'command:c1'])
  assert.deepEqual(likelySecrets, ['AWS_SECRET_ACCESS_KEY', 'NPM_TOKEN'])
  assert.equal('likelySecrets' in reportOf(['CI', 'PATH']), false)
})
