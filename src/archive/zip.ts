import { crc32 } from 'node:zlib'
import { UserError } from '../errors.ts'
import type { FileIdentity, Files, FileToPack, OpenFile, PackedJob, PackJob } from '../ports.ts'
import { deflateChunks, packBytes } from './deflate.ts'
import { nameProblems } from './member-names.ts'
import { bufferedOutput, memorySink, type Output } from './output.ts'
import { changed, requireSameFile, unreadable } from './pack-files.ts'
import { centralHeader, dosTime, endRecords, localHeader, type MemberRecord, needsZip64 } from './zip-format.ts'

/** A file for an archive. */
export interface ZipEntry {
  /** Name in the archive: relative, with `/`. */
  readonly name: string
  /** Absolute path of the file without links in it, or its content. */
  readonly source: string | Uint8Array
  /** Mode 0755 if true, else 0644. */
  readonly executable: boolean
  /** The file that was looked at under the path; looked at now when not given. */
  readonly seen?: FileIdentity
}

/** How an archive is written. */
export interface ZipOptions {
  /** Members with a lower rank come first; within a rank the bytes of the names decide. */
  readonly rank?: (name: string) => number
}

/** What a zip is written with. */
export type ZipFiles = Pick<Files, 'open' | 'create' | 'facts' | 'pack' | 'remove'>

interface Member {
  readonly entry: ZipEntry
  readonly name: Buffer
  readonly rank: number
}

/** What is written next: a member by itself, or small files of which a job of the Files port makes the records. */
type Part = Member | { readonly members: readonly Member[]; readonly job: PackJob }

type Open = (path: string) => Promise<OpenFile>

/** Files above this size pass through in pieces; the bytes of a member depend on it. In bytes. */
const STREAM_ABOVE = 8 * 1024 * 1024
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
  const parts = await cut(inOrder(entries, options), dosTime(time), files)
  const sink = await files.create(target)
  try {
    await writeMembers(bufferedOutput(sink, MOST_BYTES), path => files.open(path), parts, files.pack(parts.flatMap(jobOf)), time)
    await sink.close()
  } catch (error) {
    await sink.close()
    await files.remove(target)
    throw error
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
  await writeMembers(bufferedOutput(sink, MOST_BYTES), noFiles, inOrder(entries, options), noJobs(), time)
  return sink.bytes()
}

async function* noJobs(): AsyncGenerator<PackedJob> {}

const jobOf = (part: Part): readonly PackJob[] => ('job' in part ? [part.job] : [])

function inOrder(entries: readonly ZipEntry[], options: ZipOptions): Member[] {
  if (entries.length > MOST_MEMBERS)
    throw new UserError(
      `The archive would have ${entries.length} files; more than ${MOST_MEMBERS} are not packed.`,
      'Leave out what is not needed, or split it.',
    )
  const problems = nameProblems(entries.map(entry => entry.name))
  if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map(text => `  ${text}`).join('\n')}`)
  const rank = options.rank ?? (() => 0)
  return entries
    .map(entry => ({ entry, name: Buffer.from(entry.name), rank: rank(entry.name) }))
    .sort((a, b) => a.rank - b.rank || Buffer.compare(a.name, b.name))
}

/** Small files that follow each other become jobs. */
async function cut(members: readonly Member[], dos: number, files: Pick<Files, 'facts'>): Promise<Part[]> {
  const parts: Part[] = []
  let together: { member: Member; file: FileToPack }[] = []
  let bytes = 0
  const endJob = (): void => {
    if (together.length > 0)
      parts.push({ members: together.map(({ member }) => member), job: { files: together.map(({ file }) => file), dosTime: dos } })
    together = []
    bytes = 0
  }
  for (const listed of members) {
    const entry = await look(listed.entry, files)
    const member = entry === listed.entry ? listed : { ...listed, entry }
    const file = small(member.entry)
    if (file === undefined) {
      endJob()
      parts.push(member)
      continue
    }
    if (bytes + file.seen.size > JOB_BYTES || together.length === JOB_FILES) endJob()
    together.push({ member, file })
    bytes += file.seen.size
  }
  endJob()
  return parts
}

/** The entry with what is under its path now, unless that was looked at before. */
async function look(entry: ZipEntry, files: Pick<Files, 'facts'>): Promise<ZipEntry> {
  if (typeof entry.source !== 'string' || entry.seen !== undefined) return entry
  const seen = await files.facts(entry.source)
  if (seen === undefined) throw unreadable(entry.name, 'it is no longer there')
  return { ...entry, seen }
}

function small({ name, source, executable, seen }: ZipEntry): FileToPack | undefined {
  if (typeof source !== 'string' || seen === undefined || seen.size > STREAM_ABOVE) return undefined
  return { name, path: source, executable, seen }
}

async function writeMembers(
  output: Output,
  open: Open,
  parts: readonly Part[],
  jobs: AsyncIterable<PackedJob>,
  time: number,
): Promise<void> {
  const dos = dosTime(time)
  const directory: Buffer[] = []
  const packed = jobs[Symbol.asyncIterator]()
  try {
    for (const part of parts) {
      if ('job' in part) {
        const { value, done } = await packed.next()
        if (done === true) throw new Error('fewer packed jobs than jobs')
        for (const record of await writeJob(output, part, value)) directory.push(centralHeader(record, dos))
      } else directory.push(centralHeader(await writeMember(output, open, part, dos), dos))
    }
  } finally {
    // Also ends the threads when something else failed.
    await packed.return?.()
  }
  const start = output.position()
  const headers = Buffer.concat(directory)
  await output.write(
    headers,
    endRecords(
      parts.reduce((sum, part) => sum + ('job' in part ? part.members.length : 1), 0),
      headers.length,
      start,
    ),
  )
  await output.flush()
}

async function writeJob(output: Output, { members, job }: Exclude<Part, Member>, { bytes, files }: PackedJob): Promise<MemberRecord[]> {
  let offset = output.position()
  await output.write(bytes)
  // The bytes are used again for the next job.
  await output.flush()
  return members.map((member, index) => {
    const file = files[index]!
    const record = {
      ...recordOf(output, job.files[index]!.seen.size, member),
      method: file.method,
      crc: file.crc,
      compressed: file.compressed,
      offset,
    }
    offset += file.length
    return record
  })
}
async function writeMember(output: Output, open: Open, member: Member, dos: number): Promise<MemberRecord> {
  const { source, name, seen } = member.entry
  if (typeof source !== 'string' && source.length <= STREAM_ABOVE) return await writePacked(output, source, member, dos)
  const file = typeof source === 'string' ? await openNamed(open, name, source) : openBytes(source)
  try {
    if (seen !== undefined) requireSameFile(name, seen, file)
    return await writeInPieces(output, file, member, dos)
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
