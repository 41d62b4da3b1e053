import { o as __toESM } from "./rolldown-runtime-shared.js";
import { D as quoted, I as UserError, a as compareNames, l as nameProblems } from "./common-shared.js";
import { _ as slices, a as requireSameFile, c as dosTime, d as moveHeaders, f as needsZip64, g as packBytes, h as inflateChunks, l as endRecords, m as deflateChunks, n as changed, o as unreadable$1, p as CHUNK, s as centralHeader, t as PACKED_UP_TO, u as localHeader } from "./pack-files-shared.js";
import { crc32 } from "node:zlib";

// src/archive/directory.ts
const PIECE = 262144;
/**
* Keeps the headers of a central directory until the zip writer has written the last member. One piece stays in memory, the rest in a file at `path`
* (absolute). A hundred thousand members need more than 10 MB.
*/
function directoryInFile(files, path) {
	const piece = new Uint8Array(PIECE);
	let length = 0;
	let sink;
	const spill = async (bytes) => {
		sink ??= await files.create(path);
		await sink.write(bytes);
	};
	return {
		/** Copies the headers. */
		async add(headers) {
			if (length + headers.length > PIECE) {
				await spill(piece.subarray(0, length));
				length = 0;
			}
			if (headers.length > PIECE) {
				await spill(headers);
				return;
			}
			piece.set(headers, length);
			length += headers.length;
		},
		/** All headers in pieces. The next piece can reuse the memory of a piece. No `add` follows. */
		async *pieces() {
			if (sink !== void 0) {
				const file = await files.open(path);
				const buffer = Buffer.allocUnsafe(PIECE);
				try {
					for (let read = await file.read(buffer); read > 0; read = await file.read(buffer)) yield buffer.subarray(0, read);
				} finally {
					await file.close();
				}
			}
			yield piece.subarray(0, length);
		},
		async remove() {
			if (sink === void 0) return;
			await sink.close();
			await files.remove(path);
		}
	};
}

// src/archive/output.ts
const FLUSH_AT = 1048576;
/** An output that writes to the sink in pieces of about 1 MiB; the caller flushes it and closes the sink. `write` throws UserError at `most` bytes. */
function bufferedOutput(sink, most) {
	let position = 0;
	let waiting = [];
	let bytesWaiting = 0;
	async function flush() {
		if (bytesWaiting === 0) return;
		const bytes = waiting.length === 1 && waiting[0] !== void 0 ? waiting[0] : Buffer.concat(waiting);
		waiting = [];
		bytesWaiting = 0;
		await sink.write(bytes);
	}
	return {
		/** Bytes written so far. */
		position: () => position,
		flush,
		async write(...parts) {
			for (const bytes of parts) {
				waiting.push(bytes);
				bytesWaiting += bytes.length;
				position += bytes.length;
			}
			if (position >= most) throw new UserError("The archive would have 2 GiB or more; GitHub takes only smaller assets.", "Leave something out, or split it.");
			if (bytesWaiting >= FLUSH_AT) await flush();
		},
		/** Overwrites earlier bytes. */
		async patch(bytes, at) {
			await flush();
			await sink.writeAt(bytes, at);
		}
	};
}
/** A sink in memory. It copies each write; `bytes` returns all bytes. */
function memorySink() {
	let buffer = Buffer.alloc(65536);
	let length = 0;
	return {
		async write(bytes) {
			if (length + bytes.length > buffer.length) {
				const larger = Buffer.alloc(Math.max(2 * buffer.length, length + bytes.length));
				buffer.copy(larger, 0, 0, length);
				buffer = larger;
			}
			buffer.set(bytes, length);
			length += bytes.length;
		},
		async writeAt(bytes, position) {
			buffer.set(bytes, position);
		},
		async close() {},
		bytes: () => buffer.subarray(0, length)
	};
}

