// Where the configuration is from: a dispatch may take it from any branch.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { StepRecord } from '../../../src/model/step-outcome.ts'
import { reportConfigurationOrigin } from '../../../src/pipeline/phases/configuration-phase.ts'
import type { StartedRun } from '../../../src/pipeline/run.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { fakeLog } from '../../fakes/log.ts'

const path = '.github/release-runbook.yml'
const [tagged, head] = ['a'.repeat(40), 'b'.repeat(40)]
const docs = 'components: { docs: { kind: archive, paths: [docs] } }'

async function origin(now: string, then: string | undefined, more: { head?: string; tag?: null; branch?: string; reissue?: boolean } = {}) {
  const recorder = { clock: jumpingClock(), log: fakeLog(), steps: [] as StepRecord[] }
  const filesAt = async ([{ commit, path: file }]: [{ commit: string; path: string }]) => [
    commit === tagged && file === path && then !== undefined ? new TextEncoder().encode(then) : undefined,
  ]
  const run = {
    inputs: { config: `./${path}` },
    environment: more.branch === undefined ? {} : { refType: 'branch', refName: more.branch },
    ports: { git: { head: async () => more.head ?? head, filesAt }, log: recorder.log },
    recorder,
    reissue: more.reissue,
    config: parseConfig(now, path),
    repository: { tag: more.tag === null ? undefined : { name: 'v1.0.0', commit: tagged } },
  } as unknown as StartedRun
  await reportConfigurationOrigin(run)
  return recorder.steps.map(({ id, status, evidence }) => [id, status, evidence].join(' '))
}

test('a configuration of another commit is named with what the tag said about checks and components', async () => {
  const from = 'configuration-origin warned The configuration is from bbbbbbbbbbbb'
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['', 'checks: { ascii: {} }', '`checks.ascii` was blocking'],
    ['checks: { breaking: {} }', undefined, '`checks.breaking` did not block'],
    ['checks: { ascii: false }', '', '`checks.ascii` did not block'],
    ['', 'checks: { ascii: false }', '`checks.ascii` was off'],
    ['checks: { ascii: false }', 'checks: { ascii: {} }', '`checks.ascii` was blocking'],
    ['checks: { on-findings: warn }', '', '`checks.on-findings` was different'],
    ["checks: { python-syntax: { paths: ['a.py'] } }", 'checks: { python-syntax: {} }', '`checks.python-syntax` was different'],
    ['', 'checks: { commands: [{ name: lint, run: x }] }', '`checks.commands` was different'],
    ['', docs, '`components.docs` was different'],
    ['components: { docs: { kind: archive, paths: [docs, README.md] } }', docs, '`components.docs` was different'],
    [
      'checks: { ci: {} }',
      `checks: { ci: {}, audit: {}, tag: {} }\n${docs}`,
      '`checks.tag` was blocking, `checks.audit` was blocking, `components.docs` was different',
    ],
    ['', 'checks: { wrong: {} }', 'it cannot be read'],
  ]
  for (const [now, then, differences] of cases) assert.deepEqual(await origin(now, then), [`${from}; at the tag ${differences}.`])
  assert.deepEqual(await origin('components: { docs: { paths: [docs], kind: archive } }', docs), [])
  assert.deepEqual(await origin('', docs, { branch: 'feature/x' }), [`${from} (feature/x); at the tag \`components.docs\` was different.`])
})

test('an equal configuration, the commit of the tag, no tag and a reissue give no step', async () => {
  assert.deepEqual(await origin(docs, `# A comment\n${docs}\nnotes: { file: x.md }`), [])
  for (const more of [{ head: tagged }, { tag: null }, { reissue: true }]) assert.deepEqual(await origin('', docs, more), [])
})
