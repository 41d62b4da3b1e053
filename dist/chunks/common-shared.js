import { chmod, copyFile, lstat, mkdir, mkdtemp, open, readFile, readlink, realpath, rename, rm, writeFile } from "node:fs/promises";
import { createHash, randomBytes } from "node:crypto";
import * as fs$1 from "node:fs";
import { constants as constants$1, lstatSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { crc32 } from "node:zlib";

// src/model/errors.ts
/** A problem that the person who runs the release can fix. Reports show message and hint, without a stack. */
var UserError = class extends Error {
	name = "UserError";
	/** The fix, often a command; empty when the message suffices. */
	hint;
	constructor(message, hint = "", options) {
		super(message, options);
		this.hint = hint;
	}
};
/** GitHub has no such object, or hides it from this token. */
var NotFound = class extends UserError {};
/** No probe can find out whether a write took effect, so that a retry could do it twice. */
var IndeterminateWriteError = class extends UserError {};
/** A server other than GitHub did not answer. */
var LostAnswer = class extends Error {
	name = "LostAnswer";
	/** Whether the server may have received the request. */
	sent;
	constructor(message, sent) {
		super(message);
		this.sent = sent;
	}
};
/** A step stopped the run. `cause` is its problem. */
var StepError = class extends Error {
	name = "StepError";
	/** The step of the report. */
	step;
	constructor(step, cause) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.step = step;
	}
};
/** The hint of the first UserError in a chain of causes; empty when there is none. */
function hintOf(error) {
	for (let at = error; at instanceof Error; at = at.cause) if (at instanceof UserError) return at.hint;
	return "";
}
/** The message of an error and its hint, joined by `separator`. */
function messageWithHint(error, separator) {
	return [error instanceof Error ? error.message : String(error), hintOf(error)].filter(Boolean).join(separator);
}

