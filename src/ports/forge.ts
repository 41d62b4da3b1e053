// What the program may do to releases on GitHub, and ask about changes and checks. Types only: adapters/github.ts implements them, __tests__/fakes/forge.ts fakes them.

/** An asset of a release. `digest` is lower-case hex sha256, undefined on servers that do not tell. */
export interface ReleaseAsset {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly digest: string | undefined
  readonly uploaded: boolean
  readonly url: string
}

/** A release or a draft of one. */
export interface Release {
  readonly id: number
  readonly tag: string
  readonly title: string
  readonly body: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly immutable: boolean
  /** Where people look at it. */
  readonly url: string
  /** Where assets are sent, without the template at its end. */
  readonly uploadUrl: string
  readonly assets: readonly ReleaseAsset[]
}

/** A draft to make. */
interface DraftRequest {
  readonly tag: string
  readonly title: string
  readonly body: string
  readonly prerelease: boolean
}

/** What the publishing request says. `draft`: leave it a draft, complete. */
interface PublishRequest {
  readonly title: string
  readonly body: string
  readonly prerelease: boolean
  readonly latest: boolean
  readonly draft: boolean
  /** Category of the discussion to open with it. */
  readonly discussion?: string
}

/** A merged pull request of this repository; `bot`: a program made it. `mergeCommit` is the merge, squash or last rebased commit. */
export interface PullRequest {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly author: string
  readonly bot: boolean
  readonly labels: readonly string[]
  readonly mergeCommit: string | undefined
  /** Those of the commits asked about that it brought: after a rebase merge its merge commit alone does not tell. */
  readonly commits: readonly string[]
}

/** How a check stands. `skipped` also stands for neutral: neither says that anything is wrong. */
export type CheckState = 'pending' | 'passed' | 'skipped' | 'failed'

/** A check run of a commit. `said` is GitHub's word for its state: `success`, `timed_out`, `in_progress`. */
export interface CheckRun {
  /** A later one is higher. */
  readonly id: number
  readonly name: string
  readonly state: CheckState
  readonly said: string
  readonly suite: number | undefined
  /** Short name of the app that made it: `github-actions`. */
  readonly app: string
  readonly url: string | undefined
  /** Id of the workflow run that it is a job of. */
  readonly workflowRun: string | undefined
}

/** The check runs that one app, or one workflow run, has for a commit. Jobs that wait for others are not among its runs yet. */
export interface CheckSuite {
  readonly id: number
  readonly finished: boolean
  readonly ofActions: boolean
  readonly runs: number
}

/** A commit status: its context is its name. */
export interface CommitStatus {
  /** A later one is higher. */
  readonly id: number
  readonly name: string
  readonly state: CheckState
  readonly said: string
  readonly url: string | undefined
}

/** What says whether a commit is good. */
export interface CommitChecks {
  readonly runs: readonly CheckRun[]
  readonly suites: readonly CheckSuite[]
  readonly statuses: readonly CommitStatus[]
}

/** What the forge knows of commits. */
export interface PullRequestAnswer {
  /** Each once, by number. */
  readonly pullRequests: readonly PullRequest[]
  /** Login by e-mail address, in lower case, of the authors of what was asked about, as far as they have an account. */
  readonly logins: ReadonlyMap<string, string>
}

/** GitHub, in words. Every method throws UserError with the cause and the remedy, after it tried again what may be; a write of which it is unclear whether it was done is looked for before it is made again. */
export interface Forge {
  /** All releases that the token can see, drafts too, newest first; no more pages than it takes to find the published release of the tag `until`. */
  releases(until?: string): Promise<readonly Release[]>
  createDraft(request: DraftRequest): Promise<Release>
  /** Sends one file to a release; the asset as the server stored it. `writes`: it is one of so many uploads and deletions, 1 unless given; 60 or more are made one a second. */
  upload(
    release: Release,
    file: { readonly name: string; readonly path: string; readonly size: number; readonly sha256: string; readonly contentType: string },
    writes?: number,
  ): Promise<ReleaseAsset>
  deleteAsset(asset: ReleaseAsset, writes?: number): Promise<void>
  assets(release: Release): Promise<readonly ReleaseAsset[]>
  /** A release or draft as it is now, with at most its first assets; undefined when it is gone. No listing lags behind it. */
  release(id: number): Promise<Release | undefined>
  deleteDraft(draft: Release): Promise<void>
  /** Changes the text of a release or draft, and nothing else. */
  editBody(release: Release, body: string): Promise<void>
  /** The one call that changes what the world sees. `ready` is told the draft as it is, and throws to stop, before the call is made another time. */
  publish(release: Release, request: PublishRequest, ready?: (now: Release) => void): Promise<Release>
  /** The peeled commit of a tag on the server; undefined when it is not there. */
  tagCommit(tag: string): Promise<string | undefined>
  /** The public release of a tag, without one the latest release; undefined when there is none. */
  publicRelease(tag?: string): Promise<Release | undefined>
  /** Streams the bytes of an asset into a file; what arrived: size in bytes, lower-case hex sha256. The token does not go along to the storage. */
  download(asset: Pick<ReleaseAsset, 'id' | 'name'>, path: string): Promise<{ readonly size: number; readonly sha256: string }>
  /** Check runs, their suites, and statuses of a commit, as they are now. */
  commitChecks(commit: string): Promise<CommitChecks>
  /** The file of the workflow of a run: `.github/workflows/ci.yml`; undefined when the token may not know it. */
  workflowPath(run: string): Promise<string | undefined>
  /** Merged pull requests that brought the commits, and those of `numbers`; one request for each sixty. `open` is taken though it is not merged. */
  pullRequests(commits: readonly string[], numbers: readonly number[], open?: number): Promise<PullRequestAnswer>
  /** Those of the logins who had no pull request merged before a time (seconds since 1970); one request for each sixty. */
  firstTimers(logins: readonly string[], before: number): Promise<ReadonlySet<string>>
  /** A workflow run of this repository; undefined when there is none of this id. */
  workflowRun(id: string): Promise<WorkflowRun | undefined>
  /** How many requests were made. */
  requests(): number
}

/** A run of a workflow. `repository`: `owner/name` of where its commit is from, which is a fork's for a pull request. */
export interface WorkflowRun {
  readonly event: string
  readonly repository: string
}