// src/archive/zip.ts
/** Absolute path of a file for an archive. */
const pathOf = ({ folder, source }) => folder === void 0 ? source : `${folder}/${source}`;
const isOnDisk = (entry) => typeof entry.source === "string";
const PROBE = 1048576;
/** Limits of a job in bytes and in files. A single file can be larger. */
const JOB_BYTES = 1048576;
const JOB_FILES = 256;
/** GitHub accepts only smaller assets (docs/platform.md 27), so writing stops at this size. In bytes. */
const MAX_BYTES = 2 ** 31;
/** A larger archive is a mistake (a folder of packages, a cache), and takes minutes to read and unpack. */
const MAX_MEMBERS = 5e5;
/**
* Writes a zip file whose bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone. Members are sorted by
* the UTF-8 bytes of their names, with one time in UTC, modes 0644 and 0755, and no extra fields except zip64. Throws UserError for
* unsafe or duplicate names, and for a file that is unreadable, replaced or changed; then it removes the zip.
*/
async function writeZip(files, target, entries, time) {
	const members = sortedMembers(entries);
	const { parts, total } = divide(members);
	const packed = files.pack(jobsOf(members, parts, dosTime(time)), total);
	const sink = await files.create(target);
	const directory = directoryInFile(files, `${target}.directory`);
	try {
		await writeMembers(bufferedOutput(sink, MAX_BYTES), (path) => files.open(path), {
			members,
			parts,
			packed,
			directory
		}, time);
		await sink.close();
	} catch (error) {
		await sink.close();
		await files.remove(target);
		throw error;
	} finally {
		await directory.remove();
	}
}
/** The bytes that `writeZip` would write, for contents in memory; members with a lower rank come first. Throws UserError for unsafe or duplicate names. */
async function zipBytes(entries, time, rank) {
	const sink = memorySink();
	const noFiles = (path) => Promise.reject(/* @__PURE__ */ new TypeError(`no file system here for ${path}`));
	const members = sortedMembers(entries, rank);
	const headers = memorySink();
	const directory = {
		add: headers.write,
		pieces: () => [headers.bytes()]
	};
	const content = {
		members,
		parts: members,
		packed: noJobs(),
		directory
	};
	await writeMembers(bufferedOutput(sink, MAX_BYTES), noFiles, content, time);
	return sink.bytes();
}
async function* noJobs() {}
function sortedMembers(entries, rank = (_name) => 0) {
	if (entries.length > MAX_MEMBERS) throw new UserError(`The archive has ${entries.length} files; at most ${MAX_MEMBERS} are packed.`, "Leave something out, or split it.");
	const problems = nameProblems(entries.map((entry) => entry.name));
	if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	return [...entries].sort((a, b) => rank(a.name) - rank(b.name) || compareNames(a.name, b.name));
}
/** Divides the members into single members and jobs of small files; `total` is the sum of all jobs. */
function divide(members) {
	const parts = [];
	const total = {
		files: 0,
		bytes: 0
	};
	let from = 0;
	let bytes = 0;
	const end = (to) => {
		if (to > from) parts.push({
			from,
			to
		});
		from = to;
		bytes = 0;
	};
	for (const [index, member] of members.entries()) {
		const size = isOnDisk(member) ? member.seen?.size : void 0;
		if (size === void 0 || size > 8388608) {
			end(index);
			parts.push(member);
			from = index + 1;
			continue;
		}
		if (bytes + size > JOB_BYTES || index - from === JOB_FILES) end(index);
		bytes += size;
		total.files += 1;
		total.bytes += size;
	}
	end(members.length);
	return {
		parts,
		total
	};
}
/** A generator, because all jobs at once would need as much memory as the list of files. */
function* jobsOf(members, parts, dos) {
	for (const part of parts) {
		if (!("from" in part)) continue;
		yield {
			files: members.slice(part.from, part.to).filter(isOnDisk).map((entry) => ({
				name: entry.name,
				path: pathOf(entry),
				executable: entry.executable,
				seen: entry.seen
			})),
			dosTime: dos
		};
	}
}
async function writeMembers(output, open, { members, parts, packed, directory }, time) {
	const dos = dosTime(time);
	const jobs = packed[Symbol.asyncIterator]();
	try {
		for (const part of parts) if ("from" in part) {
			const { value, done } = await jobs.next();
			if (done === true) throw new Error("fewer packed jobs than jobs");
			await directory.add(moveHeaders(value.headers, output.position()));
			await output.write(value.bytes);
			await output.flush();
		} else await directory.add(centralHeader(await writeMember(output, open, part, dos), dos));
	} finally {
		await jobs.return?.();
	}
	const start = output.position();
	for await (const piece of directory.pieces()) {
		await output.write(piece);
		await output.flush();
	}
	await output.write(endRecords(members.length, output.position() - start, start));
	await output.flush();
}
async function writeMember(output, open, member, dos) {
	const { source, name, seen } = member;
	if (typeof source !== "string") {
		if (source.length > 8388608) return await writeInPieces(output, source.length, source.subarray(0, PROBE), slices(source), member, dos);
		const { data, ...packed } = packBytes(source);
		const record = {
			...recordOf$1(output, source.length, member),
			...packed,
			compressed: data.length
		};
		await output.write(localHeader(record, dos), data);
		return record;
	}
	const fail = (error) => Promise.reject(unreadable$1(name, error));
	const file = await open(pathOf({
		...member,
		source
	})).catch(fail);
	try {
		if (seen !== void 0) requireSameFile(name, seen, file);
		const probe = Buffer.allocUnsafe(PROBE);
		const head = probe.subarray(0, await fill(file, probe));
		return await writeInPieces(output, file.size, head, pieces(file, head, name), member, dos);
	} finally {
		await file.close();
	}
}
/** Writes a local header with zeros first and overwrites it after the data: some readers cannot read a data descriptor after the data. */
async function writeInPieces(output, size, head, whole, member, dos) {
	const record = {
		...recordOf$1(output, size, member),
		method: packBytes(head).method
	};
	await output.write(localHeader(record, dos));
	const start = output.position();
	let crc = 0;
	async function* content() {
		for await (const piece of whole) {
			crc = crc32(piece, crc);
			yield piece;
		}
	}
	if (record.method === 8) await deflateChunks(content(), (bytes) => output.write(bytes));
	else for await (const piece of content()) await output.write(piece);
	const written = {
		...record,
		crc,
		compressed: output.position() - start
	};
	await output.patch(localHeader(written, dos), record.offset);
	return written;
}
function recordOf$1(output, size, { name, executable, link }) {
	const sizes = {
		size,
		compressed: 0,
		offset: output.position(),
		zip64: needsZip64(size)
	};
	return {
		name: Buffer.from(name),
		executable,
		link,
		method: 0,
		crc: 0,
		...sizes
	};
}
/** The file in pieces of exactly 256 KiB, so that the deflated bytes do not depend on the length of each read. */
async function* pieces(file, head, name) {
	yield* slices(head);
	let total = head.length;
	while (total < file.size) {
		const buffer = Buffer.allocUnsafe(Math.min(CHUNK, file.size - total));
		const length = await fill(file, buffer);
		if (length === 0) break;
		total += length;
		yield buffer.subarray(0, length);
	}
	const more = await file.read(Buffer.alloc(1));
	if (total !== file.size || more > 0) throw changed(name, `it had ${file.size} bytes when it was opened, and ${more > 0 ? "more" : `only ${total}`} when it was read`);
	if (!await file.unchanged()) throw changed(name, "something wrote to it");
}
/** Reads until the buffer is full or the file ends; the number of bytes. */
async function fill(file, buffer) {
	let length = 0;
	while (length < buffer.length) {
		const read = await file.read(buffer.subarray(length));
		if (read === 0) break;
		length += read;
	}
	return length;
}

