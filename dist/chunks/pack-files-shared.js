import { D as quoted, I as UserError } from "./common-shared.js";
import { crc32, createDeflateRaw, createInflateRaw, deflateRawSync } from "node:zlib";
import { Readable, promises } from "node:stream";

// src/archive/deflate.ts
const LEVEL = 6;
/** Bytes of one piece of a large member. */
const CHUNK = 262144;
/** Packs a file in memory: deflated at level 6, or stored if deflate does not make it smaller. A pure function, so that each thread gives the same bytes. */
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
/** Node documents the option `info`, which also returns the engine, but not `_outBuffer`. If `_outBuffer` goes, the program uses more memory. */
const deflatedWithEngine = (bytes) => deflateRawSync(bytes, {
	level: LEVEL,
	...stateFor(bytes.length),
	info: true
});
/**
* The smallest state that compresses as well as the default. The default of 268 kB takes longer to make than a small file takes to
* deflate. The window holds all bytes and MIN_LOOKAHEAD, 262 (zlib's deflate.h). One block has 2^(memLevel + 6) symbols.
*/
function stateFor(length) {
	const bits = (values) => Math.ceil(Math.log2(values));
	return {
		windowBits: Math.min(15, Math.max(9, bits(length + 262))),
		memLevel: Math.min(8, Math.max(1, bits(length + 1) - 6)),
		chunkSize: Math.max(Math.min(1024, length + 64), Math.ceil(length / 4))
	};
}
/** Deflates a stream of chunks in bounded memory and passes the packed bytes to `write`. */
async function deflateChunks(chunks, write) {
	await promises.pipeline(chunks, createDeflateRaw({
		level: LEVEL,
		chunkSize: CHUNK
	}), async (packed) => {
		for await (const chunk of packed) await write(chunk);
	});
}
/** Inflates data in memory into pieces of at most 256 KiB; method 0 stored, 8 deflated. Throws Error for damaged data and other methods. */
async function* inflateChunks(data, method) {
	if (method !== 0 && method !== 8) throw new Error(`its method of compression, ${method}, is not known`);
	if (method === 0) yield* slices(data);
	else yield* Readable.from(slices(data)).pipe(createInflateRaw({ chunkSize: CHUNK }));
}
/** Views of the data of at most 256 KiB each. */
function* slices(data) {
	for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK);
}

// src/archive/zip-format.ts
const LIMIT_32 = 4294967295;
const LIMIT_16 = 65535;
const VERSION_DEFLATE = 20;
const VERSION_ZIP64 = 45;
const HOST_UNIX = 768;
const FLAG_UTF8 = 2048;
const ZIP64_FIELD = 1;
const EARLIEST = Date.UTC(1980, 0, 1);
const LATEST = Date.UTC(2107, 11, 31, 23, 59, 58);
/** MS-DOS date (upper 16 bits) and UTC time of `seconds` since 1970 (APPNOTE.TXT 4.4.6), rounded down to even seconds and limited to 1980 to 2107. */
function dosTime(seconds) {
	const at = new Date(Math.min(LATEST, Math.max(EARLIEST, seconds * 1e3)));
	const date = at.getUTCFullYear() - 1980 << 9 | at.getUTCMonth() + 1 << 5 | at.getUTCDate();
	const time = at.getUTCHours() << 11 | at.getUTCMinutes() << 5 | at.getUTCSeconds() >> 1;
	return (date << 16 | time) >>> 0;
}
/** Whether a file of `size` bytes needs zip64. The margin of 16 MiB covers incompressible data, which grows when deflated. */
const needsZip64 = (size) => size > LIMIT_32 - (16 << 20);
/** The header before the data of a member. Its length depends on the name and `zip64` alone, so that the writer can overwrite it with the final sizes. */
function localHeader(member, dos) {
	const extra = member.zip64 ? zip64Field(member.size, member.compressed) : Buffer.alloc(0);
	const header = Buffer.alloc(30);
	header.writeUInt32LE(67324752, 0);
	header.writeUInt16LE(member.zip64 ? VERSION_ZIP64 : VERSION_DEFLATE, 4);
	writeSharedFields(header, 6, member, dos, member.zip64);
	header.writeUInt16LE(extra.length, 28);
	return Buffer.concat([
		header,
		member.name,
		extra
	]);
}
/** The record of a member in the central directory. */
function centralHeader(member, dos) {
	const wide = member.zip64 || member.offset >= LIMIT_32;
	const extra = wide ? zip64Field(member.size, member.compressed, member.offset) : Buffer.alloc(0);
	const version = wide ? VERSION_ZIP64 : VERSION_DEFLATE;
	const header = Buffer.alloc(46);
	header.writeUInt32LE(33639248, 0);
	header.writeUInt16LE(HOST_UNIX | version, 4);
	header.writeUInt16LE(version, 6);
	writeSharedFields(header, 8, member, dos, wide);
	header.writeUInt16LE(extra.length, 30);
	header.writeUInt32LE((member.link ? 41471 : member.executable ? 33261 : 33188) * 65536, 38);
	header.writeUInt32LE(wide ? LIMIT_32 : member.offset, 42);
	return Buffer.concat([
		header,
		member.name,
		extra
	]);
}
/** Adds `by` to the offsets in central headers without extra fields, in place. Members packed together count offsets from their first record. */
function moveHeaders(headers, by) {
	const view = new DataView(headers.buffer, headers.byteOffset, headers.byteLength);
	for (let at = 0; at < headers.length; at += 46 + view.getUint16(at + 28, true)) view.setUint32(at + 42, view.getUint32(at + 42, true) + by, true);
	return headers;
}
/** The records at the end of the file, for `count` members and a directory of `size` bytes at `offset`. */
function endRecords(count, size, offset) {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(101010256, 0);
	end.writeUInt16LE(Math.min(count, LIMIT_16), 8);
	end.writeUInt16LE(Math.min(count, LIMIT_16), 10);
	end.writeUInt32LE(Math.min(size, LIMIT_32), 12);
	end.writeUInt32LE(Math.min(offset, LIMIT_32), 16);
	return count >= LIMIT_16 || size >= LIMIT_32 || offset >= LIMIT_32 ? Buffer.concat([zip64End(count, size, offset), end]) : end;
}
/** Writes the fields that both headers share: flag, method, time, CRC, sizes and the length of the name. */
function writeSharedFields(header, at, member, dos, wide) {
	header.writeUInt16LE(FLAG_UTF8, at);
	header.writeUInt16LE(member.method, at + 2);
	header.writeUInt32LE(dos, at + 4);
	header.writeUInt32LE(member.crc, at + 8);
	header.writeUInt32LE(wide ? LIMIT_32 : member.compressed, at + 12);
	header.writeUInt32LE(wide ? LIMIT_32 : member.size, at + 16);
	header.writeUInt16LE(member.name.length, at + 20);
}
function zip64Field(...values) {
	const field = Buffer.alloc(4 + 8 * values.length);
	field.writeUInt16LE(ZIP64_FIELD, 0);
	field.writeUInt16LE(8 * values.length, 2);
	for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
	return field;
}
function zip64End(count, size, offset) {
	const records = Buffer.alloc(76);
	records.writeUInt32LE(101075792, 0);
	records.writeBigUInt64LE(44n, 4);
	records.writeUInt16LE(813, 12);
	records.writeUInt16LE(VERSION_ZIP64, 14);
	records.writeBigUInt64LE(BigInt(count), 24);
	records.writeBigUInt64LE(BigInt(count), 32);
	records.writeBigUInt64LE(BigInt(size), 40);
	records.writeBigUInt64LE(BigInt(offset), 48);
	records.writeUInt32LE(117853008, 56);
	records.writeBigUInt64LE(BigInt(offset + size), 64);
	records.writeUInt32LE(1, 72);
	return records;
}

