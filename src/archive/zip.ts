import { crc32 } from 'node:zlib'
import { UserError } from '../model/errors.ts'
import type { FileIdentity, Files, OpenFile, PackedJob, PackJob } from '../ports/files.ts'
import { deflateChunks, packBytes } from './deflate.ts'
import { type Directory, directoryAside, directoryInMemory } from './directory.ts'
import { compareNames, nameProblems } from './member-names.ts'
import { bufferedOutput, memorySink, type Output } from './output.ts'
import { changed, PACKED_UP_TO, requireSameFile, unreadable } from './pack-files.ts'
import { centralHeader, dosTime, endRecords, localHeader, type MemberRecord, moveHeaders, needsZip64 } from './zip-format.ts'

/** A file for an archive. */
export interface ZipEntry {
  /** Name in the archive: relative, with `/`. */
  readonly name: string
  /** Path of the file without links in it, absolute or below `folder`; or its content. */
  readonly source: string | Uint8Array
  /** Absolute. Of many files in one folder it is kept once, and their path often is their name. */
  readonly folder?: string
  /** Mode 0755 if true, else 0644. */
  readonly executable: boolean
  /** The file that was looked at under the path; looked at now when not given. */
  readonly seen?: FileIdentity
}

/** Absolute path of a file for an archive. */
export function pathOf({ folder, source }: Pick<ZipEntry, 'folder'> & { readonly source: string }): string {
  return folder === undefined ? source : `${folder}/${source}`
}

const isOnDisk = (entry: ZipEntry): entry is ZipEntry & { readonly source: string } => typeof entry.source === 'string'

/** How an archive is written. */
export interface ZipOptions {
  /** Members with a lower rank come first; within a rank the bytes of the names decide. */
  readonly rank?: (name: string) => number
}

/** What a zip is written with. */
export type ZipFiles = Pick<Files, 'open' | 'create' | 'facts' | 'pack' | 'remove'>

/** What is written next: a member by itself, or small files, from one place in the order to another, that are packed together. */
type Part = ZipEntry | { readonly from: number; readonly to: number }

type Open = (path: string) => Promise<OpenFile>

const CHUNK = 256 * 1024
const PROBE = 1024 * 1024
/** A job has no more than this, unless a single file has. In bytes, and in files. */
const JOB_BYTES = 1024 * 1024
const JOB_FILES = 256
/** GitHub takes no asset of this size or more (docs/platform.md 27), so there is no use in writing on. In bytes. */
const MOST_BYTES = 2 ** 31
/** More is a mistake (a folder of packages, a cache), and takes minutes to read and unpack. */
const MOST_MEMBERS = 500_000

/**
 * Writes a zip file whose bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone. Sorted by the
 * UTF-8 bytes of the names, one time in UTC, modes 0644 and 0755, no extra fields but zip64's; files over 8 MiB pass through
 * in pieces. Throws UserError for unsafe or duplicate names, before anything is written, and for a file that cannot be read, is
 * another than was listed or changes while it is read; then there is no zip.
 */
