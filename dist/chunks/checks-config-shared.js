// src/config/checks-config.ts
/** The paths that a text check reads by default. When they match no file, the check is skipped. */
const defaultPaths = {
	ascii: ["docs/**"],
	ellipsis: ["**"]
};
/** Severities of vulnerabilities in rising order (those of npm's advisories). */
const severities = [
	"info",
	"low",
	"moderate",
	"high",
	"critical"
];

export { severities as n, defaultPaths as t };