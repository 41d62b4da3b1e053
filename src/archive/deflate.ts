import { Readable, promises as streams } from 'node:stream'
import { crc32, createDeflateRaw, createInflateRaw, deflateRawSync } from 'node:zlib'

// Every member starts with a fresh deflate state: a reused one carries its history into the bytes that come out.
const LEVEL = 6
const CHUNK = 256 * 1024

/** A member's data as it goes into the archive: method 0 stored, 8 deflated. */
export interface Packed {
  readonly method: 0 | 8
  readonly crc: number
  readonly data: Uint8Array
}

/** Packs a whole file held in memory: deflated at level 6, or stored when that does not make it smaller. A pure function of the bytes, so it may run on any thread. */
export function packBytes(bytes: Uint8Array): Packed {
  const crc = crc32(bytes)
  if (bytes.length === 0) return { method: 0, crc, data: bytes }
  const { buffer: data, engine } = deflatedWithEngine(bytes)
  // The engine is garbage that only a collection of the whole heap takes away, and holds its last buffer until then.
  engine._outBuffer = undefined
  return data.length < bytes.length ? { method: 8, crc, data } : { method: 0, crc, data: bytes }
}

/** `info` is documented and gives the engine as well; its buffer is not, and without it the memory is what it would be otherwise. */
const deflatedWithEngine = (bytes: Uint8Array) =>
  deflateRawSync(bytes, { level: LEVEL, ...stateFor(bytes.length), info: true }) as unknown as {
    readonly buffer: Buffer
    readonly engine: { _outBuffer?: Buffer | undefined }
  }

/**
 * A state no larger than the bytes need: making one of the usual 268 kB takes longer than deflating a small file, and fills the memory until the
 * next collection. The window holds all of the bytes and the look ahead of 262 (zlib's deflate.h, MIN_LOOKAHEAD), and a block, of
 * 2^(memLevel + 6) symbols, ends with them, so that nothing is found less well. The buffer for the output is a guess at its size.
 */
function stateFor(length: number): { windowBits: number; memLevel: number; chunkSize: number } {
  const bits = (values: number): number => Math.ceil(Math.log2(values))
  return {
    windowBits: Math.min(15, Math.max(9, bits(length + 262))),
    memLevel: Math.min(8, Math.max(1, bits(length + 1) - 6)),
    chunkSize: Math.max(Math.min(1024, length + 64), Math.ceil(length / 4)),
  }
}

/** Deflates a stream of chunks and hands on what comes out, in bounded memory. */
export async function deflateChunks(chunks: AsyncIterable<Uint8Array>, write: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  await streams.pipeline(chunks, createDeflateRaw({ level: LEVEL, chunkSize: CHUNK }), async (packed: AsyncIterable<Uint8Array>) => {
    for await (const chunk of packed) await write(chunk)
  })
}

/** Inflates data in memory and yields it in pieces of at most 256 KiB; method 0 stored, 8 deflated. Throws Error for damaged data and other methods. */
export async function* inflateChunks(data: Uint8Array, method: number): AsyncGenerator<Uint8Array> {
  if (method !== 0 && method !== 8) throw new Error(`its method of compression, ${method}, is not known`)
  const parts = slices(data)
  if (method === 0) yield* parts
  else yield* Readable.from(parts).pipe(createInflateRaw({ chunkSize: CHUNK }))
}

/** The data in slices of 256 KiB, not copied. */
export function* slices(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK)
}
