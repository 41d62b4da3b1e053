import { i as shorten, r as printableAscii } from "./characters-shared.js";
import { s as formatDuration } from "./format-shared.js";
import { Y as STATUS_MARK } from "./start-shared.js";

// src/text/wrap.ts
/** Lines of at most `width` columns, broken at spaces; a longer word gets a line of its own. */
function wrap(text, width) {
	const lines = [];
	for (const paragraph of printableAscii(text).trimEnd().split("\n")) {
		const indent = /^ */.exec(paragraph)[0];
		let line = "";
		for (const word of paragraph.trim().split(/ +/)) if (line !== "" && line.length + word.length + 1 > width) {
			lines.push(line);
			line = `${indent}${word}`;
		} else line = line === "" ? `${indent}${word}` : `${line} ${word}`;
		lines.push(line);
	}
	return lines;
}

// src/report/terminal-text.ts
const COLOUR = {
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36,
	grey: 90,
	bold: 1
};
/** ANSI colours, or none. */
const painter = (colours) => (text, colour) => colours && text !== "" ? `\u001b[${COLOUR[colour]}m${text}\u001b[0m` : text;
/** Printable ASCII without line ends. */
function oneLine(text) {
	return printableAscii(text).replace(/(?<!\s)\s*\n\s*/g, " ").trim();
}
/**
* Whether a stream gets colours. The order is: `choice` (`--color`), FORCE_COLOR (force-color.org), NO_COLOR (no-color.org), CLICOLOR_FORCE
* (bixense.com/clicolors), as in Node. Without them, a terminal that understands colours gets colours.
*/
function wantsColour(choice, env, terminal) {
	if (choice !== "auto") return choice === "always";
	if (env.FORCE_COLOR) return !["0", "false"].includes(env.FORCE_COLOR);
	if (env.NO_COLOR) return false;
	return (env.CLICOLOR_FORCE || "0") !== "0" || terminal && env.TERM !== "dumb";
}

// src/report/step-rows.ts
const STATUS_COLOUR = {
	passed: "green",
	warned: "yellow",
	failed: "red",
	skipped: "grey",
	manual: "cyan"
};
/** Steps as rows of a table of `width` columns. Evidence stands below a title longer than `column`, by default the length of the longest title. */
function stepRows(steps, width, paint, column) {
	const titles = steps.map((step) => shorten(oneLine(step.title), width - 20));
	const most = Math.min(width - 20, Math.max(30, Math.floor(width * .45)));
	const wide = Math.min(most, column ?? Math.max(0, ...titles.map((title) => title.length)));
	const room = width - wide - 22;
	return steps.flatMap((step, at) => {
		const title = titles[at];
		const time = step.status === "skipped" || step.status === "manual" ? "" : formatDuration(step.ms);
		const evidence = wrap(shorten(oneLine(step.evidence), 400), room < 24 ? width - 9 : room);
		const below = room < 24 || title.length > wide || evidence[0].length > room;
		const start = `${paint(STATUS_MARK[step.status].padEnd(8), STATUS_COLOUR[step.status])} ${title.padEnd(below ? width - 20 : wide)}`;
		const clock = time === "" ? "" : paint(time.padStart(10), "grey");
		const rest = evidence.slice(below ? 0 : 1).flatMap((line) => line === "" ? [] : `${" ".repeat(room < 24 ? 9 : wide + 11)}${line}`);
		return [`${below ? start : `${start}  ${(evidence[0] ?? "").padEnd(room)}`} ${clock}`.trimEnd(), ...rest];
	});
}

export { wrap as a, wantsColour as i, oneLine as n, painter as r, stepRows as t };