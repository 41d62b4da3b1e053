// The records of a zip file as bytes (PKWARE, APPNOTE.TXT 6.3.10).

/** The header values of one member. `size` and `compressed` in bytes; `offset` in bytes from the start of the file to the local header. */
export interface MemberRecord {
  /** The name in UTF-8. */
  readonly name: Uint8Array
  readonly executable: boolean
  /** Whether the data is the target of a symbolic link. */
  readonly link?: boolean | undefined
  /** 0 stored, 8 deflated (APPNOTE.TXT 4.4.5). */
  readonly method: 0 | 8
  readonly crc: number
  readonly compressed: number
  readonly size: number
  readonly offset: number
  /** Whether the local header has its sizes in a zip64 field. The writer decides before it knows the compressed size. */
  readonly zip64: boolean
}

const LIMIT_32 = 0xffffffff
const LIMIT_16 = 0xffff
const VERSION_DEFLATE = 20
const VERSION_ZIP64 = 45
const HOST_UNIX = 3 << 8
const FLAG_UTF8 = 0x800
const ZIP64_FIELD = 1

const EARLIEST = Date.UTC(1980, 0, 1)
const LATEST = Date.UTC(2107, 11, 31, 23, 59, 58)

/** MS-DOS date (upper 16 bits) and UTC time of `seconds` since 1970 (APPNOTE.TXT 4.4.6), rounded down to even seconds and limited to 1980 to 2107. */
export function dosTime(seconds: number): number {
  const at = new Date(Math.min(LATEST, Math.max(EARLIEST, seconds * 1000)))
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return ((date << 16) | time) >>> 0
}

/** Whether a file of `size` bytes needs zip64. The margin of 16 MiB covers incompressible data, which grows when deflated. */
export const needsZip64 = (size: number): boolean => size > LIMIT_32 - (16 << 20)

/** The header before the data of a member. Its length depends on the name and `zip64` alone, so that the writer can overwrite it with the final sizes. */
export function localHeader(member: MemberRecord, dos: number): Buffer {
  const extra = member.zip64 ? zip64Field(member.size, member.compressed) : Buffer.alloc(0)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(member.zip64 ? VERSION_ZIP64 : VERSION_DEFLATE, 4)
  writeSharedFields(header, 6, member, dos, member.zip64)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, member.name, extra])
}

/** The record of a member in the central directory. */
export function centralHeader(member: MemberRecord, dos: number): Buffer {
  // The format needs only the values that do not fit. All three are written, because some readers expect fixed positions.
  const wide = member.zip64 || member.offset >= LIMIT_32
  const extra = wide ? zip64Field(member.size, member.compressed, member.offset) : Buffer.alloc(0)
  const version = wide ? VERSION_ZIP64 : VERSION_DEFLATE
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(HOST_UNIX | version, 4)
  header.writeUInt16LE(version, 6)
  writeSharedFields(header, 8, member, dos, wide)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE((member.link ? 0o120777 : member.executable ? 0o100755 : 0o100644) * 0x10000, 38)
  header.writeUInt32LE(wide ? LIMIT_32 : member.offset, 42)
  return Buffer.concat([header, member.name, extra])
}

/** Adds `by` to the offsets in central headers without extra fields, in place. Members packed together count offsets from their first record. */
export function moveHeaders(headers: Uint8Array, by: number): Uint8Array {
  const view = new DataView(headers.buffer, headers.byteOffset, headers.byteLength)
  for (let at = 0; at < headers.length; at += 46 + view.getUint16(at + 28, true))
    view.setUint32(at + 42, view.getUint32(at + 42, true) + by, true)
  return headers
}

/** The records at the end of the file, for `count` members and a directory of `size` bytes at `offset`. */
export function endRecords(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, LIMIT_16), 8)
  end.writeUInt16LE(Math.min(count, LIMIT_16), 10)
  end.writeUInt32LE(Math.min(size, LIMIT_32), 12)
  end.writeUInt32LE(Math.min(offset, LIMIT_32), 16)
  const wide = count >= LIMIT_16 || size >= LIMIT_32 || offset >= LIMIT_32
  return wide ? Buffer.concat([zip64End(count, size, offset), end]) : end
}

/** Writes the fields that both headers share: flag, method, time, CRC, sizes and the length of the name. */
function writeSharedFields(header: Buffer, at: number, member: MemberRecord, dos: number, wide: boolean): void {
  header.writeUInt16LE(FLAG_UTF8, at)
  header.writeUInt16LE(member.method, at + 2)
  header.writeUInt32LE(dos, at + 4)
  header.writeUInt32LE(member.crc, at + 8)
  header.writeUInt32LE(wide ? LIMIT_32 : member.compressed, at + 12)
  header.writeUInt32LE(wide ? LIMIT_32 : member.size, at + 16)
  header.writeUInt16LE(member.name.length, at + 20)
}

function zip64Field(...values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length)
  field.writeUInt16LE(ZIP64_FIELD, 0)
  field.writeUInt16LE(8 * values.length, 2)
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * index)
  return field
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const records = Buffer.alloc(56 + 20)
  records.writeUInt32LE(0x06064b50, 0)
  records.writeBigUInt64LE(44n, 4)
  records.writeUInt16LE(HOST_UNIX | VERSION_ZIP64, 12)
  records.writeUInt16LE(VERSION_ZIP64, 14)
  records.writeBigUInt64LE(BigInt(count), 24)
  records.writeBigUInt64LE(BigInt(count), 32)
  records.writeBigUInt64LE(BigInt(size), 40)
  records.writeBigUInt64LE(BigInt(offset), 48)
  records.writeUInt32LE(0x07064b50, 56)
  records.writeBigUInt64LE(BigInt(offset + size), 64)
  records.writeUInt32LE(1, 72)
  return records
}
