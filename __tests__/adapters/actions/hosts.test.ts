// The addresses of requests and their headers: proxies, GitHub Enterprise Server, addresses that must not get the token.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gitHub } from '../../../src/adapters/github/github.ts'
import { openAgentPool } from '../../../src/adapters/http/agent-pool.ts'
import { sendRequest } from '../../../src/adapters/http/send-request.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { smallRepository, start } from '../../local-github/fixture.ts'

const forgeAt = (apiUrl: string) =>
  gitHub({ repository: 'octo/hello', token: 'local-token', apiUrl, userAgent: 'test', clock: jumpingClock(), onWait: () => {} })

async function listen(context: TestContext, server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}

test('a proxy is used for API and uploads, by CONNECT, and sees no token', async context => {
  const github = await start(context)
  const ports: Record<string, number> = {
    'api.press.test:80': Number(new URL(github.apiUrl).port),
    'uploads.press.test:80': Number(new URL(github.uploadUrlBase).port),
  }
  const asked: string[] = []
  const proxy = createServer().on('connect', (request, socket, head) => {
    asked.push(`${request.url} ${request.headers.authorization ?? 'no token'}`)
    const through = connect(ports[request.url ?? ''] ?? 1, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      through.write(head)
      socket.pipe(through).pipe(socket)
    })
    through.on('error', () => socket.destroy())
    socket.on('error', () => through.destroy())
  })
  const port = await listen(context, proxy)
  const before = process.env.http_proxy
  process.env.http_proxy = `http://127.0.0.1:${port}`
  context.after(() => {
    if (before === undefined) delete process.env.http_proxy
    else process.env.http_proxy = before
  })
  const forge = forgeAt('http://api.press.test')
  const draft = await forge.createDraft({ tag: 'v2.0.0', title: 'x', body: '', prerelease: false })
  const path = join(smallRepository().directory, '..', 'through-a-proxy.bin')
  await writeFile(path, 'bytes')
  const uploadUrl = draft.uploadUrl.replace(github.uploadUrlBase, 'http://uploads.press.test')
  const sha256 = createHash('sha256').update('bytes').digest('hex')
  const asset = await forge.upload({ ...draft, uploadUrl }, { name: 'a.bin', path, size: 5, sha256, contentType: 'text/plain' })
  assert.equal(asset.size, 5)
  assert.ok(asked.includes('api.press.test:80 no token') && asked.includes('uploads.press.test:80 no token'), asked.join('\n'))
})

test('GitHub Enterprise Server: REST below /api/v3, GraphQL at /api/graphql', async context => {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(`${request.method} ${request.url?.split('?')[0]}`)
    const body = request.method === 'GET' ? [] : { data: { repository: {} } }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  const forge = forgeAt(`http://127.0.0.1:${await listen(context, server)}/api/v3`)
  await forge.releases()
  await forge.pullRequests([], [1])
  assert.deepEqual(paths, ['GET /api/v3/repos/octo/hello/releases', 'POST /api/graphql'])
})

test('the token is not sent to an upload address that does not belong to the API', async context => {
  const seen: unknown[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers)
    response.end()
  })
  const port = await listen(context, server)
  const release = { id: 1, uploadUrl: `http://127.0.0.1:${port}/assets` } as Parameters<ReturnType<typeof forgeAt>['upload']>[0]
  const file = { name: 'a', path: '/nowhere', size: 1, sha256: '', contentType: 'text/plain' }
  await assert.rejects(forgeAt('https://api.press.test').upload(release, file), /is not https:\/\/\. The token was not sent there/)
  assert.deepEqual(seen, [])
})

test('an unused connection is closed, and the next request opens another; a slow response is no error', async context => {
  const sockets: Socket[] = []
  const server = createServer((request, response) => {
    const answer = (): void => void response.end('{"id":1}')
    if (request.url === '/slow') setTimeout(answer, 300)
    else answer()
  })
  server.on('connection', socket => sockets.push(socket))
  server.keepAliveTimeout = 60_000
  const url = new URL(`http://127.0.0.1:${await listen(context, server)}/`)
  const agentOf = openAgentPool('test', 100)
  const ask = async (path: string) =>
    sendRequest({ method: 'GET', url: new URL(path, url), headers: {}, body: undefined, agent: await agentOf(url), idle: 20_000 })
  assert.equal((await ask('/')).status, 200)
  await once(sockets[0]!, 'close')
  assert.equal((await ask('/slow')).status, 200)
  assert.equal((await ask('/')).status, 200)
  assert.equal(sockets.length, 2, 'the second connection is used twice')
})
