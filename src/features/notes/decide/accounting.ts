import type { Accounting } from '../../../report/report.ts'

/** Where a commit of the range can end. */
export type Bucket = Exclude<keyof Accounting, 'total'>

/** What became of a commit, and why. */
interface Account {
  readonly sha: string
  readonly bucket: Bucket
  /** `label skip-changelog`, `merge commit`; for a listed one, why its entry stands where it does. */
  readonly reason: string
}

/** An account with the first line of the commit's message, as written. */
export interface SubjectAccount extends Account {
  readonly subject: string
}

/** Puts each commit into one bucket. */
export interface Ledger {
  /** Throws Error for a commit that has a bucket already. */
  put(bucket: Bucket, shas: readonly string[], reason: string): void
  /** The sums. Throws Error when they are not `total`. */
  close(total: number): Accounting
  /** In the order in which they were put. */
  accounts(): readonly Account[]
}

/** A ledger of commits. One that is forgotten or counted twice would make the notes a lie, so it stops the run. */
export function openLedger(): Ledger {
  const accounts = new Map<string, Account>()
  return {
    put(bucket, shas, reason) {
      for (const sha of shas) {
        const before = accounts.get(sha)
        if (before !== undefined) throw new Error(`Commit ${sha} is counted twice in the notes: ${before.bucket} and ${bucket}`)
        accounts.set(sha, { sha, bucket, reason })
      }
    },
    close(total) {
      if (accounts.size !== total) throw new Error(`The notes account for ${accounts.size} commits, and git counts ${total} in this range`)
      const sums = { listed: 0, folded: 0, dependencies: 0, reverted: 0, excluded: 0, chores: 0 }
      for (const { bucket } of accounts.values()) sums[bucket]++
      return { ...sums, total }
    },
    accounts: () => [...accounts.values()],
  }
}
