// What the adapter asks, and does, when the result of a write to a release is unclear.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gitHub } from '../../../src/adapters/github/github.ts'
import { NotFound } from '../../../src/model/errors.ts'
import type { Release } from '../../../src/ports/forge.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { apiOn, type Reply, scriptedApi } from './api.ts'

const folder = await mkdtemp(join(tmpdir(), 'releases-'))
after(() => rm(folder, { recursive: true, force: true }))
const path = join(folder, 'a.zip')
await writeFile(path, 'the bytes')
const sha256 = createHash('sha256').update('the bytes').digest('hex')
const file = { name: 'a.zip', path, size: 9, sha256, contentType: 'application/zip' }

const stored = { id: 7, name: 'a.zip', size: 9, state: 'uploaded', digest: `sha256:${sha256}`, browser_download_url: 'there' }
const starter = { ...stored, size: 0, state: 'starter', digest: null }
const draft = {
  ...{ id: 1, tag_name: 'v1', name: 'One', body: 'text', draft: true, prerelease: false, html_url: 'page', assets: [] },
  upload_url: 'http://127.0.0.1/uploads/1/assets{?name,label}',
}

/** What lies under the name after an upload that failed, and whether it is taken, replaced, or left alone. */
const probes: readonly (readonly [string, object | undefined, Reply, 'taken' | 'replaced' | 'sent again'])[] = [
  ['the same bytes', stored, draft, 'taken'],
  ['the same bytes, on a server without digests', { ...stored, digest: null }, draft, 'taken'],
  ['a digest of another kind', { ...stored, digest: 'sha512:00' }, draft, 'taken'],
  ['another digest', { ...stored, digest: `sha256:${'0'.repeat(64)}` }, draft, 'replaced'],
  ['another size', { ...stored, size: 8 }, draft, 'replaced'],
  ['a broken upload', { ...stored, state: 'starter' }, draft, 'replaced'],
  ['another digest, in a public release', { ...stored, digest: `sha256:${'0'.repeat(64)}` }, { ...draft, draft: false }, 'sent again'],
  ['a broken upload, in a release that is gone', { ...stored, state: 'starter' }, 404, 'sent again'],
  ['an asset of another name', { ...stored, name: 'b.zip' }, draft, 'sent again'],
  ['nothing', undefined, draft, 'sent again'],
]

for (const [what, asset, release, then] of probes)
  test(`after an upload without an answer, ${what} is ${then}`, async context => {
    const { github, routes, origin } = await scriptedApi(context, {
      'POST /uploads/1/assets': [502, stored],
      'GET /releases/1/assets': [asset === undefined ? [] : [asset]],
      'GET /releases/1': [release],
      'DELETE /releases/assets/7': [404],
    })
    const taken = await github.upload({ id: 1, uploadUrl: `${origin}/uploads/1/assets` } as Release, file)
    assert.deepEqual([taken.id, taken.uploaded], [7, true])
    assert.equal(routes.includes('DELETE /releases/assets/7'), then === 'replaced')
    assert.equal(routes.filter(route => route.startsWith('POST')).length, then === 'taken' ? 1 : 2)
  })

/** The states of an asset whose upload was cut off after its last byte, the waits between looks, and whether it is taken. */
const storing: readonly (readonly [string, readonly (readonly object[])[], number, 'taken' | 'replaced' | 'sent again'])[] = [
  ['is stored meanwhile', [[starter], [starter], [stored]], 2, 'taken'],
  ['stays a starter', [[starter]], 7, 'replaced'],
  ['is not there', [[]], 0, 'sent again'],
  ['disappears', [[starter], []], 1, 'sent again'],
  ['turns out to have other bytes', [[starter], [{ ...stored, size: 8 }]], 1, 'replaced'],
]

