import { posix } from 'node:path'
import { UserError } from '../model/errors.ts'
import { quoted } from '../text/format.ts'
import { parseCoreMetadata } from './core-metadata.ts'
import { compareNames, foldersOf, nameProblem, nameProblems } from './member-names.ts'
import { readTarGz, type TarMember, writeTarGz } from './tar.ts'

/**
 * Rewrites a source distribution (tar.gz). Its bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone.
 * Members are sorted by the bytes of their names. Hard links become files, because a sorted link can come before its target.
 * Throws UserError for an unreadable file, unsafe names, and links that an unpacker must refuse (PEP 721).
 */
export async function normaliseSdist(bytes: Uint8Array, time: number): Promise<Uint8Array> {
  const members = await membersOf(bytes)
  const problems = memberProblems(members)
  if (problems.length > 0)
    throw new UserError(`The source distribution is not safe to unpack:\n${problems.map(text => `  ${text}`).join('\n')}`)
  const byName = new Map(members.map(member => [member.name, member]))
  const unique = [...byName.values()].map(member => normaliseMember(member, byName))
  return await writeTarGz(
    unique.sort((a, b) => compareNames(a.name, b.name)),
    time,
  )
}

/** Reads a source distribution: names of files and links, the one top folder, PKG-INFO, and problems as sentences. Throws UserError if it is no tar.gz file. */
export async function readSdist(bytes: Uint8Array) {
  const members = await membersOf(bytes, ({ name }) => /^[^/]+\/PKG-INFO$/.test(name))
  const problems = memberProblems(members)
  const names = members.filter(member => member.type !== 'directory').map(member => member.name)
  const tops = [...new Set(members.map(member => topOf(member.name)))]
  const top = tops.length === 1 ? tops[0] : undefined
  if (top === undefined) problems.push(`It has ${tops.length} folders or files at the top instead of one folder.`)
  const info = members.find(member => top !== undefined && member.name === `${top}/PKG-INFO`)
  if (info?.type !== 'file') problems.push('There is no PKG-INFO file in the top folder.')
  const metadata = info?.type === 'file' ? parseCoreMetadata(Buffer.from(info.content).toString('utf8')) : undefined
  return { names, top, metadata, problems }
}

async function membersOf(...read: Parameters<typeof readTarGz>): Promise<TarMember[]> {
  try {
    return await readTarGz(...read)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(`The source distribution cannot be read as a tar.gz file: ${reason}.`, 'Look at what the build backend wrote.', {
      cause: error,
    })
  }
}

function memberProblems(members: readonly TarMember[]): string[] {
  const byName = new Map(members.map(member => [member.name, member]))
  // Only a folder can occur twice or have members below it.
  const folders = new Set(members.filter(member => member.type === 'directory').map(member => member.name))
  const parents = foldersOf(folders)
  const others = members.filter(member => member.type !== 'directory').map(member => member.name)
  const problems = [
    ...nameProblems(others),
    ...[...folders].filter(name => nameProblem(name) !== undefined).map(name => `${quoted(name)} ${nameProblem(name)}`),
    ...others.filter(name => folders.has(name) || parents.has(name)).map(name => `${quoted(name)} is a file and a folder`),
    ...members.flatMap(member => linkProblem(member, byName) ?? []),
  ]
  return [...new Set(problems)].map(problem => `${problem}.`)
}

function linkProblem(member: TarMember, byName: ReadonlyMap<string, TarMember>): string | undefined {
  if (member.type === 'other') return `${quoted(member.name)} is neither a file, a folder nor a link`
  if (member.type === 'link') {
    if (byName.get(member.target)?.type === 'file') return undefined
    return `${quoted(member.name)} is a hard link to ${quoted(member.target)}, which is not a file in it`
  }
  if (member.type !== 'symlink') return undefined
  const target = member.target.replace(/(?<=.)\/$/, '')
  const path = posix.join(posix.dirname(member.name), target)
  // `..` is allowed only at the start: after a link's name, it would mean the parent of the link's target.
  const plain = target !== '' && !target.includes('\\') && !posix.isAbsolute(target) && posix.normalize(target) === target
  const top = topOf(member.name)
  if (plain && (path === top || path.startsWith(`${top}/`))) return undefined
  return `${quoted(member.name)} is a link to ${quoted(member.target)}, which leads out of it`
}

function normaliseMember(member: TarMember, byName: ReadonlyMap<string, TarMember>): TarMember {
  const original = member.type === 'link' ? (byName.get(member.target) ?? member) : member
  const executable = original.type !== 'file' || (original.mode & 0o100) !== 0
  return { ...original, name: member.name, mode: executable ? 0o755 : 0o644 }
}

const topOf = (name: string): string => name.split('/')[0] ?? ''
