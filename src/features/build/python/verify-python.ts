import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { PythonComponent } from '../../../model/manifest.ts'
import { sameVersion, toPep440 } from '../../../model/version.ts'
import { CommandError, type ComponentBuild } from '../run/component-build.ts'
import type { Constraints } from './build-requirements.ts'
import { packageWarnings } from './package-warnings.ts'
import { environmentPython, PIP_SETTINGS, type PythonTools } from './python-tools.ts'
import { escapedName, type PackageFacts, readPackage, requireSound } from './verify-packages.ts'

/** The files of a Python component, and what their build requirements were pinned by. */
export interface BuiltPackages {
  readonly wheel: string
  readonly sdist: string
  readonly constraints: Constraints | undefined
}

/**
 * Proves the wheel and the sdist as they will be released: their metadata agree with the release; each installs in a clean environment
 * without its dependencies and then with them; `pip check`; the module imports from an empty folder, from within that environment, with
 * the release's version, and the entry points resolve. Throws UserError or CommandError for the first that does not hold.
 */
export async function verifyPython(build: ComponentBuild<PythonComponent>, tools: PythonTools, packages: BuiltPackages): Promise<void> {
  const { wheel, sdist, constraints } = packages
  const { version } = build.plan
  const [built, source] = await Promise.all([readPackage(build, wheel), readPackage(build, sdist)])
  requireSound([built, source], () => version)
  const name = built.metadata!.name!
  if (escapedName(source.metadata!.name!) !== escapedName(name))
    throw new UserError(`The wheel is named ${name}, the sdist ${source.metadata!.name}.`)
  const module = moduleOf(build.component, name, built.names)
  await Promise.all([
    verifyWheel(build, tools, built, [`PKG-INFO ${source.metadata!.version}`]),
    verifySdist(build, tools, { file: sdist, name, module, constraints }),
  ])
  // PKG-INFO is METADATA once more: what is to be said of it was said of the wheel.
  for (const warning of packageWarnings(built)) build.warn(warning)
}

/** Proves a wheel of the lane's dist folder that was read before; `said` are further versions that were compared, for the evidence. Throws UserError or CommandError. */
export async function verifyWheel(
  build: ComponentBuild<PythonComponent>,
  tools: PythonTools,
  built: PackageFacts,
  said: readonly string[],
): Promise<void> {
  const { version } = build.plan
  const name = built.metadata!.name!
  const place = await installWheel(build, tools, built.file)
  const module = moduleOf(build.component, name, built.names)
  const told = await askPython(build, place, name, module)
  const own = requireRelease(build, name, module, told)
  const chain = [`release ${toPep440(version)}`, `METADATA ${built.metadata!.version}`, ...said, `importlib.metadata ${told.version}`]
  if (own !== undefined) chain.push(own)
  build.addEvidence(
    `${built.file} installs in a clean environment, first alone, then with what it depends on; pip check finds nothing; RECORD true`,
  )
  const entries = told.entries === 0 ? '' : `; ${told.entries === 1 ? 'its entry point resolves' : `${told.entries} entry points resolve`}`
  build.addEvidence(
    `${chain.join(' = ')}; ${module === null ? 'nothing to import' : `import ${module} works from an empty folder with python -I and takes it from that environment`}${entries}`,
  )
  for (const broken of told.doubtful) build.warn(`${built.file}: the entry point ${broken}`)
}

/** The same for an sdist: pip builds a wheel of it, in an isolated environment with the same pins, and installs that. */
async function verifySdist(
  build: ComponentBuild<PythonComponent>,
  tools: PythonTools,
  source: { readonly file: string; readonly name: string; readonly module: string | null; readonly constraints: Constraints | undefined },
): Promise<void> {
  const { file, name, module, constraints } = source
  const { place } = await buildAndInstall(build, tools, file, constraints)
  // By its name: it is there already, so that only what it depends on is still missing.
  await pip(build, tools, place, `pip install ${name}, what it depends on`, 'install', `${name}==${toPep440(build.plan.version)}`)
  await pip(build, tools, place, 'pip check', 'check')
  requireRelease(build, name, module, await askPython(build, place, name, module))
  build.addEvidence(
    `${file} builds and installs in a clean environment, first alone, then with what it depends on${module === null ? '' : `; import ${module} works`}`,
  )
}

