// src/config/after-config.ts
/** Whether anything is switched on. */
function isOn(after) {
	const { milestone, comment, closeIssues, history, announce, dispatch, health } = after;
	return milestone || comment || closeIssues || history !== null || announce.length + dispatch.length + health.length > 0;
}
/** What those variables hold here: no child may get it under another name either. */
function addressesIn(after, variables) {
	return addressVariables(after).flatMap((name) => variables[name]?.trim() || []);
}
/** Names of the variables that hold addresses: secrets, which no build may see. */
function addressVariables({ announce }) {
	return [...new Set(announce.map(({ url }) => url))];
}

export { addressesIn as n, isOn as r, addressVariables as t };