import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What a webhook got. */
interface Received {
  readonly method: string
  readonly path: string
  readonly type: string
  readonly body: unknown
}

/** A server on 127.0.0.1 that takes webhooks as Slack does, and shows a page whose text can be set. */
export interface WebhookServer {
  readonly url: string
  readonly received: Received[]
  /** Text of GET; `answer` is what a POST gets: `drop` takes it and cuts the connection. */
  page: string
  answer: { readonly status: number; readonly text: string } | 'drop'
  close(): Promise<void>
}

/** Starts the server. */
export async function startWebhookServer(): Promise<WebhookServer> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      response.end(state.page)
      return
    }
    const body = await text(request)
    received.push({
      method: request.method ?? '',
      path: request.url ?? '',
      type: String(request.headers['content-type']),
      body: JSON.parse(body),
    })
    if (state.answer === 'drop') response.destroy()
    else response.writeHead(state.answer.status).end(state.answer.text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const state: WebhookServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    page: '',
    answer: { status: 200, text: 'ok' },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return state
}
