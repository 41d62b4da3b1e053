import { n as compareNames } from "./member-names-shared.js";
import { t as fileReader } from "./read-each-shared.js";
import { chmod, copyFile, lstat, mkdir, mkdtemp, open, readFile, readlink, realpath, rename, rm, writeFile } from "node:fs/promises";
import { createHash, randomBytes } from "node:crypto";
import { constants as constants$1, lstatSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

// src/adapters/files/replace-file.ts
const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants$1;
/**
* The port's `replace`: writes the new content into a second file and renames it, so that an interrupted run leaves the old content. Right before the rename,
* it compares the file with `before`. It refuses a file with several hard links, because only one name would change.
*/
const replaceFile = (path, before, content) => replaceIfSame(path, before, content).catch((error) => `it cannot be written: ${error.message}`);
async function replaceIfSame(path, before, content) {
	const facts = await lstat(path);
	if (!facts.isFile()) return "it is no regular file";
	if (facts.nlink > 1) return "it has several names (hard links)";
	const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		const written = await open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 384);
		try {
			await written.writeFile(content);
			await written.chmod(facts.mode & 4095);
			const made = await written.stat();
			if (made.uid !== facts.uid || made.gid !== facts.gid) await written.chown(facts.uid, facts.gid);
			await written.sync();
		} finally {
			await written.close();
		}
		if (!await holds(path, before)) return "it changed meanwhile";
		await rename(beside, path);
		return;
	} finally {
		await rm(beside, { force: true });
	}
}
async function holds(path, content) {
	const file = await open(path, O_RDONLY | O_NOFOLLOW);
	try {
		return (await file.readFile()).equals(content);
	} finally {
		await file.close();
	}
}

// src/adapters/files/files.ts
function kindOf(stats) {
	if (stats.isSymbolicLink()) return "link";
	if (stats.isDirectory()) return "directory";
	return stats.isFile() ? "file" : "other";
}
const identityOf = (stats) => ({
	device: stats.dev,
	inode: stats.ino,
	size: stats.size
});
const factsOf = (stats) => ({
	...identityOf(stats),
	kind: kindOf(stats),
	mode: stats.mode & 4095,
	links: stats.nlink
});
const absent = (error) => {
	const code = error.code;
	if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return void 0;
	throw error;
};
const temporaries = /* @__PURE__ */ new Set();
let listening = false;
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function removeTemporaries() {
	for (const path of temporaries) try {
		rmSync(path, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
	} catch {}
}
function onSignal(signal) {
	removeTemporaries();
	process.removeAllListeners(signal);
	process.kill(process.pid, signal);
}
/** Removes a temporary folder at the end of the process, also after a signal, because it can contain a whole work tree. */
function removeAtEnd(path) {
	if (!listening) {
		listening = true;
		process.on("exit", removeTemporaries);
		for (const signal of signals) process.on(signal, onSignal);
	}
	temporaries.add(path);
}
/** A new folder for this user alone, of exactly this name if it is free: frameworks write the name into their output. */
async function makePrivate(path) {
	try {
		await mkdir(path, { mode: 448 });
		return path;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		return mkdtemp(`${path}-`);
	}
}
/** The Files port over the file system. `temporaryRoot` is the parent of private folders: RUNNER_TEMP in a workflow, else the system's folder. */
function localFiles(temporaryRoot) {
	const noFollow = constants$1.O_NOFOLLOW ?? 0;
	/** Synchronous calls, because promises for tens of thousands of files cost more than the calls. It yields to other tasks every 1000 names. */
	async function walkInto(root, below, skip, found) {
		const sorted = readdirSync(below === "" ? root : `${root}/${below}`).sort(compareNames);
		for (const [index, name] of sorted.entries()) {
			if (index % 1e3 === 999) await new Promise(setImmediate);
			const path = below === "" ? name : [below, name].join("/");
			const stats = lstatSync(`${root}/${path}`, { throwIfNoEntry: false });
			if (stats === void 0) continue;
			const { size, mode, nlink, dev, ino } = stats;
			const entry = {
				path,
				kind: kindOf(stats),
				size,
				mode: mode & 4095,
				links: nlink,
				device: dev,
				inode: ino
			};
			if (skip(entry)) continue;
			found.push(entry);
			if (entry.kind === "directory") await walkInto(root, path, skip, found);
		}
	}
	return {
		facts: (path) => lstat(path).then(factsOf, absent),
		read: (path) => readFile(path),
		readText: (path) => readFile(path, "utf8").catch(absent),
		async write(path, content) {
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, content, {
				mode: 420,
				flag: constants$1.O_WRONLY | constants$1.O_CREAT | constants$1.O_TRUNC | noFollow
			});
		},
		async walk(directory, skip = () => false) {
			const found = [];
			await walkInto(directory, "", skip, found);
			return found;
		},
		realPath: (path) => realpath(path),
		readLink: (path) => readlink(path),
		async open(path) {
			const handle = await open(path, constants$1.O_RDONLY | noFollow);
			const stats = await handle.stat();
			if (!stats.isFile()) {
				await handle.close();
				throw new Error(`${path} is not a regular file`);
			}
			return {
				...identityOf(stats),
				mode: stats.mode & 4095,
				async unchanged() {
					const now = await handle.stat();
					return now.size === stats.size && now.mtimeMs === stats.mtimeMs;
				},
				read: async (buffer) => (await handle.read(buffer, 0, buffer.length, null)).bytesRead,
				close: () => handle.close()
			};
		},
		async *pack(jobs, total) {
			const { bestSettings, packOnThreads } = await import("./pack-threads.js");
			yield* packOnThreads(jobs, bestSettings(total));
		},
		async create(path) {
			await mkdir(dirname(path), { recursive: true });
			const handle = await open(path, "w", 420);
			let end = 0;
			const writeFully = async (bytes, position) => {
				for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
			};
			return {
				async write(bytes) {
					await writeFully(bytes, end);
					end += bytes.length;
				},
				writeAt: writeFully,
				close: () => handle.close()
			};
		},
		readEach: fileReader(),
		replace: replaceFile,
		async digest(path) {
			const handle = await open(path, constants$1.O_RDONLY | noFollow);
			try {
				const hash = createHash("sha256");
				const buffer = Buffer.allocUnsafe(1 << 20);
				let size = 0;
				for (;;) {
					const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
					if (bytesRead === 0) return {
						size,
						sha256: hash.digest("hex")
					};
					hash.update(buffer.subarray(0, bytesRead));
					size += bytesRead;
				}
			} finally {
				await handle.close();
			}
		},
		async copy(from, to, mode) {
			await mkdir(dirname(to), { recursive: true });
			await copyFile(from, to);
			if (mode !== void 0) await chmod(to, mode);
		},
		async remove(path) {
			await rm(path, {
				recursive: true,
				force: true,
				maxRetries: 3
			});
			temporaries.delete(path);
		},
		async makeDirectory(path) {
			await mkdir(path, { recursive: true });
		},
		async temporary(name) {
			await mkdir(temporaryRoot, { recursive: true });
			const folder = await realpath(await makePrivate(join(temporaryRoot, name)));
			removeAtEnd(folder);
			return folder;
		}
	};
}

export { localFiles as t };