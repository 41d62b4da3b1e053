import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { PythonComponent } from '../../../model/manifest.ts'
import { sameVersion, spellPep440 } from '../../../model/version.ts'
import { type ComponentBuild, lastLines, type PythonBuild } from '../run/component-build.ts'
import type { Constraints } from './build-requirements.ts'
import { explainPython } from './explain-python.ts'
import { packageWarnings } from './package-warnings.ts'
import { environmentPython, PIP_SETTINGS, type PythonTools } from './python-tools.ts'
import { escapedName, type PackageFacts, readPackage, requireSound } from './verify-packages.ts'

/**
 * Verifies wheel and sdist: metadata, clean installs, `pip check`, the import with the release's version, entry points. `installed`: the environment with the
 * sdist. Throws UserError or CommandError.
 */
export async function verifyPython(
  build: PythonBuild,
  tools: PythonTools,
  { wheel, sdist }: { readonly wheel: string; readonly sdist: string },
  installed: Promise<CleanEnvironment>,
): Promise<void> {
  const [built, source] = await Promise.all([readPackage(build, wheel), readPackage(build, sdist)])
  requireSound([built, source], () => build.plan.version)
  const name = built.metadata!.name!
  if (escapedName(source.metadata!.name!) !== escapedName(name))
    throw new UserError(`The wheel is named ${name}, the sdist ${source.metadata!.name}.`)
  const module = moduleOf(build.component, name, built.names)
  const [, evidence] = await Promise.all([
    verifyWheel(build, tools, built, module, [`PKG-INFO ${source.metadata!.version}`]),
    verifySdist(build, source, module, installed),
  ])
  // Either of the two can end first, and the evidence has one order.
  build.addEvidence(evidence)
  // PKG-INFO repeats METADATA, so one warning is enough.
  for (const warning of packageWarnings(built)) build.warn(warning)
}

/** Installs a wheel of the dist folder and imports its module; `compared` are further compared versions, for the evidence. Throws UserError or CommandError. */
export async function verifyWheel(
  build: ComponentBuild,
  tools: PythonTools,
  built: PackageFacts,
  module: string | null,
  compared: readonly string[] = [],
): Promise<void> {
  const name = built.metadata!.name!
  const environment = await emptyEnvironment(build, tools, 'clean')
  const file = posix.join(build.dist, built.file)
  await pip(environment, `pip install --no-deps ${built.file}`, ['install', '--no-deps', '--no-index', file])
  await pip(environment, `pip install ${built.file}`, ['install', file])
  await pip(environment, 'pip check', ['check'])
  const installed = await readInstalled(environment, name, module)
  const own = requireRelease(build, name, module, installed)
  const read = [`METADATA ${built.metadata!.version}`, ...compared, `importlib.metadata ${installed.version}`]
  const { version } = build.plan
  const chain = [`release ${spellPep440(version) ?? version}`, ...read, ...(own === undefined ? [] : [own])]
  build.addEvidence(
    `${built.file} installs in a clean environment, first alone, then with what it depends on; pip check finds nothing; RECORD true`,
  )
  const { entries, doubtful, extras } = installed
  const withExtras = extras.length === 0 ? '' : ` with [${extras.join(',')}]`
  const resolved = entries === 0 ? '' : `; ${entries === 1 ? 'its entry point resolves' : `${entries} entry points resolve`}${withExtras}`
  build.addEvidence(
    `${chain.join(' = ')}; ${module === null ? 'nothing to import' : `import ${module} works from an empty folder with python -I and takes it from that environment`}${resolved}`,
  )
  for (const broken of doubtful) build.warn(`${built.file}: the entry point ${broken}`)
}

