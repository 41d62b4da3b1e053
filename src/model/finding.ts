/** `error` fails the gate when its check gates; `warning` and `info` never do. */
export type Level = 'error' | 'warning' | 'info'

/** One thing a check has to say. Data, never an exception: all checks run before the gate looks. */
export interface Finding {
  /** `check/class`: `ascii/typographic`, `version/mismatch`. */
  readonly rule: string
  readonly level: Level
  /** Relative to the root of the repository; absent when the finding is about no file. */
  readonly path?: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in UTF-16 code units, as editors and annotations count. */
  readonly column?: number
  /** 1-based, in code points, as people count. */
  readonly codePointColumn?: number
  /** One sentence, ASCII only; characters of the repository appear escaped. */
  readonly message: string
  /** What to write instead, or the command that mends it. */
  readonly suggestion?: string
}

/** What one check found. `evidence` says what was looked at, for the report's box. */
export interface CheckResult {
  /** Proof id of the runbook: `ascii`, `version`, `command:lint`. */
  readonly id: string
  /** The box: `All text is ASCII`. */
  readonly title: string
  /** Whether findings of level error stop the release. */
  readonly blocking: boolean
  readonly findings: readonly Finding[]
  readonly evidence: string
  /** Why it did not run; then there are no findings. */
  readonly skipped?: string
  /** Milliseconds. */
  readonly ms: number
}