/** Throws UserError when what Python says of the installed project is not the release; the version of the module itself as a link of the chain, if it has one. */
function requireRelease(
  { plan: { version } }: ComponentBuild<PythonComponent>,
  name: string,
  module: string | null,
  told: Told,
): string | undefined {
  if (!sameVersion(told.version, version))
    throw new UserError(`Installed, ${name} says version ${told.version}; the release is ${version}.`)
  if (told.broken.length > 0)
    throw new UserError(
      `Entry points of ${name} do not resolve:\n${told.broken.map(text => `  ${text}`).join('\n')}`,
      'Look at [project.scripts], and at files or dependencies that the package does not declare.',
    )
  if (module === null) return undefined
  requireOwnModule(module, told)
  if (typeof told.own !== 'string') return undefined
  if (!sameVersion(told.own, version))
    throw new UserError(
      `${module}.__version__ is ${told.own}; the release is ${version}.`,
      'Change it, or read it from the metadata with importlib.metadata.version.',
    )
  return `${module}.__version__ ${told.own}`
}

interface Place {
  readonly python: string
  /** An empty folder to run from. */
  readonly empty: string
}

/** A new environment without packages, and an empty folder beside it. */
async function emptyEnvironment(build: ComponentBuild, tools: PythonTools, name: string): Promise<Place> {
  const folder = posix.join(build.temp, name)
  const empty = posix.join(build.temp, 'empty')
  await build.files.remove(folder)
  await build.files.makeDirectory(empty)
  const args = ['-I', '-m', 'venv', '--without-pip', folder]
  await build.run({ cwd: empty, env: PIP_SETTINGS, program: tools.base, args, title: 'python -m venv' })
  return { python: environmentPython(folder, tools.windows), empty }
}

async function pip(
  build: ComponentBuild,
  tools: PythonTools,
  { python, empty }: Place,
  title: string,
  ...args: readonly string[]
): Promise<void> {
  await runPip(build, tools, { python, empty, env: PIP_SETTINGS, title, args })
}

async function runPip(
  build: ComponentBuild,
  tools: PythonTools,
  at: Place & { readonly env: typeof PIP_SETTINGS; readonly title: string; readonly args: readonly string[] },
): Promise<void> {
  const args = ['-I', '-m', 'pip', '--python', at.python, ...at.args]
  await build.run({ cwd: at.empty, env: at.env, program: tools.python, args, title: at.title })
}

async function installWheel(build: ComponentBuild, tools: PythonTools, wheel: string): Promise<Place> {
  const place = await emptyEnvironment(build, tools, 'clean')
  const file = posix.join(build.dist, wheel)
  await pip(build, tools, place, `pip install --no-deps ${wheel}`, 'install', '--no-deps', '--no-index', file)
  await pip(build, tools, place, `pip install ${wheel}`, 'install', file)
  await pip(build, tools, place, 'pip check', 'check')
  return place
}

/** Builds and installs an sdist of the lane's dist folder in an environment of its own; the version that it has there. Throws CommandError. */
export async function installSdist(
  build: ComponentBuild<PythonComponent>,
  tools: PythonTools,
  sdist: string,
  name: string,
): Promise<string> {
  const { place } = await buildAndInstall(build, tools, sdist, undefined)
  return (await askPython(build, place, name, null)).version
}

async function buildAndInstall(
  build: ComponentBuild,
  tools: PythonTools,
  sdist: string,
  constraints: Constraints | undefined,
): Promise<{ readonly place: Place }> {
  const place = await emptyEnvironment(build, tools, 'from-sdist')
  // For the isolated environment alone: pip's setting for digests would ask for one of the sdist itself as well.
  const env = constraints === undefined ? PIP_SETTINGS : { ...PIP_SETTINGS, PIP_BUILD_CONSTRAINT: constraints.path }
  const args = ['install', '--no-deps', posix.join(build.dist, sdist)]
  await runPip(build, tools, { ...place, env, title: `pip install --no-deps ${sdist}`, args })
  return { place }
}

