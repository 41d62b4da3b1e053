import type { Accounting } from '../../report/report.ts'
import type { SubjectAccount } from './decide/accounting.ts'
import type { Category, CategorySet } from './decide/categories.ts'
import type { DependencyUpdate } from './decide/dependencies.ts'
import type { Contributor } from './read/contributors.ts'

/** One line of the notes. Texts are those of the repository: nothing in them is safe before it is rendered. */
export interface NotesEntry {
  /** `#12`, the id of a commit, or the path of a fragment: each is in the list once. */
  readonly key: string
  readonly title: string
  /** `03b` of a Gap Fix. */
  readonly id: string | null
  /** Number of the issue that a fragment is named after. */
  readonly issue: number | null
  readonly scope: string | null
  /** A sentence that explains the title. */
  readonly description: string | null
  /** Changes that a squash merge joined, when its own title is no conventional one. */
  readonly parts: readonly { readonly title: string; readonly scope: string | null }[]
  readonly pullRequest: number | null
  readonly commit: string
  /** Path, at the released commit, of a fragment that says more. */
  readonly document: string | null
  /** Id of one of the content's categories. */
  readonly category: string
  /** What decided the category: `label bug`. */
  readonly reason: string
  /** Null: nothing breaks. Else what people must do; empty when nobody wrote it down. */
  readonly breaking: readonly string[] | null
  readonly security: boolean
}

/** What the notes say, as data. The same history gives the same content. */
export interface NotesContent {
  /** People's own words, as Markdown. */
  readonly lead: string | null
  readonly set: CategorySet
  /** Headings in the order in which they are shown. */
  readonly categories: readonly Category[]
  /** Fragments by id, then changes from the newest on. */
  readonly entries: readonly NotesEntry[]
  readonly dependencies: readonly DependencyUpdate[]
  readonly contributors: readonly Contributor[]
  /** Pull requests of this repository that are known: only their numbers become links. */
  readonly pullRequests: readonly number[]
  readonly accounting: Accounting
  /** What became of each commit. */
  readonly accounts: readonly SubjectAccount[]
  /** What could not be read, and why; one sentence each. */
  readonly missing: readonly string[]
}
