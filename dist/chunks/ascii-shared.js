import { r as visible } from "./visible-shared.js";
import { t as isPlain } from "./plain-bytes-shared.js";

// src/features/text-checks/ascii/ascii.ts
/** Findings of one file that the report lists; the rest is counted, and the count is said. */
const listedPerFile = 100;
/** Findings of one check after which no further file is listed; the rest is counted, and the count is said. */
const listedAtMost = 1e4;
/** Findings of one file that are kept where the baseline has to know each line. */
const keptPerFile = 1e3;
/**
* Every character of a file that the policy does not allow, and every fault of its encoding. Lines end at LF, as git counts
* them, so that a CR alone is a character within its line. Throws UserError for an entry of `policy.allow` that names no characters.
*/
async function findNonAscii(bytes, path, policy) {
	if (isPlain(bytes)) return [];
	const { scanCharacters } = await import("./ascii-scan.js");
	return withSurplus(scanCharacters(bytes, path, policy, 100), "ascii", path);
}
/** The findings of a file as the report lists them: with a line for those that were only counted. */
function withSurplus({ findings, more }, check, path) {
	return more === 0 ? [...findings] : [...findings, surplus(check, path, more)];
}
/** The finding that stands for those of a file that are not listed. */
function surplus(check, path, more) {
	return {
		rule: `${check}/more`,
		level: "error",
		path,
		message: `${more} more findings in this file are counted and not listed.`
	};
}
/** The same for a text that is no file: release notes, the message of a tag. `label` opens each message, and the findings have no path. */
async function findNonAsciiText(text, label, policy) {
	return (await findNonAscii(new TextEncoder().encode(text), label, policy)).map(({ path: _, ...finding }) => ({
		...finding,
		message: `${visible(label)}: ${finding.message}`
	}));
}

export { surplus as i, keptPerFile as n, listedAtMost as r, findNonAsciiText as t };