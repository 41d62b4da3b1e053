import { UserError } from '../../model/errors.ts'
import type { Clock } from '../../ports/ports.ts'

/** Milliseconds that a run spends on requests that fail, in all. What succeeds, a build or a long upload, does not count. */
export const longestTrouble = 20 * 60_000

/** The one deadline of all requests of a run, and the pauses that a limit puts on all of them. */
export interface Patience {
  /** Waits until no limit is in force any more. */
  quiet(): Promise<void>
  /** Waits before another attempt; a limit makes everybody wait. Throws UserError when that would take longer than the run has left. */
  wait(ms: number, limited: boolean, problem: () => UserError): Promise<void>
  /** A request got into trouble, or (false) came out of it, whatever the end. */
  trouble(begins: boolean): void
}

/** A duration in words: `45 s`, `20 min`. */
function inWords(ms: number): string {
  return ms < 120_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`
}

/** Measures by the clock how long any request has been in trouble; several at once count once. */
export function makePatience(clock: Clock): Patience {
  let spent = 0
  let troubled = 0
  let since = 0
  let quietUntil = 0
  return {
    async quiet() {
      for (let left = quietUntil - clock.now(); left > 0; left = quietUntil - clock.now()) await clock.wait(left)
    },
    async wait(ms, limited, problem) {
      const used = spent + clock.now() - since
      if (used + ms > longestTrouble) {
        const { message, cause } = problem()
        const ends = new Date(Date.now() + ms).toISOString().slice(11, 16)
        const why = limited
          ? `That ends at ${ends} UTC, in ${inWords(ms)}; this run waits no longer than ${inWords(longestTrouble)} in all.`
          : `Requests have failed for ${inWords(used)}; this run waits no longer than ${inWords(longestTrouble)} in all.`
        throw new UserError(`${message} ${why}`, 'Run the job again after that: it looks first and goes on from what is there.', { cause })
      }
      if (limited) quietUntil = Math.max(quietUntil, clock.now() + ms)
      await clock.wait(ms)
    },
    trouble(begins) {
      if (begins && troubled === 0) since = clock.now()
      troubled += begins ? 1 : -1
      if (!begins && troubled === 0) spent += clock.now() - since
    },
  }
}
