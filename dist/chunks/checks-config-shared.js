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
/** Why a check that is switched off does not run; undefined for the others. */
function switchedOff({ off }, check) {
	return off.includes(check) ? `switched off by checks.${check}: false` : void 0;
}

export { severities as n, switchedOff as r, defaultPaths as t };