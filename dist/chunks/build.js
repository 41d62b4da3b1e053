import { i as __toESM } from "./rolldown-runtime-shared.js";
import { n as UserError } from "./errors-shared.js";
import { n as variableNames, t as childEnvironment } from "./child-environment-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { i as toPep440, r as sameVersion } from "./version-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { promises } from "node:stream";
import { crc32, createDeflateRaw, deflateRawSync, gunzipSync, gzipSync } from "node:zlib";

// src/build/asset-names.ts
/** Assets and files that the release makes itself. */
const RESERVED = [
	"SHA256SUMS",
	"release-manifest.json",
	"notes.md",
	"report.json",
	"preview.html"
];
/**
* The asset names that are known before anything is built: names of zips, and the declared files that are no glob. A wheel's name
* is the build backend's business.
*/
function knownAssetNames(components) {
	return components.flatMap((component) => knownNames(component).map((name) => ({
		component: component.id,
		name
	})));
}
function knownNames(component) {
	switch (component.kind) {
		case "node":
		case "archive": return [component.archive];
		case "command":
		case "files": return component.files.filter((file) => !/[*?[\]{}()!+@]/.test(file)).map((file) => posix.basename(file));
		case "python": return [];
	}
}
/**
* What is wrong with the names of a release's assets, as sentences; empty when nothing is. A name must stay as it is on GitHub, which
* changes other characters to dots (docs.github.com/rest/releases/assets), and be the only one of its kind in any upper or lower case.
*/
function assetNameProblems(assets) {
	const problems = [];
	const seen = /* @__PURE__ */ new Map();
	for (const asset of assets) {
		const { component, name } = asset;
		const key = name.toLowerCase();
		const other = seen.get(key);
		if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) problems.push(`${component}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`);
		else if (RESERVED.some((reserved) => reserved.toLowerCase() === key)) problems.push(`${component}: the asset name ${name} belongs to the release itself.`);
		else if (other) problems.push(`${other.component} and ${component} both make an asset named ${name}.`);
		seen.set(key, asset);
	}
	return problems;
}
/** Throws UserError with everything that is wrong with the names of assets. */
function requireAssetNames(assets) {
	const problems = assetNameProblems(assets);
	if (problems.length > 0) throw new UserError(problems.join("\n"), "Change `archive:` or `files:` of the component.");
}

// src/archive/member-names.ts
/** The name in double quotes, with all but printable ASCII escaped, so that no name can play tricks in a log. */
function quoted(name) {
	return JSON.stringify(name).replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/**
* Why a name cannot be that of a file in an archive, or undefined when it can. The rules are those of APPNOTE.TXT 4.4.17
* (relative, forward slashes, no drive) and what zip-slip taught: nothing that an unpacker could resolve to another place.
*/
function nameProblem(name) {
	if (name === "") return "is empty";
	if (name.includes("\0")) return "has a NUL character";
	if (name.includes("\\")) return "has a backslash";
	if (name.startsWith("/")) return "is absolute";
	if (/^[A-Za-z]:/.test(name)) return "starts with a drive letter";
	const segments = name.split("/");
	if (segments.includes("..")) return "has a \"..\" segment";
	if (segments.includes(".") || segments.includes("")) return "has an empty or \".\" segment";
	if (!name.isWellFormed()) return "is not valid Unicode";
	if (Buffer.byteLength(name) > 65535) return "is longer than 65,535 bytes";
}
/** What is wrong with the names of an archive's files, as sentences: each unsafe name, each duplicate, each file that another name uses as a folder. Empty when all is well. */
function nameProblems(names) {
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	for (const name of names) {
		const problem = nameProblem(name);
		if (problem !== void 0) problems.push(`${quoted(name)} ${problem}`);
		else if (seen.has(name)) problems.push(`${quoted(name)} is there twice`);
		seen.add(name);
	}
	for (const folder of foldersOf$1(names)) if (seen.has(folder)) problems.push(`${quoted(folder)} is a file and a folder`);
	return problems;
}
/** Names that become one on a file system that ignores case or the form of accents (Windows, macOS), as sentences. */
function caseClashes(names) {
	const problems = [];
	const first = /* @__PURE__ */ new Map();
	for (const name of names) {
		const folded = name.normalize("NFC").toUpperCase().toLowerCase();
		const other = first.get(folded);
		if (other === void 0) first.set(folded, name);
		else if (other !== name) problems.push(`${quoted(name)} and ${quoted(other)} differ only in case or accents: one replaces the other on Windows and macOS`);
	}
	return problems;
}
function foldersOf$1(names) {
	const folders = /* @__PURE__ */ new Set();
	for (const name of names) for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) {
		const folder = name.slice(0, end);
		if (folders.has(folder)) break;
		folders.add(folder);
	}
	return folders;
}

// src/archive/read-zip.ts
const HOST_UNIX$1 = 3;
const FLAG_UTF8$1 = 2048;
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
	else if (/[^\x20-\x7e]/.test(name) && (entry.header.flags & FLAG_UTF8$1) === 0) problems.push("has a name that is not marked as UTF-8");
	problems.push(...localProblems(zip, entry));
	const mode = entry.header.made >> 8 === HOST_UNIX$1 ? entry.header.attr >>> 16 : 0;
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

