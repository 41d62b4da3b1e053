import { crc32 } from 'node:zlib'
import { UserError } from '../model/errors.ts'
import type { FileIdentity, Files, OpenFile, PackedJob, PackJob } from '../ports/files.ts'
import { CHUNK, deflateChunks, packBytes, slices } from './deflate.ts'
import { directoryInFile } from './directory.ts'
import { compareNames, nameProblems } from './member-names.ts'
import { bufferedOutput, memorySink, type Output } from './output.ts'
import { changed, PACKED_UP_TO, requireSameFile, unreadable } from './pack-files.ts'
import { centralHeader, dosTime, endRecords, localHeader, type MemberRecord, moveHeaders, needsZip64 } from './zip-format.ts'

/** A file for an archive. */
export interface ZipEntry {
  /** Name in the archive: relative, with `/`. */
  readonly name: string
  /** The path of the file, absolute or relative to `folder`, with no symbolic link in it; or the content of the file. */
  readonly source: string | Uint8Array
  /** Absolute. Many entries share this string, which saves memory. */
  readonly folder?: string
  /** Mode 0755 if true, else 0644. */
  readonly executable: boolean
  /** Whether the content is the target of a symbolic link. Mode 0120777. */
  readonly link?: boolean
  /** The identity of the file when it was listed. */
  readonly seen?: FileIdentity
}

/** Absolute path of a file for an archive. */
export const pathOf = ({ folder, source }: Pick<ZipEntry, 'folder'> & { readonly source: string }): string =>
  folder === undefined ? source : `${folder}/${source}`

const isOnDisk = (entry: ZipEntry): entry is ZipEntry & { readonly source: string } => typeof entry.source === 'string'

/** The file system for writing a zip. */
export type ZipFiles = Pick<Files, 'open' | 'create' | 'pack' | 'remove'>

/** One member, or the range of the small members that one job packs. */
type Part = ZipEntry | { readonly from: number; readonly to: number }

type Open = (path: string) => Promise<OpenFile>

const PROBE = 1024 * 1024
/** Limits of a job in bytes and in files. A single file can be larger. */
const JOB_BYTES = 1024 * 1024
const JOB_FILES = 256
/** GitHub accepts only smaller assets (docs/platform.md 27), so writing stops at this size. In bytes. */
const MAX_BYTES = 2 ** 31
/** A larger archive is a mistake (a folder of packages, a cache), and takes minutes to read and unpack. */
const MAX_MEMBERS = 500_000

/**
 * Writes a zip file whose bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone. Members are sorted by
 * the UTF-8 bytes of their names, with one time in UTC, modes 0644 and 0755, and no extra fields except zip64. Throws UserError for
 * unsafe or duplicate names, and for a file that is unreadable, replaced or changed; then it removes the zip.
 */
export async function writeZip(files: ZipFiles, target: string, entries: readonly ZipEntry[], time: number): Promise<void> {
  const members = sortedMembers(entries)
  const { parts, total } = divide(members)
  const packed = files.pack(jobsOf(members, parts, dosTime(time)), total)
  const sink = await files.create(target)
  const directory = directoryInFile(files, `${target}.directory`)
  try {
    await writeMembers(bufferedOutput(sink, MAX_BYTES), path => files.open(path), { members, parts, packed, directory }, time)
    await sink.close()
  } catch (error) {
    await sink.close()
    await files.remove(target)
    throw error
  } finally {
    await directory.remove()
  }
}

/** The bytes that `writeZip` would write, for contents in memory; members with a lower rank come first. Throws UserError for unsafe or duplicate names. */
export async function zipBytes(
  entries: readonly (ZipEntry & { readonly source: Uint8Array })[],
  time: number,
  rank?: (name: string) => number,
): Promise<Uint8Array> {
  const sink = memorySink()
  const noFiles = (path: string) => Promise.reject(new TypeError(`no file system here for ${path}`))
  const members = sortedMembers(entries, rank)
  const headers = memorySink()
  const directory = { add: headers.write, pieces: () => [headers.bytes()] }
  const content = { members, parts: members, packed: noJobs(), directory }
  await writeMembers(bufferedOutput(sink, MAX_BYTES), noFiles, content, time)
  return sink.bytes()
}

async function* noJobs(): AsyncGenerator<PackedJob> {}

