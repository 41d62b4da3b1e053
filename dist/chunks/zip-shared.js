import { a as UserError } from "./errors-shared.js";
import { a as slices, i as packBytes, n as deflateChunks, t as CHUNK } from "./deflate-shared.js";
import { n as compareNames, o as nameProblems } from "./member-names-shared.js";
import { a as requireSameFile, c as dosTime, d as moveHeaders, f as needsZip64, l as endRecords, n as changed, o as unreadable, s as centralHeader, t as PACKED_UP_TO, u as localHeader } from "./pack-files-shared.js";
import { crc32 } from "node:zlib";

// src/archive/output.ts
const FLUSH_AT = 1048576;
/**
* An output that writes to the sink in pieces of about 1 MiB. The caller flushes the output and closes the sink. `write` throws
* UserError at `most` bytes.
*/
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
			if (position >= most) throw new UserError("The archive would have 2 GiB or more; GitHub takes only smaller assets.", "Leave out what is not needed, or split it.");
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

// src/archive/directory.ts
const PIECE = 262144;
/** A directory with one piece in memory and the rest in a file at `path` (absolute). A hundred thousand members need more than 10 MB. */
function directoryInFile(files, path) {
	const piece = new Uint8Array(PIECE);
	let length = 0;
	let sink;
	const spill = async (bytes) => {
		sink ??= await files.create(path);
		await sink.write(bytes);
	};
	return {
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
/** A directory that is wholly in memory. */
function directoryInMemory() {
	const sink = memorySink();
	return {
		add: sink.write,
		async *pieces() {
			yield sink.bytes();
		},
		async remove() {}
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
async function writeZip(files, target, entries, time, options = {}) {
	const members = sortedMembers(entries, options);
	const { parts, total } = await divide(members, files);
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
/** The bytes that `writeZip` would write, for contents in memory. Throws UserError for unsafe or duplicate names. */
async function zipBytes(entries, time, options = {}) {
	const sink = memorySink();
	const noFiles = async (path) => {
		throw new TypeError(`no file system here for ${path}`);
	};
	const members = sortedMembers(entries, options);
	const content = {
		members,
		parts: members,
		packed: noJobs(),
		directory: directoryInMemory()
	};
	await writeMembers(bufferedOutput(sink, MAX_BYTES), noFiles, content, time);
	return sink.bytes();
}
async function* noJobs() {}
function sortedMembers(entries, options) {
	if (entries.length > MAX_MEMBERS) throw new UserError(`The archive would have ${entries.length} files; more than ${MAX_MEMBERS} are not packed.`, "Leave out what is not needed, or split it.");
	const problems = nameProblems(entries.map((entry) => entry.name));
	if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const rank = options.rank ?? (() => 0);
	return [...entries].sort((a, b) => rank(a.name) - rank(b.name) || compareNames(a.name, b.name));
}
/** Divides the members into single members and jobs of small files; `total` is the sum of all jobs. Adds a missing identity to `members`. */
async function divide(members, files) {
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
	for (const [index, listed] of members.entries()) {
		const member = await identified(listed, files);
		members[index] = member;
		const size = isOnDisk(member) && member.seen !== void 0 && member.seen.size <= 8388608 ? member.seen.size : void 0;
		if (size === void 0) {
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
async function identified(entry, files) {
	if (!isOnDisk(entry) || entry.seen !== void 0) return entry;
	const seen = await files.facts(pathOf(entry));
	if (seen === void 0) throw unreadable(entry.name, "it is no longer there");
	return {
		...entry,
		seen
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
	if (typeof source !== "string" && source.length <= 8388608) {
		const { data, ...packed } = packBytes(source);
		const record = {
			...recordOf(output, source.length, member),
			...packed,
			compressed: data.length
		};
		await output.write(localHeader(record, dos), data);
		return record;
	}
	const file = isOnDisk(member) ? await openNamed(open, name, pathOf(member)) : openBytes(source);
	try {
		if (seen !== void 0) requireSameFile(name, seen, file);
		return await writeInPieces(output, file, member, dos);
	} finally {
		await file.close();
	}
}
/** Writes a local header with zeros first and overwrites it after the data: some readers cannot read a data descriptor after the data. */
async function writeInPieces(output, file, member, dos) {
	const head = Buffer.allocUnsafe(PROBE);
	const headBytes = head.subarray(0, await fill(file, head));
	const record = {
		...recordOf(output, file.size, member),
		method: packBytes(headBytes).method
	};
	await output.write(localHeader(record, dos));
	const start = output.position();
	let crc = 0;
	async function* content() {
		for await (const piece of pieces(file, headBytes, member.name)) {
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
function recordOf(output, size, { name, executable, link }) {
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
async function openNamed(open, name, path) {
	try {
		return await open(path);
	} catch (error) {
		throw unreadable(name, error);
	}
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
	await expectEnd(file, total, name);
}
async function fill(file, buffer) {
	let length = 0;
	while (length < buffer.length) {
		const read = await file.read(buffer.subarray(length));
		if (read === 0) break;
		length += read;
	}
	return length;
}
async function expectEnd(file, read, name) {
	const more = await file.read(Buffer.alloc(1));
	if (read !== file.size || more > 0) throw changed(name, `it had ${file.size} bytes when it was opened, and ${more > 0 ? "more" : `only ${read}`} when it was read`);
	if (!await file.unchanged()) throw changed(name, "something wrote to it");
}
function openBytes(bytes) {
	let at = 0;
	return {
		size: bytes.length,
		device: 0,
		inode: 0,
		mode: 420,
		unchanged: async () => true,
		async read(buffer) {
			const part = bytes.subarray(at, at + buffer.length);
			buffer.set(part);
			at += part.length;
			return part.length;
		},
		async close() {}
	};
}

export { writeZip as n, zipBytes as r, pathOf as t };