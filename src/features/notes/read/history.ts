import type { PullRequest } from '../../../ports/forge.ts'
import type { HistoryCommit } from '../../../ports/git.ts'
import type { Branches } from './branches.ts'
import type { Fragment } from './fragment.ts'

/** The range as it was read, for the pure part. */
export interface History {
  /** Newest first, without those that `paths` leaves out. */
  readonly commits: readonly HistoryCommit[]
  /** What git itself counts in the range. */
  readonly total: number
  readonly branches: Branches
  /** By number; undefined when the forge could not be asked. */
  readonly pullRequests: ReadonlyMap<number, PullRequest> | undefined
  /** `owner/name`; undefined when it is not known. */
  readonly repository: string | undefined
  /** The commit that a pick was taken from, where equal patches prove it. */
  readonly pickedFrom: ReadonlyMap<string, string>
  /** `atTag`: the file is in the released commit too, not only in the commit that added it. */
  readonly fragments: readonly { readonly fragment: Fragment; readonly commit: string; readonly atTag: boolean }[]
}
