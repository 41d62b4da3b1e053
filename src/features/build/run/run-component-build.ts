import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { Component, StepEvidence } from '../../../model/manifest.ts'
import { processTagVariable } from '../../../model/process-tag.ts'
import type { LocalFile } from '../../../model/release-file.ts'
import type { BuildRecord } from '../../../report/report.ts'
import { shortList } from '../../../text/format.ts'
import { childEnvironment, variableNames, withPrivateCaches } from '../../inspect/child-environment.ts'
import { requireSubmodules } from '../../plan/submodules.ts'
import { buildArchive } from '../archive.ts'
import { requireAssets } from '../asset-names.ts'
import { buildCommand } from '../command.ts'
import { buildFiles } from '../files.ts'
import { buildNode, installNode } from '../node/node.ts'
import { buildPython } from '../python/python.ts'
import { compareBuilds, secondPlace } from '../reproducible.ts'
import {
  type Built,
  builtFiles,
  CommandError,
  type ComponentBuild,
  ComponentBuildCancelled,
  type RunningComponentBuild,
  startComponentBuild,
} from './component-build.ts'
import type { Build } from './open-build.ts'
import { runScript } from './scripts.ts'

/** Why a lane failed. */
interface BuildFailure {
  readonly stage: StepEvidence['stage']
  readonly message: string
  /** What mends it; empty when nothing can be said. */
  readonly hint: string
  readonly exitCode?: number
  /** The last 20 lines of the program that failed. */
  readonly tail: readonly string[]
}

/** How a component's lane ended. `stopped`: another lane failed. */
export interface ComponentBuildResult {
  readonly component: Component
  readonly status: 'passed' | 'failed' | 'stopped'
  readonly files: readonly LocalFile[]
  readonly evidence: readonly StepEvidence[]
  readonly record: BuildRecord
  /** Names of the variables that reached the children. */
  readonly variables: readonly string[]
  /** Versions of the tools of this lane that can change the bytes. */
  readonly tools: Readonly<Record<string, string>>
  readonly failure?: BuildFailure
}

/** Runs one component's lane to its end. Never throws for what a person can mend: that is in the result. */
export async function runComponentBuild(build: Build, component: Component, tools: Record<string, string>): Promise<ComponentBuildResult> {
  const { plan, context, ports, stop, began } = build
  const { tag, version, sourceDate } = plan
  const release = { tag, version, sourceDate }
  const env = withPrivateCaches(childEnvironment(context.environment, { ...context, release, allow: component.env }), context.temp)
  const log = ports.log.build(component.id)
  const root = component.kind === 'files' ? context.workspace : context.tree
  const running = startComponentBuild(
    {
      component,
      plan,
      tree: context.tree,
      workspace: context.workspace,
      directory: posix.join(root, component.path),
      dist: posix.join(context.dist, component.id),
      temp: posix.join(context.temp, 'lanes', component.id),
      shared: context.temp,
      env,
      tools,
      once: build.once,
    },
    { ports, log, signal: stop.signal, began },
  )
  const ended = await endOf(build, running)
  const left = await ports.processTags.end(component.id)
  if (left > 0) log.line(`${left === 1 ? '1 process' : `${left} processes`} that the lane had left running: stopped.`)
  log.end(ended.status)
  const record = { component: component.id, stages: running.stages }
  return { component, ...ended, evidence: running.proofs, record, variables: variableNames({ ...env, [processTagVariable]: '' }), tools }
}

async function endOf(build: Build, running: RunningComponentBuild): Promise<Pick<ComponentBuildResult, 'status' | 'files' | 'failure'>> {
  try {
    return { status: 'passed', files: await runStages(build, running) }
  } catch (error) {
    if (error instanceof ComponentBuildCancelled) return { status: 'stopped', files: [] }
    build.stop.abort()
    return { status: 'failed', files: [], failure: failureOf(error, running.current()) }
  }
}

/** What a person reads of it. An error that nobody foresaw (a full disk, a file that may not be read) fails its lane like any other. */
function failureOf(error: unknown, stage: BuildFailure['stage']): BuildFailure {
  const told = {
    stage,
    message: error instanceof Error ? error.message : String(error),
    hint: error instanceof UserError ? error.hint : '',
  }
  return error instanceof CommandError ? { ...told, exitCode: error.exitCode, tail: error.tail } : { ...told, tail: [] }
}

