import type { ReleaseFile } from './release-file.ts'

/** A component of the release after configuration and detection: everything a lane needs, nothing left to guess. Times in milliseconds, paths relative to the root of the repository. */
export type Component = PythonComponent | NodeComponent | ArchiveComponent | CommandComponent | FilesComponent

/** Built twice in different folders, and refused where the bytes differ; absent: built once. */
type Reproducible = 'check'

interface ComponentBase {
  readonly id: string
  /** The component's folder; `.` is the root. */
  readonly path: string
  /** Scripts for `bash -eo pipefail`, in the component's folder. */
  readonly setup: string | null
  readonly test: string | null
  readonly verify: string | null
  /** Names (or `PREFIX_*`) of variables that reach the children; null: all but secrets and the runner's own. */
  readonly env: readonly string[] | null
  /** Time limit of each command, in milliseconds. */
  readonly timeout: number
}

/** A Python package: sdist, and a wheel made from it. */
export interface PythonComponent extends ComponentBase {
  readonly kind: 'python'
  readonly reproducible?: Reproducible
  /** File of pinned build requirements, from the component's folder. */
  readonly constraints: string | null
  /** Module to import as proof: null: the one that the project's name maps to; false: none. */
  readonly import: string | false | null
}

/** A frontend: the zip of what its build writes. */
export interface NodeComponent extends ComponentBase {
  readonly kind: 'node'
  readonly reproducible?: Reproducible
  /** Name of the zip. */
  readonly archive: string
  /** Folder that the build writes, from the component's folder; null: by framework. */
  readonly output: string | null
  /** Further paths for the zip, from the component's folder. */
  readonly include: readonly string[]
  readonly sourceMaps: boolean
  readonly links: 'error' | 'skip'
}

/** A zip of files of the repository. */
export interface ArchiveComponent extends ComponentBase {
  readonly kind: 'archive'
  readonly reproducible?: Reproducible
  readonly archive: string
  /** Files and folders, from the root of the repository. */
  readonly paths: readonly string[]
  readonly links: 'error' | 'skip'
}

/** Whatever a command of the team makes. */
interface CommandComponent extends ComponentBase {
  readonly kind: 'command'
  readonly reproducible?: Reproducible
  readonly run: string
  /** Globs of what it makes, from the component's folder. */
  readonly files: readonly string[]
}

/** Files that were built elsewhere. */
interface FilesComponent extends ComponentBase {
  readonly kind: 'files'
  /** Globs of files built elsewhere, from the component's folder in the workspace. */
  readonly files: readonly string[]
}

/** Where a version stands: `backend/pyproject.toml`, `project.version`. */
export interface VersionLocation {
  readonly path: string
  /** Which part of the file: `project.version`, `__version__`, `packages[""].version`. */
  readonly where: string
  readonly value: string
  /** 1-based line, when known. */
  readonly line?: number
}

/** What is to be released. Decided before anything is built, from the repository and the configuration alone. */
export interface ReleasePlan {
  /** Null where there is no tag: a pull request, a branch, a laptop. */
  readonly tag: string | null
  /** SemVer without `v`. */
  readonly version: string
  readonly commit: string
  /** Committer date of the commit, in seconds since 1970: SOURCE_DATE_EPOCH of every build. */
  readonly sourceDate: number
  readonly previousTag: string | null
  readonly title: string
  readonly prerelease: boolean
  readonly components: readonly Component[]
  readonly versions: readonly VersionLocation[]
}

/** The plan of a release that has its tag: only this can be published. */
export type TaggedPlan = ReleasePlan & { readonly tag: string }

/** Whether the plan has its tag. */
export function isTagged(plan: ReleasePlan): plan is TaggedPlan {
  return plan.tag !== null
}

/** Name of the checksum file: an asset of every release that has any. */
export const sumsName = 'SHA256SUMS'

/** Name of the asset that has the whole text of notes that had to be shortened. It is no part of SHA256SUMS, which is written before the notes are. */
export const fullNotesName = 'RELEASE_NOTES-full.md'

/** Something a lane proved about what it built: `wheel installs`, `imports stockroom 2.0.0`. */
export interface StepEvidence {
  readonly component: string
  readonly stage: 'setup' | 'test' | 'build' | 'verify'
  readonly evidence: string
  /** True for what was seen and does not stop the release, but is for a person to look at. */
  readonly warning?: true
}

/**
 * What a build leaves for whoever comes after it: the plan, the files with their digests, the proofs. It holds nothing that depends on
 * when or where it was made (no time, path, run id, or state found on GitHub), so that equal inputs give equal bytes.
 */
export interface Manifest {
  readonly schema: 1
  readonly plan: ReleasePlan
  /** Tools whose version can change the bytes: node, python, build, npm. */
  readonly tools: Readonly<Record<string, string>>
  readonly files: readonly ReleaseFile[]
  readonly evidence: readonly StepEvidence[]
}
