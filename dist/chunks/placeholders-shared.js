// src/text/placeholders.ts
/** What a value of the configuration may name, `{tag}`; the names that stand here and no others. */
const placeholderNames = [
	"tag",
	"version",
	"commit",
	"previous-tag",
	"title",
	"url",
	"digests"
];
const pattern = new RegExp(`\\{(${placeholderNames.join("|")})\\}`, "g");
/** The text with every placeholder filled in, once: what a value holds is not looked at again. */
function fill(text, values) {
	return text.replace(pattern, (_, name) => values[name]);
}
/** The first name in braces that stands for nothing: `{vesion}`; undefined when there is none. */
function unknownPlaceholder(text) {
	const names = placeholderNames;
	return [...text.matchAll(/\{([a-z][a-z-]*)\}/g)].map(([, name]) => name).find((name) => !names.includes(name));
}
/** Every text of a value, at any depth, filled in. */
function fillAll(value, values) {
	if (typeof value === "string") return fill(value, values);
	if (Array.isArray(value)) return value.map((item) => fillAll(item, values));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, values)]));
}

export { unknownPlaceholder as i, fillAll as n, placeholderNames as r, fill as t };