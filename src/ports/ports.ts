// What the program may do to the world. Types only: adapters/ implements them, __tests__/fakes/ fakes them.
// Every value here is the project's own: no status code, no library's type and no exit code with a meaning of its own travels through a port.

import type { StepRecord } from '../model/step-outcome.ts'
import type { Files } from './files.ts'
import type { Forge } from './forge.ts'
import type { Git } from './git.ts'
import type { Project } from './project.ts'
import type { Web } from './web.ts'

/** Everything that the program may do to the world. */
export interface Ports {
  readonly git: Git
  readonly files: Files
  readonly exec: Exec
  readonly processTags: ProcessTags
  /** Undefined without a token. */
  readonly forge: Forge | undefined
  /** The project around the releases; undefined without a token. */
  readonly project: Project | undefined
  readonly web: Web
  readonly clock: Clock
  readonly log: Log
  readonly host: Host
}

/** A program to run: argv, never a shell string. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds until the program and its children are stopped. */
  readonly timeout?: number
  /** Stops the program and its children. */
  readonly signal?: AbortSignal
  /** Called for each line of either stream, as it comes, without its end. */
  readonly onLine?: (line: string) => void
  /** Name of a family: programs whose late children are stopped together. */
  readonly processTag?: string
}

/** How a program ended. `output` holds both streams in the order they came, `stdout` one of them. */
export interface Completed {
  readonly outcome: 'exited' | 'timed-out' | 'stopped' | 'not-found'
  /** Exit code, or 128 + signal; -1 when it never ran. */
  readonly code: number
  readonly stdout: string
  readonly output: string
  /** Milliseconds. */
  readonly ms: number
}

/** Runs programs, each in a process group of its own, so that what it started can be stopped with it. Never throws for how the program ends. */
export interface Exec {
  run(command: Command): Promise<Completed>
}

/** Programs that were run as one family (`Command.family`), however they are related. */
export interface ProcessTags {
  /** Stops what they have left running, also what left their process groups; how many processes that were. */
  end(processTag: string): Promise<number>
}

/** Time, for durations and waits. */
export interface Clock {
  /** Milliseconds, for durations only: nothing that is released may depend on it. */
  now(): number
  /** Resolves after so many milliseconds. Tests let a clock of their own jump. */
  wait(ms: number): Promise<void>
}

/** One lane's log: its lines stay together, whatever other lanes do meanwhile. */
export interface BuildLog {
  /** A heading within the lane, with what it runs: `build`, `python -m build`. */
  stage(title: string): void
  /** A line of a child's output. It can hold anything, also a workflow command, and must come out as plain text. */
  line(text: string): void
  end(result: 'passed' | 'failed' | 'stopped'): void
}

/** What a person reads while it runs. Text of the repository that passes here cannot execute a workflow command. */
export interface Log {
  info(text: string): void
  warning(text: string): void
  error(text: string): void
  debug(text: string): void
  /** A step begins: what is proved now. */
  step(title: string): void
  /** What became of a step, or of a part of one. */
  stepResult(stepRecord: StepRecord): void
  build(title: string): BuildLog
}

/** A remark at a place in a file. Lines and columns are 1-based; columns are UTF-16 code units. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
}

/** The place the run was started from: a workflow step or a terminal. */
export interface Host {
  /** Version of the Node that runs this program: with its zlib it decides over the bytes of the zips. */
  readonly node: string
  setOutput(name: string, value: string): void
  /** Markdown for the job summary; a terminal has none. */
  summary(markdown: string): Promise<void>
  annotate(annotation: Annotation): void
  /** Never print this value from now on. */
  mask(secret: string): void
  /** The text without any masked value: for files that leave the run. */
  redact(text: string): string
  /** Workflow artifacts; undefined where there is no such store. */
  readonly artifacts: Artifacts | undefined
  /** The identity of this step; undefined outside of GitHub Actions. */
  readonly provenance: Provenance | undefined
}

/** What the identity token of a step says of it (GitHub Docs, OpenID Connect reference). */
export interface IdentityClaims {
  /** Commit and full ref of the workflow's run. */
  readonly sha: string
  readonly ref: string
  /** `owner/name`. */
  readonly repository: string
  /** `public`, `private`, `internal`. */
  readonly visibility: string
  /** Whether the repository is of an enterprise. */
  readonly enterprise: boolean
}

/** Signed statements about what this step made. */
export interface Provenance {
  /** Whether this GitHub keeps them: not GitHub Enterprise Server. */
  readonly served: boolean
  /** Undefined when the job may have no identity token. Throws UserError. */
  claims(): Promise<IdentityClaims | undefined>
  /** Signs a statement about files and stores it with GitHub: the bundle as one line of JSON, and its number. Throws UserError. */
  attest(
    subjects: readonly { readonly name: string; readonly sha256: string }[],
  ): Promise<{ readonly bundle: string; readonly id: string | undefined }>
}

/** A workflow artifact. `digest` of its zip, as the store tells it: `sha256:<hex>`; undefined for an old one. */
export interface StoredArtifact {
  readonly id: number
  readonly name: string
  readonly digest: string | undefined
}

/** Workflow artifacts of this run; the reading ones also of another run of the repository, by its id. */
export interface Artifacts {
  /** Uploads files below `root` under a name, replacing an older one of this run. */
  upload(name: string, root: string, paths: readonly string[], retentionDays: number): Promise<void>
  /** The newest artifact of each name. Throws UserError. */
  list(run?: string): Promise<readonly StoredArtifact[]>
  /** Unpacks an artifact into an empty folder and compares the digest of what arrived. Throws UserError. */
  download(artifact: StoredArtifact, folder: string, run?: string): Promise<void>
}
