// What the program may do to the project around a release, besides the release's files: issues, pull requests, deployments, branches, tags.
// Types only, as in ports.ts: adapters/github-project.ts implements them.
import type { Release } from './forge.ts'

/** What is to be changed about a release; what is absent stays. */
interface ReleaseEdit {
  readonly title?: string
  readonly body?: string
  readonly prerelease?: boolean
  /** Always said: an edit that is silent about it would make the release Latest (docs/platform.md 17). */
  readonly latest: boolean
}

/** An issue or a pull request, as far as a release is concerned. */
export interface Item {
  readonly number: number
  readonly kind: 'issue' | 'pull request'
  readonly open: boolean
  readonly title: string
  readonly url: string
}

/** An item with the texts of its last comments, at most 100 of them; `comments` is how many there are. */
export interface CommentedItem extends Item {
  readonly comments: number
  readonly lastComments: readonly string[]
}

/** An issue as it is opened and found again. */
export interface IssueText {
  readonly number: number
  readonly url: string
  readonly body: string
}

/** A milestone. */
export interface Milestone {
  readonly number: number
  readonly title: string
  readonly open: boolean
  readonly url: string
}

/** A pull request by the branch that it comes from. */
export interface OpenedPullRequest {
  readonly number: number
  readonly url: string
  readonly state: 'open' | 'merged' | 'closed'
}

/** A file on a branch: its text, and the blob that a change must name. */
export interface BranchFile {
  readonly text: string
  readonly sha: string
}

/** A file of a new tree. `mode`: 100644, or 100755 for an executable one. */
export interface TreeFile {
  readonly path: string
  readonly mode: '100644' | '100755'
  readonly text: string
}

/** Who made a commit or a tag. `date` in ISO 8601. */
export interface Signature {
  readonly name: string
  readonly email: string
  readonly date: string
}

/**
 * The project on GitHub. Every method throws UserError with the cause and the remedy. A write of which it is unclear whether it was done is
 * looked for before it is made again; where nothing can be looked at (the two dispatches) it is not made again, and UnclearWrite says so.
 */
export interface Project {
  /** The release that GitHub calls Latest; undefined when there is none. */
  latest(): Promise<Release | undefined>
  editRelease(release: Release, edit: ReleaseEdit): Promise<Release>
  /** Issues and pull requests by number; those that do not exist are left out. Few calls. */
  items(numbers: readonly number[]): Promise<readonly CommentedItem[]>
  /** Numbers of the issues of this repository that each pull request closes, as GitHub has linked them. Few calls. */
  closedBy(pullRequests: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>>
  /** All comments of an item, oldest first. */
  comments(number: number): Promise<readonly string[]>
  /** Comments, unless a comment with this marker in it is there. */
  comment(number: number, body: string, marker: string): Promise<void>
  closeIssue(number: number): Promise<void>
  milestones(): Promise<readonly Milestone[]>
  closeMilestone(milestone: Milestone): Promise<void>
  /** Open issues and pull requests of a milestone. */
  openItems(milestone: Milestone): Promise<readonly Item[]>
  /** The newest issue with the marker in its text, among the newest thousand. */
  findIssue(marker: string): Promise<IssueText | undefined>
  openIssue(title: string, body: string, marker: string): Promise<IssueText>
  dispatchWorkflow(workflow: string, ref: string, inputs: Readonly<Record<string, string>>): Promise<void>
  dispatchEvent(type: string, payload: Readonly<Record<string, unknown>>): Promise<void>
  defaultBranch(): Promise<string>
  /** The commit of a branch; undefined when there is none of the name. */
  branchCommit(branch: string): Promise<string | undefined>
  createBranch(branch: string, commit: string): Promise<void>
  fileOn(branch: string, path: string): Promise<BranchFile | undefined>
  /** Writes a file in a commit of its own; `before` is what is there now. */
  writeFile(branch: string, path: string, text: string, before: BranchFile, message: string): Promise<void>
  pullRequestFrom(branch: string): Promise<OpenedPullRequest | undefined>
  openPullRequest(request: {
    readonly title: string
    readonly body: string
    readonly branch: string
    readonly base: string
  }): Promise<OpenedPullRequest>
  /** The commit with the tree of `base` and these files in it, as its only child of that base. Gives its id. */
  createCommit(base: string, files: readonly TreeFile[], message: string, by: Signature): Promise<string>
  /** An annotated tag of a commit. A tag of the name that is there already is left as it is. */
  createTag(name: string, commit: string, message: string, by: Signature): Promise<void>
}
