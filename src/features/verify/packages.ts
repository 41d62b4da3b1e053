import { posix } from 'node:path'
import { UserError } from '../../model/errors.ts'
import type { PythonComponent } from '../../model/manifest.ts'
import { sameVersion, toPep440 } from '../../model/version.ts'
import type { Ports } from '../../ports/ports.ts'
import { fittingWheel } from '../build/python/fitting-wheel.ts'
import { type PythonTools, sharedPythonTools } from '../build/python/python-tools.ts'
import { escapedName, looksLikePackage, type PackageFacts, packageProblems, readPackage } from '../build/python/verify-packages.ts'
import { chooseModule, installSdist, proveWheel } from '../build/python/verify-python.ts'
import { CommandError, type RunningComponentBuild, startComponentBuild } from '../build/run/component-build.ts'
import { childEnvironment } from '../inspect/child-environment.ts'
import type { Difference } from './difference.ts'

/** Where packages are verified, and against what. Paths are absolute. */
export interface PackageSetting {
  /** The folder with the downloaded assets. */
  readonly folder: string
  /** A private folder. */
  readonly temp: string
  readonly tag: string
  /** SemVer; undefined where the tag names none: then versions are not compared. */
  readonly version: string | undefined
  /** Whether an installed wheel is imported too. */
  readonly imports: boolean
  /** The step's whole environment. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Values that must not reach a child. */
  readonly tokens: readonly string[]
}

/** What was proved of packages, and what differs. */
export interface PackageResult {
  readonly differences: readonly Difference[]
  readonly evidence: readonly string[]
}

type PackagePorts = Pick<Ports, 'files' | 'exec' | 'log' | 'clock'>

/** 2020-01-01: a package that is built again from its sdist is thrown away, but a zip knows no time before 1980. In seconds since 1970. */
const sourceDate = 1_577_836_800
/** Milliseconds for one command. */
const timeout = 20 * 60_000

/**
 * Reads every wheel and sdist again, and installs them as users do: the wheel of each project in a clean environment, the sdist of
 * a pure one in another. Never throws for what is wrong with a package.
 */
export async function verifyPublishedPackages(
  names: readonly string[],
  setting: PackageSetting,
  ports: PackagePorts,
): Promise<PackageResult> {
  const differences: Difference[] = []
  const evidence: string[] = []
  const sound: PackageFacts[] = []
  for (const file of names.filter(looksLikePackage)) {
    try {
      const facts = await readPackage({ files: ports.files, dist: setting.folder }, file)
      // Any archive can be named like an sdist; one without PKG-INFO is none.
      if (facts.kind === 'sdist' && facts.metadata === undefined) continue
      const problems = problemsOf(facts, setting.version)
      differences.push(...problems)
      if (problems.length === 0) sound.push(facts)
    } catch (error) {
      differences.push(broken(file, error))
    }
  }
  const projects = Map.groupBy(sound, ({ metadata }) => escapedName(metadata!.name!))
  if (projects.size === 0) return { differences, evidence }
  const stop = new AbortController()
  const env = childEnvironment(setting.environment, {
    release: { tag: setting.tag, version: setting.version ?? '', sourceDate },
    tokens: setting.tokens,
    hiddenNames: [],
    allow: null,
  })
  let tools: PythonTools
  try {
    tools = await sharedPythonTools({ ...ports, cwd: setting.temp, temp: setting.temp, env, signal: stop.signal })()
  } catch (error) {
    return { differences: [...differences, broken('Python packages', error)], evidence }
  }
  for (const [project, packages] of projects) {
    const version = setting.version ?? packages[0]!.metadata!.version!
    const running = componentBuildOf(project, version, setting, env, stop.signal, ports)
    let file = project
    try {
      const at = (name: string): void => {
        file = name
      }
      await running.stage('verify', () => proveProject(running, tools, packages, setting, at))
    } catch (error) {
      differences.push(broken(file, error))
    }
    evidence.push(...running.proofs.map(proof => proof.evidence))
  }
  return { differences, evidence }
}

/** What is wrong with a package, the version apart from the rest. */
function problemsOf(facts: PackageFacts, version: string | undefined): Difference[] {
  const { file, metadata } = facts
  const own = metadata?.version
  const other = own !== undefined && version !== undefined && !sameVersion(own, version)
  const wrong: Difference[] = other ? [{ rule: 'verify/package-version', file, expected: `version ${toPep440(version)}`, found: own }] : []
  const rest = packageProblems(facts, other || version === undefined ? (own ?? '') : version)
  return [...wrong, ...rest.map(problem => ({ rule: 'verify/package', file, expected: 'a sound package', found: withoutStop(problem) }))]
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')

function broken(file: string, error: unknown): Difference {
  const message = error instanceof Error ? error.message : String(error)
  const tail = error instanceof CommandError ? error.tail.at(-1) : undefined
  const found = [withoutStop(message), tail].filter(Boolean).join(': ')
  const hint = error instanceof UserError && error.hint !== '' ? { suggestion: error.hint } : {}
  return { rule: 'verify/package', file, expected: 'a package that installs', found, ...hint }
}

/** A lane of the build, for what it does with programs and their output; its component exists in no configuration. */
function componentBuildOf(
  project: string,
  version: string,
  { folder, temp, tag }: PackageSetting,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
  ports: PackagePorts,
): RunningComponentBuild {
  const component: PythonComponent = {
    kind: 'python',
    id: project,
    path: '.',
    setup: null,
    test: null,
    verify: null,
    env: null,
    timeout,
    constraints: null,
    import: null,
  }
  const plan = { tag, version, commit: '', sourceDate, previousTag: null, title: tag, prerelease: false, components: [], versions: [] }
  const at = posix.join(temp, 'packages', project)
  const place = { tree: temp, workspace: temp, directory: temp, dist: folder, temp: at, shared: temp }
  const setting = { ports, log: ports.log.build(project), signal, began: ports.clock.now() }
  return startComponentBuild({ component, plan, ...place, env, tools: {}, once: (_, work) => work() }, setting)
}

async function proveProject(
  { build }: RunningComponentBuild,
  tools: PythonTools,
  packages: readonly PackageFacts[],
  { imports }: PackageSetting,
  at: (file: string) => void,
): Promise<void> {
  const wheels = packages.filter(({ kind }) => kind === 'wheel')
  const fitting = wheels.length === 0 ? undefined : await fittingWheel(build, tools, wheels)
  if (wheels.length > 0 && fitting === undefined)
    build.addEvidence(`${wheels.length} wheels are read and sound; none is for this machine, so none was installed`)
  if (fitting !== undefined) {
    at(fitting.file)
    const module = imports ? chooseModule(fitting.metadata!.name!, fitting.names) : null
    const component = {
      ...(build.component as PythonComponent),
      import: module === undefined || module === null ? (false as const) : module,
    }
    await proveWheel({ ...build, component }, tools, fitting, [])
  }
  const native = wheels.some(({ file }) => !file.endsWith('-none-any.whl'))
  for (const { file, metadata } of packages.filter(({ kind }) => kind === 'sdist')) {
    at(file)
    if (native) {
      build.addEvidence(`${file} is read and sound; it needs a compiler, so it was not installed`)
      continue
    }
    const component = build.component as PythonComponent
    const version = await installSdist({ ...build, component }, tools, file, metadata!.name!)
    if (!sameVersion(version, build.plan.version))
      throw new UserError(`Installed from ${file}, it says version ${version}; the release is ${build.plan.version}.`)
    build.addEvidence(`${file} builds and installs in a clean environment, as version ${version}`)
  }
}
