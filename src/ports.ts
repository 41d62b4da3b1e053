// What the program may do to the world. Types only: adapters/ implements them, __tests__/fakes/ fakes them.
// Every value here is the project's own: no status code, no library's type and no exit code with a meaning of its own travels through a port.

import type { ArtifactAudit } from './build/audit-artifacts.ts'
import type { AuditRequest } from './build/audit-request.ts'
import type { TextTask } from './checks/scan-texts.ts'
import type { TextsFound } from './checks/text-job.ts'
import type { Project } from './project-port.ts'
import type { StepRecord } from './report/report.ts'
import type { Web } from './web-port.ts'

/** Everything that the program may do to the world. */
export interface Ports {
  readonly git: Git
  readonly files: Files
  readonly exec: Exec
  readonly families: Families
  /** Undefined where everything has to happen on one thread. */
  readonly workers?: TextWorkers
  /** Undefined without a token. */
  readonly forge: Forge | undefined
  /** The project around the releases; undefined without a token. */
  readonly project: Project | undefined
  readonly web: Web
  readonly clock: Clock
  readonly log: Log
  readonly host: Host
  /** Audits what is to be released in a thread of its own; undefined: in this one. */
  readonly audit?: (request: AuditRequest) => Promise<ArtifactAudit>
}

/** A commit as `git log` tells it. `committed` in seconds since 1970; `message` is subject and body, as written. */
export interface Commit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly authorName: string
  readonly authorEmail: string
  readonly committed: number
  readonly message: string
}

/** What a commit did to a path; a rename is a removal and an addition, a change of type counts as `M`. */
export interface PathChange {
  readonly status: 'A' | 'D' | 'M'
  readonly path: string
}

/** A commit with the paths that it changed; a merge has those that are as in none of its parents. `authored` is the author date in seconds since 1970, which a cherry-pick keeps. */
export interface HistoryCommit extends Commit {
  readonly authored: number
  readonly changes: readonly PathChange[]
}

/** A tag of the repository. `object` is the tag object of an annotated tag and the commit of a lightweight one; `commit` is always the peeled commit. */
export interface TagRef {
  readonly name: string
  readonly object: string
  readonly commit: string
  readonly annotated: boolean
}

