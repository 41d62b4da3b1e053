import { a as toLines } from "./characters-shared.js";
import { f as visible } from "./format-shared.js";
import { U as sortFindings } from "./commands-shared.js";
import { posix } from "node:path";

// src/report/excerpt.ts
/** UTF-16 code units before and after a finding: more than any terminal shows. */
const KEPT = 400;
/** Line `number` (1-based) of the lines of a text; undefined when the text is shorter. */
function sourceLine(lines, number, column) {
	const line = lines[number - 1]?.replace(/\r$/, "");
	if (line === void 0) return void 0;
	const at = Math.min(Math.max(1, column ?? 1), line.length + 1) - 1;
	const start = codePointStart(line, Math.max(0, at - KEPT));
	const end = codePointStart(line, Math.min(line.length, at + KEPT));
	return {
		number,
		text: line.slice(start, end),
		column: column === void 0 ? void 0 : at - start + 1,
		cutBefore: start > 0,
		cutAfter: end < line.length
	};
}
/** `at`, or the place before it when `at` is in the middle of a surrogate pair. */
function codePointStart(text, at) {
	const code = text.charCodeAt(at);
	return at > 0 && code >= 56320 && code <= 57343 ? at - 1 : at;
}
const CUT = "...";
/**
* A line for a terminal of `width` columns, in printable ASCII, so that each character takes one column. A tab becomes four spaces,
* any other character its code point, such as `<U+202E>`. A longer line is cut around the column of the finding.
* `carets` marks the character at that column; it is empty when the finding has no column.
*/
function renderExcerpt(source, width) {
	let shown = "";
	let from = 0;
	let length = 1;
	let unit = 1;
	for (const character of source.text) {
		const piece = character === "	" ? "    " : visible(character);
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
/** At most `width` columns of the text around column `from`. A column of `text` minus `offset` is the column in the result. */
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
/** The most findings that a terminal lists; report.json has all findings. */
const MOST_SHOWN = 50;
/** Bytes of the largest file that is read again only to show a line. */
const LARGEST = 16777216;
/** Reads the lines of the findings that a terminal lists, none about secrets. It must run before the work tree is deleted. */
async function readSourceLines(files, root, findings) {
	const placed = sortFindings(findings).slice(0, 50).filter(({ path, line, rule }) => path !== void 0 && line !== void 0 && !rule.startsWith("secret"));
	const lines = /* @__PURE__ */ new Map();
	for (const [path, about] of Map.groupBy(placed, (finding) => finding.path)) {
		const text = await textOf(files, posix.join(root, path)).catch(() => void 0);
		if (text === void 0) continue;
		const inGit = text.split("\n");
		for (const finding of about) {
			const found = sourceLine(finding.rule.startsWith("python-syntax/") ? toLines(text) : inGit, finding.line, finding.column);
			if (found !== void 0) lines.set(finding, found);
		}
	}
	return lines;
}
async function textOf(files, path) {
	const facts = await files.facts(path);
	if (facts?.kind !== "file" || facts.size > LARGEST) return void 0;
	return new TextDecoder().decode(await files.read(path));
}

export { renderExcerpt as n, readSourceLines as t };