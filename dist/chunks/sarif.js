import { n as ownVersion } from "./terminal-shared.js";
import { G as encodePath, Tt as titleOf, U as sortFindings } from "./commands-shared.js";
import { g as shorten, h as printableAscii, y as count } from "./common-shared.js";

// src/report/sarif.ts
/** Code scanning shows no more results of a run (GitHub Docs, "SARIF results exceed one or more limits"). */
const MOST = 5e3;
const LEVELS = {
	error: "error",
	warning: "warning",
	info: "note"
};
/** What to do about the findings of a check. */
const HELP = /* @__PURE__ */ new Map([
	["version", "Write the same version into each version file: docs/configuration.md of Release Runbook."],
	["ascii", "Write the character in ASCII, or allow it under checks.ascii.allow: docs/text-checks.md of Release Runbook."],
	["ellipsis", "Write the left-out code, or put ellipsis-ok into a line where it is meant: docs/text-checks.md of Release Runbook."],
	["python-syntax", "Correct the line: Python cannot compile the file."],
	["audit", "Update the dependency to a version without the vulnerability: docs/configuration.md of Release Runbook."]
]);
/**
* The SARIF file: each finding in a file of the repository with its rule, 5,000 at most and the gravest first. One notification counts the others. `forReader`
* replaces the name of a documentation page in a text by its web address.
*/
function renderSarif(report, hashes, forReader) {
	const shown = sortFindings(report.findings).filter(({ path }) => path !== void 0 && !/^(?:\/|\.\.\/)/.test(path)).slice(0, MOST);
	const rules = [...new Set(shown.map(({ rule }) => rule))].sort().map((id) => {
		const [check = "", ...words] = id.split("/");
		const help = { text: forReader(HELP.get(check) ?? "The message says what to do: docs/runbook.md of Release Runbook has each check.") };
		return {
			id,
			shortDescription: { text: [titleOf(check), ...words].join(": ").replaceAll("-", " ") },
			fullDescription: help,
			help
		};
	});
	const rest = report.findings.length - shown.length;
	const text = `${count(rest, "more finding")}: beyond ${MOST}, or in no file of the repository. The report has all.`;
	const executionSuccessful = report.failure === void 0 || report.failure.step === "check";
	const run = {
		tool: { driver: {
			name: "Release Runbook",
			version: ownVersion,
			rules
		} },
		invocations: [{
			executionSuccessful,
			toolExecutionNotifications: rest === 0 ? [] : [{
				level: "note",
				message: { text }
			}]
		}],
		columnKind: "utf16CodeUnits",
		results: shown.map((finding) => resultOf(finding, hashes.get(finding)))
	};
	return `${JSON.stringify({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run]
	}, null, 1)}\n`;
}
function resultOf({ rule, level, path, line, column, message, suggestion }, primaryLocationLineHash) {
	const region = {
		startLine: line ?? 1,
		...line !== void 0 && column !== void 0 && { startColumn: column }
	};
	const artifactLocation = {
		uri: encodePath(path),
		uriBaseId: "%SRCROOT%"
	};
	const text = printableAscii([message, suggestion].filter(Boolean).join("\n")).replaceAll("](", "] (");
	return {
		ruleId: rule,
		level: LEVELS[level],
		message: { text: shorten(text, 4096) },
		locations: [{ physicalLocation: {
			artifactLocation,
			region
		} }],
		...primaryLocationLineHash !== void 0 && { partialFingerprints: { primaryLocationLineHash } }
	};
}

export { renderSarif };