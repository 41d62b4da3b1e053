// What Octokit does by itself, and must not do to a release.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gitHub } from '../../../src/adapters/github/github.ts'
import type { Release } from '../../../src/ports/forge.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { apiOn } from './api.ts'

const release = (id: number, origin: string) => ({
  ...{ id, tag_name: `v${id}`, name: null, draft: false, prerelease: false, html_url: '', assets: [] },
  upload_url: `${origin}/uploads/${id}/assets{?name,label}`,
})

test('each page of a list has the retries of the hook, and its description', async context => {
  const failures = [502, 502]
  const api = await apiOn(context, (response, { url }) => {
    const page = Number(new URL(url, api.origin).searchParams.get('page'))
    if (page === 2 && failures.length > 0) return response.writeHead(failures.pop()!).end('{}')
    if (page < 3) response.setHeader('link', `<${api.origin}/repos/octo/hello/releases?per_page=100&page=${page + 1}>; rel="next"`)
    return response.end(JSON.stringify([release(page, api.origin)]))
  })
  const found = await api.github.releases()
  assert.deepEqual(
    found.map(({ id }) => id),
    [1, 2, 3],
  )
  assert.deepEqual(
    api.requests.map(({ url }) => url.replace(/.*\?/, '')),
    [1, 2, 2, 2, 3].map(page => `per_page=100&page=${page}`),
  )
  assert.match(api.said.join('\n'), /^GitHub did not list the releases: answer 502.*\nGitHub did not list the releases: answer 502/)
})

/** Answers that `paginate` takes for an empty list. */
const noLists: readonly (readonly [string, number, string, RegExp])[] = [
  ['409', 409, '{"message":"Git Repository is empty."}', /refused to list the releases \(409\): Git Repository is empty/],
  ['an empty body', 200, '', /something that is no answer/],
  ['null', 200, 'null', /something that is no answer/],
  ['an object', 200, '{"total_count":0,"releases":[]}', /something that is no answer/],
]

for (const [what, status, body, message] of noLists)
  test(`${what} is no empty list`, async context => {
    const { github, clock, requests } = await apiOn(context, response => response.writeHead(status).end(body))
    await assert.rejects(github.releases(), message)
    assert.deepEqual([requests.length, clock.waits.length], status === 409 ? [1, 0] : [3, 2])
  })

for (const link of ['http://other.test/releases?page=2', 'https://127.0.0.1/releases', 'http://['])
  test(`the token does not go to the next page at ${link}`, async context => {
    const { github, requests } = await apiOn(context, response => response.setHeader('link', `<${link}>; rel="next"`).end('[]'))
    await assert.rejects(
      github.releases(),
      /GitHub named the address .* which is not http:\/\/127\.0\.0\.1:\d+\. The token was not sent there/,
    )
    assert.equal(requests.length, 1)
  })

for (const [apiUrl, host] of [
  ['https://api.github.com', 'uploads.github.com'],
  ['https://api.acme.ghe.com', 'uploads.acme.ghe.com'],
] as const)
  for (const origin of ['https://uploads.evil.test', `https://${host}.evil.test`, `https://x@evil.test`, apiUrl, `http://${host}`])
    test(`the token of ${apiUrl} does not go with an upload to ${origin}`, async () => {
      const github = gitHub({ repository: 'octo/hello', token: 'x', apiUrl, userAgent: 'test', clock: jumpingClock(), onWait: () => {} })
      const file = { name: 'a.zip', path: '/nowhere', size: 9, sha256: '', contentType: 'application/zip' }
      const upload = github.upload({ id: 1, uploadUrl: `${origin}/repos/octo/hello/releases/1/assets` } as Release, file)
      await assert.rejects(upload, new RegExp(`which is not https://${host.replaceAll('.', '\\.')}\\. The token was not sent there`))
    })

test('a list without an end is read up to its hundredth page', async context => {
  const api = await apiOn(context, response => response.setHeader('link', `<${api.origin}/more>; rel="next"`).end('[]'))
  assert.deepEqual(await api.github.releases(), [])
  assert.equal(api.requests.length, 100)
})

test('a large number in an answer or a refusal is no BigInt, which JSON cannot hold', async context => {
  const large = '{"message":"too large","errors":[{"code":12345678901234567890}],"id":12345678901234567890}'
  const refusing = await apiOn(context, response => response.writeHead(400).end(large))
  await assert.rejects(refusing.github.releases(), error => {
    assert.match(String(error), /\(400\): too large/)
    return JSON.stringify((error as Error).cause).includes('12345678901234567000')
  })
  const { github, origin } = await apiOn(context, response =>
    response.end(JSON.stringify([release(1, origin)]).replace('{', '{"node":12345678901234567890,')),
  )
  assert.equal((await github.releases()).length, 1)
})

test('an upload streams the file with the token and its content type, and nothing else in the body', async context => {
  const folder = await mkdtemp(join(tmpdir(), 'upload-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'a.zip'), 'the bytes')
  const asset = { id: 7, name: 'a.zip', size: 9, state: 'uploaded', digest: null, browser_download_url: 'there' }
  const { github, requests, origin } = await apiOn(context, response => response.writeHead(201).end(JSON.stringify(asset)))
  const sha256 = createHash('sha256').update('the bytes').digest('hex')
  const file = { name: 'a.zip', path: join(folder, 'a.zip'), size: 9, sha256, contentType: 'application/zip' }
  await github.upload({ id: 1, uploadUrl: `${origin}/uploads/1/assets` } as Release, file)
  const [{ method, url, body, headers } = assert.fail()] = requests
  assert.deepEqual([method, url, body], ['POST', '/uploads/1/assets?name=a.zip', 'the bytes'])
  assert.deepEqual([headers.authorization, headers['content-type'], headers['content-length']], ['token x', 'application/zip', '9'])
})

for (const [base, path] of [
  ['', '/graphql'],
  ['/api/v3', '/api/graphql'],
] as const)
  test(`GraphQL of an API at "${base}" is at ${path}`, async context => {
    const { github, requests } = await apiOn(context, response => response.end('{"data":{"s0":{"issueCount":0}}}'), base)
    assert.deepEqual([...(await github.firstTimers(['fern'], 0))], ['fern'])
    const [{ method, url, headers, body } = assert.fail()] = requests
    assert.deepEqual([method, url, headers.authorization], ['POST', path, 'token x'])
    assert.deepEqual(JSON.parse(body).variables, { owner: 'octo', repo: 'hello' })
  })

test('an answer that trickles without an end is given up', async context => {
  const trickle = (response: ServerResponse): void => {
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  }
  const { github, said } = await apiOn(context, trickle, '', 100)
  await assert.rejects(
    github.releases(),
    /could not be reached at http:\/\/127\.0\.0\.1:\d+ to list the releases: no answer after 0\.1 seconds/,
  )
  assert.equal(said.length, 6)
})
