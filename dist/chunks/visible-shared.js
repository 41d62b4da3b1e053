// src/text/visible.ts
/** Text of the repository for a message. Code points outside printable ASCII become `<U+202E>`: they could deceive a reader, or start a line. At most `limit` code points stay. */
function visible(text, limit = 200) {
	let shown = "";
	let count = 0;
	for (const character of text) {
		if (count++ >= limit) return shown + "[cut]";
		const codePoint = character.codePointAt(0);
		shown += codePoint >= 32 && codePoint < 127 ? character : `<${codePointLabel(codePoint)}>`;
	}
	return shown;
}
/** The text in double quotes. Code points outside printable ASCII are escaped, so that a name cannot deceive the reader of a log. */
function quoted(text) {
	return JSON.stringify(text).replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** A code point in the notation of the Unicode Standard: `U+2026`, `U+1F600`. */
function codePointLabel(codePoint) {
	return "U+" + codePoint.toString(16).toUpperCase().padStart(4, "0");
}

export { quoted as n, visible as r, codePointLabel as t };