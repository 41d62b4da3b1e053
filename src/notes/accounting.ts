import type { Accounting } from '../report/report.ts'

/** Where a commit of the range can end. */
export type Bucket = Exclude<keyof Accounting, 'total'>

/** Puts each commit into one bucket. */
export interface Ledger {
  /** Throws Error for a commit that has a bucket already. */
  put(bucket: Bucket, shas: readonly string[]): void
  /** The sums. Throws Error when they are not `total`. */
  close(total: number): Accounting
}

/** A ledger of commits. One that is forgotten or counted twice would make the notes a lie, so it stops the run. */
export function openLedger(): Ledger {
  const buckets = new Map<string, Bucket>()
  return {
    put(bucket, shas) {
      for (const sha of shas) {
        const before = buckets.get(sha)
        if (before !== undefined) throw new Error(`Commit ${sha} is counted twice in the notes: ${before} and ${bucket}`)
        buckets.set(sha, bucket)
      }
    },
    close(total) {
      if (buckets.size !== total) throw new Error(`The notes account for ${buckets.size} commits of ${total}`)
      const sums = { listed: 0, folded: 0, dependencies: 0, reverted: 0, excluded: 0, chores: 0 }
      for (const bucket of buckets.values()) sums[bucket]++
      return { ...sums, total }
    },
  }
}
