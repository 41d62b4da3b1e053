import { UserError } from '../../../model/errors.ts'
import type { PythonComponent } from '../../../model/manifest.ts'
import { sameVersion } from '../../../model/version.ts'
import { CommandError, type ComponentBuild } from '../run/component-build.ts'
import type { Build } from '../run/open-build.ts'
import { fittingWheel } from './fitting-wheel.ts'
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
    await installProject(build, tools, project)
}

/** The version that a package must have: the release version, with the package's local part if there is one (PEP 440). */
function expectedVersion({ metadata }: PackageFacts, version: string): string {
  const own = metadata?.version
  if (own === undefined || version.includes('+')) return version
  const [publicPart = ''] = own.split('+')
  return own !== publicPart && sameVersion(publicPart, version) ? own : version
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
  const { plan } = build
  const localPlan = local === undefined || plan.version.includes('+') ? plan : { ...plan, version: `${plan.version}+${local}` }
  await verifyWheel({ ...build, plan: localPlan, component: asPython(build, module ?? false) }, tools, facts, [])
}

/** A python component for the verification of a package; `module` is imported. */
function asPython({ component }: ComponentBuild, module: string | false): PythonComponent {
  const { id, path, setup, test, verify, env, timeout } = component
  return { id, path, setup, test, verify, env, timeout, kind: 'python', constraints: null, import: module }
}
