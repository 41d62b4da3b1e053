import type { Component } from '../model/manifest.ts'
import type { AfterConfig } from './after-config.ts'
import type { ChecksConfig } from './checks-config.ts'
import type { NotesConfig } from './notes-config.ts'

/** The configuration with every default filled in, deeply frozen. Paths are relative to the root of the repository. */
export interface Config {
  /** Path of the configuration file. */
  readonly path: string
  /** Pattern of the tag with `{version}`; null: v1.2.3 or 1.2.3. */
  readonly tag: string | null
  /** Files that hold the version: a path, or a file and a pattern with `{version}`; null: detected. */
  readonly version: readonly (string | { readonly file: string; readonly pattern: string })[] | null
  /** null: by ancestry and version. */
  readonly previousTag: string | null
  readonly checks: ChecksConfig
  /** In the order of the file; null: detected; empty: nothing is built. */
  readonly components: readonly Component[] | null
  /** Exceptions of the search for secrets: a rule, and globs `<asset>/<member>` of files that may break the rule. */
  readonly secrets: { readonly allow: readonly { readonly rule: string; readonly paths: readonly string[] }[] }
  readonly notes: NotesConfig
  readonly release: {
    /** May hold `{tag}` and `{version}`. */
    readonly title: string
    readonly draft: boolean
    readonly prerelease: boolean | 'auto'
    readonly latest: boolean | 'auto'
    /** Category of the release's discussion; null: none. */
    readonly discussion: string | null
    readonly attest: boolean
  }
  /** The post-publish tasks. */
  readonly after: AfterConfig
  /** Path of the team's Markdown checklist. */
  readonly runbook: string | null
}
