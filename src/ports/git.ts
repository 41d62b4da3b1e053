// The requests to git. Types only: adapters/git/git.ts implements them, __tests__/fakes/git-history.ts fakes them.

/** A commit of `git log`. Its author date and commit date in seconds since 1970; `message` is subject and body, unchanged. */
export interface Commit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly authorName: string
  readonly authorEmail: string
  readonly authored: number
  readonly committed: number
  readonly message: string
}

/** The change of a path in a commit. A rename is a removal and an addition; a change of type counts as `M`. */
export interface PathChange {
  readonly status: 'A' | 'D' | 'M'
  readonly path: string
}

/** The changed paths by commit. */
export type PathChanges = ReadonlyMap<string, readonly PathChange[]>

/** A tag. `object` is the tag object of an annotated tag, or the commit of a lightweight tag; `commit` is the peeled commit. */
export interface TagRef {
  readonly name: string
  readonly object: string
  readonly commit: string
  readonly annotated: boolean
}

/** A file that git tracks. `kind` names symlinks and submodules, because no check may follow them. */
export interface TrackedFile {
  /** Relative to the root of the work tree, with `/`. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'submodule'
  readonly executable: boolean
}

/** One repository and clean trees of its commits. Paths are relative to the work tree's root. */
export interface Git {
  /** The root of the work tree that contains the run's directory; undefined outside of a git repository. */
  root(): Promise<string | undefined>
  head(): Promise<string | undefined>
  isShallow(): Promise<boolean>
  /** All tags, by one process. */
  tags(): Promise<readonly TagRef[]>
  /** The message of an annotated tag, without its signature; undefined for a lightweight tag. */
  tagMessage(name: string): Promise<string | undefined>
  isAncestor(ancestor: string, descendant: string): Promise<boolean>
  /** The merge bases of two commits, none without shared history, and the commits of `commit` that `other` does not contain. */
  compareHistories(other: string, commit: string): Promise<{ readonly bases: readonly string[]; readonly missing: readonly string[] }>
  /** Committer date of a commit, in seconds since 1970. */
  commitTime(commit: string): Promise<number>
  /** Commits reachable from `to` and not from `from`, newest first, with .mailmap applied. A range is read once. `paths` limits the result to commits that change one of them. */
  log(from: string | undefined, to: string, paths?: readonly string[]): Promise<readonly Commit[]>
  /** Changed paths by commit; of a merge, those that differ from all parents. Commits without any are absent. `log` omits paths: they take much time. */
  changesOf(commits: readonly string[]): Promise<PathChanges>
  /** The number of commits that `log` with these arguments returns (`git rev-list --count`). */
  countCommits(from: string | undefined, to: string, paths?: readonly string[]): Promise<number>
  /**
   * Names and e-mail addresses of the authors of a commit and its ancestors, in lower case, with .mailmap applied. The search ends early when it has
   * found an author for every entry of `sought`; then authors are missing.
   */
  authorsUpTo(commit: string, sought: readonly (readonly string[])[]): Promise<ReadonlySet<string>>
  /** Each `Name <address>` with .mailmap applied, in the order of `contacts`. */
  canonicalAuthors(contacts: readonly string[]): Promise<readonly string[]>
  /** Patch ids by commit (`git patch-id --stable`): equal patches have equal ids. Commits without a patch are absent. */
  patchIds(commits: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Tracked files of the work tree at `directory`, sorted by bytes. */
  trackedFiles(directory: string): Promise<readonly TrackedFile[]>
  /** Tracked files of a commit, sorted by bytes. */
  filesIn(commit: string): Promise<readonly TrackedFile[]>
  /** Paths of the commit whose content or mode differs in the work tree at `directory`. HEAD and index do not count. */
  changedFiles(directory: string, commit: string): Promise<readonly string[]>
  /** The differences of these files as `git diff` shows them, without context. */
  differences(directory: string, commit: string, paths: readonly string[]): Promise<string>
  /** Paths of the run's work tree that differ from HEAD, without ignored files. `tracked` is false for files that git does not track. */
  uncommittedFiles(): Promise<readonly { readonly path: string; readonly tracked: boolean }[]>
  /** Files below `directory` that are neither tracked nor ignored, relative to `directory`. */
  untrackedFiles(directory: string): Promise<readonly string[]>
  /** Bytes of many files, each at its commit, in the order of `wanted`; undefined for a path that is not a file. */
  filesAt(wanted: readonly { readonly commit: string; readonly path: string }[]): Promise<readonly (Uint8Array | undefined)[]>
  /** Paths of the text files of a commit that contain one of the words. */
  filesWith(commit: string, words: readonly string[]): Promise<readonly string[]>
  /** Remote and local branches that contain the commit, without the remote's name: `main`, `release/1.x`. */
  branchesWith(commit: string): Promise<readonly string[]>
  /** Names of the tags on the commit and its ancestors, by one process. */
  tagsIn(commit: string): Promise<readonly string[]>
  /** Fetches `ref`, all branches and all tags of `origin` with full history. Its tags replace local tags (docs/platform.md 54). Throws UserError. */
  fetchAll(ref?: string): Promise<void>
  /** Makes a clean tree of a commit in `directory`, under umask 022: a separate repository with a detached HEAD. Of the commit's tags it has only `tag`. */
  addCleanTree(directory: string, commit: string, tag?: string): Promise<void>
  /** Adds a pattern to .git/info/exclude. */
  exclude(pattern: string): Promise<void>
  /** Commits these paths as they are in the work tree by plain `git commit`, with the person's hooks and signature. Throws UserError. */
  commitFiles(message: string, paths: readonly string[]): Promise<void>
  /** `owner/name` from the default that `gh` stored, else from the URL of the remote `origin`; undefined when the URL does not contain it. */
  originRepository(): Promise<string | undefined>
}
