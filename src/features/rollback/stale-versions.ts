import { posix } from 'node:path'
import { lockedFolders, lockNames } from '../plan/lock-versions.ts'
import { findVersions } from '../plan/version-text.ts'

/** Lockfiles and descriptions that may say a project's own version, and that the check of versions does not read as a whole. */
const descriptions = /^(?:CITATION\.cff|codemeta\.json|\.zenodo\.json)$/
const locks: ReadonlySet<string> = new Set([...lockNames.python, ...lockNames.node])
const manifests = /^(?:package\.json|pyproject\.toml|setup\.cfg)$/

/** Whether a file of this name may state the version of something in the repository. */
export function mayStateVersion(path: string): boolean {
  const name = posix.basename(path)
  return (locks.has(name) || descriptions.test(name) || manifests.test(name)) && !/(?:^|\/)node_modules\//.test(path)
}

/**
 * Where a file says this version of something that is in the repository itself, never of what it depends on: `''` for the file as a whole,
 * else the name of the package. Empty when it does not, or cannot be read.
 */
export function statedAs(text: string, path: string, version: string): readonly string[] {
  const name = posix.basename(path)
  try {
    if (manifests.test(name)) return findVersions(text, path).places.some(({ value }) => value === version) ? [''] : []
    if (locks.has(name))
      return [
        ...own(text, path, version),
        ...lockedFolders(text, path).flatMap(({ place, name: of }) => (place.value === version ? [of] : [])),
      ]
    if (name.endsWith('.json')) return (JSON.parse(text) as { version?: unknown }).version === version ? [''] : []
    const stated = /^version:[ \t]*["']?v?([^\s"'#]+)/m.exec(text)?.[1]
    return stated === version ? [''] : []
  } catch {
    return []
  }
}

/** npm's entries of the project that the lockfile belongs to. */
function own(text: string, path: string, version: string): readonly string[] {
  return path.endsWith('.json') && findVersions(text, path).places.some(({ value }) => value === version) ? [''] : []
}

/**
 * A description of the whole repository (CITATION.cff, codemeta.json, .zenodo.json at its root) with another version in it, by what reads it;
 * undefined for any other file, and where it does not say the old one.
 */
export function redescribed(text: string, path: string, from: string, to: string): string | undefined {
  if (!descriptions.test(path) || statedAs(text, path, from).length === 0) return undefined
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
    const changed = `${text.slice(0, at)}${to}${text.slice(at + from.length)}`
    if (statedAs(changed, path, to).length > 0) return changed
  }
  return undefined
}
