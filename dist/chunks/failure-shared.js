import { n as count } from "./format-shared.js";
import { n as printableAscii, r as shorten } from "./characters-shared.js";
import { n as failedTitleOf } from "./step-titles-shared.js";
import { a as escapeCell, c as fence, u as paragraph } from "./markdown-shared.js";

// src/report/headline.ts
/** The subject of each command's title, and the title's end after success and after a failure. */
const TITLES = {
	release: {
		subject: releaseOf,
		passed: "published",
		failed: "was not published"
	},
	publish: {
		subject: releaseOf,
		passed: "published",
		failed: "was not published"
	},
	plan: {
		subject: releaseOf,
		passed: "planned",
		failed: "cannot be planned"
	},
	check: {
		subject: (name) => `Checks of ${name}`,
		passed: "passed",
		failed: "failed"
	},
	build: {
		subject: (name) => `Build of ${name}`,
		passed: "passed",
		failed: "failed"
	},
	notes: {
		subject: (name) => `Notes of ${name}`,
		passed: "written",
		failed: "failed"
	},
	after: {
		subject: (name) => `Follow-up of ${name}`,
		passed: "done",
		failed: "failed"
	},
	verify: {
		subject: releaseOf,
		passed: "verified",
		failed: "does not verify"
	},
	rollback: {
		subject: (name) => `Rollback of ${name}`,
		passed: "done",
		failed: "failed"
	}
};
const NAME_IT = "Name the tag, or give the version files a new version.";
/** The name of a release without tag and version. */
const nameless = "this commit";
function releaseOf(name) {
	return name === nameless ? `The release of ${name}` : `Release ${name}`;
}
/** The first line of every form of the report: the result of the run; and the sentence below. Plain text; the tag is not escaped. */
function headline(report) {
	const name = report.rollback?.bad ?? report.tag ?? nameless;
	const publishes = report.command === "release" || report.command === "publish";
	switch (report.outcome) {
		case "failed":
			if (report.command === "verify") return unverified(report);
			if (report.dryRun === true) return {
				title: `Dry run of ${name} failed`,
				note: "Nothing outside this run was changed."
			};
			return publishes ? unpublished(report, name) : {
				title: titleOf(report, name),
				note: nextOf(report)
			};
		case "nothing-to-do": return {
			title: `${releaseOf(name)} is already published`,
			note: "It is complete and made from this commit: nothing was built or changed."
		};
		case "dry-run":
			if (report.command === "after" || report.command === "rollback") return {
				title: `Dry run of ${report.command} for ${name} passed`,
				note: "Nothing was changed; each step says what it would do."
			};
			return {
				title: `Dry run of ${name} passed`,
				note: `Everything was built and verified; nothing outside this run was changed. ${unreleased(report)}`.trimEnd()
			};
		case "passed":
			if (publishes && report.release?.draft) return {
				title: `${releaseOf(name)} is a complete draft`,
				note: "It is for a person to look at and publish."
			};
			if (report.command === "plan" && report.tag === null) return {
				title: `No release planned: ${report.steps.find(({ id }) => id === "plan")?.evidence.split(", ")[0]}`,
				note: NAME_IT
			};
			if (report.next?.merges) return {
				title: nextOf(report).slice(0, -1),
				note: `${titleOf(report, name)}.`
			};
			return {
				title: titleOf(report, name),
				note: nextOf(report)
			};
	}
}
/** What the next release needs, as a sentence; '' when the tag exists. */
function nextOf({ next }) {
	return next === void 0 ? "" : `${next.sentence.replace(/^[a-z](?=[a-z]*,? )/, (first) => first.toUpperCase())}.`;
}
/** What a dry run without a tag would release: nothing. */
function unreleased(report) {
	if (report.tag !== null) return nextOf(report);
	if (report.next === void 0) return "Nothing would be released without a tag.";
	return `Nothing would be released ${report.next.released === null ? "without a tag" : "before the version is raised"}: ${report.next.sentence}.`;
}
/** The files of a run that did not publish, which people look at next. A run that wrote notes has a preview. */
function reportFiles({ outcome, accounting }) {
	if (outcome === "dry-run") return accounting === void 0 ? ["report.json"] : ["preview.html", "report.json"];
	return outcome === "failed" ? ["report.json"] : [];
}
/** Errors among the findings mean a difference; otherwise the run could not read the release. */
function unverified({ tag, findings }) {
	const differs = findings.some(({ level }) => level === "error");
	return {
		title: `${tag === null ? "The latest release" : `Release ${tag}`} ${differs ? "does not verify" : "could not be verified"}`,
		note: "Nothing was changed."
	};
}
function unpublished(report, name) {
	if (report.release?.draft === false) return {
		title: `${releaseOf(name)} is public, but this run failed`,
		note: "The release has every asset that it was published with."
	};
	return {
		title: titleOf(report, name),
		note: report.release ? "A draft is left, which nobody else sees; the next run completes it." : "This run published nothing."
	};
}
function titleOf({ command, outcome }, name) {
	const title = TITLES[command];
	return title === void 0 ? `${command} ${name}` : `${title.subject(name)} ${outcome === "failed" ? title.failed : title.passed}`;
}
/** What a check read besides the commit: ` and 1 uncommitted file`. */
function andUncommitted({ uncommitted }) {
	return uncommitted === void 0 ? "" : ` and ${count(uncommitted, "uncommitted file")}`;
}

// src/report/failure.ts
/** A line of a hint that is a command. */
const COMMAND = /^(?: {2,}\S|\$ )|^(?:git|gh|npm|npx|node|python3?|pip|release-runbook)\s+\S*[^.:]$|^(?:git|npm|npx|pip|release-runbook) [a-z-]+ .*[^.:]$/;
/** A hint in parts, sentences or commands, so that a reader can copy the commands. */
function splitHint(hint) {
	const parts = [];
	for (const line of printableAscii(hint).split("\n")) {
		if (line.trim() === "") continue;
		const kind = COMMAND.test(line) ? "commands" : "text";
		const last = parts.at(-1);
		const shown = kind === "text" ? line.trim() : line.replace(/^(?: {2}|\$ )/, "").trimEnd();
		if (last?.kind === kind) last.lines.push(shown);
		else parts.push({
			kind,
			lines: [shown]
		});
	}
	return parts;
}
/** The end of a tool's output: at most `TAIL_LINES` lines of 400 UTF-16 code units, without blank lines at either end. */
function cutTail(tail) {
	const lines = tail.join("\n").trimEnd().split("\n").slice(-60);
	while (lines[0]?.trim() === "") lines.shift();
	return lines.map((line) => shorten(line, 400));
}
/** The failure for the top of the summary: step, message, hint, and the last lines of the tool's output. */
function renderFailure(failure) {
	const message = escapeCell(shorten(failure.message, 8e3));
	const parts = [`> [!CAUTION]\n> **${escapeCell(failedTitleOf(failure.step))}**<br>${message}\n`];
	const hint = splitHint(shorten(failure.hint, 8e3));
	if (hint.length > 0) {
		parts.push("**What to do**\n");
		for (const part of hint) parts.push(part.kind === "commands" ? `${fence(part.lines, "sh")}\n` : `${paragraph(part.lines.join("\n"))}\n`);
	}
	const tail = cutTail(failure.tail);
	if (tail.length > 0) parts.push(`**The last lines of its output**\n\n${fence(tail)}\n`);
	return parts.join("\n");
}

export { reportFiles as a, headline as i, splitHint as n, andUncommitted as r, renderFailure as t };