import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FaultKind } from '../../../dev/local-github/faults.ts'
import { gitHub } from '../../../src/adapters/github/github.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { start } from '../../local-github/fixture.ts'
import { apiOn } from './api.ts'

const status = (code: number, headers: Record<string, string> = {}, message = 'no'): FaultKind => ({
  kind: 'status',
  status: code,
  headers,
  body: { message },
})

async function forgeOn(context: Parameters<typeof start>[0], options: Parameters<typeof start>[1] = {}, silence = 20_000) {
  const clock = jumpingClock()
  const said: string[] = []
  const github = await start(context, { now: clock.now, ...options })
  const forge = gitHub({
    repository: 'octo/hello',
    token: 'local-token',
    apiUrl: github.apiUrl,
    userAgent: 'test',
    clock,
    onWait: text => said.push(text),
    timeout: silence,
  })
  return { clock, said, github, forge }
}

const draft = { tag: 'v2.0.0', title: 'v2.0.0', body: 'text', prerelease: false }
const listing = { method: 'GET', path: /\/releases$/ }
const creating = { method: 'POST', path: /\/releases$/ }

/** Faults that a request survives, with the seconds that are waited. */
const survived: readonly (readonly [string, FaultKind, from: number, to: number])[] = [
  ['500', status(500), 0.75, 1.25],
  ['502', status(502), 0.75, 1.25],
  ['503 with retry-after', status(503, { 'retry-after': '7' }), 7, 7],
  ['429 with retry-after', status(429, { 'retry-after': '30' }), 30, 30],
  ['403, secondary limit without a time', status(403, {}, 'You have exceeded a secondary rate limit'), 60, 60],
  ['a connection cut before', { kind: 'drop-before' }, 0.75, 1.25],
  ['a connection cut after', { kind: 'drop-after' }, 0.75, 1.25],
  ['an answer cut off', { kind: 'truncated' }, 0.75, 1.25],
  ['silence', { kind: 'no-answer' }, 0.75, 1.25],
]

/** A server that keeps silent is given up soon; any other may be slow on a busy machine. */
const silenceFor = ({ kind }: FaultKind): number => (kind === 'no-answer' ? 500 : 20_000)

for (const [name, fault, from, to] of survived) {
  test(`a read survives ${name}`, async context => {
    const { github, forge, clock, said } = await forgeOn(context, {}, silenceFor(fault))
    github.faults.add({ match: { ...listing, nth: 1 }, ...fault })
    assert.deepEqual(await forge.releases(), [])
    assert.equal(clock.waits.length, 1)
    const seconds = clock.waits[0]! / 1000
    assert.ok(seconds >= from && seconds <= to, String(seconds))
    assert.match(said.join('\n'), /^GitHub did not list the releases: .*\. Once more in \d+ s\.$/)
    assert.equal(forge.requests(), 2)
  })

  test(`a draft is made once in spite of ${name}`, async context => {
    const { github, forge } = await forgeOn(context, { listingLagMs: 2000 }, silenceFor(fault))
    github.faults.add({ match: { ...creating, nth: 1 }, ...fault })
    const made = await forge.createDraft(draft)
    assert.deepEqual(
      github.state.map(({ id }) => id),
      [made.id],
    )
    assert.deepEqual(github.wrongRequests, [])
  })
}

test('a primary limit is waited for by the clock of the server', async context => {
  const { github, forge, clock } = await forgeOn(context)
  const now = Date.parse('2026-03-01T00:00:00Z')
  const headers = {
    date: new Date(now).toUTCString(),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(now / 1000 + 90),
  }
  github.faults.add({ match: { ...listing, nth: 1 }, ...status(403, headers, 'API rate limit exceeded') })
  await forge.releases()
  assert.deepEqual(clock.waits, [91_000])
})

test('a limit that ends later than the run waits is told with its time, at once', async context => {
  const { github, forge, clock } = await forgeOn(context)
  github.faults.add({ match: listing, ...status(429, { 'retry-after': '3000' }) })
  await assert.rejects(
    forge.releases(),
    /429, request [A-F0-9:]+.*That ends at \d\d:\d\d UTC, in 50 min; this run waits no longer than 20 min/,
  )
  assert.deepEqual(clock.waits, [])
})

test('limits that come again and again end with the one deadline', async context => {
  const { github, forge, clock } = await forgeOn(context)
  github.faults.add({ match: listing, ...status(429, { 'retry-after': '500' }) })
  await assert.rejects(forge.releases(), /20 min in all/)
  assert.deepEqual(clock.waits, [500_000, 500_000])
  await assert.rejects(forge.releases(), /20 min in all/, 'what was waited before counts')
  assert.equal(clock.waits.length, 2)
})

