import { crc32 } from 'node:zlib'
import type AdmZip from 'adm-zip'

/** A member of a zip file as its central directory tells it. */
export interface ZipMember {
  /** The name exactly as stored; bytes that are not UTF-8 show as U+FFFD. */
  readonly name: string
  /** Unix type and permission bits; 0 when the file was not made by a Unix tool. */
  readonly mode: number
  /** What is wrong with the member's headers or data, as the end of a sentence about it; empty when it is sound. */
  readonly problems: readonly string[]
  /** The data; empty when it cannot be read. */
  readonly content: Uint8Array
}

const HOST_UNIX = 3
const FLAG_UTF8 = 0x800
const FLAG_DESCRIPTOR = 0x8
const ZIP64_MARK = 0xffffffff
const LOCAL_HEADER = 30

/**
 * Yields every member of a zip file in memory, decompressed and its CRC compared. Read by adm-zip, which shares no code with our
 * writer; nothing is extracted. Throws Error when the file has no readable directory, or one that names a member twice.
 */
export async function* readZip(bytes: Uint8Array): AsyncGenerator<ZipMember> {
  // Loaded at first use: a run that packs nothing should not pay for it.
  const { default: Zip } = await import('adm-zip')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const entry of new Zip(buffer, { noSort: true }).getEntries()) yield readMember(buffer, entry)
}

function readMember(zip: Buffer, entry: AdmZip.IZipEntry): ZipMember {
  // Not entryName, and not the reader's idea of it: what another unpacker will see are these bytes.
  const raw = entry.rawEntryName
  const name = raw.toString('utf8')
  const problems: string[] = []
  if (!Buffer.from(name).equals(raw)) problems.push('has a name that is not UTF-8')
  else if (/[^\x20-\x7e]/.test(name) && (entry.header.flags & FLAG_UTF8) === 0) problems.push('has a name that is not marked as UTF-8')
  problems.push(...localProblems(zip, entry))
  const mode = entry.header.made >> 8 === HOST_UNIX ? entry.header.attr >>> 16 : 0
  const content = readContent(entry)
  if (typeof content === 'string') return { name, mode, problems: [...problems, content], content: Buffer.alloc(0) }
  return { name, mode, problems, content }
}

/** The content, or what is wrong with it. */
function readContent(entry: AdmZip.IZipEntry): Uint8Array | string {
  let content: Uint8Array
  try {
    content = entry.getData()
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
  // Compared again here: adm-zip looks at one of the two headers, and not at all when there is no data.
  if (content.length !== entry.header.size) return `has ${content.length} bytes instead of ${entry.header.size}`
  if (crc32(content) !== entry.header.crc) return 'has a wrong CRC'
  return content
}

/** Differences between the member's own header and the directory: some unpackers believe the one, some the other. */
function localProblems(zip: Buffer, { header, rawEntryName }: AdmZip.IZipEntry): string[] {
  const at = header.offset
  if (at + LOCAL_HEADER > zip.length) return ['has its own header outside the file']
  const problems: string[] = []
  const nameAt = at + LOCAL_HEADER
  if (!zip.subarray(nameAt, nameAt + zip.readUInt16LE(at + 26)).equals(rawEntryName))
    problems.push('has another name in its own header than in the directory')
  const flags = zip.readUInt16LE(at + 6)
  if (flags !== header.flags || zip.readUInt16LE(at + 8) !== header.method)
    problems.push('has other flags or another method in its own header than in the directory')
  // With a data descriptor the sizes stand behind the data, with zip64 in an extra field.
  if ((flags & FLAG_DESCRIPTOR) !== 0) return problems
  const same = (place: number, value: number): boolean => [value, ZIP64_MARK].includes(zip.readUInt32LE(at + place))
  const sizes = same(18, header.compressedSize) && same(22, header.size)
  if (zip.readUInt32LE(at + 14) !== header.crc || !sizes) problems.push('has another CRC or size in its own header than in the directory')
  return problems
}
