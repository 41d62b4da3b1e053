import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge, judgeLoss, judgeUnreadable, mayTryAgain, retryAfter } from '../../../src/adapters/github/github-retry.ts'
import { LostConnection } from '../../../src/adapters/http/http-exchange.ts'

const now = Date.parse('2026-03-01T00:00:00Z')
const date = new Date(now).toUTCString()
const answer = (status: number, headers: Record<string, string> = {}, body = '') => ({ status, headers: { date, ...headers }, body })

/** What is done about an answer: its kind, and for another attempt the seconds until then, and whether everybody waits. */
function judged(status: number, headers?: Record<string, string>, body?: string, attempt = 1): readonly unknown[] {
  const verdict = judge(answer(status, headers, body), attempt, 0.5)
  return verdict.kind === 'again' ? ['again', verdict.wait / 1000, verdict.limited, verdict.unclear] : [verdict.kind]
}

test('what is done about an answer', () => {
  const secondary = '{"message":"You have exceeded a secondary rate limit"}'
  const none = { 'x-ratelimit-remaining': '0' }
  const reset = (seconds: number) => ({ 'x-ratelimit-reset': String(now / 1000 + seconds) })
  const table: readonly (readonly [Readonly<Parameters<typeof judged>>, readonly unknown[]])[] = [
    ...[200, 201, 204, 299].map(status => [[status], ['answered']] as const),
    ...[199, 300, 302, 304, 400, 401, 403, 404, 409, 410, 422, 499, 501].map(status => [[status], ['refused']] as const),
    // An answer that refuses is no reason to try again, also when it names a time.
    [[501, { 'retry-after': '7' }], ['refused']],
    [[422, { 'retry-after': '7' }], ['refused']],
    ...[408, 500, 502, 503, 504, 599].map(status => [[status], ['again', 1, false, true]] as const),
    [
      [503, { 'retry-after': '7' }],
      ['again', 7, false, true],
    ],
    [
      [503, { 'retry-after': new Date(now + 8000).toUTCString() }],
      ['again', 8, false, true],
    ],
    [
      [429, { 'retry-after': '30' }],
      ['again', 30, true, false],
    ],
    [
      [429, { 'retry-after': new Date(now + 45_000).toUTCString() }],
      ['again', 45, true, false],
    ],
    [[429], ['again', 60, true, false]],
    [
      [403, { 'retry-after': '30' }],
      ['again', 30, true, false],
    ],
    [
      [403, {}, secondary],
      ['again', 60, true, false],
    ],
    [
      [403, {}, 'You have triggered an abuse detection mechanism'],
      ['again', 60, true, false],
    ],
    [
      [403, { ...none, ...reset(90) }],
      ['again', 91, true, false],
    ],
    // The limit is over already by the clock of the server, which tells whole seconds.
    [
      [403, { ...none, ...reset(-5) }],
      ['again', 1, true, false],
    ],
    [
      [403, none],
      ['again', 60, true, false],
    ],
    [
      [403, { ...none, 'x-ratelimit-reset': '0' }],
      ['again', 60, true, false],
    ],
    // Requests are left: the time of reset tells no limit.
    [[403, { 'x-ratelimit-remaining': '12', ...reset(90) }], ['refused']],
    [
      [429, { 'x-ratelimit-remaining': '12', ...reset(90) }],
      ['again', 60, true, false],
    ],
    [[404, {}, secondary], ['refused']],
    [
      [500, none, secondary],
      ['again', 1, false, true],
    ],
    [
      [200, {}, '{"errors":[{"type":"RATE_LIMITED","message":"later"}]}'],
      ['again', 60, true, false],
    ],
    [[200, {}, '{"errors":[{"type":"NOT_FOUND","message":"no"}]}'], ['answered']],
    [[200, none, '{"data":{"title":"The rate limit"}}'], ['answered']],
  ]
  for (const [asked, wanted] of table) assert.deepEqual(judged(...asked), wanted, JSON.stringify(asked))
})

test('waits grow from attempt to attempt; after failures to a minute, and by chance a quarter less or more', () => {
  const waits = (status: number) => [1, 2, 3, 7].map(attempt => judged(status, {}, '', attempt)[1])
  assert.deepEqual(waits(500), [1, 2, 4, 60])
  assert.deepEqual(waits(429), [60, 120, 240, 3840])
  for (const [random, wait] of [
    [0, 750],
    [1, 1250],
  ] as const)
    assert.equal((judge(answer(500), 1, random) as { wait: number }).wait, wait)
})

test('the time that an answer asks for is seconds or a date, and anything else is none', () => {
  const asked = (value: string) => retryAfter({ headers: { 'retry-after': value } }, now)
  assert.equal(asked('7'), 7000)
  assert.equal(asked(new Date(now + 9000).toUTCString()), 9000)
  assert.equal(asked('soon'), undefined)
  assert.equal(retryAfter({ headers: {} }, now), undefined)
})

test('a lost connection may have carried the request only when it was sent; an untrusted server is asked no more', () => {
  const lost = (sent: boolean) => judgeLoss(new LostConnection(new Error('reset'), sent), 1, 0.5)
  const again = { kind: 'again', wait: 1000, limited: false, why: 'reset' }
  assert.deepEqual(lost(true), { ...again, unclear: true, reached: true })
  assert.deepEqual(lost(false), { ...again, unclear: false, reached: false })
  const untrusted = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  assert.deepEqual(judgeLoss(new LostConnection(untrusted, false), 1, 0.5), { kind: 'refused' })
  assert.deepEqual(judgeUnreadable(2, 0.5), { ...again, wait: 2000, unclear: true, reached: false, why: 'an answer that cannot be read' })
})

test('seven attempts where somebody answered, three where nobody did', () => {
  const attempts = (reached: boolean) => [1, 2, 3, 4, 5, 6, 7, 8].filter(attempt => mayTryAgain(attempt, reached)).length + 1
  assert.deepEqual([attempts(true), attempts(false)], [7, 3])
})
