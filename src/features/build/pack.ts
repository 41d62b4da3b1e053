import { posix } from 'node:path'
import { type CollectOptions, collectEntries, type DeclaredPath } from '../../archive/collect.ts'
import { writeZip } from '../../archive/zip.ts'
import { UserError } from '../../model/errors.ts'
import { count } from '../../text/format.ts'
import { auditZip } from '../inspect/audit-archive.ts'
import type { Built, ComponentBuild } from './run/component-build.ts'

/** The content of a zip. */
export interface Packing extends Pick<CollectOptions, 'links' | 'follows'> {
  /** Name of the zip. */
  readonly archive: string
  /** The absolute folder that contains the declared paths. */
  readonly root: string
  readonly paths: readonly DeclaredPath[]
  /** Whether a member stays out; its name in the archive has no `/` at the end. */
  readonly exclude: (name: string) => boolean
  /** Names of members that the zip must have. */
  readonly required: readonly string[]
  /** Whether `node_modules` is packed, for a server with its dependencies. */
  readonly modules: boolean
}

/** Packs files into a zip of the dist folder; `verify` reads the zip with a second implementation. Throws UserError for an unpackable file. */
export async function packZip(build: ComponentBuild, packing: Packing): Promise<Built> {
  const { archive, root, paths, exclude, required, modules } = packing
  const isExcluded = (name: string): boolean => neverShips(name, modules) || exclude(name)
  const collected = await collectEntries(build.files, root, paths, { ...packing, exclude: isExcluded })
  const { entries, skippedLinks, followed, hardLinked } = collected
  const names = entries.map(entry => entry.name)
  const missing = required.filter(name => !names.includes(name))
  if (missing.length > 0) {
    throw new UserError(`${archive} would lack ${missing.join(', ')}.`, 'Look at what the build wrote; `output:` names the folder to pack.')
  }
  await writeZip(build.files, posix.join(build.dist, archive), entries, build.plan.sourceDate)
  build.addEvidence(
    `${archive}: ${count(entries.length, 'file')}${suffix('links packed as the file to which they lead', followed)}${suffix('links left out', skippedLinks)}`,
  )
  if (hardLinked.length > 0)
    build.warn(
      `${archive}: ${count(hardLinked.length, 'file')} with another name on the disk (hard links), which may be a file from elsewhere${suffix('they are', hardLinked.slice(0, 5))}`,
    )
  return { names: [archive], verify: () => verifyZip(build, archive, names, required) }
}

async function verifyZip(build: ComponentBuild, archive: string, names: readonly string[], required: readonly string[]): Promise<void> {
  const bytes = await build.files.read(posix.join(build.dist, archive))
  // The search for secrets reads the contents of all artifacts later.
  const { problems, uncompressed } = await auditZip(bytes, names)
  if (problems.length > 0)
    throw new UserError(`${archive} was read again and is not sound:\n${problems.map(text => `  ${text}`).join('\n')}`)
  build.addEvidence(
    `${archive} read again: ${count(names.length, 'file')}, ${uncompressed} bytes unpacked; headers, layout, names and modes right${suffix('in it', required)}`,
  )
}

/** Whether a name stays out of every zip. Names of credentials are not excluded: they must stop the release. `modules`: dependencies are packed. */
export function neverShips(name: string, modules = false): boolean {
  const base = posix.basename(name)
  return (
    (base === 'node_modules' && !modules) ||
    /^(\.git|\.cache|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.DS_Store)$/.test(base) ||
    /\.(tsbuildinfo|pyc)$/.test(base)
  )
}

const suffix = (label: string, names: readonly string[]): string => (names.length === 0 ? '' : `; ${label}: ${names.join(', ')}`)
