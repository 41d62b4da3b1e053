/** Which requests a fault hits. Without `nth` every match, with it (1-based) only that one. `path` is tested without the query. */
interface FaultMatch {
  method?: string
  path?: RegExp
  nth?: number
}

/**
 * What goes wrong:
 * `status` answers so and does nothing; `502-starter` leaves an empty asset in state `starter` and answers 502 (docs/platform.md 25);
 * `drop-before` cuts the connection before the request is read; `drop-middle` cuts it when part of the body has arrived, and an upload leaves
 * a `starter`; `drop-after` does what was asked and cuts the connection; `no-answer` does nothing and stays silent until the server closes;
 * `stays-starter` reads the whole request, of an upload leaves a `starter`, and cuts the connection; `stored-later` does what was asked and
 * cuts the connection, and for `ms` of the server's clock an uploaded asset is shown as a `starter` (docs/platform.md 116);
 * `truncated` does what was asked and cuts the connection in the middle of the answer's body;
 * `refuse` closes the server's doors when the request before comes, so that this one finds nobody listening, until `open` is called;
 * `kill` ends the client when the request has arrived, and does it (`after`) or not (`before`).
 */
export type FaultKind =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
  | { kind: '502-starter' | 'drop-before' | 'drop-middle' | 'drop-after' | 'no-answer' | 'truncated' | 'refuse' | 'stays-starter' }
  | { kind: 'stored-later'; ms: number }
  /** `end` ends the client, and is waited for. */
  | { kind: 'kill'; moment: 'before' | 'after'; end: () => Promise<void> }

/** A fault and the requests that it hits. */
export type Fault = { match: FaultMatch } & FaultKind

/** The faults that a server was told to make. */
export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** Counts the request against every fault and gives the first one that hits. */
  take(method: string, path: string): Fault | undefined
  /** Whether the doors are to be closed before the next request: a `refuse` counts to it. */
  refusesNext(): boolean
  /** How often a fault was made. */
  readonly hits: number
}

/** An empty list of faults. */
export function createFaults(): Faults {
  let entries: { fault: Fault; seen: number }[] = []
  let hits = 0
  return {
    get hits() {
      return hits
    },
    refusesNext() {
      const next = entries.findIndex(({ fault, seen }) => fault.kind === 'refuse' && (fault.match.nth ?? 1) === seen + 1)
      if (next < 0) return false
      entries.splice(next, 1)
      hits += 1
      return true
    },
    add(fault) {
      entries.push({ fault, seen: 0 })
    },
    clear() {
      entries = []
    },
    take(method, path) {
      let hit: Fault | undefined
      for (const entry of entries) {
        const { match } = entry.fault
        if (match.method !== undefined && match.method.toUpperCase() !== method) continue
        if (match.path !== undefined && path.search(match.path) === -1) continue
        entry.seen += 1
        if (entry.fault.kind !== 'refuse' && (match.nth === undefined || match.nth === entry.seen)) hit ??= entry.fault
      }
      if (hit !== undefined) hits += 1
      return hit
    },
  }
}
