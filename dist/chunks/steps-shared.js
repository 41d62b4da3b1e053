import { i as shorten, n as printable, r as printableAscii, t as byteLength } from "./characters-shared.js";
import { n as formatDuration, o as shortCommit, r as formatSize, t as count } from "./format-shared.js";
import { r as visible } from "./visible-shared.js";
import { n as STATUS_WORD } from "./step-status-shared.js";

// src/report/markdown.ts
const ENTITIES = {
	"<": "&lt;",
	">": "&gt;",
	"&": "&amp;",
	"|": "&#124;",
	$: "&#36;"
};
/**
* Plain text as inline Markdown on one line, without markup and without invisible characters. `|` becomes an entity, because
* parsers of GitHub's tables disagree on `\\|`. `$` becomes an entity, because even an escaped `$` starts mathematics on GitHub.
*/
function escapeText(text) {
	return printableAscii(text).replace(/\s*\n\s*/g, " ").replace(/[\\`*_[\]~<>&|$]/g, (found) => ENTITIES[found] ?? `\\${found}`).replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`).replaceAll("://", "\\://");
}
/** Plain text as inline Markdown; code between single backticks stays code, and addresses stay links. */
function escapeSentence(text) {
	return printableAscii(text).replace(/\s*\n\s*/g, " ").split(/(`[^`]+`|https?:\/\/[^\s<>"'`|\\]*[^\s<>"'`|\\.,;:!?()[\]*_~])/).map((part, at) => at % 2 === 0 ? escapeText(part) : part.startsWith("`") ? codeSpan(part.slice(1, -1)) : `<${part}>`).join("");
}
/** Text of one or more lines for a table cell or a paragraph; `<br>` separates the lines. */
function escapeCell(text) {
	return printableAscii(text).trim().split("\n").map((line) => escapeSentence(line.trim())).join("<br>");
}
/** Text of one or more lines as a paragraph: as `escapeCell`, and its start cannot open a heading, a list or a rule. */
function paragraph(text) {
	return escapeCell(text).replace(/^([#+=-]|\d+(?=[.)]))/, (found) => /\d/.test(found) ? `${found}\\` : `\\${found}`);
}
/** Text as code on one line, between more backticks than any run in the text. Text with `|` becomes HTML, which is safe in tables too. */
function codeSpan(text) {
	const shown = printableAscii(text).replaceAll("\n", " ");
	if (shown.trim() === "") return "";
	if (shown.includes("|")) return `<code>${escapeText(shown)}</code>`;
	const ticks = "`".repeat(longestRun(shown) + 1);
	const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
	return `${ticks}${pad}${shown}${pad}${ticks}`;
}
/** Lines as a fenced block that no line can end. Letters of all scripts stay; invisible characters become code points. */
function fence(lines, language = "") {
	const shown = printable(lines.join("\n"));
	const ticks = "`".repeat(Math.max(3, longestRun(shown) + 1));
	return `${ticks}${language}\n${shown}\n${ticks}`;
}
/** A link when the address is a web address, else the label alone. `label` is Markdown already. */
function link(label, address) {
	const url = address === void 0 || !/^https?:\/\//i.test(address) ? null : URL.parse(address);
	if (url === null) return label;
	return `[${label}](${url.href.replace(/[|()<>[\]\\`*_~^]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("&", "&amp;")})`;
}
/** A part of a repository's web address: each segment of a path encoded, its slashes kept. */
function encodePath(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
/**
* A table with as many rows as fit into `budget` bytes; '' when no row fits. `cellsOf` gives the Markdown cells of an item.
* `more` gives the text of the last row, for the number of items shown, when not all items fit. A header with `>` aligns its column right.
*/
function table(header, items, cellsOf, budget, more) {
	const head = `${line(header.map((cell) => cell.replace(/^>/, "")))}\n${line(header.map((cell) => cell.startsWith(">") ? "--:" : "---"))}\n`;
	let rest = budget - byteLength(head) - 200;
	const shown = [];
	for (const item of items) {
		const row = line(cellsOf(item));
		rest -= byteLength(row) + 1;
		if (rest < 0) return shown.length === 0 ? "" : `${head}${shown.join("\n")}\n${line([...header.map(() => "").slice(1), more(shown.length)])}\n`;
		shown.push(row);
	}
	return shown.length === 0 ? "" : `${head}${shown.join("\n")}\n`;
}
function line(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** A collapsed section. `title` is Markdown already. */
function details(title, content) {
	return `<details>\n<summary>${title}</summary>\n\n${content.trimEnd()}\n\n</details>\n`;
}
/**
* A Markdown document as a quotation, whose end closes every list, fence and table of the document. Comments are deleted and tags
* become text, because an open tag would swallow the rest of the page. `<` stays only in a fence at the start of a line:
* a parser of the whole page may see no code in any other place.
*/
function embed(markdown) {
	const lines = printable(markdown.replace(/<!--[\s\S]*?-->/g, "")).trim().split("\n");
	let open = "";
	let certain = true;
	return lines.map((text) => {
		if (open !== "") {
			if ((/^ {0,3}(`{3,}|~{3,}) *$/.exec(text)?.[1])?.startsWith(open)) open = "";
			return text;
		}
		certain &&= !/^ {1,3}(?:`{3}|~{3})/.test(text);
		if (certain) open = /^(`{3,})[^`]*$/.exec(text)?.[1] ?? /^~{3,}/.exec(text)?.[0] ?? "";
		return (open === "" ? text.split(/(`+[^`]+`+)/) : [text]).map((part, at) => at % 2 === 1 ? codeWithTags(part) : part.replace(TAG, "&lt;")).join("");
	}).map((text) => `> ${text}`.trimEnd()).join("\n");
}
/** A code span without a tag stays. With a tag it becomes escaped HTML, which is safe even if a parser pairs the backticks differently. */
function codeWithTags(span) {
	if (span.search(TAG) === -1) return span;
	return `<code>${escapeText(span.replace(/^`+ ?| ?`+$/g, ""))}</code>`;
}
/** The start of HTML in CommonMark, but not of an autolink. */
const TAG = /<(?=[A-Za-z/!?])(?!https?:\/\/[^\s<>]*>)/g;
function longestRun(text) {
	return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

// src/report/steps.ts
/** Short codes, which GitHub shows as emoji; so the text stays ASCII. */
const MARK = {
	passed: ":white_check_mark:",
	warned: ":warning:",
	failed: ":x:",
	skipped: ":heavy_minus_sign:",
	manual: ":bust_in_silhouette:"
};
const LEVELS = [
	"error",
	"warning",
	"info"
];
/** The steps in the order of the run, each with evidence and time. At most `budget` bytes. */
function stepsTable(steps, budget) {
	const cellsOf = (step) => {
		const status = step.status === "passed" ? "" : `**${STATUS_WORD[step.status]}**: `;
		const time = step.status === "skipped" || step.status === "manual" ? "" : formatDuration(step.ms);
		return [
			MARK[step.status],
			escapeCell(step.title),
			`${status}${escapeCell(shorten(step.evidence, 1e3))}`,
			time.replace(" ", "&nbsp;")
		];
	};
	return table([
		"",
		"Step",
		"Evidence",
		">Time"
	], steps, cellsOf, budget, (shown) => `and ${steps.length - shown} more`);
}
const LAST_LINE = Number.MAX_SAFE_INTEGER;
/** Findings sorted by level, errors first, then by place. */
function sortFindings(findings) {
	return [...findings].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || order(a.path ?? "", b.path ?? "") || (a.line ?? LAST_LINE) - (b.line ?? LAST_LINE) || (a.column ?? 0) - (b.column ?? 0) || order(a.rule, b.rule));
}
/** One finding of each file, then the second of each file, and so on; otherwise in the given order. */
function oneOfEachFileFirst(findings) {
	const seen = /* @__PURE__ */ new Map();
	return findings.map((finding) => {
		const rank = seen.get(finding.path ?? "") ?? 0;
		seen.set(finding.path ?? "", rank + 1);
		return {
			finding,
			rank
		};
	}).sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
}
/** The place of a finding for people: `docs/guide.md:12:5`. The column counts code points; the path is printable ASCII. */
function placeForPeople({ path, line, column, codePointColumn }) {
	if (path === void 0) return "";
	const at = codePointColumn ?? column;
	return [
		visible(path, 300),
		line,
		line === void 0 ? void 0 : at
	].filter((part) => part !== void 0).join(":");
}
/** The number of findings outside the collapsed section. */
const OPEN_ROWS = 20;
/** Findings as a table with links to the commit's lines when the repository is known. Findings after the first twenty are collapsed. */
function findingsTable(report, repositoryUrl, budget) {
	const sorted = sortFindings(report.findings);
	const open = sorted.length <= 25 ? sorted.length : OPEN_ROWS;
	const first = findingRows(report, repositoryUrl, sorted.slice(0, open), sorted.length, budget);
	if (open === sorted.length) return first;
	const rest = findingRows(report, repositoryUrl, sorted.slice(open), sorted.length - open, budget - byteLength(first) - 100);
	return rest === "" ? first : `${first}\n${details(`${count(sorted.length - open, "more finding")}`, rest)}`;
}
function findingRows(report, repositoryUrl, findings, total, budget) {
	const cellsOf = (finding) => {
		const mark = {
			error: ":x:",
			warning: ":warning:",
			info: ":information_source:"
		}[finding.level];
		const place = codeSpan(placeForPeople(finding));
		const suggestion = finding.suggestion === void 0 ? "" : `<br>${escapeCell(shorten(finding.suggestion, 500))}`;
		return [
			mark,
			link(place, lineUrl(report, repositoryUrl, finding)),
			codeSpan(finding.rule),
			`${escapeCell(shorten(finding.message, 500))}${suggestion}`
		];
	};
	return table([
		"",
		"Place",
		"Rule",
		"Finding"
	], findings, cellsOf, budget, (shown) => `and ${total - shown} more: see report.json`);
}
/** The assets with size and digest; the name of an asset on GitHub is a link. */
function assetsTable(assets, budget) {
	const sorted = [...assets].sort((a, b) => order(a.component, b.component) || order(a.name, b.name));
	const cellsOf = (asset) => [
		link(codeSpan(asset.name), asset.url),
		escapeText(asset.component),
		`${formatSize(asset.size)}${growth(asset)}`.replaceAll(" ", "&nbsp;"),
		codeSpan(asset.sha256)
	];
	return table([
		"Asset",
		"Component",
		">Size",
		"SHA-256"
	], sorted, cellsOf, budget, (shown) => `and ${sorted.length - shown} more: see SHA256SUMS`);
}
/** The growth of an asset since the previous release: ` (+12 %)`; '' when the previous size is unknown. */
function growth({ size, previousSize }) {
	if (previousSize === void 0 || previousSize === 0) return "";
	const percent = Math.round(100 * (size - previousSize) / previousSize);
	return percent === 0 ? " (as before)" : ` (${percent > 0 ? "+" : ""}${percent} %)`;
}
/** The commit, as a link when the repository's address is known. */
function commitLink(commit, repositoryUrl) {
	return link(codeSpan(shortCommit(commit)), repositoryUrl && `${repositoryUrl}/commit/${encodePath(commit)}`);
}
function lineUrl(report, repositoryUrl, finding) {
	if (repositoryUrl === void 0 || report.commit === void 0 || finding.path === void 0) return void 0;
	const line = finding.line === void 0 ? "" : `?plain=1#L${finding.line}`;
	return `${repositoryUrl}/blob/${encodePath(report.commit)}/${encodePath(finding.path)}${line}`;
}
function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

export { paragraph as _, placeForPeople as a, codeSpan as c, encodePath as d, escapeCell as f, link as g, fence as h, oneOfEachFileFirst as i, details as l, escapeText as m, commitLink as n, sortFindings as o, escapeSentence as p, findingsTable as r, stepsTable as s, assetsTable as t, embed as u, table as v };