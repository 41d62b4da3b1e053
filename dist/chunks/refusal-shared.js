import { a as UserError } from "./errors-shared.js";
import { a as oneOfEachFileFirst, o as placeForPeople } from "./steps-shared.js";
import { t as count } from "./format-shared.js";

// src/features/checks/refusal.ts
/** Findings that the message lists; all of them are in the report. */
const listed = 20;
/** What stops a run whose checks found something: the findings, and what to do next. */
function refusal(errors) {
	const checks = [...new Set(errors.map(({ rule }) => rule.split("/")[0]))].join(", ");
	const head = `${count(errors.length, "finding")} of ${checks} ${errors.length === 1 ? "stops" : "stop"} here; nothing was built or published.`;
	const more = errors.length > listed ? [`and ${errors.length - listed} more`] : [];
	return new UserError([
		head,
		...oneOfEachFileFirst(errors).slice(0, listed).map(sentence),
		...more
	].join("\n"), remedy(errors));
}
function remedy(errors) {
	if (errors.every(({ rule }) => rule.startsWith("ci/"))) return "Run this job again when the commit is green; the tag can stay.";
	return "Mend what is listed, commit, and move on with a new tag; \"check\" on a pull request shows it before the tag.";
}
function sentence(finding) {
	const { message, suggestion } = finding;
	const place = placeForPeople(finding);
	return `${place}${place === "" ? "" : ": "}${message}${suggestion === void 0 ? "" : ` (${suggestion})`}`;
}

export { refusal as t };