// When a request to GitHub is sent again, and after how long: by what happened, not by the status alone (docs/platform.md 38).
import type { Answer, LostConnection } from '../http/http-exchange.ts'

/** What is to be done about one attempt. Times in milliseconds. */
export type Verdict =
  | { readonly kind: 'answered' }
  /** No further attempt would be answered otherwise. */
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'again'
      readonly wait: number
      /** A limit was reached: everybody waits, and it counts as no failure. */
      readonly limited: boolean
      /** The request may have been done all the same. */
      readonly unclear: boolean
      /** Whether something at GitHub's address understood the request: nobody waits long for a wrong address. */
      readonly reached: boolean
      /** For people: `answer 502`, `a rate limit`. */
      readonly why: string
    }

/** Attempts until a request that fails without a limit is given up; fewer where nobody was reached. */
const mostAttempts = 7
const mostConnects = 3

/** Milliseconds to wait after a secondary limit that names no time: GitHub asks for at least a minute. */
const secondaryWait = 60_000

/** Doubles from a second to a minute, half of it by chance, so that those who failed together do not come back together. */
function backOff(attempt: number, random: number): number {
  return Math.min(60_000, 1000 * 2 ** (attempt - 1)) * (0.75 + random / 2)
}

/** Milliseconds that `retry-after` asks for, in seconds or as a date. At least a second: after `0` requests would follow each other without a pause. */
export function retryAfter({ headers }: Pick<Answer, 'headers'>, now: number): number | undefined {
  const value = headers['retry-after']
  if (value === undefined) return undefined
  const seconds = Number(value)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now
  return Number.isFinite(wait) ? Math.max(1000, wait) : undefined
}

/** What a message of GitHub says of a limit; the second words are those of GraphQL. */
const limitWords = /rate limit|abuse detection|"type"\s*:\s*"RATE_LIMITED"/i

function isLimit({ status, headers, body }: Answer): boolean {
  if (status === 429) return true
  if (status !== 403 && status !== 200) return false
  // GraphQL answers 200 for a limit; an ordinary answer is read no further than its first bytes.
  if (status === 200) return body.startsWith('{"errors"') && limitWords.test(body)
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || limitWords.test(body)
}

function limitWait(answer: Answer, attempt: number): number {
  // The server's own clock: that of this machine may be wrong.
  const now = Date.parse(answer.headers.date ?? '') || Date.now()
  const asked = retryAfter(answer, now)
  if (asked !== undefined) return asked
  const reset = Number(answer.headers['x-ratelimit-reset'])
  if (answer.headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(1000, reset * 1000 - now + 1000)
  return secondaryWait * 2 ** (attempt - 1)
}

/** Judges the answer of an attempt (counted from 1). `random` is from 0 to 1. */
export function judge(answer: Answer, attempt: number, random: number): Verdict {
  const { status } = answer
  if (isLimit(answer))
    return { kind: 'again', wait: limitWait(answer, attempt), limited: true, unclear: false, reached: true, why: 'a rate limit' }
  if (status >= 200 && status < 300) return { kind: 'answered' }
  if (status !== 408 && status < 500) return { kind: 'refused' }
  if (status === 501) return { kind: 'refused' }
  const asked = retryAfter(answer, Date.parse(answer.headers.date ?? '') || Date.now())
  return again(asked ?? backOff(attempt, random), `answer ${status}`)
}

/** Judges a connection that broke. */
export function judgeLoss(error: LostConnection, attempt: number, random: number): Verdict {
  if (error.untrusted) return { kind: 'refused' }
  return { ...again(backOff(attempt, random), error.message), unclear: error.sent, reached: error.sent }
}

/** Judges an answer of success that cannot be read: cut off on the way. What was asked for may be done. */
export function judgeUnreadable(attempt: number, random: number): Verdict {
  return { ...again(backOff(attempt, random), 'an answer that cannot be read'), reached: false }
}

const again = (wait: number, why: string) => ({ kind: 'again', wait, limited: false, unclear: true, reached: true, why }) as const

/** Whether a request that failed so often, without a limit, is tried once more. */
export function mayTryAgain(attempt: number, reached: boolean): boolean {
  return attempt < (reached ? mostAttempts : mostConnects)
}
