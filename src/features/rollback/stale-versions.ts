import { posix } from 'node:path'
import { lockedFolders, lockNames } from '../plan/lock-versions.ts'
import { findVersions } from '../plan/version-text.ts'
import { replacements } from './rewrite-versions.ts'

/** Descriptions that the check of versions does not read. It reads lockfiles and manifests only in part. */
const descriptions = /^(?:CITATION\.cff|codemeta\.json|\.zenodo\.json)$/
const locks: ReadonlySet<string> = new Set([...lockNames.python, ...lockNames.node])
const manifests = /^(?:package\.json|pyproject\.toml|setup\.cfg)$/

/** Whether a file with this path may state the version of a project in the repository. */
export function mayStateVersion(path: string): boolean {
  const name = posix.basename(path)
  return (locks.has(name) || descriptions.test(name) || manifests.test(name)) && !/(?:^|\/)node_modules\//.test(path)
}

/**
 * The projects of the repository for which a file states this version: `''` for the file's own project, else a package's name. Dependencies do
 * not count. Empty for an unreadable file.
 */
export function findStatedVersions(text: string, path: string, version: string): readonly string[] {
  const name = posix.basename(path)
  const ownProject = () => (findVersions(text, path).places.some(({ value }) => value === version) ? [''] : [])
  try {
    if (manifests.test(name)) return ownProject()
    if (locks.has(name)) {
      const folders = lockedFolders(text, path).flatMap(({ place, name: of }) => (place.value === version ? [of] : []))
      return [...(path.endsWith('.json') ? ownProject() : []), ...folders]
    }
    if (name.endsWith('.json')) return (JSON.parse(text) as { version?: unknown }).version === version ? [''] : []
    const stated = /^version:[ \t]*["']?v?([^\s"'#]+)/m.exec(text)?.[1]
    return stated === version ? [''] : []
  } catch {
    return []
  }
}

/**
 * The text of a description at the repository's root (CITATION.cff, codemeta.json, .zenodo.json) with the version `to`. Undefined for any other file,
 * and when the file does not state the version `from`.
 */
export function rewriteDescription(text: string, path: string, from: string, to: string): string | undefined {
  if (!descriptions.test(path) || findStatedVersions(text, path, from).length === 0) return undefined
  return replacements(text, from, to).find(changed => findStatedVersions(changed, path, to).length > 0)
}
