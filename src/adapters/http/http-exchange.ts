import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { UserError } from '../../model/errors.ts'

/** What a server answered, whole. Header names in lower case. */
export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** One request to send, and how long to wait for its answer. Times in milliseconds. */
export interface Exchange {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Text, a file that must still have `size` bytes and, where it is told, this digest in lower-case hex, or nothing. */
  readonly body: string | { readonly path: string; readonly size: number; readonly sha256?: string } | undefined
  /** A connection pool or a proxy's agent; undefined for Node's own. */
  readonly agent: http.Agent | undefined
  /** Without a byte in either direction the attempt is given up. */
  readonly idle: number
  /** The whole attempt is given up; undefined for none: a large file takes its time. */
  readonly deadline?: number
  /** Bytes of an answer, as they come and unpacked, above which the attempt is given up; undefined for none: GitHub is trusted. */
  readonly longest?: number
}

/** Codes of a certificate that is not trusted or not the host's (Node.js, "X509 certificate error codes"). */
const certificate = /^(CERT_|ERR_TLS_CERT_|UNABLE_TO_(GET_|VERIFY_)|DEPTH_ZERO_|SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_CA)/

/**
 * A connection broke. `sent`: the request may have arrived, so that a write may have been done. `untrusted`: it was not made at all, because
 * of the server's certificate, which the next attempt would meet again.
 */
export class LostConnection extends Error {
  override readonly name = 'LostConnection'
  readonly sent: boolean
  readonly untrusted: boolean

  constructor(cause: Error, sent: boolean) {
    super(cause.message || cause.name, { cause })
    this.untrusted = certificate.test((cause as NodeJS.ErrnoException).code ?? '')
    this.sent = sent && !this.untrusted
  }
}

const chunkSize = 256 * 1024
/** Failures of which it is certain that no byte of the request left: no address, nobody listening, no way there. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL'])

/**
 * Sends one request and gives its answer, whatever the status. Redirects are not followed: the token would go along.
 * A file is sent with its exact length from two reused buffers: `fetch` would hold it whole in memory (nodejs/undici#4058), and
 * http-client's sendStream hangs when an answer comes before the body ends. Throws LostConnection when the connection breaks,
 * falls silent or takes too long; any other error is about the file. The last bytes of a file that has another digest are never sent,
 * so that no server takes it for whole.
 */
export async function exchange(wanted: Exchange): Promise<Answer> {
  if (wanted.body === undefined || typeof wanted.body === 'string') {
    const { body = '' } = wanted
    return send(wanted, Buffer.byteLength(body), (request, _fail) => request.end(body))
  }
  const { path, size, sha256 } = wanted.body
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    return await send(wanted, size, (request, fail) => {
      const buffers = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)] as const
      const hash = createHash('sha256')
      let sent = 0
      const next = (turn: 0 | 1): void => {
        if (sent === size) {
          request.end()
          return
        }
        handle.read(buffers[turn], 0, Math.min(chunkSize, size - sent), null).then(({ bytesRead }) => {
          if (bytesRead === 0) return fail(new Error(`${path} became shorter while it was sent`))
          sent += bytesRead
          if (sha256 !== undefined) {
            hash.update(buffers[turn].subarray(0, bytesRead))
            if (sent === size && hash.digest('hex') !== sha256) return fail(changed(path))
          }
          request.write(buffers[turn].subarray(0, bytesRead), error => {
            // An early answer (403, 422) closes the socket amid the body; the answer, not this error, says why.
            if (!error) next(turn === 0 ? 1 : 0)
          })
        }, fail)
      }
      next(0)
    })
  } finally {
    await handle.close()
  }
}

function changed(path: string): UserError {
  return new UserError(
    `${basename(path)} is no longer the file that was built: something wrote to it before it was sent.`,
    'Look for a process that the build or a script of a component left running.',
  )
}

type WriteBody = (request: http.ClientRequest, fail: (error: Error) => void) => void

function send({ method, url, headers, agent, idle, deadline, longest }: Exchange, length: number, writeBody: WriteBody): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const client = url.protocol === 'http:' ? http : https
    const ownHeaders = { 'accept-encoding': 'gzip', ...headers, ...(method === 'GET' ? {} : { 'content-length': String(length) }) }
    const request = client.request(url, { method, headers: ownHeaders, ...(agent ? { agent } : {}) })
    const timer =
      deadline === undefined ? undefined : setTimeout(() => lose(new Error(`no answer after ${deadline / 1000} seconds`)), deadline)
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      settle()
    }
    const fail = (error: Error): void => {
      request.destroy()
      end(() => reject(error))
    }
    const lose = (error: Error): void => fail(new LostConnection(error, !neverSent.has((error as NodeJS.ErrnoException).code ?? '')))
    request.setTimeout(idle, () => lose(new Error(`no byte moved for ${idle / 1000} seconds`)))
    request.on('error', lose)
    request.on('response', response => readAnswer(response, longest, answer => end(() => resolve(answer)), lose))
    writeBody(request, fail)
  })
}

function readAnswer(
  response: http.IncomingMessage,
  longest: number | undefined,
  resolve: (answer: Answer) => void,
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
