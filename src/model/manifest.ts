import type { ReleaseFile } from './release-file.ts'

/** A component of the release, complete after configuration and detection. Paths are relative to the repository's root unless a comment says otherwise. */
export type Component = PythonComponent | NodeComponent | ArchiveComponent | CommandComponent | FilesComponent

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

interface BuiltComponent extends ComponentBase {
  /** `check`: two builds in different folders must give the same bytes; absent: one build. */
  readonly reproducible?: 'check'
  /** Globs, from the component's folder, of tracked files that its scripts may rewrite; absent: none. */
  readonly allowChanges?: readonly string[]
}

/** A Python package: sdist, and a wheel made from the sdist. */
export interface PythonComponent extends BuiltComponent {
  readonly kind: 'python'
  /** File of pinned build requirements, from the component's folder. */
  readonly constraints: string | null
  /** Module that the verification imports; null: derived from the project's name; false: none. */
  readonly import: string | false | null
}

/** A frontend: the zip of its build output. */
export interface NodeComponent extends BuiltComponent {
  readonly kind: 'node'
  /** Name of the zip. */
  readonly archive: string
  /** Folder that the build writes, from the component's folder; null: the framework's default. */
  readonly output: string | null
  /** Further paths for the zip, from the component's folder. */
  readonly include: readonly string[]
  readonly sourceMaps: boolean
  readonly links: 'error' | 'skip'
}

/** A zip of files of the repository. */
export interface ArchiveComponent extends BuiltComponent {
  readonly kind: 'archive'
  readonly archive: string
  /** Files and folders, from the root of the repository. */
  readonly paths: readonly string[]
  readonly links: 'error' | 'skip'
}

/** Files that a command of the team makes. */
interface CommandComponent extends BuiltComponent {
  readonly kind: 'command'
  readonly run: string
  /** Globs, from the component's folder. */
  readonly files: readonly string[]
}

/** Files that were built elsewhere. */
interface FilesComponent extends ComponentBase {
  readonly kind: 'files'
  /** Globs, from the component's folder in the workspace. */
  readonly files: readonly string[]
}

/** A version in a file. */
export interface VersionLocation {
  readonly path: string
  /** The part of the file: `project.version`, `__version__`, `packages[""].version`. */
  readonly where: string
  readonly value: string
  /** 1-based line, when known. */
  readonly line?: number
}

/** What the run will release. It follows from the repository and the configuration alone. */
export interface ReleasePlan {
  /** Null without a tag: on a pull request, a branch or a laptop. */
  readonly tag: string | null
  /** SemVer without `v`. */
  readonly version: string
  readonly commit: string
  /** Committer date in seconds since 1970: SOURCE_DATE_EPOCH of every build. */
  readonly sourceDate: number
  /** The exception: it follows from the public releases too. The job that publishes decides it anew, because another job can replace a plan. */
  readonly previousTag: string | null
  readonly title: string
  readonly prerelease: boolean
  readonly components: readonly Component[]
  readonly versions: readonly VersionLocation[]
}

/** A plan with a tag. Only such a plan can be published. */
export type TaggedPlan = ReleasePlan & { readonly tag: string }

/** Whether the plan has a tag. */
export function isTagged(plan: ReleasePlan): plan is TaggedPlan {
  return plan.tag !== null
}

/** Name of the checksum file, an asset of every release that has assets. */
export const sumsName = 'SHA256SUMS'

/** Name of the asset with the full text of shortened notes. SHA256SUMS omits this asset, because the notes are written later. */
export const fullNotesName = 'RELEASE_NOTES-full.md'

/** Evidence of a component build: `wheel installs`, `imports stockroom 2.0.0`. */
export interface StepEvidence {
  readonly component: string
  readonly stage: 'setup' | 'test' | 'build' | 'verify'
  readonly evidence: string
  /** True: the release continues, but a person should inspect this evidence. */
  readonly warning?: true
}

/**
 * The value that passes from plan to publish: the plan, the files with their digests, the evidence. Equal inputs give equal bytes:
 * it holds no time, absolute path, run id, or state of GitHub.
 */
export interface Manifest {
  readonly schema: 1
  readonly plan: ReleasePlan
  /** Versions of the tools that can change the bytes: node, python, build, npm. */
  readonly tools: Readonly<Record<string, string>>
  readonly files: readonly ReleaseFile[]
  readonly evidence: readonly StepEvidence[]
}