/** Verifies an installed sdist, after the installation of its dependencies. Returns the evidence. */
async function verifySdist(
  build: ComponentBuild,
  { file, metadata }: PackageFacts,
  module: string | null,
  installed: Promise<CleanEnvironment>,
): Promise<string> {
  const name = metadata!.name!
  const environment = await installed
  // The name is enough: the package is installed, and pip adds only its dependencies.
  const args = ['install', `${name}==${metadata!.version}`]
  await pip(environment, `pip install ${name}, what it depends on`, args)
  await pip(environment, 'pip check', ['check'])
  requireRelease(build, name, module, await readInstalled(environment, name, module))
  return `${file} builds and installs in a clean environment, first alone, then with what it depends on${module === null ? '' : `; import ${module} works`}`
}

/** Throws UserError when the installed project is not the release. Returns evidence for the module's `__version__`, if it has one. */
function requireRelease({ plan: { version } }: ComponentBuild, name: string, module: string | null, installed: InstalledProject) {
  if (!sameVersion(installed.version, version))
    throw new UserError(`Installed, ${name} says version ${installed.version}; the release is ${version}.`)
  if (installed.broken.length > 0)
    throw new UserError(
      `Entry points of ${name} do not resolve:\n${installed.broken.map(text => `  ${text}`).join('\n')}`,
      'Look at [project.scripts], and at files or dependencies that the package does not declare.',
    )
  if (module === null) return undefined
  if (!installed.inside)
    throw new UserError(
      `import ${module} did not come from the installed wheel but from ${installed.file}.`,
      'The module has the name of one of Python itself, or the wheel does not hold it; `import:` of the component names another.',
    )
  if (typeof installed.own !== 'string') return undefined
  if (!sameVersion(installed.own, version))
    throw new UserError(
      `${module}.__version__ is ${installed.own}; the release is ${version}.`,
      'Change it, or read it from the metadata with importlib.metadata.version.',
    )
  return `${module}.__version__ ${installed.own}`
}

/** A clean environment of a build. */
interface CleanEnvironment {
  readonly build: ComponentBuild
  readonly tools: PythonTools
  readonly python: string
  /** The working directory, an empty folder. */
  readonly empty: string
}

/** A new environment without packages, and an empty folder beside it. */
async function emptyEnvironment(build: ComponentBuild, tools: PythonTools, name: string): Promise<CleanEnvironment> {
  const folder = posix.join(build.temp, name)
  const empty = posix.join(build.temp, 'empty')
  await build.files.remove(folder)
  await build.files.makeDirectory(empty)
  const args = ['-I', '-m', 'venv', '--without-pip', folder]
  await build.run({ cwd: empty, env: PIP_SETTINGS, program: tools.base, args, title: 'python -m venv' })
  return { build, tools, python: environmentPython(folder, tools.windows), empty }
}

async function pip({ build, tools, python, empty }: CleanEnvironment, title: string, args: readonly string[], constraints?: Constraints) {
  // PIP_REQUIRE_HASHES is not set here: pip would demand a digest of the sdist itself.
  const own = constraints && { PIP_BUILD_CONSTRAINT: [constraints.path, build.needs?.PIP_BUILD_CONSTRAINT].filter(Boolean).join(' ') }
  const env = { ...PIP_SETTINGS, ...build.needs, ...own }
  const all = ['-I', '-m', 'pip', '--python', python, ...args]
  await build.run({ cwd: empty, env, program: tools.python, args: all, title, explain: explainPython })
}

/** Builds and installs an sdist of the dist folder in a clean environment, without its dependencies. Throws UserError or CommandError. */
export async function installSdist(build: ComponentBuild, tools: PythonTools, { file, metadata }: PackageFacts): Promise<void> {
  const name = metadata!.name!
  const installed = await readInstalled(await installSource(build, tools, file), name, null)
  requireRelease(build, name, null, installed)
  build.addEvidence(`${file} builds and installs in a clean environment, as version ${installed.version}`)
}

