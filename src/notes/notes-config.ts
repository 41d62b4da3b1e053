/** What `notes:` of the configuration says, complete. Paths and globs are relative to the root of the repository. */
export interface NotesConfig {
  /** A file whose text, or whose section of this version, stands before the list; null: the annotated tag's message does. */
  readonly file: string | null
  /** Glob (picomatch) of fragment files, such as `multi_agent/runlogs/gapfix_*.md`; null: none are read. */
  readonly fragments: string | null
  /** Only commits that touch these paths are listed; empty: all. Tags are never filtered by them. */
  readonly paths: readonly string[]
}