// src/archive/pack-files.ts
/** Bytes. Files up to this size are packed whole, larger files in pieces. The packed bytes of a member depend on this limit. */
const PACKED_UP_TO = 8388608;
/** Upper limits in bytes of a job's records and of their central headers. A file that deflate does not shrink is stored. */
function maxPackedBytes({ files }) {
	const names = files.reduce((sum, { name }) => sum + 3 * name.length, 0);
	return {
		records: files.reduce((sum, { seen }) => sum + 30 + seen.size, names),
		headers: 46 * files.length + names
	};
}
/** Writes the records of files into `records` and their central headers into `headers`, of the sizes of `maxPackedBytes`. Each thread gives the same bytes. */
function makePacker(records, headers, dosTime) {
	let offset = 0;
	let headersEnd = 0;
	return {
		add({ name, executable }, content) {
			const { data, method, crc } = packBytes(content);
			const sizes = {
				compressed: data.length,
				size: content.length,
				offset,
				zip64: false
			};
			const record = {
				name: Buffer.from(name),
				executable,
				method,
				crc,
				...sizes
			};
			const local = localHeader(record, dosTime);
			records.set(local, offset);
			records.set(data, offset + local.length);
			offset += local.length + data.length;
			const central = centralHeader(record, dosTime);
			headers.set(central, headersEnd);
			headersEnd += central.length;
		},
		packed: () => ({
			bytes: records.subarray(0, offset),
			headers: headers.subarray(0, headersEnd)
		})
	};
}
/** Throws UserError if the opened file is another file than the listed file, or has another size. */
function requireSameFile(name, seen, opened) {
	if (opened.device === seen.device && opened.inode === seen.inode) {
		if (opened.size !== seen.size) throw changed(name, `it had ${seen.size} bytes when it was listed, and ${opened.size} when it was opened`);
		return;
	}
	throw new UserError(`${quoted(name)} is not the file that was there when the files to pack were listed: another one was put in its place.`, "Look for a process that the build left running.");
}
/** The error for a file that changes while it is packed. */
function changed(name, how) {
	return new UserError(`${quoted(name)} changed while it was packed: ${how}.`, "Look for a process that the build left running.");
}
/** The error for a file that the program cannot read. */
function unreadable(name, cause) {
	const reason = cause instanceof Error ? cause.message : String(cause);
	return new UserError(`${quoted(name)} cannot be packed: ${reason}.`, "Look at the file and who may read it.", { cause });
}

export { slices as _, requireSameFile as a, dosTime as c, moveHeaders as d, needsZip64 as f, packBytes as g, inflateChunks as h, maxPackedBytes as i, endRecords as l, deflateChunks as m, changed as n, unreadable as o, CHUNK as p, makePacker as r, centralHeader as s, PACKED_UP_TO as t, localHeader as u };