// src/text/format.ts
/** A size in bytes as text: `512 B`, `1.4 KiB`, `20.0 MiB`. */
function formatSize(bytes) {
	if (bytes < 1024) return `${bytes} B`;
	const units = [
		"KiB",
		"MiB",
		"GiB"
	];
	let value = bytes / 1024;
	let unit = 0;
	while (value >= 1023.95 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	return `${value.toFixed(1)} ${units[unit]}`;
}
/** UTF-16 code units. No person writes a longer line, and a pattern may take the square of a line's length. */
const longestLine = 8192;
/** The text with every line cut to 8,192 UTF-16 code units, for texts of strangers that patterns read. */
function cutLines(text) {
	if (text.length <= longestLine) return text;
	return text.split("\n").map((line) => line.slice(0, longestLine)).join("\n");
}
/** A duration in milliseconds as text: `40 ms`, `3.2 s`, `2 min 5 s`. */
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)} ms`;
	if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** A whole number with commas: `1,234,567`. Loading Intl for this takes longer than a short run. */
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
/** `1 file`, `2 files`. `many` is the plural when it is not `one` with an `s`. */
function count(number, one, many = `${one}s`) {
	return `${grouped(number)} ${number === 1 ? one : many}`;
}
/** The first `most` names and the number of the others: `a, b and 3 more`. */
function shortList(names, most = 5) {
	return names.slice(0, most).join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
}
/** A line for each of the first `most` items, and one that counts the others: `and 3 more`. */
function firstLines(items, most, lineOf) {
	const lines = items.slice(0, most).map(lineOf);
	return items.length > most ? [...lines, `and ${items.length - most} more`] : lines;
}
/** The text as one argument of a POSIX shell, quoted when necessary. */
function shellWord(text) {
	return /^[\w./@][\w./@-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** The first twelve characters of a commit id: unique in practice. */
function shortCommit(commit) {
	return commit.slice(0, 12);
}
/** The number of messages whose first line has letters of a script other than Latin. Up to five count as 0: the letters may be names of people. */
function foreignTitles(messages) {
	const number = messages.filter((message) => /^.*(?!\p{Script=Latin})\p{L}/u.test(message)).length;
	return number > 5 ? number : 0;
}
/** Text of the repository for a message. Code points outside printable ASCII become `<U+202E>`: they could deceive a reader, or start a line. At most `limit` code points stay. */
function visible(text, limit = 200) {
	const kept = [...text.slice(0, 2 * limit)].slice(0, limit).join("");
	return `${kept.replace(/[^\x20-\x7e]/gu, escaped)}${kept.length < text.length ? "[cut]" : ""}`;
}
/** The text in double quotes. Code points outside printable ASCII are escaped, so that a name cannot deceive the reader of a log. */
function quoted(text) {
	return JSON.stringify(text).replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** A character as its code point: `<U+202E>`. */
const escaped = (character) => `<${codePointLabel(character.codePointAt(0))}>`;
/** A code point in the notation of the Unicode Standard: `U+2026`, `U+1F600`. */
function codePointLabel(codePoint) {
	return "U+" + codePoint.toString(16).toUpperCase().padStart(4, "0");
}

// src/text/characters.ts
/** Escape sequences of a terminal: CSI, OSC and the two-character ones (ECMA-48). */
const SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/g;
/** Controls, format characters (bidirectional marks, tags, zero width), line separators, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/** Every character except printable ASCII and `\n`. */
const NOT_ASCII = /[^\x20-\x7e\n]/gu;
/** The lines of a text. They end with LF, CRLF, or CR alone, which .NET's ReadLine (in the runner) counts as well. */
function toLines(text) {
	return text.split(/\r\n|\r|\n/);
}
/** The part of a line after the last carriage return that has text behind it: the last state of a progress bar. */
const lastState = (line) => line.split("\r").findLast((part) => part !== "") ?? "";
/** The text without terminal sequences, with tabs as two spaces and invisible characters as `<U+202E>`. Letters of all scripts and `\n` stay. */
function printable(text) {
	return clean(text).replace(INVISIBLE, (found) => found === "\n" ? found : escaped(found));
}
/** As `printable`, with every character outside ASCII as `<U+00E9>`, so that different texts look different. */
function printableAscii(text) {
	return clean(text).replace(NOT_ASCII, escaped);
}
/** The text, cut to `length` UTF-16 code units with `...` at its end. A surrogate pair stays whole. */
function shorten(text, length) {
	if (text.length <= length) return text;
	const kept = Math.max(0, length - 3);
	const code = text.charCodeAt(kept - 1);
	return `${text.slice(0, code >= 55296 && code <= 56319 ? kept - 1 : kept)}...`;
}
function clean(text) {
	return toLines(text.replace(SEQUENCE, "")).join("\n").replaceAll("	", "  ");
}

// src/text/mask.ts
/** In UTF-16 code units: redacting shorter lines would redact every `{` and `}` of a log. */
const SHORTEST_LINE = 4;
/** In UTF-16 code units: the base64 of a shorter secret could occur in any text. */
const SHORTEST_ENCODED = 12;
/** User and password of an address, such as a package index has. The user `git` of an SSH address is no secret. */
const CREDENTIALS = /:\/\/(?!git@)[^\s/?#@"'<>]{1,300}@/g;
/** The base64 forms of a secret inside a longer text: only the characters that depend on the secret alone, at three alignments, in two alphabets. */
function base64Forms(secret) {
	return [
		0,
		1,
		2
	].flatMap((before) => {
		const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
		const text = bytes.toString("base64").slice(Math.ceil(8 * before / 6), Math.floor(8 * bytes.length / 6));
		return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
	});
}
/** Masks without secrets. Longer values are replaced first, so that no rest remains of a secret that contains another one. */
function createMasks() {
	let values = [];
	const redact = (text) => values.reduce((shown, value) => shown.replaceAll(value, "***"), text).replace(CREDENTIALS, "://***@");
	return {
		/** Redacts a value, its lines and its usual encodings from now on. Blank values have no effect. */
		add(secret) {
			if (secret.trim() === "") return;
			const lines = secret.split(/[\r\n]+/).filter((line) => line.trim().length >= SHORTEST_LINE);
			const encoded = secret.length >= SHORTEST_ENCODED ? base64Forms(secret.trim()) : [];
			const forms = [
				secret,
				...secret.length >= SHORTEST_ENCODED ? [secret.toLowerCase(), secret.toUpperCase()] : [],
				...lines,
				...encoded
			].flatMap((value) => [
				value,
				value.trim(),
				encodeURIComponent(value.toWellFormed()),
				JSON.stringify(value).slice(1, -1)
			]);
			values = [.../* @__PURE__ */ new Set([...values, ...forms])].sort((a, b) => b.length - a.length);
		},
		/** The text with every secret as `***`, and without user and password in any address. */
		redact,
		/** The printable text, redacted before and after the control characters are replaced. */
		shown: (text) => redact(printable(redact(text)))
	};
}

// src/archive/member-names.ts
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Why an archive cannot have a file of this name; undefined for a safe name. Sources: APPNOTE.TXT 4.4.17, and zip-slip attacks, which lead out of the target folder. */
function nameProblem(name) {
	if (name === "") return "is empty";
	if (name.includes("\0")) return "has a NUL character";
	if (name.includes("\\")) return "has a backslash";
	if (/[\u0001-\u001f\u007f-\u009f]/.test(name)) return "has a control character";
	if (DIRECTION.test(name)) return "has a character that turns the direction of text, so that it shows as another name";
	if (name.startsWith("/")) return "is absolute";
	if (/^[A-Za-z]:/.test(name)) return "starts with a drive letter";
	const segments = name.split("/");
	if (segments.includes("..")) return "has a \"..\" segment";
	if (segments.includes(".") || segments.includes("")) return "has an empty or \".\" segment";
	if (!name.isWellFormed()) return "is not valid Unicode";
	if (Buffer.byteLength(name) > 65535) return "is longer than 65,535 bytes";
}
/** Whether a link of an archive lies below node_modules and leads to a place in the archive, by a relative path. */
function isModuleLink(name, target, isPlace) {
	if (!/(^|\/)node_modules\//.test(name) || target.startsWith("/") || target.includes("\\")) return false;
	return isPlace(posix.join(posix.dirname(name), target).replace(/\/$/, ""));
}
/** Compares names by their UTF-8 bytes. Without surrogates, the order of the code units is the same. */
function compareNames(a, b) {
	if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
	return a < b ? -1 : a > b ? 1 : 0;
}
const SURROGATE = /[\ud800-\udfff]/;
/** The problems of the file names of an archive, as clauses: each unsafe name, each duplicate, each file that another name uses as a folder. */
function nameProblems(names) {
	const sorted = [...names].sort();
	const folders = foldersOf(sorted);
	const problems = [];
	for (const [index, name] of sorted.entries()) {
		const problem = nameProblem(name);
		if (problem !== void 0) problems.push(`${quoted(name)} ${problem}`);
		else if (name === sorted[index - 1]) problems.push(`${quoted(name)} is there twice`);
		else if (folders.has(name)) problems.push(`${quoted(name)} is a file and a folder`);
	}
	return problems;
}
/**
* The names for which `nameProblems` and `caseClashes` can return a problem, without all names in memory at once. Both functions give the same result for
* these names as for all. Calls `names` twice. It compares CRC-32 numbers: a collision adds a name, and no name is missed.
*/
function suspectNames(names) {
	const files = [];
	const folders = /* @__PURE__ */ new Set();
	let before = "";
	for (const name of names()) {
		files.push(numberOf(name));
		const folder = name.slice(0, name.lastIndexOf("/") + 1);
		if (folder !== before) for (const number of folderNumbers(name)) folders.add(number);
		before = folder;
	}
	const repeated = new Set(Uint32Array.from(files).sort().filter((number, index, sorted) => number === sorted[index - 1]));
	const both = new Set(files.filter((number) => folders.has(number)));
	const isSuspect = (name) => {
		const number = numberOf(name);
		if (repeated.has(number) || both.has(number) || nameProblem(name) !== void 0) return true;
		return both.size > 0 && folderNumbers(name).some((folder) => both.has(folder));
	};
	return Iterator.from(names()).filter(isSuspect).toArray();
}
/** The CRC-32 of the folded name: equal for names that differ only in case or in the form of accents. */
const numberOf = (name) => crc32(folded(name));
/** The number of each folder in a name. Each CRC continues the previous one, so that a deep name takes time in proportion to its length. */
function folderNumbers(name) {
	const parts = folded(name).split("/").slice(0, -1);
	let number = 0;
	return parts.map((part, index) => {
		number = crc32(index === 0 ? part : `/${part}`, number);
		return number;
	});
}
const folded = (name) => name.normalize("NFC").toUpperCase().toLowerCase();
/** Names that are the same on a file system that ignores case or the form of accents (Windows, macOS), as clauses. */
function caseClashes(names) {
	const problems = [];
	const first = /* @__PURE__ */ new Map();
	for (const name of names) {
		const key = folded(name);
		const other = first.get(key);
		if (other === void 0) first.set(key, name);
		else if (other !== name) problems.push(`${quoted(name)} and ${quoted(other)} differ only in case or accents: one replaces the other on Windows and macOS`);
	}
	return problems;
}
/** Each folder that contains one of these paths, at any depth, without the root. */
function foldersOf(names) {
	const folders = /* @__PURE__ */ new Set();
	for (const name of names) for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) {
		const folder = name.slice(0, end);
		if (folders.has(folder)) break;
		folders.add(folder);
	}
	return folders;
}

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

export { shortList as A, foreignTitles as C, quoted as D, grouped as E, StepError as F, UserError as I, hintOf as L, IndeterminateWriteError as M, LostAnswer as N, shellWord as O, NotFound as P, messageWithHint as R, firstLines as S, formatSize as T, toLines as _, compareNames as a, cutLines as b, nameProblem as c, base64Forms as d, createMasks as f, shorten as g, printableAscii as h, caseClashes as i, visible as j, shortCommit as k, nameProblems as l, printable as m, fileReader as n, foldersOf as o, lastState as p, fillFrom as r, isModuleLink as s, localFiles as t, suspectNames as u, codePointLabel as v, formatDuration as w, escaped as x, count as y };