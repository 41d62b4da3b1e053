import { UserError } from '../../model/errors.ts'
import type { Clock } from '../../ports/ports.ts'

/** Milliseconds that failing requests of a run may take in all. Successful requests, builds and long uploads do not count. */
export const maxFailureTime = 20 * 60_000

/** A duration in words: `45 s`, `20 min`. */
function inWords(ms: number): string {
  return ms < 120_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`
}

/** The retry budget of all requests of a run, and the rate limits, for which all requests wait. The time of simultaneous failures counts once. */
export function makeRetryBudget(clock: Clock) {
  let spent = 0
  let failing = 0
  let since = 0
  let limitedUntil = 0
  return {
    /** Waits until no rate limit is in force. */
    async waitForRateLimit(): Promise<void> {
      for (let left = limitedUntil - clock.now(); left > 0; left = limitedUntil - clock.now()) await clock.wait(left)
    },
    /** Waits before another attempt. A rate limit holds all requests. Throws UserError when the wait would exceed the budget. */
    async wait(ms: number, limited: boolean, { message, cause }: UserError): Promise<void> {
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
    /** A request failed for the first time. */
    failureStarted(): void {
      if (failing === 0) since = clock.now()
      failing += 1
    },
    /** The failing request ended, with or without success. */
    failureEnded(): void {
      failing -= 1
      if (failing === 0) spent += clock.now() - since
    },
  }
}
