import { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { slices } from '../../archive/deflate.ts'
import { zipRecords } from '../../archive/read-zip.ts'
import { quoted } from '../../text/visible.ts'

/** Is shown every file, the archive itself and what is in it at any depth. */
export interface Visitor {
  /** Begins a file. `path` is the asset's name and the names of the members that lead there, joined by `/`. */
  file(path: string): { piece(bytes: Uint8Array): void; end(whole?: Uint8Array): void }
}

/** What a look came to. */
export interface Look {
  /** Files in the archive and in the archives in it. */
  readonly members: number
  /** Their bytes, unpacked. */
  readonly unpacked: number
  /** What is wrong with the archive itself, as sentences: it must not be released. */
  readonly problems: readonly string[]
  /** What could not be looked into, as sentences. */
  readonly unseen: readonly string[]
}

/** How far a look goes. */
export interface InspectionLimits {
  /** Archives in archives in archives. */
  readonly depth: number
  /** An archive in an archive is taken into memory up to this size. In bytes. */
  readonly nested: number
  /** All that is unpacked of one asset. In bytes. */
  readonly unpacked: number
  readonly members: number
}

/** Enough for any release, and the end for an archive that was made to fill a machine. */
export const inspectionLimits: InspectionLimits = { depth: 4, nested: 64 * 2 ** 20, unpacked: 16 * 2 ** 30, members: 1_000_000 }

/** Members up to this size are read whole, by adm-zip; larger ones pass through in pieces. In bytes. */
const WHOLE = 16 * 1024 * 1024
const CHUNK = 256 * 1024

type Format = 'zip' | 'gzip' | 'zstd' | 'tar' | 'closed' | 'plain'

interface Looking {
  readonly visitor: Visitor
  readonly limits: InspectionLimits
  readonly problems: string[]
  readonly unseen: string[]
  members: number
  unpacked: number
}

class TooMuch extends Error {}

/** Shows an asset in memory to the visitor, and what is in it: zip, wheel, tar, gzip and zstd, whatever their names. Never throws for what is in it. */
export async function inspectArchive(name: string, bytes: Uint8Array, visitor: Visitor, limits = inspectionLimits): Promise<Look> {
  const looking: Looking = { visitor, limits, problems: [], unseen: [], members: 0, unpacked: 0 }
  try {
    await look(looking, name, bytes, 0)
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    looking.problems.push(`${quoted(name)} ${error.message}.`)
  }
  return looking
}

/** Formats are told by their first bytes (APPNOTE.TXT 4.3.7, RFC 1952, RFC 8878, POSIX ustar); `closed` are those that Node cannot unpack. */
function formatOf(start: Uint8Array): Format {
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, index) => start[index] === byte)
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) return 'zip'
  if (begins(0x1f, 0x8b, 8)) return 'gzip'
  if (begins(0x28, 0xb5, 0x2f, 0xfd)) return 'zstd'
  if (Buffer.from(start.subarray(257, 262)).toString('latin1') === 'ustar') return 'tar'
  const text = Buffer.from(start.subarray(0, 6)).toString('latin1')
  return /^(BZh[1-9]|\xfd7zXZ|7z\xbc\xaf\x27\x1c|Rar!\x1a)/.test(text) ? 'closed' : 'plain'
}

/** An archive that a program stands before (a self-unpacking one, a Python zipapp) shows at its end (APPNOTE.TXT 4.3.16, without a comment). */
function formatOfWhole(bytes: Uint8Array): Format {
  const format = formatOf(bytes.subarray(0, 512))
  const end = bytes.length - 22
  if (format !== 'plain' || end <= 0) return format
  return bytes[end] === 0x50 && bytes[end + 1] === 0x4b && bytes[end + 2] === 5 && bytes[end + 3] === 6 ? 'zip' : format
}

