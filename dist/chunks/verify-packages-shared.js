import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime-shared.js";
import { n as UserError } from "./errors-shared.js";
import { a as unreadable, c as endRecords, f as nameProblem, g as packBytes, h as deflateChunks, i as requireSameFile, l as localHeader, m as quoted, o as centralHeader, p as nameProblems, s as dosTime, t as changed, u as needsZip64 } from "./pack-files-shared.js";
import { n as visible } from "./visible-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { crc32, gunzipSync, gzipSync } from "node:zlib";

// src/archive/core-metadata.ts
/** Reads core metadata: header fields in the manner of e-mail, then an empty line, then the description (packaging.python.org, Core metadata specifications). The first of a repeated field counts. */
function parseCoreMetadata(text) {
	const lines = text.replace(/^\u{feff}/u, "").split(/\r?\n/);
	const end = lines.indexOf("");
	const fields = /* @__PURE__ */ new Map();
	let last = "";
	for (const line of end === -1 ? lines : lines.slice(0, end)) {
		const field = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line);
		if (field !== null) {
			last = (field[1] ?? "").toLowerCase();
			if (!fields.has(last)) fields.set(last, (field[2] ?? "").trim());
			else last = "";
		} else if (/^[ \t]/.test(line) && last !== "") fields.set(last, `${fields.get(last)}\n${line.trim()}`);
	}
	const body = end === -1 ? "" : lines.slice(end).join("\n");
	return {
		name: given(fields.get("name")),
		version: given(fields.get("version")),
		requiresPython: given(fields.get("requires-python")),
		summary: given(fields.get("summary")),
		description: given(fields.get("description")) !== void 0 || given(body) !== void 0,
		contentType: given(fields.get("description-content-type"))
	};
}
/** Old versions of setuptools wrote `UNKNOWN` for what they were not given. */
function given(value) {
	const text = value?.trim() ?? "";
	return text === "" || text === "UNKNOWN" ? void 0 : text;
}

// src/archive/tar.ts
/** Largest uncompressed tar file that is read, in bytes: a release's asset has at most 2 GiB, and a small file can unpack to much more. */
const MOST_BYTES$1 = 2 ** 31;
/** Reads a tar.gz in memory. Throws Error when it is damaged, or larger than 2 GiB unpacked. */
async function readTarGz(bytes) {
	const { extract } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const unpacked = extract();
	unpacked.end(gunzipSync(bytes, { maxOutputLength: MOST_BYTES$1 }));
	const members = [];
	for await (const entry of unpacked) {
		const chunks = [];
		for await (const chunk of entry) chunks.push(chunk);
		members.push(memberOf(entry.header, Buffer.concat(chunks)));
	}
	return members;
}
function memberOf(header, content) {
	return {
		name: header.type === "directory" ? header.name.replace(/\/+$/, "") : header.name,
		type: Object.keys(header.pax ?? {}).some((key) => key.startsWith("GNU.sparse")) ? "other" : typeOf(header.type),
		mode: header.mode,
		target: header.linkname ?? "",
		content
	};
}
function typeOf(type) {
	if (type === "contiguous-file") return "file";
	return type === "file" || type === "directory" || type === "symlink" || type === "link" ? type : "other";
}
/**
* Writes a tar.gz whose bytes depend on the members and `time` (seconds since 1970, at most 2038) alone: in the given order, owned by
* 0:0 without names, pax headers for long and non-ASCII names only; gzip without a name or time, operating system 255 (RFC 1952).
*/
async function writeTarGz(members, time) {
	const { pack } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const tar = pack();
	const mtime = /* @__PURE__ */ new Date(Math.min(Math.max(0, Math.floor(time)), 2147483647) * 1e3);
	for (const { name, type, mode, target, content } of members) {
		if (type === "other") throw new TypeError(`no such member can be written: ${name}`);
		const common = {
			mode,
			uid: 0,
			gid: 0,
			uname: "",
			gname: "",
			mtime,
			type
		};
		if (type === "file") tar.entry({
			...common,
			name
		}, Buffer.from(content));
		else tar.entry({
			...common,
			name: type === "directory" ? `${name}/` : name,
			...type === "directory" ? {} : { linkname: target }
		});
	}
	tar.finalize();
	const chunks = [];
	for await (const chunk of tar) chunks.push(chunk);
	const bytes = gzipSync(Buffer.concat(chunks), { level: 9 });
	bytes[9] = 255;
	return bytes;
}

