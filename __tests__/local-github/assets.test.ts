import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { test } from 'node:test'
import { sanitizeAssetName } from '../../dev/local-github/assets.ts'
import { start } from './fixture.ts'

const draft = { tag_name: 'v2.0.0', draft: true }

test('fact 23: uploads have an address of their own, given by the release', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  assert.equal(json.upload_url, `${github.uploadUrlBase}/repos/octo/hello/releases/${json.id}/assets{?name,label}`)
  assert.notEqual(github.uploadUrlBase, github.apiUrl)
  const wrong = await github.call('POST', `/releases/${json.id}/assets?name=a.txt`, 'a')
  assert.equal(wrong.status, 404)
  assert.match(github.wrongRequests[0]?.problems[0] ?? '', /^host:/)
  const alsoWrong = await fetch(`${github.uploadUrlBase}/repos/octo/hello/releases`)
  assert.equal(alsoWrong.status, 404)
})

test('facts 24, 26: an upload is kept with its type, size and real sha256', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  const bytes = Buffer.alloc(300_000, 'release ')
  const { status, json: asset } = await github.upload(json, 'app.whl', bytes, { 'content-type': 'application/zip' })
  assert.equal(status, 201)
  assert.equal(asset.digest, `sha256:${createHash('sha256').update(bytes).digest('hex')}`)
  assert.deepEqual([asset.size, asset.state, asset.content_type], [300_000, 'uploaded', 'application/zip'])
})

test('fact 24: the same name again is 422 already_exists', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  await github.upload(json, 'a.txt', 'a')
  const again = await github.upload(json, 'a.txt', 'b')
  assert.equal(again.status, 422)
  assert.deepEqual(again.json.errors, [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }])
  assert.deepEqual(github.wrongRequests, [])
})

test('fact 25: a broken upload leaves a starter whose name is taken until it is deleted', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  github.faults.add({ match: { method: 'POST', path: /\/assets$/, nth: 1 }, kind: '502-starter' })
  assert.equal((await github.upload(json, 'a.txt', 'a')).status, 502)
  const assets = (await github.call('GET', `/releases/${json.id}/assets`)).json
  assert.deepEqual(
    assets.map((asset: Record<string, unknown>) => [asset.name, asset.state, asset.size, asset.digest]),
    [['a.txt', 'starter', 0, null]],
  )
  assert.equal((await github.upload(json, 'a.txt', 'a')).json.errors[0].code, 'already_exists')
  assert.equal((await github.call('DELETE', `/releases/assets/${assets[0].id}`)).status, 204)
  assert.equal((await github.upload(json, 'a.txt', 'a')).json.state, 'uploaded')
})

test('fact 25: an upload that the client cuts leaves a starter too', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  const url = new URL(json.upload_url.replace('{?name,label}', '?name=a.txt'))
  const head = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\nuser-agent: test\r\nauthorization: Bearer local-token\r\ncontent-type: text/plain\r\ncontent-length: 100\r\n\r\nhalf`
  const socket = connect(Number(url.port), '127.0.0.1', () => socket.write(head, () => socket.end()))
  await new Promise(resolve => socket.resume().once('close', resolve))
  assert.equal((await github.call('GET', `/releases/${json.id}`)).json.assets[0].state, 'starter')
})

test('fact 28: names are rewritten, and the rewritten name counts', async context => {
  const names = {
    'my file.bin': 'my.file.bin',
    'café.bin': 'cafe.bin',
    '.dotfile': 'default.dotfile',
    'a~b(1).bin': 'a.b.1.bin',
    'a..b': 'a.b',
    naïve: 'default.naive',
    'app-1.0+cu121_x@y.whl': 'app-1.0+cu121_x@y.whl',
  }
  for (const [name, expected] of Object.entries(names)) assert.equal(sanitizeAssetName(name), expected)
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  assert.equal((await github.upload(json, 'a b.bin', 'x')).json.name, 'a.b.bin')
  assert.equal((await github.upload(json, 'a.b.bin', 'y')).status, 422)
})

test('fact 24: an upload without length, with chunks or without bytes is 400 Bad Content-Length', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  const empty = await github.upload(json, 'empty.txt', '')
  assert.deepEqual([empty.status, empty.json.message], [400, 'Bad Content-Length'])
  const url = json.upload_url.replace('{?name,label}', '?name=chunked.txt')
  const chunked = await fetch(url, {
    method: 'POST',
    body: new Blob(['abc']).stream(),
    duplex: 'half',
    headers: { authorization: 'token local-token', 'content-type': 'text/plain' },
  } as RequestInit)
  assert.equal(chunked.status, 400)
  assert.equal(github.wrongRequests.length, 2)
  assert.deepEqual(github.state[0]?.assets, [])
})

test('an upload to an unknown release is 404', async context => {
  const github = await start(context)
  const { status } = await github.upload(
    { upload_url: `${github.uploadUrlBase}/repos/octo/hello/releases/99/assets{?name,label}` },
    'a.txt',
    'a',
  )
  assert.equal(status, 404)
})

test('assets are listed by pages, renamed, and fetched with a redirect that wants no token', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await github.upload(json, name, name)
  const page = await github.call('GET', `/releases/${json.id}/assets?per_page=2`)
  assert.equal(page.json.length, 2)
  assert.match(page.headers.get('link') ?? '', /per_page=2&page=2>; rel="next"/)
  const [asset] = page.json
  assert.equal((await github.call('PATCH', `/releases/assets/${asset.id}`, { name: 'z.txt', label: 'Z' })).json.label, 'Z')
  const redirect = await github.call('GET', `/releases/assets/${asset.id}`, undefined, { accept: 'application/octet-stream' })
  assert.equal(redirect.status, 302)
  const location = redirect.headers.get('location') ?? ''
  assert.equal(await (await fetch(location)).text(), 'a.txt')
  assert.equal((await fetch(location, { headers: { authorization: 'Bearer local-token' } })).status, 400)
  assert.match(github.wrongRequests[0]?.problems[0] ?? '', /token was sent to the storage/)
})

test('a download exists when the release is public', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', draft)
  const { json: asset } = await github.upload(json, 'a.txt', 'hello')
  assert.match(asset.browser_download_url, /\/releases\/download\/untagged-/)
  assert.equal((await fetch(asset.browser_download_url)).status, 404)
  const published = await github.call('PATCH', `/releases/${json.id}`, { draft: false })
  const url = published.json.assets[0].browser_download_url
  assert.equal(url, `${github.serverUrl}/octo/hello/releases/download/v2.0.0/a.txt`)
  assert.equal(await (await fetch(url)).text(), 'hello')
  assert.equal(await (await fetch(`${github.serverUrl}/octo/hello/releases/latest/download/a.txt`)).text(), 'hello')
})
