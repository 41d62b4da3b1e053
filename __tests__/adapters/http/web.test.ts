import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, it } from 'node:test'
import { httpWeb } from '../../../src/adapters/http/web.ts'
import { LostAnswer } from '../../../src/model/errors.ts'

let url: string
let seen: { method: string | undefined; headers: IncomingHttpHeaders; body: string }[]
const server = createServer(async (request, response) => {
  seen.push({ method: request.method, headers: request.headers, body: await text(request) })
  if (request.url === '/lost') request.socket.destroy()
  else response.writeHead(429, { 'retry-after': '7' }).end('later')
})
before(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.close()
  server.closeAllConnections()
})

const web = httpWeb('release-runbook/test')

it('sends JSON by post and nothing by get, and gives every answer', async () => {
  seen = []
  assert.deepEqual(await web.get(`${url}/health`), { status: 429, text: 'later', retryAfter: 7000 })
  assert.deepEqual(await web.post(`${url}/hook`, { text: 'released' }), { status: 429, text: 'later', retryAfter: 7000 })
  assert.deepEqual(
    seen.map(({ method, headers, body }) => [method, headers['content-type'], headers['user-agent'], body]),
    [
      ['GET', undefined, 'release-runbook/test', ''],
      ['POST', 'application/json', 'release-runbook/test', '{"text":"released"}'],
    ],
  )
})

it('says what broke without the address, and whether the request may have arrived', async () => {
  seen = []
  await assert.rejects(web.post(`${url}/lost`, {}), (error: LostAnswer) => error instanceof LostAnswer && error.sent)
  assert.equal(seen.length, 1)
  const nobody = createServer().listen(0, '127.0.0.1')
  await once(nobody, 'listening')
  const { port } = nobody.address() as AddressInfo
  nobody.close()
  await once(nobody, 'close')
  await assert.rejects(web.get(`http://127.0.0.1:${port}/secret`), (error: LostAnswer) => {
    assert.deepEqual([error instanceof LostAnswer, error.sent], [true, false])
    assert.match(error.message, /ECONNREFUSED the address/)
    assert.doesNotMatch(error.message, /127\.0\.0\.1|secret/)
    return true
  })
})
