import type { FileSink, Files } from '../ports/files.ts'
import { memorySink } from './output.ts'

/** The headers of a central directory, gathered while the members are written and written behind them. */
export interface Directory {
  /** What is added is copied. */
  add(headers: Uint8Array): Promise<void>
  /** All that was added, in pieces; each may be used again once the next one is asked for. Nothing is added afterwards. */
  pieces(): AsyncGenerator<Uint8Array>
  remove(): Promise<void>
}

const PIECE = 256 * 1024

/** In a file of its own when there is more than one piece: of a hundred thousand members it takes 10 MB and more. `path` is absolute. */
export function directoryAside(files: Pick<Files, 'create' | 'open' | 'remove'>, path: string): Directory {
  let sink: FileSink | undefined
  return gathered({
    async keep(piece) {
      sink ??= await files.create(path)
      await sink.write(piece)
    },
    async *kept() {
      if (sink === undefined) return
      const file = await files.open(path)
      const buffer = Buffer.allocUnsafe(PIECE)
      try {
        for (let length = await file.read(buffer); length > 0; length = await file.read(buffer)) yield buffer.subarray(0, length)
      } finally {
        await file.close()
      }
    },
    async remove() {
      if (sink === undefined) return
      await sink.close()
      await files.remove(path)
    },
  })
}

export function directoryInMemory(): Directory {
  const sink = memorySink()
  return gathered({
    keep: piece => sink.write(piece),
    async *kept() {
      yield sink.bytes()
    },
    async remove() {},
  })
}

interface Store {
  keep(piece: Uint8Array): Promise<void>
  kept(): AsyncGenerator<Uint8Array>
  remove(): Promise<void>
}

function gathered({ keep, kept, remove }: Store): Directory {
  const piece = new Uint8Array(PIECE)
  let length = 0
  return {
    remove,
    async add(headers) {
      if (length + headers.length > PIECE) {
        await keep(piece.subarray(0, length))
        length = 0
      }
      if (headers.length > PIECE) {
        await keep(headers)
        return
      }
      piece.set(headers, length)
      length += headers.length
    },
    async *pieces() {
      yield* kept()
      yield piece.subarray(0, length)
    },
  }
}
