/** Only an `error` can stop a release, and only when its check blocks. */
export type Level = 'error' | 'warning' | 'info'

/** One result of a check. It is data, never an exception: all checks run before the gate decides. */
export interface Finding {
  /** `check/class`: `ascii/typographic`, `version/mismatch`. */
  readonly rule: string
  readonly level: Level
  /** Relative to the root of the repository; absent when the finding concerns no file. */
  readonly path?: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in UTF-16 code units, as in editors and annotations. */
  readonly column?: number
  /** 1-based, in code points. */
  readonly codePointColumn?: number
  /** One ASCII sentence; other characters of the repository are escaped. */
  readonly message: string
  /** The replacement, or the command that fixes the finding. */
  readonly suggestion?: string
}

/** The findings of one check. */
export interface CheckResult {
  /** Id of the evidence, as a checklist names it: `ascii`, `version`, `command:lint`. */
  readonly id: string
  /** Whether findings of level error stop the release. */
  readonly blocking: boolean
  readonly findings: readonly Finding[]
  /** What the check examined, for the report. */
  readonly evidence: string
  /** The lowest version that these findings allow; absent when another version does not help. */
  readonly neededVersion?: string
  /** Why the check did not run; then it has no findings. */
  readonly skipped?: string | undefined
  /** Milliseconds. */
  readonly ms: number
}
