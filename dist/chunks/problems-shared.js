import { a as UserError } from "./errors-shared.js";

// src/config/problems.ts
/** The most problems that one error lists: a hostile file could hold thousands. */
const LISTED = 50;
/** A configuration file has problems, which are sorted by line. */
var ConfigError = class extends UserError {
	problems;
	constructor(message, hint, problems) {
		super(message, hint);
		this.problems = problems;
	}
};
/** One error for all problems of a file. */
function configError(path, problems) {
	const sorted = [...problems].sort((a, b) => a.line - b.line);
	const hint = "docs/configuration.md of Release Runbook describes every key.";
	if (sorted.length === 1) return new ConfigError(`${path}, line ${sorted[0].line}: ${sorted[0].message}`, hint, sorted);
	const lines = sorted.slice(0, LISTED).map((problem) => `  line ${problem.line}: ${problem.message}`);
	if (sorted.length > LISTED) lines.push(`  and ${sorted.length - LISTED} more`);
	return new ConfigError(`${path} has ${sorted.length} problems:\n${lines.join("\n")}`, hint, sorted);
}
/** A value for a sentence: on one line, printable ASCII, at most 80 characters. */
function show(value) {
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object" && value !== null) return "a mapping";
	if (typeof value === "string" && value.includes("://")) return "a web address";
	if (typeof value !== "string") return typeof value === "number" ? `the number ${value}` : String(value);
	const text = JSON.stringify(value).replace(/[^\x20-\x7e]/g, escaped);
	return text.length > 80 ? `${text.slice(0, 76)}..."` : text;
}
/** A name between backticks, in printable ASCII, at most 80 characters. */
function inBackticks(name) {
	if (name.includes("://")) return "`(an address)`";
	const text = name.replace(/[^\x20-\x7e]|`/g, escaped);
	return `\`${text.length > 80 ? `${text.slice(0, 77)}...` : text}\``;
}
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export { show as i, configError as n, inBackticks as r, ConfigError as t };