// src/archive/zip-layout.ts
const LOCAL = 67324752;
const CENTRAL = 33639248;
const END_64 = 101075792;
const LOCATOR_64 = 117853008;
const DESCRIPTOR = 134695760;
const LIMIT_32 = 4294967295;
const LIMIT_16 = 65535;
const FLAG_DESCRIPTOR = 8;
const ZIP64_FIELD = 1;
/** The Unicode Path of Info-ZIP: a name that some programs read in place of the header's (APPNOTE.TXT 4.6.9). */
const PATH_FIELD = 28789;
/** Version 6.3, the highest that Python's zipfile reads. */
const HIGHEST_VERSION = 63;
/** A longer or deeper name makes readers slow: adm-zip keeps each folder of it. */
const LONGEST_NAME = 1024;
const DEEPEST_NAME = 64;
/** The problems of a zip's layout, as sentences: headers that differ from the directory. With `gapless` also bytes that belong to no member or to two. */
function layoutProblems(bytes, gapless) {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const directory = readEnd(zip);
		const problems = [];
		let ascending = true;
		let last = 0;
		for (const record of readDirectory(zip, directory)) {
			problems.push(...headerProblems(zip, record));
			ascending &&= record.offset >= last;
			last = record.offset;
		}
		if (!gapless) return problems;
		const records = readDirectory(zip, directory);
		return [...problems, ...gapProblems(zip, ascending ? records : [...records].sort((a, b) => a.offset - b.offset), directory)];
	} catch (error) {
		if (error instanceof DamagedZip || error instanceof RangeError) return [`The archive is damaged: ${error.message}.`];
		throw error;
	}
}
/** The members of a zip file in memory, one by one to save memory. Other bytes can precede the archive. Throws Error for an unreadable directory. */
function* listMembers(bytes) {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const directory = readEnd(zip);
	const start = directory.end - directory.size;
	const shift = start - directory.offset;
	if (shift < 0) throw new DamagedZip("its directory is not where it should be");
	for (const record of readDirectory(zip, {
		...directory,
		offset: start
	})) yield shift === 0 ? record : {
		...record,
		offset: record.offset + shift
	};
}
/** The bytes of a member's name in the directory. */
const rawName = (zip, { at, nameEnd }) => zip.subarray(at + 46, nameEnd);
/** The reasons why programs could read a member differently, or refuse it. Each reason is a predicate whose subject is the member. */
function ambiguities(zip, record) {
	const { at, nameEnd, offset } = record;
	const local = offset + 30 + zip.readUInt16LE(offset + 26);
	const fields = [...extraFields(zip.subarray(nameEnd, nameEnd + zip.readUInt16LE(at + 30))), ...extraFields(zip.subarray(local, local + zip.readUInt16LE(offset + 28)))];
	const name = rawName(zip, record);
	const isSame = (data) => data.length >= 5 && data.readUInt32LE(1) === crc32(name) && data.subarray(5).equals(name);
	const version = zip[at + 6];
	return [...fields.some(({ id, data }) => id === PATH_FIELD && !isSame(data)) ? ["has a second name, which some programs read"] : [], ...version > HIGHEST_VERSION ? [`needs version ${version / 10} of the format, which Python refuses`] : []];
}
var DamagedZip = class extends Error {};
/** The place of the directory and its number of records; `end` is the start of the records at the end of the file. */
function readEnd(zip) {
	const end = findEnd(zip);
	const count = zip.readUInt16LE(end + 10);
	const size = zip.readUInt32LE(end + 12);
	const offset = zip.readUInt32LE(end + 16);
	if (zip.readUInt16LE(end + 4) !== 0 || zip.readUInt16LE(end + 6) !== 0 || zip.readUInt16LE(end + 8) !== count) throw new DamagedZip("it says to be a part of several");
	const locator = end - 20;
	if (!(locator >= 0 && zip.readUInt32LE(locator) === LOCATOR_64)) {
		if (count === LIMIT_16 || size === LIMIT_32 || offset === LIMIT_32) throw new DamagedZip("its zip64 records are missing");
		return {
			offset,
			size,
			count,
			end
		};
	}
	const at = long(zip, locator + 8);
	if (at + 56 > locator || zip.readUInt32LE(at) !== END_64) throw new DamagedZip("its zip64 record is not where it should be");
	if (at + 12 + long(zip, at + 4) !== locator) throw new DamagedZip("its zip64 record has a wrong length");
	const zip64 = {
		offset: long(zip, at + 48),
		size: long(zip, at + 40),
		count: long(zip, at + 32),
		end: at
	};
	const agrees = (narrow, limit, value) => narrow === limit || narrow === value;
	if (!agrees(count, LIMIT_16, zip64.count) || !agrees(size, LIMIT_32, zip64.size) || !agrees(offset, LIMIT_32, zip64.offset)) throw new DamagedZip("its zip64 record and the record at its end do not agree");
	return zip64;
}
/** The end record can have a comment, as `git archive` writes one. A comment with a second end record is an attack: readers choose different records. */
function findEnd(zip) {
	const signature = Buffer.from([
		80,
		75,
		5,
		6
	]);
	const end = zip.lastIndexOf(signature);
	if (end < 0 || end + 22 > zip.length || end + 22 + zip.readUInt16LE(end + 20) !== zip.length) throw new DamagedZip("it does not end with the record that ends a zip file, or there is something behind it");
	return end;
}
function* readDirectory(zip, { offset, size, count, end }) {
	if (offset + size !== end) throw new DamagedZip("its directory is not where it should be, or something stands before the archive");
	let found = 0;
	let at = offset;
	while (at < end) {
		if (zip.readUInt32LE(at) !== CENTRAL) throw new DamagedZip("its directory has a record that is none");
		const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
		const extraLength = zip.readUInt16LE(at + 30);
		const next = nameEnd + extraLength + zip.readUInt16LE(at + 32);
		if (next > end) throw new DamagedZip("a record of its directory goes on behind it");
		const narrow = [
			zip.readUInt32LE(at + 24),
			zip.readUInt32LE(at + 20),
			zip.readUInt32LE(at + 42)
		];
		const [uncompressed = 0, compressed = 0, localOffset = 0] = wideValues(zip.subarray(nameEnd, nameEnd + extraLength), narrow);
		found += 1;
		const name = zip.toString("utf8", at + 46, nameEnd);
		if (nameEnd - at - 46 > LONGEST_NAME || name.split("/").length - 1 > DEEPEST_NAME) throw new DamagedZip(`a name in it has more than ${LONGEST_NAME} bytes or ${DEEPEST_NAME} folders: ${quoted(name.slice(0, 60))}`);
		yield {
			name,
			flags: zip.readUInt16LE(at + 8),
			method: zip.readUInt16LE(at + 10),
			crc: zip.readUInt32LE(at + 16),
			compressed,
			size: uncompressed,
			/** Start of the local header. */
			offset: localOffset,
			/** External attributes. On Unix, the upper 16 bits are type and mode. */
			attributes: zip.readUInt32LE(at + 38),
			/** Start and end of this record. */
			at,
			end: next,
			/** End of the name, which starts 46 bytes after `at`. */
			nameEnd
		};
		at = next;
	}
	if (found !== count) throw new DamagedZip(`it says to have ${count} members, and its directory has ${found}`);
}
/** Replaces each value whose bits are all ones by the next value of the zip64 field (APPNOTE.TXT 4.5.3). */
function wideValues(extra, narrow) {
	const field = extraFields(extra).find(({ id }) => id === ZIP64_FIELD)?.data;
	let at = 0;
	const all = field !== void 0 && field.length >= 8 * narrow.length;
	return narrow.map((value, index) => {
		if (field === void 0) return value;
		const position = all ? 8 * index : at;
		if (value !== LIMIT_32) return value;
		at += 8;
		if (position + 8 > field.length) throw new DamagedZip("a zip64 field is too short");
		return long(field, position);
	});
}
function extraFields(extra) {
	const fields = [];
	for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) fields.push({
		id: extra.readUInt16LE(at),
		data: extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
	});
	return fields;
}
function headerProblems(zip, record) {
	const { name, offset, flags, method, crc, compressed, size } = record;
	const problem = (text) => `${quoted(name)} ${text}.`;
	if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL) return [problem("has no header of its own where the directory says")];
	const nameEnd = offset + 30 + zip.readUInt16LE(offset + 26);
	const problems = [];
	if (!zip.subarray(offset + 30, nameEnd).equals(rawName(zip, record))) problems.push(problem("has another name in its own header than in the directory"));
	if (zip.readUInt16LE(offset + 6) !== flags || zip.readUInt16LE(offset + 8) !== method) problems.push(problem("has other flags or another method in its own header than in the directory"));
	const [localSize, localCompressed] = wideValues(zip.subarray(nameEnd, nameEnd + zip.readUInt16LE(offset + 28)), [zip.readUInt32LE(offset + 22), zip.readUInt32LE(offset + 18)]);
	const localCrc = zip.readUInt32LE(offset + 14);
	if (!((flags & FLAG_DESCRIPTOR) !== 0 && [
		localCrc,
		localSize,
		localCompressed
	].every((value) => value === 0)) && !(localCrc === crc && localSize === size && localCompressed === compressed)) problems.push(problem("has another CRC or size in its own header than in the directory"));
	return problems;
}
/** `records` must be sorted by offset. */
function gapProblems(zip, records, directory) {
	const problems = [];
	let end = 0;
	for (const record of records) {
		if (record.offset < end) problems.push(`${quoted(record.name)} lies on another member.`);
		else if (record.offset > end) problems.push(`Bytes before ${quoted(record.name)} belong to no member.`);
		end = Math.max(end, recordEnd(zip, record));
	}
	if (end > directory.offset) problems.push("The last member lies on the directory.");
	if (end < directory.offset) problems.push("Bytes before the directory belong to no member.");
	return problems;
}
function recordEnd(zip, { offset, compressed, flags, crc }) {
	if (offset + 30 > zip.length) return offset;
	const end = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28) + compressed;
	if ((flags & FLAG_DESCRIPTOR) === 0 || end + 12 > zip.length) return end;
	const start = zip.readUInt32LE(end) === DESCRIPTOR ? end + 4 : end;
	if (start + 4 > zip.length || zip.readUInt32LE(start) !== crc) return end;
	return start + (start + 12 <= zip.length && zip.readUInt32LE(start + 4) === compressed && !isWide(zip, start, compressed) ? 12 : 20);
}
/** Whether the sizes have 8 bytes. For a small member both readings can fit; the signature after the descriptor decides. */
function isWide(zip, start, compressed) {
	if (start + 24 > zip.length || long(zip, start + 4) !== compressed) return false;
	return [
		LOCAL,
		CENTRAL,
		END_64
	].includes(zip.readUInt32LE(start + 20));
}
function long(bytes, at) {
	const value = bytes.readBigUInt64LE(at);
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new DamagedZip("it has a number that no file is large enough for");
	return Number(value);
}

