import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { Component, LocalFile, NodeComponent, PythonComponent, ReleasePlan, StepEvidence } from '../../../model/manifest.ts'
import type { MemoizeByKey } from '../../../model/memoize-by-key.ts'
import type { Files } from '../../../ports/files.ts'
import type { BuildLog, Command, Completed, Ports } from '../../../ports/ports.ts'
import type { BuildStage } from '../../../report/report.ts'
import { lastState } from '../../../text/characters.ts'
import { formatDuration, shellWord, visible } from '../../../text/format.ts'
import { requireAssets } from '../asset-names.ts'

/** A program to run in a component build. */
export interface BuildCommand {
  readonly program: string
  readonly args: readonly string[]
  /** The command line as a person would type it, for headings and messages. */
  readonly title: string
  /** Whether the log of a workflow names it. Other commands are helpers. */
  readonly shown?: true
  /** Absolute; default: the component's folder. */
  readonly cwd?: string
  /** Changes to the environment of the component build; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The message when the program is not installed. */
  readonly missing?: string
  /** Explains a well-known failure by the last 64 Ki characters of the program's output; undefined for other failures. */
  readonly explain?: (output: string) => Explanation | undefined
}

/** The message for a known failure; `output` is the relevant part of the program's output. */
export interface Explanation {
  readonly message: string
  readonly hint: string
  readonly output: string
}

/** The data and functions that the stages of a component build use. Folders are absolute. */
export interface ComponentBuild<C extends Component = Component> {
  readonly component: C
  readonly plan: ReleasePlan
  readonly tree: string
  readonly workspace: string
  /** The component's folder: in the clean tree, for kind `files` in the workspace. */
  readonly directory: string
  /** The folder for the built files; empty at the start. */
  readonly dist: string
  /** A private folder of this component build; it may not exist yet. */
  readonly temp: string
  /** A private folder of the whole run. */
  readonly shared: string
  readonly env: Readonly<Record<string, string>>
  /** Changes to `env` for the team's scripts: their virtual environment, made at the first request. */
  scriptEnvironment?(): Promise<Readonly<Record<string, string>>>
  /** Changes to `env` for a component with needs: RELEASE_NEEDS for `setup:` and `run:`, and the pip settings that offer the needed packages. */
  readonly needs?: Readonly<Record<string, string>>
  readonly files: Files
  /** Versions of tools that can change the built bytes, by tool name; stages add entries. */
  readonly tools: Record<string, string>
  /** For work that component builds share, such as the install of a workspace. */
  readonly memoizeByKey: MemoizeByKey
  /** Runs a program with umask 022. Throws CommandError for a failure, ComponentBuildCancelled when the build is cancelled. */
  run(command: BuildCommand): Promise<Completed>
  /** Adds evidence to the current stage. */
  addEvidence(evidence: string): void
  /** Adds a warning to the current stage. */
  warn(text: string): void
}

/** The build of a node component. */
export type NodeBuild = ComponentBuild<NodeComponent>
/** The build of a python component. */
export type PythonBuild = ComponentBuild<PythonComponent>

/** The result of a build stage: names of files in the dist folder, and the function that verifies them. */
export interface Built {
  readonly names: readonly string[]
  verify(): Promise<void>
  /** Whether a member of the archive differs between two builds by design. */
  readonly varies?: (name: string) => boolean
}

/** Ends a component build because another one failed. It has no message: the other one has. */
export class ComponentBuildCancelled extends Error {
  override readonly name = 'ComponentBuildCancelled'
}

/** A failure of a program, with the last lines of its output. */
export class CommandError extends UserError {
  readonly tail: readonly string[]

  constructor(message: string, hint: string, completed: Completed) {
    super(message, hint)
    this.tail = lastLines(completed.output)
  }
}

/** The last non-empty lines of a program's output, without colours, progress bars of pip and its notices. Of other bars the last state stays. */
export function lastLines(output: string, count = 20): string[] {
  const lines = output.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '').split('\n')
  const shown = lines.map(line => lastState(line).trimEnd())
  return shown.filter(line => line !== '' && !/\u2501{4}|^\[notice\]/.test(line)).slice(-count)
}

/** A component build with its results so far. */
export type RunningComponentBuild = Readonly<ReturnType<typeof startComponentBuild>>