// src/archive/audit.ts
const LINK$1 = 40960;
const TYPE$1 = 61440;
const ALLOWED_MODES = [33188, 33261];
/**
* Reads a zip file again, in memory and with another program's code than wrote it, and never extracts it: every member is
* decompressed and its CRC compared, names and modes must be safe, the names must be the expected ones. Never throws for what is in the file.
*/
async function auditZip(bytes, expected) {
	const problems = [];
	const names = [];
	let uncompressed = 0;
	try {
		for await (const member of readZip(bytes)) {
			names.push(member.name);
			uncompressed += member.content.length;
			problems.push(...[...member.problems, ...modeProblems(member)].map((problem) => `${quoted(member.name)} ${problem}.`));
		}
	} catch (error) {
		problems.push(`The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
		return {
			problems,
			members: names.length,
			uncompressed
		};
	}
	problems.push(...[...nameProblems(names), ...caseClashes(names)].map((problem) => `${problem}.`), ...difference(names, expected));
	return {
		problems,
		members: names.length,
		uncompressed
	};
}
function modeProblems(member) {
	if ((member.mode & TYPE$1) === LINK$1) return ["is a symbolic link"];
	if (ALLOWED_MODES.includes(member.mode)) return [];
	return [`has mode ${member.mode.toString(8)} instead of 100644 or 100755`];
}
function difference(names, expected) {
	const found = new Set(names);
	const wanted = new Set(expected.names);
	return [
		...[...wanted].filter((name) => !found.has(name)).map((name) => `${quoted(name)} is missing from the archive.`),
		...[...found].filter((name) => !wanted.has(name)).map((name) => `${quoted(name)} is in the archive, but nobody put it there.`),
		...(expected.required ?? []).filter((name) => !found.has(name)).map((name) => `The required file ${quoted(name)} is missing from the archive.`)
	];
}

// src/archive/collect.ts
/**
* Lists the files below `root` (absolute) that the declared paths name; `executable` by mode bit 0100. Nothing outside the root
* enters, by a link or by `..`. Throws UserError that lists all of: paths that do not exist, paths that lead out of the root,
* links (unless they are skipped), devices and sockets, names given to two files; and when nothing was found.
*/
async function collectEntries(files, root, paths, options) {
	const realRoot = await files.realPath(root);
	const harvest = {
		entries: /* @__PURE__ */ new Map(),
		twice: [],
		missing: [],
		outside: [],
		special: [],
		links: /* @__PURE__ */ new Map()
	};
	for (const declared of paths) await collectPath(files, realRoot, declared, options, harvest);
	await refuse(files, realRoot, harvest, options);
	if (harvest.entries.size === 0) {
		const names = paths.map((path) => quoted(path.from)).join(", ");
		throw new UserError(`Nothing to pack: there is no file to take in ${names}.`, "Run the build first, or change the paths of the component.");
	}
	return {
		entries: [...harvest.entries.values()],
		skippedLinks: [...harvest.links.keys()].sort()
	};
}
async function collectPath(files, root, declared, options, harvest) {
	const relative = posix.normalize(declared.from).replace(/(?<=.)\/$/, "");
	const place = await locate(files, root, relative);
	if (typeof place === "string") {
		harvest[place].push(declared.from);
		return;
	}
	const { absolute } = place;
	const name = declared.as === "" && place.kind !== "directory" ? posix.basename(relative) : declared.as;
	if (name !== "" && options.exclude(name)) return;
	if (place.kind === "link") harvest.links.set(relative, absolute);
	else if (place.kind === "other") harvest.special.push(relative);
	else if (place.kind === "file") add(harvest, {
		name,
		source: absolute,
		executable: (place.mode & 64) !== 0
	});
	else await collectFolder(files, {
		relative,
		absolute,
		name
	}, options, harvest);
}
/** Where a declared path really is. Links among its parents are followed as long as they stay in the root; the last part is not followed. */
async function locate(files, root, relative) {
	if (posix.isAbsolute(relative) || relative === ".." || relative.startsWith("../")) return "outside";
	if (relative === ".") return {
		absolute: root,
		kind: "directory",
		mode: 493
	};
	let parent;
	try {
		parent = await files.realPath(posix.join(root, posix.dirname(relative)));
	} catch {
		return "missing";
	}
	if (!isWithin(root, parent)) return "outside";
	const absolute = posix.join(parent, posix.basename(relative));
	const facts = await files.facts(absolute);
	return facts === void 0 ? "missing" : {
		absolute,
		kind: facts.kind,
		mode: facts.mode
	};
}
async function collectFolder(files, folder, options, harvest) {
	const nameOf = (path) => folder.name === "" ? path : `${folder.name}/${path}`;
	for (const entry of await files.walk(folder.absolute, (found) => options.exclude(nameOf(found.path)))) {
		const path = posix.join(folder.relative, entry.path);
		const absolute = posix.join(folder.absolute, entry.path);
		if (entry.kind === "link") harvest.links.set(path, absolute);
		else if (entry.kind === "other") harvest.special.push(path);
		else if (entry.kind === "file") add(harvest, {
			name: nameOf(entry.path),
			source: absolute,
			executable: (entry.mode & 64) !== 0
		});
	}
}
/** A file that two declared paths give the same name is one entry; two files with one name are an error. */
function add(harvest, entry) {
	const other = harvest.entries.get(entry.name);
	if (other === void 0) harvest.entries.set(entry.name, entry);
	else if (other.source !== entry.source) harvest.twice.push(entry.name);
}
async function refuse(files, root, harvest, options) {
	const { missing, outside, special, twice, links } = harvest;
	if (missing.length > 0) throw new UserError(`Declared for the archive, but not there: ${list(missing)}.`, "Run the build first, or change the paths of the component.");
	if (outside.length > 0) throw new UserError(`These paths lead out of ${quoted(posix.basename(root))}: ${list(outside)}.`, "Only what is inside can be packed.");
	if (special.length > 0) throw new UserError(`Neither files nor folders, and not for an archive: ${list(special)}.`);
	if (twice.length > 0) throw new UserError(`More than one file would be named ${list(twice)} in the archive.`);
	if (links.size === 0 || options.links === "skip") return;
	const told = await Promise.all([...links].map(async ([path, absolute]) => `  ${quoted(path)} ${await whereTo(files, root, absolute)}`));
	throw new UserError(`Symbolic links are not packed, because they can bring in files from anywhere:\n${told.sort().join("\n")}`, "Replace each with the file itself, or set `links: skip` for the component.");
}
async function whereTo(files, root, link) {
	try {
		return isWithin(root, await files.realPath(link)) ? "leads to another place inside" : "leads outside";
	} catch {
		return "leads nowhere";
	}
}
function isWithin(root, path) {
	return path === root || path.startsWith(root.endsWith("/") ? root : `${root}/`);
}
function list(names) {
	return names.map(quoted).join(", ");
}

// src/archive/deflate.ts
const LEVEL = 6;
const CHUNK$1 = 262144;
/** Packs a whole file held in memory: deflated at level 6, or stored when that does not make it smaller. A pure function of the bytes, so it may run on any thread. */
function packBytes(bytes) {
	const crc = crc32(bytes);
	if (bytes.length === 0) return {
		method: 0,
		crc,
		data: bytes
	};
	const data = deflateRawSync(bytes, {
		level: LEVEL,
		chunkSize: Math.max(1024, Math.ceil(bytes.length / 4))
	});
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
/** Deflates a stream of chunks and hands on what comes out, in bounded memory. */
async function deflateChunks(chunks, write) {
	await promises.pipeline(chunks, createDeflateRaw({
		level: LEVEL,
		chunkSize: CHUNK$1
	}), async (packed) => {
		for await (const chunk of packed) await write(chunk);
	});
}

// src/archive/output.ts
const FLUSH_AT = 1048576;
/** An output that writes to the sink in pieces of about 1 MiB. Whoever opened the sink flushes the output and closes the sink. */
function bufferedOutput(sink) {
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
/**
* MS-DOS date and time of a moment in seconds since 1970, in UTC, date in the upper 16 bits (APPNOTE.TXT 4.4.6). Odd seconds
* are rounded down; what the format cannot hold becomes its first or last moment, 1980 or 2107.
*/
function dosTime(seconds) {
	const at = new Date(Math.min(LATEST, Math.max(EARLIEST, seconds * 1e3)));
	const date = at.getUTCFullYear() - 1980 << 9 | at.getUTCMonth() + 1 << 5 | at.getUTCDate();
	const time = at.getUTCHours() << 11 | at.getUTCMinutes() << 5 | at.getUTCSeconds() >> 1;
	return (date << 16 | time) >>> 0;
}
/** Whether a file of this size, in bytes, needs zip64: with 16 MiB to spare, since incompressible data grows when deflated. */
function needsZip64(size) {
	return size > LIMIT_32 - (16 << 20);
}
/** The header in front of a member's data, with its name. Its length depends on the name and `zip64` alone, so it can be written again when the sizes are known. */
function localHeader(member, dos) {
	const extra = member.zip64 ? zip64Field(member.size, member.compressed) : Buffer.alloc(0);
	const header = Buffer.alloc(30);
	header.writeUInt32LE(67324752, 0);
	header.writeUInt16LE(member.zip64 ? VERSION_ZIP64 : VERSION_DEFLATE, 4);
	describe(header, 6, member, dos, member.zip64);
	header.writeUInt16LE(extra.length, 28);
	return Buffer.concat([
		header,
		member.name,
		extra
	]);
}
/** The member's entry in the central directory. */
function centralHeader(member, dos) {
	const wide = member.zip64 || member.offset >= LIMIT_32;
	const extra = wide ? zip64Field(member.size, member.compressed, member.offset) : Buffer.alloc(0);
	const version = wide ? VERSION_ZIP64 : VERSION_DEFLATE;
	const header = Buffer.alloc(46);
	header.writeUInt32LE(33639248, 0);
	header.writeUInt16LE(HOST_UNIX | version, 4);
	header.writeUInt16LE(version, 6);
	describe(header, 8, member, dos, wide);
	header.writeUInt16LE(extra.length, 30);
	header.writeUInt32LE((member.executable ? 33261 : 33188) * 65536, 38);
	header.writeUInt32LE(wide ? LIMIT_32 : member.offset, 42);
	return Buffer.concat([
		header,
		member.name,
		extra
	]);
}
/** The records that end the file: of `count` members whose directory has `size` bytes and starts at `offset`. */
function endRecords(count, size, offset) {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(101010256, 0);
	end.writeUInt16LE(Math.min(count, LIMIT_16), 8);
	end.writeUInt16LE(Math.min(count, LIMIT_16), 10);
	end.writeUInt32LE(Math.min(size, LIMIT_32), 12);
	end.writeUInt32LE(Math.min(offset, LIMIT_32), 16);
	return count >= LIMIT_16 || size >= LIMIT_32 || offset >= LIMIT_32 ? Buffer.concat([zip64End(count, size, offset), end]) : end;
}
/** Flag, method, time, CRC, sizes and the length of the name: the part that both headers share. */
function describe(header, at, member, dos, wide) {
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

// src/archive/zip.ts
const STREAM_ABOVE = 8388608;
const CHUNK = 262144;
const PROBE = 1048576;
/**
* Writes a zip file whose bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone. Sorted by the
* UTF-8 bytes of the names, one time in UTC, modes 0644 and 0755, no extra fields but zip64's; files over 8 MiB pass through
* in pieces. Throws UserError for unsafe or duplicate names, before anything is written, and for a file that changes while it is read.
*/
async function writeZip(files, target, entries, time, options = {}) {
	const members = inOrder(entries, options);
	const sink = await files.create(target);
	try {
		await writeMembers(bufferedOutput(sink), (path) => files.open(path), members, time);
	} finally {
		await sink.close();
	}
}
/** The same archive in memory, of contents in memory. Throws UserError as `writeZip` does. */
async function zipBytes(entries, time, options = {}) {
	const sink = memorySink();
	const noFiles = async (path) => {
		throw new TypeError(`no file system here for ${path}`);
	};
	await writeMembers(bufferedOutput(sink), noFiles, inOrder(entries, options), time);
	return sink.bytes();
}
function inOrder(entries, options) {
	const problems = nameProblems(entries.map((entry) => entry.name));
	if (problems.length > 0) throw new UserError(`The archive cannot have these names:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const rank = options.rank ?? (() => 0);
	return entries.map((entry) => ({
		entry,
		name: Buffer.from(entry.name),
		rank: rank(entry.name)
	})).sort((a, b) => a.rank - b.rank || Buffer.compare(a.name, b.name));
}
async function writeMembers(output, open, members, time) {
	const dos = dosTime(time);
	const directory = [];
	for (const member of members) directory.push(centralHeader(await writeMember(output, open, member, dos), dos));
	const start = output.position();
	const headers = Buffer.concat(directory);
	await output.write(headers, endRecords(members.length, headers.length, start));
	await output.flush();
}
async function writeMember(output, open, member, dos) {
	const { source, name } = member.entry;
	if (typeof source !== "string" && source.length <= STREAM_ABOVE) return await writePacked(output, source, member, dos);
	const file = typeof source === "string" ? await open(source) : openBytes(source);
	try {
		if (file.size > STREAM_ABOVE) return await writeInPieces(output, file, member, dos);
		return await writePacked(output, await readWhole(file, name), member, dos);
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
async function readWhole(file, name) {
	const bytes = Buffer.allocUnsafe(file.size);
	await expectEnd(file, await fill(file, bytes), name);
	return bytes;
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
	if (read === file.size && more === 0) return;
	const now = more > 0 ? "more" : `only ${read}`;
	throw new UserError(`${quoted(name)} changed while it was packed: it had ${file.size} bytes when it was opened, and ${now} when it was read.`, "Look for a process that the build left running.");
}
function openBytes(bytes) {
	let at = 0;
	return {
		size: bytes.length,
		mode: 420,
		async read(buffer) {
			const part = bytes.subarray(at, at + buffer.length);
			buffer.set(part);
			at += part.length;
			return part.length;
		},
		async close() {}
	};
}

// src/build/pack.ts
/** Packs files into the lane's zip, and gives the proof: it is read again by another program's code. Throws UserError for what cannot be packed. */
async function packZip(lane, packing) {
	const { archive, root, paths, links, exclude, required } = packing;
	const secrets = [];
	const leavesOut = (name) => {
		if (!neverShips(name)) return exclude(name);
		if (isPrivate(name)) secrets.push(name);
		return true;
	};
	const { entries, skippedLinks } = await collectEntries(lane.files, root, paths, {
		links,
		exclude: leavesOut
	});
	const names = entries.map((entry) => entry.name);
	const missing = required.filter((name) => !names.includes(name));
	if (missing.length > 0) throw new UserError(`${archive} would lack ${missing.join(", ")}.`, "Look at what the build wrote; `output:` of the component names the folder to pack.");
	await writeZip(lane.files, posix.join(lane.dist, archive), entries, lane.plan.sourceDate);
	lane.prove(`${archive}: ${files(entries.length)}${told("links left out", skippedLinks)}${told("never shipped, left out", secrets)}`);
	return {
		names: [archive],
		verify: () => verifyZip(lane, archive, names, required)
	};
}
async function verifyZip(lane, archive, names, required) {
	const bytes = await lane.files.read(posix.join(lane.dist, archive));
	const { problems, members, uncompressed } = await auditZip(bytes, {
		names,
		required
	});
	if (problems.length > 0) throw new UserError(`${archive} was read again and is not sound:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	lane.prove(`${archive} read again: ${files(members)}, ${uncompressed} bytes unpacked, checksums, names and modes right${told("in it", required)}`);
}
/**
* Whether a file or folder stays out of every zip, by its name in the archive: dependencies, repositories, caches, compilers' notes,
* and files that hold credentials (`.env` and its kind but for `.env.example`, `.npmrc`).
*/
function neverShips(name) {
	const base = posix.basename(name);
	return isPrivate(name) || /^(node_modules|\.git|\.cache|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.DS_Store)$/.test(base) || /\.(tsbuildinfo|pyc)$/.test(base);
}
function isPrivate(name) {
	const base = posix.basename(name);
	return base === ".npmrc" || base === ".env" || base.startsWith(".env.") && base !== ".env.example";
}
function files(count) {
	return count === 1 ? "1 file" : `${count} files`;
}
function told(what, names) {
	return names.length === 0 ? "" : `; ${what}: ${names.join(", ")}`;
}

// src/build/archive.ts
/**
* Zips the declared paths, from the root of the repository, under their own names. Without a `setup:` only files that git tracks are
* taken where it tracks any: other lanes work in the same tree meanwhile, and what they leave must not depend on who was faster.
* Throws UserError for a path that does not exist.
*/
async function buildArchive(lane, tracked) {
	const { archive, paths, links, setup } = lane.component;
	const folders = foldersOf(tracked);
	const isTracked = (name) => tracked.has(name) || folders.has(name);
	const generated = paths.map(plainPath).filter((path) => !isTracked(path));
	const isGenerated = (name) => generated.some((path) => name === path || name.startsWith(`${path}/`));
	return await packZip(lane, {
		archive,
		root: lane.tree,
		paths: paths.map(plainPath).map((path) => ({
			from: path,
			as: path === "." ? "" : path
		})),
		links,
		exclude: (name) => setup === null && !isTracked(name) && !isGenerated(name),
		required: []
	});
}
function plainPath(path) {
	return path.replace(/^(\.\/)+(?=.)/, "").replace(/(?<=.)\/+$/, "");
}
/** Every folder that holds a tracked file, and the root. */
function foldersOf(tracked) {
	const folders = /* @__PURE__ */ new Set(["."]);
	for (const path of tracked) for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
		const folder = path.slice(0, at);
		if (folders.has(folder)) break;
		folders.add(folder);
	}
	return folders;
}

// src/build/globs.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* The regular files that globs (picomatch) find below `root` (absolute), each once, in the order of the globs. Files whose names begin with a dot
* must be named with the dot; node_modules and .git are not searched. Throws UserError that lists all globs that match nothing or lead
* out of the root, and for a link.
*/
async function matchFiles(files, root, globs) {
	const found = /* @__PURE__ */ new Map();
	const nothing = [];
	for (const glob of globs) {
		const paths = await pathsOf(files, root, posix.normalize(glob));
		if (paths.length === 0) nothing.push(glob);
		for (const path of paths) found.set(path, {
			path,
			absolute: posix.join(root, path)
		});
	}
	if (nothing.length > 0) throw new UserError(`Declared files that are not there: ${nothing.join(", ")}.`, "Change `files:`, or make the build write them. Globs start at the folder of the component.");
	return [...found.values()];
}
async function pathsOf(files, root, glob) {
	if (posix.isAbsolute(glob) || glob === ".." || glob.startsWith("../")) throw new UserError(`The glob ${glob} leads out of the folder that is searched.`, "Only files inside it can be attached.");
	const { base, isGlob } = import_picomatch.default.scan(glob);
	if (!isGlob) return await plainFile(files, root, glob);
	const start = base === "" ? "." : base;
	const folder = posix.join(root, start);
	if ((await files.facts(folder))?.kind !== "directory") return [];
	const isMatch = (0, import_picomatch.default)(glob);
	const entries = await files.walk(folder, (entry) => /(^|\/)(node_modules|\.git)$/.test(entry.path));
	const paths = [];
	for (const entry of entries) {
		const path = posix.join(start, entry.path);
		if (entry.kind === "directory" || !isMatch(path)) continue;
		if (entry.kind !== "file") throw notAFile(path);
		paths.push(path);
	}
	return paths;
}
async function plainFile(files, root, path) {
	const facts = await files.facts(posix.join(root, path));
	if (facts === void 0) return [];
	if (facts.kind !== "file") throw notAFile(path);
	return [path];
}
function notAFile(path) {
	return new UserError(`${path} is not a regular file, so it cannot be an asset.`, "Name the file itself; links are not followed.");
}

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
		description: given(fields.get("description")) !== void 0 || given(body) !== void 0
	};
}
/** Old versions of setuptools wrote `UNKNOWN` for what they were not given. */
function given(value) {
	const text = value?.trim() ?? "";
	return text === "" || text === "UNKNOWN" ? void 0 : text;
}

// src/archive/tar.ts
/** Largest uncompressed tar file that is read, in bytes: a release's asset has at most 2 GiB, and a small file can unpack to much more. */
const MOST_BYTES = 2 ** 31;
/** Reads a tar.gz in memory. Throws Error when it is damaged, or larger than 2 GiB unpacked. */
async function readTarGz(bytes) {
	const { extract } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const unpacked = extract();
	unpacked.end(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }));
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
	const folders = [...new Set(names.map(distInfo))].filter((folder) => folder !== void 0);
	const [folder] = folders;
	if (folder === void 0 || folders.length > 1) {
		problems.push(`The wheel has ${folders.length} .dist-info folders instead of one.`);
		return {
			names,
			metadata: void 0,
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
		problems
	};
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
		names: top === void 0 ? [] : [top]
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

// src/build/attach.ts
/**
* Copies the files that globs find in the lane's folder to its dist folder. Wheels and sdists among them are verified by their
* metadata. Throws UserError for a glob that matches nothing, and for two files of one name.
*/
async function attachFiles(lane, globs) {
	const matches = await matchFiles(lane.files, lane.directory, globs);
	const byName = /* @__PURE__ */ new Map();
	for (const { path, absolute } of matches) {
		const name = posix.basename(path);
		const other = byName.get(name);
		if (other !== void 0) throw new UserError(`${other} and ${path} would both be the asset ${name}.`, "Give one of them another name.");
		byName.set(name, path);
		await lane.files.copy(absolute, posix.join(lane.dist, name));
	}
	const names = [...byName.keys()];
	lane.prove(`${names.length === 1 ? "1 file" : `${names.length} files`}: ${names.join(", ")}`);
	return {
		names,
		verify: () => verifyPackages(lane, names)
	};
}

// src/build/scripts.ts
/** One of the team's own scripts as a command: bash stops at the first failure, also within a pipe, and nothing is expanded beforehand. */
function scriptCommand(script) {
	return {
		program: "bash",
		args: [
			"-eo",
			"pipefail",
			"-c",
			script
		],
		title: scriptTitle(script)
	};
}
/** Runs one of the team's scripts in the component's folder and records that it passed. */
async function runScript(lane, script) {
	const command = scriptCommand(script);
	await lane.run(command);
	lane.prove(`\`${command.title}\` passed`);
}
/** A script on one line of at most 80 characters, for headings and evidence. */
function scriptTitle(script) {
	const lines = script.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const [first = ""] = lines;
	const title = lines.length > 1 ? `${first} ...` : first;
	return title.length > 80 ? `${title.slice(0, 77)}...` : title;
}

// src/build/command.ts
/** Runs the team's own command in the component's folder and attaches the files that it declares. Throws CommandError when it fails, UserError when a declared file is not there. */
async function buildCommand(lane) {
	await runScript(lane, lane.component.run);
	return await attachFiles(lane, lane.component.files);
}

// src/build/files.ts
/** Attaches files that were built elsewhere, from the workspace. Throws UserError when a declared file is not there. */
async function buildFiles(lane) {
	return await attachFiles(lane, lane.component.files);
}

// src/build/lane.ts
/** Thrown in a lane that is stopped because another one failed. Says nothing: the other one does. */
var LaneStopped = class extends Error {
	name = "LaneStopped";
};
/** A program that failed, with its exit code and last lines. */
var CommandError = class extends UserError {
	exitCode;
	tail;
	constructor(message, hint, completed) {
		super(message, hint);
		this.exitCode = completed.code;
		this.tail = lastLines(completed.output);
	}
};
/** The last lines of a program's output that are not empty, without colours; of a line drawn over and over only its last form. */
function lastLines(output, count = 20) {
	return output.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").split("\n").map((line) => line.replace(/\r+$/, "").replace(/^.*\r/, "").trimEnd()).filter((line) => line !== "").slice(-count);
}
/** Makes a lane ready to run. */
function openLane(given, setting) {
	const { ports, signal, began, log } = setting;
	const { component } = given;
	const proofs = [];
	const stages = [];
	let current = "setup";
	const lane = {
		...given,
		files: ports.files,
		async run(command) {
			log.stage(`${current}: ${command.title}`);
			return judge(await ports.exec.run(execCommand(lane, command, {
				signal,
				onLine: (line) => log.line(line)
			})), command, component);
		},
		prove: (evidence) => void proofs.push({
			component: component.id,
			stage: current,
			evidence
		})
	};
	return {
		lane,
		proofs,
		stages,
		current: () => current,
		async stage(name, work) {
			if (signal.aborted) throw new LaneStopped();
			current = name;
			const start = ports.clock.now();
			const record = (status) => stages.push({
				stage: name,
				status,
				start: start - began,
				ms: ports.clock.now() - start
			});
			try {
				await work();
				if (signal.aborted) throw new LaneStopped();
				record("passed");
			} catch (error) {
				record(error instanceof LaneStopped ? "stopped" : "failed");
				throw error;
			}
		}
	};
}
/** Everything runs under umask 022: modes of built files depend on it, and backends pack them (facts of setuptools wheels). */
function execCommand(lane, command, watching) {
	return {
		program: "sh",
		args: [
			"-c",
			"umask 022 && exec \"$0\" \"$@\"",
			command.program,
			...command.args
		],
		cwd: command.cwd ?? lane.directory,
		env: mergedEnvironment(lane.env, command.env),
		timeout: lane.component.timeout,
		...watching
	};
}
/** An environment with changes; undefined takes a variable out. */
function mergedEnvironment(env, changes = {}) {
	const merged = Object.entries({
		...env,
		...changes
	}).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(merged);
}
const NOT_FOUND = [126, 127];
function judge(completed, command, component) {
	const { outcome, code } = completed;
	if (outcome === "stopped") throw new LaneStopped();
	if (outcome === "timed-out") {
		const minutes = Math.round(component.timeout / 6e4 * 100) / 100;
		throw new CommandError(`\`${command.title}\` was stopped after its time limit of ${minutes} minutes.`, `Find out what it waits for, or set \`timeout:\` of the component ${component.id}.`, completed);
	}
	if (command.missing !== void 0 && (outcome === "not-found" || NOT_FOUND.includes(code))) throw new CommandError(command.missing, "", completed);
	if (outcome === "not-found") throw new CommandError(`\`${command.title}\` could not be started.`, "", completed);
	const told = code === 0 ? void 0 : command.explain?.(completed.output);
	if (told !== void 0) throw new CommandError(told.message, told.hint, {
		...completed,
		output: told.output
	});
	if (code !== 0) throw new CommandError(`\`${command.title}\` ended with exit code ${code}.`, "", completed);
	return completed;
}
/** Digests of files in a lane's dist folder, sorted by name. */
async function builtFiles(lane, names) {
	const sorted = [...names].sort();
	return Promise.all(sorted.map(async (name) => {
		const path = posix.join(lane.dist, name);
		return {
			name,
			path,
			...await lane.files.digest(path)
		};
	}));
}

// src/build/frameworks.ts
/** Reads the parts of a package.json that decide how it is built. Throws UserError when it is no JSON object. `path` is for the message. */
function readPackageJson(text, path) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new UserError(`${path} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, "", { cause: error });
	}
	if (!isObject(value)) throw new UserError(`${path} does not hold an object.`);
	const scripts = Object.entries(objectOf(value.scripts)).filter((entry) => typeof entry[1] === "string");
	const dependencies = /* @__PURE__ */ new Set([...Object.keys(objectOf(value.dependencies)), ...Object.keys(objectOf(value.devDependencies))]);
	return {
		scripts: Object.fromEntries(scripts),
		dependencies
	};
}
/** The framework by the dependencies. Next before Vite: a Next project can have Vite for its tests, not the other way round. */
function frameworkOf({ dependencies }) {
	if (dependencies.has("next")) return "next";
	return dependencies.has("vite") ? "vite" : "other";
}
/** Files that tell which package manager made them (antfu-collective/package-manager-detector), npm's first. */
const LOCKFILES = [
	"npm-shrinkwrap.json",
	"package-lock.json",
	"yarn.lock",
	"pnpm-lock.yaml",
	"bun.lock",
	"bun.lockb"
];
/** npm's lockfile of a component among the lockfiles in its folder. Throws UserError when there is none, another manager's, or more than one manager's. `path` is the component's folder. */
function npmLockfile(present, path) {
	const own = present.find((name) => name.endsWith(".json"));
	const others = present.filter((name) => !name.endsWith(".json"));
	const folder = path === "." ? "The root of the repository" : path;
	if (own !== void 0 && others.length > 0) throw new UserError(`${folder} has lockfiles of two package managers: ${[own, ...others].join(", ")}.`, "Keep the one that the team uses.");
	if (own !== void 0) return own;
	if (others.length > 0) throw new UserError(`${folder} has ${others.join(", ")}: building with yarn, pnpm or bun is not available yet.`, "Only npm with package-lock.json is.");
	throw new UserError(`${folder} has no package-lock.json, so its dependencies are not fixed.`, `Run \`npm install --package-lock-only\` in ${path === "." ? "the root of the repository" : path} and commit package-lock.json.`);
}
/** Whether a name in the zip of a Next server is one of the folders and files that only a build or a development server needs. `folder` is `.next` or another `distDir`. */
function isNextLeftover(name, folder) {
	if (!name.startsWith(`${folder}/`)) return false;
	return /^(cache|trace|trace-build|types|dev|diagnostics)(\/|$)/.test(name.slice(folder.length + 1));
}
/** Whether a file is a source map of a script or a style sheet. */
function isSourceMap(name) {
	return /\.(js|mjs|cjs|css)\.map$/.test(name);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectOf(value) {
	return isObject(value) ? value : {};
}

// src/build/node.ts
const INSTALL_NODE = "Node and npm are not both on the PATH: install Node with npm; in a workflow, put actions/setup-node before this step.";
const ENVIRONMENT = {
	CI: "true",
	NEXT_TELEMETRY_DISABLED: "1",
	npm_config_update_notifier: "false"
};
const NEXT_CONFIGS = [
	"next.config.js",
	"next.config.mjs",
	"next.config.cjs",
	"next.config.ts"
];
/** Installs exactly what the lockfile names. Throws UserError without npm's lockfile or a `build` script, CommandError when npm fails. */
async function installNode(lane) {
	const { path } = lane.component;
	const { scripts } = await packageOf(lane);
	if (scripts.build === void 0) throw new UserError(`${posix.join(path, "package.json")} has no script \`build\`.`, "Add one, or use a component of kind command.");
	const lockfile = npmLockfile(await existing(lane, ".", LOCKFILES), path);
	lane.tools.npm = await versionOf(lane, "npm");
	lane.tools.node = await versionOf(lane, "node");
	await lane.run({
		program: "npm",
		args: [
			"ci",
			"--no-audit",
			"--no-fund"
		],
		env: ENVIRONMENT,
		title: "npm ci",
		explain: (output) => explainLockfile(output, path, lockfile)
	});
	lane.prove(`npm ci installed what ${posix.join(path, lockfile)} names`);
}
/** npm ends with its usage when the lockfile does not fit, and the reason is above it. */
function explainLockfile(output, path, lockfile) {
	if (!/are in sync/.test(output)) return void 0;
	const reasons = [...new Set([...output.matchAll(/^npm error ((?:Missing|Invalid): .*)$/gm)].map(([, reason]) => reason))];
	const more = reasons.length > 5 ? ` and ${reasons.length - 5} more` : "";
	return {
		message: `${posix.join(path, "package.json")} and ${posix.join(path, lockfile)} do not agree${reasons.length === 0 ? "" : `: ${reasons.slice(0, 5).join(", ")}`}${more}.`,
		hint: `Run \`npm install --package-lock-only\` in ${path === "." ? "the root of the repository" : path} and commit the lockfile.`,
		output: output.replace(/^npm error Clean install a project[\s\S]*/m, "")
	};
}
/** Runs the `build` script and zips what it wrote. Throws UserError when the output is not where it should be, CommandError when the script fails. */
async function buildNode(lane) {
	const { component } = lane;
	const framework = frameworkOf(await packageOf(lane));
	if (framework === "other" && component.output === null) throw new UserError(`It is not known where the build of ${component.id} writes to.`, "Set `output:` of the component to that folder.");
	await lane.run({
		program: "npm",
		args: ["run", "build"],
		env: ENVIRONMENT,
		title: "npm run build"
	});
	lane.prove(`npm run build passed with node ${lane.tools.node} and npm ${lane.tools.npm}`);
	const content = framework === "next" ? await nextContent(lane) : await folderContent(lane, component.output ?? "dist", framework);
	return await packZip(lane, {
		archive: component.archive,
		root: lane.directory,
		links: component.links,
		...content,
		paths: [...content.paths, ...component.include.map((path) => ({
			from: path,
			as: path
		}))],
		exclude: (name) => content.exclude(name) || !component.sourceMaps && isSourceMap(name)
	});
}
/** The content of one folder, at the top of the zip. */
async function folderContent(lane, output, framework) {
	await requireOutput(lane, output);
	return {
		paths: [{
			from: output,
			as: ""
		}],
		exclude: () => false,
		required: framework === "other" ? [] : ["index.html"]
	};
}
/** A static export as any folder; a server as its tree, for `npm ci` and `next start` where it is unpacked. Told apart by what the build wrote. */
async function nextContent(lane) {
	const { component } = lane;
	const isServer = async (folder) => (await existing(lane, folder, ["BUILD_ID"])).length > 0;
	const output = component.output ?? ((await existing(lane, ".", ["out"])).length > 0 ? "out" : ".next");
	await requireOutput(lane, output);
	if (!await isServer(output)) return await folderContent(lane, output, "next");
	if ((await existing(lane, output, ["standalone"])).length > 0) throw new UserError(`The standalone output of Next is not available yet.`, "Leave `output: 'standalone'` out of the configuration of Next.");
	return {
		paths: [output, ...await existing(lane, ".", [
			"public",
			"package.json",
			...LOCKFILES,
			...NEXT_CONFIGS
		])].map((path) => ({
			from: path,
			as: path
		})),
		exclude: (name) => isNextLeftover(name, output),
		required: [`${output}/BUILD_ID`, "package.json"]
	};
}
async function requireOutput(lane, output) {
	if ((await lane.files.facts(posix.join(lane.directory, output)))?.kind === "directory") return;
	throw new UserError(`The build of ${lane.component.id} did not write the folder ${posix.join(lane.component.path, output)}.`, "Set `output:` of the component to the folder that it writes.");
}
async function packageOf(lane) {
	const path = posix.join(lane.component.path, "package.json");
	const text = await lane.files.readText(posix.join(lane.directory, "package.json"));
	if (text === void 0) throw new UserError(`${path} does not exist.`, "Change `path:` of the component.");
	return readPackageJson(text, path);
}
/** Those of the names that exist in a folder of the component. */
async function existing(lane, folder, names) {
	const facts = await Promise.all(names.map((name) => lane.files.facts(posix.join(lane.directory, folder, name))));
	return names.filter((_, index) => facts[index] !== void 0);
}
async function versionOf(lane, program) {
	const { stdout } = await lane.run({
		program,
		args: ["--version"],
		title: `${program} --version`,
		missing: INSTALL_NODE
	});
	return stdout.trim().replace(/^v/, "");
}

// src/build/python-tools.ts
const PIP = "26.3";
const BUILD = "1.6.1";
/** Pinned by digest: what builds the packages is the same wherever it was downloaded from. */
const REQUIREMENTS = `\
pip==${PIP} --hash=sha256:f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13
build==${BUILD} --hash=sha256:ecd351a4be9d35a9eaaba244a7687143c9c7d4aea6ac964e7e7ddab20cbcf4e7
packaging==26.3 --hash=sha256:d7193f7c8e4e93f444fde0262bf90af30e16fa0ad0ad44cb553c87339b23cd1c
pyproject_hooks==1.3.3 --hash=sha256:5fc53fdac9f7bd63fbcdc868fb5f90b4784d78a53a3d3388cd738b807441a20b
colorama==0.4.6 ; os_name == "nt" --hash=sha256:4f1d9991f5acc0ca119f9d443620b77f9d6b33703e51011c16baf57afb285fc6
`;
const TIMEOUT = 6e5;
const INSTALL_PYTHON = "Install Python 3.11 or newer; in a workflow, put actions/setup-python before this step.";
/** Settings of pip that would send its work elsewhere than where it is told to. Which index it asks stays the user's business. */
const PIP_SETTINGS = {
	...Object.fromEntries([
		"CONSTRAINT",
		"BUILD_CONSTRAINT",
		"REQUIREMENT",
		"EDITABLE",
		"TARGET",
		"PREFIX",
		"ROOT",
		"USER",
		"PYTHON",
		"NO_DEPS",
		"DRY_RUN",
		"REQUIRE_VIRTUALENV",
		"LOG",
		"QUIET",
		"VERBOSE"
	].map((name) => [`PIP_${name}`, void 0])),
	PIP_DISABLE_PIP_VERSION_CHECK: "1",
	PIP_NO_INPUT: "1",
	PIP_PROGRESS_BAR: "off",
	PIP_NO_COMPILE: "1"
};
/**
* Finds Python and makes the private environment, once however often it is asked. Throws UserError when Python, pip or the package
* index is missing, with what to install; LaneStopped when the build is stopped meanwhile.
*/
function sharedPythonTools(setting) {
	let made;
	return () => {
		made ??= makeTools(setting);
		made.catch(() => {});
		return made;
	};
}
async function makeTools(setting) {
	const { base, version, windows } = await findPython(setting);
	const folder = posix.join(setting.temp, "python-tools");
	const requirements = posix.join(setting.temp, "python-tools.txt");
	await setting.files.write(requirements, REQUIREMENTS);
	const python = environmentPython(folder, windows);
	const install = [
		"install",
		"--only-binary",
		":all:",
		"--require-hashes",
		"--requirement",
		requirements
	];
	const withPip = await hasPip(setting, base);
	const made = await run(setting, base, [
		"-m",
		"venv",
		...withPip ? ["--without-pip"] : [],
		folder
	]);
	if (made.code !== 0) throw new CommandError(`Python ${version} cannot make a virtual environment.`, "Install its venv module and pip: `apt-get install python3-venv python3-pip`, or take Python from actions/setup-python.", made);
	const installed = withPip ? await run(setting, base, [
		"-m",
		"pip",
		"--python",
		python,
		...install
	], { PIP_NO_COMPILE: void 0 }) : await run(setting, python, [
		"-m",
		"pip",
		...install
	], { PIP_NO_COMPILE: void 0 });
	if (installed.code !== 0) throw new CommandError(`The package index did not give pip ${PIP} and build ${BUILD}, which build Python packages.`, "Check the network and the index settings of pip (PIP_INDEX_URL, pip.conf).", installed);
	return {
		base,
		python,
		windows,
		versions: {
			python: version,
			pip: PIP,
			build: BUILD
		}
	};
}
/** Path of the Python in a virtual environment. */
function environmentPython(folder, windows) {
	return posix.join(folder, windows ? "Scripts/python.exe" : "bin/python");
}
const WHO = "import json, os, sys; print(json.dumps([sys.executable, \"%d.%d.%d\" % sys.version_info[:3], os.name == \"nt\"]))";
async function findPython(setting) {
	for (const program of ["python3", "python"]) {
		const completed = await run(setting, program, ["-c", WHO]);
		if (completed.outcome !== "exited" || completed.code !== 0) continue;
		const [base, version, windows] = JSON.parse(completed.stdout);
		const [major = 0, minor = 0] = version.split(".").map(Number);
		if (major > 3 || major === 3 && minor >= 11) return {
			base: base.replaceAll("\\", "/"),
			version,
			windows
		};
		throw new UserError(`Python ${version} is too old to build Python packages here.`, INSTALL_PYTHON);
	}
	throw new UserError("There is no Python on the PATH, and a component needs it.", INSTALL_PYTHON);
}
async function hasPip(setting, base) {
	const { code, stdout } = await run(setting, base, [
		"-m",
		"pip",
		"--version"
	]);
	const [, major, minor] = /^pip (\d+)\.(\d+)/.exec(stdout) ?? [];
	return code === 0 && Number(major) * 100 + Number(minor) >= 2203;
}
/** Runs Python apart from the user's own packages and settings (`-I`). Nothing of the repository runs here. */
async function run({ exec, cwd, env, signal }, program, args, changes = {}) {
	const completed = await exec.run({
		program,
		args: ["-I", ...args],
		cwd,
		env: mergedEnvironment(env, {
			...PIP_SETTINGS,
			...changes
		}),
		timeout: TIMEOUT,
		signal
	});
	if (completed.outcome === "stopped") throw new LaneStopped();
	return completed;
}

// src/build/verify-python.ts
/**
* Proves the wheel and the sdist as they will be released: their metadata agree with the release; the wheel installs in a clean
* environment without its dependencies and then with them; `pip check`; the module imports from an empty folder, from within that
* environment, with the release's version. Throws UserError or CommandError for the first that does not hold.
*/
async function verifyPython(lane, tools, { wheel, sdist }) {
	const { version } = lane.plan;
	const [built, source] = await Promise.all([readPackage(lane, wheel), readPackage(lane, sdist)]);
	requireSound([built, source], version);
	const name = built.metadata.name;
	if (escapedName(source.metadata.name) !== escapedName(name)) throw new UserError(`The wheel is named ${name}, the sdist ${source.metadata.name}.`);
	const place = await installed(lane, tools, wheel);
	const module = moduleOf(lane.component, name, built.names);
	const told = await askPython(lane, place, name, module);
	if (!sameVersion(told.version, version)) throw new UserError(`Installed, ${name} says version ${told.version}; the release is ${version}.`);
	const chain = [
		`release ${toPep440(version)}`,
		`METADATA ${built.metadata.version}`,
		`PKG-INFO ${source.metadata.version}`,
		`importlib.metadata ${told.version}`
	];
	if (module !== null) {
		requireOwnModule(module, told);
		if (typeof told.own === "string") {
			if (!sameVersion(told.own, version)) throw new UserError(`${module}.__version__ is ${told.own}; the release is ${version}.`, "Change it, or read it from the metadata with importlib.metadata.version.");
			chain.push(`${module}.__version__ ${told.own}`);
		}
	}
	lane.prove(`${wheel} installs in a clean environment, first alone, then with what it depends on; pip check finds nothing; RECORD true`);
	lane.prove(`${chain.join(" = ")}; ${module === null ? "nothing to import" : `import ${module} works from an empty folder with python -I and takes it from that environment`}`);
}
async function installed(lane, tools, wheel) {
	const folder = posix.join(lane.temp, "clean");
	const empty = posix.join(lane.temp, "empty");
	await lane.files.remove(folder);
	await lane.files.makeDirectory(empty);
	const at = {
		cwd: empty,
		env: PIP_SETTINGS
	};
	const python = environmentPython(folder, tools.windows);
	const pip = [
		"-I",
		"-m",
		"pip",
		"--python",
		python
	];
	const file = posix.join(lane.dist, wheel);
	await lane.run({
		...at,
		program: tools.base,
		args: [
			"-I",
			"-m",
			"venv",
			"--without-pip",
			folder
		],
		title: "python -m venv"
	});
	await lane.run({
		...at,
		program: tools.python,
		args: [
			...pip,
			"install",
			"--no-deps",
			"--no-index",
			file
		],
		title: `pip install --no-deps ${wheel}`
	});
	await lane.run({
		...at,
		program: tools.python,
		args: [
			...pip,
			"install",
			file
		],
		title: `pip install ${wheel}`
	});
	await lane.run({
		...at,
		program: tools.python,
		args: [...pip, "check"],
		title: "pip check"
	});
	return {
		python,
		empty
	};
}
const ASK = `
import importlib, importlib.metadata, json, os, sys
name, module = sys.argv[1:]
told = {"version": importlib.metadata.version(name), "own": None, "inside": True, "file": ""}
if module:
    imported = importlib.import_module(module)
    file = getattr(imported, "__file__", None) or list(imported.__path__)[0]
    prefix = os.path.join(os.path.realpath(sys.prefix), "")
    own = getattr(imported, "__version__", None)
    told.update(own=own if isinstance(own, str) else None, inside=os.path.realpath(file).startswith(prefix), file=file)
print("\\n" + json.dumps(told))
`;
async function askPython(lane, { python, empty }, name, module) {
	const title = module === null ? `python -I -c "importlib.metadata.version('${name}')"` : `python -I -c "import ${module}"`;
	try {
		const { stdout } = await lane.run({
			program: python,
			args: [
				"-I",
				"-c",
				ASK,
				name,
				module ?? ""
			],
			cwd: empty,
			title
		});
		return JSON.parse(stdout.trimEnd().split("\n").at(-1));
	} catch (error) {
		if (!(error instanceof CommandError) || module === null) throw error;
		const reason = error.tail.at(-1) ?? "";
		throw new CommandError(`The installed wheel cannot be imported as ${module}: ${reason}`, "Look for files or dependencies that the package does not declare; `import:` of the component names another module.", {
			outcome: "exited",
			code: error.exitCode,
			stdout: "",
			output: error.tail.join("\n"),
			ms: 0
		});
	}
}
function requireOwnModule(module, { inside, file }) {
	if (inside) return;
	throw new UserError(`import ${module} did not come from the installed wheel but from ${file}.`, "The module has the name of one of Python itself, or the wheel does not hold it; `import:` of the component names another.");
}
function moduleOf(component, name, names) {
	if (component.import === false) return null;
	if (component.import !== null) return component.import;
	const choice = chooseModule(name, names);
	if (choice !== void 0) return choice;
	throw new UserError(`No module of the wheel is named like the project ${name}, so it is not known what to import as proof.`, `Set \`import: <module>\` of the component ${component.id}, or \`import: false\`.`);
}
/**
* The module that a project's name stands for among the members of a wheel: one whose dotted name is the project's but for case and
* for `-`, `_` and `.`; else the only one at the top. Null when the wheel holds no module, undefined when there are several others.
*/
function chooseModule(name, members) {
	const modules = /* @__PURE__ */ new Set();
	for (const member of members) {
		const [path] = /^[^.][^.]*(?=\.(py|so|pyd|[A-Za-z0-9_-]+\.(so|pyd))$)/.exec(member) ?? [];
		if (path === void 0) continue;
		const parts = path.split("/");
		if (parts.at(-1) === "__init__") parts.pop();
		for (let length = 1; length <= parts.length; length++) modules.add(parts.slice(0, length).join("."));
	}
	const wanted = escapedName(name);
	const [named] = [...modules].filter((module) => escapedName(module) === wanted).sort((a, b) => a.length - b.length);
	if (named !== void 0) return named;
	const tops = [...modules].filter((module) => !module.includes("."));
	return tops.length === 0 ? null : tops.length === 1 ? tops[0] : void 0;
}

// src/build/python.ts
/**
* Builds sdist and, from that sdist, the wheel, with `python -m build` in isolated environments, and normalises both: backends differ
* in what of the machine they pack. Throws UserError unless the backend gives one of each; CommandError when it fails.
*/
async function buildPython(lane, tools) {
	const out = posix.join(lane.temp, "built");
	await lane.files.remove(out);
	const { output } = await lane.run({
		program: tools.python,
		args: [
			"-I",
			"-m",
			"build",
			"--outdir",
			out,
			...await constraintsOf(lane),
			"."
		],
		env: PIP_SETTINGS,
		title: "python -m build"
	});
	const { wheel, sdist } = await found(lane, out);
	const time = lane.plan.sourceDate;
	await normalise(lane, posix.join(out, wheel), (bytes) => normaliseWheel(bytes, time));
	await normalise(lane, posix.join(out, sdist), (bytes) => normaliseSdist(bytes, time));
	const backend = buildRequirements(output);
	Object.assign(lane.tools, tools.versions, backend);
	const by = Object.entries({
		python: tools.versions.python,
		build: tools.versions.build,
		...backend
	}).map(([name, version]) => `${name} ${version}`);
	lane.prove(`${sdist}, and ${wheel} made from it, by ${by.join(", ")}; times, modes and owners normalised`);
	return {
		names: [wheel, sdist],
		verify: () => verifyPython(lane, tools, {
			wheel,
			sdist
		})
	};
}
async function constraintsOf({ files, directory, component }) {
	if (component.constraints === null) return [];
	const path = posix.join(directory, component.constraints);
	if (await files.facts(path) === void 0) throw new UserError(`The file of build constraints ${posix.join(component.path, component.constraints)} does not exist.`, "Change `constraints:` of the component.");
	return ["--dependency-constraints-txt", path];
}
async function found({ files, component }, out) {
	const names = (await files.walk(out)).map((entry) => entry.path);
	const wheels = names.filter((name) => name.endsWith(".whl"));
	const sdists = names.filter((name) => name.endsWith(".tar.gz"));
	const [wheel] = wheels;
	const [sdist] = sdists;
	if (wheel !== void 0 && sdist !== void 0 && wheels.length === 1 && sdists.length === 1) return {
		wheel,
		sdist
	};
	throw new UserError(`The build backend of ${component.id} should give one wheel and one sdist; it gave ${names.join(", ") || "nothing"}.`, "Look at [build-system] and the settings of the backend in pyproject.toml.");
}
async function normalise(lane, path, work) {
	await lane.files.write(posix.join(lane.dist, posix.basename(path)), await work(await lane.files.read(path)));
}
/** What build installed for the backend, from its own words: `Installed build dependency versions:`, one `  - name==version` a line. */
function buildRequirements(output) {
	const plain = output.replace(/\u001b\[[0-9;]*m/g, "").replaceAll("\r", "");
	const requirements = {};
	for (const [, list = ""] of plain.matchAll(/Installed build dependency versions:\n((?:\s+- .*\n)*)/g)) for (const [, name, version] of list.matchAll(/- (\S+?)==(\S+)/g)) requirements[name] = version;
	return requirements;
}

// src/build/run-lane.ts
/** What the lanes share is made when the first one asks for it. */
function openBuild(plan, context, ports) {
	const stop = new AbortController();
	const { tag, version, sourceDate } = plan;
	const release = {
		tag,
		version,
		sourceDate
	};
	const env = withPrivateCaches(childEnvironment(context.environment, {
		...context,
		release,
		allow: null
	}), context.temp);
	let tracked;
	return {
		plan,
		context,
		ports,
		stop,
		began: ports.clock.now(),
		trackedFiles() {
			tracked ??= ports.git.trackedFiles(context.tree).then((files) => new Set(files.map((file) => file.path)));
			return tracked;
		},
		pythonTools: sharedPythonTools({
			exec: ports.exec,
			files: ports.files,
			cwd: context.tree,
			temp: context.temp,
			env,
			signal: stop.signal
		})
	};
}
/** Caches of this run alone: what a job before has left in the user's caches does not get into a release. */
function withPrivateCaches(env, temp) {
	const others = Object.entries(env).filter(([name]) => !/^(PIP_CACHE_DIR|PIP_NO_CACHE_DIR|npm_config_cache)$/i.test(name));
	return {
		...Object.fromEntries(others),
		PIP_CACHE_DIR: posix.join(temp, "pip-cache"),
		npm_config_cache: posix.join(temp, "npm-cache")
	};
}
/** Runs one component's lane to its end. Never throws for what a person can mend: that is in the result. */
async function runLane(build, component, tools) {
	const { plan, context, ports, stop, began } = build;
	const { tag, version, sourceDate } = plan;
	const release = {
		tag,
		version,
		sourceDate
	};
	const env = withPrivateCaches(childEnvironment(context.environment, {
		...context,
		release,
		allow: component.env
	}), context.temp);
	const log = ports.log.lane(component.id);
	const root = component.kind === "files" ? context.workspace : context.tree;
	const running = openLane({
		component,
		plan,
		tree: context.tree,
		workspace: context.workspace,
		directory: posix.join(root, component.path),
		dist: posix.join(context.dist, component.id),
		temp: posix.join(context.temp, "lanes", component.id),
		shared: context.temp,
		env,
		tools
	}, {
		ports,
		log,
		signal: stop.signal,
		began
	});
	const ended = await endOf(build, running);
	log.end(ended.status);
	const record = {
		component: component.id,
		stages: running.stages
	};
	return {
		component,
		...ended,
		proofs: running.proofs,
		record,
		variables: variableNames(env)
	};
}
async function endOf(build, running) {
	try {
		return {
			status: "passed",
			files: await runStages(build, running)
		};
	} catch (error) {
		if (error instanceof LaneStopped) return {
			status: "stopped",
			files: []
		};
		build.stop.abort();
		if (!(error instanceof UserError)) throw error;
		return {
			status: "failed",
			files: [],
			failure: failureOf(error, running.current())
		};
	}
}
function failureOf(error, stage) {
	const told = {
		stage,
		message: error.message,
		hint: error.hint
	};
	return error instanceof CommandError ? {
		...told,
		exitCode: error.exitCode,
		tail: error.tail
	} : {
		...told,
		tail: []
	};
}
async function runStages(build, running) {
	const { lane } = running;
	const { component } = lane;
	await requireFolder(lane);
	await lane.files.remove(lane.dist);
	await lane.files.makeDirectory(lane.dist);
	await lane.files.makeDirectory(lane.temp);
	if (component.setup !== null || component.kind === "node") await running.stage("setup", async () => {
		if (component.kind === "node") await installNode({
			...lane,
			component
		});
		if (component.setup !== null) await runScript(lane, component.setup);
	});
	if (component.test !== null) await running.stage("test", () => runScript(lane, component.test));
	let built;
	await running.stage("build", async () => {
		built = await buildFilesOf(build, lane);
		requireAssetNames(built.names.map((name) => ({
			component: component.id,
			name
		})));
	});
	await running.stage("verify", async () => {
		await built.verify();
		if (component.verify !== null) await runScript(lane, component.verify);
	});
	return await builtFiles(lane, built.names);
}
async function requireFolder(lane) {
	if ((await lane.files.facts(lane.directory))?.kind === "directory") return;
	const { id, path } = lane.component;
	throw new UserError(`The component ${id} has no folder ${path}.`, "Change `path:` of the component; the folder must be in the commit.");
}
/** What each kind of component does in its build stage; a new kind is named here. */
async function buildFilesOf(build, lane) {
	const { component } = lane;
	switch (component.kind) {
		case "python": return await buildPython({
			...lane,
			component
		}, await build.pythonTools());
		case "node": return await buildNode({
			...lane,
			component
		});
		case "archive": return await buildArchive({
			...lane,
			component
		}, await build.trackedFiles());
		case "command": return await buildCommand({
			...lane,
			component
		});
		case "files": return await buildFiles({
			...lane,
			component
		});
	}
}

// src/build/build.ts
const LANES_AT_ONCE = 4;
/**
* Builds and proves the components, at most four at a time, each setup -> test -> build -> verify. A lane that fails stops the others
* with their children. How lanes end is in the outcome; throws UserError for component ids that are not in the plan, and for asset
* names that cannot be, before anything runs.
*/
async function buildComponents(plan, context, ports) {
	const components = chosen(plan, context.only);
	requireAssetNames(knownAssetNames(plan.components));
	const build = openBuild(plan, context, ports);
	if (components.some((component) => component.kind === "python")) build.pythonTools().catch(() => {});
	const tools = components.map(() => ({}));
	const lanes = await inParallel(components, LANES_AT_ONCE, (component, index) => runLane(build, component, tools[index]));
	const failure = await wholeFailure(lanes, context, ports);
	return {
		lanes,
		tools: mergeTools(components, tools),
		...failure && { failure }
	};
}
function chosen(plan, only) {
	if (only === null) return plan.components;
	const known = plan.components.map((component) => component.id);
	const unknown = only.filter((id) => !known.includes(id));
	if (unknown.length > 0) throw new UserError(`There is no component ${unknown.join(", ")}.`, `The release has: ${known.join(", ") || "no components"}.`);
	return plan.components.filter((component) => only.includes(component.id));
}
async function wholeFailure(lanes, context, ports) {
	if (lanes.some((lane) => lane.status !== "passed")) return void 0;
	const clashes = assetNameProblems(lanes.flatMap((lane) => lane.files.map((file) => ({
		component: lane.component.id,
		name: file.name
	}))));
	if (clashes.length > 0) return {
		message: clashes.join("\n"),
		hint: "Every asset of a release has a name of its own."
	};
	const changed = await ports.git.changedFiles(context.tree);
	if (changed.length === 0) return void 0;
	const listed = changed.slice(0, 10).map((path) => `  ${path}`);
	if (changed.length > 10) listed.push(`  and ${changed.length - 10} more`);
	return {
		message: `A build changed tracked files, so what was built is not what the commit holds:\n${listed.join("\n")}`,
		hint: "Commit what the build generates, or let it write to files that git ignores."
	};
}
/** One name per tool; where two components used different versions, the later ones are told by component. */
function mergeTools(components, tools) {
	const merged = {};
	for (const [index, component] of components.entries()) for (const [name, version] of Object.entries(tools[index]).sort()) merged[merged[name] === void 0 || merged[name] === version ? name : `${name} (${component.id})`] = version;
	return merged;
}
/** Runs work on all items, `limit` at a time; results in the order of the items. All have ended when it returns or throws. */
async function inParallel(items, limit, work) {
	const results = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) {
			const [result] = await Promise.allSettled([work(item, index)]);
			results[index] = result;
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results.map((result) => {
		if (result.status === "rejected") throw result.reason;
		return result.value;
	});
}

export { buildComponents };