import type { Accounting } from '../../report/report.ts'
import type { Account } from './decide/accounting.ts'
import type { Category, CategorySet } from './decide/categories.ts'
import type { DependencyUpdate } from './decide/dependencies.ts'
import type { Contributor } from './read/contributors.ts'

/** One line of the notes. Its texts come from the repository and are unsafe until they are rendered. */
export interface NotesEntry {
  /** `#12`, the id of a commit, or the path of a fragment. Unique in the list. */
  readonly key: string
  readonly title: string
  /** The id of a run log, from its title or file name: `03b` of `Gap Fix 03b`. Null without one. */
  readonly id: string | null
  /** Number of the issue in the name of a fragment. */
  readonly issue: number | null
  readonly scope: string | null
  /** A sentence that explains the title. */
  readonly description: string | null
  /** Changes of a squash merge whose own title has no conventional type. */
  readonly parts: readonly { readonly title: string; readonly scope: string | null }[]
  readonly pullRequest: number | null
  readonly commit: string
  /** Path, at the released commit, of a fragment that has more text than its entry. */
  readonly document: string | null
  /** Id of one of the content's categories. */
  readonly category: string
  /** Evidence for the category, such as `label bug`. */
  readonly reason: string
  /** Migration texts; empty without a text, null if nothing breaks. */
  readonly breaking: readonly string[] | null
  /** Whether it is a feature for the version, whatever its category. */
  readonly feature: boolean
  readonly security: boolean
}

/** The notes as data. The same history gives the same content. */
export interface NotesContent {
  /** The introduction: Markdown that people wrote. */
  readonly lead: string | null
  readonly set: CategorySet
  /** Headings in their order on the page. */
  readonly categories: readonly Category[]
  /** Fragments by id, then changes, newest first. */
  readonly entries: readonly NotesEntry[]
  readonly dependencies: readonly DependencyUpdate[]
  readonly contributors: readonly Contributor[]
  /** Known pull requests of this repository: only their numbers become links. */
  readonly pullRequests: readonly number[]
  readonly accounting: Accounting
  /** The account of each commit, with the first line of its message. */
  readonly accounts: readonly (Account & { readonly subject: string })[]
  /** Paths, at the released commit, of fragments of towncrier, scriv and changesets that the notes read. */
  readonly usedFragments: readonly string[]
  /** Warnings: one sentence for each source that could not be read. */
  readonly missing: readonly string[]
}
