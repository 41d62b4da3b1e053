import * as fs$1 from "node:fs";

// src/adapters/files/read-each.ts
/** Bytes of the buffer that files are read into, where none is given; a larger file gets one of its own. Of memory it takes what has been read into, no more. */
const usual = 32 << 20;
/** Bytes from which on a file is looked at before all of it is read, and after that for a change. */
const large = 1 << 20;
/** Bytes of a large file that are looked at first. */
const head = 65536;
/** Bytes above which a file is not read: no text of a repository is that large, and a buffer of Node can hold no more than twice that. */
const readAtMost = 1 << 30;
/**
* The port's readEach. Synchronous calls with one buffer take a quarter of the CPU time of the asynchronous ones (docs/benchmarks.md);
* a visitor that answers with a promise is waited for before the buffer is used again.
*/
function fileReader(calls = fs$1) {
	return async (root, paths, visit, whole = () => true, buffer = Buffer.allocUnsafeSlow(usual)) => {
		const reading = {
			calls,
			buffer,
			whole
		};
		const folders = plainFolders(calls, root);
		for (const path of paths) {
			const settled = visit(path, folders(path) ?? readWhole(reading, root, path));
			if (settled !== void 0) await settled;
		}
	};
}
/** Tells of a path that goes through a link, which git would not have followed. Each folder is looked at once. */
function plainFolders(calls, root) {
	const plain = /* @__PURE__ */ new Set();
	let latest = "";
	function isPlainAscii(folder) {
		if (folder === "" || plain.has(folder)) return true;
		if (!isPlainAscii(folderOf(folder)) || calls.lstatSync(`${root}/${folder}`, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
		plain.add(folder);
		return true;
	}
	return (path) => {
		const folder = folderOf(path);
		if (folder === latest) return void 0;
		if (!isPlainAscii(folder)) return /* @__PURE__ */ new Error("a folder of its path is a link");
		latest = folder;
	};
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
function readWhole(reading, root, path) {
	try {
		return readOnce(reading, root, path) ?? readOnce(reading, root, path) ?? /* @__PURE__ */ new Error("it changes while it is read");
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
/** Undefined when the file changed meanwhile. Neither a link nor a pipe in the place of a file is waited for or followed. */
function readOnce(reading, root, path) {
	const { calls, whole } = reading;
	const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs$1.constants;
	const file = calls.openSync(`${root}/${path}`, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
	try {
		const before = calls.fstatSync(file);
		if (!before.isFile()) throw new Error("it is no regular file");
		const { size } = before;
		if (size > 1073741824) throw new Error(`it has ${size} bytes, and no more than ${readAtMost} are read as text`);
		const buffer = size < reading.buffer.length ? reading.buffer : Buffer.allocUnsafeSlow(size + 1);
		let length = 0;
		if (size >= large) {
			length = fill(calls, file, buffer, 0, head);
			const first = buffer.subarray(0, length);
			if (!whole(path, first)) return first;
		}
		length = fill(calls, file, buffer, length, size + 1);
		if (length !== size) return void 0;
		if (length >= large && calls.fstatSync(file).mtimeMs !== before.mtimeMs) return void 0;
		return new Uint8Array(buffer.buffer, buffer.byteOffset, length);
	} finally {
		calls.closeSync(file);
	}
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