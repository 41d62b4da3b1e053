import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { parseYaml } from '../../../config/yaml.ts'
import { UserError } from '../../../model/errors.ts'
import { CommandError, type ComponentBuild } from '../run/component-build.ts'
import { isBerryLock, type ManagerName, type PackageManager, yarnPathOf } from './package-manager.ts'

/** A package manager that can be run: `program` with `args` before its own, in `env`. */
export interface ManagerTool {
  readonly name: ManagerName
  readonly version: string
  /** Yarn 2 or newer. */
  readonly berry: boolean
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Where it came from, as the end of a sentence; empty for one on the PATH. */
  readonly from: string
}

const INSTALL_NODE = 'Node and npm are not both on the PATH: install Node with npm; in a workflow, put actions/setup-node before this step.'

/** How a person gets each manager onto the PATH of a workflow. */
const GET: Readonly<Record<Exclude<ManagerName, 'npm'>, string>> = {
  pnpm: 'In a workflow put pnpm/action-setup before this step, or name the exact version in package.json ("packageManager": "pnpm@<version>"): then npm installs it for this run.',
  yarn: 'Name the exact version in package.json ("packageManager": "yarn@<version>"): then npm installs it for this run.',
  bun: 'In a workflow put oven-sh/setup-bun before this step, or name the exact version in package.json ("packageManager": "bun@<version>"): then npm installs it for this run.',
}

/**
 * Finds the manager of a lockfile: a yarn that the repository itself holds (`yarnPath`), one on the PATH of the right version (also a
 * shim of corepack, where that is enabled), else, when package.json names an exact version, that one, installed by npm into a private
 * folder and compared with the digest behind the version. Throws UserError that says what to install.
 */
export async function findManager(build: ComponentBuild, manager: PackageManager): Promise<ManagerTool> {
  const { name, folder } = manager
  const root = posix.join(build.tree, folder)
  const env = privateFolders(build)
  const berry = name === 'yarn' && isBerryLock((await build.files.readText(posix.join(root, manager.lockfile))) ?? '')
  if (name === 'npm') {
    const { stdout } = await build.run({ program: 'npm', args: ['--version'], title: 'npm --version', missing: INSTALL_NODE })
    const from = manager.version === null || manager.version === stdout.trim() ? '' : `, though package.json names ${manager.version}`
    return { name, version: stdout.trim(), berry, program: 'npm', args: [], env, from }
  }
  const own = berry ? await yarnOfRepository(build, root) : undefined
  if (own !== undefined) {
    const { stdout } = await build.run({
      program: 'node',
      args: [own, '--version'],
      env,
      title: `node ${posix.relative(build.tree, own)} --version`,
    })
    return { name, version: stdout.trim(), berry, program: 'node', args: [own], env, from: ' of the repository' }
  }
  const found = await versionOnPath(build, name, env)
  const fits = found !== undefined && (manager.version ?? found) === found && (name !== 'yarn' || found.startsWith('1.') !== berry)
  if (fits) return { name, version: found, berry, program: name, args: [], env, from: '' }
  if (manager.version === null) throw missing(build, manager, berry, found)
  const bin = await build.memoizeByKey(`${name}@${manager.version}`, () => installPrivately(build, manager, manager.version!, berry))
  const path = `${bin}${posix.delimiter}${build.env.PATH ?? ''}`
  return {
    name,
    version: manager.version,
    berry,
    program: name,
    args: [],
    env: { ...env, PATH: path },
    from: ', installed by npm for this run',
  }
}

/** Caches of this run alone, for the managers that do not take them from npm's settings; pnpm gets its own by a flag. */
function privateFolders(build: ComponentBuild): Record<string, string> {
  const at = (name: string): string => posix.join(build.shared, name)
  return {
    YARN_CACHE_FOLDER: at('yarn-cache'),
    YARN_GLOBAL_FOLDER: at('yarn'),
    YARN_ENABLE_TELEMETRY: '0',
    BUN_INSTALL_CACHE_DIR: at('bun-cache'),
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
  }
}

async function yarnOfRepository(build: ComponentBuild, root: string): Promise<string | undefined> {
  const text = await build.files.readText(posix.join(root, '.yarnrc.yml'))
  if (text === undefined) return undefined
  const path = yarnPathOf(parseYaml(text))
  if (path === undefined) return undefined
  const absolute = posix.join(root, path)
  if ((await build.files.facts(absolute))?.kind === 'file' && absolute.startsWith(`${build.tree}/`)) return absolute
  throw new UserError(
    `${posix.join(posix.relative(build.tree, root), '.yarnrc.yml')} names ${path} as the yarn to run, which is no file of the commit.`,
    'Commit that file, or take `yarnPath` out and name the version in package.json ("packageManager": "yarn@<version>").',
  )
}

/** The version on the PATH as the component's folder sees it; undefined when there is none, or it refuses to run there. */
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
  const there = found === undefined ? `${name} is not on the PATH` : `the ${name} on the PATH is ${found}`
  return new UserError(`${component.id} is installed by ${wanted} (${lockfile}), but ${there}.`, GET[name as keyof typeof GET])
}

/** Where npm has each manager. Yarn 2 and newer are not under the name that yarn 1 has. */
function packageOf(name: ManagerName, berry: boolean): string {
  return name === 'yarn' && berry ? '@yarnpkg/cli-dist' : name
}

/** Installs the exact version by npm into a folder of the run; the folder with its programs. Throws UserError when the digest is another one. */
async function installPrivately(build: ComponentBuild, { name, hash }: PackageManager, version: string, berry: boolean): Promise<string> {
  const folder = posix.join(build.shared, 'managers', `${name}-${version}`)
  await build.files.makeDirectory(folder)
  const spec = `${packageOf(name, berry)}@${version}`
  const at = { cwd: folder, program: 'npm', missing: INSTALL_NODE }
  const { stdout } = await build.run({ ...at, args: ['pack', '--json', '--pack-destination', folder, spec], title: `npm pack ${spec}` })
  const [packed] = (await build.files.walk(folder)).filter(({ path }) => path.endsWith('.tgz'))
  if (packed === undefined) throw new UserError(`npm pack ${spec} wrote no package: ${stdout.slice(0, 200)}`)
  const archive = posix.join(folder, packed.path)
  await build.run({ ...at, args: ['install', '--no-audit', '--no-fund', archive], title: `npm install ${spec}` })
  // corepack's digest is of what it downloads: the package, but for new yarns the one file in it.
  const hashed = name === 'yarn' && berry ? posix.join(folder, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js') : archive
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
