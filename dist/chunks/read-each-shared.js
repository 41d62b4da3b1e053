import * as fs$1 from "node:fs";

// src/adapters/read-each.ts
/** Bytes of the buffer that files are read into; a larger file gets a larger one for its own time. */
const usual = 1 << 20;
/** Bytes of a large file that are looked at before the rest is read. */
const head = 65536;
/** Bytes above which a file is not read: no text of a repository is that large, and a buffer of Node can hold no more than twice that. */
const readAtMost = 1 << 30;
/** A larger buffer is kept for the next file up to this size. */
const kept = 32 << 20;
/**
* The port's readEach. Synchronous calls with one buffer take a quarter of the CPU time of the asynchronous ones (docs/benchmarks.md);
* a visitor that answers with a promise is waited for before the buffer is used again.
*/
function fileReader(calls = fs$1) {
	return async (root, paths, visit, whole) => {
		const reading = {
			calls,
			buffer: Buffer.alloc(usual),
			whole: whole ?? (() => true)
		};
		const folders = plainFolders(calls, root);
		for (const path of paths) {
			const settled = visit(path, folders(path) ?? readWhole(reading, root, path));
			if (settled !== void 0) await settled;
			if (reading.buffer.length > kept) reading.buffer = Buffer.alloc(usual);
		}
	};
}
/** Tells of a path that goes through a link, which git would not have followed. Each folder is looked at once. */
function plainFolders(calls, root) {
	const plain = /* @__PURE__ */ new Set([""]);
	let latest = "";
	return (path) => {
		const length = Math.max(0, path.lastIndexOf("/"));
		if (length === latest.length && path.startsWith(latest)) return void 0;
		const folder = path.slice(0, length);
		const names = plain.has(folder) ? [] : folder.split("/");
		for (let depth = 1; depth <= names.length; depth++) {
			const above = names.slice(0, depth).join("/");
			if (plain.has(above)) continue;
			if (calls.lstatSync(`${root}/${above}`, { throwIfNoEntry: false })?.isSymbolicLink()) return /* @__PURE__ */ new Error("a folder of its path is a link");
			plain.add(above);
		}
		latest = folder;
	};
}
function readWhole(reading, root, path) {
	try {
		return readOnce(reading, root, path) ?? readOnce(reading, root, path) ?? /* @__PURE__ */ new Error("it changes while it is read");
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
/** Undefined when the file changed meanwhile. Neither a link nor a pipe in the place of a file is waited for or followed. */
function readOnce(reading, root, path) {
	const { calls } = reading;
	const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs$1.constants;
	const file = calls.openSync(`${root}/${path}`, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	try {
		const before = calls.fstatSync(file);
		if (!before.isFile()) throw new Error("it is no regular file");
		const { size } = before;
		if (size > 1073741824) throw new Error(`it has ${size} bytes, and no more than ${readAtMost} are read as text`);
		let length = 0;
		if (size >= usual) {
			length = fill(calls, file, reading.buffer, 0, head);
			const first = reading.buffer.subarray(0, length);
			if (!reading.whole(path, first)) return first;
			if (size >= reading.buffer.length) {
				reading.buffer = Buffer.allocUnsafeSlow(roomFor(size));
				reading.buffer.set(first);
			}
		}
		length = fill(calls, file, reading.buffer, length, size + 1);
		if (length !== size) return void 0;
		if (length >= usual && calls.fstatSync(file).mtimeMs !== before.mtimeMs) return void 0;
		return new Uint8Array(reading.buffer.buffer, reading.buffer.byteOffset, length);
	} finally {
		calls.closeSync(file);
	}
}
/** Bytes for a file of a size and one more. Doubling leaves fewer buffers behind than a larger one for every larger file. */
function roomFor(size) {
	return size < kept ? 2 ** Math.ceil(Math.log2(size + 1)) : size + 1;
}
/** Reads into a buffer until it holds `end` bytes or the file ends; the number of bytes it then holds. A read that leaves no more than one byte of room is the last. */
function fill(calls, file, buffer, from, end) {
	let length = from;
	while (length < end) {
		const read = calls.readSync(file, buffer, length, end - length, null);
		length += read;
		if (read === 0 || length === end - 1) break;
	}
	return length;
}

export { fileReader as t };