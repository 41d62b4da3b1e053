import * as fs$1 from "node:fs";

// src/adapters/files/read-each.ts
/** Bytes of the default buffer. A larger file gets its own buffer. The operating system allocates only the pages that hold data. */
const defaultBuffer = 32 << 20;
/** Bytes from which a file is large: `whole` decides after its first bytes, and its time of change is compared. */
const large = 1 << 20;
/** Bytes of a large file that `whole` gets. */
const head = 65536;
/** Bytes of the largest file that is read. No text of a repository is larger, and a buffer of Node can hold at most twice as much. */
const readAtMost = 1 << 30;
/** The port's `readEach`. Synchronous calls with one buffer take a quarter of the CPU time of asynchronous ones (docs/benchmarks.md). */
function fileReader(calls = fs$1) {
	return async (root, paths, visit, whole = () => true, buffer = Buffer.allocUnsafeSlow(defaultBuffer)) => {
		const reading = {
			calls,
			buffer,
			whole
		};
		const folders = folderChecker(calls, root);
		for (const path of paths) {
			const settled = visit(path, folders(path) ?? readWhole(reading, root, path));
			if (settled !== void 0) await settled;
		}
	};
}
/** Returns an error for a path through a link, which git does not follow. It checks each folder once. */
function folderChecker(calls, root) {
	const checked = /* @__PURE__ */ new Set();
	let latest = "";
	function hasNoLink(folder) {
		if (folder === "" || checked.has(folder)) return true;
		if (!hasNoLink(folderOf(folder)) || calls.lstatSync(`${root}/${folder}`, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
		checked.add(folder);
		return true;
	}
	return (path) => {
		const folder = folderOf(path);
		if (folder !== latest && !hasNoLink(folder)) return /* @__PURE__ */ new Error("a folder of its path is a link");
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
/** Undefined if the file changed during the read. O_NOFOLLOW refuses a link, and O_NONBLOCK prevents waiting for a pipe. */
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
			length = fillFrom(calls, file, buffer, 0, head);
			const first = buffer.subarray(0, length);
			if (!whole(path, first)) return first;
		}
		length = fillFrom(calls, file, buffer, length, size + 1);
		if (length !== size) return void 0;
		if (length >= large && calls.fstatSync(file).mtimeMs !== before.mtimeMs) return void 0;
		return new Uint8Array(buffer.buffer, buffer.byteOffset, length);
	} finally {
		calls.closeSync(file);
	}
}
/** Reads into the buffer from index `from` until it holds `end` or `end - 1` bytes, or the file ends. Returns the number of bytes in the buffer. */
function fillFrom(calls, file, buffer, from, end) {
	let length = from;
	while (length < end) {
		const read = calls.readSync(file, buffer, length, end - length, null);
		length += read;
		if (read === 0 || length === end - 1) break;
	}
	return length;
}

export { fillFrom as n, fileReader as t };