// src/archive/sdist.ts
/**
* Writes a source distribution (tar.gz) anew so that its bytes depend on names, contents, executable bits and `time` (seconds since
* 1970) alone: members sorted by bytes, modes 0644 or 0755, owner 0:0 without names, nothing of when or by whom it was packed. Hard
* links become files, since sorting could put one before what it links to. Throws UserError for a file that cannot be read, unsafe
* names, and links that an unpacker must refuse (PEP 721).
*/
async function normaliseSdist(bytes, time) {
	const members = await membersOf$1(bytes);
	const problems = memberProblems$1(members);
	if (problems.length > 0) throw new UserError(`The source distribution is not safe to unpack:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const byName = new Map(members.map((member) => [member.name, member]));
	const plain = members.map((member) => normaliseMember(member, byName));
	return await writeTarGz(sortedByBytes(plain), time);
}
/** Reads a source distribution in memory: names, top folder, PKG-INFO, and what is wrong. Throws UserError when it is not a tar.gz. */
async function readSdist(bytes) {
	const members = await membersOf$1(bytes);
	const problems = memberProblems$1(members);
	const names = members.filter((member) => member.type !== "directory").map((member) => member.name);
	const tops = [...new Set(members.map((member) => topOf(member.name)))];
	const top = tops.length === 1 ? tops[0] : void 0;
	if (top === void 0) problems.push(`It has ${tops.length} folders or files at the top instead of one folder.`);
	const info = members.find((member) => top !== void 0 && member.name === `${top}/PKG-INFO`);
	if (info?.type !== "file") problems.push("There is no PKG-INFO file in the top folder.");
	return {
		names,
		top,
		metadata: info?.type === "file" ? parseCoreMetadata(Buffer.from(info.content).toString("utf8")) : void 0,
		problems
	};
}
async function membersOf$1(bytes) {
	try {
		return await readTarGz(bytes);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UserError(`The source distribution cannot be read as a tar.gz file: ${reason}.`, "Look at what the build backend wrote.", { cause: error });
	}
}
function memberProblems$1(members) {
	const byName = new Map(members.map((member) => [member.name, member]));
	const folders = new Set(members.filter((member) => member.type === "directory").map((member) => member.name));
	const others = members.filter((member) => member.type !== "directory").map((member) => member.name);
	return [
		...nameProblems(others),
		...[...folders].filter((name) => nameProblem(name) !== void 0).map((name) => `${quoted(name)} ${nameProblem(name)}`),
		...others.filter((name) => folders.has(name)).map((name) => `${quoted(name)} is a file and a folder`),
		...[...folders].filter((name) => isBelow(name, byName)).map((name) => `${quoted(name)} is below a file or a link`),
		...members.flatMap((member) => linkProblem(member, byName) ?? [])
	].map((problem) => `${problem}.`);
}
/** Whether a folder lies in something that is not a folder. */
function isBelow(folder, byName) {
	const segments = folder.split("/");
	return segments.some((_, index) => index > 0 && (byName.get(segments.slice(0, index).join("/"))?.type ?? "directory") !== "directory");
}
function linkProblem(member, byName) {
	if (member.type === "other") return `${quoted(member.name)} is neither a file, a folder nor a link`;
	if (member.type === "link") return byName.get(member.target)?.type === "file" ? void 0 : `${quoted(member.name)} is a hard link to ${quoted(member.target)}, which is not a file in it`;
	if (member.type !== "symlink") return void 0;
	const target = member.target.replace(/(?<=.)\/$/, "");
	const place = posix.join(posix.dirname(member.name), target);
	const plain = target !== "" && !target.includes("\\") && !posix.isAbsolute(target) && posix.normalize(target) === target;
	const top = topOf(member.name);
	if (plain && (place === top || place.startsWith(`${top}/`))) return void 0;
	return `${quoted(member.name)} is a link to ${quoted(member.target)}, which leads out of it`;
}
function normaliseMember(member, byName) {
	const original = member.type === "link" ? byName.get(member.target) ?? member : member;
	const executable = original.type !== "file" || (original.mode & 64) !== 0;
	return {
		name: member.name,
		type: original.type,
		mode: executable ? 493 : 420,
		target: original.target,
		content: original.content
	};
}
function sortedByBytes(members) {
	return [...new Map(members.map((member) => [member.name, member])).values()].map((member) => ({
		member,
		key: Buffer.from(member.name)
	})).sort((a, b) => Buffer.compare(a.key, b.key)).map(({ member }) => member);
}
function topOf(name) {
	return name.split("/")[0] ?? "";
}

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

// src/archive/wheel-record.ts
const ALGORITHMS = /* @__PURE__ */ new Set([
	"sha256",
	"sha384",
	"sha512"
]);
/**
* Compares a wheel's files with its RECORD and gives the differences as sentences: every file but RECORD and its signatures must
* be listed once, with its size and a hash of sha256 or better (packaging.python.org, Binary distribution format, "The .dist-info directory").
*/
function recordProblems(record, recordPath, contents) {
	const problems = [];
	const listed = /* @__PURE__ */ new Set();
	const exempt = /* @__PURE__ */ new Set([
		recordPath,
		`${recordPath}.jws`,
		`${recordPath}.p7s`
	]);
	for (const line of parseRecord(record)) {
		if (listed.has(line.path)) problems.push(`RECORD lists ${quoted(line.path)} twice.`);
		listed.add(line.path);
		const content = contents.get(line.path);
		if (content === void 0) problems.push(`RECORD lists ${quoted(line.path)}, which is not in the wheel.`);
		else if (!exempt.has(line.path)) problems.push(...lineProblems(line, content));
	}
	for (const path of contents.keys()) if (!listed.has(path) && !exempt.has(path)) problems.push(`RECORD does not list ${quoted(path)}.`);
	return problems;
}
function lineProblems(line, content) {
	const [algorithm = "", digest] = line.hash.split(/=(.*)/s);
	if (!ALGORITHMS.has(algorithm)) return [`RECORD has no hash of sha256 or better for ${quoted(line.path)}.`];
	if (createHash(algorithm).update(content).digest("base64url") !== digest?.replace(/=+$/, "")) return [`${quoted(line.path)} does not have the ${algorithm} digest that RECORD names.`];
	if (line.size !== "" && line.size !== String(content.length)) return [`${quoted(line.path)} has ${content.length} bytes, RECORD says ${quoted(line.size)}.`];
	return [];
}
/** Reads the CSV of Python's csv module: fields in double quotes where needed, quotes doubled in them. */
function parseRecord(text) {
	const lines = [];
	let row = [];
	for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
		row.push(match[1]?.replaceAll("\"\"", "\"") ?? match[2] ?? "");
		if (match[3] === ",") continue;
		const [path = "", hash = "", size = ""] = row;
		if (path !== "") lines.push({
			path,
			hash,
			size
		});
		row = [];
	}
	return lines;
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

// src/archive/wheel.ts
const LINK = 40960;
const TYPE = 61440;
/**
* Writes a wheel anew with the container of our zip files: same contents, members sorted with `*.dist-info/` last and RECORD at the
* very end (packaging.python.org, Binary distribution format, "Recommended archiver features"), times `time` (seconds since 1970),
* modes 0644 or 0755. RECORD covers contents only, so it stays true. Entries for folders are left out. Throws UserError for a wheel
* that cannot be read, has damaged members, links or unsafe names.
*/
async function normaliseWheel(bytes, time) {
	const members = await membersOf(bytes);
	const problems = members.flatMap(memberProblems);
	if (problems.length > 0) throw new UserError(`The wheel is damaged:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const entries = members.map(({ name, mode, content }) => ({
		name,
		source: content,
		executable: (mode & 64) !== 0
	}));
	return await zipBytes(entries, time, { rank: wheelRank });
}
/** Reads a wheel in memory: names, METADATA, and whether the data and RECORD agree. Throws UserError when it is not a zip file. */
async function readWheel(bytes) {
	const members = await membersOf(bytes);
	const names = members.map((member) => member.name);
	const problems = [...members.flatMap(memberProblems), ...nameProblems(names).map((problem) => `${problem}.`)];
	const contents = new Map(members.map((member) => [member.name, member.content]));
	const sameContent = groupsOfOne(members);
	const folders = [...new Set(names.map(distInfo))].filter((folder) => folder !== void 0);
	const [folder] = folders;
	if (folder === void 0 || folders.length > 1) {
		problems.push(`The wheel has ${folders.length} .dist-info folders instead of one.`);
		return {
			names,
			metadata: void 0,
			sameContent,
			problems
		};
	}
	const text = (name) => {
		const content = contents.get(`${folder}/${name}`);
		if (content === void 0) problems.push(`The wheel has no ${quoted(`${folder}/${name}`)}.`);
		return content === void 0 ? void 0 : Buffer.from(content).toString("utf8");
	};
	text("WHEEL");
	const record = text("RECORD");
	if (record !== void 0) problems.push(...recordProblems(record, `${folder}/RECORD`, contents));
	const metadata = text("METADATA");
	return {
		names,
		metadata: metadata === void 0 ? void 0 : parseCoreMetadata(metadata),
		sameContent,
		problems
	};
}
function groupsOfOne(members) {
	const modules = members.filter(({ name, content }) => name.endsWith(".py") && !name.endsWith("__init__.py") && content.length > 0);
	return [...Map.groupBy(modules, ({ content }) => createHash("sha256").update(content).digest("hex")).values()].filter((group) => group.length > 1).map((group) => group.map(({ name }) => name));
}
async function membersOf(bytes) {
	try {
		const members = [];
		for await (const member of readZip(bytes)) if (!member.name.endsWith("/")) members.push(member);
		return members;
	} catch (error) {
		throw new UserError("The wheel cannot be read as a zip file.", "Look at what the build backend wrote.", { cause: error });
	}
}
function memberProblems(member) {
	const link = (member.mode & TYPE) === LINK ? ["is a symbolic link"] : [];
	return [...member.problems, ...link].map((problem) => `${quoted(member.name)} ${problem}.`);
}
/** The member's `*.dist-info` folder at the top, if it is in one. */
function distInfo(name) {
	return /^([^/]+\.dist-info)\//.exec(name)?.[1];
}
function wheelRank(name) {
	const folder = distInfo(name);
	if (folder === void 0) return 0;
	return name === `${folder}/RECORD` ? 2 : 1;
}

// node_modules/semver/internal/debug.js
var require_debug = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
	module.exports = debug;
}));

