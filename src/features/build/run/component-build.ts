import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { Component, ReleasePlan, StepEvidence } from '../../../model/manifest.ts'
import type { LocalFile } from '../../../model/release-file.ts'
import type { Files } from '../../../ports/files.ts'
import type { BuildLog, Clock, Command, Completed, Exec } from '../../../ports/ports.ts'
import type { BuildStage } from '../../../report/report.ts'
import { formatDuration } from '../../../text/format.ts'

/** A program to run in a lane. */
export interface BuildCommand {
  readonly program: string
  readonly args: readonly string[]
  /** How people would type it; shown above its output and in messages. */
  readonly title: string
  /** Absolute; the component's folder when not given. */
  readonly cwd?: string
  /** Added to the lane's environment; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What to say instead of "not found" when the program is not on the machine. */
  readonly missing?: string
  /** Reads the output of a failure that people know well; undefined when it is another one. */
  readonly explain?: (output: string) => Explanation | undefined
}

/** A failure in words; `output` is the part of the program's output that is worth showing. */
export interface Explanation {
  readonly message: string
  readonly hint: string
  readonly output: string
}

/** Runs the work of the first caller of a key, and gives all of them its result. */
export type Once = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** What the stages of a lane work with. Folders are absolute. */
export interface ComponentBuild<C extends Component = Component> {
  readonly component: C
  readonly plan: ReleasePlan
  readonly tree: string
  readonly workspace: string
  /** The component's folder: in the clean tree, for kind `files` in the workspace. */
  readonly directory: string
  /** Where its files go; empty at the start. */
  readonly dist: string
  /** A private folder of this lane alone; may not exist yet. */
  readonly temp: string
  /** A private folder of the whole run. */
  readonly shared: string
  readonly env: Readonly<Record<string, string>>
  readonly files: Files
  /** Tools that can change the bytes, by name; lanes add theirs. */
  readonly tools: Record<string, string>
  /** Does what lanes share, such as the install of a workspace, once in the run for each key. */
  readonly once: Once
  /** Runs a program under umask 022. Throws CommandError unless it exits with 0, LaneStopped when the lane is stopped. */
  run(command: BuildCommand): Promise<Completed>
  /** Records a proof of the present stage. */
  addEvidence(evidence: string): void
  /** Records something that a person should look at; the box of the present stage warns. */
  warn(text: string): void
}

/** What a build stage made: names of files in the lane's dist folder, and how they are verified. */
export interface Built {
  readonly names: readonly string[]
  verify(): Promise<void>
  /** Members of its archive that differ between two builds by design. */
  readonly varies?: (name: string) => boolean
}

/** Thrown in a lane that is stopped because another one failed. Says nothing: the other one does. */
export class ComponentBuildCancelled extends Error {
  override readonly name = 'LaneStopped'
}

/** A program that failed, with its exit code and last lines. */
export class CommandError extends UserError {
  readonly exitCode: number
  readonly tail: readonly string[]

  constructor(message: string, hint: string, completed: Completed) {
    super(message, hint)
    this.exitCode = completed.code
    this.tail = lastLines(completed.output)
  }
}

/** The last lines of a program's output that are not empty, without colours; of a line drawn over and over only its last form. */
export function lastLines(output: string, count = 20): string[] {
  const lines = output.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '').split('\n')
  const shown = lines.map(line => line.replace(/\r+$/, '').replace(/^.*\r/, '').trimEnd())
  return shown.filter(line => line !== '').slice(-count)
}

/** What a lane is made of, before it runs. */
export interface ComponentBuildContext {
  readonly ports: { readonly files: Files; readonly exec: Exec; readonly clock: Clock }
  readonly log: BuildLog
  readonly signal: AbortSignal
  /** When the build began, by the clock. */
  readonly began: number
}

/** A lane that is run stage by stage, and what it has recorded so far. */
export interface RunningComponentBuild {
  readonly build: ComponentBuild
  readonly proofs: StepEvidence[]
  readonly stages: BuildStage[]
  /** The stage that runs or ran last. */
  current(): StepEvidence['stage']
  stage(name: StepEvidence['stage'], work: () => Promise<void>): Promise<void>
  /** The same lane in other folders, for a second build: its output comes under the same heading, its proofs are its own. */
  withDirectories(place: RebuildDirectories): ComponentBuild
}

/** Folders of a second build; absolute. */
export type RebuildDirectories = Pick<ComponentBuild, 'tree' | 'directory' | 'dist' | 'temp'>

