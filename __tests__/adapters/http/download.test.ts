import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import { Agent, createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gitHub } from '../../../src/adapters/github/github.ts'
import { downloadToFile } from '../../../src/adapters/http/download.ts'

describe('downloads', () => {
  let folder: string
  const servers: Server[] = []
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'download-'))
  })
  after(async () => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
    await rm(folder, { recursive: true, force: true })
  })
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener).listen(0, '127.0.0.1')
    servers.push(server)
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const headers = { authorization: 'token secret', accept: 'application/octet-stream', 'user-agent': 'test' }
  const fetchInto = (url: string, path = join(folder, 'deep/file')) =>
    downloadToFile({ url: new URL(url), headers, path, agentOf: async () => undefined, idle: 5000 })
  const bytes = randomBytes(300_000)

  it('follows a redirect to another host without the token, streams and hashes', async () => {
    const seen: IncomingHttpHeaders[] = []
    const storage = await serve((request, response) => {
      seen.push(request.headers)
      response.end(bytes)
    })
    const api = await serve((request, response) => {
      seen.push(request.headers)
      response.writeHead(302, { location: `${storage}/x?signature=1` }).end()
    })
    const arrived = await fetchInto(`${api}/asset`)
    assert.deepEqual(arrived, { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    assert.deepEqual(await readFile(join(folder, 'deep/file')), bytes)
    assert.deepEqual(
      seen.map(({ authorization }) => authorization),
      ['token secret', undefined],
    )
  })

  it('takes a response without a length', async () => {
    const server = await serve((_, response) => {
      response.write(bytes)
      response.end()
    })
    assert.deepEqual(await fetchInto(server), { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  })

  it('rejects a response that ends early, and endless redirects', async () => {
    const short = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('half')
      setImmediate(() => response.destroy())
    })
    await assert.rejects(fetchInto(short), /aborted|premature|ECONNRESET|socket hang up/i)
    const round: string = await serve((_, response) => response.writeHead(302, { location: '/again' }).end())
    await assert.rejects(fetchInto(round), /more than 5 redirects/)
  })

  it('follows a redirect from https to https, and none from https to http, which an attacker on the network could answer', async () => {
    // Both sides have one pre-shared key, so that the test needs no certificate.
    const [key, secure] = [randomBytes(32), { ciphers: 'PSK', maxVersion: 'TLSv1.2' } as const]
    let asked = 0
    const plain = await serve((_, response) => {
      asked += 1
      response.end(bytes)
    })
    const server = createSecureServer({ ...secure, pskCallback: () => key }, ({ url }, response) => {
      if (url === '/here') response.end(bytes)
      else response.writeHead(302, { location: url === '/down' ? plain : '/here' }).end()
    }).listen(0, '127.0.0.1')
    servers.push(server)
    await once(server, 'listening')
    const agent = new Agent({ ...secure, pskCallback: () => ({ psk: key, identity: 'test' }), checkServerIdentity: () => undefined })
    const receive = (path: string) =>
      downloadToFile({
        url: new URL(path, `https://127.0.0.1:${(server.address() as AddressInfo).port}`),
        headers,
        path: join(folder, 'secure'),
        agentOf: async ({ protocol }) => (protocol === 'https:' ? agent : undefined),
        idle: 5000,
      })
    assert.deepEqual(await receive('/up'), { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    await assert.rejects(receive('/down'), /a redirect from https to http:\/\//)
    assert.equal(asked, 0)
    agent.destroy()
  })

  it('retries an asset after a response of 502 or half a file, and reports a refusal with its fix', async () => {
    const waits: number[] = []
    const clock = {
      now: () => 0,
      wait: async (ms: number) => {
        waits.push(ms)
      },
    }
    const forge = (apiUrl: string) => gitHub({ repository: 'a/b', token: 't', apiUrl, userAgent: 'test', clock, onWait: () => {} })
    let asked = 0
    const flaky = await serve((_, response) => {
      asked += 1
      if (asked === 1) response.writeHead(502).end()
      else if (asked === 2) {
        response.writeHead(200, { 'content-length': '1000' }).write('half')
        setImmediate(() => response.destroy())
      } else response.end(bytes)
    })
    assert.equal((await forge(flaky).download({ id: 7, name: 'x.zip' }, join(folder, 'x'))).size, bytes.length)
    assert.deepEqual([asked, waits.length], [3, 2])
    assert.deepEqual(await readFile(join(folder, 'x')), bytes)
    const closed = await serve((_, response) =>
      response.writeHead(404, { 'content-type': 'application/json', 'x-github-request-id': 'AB:1' }).end('{"message":"Not Found"}'),
    )
    const refused = forge(closed).download({ id: 7, name: 'x.zip' }, join(folder, 'y'))
    await assert.rejects(refused, /GitHub refused to read the asset x\.zip \(404, request AB:1\): Not Found/)
  })
})
