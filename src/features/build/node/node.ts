import { posix } from 'node:path'
import { foldersOf } from '../../../archive/member-names.ts'
import { UserError } from '../../../model/errors.ts'
import { shortList } from '../../../text/format.ts'
import { pnpmPackages } from '../../plan/deeper-folders.ts'
import { frameworkOf } from '../../plan/frameworks.ts'
import { type PackageJson, readPackageJson } from '../../plan/package-json.ts'
import { packZip } from '../pack.ts'
import type { BuildCommand, Built, ComponentBuild, Explanation, NodeBuild } from '../run/component-build.ts'
import { reportRandomId } from './built-output.ts'
import { frameworkContent } from './framework-output.ts'
import { findManager, INSTALL_NODE, type ManagerTool } from './manager-tool.ts'
import { decidePackageManager, installCommand, LOCKFILES, type ManagerFolder, type PackageManager } from './package-manager.ts'
import { workspacePaths } from './workspace.ts'

/** Stops telemetry, questions and searches for updates. */
const ENVIRONMENT = {
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  npm_config_update_notifier: 'false',
}

/** Installs what the lockfile names; components of one workspace share the install. Throws UserError, or CommandError when it fails. */
export async function installNode(build: NodeBuild): Promise<void> {
  const { path, output, id } = build.component
  const manifest = await packageOf(build)
  if (manifest.scripts.build === undefined)
    throw new UserError(`${posix.join(path, 'package.json')} has no script \`build\`.`, 'Add one, or use a component of kind command.')
  const manager = await managerOf(build)
  const tool = await toolOf(build, manager)
  build.tools[tool.name] = tool.version
  const { stdout } = await build.run({ program: 'node', args: ['--version'], title: 'node --version', missing: INSTALL_NODE })
  build.tools.node = stdout.trim().replace(/^v/, '')
  const { args, fix } = installCommand(tool.name, tool.berry)
  const title = `${tool.name} ${args.filter(arg => !arg.startsWith('--no-') || tool.name !== 'npm').join(' ')}`
  const lockfile = posix.join(manager.folder, manager.lockfile)
  const store = tool.name === 'pnpm' ? [`--store-dir=${posix.join(build.shared, 'pnpm-store')}`] : []
  const install: BuildCommand = {
    shown: true,
    program: tool.program,
    args: [...tool.args, ...args, ...store],
    cwd: posix.join(build.tree, manager.folder),
    // NODE_ENV=production, or omit=dev in the settings of npm, would leave out what builds the frontend.
    env: { ...ENVIRONMENT, ...tool.env, NODE_ENV: undefined, npm_config_include: 'dev' },
    title,
    explain: output => explainLockfile(output, manager, fix),
  }
  await build.memoizeByKey(`install ${build.tree} ${manager.folder}`, () => build.run(install))
  if (frameworkOf(manifest) === undefined && output === null)
    throw new UserError(`It is not known where the build of ${id} writes to.`, 'Set `output:` of the component to that folder.')
  build.addEvidence(`${title} (${tool.name} ${tool.version}${tool.from}) installed what ${lockfile} names, with development dependencies`)
}

/** Each manager's message that package.json and the lockfile do not agree. */
const OUT_OF_STEP: Readonly<Record<PackageManager['name'], RegExp>> = {
  npm: /are in sync/,
  pnpm: /ERR_PNPM_(OUTDATED_LOCKFILE|FROZEN_LOCKFILE_WITH_OUTDATED_LOCKFILE)/,
  yarn: /lockfile needs to be updated|lockfile would have been modified/i,
  bun: /lockfile had changes, but lockfile is frozen/i,
}

