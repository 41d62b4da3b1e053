import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import { tableOf } from '../../../text/tolerant.ts'
import { isMember } from '../../plan/deeper-folders.ts'
import type { NamedManager, PackageJson } from '../../plan/package-json.ts'

/** Supported package managers. Yarn 1 and yarn 2 share little more than the name of the lockfile. */
export type ManagerName = 'npm' | 'pnpm' | 'yarn' | 'bun'

/** The files for package managers in a folder between a component and the root of the repository. */
export interface ManagerFolder {
  /** Relative to the root of the repository; `.` is the root. */
  readonly folder: string
  readonly lockfiles: readonly string[]
  readonly manifest: PackageJson | undefined
  /** Globs of `packages:` in pnpm-workspace.yaml; undefined without that file. */
  readonly pnpmPackages: readonly string[] | undefined
}

/** The package manager of a component, with its version and digest in package.json, and its lockfile. */
export interface PackageManager extends NamedManager {
  readonly name: ManagerName
  readonly lockfile: string
  /** Folder of the lockfile, relative to the root of the repository: the component's, or the root of its workspace. */
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

/** Names of lockfiles (antfu-collective/package-manager-detector); of two lockfiles of one manager the first counts. */
export const LOCKFILES: readonly string[] = Object.keys(OWNERS)

/** Chooses the manager of the nearest lockfile, from the component upwards. Throws UserError if files do not decide, or the workspace lacks the component. */
export function decidePackageManager(component: string, folders: readonly ManagerFolder[]): PackageManager {
  const at = folders.find(({ lockfiles }) => lockfiles.length > 0)
  const named = folders.map(({ manifest }) => manifest?.packageManager).find(value => value !== undefined)
  if (at === undefined) throw noLockfile(component, named?.name)
  const names = [...new Set(at.lockfiles.map(file => OWNERS[file]!))]
  if (names.length > 1)
    throw new UserError(`${placeOf(at.folder)} has lockfiles of two package managers: ${at.lockfiles.join(', ')}.`, 'Keep the one in use.')
  const name = names[0]!
  if (at.folder !== component) requireMember(component, at, name)
  if (named !== undefined && named.name !== name)
    throw new UserError(
      `package.json names the package manager ${named.name}, but ${posix.join(at.folder, at.lockfiles[0]!)} is a lockfile of ${name}.`,
      'Change the field `packageManager`, or commit the lockfile of the one that it names.',
    )
  return { name, version: named?.version ?? null, hash: named?.hash ?? null, lockfile: at.lockfiles[0]!, folder: at.folder }
}

function requireMember(component: string, at: ManagerFolder, name: ManagerName): void {
  const globs = name === 'pnpm' ? at.pnpmPackages : at.manifest?.workspaces
  const path = at.folder === '.' ? component : component.slice(at.folder.length + 1)
  if (globs !== undefined && isMember(globs, path)) return
  const file = name === 'pnpm' ? 'pnpm-workspace.yaml' : 'package.json'
  throw new UserError(
    `${component} has no lockfile, and ${posix.join(at.folder, file)} does not list it as a member of the workspace of ${posix.join(at.folder, at.lockfiles[0]!)}.`,
    `List it there, or commit a lockfile in ${component}.`,
  )
}

function noLockfile(component: string, named: string | undefined): UserError {
  return new UserError(
    `${placeOf(component)} has no package-lock.json or other lockfile, so its dependencies are not fixed.`,
    `Run \`${installCommand(named, false).fix}\` in ${component === '.' ? 'the root of the repository' : component} and commit the lockfile.`,
  )
}

/** The arguments for an install that follows the lockfile, and the command that fixes the lockfile: npm's for an unknown name. `berry`: yarn 2 or newer. */
export function installCommand(name: string | undefined, berry: boolean) {
  if (name === 'pnpm') return { args: ['install', '--frozen-lockfile'], fix: 'pnpm install --lockfile-only' }
  if (name === 'bun') return { args: ['install', '--frozen-lockfile'], fix: 'bun install' }
  if (name !== 'yarn') return { args: ['ci', '--no-audit', '--no-fund'], fix: 'npm install --package-lock-only' }
  return { args: berry ? ['install', '--immutable'] : ['install', '--frozen-lockfile', '--non-interactive'], fix: 'yarn install' }
}

/** The yarn program that .yarnrc.yml names, a file of the repository; undefined without one. */
export function yarnPathOf(settings: unknown): string | undefined {
  const path = tableOf(settings).yarnPath
  return typeof path === 'string' && path !== '' ? path : undefined
}

function placeOf(folder: string): string {
  return folder === '.' ? 'The root of the repository' : folder
}
