// src/config/after-config.ts
/** Whether any post-publish task is configured. */
function isOn(after) {
	const { milestone, comment, closeIssues, history, announce, dispatch, health } = after;
	return milestone || comment || closeIssues || history !== null || announce.length + dispatch.length + health.length > 0;
}
/** The addresses themselves: no child process may get an address under another variable name. */
function addressesIn(after, variables) {
	return addressVariables(after).flatMap((name) => variables[name]?.trim() || []);
}
/** Names of the variables that hold addresses. The addresses are secrets, which no build may see. */
function addressVariables({ announce }) {
	return [...new Set(announce.map(({ url }) => url))];
}

export { addressesIn as n, isOn as r, addressVariables as t };