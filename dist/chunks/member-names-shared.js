import { u as quoted } from "./format-shared.js";
import { posix } from "node:path";
import { crc32 } from "node:zlib";

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
	const problems = [];
	for (const [index, name] of sorted.entries()) {
		const problem = nameProblem(name);
		if (problem !== void 0) problems.push(`${quoted(name)} ${problem}`);
		else if (name === sorted[index - 1]) problems.push(`${quoted(name)} is there twice`);
	}
	for (const folder of foldersOf(sorted)) if (isAmong(sorted, folder)) problems.push(`${quoted(folder)} is a file and a folder`);
	return problems;
}
/** Binary search in a list that is sorted by code units. */
function isAmong(sorted, value) {
	let from = 0;
	let to = sorted.length;
	while (from < to) {
		const middle = from + to >>> 1;
		if (sorted[middle] < value) from = middle + 1;
		else to = middle;
	}
	return sorted[from] === value;
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

export { nameProblem as a, isModuleLink as i, compareNames as n, nameProblems as o, foldersOf as r, suspectNames as s, caseClashes as t };