for (const [what, states, looks, then] of storing)
  test(`an asset that ${what} after its last byte is ${then}`, async context => {
    const { github, routes, origin, clock, said } = await scriptedApi(context, {
      'POST /uploads/1/assets': ['cut off', stored],
      'GET /releases/1/assets': states,
      'GET /releases/1': [draft],
      'DELETE /releases/assets/7': [404],
    })
    const taken = await github.upload({ id: 1, uploadUrl: `${origin}/uploads/1/assets` } as Release, file)
    assert.equal(taken.uploaded, true)
    assert.equal(clock.waits.length - 1, looks)
    const waited = clock.waits.reduce((sum, wait) => sum + wait, 0)
    assert.ok(waited <= 101_000 && (looks < 7 || waited >= 99_000), `${waited} ms`)
    assert.match(said[0]!, /did not take the asset a\.zip: .*Once more in at most (100|101) s/, 'five times the limit of the test')
    assert.deepEqual(
      routes.filter(route => !route.startsWith('GET')),
      [
        'POST /uploads/1/assets',
        ...(then === 'replaced' ? ['DELETE /releases/assets/7'] : []),
        ...(then === 'taken' ? [] : ['POST /uploads/1/assets']),
      ],
    )
  })

test('an upload that is slow is given up once', async context => {
  const size = 60 << 20
  const slow = { ...file, path: join(folder, 'slow'), size, sha256: createHash('sha256').update(Buffer.alloc(size)).digest('hex') }
  await writeFile(slow.path, Buffer.alloc(size))
  context.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] })
  let begun = Promise.withResolvers<IncomingMessage>()
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.end('[]')
    request.once('data', () => begun.resolve(request.pause()))
    request.on('end', () => response.end(JSON.stringify({ ...stored, size })))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  context.after(() => server.close())
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [waits, progress]: [string[], string[]] = [[], []]
  const log = { onWait: (text: string) => void waits.push(text), onProgress: (text: string) => void progress.push(text) }
  const github = gitHub({ repository: 'octo/hello', token: 'x', apiUrl, userAgent: 'test', clock: jumpingClock(), ...log })
  const uploading = github.upload({ id: 1, uploadUrl: `${apiUrl}/uploads/1/assets` } as Release, slow)
  await begun.promise
  begun = Promise.withResolvers()
  context.mock.timers.tick(5 * 60_000)
  const second = await begun.promise
  context.mock.timers.tick(60 * 60_000)
  second.resume()
  assert.equal((await uploading).size, size)
  assert.equal(waits.length, 1)
  assert.match(waits[0]!, /take the asset a\.zip: five minutes were slower than 50 kB\/s\. Once more in [12] s/)
  assert.equal(progress.length, 9 + 120)
  assert.match(progress[0]!, /^ {2}a\.zip: \d+\.\d \wiB of 60\.0 MiB \(\d+ %\), /)
})

test('an upload that took long after a failure leaves later requests their retries', async context => {
  const script = { 'POST /uploads/1/assets': [502, 502, stored], 'GET /releases/1/assets': [[]], 'GET /releases/1': [502, draft] }
  const passHalfAnHour = (route: string): void => {
    if (route.startsWith('POST')) void clock.wait(30 * 60_000)
  }
  const { github, origin, clock } = await scriptedApi(context, script, passHalfAnHour)
  await github.upload({ id: 1, uploadUrl: `${origin}/uploads/1/assets` } as Release, file)
  assert.equal((await github.release(1))?.id, 1)
})

test('an asset in words of the project', async context => {
  const { github } = await scriptedApi(context, { 'GET /releases/1/assets': [[stored, { ...stored, state: 'starter', digest: null }]] })
  const asset = { id: 7, name: 'a.zip', size: 9, digest: sha256, uploaded: true, url: 'there' }
  assert.deepEqual(await github.assets({ id: 1 } as Release), [asset, { ...asset, digest: undefined, uploaded: false }])
})

