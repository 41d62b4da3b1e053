/** The key `notes` with every default filled in. Paths and globs are relative to the root of the repository. */
export interface NotesConfig {
  /** A file whose text, or whose section of this version, precedes the list; null: the message of the annotated tag. */
  readonly file: string | null
  /** False: the section of `file` stands in place of the list. */
  readonly list: boolean
  /** Markdown below the notes, with {version}, {tag} and {date}. */
  readonly footer: string | null
  /** Glob (picomatch) of fragment files, such as `multi_agent/runlogs/gapfix_*.md`; null: none are read. */
  readonly fragments: string | null
  /** Only commits that touch these paths are listed; empty: all. These paths never filter tags. */
  readonly paths: readonly string[]
  /** The categories in order; null: those of .github/release.yml, else the built-in ones. */
  readonly categories: readonly CategoryRule[] | null
  /** Changes that are not listed; null: the exclusions of .github/release.yml, else the built-in labels. */
  readonly exclude: ExcludeRule | null
}

/** A category. The first matching rule decides the category of a change: labels before types before paths. */
export interface CategoryRule {
  readonly title: string
  /** Labels of pull requests, in any case; `*` matches every change that matched no other rule. */
  readonly labels: readonly string[]
  /** Conventional types: `feat`. */
  readonly types: readonly string[]
  /** Globs; most of the changed paths must match. */
  readonly paths: readonly string[]
  /** Changes that never belong to this category. */
  readonly exclude: { readonly labels: readonly string[]; readonly authors: readonly string[] }
}

/** Changes that are not listed. A breaking change is listed even so. */
export interface ExcludeRule {
  readonly labels: readonly string[]
  /** Logins; logins of bots with or without `[bot]`. */
  readonly authors: readonly string[]
  /** Conventional types: `chore`. */
  readonly types: readonly string[]
}
