import { r as shorten } from "./characters-shared.js";
import { a as formatDuration, f as visible, n as count, o as formatSize, u as shortCommit } from "./format-shared.js";
import { a as escapeCell, d as table, i as encodePath, l as link, n as details, o as escapeSentence, s as escapeText, t as codeSpan } from "./markdown-shared.js";
import { n as STATUS_WORD } from "./step-status-shared.js";

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
/** Characters of the longest evidence that stands open; a longer one is folded. */
const OPEN_EVIDENCE = 140;
/** The steps in the order of the run, each with evidence and time. At most `budget` bytes. */
function stepsTable(steps, budget) {
	const cellsOf = (step) => {
		const status = step.status === "passed" ? "" : `**${STATUS_WORD[step.status]}**: `;
		const whole = escapeCell(shorten(step.evidence, 1e3));
		const start = escapeCell(shorten(step.evidence.split("\n", 1)[0], 120));
		const evidence = step.evidence.length <= OPEN_EVIDENCE ? whole : `<details><summary>${start}</summary>${whole}</details>`;
		const time = step.status === "skipped" || step.status === "manual" ? "" : formatDuration(step.ms);
		return [
			MARK[step.status],
			escapeCell(step.title),
			`${status}${evidence}`,
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
/** What a person must do or look at: the steps for people and the warnings. */
function personList(steps) {
	return steps.filter(({ status }) => status === "manual" || status === "warned").map(({ title, status, evidence }) => `- ${MARK[status]} **${escapeCell(title)}**: ${escapeSentence(shorten(evidence, 300))}\n`).join("");
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
/** The findings that show their suggestion: the first of each rule with these words. */
function firstWithAdvice(findings) {
	const advised = findings.filter(({ suggestion }) => suggestion !== void 0).reverse();
	return new Set(new Map(advised.map((finding) => [`${finding.rule} ${finding.suggestion}`, finding])).values());
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
	const advised = firstWithAdvice(sorted);
	const cellsOf = (finding) => {
		const mark = {
			error: ":x:",
			warning: ":warning:",
			info: ":information_source:"
		}[finding.level];
		const place = codeSpan(placeForPeople(finding));
		const advice = advised.has(finding) ? `<br>${escapeCell(shorten(finding.suggestion ?? "", 500))}` : "";
		const message = `${escapeCell(shorten(finding.message, 500))}${advice}`;
		return [
			mark,
			link(place, lineUrl(report, repositoryUrl, finding)),
			codeSpan(finding.rule),
			message
		];
	};
	const rows = (findings, most) => table([
		"",
		"Place",
		"Rule",
		"Finding"
	], findings, cellsOf, most, (shown) => `and ${findings.length - shown} more: see report.json`);
	const open = sorted.length <= 25 ? sorted.length : OPEN_ROWS;
	const first = rows(sorted.slice(0, open), budget);
	const rest = rows(sorted.slice(open), budget - Buffer.byteLength(first) - 100);
	return rest === "" ? first : `${first}\n${details(`${count(sorted.length - open, "more finding")}`, rest)}`;
}
/** The number of findings of each level: `2 errors, 1 warning`. */
function countFindings(findings) {
	const words = {
		error: "error",
		warning: "warning",
		info: "remark"
	};
	return LEVELS.map((level) => [level, findings.filter((finding) => finding.level === level).length]).flatMap(([level, number]) => number === 0 ? [] : [count(number, words[level])]).join(", ");
}
/** The assets with size and digest; the name of an asset on GitHub is a link. */
function assetsTable(assets, budget) {
	const sorted = [...assets].sort((a, b) => order(a.component, b.component) || order(a.name, b.name));
	const cellsOf = (asset) => [
		link(codeSpan(asset.name), asset.url),
		escapeText(asset.component),
		`${formatSize(asset.size)}${growth(asset)}`.replaceAll(" ", "&nbsp;"),
		codeSpan(asset.sha256.slice(0, 12))
	];
	return table([
		"Asset",
		"Component",
		">Size",
		"SHA-256 begins with"
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

export { firstWithAdvice as a, placeForPeople as c, findingsTable as i, sortFindings as l, commitLink as n, oneOfEachFileFirst as o, countFindings as r, personList as s, assetsTable as t, stepsTable as u };