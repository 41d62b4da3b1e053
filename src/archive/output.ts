import { UserError } from '../model/errors.ts'
import type { FileSink } from '../ports/files.ts'

/** Joins small writes into large ones. */
export type Output = ReturnType<typeof bufferedOutput>

const FLUSH_AT = 1024 * 1024

/** An output that writes to the sink in pieces of about 1 MiB; the caller flushes it and closes the sink. `write` throws UserError at `most` bytes. */
export function bufferedOutput(sink: FileSink, most: number) {
  let position = 0
  let waiting: Uint8Array[] = []
  let bytesWaiting = 0
  async function flush(): Promise<void> {
    if (bytesWaiting === 0) return
    const bytes = waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : Buffer.concat(waiting)
    waiting = []
    bytesWaiting = 0
    await sink.write(bytes)
  }
  return {
    /** Bytes written so far. */
    position: () => position,
    flush,
    async write(...parts: readonly Uint8Array[]) {
      for (const bytes of parts) {
        waiting.push(bytes)
        bytesWaiting += bytes.length
        position += bytes.length
      }
      if (position >= most)
        throw new UserError('The archive would have 2 GiB or more; GitHub takes only smaller assets.', 'Leave something out, or split it.')
      if (bytesWaiting >= FLUSH_AT) await flush()
    },
    /** Overwrites earlier bytes. */
    async patch(bytes: Uint8Array, at: number) {
      await flush()
      await sink.writeAt(bytes, at)
    },
  }
}

/** A sink in memory. It copies each write; `bytes` returns all bytes. */
export function memorySink(): FileSink & { bytes(): Uint8Array } {
  let buffer = Buffer.alloc(64 * 1024)
  let length = 0
  return {
    async write(bytes) {
      if (length + bytes.length > buffer.length) {
        const larger = Buffer.alloc(Math.max(2 * buffer.length, length + bytes.length))
        buffer.copy(larger, 0, 0, length)
        buffer = larger
      }
      buffer.set(bytes, length)
      length += bytes.length
    },
    async writeAt(bytes, position) {
      buffer.set(bytes, position)
    },
    async close() {},
    bytes: () => buffer.subarray(0, length),
  }
}
