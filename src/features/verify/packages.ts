import { posix } from 'node:path'
import { hintOf } from '../../model/errors.ts'
import type { Finding } from '../../model/finding.ts'
import type { PythonComponent } from '../../model/manifest.ts'
import { sameVersion, toPep440 } from '../../model/version.ts'
import type { Ports, Variables } from '../../ports/ports.ts'
import { expectedVersion, installPackage, packagesToInstall } from '../build/python/prebuilt.ts'
import { makePythonTools, type PythonTools } from '../build/python/python-tools.ts'
import { escapedName, isPackageFileName, type PackageFacts, packageProblems, readPackage } from '../build/python/verify-packages.ts'
import { CommandError, type RunningComponentBuild, startComponentBuild } from '../build/run/component-build.ts'
import { childEnvironment } from '../inspect/child-environment.ts'
import { difference, withoutFullStop } from './difference.ts'

/** Folders and expected version of the packages to verify. Paths are absolute. */
export interface PackageContext {
  /** The folder with the downloaded assets. */
  readonly folder: string
  /** A private folder that exists. The caller removes it. */
  readonly temp: string
  readonly tag: string
  /** SemVer; undefined when the tag names no version: versions are then not compared. */
  readonly version: string | undefined
  /** Whether installed wheels are imported. */
  readonly imports: boolean
  /** The step's whole environment. */
  readonly environment: Variables
  /** Secrets that must not reach a package's code: `childSecrets` of inspect/child-environment.ts. */
  readonly tokens: readonly string[]
}

type PackagePorts = Pick<Ports, 'files' | 'exec' | 'log' | 'clock'>

/** 2020-01-01 in seconds since 1970, for the build from an sdist: a zip cannot hold a time before 1980. */
const sourceDate = 1_577_836_800
/** Milliseconds for one command. */
const timeout = 20 * 60_000

/**
 * Reads every wheel and sdist. As users do, installs the wheel of each project, and the sdist of a project without native code, each in a clean environment.
 * Problems of packages, and a machine without Python, are differences.
 */
export async function verifyPublishedPackages(names: readonly string[], context: PackageContext, ports: PackagePorts) {
  const differences: Finding[] = []
  const evidence: string[] = []
  const sound: PackageFacts[] = []
  for (const file of names.filter(isPackageFileName)) {
    try {
      const facts = await readPackage({ files: ports.files, dist: context.folder }, file)
      // An archive with an sdist's name but without PKG-INFO is no sdist.
      if (facts.kind === 'sdist' && facts.metadata === undefined) continue
      const problems = problemsOf(facts, context.version)
      differences.push(...problems)
      if (problems.length === 0) sound.push(facts)
    } catch (error) {
      differences.push(broken(file, error))
    }
  }
  const projects = Map.groupBy(sound, ({ metadata }) => escapedName(metadata!.name!))
  if (projects.size === 0) return { differences, evidence }
  const { signal } = new AbortController()
  const env = childEnvironment(context.environment, {
    release: { tag: context.tag, version: context.version ?? '', sourceDate },
    tokens: context.tokens,
    hiddenNames: [],
    allow: null,
  })
  let tools: PythonTools
  try {
    tools = await makePythonTools({ ...ports, cwd: context.temp, temp: context.temp, env, signal })
  } catch (error) {
    return { differences: [...differences, broken('Python packages', error)], evidence }
  }
  for (const [project, packages] of projects) {
    const running = startPackageBuild(project, context, env, signal, ports)
    let file = project
    try {
      await running.stage('verify', async () => {
        for (const facts of await packagesToInstall(running.build, tools, packages)) {
          file = facts.file
          await installPackage(running.build, tools, facts, context.imports)
        }
      })
    } catch (error) {
      differences.push(broken(file, error))
    }
    evidence.push(...running.evidence.map(proof => proof.evidence))
  }
  return { differences, evidence }
}

/** The differences of one package, the version apart from the rest. */
function problemsOf(facts: PackageFacts, version: string | undefined): Finding[] {
  const { file, metadata } = facts
  const own = metadata?.version
  const wanted = version === undefined ? (own ?? '') : expectedVersion(facts, version)
  const other = own !== undefined && !sameVersion(own, wanted)
  const wrong = other ? [difference('verify/package-version', file, `version ${toPep440(wanted)}`, own)] : []
  const rest = packageProblems(facts, other ? own : wanted)
  return [...wrong, ...rest.map(problem => difference('verify/package', file, 'a sound package', withoutFullStop(problem)))]
}

function broken(file: string, error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error)
  const tail = error instanceof CommandError ? error.tail.at(-1) : undefined
  const found = [withoutFullStop(message), tail].filter(Boolean).join(': ')
  return difference('verify/package', file, 'a package that installs', found, hintOf(error))
}

/** A component build that runs programs for a component outside the configuration. */
function startPackageBuild(
  project: string,
  { folder, temp, tag, version = '' }: PackageContext,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
  ports: PackagePorts,
): RunningComponentBuild {
  const unset = { setup: null, test: null, verify: null, env: null, constraints: null, import: null }
  const component: PythonComponent = { kind: 'python', id: project, path: '.', timeout, ...unset }
  const plan = { tag, version, commit: '', sourceDate, previousTag: null, title: tag, prerelease: false, components: [], versions: [] }
  const at = posix.join(temp, 'packages', project)
  const place = { tree: temp, workspace: temp, directory: temp, dist: folder, temp: at, shared: temp }
  const setting = { ports, log: ports.log.build(project), signal, began: ports.clock.now() }
  return startComponentBuild({ component, plan, ...place, env, tools: {}, memoizeByKey: (_, work) => work() }, setting)
}
