import type { FileSink, Files } from '../ports/files.ts'

const PIECE = 256 * 1024

/**
 * Keeps the headers of a central directory until the zip writer has written the last member. One piece stays in memory, the rest in a file at `path`
 * (absolute). A hundred thousand members need more than 10 MB.
 */
export function directoryInFile(files: Pick<Files, 'create' | 'open' | 'remove'>, path: string) {
  const piece = new Uint8Array(PIECE)
  let length = 0
  let sink: FileSink | undefined
  const spill = async (bytes: Uint8Array): Promise<void> => {
    sink ??= await files.create(path)
    await sink.write(bytes)
  }
  return {
    /** Copies the headers. */
    async add(headers: Uint8Array): Promise<void> {
      if (length + headers.length > PIECE) {
        await spill(piece.subarray(0, length))
        length = 0
      }
      if (headers.length > PIECE) {
        await spill(headers)
        return
      }
      piece.set(headers, length)
      length += headers.length
    },
    /** All headers in pieces. The next piece can reuse the memory of a piece. No `add` follows. */
    async *pieces(): AsyncGenerator<Uint8Array> {
      if (sink !== undefined) {
        const file = await files.open(path)
        const buffer = Buffer.allocUnsafe(PIECE)
        try {
          for (let read = await file.read(buffer); read > 0; read = await file.read(buffer)) yield buffer.subarray(0, read)
        } finally {
          await file.close()
        }
      }
      yield piece.subarray(0, length)
    },
    async remove(): Promise<void> {
      if (sink === undefined) return
      await sink.close()
      await files.remove(path)
    },
  }
}
