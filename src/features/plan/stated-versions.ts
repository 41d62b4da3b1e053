import { posix } from 'node:path'
import { sameVersion } from '../../model/version.ts'
import { parsed, valueAt } from '../../text/tolerant.ts'
import { lockedFolders, lockNames } from './lock-versions.ts'
import { findVersions } from './version-text.ts'

/** Descriptions that the check of versions does not read. It reads lockfiles and manifests only in part. */
const descriptions = /^(?:CITATION\.cff|codemeta\.json|\.zenodo\.json)$/
const locks: ReadonlySet<string> = new Set([...lockNames.python, ...lockNames.node])
const manifests = /^(?:package\.json|pyproject\.toml|setup\.cfg)$/

/** Whether a file with this path may state the version of a project in the repository. */
export function mayStateVersion(path: string): boolean {
  const name = posix.basename(path)
  return (locks.has(name) || descriptions.test(name) || manifests.test(name)) && !/(?:^|\/)node_modules\//.test(path)
}

/** Whether a file names versions of other packages or of the past: a lockfile, a changelog. */
export function isRecord(path: string): boolean {
  return /[.-]lock(?:\.\w+)?$|shrinkwrap|(?:^|\/)(?:changelog|changes|history|news|release[-_]?notes)\b[^/]*$/i.test(path)
}

/** The version that a description states, as it is written. */
function describedVersion(text: string, path: string): string | undefined {
  if (!path.endsWith('.json')) return /^version:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1]
  const version = valueAt(parsed(text, JSON.parse), 'version')
  return typeof version === 'string' ? version : undefined
}

/** The repository's own projects for which a file states this version: `''` for the file's project, else the name. Empty for an unreadable file. */
export function findStatedVersions(text: string, path: string, version: string): readonly string[] {
  const name = posix.basename(path)
  const isStated = ({ value }: { readonly value: string }): boolean => sameVersion(value, version)
  try {
    if (!locks.has(name) && !manifests.test(name)) return isStated({ value: describedVersion(text, path) ?? '' }) ? [''] : []
    const own = manifests.test(name) || name.endsWith('.json') ? findVersions(text, path).places.filter(isStated) : []
    const folders = locks.has(name) ? lockedFolders(text, path).flatMap(({ place, name: of }) => (isStated(place) ? [of] : [])) : []
    return [...(own.length > 0 ? [''] : []), ...folders]
  } catch {
    return []
  }
}

/** A description at the root (CITATION.cff, codemeta.json, .zenodo.json) with the version `to`; undefined for any other file, or one without `from`. */
export function rewriteDescription(text: string, path: string, from: string, to: string): string | undefined {
  const stated = descriptions.test(path) ? describedVersion(text, path) : undefined
  if (stated === undefined || !sameVersion(stated, from)) return undefined
  const wanted = withPrefixOf(stated, to)
  return replacements(text, stated, wanted).find(changed => describedVersion(changed, path) === wanted)
}

/** The version with a `v` when the old value has one. */
export function withPrefixOf(value: string, version: string): string {
  return /^v\d/.test(value) ? `v${version}` : version
}

/** The texts in which `to` replaces one of the places of `from`, in the order of the places from the index `start` on. */
export function* replacements(text: string, from: string, to: string, start = 0) {
  for (let at = text.indexOf(from, start); at >= 0; at = text.indexOf(from, at + 1))
    yield `${text.slice(0, at)}${to}${text.slice(at + from.length)}`
}
