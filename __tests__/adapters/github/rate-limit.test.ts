import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gitHub } from '../../../src/adapters/github/github.ts'
import { classifyResponse, retryAfter } from '../../../src/adapters/github/github-retry.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { start } from '../../local-github/fixture.ts'

const now = Date.parse('2026-01-01T00:00:00Z')
const date = (seconds: number): string => new Date(now + seconds * 1000).toUTCString()

const pauses: readonly (readonly [string, number | undefined])[] = [
  ['0', 1000],
  ['', 1000],
  ['00', 1000],
  ['-5', undefined],
  ['0.2', 1000],
  ['1', 1000],
  ['1.5', 1500],
  ['60', 60_000],
  [date(-3600), 1000],
  [date(0), 1000],
  [date(30), 30_000],
  ['soon', undefined],
  ['Infinity', 365 * 24 * 3_600_000],
]

for (const [value, pause] of pauses)
  test(`retry-after: ${JSON.stringify(value)} is a pause of ${pause} ms`, () =>
    assert.equal(retryAfter({ headers: { 'retry-after': value } }, now), pause))

test('a pause after a rate limit is at least a second, whatever the headers say', () => {
  const seconds = fc.oneof(fc.integer({ min: -10, max: 100 }), fc.double({ min: -1, max: 1, noNaN: true })).map(String)
  const after = fc.oneof(seconds, fc.integer({ min: -100, max: 100 }).map(date), fc.constantFrom('', '0', 'x', '-0', '1e-9'))
  const reset = fc.integer({ min: -100, max: 100 }).map(delta => String(now / 1000 + delta))
  const headers = fc.record(
    { 'retry-after': after, 'x-ratelimit-reset': reset, 'x-ratelimit-remaining': fc.constantFrom('0', '1'), date: fc.constant(date(0)) },
    { requiredKeys: ['date'] },
  )
  const status = fc.constantFrom(429, 403, 200)
  fc.assert(
    fc.property(
      status,
      headers,
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (code, given, tries, random) => {
        const body = code === 200 ? '{"errors":[{"type":"RATE_LIMITED"}]}' : '{"message":"API rate limit exceeded"}'
        const decision = classifyResponse({ status: code, headers: given, body }, tries, random)
        assert.ok(decision.kind === 'rate-limited' && decision.wait >= 1000, JSON.stringify(decision))
      },
    ),
  )
})

test('a server that always answers "retry-after: 0" gets two dozen requests in twenty minutes', async context => {
  const jumping = jumpingClock()
  // A shorter pause ends the test: without one the run would never end.
  const wait = (ms: number): Promise<void> => (ms < 1000 ? Promise.reject(new RangeError(`a pause of ${ms} ms`)) : jumping.wait(ms))
  const clock = { ...jumping, wait }
  const github = await start(context, { now: clock.now })
  const options = { repository: 'octo/hello', token: 'local-token', apiUrl: github.apiUrl, userAgent: 'test', clock, onWait: () => {} }
  github.faults.add({ match: {}, kind: 'status', status: 429, headers: { 'retry-after': '0' }, body: { message: 'slow down' } })
  await assert.rejects(gitHub(options).releases(), /waits no longer than 20 min in all/)
  const doubled = [1, 2, 4, 8, 16, 32].map(seconds => seconds * 1000)
  assert.deepEqual([new Set(jumping.waits), github.requests.length], [new Set([...doubled, 60_000]), 25])
})
