import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { UserError } from '../../model/errors.ts'
import type { Digest } from '../../ports/files.ts'
import { answerMinutes } from './upload-limits.ts'

/** A whole HTTP response. Header names in lower case. */
export interface HttpResponse {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** A file as the body of a request. It must still have this digest. */
interface FileBody extends Digest {
  readonly path: string
  /** Of an attempt: gets the bytes that are sent, every half minute. True ends the attempt as too slow. */
  readonly watch: () => (sent: number) => boolean
}

/** One HTTP request and its limits. Times in milliseconds. */
export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | FileBody | undefined
  /** A connection pool or a proxy's agent; undefined for Node's own. */
  readonly agent: http.Agent | undefined
  /** Longest time without a byte in either direction. For a file it must be a minute, because the other limits of an upload are multiples of `idle`. */
  readonly idle: number
  /** Longest time of the whole attempt; undefined for large files. */
  readonly deadline?: number
  /** Most bytes of a response, as received and as unpacked; undefined for GitHub, which is trusted. */
  readonly longest?: number
}

/** Error codes of an untrusted certificate, or of a certificate for another host (Node.js, "X509 certificate error codes"). */
const certificate = /^(CERT_|ERR_TLS_CERT_|UNABLE_TO_(GET_|VERIFY_)|DEPTH_ZERO_|SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_CA)/

/**
 * A request got no whole response. `maybeDelivered`: the request may have arrived, and a write may have taken effect. `untrusted`: the server's
 * certificate prevented the connection, so that a retry would fail too. `pending`: milliseconds that the server may still need to store a
 * file whose last byte was sent.
 */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly maybeDelivered: boolean
  readonly untrusted: boolean
  readonly pending: number

  constructor(cause: Error, maybeDelivered: boolean, pending = 0) {
    super(cause.message || cause.name, { cause })
    this.untrusted = certificate.test((cause as NodeJS.ErrnoException).code ?? '')
    this.maybeDelivered = maybeDelivered && !this.untrusted
    this.pending = pending
  }
}

const chunkSize = 256 * 1024

/**
 * Sends one request and returns its response with any status. It follows no redirect, because the target would get the token. It sends a file from two reused
 * buffers: `fetch` keeps the whole file in memory (nodejs/undici#4058), and sendStream of http-client hangs on an early response. If a file no longer has the
 * expected digest, it does not send the last bytes, so that no server accepts the file. Throws NetworkError if the connection breaks, is idle or takes too
 * long; other errors concern the file.
 */
export async function sendRequest(options: HttpRequest): Promise<HttpResponse> {
  const { body = '', idle } = options
  if (typeof body === 'string') return transmit(options, Buffer.byteLength(body), request => request.end(body))
  const { path, size, sha256, watch } = body
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  const isTooSlow = watch()
  const timers: NodeJS.Timeout[] = []
  let answerBy: number | undefined
  try {
    return await transmit(options, size, (request, fail) => {
      const buffer = Buffer.allocUnsafe(chunkSize)
      const hash = createHash('sha256')
      let sent = 0
      const lose = (reason: string): void => fail(new NetworkError(new Error(reason), true))
      const check = (): void => void (isTooSlow(sent) && lose('five minutes were slower than 50 kB/s'))
      timers.push(setInterval(check, idle / 2).unref())
      request.once('finish', () => {
        const time = idle * answerMinutes(size)
        answerBy = Date.now() + time
        request.setTimeout(0)
        timers.push(setTimeout(() => lose(`no answer ${Math.round(time / 1000)} seconds after the last byte`), time).unref())
      })
      const next = (): void => {
        if (sent === size) return void request.end()
        handle.read(buffer, 0, Math.min(chunkSize, size - sent), null).then(({ bytesRead }) => {
          if (bytesRead === 0) return fail(new Error(`${path} became shorter while it was sent`))
          sent += bytesRead
          hash.update(buffer.subarray(0, bytesRead))
          if (sent === size && hash.digest('hex') !== sha256) return fail(changed(path))
          request.write(buffer.subarray(0, bytesRead), error => {
            // The socket has taken the bytes, so that the buffer is free.
            // An early response (403, 422) closes the socket before the end of the body. The response, not this error, has the reason.
            if (!error) next()
          })
        }, fail)
      }
      next()
    })
  } catch (error) {
    if (!(error instanceof NetworkError) || answerBy === undefined) throw error
    throw new NetworkError(error.cause as Error, true, Math.max(0, answerBy - Date.now()))
  } finally {
    for (const timer of timers) clearTimeout(timer)
    await handle.close()
  }
}

function changed(path: string): UserError {
  return new UserError(
    `${basename(path)} is no longer the file that was built: something wrote to it before it was sent.`,
    'Look for a process that the build or a script of a component left running.',
  )
}

function transmit(
  { method, url, headers, agent, idle, deadline, longest }: HttpRequest,
  length: number,
  writeBody: (request: http.ClientRequest, fail: (error: Error) => void) => void,
): Promise<HttpResponse> {
  return new Promise<HttpResponse>((resolve, reject) => {
    const client = url.protocol === 'http:' ? http : https
    const ownHeaders = { 'accept-encoding': 'gzip', ...headers, ...(method === 'GET' ? {} : { 'content-length': String(length) }) }
    const request = client.request(url, { method, headers: ownHeaders, ...(agent ? { agent } : {}) })
    const late = () => lose(new Error(`no answer after ${deadline! / 1000} seconds`))
    const timer = deadline === undefined ? undefined : setTimeout(late, deadline)
    const fail = (error: Error): void => {
      clearTimeout(timer)
      request.destroy()
      reject(error)
    }
    // A proxy's agent gives the socket of a connection that was made. Without a connection, no byte of the request was sent.
    let connected = false
    request.on('socket', socket => {
      connected = !socket.connecting
      // A socket of the pool has connected before, and would keep the listener.
      if (socket.connecting) socket.once('connect', () => (connected = true))
    })
    const lose = (error: Error): void => fail(new NetworkError(error, connected))
    const succeed = (answer: HttpResponse): void => {
      clearTimeout(timer)
      resolve(answer)
    }
    request.setTimeout(idle, () => lose(new Error(`no byte moved for ${idle / 1000} seconds`)))
    request.on('error', lose)
    request.on('response', response => readResponse(response, longest, succeed, lose))
    writeBody(request, fail)
  })
}

function readResponse(
  response: http.IncomingMessage,
  longest: number | undefined,
  resolve: (answer: HttpResponse) => void,
  lose: (error: Error) => void,
): void {
  const parts: Buffer[] = []
  let length = 0
  response.on('data', (part: Buffer) => {
    length += part.length
    if (longest === undefined || length <= longest) parts.push(part)
    else lose(new Error(`the answer is longer than ${longest} bytes`))
  })
  response.on('error', lose)
  response.on('aborted', () => lose(new Error('the answer was cut off')))
  response.on('end', () => {
    try {
      const bytes = Buffer.concat(parts)
      const body =
        response.headers['content-encoding'] === 'gzip' && bytes.length > 0 ? gunzipSync(bytes, { maxOutputLength: longest }) : bytes
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: body.toString('utf8') })
    } catch (error) {
      lose(error as Error)
    }
  })
}
