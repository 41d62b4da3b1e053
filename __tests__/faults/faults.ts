// Every way in which a request can go wrong, and which request it hits.
import type { FaultKind } from '../../dev/local-github/faults.ts'
import type { Case } from './world.ts'

const status = (code: number, message: string, headers: Record<string, string> = {}): FaultKind => ({
  kind: 'status',
  status: code,
  headers,
  body: { message },
})

/** Names of the faults, as the table shows them. */
export const faults = {
  '500': status(500, 'Server Error'),
  '502': status(502, 'Bad Gateway'),
  '502 and a starter asset': { kind: '502-starter' },
  '503': status(503, 'Service Unavailable'),
  '429 with retry-after': status(429, 'Too many requests', { 'retry-after': '30' }),
  '403, secondary limit': status(403, 'You have exceeded a secondary rate limit.'),
  'connection refused': { kind: 'refuse' },
  'dropped before the body': { kind: 'drop-before' },
  'dropped in the middle': { kind: 'drop-middle' },
  'dropped after it was done': { kind: 'drop-after' },
  'stored minutes after the connection was cut': { kind: 'stored-later', ms: 200_000 },
  'a starter asset stays when all was sent': { kind: 'stays-starter' },
  'no answer': { kind: 'no-answer' },
  'answer cut off': { kind: 'truncated' },
} satisfies Record<string, FaultKind>

export type FaultName = keyof typeof faults
export const faultNames = Object.keys(faults) as FaultName[]

/** A fault at the nth request of the publisher, counted from 1. */
export interface Hit {
  readonly fault: FaultName
  readonly nth: number
}

/** Sets the fault up. A server that refuses the first request must be closed before it comes. */
export function breakAt({ github }: Case, { fault, nth }: Hit): void {
  if (fault === 'connection refused' && nth === 1) github.refuse()
  else github.faults.add({ match: { nth }, ...faults[fault] })
}

/** Numbers from 0 to 1 that depend on the seed alone. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    // A linear congruential generator (Numerical Recipes): its upper bits are random enough to choose cases.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