/** Makes a lane ready to run. */
export function startComponentBuild(
  given: Omit<ComponentBuild, 'files' | 'run' | 'addEvidence' | 'warn'>,
  setting: ComponentBuildContext,
): RunningComponentBuild {
  const { ports, signal, began, log } = setting
  const { component } = given
  const proofs: StepEvidence[] = []
  const stages: BuildStage[] = []
  let current: StepEvidence['stage'] = 'setup'
  const build: ComponentBuild = {
    ...given,
    files: ports.files,
    async run(command) {
      log.stage(`${current}: ${command.title}`)
      const completed = await ports.exec.run(execCommand(build, command, { signal, onLine: line => log.line(line) }))
      return judge(completed, command, component)
    },
    addEvidence: evidence => void proofs.push({ component: component.id, stage: current, evidence }),
    warn: text => void proofs.push({ component: component.id, stage: current, evidence: text, warning: true }),
  }
  return {
    build,
    proofs,
    stages,
    current: () => current,
    withDirectories: place =>
      startComponentBuild(
        { ...given, ...place, tools: {} },
        { ...setting, log: { ...log, stage: title => log.stage(`second build, ${title}`) } },
      ).build,
    async stage(name, work) {
      if (signal.aborted) throw new ComponentBuildCancelled()
      current = name
      const start = ports.clock.now()
      const record = (status: BuildStage['status']) =>
        stages.push({ stage: name, status, start: start - began, ms: ports.clock.now() - start })
      try {
        await work()
        if (signal.aborted) throw new ComponentBuildCancelled()
        record('passed')
      } catch (error) {
        record(error instanceof ComponentBuildCancelled ? 'stopped' : 'failed')
        throw error
      }
    },
  }
}

/** Everything runs under umask 022: modes of built files depend on it, and backends pack them (setuptools copies them into the wheel). */
function execCommand(build: ComponentBuild, command: BuildCommand, watching: Pick<Command, 'signal' | 'onLine'>): Command {
  return {
    program: 'sh',
    args: ['-c', 'umask 022 && exec "$0" "$@"', command.program, ...command.args],
    cwd: command.cwd ?? build.directory,
    env: mergedEnvironment(build.env, command.env),
    timeout: build.component.timeout,
    processTag: build.component.id,
    ...watching,
  }
}

/** An environment with changes; undefined takes a variable out. */
export function mergedEnvironment(
  env: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const merged = Object.entries({ ...env, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(merged)
}

// sh's own answers for a program that it cannot find or cannot start (POSIX, 2.8.2 Exit Status for Commands).
const NOT_FOUND = [126, 127]

function judge(completed: Completed, command: BuildCommand, component: Component): Completed {
  const { outcome, code } = completed
  if (outcome === 'stopped') throw new ComponentBuildCancelled()
  if (outcome === 'timed-out') {
    throw new CommandError(
      `\`${command.title}\` was stopped after its time limit of ${formatDuration(component.timeout)}.`,
      `Find out what it waits for, or set \`timeout:\` of the component ${component.id}.`,
      completed,
    )
  }
  if (command.missing !== undefined && (outcome === 'not-found' || NOT_FOUND.includes(code)))
    throw new CommandError(command.missing, '', completed)
  if (outcome === 'not-found') throw new CommandError(`\`${command.title}\` could not be started.`, '', completed)
  const told = code === 0 ? undefined : command.explain?.(completed.output)
  if (told !== undefined) throw new CommandError(told.message, told.hint, { ...completed, output: told.output })
  if (code !== 0) throw new CommandError(`\`${command.title}\` ended with exit code ${code}.`, whereToLook(command, component), completed)
  return completed
}

/** The command as a person would type it, for one that runs in the component's folder and was not shortened for its title. */
function whereToLook({ title, cwd }: BuildCommand, { path }: Component): string {
  if (cwd !== undefined || title.endsWith('...')) return ''
  return `Run it where you can look at it:\n  ${path === '.' ? '' : `cd ${path} && `}${title}`
}

/** GitHub takes no asset of this size or more. In bytes (docs/platform.md 27). */
const tooLarge = 2 ** 31

/** Throws UserError for a file that GitHub would not take as an asset for its size, in bytes. */
export function requireAssetSize(name: string, size: number): void {
  if (size === 0)
    throw new UserError(`${name} is empty, and GitHub takes no empty asset.`, 'Leave it out, or find out why nothing was written.')
  if (size >= tooLarge) throw new UserError(`${name} has ${size} bytes; GitHub takes assets of less than 2 GiB.`, 'Split it.')
}

/** Digests of files in a lane's dist folder, sorted by name. Throws UserError for one that GitHub would not take as an asset. */
export async function builtFiles(build: ComponentBuild, names: readonly string[]): Promise<LocalFile[]> {
  const sorted = [...names].sort()
  return Promise.all(
    sorted.map(async name => {
      const path = posix.join(build.dist, name)
      const facts = await build.files.facts(path)
      if (facts?.kind !== 'file') throw new UserError(`The file ${name} is no longer there.`, 'A script of the component took it away.')
      requireAssetSize(name, facts.size)
      return { name, component: build.component.id, path, ...(await build.files.digest(path)) }
    }),
  )
}
