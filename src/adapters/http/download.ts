import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Answer, LostConnection } from './http-exchange.ts'

/** What arrived in the file: bytes, lower-case hex sha256. */
export interface Arrived {
  readonly size: number
  readonly sha256: string
}

/** One file to fetch, where it goes, and how long to wait. */
export interface Download {
  readonly url: URL
  /** For the first request alone: where that one redirects to gets none of them but the user agent. */
  readonly headers: Readonly<Record<string, string>> & { readonly 'user-agent': string }
  readonly path: string
  /** The agent for an address: a proxy's, or undefined for none. */
  readonly agentOf: (url: URL) => Promise<http.Agent | undefined>
  /** Milliseconds without a byte until the attempt is given up. */
  readonly idle: number
}

const mostRedirects = 5

const lost = (message: string): LostConnection => new LostConnection(new Error(message), true)

/**
 * Streams what is at an address into a file and hashes it on the way; memory does not grow with the file. A redirect is followed without
 * the headers of the first request: the storage behind the API must not see the token, and refuses one beside its own signature. An answer
 * that is no success resolves. Throws LostConnection when the connection breaks, falls silent or ends early.
 */
export async function receiveFile(download: Download): Promise<Arrived | Answer> {
  let url = download.url
  let headers: Readonly<Record<string, string>> = download.headers
  for (let redirects = 0; ; redirects += 1) {
    const response = await get(url, headers, download)
    const { statusCode: status = 0, headers: answered } = response
    const to = [301, 302, 303, 307, 308].includes(status) ? answered.location : undefined
    if (to !== undefined) {
      response.destroy()
      if (redirects === mostRedirects) throw lost(`more than ${mostRedirects} redirects`)
      const next = new URL(to, url)
      if (url.protocol === 'https:' && next.protocol !== 'https:') throw lost(`a redirect from https to ${next.protocol}//`)
      url = next
      headers = { 'user-agent': download.headers['user-agent'] }
      continue
    }
    if (status !== 200) return { status, headers: answered, body: (await text(response)).slice(0, 65_536) }
    return await save(response, download.path)
  }
}

async function get(url: URL, headers: Readonly<Record<string, string>>, { agentOf, idle }: Download): Promise<http.IncomingMessage> {
  const agent = await agentOf(url)
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'http:' ? http : https).get(url, { headers, ...(agent ? { agent } : {}) })
    request.setTimeout(idle, () => request.destroy(new Error(`no byte moved for ${idle / 1000} seconds`)))
    request.on('error', error => reject(new LostConnection(error, true)))
    request.on('response', resolve)
  })
}

async function save(response: http.IncomingMessage, path: string): Promise<Arrived> {
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0), 0o644)
  const arriving = pipeline(
    response,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        size += chunk.length
        yield chunk
      }
    },
    file.createWriteStream(),
  )
  await arriving.catch((error: NodeJS.ErrnoException) => {
    // A full disk is no broken connection.
    throw error.syscall === 'write' ? error : new LostConnection(error, true)
  })
  const length = response.headers['content-length']
  if (length !== undefined && Number(length) !== size) throw lost(`${size} of ${length} bytes arrived`)
  return { size, sha256: hash.digest('hex') }
}
