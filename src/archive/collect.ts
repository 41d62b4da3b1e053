import { posix } from 'node:path'
import { UserError } from '../model/errors.ts'
import type { FileFacts, Files } from '../ports/files.ts'
import { quoted } from '../text/format.ts'
import { compareNames, foldersOf, isModuleLink } from './member-names.ts'
import { pathOf, type ZipEntry } from './zip.ts'

/** A file or folder to pack. `from` is relative to the root; `as` is its name in the archive. With `as: ''` a folder's content goes to the top, and a file keeps its name. */
export type DeclaredPath = Readonly<Record<'from' | 'as', string>>

/** How a tree is collected. */
export interface CollectOptions {
  /** Whether a symbolic link stops the release or stays out of the archive. The program never follows a link. */
  readonly links: 'error' | 'skip'
  /** Whether links below node_modules stay links if their relative target is in the archive: package managers create such links. */
  readonly modules?: boolean
  /** Whether a link to the file at `path` (from the root) is packed as that file. Without this function, no link is packed as a file. */
  readonly follows?: ((path: string) => boolean) | undefined
  /** Called for each file, folder and link with its name in the archive, without a final `/`. True excludes the entry and, for a folder, its content. */
  readonly exclude: (name: string) => boolean
}

type CollectFiles = Pick<Files, 'facts' | 'walk' | 'realPath' | 'readLink'>

type FileBelow = ZipEntry & { readonly folder: string; readonly source: string }

/** The files and links found so far below `root`, an absolute path without links. */
const emptyCollection = (files: CollectFiles, root: string, options: CollectOptions) => ({
  files,
  root,
  options,
  entries: [] as FileBelow[],
  hardLinked: [] as string[],
  duplicates: [] as string[],
  missing: [] as string[],
  outside: [] as string[],
  special: [] as string[],
  /** Absolute path and name in the archive of each link, by its path relative to the root. */
  links: new Map<string, { absolute: string; name: string }>(),
})

type Collection = ReturnType<typeof emptyCollection>

/**
 * Lists the files below `root` (absolute) that the declared paths name, sorted by the bytes of their names. Also returns the skipped links and the links packed
 * as files. Mode bit 0100 makes a file executable. No link and no `..` brings in a file from outside the root. Throws UserError for missing paths, paths
 * outside the root, other links, devices and sockets, a name that two files share, and an empty result.
 */
export async function collectEntries(files: CollectFiles, root: string, paths: readonly DeclaredPath[], options: CollectOptions) {
  const collection = emptyCollection(files, await files.realPath(root), options)
  for (const declared of paths) await collectPath(collection, declared)
  const followed = await takeFileLinks(collection)
  const listed: ZipEntry[] = sortedAndUnique(collection)
  const kept = options.modules === true && collection.links.size > 0 ? await takeModuleLinks(collection, listed) : []
  const entries = kept.length === 0 ? listed : [...listed, ...kept].sort((a, b) => compareNames(a.name, b.name))
  await requirePackable(collection)
  if (entries.length === 0)
    throw new UserError(`Nothing to pack: no file in ${list(paths.map(path => path.from))}.`, 'Run the build first, or change the paths.')
  return {
    entries,
    skippedLinks: [...collection.links.keys()].sort(),
    followed,
    // The other names of these files can lie outside the root.
    hardLinked: [...new Set(collection.hardLinked)].sort(),
  }
}

async function collectPath(collection: Collection, declared: DeclaredPath): Promise<void> {
  const relative = posix.normalize(declared.from).replace(/(?<=.)\/$/, '')
  const found = await locate(collection, relative)
  if (typeof found === 'string') {
    collection[found].push(declared.from)
    return
  }
  const { absolute, kind, parentLink } = found
  if (parentLink !== undefined) {
    collection.links.set(parentLink, { absolute: posix.join(collection.root, parentLink), name: '' })
    return
  }
  const name = declared.as === '' && kind !== 'directory' ? posix.basename(relative) : declared.as
  if (name !== '' && collection.options.exclude(name)) return
  if (kind === 'link') collection.links.set(relative, { absolute, name })
  else if (kind === 'other') collection.special.push(relative)
  else if (kind === 'file') add(collection, { name, folder: posix.dirname(absolute), source: posix.basename(absolute) }, found)
  else await collectFolder(collection, { relative, absolute, name })
}

/** The facts of a declared path. `parentLink` is the first link among its parents; a link that leaves the root gives 'outside'. The last part is not followed. */
async function locate(
  { files, root }: Collection,
  relative: string,
): Promise<'outside' | 'missing' | (FileFacts & { readonly absolute: string; readonly parentLink?: string | undefined })> {
  if (posix.isAbsolute(relative) || relative === '..' || relative.startsWith('../')) return 'outside'
  if (relative === '.') return { ...(await files.facts(root))!, absolute: root }
  // Undefined if a parent does not exist, or if links form a circle.
  const parent = await files.realPath(posix.join(root, posix.dirname(relative))).catch(() => undefined)
  if (parent === undefined) return 'missing'
  if (!isWithin(root, parent)) return 'outside'
  const absolute = posix.join(parent, posix.basename(relative))
  const facts = await files.facts(absolute)
  if (facts === undefined) return 'missing'
  return { ...facts, absolute, parentLink: await firstLink(files, root, relative) }
}

