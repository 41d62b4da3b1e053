import type { Component, ReleasePlan } from '../../../model/manifest.ts'
import { makeMemoizeByKey } from '../../../model/memoize-by-key.ts'
import type { Ports } from '../../../ports/ports.ts'
import { type ChildEnvironmentOptions, childEnvironment, withPrivateCaches } from '../../inspect/child-environment.ts'
import { filesWithSubmodules } from '../../plan/submodules.ts'
import { makePythonTools } from '../python/python-tools.ts'

/** Folders and environment of a build. Paths are absolute. */
export interface BuildContext extends Pick<ChildEnvironmentOptions, 'tokens' | 'hiddenNames'> {
  /** A clean tree of the release's commit. */
  readonly tree: string
  /** The checkout in which the run started. */
  readonly workspace: string
  /** Built files are written to `<dist>/<component id>/<file>`. */
  readonly dist: string
  /** A private folder for tools, caches and intermediate files; the caller removes it. */
  readonly temp: string
  /** The step's whole environment. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether a failing component lets the others run to their end. */
  readonly dryRun?: boolean
  /** The time, by the clock, from which the starts of stages count; default: now. */
  readonly began?: number
}

/** The ports of a build. */
export type BuildPorts = Pick<Ports, 'files' | 'exec' | 'processTags' | 'log' | 'clock' | 'git'>

/** The state that all component builds of a run share. */
export type Build = Readonly<ReturnType<typeof openBuild>>

/** Opens the shared state; the listing and the Python tools are made at the first request. */
export function openBuild(plan: ReleasePlan, context: BuildContext, ports: BuildPorts) {
  const stop = new AbortController()
  const { tree, temp } = context
  const env = buildEnvironment(plan, context, null)
  const memoizeByKey = makeMemoizeByKey()
  return {
    plan,
    context,
    ports,
    stop,
    /** By the clock. */
    began: context.began ?? ports.clock.now(),
    /** With the files of submodules. */
    trackedFiles: () => memoizeByKey('tracked files', async () => filesWithSubmodules(ports, tree, await ports.git.trackedFiles(tree))),
    pythonTools: () => memoizeByKey('python tools', () => makePythonTools({ ...ports, cwd: tree, temp, env, signal: stop.signal })),
    memoizeByKey,
  }
}

/** The environment of child processes; `allow` are the names that a component limits it to, null for no limit. */
export function buildEnvironment(release: ReleasePlan, context: BuildContext, allow: Component['env']): Record<string, string> {
  return withPrivateCaches(childEnvironment(context.environment, { ...context, release, allow }), context.temp)
}
