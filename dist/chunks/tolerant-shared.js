// src/text/tolerant.ts
/** The parsed text; undefined if it is missing or broken. */
function parsed(text, parse) {
	try {
		return text === void 0 ? void 0 : parse(text);
	} catch {
		return;
	}
}
/** The value as a table of keys; empty for any other value. */
function tableOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
/** The value below these keys. */
function valueAt(value, ...keys) {
	return keys.reduce((at, key) => tableOf(at)[key], value);
}
/** A text without its percent-encoding; the text itself if it is broken. */
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

export { valueAt as i, parsed as n, tableOf as r, decoded as t };