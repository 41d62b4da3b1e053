import { posix } from 'node:path'
import { hintOf, UserError } from '../../../model/errors.ts'
import type { Component, LocalFile, StepEvidence } from '../../../model/manifest.ts'
import { processTagVariable } from '../../../model/process-tag.ts'
import type { BuildRecord } from '../../../report/report.ts'
import { count, shortList } from '../../../text/format.ts'
import { buildArchive } from '../archive.ts'
import { attachFiles } from '../attach.ts'
import { buildNode, installNode } from '../node/node.ts'
import { buildPython } from '../python/python.ts'
import { makeScriptEnvironment } from '../python/script-environment.ts'
import { compareBuilds } from '../reproducible.ts'
import {
  type Built,
  builtFiles,
  CommandError,
  type ComponentBuild,
  ComponentBuildCancelled,
  type RunningComponentBuild,
  startComponentBuild,
} from './component-build.ts'
import { copyOutputs, offerNeeded } from './needed-files.ts'
import { type Build, buildEnvironment } from './open-build.ts'
import { runScript } from './scripts.ts'
import { warnOfUntrackedVariables, withheldHint } from './withheld.ts'

/** The failure of a component build. */
interface BuildFailure {
  readonly stage: StepEvidence['stage']
  readonly message: string
  /** How to fix the cause; may be empty. */
  readonly hint: string
  /** The last 20 lines of the failed program's output. */
  readonly tail: readonly string[]
}

/** The result of a component build. `stopped`: another one failed. */
export interface ComponentBuildResult {
  readonly component: Component
  readonly status: 'passed' | 'failed' | 'stopped'
  readonly files: readonly LocalFile[]
  readonly evidence: readonly StepEvidence[]
  readonly record: BuildRecord
  /** Names of the environment variables of the child processes. */
  readonly variables: readonly string[]
  /** Versions of tools that can change the built bytes. */
  readonly tools: Readonly<Record<string, string>>
  readonly failure?: BuildFailure
}

/** Runs all stages of one component. `needed` are the results of all components that it needs. A failure is part of the result, not an exception. */
export async function runComponentBuild(build: Build, component: Component, needed: ComponentBuildResult[]): Promise<ComponentBuildResult> {
  const { plan, context, ports, stop, began, memoizeByKey } = build
  const { tree, workspace } = context
  const { id, path } = component
  const env = buildEnvironment(plan, context, component.env)
  const log = ports.log.build(id)
  const scripts: Record<string, string> = {}
  const makeScripts = async (): Promise<Readonly<Record<string, string>>> => {
    if (component.kind !== 'python' && component.kind !== 'command') return scripts
    const shared = context.environment.GITHUB_ACTIONS === 'true'
    const setting = { cwd: tree, env, signal: stop.signal }
    return Object.assign(scripts, await makeScriptEnvironment(ports.exec, posix.join(temp, 'python'), shared, setting))
  }
  const temp = posix.join(context.temp, 'builds', id)
  const offered = needed.flatMap(({ files }) => files)
  const needs = needed.length > 0 ? await offerNeeded(posix.join(temp, 'needs'), offered, ports.files, env) : {}
  const running = startComponentBuild(
    {
      component,
      plan,
      tree,
      workspace,
      directory: posix.join(component.kind === 'files' ? workspace : tree, path),
      dist: posix.join(context.dist, id),
      temp,
      shared: context.temp,
      env,
      scriptEnvironment: () => memoizeByKey(`python of ${id}`, makeScripts),
      needs,
      tools: {},
      memoizeByKey,
    },
    { ports, log, signal: stop.signal, began },
  )
  const ended = await endOf(build, running, needed)
  const processes = await ports.processTags.end(id)
  if (processes > 0) log.line(`${count(processes, 'process', 'processes')} that the component build had left running: stopped.`)
  log.end(ended.status, ended.failure)
  return {
    component,
    ...ended,
    evidence: running.evidence,
    record: { component: id, stages: running.stages },
    variables: Object.keys({ ...env, ...scripts, ...needs, [processTagVariable]: '' }).sort(),
    tools: running.build.tools,
  }
}

type Ended = Pick<ComponentBuildResult, 'status' | 'files' | 'failure'>

async function endOf(build: Build, running: RunningComponentBuild, needed: readonly ComponentBuildResult[]): Promise<Ended> {
  try {
    if (needed.some(({ status }) => status !== 'passed')) await running.stage('build', () => Promise.reject(new ComponentBuildCancelled()))
    return { status: 'passed', files: await runStages(build, running) }
  } catch (error) {
    if (error instanceof ComponentBuildCancelled) return { status: 'stopped', files: [] }
    if (build.context.dryRun !== true) build.stop.abort()
    const advice = await withheldHint(error, running.build, build.context.environment)
    return { status: 'failed', files: [], failure: failureOf(error, running.current(), advice) }
  }
}

/** `advice` stands before the hint of the error. Unforeseen errors (a full disk, a file without read permission) fail the component build like any other error. */
function failureOf(error: unknown, stage: BuildFailure['stage'], advice: string): BuildFailure {
  const message = error instanceof Error ? error.message : String(error)
  const hint = [advice, hintOf(error)].filter(Boolean).join('\n')
  return { stage, message, hint, tail: [], ...(error instanceof CommandError && { tail: error.tail }) }
}

