import { f as visible } from "./format-shared.js";
import { r as surplus } from "./file-findings-shared.js";
import { t as isPlainAscii } from "./plain-bytes-shared.js";

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

export { findNonAsciiText as t };