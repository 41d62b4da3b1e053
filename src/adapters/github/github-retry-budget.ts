import { UserError } from '../../model/errors.ts'
import type { Clock } from '../../ports/ports.ts'

/** Milliseconds that failing requests of a run may take in all. Successful requests, builds and long uploads do not count. */
export const maxFailureTime = 20 * 60_000

/** The retry budget of all requests of a run, and the rate limits that hold all of them. */
export interface RetryBudget {
  /** Waits until no rate limit is in force. */
  waitForRateLimit(): Promise<void>
  /** Waits before another attempt. A rate limit holds all requests. Throws UserError when the wait would exceed the budget. */
  wait(ms: number, limited: boolean, problem: UserError): Promise<void>
  /** A request failed for the first time. */
  failureStarted(): void
  /** The failing request ended, with or without success. */
  failureEnded(): void
}

/** A duration in words: `45 s`, `20 min`. */
function inWords(ms: number): string {
  return ms < 120_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`
}

/** Measures by the clock how long requests have failed. The time of simultaneous failures counts once. */
export function makeRetryBudget(clock: Clock): RetryBudget {
  let spent = 0
  let failing = 0
  let since = 0
  let limitedUntil = 0
  return {
    async waitForRateLimit() {
      for (let left = limitedUntil - clock.now(); left > 0; left = limitedUntil - clock.now()) await clock.wait(left)
    },
    async wait(ms, limited, { message, cause }) {
      const used = spent + clock.now() - since
      if (used + ms > maxFailureTime) {
        const ends = new Date(Date.now() + ms).toISOString().slice(11, 16)
        const why = limited
          ? `That ends at ${ends} UTC, in ${inWords(ms)}; this run waits no longer than ${inWords(maxFailureTime)} in all.`
          : `Requests have failed for ${inWords(used)}; this run waits no longer than ${inWords(maxFailureTime)} in all.`
        throw new UserError(`${message} ${why}`, 'Run it again after that: it finds what was done, and continues.', { cause })
      }
      if (limited) limitedUntil = Math.max(limitedUntil, clock.now() + ms)
      await clock.wait(ms)
    },
    failureStarted() {
      if (failing === 0) since = clock.now()
      failing += 1
    },
    failureEnded() {
      failing -= 1
      if (failing === 0) spent += clock.now() - since
    },
  }
}
