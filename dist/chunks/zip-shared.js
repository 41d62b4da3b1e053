import { a as UserError } from "./errors-shared.js";
import { r as packBytes, t as deflateChunks } from "./deflate-shared.js";
import { a as nameProblems, n as compareNames } from "./member-names-shared.js";
import { a as requireSameFile, c as dosTime, d as moveHeaders, f as needsZip64, l as endRecords, n as changed, o as unreadable, s as centralHeader, t as PACKED_UP_TO, u as localHeader } from "./pack-files-shared.js";
import { crc32 } from "node:zlib";

// src/archive/output.ts
const FLUSH_AT = 1048576;
/**
* An output that writes to the sink in pieces of about 1 MiB. Whoever opened the sink flushes the output and closes the sink. Throws
* UserError when there would be `most` bytes or more.
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
		async patch(bytes, at) {
			await flush();
			await sink.writeAt(bytes, at);
		}
	};
}
/** A sink that keeps what is written in memory; `bytes` gives it. */
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
/** In a file of its own when there is more than one piece: of a hundred thousand members it takes 10 MB and more. `path` is absolute. */
function directoryAside(files, path) {
	let sink;
	return gathered({
		async keep(piece) {
			sink ??= await files.create(path);
			await sink.write(piece);
		},
		async *kept() {
			if (sink === void 0) return;
			const file = await files.open(path);
			const buffer = Buffer.allocUnsafe(PIECE);
			try {
				for (let length = await file.read(buffer); length > 0; length = await file.read(buffer)) yield buffer.subarray(0, length);
			} finally {
				await file.close();
			}
		},
		async remove() {
			if (sink === void 0) return;
			await sink.close();
			await files.remove(path);
		}
	});
}
function directoryInMemory() {
	const sink = memorySink();
	return gathered({
		keep: (piece) => sink.write(piece),
		async *kept() {
			yield sink.bytes();
		},
		async remove() {}
	});
}
function gathered({ keep, kept, remove }) {
	const piece = new Uint8Array(PIECE);
	let length = 0;
	return {
		remove,
		async add(headers) {
			if (length + headers.length > PIECE) {
				await keep(piece.subarray(0, length));
				length = 0;
			}
			if (headers.length > PIECE) {
				await keep(headers);
				return;
			}
			piece.set(headers, length);
			length += headers.length;
		},
		async *pieces() {
			yield* kept();
			yield piece.subarray(0, length);
		}
	};
}

// src/archive/zip.ts
/** Absolute path of a file for an archive. */
function pathOf({ folder, source }) {
	return folder === void 0 ? source : `${folder}/${source}`;
}
const isOnDisk = (entry) => typeof entry.source === "string";
const CHUNK = 262144;
const PROBE = 1048576;
/** A job has no more than this, unless a single file has. In bytes, and in files. */
const JOB_BYTES = 1048576;
const JOB_FILES = 256;
/** GitHub takes no asset of this size or more (docs/platform.md 27), so there is no use in writing on. In bytes. */
const MOST_BYTES = 2 ** 31;
/** More is a mistake (a folder of packages, a cache), and takes minutes to read and unpack. */
const MOST_MEMBERS = 5e5;
/**
* Writes a zip file whose bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone. Sorted by the
* UTF-8 bytes of the names, one time in UTC, modes 0644 and 0755, no extra fields but zip64's; files over 8 MiB pass through
* in pieces. Throws UserError for unsafe or duplicate names, before anything is written, and for a file that cannot be read, is
* another than was listed or changes while it is read; then there is no zip.
*/
async function writeZip(files, target, entries, time, options = {}) {
	const members = inOrder(entries, options);
	const { parts, total } = await cut(members, files);
	const jobs = jobsOf(members, parts, dosTime(time));
	const sink = await files.create(target);
	const directory = directoryAside(files, `${target}.directory`);
	try {
		await writeMembers(bufferedOutput(sink, MOST_BYTES), (path) => files.open(path), {
			members,
			parts,
			packed: files.pack(jobs, total),
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
/** The same archive in memory, of contents in memory. Throws UserError as `writeZip` does. */
async function zipBytes(entries, time, options = {}) {
	const sink = memorySink();
	const noFiles = async (path) => {
		throw new TypeError(`no file system here for ${path}`);
	};
	const members = inOrder(entries, options);
	await writeMembers(bufferedOutput(sink, MOST_BYTES), noFiles, {
		members,
		parts: members,
		packed: noJobs(),
		directory: directoryInMemory()
	}, time);
	return sink.bytes();
}
async function* noJobs() {}
function inOrder(entries, options) {
	if (entries.length > MOST_MEMBERS) throw new UserError(`The archive would have ${entries.length} files; more than ${MOST_MEMBERS} are not packed.`, "Leave out what is not needed, or split it.");
	const problems = nameProblems(entries.map((entry) => entry.name));
	if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const rank = options.rank ?? (() => 0);
	return [...entries].sort((a, b) => rank(a.name) - rank(b.name) || compareNames(a.name, b.name));
}
/** Small files that follow each other are packed together. What was not looked at before is looked at now, and put into `members`. */
async function cut(members, files) {
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
		const member = await look(listed, files);
		members[index] = member;
		const size = smallSize(member);
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
/** The entry with what is under its path now, unless that was looked at before. */
function look(entry, files) {
	if (!isOnDisk(entry) || entry.seen !== void 0) return entry;
	return files.facts(pathOf(entry)).then((seen) => {
		if (seen === void 0) throw unreadable(entry.name, "it is no longer there");
		return {
			...entry,
			seen
		};
	});
}
/** Bytes of a file that is packed with others; undefined for content in memory and for large files. */
function smallSize({ source, seen }) {
	return typeof source === "string" && seen !== void 0 && seen.size <= 8388608 ? seen.size : void 0;
}
/** Made when they are asked for: all at once would take as much memory as the list of the files. */
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
	if (typeof source !== "string" && source.length <= 8388608) return await writePacked(output, source, member, dos);
	const file = typeof source === "string" ? await openNamed(open, name, pathOf({
		...member,
		source
	})) : openBytes(source);
	try {
		if (seen !== void 0) requireSameFile(name, seen, file);
		return await writeInPieces(output, file, member, dos);
	} finally {
		await file.close();
	}
}
async function writePacked(output, bytes, member, dos) {
	const { data, ...packed } = packBytes(bytes);
	const record = {
		...recordOf(output, bytes.length, member),
		...packed,
		compressed: data.length
	};
	await output.write(localHeader(record, dos), data);
	return record;
}
/** The header goes out first, with zeros, and is written again when the CRC and the sizes are known: a data descriptor behind the data would not be read by all. */
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
function recordOf(output, size, member) {
	return {
		name: Buffer.from(member.name),
		executable: member.executable,
		method: 0,
		crc: 0,
		compressed: 0,
		size,
		offset: output.position(),
		zip64: needsZip64(size)
	};
}
async function openNamed(open, name, path) {
	try {
		return await open(path);
	} catch (error) {
		throw unreadable(name, error);
	}
}
/** The file in pieces of 256 KiB, filled whatever a single read gives, so that the deflater always sees the same ones. */
async function* pieces(file, head, name) {
	for (let at = 0; at < head.length; at += CHUNK) yield head.subarray(at, at + CHUNK);
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