import type { z } from 'zod'
import type { reportSchema } from './report-schema.ts'

/** One result of a check. It is data, never an exception: all checks run before the gate decides. report-schema.ts describes each key. */
export type Finding = z.infer<typeof reportSchema>['findings'][number]

/** Only an `error` can stop a release, and only when its check blocks. */
export type Level = Finding['level']

/** A finding of level error about no file. With an empty `suggestion`, the finding has no suggestion. */
export const errorFinding = (rule: string, message: string, suggestion = ''): Finding => {
  return { rule, level: 'error', message, ...(suggestion && { suggestion }) }
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
