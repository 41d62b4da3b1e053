import { B as countFindings, H as placeForPeople, S as ticked, U as sortFindings, V as firstWithAdvice, a as headline, i as andUncommitted, o as reportFiles, q as unescapeText, r as splitHint, wt as failedTitleOf, y as checklistItems } from "./commands-shared.js";
import { T as formatSize, g as shorten, j as visible, k as shortCommit, w as formatDuration, y as count } from "./common-shared.js";
import { c as painter, o as stepRows, s as oneLine, u as wrap } from "./terminal-shared.js";
import "./source-lines-shared.js";
import { Q as countSteps } from "./start-shared.js";

// src/report/excerpt.ts
/** `at`, or the place before it when `at` is in the middle of a surrogate pair. */
function codePointStart(text, at) {
	const code = text.charCodeAt(at);
	return at > 0 && code >= 56320 && code <= 57343 ? at - 1 : at;
}
const CUT = "...";
/**
* A line for a terminal of `width` columns, in printable ASCII, so that each character takes one column. A tab becomes four spaces. A character outside
* printable ASCII becomes its code point, such as `<U+202E>`. A longer line is cut around the column of the finding. `carets` marks the character at that
* column; it is empty when the finding has no column.
*/
function renderExcerpt({ text, column }, width) {
	const room = Math.max(20, width);
	const at = codePointStart(text, Math.min(Math.max(1, column ?? 1), text.length + 1) - 1);
	const shown = (from, to) => visible(text.slice(from, to).replaceAll("	", "    "), Number.POSITIVE_INFINITY);
	const before = shown(codePointStart(text, Math.max(0, at - room)), at);
	const rest = shown(at, codePointStart(text, Math.min(text.length, at + room + 1)));
	const mark = shown(at, at + String.fromCodePoint(text.codePointAt(at) ?? 0).length).length;
	const skipped = before.length + rest.length <= room || before.length + mark + 3 <= room * (2 / 3) ? 0 : Math.max(0, before.length - Math.floor(room / 3));
	const lead = skipped > 0 ? CUT : "";
	const line = `${lead}${(before + rest).slice(skipped)}`;
	const caretsAt = lead.length + before.length - skipped;
	const carets = column === void 0 ? "" : `${" ".repeat(caretsAt)}${"^".repeat(Math.max(1, Math.min(mark, room - caretsAt)))}`;
	return {
		line: (line.length > room ? `${line.slice(0, room - 3)}${CUT}` : line).trimEnd(),
		carets
	};
}

