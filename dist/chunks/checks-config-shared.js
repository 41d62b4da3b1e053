// src/config/checks-config.ts
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

export { switchedOff as n, severities as t };