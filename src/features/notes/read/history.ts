import type { HistoryCommit } from '../../../ports/git.ts'
import type { ChangeSources } from './changes.ts'
import type { Fragment } from './fragment.ts'

/** The range as git and the forge give it: the input of the pure part. */
export interface History extends Omit<ChangeSources, 'commits' | 'merges'> {
  /** Newest first, without the commits that `notes.paths` excludes. */
  readonly commits: readonly HistoryCommit[]
  /** Number of commits that git counts in the range. */
  readonly total: number
  /** `owner/name`; undefined if unknown: then a number with a repository name counts as foreign. */
  readonly repository: string | undefined
  /** `atTag`: the released commit has the file too, not only the commit that added it. */
  readonly fragments: readonly { readonly fragment: Fragment; readonly commit: string; readonly atTag: boolean }[]
}
