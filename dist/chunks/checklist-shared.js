import { i as shorten } from "./characters-shared.js";
import { p as escapeSentence } from "./steps-shared.js";
import { n as STATUS_WORD } from "./step-status-shared.js";

// src/report/checklist.ts
/** Proof ids that stand alone. */
const PROOF_IDS = [
	"configuration",
	"repository",
	"existing",
	"plan",
	"tag",
	"version",
	"ascii",
	"ellipsis",
	"python-syntax",
	"breaking",
	"ci",
	"audit",
	"secrets",
	"archives",
	"notes",
	"publish",
	"assets",
	"dispatch",
	"health",
	"milestone",
	"close-issues",
	"comment",
	"announce",
	"history",
	"monitoring",
	"production",
	"rollback-verify",
	"rollback-latest",
	"rollback-mark",
	"rollback-dispatch",
	"rollback-issue"
];
/** Whether an item of a checklist can be proved by this id. Components are those of the release, commands those under `checks.commands`; undefined: any name will do, as before there is a plan. */
function isProofId(id, components, commands) {
	if (PROOF_IDS.includes(id)) return true;
	const [kind, name] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
	if (!id.includes(":") || name === "") return false;
	if (kind === "command") return commands === void 0 || commands.includes(name);
	return [
		"setup",
		"test",
		"build",
		"verify"
	].includes(kind) && (components === void 0 || components.includes(name));
}
/** `indent and bullet`, `tick`, `text`, then the rest of the line as it ends. Items may stand in quotations. */
const ITEM = /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX])(\][ \t]+\S.*?)([ \t]*\r?)$/;
const PROOF = /<!--\s*runbook:\s*([^\s,]+(?:\s*,\s*[^\s,]+)*)\s*-->/;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?!.*`)|~{3,})/;
/**
* Ticks the items of a Markdown checklist that this run proved. An item names its proof in a comment,
* `- [ ] All docs are ASCII <!-- runbook: ascii -->`, several of them parted by commas. It is ticked when all of its steps
* passed or warned, else left open, whatever it was, with the reason at its end. Items without a proof are for a person:
* their tick is not touched. Nothing else in the text changes, and nothing in code or in comments of several lines.
*/
function tickRunbook(markdown, steps, components, commands) {
	const unknown = /* @__PURE__ */ new Set();
	const missing = /* @__PURE__ */ new Set();
	let fence = "";
	let comment = false;
	return {
		markdown: markdown.split("\n").map((line) => {
			const wasCode = fence !== "";
			fence = nextFence(fence, line);
			if (wasCode || fence !== "") return line;
			const wasComment = comment;
			comment = opensComment(line, comment);
			const item = wasComment ? null : ITEM.exec(line);
			if (item === null) return line;
			const [, start, tick, text, end] = item;
			const ids = PROOF.exec(text)?.[1]?.split(",").map((id) => id.trim());
			if (ids === void 0) return tick === " " ? `${start} ${text} - for a person${end}` : line;
			const open = [];
			for (const id of ids) {
				const found = steps.filter((step) => step.id === id);
				const reason = found.map(whyOpen).find((why) => why !== "");
				if (reason !== void 0) open.push(reason);
				if (found.length > 0) continue;
				const known = isProofId(id, components, commands);
				(known ? missing : unknown).add(id);
				open.push(known ? "not reached by this run" : "unknown proof");
			}
			return open.length === 0 ? `${start}x${text}${end}` : `${start} ${text} - ${open.join("; ")}${end}`;
		}).join("\n"),
		unknown: [...unknown],
		missing: [...missing]
	};
}
/** Why a step leaves its item open; '' when it does not. */
function whyOpen(step) {
	if (step.status === "passed" || step.status === "warned") return "";
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

export { tickRunbook as n, PROOF_IDS as t };