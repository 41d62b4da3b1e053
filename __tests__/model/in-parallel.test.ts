import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inParallel } from '../../src/model/in-parallel.ts'

test('results have the order of the items, and no more than the given number run', async () => {
  let running = 0
  let most = 0
  const { results, failures } = await inParallel([3, 1, 2, 0], 2, async turns => {
    most = Math.max(most, ++running)
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    running--
    return `${turns} turns`
  })
  assert.deepEqual({ results, failures, most }, { results: ['3 turns', '1 turns', '2 turns', '0 turns'], failures: [], most: 2 })
})

test('the first failure in time is the first one', async () => {
  const { failures } = await inParallel([9, 1], 2, async turns => {
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    throw turns
  })
  assert.deepEqual(failures, [1, 9])
})

test('after a failure no item starts, running ones end, and all failures are given', async () => {
  const started: string[] = []
  const ended: string[] = []
  const { failures } = await inParallel(['bad', 'slow', 'worse', 'late'], 3, async name => {
    started.push(name)
    if (name === 'bad') throw new Error(name)
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    if (name === 'worse') throw new Error(name)
    ended.push(name)
  })
  assert.deepEqual(failures.map(String), ['Error: bad', 'Error: worse'])
  assert.deepEqual({ started, ended }, { started: ['bad', 'slow', 'worse'], ended: ['slow'] })
})
