import { crc32 } from 'node:zlib'
import { quoted } from '../text/format.ts'

// A second reader for the records of a zip file (APPNOTE.TXT 4.3). It finds problems that adm-zip does not report: bytes outside all members,
// members that overlap, and headers with different values, from which two unpackers extract different files.

/** The record of a member in the central directory. Offsets in bytes from the start of the file. */
export type CentralRecord = ReturnType<typeof readDirectory> extends Generator<infer Yielded> ? Yielded : never

type Directory = ReturnType<typeof readEnd>

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const DESCRIPTOR = 0x08074b50
const LIMIT_32 = 0xffffffff
const LIMIT_16 = 0xffff
const FLAG_DESCRIPTOR = 0x8
const ZIP64_FIELD = 1
/** The Unicode Path of Info-ZIP: a name that some programs read in place of the header's (APPNOTE.TXT 4.6.9). */
const PATH_FIELD = 0x7075
/** Version 6.3, the highest that Python's zipfile reads. */
const HIGHEST_VERSION = 63
/** A longer or deeper name makes readers slow: adm-zip keeps each folder of it. */
const LONGEST_NAME = 1024
const DEEPEST_NAME = 64

/** The problems of a zip's layout, as sentences: headers that differ from the directory. With `gapless` also bytes that belong to no member or to two. */
export function layoutProblems(bytes: Uint8Array, gapless: boolean): string[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const directory = readEnd(zip)
    const problems: string[] = []
    let ascending = true
    let last = 0
    for (const record of readDirectory(zip, directory)) {
      problems.push(...headerProblems(zip, record))
      ascending &&= record.offset >= last
      last = record.offset
    }
    if (!gapless) return problems
    const records = readDirectory(zip, directory)
    return [...problems, ...gapProblems(zip, ascending ? records : [...records].sort((a, b) => a.offset - b.offset), directory)]
  } catch (error) {
    if (error instanceof DamagedZip || error instanceof RangeError) return [`The archive is damaged: ${error.message}.`]
    throw error
  }
}

/** The members of a zip file in memory, one by one to save memory. Other bytes can precede the archive. Throws Error for an unreadable directory. */
export function* listMembers(bytes: Uint8Array): Generator<CentralRecord> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = readEnd(zip)
  const start = directory.end - directory.size
  const shift = start - directory.offset
  if (shift < 0) throw new DamagedZip('its directory is not where it should be')
  for (const record of readDirectory(zip, { ...directory, offset: start }))
    yield shift === 0 ? record : { ...record, offset: record.offset + shift }
}

/** The bytes of a member's name in the directory. */
export const rawName = (zip: Buffer, { at, nameEnd }: CentralRecord): Buffer => zip.subarray(at + 46, nameEnd)

/** The reasons why programs could read a member differently, or refuse it. Each reason is a predicate whose subject is the member. */
export function ambiguities(zip: Buffer, record: CentralRecord): string[] {
  const { at, nameEnd, offset } = record
  const local = offset + 30 + zip.readUInt16LE(offset + 26)
  const fields = [
    ...extraFields(zip.subarray(nameEnd, nameEnd + zip.readUInt16LE(at + 30))),
    ...extraFields(zip.subarray(local, local + zip.readUInt16LE(offset + 28))),
  ]
  const name = rawName(zip, record)
  const isSame = (data: Buffer): boolean => data.length >= 5 && data.readUInt32LE(1) === crc32(name) && data.subarray(5).equals(name)
  const version = zip[at + 6]!
  return [
    ...(fields.some(({ id, data }) => id === PATH_FIELD && !isSame(data)) ? ['has a second name, which some programs read'] : []),
    ...(version > HIGHEST_VERSION ? [`needs version ${version / 10} of the format, which Python refuses`] : []),
  ]
}

class DamagedZip extends Error {}