async function runStages(build: Build, running: RunningComponentBuild): Promise<LocalFile[]> {
  const componentBuild = running.build
  const { component, files: fileSystem, dist } = componentBuild
  await requireFolder(componentBuild)
  await fileSystem.remove(dist)
  await fileSystem.makeDirectory(dist)
  await fileSystem.makeDirectory(componentBuild.temp)
  if (component.setup !== null || component.kind === 'node') await running.stage('setup', () => setUp(componentBuild))
  if (component.test !== null)
    await running.stage('test', async () => {
      const before = new Set(await untracked(build, componentBuild))
      await runScript(componentBuild, component.test!)
      await removeTestFiles(build, componentBuild, before)
    })
  let built: Built | undefined
  let files: LocalFile[] = []
  await running.stage('build', async () => {
    if (['python', 'node', 'command'].includes(component.kind)) await warnOfUntrackedVariables(componentBuild, build.trackedFiles)
    built = await buildFilesOf(build, componentBuild, true)
    files = await builtFiles(componentBuild, built.names)
  })
  await running.stage('verify', async () => {
    await built!.verify()
    if (component.verify !== null) await runScript(componentBuild, component.verify)
    requireSame(files, await builtFiles(componentBuild, built!.names))
    if (component.kind !== 'files' && component.reproducible === 'check')
      await compareBuilds(componentBuild, files, await buildAgain(build, running), built!)
  })
  return files
}

async function setUp(componentBuild: ComponentBuild): Promise<void> {
  const { component } = componentBuild
  if (component.kind === 'node') await installNode({ ...componentBuild, component })
  if (component.setup !== null) await runScript(componentBuild, component.setup, componentBuild.needs)
}

/** Sets up and builds in a second clean tree. Returns the files of the second build. */
async function buildAgain(build: Build, running: RunningComponentBuild): Promise<LocalFile[]> {
  const { git } = build.ports
  const componentBuild = running.again()
  await git.addCleanTree(componentBuild.tree, build.plan.commit, build.plan.tag ?? undefined)
  try {
    await componentBuild.files.makeDirectory(componentBuild.dist)
    await componentBuild.files.makeDirectory(componentBuild.temp)
    await copyOutputs(running.build, componentBuild.tree)
    await setUp(componentBuild)
    return await builtFiles(componentBuild, (await buildFilesOf(build, componentBuild, false)).names)
  } finally {
    // What cannot be removed here is left to the end of the run, which reports it.
    await componentBuild.files.remove(componentBuild.tree).catch(() => undefined)
  }
}

/** Throws UserError when a `verify:` script changed a built file. */
function requireSame(before: readonly LocalFile[], after: readonly LocalFile[]): void {
  const changed = after.filter(({ sha256 }, index) => sha256 !== before[index]?.sha256)
  if (changed.length === 0) return
  throw new UserError(
    `${changed.map(({ name }) => name).join(', ')} changed while it was verified.`,
    '`verify:` may read what was built; change it in `setup:` or in the build.',
  )
}

/** Untracked files of the component's folder, without the folders of other components inside it. */
async function untracked({ plan, ports }: Build, { component, directory }: ComponentBuild): Promise<readonly string[]> {
  if (component.kind === 'files') return []
  const { id, path } = component
  const others = plan.components.filter(other => other.id !== id && other.path !== path).map(other => posix.relative(path, other.path))
  const names = await ports.git.untrackedFiles(directory)
  return names.filter(name => !others.some(other => name.startsWith(`${other}/`)))
}

/** Deletes untracked files of tests, which a backend would pack. In a shared folder all files stay, because their owner is unknown. */
async function removeTestFiles(build: Build, componentBuild: ComponentBuild, before: ReadonlySet<string>): Promise<void> {
  const { id, path } = componentBuild.component
  if (build.plan.components.some(other => other.id !== id && other.kind !== 'files' && other.path === path)) return
  const created = (await untracked(build, componentBuild)).filter(name => !before.has(name))
  for (const name of created) await componentBuild.files.remove(posix.join(componentBuild.directory, name))
  if (created.length > 0) componentBuild.addEvidence(`removed what the tests left behind: ${shortList(created)}`)
}

async function requireFolder({ component: { id, path, kind }, directory, files, workspace, tree }: ComponentBuild): Promise<void> {
  if ((await files.facts(directory))?.kind !== 'directory')
    throw new UserError(`The component ${id} has no folder ${path}.`, 'Change `path:` of the component; the folder must be in the commit.')
  const [real, root] = await Promise.all([directory, kind === 'files' ? workspace : tree].map(folder => files.realPath(folder)))
  if (real !== root && !real!.startsWith(`${root}/`))
    throw new UserError(`The folder ${path} of ${id} lies behind a link that leads out of the repository.`, 'Name a folder of the commit.')
}

/** The build stage of each component kind; a new kind gets a case here. `verified`: false for a second build. */
async function buildFilesOf(build: Build, componentBuild: ComponentBuild, verified: boolean): Promise<Built> {
  const { component } = componentBuild
  switch (component.kind) {
    case 'python':
      return await buildPython({ ...componentBuild, component }, await build.pythonTools(), verified)
    case 'node':
      return await buildNode({ ...componentBuild, component })
    case 'archive':
      return await buildArchive({ ...componentBuild, component }, await build.trackedFiles())
    case 'command':
      await runScript(componentBuild, component.run, componentBuild.needs)
      return await attachFiles(componentBuild, component.files, build.pythonTools)
    case 'files':
      return await attachFiles(componentBuild, component.files, build.pythonTools)
  }
}
