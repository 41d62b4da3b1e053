import { UserError } from '../model/errors.ts'
import type { FileIdentity, FileToPack, PackedJob, PackJob } from '../ports/files.ts'
import { quoted } from '../text/format.ts'
import { packBytes } from './deflate.ts'
import { centralHeader, localHeader } from './zip-format.ts'

/** Bytes. Files up to this size are packed whole, larger files in pieces. The packed bytes of a member depend on this limit. */
export const PACKED_UP_TO = 8 * 1024 * 1024

/** Upper limits in bytes of a job's records and of their central headers. A file that deflate does not shrink is stored. */
export function maxPackedBytes({ files }: PackJob): { readonly records: number; readonly headers: number } {
  // A name of n UTF-16 code units has at most 3n bytes in UTF-8.
  const names = files.reduce((sum, { name }) => sum + 3 * name.length, 0)
  return { records: files.reduce((sum, { seen }) => sum + 30 + seen.size, names), headers: 46 * files.length + names }
}

/** Writes the records of files into `records` and their central headers into `headers`, of the sizes of `maxPackedBytes`. Each thread gives the same bytes. */
export function makePacker(records: Uint8Array, headers: Uint8Array, dosTime: number) {
  let offset = 0
  let headersEnd = 0
  return {
    add({ name, executable }: FileToPack, content: Uint8Array): void {
      const { data, method, crc } = packBytes(content)
      const sizes = { compressed: data.length, size: content.length, offset, zip64: false }
      const record = { name: Buffer.from(name), executable, method, crc, ...sizes }
      const local = localHeader(record, dosTime)
      records.set(local, offset)
      records.set(data, offset + local.length)
      offset += local.length + data.length
      const central = centralHeader(record, dosTime)
      headers.set(central, headersEnd)
      headersEnd += central.length
    },
    packed: (): PackedJob => ({ bytes: records.subarray(0, offset), headers: headers.subarray(0, headersEnd) }),
  }
}

/** Throws UserError if the opened file is another file than the listed file, or has another size. */
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

/** The error for a file that the program cannot read. */
export function unreadable(name: string, cause: unknown): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new UserError(`${quoted(name)} cannot be packed: ${reason}.`, 'Look at the file and who may read it.', { cause })
}
