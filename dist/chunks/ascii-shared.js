import { n as visible } from "./visible-shared.js";
import { isAscii } from "node:buffer";

// src/checks/ascii.ts
/** Findings of one file that the report lists; the rest is counted, and the count is said. */
const listedPerFile = 100;
/** Findings of one file that are kept where the baseline has to know each line. */
const keptPerFile = 1e3;
/**
* Every character of a file that the policy does not allow, and every fault of its encoding. Lines end at LF, as git counts
* them, so that a CR alone is a character within its line. Throws UserError for an entry of `policy.allow` that names no characters.
*/
async function findNonAscii(bytes, path, policy) {
	if (isPlain(bytes)) return [];
	const { scanCharacters } = await import("./ascii-scan.js");
	return listed(scanCharacters(bytes, path, policy, 100), "ascii", path);
}
/** The findings of a file as the report lists them: without offsets, and with a line for those that were only counted. */
function listed({ findings, more }, check, path) {
	const shown = findings.map(({ at: _, ...finding }) => finding);
	return more === 0 ? shown : [...shown, surplus(check, path, more)];
}
/** The finding that stands for those of a file that are not listed. */
function surplus(check, path, more) {
	return {
		rule: `${check}/more`,
		level: "error",
		path,
		message: `${more} more findings in this file are counted and not listed.`
	};
}
/** The same for a text that is no file: release notes, the message of a tag. `label` opens each message, and the findings have no path. */
async function findNonAsciiText(text, label, policy) {
	return (await findNonAscii(new TextEncoder().encode(text), label, policy)).map(({ path: _, ...finding }) => ({
		...finding,
		message: `${visible(label)}: ${finding.message}`
	}));
}
const controls = /* @__PURE__ */ new Uint8Array(65536);
for (let pair = 0; pair < controls.length; pair++) controls[pair] = isControl(pair & 255) || isControl(pair >> 8) ? 1 : 0;
/** Whether a byte is a control character of ASCII that no text needs. */
function isControl(byte) {
	return byte < 32 ? byte !== 9 && byte !== 10 && byte !== 13 : byte === 127;
}
/** Whether bytes are ASCII without control characters, as nearly every file is: this answer costs 0.3 ms a megabyte. */
function isPlain(bytes) {
	return isAscii(bytes) && !hasControl(bytes);
}
let latest = /* @__PURE__ */ new Int32Array(0);
const piece = 512;
/** Reads four bytes at a time where the bytes are aligned, as those of the buffer for files are. */
function hasControl(bytes) {
	const { buffer, byteOffset, length } = bytes;
	if (latest.buffer !== buffer) latest = new Int32Array(buffer, 0, buffer.byteLength >> 2);
	const first = byteOffset >> 2;
	const aligned = byteOffset % 4 === 0 ? length >> 2 : 0;
	for (let from = first; from < first + aligned; from += piece) if (hasControlWord(latest, from, Math.min(from + piece, first + aligned))) return true;
	for (let index = aligned * 4; index < length; index++) if (isControl(bytes[index])) return true;
	return false;
}
function hasControlWord(words, from, to) {
	for (let index = from; index < to; index++) {
		const word = words[index];
		if ((controls[word & 65535] | controls[word >>> 16]) !== 0) return true;
	}
	return false;
}

export { surplus as a, keptPerFile as i, isControl as n, isPlain as r, findNonAsciiText as t };