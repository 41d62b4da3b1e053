// When a request to GitHub is sent again, and after how long: by what happened, not by the status alone (docs/platform.md 38).
import type { HttpResponse, NetworkError } from '../http/send-request.ts'

/** An attempt that failed in a way that a retry may not. */
interface Retry {
  /**
   * `rate-limited`: GitHub did nothing, and a rate limit holds all requests. `undelivered`: the request did not reach GitHub. `indeterminate`: it may have
   * taken effect.
   */
  readonly kind: 'rate-limited' | 'undelivered' | 'indeterminate'
  /** Milliseconds until the next attempt. */
  readonly wait: number
  readonly mostAttempts: number
  /** For people: `answer 502`, `a rate limit`. */
  readonly why: string
}

/** An outcome other than an answer. `refused`: a retry would have the same outcome. The table in github-requests.ts shows what is done about each. */
export type Failure = { readonly kind: 'refused' } | Retry

/** Attempts of a request that fails without a rate limit; fewer when nothing at the address understands it, as at a wrong address. */
const mostAttempts = 7
const mostAttemptsUnheard = 3

/** Milliseconds to wait after a secondary limit that names no time: GitHub asks for at least a minute. */
const secondaryWait = 60_000

/** Doubles from a second to a minute, half of it by chance, so that those who failed together do not come back together. */
function backOff(attempt: number, random: number): number {
  return Math.min(60_000, 1000 * 2 ** (attempt - 1)) * (0.75 + random / 2)
}

/** Milliseconds. A longer wait is beyond every budget, and Date cannot show some of them. */
const longestWait = 365 * 24 * 3_600_000

/** The wait of the header `retry-after` (seconds or a date) in milliseconds, from a second to a year. Undefined for a negative number and other text. */
export function retryAfter({ headers }: Pick<HttpResponse, 'headers'>, now: number): number | undefined {
  const value = headers['retry-after']
  if (value === undefined) return undefined
  const seconds = Number(value)
  const wait = !Number.isNaN(seconds) ? seconds * 1000 : Date.parse(value) - now
  return Number.isNaN(wait) || seconds < 0 ? undefined : Math.min(longestWait, Math.max(1000, wait))
}

/** What a message of GitHub says of a limit; the second words are those of GraphQL. */
const limitWords = /rate limit|abuse detection|"type"\s*:\s*"RATE_LIMITED"/i

function isLimit({ status, headers, body }: HttpResponse): boolean {
  if (status === 429) return true
  if (status !== 403 && status !== 200) return false
  // GraphQL answers 200 for a limit; an ordinary answer is read no further than its first bytes.
  if (status === 200) return body.startsWith('{"errors"') && limitWords.test(body)
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || limitWords.test(body)
}

function limitWait(response: HttpResponse, attempt: number): number {
  // The server's own clock: that of this machine may be wrong.
  const now = Date.parse(response.headers.date ?? '') || Date.now()
  const asked = retryAfter(response, now)
  // A server that asks for nothing, or for a time that is past, would get thousands of requests.
  const least = Math.min(60_000, 1000 * 2 ** (attempt - 1))
  if (asked !== undefined) return Math.max(asked, least)
  const reset = Number(response.headers['x-ratelimit-reset'])
  if (response.headers['x-ratelimit-remaining'] === '0' && reset > 0)
    return Math.min(longestWait, Math.max(least, reset * 1000 - now + 1000))
  return secondaryWait * 2 ** (attempt - 1)
}

const retry = (kind: Retry['kind'], mostAttempts: number, wait: number, why: string): Retry => ({ kind, mostAttempts, wait, why })

/** Classifies the response to an attempt (counted from 1). `random` is from 0 to 1. */
export function classifyResponse(response: HttpResponse, attempt: number, random: number): Failure | { readonly kind: 'answered' } {
  const { status, headers } = response
  if (isLimit(response)) return retry('rate-limited', Number.POSITIVE_INFINITY, limitWait(response, attempt), 'a rate limit')
  if (status >= 200 && status < 300) return { kind: 'answered' }
  if (status !== 408 && status < 500) return { kind: 'refused' }
  if (status === 501) return { kind: 'refused' }
  const asked = retryAfter(response, Date.parse(headers.date ?? '') || Date.now())
  return retry('indeterminate', mostAttempts, asked ?? backOff(attempt, random), `answer ${status}`)
}

/** Classifies a connection that broke. */
export function classifyNetworkError({ untrusted, maybeDelivered, message }: NetworkError, attempt: number, random: number): Failure {
  if (untrusted) return { kind: 'refused' }
  const wait = backOff(attempt, random)
  return maybeDelivered ? retry('indeterminate', mostAttempts, wait, message) : retry('undelivered', mostAttemptsUnheard, wait, message)
}

/** Classifies a successful response that does not answer the request, because it was cut off or comes from a proxy. */
export function classifyUnparsable(attempt: number, random: number): Failure {
  return retry('indeterminate', mostAttemptsUnheard, backOff(attempt, random), 'an answer that cannot be read')
}
