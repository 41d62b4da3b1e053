import { HttpClient } from '@actions/http-client'
import { LostAnswer } from '../../model/errors.ts'
import type { Web, WebAnswer } from '../../ports/web.ts'
import { retryAfter } from '../github/github-retry.ts'
import { type Answer, exchange, LostConnection } from './http-exchange.ts'

/** Milliseconds until a server is given up. */
const deadline = 30_000
/** Characters of an answer that anybody looks at. */
const longest = 1 << 20
/** Bytes above which an answer is given up: a server that never ends one would fill the memory. */
const mostBytes = 8 << 20

/** The reason of a failure without the address in it: the host may be a part of a secret. */
function without(message: string, { hostname, href, host }: URL): string {
  return [href, host, hostname].reduce((text, part) => text.replaceAll(part, 'the address'), message)
}

/** The Web port over HTTP, through the proxy that the environment names. Loads the network stack: import this file lazily. */
export function httpWeb(userAgent: string): Web {
  const client = new HttpClient(userAgent)

  async function ask(method: string, url: string, body: string | undefined): Promise<WebAnswer> {
    const target = new URL(url)
    const headers = { 'user-agent': userAgent, accept: '*/*', ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    let answer: Answer
    try {
      answer = await exchange({
        method,
        url: target,
        headers,
        body,
        agent: client.getAgent(url),
        idle: deadline,
        deadline,
        longest: mostBytes,
      })
    } catch (error) {
      if (error instanceof LostConnection) throw new LostAnswer(without(error.message, target), error.sent)
      throw error
    }
    return { status: answer.status, text: answer.body.slice(0, longest), retryAfter: retryAfter(answer, Date.now()) }
  }

  return { get: url => ask('GET', url, undefined), post: (url, body) => ask('POST', url, JSON.stringify(body)) }
}
