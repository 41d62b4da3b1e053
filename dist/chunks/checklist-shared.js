import { t as STEP_IDS } from "./step-titles-shared.js";
import { r as shorten } from "./characters-shared.js";
import { o as escapeSentence } from "./markdown-shared.js";
import { n as STATUS_WORD } from "./step-status-shared.js";

// src/report/checklist.ts
/** Whether a step can have this id. `components` and `commands` (of the checks) are the known names; undefined: any, before the plan is made. */
function isStepId(id, components, commands) {
	if (STEP_IDS.includes(id)) return true;
	const [, kind = "", name = ""] = /^([^:]*):(.+)$/s.exec(id) ?? [];
	if (kind === "command") return commands === void 0 || commands.includes(name);
	return [
		"setup",
		"test",
		"build",
		"verify"
	].includes(kind) && (components === void 0 || components.includes(name));
}
/** An item: indent and bullet, tick, text, white space at the end of the line. Items may stand in quotations. */
const ITEM = /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX])(\][ \t]+\S.*?)([ \t]*\r?)$/;
const IDS = /<!--\s*runbook:\s*([^\s,]+(?:\s*,\s*[^\s,]+)*)\s*-->/;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?!.*`)|~{3,})/;
/** The items of a Markdown checklist with their lines, outside code and comments of several lines. `ids`: the named steps; undefined: for a person. */
function checklistItems(markdown) {
	let fence = "";
	let comment = false;
	return markdown.split("\n").flatMap((line, index) => {
		const wasCode = fence !== "";
		fence = nextFence(fence, line);
		if (wasCode || fence !== "") return [];
		const wasComment = comment;
		comment = opensComment(line, comment);
		const item = wasComment ? null : ITEM.exec(line);
		if (item === null) return [];
		const [, start, tick, text, end] = item;
		return [{
			index,
			start,
			tick,
			text,
			end,
			ids: IDS.exec(text)?.[1]?.split(",").map((id) => id.trim())
		}];
	});
}
/** The number of ticked items of a checklist: `17 of 45 done`. */
function ticked(markdown) {
	const items = checklistItems(markdown);
	return `${items.filter(({ tick }) => tick !== " ").length} of ${items.length} done`;
}
/**
* Ticks the items of a Markdown checklist by the steps of this run. An item names step ids in a comment, separated by commas:
* `- [ ] All docs are ASCII <!-- runbook: ascii -->`. An item whose steps all passed or warned gets a tick; of the checks `notBlocking` only
* those that passed do. Every other item loses its tick and gets the reason at its end. An item without ids is for a person: it keeps its tick.
* `whyAbsent` gives the reason for an id without a step; undefined leaves the item out. The rest of the text, code, and comments of several lines do
* not change. `unknown` has the ids that no step can have, in order, each once: misspelt, or with the name of an unknown component or command.
*/
function tickChecklist(markdown, steps, components, commands, notBlocking = [], whyAbsent = () => "not reached by this run") {
	const unknown = /* @__PURE__ */ new Set();
	const items = new Map(checklistItems(markdown).map((item) => [item.index, item]));
	return {
		markdown: markdown.split("\n").flatMap((line, index) => {
			const item = items.get(index);
			if (item === void 0) return line;
			const { start, tick, text, end, ids } = item;
			if (ids === void 0) return tick === " " ? `${start} ${text} - for a person${end}` : line;
			const open = [];
			for (const id of ids) {
				const found = steps.filter((step) => step.id === id);
				const reason = found.map((step) => whyOpen(step, notBlocking.includes(id))).find((why) => why !== "");
				if (reason !== void 0) open.push(reason);
				if (found.length > 0) continue;
				const absent = isStepId(id, components, commands) ? whyAbsent(id) : "unknown step";
				if (absent === void 0) return [];
				if (absent === "unknown step") unknown.add(id);
				open.push(absent);
			}
			return open.length === 0 ? `${start}x${text}${end}` : `${start} ${text} - ${open.join("; ")}${end}`;
		}).join("\n"),
		unknown: [...unknown]
	};
}
/** The reason for which a step keeps its item open; '' when the step passed, or warned and may. */
function whyOpen(step, mustPass) {
	if (step.status === "passed" || step.status === "warned" && !mustPass) return "";
	const evidence = escapeSentence(shorten(step.evidence.split("\n")[0].trim(), 200));
	return evidence === "" ? STATUS_WORD[step.status] : `${STATUS_WORD[step.status]}: ${evidence}`;
}
function nextFence(fence, line) {
	if (fence === "") return FENCE.exec(line)?.[1] ?? "";
	return (/^[ \t>]*(`{3,}|~{3,})[ \t\r]*$/.exec(line)?.[1])?.startsWith(fence) ? "" : fence;
}
function opensComment(line, open) {
	const last = line.lastIndexOf("-->");
	return line.lastIndexOf("<!--") > last || open && last === -1;
}
/** The command that a step belongs to, by its id. Other steps belong to every command. */
const OWNERS = [
	["check", /^(tag|version|ascii|ellipsis|python-syntax|breaking|ci|audit|command:.*)$/],
	["build", /^((setup|test|build|verify):.*|secrets|archives)$/],
	["notes", /^notes$/],
	["publish", /^(publish|assets)$/],
	["after", /^(dispatch|health|milestone|close-issues|comment|announce|history|monitoring|production)$/],
	["rollback", /^rollback-/]
];
/** The commands whose steps a command runs besides its own. */
const RUNS = {
	release: [
		"check",
		"build",
		"notes",
		"publish",
		"after"
	],
	publish: [
		"check",
		"build",
		"notes",
		"after"
	]
};
/** The command that a step of this id belongs to; undefined for a step of every command. */
function ownerOf(id) {
	return OWNERS.find(([, ids]) => ids.test(id))?.[0];
}
/** Why a run has no step of this id; undefined when the release was complete before the run, whose items would all say the same. */
function whyAbsent(id, { command, outcome }) {
	if (outcome === "nothing-to-do") return void 0;
	const owner = ownerOf(id) ?? command;
	if (owner !== command && RUNS[command]?.includes(owner) !== true) return `skipped: belongs to ${owner}`;
	if (outcome === "dry-run" && (owner === "publish" || owner === "after")) return "skipped: a dry run";
	return outcome === "failed" ? "not reached by this run" : "skipped: not configured";
}

export { ticked as a, tickChecklist as i, isStepId as n, whyAbsent as o, ownerOf as r, whyOpen as s, checklistItems as t };