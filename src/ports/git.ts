// What the program may ask of git. Types only: adapters/git.ts implements them, __tests__/fakes/git-history.ts fakes them.

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
