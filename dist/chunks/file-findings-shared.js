// src/features/text-checks/file-findings.ts
/** Findings of one check after which no further file is listed; the rest is counted, and the count is said. */
const listedAtMost = 1e4;
/** Findings of one file that are kept where the baseline has to know each line. */
const keptPerFile = 1e3;
/** The finding that stands for those of a file that are not listed. */
function surplus(check, path, more) {
	return {
		rule: `${check}/more`,
		level: "error",
		path,
		message: `${more} more findings in this file are counted and not listed.`
	};
}

export { listedAtMost as n, surplus as r, keptPerFile as t };