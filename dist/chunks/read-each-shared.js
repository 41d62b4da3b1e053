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
		let buffer = Buffer.alloc(usual);
		const folders = plainFolders(calls, root);
		for (const path of paths) {
			const read = folders(path) ?? readWhole(calls, `${root}/${path}`, buffer, (first) => whole?.(path, first) ?? true);
			const settled = visit(path, read instanceof Error ? read : read.bytes);
			if (settled !== void 0) await settled;
			if (!(read instanceof Error) && read.buffer.length > buffer.length && read.buffer.length <= kept) buffer = read.buffer;
		}
	};
}
/** Tells of a path that goes through a link, which git would not have followed. Each folder is looked at once. */
function plainFolders(calls, root) {
	const plain = /* @__PURE__ */ new Set([""]);
	return (path) => {
		const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
		if (plain.has(folder)) return void 0;
		const names = folder.split("/");
		for (let depth = 1; depth <= names.length; depth++) {
			const above = names.slice(0, depth).join("/");
			if (plain.has(above)) continue;
			if (calls.lstatSync(`${root}/${above}`, { throwIfNoEntry: false })?.isSymbolicLink()) return /* @__PURE__ */ new Error("a folder of its path is a link");
			plain.add(above);
		}
	};
}
function readWhole(calls, path, buffer, whole) {
	try {
		return readOnce(calls, path, buffer, whole) ?? readOnce(calls, path, buffer, whole) ?? /* @__PURE__ */ new Error("it changes while it is read");
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
/** Undefined when the file changed meanwhile. Neither a link nor a pipe in the place of a file is waited for or followed. */
function readOnce(calls, path, buffer, whole) {
	const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs$1.constants;
	const file = calls.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	try {
		const before = calls.fstatSync(file);
		if (!before.isFile()) throw new Error("it is no regular file");
		if (before.size > 1073741824) throw new Error(`it has ${before.size} bytes, and no more than ${readAtMost} are read as text`);
		let place = buffer;
		let length = 0;
		if (before.size >= usual) {
			length = fill(calls, file, buffer.subarray(0, head));
			if (!whole(buffer.subarray(0, length))) return {
				buffer,
				bytes: buffer.subarray(0, length)
			};
			if (before.size >= buffer.length) {
				place = Buffer.allocUnsafeSlow(roomFor(before.size));
				buffer.copy(place, 0, 0, length);
			}
		}
		length += fill(calls, file, place.subarray(length, before.size + 1));
		if (length !== before.size) return void 0;
		if (length >= usual && calls.fstatSync(file).mtimeMs !== before.mtimeMs) return void 0;
		return {
			buffer: place,
			bytes: place.subarray(0, length)
		};
	} finally {
		calls.closeSync(file);
	}
}
/** Bytes for a file of a size and one more. Doubling leaves fewer buffers behind than a larger one for every larger file. */
function roomFor(size) {
	return size < kept ? 2 ** Math.ceil(Math.log2(size + 1)) : size + 1;
}
/** Reads until the room is full or the file ends; the number of bytes. The room has a byte to spare, so that a short read is the end. */
function fill(calls, file, room) {
	let length = 0;
	while (length < room.length) {
		const read = calls.readSync(file, room, length, room.length - length, null);
		length += read;
		if (read === 0 || length === room.length - 1) break;
	}
	return length;
}

export { fileReader as t };