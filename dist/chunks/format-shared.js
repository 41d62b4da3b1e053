// src/report/format.ts
/** A size for people: `512 B`, `1.4 KiB`, `20.0 MiB`. */
function formatSize(bytes) {
	if (bytes < 1024) return `${bytes} B`;
	const units = [
		"KiB",
		"MiB",
		"GiB"
	];
	let value = bytes / 1024;
	let unit = 0;
	while (value >= 1023.95 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	return `${value.toFixed(1)} ${units[unit]}`;
}
/** A duration for people: `40 ms`, `3.2 s`, `2 min 5 s`. */
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)} ms`;
	if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** A number with commas: 1,234,567. Intl would say the same, and takes longer to load than many a run. */
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
/** `1 file`, `2 files`; the plural is given where an `s` does not make it. */
function count(number, one, many = `${one}s`) {
	return `${grouped(number)} ${number === 1 ? one : many}`;
}
/** The first names, and how many more there are: `a, b and 3 more`. */
function shortList(names, most = 5) {
	return names.slice(0, most).join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
}
/** Text as one argument of a POSIX shell, in quotes where it needs them. */
function shellWord(text) {
	return /^[\w./@][\w./@-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** The first twelve characters of a commit id, enough to tell it apart in any repository. */
function shortCommit(commit) {
	return commit.slice(0, 12);
}
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
const BOX_MARK = {
	passed: "ok",
	warned: "warning",
	failed: "FAILED",
	skipped: "skipped",
	manual: "by hand"
};
/** A box as a line of a plain log, below the title of its step: `  ok: 3 files`. */
const boxLine = ({ status, evidence }) => `  ${BOX_MARK[status]}: ${evidence.split("\n")[0]}`;
/** The order in which boxes are counted: what needs somebody first. */
const COUNTED = [
	"failed",
	"passed",
	"warned",
	"skipped",
	"manual"
];
/** The boxes in one sentence: `1 failed, 9 passed, 1 warning, 2 skipped`. */
function countBoxes(report) {
	return COUNTED.map((status) => {
		const number = report.steps.filter((step) => step.status === status).length;
		return number === 0 ? "" : status === "warned" ? count(number, "warning") : `${number} ${STATUS_WORD[status]}`;
	}).filter((part) => part !== "").join(", ");
}

export { countBoxes as a, formatSize as c, shortCommit as d, shortList as f, count as i, grouped as l, STATUS_WORD as n, failedTitle as o, boxLine as r, formatDuration as s, BOX_MARK as t, shellWord as u };