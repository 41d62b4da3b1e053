import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePace } from '../../src/adapters/github-pace.ts'
import { jumpingClock } from '../fakes/clock.ts'

test('content is created at once at first, then one a second: never more than 80 in any minute', async () => {
  const clock = jumpingClock()
  const pace = makePace(clock)
  const times: number[] = []
  for (let count = 0; count < 400; count += 1) {
    await pace()
    times.push(clock.now())
  }
  assert.equal(times[19], times[0], 'twenty without a wait')
  for (const [at, time] of times.entries()) {
    const within = times.slice(at).filter(other => other < time + 60_000).length
    assert.ok(within <= 80, `${within} in a minute`)
  }
  assert.ok(times.at(-1)! - times[0]! <= 400_000)
})
