import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import type { NodeComponent } from '../manifest.ts'
import { type Framework, frameworkOf, isNextLeftover, isSourceMap, LOCKFILES, npmLockfile, readPackageJson } from './frameworks.ts'
import type { Built, Explanation, Lane } from './lane.ts'
import { type Packing, packZip } from './pack.ts'

const INSTALL_NODE = 'Node and npm are not both on the PATH: install Node with npm; in a workflow, put actions/setup-node before this step.'
const ENVIRONMENT = { CI: 'true', NEXT_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false' }
const NEXT_CONFIGS = ['next.config.js', 'next.config.mjs', 'next.config.cjs', 'next.config.ts']

/** Installs exactly what the lockfile names. Throws UserError without npm's lockfile or a `build` script, CommandError when npm fails. */
export async function installNode(lane: Lane<NodeComponent>): Promise<void> {
  const { path, output, id } = lane.component
  const { scripts, dependencies } = await packageOf(lane)
  if (scripts.build === undefined)
    throw new UserError(`${posix.join(path, 'package.json')} has no script \`build\`.`, 'Add one, or use a component of kind command.')
  const lockfile = npmLockfile(await existing(lane, '.', LOCKFILES), path)
  lane.tools.npm = await versionOf(lane, 'npm')
  lane.tools.node = await versionOf(lane, 'node')
  await lane.run({
    program: 'npm',
    args: ['ci', '--no-audit', '--no-fund'],
    env: ENVIRONMENT,
    title: 'npm ci',
    explain: output => explainLockfile(output, path, lockfile),
  })
  // Before minutes of testing and building.
  if (frameworkOf({ dependencies }) === 'other' && output === null)
    throw new UserError(`It is not known where the build of ${id} writes to.`, 'Set `output:` of the component to that folder.')
  lane.prove(`npm ci installed what ${posix.join(path, lockfile)} names`)
}

/** npm ends with its usage when the lockfile does not fit, and the reason is above it. */
function explainLockfile(output: string, path: string, lockfile: string): Explanation | undefined {
  if (!/are in sync/.test(output)) return undefined
  const reasons = [...new Set([...output.matchAll(/^npm error ((?:Missing|Invalid): .*)$/gm)].map(([, reason]) => reason))]
  const more = reasons.length > 5 ? ` and ${reasons.length - 5} more` : ''
  return {
    message: `${posix.join(path, 'package.json')} and ${posix.join(path, lockfile)} do not agree${reasons.length === 0 ? '' : `: ${reasons.slice(0, 5).join(', ')}`}${more}.`,
    hint: `Run \`npm install --package-lock-only\` in ${path === '.' ? 'the root of the repository' : path} and commit the lockfile.`,
    output: output.replace(/^npm error Clean install a project[\s\S]*/m, ''),
  }
}

/** Runs the `build` script and zips what it wrote. Throws UserError when the output is not where it should be, CommandError when the script fails. */
export async function buildNode(lane: Lane<NodeComponent>): Promise<Built> {
  const { component } = lane
  const framework = frameworkOf(await packageOf(lane))
  await lane.run({ program: 'npm', args: ['run', 'build'], env: ENVIRONMENT, title: 'npm run build' })
  lane.prove(`npm run build passed with node ${lane.tools.node} and npm ${lane.tools.npm}`)
  const content = framework === 'next' ? await nextContent(lane) : await folderContent(lane, component.output ?? 'dist', framework)
  return await packZip(lane, {
    archive: component.archive,
    root: lane.directory,
    links: component.links,
    ...content,
    paths: [...content.paths, ...component.include.map(path => ({ from: path, as: path }))],
    exclude: name => content.exclude(name) || (!component.sourceMaps && isSourceMap(name)),
  })
}

type Content = Pick<Packing, 'paths' | 'exclude' | 'required'>

/** The content of one folder, at the top of the zip. */
async function folderContent(lane: Lane<NodeComponent>, output: string, framework: Framework): Promise<Content> {
  await requireOutput(lane, output)
  return { paths: [{ from: output, as: '' }], exclude: () => false, required: framework === 'other' ? [] : ['index.html'] }
}

/** A static export as any folder; a server as its tree, for `npm ci` and `next start` where it is unpacked. Told apart by what the build wrote. */
async function nextContent(lane: Lane<NodeComponent>): Promise<Content> {
  const { component } = lane
  const isServer = async (folder: string): Promise<boolean> => (await existing(lane, folder, ['BUILD_ID'])).length > 0
  // `out` is where an export goes; the build of a server does not make it.
  const output = component.output ?? ((await existing(lane, '.', ['out'])).length > 0 ? 'out' : '.next')
  await requireOutput(lane, output)
  if (!(await isServer(output))) return await folderContent(lane, output, 'next')
  if ((await existing(lane, output, ['standalone'])).length > 0)
    throw new UserError(
      `The standalone output of Next is not available yet.`,
      "Leave `output: 'standalone'` out of the configuration of Next.",
    )
  const beside = await existing(lane, '.', ['public', 'package.json', ...LOCKFILES, ...NEXT_CONFIGS])
  return {
    paths: [output, ...beside].map(path => ({ from: path, as: path })),
    exclude: name => isNextLeftover(name, output),
    required: [`${output}/BUILD_ID`, 'package.json'],
  }
}

async function requireOutput(lane: Lane<NodeComponent>, output: string): Promise<void> {
  const facts = await lane.files.facts(posix.join(lane.directory, output))
  if (facts?.kind === 'directory') return
  throw new UserError(
    `The build of ${lane.component.id} did not write the folder ${posix.join(lane.component.path, output)}.`,
    'Set `output:` of the component to the folder that it writes.',
  )
}

async function packageOf(lane: Lane<NodeComponent>) {
  const path = posix.join(lane.component.path, 'package.json')
  const text = await lane.files.readText(posix.join(lane.directory, 'package.json'))
  if (text === undefined) throw new UserError(`${path} does not exist.`, 'Change `path:` of the component.')
  return readPackageJson(text, path)
}

/** Those of the names that exist in a folder of the component. */
async function existing(lane: Lane<NodeComponent>, folder: string, names: readonly string[]): Promise<string[]> {
  const facts = await Promise.all(names.map(name => lane.files.facts(posix.join(lane.directory, folder, name))))
  return names.filter((_, index) => facts[index] !== undefined)
}

async function versionOf(lane: Lane, program: string): Promise<string> {
  const { stdout } = await lane.run({ program, args: ['--version'], title: `${program} --version`, missing: INSTALL_NODE })
  return stdout.trim().replace(/^v/, '')
}
