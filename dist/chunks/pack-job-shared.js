import { a as requireSameFile, i as maxPackedBytes, n as changed, o as unreadable, r as makePacker, t as PACKED_UP_TO } from "./pack-files-shared.js";
import { I as UserError, r as fillFrom } from "./common-shared.js";
import * as fs$1 from "node:fs";
import { dirname } from "node:path";

// src/adapters/threads/pack-job.ts
const noFollow = fs$1.constants.O_NOFOLLOW ?? 0;
/** Smallest new buffer in bytes, so that most later jobs can reuse it. */
const MIN_SPACE = 1310720;
/** The content of the current file. Unused parts take no memory; it is never freed, because the allocator would keep the memory. */
const content = Buffer.allocUnsafeSlow(PACKED_UP_TO + 1);
/**
* Reads and packs the files of a job one after another into `space`, or into a new buffer if `space` is too small. Throws UserError. The
* memory is shared, because transferred buffers make V8 run a full garbage collection every few jobs.
*/
function packJob(job, space) {
	const { records, headers } = maxPackedBytes(job);
	const all = records + headers;
	const memory = space !== void 0 && space.byteLength >= all ? space : new SharedArrayBuffer(Math.max(all, MIN_SPACE));
	const { add, packed } = makePacker(new Uint8Array(memory, 0, records), new Uint8Array(memory, records), job.dosTime);
	let folder = "";
	for (const file of job.files) {
		const parent = dirname(file.path);
		add(file, readWhole(file, parent !== folder));
		folder = parent;
	}
	return packed();
}
/** The path of a folder is checked only with the first file in it. Each file is compared with the listed one. */
function readWhole(file, isFirst) {
	try {
		return readOpened(file, fs$1.openSync(file.path, fs$1.constants.O_RDONLY | noFollow), isFirst);
	} catch (error) {
		throw error instanceof UserError ? error : unreadable(file.name, error);
	}
}
function readOpened({ name, path, seen }, fd, isFirst) {
	try {
		const stats = fs$1.fstatSync(fd);
		requireSameFile(name, seen, {
			device: stats.dev,
			inode: stats.ino,
			size: stats.size
		});
		if (isFirst) requireNoLinkedParent(path, fd);
		const length = fillFrom(fs$1, fd, content, 0, stats.size + 1);
		const after = fs$1.fstatSync(fd);
		if (length !== stats.size) {
			const found = length > stats.size ? "more" : `only ${length}`;
			throw changed(name, `it had ${stats.size} bytes when it was opened, and ${found} when it was read`);
		}
		if (after.mtimeMs !== stats.mtimeMs || after.size !== stats.size) throw changed(name, "something wrote to it");
		return content.subarray(0, length);
	} finally {
		fs$1.closeSync(fd);
	}
}
/** Throws Error if a folder of the path has become a link: O_NOFOLLOW covers only the last part. Linux gives the path of an open file. */
function requireNoLinkedParent(path, fd) {
	try {
		if (fs$1.readlinkSync(`/proc/self/fd/${fd}`) === path) return;
	} catch {}
	if (fs$1.realpathSync(path) !== path) throw new Error("a folder on the way to it has become a link");
}

export { packJob as t };