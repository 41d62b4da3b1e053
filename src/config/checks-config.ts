/** Which tracked files a text check reads: paths and globs from the root. */
export interface TextScope {
  readonly paths: readonly string[]
  readonly exclude: readonly string[]
}

/** The paths that a text check reads when none are configured; the check is skipped when they lead nowhere. */
export const defaultPaths: { readonly ascii: readonly string[]; readonly ellipsis: readonly string[] } = {
  ascii: ['docs/**'],
  ellipsis: ['**'],
}

/** The checks that gate only when the configuration names them. */
export type NamedCheck = 'tag' | 'ascii' | 'ellipsis' | 'python-syntax' | 'breaking' | 'ci' | 'audit'

/** Characters that files of some paths may hold: `U+2026`, `U+2500-U+257F`, `Script=Greek`, `Emoji`, `latin1`, or the characters themselves. */
export interface AllowedCharacters {
  readonly paths: readonly string[]
  readonly characters: readonly string[]
}

/** How grave a vulnerability is, from the least on (the severities of npm's advisories). */
export const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const
/** One of them. */
export type Severity = (typeof severities)[number]

/** What the team asks of the commit's checks. */
export interface CiRules {
  /** Names of check runs and contexts of statuses; empty: all that are there. */
  readonly required: readonly string[]
  /** Milliseconds to wait for checks that still run or are not there yet. */
  readonly wait: number
}

/** A check that is the team's own command. */
export interface CheckCommand {
  /** Unique; its proof is `command:<name>`. */
  readonly name: string
  /** Script for bash. */
  readonly run: string
  /** Folder, from the root. */
  readonly path: string
  /** Milliseconds. */
  readonly timeout: number
}

/** The checks as configured, every default filled in. */
export interface ChecksConfig {
  /** `warn` lets the release go on with findings; version files that disagree stop it all the same. */
  readonly onFindings: 'fail' | 'warn'
  /** `branches`: globs of branches that must hold the tag's commit; null: any. */
  readonly tag: { readonly annotated: boolean; readonly branches: readonly string[] | null }
  readonly ascii: TextScope & { readonly mode: 'strict' | 'security'; readonly allow: readonly AllowedCharacters[] }
  readonly ellipsis: TextScope
  /** Paths and globs of Python files; null: those of the python components. */
  readonly pythonSyntax: { readonly paths: readonly string[] | null }
  /** Runs only when it is named. */
  readonly ci: CiRules
  /** File of old findings; `named`: by the configuration, so that it has to exist. */
  readonly baseline: { readonly path: string; readonly named: boolean }
  /** Runs only when it is named. */
  readonly audit: { readonly threshold: Severity }
  /** The team's own commands, in the order in which they run. */
  readonly commands: readonly CheckCommand[]
  /** The checks that the configuration names, also with an empty value: these gate. */
  readonly named: readonly NamedCheck[]
}