test('a name that stays taken ends after three attempts, also when others failed before', async context => {
  for (const replies of [[422], [502, 422]]) {
    const { github, routes, origin } = await scriptedApi(context, {
      'POST /uploads/1/assets': replies,
      'GET /releases/1/assets': [[]],
    })
    await assert.rejects(github.upload({ id: 1, uploadUrl: `${origin}/uploads/1/assets` } as Release, file), /name already_exists/)
    assert.equal(routes.filter(route => route.startsWith('POST')).length, 3)
  }
  const { github, routes, origin } = await scriptedApi(context, {
    'POST /uploads/1/assets': [502, 502, 502, 422],
    'GET /releases/1/assets': [[]],
  })
  await assert.rejects(github.upload({ id: 1, uploadUrl: `${origin}/uploads/1/assets` } as Release, file), /name already_exists/)
  assert.equal(routes.filter(route => route.startsWith('POST')).length, 4)
})

test('a refusal asks what lies under the name only when an attempt may be its reason', async context => {
  const end = async (replies: readonly Reply[], assets: readonly Reply[] = [[stored]]) => {
    const { github, routes, origin } = await scriptedApi(context, { 'POST /uploads/1/assets': replies, 'GET /releases/1/assets': assets })
    const taken = await github.upload({ id: 1, uploadUrl: `${origin}/uploads/1/assets` } as Release, file).catch(() => undefined)
    return [taken?.id, routes.filter(route => route.startsWith('POST')).length, routes.filter(route => route.startsWith('GET')).length]
  }
  assert.deepEqual(await end([422]), [7, 1, 1])
  assert.deepEqual(await end([403]), [undefined, 1, 0])
  assert.deepEqual(await end([502, 403], [[], [stored]]), [7, 2, 2])
  assert.deepEqual(await end([502], [...Array.from({ length: 6 }, () => []), [stored]]), [7, 7, 7], 'the last of seven attempts')
})

test('a draft that may exist is looked for by tag and text, and of two the older one is taken', async context => {
  const request = { tag: 'v1', title: 'One', body: 'a\ntext', prerelease: false }
  const found = { ...draft, id: 5, body: 'a\r\ntext\n' }
  const others = [
    { ...found, id: 2, draft: false },
    { ...found, id: 3, tag_name: 'v2' },
    { ...found, id: 4, body: 'a text' },
  ]
  const one = await scriptedApi(context, {
    'POST /releases': [502, { ...draft, id: 9 }],
    'GET /releases': [others, others, [...others, { ...found, id: 6 }, found, { ...found, id: 8 }]],
  })
  assert.equal((await one.github.createDraft(request)).id, 5)
  assert.deepEqual(one.clock.waits.slice(1), [1000, 2000])
  assert.deepEqual(JSON.parse(one.requests[0]!.body), { tag_name: 'v1', name: 'One', body: 'a\ntext', draft: true, prerelease: false })
  const none = await scriptedApi(context, { 'POST /releases': [502, { ...draft, id: 9 }], 'GET /releases': [others] })
  assert.equal((await none.github.createDraft(request)).id, 9)
  assert.deepEqual(none.clock.waits.slice(1), [1000, 2000, 4000, 8000])
  const refused = await scriptedApi(context, { 'POST /releases': [502, 422], 'GET /releases': [[], [], [], [], [], [found]] })
  assert.equal((await refused.github.createDraft(request)).id, 5, 'the refusal after an unclear attempt')
})