function sortedMembers(entries: readonly ZipEntry[], rank = (_name: string) => 0): ZipEntry[] {
  if (entries.length > MAX_MEMBERS)
    throw new UserError(`The archive has ${entries.length} files; at most ${MAX_MEMBERS} are packed.`, 'Leave something out, or split it.')
  const problems = nameProblems(entries.map(entry => entry.name))
  if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map(text => `  ${text}`).join('\n')}`)
  return [...entries].sort((a, b) => rank(a.name) - rank(b.name) || compareNames(a.name, b.name))
}

/** Divides the members into single members and jobs of small files; `total` is the sum of all jobs. */
function divide(members: readonly ZipEntry[]) {
  const parts: Part[] = []
  const total = { files: 0, bytes: 0 }
  let from = 0
  let bytes = 0
  const end = (to: number): void => {
    if (to > from) parts.push({ from, to })
    from = to
    bytes = 0
  }
  for (const [index, member] of members.entries()) {
    const size = isOnDisk(member) ? member.seen?.size : undefined
    if (size === undefined || size > PACKED_UP_TO) {
      end(index)
      parts.push(member)
      from = index + 1
      continue
    }
    if (bytes + size > JOB_BYTES || index - from === JOB_FILES) end(index)
    bytes += size
    total.files += 1
    total.bytes += size
  }
  end(members.length)
  return { parts, total }
}

/** A generator, because all jobs at once would need as much memory as the list of files. */
function* jobsOf(members: readonly ZipEntry[], parts: readonly Part[], dos: number): Generator<PackJob> {
  for (const part of parts) {
    if (!('from' in part)) continue
    const files = members
      .slice(part.from, part.to)
      .filter(isOnDisk)
      .map(entry => ({ name: entry.name, path: pathOf(entry), executable: entry.executable, seen: entry.seen! }))
    yield { files, dosTime: dos }
  }
}

interface Content {
  readonly members: readonly ZipEntry[]
  readonly parts: readonly Part[]
  /** The results of the jobs, in order. */
  readonly packed: AsyncIterable<PackedJob>
  readonly directory: {
    add(headers: Uint8Array): Promise<void>
    pieces(): Pieces
  }
}

async function writeMembers(output: Output, open: Open, { members, parts, packed, directory }: Content, time: number): Promise<void> {
  const dos = dosTime(time)
  const jobs = packed[Symbol.asyncIterator]()
  try {
    for (const part of parts) {
      if ('from' in part) {
        const { value, done } = await jobs.next()
        if (done === true) throw new Error('fewer packed jobs than jobs')
        await directory.add(moveHeaders(value.headers, output.position()))
        await output.write(value.bytes)
        // The next job reuses the memory of these bytes.
        await output.flush()
      } else await directory.add(centralHeader(await writeMember(output, open, part, dos), dos))
    }
  } finally {
    // Ends the threads after an error too.
    await jobs.return?.()
  }
  const start = output.position()
  for await (const piece of directory.pieces()) {
    await output.write(piece)
    await output.flush()
  }
  await output.write(endRecords(members.length, output.position() - start, start))
  await output.flush()
}

async function writeMember(output: Output, open: Open, member: ZipEntry, dos: number): Promise<MemberRecord> {
  const { source, name, seen } = member
  if (typeof source !== 'string') {
    if (source.length > PACKED_UP_TO)
      return await writeInPieces(output, source.length, source.subarray(0, PROBE), slices(source), member, dos)
    const { data, ...packed } = packBytes(source)
    const record = { ...recordOf(output, source.length, member), ...packed, compressed: data.length }
    await output.write(localHeader(record, dos), data)
    return record
  }
  const fail = (error: unknown) => Promise.reject(unreadable(name, error))
  const file = await open(pathOf({ ...member, source })).catch(fail)
  try {
    if (seen !== undefined) requireSameFile(name, seen, file)
    const probe = Buffer.allocUnsafe(PROBE)
    const head = probe.subarray(0, await fill(file, probe))
    return await writeInPieces(output, file.size, head, pieces(file, head, name), member, dos)
  } finally {
    await file.close()
  }
}

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Writes a local header with zeros first and overwrites it after the data: some readers cannot read a data descriptor after the data. */
async function writeInPieces(output: Output, size: number, head: Uint8Array, whole: Pieces, member: ZipEntry, dos: number) {
  // The first MiB decides the method, so that the program reads the file only once.
  const record = { ...recordOf(output, size, member), method: packBytes(head).method }
  await output.write(localHeader(record, dos))
  const start = output.position()
  let crc = 0
  async function* content(): AsyncGenerator<Uint8Array> {
    for await (const piece of whole) {
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

function recordOf(output: Output, size: number, { name, executable, link }: ZipEntry): MemberRecord {
  const sizes = { size, compressed: 0, offset: output.position(), zip64: needsZip64(size) }
  return { name: Buffer.from(name), executable, link, method: 0, crc: 0, ...sizes }
}

/** The file in pieces of exactly 256 KiB, so that the deflated bytes do not depend on the length of each read. */
async function* pieces(file: OpenFile, head: Buffer, name: string): AsyncGenerator<Uint8Array> {
  yield* slices(head)
  let total = head.length
  while (total < file.size) {
    // Each piece needs a new buffer: the deflater or the output can still hold the previous one.
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, file.size - total))
    const length = await fill(file, buffer)
    if (length === 0) break
    total += length
    yield buffer.subarray(0, length)
  }
  const more = await file.read(Buffer.alloc(1))
  if (total !== file.size || more > 0)
    throw changed(name, `it had ${file.size} bytes when it was opened, and ${more > 0 ? 'more' : `only ${total}`} when it was read`)
  if (!(await file.unchanged())) throw changed(name, 'something wrote to it')
}

/** Reads until the buffer is full or the file ends; the number of bytes. */
export async function fill(file: Pick<OpenFile, 'read'>, buffer: Buffer): Promise<number> {
  let length = 0
  while (length < buffer.length) {
    const read = await file.read(buffer.subarray(length))
    if (read === 0) break
    length += read
  }
  return length
}
