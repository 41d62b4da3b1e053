// The effects of the program. Types only: adapters/ implements them, __tests__/fakes/ fakes them.
// Ports translate status codes, exit codes and library types into the project's own values.

import type { StepRecord } from '../model/step-outcome.ts'
import type { Files } from './files.ts'
import type { Forge } from './forge.ts'
import type { Git } from './git.ts'
import type { Project } from './project.ts'

/** All effects of the program. */
export interface Ports {
  readonly git: Git
  readonly files: Files
  readonly exec: Exec
  readonly processTags: ProcessTags
  /** Undefined without a token. */
  readonly forge: Forge | undefined
  /** Undefined without a token. */
  readonly project: Project | undefined
  readonly web: Web
  readonly clock: Clock
  readonly log: Log
  readonly host: Host
}

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>

/** A supervised process to start, without a shell. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds until the program and its descendants are stopped. */
  readonly timeout?: number
  /** Stops the program and its descendants. */
  readonly signal?: AbortSignal
  /** Receives each line of both streams immediately, without its line end. */
  readonly onLine?: (line: string) => void
  /** The process tag of the program and its descendants. */
  readonly processTag?: string
}

/** The result of a program. `output` has the lines of stdout and stderr in their order of arrival. */
export interface Completed {
  readonly outcome: 'exited' | 'timed-out' | 'stopped' | 'not-found'
  /** Exit code, or 128 + signal; -1 when the program did not start. */
  readonly code: number
  readonly stdout: string
  readonly output: string
}

/** Runs each program in its own process group and stops its descendants with it. Any exit code is a result, never an exception. */
export interface Exec {
  run(command: Command): Promise<Completed>
}

/** Leftover processes by their process tag (`Command.processTag`). */
export interface ProcessTags {
  /** Stops all processes with the process tag, in any process group, and returns their number. */
  end(processTag: string): Promise<number>
}

/** A response. `text` is the body, cut at 1 MiB; `retryAfter` in milliseconds. */
export interface WebAnswer {
  readonly status: number
  readonly text: string
  readonly retryAfter: number | undefined
}

/** Sends webhooks and health checks by the machine's proxy, without retries and redirects. Throws LostAnswer without the URL, which may be a secret. */
export interface Web {
  get(url: string): Promise<WebAnswer>
  /** Sends JSON. */
  post(url: string, body: unknown): Promise<WebAnswer>
}

/** Durations and waits. */
export interface Clock {
  /** Milliseconds, for durations only: no released byte may depend on the time. */
  now(): number
  wait(ms: number): Promise<void>
}

/** The log of one component build. Its lines stay together while other component builds run. */
export interface BuildLog {
  /** A heading: `build: python -m build`. With `helper`, the log shows the heading only in its details. */
  stage(title: string, helper?: boolean): void
  /** A line of a child's output, printed as plain text even when it contains a workflow command. */
  line(text: string): void
  /** `failure`: the stage, the message, and the last lines of the failed program. Without such lines the log shows its own last ones. */
  end(
    result: 'passed' | 'failed' | 'stopped',
    failure?: Readonly<Record<'stage' | 'message', string>> & { readonly tail: readonly string[] },
  ): void
}

/** The log that a person reads during the run. Text of the repository cannot execute a workflow command here. */
export interface Log {
  info(text: string): void
  warning(text: string): void
  error(text: string): void
  debug(text: string): void
  /** Prints the title of a step that begins. */
  step(title: string): void
  stepResult(result: StepRecord): void
  build(title: string): BuildLog
}

/** A message at a location of a file. Lines and columns are 1-based; columns count UTF-16 code units. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
}

/** The environment that started the run: a workflow step or a terminal. */
export interface Host {
  /** Version of Node. Its zlib determines the bytes of zips. */
  readonly node: string
  setOutput(name: string, value: string): void
  /** Appends Markdown to the job summary. A terminal has none. */
  readonly summary?: (markdown: string) => Promise<void>
  annotate(annotation: Annotation): void
  /** Redacts a value in all output from now on. */
  mask(secret: string): void
  /** The text without secrets, for files that people can download. */
  redact(text: string): string
  /** Undefined outside of GitHub Actions. */
  readonly artifacts: Artifacts | undefined
  /** Undefined outside of GitHub Actions. */
  readonly provenance: Provenance | undefined
}

/** Claims of a job's identity token (GitHub Docs, OpenID Connect reference). */
export interface IdentityClaims {
  /** Commit and full ref of the workflow run. */
  readonly sha: string
  readonly ref: string
  /** `owner/name`. */
  readonly repository: string
  /** `public`, `private`, `internal`. */
  readonly visibility: string
  /** Whether an enterprise owns the repository. */
  readonly enterprise: boolean
}

/** Signed statements about the files that a job made. */
export interface Provenance {
  /** Whether the server stores attestations; GitHub Enterprise Server does not. */
  readonly served: boolean
  /** Undefined when the job cannot get an identity token. Throws UserError. */
  claims(): Promise<IdentityClaims | undefined>
  /** Signs a statement about files and stores it on GitHub. Returns the bundle as one line of JSON, and the attestation's id. Throws UserError. */
  attest(
    subjects: readonly { readonly name: string; readonly sha256: string }[],
  ): Promise<{ readonly bundle: string; readonly id: string | undefined }>
}

/** A workflow artifact. `digest` of its zip: `sha256:<hex>`; undefined for artifacts of older versions. */
export interface StoredArtifact {
  readonly id: number
  readonly name: string
  readonly digest: string | undefined
}

/** Workflow artifacts of this run. `run` is the id of another run of the repository to read from. */
export interface Artifacts {
  /** Uploads files below `root` as one artifact. An artifact of this run with the same name is replaced, unless `mayReplace` returns false. */
  upload(name: string, root: string, paths: readonly string[], retentionDays: number, mayReplace?: () => Promise<boolean>): Promise<void>
  /** The newest artifact of each name. Throws UserError. */
  list(run?: string): Promise<readonly StoredArtifact[]>
  /** Unpacks an artifact into an empty folder and compares its digest. Throws UserError. */
  download(artifact: StoredArtifact, folder: string, run?: string): Promise<void>
}
