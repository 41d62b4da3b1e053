import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'

/** What a server answered, whole. Header names in lower case. */
export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** One file to send, where to, and how long to wait. */
export interface Upload {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly path: string
  /** Bytes; the file must still have as many. */
  readonly size: number
  /** A proxy's agent, or undefined for none. */
  readonly agent: http.Agent | undefined
  /** Milliseconds without a byte in either direction until the attempt is given up. */
  readonly idle: number
}

const chunkSize = 256 * 1024

/**
 * Sends one file as the body of a POST, with its exact length, from two reused buffers: `fetch` would hold the whole file
 * in memory (nodejs/undici#4058), and http-client's sendStream hangs when an answer comes before the body ends.
 * Rejects when the connection breaks or falls silent; an answer of any status resolves. Redirects are not followed.
 */
export async function sendFile(upload: Upload): Promise<Answer> {
  const handle = await open(upload.path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const client = upload.url.protocol === 'http:' ? http : https
      const request = client.request(upload.url, {
        method: 'POST',
        headers: { ...upload.headers, 'content-length': String(upload.size) },
        ...(upload.agent ? { agent: upload.agent } : {}),
      })
      const fail = (error: Error): void => {
        request.destroy()
        reject(error)
      }
      request.setTimeout(upload.idle, () => fail(new Error(`no byte moved for ${upload.idle / 1000} seconds`)))
      request.on('error', fail)
      request.on('response', response => readAnswer(response, resolve, fail))

      const buffers = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)] as const
      let sent = 0
      const next = (turn: 0 | 1): void => {
        if (sent === upload.size) {
          request.end()
          return
        }
        handle.read(buffers[turn], 0, Math.min(chunkSize, upload.size - sent), null).then(({ bytesRead }) => {
          if (bytesRead === 0) return fail(new Error(`${upload.path} became shorter while it was sent`))
          sent += bytesRead
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

function readAnswer(response: http.IncomingMessage, resolve: (answer: Answer) => void, fail: (error: Error) => void): void {
  const parts: Buffer[] = []
  response.on('data', (part: Buffer) => parts.push(part))
  response.on('error', fail)
  response.on('aborted', () => fail(new Error('the answer was cut off')))
  response.on('end', () =>
    resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }),
  )
}
