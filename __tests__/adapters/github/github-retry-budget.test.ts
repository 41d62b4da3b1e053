import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRetryBudget, maxFailureTime } from '../../../src/adapters/github/github-retry-budget.ts'
import { UserError } from '../../../src/model/errors.ts'
import { jumpingClock } from '../../fakes/clock.ts'

const problem = new UserError('GitHub did not answer.')
const second = 1000

/** A clock that stands while requests wait at the same time, and jumps over every wait when `jumps` is set. */
function standingClock() {
  let time = 0
  const pass = (ms: number): void => {
    time += ms
  }
  const clock = { jumps: false, now: () => time, pass, wait: async (ms: number) => (clock.jumps ? pass(ms) : undefined) }
  return clock
}

/** Milliseconds that a request waits for its turn after others met these limits at the same time. */
async function limitedAfter(waits: readonly (readonly [ms: number, limited: boolean])[]): Promise<number> {
  const clock = standingClock()
  const budget = makeRetryBudget(clock)
  budget.failureStarted()
  for (const [ms, limited] of waits) await budget.wait(ms, limited, problem)
  clock.jumps = true
  await budget.waitForRateLimit()
  return clock.now()
}

test('a limit makes everybody wait, of two the one that ends later; a failure holds only its own request', async () => {
  assert.equal(await limitedAfter([[60 * second, true]]), 60 * second)
  assert.equal(
    await limitedAfter([
      [60 * second, true],
      [5 * second, true],
    ]),
    60 * second,
  )
  assert.equal(
    await limitedAfter([
      [5 * second, true],
      [60 * second, true],
    ]),
    60 * second,
  )
  assert.equal(await limitedAfter([[60 * second, false]]), 0)
})

test('a wait up to the deadline is made, a longer one is refused at once', async () => {
  const clock = jumpingClock()
  const budget = makeRetryBudget(clock)
  budget.failureStarted()
  await budget.wait(maxFailureTime, false, problem)
  await assert.rejects(
    budget.wait(1, false, problem),
    /did not answer\. Requests have failed for 20 min; this run waits no longer than 20 min/,
  )
  assert.deepEqual(clock.waits, [maxFailureTime])
})

test('failures that overlap count once, and the time without one does not count', async () => {
  const clock = standingClock()
  const budget = makeRetryBudget(clock)
  const minutes = (count: number) => clock.pass(count * 60 * second)
  budget.failureStarted()
  minutes(3)
  budget.failureStarted()
  minutes(3)
  budget.failureEnded()
  minutes(4)
  budget.failureEnded()
  minutes(60)
  budget.failureStarted()
  minutes(4)
  await budget.wait(6 * 60 * second, false, problem)
  await assert.rejects(budget.wait(6 * 60 * second + 1, true, problem), /That ends at \d\d:\d\d UTC, in 7 min/)
})

test('a time below two minutes is told in seconds, from then on in minutes', async () => {
  const clock = standingClock()
  const budget = makeRetryBudget(clock)
  budget.failureStarted()
  clock.pass(maxFailureTime - 1)
  await assert.rejects(budget.wait(119_001, true, problem), /in 120 s;/)
  await assert.rejects(budget.wait(120_000, true, problem), /in 2 min;/)
})