/** The place of the directory and its number of records; `end` is the start of the records at the end of the file. */
function readEnd(zip: Buffer) {
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  const size = zip.readUInt32LE(end + 12)
  const offset = zip.readUInt32LE(end + 16)
  if (zip.readUInt16LE(end + 4) !== 0 || zip.readUInt16LE(end + 6) !== 0 || zip.readUInt16LE(end + 8) !== count)
    throw new DamagedZip('it says to be a part of several')
  const locator = end - 20
  const wide = locator >= 0 && zip.readUInt32LE(locator) === LOCATOR_64
  if (!wide) {
    if (count === LIMIT_16 || size === LIMIT_32 || offset === LIMIT_32) throw new DamagedZip('its zip64 records are missing')
    return { offset, size, count, end }
  }
  const at = long(zip, locator + 8)
  if (at + 56 > locator || zip.readUInt32LE(at) !== END_64) throw new DamagedZip('its zip64 record is not where it should be')
  if (at + 12 + long(zip, at + 4) !== locator) throw new DamagedZip('its zip64 record has a wrong length')
  const zip64 = { offset: long(zip, at + 48), size: long(zip, at + 40), count: long(zip, at + 32), end: at }
  const agrees = (narrow: number, limit: number, value: number): boolean => narrow === limit || narrow === value
  if (!agrees(count, LIMIT_16, zip64.count) || !agrees(size, LIMIT_32, zip64.size) || !agrees(offset, LIMIT_32, zip64.offset))
    throw new DamagedZip('its zip64 record and the record at its end do not agree')
  return zip64
}

/** The end record can have a comment, as `git archive` writes one. A comment with a second end record is an attack: readers choose different records. */
function findEnd(zip: Buffer): number {
  const signature = Buffer.from([0x50, 0x4b, 0x05, 0x06])
  const end = zip.lastIndexOf(signature)
  if (end < 0 || end + 22 > zip.length || end + 22 + zip.readUInt16LE(end + 20) !== zip.length)
    throw new DamagedZip('it does not end with the record that ends a zip file, or there is something behind it')
  return end
}

function* readDirectory(zip: Buffer, { offset, size, count, end }: Directory) {
  if (offset + size !== end) throw new DamagedZip('its directory is not where it should be, or something stands before the archive')
  let found = 0
  let at = offset
  while (at < end) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new DamagedZip('its directory has a record that is none')
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    const extraLength = zip.readUInt16LE(at + 30)
    const next = nameEnd + extraLength + zip.readUInt16LE(at + 32)
    if (next > end) throw new DamagedZip('a record of its directory goes on behind it')
    const narrow = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const [uncompressed = 0, compressed = 0, localOffset = 0] = wideValues(zip.subarray(nameEnd, nameEnd + extraLength), narrow)
    found += 1
    const name = zip.toString('utf8', at + 46, nameEnd)
    if (nameEnd - at - 46 > LONGEST_NAME || name.split('/').length - 1 > DEEPEST_NAME)
      throw new DamagedZip(`a name in it has more than ${LONGEST_NAME} bytes or ${DEEPEST_NAME} folders: ${quoted(name.slice(0, 60))}`)
    yield {
      name,
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      compressed,
      size: uncompressed,
      /** Start of the local header. */
      offset: localOffset,
      /** External attributes. On Unix, the upper 16 bits are type and mode. */
      attributes: zip.readUInt32LE(at + 38),
      /** Start and end of this record. */
      at,
      end: next,
      /** End of the name, which starts 46 bytes after `at`. */
      nameEnd,
    }
    at = next
  }
  if (found !== count) throw new DamagedZip(`it says to have ${count} members, and its directory has ${found}`)
}

