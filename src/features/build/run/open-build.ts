import type { ReleasePlan } from '../../../model/manifest.ts'
import type { TrackedFile } from '../../../ports/git.ts'
import type { Ports } from '../../../ports/ports.ts'
import { childEnvironment, withPrivateCaches } from '../../inspect/child-environment.ts'
import { type PythonTools, sharedPythonTools } from '../python/python-tools.ts'
import type { Once } from './component-build.ts'

/** Where a build takes place. Paths are absolute. */
export interface BuildContext {
  /** A clean work tree of the release's commit. */
  readonly tree: string
  /** The checkout that the run was started in. */
  readonly workspace: string
  /** One folder per component is written here: `<dist>/<id>/<file>`. */
  readonly dist: string
  /** A private folder for tools, caches and intermediate files; who made it removes it. */
  readonly temp: string
  /** The step's whole environment. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Values that must not reach a child. */
  readonly tokens: readonly string[]
  /** Names of variables that must not reach a child: those of `after.announce`. */
  readonly hiddenNames: readonly string[]
}

/** What a build may do to the world. */
export type BuildPorts = Pick<Ports, 'files' | 'exec' | 'processTags' | 'log' | 'clock' | 'git'>

/** What the lanes of one build share. */
export interface Build {
  readonly plan: ReleasePlan
  readonly context: BuildContext
  readonly ports: BuildPorts
  readonly stop: AbortController
  /** When the build began, by the clock. */
  readonly began: number
  readonly trackedFiles: () => Promise<readonly TrackedFile[]>
  readonly pythonTools: () => Promise<PythonTools>
  readonly once: Once
}

/** What the lanes share is made when the first one asks for it. */
export function openBuild(plan: ReleasePlan, context: BuildContext, ports: BuildPorts): Build {
  const stop = new AbortController()
  const { tag, version, sourceDate } = plan
  const release = { tag, version, sourceDate }
  const env = withPrivateCaches(childEnvironment(context.environment, { ...context, release, allow: null }), context.temp)
  let tracked: Promise<readonly TrackedFile[]> | undefined
  const shared = new Map<string, Promise<unknown>>()
  return {
    plan,
    context,
    ports,
    stop,
    began: ports.clock.now(),
    trackedFiles() {
      tracked ??= ports.git.trackedFiles(context.tree)
      return tracked
    },
    pythonTools: sharedPythonTools({
      exec: ports.exec,
      files: ports.files,
      cwd: context.tree,
      temp: context.temp,
      env,
      signal: stop.signal,
    }),
    once<T>(key: string, work: () => Promise<T>): Promise<T> {
      const known = shared.get(key) as Promise<T> | undefined
      if (known !== undefined) return known
      const begun = work()
      shared.set(key, begun)
      return begun
    },
  }
}
