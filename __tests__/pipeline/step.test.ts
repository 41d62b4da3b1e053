import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { StepError, UserError } from '../../src/model/errors.ts'
import type { StepRecord } from '../../src/model/step-outcome.ts'
import { passed, warned } from '../../src/model/step-outcome.ts'
import { record, step } from '../../src/pipeline/step.ts'
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
const stepRecord = { id: 'id', title: 'Title', ms: 1500 }
const refused = new UserError('refused', 'ask')

describe('a step', () => {
  test('gives its value, and records its evidence and its time', async () => {
    const recorder = makeRecorder()
    const value = await step(recorder, 'id', 'Title', async () => {
      await recorder.clock.wait(1500)
      return warned(7, 'odd')
    })
    assert.equal(value, 7)
    assert.deepEqual(recorder.steps, [{ ...stepRecord, status: 'warned', evidence: 'odd' }])
    assert.deepEqual(recorder.logged, ['step Title', 'result warned'])
  })

  test('stops the run with its title, after it is recorded as failed', async () => {
    const recorder = makeRecorder()
    const run = step(recorder, 'id', 'Title', async () => {
      await recorder.clock.wait(1500)
      throw refused
    })
    await assert.rejects(run, { name: 'StepError', step: 'Title', message: 'refused', cause: refused })
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
      assert.equal(await step(recorder, 'id', 'Title', work, { onProblem }), 'instead')
      assert.deepEqual(recorder.steps, [{ ...stepRecord, status, evidence: 'text, hint' }])
      const warning = status === 'warned' ? ['warning Title: text, hint'] : []
      assert.deepEqual(recorder.logged, ['step Title', `result ${status}`, ...warning])
      assert.equal(await step(recorder, 'id', 'Title', work, { onProblem }), 'done')
    })

  test('that records its own steps is recorded itself only for an error outside of those steps', async () => {
    const recorder = makeRecorder()
    const phase = (work: () => Promise<string>) => step(recorder, 'id', 'Title', work, { recordsItself: true })
    const inner = async () => {
      record(recorder, { id: 'inner', title: 'Inner', status: 'failed', evidence: 'refused', ms: 0 })
      throw new StepError('Inner', refused)
    }
    assert.equal(await phase(async () => 'value'), 'value')
    assert.deepEqual(recorder.logged, [])
    await assert.rejects(phase(inner), { step: 'Inner' })
    assert.deepEqual(
      recorder.steps.map(({ id }) => id),
      ['inner'],
    )
    await assert.rejects(
      phase(async () => {
        throw refused
      }),
      { name: 'StepError', step: 'Title', cause: refused },
    )
    assert.deepEqual(recorder.steps[1], { ...stepRecord, ms: 0, status: 'failed', evidence: 'refused' })
  })
})
