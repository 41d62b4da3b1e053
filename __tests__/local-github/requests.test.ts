import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { operationOf } from '../../dev/local-github/openapi.ts'
import { routes } from '../../dev/local-github/routes.ts'
import { start } from './fixture.ts'

test('wrong requests are refused and recorded, each with what is wrong', async context => {
  const github = await start(context)
  const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
  const release = `/releases/${json.id}`
  const upload = json.upload_url.replace('{?name,label}', '')
  const bare = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { authorization: 'Bearer local-token', 'content-type': 'text/plain', ...init.headers } })
  const wrong: [title: string, send: () => Promise<{ status: number }>, status: number, problem: RegExp][] = [
    ['unknown field', () => github.call('POST', '/releases', { tag_name: 'v1.0.0', tagName: 'v1.0.0' }), 422, /body tagName: not a field/],
    ['string for a boolean', () => github.call('PATCH', release, { draft: 'false' }), 422, /body draft: must be boolean/],
    [
      'boolean for make_latest',
      () => github.call('PATCH', release, { draft: false, make_latest: false }),
      422,
      /body make_latest: must be string/,
    ],
    [
      'make_latest outside its values',
      () => github.call('PATCH', release, { make_latest: 'yes' }),
      422,
      /body make_latest: must be equal to one of/,
    ],
    ['null for a text', () => github.call('PATCH', release, { body: null }), 422, /body body: must be string/],
    ['no tag_name', () => github.call('POST', '/releases', { draft: true }), 422, /tag_name/],
    ['body over 125,000 characters', () => github.call('PATCH', release, { body: 'x'.repeat(125_001) }), 422, /over 125,000/],
    ['body that is not JSON', () => github.call('POST', '/releases', '{"tag_name":'), 400, /not JSON/],
    ['body that is a list', () => github.call('POST', '/releases', []), 422, /must be a JSON object/],
    [
      'field of create in update',
      () => github.call('PATCH', release, { generate_release_notes: false }),
      422,
      /generate_release_notes: not a field/,
    ],
    ['unknown query parameter', () => github.call('GET', '/releases?limit=100'), 422, /query limit: not a parameter/],
    ['per_page over 100', () => github.call('GET', '/releases?per_page=200'), 422, /query per_page/],
    ['per_page that is no number', () => github.call('GET', '/releases?per_page=all'), 422, /query per_page: must be integer/],
    ['state of pulls outside its values', () => github.call('GET', '/pulls?state=merged'), 422, /query state/],
    ['method that the path has not', () => github.call('PUT', release, {}), 404, /method: PUT/],
    ['path that is not served', () => github.call('GET', '/release'), 404, /path: .* is not served/],
    ['upload to the API', () => github.call('POST', `${release}/assets?name=a.txt`, 'a'), 404, /host: uploads go to/],
    ['API call to the upload address', () => bare(`${github.uploadUrlBase}/repos/octo/hello${release}`), 404, /host: only uploads/],
    ['upload without a name', () => bare(upload, { method: 'POST', body: 'a' }), 422, /query name: missing/],
    [
      'upload with an unknown parameter',
      () => bare(`${upload}?name=a.txt&overwrite=true`, { method: 'POST', body: 'a' }),
      422,
      /query overwrite/,
    ],
    ['upload without bytes', () => bare(`${upload}?name=a.txt`, { method: 'POST', body: '' }), 400, /Content-Length: 0/],
    [
      'upload without a type',
      () => plainPost(`${upload}?name=a.txt`, { authorization: 'Bearer local-token', 'user-agent': 'test' }),
      422,
      /Content-Type: missing/,
    ],
    ['template not filled in', () => bare(json.upload_url, { method: 'POST', body: 'a' }), 404, /path|method/],
    [
      'no user agent',
      () => plainPost(`${github.apiUrl}/repos/octo/hello/releases`, { authorization: 'Bearer local-token' }),
      403,
      /user-agent: missing/,
    ],
    ['Accept that is not known', () => github.call('GET', '/releases', undefined, { accept: 'text/html' }), 415, /accept: text\/html/],
    [
      'version of the API that is no date',
      () => github.call('GET', '/releases', undefined, { 'x-github-api-version': 'v3' }),
      400,
      /x-github-api-version/,
    ],
  ]
  const before = JSON.stringify(github.state)
  for (const [title, send, status, problem] of wrong) {
    const count = github.wrongRequests.length
    assert.equal((await send()).status, status, title)
    assert.equal(github.wrongRequests.length, count + 1, title)
    assert.match(github.wrongRequests.at(-1)?.problems.join('\n') ?? '', problem, title)
  }
  assert.equal(JSON.stringify(github.state), before)
  assert.ok(wrong.length >= 10)
})

