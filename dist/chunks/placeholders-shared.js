// src/text/placeholders.ts
/** The placeholders that a value of the configuration may contain: `{tag}`. */
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
/** The text with every placeholder replaced. Placeholders within the values stay. */
function fill(text, values) {
	return text.replace(pattern, (_, name) => values[name]);
}
/** The first unknown name in braces: `{vesion}`; undefined when all names are known. */
function unknownPlaceholder(text) {
	const names = placeholderNames;
	return [...text.matchAll(/\{([a-z][a-z-]*)\}/g)].map(([, name]) => name).find((name) => !names.includes(name));
}
/** The value with the placeholders of all its texts replaced, at any depth. */
function fillAll(value, values) {
	if (typeof value === "string") return fill(value, values);
	if (Array.isArray(value)) return value.map((item) => fillAll(item, values));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, values)]));
}

export { unknownPlaceholder as i, fillAll as n, placeholderNames as r, fill as t };