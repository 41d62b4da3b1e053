import { quoted } from '../text/visible.ts'

// Another reading of the records of a zip file than adm-zip's, for what a reader of members does not see: bytes that belong to none,
// members that lie on each other, and numbers of which unpackers believe the one or the other (APPNOTE.TXT 4.3).

/** A member as the central directory tells it. */
export interface CentralRecord {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly compressed: number
  readonly size: number
  /** Of the member's own header, from the start of the file. */
  readonly offset: number
  /** Which system's tool made it, in the upper 8 bits. */
  readonly made: number
  /** External attributes: of Unix, type and mode in the upper 16 bits. */
  readonly attributes: number
  /** Where the record itself stands. */
  readonly at: number
  readonly end: number
  /** Where its name ends, which begins 46 bytes behind `at`. */
  readonly nameEnd: number
}

interface Directory {
  readonly offset: number
  readonly size: number
  readonly count: number
  /** Where the records that end the file begin. */
  readonly end: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const DESCRIPTOR = 0x08074b50
const LIMIT_32 = 0xffffffff
const LIMIT_16 = 0xffff
const FLAG_DESCRIPTOR = 0x8

/**
 * What is wrong with the layout of a zip file in memory, as sentences: the members' own headers must say what the directory says and,
 * where it is asked for, members, directory and end must follow each other without a gap, from the first byte to the last. Empty when
 * all is well.
 */
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
    if (error instanceof Broken || error instanceof RangeError) return [`The archive is damaged: ${error.message}.`]
    throw error
  }
}

/**
 * The members of a zip file in memory, each read when it is asked for: of all of a large archive their records take more memory than what is looked
 * at. Something may stand before the archive, as a program that unpacks it. Throws Error when there is no directory that can be read.
 */
export function* listMembers(bytes: Uint8Array): Generator<CentralRecord> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = readEnd(zip)
  const start = directory.end - directory.size
  const shift = start - directory.offset
  if (shift < 0) throw new Broken('its directory is not where it should be')
  for (const record of readDirectory(zip, { ...directory, offset: start }))
    yield shift === 0 ? record : { ...record, offset: record.offset + shift }
}

/** The bytes of a member's name, as they stand in the directory. */
export function rawName(zip: Buffer, { at, nameEnd }: CentralRecord): Buffer {
  return zip.subarray(at + 46, nameEnd)
}

class Broken extends Error {}

function readEnd(zip: Buffer): Directory {
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  const size = zip.readUInt32LE(end + 12)
  const offset = zip.readUInt32LE(end + 16)
  if (zip.readUInt16LE(end + 4) !== 0 || zip.readUInt16LE(end + 6) !== 0 || zip.readUInt16LE(end + 8) !== count)
    throw new Broken('it says to be a part of several')
  const locator = end - 20
  const wide = locator >= 0 && zip.readUInt32LE(locator) === LOCATOR_64
  if (!wide) {
    if (count === LIMIT_16 || size === LIMIT_32 || offset === LIMIT_32) throw new Broken('its zip64 records are missing')
    return { offset, size, count, end }
  }
  const at = long(zip, locator + 8)
  if (at + 56 > locator || zip.readUInt32LE(at) !== END_64) throw new Broken('its zip64 record is not where it should be')
  if (at + 12 + long(zip, at + 4) !== locator) throw new Broken('its zip64 record has a wrong length')
  const told = { offset: long(zip, at + 48), size: long(zip, at + 40), count: long(zip, at + 32), end: at }
  const agrees = (narrow: number, limit: number, value: number): boolean => narrow === limit || narrow === value
  if (!agrees(count, LIMIT_16, told.count) || !agrees(size, LIMIT_32, told.size) || !agrees(offset, LIMIT_32, told.offset))
    throw new Broken('its zip64 record and the record at its end do not agree')
  return told
}

/** `git archive` leaves a comment behind the record. One that holds such a record itself is there to deceive: readers differ in which they take. */
function findEnd(zip: Buffer): number {
  const signature = Buffer.from([0x50, 0x4b, 0x05, 0x06])
  const end = zip.lastIndexOf(signature)
  if (end < 0 || end + 22 > zip.length || end + 22 + zip.readUInt16LE(end + 20) !== zip.length)
    throw new Broken('it does not end with the record that ends a zip file, or there is something behind it')
  return end
}

function* readDirectory(zip: Buffer, { offset, size, count, end }: Directory): Generator<CentralRecord> {
  if (offset + size !== end) throw new Broken('its directory is not where it should be, or something stands before the archive')
  let found = 0
  let at = offset
  while (at < end) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Broken('its directory has a record that is none')
    const nameLength = zip.readUInt16LE(at + 28)
    const extraLength = zip.readUInt16LE(at + 30)
    const commentLength = zip.readUInt16LE(at + 32)
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > end) throw new Broken('a record of its directory goes on behind it')
    const raw = zip.subarray(at + 46, at + 46 + nameLength)
    const values = wideValues(zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength), [
      zip.readUInt32LE(at + 24),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 42),
    ])
    const [uncompressed = 0, compressed = 0, localOffset = 0] = values
    found += 1
    yield {
      name: raw.toString('utf8'),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      compressed,
      size: uncompressed,
      offset: localOffset,
      made: zip.readUInt16LE(at + 4),
      attributes: zip.readUInt32LE(at + 38),
      at,
      end: next,
      nameEnd: at + 46 + nameLength,
    }
    at = next
  }
  if (found !== count) throw new Broken(`it says to have ${count} members, and its directory has ${found}`)
}

/** Values that are all ones stand in the zip64 field, in order (APPNOTE.TXT 4.5.3). */
function wideValues(extra: Buffer, narrow: readonly number[]): number[] {
  let field: Buffer | undefined
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) field ??= extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
  let at = 0
  // Some writers, ours too, put all of them there, and all or some of the narrow ones are ones.
  const all = field !== undefined && field.length >= 8 * narrow.length
  return narrow.map((value, index) => {
    if (field === undefined) return value
    const place = all ? 8 * index : at
    if (value !== LIMIT_32) return value
    at += 8
    if (place + 8 > field.length) throw new Broken('a zip64 field is too short')
    return long(field, place)
  })
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
  const told = [zip.readUInt32LE(offset + 14), localSize, localCompressed]
  // With a data descriptor they stand behind the data, and here are zeros.
  const descriptor = (flags & FLAG_DESCRIPTOR) !== 0 && told.every(value => value === 0)
  if (!descriptor && !(told[0] === crc && told[1] === size && told[2] === compressed))
    problems.push(problem('has another CRC or size in its own header than in the directory'))
  return problems
}

/** `records` by their offsets. */
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
  // A descriptor may have a signature, and sizes of 4 or 8 bytes (APPNOTE.TXT 4.3.9).
  const signed = zip.readUInt32LE(end) === DESCRIPTOR
  const start = signed ? end + 4 : end
  if (start + 4 > zip.length || zip.readUInt32LE(start) !== crc) return end
  const narrow = start + 12 <= zip.length && zip.readUInt32LE(start + 4) === compressed
  return start + (narrow && !isWide(zip, start, compressed) ? 12 : 20)
}

/** Both readings can fit a small member: then what comes next decides. */
function isWide(zip: Buffer, start: number, compressed: number): boolean {
  if (start + 24 > zip.length || long(zip, start + 4) !== compressed) return false
  return [LOCAL, CENTRAL, END_64].includes(zip.readUInt32LE(start + 20))
}

function long(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Broken('it has a number that no file is large enough for')
  return Number(value)
}
