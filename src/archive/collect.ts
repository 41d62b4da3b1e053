import { posix } from 'node:path'
import { UserError } from '../model/errors.ts'
import type { FileFacts, Files } from '../ports/files.ts'
import { quoted } from '../text/visible.ts'
import { compareNames } from './member-names.ts'
import { pathOf, type ZipEntry } from './zip.ts'

/** A file or folder to pack. `from` is relative to the root; `as` is its name in the archive, `''` spreads a folder's content over the top (a file keeps its own name). */
export interface DeclaredPath {
  readonly from: string
  readonly as: string
}

/** How a tree is collected. */
export interface CollectOptions {
  /** What a symbolic link does: stop the release, or stay out of the archive. None is ever followed. */
  readonly links: 'error' | 'skip'
  /** Asked for each file, folder and link by its name in the archive, without `/` at the end; an excluded folder is left out with all in it. */
  readonly exclude: (name: string) => boolean
}

/** What goes into the archive, in the order of the names' bytes, and the links that stayed out of it, relative to the root. */
export interface Collected {
  readonly entries: ZipEntry[]
  readonly skippedLinks: string[]
  /** Names of files that have another name on the disk as well (hard links), which may lie outside of the root. */
  readonly hardLinked: string[]
}

type FileBelow = ZipEntry & { readonly folder: string; readonly source: string }

interface Harvest {
  readonly entries: FileBelow[]
  readonly hardLinked: string[]
  readonly twice: string[]
  readonly missing: string[]
  readonly outside: string[]
  readonly special: string[]
  /** Absolute path of each link, by its path relative to the root. */
  readonly links: Map<string, string>
}

/**
 * Lists the files below `root` (absolute) that the declared paths name; `executable` by mode bit 0100. Nothing outside the root
 * enters, by a link or by `..`. Throws UserError that lists all of: paths that do not exist, paths that lead out of the root,
 * links (unless they are skipped), devices and sockets, names given to two files; and when nothing was found.
 */
export async function collectEntries(
  files: Pick<Files, 'facts' | 'walk' | 'realPath'>,
  root: string,
  paths: readonly DeclaredPath[],
  options: CollectOptions,
): Promise<Collected> {
  const realRoot = await files.realPath(root)
  const harvest: Harvest = { entries: [], hardLinked: [], twice: [], missing: [], outside: [], special: [], links: new Map() }
  for (const declared of paths) await collectPath(files, realRoot, declared, options, harvest)
  const entries = inOrder(harvest)
  await refuse(files, realRoot, harvest, options)
  if (entries.length === 0) {
    const names = paths.map(path => quoted(path.from)).join(', ')
    throw new UserError(
      `Nothing to pack: there is no file to take in ${names}.`,
      'Run the build first, or change the paths of the component.',
    )
  }
  return {
    entries,
    skippedLinks: [...harvest.links.keys()].sort(),
    hardLinked: harvest.hardLinked.sort().filter((name, index, sorted) => name !== sorted[index - 1]),
  }
}

async function collectPath(
  files: Pick<Files, 'facts' | 'walk' | 'realPath'>,
  root: string,
  declared: DeclaredPath,
  options: CollectOptions,
  harvest: Harvest,
): Promise<void> {
  const relative = posix.normalize(declared.from).replace(/(?<=.)\/$/, '')
  const place = await locate(files, root, relative)
  if (typeof place === 'string') {
    harvest[place].push(declared.from)
    return
  }
  if (place.parentLink !== undefined) {
    harvest.links.set(place.parentLink, posix.join(root, place.parentLink))
    return
  }
  const { absolute } = place
  const name = declared.as === '' && place.kind !== 'directory' ? posix.basename(relative) : declared.as
  if (name !== '' && options.exclude(name)) return
  if (place.kind === 'link') harvest.links.set(relative, absolute)
  else if (place.kind === 'other') harvest.special.push(relative)
  else if (place.kind === 'file') add(harvest, { name, folder: posix.dirname(absolute), source: posix.basename(absolute) }, place)
  else await collectFolder(files, { relative, absolute, name }, options, harvest)
}

