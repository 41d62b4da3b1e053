import { UserError } from '../../../model/errors.ts'
import { sameVersion } from '../../../model/version.ts'
import { CommandError, type ComponentBuild } from '../run/component-build.ts'
import type { Build } from '../run/open-build.ts'
import { packageWarnings } from './package-warnings.ts'
import type { PythonTools } from './python-tools.ts'
import { escapedName, isPackageFileName, type PackageFacts, readPackage, requireSound } from './verify-packages.ts'
import { chooseModule, installSdist, verifyWheel } from './verify-python.ts'

/**
 * Verifies the metadata of wheels and sdists that were built elsewhere. Of each project, installs the wheel that fits this machine, and
 * the sdist if all wheels are pure. A package version may add a local part to the release version (`1.2.0+cu118`). Throws UserError with
 * all problems, CommandError when an installation fails.
 */
export async function verifyPrebuilt(build: ComponentBuild, names: readonly string[], pythonTools: Build['pythonTools']): Promise<void> {
  const read = await Promise.all(names.filter(isPackageFileName).map(file => readPackage(build, file)))
  // An archive without PKG-INFO is no sdist, whatever its name.
  const packages = read.filter(facts => facts.kind === 'wheel' || facts.metadata !== undefined)
  if (packages.length === 0) return
  requireSound(packages, facts => expectedVersion(facts, build.plan.version))
  for (const facts of packages) {
    const { file, kind, metadata } = facts
    build.addEvidence(`${file}: ${kind === 'wheel' ? 'RECORD true, METADATA' : 'PKG-INFO'} says ${metadata?.name} ${metadata?.version}`)
    for (const warning of packageWarnings(facts)) build.warn(warning)
  }
  const tools = await pythonTools().catch((error: unknown) => {
    if (!(error instanceof UserError) || error instanceof CommandError) throw error
    // A machine without Python can release files that were built elsewhere.
    build.warn(`no package was installed as evidence: ${error.message}`)
    return undefined
  })
  if (tools === undefined) return
  for (const project of Map.groupBy(packages, ({ metadata }) => escapedName(metadata!.name!)).values())
    for (const facts of await packagesToInstall(build, tools, project)) await installPackage(build, tools, facts, true)
}

/** The version that a package must have: the release version, with the package's local part if there is one (PEP 440). */
export function expectedVersion({ metadata }: PackageFacts, version: string): string {
  const own = metadata?.version
  if (own === undefined || version.includes('+')) return version
  const [publicPart = ''] = own.split('+')
  return own !== publicPart && sameVersion(publicPart, version) ? own : version
}

const FITTING = `
import json, sys
from packaging.tags import sys_tags
from packaging.utils import parse_wheel_filename
rank = {tag: place for place, tag in enumerate(sys_tags())}
best = [(min(rank[tag] for tag in tags), name) for name in sys.argv[1:] for tags in [parse_wheel_filename(name)[3] & rank.keys()] if tags]
print(json.dumps(min(best)[1] if best else None))
`

/** The wheel that pip would choose on this machine (packaging.python.org, Platform compatibility tags); undefined without one. */
async function fittingWheel(build: ComponentBuild, tools: PythonTools, wheels: readonly PackageFacts[]) {
  const args = ['-I', '-c', FITTING, ...wheels.map(({ file }) => file)]
  await build.files.makeDirectory(build.temp)
  const { stdout } = await build.run({ program: tools.python, args, cwd: build.temp, title: 'which wheel fits this machine' })
  const name = JSON.parse(stdout) as string | null
  return wheels.find(({ file }) => file === name)
}

/** The packages of a project that this machine installs as evidence: the wheel that fits, and the sdist if all wheels are pure. */
export async function packagesToInstall(build: ComponentBuild, tools: PythonTools, packages: readonly PackageFacts[]) {
  const wheels = packages.filter(({ kind }) => kind === 'wheel')
  const sdists = packages.filter(({ kind }) => kind === 'sdist')
  const fitting = wheels.length === 0 ? undefined : await fittingWheel(build, tools, wheels)
  const others = wheels.filter(facts => facts !== fitting).map(({ file }) => file)
  if (others.length > 0) build.addEvidence(`for other machines, or a worse fit, and so not installed: ${others.join(', ')}`)
  const native = wheels.some(({ file }) => !file.endsWith('-none-any.whl'))
  if (native)
    for (const { file } of sdists) build.addEvidence(`${file} needs a compiler, as its wheels have compiled parts, and was not installed`)
  return [...(fitting === undefined ? [] : [fitting]), ...(native ? [] : sdists)]
}

/** Installs a sound package, and imports the module of a wheel if `imports`. Throws UserError or CommandError. */
export async function installPackage(build: ComponentBuild, tools: PythonTools, facts: PackageFacts, imports: boolean): Promise<void> {
  const { name, version } = facts.metadata!
  // The metadata has the version of the release, perhaps with a local part.
  const own = { ...build, plan: { ...build.plan, version: version! } }
  if (facts.kind === 'sdist') return await installSdist(own, tools, facts)
  const module = imports ? chooseModule(name!, facts.names) : null
  if (module === undefined) build.warn(`${facts.file} has several modules, none named like the project: none was imported`)
  await verifyWheel(own, tools, facts, module ?? null)
}
