import { posix } from 'node:path'
import { findVersions } from '../plan/version-text.ts'

/** Lockfiles and descriptions that may say a project's own version, and that the check of versions does not read as a whole. */
const known = /^(?:package-lock\.json|npm-shrinkwrap\.json|uv\.lock|poetry\.lock|pdm\.lock|CITATION\.cff|codemeta\.json|\.zenodo\.json)$/
const manifests = /^(?:package\.json|pyproject\.toml|setup\.cfg)$/

/** Whether a file of this name may state the version of something in the repository. */
export function mayStateVersion(path: string): boolean {
  const name = posix.basename(path)
  return (known.test(name) || manifests.test(name)) && !/(?:^|\/)node_modules\//.test(path)
}

/**
 * Where a file says this version of something that is in the repository itself, never of what it depends on: `''` for the file as a whole,
 * else the name of the package. Empty when it does not, or cannot be read.
 */
export function statedAs(text: string, path: string, version: string): readonly string[] {
  const name = posix.basename(path)
  try {
    if (manifests.test(name)) return findVersions(text, path).places.some(({ value }) => value === version) ? [''] : []
    if (/^(?:package-lock|npm-shrinkwrap)\.json$/.test(name)) return inPackageLock(text, version)
    if (name.endsWith('.lock')) return inPythonLock(text, version)
    if (name.endsWith('.json')) return (JSON.parse(text) as { version?: unknown }).version === version ? [''] : []
    const stated = /^version:[ \t]*["']?v?([^\s"'#]+)/m.exec(text)?.[1]
    return stated === version ? [''] : []
  } catch {
    return []
  }
}

/** The entries of a workspace's own packages: those of dependencies are below node_modules. */
function inPackageLock(text: string, version: string): readonly string[] {
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, { version?: unknown }> }
  return Object.entries(packages)
    .filter(([key, entry]) => !/(?:^|\/)node_modules\//.test(key) && entry.version === version)
    .map(([key]) => key)
}

/** Packages that come from a folder (uv: `editable`, `virtual`, `directory`; Poetry: `type = "directory"`; PDM: `path = "./..."`). */
function inPythonLock(text: string, version: string): readonly string[] {
  return text
    .split(/^\[\[package\]\][ \t]*$/m)
    .slice(1)
    .filter(block => /^(?:source = \{ (?:editable|virtual|directory) = |type = "directory"|path = "\.)/m.test(block))
    .filter(block => /^version = "([^"]*)"/m.exec(block)?.[1] === version)
    .map(block => /^name = "([^"]*)"/m.exec(block)?.[1] ?? '')
}
