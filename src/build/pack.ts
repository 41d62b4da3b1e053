import { posix } from 'node:path'
import { auditZip } from '../archive/audit.ts'
import { collectEntries, type DeclaredPath } from '../archive/collect.ts'
import { writeZip } from '../archive/zip.ts'
import { UserError } from '../errors.ts'
import type { Built, Lane } from './lane.ts'

/** What goes into a zip. */
export interface Packing {
  /** Name of the zip. */
  readonly archive: string
  /** Absolute; declared paths are below it. */
  readonly root: string
  readonly paths: readonly DeclaredPath[]
  readonly links: 'error' | 'skip'
  /** By the name in the archive, without `/` at the end. */
  readonly exclude: (name: string) => boolean
  /** Names without which the zip is of no use. */
  readonly required: readonly string[]
  /** Whether folders `node_modules` belong to it: those of a server that brings its dependencies. */
  readonly modules: boolean
}

/** Packs files into the lane's zip, and gives the proof: it is read again by another program's code. Throws UserError for what cannot be packed. */
export async function packZip(lane: Lane, packing: Packing): Promise<Built> {
  const { archive, root, paths, links, exclude, required, modules } = packing
  const secrets: string[] = []
  const leavesOut = (name: string): boolean => {
    if (!neverShips(name, modules)) return exclude(name)
    if (isPrivate(name)) secrets.push(name)
    return true
  }
  const { entries, skippedLinks } = await collectEntries(lane.files, root, paths, { links, exclude: leavesOut })
  const names = entries.map(entry => entry.name)
  const missing = required.filter(name => !names.includes(name))
  if (missing.length > 0) {
    throw new UserError(
      `${archive} would lack ${missing.join(', ')}.`,
      'Look at what the build wrote; `output:` of the component names the folder to pack.',
    )
  }
  await writeZip(lane.files, posix.join(lane.dist, archive), entries, lane.plan.sourceDate)
  lane.prove(`${archive}: ${files(entries.length)}${told('links left out', skippedLinks)}${told('never shipped, left out', secrets)}`)
  return { names: [archive], verify: () => verifyZip(lane, archive, names, required) }
}

async function verifyZip(lane: Lane, archive: string, names: readonly string[], required: readonly string[]): Promise<void> {
  const bytes = await lane.files.read(posix.join(lane.dist, archive))
  const { problems, members, uncompressed } = await auditZip(bytes, { names, required })
  if (problems.length > 0)
    throw new UserError(`${archive} was read again and is not sound:\n${problems.map(text => `  ${text}`).join('\n')}`)
  lane.prove(
    `${archive} read again: ${files(members)}, ${uncompressed} bytes unpacked, checksums, names and modes right${told('in it', required)}`,
  )
}

/**
 * Whether a file or folder stays out of every zip, by its name in the archive: dependencies, repositories, caches, compilers' notes,
 * and files that hold credentials (`.env` and its kind but for `.env.example`, `.npmrc`). `modules`: dependencies may stay.
 */
export function neverShips(name: string, modules = false): boolean {
  const base = posix.basename(name)
  return (
    isPrivate(name) ||
    (base === 'node_modules' && !modules) ||
    /^(\.git|\.cache|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.DS_Store)$/.test(base) ||
    /\.(tsbuildinfo|pyc)$/.test(base)
  )
}

function isPrivate(name: string): boolean {
  const base = posix.basename(name)
  return base === '.npmrc' || base === '.env' || (base.startsWith('.env.') && base !== '.env.example')
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}

function told(what: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `; ${what}: ${names.join(', ')}`
}