async function look(looking: Looking, path: string, bytes: Uint8Array, depth: number): Promise<void> {
  // The archive as it is, too: what is stored, what stands between its members.
  looking.visitor.file(path).end(bytes)
  const format = formatOfWhole(bytes)
  if (format === 'plain') return
  if (format === 'closed' || depth >= looking.limits.depth) {
    looking.unseen.push(
      `${quoted(path)} ${format === 'closed' ? 'has a form of compression that is not unpacked' : 'lies too deep in archives'}.`,
    )
    return
  }
  const told = (what: string): void => void (depth === 0 ? looking.problems : looking.unseen).push(`${quoted(path)} ${what}.`)
  try {
    if (format === 'zip') await lookIntoZip(looking, path, bytes, depth)
    else if (format === 'tar') await lookIntoTar(looking, path, slices(bytes), depth)
    else
      await lookIntoCompressed(
        looking,
        path,
        Readable.from(slices(bytes)).pipe(format === 'gzip' ? createGunzip({ chunkSize: CHUNK }) : createZstdDecompress()),
        depth,
      )
  } catch (error) {
    if (error instanceof TooMuch) throw error
    told(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function lookIntoZip(looking: Looking, path: string, bytes: Uint8Array, depth: number): Promise<void> {
  for (const record of await zipRecords(bytes)) {
    if (record.name.endsWith('/') && record.size === 0) continue
    const inner = `${path}/${record.name}`
    const told = (problem: string): void => void (depth === 0 ? looking.problems : looking.unseen).push(`${quoted(inner)} ${problem}.`)
    count(looking, 1, 0)
    if (record.size > WHOLE) {
      const pieces = record.pieces()
      let problem: string | undefined
      async function* watched(): AsyncGenerator<Uint8Array> {
        problem = yield* pieces
      }
      await lookAtPieces(looking, inner, watched(), depth + 1)
      if (problem !== undefined) told(problem)
    } else {
      const content = record.content()
      if (typeof content === 'string') told(content)
      else {
        count(looking, 0, content.length)
        await lookAtMember(looking, inner, content, depth + 1)
      }
    }
  }
}

async function lookAtMember(looking: Looking, path: string, bytes: Uint8Array, depth: number): Promise<void> {
  // Most members are plain, and there are many: no promise for them.
  if (formatOfWhole(bytes) === 'plain') looking.visitor.file(path).end(bytes)
  else await look(looking, path, bytes, depth)
}

async function lookIntoTar(
  looking: Looking,
  path: string,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  depth: number,
): Promise<void> {
  const { extract } = await import('tar-stream')
  const unpacked = Readable.from(parts).pipe(extract())
  for await (const entry of unpacked) {
    const { name, type, linkname } = entry.header
    if (type === 'file' || type === 'contiguous-file') {
      count(looking, 1, 0)
      await lookAtPieces(looking, `${path}/${name}`, entry as AsyncIterable<Uint8Array>, depth + 1)
    } else {
      // A link's target is text that is released too.
      if (linkname) looking.visitor.file(`${path}/${name}`).end(Buffer.from(linkname))
      entry.resume()
    }
  }
}

async function lookIntoCompressed(looking: Looking, path: string, unpacked: AsyncIterable<Uint8Array>, depth: number): Promise<void> {
  const { start, all } = await peek(unpacked, 512)
  if (formatOf(start) === 'tar') await lookIntoTar(looking, path, all, depth)
  else {
    count(looking, 1, 0)
    await lookAtPieces(
      looking,
      `${path}/${path
        .split('/')
        .at(-1)!
        .replace(/\.[^.]+$/, '')}`,
      all,
      depth + 1,
    )
  }
}

/** A member that comes in pieces: an archive is gathered up to the limit, anything else looked at as it passes. */
async function lookAtPieces(looking: Looking, path: string, pieces: AsyncIterable<Uint8Array>, depth: number): Promise<void> {
  const { start, all } = await peek(counted(looking, pieces), 512)
  const isArchive = formatOf(start) !== 'plain'
  const scan = looking.visitor.file(path)
  const kept: Uint8Array[] = []
  let size = 0
  for await (const piece of all) {
    size += piece.length
    if (isArchive && size <= looking.limits.nested) kept.push(Buffer.from(piece))
    else {
      for (const earlier of kept.splice(0)) scan.piece(earlier)
      scan.piece(piece)
    }
  }
  if (isArchive && size <= looking.limits.nested) await look(looking, path, Buffer.concat(kept), depth)
  else {
    scan.end()
    if (isArchive) looking.unseen.push(`${quoted(path)} is an archive of ${size} bytes, too large to look into from here.`)
  }
}

async function* counted(looking: Looking, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    count(looking, 0, piece.length)
    yield piece
  }
}

function count(looking: Looking, members: number, bytes: number): void {
  looking.members += members
  looking.unpacked += bytes
  const { limits } = looking
  if (looking.members > limits.members) throw new TooMuch(`holds more than ${limits.members} files`)
  if (looking.unpacked > limits.unpacked) throw new TooMuch(`unpacks to more than ${limits.unpacked} bytes`)
}

/** The first bytes, and all of them. */
async function peek(pieces: AsyncIterable<Uint8Array>, length: number): Promise<{ start: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let size = 0
  while (size < length) {
    const { value, done } = await iterator.next()
    if (done === true) break
    first.push(Buffer.from(value))
    size += value.length
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* first
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  return { start: Buffer.concat(first).subarray(0, length), all: all() }
}