/** A file that git tracks. Symlinks and submodules are told apart, because no check may follow them. */
export interface TrackedFile {
  /** Relative to the root of the work tree, with `/`. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'submodule'
  readonly executable: boolean
}

/** Reads one repository, and makes clean work trees of its commits. Paths are relative to the work tree's root. */
export interface Git {
  /** The root of the work tree that the run was started in, or undefined when that is no git repository. */
  root(): Promise<string | undefined>
  head(): Promise<string | undefined>
  isShallow(): Promise<boolean>
  /** All tags, peeled. One process, whatever their number. */
  tags(): Promise<readonly TagRef[]>
  /** The message of an annotated tag, without signature; undefined for a lightweight one. */
  tagMessage(name: string): Promise<string | undefined>
  isAncestor(ancestor: string, descendant: string): Promise<boolean>
  /** Committer date of a commit, in seconds since 1970. */
  commitTime(commit: string): Promise<number>
  /** Commits reachable from `to` and not from `from` (all when undefined), newest first; only those that touch `paths` when given. */
  log(from: string | undefined, to: string, paths?: readonly string[]): Promise<readonly Commit[]>
  /** As `log`, after .mailmap, with what each commit changed; `changes` is empty where they are not asked for, because git needs longest for them. */
  history(from: string | undefined, to: string, withChanges: boolean): Promise<readonly HistoryCommit[]>
  /** What each of the commits changed; merges and commits that changed nothing are left out. One process, whatever their number. */
  changesOf(commits: readonly string[]): Promise<ReadonlyMap<string, readonly PathChange[]>>
  /** What `git rev-list --count` says of the range. */
  countCommits(from: string | undefined, to: string, paths?: readonly string[]): Promise<number>
  /** Names and e-mail addresses of the authors of a commit and all before it, in lower case, after .mailmap. */
  authorsUpTo(commit: string): Promise<ReadonlySet<string>>
  /** Each `Name <address>` as .mailmap writes it, in the order asked. */
  canonicalAuthors(contacts: readonly string[]): Promise<readonly string[]>
  /** By commit, an id that equal patches share (`git patch-id --stable`); commits without a patch are left out. */
  patchIds(commits: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Files that git tracks in the work tree at `directory`, sorted by bytes. */
  trackedFiles(directory: string): Promise<readonly TrackedFile[]>
  /** The same of a commit. */
  filesIn(commit: string): Promise<readonly TrackedFile[]>
  /** Paths of the commit whose content or mode is another in the work tree at `directory`, whatever its HEAD and index say. */
  changedFiles(directory: string, commit: string): Promise<readonly string[]>
  /** Files below `directory` that git neither tracks nor ignores, relative to it. */
  untrackedFiles(directory: string): Promise<readonly string[]>
  /** Bytes of a file at a commit, or undefined. */
  fileAt(commit: string, path: string): Promise<Uint8Array | undefined>
  /** Bytes of many files, each at its commit, in the order asked; undefined for what is no file there. */
  filesAt(wanted: readonly { readonly commit: string; readonly path: string }[]): Promise<readonly (Uint8Array | undefined)[]>
  /** Which of the paths are files or folders at a commit. */
  pathsAt(commit: string, paths: readonly string[]): Promise<ReadonlySet<string>>
  /** Branches that contain the commit, of the remote and local ones, without the remote's name: `main`, `release/1.x`. */
  branchesWith(commit: string): Promise<readonly string[]>
  /** Names of the tags whose commit is the commit or an ancestor of it. One process, whatever their number. */
  tagsIn(commit: string): Promise<readonly string[]>
  /** Fetches full history, all branches and all tags of `origin`, overwriting local tags (docs/platform.md 54), and the history of `ref` when given: that of a pull request is on no branch. Throws UserError. */
  fetchAll(ref?: string): Promise<void>
  /** Makes a clean, detached work tree of a commit in `directory` under umask 022. */
  addWorkTree(directory: string, commit: string): Promise<void>
  removeWorkTree(directory: string): Promise<void>
  /** Keeps a path of the work tree out of git by .git/info/exclude. */
  exclude(pattern: string): Promise<void>
  /** `owner/name` of the remote `origin`, when it can be told from its address. */
  originRepository(): Promise<string | undefined>
}

/** What is at a path, links not followed. */
export type FileKind = 'file' | 'directory' | 'link' | 'other'

/** Which file it is, whatever its path: equal numbers are the same file (POSIX, st_dev and st_ino). `size` in bytes. */
export interface FileIdentity {
  readonly device: number
  readonly inode: number
  readonly size: number
}

/** What lstat says. `mode` are the permission bits; `links` counts hard links. */
export interface FileFacts extends FileIdentity {
  readonly kind: FileKind
  readonly mode: number
  readonly links: number
}

/** A directory entry below a walked root: `path` relative to it, with `/`. */
export interface WalkedEntry extends FileFacts {
  readonly path: string
}

/** An open file that bytes are read from. */
export interface OpenFile extends FileIdentity {
  readonly mode: number
  /** Reads into `buffer` from the current place; the number of bytes read, 0 at the end. */
  read(buffer: Uint8Array): Promise<number>
  /** Whether size and time of the last change are what they were when it was opened. */
  unchanged(): Promise<boolean>
  close(): Promise<void>
}

/** A small file that becomes a member of a zip. `path` is absolute; `seen` is the file that was looked at under it. */
export interface FileToPack {
  /** Name in the archive. */
  readonly name: string
  readonly path: string
  readonly executable: boolean
  readonly seen: FileIdentity
}

/** Files that are packed together, and the MS-DOS time of all of them. */
export interface PackJob {
  readonly files: readonly FileToPack[]
  readonly dosTime: number
}

/**
 * The records of a job's files, one behind the other, and their headers for the central directory, in which the offsets count from the start of
 * `bytes`. Both may be used again once the next job is asked for.
 */
export interface PackedJob {
  readonly bytes: Uint8Array
  readonly headers: Uint8Array
}

/** A file that is being written. */
export interface FileSink {
  write(bytes: Uint8Array): Promise<void>
  /** Overwrites bytes at a position; what was written behind it stays. */
  writeAt(bytes: Uint8Array, position: number): Promise<void>
  close(): Promise<void>
}

/** The file system. Paths are absolute unless said. Links are never followed but in the parents of a path given by the user. */
export interface Files {
  /** What is at the path, links not followed; undefined when nothing is. */
  facts(path: string): Promise<FileFacts | undefined>
  read(path: string): Promise<Uint8Array>
  /** UTF-8 text; undefined when there is no file at the path. */
  readText(path: string): Promise<string | undefined>
  /** Writes a whole file with mode 0644, making its folders. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Everything below a directory, each folder's names in the order of their bytes, a directory before what is in it; links are entries and are not followed. `skip` leaves out an entry and, if a directory, all below it. */
  walk(directory: string, skip?: (entry: WalkedEntry) => boolean): Promise<readonly WalkedEntry[]>
  /** The path with every link in it resolved. Throws when it does not exist. */
  realPath(path: string): Promise<string>
  /** Opens a regular file, refusing a link as its last part. */
  open(path: string): Promise<OpenFile>
  /**
   * Reads and deflates small files, on threads when there is enough to do; gives the jobs in their order, and the same bytes whatever
   * does the work. Throws UserError for a file that cannot be read, is not the one that was looked at, or changes meanwhile.
   */
  pack(jobs: Iterable<PackJob>, total: { readonly files: number; readonly bytes: number }): AsyncIterable<PackedJob>
  create(path: string): Promise<FileSink>
  /**
   * Reads regular files below `root` one after another, each whole into a buffer that the next one uses again: the visitor must not keep the bytes
   * beyond the promise that it may answer with. Links are not followed; what cannot be read, or changes while it is read, is visited as an Error.
   * `whole` is asked with the first bytes of a large file whether the rest is wanted; if not, the visitor gets those bytes. `buffer` is read into where
   * a file fits in.
   */
  readEach(
    root: string,
    paths: Iterable<string>,
    visit: (path: string, bytes: Uint8Array | Error) => void | Promise<void>,
    whole?: (path: string, head: Uint8Array) => boolean,
    buffer?: Uint8Array,
  ): Promise<void>
  /** Puts new content in the place of a file at once, its mode kept, if it still holds `before`; a sentence that says why not otherwise. */
  replace(path: string, before: Uint8Array, content: Uint8Array): Promise<string | undefined>
  /** Size in bytes and lower-case hex sha256 of a regular file. */
  digest(path: string): Promise<{ readonly size: number; readonly sha256: string }>
  copy(from: string, to: string): Promise<void>
  /** Removes a file or a directory with all in it; nothing there is fine. */
  remove(path: string): Promise<void>
  makeDirectory(path: string): Promise<void>
  /** A new, empty private directory outside the workspace. */
  temporary(name: string): Promise<string>
}

/** Threads beside the main one that take a share of the text checks. */
export interface TextWorkers {
  scan(task: TextTask): Promise<TextsFound>
}

/** A program to run: argv, never a shell string. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds until the program and its children are stopped. */
  readonly timeout?: number
  /** Stops the program and its children. */
  readonly signal?: AbortSignal
  /** Called for each line of either stream, as it comes, without its end. */
  readonly onLine?: (line: string) => void
  /** Name of a family: programs whose late children are stopped together. */
  readonly family?: string
}

/** How a program ended. `output` holds both streams in the order they came, `stdout` one of them. */
export interface Completed {
  readonly outcome: 'exited' | 'timed-out' | 'stopped' | 'not-found'
  /** Exit code, or 128 + signal; -1 when it never ran. */
  readonly code: number
  readonly stdout: string
  readonly output: string
  /** Milliseconds. */
  readonly ms: number
}

/** Runs programs, each in a process group of its own, so that what it started can be stopped with it. Never throws for how the program ends. */
export interface Exec {
  run(command: Command): Promise<Completed>
}

/** Programs that were run as one family (`Command.family`), however they are related. */
export interface Families {
  /** Stops what they have left running, also what left their process groups; how many processes that were. */
  end(family: string): Promise<number>
}

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
export interface DraftRequest {
  readonly tag: string
  readonly title: string
  readonly body: string
  readonly prerelease: boolean
}

/** What the publishing request says. `draft`: leave it a draft, complete. */
export interface PublishRequest {
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
  /** Sends one file to a release; the asset as the server stored it. */
  upload(
    release: Release,
    file: { readonly name: string; readonly path: string; readonly size: number; readonly sha256: string; readonly contentType: string },
  ): Promise<ReleaseAsset>
  deleteAsset(asset: ReleaseAsset): Promise<void>
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

/** Time, for durations and waits. */
export interface Clock {
  /** Milliseconds, for durations only: nothing that is released may depend on it. */
  now(): number
  /** Resolves after so many milliseconds. Tests let a clock of their own jump. */
  wait(ms: number): Promise<void>
}

/** One lane's log: its lines stay together, whatever other lanes do meanwhile. */
export interface LaneLog {
  /** A heading within the lane, with what it runs: `build`, `python -m build`. */
  stage(title: string): void
  /** A line of a child's output. It can hold anything, also a workflow command, and must come out as plain text. */
  line(text: string): void
  end(result: 'passed' | 'failed' | 'stopped'): void
}

/** What a person reads while it runs. Text of the repository that passes here cannot execute a workflow command. */
export interface Log {
  info(text: string): void
  warning(text: string): void
  error(text: string): void
  debug(text: string): void
  /** A step begins: what is proved now. */
  step(title: string): void
  /** What became of a step, or of a part of one. */
  box(box: StepRecord): void
  lane(title: string): LaneLog
}

/** A remark at a place in a file. Lines and columns are 1-based; columns are UTF-16 code units. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
}

/** The place the run was started from: a workflow step or a terminal. */
export interface Host {
  /** Version of the Node that runs this program: with its zlib it decides over the bytes of the zips. */
  readonly node: string
  setOutput(name: string, value: string): void
  /** Markdown for the job summary; a terminal has none. */
  summary(markdown: string): Promise<void>
  annotate(annotation: Annotation): void
  /** Never print this value from now on. */
  mask(secret: string): void
  /** The text without any masked value: for files that leave the run. */
  hide(text: string): string
  /** Workflow artifacts; undefined where there is no such store. */
  readonly artifacts: Artifacts | undefined
  /** The identity of this step; undefined outside of GitHub Actions. */
  readonly provenance: Provenance | undefined
}

/** What the identity token of a step says of it (GitHub Docs, OpenID Connect reference). */
export interface IdentityClaims {
  /** Commit and full ref of the workflow's run. */
  readonly sha: string
  readonly ref: string
  /** `owner/name`. */
  readonly repository: string
  /** `public`, `private`, `internal`. */
  readonly visibility: string
  /** Whether the repository is of an enterprise. */
  readonly enterprise: boolean
}

/** Signed statements about what this step made. */
export interface Provenance {
  /** Whether this GitHub keeps them: not GitHub Enterprise Server. */
  readonly served: boolean
  /** Undefined when the job may have no identity token. Throws UserError. */
  claims(): Promise<IdentityClaims | undefined>
  /** Signs a statement about files and stores it with GitHub: the bundle as one line of JSON, and its number. Throws UserError. */
  attest(
    subjects: readonly { readonly name: string; readonly sha256: string }[],
  ): Promise<{ readonly bundle: string; readonly id: string | undefined }>
}

/** A workflow artifact. `digest` of its zip, as the store tells it: `sha256:<hex>`; undefined for an old one. */
export interface StoredArtifact {
  readonly id: number
  readonly name: string
  readonly digest: string | undefined
}

/** Workflow artifacts of this run; the reading ones also of another run of the repository, by its id. */
export interface Artifacts {
  /** Uploads files below `root` under a name, replacing an older one of this run. */
  upload(name: string, root: string, paths: readonly string[], retentionDays: number): Promise<void>
  /** The newest artifact of each name. Throws UserError. */
  list(run?: string): Promise<readonly StoredArtifact[]>
  /** Unpacks an artifact into an empty folder and compares the digest of what arrived. Throws UserError. */
  download(artifact: StoredArtifact, folder: string, run?: string): Promise<void>
}

/** A run of a workflow. `repository`: `owner/name` of where its commit is from, which is a fork's for a pull request. */
export interface WorkflowRun {
  readonly event: string
  readonly repository: string
}
