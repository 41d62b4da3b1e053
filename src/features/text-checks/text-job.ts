import type { Finding } from '../../model/finding.ts'
import type { AsciiPolicy } from './ascii/ascii-policy.ts'

// What the text checks hand to a thread and get back: plain data, so that it can pass between threads.

/** Bits of `TextJob.wants`. */
export const wanted = { ascii: 1, ellipsis: 2 } as const

/** What is to be read, and for which checks. */
export interface ScanJob {
  /** Absolute path of the work tree. */
  readonly root: string
  /** Paths from the root, in the order of the findings. */
  readonly paths: readonly string[]
  /** For each path the bits of the checks that want it. */
  readonly wants: Uint8Array
  readonly ascii: AsciiPolicy
  /** Whether findings carry the fingerprint of their line, for the baseline. */
  readonly fingerprints: boolean
}

/** A job as a thread takes it: paths are asked for one at a time, and an array will do. */
export type ThreadJob = Omit<ScanJob, 'paths'> & { readonly paths: Paths }

interface Paths {
  readonly length: number
  at(index: number): string | undefined
}

/** Paths in one string, joined by NUL. That many strings would keep the garbage collector of a thread as busy as the reading of files. */
export function pathsIn(text: string): Paths {
  const starts = [0]
  for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', end + 1)) starts.push(end + 1)
  starts.push(text.length + 1)
  return { length: starts.length - 1, at: index => text.slice(starts[index], starts[index + 1]! - 1) }
}

/** A finding with what the baseline knows it by. */
export interface ScannedFinding extends Finding {
  readonly path: string
  /** Digest of the line without surrounding space. */
  readonly fingerprint?: string
}

/** The checks that read texts. */
export type TextCheck = keyof typeof wanted

/** What one check finds in one file. `more` findings were counted and not listed. */
export interface FileFound {
  /** Index of the path in the job. */
  readonly file: number
  readonly check: TextCheck
  readonly findings: readonly ScannedFinding[]
  readonly more: number
}

/** What a share of a job found; shares are joined by `joinFound`. Files are told by their index in the job. */
export interface TextsFound {
  readonly files: readonly FileFound[]
  /** Files with an ellipsis in a language that has no rule. */
  readonly unknown: readonly number[]
  /** Languages without a grammar, of files with a candidate that were read by a simple comment rule. */
  readonly simple: readonly string[]
  readonly binary: readonly number[]
  readonly unreadable: readonly { readonly file: number; readonly reason: string }[]
}

const byFile = (a: { readonly file: number }, b: { readonly file: number }) => a.file - b.file

/** Two shares of a job as one, in the order of the job's paths. */
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
