import * as fs from 'node:fs'
import type { Files } from '../ports.ts'

/** Bytes of the buffer that files are read into; a larger file gets a larger one for its own time. */
const usual = 1 << 20
/** Bytes of a large file that are looked at before the rest is read. */
const head = 1 << 16
/** Bytes above which a file is not read: no text of a repository is that large, and a buffer of Node can hold no more than twice that. */
export const readAtMost = 1 << 30
/** A larger buffer is kept for the next file up to this size. */
const kept = 32 << 20

/** The calls that reading takes, so that a test can change a file between two of them. */
export type Calls = Pick<typeof fs, 'openSync' | 'fstatSync' | 'readSync' | 'closeSync' | 'lstatSync'>

/**
 * The port's readEach. Synchronous calls with one buffer take a quarter of the CPU time of the asynchronous ones (docs/benchmarks.md);
 * a visitor that answers with a promise is waited for before the buffer is used again.
 */
export function fileReader(calls: Calls = fs): Files['readEach'] {
  return async (root, paths, visit, whole) => {
    let buffer = Buffer.alloc(usual)
    const folders = plainFolders(calls, root)
    for (const path of paths) {
      const read = folders(path) ?? readWhole(calls, `${root}/${path}`, buffer, first => whole?.(path, first) ?? true)
      const settled = visit(path, read instanceof Error ? read : read.bytes)
      if (settled !== undefined) await settled
      if (!(read instanceof Error) && read.buffer.length > buffer.length && read.buffer.length <= kept) buffer = read.buffer
    }
  }
}

/** Tells of a path that goes through a link, which git would not have followed. Each folder is looked at once. */
function plainFolders(calls: Calls, root: string): (path: string) => Error | undefined {
  const plain = new Set([''])
  return path => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (plain.has(folder)) return undefined
    const names = folder.split('/')
    for (let depth = 1; depth <= names.length; depth++) {
      const above = names.slice(0, depth).join('/')
      if (plain.has(above)) continue
      const facts = calls.lstatSync(`${root}/${above}`, { throwIfNoEntry: false })
      if (facts?.isSymbolicLink()) return new Error('a folder of its path is a link')
      plain.add(above)
    }
    return undefined
  }
}

interface Read {
  readonly buffer: Buffer<ArrayBuffer>
  readonly bytes: Uint8Array
}

function readWhole(calls: Calls, path: string, buffer: Buffer<ArrayBuffer>, whole: (head: Uint8Array) => boolean): Read | Error {
  try {
    // A file that an editor saves at this moment is whole at the second look.
    return readOnce(calls, path, buffer, whole) ?? readOnce(calls, path, buffer, whole) ?? new Error('it changes while it is read')
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Undefined when the file changed meanwhile. Neither a link nor a pipe in the place of a file is waited for or followed. */
function readOnce(calls: Calls, path: string, buffer: Buffer<ArrayBuffer>, whole: (head: Uint8Array) => boolean): Read | undefined {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants
  const file = calls.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const before = calls.fstatSync(file)
    if (!before.isFile()) throw new Error('it is no regular file')
    if (before.size > readAtMost) throw new Error(`it has ${before.size} bytes, and no more than ${readAtMost} are read as text`)
    let place = buffer
    let length = 0
    if (before.size >= usual) {
      length = fill(calls, file, buffer.subarray(0, head))
      if (!whole(buffer.subarray(0, length))) return { buffer, bytes: buffer.subarray(0, length) }
      // Room for one byte more than the file has: a read that fills it tells that the file grew.
      if (before.size >= buffer.length) {
        place = Buffer.allocUnsafeSlow(roomFor(before.size))
        buffer.copy(place, 0, 0, length)
      }
    }
    length += fill(calls, file, place.subarray(length, before.size + 1))
    if (length !== before.size) return undefined
    if (length >= usual && calls.fstatSync(file).mtimeMs !== before.mtimeMs) return undefined
    return { buffer: place, bytes: place.subarray(0, length) }
  } finally {
    calls.closeSync(file)
  }
}

/** Bytes for a file of a size and one more. Doubling leaves fewer buffers behind than a larger one for every larger file. */
function roomFor(size: number): number {
  return size < kept ? 2 ** Math.ceil(Math.log2(size + 1)) : size + 1
}

/** Reads until the room is full or the file ends; the number of bytes. The room has a byte to spare, so that a short read is the end. */
function fill(calls: Calls, file: number, room: Buffer): number {
  let length = 0
  while (length < room.length) {
    const read = calls.readSync(file, room, length, room.length - length, null)
    length += read
    if (read === 0 || length === room.length - 1) break
  }
  return length
}
