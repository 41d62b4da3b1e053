// The record that `check` stores: when there is one, and that it holds no secret.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { PlanPhaseResult } from '../../../src/features/plan/plan.ts'
import type { CheckResult } from '../../../src/model/finding.ts'
import type { StepRecord } from '../../../src/model/step-outcome.ts'
import { storeCheckRecord } from '../../../src/pipeline/phases/gate-phase.ts'
import type { StartedRun } from '../../../src/pipeline/run.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { fakeLog } from '../../fakes/log.ts'
import { planWith } from '../../fakes/plan.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-phase-'))
})
after(() => rm(folder, { recursive: true, force: true }))

async function store({ tag = true, tree = 'tree', components = null as string[] | null } = {}) {
  const workspace = await mkdtemp(join(folder, 'job-'))
  const files = localFiles(workspace)
  const recorder = { clock: jumpingClock(), log: fakeLog(), steps: [] as StepRecord[] }
  const excluded: string[] = []
  const run = {
    inputs: { components },
    environment: { workspace, inActions: false },
    ports: {
      files,
      git: { exclude: async (pattern: string) => void excluded.push(pattern) },
      host: { artifacts: undefined, redact: (text: string) => text.replaceAll('hunter2', '***') },
    },
    recorder,
    config: parseConfig('', 'c.yml'),
    repository: { root: join(folder, 'root'), tag: tag ? { name: 'v2.0.0' } : undefined, withoutTag: 'it does not exist' },
  } as unknown as StartedRun
  const planned = { plan: planWith({}), tree: join(folder, tree) } as unknown as PlanPhaseResult
  const result = { id: 'command:lint', blocking: true, findings: [], evidence: '', ms: 1 } satisfies CheckResult
  recorder.steps.push({ id: 'plan', title: 'Plan', status: 'passed', evidence: '', ms: 1 })
  recorder.steps.push({ id: 'command:lint', title: 'lint', status: 'passed', evidence: '`lint hunter2` passed', ms: 1 })
  await storeCheckRecord(run, planned, [result], false)
  const text = await files.readText(join(workspace, '.release-runbook/check.json'))
  return { text, evidence: recorder.steps.at(-1)!.evidence, excluded }
}

test('the record has the results of the checks alone, without secrets', async () => {
  const { text, evidence, excluded } = await store()
  const { tag, results } = JSON.parse(text ?? '')
  const lint = { id: 'command:lint', status: 'passed', errors: 0, evidence: '`lint ***` passed' }
  assert.deepEqual([tag, results, excluded], ['v2.0.0', [lint], ['/.release-runbook/']])
  assert.match(evidence, /^\.release-runbook\/check\.json\. `publish` in this folder takes it/)
})

test('a check that did not read all of an existing tag leaves no record, and says why', async () => {
  const none = async (more: Parameters<typeof store>[0]) => {
    const { text, evidence, excluded } = await store(more)
    assert.deepEqual(excluded, [])
    return [text, evidence]
  }
  assert.deepEqual(await none({ tag: false }), [undefined, 'no results for `publish`: it does not exist'])
  const read = 'no results for `publish`: the work tree was read, not the commit of the tag'
  assert.deepEqual(await none({ tree: 'root' }), [undefined, read])
  assert.deepEqual(await none({ components: ['docs'] }), [
    undefined,
    'no results for `publish`: the input "components" left components out',
  ])
})
