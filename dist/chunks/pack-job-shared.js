import { a as unreadable, i as requireSameFile, n as mostBytes, r as packInto, t as changed } from "./pack-files-shared.js";
import { a as UserError } from "./errors-shared.js";
import { closeSync, constants, fstatSync, openSync, readSync, readlinkSync, realpathSync } from "node:fs";

// src/adapters/pack-job.ts
const noFollow = constants.O_NOFOLLOW ?? 0;
/** A new buffer is no smaller, so that it fits most later jobs too. In bytes. */
const USUAL_SPACE = 1310720;
/** Content of the file at hand; grows to the largest one. */
let content = Buffer.allocUnsafeSlow(65536);
/**
* Reads and packs the files of a job, one after the other, into `space` or, if that is too small, into a new buffer. Throws UserError. Shared
* memory: each buffer that is handed over makes V8 collect the garbage of a whole heap every few jobs.
*/
function packJob(job, space) {
	const most = mostBytes(job);
	const target = new Uint8Array(space !== void 0 && space.byteLength >= most ? space : new SharedArrayBuffer(Math.max(most, USUAL_SPACE)));
	let at = 0;
	const files = job.files.map((file) => {
		const packed = packInto(target, at, file, readWhole(file), job.dosTime);
		at += packed.length;
		return packed;
	});
	return {
		bytes: target.subarray(0, at),
		files
	};
}
function readWhole(file) {
	try {
		return readOpened(file, openSync(file.path, constants.O_RDONLY | noFollow));
	} catch (error) {
		throw error instanceof UserError ? error : unreadable(file.name, error);
	}
}
function readOpened({ name, path, seen }, fd) {
	try {
		const stats = fstatSync(fd);
		requireSameFile(name, seen, {
			device: stats.dev,
			inode: stats.ino,
			size: stats.size
		});
		requireNoLinkedParent(path, fd);
		if (content.length <= stats.size) content = Buffer.allocUnsafeSlow(Math.max(stats.size + 1, 2 * content.length));
		let length = 0;
		while (length <= stats.size) {
			const read = readSync(fd, content, length, stats.size + 1 - length, null);
			if (read === 0) break;
			length += read;
		}
		const after = fstatSync(fd);
		if (length !== stats.size) throw changed(name, `it had ${stats.size} bytes when it was opened, and ${length > stats.size ? "more" : `only ${length}`} when it was read`);
		if (after.mtimeMs !== stats.mtimeMs || after.size !== stats.size) throw changed(name, "something wrote to it");
		return content.subarray(0, length);
	} finally {
		closeSync(fd);
	}
}
/**
* O_NOFOLLOW looks at the last part of a path alone. Where the system tells the path of an open file (Linux), that is compared;
* elsewhere, or when it is told otherwise, the path is resolved. Throws Error when a folder on the way has become a link.
*/
function requireNoLinkedParent(path, fd) {
	try {
		if (readlinkSync(`/proc/self/fd/${fd}`) === path) return;
	} catch {}
	if (realpathSync(path) !== path) throw new Error("a folder on the way to it has become a link");
}

export { packJob as t };