import { o as __toESM } from "./rolldown-runtime-shared.js";
import { _ as slices, p as CHUNK } from "./pack-files-shared.js";
import { i as zipRecords, n as readWhole } from "./read-zip-shared.js";
import { D as quoted } from "./common-shared.js";
import { posix } from "node:path";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { Readable, pipeline } from "node:stream";

// src/features/inspect/inspect-archive.ts
/** Limits of an inspection. Enough for any release; they stop an archive that would fill the machine. */
const inspectionLimits = {
	/** Nesting of archives. */
	depth: 4,
	/** A nested archive of more bytes is not unpacked. */
	nested: 64 * 2 ** 20,
	/** Uncompressed bytes of one asset. */
	unpacked: 16 * 2 ** 30,
	members: 1e6
};
const newInspection = (visitor, limits) => ({
	visitor,
	limits,
	/** Number of files in the archive and in nested archives. */
	members: 0,
	/** Uncompressed bytes of the members. */
	unpacked: 0,
	/** Problems of the archive itself, as sentences; they stop the release. */
	problems: [],
	/** Content that was not inspected, as sentences. */
	unseen: []
});
var LimitExceeded = class extends Error {};
/** Passes an asset and its members to the visitor: zip, wheel, tar, gzip and zstd, by content, not by name. Never throws for the content. */
async function inspectArchive(name, bytes, visitor, limits = inspectionLimits) {
	const inspection = newInspection(visitor, limits);
	try {
		await inspect(inspection, name, bytes, 0);
	} catch (error) {
		if (!(error instanceof LimitExceeded)) throw error;
		inspection.problems.push(`${quoted(name)} ${error.message}.`);
	}
	return inspection;
}
/** The format by the first bytes (APPNOTE.TXT 4.3.7, RFC 1952, RFC 8878, POSIX ustar). Node cannot unpack a `closed` format. */
function formatOf(start) {
	const begins = (...bytes) => bytes.every((byte, index) => start[index] === byte);
	if (begins(80, 75, 3, 4) || begins(80, 75, 5, 6)) return "zip";
	if (begins(31, 139, 8)) return "gzip";
	if (begins(40, 181, 47, 253)) return "zstd";
	if (Buffer.from(start.subarray(257, 262)).toString("latin1") === "ustar") return "tar";
	const text = Buffer.from(start.subarray(0, 6)).toString("latin1");
	return /^(BZh[1-9]|\xfd7zXZ|7z\xbc\xaf\x27\x1c|Rar!\x1a)/.test(text) ? "closed" : "plain";
}
/** A zip can follow a program (a self-extracting archive, a Python zipapp); its end record shows it (APPNOTE.TXT 4.3.16, without a comment). */
function formatOfWhole(bytes) {
	const format = formatOf(bytes.subarray(0, 512));
	const end = bytes.length - 22;
	if (format !== "plain" || end <= 0) return format;
	return bytes[end] === 80 && bytes[end + 1] === 75 && bytes[end + 2] === 5 && bytes[end + 3] === 6 ? "zip" : format;
}
/** Adds a problem of the asset itself, or a note on a nested archive that was not inspected. */
function report({ problems, unseen }, path, problem, depth) {
	(depth === 0 ? problems : unseen).push(`${quoted(path)} ${problem}.`);
}
async function inspect(inspection, path, bytes, depth) {
	inspection.visitor.file(path).end(bytes);
	const format = formatOfWhole(bytes);
	if (format === "plain") return;
	if (format === "closed" || depth >= inspection.limits.depth) {
		const reason = format === "closed" ? "has a form of compression that is not unpacked" : "lies too deep in archives";
		inspection.unseen.push(`${quoted(path)} ${reason}.`);
		return;
	}
	try {
		if (format === "zip") await inspectZip(inspection, path, bytes, depth);
		else if (format === "tar") await inspectTar(inspection, path, slices(bytes), depth);
		else {
			const decompress = format === "gzip" ? createGunzip({ chunkSize: CHUNK }) : createZstdDecompress();
			await inspectCompressed(inspection, path, Readable.from(slices(bytes)).pipe(decompress), depth);
		}
	} catch (error) {
		if (error instanceof LimitExceeded) throw error;
		report(inspection, path, `cannot be read: ${error instanceof Error ? error.message : String(error)}`, depth);
	}
}
async function inspectZip(inspection, path, bytes, depth) {
	for (const record of await zipRecords(bytes)) {
		if (record.name.endsWith("/") && record.size === 0) continue;
		const inner = `${path}/${record.name}`;
		count(inspection, 1, 0);
		if (record.size > 16777216) {
			const pieces = record.pieces();
			let problem;
			async function* watched() {
				problem = yield* pieces;
			}
			await inspectPieces(inspection, inner, watched(), depth + 1);
			if (problem !== void 0) report(inspection, inner, problem, depth);
			continue;
		}
		const content = record.content();
		if (typeof content === "string") report(inspection, inner, content, depth);
		else {
			count(inspection, 0, content.length);
			if (formatOfWhole(content) === "plain") inspection.visitor.file(inner).end(content);
			else await inspect(inspection, inner, content, depth + 1);
		}
	}
}
async function inspectTar(inspection, path, parts, depth) {
	const { extract } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const unpacked = pipeline(Readable.from(parts), extract(), () => {});
	for await (const entry of unpacked) {
		const { name, type, linkname } = entry.header;
		if (type === "file" || type === "contiguous-file") {
			count(inspection, 1, 0);
			await inspectPieces(inspection, `${path}/${name}`, entry, depth + 1);
		} else {
			if (linkname) inspection.visitor.file(`${path}/${name}`).end(Buffer.from(linkname));
			entry.resume();
		}
	}
}
async function inspectCompressed(inspection, path, unpacked, depth) {
	const { start, all } = await peek(unpacked, 512);
	if (formatOf(start) === "tar") await inspectTar(inspection, path, all, depth);
	else {
		count(inspection, 1, 0);
		await inspectPieces(inspection, `${path}/${posix.basename(path).replace(/\.[^.]+$/, "")}`, all, depth + 1);
	}
}
/** Inspects a member in pieces. A nested archive is collected up to the limit; other content goes to the visitor at once. */
async function inspectPieces(inspection, path, pieces, depth) {
	const { start, all } = await peek(counted(inspection, pieces), 512);
	const isArchive = formatOf(start) !== "plain";
	const visit = inspection.visitor.file(path);
	const kept = [];
	let size = 0;
	for await (const piece of all) {
		size += piece.length;
		if (isArchive && size <= inspection.limits.nested) kept.push(Buffer.from(piece));
		else {
			for (const earlier of kept.splice(0)) visit.piece(earlier);
			visit.piece(piece);
		}
	}
	if (isArchive && size <= inspection.limits.nested) await inspect(inspection, path, Buffer.concat(kept), depth);
	else {
		visit.end();
		if (isArchive) inspection.unseen.push(`${quoted(path)} is an archive of ${size} bytes, too large to look into from here.`);
	}
}
async function* counted(inspection, pieces) {
	for await (const piece of pieces) {
		count(inspection, 0, piece.length);
		yield piece;
	}
}
function count(inspection, members, bytes) {
	inspection.members += members;
	inspection.unpacked += bytes;
	const { limits } = inspection;
	if (inspection.members > limits.members) throw new LimitExceeded(`holds more than ${limits.members} files`);
	if (inspection.unpacked > limits.unpacked) throw new LimitExceeded(`unpacks to more than ${limits.unpacked} bytes`);
}
/** Reads the first bytes; `all` gives all pieces from the beginning. */
async function peek(pieces, length) {
	const iterator = pieces[Symbol.asyncIterator]();
	const first = [];
	let size = 0;
	while (size < length) {
		const { value, done } = await iterator.next();
		if (done === true) break;
		first.push(Buffer.from(value));
		size += value.length;
	}
	async function* all() {
		yield* first;
		for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
	}
	return {
		start: Buffer.concat(first).subarray(0, length),
		all: all()
	};
}

export { inspectArchive as t };