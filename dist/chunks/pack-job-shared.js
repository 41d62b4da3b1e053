import { a as requireSameFile, i as packer, n as changed, o as unreadable, r as mostBytes, t as PACKED_UP_TO } from "./pack-files-shared.js";
import { a as UserError } from "./errors-shared.js";
import { closeSync, constants, fstatSync, openSync, readSync, readlinkSync, realpathSync } from "node:fs";
import { dirname } from "node:path";

// src/adapters/threads/pack-job.ts
const noFollow = constants.O_NOFOLLOW ?? 0;
/** A new buffer is no smaller, so that it fits most later jobs too. In bytes. */
const USUAL_SPACE = 1310720;
/**
* Content of the file at hand. Of the size of the largest one from the start, and never freed: what is not used takes no memory, and a
* large buffer that is freed makes the allocator keep as much from then on.
*/
const content = Buffer.allocUnsafeSlow(PACKED_UP_TO + 1);
/**
* Reads and packs the files of a job, one after the other, into `space` or, if that is too small, into a new buffer. Throws UserError. Shared
* memory: each buffer that is handed over makes V8 collect the garbage of a whole heap every few jobs.
*/
function packJob(job, space) {
	const most = mostBytes(job);
	const all = most.records + most.headers;
	const memory = space !== void 0 && space.byteLength >= all ? space : new SharedArrayBuffer(Math.max(all, USUAL_SPACE));
	const { add, packed } = packer(new Uint8Array(memory, 0, most.records), new Uint8Array(memory, most.records), job.dosTime);
	let folder = "";
	for (const file of job.files) {
		const own = dirname(file.path);
		add(file, readWhole(file, own !== folder));
		folder = own;
	}
	return packed();
}
/** `isFirst` in its folder, which is looked at with it: that each file is the one that was listed is asked in any case. */
function readWhole(file, isFirst) {
	try {
		return readOpened(file, openSync(file.path, constants.O_RDONLY | noFollow), isFirst);
	} catch (error) {
		throw error instanceof UserError ? error : unreadable(file.name, error);
	}
}
function readOpened({ name, path, seen }, fd, isFirst) {
	try {
		const stats = fstatSync(fd);
		requireSameFile(name, seen, {
			device: stats.dev,
			inode: stats.ino,
			size: stats.size
		});
		if (isFirst) requireNoLinkedParent(path, fd);
		let length = 0;
		while (length <= stats.size) {
			const wanted = stats.size + 1 - length;
			const read = readSync(fd, content, length, wanted, null);
			length += read;
			if (read < wanted) break;
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