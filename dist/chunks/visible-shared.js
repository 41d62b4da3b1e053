// src/text/visible.ts
/** Text of the repository as a message may show it: printable ASCII stays, every other code point becomes `<U+202E>`, so that it can neither deceive nor start a line of its own. Longer text is cut at `limit` code points. */
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
/** The text in double quotes, with all but printable ASCII escaped, so that no name can play tricks in a log. */
function quoted(text) {
	return JSON.stringify(text).replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** A code point as the Unicode Standard writes it: `U+2026`, `U+1F600`. */
function codePointLabel(codePoint) {
	return "U+" + codePoint.toString(16).toUpperCase().padStart(4, "0");
}

export { quoted as n, visible as r, codePointLabel as t };