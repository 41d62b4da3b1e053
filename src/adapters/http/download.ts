import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Digest } from '../../ports/files.ts'
import { type HttpResponse, NetworkError } from './send-request.ts'

/** One file to download. */
export interface Download {
  readonly url: URL
  /** Headers of the first request. A redirect target gets only the user agent. */
  readonly headers: Readonly<Record<string, string>>
  readonly path: string
  /** The agent for an address; undefined for Node's own. */
  readonly agentOf: (url: URL) => Promise<http.Agent | undefined>
  /** Milliseconds without a byte until the attempt fails. */
  readonly idle: number
}

const maxRedirects = 5

const lost = (message: string): NetworkError => new NetworkError(new Error(message), true)

/**
 * Downloads an address into a file and hashes it, in bounded memory. A redirect gets no token: the storage behind the API must not see it,
 * and refuses a token together with a signature. A response with another status than 200 resolves. Throws NetworkError if the
 * connection breaks, is idle too long or ends early.
 */
export async function downloadToFile(download: Download): Promise<Digest | HttpResponse> {
  let url = download.url
  let headers: Readonly<Record<string, string>> = download.headers
  for (let redirects = 0; ; redirects += 1) {
    const response = await get(url, headers, download)
    const { statusCode: status = 0, headers: responseHeaders } = response
    const location = [301, 302, 303, 307, 308].includes(status) ? responseHeaders.location : undefined
    if (location !== undefined) {
      response.destroy()
      if (redirects === maxRedirects) throw lost(`more than ${maxRedirects} redirects`)
      const next = new URL(location, url)
      if (url.protocol === 'https:' && next.protocol !== 'https:') throw lost(`a redirect from https to ${next.protocol}//`)
      url = next
      headers = { 'user-agent': download.headers['user-agent'] ?? '' }
      continue
    }
    if (status !== 200) return { status, headers: responseHeaders, body: (await text(response)).slice(0, 65_536) }
    return await save(response, download.path)
  }
}

async function get(url: URL, headers: Readonly<Record<string, string>>, { agentOf, idle }: Download): Promise<http.IncomingMessage> {
  const agent = await agentOf(url)
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'http:' ? http : https).get(url, { headers, ...(agent ? { agent } : {}) })
    request.setTimeout(idle, () => request.destroy(new Error(`no byte moved for ${idle / 1000} seconds`)))
    request.on('error', error => reject(new NetworkError(error, true)))
    request.on('response', resolve)
  })
}

async function save(response: http.IncomingMessage, path: string): Promise<Digest> {
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0), 0o644)
  async function* measured(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  await pipeline(response, measured, file.createWriteStream()).catch((error: NodeJS.ErrnoException) => {
    // A write error, such as a full disk, is not a lost connection.
    throw error.syscall === 'write' ? error : new NetworkError(error, true)
  })
  const length = response.headers['content-length']
  if (length !== undefined && Number(length) !== size) throw lost(`${size} of ${length} bytes arrived`)
  return { size, sha256: hash.digest('hex') }
}
