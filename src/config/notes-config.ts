/** What `notes:` of the configuration says, complete. Paths and globs are relative to the root of the repository. */
export interface NotesConfig {
  /** A file whose text, or whose section of this version, stands before the list; null: the annotated tag's message does. */
  readonly file: string | null
  /** Glob (picomatch) of fragment files, such as `multi_agent/runlogs/gapfix_*.md`; null: none are read. */
  readonly fragments: string | null
  /** Only commits that touch these paths are listed; empty: all. Tags are never filtered by them. */
  readonly paths: readonly string[]
  /** Headings in their order, and what belongs below each; null: those of .github/release.yml, else the built-in ones. */
  readonly categories: readonly CategoryRule[] | null
  /** What is kept out of the list; null: what .github/release.yml says, else the built-in labels. */
  readonly exclude: ExcludeRule | null
}

/** A heading, and what belongs below it. A change goes where the first rule that fits puts it: labels before types before paths. */
export interface CategoryRule {
  readonly title: string
  /** Labels of pull requests, whatever their case; `*` takes what no other rule took. */
  readonly labels: readonly string[]
  /** Conventional types: `feat`. */
  readonly types: readonly string[]
  /** Globs; most of the changed paths must match. */
  readonly paths: readonly string[]
  /** What this heading leaves to the others. */
  readonly exclude: { readonly labels: readonly string[]; readonly authors: readonly string[] }
}

/** What is kept out. A change that breaks something is listed all the same. */
export interface ExcludeRule {
  readonly labels: readonly string[]
  /** Logins, those of bots with or without `[bot]`. */
  readonly authors: readonly string[]
  /** Conventional types: `chore`. */
  readonly types: readonly string[]
}
