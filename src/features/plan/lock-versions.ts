import { posix } from 'node:path'
import type { VersionLocation } from '../../model/manifest.ts'
import { jsonPlace, lineNumberAt, parsed } from './version-text.ts'

/** Lockfiles that write down the versions of packages of the repository itself, by the kind of component that has them. */
export const lockNames = {
  python: ['uv.lock', 'poetry.lock', 'pdm.lock'],
  node: ['package-lock.json', 'npm-shrinkwrap.json'],
} as const

/** The version that a lockfile states for a package whose source is a folder. `folder` is relative to the root, `name` the package's. */
export interface LockedFolder {
  readonly folder: string
  readonly name: string
  readonly place: VersionLocation
}

/**
 * What a lockfile says of packages that come from folders: workspaces, and the project that the file belongs to. npm's entry of that project is
 * left out, which the reader of the file's own version has. Throws UserError when a JSON file cannot be read.
 */
export function lockedFolders(text: string, path: string): readonly LockedFolder[] {
  return path.endsWith('.json') ? inPackageLock(text, path) : inPythonLock(text, path)
}

/** npm: workspaces are the entries that are not below node_modules. */
function inPackageLock(text: string, path: string): readonly LockedFolder[] {
  const read = (): unknown => JSON.parse(text.replace(/^\uFEFF/, ''))
  const { packages = {} } = parsed(path, 'JSON', read) as { packages?: Record<string, { version?: unknown }> }
  return Object.entries(packages).flatMap(([key, { version }]) =>
    key === '' || typeof version !== 'string' || /(?:^|\/)node_modules\//.test(key)
      ? []
      : [
          {
            folder: posix.join(posix.dirname(path), key),
            name: key,
            place: jsonPlace(text, path, `packages["${key}"].version`, version, ['packages', key, 'version']),
          },
        ],
  )
}

/** uv (`source = { editable = "." }`, `virtual`, `directory`), Poetry (`type = "directory"` and `url`), PDM (`path = "./..."`): all written by programs, a table a package. */
function inPythonLock(text: string, path: string): readonly LockedFolder[] {
  const starts = [...text.matchAll(/^\[\[package\]\][ \t]*$/gm)].map(({ index }) => index)
  return starts.flatMap((start, at) => {
    const block = text.slice(start, starts[at + 1])
    const version = /^version = "([^"]*)"/m.exec(block)
    const source =
      /^source = \{ (?:editable|virtual|directory) = "([^"]*)"/m.exec(block)?.[1] ??
      (/^type = "directory"/m.test(block) ? /^url = "([^"]*)"/m.exec(block)?.[1] : undefined) ??
      /^path = "(\.[^"]*)"/m.exec(block)?.[1]
    if (version === null || source === undefined) return []
    const name = /^name = "([^"]*)"/m.exec(block)?.[1] ?? ''
    const place = { path, where: `package ${name}`, value: version[1]!, line: lineNumberAt(text, start + version.index) }
    return [{ folder: posix.join(posix.dirname(path), source), name, place }]
  })
}
