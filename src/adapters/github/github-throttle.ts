import type { Clock } from '../../ports/ports.ts'

/** Writes at once, and milliseconds for each further one: never more than 80 in any minute (docs/platform.md 37). */
const burst = 20
const interval = 1000

/** From so many uploads on they are a second apart, as GitHub asks of those that make many writes; fewer keep its limit of 80 anyway. */
const manyUploads = 60

/**
 * Returns a function that waits until one more write is allowed. `uploads` is the total number of uploads if the write is an upload. All writes of a run share
 * one token bucket, so that hundreds of assets or issues do not exceed GitHub's limit. Fewer than 60 uploads do not wait. Each takes a token, so that later
 * writes wait until the bucket has refilled.
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
