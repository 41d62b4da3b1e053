/** The tracked files that a text check reads: paths and globs from the root. */
export interface TextScope {
  readonly paths: readonly string[]
  readonly exclude: readonly string[]
}

/** The paths that a text check reads by default. When they match no file, the check is skipped. */
export const defaultPaths: { readonly ascii: readonly string[]; readonly ellipsis: readonly string[] } = {
  ascii: ['docs/**'],
  ellipsis: ['**'],
}

/** The checks that block only when the configuration names them. */
export type NamedCheck = 'tag' | 'ascii' | 'ellipsis' | 'python-syntax' | 'breaking' | 'ci' | 'audit'

/** Characters that files of some paths may hold: `U+2026`, `U+2500-U+257F`, `Script=Greek`, `Emoji`, `latin1`, or the characters themselves. */
export interface AllowedCharacters {
  readonly paths: readonly string[]
  readonly characters: readonly string[]
}

/** Severities of vulnerabilities in rising order (those of npm's advisories). */
export const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const
/** The severity of a vulnerability. */
export type Severity = (typeof severities)[number]

/** The CI checks of the commit that must be green. */
export interface CiRules {
  /** Names of check runs and contexts of statuses; empty: all of the commit. */
  readonly required: readonly string[]
  /** Milliseconds to wait for checks that run or have not started. */
  readonly wait: number
}

/** A check that is the team's own command. */
export interface CheckCommand {
  /** Unique; the step id is `command:<name>`. */
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
  /** `warn`: findings do not stop the release, but version files that disagree still do. */
  readonly onFindings: 'fail' | 'warn'
  /** `branches`: globs of branches that must hold the tag's commit; null: any. */
  readonly tag: { readonly annotated: boolean; readonly branches: readonly string[] | null }
  readonly ascii: TextScope & { readonly mode: 'strict' | 'security'; readonly allow: readonly AllowedCharacters[] }
  readonly ellipsis: TextScope
  /** Paths and globs of Python files; null: the files of the python components. */
  readonly pythonSyntax: { readonly paths: readonly string[] | null }
  /** Runs only when the configuration names it. */
  readonly ci: CiRules
  /** File of accepted findings; `named`: the configuration names the file, so it must exist. */
  readonly baseline: { readonly path: string; readonly named: boolean }
  /** Runs only when the configuration names it. */
  readonly audit: { readonly threshold: Severity }
  /** The team's own commands in the order of execution. */
  readonly commands: readonly CheckCommand[]
  /** The checks that the configuration names, even with an empty value: these block. */
  readonly named: readonly NamedCheck[]
  /** The checks that the configuration switches off with `false`. */
  readonly off: readonly NamedCheck[]
}

/** Why a check that is switched off does not run; undefined for the others. */
export function switchedOff({ off }: Pick<ChecksConfig, 'off'>, check: NamedCheck): string | undefined {
  return off.includes(check) ? `switched off by checks.${check}: false` : undefined
}