/** The first parent of a path that is a link. */
async function firstLink(files: Pick<Files, 'facts'>, root: string, relative: string): Promise<string | undefined> {
  for (const parent of [...foldersOf([relative])].reverse())
    if ((await files.facts(posix.join(root, parent)))?.kind === 'link') return parent
  return undefined
}

async function collectFolder(collection: Collection, folder: Readonly<Record<'relative' | 'absolute' | 'name', string>>): Promise<void> {
  // The callback takes each file and returns true: with very many files, the walk must not keep a second list.
  await collection.files.walk(folder.absolute, entry => {
    const name = folder.name === '' ? entry.path : `${folder.name}/${entry.path}`
    if (collection.options.exclude(name)) return true
    if (entry.kind === 'directory') return false
    if (entry.kind === 'file') add(collection, { name, folder: folder.absolute, source: entry.path }, entry)
    else if (entry.kind === 'link')
      collection.links.set(posix.join(folder.relative, entry.path), { absolute: `${folder.absolute}/${entry.path}`, name })
    else collection.special.push(posix.join(folder.relative, entry.path))
    return true
  })
}

function add({ entries, hardLinked }: Collection, file: Pick<FileBelow, 'name' | 'folder' | 'source'>, facts: FileFacts): void {
  const { mode, links, device, inode, size } = facts
  const { name, folder, source } = file
  // V8 stores 32-bit integers inline if all objects of this shape have them; otherwise each number is an object of 16 bytes.
  // The other key order gives the 32-bit case a shape of its own.
  const seen = areWhole32(device, inode, size) ? { size: size | 0, inode: inode | 0, device: device | 0 } : { device, inode, size }
  entries.push({ name, folder, source, executable: (mode & 0o100) !== 0, seen })
  if (links > 1) hardLinked.push(name)
}

const areWhole32 = (...values: readonly number[]): boolean => values.every(value => (value | 0) === value)

/** Sorts by the bytes of the names. The same file under the same name counts once; another file under the same name is a duplicate. */
function sortedAndUnique({ entries, duplicates }: Collection): FileBelow[] {
  entries.sort((a, b) => compareNames(a.name, b.name))
  return entries.filter((file, index) => {
    const before = entries[index - 1]
    if (before?.name !== file.name) return true
    if (pathOf(before) !== pathOf(file)) duplicates.push(file.name)
    return false
  })
}

/** Packs the file in place of each link that the options follow. Returns the names of these links. */
async function takeFileLinks(collection: Collection): Promise<string[]> {
  const { files, root, links, options } = collection
  const followed: string[] = []
  for (const [path, { absolute, name }] of options.follows === undefined ? [] : links) {
    const file = name === '' ? '' : await files.realPath(absolute).catch(() => '')
    const facts = isWithin(root, file) && options.follows!(posix.relative(root, file)) ? await files.facts(file) : undefined
    if (facts?.kind !== 'file') continue
    add(collection, { name, folder: posix.dirname(file), source: posix.basename(file) }, facts)
    links.delete(path)
    followed.push(name)
  }
  return followed.sort()
}

/** Takes the links that stay links out of the collection. A link can lead to another one that stays. */
async function takeModuleLinks({ files, links }: Collection, entries: readonly ZipEntry[]): Promise<ZipEntry[]> {
  const names = new Set(entries.map(({ name }) => name))
  const places = new Set([...names, ...foldersOf(names)])
  const kept: ZipEntry[] = []
  for (let before = -1; before !== kept.length; ) {
    before = kept.length
    for (const [path, { absolute, name }] of links) {
      const target = await files.readLink(absolute)
      if (!isModuleLink(name, target, place => places.has(place))) continue
      places.add(name)
      links.delete(path)
      kept.push({ name, source: Buffer.from(target), executable: false, link: true })
    }
  }
  return kept
}

async function requirePackable({ files, root, options, missing, outside, special, duplicates, links }: Collection): Promise<void> {
  if (missing.length > 0)
    throw new UserError(`Declared for the archive, but not there: ${list(missing)}.`, 'Run the build first, or change the paths.')
  if (outside.length > 0)
    throw new UserError(`These paths lead out of ${quoted(posix.basename(root))}: ${list(outside)}.`, 'Only what is inside can be packed.')
  if (special.length > 0) throw new UserError(`Neither files nor folders, and not for an archive: ${list(special)}.`)
  if (duplicates.length > 0) throw new UserError(`More than one file would be named ${list(duplicates)} in the archive.`)
  if (links.size === 0 || options.links === 'skip') return
  const lines = await Promise.all(
    [...links].map(async ([path, { absolute }]) => `  ${quoted(path)} ${await describeTarget(files, root, absolute)}`),
  )
  throw new UserError(
    `Symbolic links are not packed, because they can bring in files from anywhere:\n${lines.sort().join('\n')}`,
    options.modules === true
      ? 'Replace each with the file itself, or let the server bring the package to which it leads.'
      : 'Replace each with the file itself, or set `links: skip` for the component.',
  )
}

async function describeTarget(files: Pick<Files, 'realPath'>, root: string, link: string): Promise<string> {
  const target = await files.realPath(link).catch(() => undefined)
  if (target === undefined) return 'leads nowhere'
  return isWithin(root, target) ? 'leads to another place inside' : 'leads outside'
}

const isWithin = (root: string, path: string): boolean => path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`)

const list = (names: readonly string[]): string => names.map(quoted).join(', ')
