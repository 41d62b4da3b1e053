import * as fs from 'node:fs'
import type { Files } from '../../ports/files.ts'

/** Bytes of the default buffer. A larger file gets its own buffer. The operating system allocates only the pages that hold data. */
const defaultBuffer = 32 << 20
/** Bytes from which a file is large: `whole` decides after its first bytes, and its time of change is compared. */
const large = 1 << 20
/** Bytes of a large file that `whole` gets. */
const head = 1 << 16
/** Bytes of the largest file that is read. No text of a repository is larger, and a buffer of Node can hold at most twice as much. */
export const readAtMost = 1 << 30

/** The system calls of a read, so that a test can change a file between two calls. */
export type Calls = Pick<typeof fs, 'openSync' | 'fstatSync' | 'readSync' | 'closeSync' | 'lstatSync'>

/** The port's `readEach`. Synchronous calls with one buffer take a quarter of the CPU time of asynchronous ones (docs/benchmarks.md). */
export function fileReader(calls: Calls = fs): Files['readEach'] {
  return async (root, paths, visit, whole = () => true, buffer = Buffer.allocUnsafeSlow(defaultBuffer)) => {
    const reading: Reading = { calls, buffer, whole }
    const folders = folderChecker(calls, root)
    for (const path of paths) {
      const settled = visit(path, folders(path) ?? readWhole(reading, root, path))
      if (settled !== undefined) await settled
    }
  }
}

/** Returns an error for a path through a link, which git does not follow. It checks each folder once. */
function folderChecker(calls: Calls, root: string): (path: string) => Error | undefined {
  const checked = new Set<string>()
  // Most files have the same folder as the previous file.
  let latest = ''
  function hasNoLink(folder: string): boolean {
    if (folder === '' || checked.has(folder)) return true
    if (!hasNoLink(folderOf(folder)) || calls.lstatSync(`${root}/${folder}`, { throwIfNoEntry: false })?.isSymbolicLink()) return false
    checked.add(folder)
    return true
  }
  return path => {
    const folder = folderOf(path)
    if (folder !== latest && !hasNoLink(folder)) return new Error('a folder of its path is a link')
    latest = folder
    return undefined
  }
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

interface Reading {
  readonly calls: Calls
  readonly buffer: Uint8Array
  readonly whole: (path: string, head: Uint8Array) => boolean
}

function readWhole(reading: Reading, root: string, path: string): Uint8Array | Error {
  try {
    // The second attempt reads a file that an editor saved during the first.
    return readOnce(reading, root, path) ?? readOnce(reading, root, path) ?? new Error('it changes while it is read')
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Undefined if the file changed during the read. O_NOFOLLOW refuses a link, and O_NONBLOCK prevents waiting for a pipe. */
function readOnce(reading: Reading, root: string, path: string): Uint8Array | undefined {
  const { calls, whole } = reading
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants
  const file = calls.openSync(`${root}/${path}`, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const before = calls.fstatSync(file)
    if (!before.isFile()) throw new Error('it is no regular file')
    const { size } = before
    if (size > readAtMost) throw new Error(`it has ${size} bytes, and no more than ${readAtMost} are read as text`)
    // The read asks for one byte more than the size: only a file that grew returns this byte.
    const buffer = size < reading.buffer.length ? reading.buffer : Buffer.allocUnsafeSlow(size + 1)
    let length = 0
    if (size >= large) {
      length = fillFrom(calls, file, buffer, 0, head)
      const first = buffer.subarray(0, length)
      if (!whole(path, first)) return first
    }
    length = fillFrom(calls, file, buffer, length, size + 1)
    if (length !== size) return undefined
    if (length >= large && calls.fstatSync(file).mtimeMs !== before.mtimeMs) return undefined
    // Node makes a Uint8Array in half the time of a Buffer.
    return new Uint8Array(buffer.buffer, buffer.byteOffset, length)
  } finally {
    calls.closeSync(file)
  }
}

/** Reads into the buffer from index `from` until it holds `end` or `end - 1` bytes, or the file ends. Returns the number of bytes in the buffer. */
export function fillFrom(calls: Pick<Calls, 'readSync'>, file: number, buffer: Uint8Array, from: number, end: number): number {
  let length = from
  while (length < end) {
    const read = calls.readSync(file, buffer, length, end - length, null)
    length += read
    if (read === 0 || length === end - 1) break
  }
  return length
}
