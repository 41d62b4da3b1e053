import { UserError } from '../../../model/errors.ts'
import type { PythonComponent } from '../../../model/manifest.ts'
import { sameVersion } from '../../../model/version.ts'
import { CommandError, type ComponentBuild } from '../run/component-build.ts'
import { fittingWheel } from './fitting-wheel.ts'
import { packageWarnings } from './package-warnings.ts'
import type { PythonTools } from './python-tools.ts'
import { escapedName, isPackageFileName, type PackageFacts, readPackage, requireSound } from './verify-packages.ts'
import { chooseModule, installSdist, verifyWheel } from './verify-python.ts'

/**
 * Verifies wheels and sdists that were built elsewhere: each by what it says of itself, and of each project the wheel that fits this
 * machine, or the sdist where all its wheels are pure, by installing it. Other files have nothing to be verified by. A version may have
 * a local part that the release has not (`1.2.0+cu118`). Throws UserError with all problems, CommandError for what does not install.
 */
export async function verifyPrebuilt(
  build: ComponentBuild,
  names: readonly string[],
  pythonTools: () => Promise<PythonTools>,
): Promise<void> {
  const read = await Promise.all(names.filter(isPackageFileName).map(file => readPackage(build, file)))
  // Any archive can be named like an sdist; one without PKG-INFO is none.
  const packages = read.filter(facts => facts.kind === 'wheel' || facts.metadata !== undefined)
  if (packages.length === 0) return
  requireSound(packages, facts => expectedVersion(facts, build.plan.version))
  for (const facts of packages) {
    const { file, kind, metadata } = facts
    build.addEvidence(`${file}: ${kind === 'wheel' ? 'RECORD true, METADATA' : 'PKG-INFO'} says ${metadata?.name} ${metadata?.version}`)
    for (const warning of packageWarnings(facts)) build.warn(warning)
  }
  const tools = await toolsOr(build, pythonTools)
  if (tools === undefined) return
  for (const project of Map.groupBy(packages, ({ metadata }) => escapedName(metadata!.name!)).values())
    await installProject(build, tools, project)
}

/** The version that a package must have: the release's, or its own where only a local part is added to that (PEP 440, Local version identifiers). */
function expectedVersion({ metadata }: PackageFacts, version: string): string {
  const own = metadata?.version
  if (own === undefined || version.includes('+')) return version
  const [open = ''] = own.split('+')
  return own !== open && sameVersion(open, version) ? own : version
}

/** A machine without Python can still release files that were built elsewhere. */
async function toolsOr(build: ComponentBuild, pythonTools: () => Promise<PythonTools>): Promise<PythonTools | undefined> {
  try {
    return await pythonTools()
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof CommandError) throw error
    build.warn(`no package was installed as proof: ${error.message}`)
    return undefined
  }
}

async function installProject(build: ComponentBuild, tools: PythonTools, packages: readonly PackageFacts[]): Promise<void> {
  const wheels = packages.filter(({ kind }) => kind === 'wheel')
  const fitting = wheels.length === 0 ? undefined : await fittingWheel(build, tools, wheels)
  if (fitting !== undefined) await installWheel(build, tools, fitting)
  const others = wheels.filter(facts => facts !== fitting).map(({ file }) => file)
  if (others.length > 0) build.addEvidence(`for other machines, or a worse fit, and so not installed: ${others.join(', ')}`)
  const native = wheels.some(({ file }) => !file.endsWith('-none-any.whl'))
  for (const { file, metadata } of packages.filter(({ kind }) => kind === 'sdist')) {
    if (native) {
      build.addEvidence(`${file} needs a compiler, as its wheels have compiled parts, and was not installed`)
      continue
    }
    const version = await installSdist({ ...build, component: asPython(build, false) }, tools, file, metadata!.name!)
    if (!sameVersion(version, metadata!.version!))
      throw new UserError(`Installed from ${file}, it says version ${version}; its PKG-INFO says ${metadata!.version}.`)
    build.addEvidence(`${file} builds and installs in a clean environment, as version ${version}`)
  }
}

async function installWheel(build: ComponentBuild, tools: PythonTools, facts: PackageFacts): Promise<void> {
  const { name, version } = facts.metadata!
  const module = chooseModule(name!, facts.names)
  if (module === undefined) build.warn(`${facts.file} has several modules, none named like the project: none was imported`)
  const [, local] = version!.split('+')
  const plan =
    local === undefined || build.plan.version.includes('+') ? build.plan : { ...build.plan, version: `${build.plan.version}+${local}` }
  await verifyWheel({ ...build, plan, component: asPython(build, module ?? false) }, tools, facts, [])
}

/** The lane's component as one that proves a package; `module` is what is imported. */
function asPython({ component }: ComponentBuild, module: string | false): PythonComponent {
  const { id, path, setup, test, verify, env, timeout } = component
  return { id, path, setup, test, verify, env, timeout, kind: 'python', constraints: null, import: module }
}