// node_modules/semver/internal/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SEMVER_SPEC_VERSION = "2.0.0";
	const MAX_LENGTH = 256;
	const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || 
	/* istanbul ignore next */ 9007199254740991;
	const MAX_SAFE_COMPONENT_LENGTH = 16;
	const MAX_SAFE_BUILD_LENGTH = 250;
	const WHITESPACE_CHARACTERS = [
		"	",
		"\n",
		"\v",
		"\f",
		"\r",
		" ",
		"\xA0",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		" ",
		"\u2028",
		"\u2029",
		" ",
		" ",
		"　",
		"﻿"
	];
	const RELEASE_TYPES = [
		"major",
		"premajor",
		"minor",
		"preminor",
		"patch",
		"prepatch",
		"prerelease"
	];
	module.exports = {
		MAX_LENGTH,
		MAX_SAFE_COMPONENT_LENGTH,
		MAX_SAFE_BUILD_LENGTH,
		MAX_SAFE_INTEGER,
		WHITESPACE_CHARACTERS,
		RELEASE_TYPES,
		SEMVER_SPEC_VERSION,
		FLAG_INCLUDE_PRERELEASE: 1,
		FLAG_LOOSE: 2
	};
}));

// node_modules/semver/internal/re.js
var require_re = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = require_constants();
	const debug = require_debug();
	exports = module.exports = {};
	const re = exports.re = [];
	const safeRe = exports.safeRe = [];
	const src = exports.src = [];
	const safeSrc = exports.safeSrc = [];
	const t = exports.t = {};
	let R = 0;
	const LETTERDASHNUMBER = "[a-zA-Z0-9-]";
	const safeRegexReplacements = [
		["\\s", 1],
		["\\d", MAX_LENGTH],
		[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
	];
	const makeSafeRegex = (value) => {
		for (const [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
		return value;
	};
	const createToken = (name, value, isGlobal) => {
		const safe = makeSafeRegex(value);
		const index = R++;
		debug(name, index, value);
		t[name] = index;
		src[index] = value;
		safeSrc[index] = safe;
		re[index] = new RegExp(value, isGlobal ? "g" : void 0);
		safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
	};
	createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
	createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
	createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
	createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
	createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
	createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
	createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
	createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
	createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
	createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
	createToken("FULL", `^${src[t.FULLPLAIN]}$`);
	createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
	createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
	createToken("GTLT", "((?:<|>)?=?)");
	createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
	createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
	createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
	createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
	createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
	createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
	createToken("COERCERTL", src[t.COERCE], true);
	createToken("COERCERTLFULL", src[t.COERCEFULL], true);
	createToken("LONETILDE", "(?:~>?)");
	createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
	exports.tildeTrimReplace = "$1~";
	createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
	createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("LONECARET", "(?:\\^)");
	createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
	exports.caretTrimReplace = "$1^";
	createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
	createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
	createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
	createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
	exports.comparatorTrimReplace = "$1$2$3";
	createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
	createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
	createToken("STAR", "(<|>)?=?\\s*\\*");
	createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
	createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
}));

