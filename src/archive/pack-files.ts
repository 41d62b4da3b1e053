import { UserError } from '../errors.ts'
import type { FileIdentity, FileToPack, PackedFile, PackJob } from '../ports.ts'
import { packBytes } from './deflate.ts'
import { quoted } from './member-names.ts'
import { localHeader } from './zip-format.ts'

/** The most bytes that the records of a job's files can take: a file that deflate does not shrink is stored. */
export function mostBytes({ files }: PackJob): number {
  // A name of n UTF-16 code units has at most 3n bytes in UTF-8.
  return files.reduce((sum, { name, seen }) => sum + 30 + 3 * name.length + seen.size, 0)
}

/**
 * Writes the record of a whole file, header and data, into `target` at `at`; what its central header needs. A pure function of
 * name, content and time, so it may run on any thread. `target` must have room for the content as it is.
 */
export function packInto(target: Uint8Array, at: number, file: FileToPack, content: Uint8Array, dosTime: number): PackedFile {
  const { data, method, crc } = packBytes(content)
  const name = Buffer.from(file.name)
  const record = { name, executable: file.executable, method, crc, compressed: data.length, size: content.length, offset: 0, zip64: false }
  const header = localHeader(record, dosTime)
  target.set(header, at)
  target.set(data, at + header.length)
  return { method, crc, compressed: data.length, length: header.length + data.length }
}

/** Throws UserError when the file that was opened under a name is not the one that was looked at before. */
export function requireSameFile(name: string, seen: FileIdentity, opened: FileIdentity): void {
  if (opened.device === seen.device && opened.inode === seen.inode) {
    if (opened.size !== seen.size)
      throw changed(name, `it had ${seen.size} bytes when it was listed, and ${opened.size} when it was opened`)
    return
  }
  throw new UserError(
    `${quoted(name)} is not the file that was there when the files to pack were listed: another one was put in its place.`,
    'Look for a process that the build left running.',
  )
}

/** The error for a file that changes while it is packed. */
export function changed(name: string, how: string): UserError {
  return new UserError(`${quoted(name)} changed while it was packed: ${how}.`, 'Look for a process that the build left running.')
}

/** The error for a file that the system does not let be read. */
export function unreadable(name: string, cause: unknown): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new UserError(`${quoted(name)} cannot be packed: ${reason}.`, 'Look at the file and who may read it.', { cause })
}
