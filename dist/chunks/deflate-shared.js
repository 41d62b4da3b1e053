import { Readable, promises } from "node:stream";
import { crc32, createDeflateRaw, createInflateRaw, deflateRawSync } from "node:zlib";

// src/archive/deflate.ts
const LEVEL = 6;
const CHUNK = 262144;
/** Packs a whole file held in memory: deflated at level 6, or stored when that does not make it smaller. A pure function of the bytes, so it may run on any thread. */
function packBytes(bytes) {
	const crc = crc32(bytes);
	if (bytes.length === 0) return {
		method: 0,
		crc,
		data: bytes
	};
	const { buffer: data, engine } = deflatedWithEngine(bytes);
	engine._outBuffer = void 0;
	return data.length < bytes.length ? {
		method: 8,
		crc,
		data
	} : {
		method: 0,
		crc,
		data: bytes
	};
}
/** `info` is documented and gives the engine as well; its buffer is not, and without it the memory is what it would be otherwise. */
const deflatedWithEngine = (bytes) => deflateRawSync(bytes, {
	level: LEVEL,
	...stateFor(bytes.length),
	info: true
});
/**
* A state no larger than the bytes need: making one of the usual 268 kB takes longer than deflating a small file, and fills the memory until the
* next collection. The window holds all of the bytes and the look ahead of 262 (zlib's deflate.h, MIN_LOOKAHEAD), and a block, of
* 2^(memLevel + 6) symbols, ends with them, so that nothing is found less well. The buffer for the output is a guess at its size.
*/
function stateFor(length) {
	const bits = (values) => Math.ceil(Math.log2(values));
	return {
		windowBits: Math.min(15, Math.max(9, bits(length + 262))),
		memLevel: Math.min(8, Math.max(1, bits(length + 1) - 6)),
		chunkSize: Math.max(Math.min(1024, length + 64), Math.ceil(length / 4))
	};
}
/** Deflates a stream of chunks and hands on what comes out, in bounded memory. */
async function deflateChunks(chunks, write) {
	await promises.pipeline(chunks, createDeflateRaw({
		level: LEVEL,
		chunkSize: CHUNK
	}), async (packed) => {
		for await (const chunk of packed) await write(chunk);
	});
}
/** Inflates data in memory and yields it in pieces of at most 256 KiB; method 0 stored, 8 deflated. Throws Error for damaged data and other methods. */
async function* inflateChunks(data, method) {
	if (method !== 0 && method !== 8) throw new Error(`its method of compression, ${method}, is not known`);
	const parts = slices(data);
	if (method === 0) yield* parts;
	else yield* Readable.from(parts).pipe(createInflateRaw({ chunkSize: CHUNK }));
}
/** The data in slices of 256 KiB, not copied. */
function* slices(data) {
	for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK);
}

export { slices as i, inflateChunks as n, packBytes as r, deflateChunks as t };