import { tableOf } from '../../text/tolerant.ts'
import { parseFile } from './version-text.ts'

/** A package manager that a package.json names. */
export interface NamedManager {
  readonly name: string
  /** The exact version; null for a range. */
  readonly version: string | null
  /** `sha512.<hex>`, the digest after the version (corepack); null without one. */
  readonly hash: string | null
}

/** The fields of a package.json that decide a build. */
export type PackageJson = Readonly<ReturnType<typeof packageOf>>

/** Reads a package.json. Throws UserError, with `path` in the message, for invalid JSON. */
export const readPackageJson = (text: string, path: string): PackageJson => packageOf(tableOf(parseFile(path, text)))

/** The fields of a parsed package.json; absent ones are empty. */
export function packageOf(value: Record<string, unknown>) {
  const scripts = Object.entries(tableOf(value.scripts)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const { workspaces } = value
  const globs = Array.isArray(workspaces) ? workspaces : tableOf(workspaces).packages
  return {
    name: typeof value.name === 'string' ? value.name : undefined,
    scripts: Object.fromEntries(scripts),
    /** Names of dependencies and development dependencies. */
    dependencies: new Set(Object.keys({ ...tableOf(value.dependencies), ...tableOf(value.devDependencies) })),
    packageManager: namedManager(value),
    /** Globs; undefined without that field. */
    workspaces: Array.isArray(globs) ? globs.filter(glob => typeof glob === 'string') : undefined,
  }
}

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/

/** The field `packageManager` (corepack), else `devEngines.packageManager`; undefined without both. */
function namedManager({ packageManager, devEngines }: Record<string, unknown>): NamedManager | undefined {
  if (typeof packageManager === 'string') {
    const [, name, version = '', hash] = /^([^@+]+)(?:@([^+]*)(?:\+(.+))?)?$/.exec(packageManager) ?? []
    if (name !== undefined) return { name, version: EXACT.test(version) ? version : null, hash: hash ?? null }
  }
  // A list means "any of these" (npm documentation, devEngines), so it decides nothing.
  const { name, version } = tableOf(tableOf(devEngines).packageManager)
  if (typeof name !== 'string') return undefined
  return { name, version: typeof version === 'string' && EXACT.test(version) ? version : null, hash: null }
}
