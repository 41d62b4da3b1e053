import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classifyNetworkError, classifyResponse, classifyUnparsable, retryAfter } from '../../../src/adapters/github/github-retry.ts'
import { NetworkError } from '../../../src/adapters/http/send-request.ts'

const now = Date.parse('2026-03-01T00:00:00Z')
const date = new Date(now).toUTCString()
const answer = (status: number, headers: Record<string, string> = {}, body = '') => ({ status, headers: { date, ...headers }, body })

/** The outcome of an attempt, and the seconds until the next one. */
function outcomeOf(status: number, headers?: Record<string, string>, body?: string, attempt = 1): readonly unknown[] {
  const { kind, ...retry } = classifyResponse(answer(status, headers, body), attempt, 0.5)
  return 'wait' in retry ? [kind, retry.wait / 1000] : [kind]
}

test('what is done about an answer', () => {
  const secondary = '{"message":"You have exceeded a secondary rate limit"}'
  const none = { 'x-ratelimit-remaining': '0' }
  const reset = (seconds: number) => ({ 'x-ratelimit-reset': String(now / 1000 + seconds) })
  const table: readonly (readonly [Readonly<Parameters<typeof outcomeOf>>, readonly unknown[]])[] = [
    ...[200, 201, 204, 299].map(status => [[status], ['answered']] as const),
    ...[199, 300, 302, 304, 400, 401, 403, 404, 409, 410, 422, 499, 501].map(status => [[status], ['refused']] as const),
    // An answer that refuses is no reason to try again, also when it names a time.
    [[501, { 'retry-after': '7' }], ['refused']],
    [[422, { 'retry-after': '7' }], ['refused']],
    ...[408, 500, 502, 503, 504, 599].map(status => [[status], ['indeterminate', 1]] as const),
    [
      [503, { 'retry-after': '7' }],
      ['indeterminate', 7],
    ],
    [
      [503, { 'retry-after': new Date(now + 8000).toUTCString() }],
      ['indeterminate', 8],
    ],
    [
      [429, { 'retry-after': '30' }],
      ['rate-limited', 30],
    ],
    [
      [429, { 'retry-after': new Date(now + 45_000).toUTCString() }],
      ['rate-limited', 45],
    ],
    [[429], ['rate-limited', 60]],
    [
      [403, { 'retry-after': '30' }],
      ['rate-limited', 30],
    ],
    [
      [403, {}, secondary],
      ['rate-limited', 60],
    ],
    [
      [403, {}, 'You have triggered an abuse detection mechanism'],
      ['rate-limited', 60],
    ],
    [
      [403, { ...none, ...reset(90) }],
      ['rate-limited', 91],
    ],
    // The limit is over already by the clock of the server, which tells whole seconds.
    [
      [403, { ...none, ...reset(-5) }],
      ['rate-limited', 1],
    ],
    [
      [403, none],
      ['rate-limited', 60],
    ],
    [
      [403, { ...none, 'x-ratelimit-reset': '0' }],
      ['rate-limited', 60],
    ],
    // Requests are left: the time of reset tells no limit.
    [[403, { 'x-ratelimit-remaining': '12', ...reset(90) }], ['refused']],
    [
      [429, { 'x-ratelimit-remaining': '12', ...reset(90) }],
      ['rate-limited', 60],
    ],
    [[404, {}, secondary], ['refused']],
    [
      [500, none, secondary],
      ['indeterminate', 1],
    ],
    [
      [200, {}, '{"errors":[{"type":"RATE_LIMITED","message":"later"}]}'],
      ['rate-limited', 60],
    ],
    [[200, {}, '{"errors":[{"type":"NOT_FOUND","message":"no"}]}'], ['answered']],
    [[200, none, '{"data":{"title":"The rate limit"}}'], ['answered']],
  ]
  for (const [asked, wanted] of table) assert.deepEqual(outcomeOf(...asked), wanted, JSON.stringify(asked))
})

test('waits grow from attempt to attempt; after failures to a minute, and by chance a quarter less or more', () => {
  const waits = (status: number) => [1, 2, 3, 7].map(attempt => outcomeOf(status, {}, '', attempt)[1])
  assert.deepEqual(waits(500), [1, 2, 4, 60])
  assert.deepEqual(waits(429), [60, 120, 240, 3840])
  for (const [random, wait] of [
    [0, 750],
    [1, 1250],
  ] as const)
    assert.equal((classifyResponse(answer(500), 1, random) as { wait: number }).wait, wait)
})

test('the time that an answer asks for is seconds or a date, and anything else is none', () => {
  const asked = (value: string) => retryAfter({ headers: { 'retry-after': value } }, now)
  assert.equal(asked('7'), 7000)
  assert.equal(asked(new Date(now + 9000).toUTCString()), 9000)
  assert.equal(asked('soon'), undefined)
  assert.equal(retryAfter({ headers: {} }, now), undefined)
})

test('seven attempts where somebody answered, three where nobody did, and no end to rate limits but the retry budget', () => {
  const lost = (maybeDelivered: boolean) => classifyNetworkError(new NetworkError(new Error('reset'), maybeDelivered), 1, 0.5)
  const retry = { wait: 1000, why: 'reset' }
  assert.deepEqual(lost(true), { kind: 'indeterminate', mostAttempts: 7, ...retry })
  assert.deepEqual(lost(false), { kind: 'undelivered', mostAttempts: 3, ...retry })
  const unparsable = { kind: 'indeterminate', wait: 2000, mostAttempts: 3, why: 'an answer that cannot be read' }
  assert.deepEqual(classifyUnparsable(2, 0.5), unparsable)
  assert.deepEqual(classifyResponse(answer(502), 1, 0.5), { kind: 'indeterminate', mostAttempts: 7, wait: 1000, why: 'answer 502' })
  const limited = { kind: 'rate-limited', mostAttempts: Number.POSITIVE_INFINITY, wait: 60_000, why: 'a rate limit' }
  assert.deepEqual(classifyResponse(answer(429), 1, 0.5), limited)
})

test('a server with an untrusted certificate is asked once', () => {
  const untrusted = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  assert.deepEqual(classifyNetworkError(new NetworkError(untrusted, false), 1, 0.5), { kind: 'refused' })
})

test('a limit that asks for nothing, or for a time that is past, doubles its pause from a second to a minute', () => {
  const pause = (attempt: number, headers: Record<string, string>): number | undefined => {
    const decision = classifyResponse({ status: 429, headers: { date: new Date(now).toUTCString(), ...headers }, body: '' }, attempt, 0.5)
    return 'wait' in decision ? decision.wait : undefined
  }
  const past = { 'retry-after': new Date(now - 60_000).toUTCString() }
  const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 - 100) }
  for (const headers of [{ 'retry-after': '0' }, past, reset])
    assert.deepEqual(
      [1, 2, 3, 6, 7, 20].map(attempt => pause(attempt, headers)),
      [1000, 2000, 4000, 32_000, 60_000, 60_000],
    )
  assert.equal(pause(3, { 'retry-after': '30' }), 30_000)
  // Neither a number nor a date, or negative: as if the header were absent.
  for (const value of ['-5', '-Infinity', 'soon', 'NaN']) assert.equal(pause(1, { 'retry-after': value }), 60_000, value)
  for (const value of ['1e300', 'Infinity', '99999999999999']) assert.equal(pause(1, { 'retry-after': value }), 365 * 24 * 3_600_000, value)
})
