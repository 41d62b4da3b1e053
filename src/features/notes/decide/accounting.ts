import type { Accounting } from '../../../report/report.ts'

/** Bucket of a commit in the accounting. */
export type Bucket = Exclude<keyof Accounting, 'total'>

/** The bucket of a commit, and the reason. */
export interface Account {
  readonly sha: string
  readonly bucket: Bucket
  /** `label skip-changelog`, `merge commit`; for a listed commit, the reason of its category. */
  readonly reason: string
}

/** Puts each commit into one bucket. */
export type Ledger = ReturnType<typeof openLedger>

/** Makes a ledger that stops the run if a commit is lost or counted twice: the notes would be wrong. */
export function openLedger() {
  const accounts = new Map<string, Account>()
  return {
    /** Throws Error if a commit already has a bucket. */
    put(bucket: Bucket, shas: readonly string[], reason: string): void {
      for (const sha of shas) {
        const before = accounts.get(sha)
        if (before !== undefined) throw new Error(`Commit ${sha} is counted twice in the notes: ${before.bucket} and ${bucket}`)
        accounts.set(sha, { sha, bucket, reason })
      }
    },
    /** Returns the sums. Throws Error if they differ from `total`. */
    close(total: number): Accounting {
      if (accounts.size !== total) throw new Error(`The notes account for ${accounts.size} commits, and git counts ${total} in this range`)
      const sums = { listed: 0, folded: 0, dependencies: 0, reverted: 0, excluded: 0, chores: 0 }
      for (const { bucket } of accounts.values()) sums[bucket]++
      return { ...sums, total }
    },
    accounts: (): readonly Account[] => [...accounts.values()],
  }
}