/** Replaces each value whose bits are all ones by the next value of the zip64 field (APPNOTE.TXT 4.5.3). */
function wideValues(extra: Buffer, narrow: readonly number[]): number[] {
  const field = extraFields(extra).find(({ id }) => id === ZIP64_FIELD)?.data
  let at = 0
  // Some writers, this project's too, write all values into the field although some fit into 32 bits.
  const all = field !== undefined && field.length >= 8 * narrow.length
  return narrow.map((value, index) => {
    if (field === undefined) return value
    const position = all ? 8 * index : at
    if (value !== LIMIT_32) return value
    at += 8
    if (position + 8 > field.length) throw new DamagedZip('a zip64 field is too short')
    return long(field, position)
  })
}

function extraFields(extra: Buffer) {
  const fields: { readonly id: number; readonly data: Buffer }[] = []
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    fields.push({ id: extra.readUInt16LE(at), data: extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2)) })
  return fields
}

function headerProblems(zip: Buffer, record: CentralRecord): string[] {
  const { name, offset, flags, method, crc, compressed, size } = record
  const problem = (text: string): string => `${quoted(name)} ${text}.`
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL) return [problem('has no header of its own where the directory says')]
  const nameEnd = offset + 30 + zip.readUInt16LE(offset + 26)
  const problems: string[] = []
  if (!zip.subarray(offset + 30, nameEnd).equals(rawName(zip, record)))
    problems.push(problem('has another name in its own header than in the directory'))
  if (zip.readUInt16LE(offset + 6) !== flags || zip.readUInt16LE(offset + 8) !== method)
    problems.push(problem('has other flags or another method in its own header than in the directory'))
  const extra = zip.subarray(nameEnd, nameEnd + zip.readUInt16LE(offset + 28))
  const [localSize, localCompressed] = wideValues(extra, [zip.readUInt32LE(offset + 22), zip.readUInt32LE(offset + 18)])
  const localCrc = zip.readUInt32LE(offset + 14)
  // With a data descriptor, the values follow the data, and the header has zeros.
  const descriptor = (flags & FLAG_DESCRIPTOR) !== 0 && [localCrc, localSize, localCompressed].every(value => value === 0)
  if (!descriptor && !(localCrc === crc && localSize === size && localCompressed === compressed))
    problems.push(problem('has another CRC or size in its own header than in the directory'))
  return problems
}

/** `records` must be sorted by offset. */
function gapProblems(zip: Buffer, records: Iterable<CentralRecord>, directory: Directory): string[] {
  const problems: string[] = []
  let end = 0
  for (const record of records) {
    if (record.offset < end) problems.push(`${quoted(record.name)} lies on another member.`)
    else if (record.offset > end) problems.push(`Bytes before ${quoted(record.name)} belong to no member.`)
    end = Math.max(end, recordEnd(zip, record))
  }
  if (end > directory.offset) problems.push('The last member lies on the directory.')
  if (end < directory.offset) problems.push('Bytes before the directory belong to no member.')
  return problems
}

function recordEnd(zip: Buffer, { offset, compressed, flags, crc }: CentralRecord): number {
  if (offset + 30 > zip.length) return offset
  const end = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28) + compressed
  if ((flags & FLAG_DESCRIPTOR) === 0 || end + 12 > zip.length) return end
  // A descriptor can have a signature, and sizes of 4 or 8 bytes (APPNOTE.TXT 4.3.9).
  const signed = zip.readUInt32LE(end) === DESCRIPTOR
  const start = signed ? end + 4 : end
  if (start + 4 > zip.length || zip.readUInt32LE(start) !== crc) return end
  const narrow = start + 12 <= zip.length && zip.readUInt32LE(start + 4) === compressed
  return start + (narrow && !isWide(zip, start, compressed) ? 12 : 20)
}

/** Whether the sizes have 8 bytes. For a small member both readings can fit; the signature after the descriptor decides. */
function isWide(zip: Buffer, start: number, compressed: number): boolean {
  if (start + 24 > zip.length || long(zip, start + 4) !== compressed) return false
  return [LOCAL, CENTRAL, END_64].includes(zip.readUInt32LE(start + 20))
}

function long(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new DamagedZip('it has a number that no file is large enough for')
  return Number(value)
}
