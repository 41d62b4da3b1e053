import { t as errorFinding } from "./finding-shared.js";

// src/features/text-checks/file-findings.ts
/** The end of the suggestion for a finding that `check --fix` fixes, unless the page would change. */
const orFix = ", or run release-runbook check --fix";
/** Number of findings of one check from which on the report lists no further file. */
const listedAtMost = 1e4;
/** Maximum number of findings of one file for which the baseline has an entry for each line. */
const keptPerFile = 1e3;
/** A finding with the number of a file's findings that the report does not list. */
function surplus(check, path, more) {
	return {
		...errorFinding(`${check}/more`, `${more} more findings in this file are counted and not listed.`),
		path
	};
}
/** A finding for a file that a check could not read. */
function unreadable(check, path, reason) {
	return {
		...errorFinding(`${check}/unreadable`, `The file cannot be read: ${reason}.`),
		path
	};
}

export { unreadable as a, surplus as i, listedAtMost as n, orFix as r, keptPerFile as t };