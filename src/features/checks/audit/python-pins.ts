import { parse } from 'smol-toml'
import { tableOf } from '../../../text/tolerant.ts'

/** Lockfiles by priority (PEP 751 first). */
export const pythonLocks: readonly string[] = ['pylock.toml', 'uv.lock', 'poetry.lock', 'pdm.lock']

/** A package at the version that a lockfile names. */
export type Pin = Readonly<Record<'name' | 'version', string>>

const nameRule = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/
const versionRule = /^[A-Za-z0-9][A-Za-z0-9.!+_-]*$/

/** Whether an entry of a lockfile names a package that comes from elsewhere than an index. */
function isForeign(entry: ReturnType<typeof tableOf>): boolean {
  const source = tableOf(entry.source)
  // Poetry also gives an index a URL, but with a type.
  const uv = !('type' in source) && ['virtual', 'editable', 'directory', 'path', 'git', 'url'].some(key => key in source)
  const poetry = ['directory', 'file', 'git', 'url'].includes(String(source.type ?? ''))
  const other = ['path', 'git', 'url', 'editable', 'vcs', 'directory', 'archive'].some(key => key in entry && entry[key] !== false)
  return uv || poetry || other
}

/** The packages that a lockfile takes from an index, without folders, files and repositories. Throws TomlError for invalid TOML. */
export function lockedPackages(text: string): readonly Pin[] {
  const file = tableOf(parse(text))
  const list = Array.isArray(file.packages) ? file.packages : Array.isArray(file.package) ? file.package : []
  return list.map(tableOf).flatMap(entry => {
    const { name, version } = entry
    if (typeof name !== 'string' || !nameRule.test(name) || isForeign(entry)) return []
    return typeof version === 'string' && versionRule.test(version) ? [{ name, version }] : []
  })
}

/**
 * `project.dependencies` of a pyproject.toml (PEP 621) as requirements for pip (PEP 508), without direct references. `dynamic`: the build
 * backend computes them, so only a build shows them. Throws TomlError for invalid TOML.
 */
export function askedPackages(pyproject: string) {
  const project = tableOf(tableOf(parse(pyproject)).project)
  const list = Array.isArray(project.dependencies) ? project.dependencies.filter(entry => typeof entry === 'string') : []
  // Options of pip and second lines are no requirements.
  const sound = list.filter(entry => /^[A-Za-z0-9][^\u0000-\u001f\u007f]*$/.test(entry))
  const dynamic = Array.isArray(project.dynamic) && project.dynamic.includes('dependencies')
  const isDirect = (entry: string): boolean => /^[\w.-]+(?:\s*\[[^\]]*\])?\s*@/.test(entry)
  return { requirements: sound.filter(entry => !isDirect(entry)), dynamic: dynamic || Object.keys(project).length === 0 }
}

/** Requirement files for pip-audit. Each has one version of a package; a lockfile may have several, for several Pythons. */
export function requirementFiles(pins: readonly Pin[]): string[] {
  const files: Pin[][] = []
  const seen = new Map<string, Set<string>>()
  for (const pin of pins) {
    const key = pin.name.toLowerCase().replace(/[-_.]+/g, '-')
    const versions = seen.get(key) ?? new Set()
    if (versions.has(pin.version)) continue
    files[versions.size] = [...(files[versions.size] ?? []), pin]
    seen.set(key, versions.add(pin.version))
  }
  return files.map(file => `${file.map(({ name, version }) => `${name}==${version}`).join('\n')}\n`)
}