// node_modules/semver/internal/parse-options.js
var require_parse_options = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const looseOption = Object.freeze({ loose: true });
	const emptyOpts = Object.freeze({});
	const parseOptions = (options) => {
		if (!options) return emptyOpts;
		if (typeof options !== "object") return looseOption;
		return options;
	};
	module.exports = parseOptions;
}));

// node_modules/semver/internal/identifiers.js
var require_identifiers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const numeric = /^[0-9]+$/;
	const compareIdentifiers = (a, b) => {
		if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a < b ? -1 : 1;
		const anum = numeric.test(a);
		const bnum = numeric.test(b);
		if (anum && bnum) {
			a = +a;
			b = +b;
		}
		return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
	};
	const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
	module.exports = {
		compareIdentifiers,
		rcompareIdentifiers
	};
}));

// node_modules/semver/classes/semver.js
var require_semver = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = require_debug();
	const { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
	const { safeRe: re, t } = require_re();
	const parseOptions = require_parse_options();
	const { compareIdentifiers } = require_identifiers();
	const isPrereleaseIdentifier = (prerelease, identifier) => {
		const identifiers = identifier.split(".");
		if (identifiers.length > prerelease.length) return false;
		for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return false;
		return true;
	};
	var SemVer = class SemVer {
		constructor(version, options) {
			options = parseOptions(options);
			if (version instanceof SemVer) {
				if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version;
				else version = version.version;
			} else if (typeof version !== "string") throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
			if (version.length > MAX_LENGTH) throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
			debug("SemVer", version, options);
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
			if (!m) throw new TypeError(`Invalid Version: ${version}`);
			this.raw = version;
			this.major = +m[1];
			this.minor = +m[2];
			this.patch = +m[3];
			if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
			if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
			if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
			if (!m[4]) this.prerelease = [];
			else this.prerelease = m[4].split(".").map((id) => {
				if (/^[0-9]+$/.test(id)) {
					const num = +id;
					if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
				}
				return id;
			});
			this.build = m[5] ? m[5].split(".") : [];
			this.format();
		}
		format() {
			this.version = `${this.major}.${this.minor}.${this.patch}`;
			if (this.prerelease.length) this.version += `-${this.prerelease.join(".")}`;
			return this.version;
		}
		toString() {
			return this.version;
		}
		compare(other) {
			debug("SemVer.compare", this.version, this.options, other);
			if (!(other instanceof SemVer)) {
				if (typeof other === "string" && other === this.version) return 0;
				other = new SemVer(other, this.options);
			}
			if (other.version === this.version) return 0;
			return this.compareMain(other) || this.comparePre(other);
		}
		compareMain(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.major < other.major) return -1;
			if (this.major > other.major) return 1;
			if (this.minor < other.minor) return -1;
			if (this.minor > other.minor) return 1;
			if (this.patch < other.patch) return -1;
			if (this.patch > other.patch) return 1;
			return 0;
		}
		comparePre(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.prerelease.length && !other.prerelease.length) return -1;
			else if (!this.prerelease.length && other.prerelease.length) return 1;
			else if (!this.prerelease.length && !other.prerelease.length) return 0;
			let i = 0;
			do {
				const a = this.prerelease[i];
				const b = other.prerelease[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		compareBuild(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			let i = 0;
			do {
				const a = this.build[i];
				const b = other.build[i];
				debug("build compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		inc(release, identifier, identifierBase) {
			if (release.startsWith("pre")) {
				if (!identifier && identifierBase === false) throw new Error("invalid increment argument: identifier is empty");
				if (identifier) {
					const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
					if (!match || match[1] !== identifier) throw new Error(`invalid identifier: ${identifier}`);
				}
			}
			switch (release) {
				case "premajor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor = 0;
					this.major++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "preminor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "prepatch":
					this.prerelease.length = 0;
					this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "prerelease":
					if (this.prerelease.length === 0) this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "release":
					if (this.prerelease.length === 0) throw new Error(`version ${this.raw} is not a prerelease`);
					this.prerelease.length = 0;
					break;
				case "major":
					if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
					this.minor = 0;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "minor":
					if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "patch":
					if (this.prerelease.length === 0) this.patch++;
					this.prerelease = [];
					break;
				case "pre": {
					const base = Number(identifierBase) ? 1 : 0;
					if (this.prerelease.length === 0) this.prerelease = [base];
					else {
						let i = this.prerelease.length;
						while (--i >= 0) if (typeof this.prerelease[i] === "number") {
							this.prerelease[i]++;
							i = -2;
						}
						if (i === -1) {
							if (identifier === this.prerelease.join(".") && identifierBase === false) throw new Error("invalid increment argument: identifier already exists");
							this.prerelease.push(base);
						}
					}
					if (identifier) {
						let prerelease = [identifier, base];
						if (identifierBase === false) prerelease = [identifier];
						if (isPrereleaseIdentifier(this.prerelease, identifier)) {
							const prereleaseBase = this.prerelease[identifier.split(".").length];
							if (isNaN(prereleaseBase)) this.prerelease = prerelease;
						} else this.prerelease = prerelease;
					}
					break;
				}
				default: throw new Error(`invalid increment argument: ${release}`);
			}
			this.raw = this.format();
			if (this.build.length) this.raw += `+${this.build.join(".")}`;
			return this;
		}
	};
	module.exports = SemVer;
}));

// node_modules/semver/functions/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const parse = (version, options, throwErrors = false) => {
		if (version instanceof SemVer) return version;
		try {
			return new SemVer(version, options);
		} catch (er) {
			if (!throwErrors) return null;
			throw er;
		}
	};
	module.exports = parse;
}));

