import type { AllowedCharacters } from './ascii-policy.ts'
import type { Severity } from './audit-report.ts'
import type { CiRules } from './ci.ts'
import type { CheckCommand } from './commands.ts'

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

/** The checks as configured, every default filled in. */
export interface ChecksConfig {
  /** `warn` lets the release go on with findings; version files that disagree stop it all the same. */
  readonly onFindings: 'fail' | 'warn'
  /** `branches`: globs of branches that must hold the tag's commit; null: any. */
  readonly tag: { readonly annotated: boolean; readonly branches: readonly string[] | null }
  readonly ascii: TextScope & { readonly mode: 'strict' | 'security'; readonly allow: readonly AllowedCharacters[] }
  readonly ellipsis: TextScope & { readonly mode: 'smart' | 'strict' }
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
