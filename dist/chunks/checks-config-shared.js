// src/config/checks-config.ts
/** The paths that a text check reads when none are configured; the check is skipped when they lead nowhere. */
const defaultPaths = {
	ascii: ["docs/**"],
	ellipsis: ["**"]
};
/** How grave a vulnerability is, from the least on (the severities of npm's advisories). */
const severities = [
	"info",
	"low",
	"moderate",
	"high",
	"critical"
];

export { severities as n, defaultPaths as t };