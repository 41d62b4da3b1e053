import { crc32 } from 'node:zlib'
import { UserError } from '../errors.ts'
import type { Files, OpenFile } from '../ports.ts'
import { deflateChunks, packBytes } from './deflate.ts'
import { nameProblems, quoted } from './member-names.ts'
import { bufferedOutput, memorySink, type Output } from './output.ts'
import { centralHeader, dosTime, endRecords, localHeader, type MemberRecord, needsZip64 } from './zip-format.ts'

/** A file for an archive. */
export interface ZipEntry {
  /** Name in the archive: relative, with `/`. */
  readonly name: string
  /** Absolute path of the file, or its content. */
  readonly source: string | Uint8Array
  /** Mode 0755 if true, else 0644. */
  readonly executable: boolean
}

/** How an archive is written. */
export interface ZipOptions {
  /** Members with a lower rank come first; within a rank the bytes of the names decide. */
  readonly rank?: (name: string) => number
}

interface Member {
  readonly entry: ZipEntry
  readonly name: Buffer
  readonly rank: number
}

type Open = (path: string) => Promise<OpenFile>

const STREAM_ABOVE = 8 * 1024 * 1024
const CHUNK = 256 * 1024
const PROBE = 1024 * 1024

/**
 * Writes a zip file whose bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone. Sorted by the
 * UTF-8 bytes of the names, one time in UTC, modes 0644 and 0755, no extra fields but zip64's; files over 8 MiB pass through
 * in pieces. Throws UserError for unsafe or duplicate names, before anything is written, and for a file that changes while it is read.
 */
export async function writeZip(
  files: Pick<Files, 'open' | 'create'>,
  target: string,
  entries: readonly ZipEntry[],
  time: number,
  options: ZipOptions = {},
): Promise<void> {
  const members = inOrder(entries, options)
  const sink = await files.create(target)
  try {
    await writeMembers(bufferedOutput(sink), path => files.open(path), members, time)
  } finally {
    await sink.close()
  }
}

/** The same archive in memory, of contents in memory. Throws UserError as `writeZip` does. */
export async function zipBytes(
  entries: readonly (ZipEntry & { readonly source: Uint8Array })[],
  time: number,
  options: ZipOptions = {},
): Promise<Uint8Array> {
  const sink = memorySink()
  const noFiles = async (path: string): Promise<OpenFile> => {
    throw new TypeError(`no file system here for ${path}`)
  }
  await writeMembers(bufferedOutput(sink), noFiles, inOrder(entries, options), time)
  return sink.bytes()
}

function inOrder(entries: readonly ZipEntry[], options: ZipOptions): Member[] {
  const problems = nameProblems(entries.map(entry => entry.name))
  if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map(text => `  ${text}`).join('\n')}`)
  const rank = options.rank ?? (() => 0)
  return entries
    .map(entry => ({ entry, name: Buffer.from(entry.name), rank: rank(entry.name) }))
    .sort((a, b) => a.rank - b.rank || Buffer.compare(a.name, b.name))
}

async function writeMembers(output: Output, open: Open, members: readonly Member[], time: number): Promise<void> {
  const dos = dosTime(time)
  const directory: Buffer[] = []
  for (const member of members) directory.push(centralHeader(await writeMember(output, open, member, dos), dos))
  const start = output.position()
  const headers = Buffer.concat(directory)
  await output.write(headers, endRecords(members.length, headers.length, start))
  await output.flush()
}

async function writeMember(output: Output, open: Open, member: Member, dos: number): Promise<MemberRecord> {
  const { source, name } = member.entry
  if (typeof source !== 'string' && source.length <= STREAM_ABOVE) return await writePacked(output, source, member, dos)
  const file = typeof source === 'string' ? await open(source) : openBytes(source)
  try {
    if (file.size > STREAM_ABOVE) return await writeInPieces(output, file, member, dos)
    return await writePacked(output, await readWhole(file, name), member, dos)
  } finally {
    await file.close()
  }
}

async function writePacked(output: Output, bytes: Uint8Array, member: Member, dos: number): Promise<MemberRecord> {
  const { data, ...packed } = packBytes(bytes)
  const record = { ...recordOf(output, bytes.length, member), ...packed, compressed: data.length }
  await output.write(localHeader(record, dos), data)
  return record
}

/** The header goes out first, with zeros, and is written again when the CRC and the sizes are known: a data descriptor behind the data would not be read by all. */
async function writeInPieces(output: Output, file: OpenFile, member: Member, dos: number): Promise<MemberRecord> {
  // What the first MiB does decides for all of it: what was deflated cannot be taken back without reading the file twice.
  const head = Buffer.allocUnsafe(PROBE)
  const headBytes = head.subarray(0, await fill(file, head))
  const record = { ...recordOf(output, file.size, member), method: packBytes(headBytes).method }
  await output.write(localHeader(record, dos))
  const start = output.position()
  let crc = 0
  async function* content(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(file, headBytes, member.entry.name)) {
      crc = crc32(piece, crc)
      yield piece
    }
  }
  if (record.method === 8) await deflateChunks(content(), bytes => output.write(bytes))
  else for await (const piece of content()) await output.write(piece)
  const written = { ...record, crc, compressed: output.position() - start }
  await output.patch(localHeader(written, dos), record.offset)
  return written
}

function recordOf(output: Output, size: number, member: Member): MemberRecord {
  return {
    name: member.name,
    executable: member.entry.executable,
    method: 0,
    crc: 0,
    compressed: 0,
    size,
    offset: output.position(),
    zip64: needsZip64(size),
  }
}

async function readWhole(file: OpenFile, name: string): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(file.size)
  await expectEnd(file, await fill(file, bytes), name)
  return bytes
}

/** The file in pieces of 256 KiB, filled whatever a single read gives, so that the deflater always sees the same ones. */
async function* pieces(file: OpenFile, head: Buffer, name: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < head.length; at += CHUNK) yield head.subarray(at, at + CHUNK)
  let total = head.length
  while (total < file.size) {
    // A new buffer for each piece: the one before may still wait in the deflater or in the output.
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, file.size - total))
    const length = await fill(file, buffer)
    if (length === 0) break
    total += length
    yield buffer.subarray(0, length)
  }
  await expectEnd(file, total, name)
}

async function fill(file: OpenFile, buffer: Buffer): Promise<number> {
  let length = 0
  while (length < buffer.length) {
    const read = await file.read(buffer.subarray(length))
    if (read === 0) break
    length += read
  }
  return length
}

async function expectEnd(file: OpenFile, read: number, name: string): Promise<void> {
  const more = await file.read(Buffer.alloc(1))
  if (read === file.size && more === 0) return
  const now = more > 0 ? 'more' : `only ${read}`
  throw new UserError(
    `${quoted(name)} changed while it was packed: it had ${file.size} bytes when it was opened, and ${now} when it was read.`,
    'Look for a process that the build left running.',
  )
}

function openBytes(bytes: Uint8Array): OpenFile {
  let at = 0
  return {
    size: bytes.length,
    mode: 0o644,
    async read(buffer) {
      const part = bytes.subarray(at, at + buffer.length)
      buffer.set(part)
      at += part.length
      return part.length
    },
    async close() {},
  }
}
