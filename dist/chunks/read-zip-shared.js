import { o as __toESM } from "./rolldown-runtime-shared.js";
import { r as inflateChunks } from "./deflate-shared.js";
import { n as quoted } from "./visible-shared.js";
import { crc32 } from "node:zlib";

// src/archive/zip-layout.ts
const LOCAL = 67324752;
const CENTRAL = 33639248;
const END_64 = 101075792;
const LOCATOR_64 = 117853008;
const DESCRIPTOR = 134695760;
const LIMIT_32 = 4294967295;
const LIMIT_16 = 65535;
const FLAG_DESCRIPTOR = 8;
/**
* The layout problems of a zip file in memory, as sentences; empty for a valid layout. Local headers must have the values of the
* directory. With `gapless`, members, directory and end records must fill the file without gaps.
*/
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
/**
* The members of a zip file in memory, read one by one, because the records of a large archive need much memory. Other bytes, such as an
* unpacking program, can precede the archive. Throws Error for an unreadable directory.
*/
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
		yield {
			name: zip.toString("utf8", at + 46, nameEnd),
			flags: zip.readUInt16LE(at + 8),
			method: zip.readUInt16LE(at + 10),
			crc: zip.readUInt32LE(at + 16),
			compressed,
			size: uncompressed,
			offset: localOffset,
			made: zip.readUInt16LE(at + 4),
			attributes: zip.readUInt32LE(at + 38),
			at,
			end: next,
			nameEnd
		};
		at = next;
	}
	if (found !== count) throw new DamagedZip(`it says to have ${count} members, and its directory has ${found}`);
}
/** Replaces each value whose bits are all ones by the next value of the zip64 field (APPNOTE.TXT 4.5.3). */
function wideValues(extra, narrow) {
	let field;
	for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) if (extra.readUInt16LE(at) === 1) field ??= extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
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
const HOST_UNIX = 3;
const FLAG_UTF8 = 2048;
const FLAG_ENCRYPTED = 1;
const LOCAL_HEADER = 30;
/**
* The members of a zip file in memory, in order. adm-zip, which shares no code with the writer of this project, reads each member without extracting it.
* Throws Error for an unreadable central directory.
*/
async function zipRecords(bytes) {
	const { default: Zip } = await import("./adm-zip.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	return recordsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), listMembers(bytes), Zip);
}
function* recordsOf(zip, members, Zip) {
	for (const member of members) yield recordOf(zip, member, Zip);
}
/** Yields each member of a zip file in memory, decompressed and with its CRC compared. Throws Error for an unreadable central directory. */
async function* readZip(bytes) {
	for (const { name, mode, problems, content } of await zipRecords(bytes)) {
		const data = content();
		if (typeof data === "string") yield {
			name,
			mode,
			problems: [...problems, data],
			content: Buffer.alloc(0)
		};
		else yield {
			name,
			mode,
			problems,
			content: data
		};
	}
}
function recordOf(zip, member, Zip) {
	const { name, flags, made, attributes, size } = member;
	const problems = [];
	if (!Buffer.from(name).equals(rawName(zip, member))) problems.push("has a name that is not UTF-8");
	else if (/[^\x20-\x7e]/.test(name) && (flags & FLAG_UTF8) === 0) problems.push("has a name that is not marked as UTF-8");
	if ((flags & FLAG_ENCRYPTED) !== 0) problems.push("is encrypted");
	return {
		name,
		mode: made >> 8 === HOST_UNIX ? attributes >>> 16 : 0,
		size,
		problems,
		content: () => readContent(zip, member, Zip),
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
	const end = Buffer.alloc(22);
	end.writeUInt32LE(101010256, 0);
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(record.length, 12);
	end.writeUInt32LE(data.length, 16);
	return Buffer.concat([
		data,
		record,
		end
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

export { listMembers as i, zipRecords as n, layoutProblems as r, readZip as t };