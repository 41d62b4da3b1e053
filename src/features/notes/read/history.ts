import type { PullRequest } from '../../../ports/forge.ts'
import type { HistoryCommit } from '../../../ports/git.ts'
import type { Branches } from './branches.ts'
import type { Fragment } from './fragment.ts'

/** The range as git and the forge give it: the input of the pure part. */
export interface History {
  /** Newest first, without the commits that `notes.paths` excludes. */
  readonly commits: readonly HistoryCommit[]
  /** Number of commits that git counts in the range. */
  readonly total: number
  readonly branches: Branches
  /** By number; undefined without a forge. */
  readonly pullRequests: ReadonlyMap<number, PullRequest> | undefined
  /** `owner/name`; undefined if unknown. */
  readonly repository: string | undefined
  /** Id of the original commit by the id of its cherry-pick. Equal patches are the evidence. */
  readonly pickedFrom: ReadonlyMap<string, string>
  /** `atTag`: the released commit has the file too, not only the commit that added it. */
  readonly fragments: readonly { readonly fragment: Fragment; readonly commit: string; readonly atTag: boolean }[]
}