// src/plan/version.ts
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/**
* Reads the version out of a tag's name: strict SemVer 2 (https://semver.org), with or without `v`, or as `pattern` says
* (`backend-v{version}`, one `{version}` in it). Never throws; each refusal is one ASCII sentence of its own.
*/
function parseTag(tag, pattern) {
	const name = `the tag "${visible(tag)}"`;
	if (tag === "") return { refused: "The tag has no name." };
	const odd = /[\x00-\x1f\x7f]/.test(tag) ? "a control character" : /[^\x00-\x7f]/.test(tag) ? "a character that is not ASCII" : /\s/.test(tag) ? "a space" : void 0;
	if (odd !== void 0) return { refused: `T${name.slice(1)} holds ${odd}; a tag that is released is plain ASCII without spaces.` };
	const text = pattern === null ? tag.replace(/^v/, "") : insidePattern(tag, pattern);
	if (text === void 0) return { refused: `T${name.slice(1)} does not have the form "${visible(pattern ?? "")}" that the configuration asks for.` };
	const reason = whyNoVersion(text);
	return reason === void 0 ? { version: text } : { refused: `T${name.slice(1)} is no version: ${reason}.` };
}
function insidePattern(tag, pattern) {
	const at = pattern.indexOf("{version}");
	if (at < 0) return void 0;
	const [before, after] = [pattern.slice(0, at), pattern.slice(at + 9)];
	return tag.length > before.length + after.length && tag.startsWith(before) && tag.endsWith(after) ? tag.slice(before.length, tag.length - after.length) : void 0;
}
/** Why a text is no strict SemVer 2 version; undefined when it is one. */
function whyNoVersion(text) {
	const foreign = /[^0-9A-Za-z.+-]/.exec(text);
	if (foreign) return `it holds "${visible(foreign[0])}", and a version has only letters, digits and . - +`;
	if (text.length > 256) return `it has ${text.length} characters, and a version has at most 256`;
	const [, core = "", dash, prerelease = "", plus, build = ""] = /^([^+-]*)(-([^+]*))?(\+(.*))?$/.exec(text) ?? [];
	return whyNoCore(core) ?? whyNoSuffix(dash, prerelease, "prerelease") ?? whyNoSuffix(plus, build, "build metadata") ?? whyNotParsed(text);
}
function whyNoCore(core) {
	if (/^[vV]/.test(core)) return "only one small \"v\" may stand before the numbers";
	const numbers = core.split(".");
	const other = numbers.find((number) => !/^\d+$/.test(number));
	if (other === "") return core === "" ? "it has no numbers, write three such as 1.2.3" : "a number is missing beside a dot";
	if (other !== void 0) return `"${other}" is no number; it has the form 1.2.3 or 1.2.3-rc.1`;
	const padded = numbers.find((number) => /^0\d/.test(number));
	if (padded !== void 0) return `the number ${padded} has a leading zero, write ${padded.replace(/^0+(?=\d)/, "")}`;
	if (numbers.length < 3) return `it has ${numbers.length === 1 ? "1 number" : "2 numbers"} where a version has three, write ${[
		...numbers,
		"0",
		"0"
	].slice(0, 3).join(".")}`;
	if (numbers.length > 3) return `it has ${numbers.length} numbers where a version has three`;
	const large = numbers.find((number) => !Number.isSafeInteger(Number(number)));
	return large === void 0 ? void 0 : `the number ${large} is too large`;
}
function whyNoSuffix(mark, text, name) {
	if (mark === void 0) return void 0;
	const parts = text.split(".");
	if (text === "") return `the ${name} after "${mark[0]}" is empty`;
	if (parts.includes("")) return `the ${name} "${text}" has an empty part beside a dot`;
	if (text.includes("+")) return "it has more than one \"+\"";
	const padded = name === "prerelease" ? parts.find((part) => /^0\d+$/.test(part)) : void 0;
	return padded === void 0 ? void 0 : `the prerelease number ${padded} has a leading zero, write ${padded.replace(/^0+(?=\d)/, "")}`;
}
function whyNotParsed(text) {
	return (0, import_parse.default)(text) ? void 0 : "it is not SemVer, write a version such as 1.2.3 or 1.2.3-rc.1";
}
const phases = {
	a: "a",
	alpha: "a",
	b: "b",
	beta: "b",
	c: "rc",
	rc: "rc",
	pre: "rc",
	preview: "rc"
};
/** The prerelease part of a SemVer version as PEP 440 suffixes; undefined when there are none for it. */
function pep440Suffix(identifiers) {
	const match = /^(?:(alpha|a|beta|b|c|rc|preview|pre)\.?(\d*))?(?:(?:^|\.)(post)\.?(\d*))?(?:(?:^|\.)(dev)\.?(\d*))?$/.exec(identifiers.join(".").toLowerCase());
	if (!match) return void 0;
	const number = (digits) => (digits || "0").replace(/^0+(?=\d)/, "");
	const [, phase, at, post, postAt, dev, devAt] = match;
	return (phase ? phases[phase] + number(at) : "") + (post ? `.post${number(postAt)}` : "") + (dev ? `.dev${number(devAt)}` : "");
}
function localPart(build) {
	return build.toLowerCase().split(/[.\-_]/).map((part) => /^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, "") : part).join(".");
}
/**
* The spelling of a SemVer version for Python packages, normalised by PEP 440: 1.2.3-rc.1 is 1.2.3rc1, alpha a, beta b, `dev.4`
* `.dev4`, build metadata the local part. Throws UserError for a prerelease without such a spelling, `1.2.3-next.0`.
*/
function toPep440(semver) {
	const spelled = spellPep440(semver);
	if (spelled !== void 0) return spelled;
	throw new UserError(`The version ${visible(semver)} has no spelling for Python packages (PEP 440).`, "Use a prerelease of the form alpha.1, beta.1, rc.1 or dev.1.");
}
function spellPep440(semver) {
	const parsed = (0, import_parse.default)(semver.replace(/^v/, ""));
	if (!parsed) return void 0;
	const suffix = parsed.prerelease.length === 0 ? "" : pep440Suffix(parsed.prerelease.map(String));
	if (suffix === void 0) return void 0;
	const local = parsed.build.length === 0 ? "" : "+" + localPart(parsed.build.join("."));
	return `${parsed.major}.${parsed.minor}.${parsed.patch}${suffix}${local}`;
}
const pep440 = /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<at>\d*))?(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postAt>\d*))?(?:[-_.]?(?<dev>dev)[-_.]?(?<devAt>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
function readPep440(version) {
	const groups = pep440.exec(version.trim().toLowerCase())?.groups;
	if (!groups) return void 0;
	const number = (digits) => (digits || "0").replace(/^0+(?=\d)/, "");
	const pre = groups.phase ? phases[groups.phase] + number(groups.at) : "";
	const post = groups.implicit !== void 0 ? `.post${number(groups.implicit)}` : groups.post ? `.post${number(groups.postAt)}` : "";
	const dev = groups.dev ? `.dev${number(groups.devAt)}` : "";
	return {
		epoch: number(groups.epoch),
		release: groups.release.split(".").map(number),
		suffix: pre + post + dev,
		prerelease: pre !== "" || dev !== "",
		local: groups.local === void 0 ? "" : "+" + localPart(groups.local)
	};
}
/** One spelling for all spellings of a version. Strict SemVer goes first, because `1.2.3-1` is a prerelease there and a post release in PEP 440. */
function canonical(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	const parsed = (0, import_parse.default)(trimmed);
	if (parsed) return spellPep440(trimmed) ?? `${parsed.version}${parsed.build.length === 0 ? "" : "+" + parsed.build.join(".")}`;
	const read = readPep440(trimmed);
	if (!read) return version.trim();
	const release = [
		...read.release,
		"0",
		"0"
	].slice(0, Math.max(3, read.release.length));
	while (release.length > 3 && release.at(-1) === "0") release.pop();
	return `${read.epoch === "0" ? "" : read.epoch + "!"}${release.join(".")}${read.suffix}${read.local}`;
}
/** Whether two texts name one version, whatever their spelling: 1.2.3-rc.1, v1.2.3-rc1, 1.2.3rc1 and 1.2.3RC1 do (SemVer 2, PEP 440). Build metadata counts. */
function sameVersion(a, b) {
	return canonical(a) === canonical(b);
}
/** The SemVer spelling of a version in either spelling, without `v`: 1.2.3rc1 is 1.2.3-rc.1. Undefined when there is none, as for an epoch or four numbers. */
function toSemver(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	if (whyNoVersion(trimmed) === void 0) return trimmed;
	const match = /^(\d+\.\d+\.\d+)(.*?)(\+.+)?$/.exec(canonical(trimmed));
	if (!match || !readPep440(trimmed)) return void 0;
	const long = {
		a: "alpha",
		b: "beta",
		rc: "rc",
		post: "post",
		dev: "dev"
	};
	const parts = [...match[2].matchAll(/(a|b|rc|post|dev)(\d+)/g)].map(([, phase, number]) => `${long[phase]}.${number}`);
	const semver = match[1] + (parts.length === 0 ? "" : "-" + parts.join(".")) + (match[3] ?? "");
	return whyNoVersion(semver) === void 0 ? semver : void 0;
}
/** Whether a version, in SemVer or PEP 440 spelling, is a prerelease. A PEP 440 post release is none; in SemVer everything behind `-` is one. */
function isPrerelease(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	const parsed = (0, import_parse.default)(trimmed);
	return parsed ? parsed.prerelease.length > 0 : readPep440(trimmed)?.prerelease ?? false;
}
/** Whether a text is a version in one of the two spellings, so that `unknown` in a version file is not taken for one. */
function looksLikeVersion(text) {
	return (0, import_parse.default)(text.trim()) !== null || readPep440(text) !== void 0;
}
/** The version of a tag of ours; undefined when it is none. */
function versionOfTag(name, pattern) {
	const parsed = parseTag(name, pattern);
	return "version" in parsed ? parsed.version : void 0;
}

// src/build/verify-packages.ts
/** Reads a wheel or sdist of the lane's dist folder. Throws UserError when it cannot be read at all. */
async function readPackage(lane, file) {
	const bytes = await lane.files.read(posix.join(lane.dist, file));
	if (file.endsWith(".whl")) return {
		file,
		kind: "wheel",
		...await readWheel(bytes)
	};
	const { metadata, problems, top } = await readSdist(bytes);
	return {
		file,
		kind: "sdist",
		metadata,
		problems,
		names: top === void 0 ? [] : [top],
		sameContent: []
	};
}
/** Whether a file is taken for a Python package: a wheel, or what is named as a source distribution is (`name-1.2.3.tar.gz`). */
function looksLikePackage(file) {
	return file.endsWith(".whl") || /^[A-Za-z0-9._]+-\d[A-Za-z0-9.+!_]*\.tar\.gz$/.test(file);
}
/**
* What is wrong with a package of a release, as sentences: damage, a version that is not the release's, and a file name that is not
* the normalised one (packaging.python.org, Binary distribution format and Source distribution file name, PEP 503).
*/
function packageProblems(facts, version) {
	const { file, kind, metadata, names } = facts;
	const problems = facts.problems.map((problem) => `${file}: ${problem}`);
	const source = kind === "wheel" ? "METADATA" : "PKG-INFO";
	if (metadata?.name === void 0 || metadata.version === void 0) return [...problems, `${file}: ${source} does not say name and version.`];
	if (!sameVersion(metadata.version, version)) problems.push(`${file}: ${source} says version ${metadata.version}, the release is ${version}.`);
	const stem = `${escapedName(metadata.name)}-${metadata.version.replaceAll("-", "_")}`;
	if (!(kind === "wheel" ? file.startsWith(`${stem}-`) : file === `${stem}.tar.gz`)) problems.push(`${file}: by its ${source} the file name should start with ${stem}.`);
	if (kind === "sdist" && !names.includes(stem)) problems.push(`${file}: by its PKG-INFO the top folder should be ${stem}.`);
	return problems;
}
/** A project's name as file names have it: lower case, runs of `-`, `_` and `.` as one `_`. */
function escapedName(name) {
	return name.replace(/[-_.]+/g, "_").toLowerCase();
}
/** Verifies wheels and sdists that were built elsewhere; other files have nothing to be verified by. Throws UserError with all problems. */
async function verifyPackages(lane, names) {
	const packages = names.filter(looksLikePackage);
	const proved = (await Promise.all(packages.map((file) => readPackage(lane, file)))).filter((facts) => facts.kind === "wheel" || facts.metadata !== void 0);
	requireSound(proved, lane.plan.version);
	for (const { file, kind, metadata } of proved) lane.prove(`${file}: ${kind === "wheel" ? "RECORD true, METADATA" : "PKG-INFO"} says ${metadata?.name} ${metadata?.version}`);
}
/** Throws UserError with everything that is wrong with the packages. */
function requireSound(packages, version) {
	const problems = packages.flatMap((facts) => packageProblems(facts, version));
	if (problems.length > 0) throw new UserError(problems.join("\n"), "Look at the name and version in pyproject.toml or setup.py.");
}

export { writeZip as _, requireSound as a, looksLikeVersion as c, toPep440 as d, toSemver as f, normaliseWheel as g, require_semver as h, readPackage as i, parseTag as l, require_parse as m, looksLikePackage as n, verifyPackages as o, versionOfTag as p, packageProblems as r, isPrerelease as s, escapedName as t, sameVersion as u, readZip as v, normaliseSdist as y };