import { t as codePointLabel } from "./visible-shared.js";
import { o as sortFindings } from "./steps-shared.js";
import { posix } from "node:path";

// src/report/excerpt.ts
/** UTF-16 code units that are kept on each side of a finding: more than any terminal shows. */
const KEPT = 400;
/** Takes a line out of a text. Undefined when the text has no such line. `anyEnd`: lines also end at a CR alone, as Python counts them; git ends them at LF. */
function sourceLine(text, number, column, anyEnd = false) {
	const found = anyEnd ? text.split(/\r\n|\r|\n/)[number - 1] : textOfLine(text, number);
	if (found === void 0) return void 0;
	const line = found.replace(/\r$/, "");
	const at = Math.min(Math.max(1, column ?? 1), line.length + 1) - 1;
	const start = whole(line, Math.max(0, at - KEPT));
	const end = whole(line, Math.min(line.length, at + KEPT));
	return {
		number,
		text: line.slice(start, end),
		column: column === void 0 ? void 0 : at - start + 1,
		cutBefore: start > 0,
		cutAfter: end < line.length
	};
}
/** The line without splitting the whole text, which may be large. */
function textOfLine(text, number) {
	let start = 0;
	for (let line = 1; line < number; line++) {
		const end = text.indexOf("\n", start);
		if (end < 0) return void 0;
		start = end + 1;
	}
	const end = text.indexOf("\n", start);
	return text.slice(start, end < 0 ? void 0 : end);
}
/** A place that is not in the middle of a surrogate pair. */
function whole(text, at) {
	const code = text.charCodeAt(at);
	return at > 0 && code >= 56320 && code <= 57343 ? at - 1 : at;
}
const CUT = "...";
/**
* A line for a terminal of `width` columns: nothing in it is raw. A tab is four spaces, every other character outside of printable
* ASCII is `<U+202E>`, so that each sign takes one column, and what is too long is cut around the place. The second line has carets
* below the character at the place; it is empty where the whole line is meant.
*/
function renderExcerpt(source, width) {
	let shown = "";
	let from = 0;
	let length = 1;
	let unit = 1;
	for (const character of source.text) {
		const piece = visiblePiece(character);
		if (source.column !== void 0 && source.column >= unit && source.column < unit + character.length) {
			from = shown.length;
			length = piece.length;
		}
		shown += piece;
		unit += character.length;
	}
	if (source.column !== void 0 && source.column >= unit) from = shown.length;
	const { text, offset } = cutAround(shown, from, length, source, Math.max(20, width));
	const caretsAt = from - offset;
	const carets = source.column === void 0 ? "" : `${" ".repeat(caretsAt)}${"^".repeat(Math.max(1, Math.min(length, width - caretsAt)))}`;
	return {
		line: text.trimEnd(),
		carets
	};
}
function visiblePiece(character) {
	if (character === "	") return "    ";
	const codePoint = character.codePointAt(0);
	return codePoint >= 32 && codePoint < 127 ? character : `<${codePointLabel(codePoint)}>`;
}
/** At most `width` columns of the text with the place in them; `offset` is what a column of the text has to be moved by. */
function cutAround(text, from, length, source, width) {
	const start = (source.cutBefore ? 3 : 0) + text.length + (source.cutAfter ? 3 : 0) <= width || from + length + 3 <= width * (2 / 3) ? 0 : Math.max(0, from - Math.floor(width / 3));
	const before = start > 0 || source.cutBefore ? CUT : "";
	const room = width - before.length;
	const rest = text.slice(start);
	const after = rest.length > room || source.cutAfter ? CUT : "";
	return {
		text: `${before}${rest.length > room - after.length ? rest.slice(0, room - after.length) : rest}${after}`,
		offset: start - before.length
	};
}

// src/report/source-lines.ts
/** Findings that a terminal lists; all of them are in report.json. */
const MOST_SHOWN = 50;
/** A larger file is not read a second time only to show a line of it. In bytes. */
const LARGEST = 16777216;
/**
* Reads the lines that the findings are about which a terminal lists, each file once, before the tree is gone. A file that cannot be read
* costs its lines and nothing else; a finding of a secret never gets one.
*/
async function readSourceLines(files, root, findings) {
	const placed = sortFindings(findings).slice(0, 50).filter(({ path, line, rule }) => path !== void 0 && line !== void 0 && !rule.startsWith("secret"));
	const lines = /* @__PURE__ */ new Map();
	for (const [path, about] of Map.groupBy(placed, (finding) => finding.path)) {
		const text = await textOf(files, posix.join(root, path));
		if (text === void 0) continue;
		for (const finding of about) {
			const found = sourceLine(text, finding.line, finding.column, finding.rule.startsWith("python-syntax/"));
			if (found !== void 0) lines.set(finding, found);
		}
	}
	return lines;
}
async function textOf(files, path) {
	try {
		const facts = await files.facts(path);
		if (facts?.kind !== "file" || facts.size > LARGEST) return void 0;
		return new TextDecoder().decode(await files.read(path));
	} catch {
		return;
	}
}

export { renderExcerpt as n, readSourceLines as t };