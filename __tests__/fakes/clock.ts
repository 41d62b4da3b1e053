import type { Clock } from '../../src/ports/ports.ts'

/** A clock that jumps over every wait, and keeps what was waited. Give its `now` to the local GitHub too, so that both agree. */
export function jumpingClock(): Clock & { readonly waits: number[] } {
  let time = Date.parse('2026-01-01T00:00:00Z')
  const waits: number[] = []
  return {
    waits,
    now: () => time,
    async wait(ms) {
      if (ms > 0) waits.push(ms)
      time += ms
    },
  }
}
