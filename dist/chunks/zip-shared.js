import { a as __toESM } from "./rolldown-runtime-shared.js";
import { i as UserError } from "./errors-shared.js";
import { a as unreadable, c as endRecords, g as packBytes, h as deflateChunks, i as requireSameFile, l as localHeader, o as centralHeader, p as nameProblems, s as dosTime, t as changed, u as needsZip64 } from "./pack-files-shared.js";
import { crc32 } from "node:zlib";

// src/archive/read-zip.ts
const HOST_UNIX = 3;
const FLAG_UTF8 = 2048;
const FLAG_DESCRIPTOR = 8;
const ZIP64_MARK = 4294967295;
const LOCAL_HEADER = 30;
/**
* Yields every member of a zip file in memory, decompressed and its CRC compared. Read by adm-zip, which shares no code with our
* writer; nothing is extracted. Throws Error when the file has no readable directory, or one that names a member twice.
*/
async function* readZip(bytes) {
	const { default: Zip } = await import("./adm-zip.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (const entry of new Zip(buffer, { noSort: true }).getEntries()) yield readMember(buffer, entry);
}
function readMember(zip, entry) {
	const raw = entry.rawEntryName;
	const name = raw.toString("utf8");
	const problems = [];
	if (!Buffer.from(name).equals(raw)) problems.push("has a name that is not UTF-8");
	else if (/[^\x20-\x7e]/.test(name) && (entry.header.flags & FLAG_UTF8) === 0) problems.push("has a name that is not marked as UTF-8");
	problems.push(...localProblems(zip, entry));
	const mode = entry.header.made >> 8 === HOST_UNIX ? entry.header.attr >>> 16 : 0;
	const content = readContent(entry);
	if (typeof content === "string") return {
		name,
		mode,
		problems: [...problems, content],
		content: Buffer.alloc(0)
	};
	return {
		name,
		mode,
		problems,
		content
	};
}
/** The content, or what is wrong with it. */
function readContent(entry) {
	let content;
	try {
		content = entry.getData();
	} catch (error) {
		return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
	}
	if (content.length !== entry.header.size) return `has ${content.length} bytes instead of ${entry.header.size}`;
	if (crc32(content) !== entry.header.crc) return "has a wrong CRC";
	return content;
}
/** Differences between the member's own header and the directory: some unpackers believe the one, some the other. */
function localProblems(zip, { header, rawEntryName }) {
	const at = header.offset;
	if (at + LOCAL_HEADER > zip.length) return ["has its own header outside the file"];
	const problems = [];
	const nameAt = at + LOCAL_HEADER;
	if (!zip.subarray(nameAt, nameAt + zip.readUInt16LE(at + 26)).equals(rawEntryName)) problems.push("has another name in its own header than in the directory");
	const flags = zip.readUInt16LE(at + 6);
	if (flags !== header.flags || zip.readUInt16LE(at + 8) !== header.method) problems.push("has other flags or another method in its own header than in the directory");
	if ((flags & FLAG_DESCRIPTOR) !== 0) return problems;
	const same = (place, value) => [value, ZIP64_MARK].includes(zip.readUInt32LE(at + place));
	const sizes = same(18, header.compressedSize) && same(22, header.size);
	if (zip.readUInt32LE(at + 14) !== header.crc || !sizes) problems.push("has another CRC or size in its own header than in the directory");
	return problems;
}

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

// src/archive/zip.ts
/** Files above this size pass through in pieces; the bytes of a member depend on it. In bytes. */
const STREAM_ABOVE = 8388608;
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
	const parts = await cut(inOrder(entries, options), dosTime(time), files);
	const sink = await files.create(target);
	try {
		await writeMembers(bufferedOutput(sink, MOST_BYTES), (path) => files.open(path), parts, files.pack(parts.flatMap(jobOf)), time);
		await sink.close();
	} catch (error) {
		await sink.close();
		await files.remove(target);
		throw error;
	}
}
/** The same archive in memory, of contents in memory. Throws UserError as `writeZip` does. */
async function zipBytes(entries, time, options = {}) {
	const sink = memorySink();
	const noFiles = async (path) => {
		throw new TypeError(`no file system here for ${path}`);
	};
	await writeMembers(bufferedOutput(sink, MOST_BYTES), noFiles, inOrder(entries, options), noJobs(), time);
	return sink.bytes();
}
async function* noJobs() {}
const jobOf = (part) => "job" in part ? [part.job] : [];
function inOrder(entries, options) {
	if (entries.length > MOST_MEMBERS) throw new UserError(`The archive would have ${entries.length} files; more than ${MOST_MEMBERS} are not packed.`, "Leave out what is not needed, or split it.");
	const problems = nameProblems(entries.map((entry) => entry.name));
	if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const rank = options.rank ?? (() => 0);
	return entries.map((entry) => ({
		entry,
		name: Buffer.from(entry.name),
		rank: rank(entry.name)
	})).sort((a, b) => a.rank - b.rank || Buffer.compare(a.name, b.name));
}
/** Small files that follow each other become jobs. */
async function cut(members, dos, files) {
	const parts = [];
	let together = [];
	let bytes = 0;
	const endJob = () => {
		if (together.length > 0) parts.push({
			members: together.map(({ member }) => member),
			job: {
				files: together.map(({ file }) => file),
				dosTime: dos
			}
		});
		together = [];
		bytes = 0;
	};
	for (const listed of members) {
		const entry = await look(listed.entry, files);
		const member = entry === listed.entry ? listed : {
			...listed,
			entry
		};
		const file = small(member.entry);
		if (file === void 0) {
			endJob();
			parts.push(member);
			continue;
		}
		if (bytes + file.seen.size > JOB_BYTES || together.length === JOB_FILES) endJob();
		together.push({
			member,
			file
		});
		bytes += file.seen.size;
	}
	endJob();
	return parts;
}
/** The entry with what is under its path now, unless that was looked at before. */
async function look(entry, files) {
	if (typeof entry.source !== "string" || entry.seen !== void 0) return entry;
	const seen = await files.facts(entry.source);
	if (seen === void 0) throw unreadable(entry.name, "it is no longer there");
	return {
		...entry,
		seen
	};
}
function small({ name, source, executable, seen }) {
	if (typeof source !== "string" || seen === void 0 || seen.size > STREAM_ABOVE) return void 0;
	return {
		name,
		path: source,
		executable,
		seen
	};
}
async function writeMembers(output, open, parts, jobs, time) {
	const dos = dosTime(time);
	const directory = [];
	const packed = jobs[Symbol.asyncIterator]();
	try {
		for (const part of parts) if ("job" in part) {
			const { value, done } = await packed.next();
			if (done === true) throw new Error("fewer packed jobs than jobs");
			for (const record of await writeJob(output, part, value)) directory.push(centralHeader(record, dos));
		} else directory.push(centralHeader(await writeMember(output, open, part, dos), dos));
	} finally {
		await packed.return?.();
	}
	const start = output.position();
	const headers = Buffer.concat(directory);
	await output.write(headers, endRecords(parts.reduce((sum, part) => sum + ("job" in part ? part.members.length : 1), 0), headers.length, start));
	await output.flush();
}
async function writeJob(output, { members, job }, { bytes, files }) {
	let offset = output.position();
	await output.write(bytes);
	await output.flush();
	return members.map((member, index) => {
		const file = files[index];
		const record = {
			...recordOf(output, job.files[index].seen.size, member),
			method: file.method,
			crc: file.crc,
			compressed: file.compressed,
			offset
		};
		offset += file.length;
		return record;
	});
}
async function writeMember(output, open, member, dos) {
	const { source, name, seen } = member.entry;
	if (typeof source !== "string" && source.length <= STREAM_ABOVE) return await writePacked(output, source, member, dos);
	const file = typeof source === "string" ? await openNamed(open, name, source) : openBytes(source);
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
		for await (const piece of pieces(file, headBytes, member.entry.name)) {
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
		name: member.name,
		executable: member.entry.executable,
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

export { zipBytes as n, readZip as r, writeZip as t };