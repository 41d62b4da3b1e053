import { crc32 } from 'node:zlib'
import type AdmZip from 'adm-zip'
import { inflateChunks } from './deflate.ts'
import { type CentralRecord, listMembers, rawName } from './zip-layout.ts'

/** A member of a zip file as its central directory tells it, not yet decompressed. */
export interface ZipRecord {
  /** The name exactly as stored; bytes that are not UTF-8 show as U+FFFD. Ends with `/` for a folder. */
  readonly name: string
  /** Unix type and permission bits; 0 when the file was not made by a Unix tool. */
  readonly mode: number
  /** Uncompressed, in bytes, as the directory says. */
  readonly size: number
  /** What is wrong with the member's headers, as the end of a sentence about it; empty when they are sound. */
  readonly problems: readonly string[]
  /** The data, or what is wrong with it. All of it is in memory. */
  content(): Uint8Array | string
  /** The data in pieces, with what is wrong with it at the end; for members that are too large for the memory. */
  pieces(): AsyncGenerator<Uint8Array, string | undefined>
}

/** A member of a zip file with its data. */
export interface ZipMember extends Pick<ZipRecord, 'name' | 'mode' | 'problems'> {
  /** The data; empty when it cannot be read. */
  readonly content: Uint8Array
}

const HOST_UNIX = 3
const FLAG_UTF8 = 0x800
const FLAG_ENCRYPTED = 0x1
const LOCAL_HEADER = 30

type Reader = new (zip: Buffer, options: { noSort: boolean }) => AdmZip

/**
 * The members of a zip file in memory, one after the other, each read by adm-zip, which shares no code with our writer; nothing is extracted. Throws Error
 * when the file has no directory that can be read.
 */
export async function zipRecords(bytes: Uint8Array): Promise<Iterable<ZipRecord>> {
  // Loaded at first use: a run that packs nothing should not pay for it.
  const { default: Zip } = await import('adm-zip')
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return recordsOf(zip, listMembers(bytes), Zip as Reader)
}

function* recordsOf(zip: Buffer, members: Iterable<CentralRecord>, Zip: Reader): Generator<ZipRecord> {
  for (const member of members) yield recordOf(zip, member, Zip)
}

/** Yields every member of a zip file in memory, decompressed and its CRC compared. Throws as `zipRecords` does. */
export async function* readZip(bytes: Uint8Array): AsyncGenerator<ZipMember> {
  for (const { name, mode, problems, content } of await zipRecords(bytes)) {
    const data = content()
    if (typeof data === 'string') yield { name, mode, problems: [...problems, data], content: Buffer.alloc(0) }
    else yield { name, mode, problems, content: data }
  }
}

function recordOf(zip: Buffer, member: CentralRecord, Zip: Reader): ZipRecord {
  const { name, flags, made, attributes, size } = member
  const problems: string[] = []
  if (!Buffer.from(name).equals(rawName(zip, member))) problems.push('has a name that is not UTF-8')
  else if (/[^\x20-\x7e]/.test(name) && (flags & FLAG_UTF8) === 0) problems.push('has a name that is not marked as UTF-8')
  if ((flags & FLAG_ENCRYPTED) !== 0) problems.push('is encrypted')
  const mode = made >> 8 === HOST_UNIX ? attributes >>> 16 : 0
  return { name, mode, size, problems, content: () => readContent(zip, member, Zip), pieces: () => readPieces(zip, member) }
}

/** The content, or what is wrong with it. */
function readContent(zip: Buffer, member: CentralRecord, Zip: Reader): Uint8Array | string {
  if (member.name.endsWith('/') && member.size === 0) return Buffer.alloc(0)
  let content: Uint8Array
  try {
    const [entry] = new Zip(alone(zip, member), { noSort: true }).getEntries()
    if (entry === undefined || !entry.rawEntryName.equals(rawName(zip, member))) return 'is read with another name by another program'
    content = entry.getData()
  } catch (error) {
    return unreadable(error)
  }
  // Compared again here: adm-zip looks at one of the two headers, and not at all when there is no data.
  return dataProblem(content.length, crc32(content), member) ?? content
}

/**
 * The member by itself, its own header, its data and its record in the directory, as an archive of one: of all of an archive at once
 * adm-zip keeps 11 kB a member in memory.
 */
function alone(zip: Buffer, member: CentralRecord): Buffer {
  const data = zip.subarray(member.offset, endOfData(zip, member))
  const record = Buffer.from(zip.subarray(member.at, member.end))
  record.writeUInt32LE(0, 42)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(record.length, 12)
  end.writeUInt32LE(data.length, 16)
  return Buffer.concat([data, record, end])
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
      // A member that goes on behind its size is no reason to go on with it.
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