// src/report/terminal.ts
/** The folder of the run's files, from the root of the repository. */
const DIST = ".release-runbook/dist";
const LEVEL_COLOUR = {
	error: "red",
	warning: "yellow",
	info: "cyan"
};
/** The report for a terminal, in ASCII. The last lines of a failed command are absent, because the log has shown them. Ends with a newline. */
function renderTerminal(report, style) {
	const width = Math.max(40, style.width || 80);
	const paint = painter(style.colour);
	return [
		head(report, width, paint),
		report.failure === void 0 ? [] : failure(report.failure, width, paint),
		style.steps === false ? [] : stepRows(report.steps, width, paint),
		findings(report.findings, style, width, paint),
		assets(report, style, width, paint),
		checklist(report, style, width, paint),
		foot(report, style, width)
	].filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`).join("\n");
}
function head(report, width, paint) {
	const { title, note } = headline(report);
	const colour = report.outcome === "failed" ? "red" : "green";
	return [...wrap(title, width).map((line) => paint(line, colour)), ...note === "" ? [] : wrap(note, width)];
}
function failure({ step, message, hint }, width, paint) {
	const lines = [...wrap(failedTitleOf(step), width).map((line) => paint(line, "bold")), ...wrap(message, width - 2).map((line) => `  ${line}`)];
	const parts = splitHint(hint);
	if (parts.length > 0) lines.push("", paint("What to do", "bold"));
	for (const part of parts) if (part.kind === "commands") lines.push(...part.lines.map((line) => `    ${paint(line, "cyan")}`));
	else lines.push(...part.lines.flatMap((line) => wrap(line, width - 2)).map((line) => `  ${line}`));
	return lines;
}
function findings(all, { sources, files }, width, paint) {
	if (all.length === 0) return [];
	const sorted = sortFindings(all);
	const advised = firstWithAdvice(sorted);
	const lines = [paint(countFindings(all), "bold")];
	for (const finding of sorted.slice(0, 50)) {
		const place = placeForPeople(finding);
		const rule = shorten(oneLine(finding.rule), 60);
		lines.push(`${paint(finding.level, LEVEL_COLOUR[finding.level])} ${place === "" ? rule : `${place} ${paint(rule, "grey")}`}`);
		lines.push(...wrap(oneLine(finding.message), width - 4).map((line) => `    ${line}`));
		lines.push(...excerpt(sources?.get(finding), width, (text) => paint(text, LEVEL_COLOUR[finding.level])));
		if (finding.suggestion !== void 0 && advised.has(finding)) lines.push(...wrap(oneLine(finding.suggestion), width - 7).map((line, at) => `    ${at === 0 ? "-> " : "   "}${line}`));
	}
	if (all.length > 50) lines.push(`and ${all.length - 50} more: ${files === false ? "--json prints all" : `see ${DIST}/report.json`}`);
	return lines;
}
/** The line of the file, and carets below the column of the finding. */
function excerpt(source, width, paint) {
	if (source === void 0) return [];
	const number = String(source.number);
	const { line, carets } = renderExcerpt(source, width - number.length - 7);
	const rows = [`    ${number} | ${line}`.trimEnd()];
	if (carets !== "") rows.push(`    ${" ".repeat(number.length)} | ${carets.replace(/\^+/, paint)}`);
	return rows;
}
function assets({ assets: all = [], release }, { files }, width, paint) {
	if (all.length === 0) return [];
	const name = Math.min(width - 28, Math.max(...all.map((asset) => asset.name.length)));
	const rows = all.map((asset) => {
		const start = `  ${shorten(oneLine(asset.name), name).padEnd(name)}  ${formatSize(asset.size).padStart(10)}  `;
		const digest = oneLine(asset.sha256);
		return `${start}${paint(start.length + digest.length <= width ? digest : digest.slice(0, 12), "grey")}`;
	});
	const place = release === void 0 && files !== false ? ` in ${DIST}` : "";
	return [paint(`${count(all.length, "asset")}${place}`, "bold"), ...rows];
}
/** The items of the checklist, without those of other commands. The items for a person belong to a whole release. */
function checklist({ command }, { checklist: markdown }, width, paint) {
	if (markdown === void 0) return [];
	const whole = command === "release" || command === "publish";
	const own = checklistItems(markdown).filter(({ text, ids }) => ids === void 0 ? whole : !/ - (?:skipped: belongs to \w+(?:; |$))+$/.test(text));
	const rows = own.flatMap(({ tick, text }) => wrap(oneLine(unescapeText(text.slice(1).replace(/<!--.*?-->/g, ""))), width - 6).map((line, at) => `  ${at > 0 ? "   " : paint(`[${tick}]`, tick === " " ? "yellow" : "green")} ${line}`));
	return rows.length === 0 ? [] : [paint(`Your checklist: ${ticked(own)}`, "bold"), ...rows];
}
function foot(report, { files }, width) {
	const { commit, previousTag, release, unchanged } = report;
	const line = [
		report.ms === void 0 ? "" : formatDuration(report.ms),
		commit === void 0 ? "" : `commit ${shortCommit(oneLine(commit))}${andUncommitted(report)}`,
		previousTag === void 0 ? "" : previousTag === null ? "the first release" : `${unchanged ? "no change" : "changes"} since ${oneLine(previousTag)}`,
		countSteps(report)
	].filter((part) => part !== "");
	return [
		...line.length === 0 ? [] : wrap(line.join(", "), width),
		...release === void 0 ? [] : [oneLine(release.url)],
		...files === false ? [] : reportFiles(report).map((name) => `${DIST}/${name}`)
	];
}

export { renderTerminal };