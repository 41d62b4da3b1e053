// src/config/config.ts
/** Freezes a value with all its parts. */
function frozen(value) {
	if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
	for (const part of Object.values(value)) frozen(part);
	return Object.freeze(value);
}
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
/** The step ids of the tasks that are off. */
function tasksOff(after) {
	return Object.entries(after).filter(([, value]) => value === false || value === null || Array.isArray(value) && value.length === 0).map(([key]) => key === "closeIssues" ? "close-issues" : key);
}
/** Whether any post-publish task is configured. */
function isOn(after) {
	return tasksOff(after).length < Object.keys(after).length;
}
/** The addresses themselves: no child process may get an address under another variable name. */
function addressesIn(after, variables) {
	return addressVariables(after).flatMap((name) => variables[name]?.trim() || []);
}
/** Names of the variables that hold addresses. The addresses are secrets, which no build may see. */
function addressVariables({ announce }) {
	return [...new Set(announce.map(({ url }) => url))];
}

export { severities as a, isOn as i, addressesIn as n, switchedOff as o, frozen as r, tasksOff as s, addressVariables as t };