import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frozenGit } from '../../dev/local-github/git-data.ts'
import { smallRepository, start } from './fixture.ts'

const draft = { tag_name: 'v2.0.0', draft: true }
const post = { method: 'POST', path: /\/releases$/ }

test('status: answers so and does nothing; nth counts the matches', async context => {
  const github = await start(context)
  github.faults.add({
    match: { ...post, nth: 2 },
    kind: 'status',
    status: 403,
    headers: { 'retry-after': '30' },
    body: { message: 'You have exceeded a secondary rate limit' },
  })
  assert.equal((await github.call('POST', '/releases', draft)).status, 201)
  await github.call('GET', '/releases')
  const second = await github.call('POST', '/releases', draft)
  assert.deepEqual([second.status, second.headers.get('retry-after')], [403, '30'])
  assert.equal((await github.call('POST', '/releases', draft)).status, 201)
  assert.equal(github.state.length, 2)
})

test('502-starter: the upload is refused, an empty asset stays', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  github.faults.add({ match: { path: /\/assets$/ }, kind: '502-starter' })
  assert.equal((await github.upload(json, 'a.txt', 'abc')).status, 502)
  assert.deepEqual(
    github.state[0]?.assets.map(({ name, state, size }) => ({ name, state, size })),
    [{ name: 'a.txt', state: 'starter', size: 0 }],
  )
})

test('drop-before: no answer, nothing done', async context => {
  const github = await start(context)
  github.faults.add({ match: post, kind: 'drop-before' })
  await assert.rejects(github.call('POST', '/releases', draft))
  assert.deepEqual(github.state, [])
  assert.equal(github.requests[0]?.status, 0)
})

test('drop-middle: the connection is cut in the body, a starter stays', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  github.faults.add({ match: { path: /\/assets$/ }, kind: 'drop-middle' })
  await assert.rejects(github.upload(json, 'a.txt', Buffer.alloc(4_000_000)))
  assert.deepEqual(
    github.state[0]?.assets.map(asset => asset.state),
    ['starter'],
  )
})

test('drop-after: done, but the answer is lost', async context => {
  const github = await start(context)
  github.faults.add({ match: post, kind: 'drop-after' })
  await assert.rejects(github.call('POST', '/releases', draft))
  assert.equal(github.state.length, 1)
})

test('no-answer: silence until the client gives up', async context => {
  const github = await start(context)
  github.faults.add({ match: post, kind: 'no-answer' })
  const abort = new AbortController()
  const sent = fetch(`${github.apiUrl}/repos/octo/hello/releases`, { method: 'POST', body: JSON.stringify(draft), signal: abort.signal })
  await github.call('GET', '/releases')
  abort.abort()
  await assert.rejects(sent, { name: 'AbortError' })
  assert.deepEqual(github.state, [])
})

for (const [kind, later] of [
  ['stored-later', { name: 'a.txt', state: 'uploaded', size: 3 }],
  ['stays-starter', { name: 'a.txt', state: 'starter', size: 0 }],
] as const)
  test(`${kind}: the connection is cut when all has arrived, and a starter is there`, async context => {
    let now = 0
    const github = await start(context, { now: () => now })
    const { json } = await github.call('POST', '/releases', draft)
    github.faults.add({ match: { path: /\/assets$/ }, kind, ms: 1000 })
    await assert.rejects(github.upload(json, 'a.txt', 'abc'))
    const assets = () => github.state[0]?.assets.map(({ name, state, size }) => ({ name, state, size }))
    now = 999
    assert.deepEqual(assets(), [{ name: 'a.txt', state: 'starter', size: 0 }])
    now = 1000
    assert.deepEqual(assets(), [later])
  })

test('truncated: done, and the answer ends in the middle', async context => {
  const github = await start(context)
  github.faults.add({ match: post, kind: 'truncated' })
  await assert.rejects(github.call('POST', '/releases', draft))
  assert.deepEqual([github.state.length, github.requests[0]?.status], [1, 201])
  github.faults.clear()
  assert.equal((await github.call('POST', '/releases', draft)).status, 201)
})

test('refuse: nobody listens for the request, and whoever is inside is still served; open lets everybody in again', async context => {
  const github = await start(context)
  github.faults.add({ match: { nth: 2 }, kind: 'refuse' })
  assert.equal((await github.call('GET', '/releases')).status, 200)
  const refused = await github.call('GET', '/releases').catch((error: Error) => (error.cause as NodeJS.ErrnoException).code)
  assert.equal(refused, 'ECONNREFUSED')
  assert.equal(github.requests.length, 1)
  await github.open()
  assert.equal((await github.call('GET', '/releases')).status, 200)
  github.refuse()
  await assert.rejects(github.call('GET', '/releases'))
  await github.open()
  assert.equal((await github.call('GET', '/releases')).status, 200)
  assert.equal(github.faults.hits, 1)
})

for (const moment of ['before', 'after'] as const)
  test(`kill: the client is ended when its request has arrived, ${moment} it is done`, async context => {
    const github = await start(context)
    const ended: string[] = []
    const state = () => github.state.length
    github.faults.add({ match: post, kind: 'kill', moment, end: async () => void ended.push(`${state()} releases`) })
    await assert.rejects(github.call('POST', '/releases', draft))
    assert.deepEqual(ended, [moment === 'before' ? '0 releases' : '1 releases'])
    assert.equal(github.state.length, moment === 'before' ? 0 : 1)
  })

test('latency: every request waits, and those under way at once are counted', async context => {
  const github = await start(context, { latencyMs: 30 })
  const began = performance.now()
  await Promise.all([github.call('GET', '/releases'), github.call('GET', '/releases'), github.call('GET', '/tags-of-nothing')])
  assert.ok(performance.now() - began >= 29)
  assert.equal(github.mostInFlight, 3)
})

test('a frozen repository is read once', async context => {
  const { directory, sha } = smallRepository()
  const git = frozenGit(directory)
  assert.equal(frozenGit(directory), git)
  assert.equal(git.commit('v2.0.0'), git.commit('v2.0.0'))
  assert.equal((await git.commit('v2.0.0'))?.sha, sha('v2.0.0'))
  const github = await start(context, { frozen: true })
  assert.equal((await github.call('GET', '/commits/v2.0.0')).json.sha, sha('v2.0.0'))
})
