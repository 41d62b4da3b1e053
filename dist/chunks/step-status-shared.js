import { t as count } from "./format-shared.js";

// src/report/step-status.ts
/** What a box says of itself, in one word or three. */
const STATUS_WORD = {
	passed: "passed",
	warned: "warning",
	failed: "failed",
	skipped: "skipped",
	manual: "for a person"
};
/** The title of a failed step. A title states what holds when the step passes: without a word before it, it says the opposite of what happened. */
const failedTitle = (title) => `Failed: ${title}`;
/** How a terminal marks a box. At most eight columns. */
const STATUS_MARK = {
	passed: "ok",
	warned: "warning",
	failed: "FAILED",
	skipped: "skipped",
	manual: "by hand"
};
/** A box as a line of a plain log, below the title of its step: `  ok: 3 files`. */
const stepLine = ({ status, evidence }) => `  ${STATUS_MARK[status]}: ${evidence.split("\n")[0]}`;
/** The order in which boxes are counted: what needs somebody first. */
const COUNTED = [
	"failed",
	"passed",
	"warned",
	"skipped",
	"manual"
];
/** The boxes in one sentence: `1 failed, 9 passed, 1 warning, 2 skipped`. */
function countSteps(report) {
	return COUNTED.map((status) => {
		const number = report.steps.filter((step) => step.status === status).length;
		return number === 0 ? "" : status === "warned" ? count(number, "warning") : `${number} ${STATUS_WORD[status]}`;
	}).filter((part) => part !== "").join(", ");
}

export { stepLine as a, failedTitle as i, STATUS_WORD as n, countSteps as r, STATUS_MARK as t };