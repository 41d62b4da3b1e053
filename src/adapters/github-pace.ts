import type { Clock } from '../ports.ts'

/** Content that may be created at once, and milliseconds for each further one: never more than 80 in any minute (docs/platform.md 37). */
const burst = 20
const interval = 1000

/** Waits until the next piece of content may be created, so that a release with hundreds of issues does not run into the limit. */
export function makePace({ now, wait }: Clock): () => Promise<void> {
  let left = burst
  let since = now()
  return async () => {
    const earned = Math.floor((now() - since) / interval)
    left = Math.min(burst, left + earned)
    since = left === burst ? now() : since + earned * interval
    if (left === 0) {
      await wait(since + interval - now())
      since += interval
      return
    }
    left -= 1
  }
}
