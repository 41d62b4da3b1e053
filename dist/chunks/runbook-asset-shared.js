import { g as shorten, y as count } from "./common-shared.js";
import { C as whyOpen, K as escapeSentence, W as codeSpan, b as isStepId, x as ownerOf, y as checklistItems } from "./commands-shared.js";

// src/report/runbook-asset.ts
/** Whether `publish` takes the result of a step from another job: checks that start other programs, and all of the build. */
const isReported = (id) => /^(python-syntax|audit|(command|setup|test|build|verify):.*)$/.test(id);
/** The lines that bind a RUNBOOK.md to a release. */
function bindingOf({ tag, commit, sums }) {
	return [
		`- Tag: ${codeSpan(tag)}`,
		`- Commit: ${codeSpan(commit)}`,
		`- SHA256SUMS: ${sums === void 0 ? "none" : `sha256 ${codeSpan(sums)}`}`
	].join("\n");
}
/** What shows an item. An item of several steps has the first kind that one of them has. */
const KINDS = [
	"open",
	"people",
	"release",
	"evidence"
];
const HEAD = "# The runbook of this release";
/** Whether the first lines of a RUNBOOK.md name this tag, commit and SHA256SUMS. */
function speaksOf(markdown, subject) {
	return markdown.startsWith(`${HEAD}\n\n${bindingOf(subject)}\n`);
}
/** The text of RUNBOOK.md and the sentence that counts its items. Below an item stands the evidence of each step that it names. */
function renderRunbook(input) {
	const { checklist } = input;
	const lines = checklist.split("\n");
	const counts = {
		evidence: 0,
		release: 0,
		people: 0,
		open: 0
	};
	const items = checklistItems(checklist);
	const added = /* @__PURE__ */ new Map();
	for (const { index, start, tick, text, end, ids } of items) {
		const judged = (ids ?? []).map((id) => judge(id, input));
		const kind = KINDS.find((each) => judged.some((one) => one.kind === each)) ?? "people";
		counts[kind] += 1;
		lines[index] = `${start}${kind === "evidence" ? "x" : kind === "people" ? tick : " "}${text}${end}`;
		const below = ids === void 0 ? ["only a person can tell"] : judged.map((one) => one.line);
		added.set(endOfItem(lines, index), below.map((line) => `${indentOf(start)}- ${line}`));
	}
	const sentence = `Runbook: ${counts.evidence} of ${count(items.length, "item")} shown by evidence, ${counts.release} by the release itself, ${counts.people} by people${counts.open === 0 ? "" : `, ${counts.open} open`}`;
	const body = lines.flatMap((line, index) => [line, ...added.get(index) ?? []]).join("\n");
	return {
		markdown: `${HEAD}\n\n${bindingOf(input)}\n\n${sentence}.\n\n---\n\n${body.trimEnd()}\n`,
		sentence
	};
}
function judge(id, { tag, steps, notBlocking, off }) {
	const found = steps.filter((step) => step.id === id);
	const as = (kind, words) => ({
		kind,
		line: `${codeSpan(id)}${isReported(id) && found.length > 0 ? ", as reported by the build" : ""}: ${words}`
	});
	const owner = ownerOf(id);
	if (id === "monitoring" || id === "production") return as("people", "no program can tell");
	if ((owner === "publish" || owner === "after") && !off.includes(id)) return as("release", `the release itself shows it: ${codeSpan(`release-runbook verify ${tag}`)}`);
	const open = found.map((step) => whyOpen(step, notBlocking.includes(id))).find((why) => why !== "");
	if (open !== void 0) return as("open", open);
	const evidence = found.map((step) => escapeSentence(shorten(step.evidence.trim(), 1e3)));
	if (found.length > 0) return as("evidence", evidence.join("; ") || "done");
	if (owner === "rollback") return as("open", "belongs to rollback");
	return as("open", isStepId(id) ? "not configured" : "unknown step");
}
/** White space, or quotation marks, below which the children of an item stand. */
function indentOf(start) {
	const [, before = "", bullet = ""] = /^([ \t>]*)(\S+[ \t]+)\[$/.exec(start) ?? [];
	return `${before}${bullet.replace(/\t/g, "    ").replace(/./g, " ")}`;
}
/** The index of the last line of an item's text: lines up to a blank one, or up to the start of another block, belong to it. */
function endOfItem(lines, index) {
	let last = index;
	while (/^[ \t>]*(?![-*+] |\d+[.)] |#|```|~~~|<|[ \t>]|$)/.test(lines[last + 1]?.trimEnd() ?? "")) last += 1;
	return last;
}

export { renderRunbook as n, speaksOf as r, isReported as t };