interface Told {
  /** importlib.metadata.version */
  readonly version: string
  /** `__version__` of the module; null without one. */
  readonly own: unknown
  /** Whether the module's file lies in the environment, and where it is. */
  readonly inside: boolean
  readonly file: string
  /** How many entry points resolve; those of scripts that do not, and others that do not (they can need an extra). */
  readonly entries: number
  readonly broken: readonly string[]
  readonly doubtful: readonly string[]
}

const ASK = `
import importlib, importlib.metadata, json, os, sys
name, module = sys.argv[1:]
told = {"version": importlib.metadata.version(name), "own": None, "inside": True, "file": "", "entries": 0, "broken": [], "doubtful": []}
if module:
    imported = importlib.import_module(module)
    file = getattr(imported, "__file__", None) or list(imported.__path__)[0]
    prefix = os.path.join(os.path.realpath(sys.prefix), "")
    own = getattr(imported, "__version__", None)
    told.update(own=own if isinstance(own, str) else None, inside=os.path.realpath(file).startswith(prefix), file=file)
    for entry in importlib.metadata.distribution(name).entry_points:
        try:
            entry.load()
            told["entries"] += 1
        except BaseException as error:
            script = entry.group in ("console_scripts", "gui_scripts")
            told["broken" if script else "doubtful"].append(f"{entry.name} = {entry.value}: {type(error).__name__}: {error}")
print("\\n" + json.dumps(told))
`

async function askPython(
  build: ComponentBuild<PythonComponent>,
  { python, empty }: Place,
  name: string,
  module: string | null,
): Promise<Told> {
  const title = module === null ? `python -I -c "importlib.metadata.version('${name}')"` : `python -I -c "import ${module}"`
  try {
    const { stdout } = await build.run({ program: python, args: ['-I', '-c', ASK, name, module ?? ''], cwd: empty, title })
    // A module may print while it is imported.
    return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Told
  } catch (error) {
    if (!(error instanceof CommandError) || module === null) throw error
    const reason = error.tail.at(-1) ?? ''
    throw new CommandError(
      `The installed wheel cannot be imported as ${module}: ${reason}`,
      'Look for files or dependencies that the package does not declare; `import:` of the component names another module.',
      { outcome: 'exited', code: error.exitCode, stdout: '', output: error.tail.join('\n'), ms: 0 },
    )
  }
}

function requireOwnModule(module: string, { inside, file }: Told): void {
  if (inside) return
  throw new UserError(
    `import ${module} did not come from the installed wheel but from ${file}.`,
    'The module has the name of one of Python itself, or the wheel does not hold it; `import:` of the component names another.',
  )
}

function moduleOf(component: PythonComponent, name: string, names: readonly string[]): string | null {
  if (component.import === false) return null
  if (component.import !== null) return component.import
  const choice = chooseModule(name, names)
  if (choice !== undefined) return choice
  throw new UserError(
    `No module of the wheel is named like the project ${name}, so it is not known what to import as proof.`,
    `Set \`import: <module>\` of the component ${component.id}, or \`import: false\`.`,
  )
}

/**
 * The module that a project's name stands for among the members of a wheel: one whose dotted name is the project's but for case and
 * for `-`, `_` and `.`; else the only one at the top. Null when the wheel holds no module, undefined when there are several others.
 */
export function chooseModule(name: string, members: readonly string[]): string | null | undefined {
  const modules = new Set<string>()
  for (const member of members) {
    const [path] = /^[^.][^.]*(?=\.(py|so|pyd|[A-Za-z0-9_-]+\.(so|pyd))$)/.exec(member) ?? []
    if (path === undefined) continue
    const parts = path.split('/')
    if (parts.at(-1) === '__init__') parts.pop()
    // A folder of modules is a package, with or without __init__.py (PEP 420).
    for (let length = 1; length <= parts.length; length++) modules.add(parts.slice(0, length).join('.'))
  }
  const wanted = escapedName(name)
  const [named] = [...modules].filter(module => escapedName(module) === wanted).sort((a, b) => a.length - b.length)
  if (named !== undefined) return named
  const tops = [...modules].filter(module => !module.includes('.'))
  return tops.length === 0 ? null : tops.length === 1 ? tops[0] : undefined
}