// src/archive/read-zip.ts
/** adm-zip reads members up to this size whole; larger ones are read in pieces, which saves memory. In bytes. */
const readWhole = 16777216;
const FLAG_UTF8 = 2048;
const FLAG_ENCRYPTED = 1;
const LOCAL_HEADER = 30;
/** The members of a zip file in memory, in order, read by adm-zip, which shares no code with the writer. Throws Error for an unreadable central directory. */
async function zipRecords(bytes) {
	const { default: Zip } = await import("./adm-zip.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return listMembers(bytes).map((member) => recordOf(zip, member, Zip));
}
/** Whether the type in a mode is a symbolic link. */
const isLink = (mode) => (mode & 61440) === 40960;
/** The members of a zip file in memory, decompressed and with their CRC compared. Throws Error for an unreadable central directory. */
async function readZip(bytes) {
	return Array.from(await zipRecords(bytes), ({ name, mode, problems, content }) => {
		const data = content();
		const isData = typeof data !== "string";
		return {
			name,
			mode,
			problems: isData ? problems : [...problems, data],
			content: isData ? data : Buffer.alloc(0)
		};
	});
}
function recordOf(zip, member, Zip) {
	const { name, flags, attributes, size } = member;
	const problems = [];
	if (!Buffer.from(name).equals(rawName(zip, member))) problems.push("has a name that is not UTF-8");
	else if (/[^\x20-\x7e]/.test(name) && (flags & FLAG_UTF8) === 0) problems.push("has a name that is not marked as UTF-8");
	if ((flags & FLAG_ENCRYPTED) !== 0) problems.push("is encrypted");
	problems.push(...ambiguities(zip, member));
	return {
		/** The stored name, with U+FFFD for bytes that are not UTF-8. A folder's name ends with `/`. */
		name,
		/** Unix type and permission bits, whatever system the member names: unpackers differ in whether they believe it. 0 for a member without. */
		mode: attributes >>> 16,
		/** Uncompressed size in the central directory, in bytes. */
		size,
		/** Problems of the member's headers, as predicates without a subject; empty for valid headers. */
		problems,
		/** The whole data in memory, or a problem as a predicate. */
		content: () => readContent(zip, member, Zip),
		/** The data in pieces, for members that are too large for the memory. Returns a problem as a predicate. */
		pieces: () => readPieces(zip, member)
	};
}
function readContent(zip, member, Zip) {
	if (member.name.endsWith("/") && member.size === 0) return Buffer.alloc(0);
	let content;
	try {
		const [entry] = new Zip(zipOfOne(zip, member), { noSort: true }).getEntries();
		if (entry === void 0 || !entry.rawEntryName.equals(rawName(zip, member))) return "is read with another name by another program";
		content = entry.getData();
	} catch (error) {
		return unreadable(error);
	}
	return dataProblem(content.length, crc32(content), member) ?? content;
}
/** An archive of this member alone, with its local header, data and central record. For a whole archive, adm-zip keeps 11 kB for each member in memory. */
function zipOfOne(zip, member) {
	const data = zip.subarray(member.offset, endOfData(zip, member));
	const record = Buffer.from(zip.subarray(member.at, member.end));
	record.writeUInt32LE(0, 42);
	return Buffer.concat([
		data,
		record,
		endRecords(1, record.length, data.length)
	]);
}
function startOfData(zip, { offset }) {
	if (offset + LOCAL_HEADER > zip.length) throw new Error("its own header lies outside of the file");
	return offset + LOCAL_HEADER + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
}
function endOfData(zip, member) {
	const end = startOfData(zip, member) + member.compressed;
	if (end > zip.length) throw new Error("its data goes on behind the file");
	return end;
}
async function* readPieces(zip, member) {
	let length = 0;
	let crc = 0;
	try {
		const data = zip.subarray(startOfData(zip, member), endOfData(zip, member));
		for await (const piece of inflateChunks(data, member.method)) {
			length += piece.length;
			if (length > member.size) return `has more than the ${member.size} bytes that it should have`;
			crc = crc32(piece, crc);
			yield piece;
		}
	} catch (error) {
		return unreadable(error);
	}
	return dataProblem(length, crc, member);
}
function unreadable(error) {
	return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
function dataProblem(length, crc, member) {
	if (length !== member.size) return `has ${length} bytes instead of ${member.size}`;
	return crc === member.crc ? void 0 : "has a wrong CRC";
}

export { layoutProblems as a, pathOf as c, zipRecords as i, writeZip as l, readWhole as n, listMembers as o, readZip as r, fill as s, isLink as t, zipBytes as u };