/** Prepares a component build; it starts with its first stage. `began`: the start of the whole build, by the clock. */
export function startComponentBuild(
  fields: Omit<ComponentBuild, 'files' | 'run' | 'addEvidence' | 'warn'>,
  context: { ports: Pick<Ports, 'files' | 'exec' | 'clock'>; log: BuildLog; signal: AbortSignal; began: number },
) {
  const { ports, signal, began, log } = context
  const component = fields.component.id
  const evidence: StepEvidence[] = []
  const stages: BuildStage[] = []
  let current: StepEvidence['stage'] = 'setup'
  const build: ComponentBuild = {
    ...fields,
    files: ports.files,
    async run(command) {
      log.stage(`${current}: ${command.title}`, command.shown !== true)
      const completed = await ports.exec.run({
        program: 'sh',
        // Build backends pack file modes: setuptools copies them into the wheel.
        args: ['-c', 'umask 022 && exec "$0" "$@"', command.program, ...command.args],
        cwd: command.cwd ?? build.directory,
        env: mergedEnvironment(build.env, command.env),
        timeout: fields.component.timeout,
        processTag: component,
        signal,
        onLine: line => log.line(line),
      })
      requireSuccess(completed, command, fields.component)
      return completed
    },
    addEvidence: text => void evidence.push({ component, stage: current, evidence: text }),
    warn: text => void evidence.push({ component, stage: current, evidence: text, warning: true }),
  }
  return {
    build,
    evidence,
    stages,
    /** The running stage, or the last one. */
    current: () => current,
    /** The same component build in folders of its own, for a second build. Its evidence is not kept. */
    again: (): ComponentBuild => {
      const root = posix.join(fields.shared, 'again', component)
      const tree = posix.join(root, 'tree')
      const directory = posix.join(tree, fields.component.path)
      const folders = { tree, directory, dist: posix.join(root, 'dist'), temp: posix.join(root, 'temp') }
      const second: BuildLog = { ...log, stage: (title, helper) => log.stage(`second build, ${title}`, helper) }
      return startComponentBuild({ ...fields, ...folders, tools: {} }, { ...context, log: second }).build
    },
    async stage(name: StepEvidence['stage'], work: () => Promise<void>): Promise<void> {
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

/** An environment with changes; undefined removes a variable. */
export function mergedEnvironment(env: Command['env'], changes: BuildCommand['env'] = {}): Record<string, string> {
  const merged = Object.entries({ ...env, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(merged)
}

// sh's exit codes for a program that it cannot start or cannot find (POSIX, 2.8.2 Exit Status for Commands).
const NOT_FOUND = [126, 127]

function requireSuccess(completed: Completed, command: BuildCommand, component: Component): void {
  const { outcome, code } = completed
  if (outcome === 'stopped') throw new ComponentBuildCancelled()
  if (outcome === 'timed-out')
    throw new CommandError(
      `\`${command.title}\` was stopped after its time limit of ${formatDuration(component.timeout)}.`,
      `Find out what it waits for, or set \`timeout:\` of the component ${component.id}.`,
      completed,
    )
  if (command.missing !== undefined && (outcome === 'not-found' || NOT_FOUND.includes(code)))
    throw new CommandError(command.missing, '', completed)
  if (outcome === 'not-found') throw new CommandError(`\`${command.title}\` could not be started.`, '', completed)
  if (code === 0) return
  const known = command.explain?.(completed.output.slice(-65_536))
  if (known !== undefined) throw new CommandError(known.message, known.hint, { ...completed, output: known.output })
  const isElsewhere = command.cwd !== undefined
  const hint = isElsewhere ? '' : `Run it on your machine:\n  ${pasteable(command, component.path).replaceAll('\n', '\n  ')}`
  throw new CommandError(`\`${command.title}\` ended with exit code ${code}.`, hint, completed)
}

/** The whole command to paste at the root of the repository. `path` is the folder in which it runs. */
export function pasteable({ program, args, title }: Pick<BuildCommand, 'program' | 'args' | 'title'>, path: string): string {
  const script = program === 'bash' ? args.at(-1)!.trim() : title
  const line = script.includes('\n') ? `bash -eo pipefail -c ${shellWord(script)}` : script
  return path === '.' ? line : `cd ${shellWord(visible(path))} && ${line}`
}

/** Digests of files in the dist folder, sorted by name: one at a time, as each needs a buffer. Throws UserError when GitHub would refuse a file as an asset. */
export async function builtFiles(build: ComponentBuild, names: readonly string[]): Promise<LocalFile[]> {
  const built: LocalFile[] = []
  for (const name of [...names].sort()) {
    const path = posix.join(build.dist, name)
    const facts = await build.files.facts(path)
    if (facts?.kind !== 'file') throw new UserError(`The file ${name} is no longer there.`, 'A script of the component took it away.')
    requireAssets([{ component: build.component.id, name, size: facts.size }])
    built.push({ name, component: build.component.id, path, ...(await build.files.digest(path)) })
  }
  return built
}
