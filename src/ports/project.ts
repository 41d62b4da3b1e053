// Issues, pull requests, deployments, branches and tags on GitHub. Types only: adapters/github/github-project.ts implements them.
import type { Release } from './forge.ts'

/** The changes of a release. Absent fields stay. */
interface ReleaseEdit extends Partial<Pick<Release, 'title' | 'body' | 'prerelease'>> {
  /** Required, because an edit without it makes the release Latest (docs/platform.md 17). */
  readonly latest: boolean
}

/** An issue or a pull request. */
export interface Item {
  readonly number: number
  readonly kind: 'issue' | 'pull request'
  readonly open: boolean
  readonly title: string
  readonly url: string
}

/** An item with the number of its comments and the texts of the last 100 comments. */
export interface CommentedItem extends Item {
  readonly comments: number
  readonly lastComments: readonly string[]
}

/** An issue with its text. */
export interface IssueText extends Pick<Item, 'number' | 'url'> {
  readonly body: string
}

/** A milestone of the repository. */
export type Milestone = Omit<Item, 'kind'>

/** A pull request from a branch of the repository. */
export interface OpenedPullRequest extends Pick<Item, 'number' | 'url'> {
  readonly state: 'open' | 'merged' | 'closed'
}

/** A file on a branch. A change of the file must name `sha`, the id of its blob. */
export type BranchFile = Readonly<Record<'text' | 'sha', string>>

/** A file of a new tree. Mode 100755 means executable. */
type TreeFile = Readonly<{ path: string; mode: '100644' | '100755'; text: string }>

/** The author of a commit or a tag. `date` in ISO 8601. */
export type Signature = Readonly<Record<'name' | 'email' | 'date', string>>

/** The project on GitHub. Retries and errors as in `Forge`, but the two dispatches have no probe and throw IndeterminateWriteError instead of a retry. */
export interface Project {
  /** The release that GitHub calls Latest; undefined when there is none. */
  latest(): Promise<Release | undefined>
  editRelease(release: Release, edit: ReleaseEdit): Promise<Release>
  /** Issues and pull requests by number, without those that do not exist. One request serves many numbers. */
  items(numbers: readonly number[]): Promise<readonly CommentedItem[]>
  /** By pull request, the linked issues of this repository that it closes. One request serves many pull requests. */
  closedBy(pullRequests: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>>
  /** All comments of an item, oldest first. */
  comments(number: number): Promise<readonly string[]>
  /** Adds a comment, unless the item has a comment that contains `marker`. */
  comment(number: number, body: string, marker: string): Promise<void>
  closeIssue(number: number): Promise<void>
  milestones(): Promise<readonly Milestone[]>
  closeMilestone(milestone: Milestone): Promise<void>
  /** Open issues and pull requests of a milestone. */
  openItems(milestone: Milestone): Promise<readonly Item[]>
  /** The newest issue whose text contains `marker`, among the newest 1,000 issues. */
  findIssue(marker: string): Promise<IssueText | undefined>
  openIssue(title: string, body: string, marker: string): Promise<IssueText>
  dispatchWorkflow(workflow: string, ref: string, inputs: Readonly<Record<string, string>>): Promise<void>
  dispatchEvent(type: string, payload: Readonly<Record<string, unknown>>): Promise<void>
  defaultBranch(): Promise<string>
  /** The commit of a branch; undefined without the branch. */
  branchCommit(branch: string): Promise<string | undefined>
  createBranch(branch: string, commit: string): Promise<void>
  fileOn(branch: string, path: string): Promise<BranchFile | undefined>
  /** Writes a file in one commit. `before` is the current file. */
  writeFile(branch: string, path: string, text: string, before: BranchFile, message: string): Promise<void>
  pullRequestFrom(branch: string): Promise<OpenedPullRequest | undefined>
  openPullRequest(request: Readonly<Record<'title' | 'body' | 'branch' | 'base', string>>): Promise<OpenedPullRequest>
  /** Creates a commit on top of `base` that adds or replaces the files. Returns its id. */
  createCommit(base: string, files: readonly TreeFile[], message: string, by: Signature): Promise<string>
  /** Creates an annotated tag of a commit. An existing tag of this name stays unchanged. */
  createTag(name: string, commit: string, message: string, by: Signature): Promise<void>
}
