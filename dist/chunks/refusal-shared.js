import { a as UserError } from "./errors-shared.js";
import { r as visible } from "./visible-shared.js";
import { t as count } from "./format-shared.js";
import { t as isPlainAscii } from "./plain-bytes-shared.js";
import { r as surplus } from "./file-findings-shared.js";
import { a as placeForPeople, i as oneOfEachFileFirst } from "./steps-shared.js";

// src/features/text-checks/ascii/ascii.ts
/**
* Findings for characters that the policy forbids and for invalid UTF-8, at most `listedPerFile` and a count of the others. Lines end at
* LF, as in git, so a lone CR is a character of its line. Throws UserError for an entry of `policy.allow` that names no characters.
*/
async function findNonAscii(bytes, path, policy) {
	if (isPlainAscii(bytes)) return [];
	const { scanCharacters } = await import("./ascii-scan.js");
	const { findings, more } = scanCharacters(bytes, path, policy, 100);
	return more === 0 ? [...findings] : [...findings, surplus("ascii", path, more)];
}
/** Findings for a text outside a file, such as the message of a tag. Each message begins with `label`; the findings have no path. */
async function findNonAsciiText(text, label, policy) {
	return (await findNonAscii(new TextEncoder().encode(text), label, policy)).map(({ path: _, ...finding }) => ({
		...finding,
		message: `${visible(label)}: ${finding.message}`
	}));
}

// src/features/checks/refusal.ts
/** Maximum number of findings in the message. The report has all. */
const listed = 20;
/** The error that stops a run after blocking findings: the findings, and what to do next. `isTagged`: whether the tag exists already. */
function checksFailedError(errors, isTagged = true) {
	const checks = [...new Set(errors.map(({ rule }) => rule.split("/")[0]))].join(", ");
	const head = `${count(errors.length, "finding")} of ${checks} ${errors.length === 1 ? "stops" : "stop"} here; nothing was built or published.`;
	const more = errors.length > listed ? [`and ${errors.length - listed} more`] : [];
	return new UserError([
		head,
		...oneOfEachFileFirst(errors).slice(0, listed).map(sentence),
		...more
	].join("\n"), remedy(errors, isTagged));
}
function remedy(errors, isTagged) {
	if (errors.every(({ rule }) => rule.startsWith("ci/"))) return "Run this job again when the commit is green; the tag can stay.";
	if (errors.every(({ rule }) => rule === "check/missing")) return "Run \"check\" for this tag with this configuration before \"publish\"; the tag can stay.";
	const rollback = errors.find(({ rule }) => rule === "version/rollback")?.suggestion;
	if (rollback !== void 0) return `This is a rollback. These commands do it:\n  ${rollback.replaceAll(" && ", "\n  ")}`;
	if (!isTagged) return "Mend what is listed, and commit; then make the tag.";
	return "Mend what is listed, commit, and move on with a new tag; \"check\" on a pull request shows it before the tag.";
}
function sentence(finding) {
	const { message, suggestion } = finding;
	const place = placeForPeople(finding);
	return `${place}${place === "" ? "" : ": "}${message}${suggestion === void 0 ? "" : ` (${suggestion})`}`;
}

export { findNonAsciiText as n, checksFailedError as t };