import type { Clock } from '../../ports/ports.ts'

/** Writes at once, and milliseconds for each further one: never more than 80 in any minute (docs/platform.md 37). */
const burst = 20
const interval = 1000

/** From so many uploads on they are a second apart, as GitHub asks of those that make many writes; fewer keep its limit of 80 anyway. */
const manyUploads = 60

/**
 * Waits until one more piece of content may be created; `uploads`: it is one of so many uploads. One bucket of tokens for all that a run
 * creates, so that a release with hundreds of assets or issues does not run into the limit. Fewer than 60 uploads wait for nothing, but
 * what is created after them waits until they are paid for.
 */
export function makeWriteThrottle({ now, wait }: Clock) {
  /** When the bucket is full again if nothing more is written. */
  let fullAt = now()
  return async (uploads?: number): Promise<void> => {
    const atOnce = uploads === undefined ? burst : uploads < manyUploads ? Number.POSITIVE_INFINITY : 1
    fullAt = Math.max(fullAt, now()) + interval
    const ms = fullAt - atOnce * interval - now()
    if (ms > 0) await wait(ms)
  }
}