/** Managers print long advice around this failure; npm and pnpm name the packages. */
function explainLockfile(output: string, { name, folder, lockfile }: PackageManager, fix: string): Explanation | undefined {
  if (!OUT_OF_STEP[name].test(output)) return undefined
  const found = output.matchAll(/^(?:npm error (?=Missing: |Invalid: )| +- (?=.+ \(lockfile: ))(.+)$/gm)
  const reasons = [...new Set(found.map(([, reason = '']) => reason))]
  return {
    message: `${posix.join(folder, 'package.json')} and ${posix.join(folder, lockfile)} do not agree${reasons.length === 0 ? '' : `: ${shortList(reasons)}`}.`,
    hint: `Run \`${fix}\` in ${folder === '.' ? 'the root of the repository' : folder} and commit the lockfile.`,
    output: output.replace(/^npm error Clean install a project[\s\S]*/m, ''),
  }
}

/** Runs the `build` script and zips its output. Throws UserError when the output is missing, CommandError when the script fails. */
export async function buildNode(build: NodeBuild): Promise<Built> {
  const { component } = build
  const framework = frameworkOf(await packageOf(build))
  const manager = await managerOf(build)
  const tool = await toolOf(build, manager)
  const title = `${tool.name} run build`
  await build.run({ program: tool.program, args: [...tool.args, 'run', 'build'], env: { ...ENVIRONMENT, ...tool.env }, title, shown: true })
  build.addEvidence(`${title} passed with node ${build.tools.node} and ${tool.name} ${tool.version}`)
  const content = await frameworkContent(build, framework)
  await reportRandomId(build, content)
  const paths = [...content.paths, ...component.include.map(path => ({ from: path, as: path }))]
  const inWorkspace = content.needsInstall === true && manager.folder !== component.path
  const outside = component.output?.startsWith('../') === true
  const root = inWorkspace ? posix.join(build.tree, manager.folder) : outside ? build.tree : build.directory
  const own = posix.relative(root, build.directory)
  // A server in a workspace keeps its place, so that the lockfile fits.
  const place = (name: string): string => (inWorkspace ? posix.join(own, name) : name)
  const inner = (name: string): string => (inWorkspace ? posix.relative(own, name) : name)
  if (inWorkspace) build.addEvidence(`${component.archive}: install where it is unpacked, and start the server in ${own}`)
  const built = await packZip(build, {
    ...content,
    ...{ archive: component.archive, root, links: component.links },
    paths: [
      ...paths.map(({ from, as }) => ({ from: posix.join(own, from), as: place(as) })),
      ...(inWorkspace ? await workspacePaths(build, root, own) : []),
    ],
    required: content.required.map(place),
    exclude: name => content.exclude(inner(name)) || (!component.sourceMaps && /\.(js|mjs|cjs|css)\.map$/.test(name)),
  })
  return content.varies === undefined ? built : { ...built, varies: name => content.varies!(inner(name)) }
}

/** The program of a component's package manager. Throws UserError with an installation hint. */
export async function toolOf(build: NodeBuild, manager: PackageManager): Promise<ManagerTool> {
  return await build.memoizeByKey(`manager ${build.directory}`, () => findManager(build, manager))
}

/** The manager, by files in the component's folder and its parents. Throws UserError when they do not decide it. */
export async function managerOf(build: NodeBuild): Promise<PackageManager> {
  const { path } = build.component
  const folders = new Set([path, ...foldersOf([path]), '.'])
  return decidePackageManager(path, await Promise.all(Array.from(folders, folder => managerFolder(build, folder))))
}

async function managerFolder(build: ComponentBuild, folder: string): Promise<ManagerFolder> {
  const at = (name: string): string => posix.join(build.tree, folder, name)
  const facts = await Promise.all(LOCKFILES.map(name => build.files.facts(at(name))))
  const [manifest, workspace] = await Promise.all([
    build.files.readText(at('package.json')),
    build.files.readText(at('pnpm-workspace.yaml')),
  ])
  return {
    folder,
    lockfiles: LOCKFILES.filter((_, index) => facts[index]?.kind === 'file'),
    manifest: manifest === undefined ? undefined : readPackageJson(manifest, posix.join(folder, 'package.json')),
    pnpmPackages: await pnpmPackages(workspace),
  }
}

async function packageOf(build: NodeBuild): Promise<PackageJson> {
  const path = posix.join(build.component.path, 'package.json')
  const text = await build.files.readText(posix.join(build.directory, 'package.json'))
  if (text === undefined) throw new UserError(`${path} does not exist.`, 'Change `path:` of the component.')
  return readPackageJson(text, path)
}
