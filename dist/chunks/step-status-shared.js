import { n as count } from "./format-shared.js";

// src/report/step-status.ts
/** The status of a step in words. */
const STATUS_WORD = {
	passed: "passed",
	warned: "warning",
	failed: "failed",
	skipped: "skipped",
	manual: "for you"
};
/** The status of a step on a terminal. At most eight columns. */
const STATUS_MARK = {
	passed: "ok",
	warned: "warning",
	failed: "FAILED",
	skipped: "skipped",
	manual: "for you"
};
/** A step result as a line of a plain log: `ok: Archives: 3 files`. */
const stepLine = ({ title, status, evidence }) => `${STATUS_MARK[status]}: ${title}: ${evidence.split("\n")[0]}`;
/** The order of the counts; failures need attention first. */
const COUNTED = [
	"failed",
	"passed",
	"warned",
	"skipped",
	"manual"
];
/** The number of steps, and how many of each status: `12 steps: 1 failed, 8 passed, 1 warned, 2 skipped`. Warnings are findings, not steps. */
function countSteps({ steps }) {
	const parts = COUNTED.flatMap((status) => {
		const number = steps.filter((step) => step.status === status).length;
		return number === 0 ? [] : `${number} ${status === "warned" ? "warned" : STATUS_WORD[status]}`;
	});
	return parts.length === 0 ? "" : `${count(steps.length, "step")}: ${parts.join(", ")}`;
}

export { stepLine as i, STATUS_WORD as n, countSteps as r, STATUS_MARK as t };