export async function writeZip(
  files: ZipFiles,
  target: string,
  entries: readonly ZipEntry[],
  time: number,
  options: ZipOptions = {},
): Promise<void> {
  const members = inOrder(entries, options)
  const { parts, total } = await cut(members, files)
  const jobs = jobsOf(members, parts, dosTime(time))
  const sink = await files.create(target)
  const directory = directoryAside(files, `${target}.directory`)
  try {
    await writeMembers(
      bufferedOutput(sink, MOST_BYTES),
      path => files.open(path),
      { members, parts, packed: files.pack(jobs, total), directory },
      time,
    )
    await sink.close()
  } catch (error) {
    await sink.close()
    await files.remove(target)
    throw error
  } finally {
    await directory.remove()
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
  const members = inOrder(entries, options)
  await writeMembers(
    bufferedOutput(sink, MOST_BYTES),
    noFiles,
    { members, parts: members, packed: noJobs(), directory: directoryInMemory() },
    time,
  )
  return sink.bytes()
}

async function* noJobs(): AsyncGenerator<PackedJob> {}

function inOrder(entries: readonly ZipEntry[], options: ZipOptions): ZipEntry[] {
  if (entries.length > MOST_MEMBERS)
    throw new UserError(
      `The archive would have ${entries.length} files; more than ${MOST_MEMBERS} are not packed.`,
      'Leave out what is not needed, or split it.',
    )
  const problems = nameProblems(entries.map(entry => entry.name))
  if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map(text => `  ${text}`).join('\n')}`)
  const rank = options.rank ?? (() => 0)
  return [...entries].sort((a, b) => rank(a.name) - rank(b.name) || compareNames(a.name, b.name))
}

interface Cut {
  readonly parts: readonly Part[]
  /** Of what is packed together. */
  readonly total: { readonly files: number; readonly bytes: number }
}

/** Small files that follow each other are packed together. What was not looked at before is looked at now, and put into `members`. */
async function cut(members: ZipEntry[], files: Pick<Files, 'facts'>): Promise<Cut> {
  const parts: Part[] = []
  const total = { files: 0, bytes: 0 }
  let from = 0
  let bytes = 0
  const end = (to: number): void => {
    if (to > from) parts.push({ from, to })
    from = to
    bytes = 0
  }
  for (const [index, listed] of members.entries()) {
    const member = await look(listed, files)
    members[index] = member
    const size = smallSize(member)
    if (size === undefined) {
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

/** The entry with what is under its path now, unless that was looked at before. */
function look(entry: ZipEntry, files: Pick<Files, 'facts'>): ZipEntry | Promise<ZipEntry> {
  if (!isOnDisk(entry) || entry.seen !== undefined) return entry
  return files.facts(pathOf(entry)).then(seen => {
    if (seen === undefined) throw unreadable(entry.name, 'it is no longer there')
    return { ...entry, seen }
  })
}

/** Bytes of a file that is packed with others; undefined for content in memory and for large files. */
function smallSize({ source, seen }: ZipEntry): number | undefined {
  return typeof source === 'string' && seen !== undefined && seen.size <= PACKED_UP_TO ? seen.size : undefined
}

/** Made when they are asked for: all at once would take as much memory as the list of the files. */
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
  /** What becomes of the parts that are packed together, in their order. */
  readonly packed: AsyncIterable<PackedJob>
  readonly directory: Directory
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
        // The bytes are used again for the next job.
        await output.flush()
      } else await directory.add(centralHeader(await writeMember(output, open, part, dos), dos))
    }
  } finally {
    // Also ends the threads when something else failed.
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
  if (typeof source !== 'string' && source.length <= PACKED_UP_TO) return await writePacked(output, source, member, dos)
  const file = typeof source === 'string' ? await openNamed(open, name, pathOf({ ...member, source })) : openBytes(source)
  try {
    if (seen !== undefined) requireSameFile(name, seen, file)
    return await writeInPieces(output, file, member, dos)
  } finally {
    await file.close()
  }
}

async function writePacked(output: Output, bytes: Uint8Array, member: ZipEntry, dos: number): Promise<MemberRecord> {
  const { data, ...packed } = packBytes(bytes)
  const record = { ...recordOf(output, bytes.length, member), ...packed, compressed: data.length }
  await output.write(localHeader(record, dos), data)
  return record
}

/** The header goes out first, with zeros, and is written again when the CRC and the sizes are known: a data descriptor behind the data would not be read by all. */
async function writeInPieces(output: Output, file: OpenFile, member: ZipEntry, dos: number): Promise<MemberRecord> {
  // What the first MiB does decides for all of it: what was deflated cannot be taken back without reading the file twice.
  const head = Buffer.allocUnsafe(PROBE)
  const headBytes = head.subarray(0, await fill(file, head))
  const record = { ...recordOf(output, file.size, member), method: packBytes(headBytes).method }
  await output.write(localHeader(record, dos))
  const start = output.position()
  let crc = 0
  async function* content(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(file, headBytes, member.name)) {
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

function recordOf(output: Output, size: number, member: ZipEntry): MemberRecord {
  return {
    name: Buffer.from(member.name),
    executable: member.executable,
    method: 0,
    crc: 0,
    compressed: 0,
    size,
    offset: output.position(),
    zip64: needsZip64(size),
  }
}

async function openNamed(open: Open, name: string, path: string): Promise<OpenFile> {
  try {
    return await open(path)
  } catch (error) {
    throw unreadable(name, error)
  }
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
  if (read !== file.size || more > 0)
    throw changed(name, `it had ${file.size} bytes when it was opened, and ${more > 0 ? 'more' : `only ${read}`} when it was read`)
  if (!(await file.unchanged())) throw changed(name, 'something wrote to it')
}

function openBytes(bytes: Uint8Array): OpenFile {
  let at = 0
  return {
    size: bytes.length,
    device: 0,
    inode: 0,
    mode: 0o644,
    unchanged: async () => true,
    async read(buffer) {
      const part = bytes.subarray(at, at + buffer.length)
      buffer.set(part)
      at += part.length
      return part.length
    },
    async close() {},
  }
}
