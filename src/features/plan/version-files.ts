import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import type { Component, VersionLocation } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import { visible } from '../../text/format.ts'
import { lockedFolders, lockNames } from './lock-versions.ts'
import { findAssigned, findPattern, findVersions, type VersionReading } from './version-text.ts'

/** A file without a version to compare, with the reason. */
export interface SkippedFile {
  readonly path: string
  readonly reason: string
}

type FileRead = Omit<VersionReading, 'reference'> & { readonly path: string }

/** The properties of a component that determine its version files. */
export type VersionedComponent = Pick<Component, 'id' | 'kind' | 'path'>

/** The tree whose files state versions; `root` is absolute. */
export interface Tree {
  readonly files: Pick<Files, 'readText' | 'facts' | 'walk'>
  readonly root: string
}

/** Every place that states the version; by default in components and VERSION, with `locks` in lockfiles. Throws UserError for a configured file without one. */
export async function readVersions(
  files: Tree['files'],
  root: string,
  components: readonly VersionedComponent[],
  configured: Config['version'],
  locks = configured === null,
) {
  const tree = { files, root }
  const read: FileRead[] = []
  if (configured !== null) for (const entry of configured) read.push(await readConfigured(tree, entry))
  else {
    for (const component of components) read.push(...(await readComponent(tree, component, components)))
    read.push(await readOne(tree, 'VERSION'))
  }
  const stated = read.flatMap(each => each.places)
  const all = [...stated, ...(locks ? await readLocks(tree, stated) : [])]
  const places = new Map(all.map(place => [`${place.path}\n${place.where}\n${place.line}`, place]))
  const skipped = read.flatMap(({ path, skipReason: reason }): SkippedFile[] => (reason === undefined ? [] : [{ path, reason }]))
  const skippedFiles = new Map(skipped.map(file => [file.path, file]))
  return { places: [...places.values()], skippedFiles: [...skippedFiles.values()] }
}

async function readConfigured(tree: Tree, entry: NonNullable<Config['version']>[number]): Promise<FileRead> {
  const path = posix.normalize(typeof entry === 'string' ? entry : entry.file)
  const text = (await tree.files.readText(posix.join(tree.root, path))) ?? ''
  const read = typeof entry === 'string' ? await readOne(tree, path) : { path, places: findPattern(text, path, entry.pattern) }
  if (read.places.length > 0) return read
  const nothing = typeof entry === 'string' ? 'none was found in it' : `nothing in it has the form ${visible(entry.pattern)}`
  throw new UserError(
    `The version file ${visible(path)} holds no version: ${read.skipReason ?? nothing}.`,
    'Name another file under "version:", or say where it stands: { file: docs/conf.py, pattern: \'release = "{version}"\' }.',
  )
}

/** Reads one file, or the file that it refers to; nothing when it does not exist. */
async function readOne({ files, root }: Tree, path: string): Promise<FileRead> {
  const text = await files.readText(posix.join(root, path))
  if (text === undefined) return { path, places: [] }
  const { reference, ...read } = findVersions(text, path)
  const without = (skipReason: string): FileRead => ({ path, places: [], skipReason })
  if (reference === undefined) {
    const isEmpty = path === 'VERSION' && read.places.length === 0
    return isEmpty ? without('it does not hold a version and nothing else') : { path, ...read }
  }
  const candidates = reference.candidates
    .map(candidate => posix.join(posix.dirname(path), candidate))
    .filter(candidate => !candidate.startsWith('../'))
  for (const candidate of candidates) {
    const named = await files.readText(posix.join(root, candidate))
    if (named === undefined) continue
    const found = reference.name === undefined ? findVersions(named, candidate).places : findAssigned(named, candidate, reference.name)
    if (found.length > 0) return { path, places: found }
    return without(`it takes the version from ${candidate}, where none is written out; the metadata of the wheel proves it`)
  }
  const last = candidates.at(-1) ?? reference.candidates.join(', ')
  return without(`it takes the version from ${visible(last)}, which is not there`)
}

/** The versions that lockfiles, in the folders of these manifests and above, state for them. */
async function readLocks({ files, root }: Tree, stated: readonly VersionLocation[]): Promise<VersionLocation[]> {
  const found: VersionLocation[] = []
  for (const [kind, manifest] of [
    ['python', 'pyproject.toml'],
    ['node', 'package.json'],
  ] as const) {
    const versioned = new Set(stated.flatMap(({ path }) => (posix.basename(path) === manifest ? posix.join(posix.dirname(path), '.') : [])))
    const folders = [...versioned].flatMap(folder => ['.', ...folder.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))])
    for (const folder of new Set(folders))
      for (const name of lockNames[kind]) {
        const path = posix.join(folder, name)
        const text = await files.readText(posix.join(root, path))
        if (text === undefined) continue
        if (versioned.has(folder) && name.endsWith('.json')) found.push(...findVersions(text, path).places)
        found.push(...lockedFolders(text, path).flatMap(locked => (versioned.has(posix.join(locked.folder, '.')) ? [locked.place] : [])))
      }
  }
  return found
}

const notPackages =
  /^(?:\..*|example.*|test.*|fixture.*|template.*|vendor|third_party|node_modules|docs?|build|dist|venv|env|__pycache__|.*\.egg-info)$/

/** Files that state the version of a component, by its kind. */
const versionFiles: ReadonlyMap<string, readonly string[]> = new Map([
  ['python', ['pyproject.toml', 'setup.cfg', 'setup.py']],
  ['node', ['package.json']],
])

async function readComponent(tree: Tree, component: VersionedComponent, all: readonly VersionedComponent[]): Promise<FileRead[]> {
  const read: FileRead[] = []
  for (const name of versionFiles.get(component.kind) ?? []) read.push(await readOne(tree, posix.join(component.path, name)))
  if (component.kind === 'python') for (const path of await packageFiles(tree, component, all)) read.push(await readOne(tree, path))
  return read
}

/** The files of top-level packages, in the folder or below src, that by convention hold `__version__`. */
async function packageFiles({ files, root }: Tree, component: VersionedComponent, all: readonly VersionedComponent[]): Promise<string[]> {
  const folder = posix.join(root, component.path)
  if ((await files.facts(folder))?.kind !== 'directory') return []
  const others = new Set(all.filter(other => other !== component).map(other => posix.relative(component.path, other.path)))
  const entries = await files.walk(folder, entry => {
    const parts = entry.path.split('/')
    const depth = parts[0] === 'src' ? parts.length - 1 : parts.length
    return others.has(entry.path) || depth > 2 || (entry.kind === 'directory' && notPackages.test(parts.at(-1)!)) || entry.kind === 'link'
  })
  const paths = entries.filter(entry => entry.kind === 'file').map(entry => entry.path)
  const packages = new Set(paths.filter(path => posix.basename(path) === '__init__.py').map(path => posix.dirname(path)))
  return paths
    .filter(path => packages.has(posix.dirname(path)) && /^(?:__init__|__about__|__version__|_?version)\.py$/.test(posix.basename(path)))
    .map(path => posix.join(component.path, path))
}
