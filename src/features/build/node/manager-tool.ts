import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { parseYaml } from '../../../config/yaml.ts'
import { UserError } from '../../../model/errors.ts'
import { CommandError, type ComponentBuild } from '../run/component-build.ts'
import { type ManagerName, type PackageManager, yarnPathOf } from './package-manager.ts'

/** An installed package manager: `program` with `args` before further arguments, in `env`. */
export interface ManagerTool {
  readonly name: ManagerName
  readonly version: string
  /** Yarn 2 or newer. */
  readonly berry: boolean
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The source of the program, as the end of a sentence; empty for the PATH. */
  readonly from: string
}

/** The message without Node or npm. */
export const INSTALL_NODE =
  'Node and npm are not both on the PATH: install Node with npm; in a workflow, put actions/setup-node before this step.'

/** The action that puts a manager onto the PATH of a workflow. */
const ACTIONS: Readonly<Partial<Record<ManagerName, string>>> = { pnpm: 'pnpm/action-setup', bun: 'oven-sh/setup-bun' }

/** Finds the manager of a lockfile: `yarnPath`, the right version on the PATH (also of corepack), or the version in package.json, which npm installs. Throws UserError. */
export async function findManager(build: ComponentBuild, manager: PackageManager): Promise<ManagerTool> {
  const { name, folder } = manager
  const root = posix.join(build.tree, folder)
  // Only the lockfile of yarn 2 or newer has this block.
  const berry = name === 'yarn' && /^__metadata:/m.test((await build.files.readText(posix.join(root, manager.lockfile))) ?? '')
  // The cache of a zero-install is a part of the commit, and .pnp.cjs names its folder.
  const zeroInstall = berry && (await build.files.facts(posix.join(root, '.yarn/cache')))?.kind === 'directory'
  const env = privateCaches(build, berry, zeroInstall)
  const tool = { name, berry, program: name, args: [], env, from: '' }
  if (name === 'npm') {
    const version = (await build.run({ program: 'npm', args: ['--version'], title: 'npm --version', missing: INSTALL_NODE })).stdout.trim()
    const from = manager.version === null || manager.version === version ? '' : `, though package.json names ${manager.version}`
    return { ...tool, version, from }
  }
  const own = berry ? await yarnOfRepository(build, root) : undefined
  if (own !== undefined) {
    const title = `node ${posix.relative(build.tree, own)} --version`
    const { stdout } = await build.run({ program: 'node', args: [own, '--version'], env, title })
    return { ...tool, version: stdout.trim(), program: 'node', args: [own], from: ' of the repository' }
  }
  const installed = await versionOnPath(build, name, env)
  const { version } = manager
  const isRightYarn = name !== 'yarn' || installed?.startsWith('1.') !== berry
  if (installed !== undefined && (version ?? installed) === installed && isRightYarn) return { ...tool, version: installed }
  if (version === null) throw missing(build, manager, berry, installed)
  const bin = await build.memoizeByKey(`${name}@${version}`, () => installPrivately(build, manager, version, berry))
  const path = `${bin}${posix.delimiter}${build.env.PATH ?? ''}`
  return { ...tool, version, env: { ...env, PATH: path }, from: ', installed by npm for this run' }
}

/** Private caches for managers that ignore npm's settings; pnpm gets a flag instead. */
function privateCaches(build: ComponentBuild, berry: boolean, zeroInstall: boolean): Record<string, string> {
  const at = (name: string): string => posix.join(build.shared, name)
  return {
    // Installs of yarn 1 that share a cache damage it (classic.yarnpkg.com, yarn install, --mutex).
    ...(!zeroInstall && { YARN_CACHE_FOLDER: at(berry ? 'yarn-cache' : `yarn-cache-${build.component.id}`) }),
    YARN_GLOBAL_FOLDER: at('yarn'),
    YARN_ENABLE_TELEMETRY: '0',
    BUN_INSTALL_CACHE_DIR: at('bun-cache'),
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
  }
}

