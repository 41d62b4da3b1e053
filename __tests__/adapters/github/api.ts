import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { gitHub } from '../../../src/adapters/github/github.ts'
import { jumpingClock } from '../../fakes/clock.ts'

interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** GitHub's API behind one function that answers a request, after `base` in its address. `timeout` in milliseconds. */
export async function apiOn(context: TestContext, answer: (response: ServerResponse, sent: Sent) => void, base = '', timeout = 20_000) {
  const requests: Sent[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const sent = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
    requests.push(sent)
    response.setHeader('content-type', 'application/json; charset=utf-8')
    answer(response, sent)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  context.after(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const said: string[] = []
  const onWait = (text: string) => void said.push(text)
  const clock = jumpingClock()
  const github = gitHub({ repository: 'octo/hello', token: 'x', apiUrl: `${origin}${base}`, userAgent: 'test', clock, onWait, timeout })
  return { github, requests, origin, said, clock }
}

/** One answer: a status, or the body of a success. 422 says that the name is taken. `cut off` ends the connection when all has arrived. */
export type Reply = number | object | 'cut off'

/** As `apiOn`, with the answers to each route in their order; the last one stays. Paths without `/repos/octo/hello`. `meanwhile` happens at each request. */
export async function scriptedApi(
  context: TestContext,
  script: Readonly<Record<string, readonly Reply[]>>,
  meanwhile: (route: string) => void = () => {},
) {
  const left = new Map(Object.entries(script).map(([route, replies]) => [route, [...replies]]))
  const routes: string[] = []
  const api = await apiOn(context, (response, { method, url }) => {
    const route = `${method} ${url.replace('/repos/octo/hello', '').replace(/\?.*$/, '')}`
    routes.push(route)
    meanwhile(route)
    const replies = left.get(route) ?? [599]
    const reply = replies.length > 1 ? replies.shift()! : replies[0]!
    if (reply === 'cut off') response.destroy()
    else if (typeof reply === 'object') response.end(JSON.stringify(reply))
    else response.writeHead(reply).end(reply === 422 ? '{"message":"no","errors":[{"code":"already_exists","field":"name"}]}' : '{}')
  })
  return { ...api, routes }
}