test('fact 35: a token without contents: write is told the permission that it lacks', async context => {
  const github = await start(context, { tokens: { reader: { contents: 'read' } } })
  const { status, json, headers } = await github.call('POST', '/releases', { tag_name: 'v2.0.0' }, { authorization: 'token reader' })
  assert.deepEqual([status, json.message], [403, 'Resource not accessible by integration'])
  assert.equal(headers.get('x-accepted-github-permissions'), 'contents=write')
  assert.deepEqual(github.wrongRequests, [])
})

test('an unknown token is 401 Bad credentials, no token cannot write', async context => {
  const github = await start(context)
  const unknown = await github.call('GET', '/releases', undefined, { authorization: 'Bearer nobody' })
  assert.deepEqual([unknown.status, unknown.json.message], [401, 'Bad credentials'])
  const prototype = await github.call('GET', '/releases', undefined, { authorization: 'Bearer constructor' })
  assert.equal(prototype.status, 401)
  const none = await fetch(`${github.apiUrl}/repos/octo/hello/releases`, { method: 'POST', body: '{"tag_name":"v2.0.0"}' })
  assert.equal(none.status, 401)
})

test('a private repository does not exist for somebody without a token', async context => {
  const github = await start(context, {
    privateRepository: true,
    tokens: { plain: { contents: 'read' }, pulls: { contents: 'read', pullRequests: 'read' } },
  })
  assert.equal((await fetch(`${github.apiUrl}/repos/octo/hello`)).status, 404)
  assert.equal((await fetch(`${github.serverUrl}/octo/hello/releases`)).status, 404)
  assert.equal((await github.call('GET', '/releases', undefined, { authorization: 'token plain' })).status, 200)
  const pulls = await github.call('GET', '/pulls', undefined, { authorization: 'token plain' })
  assert.deepEqual([pulls.status, pulls.headers.get('x-accepted-github-permissions')], [403, 'pull_requests=read'])
  assert.equal((await github.call('GET', '/pulls', undefined, { authorization: 'token pulls' })).status, 200)
})

test('every answer has a request id and the rate limit', async context => {
  const github = await start(context)
  for (const path of ['', '/releases', '/releases/99', '/nothing']) {
    const { headers } = await github.call('GET', path)
    assert.match(headers.get('x-github-request-id') ?? '', /^[0-9A-F:]{20,}$/)
    assert.equal(headers.get('x-ratelimit-limit'), '1000')
  }
  assert.equal((await github.call('GET', '//rate_limit')).json.resources.core.limit, 1000)
})

test('every operation that is served is in the extracted description', () => {
  for (const { method, template } of routes) assert.ok(operationOf(template, method), `${method} ${template}`)
})

/** POST through node:http, which adds no user-agent and no content-type. */
function plainPost(url: string, headers: Record<string, string>): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const body = '{"tag_name":"v2.0.0"}'
    const sent = request(url, { method: 'POST', headers: { ...headers, 'content-length': body.length } }, response => {
      response.resume().once('end', () => resolve({ status: response.statusCode ?? 0 }))
    })
    sent.once('error', reject).end(body)
  })
}

test('a lenient server records what is wrong with a request, and does it all the same', async context => {
  const github = await start(context, { lenient: true })
  const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
  assert.equal((await github.call('PATCH', `/releases/${json.id}`, { generate_release_notes: false, name: 'X' })).status, 200)
  assert.equal(github.state[0]?.name, 'X')
  assert.match(github.wrongRequests[0]?.problems.join() ?? '', /generate_release_notes: not a field/)
})
