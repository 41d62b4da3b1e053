// src/features/init/read-tables.ts
/** The parsed text; undefined if it is missing or broken. The check that follows `init` reports the mistake. */
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
/** The text as a YAML scalar, in quotes where YAML needs them. */
function scalar(text) {
	if (/[^\x20-\x7e]/.test(text)) return JSON.stringify(text);
	return /^\.?[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

export { valueAt as i, scalar as n, tableOf as r, parsed as t };