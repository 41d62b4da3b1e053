import type { Component } from '../model/manifest.ts'
import type { AfterConfig } from './after-config.ts'
import type { ChecksConfig } from './checks-config.ts'
import type { NotesConfig } from './notes-config.ts'

/** What the team wants, every default filled in, deeply frozen. Paths are relative to the root of the repository. */
export interface Config {
  /** The file it was read from. */
  readonly path: string
  /** Pattern of the tag with `{version}`; null: v1.2.3 and 1.2.3 are both read. */
  readonly tag: string | null
  /** Files that hold the version, which replace detection: a path, or a file and a pattern with `{version}`; null: detected. */
  readonly version: readonly (string | { readonly file: string; readonly pattern: string })[] | null
  /** null: by ancestry and version. */
  readonly previousTag: string | null
  readonly checks: ChecksConfig
  /** In the order of the file; null: detected; empty: nothing is built. */
  readonly components: readonly Component[] | null
  /** Exceptions of the search for secrets: a rule, and globs of where it may be broken, each `<asset>/<member>`. */
  readonly secrets: { readonly allow: readonly { readonly rule: string; readonly paths: readonly string[] }[] }
  readonly notes: NotesConfig
  readonly release: {
    /** With `{tag}` and `{version}`. */
    readonly title: string
    readonly draft: boolean
    readonly prerelease: boolean | 'auto'
    readonly latest: boolean | 'auto'
    /** Category of the discussion that is opened with the release. */
    readonly discussion: string | null
    readonly attest: boolean
  }
  /** What is done when the release is public. */
  readonly after: AfterConfig
  /** The team's own Markdown checklist. */
  readonly runbook: string | null
}