test('what fails without end is given up after seven attempts, what reaches nobody after three', async context => {
  const { github, forge, clock } = await forgeOn(context)
  github.faults.add({ match: listing, ...status(500) })
  await assert.rejects(forge.releases(), /refused to list the releases \(500/)
  assert.equal(forge.requests(), 7)
  assert.ok(clock.waits.every((wait, index) => wait >= 750 * 2 ** index && wait <= Math.min(75_000, 1250 * 2 ** index)))
  await github.close()
  await assert.rejects(forge.releases(), /could not be reached.*ECONNREFUSED/)
  assert.equal(forge.requests(), 10)
})

for (const code of [400, 401, 403, 410, 422, 451]) {
  test(`${code} is no reason to try again`, async context => {
    const { github, forge } = await forgeOn(context)
    github.faults.add({ match: listing, ...status(code) })
    await assert.rejects(forge.releases(), new RegExp(`\\(${code}, request`))
    assert.equal(forge.requests(), 1)
  })
}

test('a read that is answered 404 is repeated once after two seconds, a write never', async context => {
  const { github, forge, clock } = await forgeOn(context)
  github.faults.add({ match: { ...listing, nth: 1 }, ...status(404) })
  assert.deepEqual(await forge.releases(), [])
  github.faults.add({ match: listing, ...status(404) })
  await assert.rejects(forge.releases(), /\(404, request/)
  assert.deepEqual([forge.requests(), clock.waits], [4, [2000, 2000]])
  github.faults.add({ match: creating, ...status(404) })
  await assert.rejects(forge.createDraft(draft), /\(404, request/)
  assert.deepEqual([forge.requests(), clock.waits.length], [5, 2])
})

for (const [what, apiUrl, proxy] of [
  ['nobody listens', 'http://127.0.0.1:1', ''],
  ['the proxy is dead', 'http://api.example', 'http://127.0.0.1:1'],
  ['the proxy lets nobody through', 'https://api.example', undefined],
] as const)
  test(`a connection that was never made is tried three times: ${what}`, async context => {
    const closing = await apiOn(context, response => response.destroy())
    const before = { ...process.env }
    context.after(() => Object.assign(process.env, { http_proxy: before.http_proxy ?? '', https_proxy: before.https_proxy ?? '' }))
    Object.assign(process.env, { http_proxy: proxy ?? '', https_proxy: proxy ?? closing.origin })
    const forge = gitHub({ repository: 'octo/hello', token: 'x', apiUrl, userAgent: 'test', clock: jumpingClock(), onWait: () => {} })
    await assert.rejects(forge.createDraft(draft), /could not be reached/)
    assert.equal(forge.requests(), 3)
  })

test('a draft that is refused is not waited for in the listing', async context => {
  const { github, forge, clock } = await forgeOn(context)
  github.faults.add({ match: creating, ...status(422) })
  await assert.rejects(forge.createDraft(draft), /refused to create the draft release \(422/)
  assert.equal(forge.requests(), 1)
  assert.deepEqual(clock.waits, [])
})

test('a redirect is refused, and the token does not follow it', async context => {
  const other = await start(context)
  const { github, forge } = await forgeOn(context)
  for (const code of [301, 302, 307, 308]) {
    github.faults.clear()
    github.faults.add({ match: listing, ...status(code, { location: `${other.apiUrl}/repos/octo/hello/releases` }) })
    await assert.rejects(forge.releases(), new RegExp(`\\(${code}`))
  }
  assert.deepEqual(other.requests, [])
})

test('an answer of GraphQL with errors alone is a refusal, one with data beside them is an answer, a limit is waited for', async context => {
  const { github, forge, clock } = await forgeOn(context)
  const graphql = { path: /\/graphql$/, nth: 1 }
  const body = { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }
  github.faults.add({ match: graphql, kind: 'status', status: 200, body })
  assert.deepEqual(await forge.pullRequests([], [4711]), { pullRequests: [], logins: new Map() })
  assert.deepEqual(clock.waits, [60_000])
  github.faults.clear()
  github.faults.add({ match: graphql, kind: 'status', status: 200, body: { errors: [{ type: 'FORBIDDEN', message: 'no access' }] } })
  await assert.rejects(forge.pullRequests([], [4712]), /read the pull requests.*no access/)
})

test('the same question about pull requests is asked once, another one anew, and one that failed again', async context => {
  const { github, forge } = await forgeOn(context)
  const answer = await forge.pullRequests([], [4711])
  assert.equal(await forge.pullRequests([], [4711]), answer)
  assert.equal(forge.requests(), 1)
  await forge.pullRequests([], [4711], 4712)
  assert.equal(forge.requests(), 2)
  const body = { errors: [{ type: 'FORBIDDEN', message: 'no access' }] }
  github.faults.add({ match: { path: /\/graphql$/, nth: 1 }, kind: 'status', status: 200, body })
  await assert.rejects(forge.pullRequests([], [4713]), /no access/)
  assert.deepEqual(await forge.pullRequests([], [4713]), answer)
  assert.equal(forge.requests(), 4)
  // Two callers that fail together, and ask again: the question is sent once more, not twice.
  github.faults.add({ match: { path: /\/graphql$/, nth: 1 }, kind: 'status', status: 200, body })
  const ask = () => forge.pullRequests([], [4714])
  const [one, two] = await Promise.all([ask().catch(ask), ask().catch(ask)])
  assert.equal(one, two)
  assert.equal(forge.requests(), 6)
})
