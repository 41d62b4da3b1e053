import { i as shorten, r as printableAscii } from "./characters-shared.js";
import { i as failedTitle } from "./step-status-shared.js";
import { _ as paragraph, f as escapeCell, h as fence } from "./steps-shared.js";

// src/report/failure.ts
/** A line of a hint that is for a terminal, not for reading. */
const COMMAND = /^(?: {2,}\S|\$ )|^(?:git|gh|npm|npx|node|python3?|pip|release-runbook)\s+\S*[^.:]$|^(?:git|npm|npx|pip|release-runbook) [a-z-]+ .*[^.:]$/;
/** Tells the commands of a hint from its sentences, so that they can be copied. */
function splitHint(hint) {
	const parts = [];
	for (const line of printableAscii(hint).split("\n")) {
		if (line.trim() === "") continue;
		const kind = COMMAND.test(line) ? "commands" : "text";
		const last = parts.at(-1);
		const shown = line.trim().replace(/^\$ /, "");
		if (last?.kind === kind) last.lines.push(shown);
		else parts.push({
			kind,
			lines: [shown]
		});
	}
	return parts;
}
/** The end of a tool's output, at most `TAIL_LINES` lines of 400 characters; without blank lines around it. */
function cutTail(tail) {
	const lines = tail.join("\n").trimEnd().split("\n").slice(-60);
	while (lines[0]?.trim() === "") lines.shift();
	return lines.map((line) => shorten(line, 400));
}
/** What stopped the run, for the top of the summary: what is wrong and in which step, what mends it, the last words of the tool. */
function renderFailure(failure) {
	const message = escapeCell(shorten(failure.message, 8e3));
	const parts = [`> [!CAUTION]\n> **${escapeCell(failedTitle(failure.step))}**<br>${message}\n`];
	const hint = splitHint(shorten(failure.hint, 8e3));
	if (hint.length > 0) {
		parts.push("**What mends it**\n");
		for (const part of hint) parts.push(part.kind === "commands" ? `${fence(part.lines, "sh")}\n` : `${paragraph(part.lines.join("\n"))}\n`);
	}
	const tail = cutTail(failure.tail);
	if (tail.length > 0) parts.push(`**The last lines of its output**\n\n${fence(tail)}\n`);
	return parts.join("\n");
}

// src/report/headline.ts
const DONE = {
	release: (what) => `${releaseOf(what)} published`,
	publish: (what) => `${releaseOf(what)} published`,
	plan: (what) => `${releaseOf(what)} planned`,
	check: (what) => `Checks of ${what} passed`,
	build: (what) => `Build of ${what} passed`,
	notes: (what) => `Notes of ${what} written`,
	after: (what) => `Follow-up of ${what} done`,
	verify: (what) => `${releaseOf(what)} verified`,
	rollback: (what) => `Rollback of ${what} done`
};
const NOT_DONE = {
	release: (what) => `${releaseOf(what)} was not published`,
	publish: (what) => `${releaseOf(what)} was not published`,
	plan: (what) => `${releaseOf(what)} cannot be planned`,
	check: (what) => `Checks of ${what} failed`,
	build: (what) => `Build of ${what} failed`,
	notes: (what) => `Notes of ${what} failed`,
	after: (what) => `Follow-up of ${what} failed`,
	rollback: (what) => `Rollback of ${what} failed`
};
/** Where neither tag nor version is known. */
const nameless = "this commit";
function releaseOf(what) {
	return what === nameless ? `The release of ${what}` : `Release ${what}`;
}
/** Says how the run ended, and what of it the world can see now. */
function headline(report) {
	const what = report.rollback?.bad ?? report.tag ?? report.version ?? nameless;
	const publishes = report.command === "release" || report.command === "publish";
	switch (report.outcome) {
		case "failed":
			if (report.command === "verify") return unverified(report);
			return publishes ? unpublished(report, what) : {
				title: word(NOT_DONE, report.command, what),
				note: ""
			};
		case "nothing-to-do": return {
			title: `${releaseOf(what)} is already published`,
			note: "It is complete and made from this commit: nothing was built or changed."
		};
		case "dry-run":
			if (report.command === "after" || report.command === "rollback") return {
				title: `Dry run of ${report.command} for ${what} passed`,
				note: "Nothing was changed; each box says what would be done."
			};
			return {
				title: `Dry run of ${what} passed`,
				note: "Everything was built and proved; nothing outside this run was changed."
			};
		case "passed":
			if (publishes && report.release?.draft) return {
				title: `${releaseOf(what)} is a complete draft`,
				note: "It is for a person to look at and publish."
			};
			return {
				title: word(DONE, report.command, what),
				note: ""
			};
	}
}
/** A difference is told apart from a release that could not be looked at. */
function unverified({ tag, findings }) {
	const differs = findings.some(({ level }) => level === "error");
	return {
		title: `${tag === null ? "The latest release" : `Release ${tag}`} ${differs ? "does not verify" : "could not be verified"}`,
		note: "Nothing was changed."
	};
}
function unpublished(report, what) {
	if (report.release === void 0) return {
		title: `${releaseOf(what)} was not published`,
		note: "This run published nothing."
	};
	if (report.release.draft) return {
		title: `${releaseOf(what)} was not published`,
		note: "A draft is left, which nobody else sees; the next run completes it."
	};
	return {
		title: `${releaseOf(what)} is public, but this run failed`,
		note: "The release has every asset that it was published with."
	};
}
function word(table, command, what) {
	return table[command]?.(what) ?? `${command} ${what}`;
}

export { splitHint as i, cutTail as n, renderFailure as r, headline as t };