async function runStages(build: Build, running: RunningComponentBuild): Promise<ComponentBuildResult['files']> {
  const { build: componentBuild } = running
  const { component } = componentBuild
  await requireFolder(componentBuild)
  await componentBuild.files.remove(componentBuild.dist)
  await componentBuild.files.makeDirectory(componentBuild.dist)
  await componentBuild.files.makeDirectory(componentBuild.temp)
  if (component.setup !== null || component.kind === 'node') await running.stage('setup', () => setUp(build, componentBuild))
  if (component.test !== null)
    await running.stage('test', async () => {
      const before = await untracked(build, componentBuild)
      await runScript(componentBuild, component.test!)
      await removeLeftovers(build, componentBuild, before)
    })
  let built: Built | undefined
  let files: ComponentBuildResult['files'] = []
  await running.stage('build', async () => {
    built = await buildFilesOf(build, componentBuild)
    requireAssets(built.names.map(name => ({ component: component.id, name })))
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

async function setUp(build: Build, componentBuild: ComponentBuild): Promise<void> {
  const { component } = componentBuild
  if (component.kind === 'node') await installNode({ ...componentBuild, component })
  if (component.setup === null) return
  await runScript(componentBuild, component.setup)
  await requireSubmodules(
    component,
    await build.trackedFiles(),
    componentBuild.files,
    component.kind === 'files' ? componentBuild.workspace : componentBuild.tree,
  )
}

/** Sets up and builds once more in a work tree of its own, which is gone afterwards; the files that came of it. */
async function buildAgain(build: Build, running: RunningComponentBuild): Promise<ComponentBuildResult['files']> {
  const { git } = build.ports
  const place = secondPlace(running.build)
  const componentBuild = running.withDirectories(place)
  await git.addWorkTree(place.tree, build.plan.commit)
  try {
    await componentBuild.files.makeDirectory(componentBuild.dist)
    await componentBuild.files.makeDirectory(componentBuild.temp)
    await setUp(build, componentBuild)
    const { names } = await buildFilesOf(build, componentBuild)
    return await builtFiles(componentBuild, names)
  } finally {
    await git.removeWorkTree(place.tree)
  }
}

/** What is verified is what was built: a script of the team may look at a file and not change it. */
function requireSame(before: ComponentBuildResult['files'], after: ComponentBuildResult['files']): void {
  const changed = after.filter(({ sha256 }, index) => sha256 !== before[index]?.sha256)
  if (changed.length === 0) return
  throw new UserError(
    `${changed.map(({ name }) => name).join(', ')} changed while it was verified.`,
    '`verify:` may read what was built; change it in `setup:` or in the build.',
  )
}

/** Untracked files of the component's folder, but for those of components that lie in it and work at the same time. */
async function untracked({ plan, ports }: Build, build: ComponentBuild): Promise<readonly string[]> {
  if (build.component.kind === 'files') return []
  const { id, path } = build.component
  const others = plan.components.filter(other => other.id !== id && other.path !== path).map(other => posix.relative(path, other.path))
  const found = await ports.git.untrackedFiles(build.directory)
  return found.filter(name => !others.some(other => name.startsWith(`${other}/`)))
}

/**
 * Takes away what tests left that git does not ignore: a backend would pack it, and the commit does not hold it. In a folder that
 * components share nobody can tell whose a file is, and all stay.
 */
async function removeLeftovers(build: Build, componentBuild: ComponentBuild, before: readonly string[]): Promise<void> {
  const { id, path } = componentBuild.component
  if (build.plan.components.some(other => other.id !== id && other.kind !== 'files' && other.path === path)) return
  const present = new Set(before)
  const left = (await untracked(build, componentBuild)).filter(name => !present.has(name))
  for (const name of left) await componentBuild.files.remove(posix.join(componentBuild.directory, name))
  if (left.length > 0) componentBuild.addEvidence(`removed what the tests left behind: ${shortList(left)}`)
}

async function requireFolder(build: ComponentBuild): Promise<void> {
  const facts = await build.files.facts(build.directory)
  const { id, path, kind } = build.component
  if (facts?.kind === 'directory') {
    const root = kind === 'files' ? build.workspace : build.tree
    const [real, realRoot] = await Promise.all([build.files.realPath(build.directory), build.files.realPath(root)])
    if (real === realRoot || real.startsWith(`${realRoot}/`)) return
    throw new UserError(
      `The folder ${path} of the component ${id} lies behind a link that leads out of the repository.`,
      'Name a folder of the commit.',
    )
  }
  throw new UserError(`The component ${id} has no folder ${path}.`, 'Change `path:` of the component; the folder must be in the commit.')
}

/** What each kind of component does in its build stage; a new kind is named here. */
async function buildFilesOf(build: Build, componentBuild: ComponentBuild): Promise<Built> {
  const { component } = componentBuild
  switch (component.kind) {
    case 'python':
      return await buildPython({ ...componentBuild, component }, await build.pythonTools())
    case 'node':
      return await buildNode({ ...componentBuild, component })
    case 'archive':
      return await buildArchive({ ...componentBuild, component }, await build.trackedFiles())
    case 'command':
      return await buildCommand({ ...componentBuild, component }, build.pythonTools)
    case 'files':
      return await buildFiles({ ...componentBuild, component }, build.pythonTools)
  }
}
