import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { StepError, UserError } from '../../src/model/errors.ts'
import type { Level } from '../../src/model/finding.ts'
import type { StepRecord, StepStatus } from '../../src/model/step-outcome.ts'
import { passed, warned } from '../../src/model/step-outcome.ts'
import { phase, record, recordCheck, step } from '../../src/pipeline/step.ts'
import { jumpingClock } from '../fakes/clock.ts'
import { fakeLog } from '../fakes/log.ts'

/** A recorder that keeps its log lines in order. */
function makeRecorder() {
  const clock = jumpingClock()
  const logged: string[] = []
  const log = {
    ...fakeLog(),
    step: (title: string) => void logged.push(`step ${title}`),
    stepResult: ({ status }: StepRecord) => void logged.push(`result ${status}`),
    warning: (text: string) => void logged.push(`warning ${text}`),
  }
  return { clock, log, logged, steps: [] as StepRecord[] }
}
const stepRecord = { id: 'plan', title: 'Plan', start: 0, ms: 1500 }
const refused = new UserError('refused', 'ask')

describe('a step', () => {
  test('gives its value, and records its evidence and its time', async () => {
    const recorder = makeRecorder()
    const value = await step(recorder, 'plan', async () => {
      await recorder.clock.wait(1500)
      return warned(7, 'odd')
    })
    assert.equal(value, 7)
    assert.deepEqual(recorder.steps, [{ ...stepRecord, status: 'warned', evidence: 'odd' }])
    assert.deepEqual(recorder.logged, ['step Plan', 'result warned'])
  })

  test('stops the run with its id, after it is recorded as failed', async () => {
    const recorder = makeRecorder()
    const run = step(recorder, 'plan', async () => {
      await recorder.clock.wait(1500)
      throw refused
    })
    await assert.rejects(run, { name: 'StepError', step: 'plan', message: 'refused', cause: refused })
    assert.deepEqual(recorder.steps, [{ ...stepRecord, status: 'failed', evidence: 'refused' }])
  })

  for (const status of ['warned', 'failed'] as const)
    test(`whose problem is tolerated as ${status} gives the value that stands for it`, async () => {
      const recorder = makeRecorder()
      const work = async () => {
        await recorder.clock.wait(1500)
        if (recorder.steps.length === 0) throw 'text'
        return passed('done', 'done')
      }
      const onProblem = ({ message }: Error) => ({ value: 'instead', status, evidence: `${message}, hint` })
      assert.equal(await step(recorder, 'plan', work, onProblem), 'instead')
      assert.deepEqual(recorder.steps, [{ ...stepRecord, status, evidence: 'text, hint' }])
      const warning = status === 'warned' ? ['warning Plan: text, hint'] : []
      assert.deepEqual(recorder.logged, ['step Plan', `result ${status}`, ...warning])
      assert.equal(await step(recorder, 'plan', work, onProblem), 'done')
    })

  test('that records its own steps is recorded itself only for an error outside of those steps', async () => {
    const recorder = makeRecorder()
    const start = (work: () => Promise<string>) => phase(recorder, 'plan', work)
    const inner = async () => {
      record(recorder, { id: 'publish', status: 'failed', evidence: 'refused', ms: 0 })
      throw new StepError('publish', refused)
    }
    assert.equal(await start(async () => 'value'), 'value')
    assert.deepEqual(recorder.logged, [])
    await assert.rejects(start(inner), { step: 'publish' })
    assert.deepEqual(
      recorder.steps.map(({ id }) => id),
      ['publish'],
    )
    await assert.rejects(
      start(async () => {
        throw refused
      }),
      { name: 'StepError', step: 'plan', cause: refused },
    )
    assert.deepEqual(recorder.steps[1], { ...stepRecord, ms: 0, status: 'failed', evidence: 'refused' })
  })
})

const levels: readonly (readonly [levels: readonly Level[], status: StepStatus])[] = [
  [[], 'passed'],
  [['info'], 'passed'],
  [['info', 'warning'], 'warned'],
  [['warning', 'error'], 'failed'],
]
for (const [found, status] of levels)
  test(`a check with the findings [${found}] is ${status}`, () => {
    const recorder = makeRecorder()
    const findings = found.map(level => ({ rule: 'tag/x', level, message: 'm' }))
    recordCheck(recorder, { id: 'tag', blocking: true, findings, evidence: 'seen', ms: 3 })
    assert.deepEqual(recorder.steps, [{ id: 'tag', title: 'Tag', start: 0, status, evidence: 'seen', ms: 3 }])
  })

test('a check that did not run is skipped with its reason, and a caller may ask for a warning', () => {
  const recorder = makeRecorder()
  const result = { id: 'ci', blocking: true, findings: [], evidence: 'seen', ms: 0 }
  recordCheck(recorder, { ...result, skipped: 'not named' })
  recordCheck(recorder, result, 'warned')
  assert.deepEqual(
    recorder.steps.map(({ status, evidence }) => `${status}: ${evidence}`),
    ['skipped: not named', 'warned: seen'],
  )
})