/** pip builds a wheel from an sdist of the dist folder, in an isolated environment with the constraints, and installs it without its dependencies. */
export async function installSource(build: ComponentBuild, tools: PythonTools, sdist: string, constraints?: Constraints) {
  const environment = await emptyEnvironment(build, tools, 'from-sdist')
  const args = ['install', '--no-deps', posix.join(build.dist, sdist)]
  await pip(environment, `pip install --no-deps ${sdist}`, args, constraints)
  return environment
}

interface InstalledProject {
  /** importlib.metadata.version */
  readonly version: string
  /** `__version__` of the module; null without one. */
  readonly own: unknown
  /** Whether the module's file lies in the environment. */
  readonly inside: boolean
  readonly file: string
  /** The number of entry points that resolve. */
  readonly entries: number
  /** Scripts that do not resolve. */
  readonly broken: readonly string[]
  /** Other entry points that do not resolve. */
  readonly doubtful: readonly string[]
  /** Extras that entry points name (`acmed = "acme.server:main [d]"`); they are installed before the entry points are loaded. */
  readonly extras: readonly string[]
}

const READ_INSTALLED = `
import importlib, importlib.metadata, json, os, sys
name, module, *given = sys.argv[1:]
points = importlib.metadata.distribution(name).entry_points
extras = sorted({extra for entry in points for extra in entry.extras}) if module else []
found = {"version": importlib.metadata.version(name), "own": None, "inside": True, "file": "", "entries": 0, "broken": [], "doubtful": [], "extras": extras}
if module:
    imported = importlib.import_module(module)
    file = getattr(imported, "__file__", None) or list(imported.__path__)[0]
    prefix = os.path.join(os.path.realpath(sys.prefix), "")
    own = getattr(imported, "__version__", None)
    found.update(own=own if isinstance(own, str) else None, inside=os.path.realpath(file).startswith(prefix), file=file)
    for entry in points if given == extras else []:
        try:
            entry.load()
            found["entries"] += 1
        except BaseException as error:
            script = entry.group in ("console_scripts", "gui_scripts")
            found["broken" if script else "doubtful"].append(f"{entry.name} = {entry.value}: {type(error).__name__}: {error}")
print("\\n" + json.dumps(found))
`

async function readInstalled(
  environment: CleanEnvironment,
  name: string,
  module: string | null,
  extras: readonly string[] = [],
): Promise<InstalledProject> {
  const { build, python, empty } = environment
  const title = module === null ? `python -I -c "importlib.metadata.version('${name}')"` : `python -I -c "import ${module}"`
  const args = ['-I', '-c', READ_INSTALLED, name, module ?? '', ...extras]
  const hint = 'Look for files or dependencies that the package does not declare; `import:` of the component names another module.'
  const explain = (output: string) =>
    module === null
      ? undefined
      : { message: `The installed wheel cannot be imported as ${module}: ${lastLines(output).at(-1) ?? ''}`, hint, output }
  const { stdout } = await build.run({ program: python, args, cwd: empty, title, explain })
  // An import can print: only the last line counts.
  const found = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as InstalledProject
  if (found.extras.length === extras.length) return found
  const project = `${name}[${found.extras.join(',')}]`
  await pip(environment, `pip install ${project}`, ['install', `${project}==${found.version}`])
  return await readInstalled(environment, name, module, found.extras)
}

function moduleOf(component: PythonComponent, name: string, names: readonly string[]): string | null {
  if (component.import === false) return null
  if (component.import !== null) return component.import
  const choice = chooseModule(name, names)
  if (choice !== undefined) return choice
  throw new UserError(
    `No module of the wheel is named like the project ${name}, so it is not known what to import as evidence.`,
    `Set \`import: <module>\` of the component ${component.id}, or \`import: false\`.`,
  )
}

/** The module with the project's name (ignoring case, `-`, `_`, `.`), else the wheel's only top-level module. Null without modules, undefined for several. */
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
  if (tops.length === 0) return null
  return tops.length === 1 ? tops[0] : undefined
}
