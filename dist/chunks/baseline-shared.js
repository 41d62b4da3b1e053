import { I as UserError, j as visible } from "./common-shared.js";
import { n as parsed, r as tableOf } from "./tolerant-shared.js";

// src/features/text-checks/baseline.ts
const keyOf = ({ rule, path, line = "" }) => `${path}\0${rule}\0${line}`;
const wholeFile = (check, path) => ({
	rule: `${check}/more`,
	path
});
/** Reads the baseline's text. Throws UserError for a text of another form. */
function parseBaseline(text, path) {
	const { schema, findings } = tableOf(parsed(text, JSON.parse));
	if (schema === 1 && Array.isArray(findings) && findings.every(isEntry)) return findings;
	throw new UserError(`The baseline ${visible(path)} is not JSON of the form { "schema": 1, "findings": [{ rule, path, line, count }] }.`, "Restore it from git, or write it: release-runbook check --update-baseline");
}
function isEntry(entry) {
	const { rule, path, line = "", count } = tableOf(entry);
	return [
		rule,
		path,
		line
	].every((each) => typeof each === "string") && Number.isInteger(count) && Number(count) > 0;
}
/** The baseline's text: sorted, one entry on each line, so that it is easy to review and to merge. */
function renderBaseline(entries) {
	const lines = [...byKeyOf(entries)].sort(([a], [b]) => a < b ? -1 : 1).map(([, { rule, path, line, count }]) => `    ${JSON.stringify({
		rule,
		path,
		line,
		count
	})}`);
	return `{\n  "schema": 1,\n  "findings": [${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}]\n}\n`;
}
/** Entries by key. A merge can leave two entries with one key: then the larger count is kept. */
function byKeyOf(entries) {
	const larger = (one, other) => other.count > one.count ? other : one;
	return new Map([...Map.groupBy(entries, keyOf)].map(([key, same]) => [key, same.reduce(larger)]));
}
/** The entries for all findings of level error. `job.fingerprints` must be true. */
function entriesOf(files, job) {
	return files.flatMap(({ file, check, findings, more }) => {
		if (more > 0) return [{
			...wholeFile(check, job.paths[file]),
			count: findings.length + more
		}];
		return [...Map.groupBy(findings.filter(isError).map(lineOf), keyOf).values()].map((lines) => ({
			...lines[0],
			count: lines.length
		}));
	});
}
const isError = ({ level }) => level === "error";
const lineOf = ({ rule, path, fingerprint = "" }) => ({
	rule,
	path,
	line: fingerprint
});
/**
* `fresh`: findings not in the baseline. `known`: the number of the others by check. `present`: entries that still occur, with their number of findings. Of
* several findings in equal lines, the first count as old: the lines do not show which finding is new. Findings below level error are always fresh.
*/
function compareWithBaseline(files, entries, job) {
	if (entries.length === 0) return {
		fresh: files,
		known: {
			ascii: 0,
			ellipsis: 0
		},
		present: []
	};
	const old = byKeyOf(entries);
	const unmatched = new Map([...old].map(([key, { count }]) => [key, count]));
	const known = {
		ascii: 0,
		ellipsis: 0
	};
	const matchUpTo = (count, key) => {
		const matched = Math.min(count, unmatched.get(key) ?? 0);
		if (matched > 0) unmatched.set(key, unmatched.get(key) - matched);
		return matched;
	};
	return {
		fresh: files.flatMap((found) => {
			const { file, check, findings, more } = found;
			const errors = findings.filter(isError);
			const whole = matchUpTo(errors.length + more, keyOf(wholeFile(check, job.paths[file])));
			const rest = errors.slice(whole);
			const fresh = new Set(rest.filter((finding) => matchUpTo(1, keyOf(lineOf(finding))) === 0));
			known[check] += whole + rest.length - fresh.size;
			const shown = findings.filter((finding) => !isError(finding) || fresh.has(finding));
			const uncounted = more - Math.max(0, whole - errors.length);
			return shown.length === 0 && uncounted === 0 ? [] : [{
				...found,
				findings: shown,
				more: uncounted
			}];
		}),
		known,
		present: [...old].flatMap(([key, entry]) => {
			const count = entry.count - unmatched.get(key);
			return count > 0 ? [{
				...entry,
				count
			}] : [];
		})
	};
}

export { renderBaseline as i, entriesOf as n, parseBaseline as r, compareWithBaseline as t };