/** What is at a declared path. A link among its parents that stays in the root is told; one that leads out is `outside`. The last part is not followed. */
async function locate(
  files: Pick<Files, 'facts' | 'realPath'>,
  root: string,
  relative: string,
): Promise<'outside' | 'missing' | (FileFacts & { readonly absolute: string; readonly parentLink?: string | undefined })> {
  if (posix.isAbsolute(relative) || relative === '..' || relative.startsWith('../')) return 'outside'
  if (relative === '.') return { ...(await files.facts(root))!, absolute: root }
  let parent: string
  try {
    parent = await files.realPath(posix.join(root, posix.dirname(relative)))
  } catch {
    // A parent that does not exist, or links that go round in a circle.
    return 'missing'
  }
  if (!isWithin(root, parent)) return 'outside'
  const absolute = posix.join(parent, posix.basename(relative))
  const facts = await files.facts(absolute)
  if (facts === undefined) return 'missing'
  return { ...facts, absolute, parentLink: await firstLink(files, root, posix.dirname(relative)) }
}

/** The first part of a folder's path that is a link. */
async function firstLink(files: Pick<Files, 'facts'>, root: string, folder: string): Promise<string | undefined> {
  const parts = folder === '.' ? [] : folder.split('/')
  for (let length = 1; length <= parts.length; length++) {
    const path = parts.slice(0, length).join('/')
    if ((await files.facts(posix.join(root, path)))?.kind === 'link') return path
  }
  return undefined
}

async function collectFolder(
  files: Pick<Files, 'walk'>,
  folder: { readonly relative: string; readonly absolute: string; readonly name: string },
  options: CollectOptions,
  harvest: Harvest,
): Promise<void> {
  const nameOf = (path: string) => (folder.name === '' ? path : `${folder.name}/${path}`)
  // Files are taken while they are walked over, and not kept by the walk as well: there may be very many.
  await files.walk(folder.absolute, entry => {
    const name = nameOf(entry.path)
    if (options.exclude(name)) return true
    if (entry.kind === 'directory') return false
    if (entry.kind === 'file') {
      add(harvest, { name, folder: folder.absolute, source: entry.path }, entry)
      return true
    }
    const absolute = `${folder.absolute}/${entry.path}`
    const path = posix.join(folder.relative, entry.path)
    if (entry.kind === 'link') harvest.links.set(path, absolute)
    else harvest.special.push(path)
    return true
  })
}

function add({ entries, hardLinked }: Harvest, file: Pick<FileBelow, 'name' | 'folder' | 'source'>, facts: FileFacts): void {
  const { mode, links, device, inode, size } = facts
  const { name, folder, source } = file
  // V8 keeps whole numbers of 32 bits where they stand, unless objects of the same keys in the same order had others before: then each is an object of
  // 16 bytes, as those are that come from the system.
  const seen = areWhole32(device, inode, size) ? { size: size | 0, inode: inode | 0, device: device | 0 } : { device, inode, size }
  entries.push({ name, folder, source, executable: (mode & 0o100) !== 0, seen })
  if (links > 1) hardLinked.push(name)
}

const areWhole32 = (...values: readonly number[]): boolean => values.every(value => (value | 0) === value)

/** Sorted by the bytes of the names. A file that two declared paths give the same name is one entry; two files with one name are an error. */
function inOrder({ entries, twice }: Harvest): FileBelow[] {
  entries.sort((a, b) => compareNames(a.name, b.name))
  return entries.filter((file, index) => {
    const before = entries[index - 1]
    if (before?.name !== file.name) return true
    if (pathOf(before) !== pathOf(file)) twice.push(file.name)
    return false
  })
}

async function refuse(files: Pick<Files, 'realPath'>, root: string, harvest: Harvest, options: CollectOptions): Promise<void> {
  const { missing, outside, special, twice, links } = harvest
  if (missing.length > 0) {
    throw new UserError(
      `Declared for the archive, but not there: ${list(missing)}.`,
      'Run the build first, or change the paths of the component.',
    )
  }
  if (outside.length > 0)
    throw new UserError(`These paths lead out of ${quoted(posix.basename(root))}: ${list(outside)}.`, 'Only what is inside can be packed.')
  if (special.length > 0) throw new UserError(`Neither files nor folders, and not for an archive: ${list(special)}.`)
  if (twice.length > 0) throw new UserError(`More than one file would be named ${list(twice)} in the archive.`)
  if (links.size === 0 || options.links === 'skip') return
  const told = await Promise.all([...links].map(async ([path, absolute]) => `  ${quoted(path)} ${await whereTo(files, root, absolute)}`))
  throw new UserError(
    `Symbolic links are not packed, because they can bring in files from anywhere:\n${told.sort().join('\n')}`,
    'Replace each with the file itself, or set `links: skip` for the component.',
  )
}

async function whereTo(files: Pick<Files, 'realPath'>, root: string, link: string): Promise<string> {
  try {
    return isWithin(root, await files.realPath(link)) ? 'leads to another place inside' : 'leads outside'
  } catch {
    return 'leads nowhere'
  }
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`)
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ')
}
