// Releases, pull requests and checks on GitHub. Types only: adapters/github/github.ts implements them, __tests__/fakes/forge.ts fakes them.
import type { Digest } from './files.ts'

/** An asset of a release. `size` in bytes; `digest` is sha256 in lower-case hex, undefined on servers that do not return it. */
export interface ReleaseAsset {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly digest: string | undefined
  readonly uploaded: boolean
  readonly url: string
}

/** A release or a draft. */
export interface Release {
  readonly id: number
  readonly tag: string
  readonly title: string
  readonly body: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly immutable: boolean
  /** The release's web page. */
  readonly url: string
  /** The URL for uploads, without the template at its end. */
  readonly uploadUrl: string
  /** Login of the person or app that made it; undefined when GitHub does not say it. */
  readonly author?: string | undefined
  /** YYYY-MM-DD; absent for a draft. */
  readonly published?: string | undefined
  readonly assets: readonly ReleaseAsset[]
}

/** `draft`: whether the release stays a draft. */
interface PublishRequest extends Pick<Release, 'title' | 'body' | 'prerelease' | 'draft'> {
  readonly latest: boolean
  /** Category of the discussion that GitHub opens for the release. */
  readonly discussion?: string
}

/** A merged pull request. `bot`: its author is a program. `mergeCommit` is the merge commit, the squash commit, or the last rebased commit. */
export interface PullRequest {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly author: string
  readonly bot: boolean
  readonly labels: readonly string[]
  readonly mergeCommit: string | undefined
  /** The requested commits that belong to it. After a rebase merge, `mergeCommit` is only one of several. */
  readonly commits: readonly string[]
}

/** The state of a check. `skipped` includes GitHub's `neutral`. */
export type CheckState = 'pending' | 'passed' | 'skipped' | 'failed'

/** A commit status; `name` is its context. */
export interface CommitStatus {
  /** Higher for a later status. */
  readonly id: number
  readonly name: string
  readonly state: CheckState
  /** GitHub's term for the state: `success`, `timed_out`, `in_progress`. */
  readonly said: string
  readonly url: string | undefined
}

/** A check run of a commit. */
export interface CheckRun extends CommitStatus {
  readonly suite: number | undefined
  /** Short name of the app that made the check run: `github-actions`. */
  readonly app: string
  /** Id of the workflow run that the check run is a job of. */
  readonly workflowRun: string | undefined
}

/** The check runs of one app, or of one workflow run, for a commit. `runs` does not count jobs that wait for other jobs. */
export interface CheckSuite {
  readonly id: number
  readonly finished: boolean
  readonly ofActions: boolean
  readonly runs: number
}

/** All checks of a commit. */
export interface CommitChecks {
  readonly runs: readonly CheckRun[]
  readonly suites: readonly CheckSuite[]
  readonly statuses: readonly CommitStatus[]
}

/** Pull requests and authors of commits. */
export interface PullRequestAnswer {
  /** Sorted by number, without duplicates. */
  readonly pullRequests: readonly PullRequest[]
  /** Logins by e-mail address in lower case, for authors with an account. */
  readonly logins: ReadonlyMap<string, string>
}

/** GitHub's releases and history. Methods retry within the retry budget, writes after a probe; then they throw UserError with cause and fix. */
export interface Forge {
  /** All visible releases and drafts, newest first. Listing ends after the page with the published release of the tag `until`. */
  releases(until?: string): Promise<readonly Release[]>
  createDraft(request: Pick<Release, 'tag' | 'title' | 'body' | 'prerelease'>): Promise<Release>
  /** Uploads one file and returns the stored asset. `writes` counts all uploads and deletions of the run, by default 1; 60 or more go one a second. */
  upload(
    release: Release,
    file: Digest & { readonly name: string; readonly path: string; readonly contentType: string },
    writes?: number,
  ): Promise<ReleaseAsset>
  deleteAsset(asset: ReleaseAsset, writes?: number): Promise<void>
  assets(release: Release): Promise<readonly ReleaseAsset[]>
  /** The current release or draft, with its first assets; undefined when it is deleted. Unlike a listing, the result is never stale. */
  release(id: number): Promise<Release | undefined>
  deleteDraft(draft: Release): Promise<void>
  /** Changes only the body of a release or draft. */
  editBody(release: Release, body: string): Promise<void>
  /** Publishes a draft with one request. Before each retry, `ready` gets the current draft and throws to stop. */
  publish(release: Release, request: PublishRequest, ready?: (now: Release) => void): Promise<Release>
  /** The peeled commit of a tag on the server; undefined without the tag. */
  tagCommit(tag: string): Promise<string | undefined>
  /** The public release of a tag, without `tag` the latest release; undefined when there is none. */
  publicRelease(tag?: string): Promise<Release | undefined>
  /** The texts of the public releases of these tags, by tag. One request serves 60 tags. */
  publicBodies(tags: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Downloads an asset into a file. The storage server does not get the token. */
  download(asset: Pick<ReleaseAsset, 'id' | 'name'>, path: string): Promise<Digest>
  commitChecks(commit: string): Promise<CommitChecks>
  /** Merged pull requests of the commits and of `numbers`, and the unmerged pull request `open`. One request serves 60 of them. */
  pullRequests(commits: readonly string[], numbers: readonly number[], open?: number): Promise<PullRequestAnswer>
  /** The logins without a pull request that was merged before a time (seconds since 1970). One request serves 60 logins. */
  firstTimers(logins: readonly string[], before: number): Promise<ReadonlySet<string>>
  /** A workflow run of this repository; undefined for an unknown id. */
  workflowRun(id: string): Promise<WorkflowRun | undefined>
  /** The number of requests so far. */
  requests(): number
}

/** A workflow run. `repository` is the `owner/name` that its commit is from: a fork for a pull request of a fork. `path`: `.github/workflows/ci.yml`. */
export type WorkflowRun = Readonly<Record<'event' | 'repository', string> & { path?: string | undefined }>