test('a release that is published already is not published again; any other state is shown before a retry', async context => {
  const wanted = { title: 'One', body: 'text', prerelease: false, latest: true, draft: false }
  const isPublic = { ...draft, draft: false, body: 'text ' }
  const published = async (...states: readonly Reply[]) => {
    const { github, routes, requests } = await scriptedApi(context, { 'PATCH /releases/1': [502, isPublic], 'GET /releases/1': states })
    const shown: string[] = []
    const now = await github.publish({ id: 1 } as Release, wanted, ({ draft, body }) => shown.push(`${draft} ${body}`))
    assert.equal(now.draft, false)
    return [routes.filter(route => route.startsWith('PATCH')).length, shown, JSON.parse(requests[0]!.body)] as const
  }
  const sent = { name: 'One', body: 'text', draft: false, prerelease: false, make_latest: 'true' }
  assert.deepEqual(await published(isPublic), [1, [], sent])
  assert.deepEqual(await published(draft), [2, ['true text'], sent])
  assert.deepEqual(await published({ ...isPublic, body: 'other' }), [2, ['false other'], sent])
  assert.deepEqual(await published(404), [2, [], sent])
  const { github, requests } = await scriptedApi(context, { 'PATCH /releases/1': [isPublic] })
  await github.publish({ id: 1 } as Release, { ...wanted, latest: false, discussion: 'News' })
  assert.deepEqual(JSON.parse(requests[0]!.body), { ...sent, make_latest: 'false', discussion_category_name: 'News' })
  const { github: refusing } = await scriptedApi(context, { 'PATCH /releases/1': [403] })
  const request = { ...wanted, discussion: 'News' }
  await assert.rejects(refusing.publish({ id: 1 } as Release, request), /refused to publish the release with a discussion in "News" \(403/)
  await assert.rejects(refusing.publish({ id: 1 } as Release, wanted), /refused to publish the release \(403/)
})

test('a text that is changed already is not changed again', async context => {
  for (const [state, patches] of [
    [{ ...draft, body: 'new\r\n' }, 1],
    [draft, 2],
    [404, 2],
  ] as const) {
    const { github, routes } = await scriptedApi(context, { 'PATCH /releases/1': [502, draft], 'GET /releases/1': [state] })
    await github.editBody({ id: 1 } as Release, 'new')
    assert.equal(routes.filter(route => route.startsWith('PATCH')).length, patches)
  }
})

test('what does not exist is undefined; any other refusal stops', async context => {
  const routes = ['GET /releases/1', 'GET /releases/latest', 'GET /releases/tags/v1', 'GET /commits/refs%2Ftags%2Fv1', 'DELETE /releases/1']
  const ends = async (status: number) => {
    const { github } = await scriptedApi(context, Object.fromEntries(routes.map(route => [route, [status]])))
    const asked = [github.release(1), github.publicRelease(), github.publicRelease('v1'), github.tagCommit('v1')]
    return Promise.all([...asked, github.deleteDraft({ id: 1 } as Release)].map(end => end.catch(() => status)))
  }
  assert.deepEqual(await ends(404), [undefined, undefined, undefined, undefined, undefined])
  assert.deepEqual(await ends(403), [403, 403, 403, 403, 403])
  assert.deepEqual(await ends(422), [422, 422, 422, undefined, 422])
  const { github } = await scriptedApi(context, { 'GET /releases/1/assets': [404, 404, 403] })
  await assert.rejects(github.assets({ id: 1 } as Release), error => error instanceof NotFound)
  await assert.rejects(github.assets({ id: 1 } as Release), error => !(error instanceof NotFound))
})

test('listing ends at the page with the public release of a tag, not at a draft of it', async context => {
  const pages = [[{ ...draft, tag_name: 'v9', draft: false }], [draft], [{ ...draft, draft: false }], [draft]]
  const listed = async (until?: string) => {
    const api = await apiOn(context, (response, { url }) => {
      const page = Number(new URL(url, api.origin).searchParams.get('page'))
      if (page < pages.length) response.setHeader('link', `<${api.origin}/repos/octo/hello/releases?page=${page + 1}>; rel="next"`)
      response.end(JSON.stringify(pages[page - 1]))
    })
    return (await api.github.releases(until)).length
  }
  assert.deepEqual([await listed(), await listed('v1'), await listed('v9'), await listed('v3')], [4, 3, 1, 4])
})

test('a release in words of the project', async context => {
  const { github } = await scriptedApi(context, { 'GET /releases/1': [{ ...draft, name: null, body: null, immutable: true }, draft] })
  const words = {
    id: 1,
    tag: 'v1',
    draft: true,
    prerelease: false,
    url: 'page',
    uploadUrl: 'http://127.0.0.1/uploads/1/assets',
    assets: [],
    author: undefined,
    published: undefined,
  }
  assert.deepEqual(await github.release(1), { ...words, title: '', body: '', immutable: true })
  assert.deepEqual(await github.release(1), { ...words, title: 'One', body: 'text', immutable: false })
})
