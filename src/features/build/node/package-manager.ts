import { UserError } from '../../../model/errors.ts'
import { isObject, objectOf, type PackageJson } from './package-json.ts'

/** Package managers whose lockfiles are known. Yarn 1 and its successors have one lockfile name and little else in common. */
export type ManagerName = 'npm' | 'pnpm' | 'yarn' | 'bun'

/** A folder between a component and the root of the repository, as far as it tells of package managers. */
export interface ManagerFolder {
  /** From the root of the repository; `.` is the root. */
  readonly folder: string
  /** Lockfiles in it. */
  readonly lockfiles: readonly string[]
  readonly manifest: PackageJson | undefined
  /** Globs of `packages:` in pnpm-workspace.yaml; undefined without that file. */
  readonly pnpmPackages: readonly string[] | undefined
}

/** What installs a component's dependencies, and from where. */
export interface PackageManager {
  readonly name: ManagerName
  /** The version that a package.json names; null when none does. */
  readonly version: string | null
  /** The digest that stands behind the version: `sha512.<hex>`; null without one. */
  readonly hash: string | null
  readonly lockfile: string
  /** Folder of the lockfile, from the root of the repository: the component's, or the root of its workspace. */
  readonly folder: string
}

const OWNERS: Readonly<Record<string, ManagerName>> = {
  'npm-shrinkwrap.json': 'npm',
  'package-lock.json': 'npm',
  'yarn.lock': 'yarn',
  'pnpm-lock.yaml': 'pnpm',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
}

/** Files that tell which package manager made them (antfu-collective/package-manager-detector), in the order in which one of a manager counts. */
export const LOCKFILES: readonly string[] = Object.keys(OWNERS)

/**
 * Decides by the nearest lockfile from the component upwards, which must be the component's own or that of a workspace it belongs to.
 * Throws UserError for no lockfile, for those of two managers in one folder, for one whose workspace does not list the component, and
 * for a package.json that names another manager. `isMember` tells whether a path is one of a workspace's globs.
 */
export function decidePackageManager(
  component: string,
  folders: readonly ManagerFolder[],
  isMember: (globs: readonly string[], path: string) => boolean,
): PackageManager {
  const at = folders.find(({ lockfiles }) => lockfiles.length > 0)
  const named = folders.map(({ manifest }) => manifest?.packageManager).find(value => value !== undefined)
  if (at === undefined) throw noLockfile(component, named?.name)
  const names = [...new Set(at.lockfiles.map(file => OWNERS[file]!))]
  if (names.length > 1)
    throw new UserError(
      `${placeOf(at.folder)} has lockfiles of two package managers: ${at.lockfiles.join(', ')}.`,
      'Keep the one that the team uses.',
    )
  const name = names[0]!
  if (at.folder !== component) requireMember(component, at, name, isMember)
  if (named !== undefined && named.name !== name)
    throw new UserError(
      `package.json names the package manager ${named.name}, but ${pathOf(at.folder, at.lockfiles[0]!)} is a lockfile of ${name}.`,
      'Change the field `packageManager`, or commit the lockfile of the one that it names.',
    )
  return { name, version: named?.version ?? null, hash: named?.hash ?? null, lockfile: at.lockfiles[0]!, folder: at.folder }
}

function requireMember(
  component: string,
  at: ManagerFolder,
  name: ManagerName,
  isMember: (globs: readonly string[], path: string) => boolean,
): void {
  const globs = name === 'pnpm' ? at.pnpmPackages : at.manifest?.workspaces
  const path = at.folder === '.' ? component : component.slice(at.folder.length + 1)
  if (globs !== undefined && isMember(globs, path)) return
  const file = name === 'pnpm' ? 'pnpm-workspace.yaml' : 'package.json'
  throw new UserError(
    `${component} has no lockfile, and ${pathOf(at.folder, file)} does not list it as a member of the workspace of ${pathOf(at.folder, at.lockfiles[0]!)}.`,
    `List it there, or commit a lockfile in ${component}.`,
  )
}

function noLockfile(component: string, named: string | undefined): UserError {
  const own =
    { pnpm: 'pnpm install --lockfile-only', yarn: 'yarn install', bun: 'bun install' }[named ?? ''] ?? 'npm install --package-lock-only'
  return new UserError(
    `${placeOf(component)} has no package-lock.json or other lockfile, so its dependencies are not fixed.`,
    `Run \`${own}\` in ${component === '.' ? 'the root of the repository' : component} and commit the lockfile.`,
  )
}

/** How a manager is told to install exactly what the lockfile names, and how to mend a lockfile that does not fit. */
export interface InstallCommand {
  readonly args: readonly string[]
  readonly mend: string
}

/** The frozen install of a manager. `berry`: yarn 2 or newer. */
export function installCommand(name: ManagerName, berry: boolean): InstallCommand {
  if (name === 'npm') return { args: ['ci', '--no-audit', '--no-fund'], mend: 'npm install --package-lock-only' }
  if (name === 'pnpm') return { args: ['install', '--frozen-lockfile'], mend: 'pnpm install --lockfile-only' }
  if (name === 'bun') return { args: ['install', '--frozen-lockfile'], mend: 'bun install' }
  if (berry) return { args: ['install', '--immutable'], mend: 'yarn install' }
  return { args: ['install', '--frozen-lockfile', '--non-interactive'], mend: 'yarn install' }
}

/** Whether a yarn.lock is of yarn 2 or newer: their files begin with a block `__metadata`. */
export function isBerryLock(text: string): boolean {
  return /^__metadata:/m.test(text)
}

/** What .yarnrc.yml says of the yarn to run: a file of the repository; undefined when it does not. */
export function yarnPathOf(settings: unknown): string | undefined {
  const path = isObject(settings) ? objectOf(settings).yarnPath : undefined
  return typeof path === 'string' && path !== '' ? path : undefined
}

function placeOf(folder: string): string {
  return folder === '.' ? 'The root of the repository' : folder
}

function pathOf(folder: string, file: string): string {
  return folder === '.' ? file : `${folder}/${file}`
}