async function yarnOfRepository(build: ComponentBuild, root: string): Promise<string | undefined> {
  const text = await build.files.readText(posix.join(root, '.yarnrc.yml'))
  const path = text === undefined ? undefined : yarnPathOf(parseYaml(text))
  if (path === undefined) return undefined
  const absolute = posix.join(root, path)
  if ((await build.files.facts(absolute))?.kind === 'file' && absolute.startsWith(`${build.tree}/`)) return absolute
  throw new UserError(
    `${posix.join(posix.relative(build.tree, root), '.yarnrc.yml')} names ${path} as the yarn to run, which is no file of the commit.`,
    'Commit that file, or take `yarnPath` out and name the version in package.json ("packageManager": "yarn@<version>").',
  )
}

/** The version on the PATH in the component's folder; undefined when the program is missing or fails there. */
async function versionOnPath(build: ComponentBuild, name: ManagerName, env: Readonly<Record<string, string>>): Promise<string | undefined> {
  try {
    const { stdout } = await build.run({ program: name, args: ['--version'], env, title: `${name} --version` })
    return /^\s*v?(\d+\.\d+\.\d+\S*)\s*$/.exec(stdout)?.[1]
  } catch (error) {
    if (error instanceof CommandError) return undefined
    throw error
  }
}

function missing({ component }: ComponentBuild, { name, lockfile }: PackageManager, berry: boolean, found: string | undefined): UserError {
  const wanted = name === 'yarn' ? (berry ? 'yarn 2 or newer' : 'yarn 1') : name
  const reason = found === undefined ? `${name} is not on the PATH` : `the ${name} on the PATH is ${found}`
  const first = ACTIONS[name] === undefined ? 'Name' : `In a workflow put ${ACTIONS[name]} before this step, or name`
  return new UserError(
    `${component.id} is installed by ${wanted} (${lockfile}), but ${reason}.`,
    `${first} the exact version in package.json ("packageManager": "${name}@<version>"): then npm installs it for this run.`,
  )
}

/** Installs the exact version into a private folder, with npm. Returns the folder of its programs. Throws UserError for another digest. */
async function installPrivately(build: ComponentBuild, { name, hash }: PackageManager, version: string, berry: boolean): Promise<string> {
  const folder = posix.join(build.shared, 'managers', `${name}-${version}`)
  await build.files.makeDirectory(folder)
  // npm has yarn 2 and newer under another name than yarn 1.
  const spec = `${berry ? '@yarnpkg/cli-dist' : name}@${version}`
  const npm = { cwd: folder, program: 'npm', missing: INSTALL_NODE }
  const { stdout } = await build.run({ ...npm, args: ['pack', '--json', '--pack-destination', folder, spec], title: `npm pack ${spec}` })
  const [packed] = (await build.files.walk(folder)).filter(({ path }) => path.endsWith('.tgz'))
  if (packed === undefined) throw new UserError(`npm pack ${spec} wrote no package: ${stdout.slice(0, 200)}`)
  const archive = posix.join(folder, packed.path)
  await build.run({ ...npm, args: ['install', '--no-audit', '--no-fund', archive], title: `npm install ${spec}` })
  // The digest covers corepack's download: the package, or for yarn 2 and newer its one file.
  const hashed = berry ? posix.join(folder, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js') : archive
  if (hash !== null) requireHash(spec, await build.files.read(hashed), hash)
  return posix.join(folder, 'node_modules/.bin')
}

function requireHash(spec: string, bytes: Uint8Array, hash: string): void {
  const [, algorithm = '', expected = ''] = /^(sha(?:1|224|256|384|512))\.([0-9a-f]+)$/.exec(hash) ?? []
  if (algorithm === '')
    throw new UserError(`package.json names ${spec} with the digest ${hash}, which is of no known kind.`, 'Write sha512.<hex>.')
  const actual = createHash(algorithm).update(bytes).digest('hex')
  if (actual === expected) return
  throw new UserError(
    `${spec} is not the package that package.json names: its ${algorithm} is ${actual} instead of ${expected}.`,
    'Look at where npm gets its packages from, and at the digest behind `packageManager`.',
  )
}
