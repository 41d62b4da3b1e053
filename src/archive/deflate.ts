import { Readable, promises as streams } from 'node:stream'
import { crc32, createDeflateRaw, createInflateRaw, deflateRawSync } from 'node:zlib'
import type { MemberRecord } from './zip-format.ts'

// Each member has a new deflate state: the history of a reused state would change the packed bytes.
const LEVEL = 6
/** Bytes of one piece of a large member. */
export const CHUNK = 256 * 1024

/** Packs a file in memory: deflated at level 6, or stored if deflate does not make it smaller. A pure function, so that each thread gives the same bytes. */
export function packBytes(bytes: Uint8Array): Pick<MemberRecord, 'method' | 'crc'> & { readonly data: Uint8Array } {
  const crc = crc32(bytes)
  if (bytes.length === 0) return { method: 0, crc, data: bytes }
  const { buffer: data, engine } = deflatedWithEngine(bytes)
  // Only a full garbage collection frees the engine. Until then the engine would keep its last buffer.
  engine._outBuffer = undefined
  return data.length < bytes.length ? { method: 8, crc, data } : { method: 0, crc, data: bytes }
}

/** Node documents the option `info`, which also returns the engine, but not `_outBuffer`. If `_outBuffer` goes, the program uses more memory. */
const deflatedWithEngine = (bytes: Uint8Array) =>
  deflateRawSync(bytes, { level: LEVEL, ...stateFor(bytes.length), info: true }) as unknown as {
    readonly buffer: Buffer
    readonly engine: { _outBuffer?: Buffer | undefined }
  }

/**
 * The smallest state that compresses as well as the default. The default of 268 kB takes longer to make than a small file takes to
 * deflate. The window holds all bytes and MIN_LOOKAHEAD, 262 (zlib's deflate.h). One block has 2^(memLevel + 6) symbols.
 */
function stateFor(length: number): { windowBits: number; memLevel: number; chunkSize: number } {
  const bits = (values: number): number => Math.ceil(Math.log2(values))
  return {
    windowBits: Math.min(15, Math.max(9, bits(length + 262))),
    memLevel: Math.min(8, Math.max(1, bits(length + 1) - 6)),
    chunkSize: Math.max(Math.min(1024, length + 64), Math.ceil(length / 4)),
  }
}

/** Deflates a stream of chunks in bounded memory and passes the packed bytes to `write`. */
export async function deflateChunks(chunks: AsyncIterable<Uint8Array>, write: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  await streams.pipeline(chunks, createDeflateRaw({ level: LEVEL, chunkSize: CHUNK }), async (packed: AsyncIterable<Uint8Array>) => {
    for await (const chunk of packed) await write(chunk)
  })
}

/** Inflates data in memory into pieces of at most 256 KiB; method 0 stored, 8 deflated. Throws Error for damaged data and other methods. */
export async function* inflateChunks(data: Uint8Array, method: number): AsyncGenerator<Uint8Array> {
  if (method !== 0 && method !== 8) throw new Error(`its method of compression, ${method}, is not known`)
  if (method === 0) yield* slices(data)
  else yield* Readable.from(slices(data)).pipe(createInflateRaw({ chunkSize: CHUNK }))
}

/** Views of the data of at most 256 KiB each. */
export function* slices(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK)
}
