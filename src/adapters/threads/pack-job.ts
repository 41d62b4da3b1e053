import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { changed, makePacker, maxPackedBytes, PACKED_UP_TO, requireSameFile, unreadable } from '../../archive/pack-files.ts'
import { UserError } from '../../model/errors.ts'
import type { FileToPack, PackedJob, PackJob } from '../../ports/files.ts'
import { fillFrom } from '../files/read-each.ts'

const noFollow = fs.constants.O_NOFOLLOW ?? 0
/** Smallest new buffer in bytes, so that most later jobs can reuse it. */
const MIN_SPACE = 1.25 * 1024 * 1024
/** The content of the current file. Unused parts take no memory; it is never freed, because the allocator would keep the memory. */
const content = Buffer.allocUnsafeSlow(PACKED_UP_TO + 1)

/**
 * Reads and packs the files of a job one after another into `space`, or into a new buffer if `space` is too small. Throws UserError. The
 * memory is shared, because transferred buffers make V8 run a full garbage collection every few jobs.
 */
export function packJob(job: PackJob, space: SharedArrayBuffer | undefined): PackedJob {
  const { records, headers } = maxPackedBytes(job)
  const all = records + headers
  const memory = space !== undefined && space.byteLength >= all ? space : new SharedArrayBuffer(Math.max(all, MIN_SPACE))
  const { add, packed } = makePacker(new Uint8Array(memory, 0, records), new Uint8Array(memory, records), job.dosTime)
  let folder = ''
  for (const file of job.files) {
    const parent = dirname(file.path)
    add(file, readWhole(file, parent !== folder))
    folder = parent
  }
  return packed()
}

/** The path of a folder is checked only with the first file in it. Each file is compared with the listed one. */
function readWhole(file: FileToPack, isFirst: boolean): Uint8Array {
  try {
    return readOpened(file, fs.openSync(file.path, fs.constants.O_RDONLY | noFollow), isFirst)
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(file.name, error)
  }
}

function readOpened({ name, path, seen }: FileToPack, fd: number, isFirst: boolean): Uint8Array {
  try {
    const stats = fs.fstatSync(fd)
    requireSameFile(name, seen, { device: stats.dev, inode: stats.ino, size: stats.size })
    if (isFirst) requireNoLinkedParent(path, fd)
    // The read asks for one byte more than the size: only a file that grew returns this byte.
    const length = fillFrom(fs, fd, content, 0, stats.size + 1)
    const after = fs.fstatSync(fd)
    if (length !== stats.size) {
      const found = length > stats.size ? 'more' : `only ${length}`
      throw changed(name, `it had ${stats.size} bytes when it was opened, and ${found} when it was read`)
    }
    if (after.mtimeMs !== stats.mtimeMs || after.size !== stats.size) throw changed(name, 'something wrote to it')
    return content.subarray(0, length)
  } finally {
    fs.closeSync(fd)
  }
}

/** Throws Error if a folder of the path has become a link: O_NOFOLLOW covers only the last part. Linux gives the path of an open file. */
function requireNoLinkedParent(path: string, fd: number): void {
  try {
    if (fs.readlinkSync(`/proc/self/fd/${fd}`) === path) return
  } catch {
    // This system has no /proc.
  }
  if (fs.realpathSync(path) !== path) throw new Error('a folder on the way to it has become a link')
}
