import { crc32 } from 'node:zlib'
import type AdmZip from 'adm-zip'
import { inflateChunks } from './deflate.ts'
import { endRecords } from './zip-format.ts'
import { ambiguities, type CentralRecord, listMembers, rawName } from './zip-layout.ts'

/** A member of a zip file with the values of the central directory, not yet decompressed. */
export type ZipRecord = ReturnType<typeof recordOf>

/** adm-zip reads members up to this size whole; larger ones are read in pieces, which saves memory. In bytes. */
export const readWhole = 16 * 1024 * 1024

/** A member of a zip file with its data, which is empty if a problem prevents reading. */
export type ZipMember = Pick<ZipRecord, 'name' | 'mode' | 'problems'> & { readonly content: Uint8Array }

const FLAG_UTF8 = 0x800
const FLAG_ENCRYPTED = 0x1
const LOCAL_HEADER = 30

type Reader = new (zip: Buffer, options: { noSort: boolean }) => AdmZip

/** The members of a zip file in memory, in order, read by adm-zip, which shares no code with the writer. Throws Error for an unreadable central directory. */
export async function zipRecords(bytes: Uint8Array): Promise<Iterable<ZipRecord>> {
  // Loaded at first use, because many runs read no archive.
  const { default: Zip } = await import('adm-zip')
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return listMembers(bytes).map(member => recordOf(zip, member, Zip as Reader))
}

/** Whether the type in a mode is a symbolic link. */
export const isLink = (mode: number): boolean => (mode & 0o170000) === 0o120000

/** The members of a zip file in memory, decompressed and with their CRC compared. Throws Error for an unreadable central directory. */
export async function readZip(bytes: Uint8Array): Promise<ZipMember[]> {
  return Array.from(await zipRecords(bytes), ({ name, mode, problems, content }) => {
    const data = content()
    const isData = typeof data !== 'string'
    return { name, mode, problems: isData ? problems : [...problems, data], content: isData ? data : Buffer.alloc(0) }
  })
}

function recordOf(zip: Buffer, member: CentralRecord, Zip: Reader) {
  const { name, flags, attributes, size } = member
  const problems: string[] = []
  if (!Buffer.from(name).equals(rawName(zip, member))) problems.push('has a name that is not UTF-8')
  else if (/[^\x20-\x7e]/.test(name) && (flags & FLAG_UTF8) === 0) problems.push('has a name that is not marked as UTF-8')
  if ((flags & FLAG_ENCRYPTED) !== 0) problems.push('is encrypted')
  problems.push(...ambiguities(zip, member))
  return {
    /** The stored name, with U+FFFD for bytes that are not UTF-8. A folder's name ends with `/`. */
    name,
    /** Unix type and permission bits, whatever system the member names: unpackers differ in whether they believe it. 0 for a member without. */
    mode: attributes >>> 16,
    /** Uncompressed size in the central directory, in bytes. */
    size,
    /** Problems of the member's headers, as predicates without a subject; empty for valid headers. */
    problems,
    /** The whole data in memory, or a problem as a predicate. */
    content: () => readContent(zip, member, Zip),
    /** The data in pieces, for members that are too large for the memory. Returns a problem as a predicate. */
    pieces: () => readPieces(zip, member),
  }
}

function readContent(zip: Buffer, member: CentralRecord, Zip: Reader): Uint8Array | string {
  if (member.name.endsWith('/') && member.size === 0) return Buffer.alloc(0)
  let content: Uint8Array
  try {
    const [entry] = new Zip(zipOfOne(zip, member), { noSort: true }).getEntries()
    if (entry === undefined || !entry.rawEntryName.equals(rawName(zip, member))) return 'is read with another name by another program'
    content = entry.getData()
  } catch (error) {
    return unreadable(error)
  }
  // adm-zip compares with only one of the two headers, and compares nothing for an empty member.
  return dataProblem(content.length, crc32(content), member) ?? content
}

/** An archive of this member alone, with its local header, data and central record. For a whole archive, adm-zip keeps 11 kB for each member in memory. */
function zipOfOne(zip: Buffer, member: CentralRecord): Buffer {
  const data = zip.subarray(member.offset, endOfData(zip, member))
  const record = Buffer.from(zip.subarray(member.at, member.end))
  record.writeUInt32LE(0, 42)
  return Buffer.concat([data, record, endRecords(1, record.length, data.length)])
}

function startOfData(zip: Buffer, { offset }: CentralRecord): number {
  if (offset + LOCAL_HEADER > zip.length) throw new Error('its own header lies outside of the file')
  return offset + LOCAL_HEADER + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
}

function endOfData(zip: Buffer, member: CentralRecord): number {
  const end = startOfData(zip, member) + member.compressed
  if (end > zip.length) throw new Error('its data goes on behind the file')
  return end
}

async function* readPieces(zip: Buffer, member: CentralRecord): AsyncGenerator<Uint8Array, string | undefined> {
  let length = 0
  let crc = 0
  try {
    const data = zip.subarray(startOfData(zip, member), endOfData(zip, member))
    for await (const piece of inflateChunks(data, member.method)) {
      length += piece.length
      if (length > member.size) return `has more than the ${member.size} bytes that it should have`
      crc = crc32(piece, crc)
      yield piece
    }
  } catch (error) {
    return unreadable(error)
  }
  return dataProblem(length, crc, member)
}

function unreadable(error: unknown): string {
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
}

function dataProblem(length: number, crc: number, member: CentralRecord): string | undefined {
  if (length !== member.size) return `has ${length} bytes instead of ${member.size}`
  return crc === member.crc ? undefined : 'has a wrong CRC'
}
