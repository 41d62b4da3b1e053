import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { classifyNetworkError } from '../../../src/adapters/github/github-retry.ts'
import { NetworkError, sendRequest } from '../../../src/adapters/http/send-request.ts'

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('sendRequest', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'upload-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  /** Sends `size` bytes to a server that answers by `serve`; what the server saw is in the closure of `serve`. */
  async function send(
    size: number,
    serve: (request: IncomingMessage, response: ServerResponse) => void,
    said = size,
  ): ReturnType<typeof sendRequest> {
    const path = join(folder, `file-${size}`)
    const content = randomBytes(size)
    await writeFile(path, content)
    const server: Server = createServer(serve).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/assets?name=x`)
      const headers = { 'content-type': 'application/zip' }
      const body = { path, size: said, sha256: sha256Of(content), watch: () => () => false }
      return await sendRequest({ method: 'POST', url, headers, body, agent: undefined, idle: 300 })
    } finally {
      server.close()
      server.closeAllConnections()
    }
  }

  it('leaves nothing on a connection that the pool keeps', async () => {
    const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    try {
      const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      const listeners: number[] = []
      for (let request = 0; request < 3; request += 1) {
        await sendRequest({ method: 'GET', url, headers: {}, body: undefined, agent, idle: 300 })
        await new Promise(resolve => setImmediate(resolve))
        const [socket = assert.fail('the pool keeps no connection')] = Object.values(agent.freeSockets).flatMap(sockets => sockets ?? [])
        listeners.push(socket.eventNames().reduce((sum, name) => sum + socket.listenerCount(name), 0))
      }
      assert.equal(new Set(listeners).size, 1, listeners.join())
    } finally {
      agent.destroy()
      server.close()
      server.closeAllConnections()
    }
  })

  for (const size of [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3_000_000]) {
    it(`sends ${size} bytes with their exact length`, async () => {
      const answer = await send(size, (request, response) => {
        const hash = createHash('sha256')
        let received = 0
        request.on('data', (part: Buffer) => {
          hash.update(part)
          received += part.length
        })
        request.on('end', () => {
          const { 'content-length': length, 'content-type': type, 'transfer-encoding': encoding } = request.headers
          response.writeHead(201).end(JSON.stringify({ received, length, type, encoding, sha256: hash.digest('hex') }))
        })
      })
      const seen = JSON.parse(answer.body)
      const { readFile } = await import('node:fs/promises')
      const sha256 = createHash('sha256')
        .update(await readFile(join(folder, `file-${size}`)))
        .digest('hex')
      assert.deepEqual([answer.status, seen], [201, { received: size, length: String(size), type: 'application/zip', sha256 }])
    })
  }

  it('returns a response that arrives before the end of the body', async () => {
    const answer = await send(5_000_000, (request, response) => {
      response.writeHead(403).end('no')
      request.resume()
    })
    assert.deepEqual([answer.status, answer.body], [403, 'no'])
  })

  it('gives an empty answer that is called compressed', async () => {
    const answer = await send(10, (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end())
    assert.deepEqual([answer.status, answer.body], [200, ''])
  })

  it('does not follow a redirect', async () => {
    const answer = await send(10, (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end())
    assert.equal(answer.status, 307)
  })

  for (const [what, serve, message] of [
    [
      'the connection breaks amid the body',
      (request: IncomingMessage) => void request.once('data', () => request.socket.destroy()),
      /ECONNRESET|EPIPE|socket hang up/,
    ],
    [
      'no byte moves amid the body',
      (request: IncomingMessage) => void request.once('data', () => request.pause()),
      /no byte moved for 0.3 seconds/,
    ],
    ['there is no answer', (request: IncomingMessage) => void request.resume(), /no answer 2 seconds after the last byte/],
    [
      'the answer is cut off',
      (request: IncomingMessage, response: ServerResponse) =>
        void request
          .resume()
          .on('end', () => response.writeHead(201, { 'content-length': '100' }).write('{', () => request.socket.destroy())),
      /aborted|cut off|ECONNRESET/,
    ],
  ] as const) {
    it(`rejects when ${what}`, () => assert.rejects(send(30_000_000, serve), message))
  }

  it('distinguishes an untrusted certificate from a broken connection', () => {
    for (const [code, untrusted, sent] of [
      ['DEPTH_ZERO_SELF_SIGNED_CERT', true, false],
      ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', true, false],
      ['ERR_TLS_CERT_ALTNAME_INVALID', true, false],
      ['CERT_HAS_EXPIRED', true, false],
      ['ECONNRESET', false, true],
    ] as const) {
      const lost = new NetworkError(Object.assign(new Error(code), { code }), true)
      assert.deepEqual(
        [lost.untrusted, lost.maybeDelivered, classifyNetworkError(lost, 1, 0).kind],
        [untrusted, sent, untrusted ? 'refused' : 'indeterminate'],
      )
    }
  })

  it('rejects a file that is shorter than `size`', () =>
    assert.rejects(
      send(1000, (request: IncomingMessage) => void request.resume(), 2000),
      /became shorter/,
    ))

  it('never sends the end of a file whose digest changed', async () => {
    const path = join(folder, 'rewritten')
    await writeFile(path, randomBytes(600_000))
    let whole = false
    const server = createServer(request => void request.on('end', () => (whole = true)).resume()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/assets?name=x`)
      const body = { path, size: 600_000, sha256: sha256Of(randomBytes(600_000)), watch: () => () => false }
      await assert.rejects(
        sendRequest({ method: 'POST', url, headers: {}, body, agent: undefined, idle: 3000 }),
        /rewritten is no longer the file that was built/,
      )
    } finally {
      server.close()
      server.closeAllConnections()
    }
    assert.equal(whole, false)
  })

  /** A server that takes `size` bytes, and the upload to it. Minutes pass by `context.mock.timers`. */
  async function uploadAt(context: TestContext, size: number, serve: (request: IncomingMessage, response: ServerResponse) => void) {
    context.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] })
    const path = join(folder, 'minutes')
    const content = Buffer.alloc(size)
    await writeFile(path, content)
    const server = createServer(serve).listen(0, '127.0.0.1')
    context.after(() => void server.close().closeAllConnections())
    await once(server, 'listening')
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const seen: number[] = []
    const upload = (endsAfter: number) => {
      const body = { path, size, sha256: sha256Of(content), watch: () => (sent: number) => seen.push(sent) === endsAfter }
      const request = { method: 'POST', url, headers: {}, body, agent: undefined, idle: 60_000 }
      return sendRequest(request).catch((error: NetworkError) => error)
    }
    return { upload, seen, minutes: (count: number) => context.mock.timers.tick(count * 60_000) }
  }
  const nextTurns = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve))
  }

  it('waits minutes for the answer after the last byte', async context => {
    const answers: ServerResponse[] = []
    const arrived = Promise.withResolvers<void>()
    const serve = (request: IncomingMessage, response: ServerResponse) =>
      void request.resume().on('end', () => arrived.resolve(void answers.push(response)))
    const { upload, minutes, seen } = await uploadAt(context, 8 << 20, serve)
    const uploading = upload(Number.POSITIVE_INFINITY)
    await arrived.promise
    await nextTurns()
    minutes(5)
    answers[0]!.writeHead(201).end('stored')
    const answer = await uploading
    assert.ok(!(answer instanceof Error))
    assert.equal(answer.body, 'stored')
    assert.deepEqual(seen, Array(10).fill(8 << 20))
  })

  it('gives the time that the server may still need when all was sent', async context => {
    const sockets: IncomingMessage['socket'][] = []
    let arrived = Promise.withResolvers<void>()
    const serve = (request: IncomingMessage) => void request.resume().on('end', () => arrived.resolve(void sockets.push(request.socket)))
    const { upload, minutes } = await uploadAt(context, 8 << 20, serve)
    const cut = upload(Number.POSITIVE_INFINITY)
    await arrived.promise
    await nextTurns()
    minutes(1)
    sockets[0]!.destroy()
    arrived = Promise.withResolvers()
    const silent = upload(Number.POSITIVE_INFINITY)
    await arrived.promise
    await nextTurns()
    minutes(6)
    const [first, second] = await Promise.all([cut, silent])
    assert.ok(first instanceof NetworkError && second instanceof NetworkError)
    assert.deepEqual([first.pending, second.pending], [242_000, 0])
    assert.match(second.message, /no answer 302 seconds after the last byte/)
  })

  it('ends an attempt that its watch finds too slow', async context => {
    const arrived = Promise.withResolvers<void>()
    const serve = (request: IncomingMessage) => void request.once('data', () => arrived.resolve(void request.pause()))
    const { upload, minutes, seen } = await uploadAt(context, 60 << 20, serve)
    const uploading = upload(10)
    await arrived.promise
    minutes(6)
    const failed = await uploading
    assert.ok(failed instanceof NetworkError)
    assert.deepEqual([failed.message, failed.pending, seen.length], ['five minutes were slower than 50 kB/s', 0, 12])
  })

  it('takes an answer as long as is allowed', async () => {
    const server = createServer((_, response) => response.end('x'.repeat(100_000))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const get = (longest: number) =>
      sendRequest({ method: 'GET', url, headers: {}, body: undefined, agent: undefined, idle: 5000, longest })
    try {
      assert.equal((await get(100_000)).body.length, 100_000)
      await assert.rejects(get(99_999), /longer than 99999 bytes/)
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })

  for (const [what, serve] of [
    ['never ends', (response: ServerResponse) => void endless(response)],
    [
      'unpacks to much',
      (response: ServerResponse) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1 << 20))),
    ],
  ] as const)
    it(`rejects a response that ${what}`, async () => {
      const server = createServer((_, response) => serve(response)).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      try {
        await assert.rejects(
          sendRequest({ method: 'GET', url, headers: {}, body: undefined, agent: undefined, idle: 5000, longest: 100_000 }),
          NetworkError,
        )
      } finally {
        server.close()
        server.closeAllConnections()
      }
    })
})

/** Writes while the other side reads. */
function endless(response: ServerResponse): void {
  while (!response.destroyed && response.write('x'.repeat(10_000))) {}
  if (!response.destroyed) response.once('drain', () => endless(response))
}
