import type { AsciiPolicy } from './ascii/ascii-policy.ts'
import type { PlacedFinding } from './file-findings.ts'

// Plain data that passes between threads.

/** Bits of `ScanJob.wants`. */
export const wanted = { ascii: 1, ellipsis: 2 } as const

/** The files to read, and the checks for each. */
export interface ScanJob {
  /** Absolute path of the work tree. */
  readonly root: string
  /** Paths relative to the root, in the order of the findings. */
  readonly paths: readonly string[]
  /** For each path the bits of the checks that read it. */
  readonly wants: Uint8Array
  readonly ascii: AsciiPolicy
  /** Whether findings have the fingerprint of their line, for the baseline. */
  readonly fingerprints: boolean
}

/** A job for a thread, which reads one path at a time. */
export type ThreadJob = Omit<ScanJob, 'paths'> & { readonly paths: Pick<readonly string[], 'length' | 'at'> }

/** Paths from one string, separated by NUL. The garbage collection of so many strings would cost a thread as much as reading the files. */
export function pathsIn(text: string): ThreadJob['paths'] {
  const starts = [0]
  for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', end + 1)) starts.push(end + 1)
  starts.push(text.length + 1)
  return { length: starts.length - 1, at: index => text.slice(starts[index], starts[index + 1]! - 1) }
}

/** The checks that read texts. */
export type TextCheck = keyof typeof wanted

/** The findings of one check in one file. `more` is the number of findings that are not listed. */
export interface FileFound {
  /** Index of the path in the job. */
  readonly file: number
  readonly check: TextCheck
  readonly findings: readonly PlacedFinding[]
  readonly more: number
}

/** The result of a share of a job. Numbers of files are indexes in the job. */
export interface TextsFound {
  readonly files: readonly FileFound[]
  /** Files with an ellipsis in a language that has no rule. */
  readonly unknown: readonly number[]
  /** Comment styles of the candidate files whose language has no grammar. */
  readonly simple: readonly string[]
  readonly binary: readonly number[]
  readonly unreadable: readonly { readonly file: number; readonly reason: string }[]
}

const byFile = (a: { readonly file: number }, b: { readonly file: number }) => a.file - b.file

/** The results of two shares of a job, in the order of the job's paths. */
export function mergeResults(one: TextsFound, other: TextsFound): TextsFound {
  const byNumber = (a: number, b: number) => a - b
  return {
    files: [...one.files, ...other.files].sort(byFile),
    unknown: [...one.unknown, ...other.unknown].sort(byNumber),
    simple: [...new Set([...one.simple, ...other.simple])].sort(),
    binary: [...one.binary, ...other.binary].sort(byNumber),
    unreadable: [...one.unreadable, ...other.unreadable].sort(byFile),
  }
}
