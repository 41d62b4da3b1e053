import { t as codePointLabel } from "./visible-shared.js";
import { a as spell, n as deceiving, o as transliterate, s as typedFor, t as classOf } from "./characters-shared2.js";
import { t as belongsToSequence } from "./sequences-shared.js";

// src/features/notes/render/ascii.ts
/** A Greek word. Single Greek letters, as in a formula, are named instead. */
const WORD_OF_GREEK = /[\u0370-\u03ff]{2,}/u;
/** Parts of a sequence without a form of their own: variation selectors, skin tones, combining marks. */
const WITHOUT_FORM = /^[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3]$/u;
/** The text in printable ASCII: as people type it, else transliterated, else the code point `[U+1F9EA]`. Never a question mark. */
function toAscii(text) {
	if (/^[\t\n\x20-\x7e]*$/.test(text)) return text;
	let result = "";
	for (const run of text.normalize("NFC").split(/([\u0370-\u03ff]+)/u)) {
		const word = WORD_OF_GREEK.test(run);
		for (const character of run) result += /^[\t\n\x20-\x7e]$/.test(character) ? character : asciiOf(character, word);
	}
	return result;
}
/** The text as `toAscii` writes it, without characters that nobody sees. */
const plainAscii = (text) => toAscii(text.replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu, ""));
/**
* The text in its own scripts: letters, marks, digits, and punctuation that people do not type in ASCII, stay. What the ASCII check calls
* deceiving becomes its code point, and all else what `toAscii` writes.
*/
const ownScripts = (text) => {
	const characters = Array.from(text.normalize("NFC"));
	const pointAt = (at) => characters[at]?.codePointAt(0) ?? -1;
	return characters.map((character, at) => {
		const kind = classOf(pointAt(at));
		const stays = kind === "letter" || kind === "typographic" && !typedFor(character);
		if (/[\t\n\x20-\x7e]/.test(character) || stays) return character;
		if (!deceiving.has(kind)) return asciiOf(character, false);
		if (!belongsToSequence(pointAt(at), pointAt(at - 1), pointAt(at + 1))) return `[${codePointLabel(pointAt(at))}]`;
		return classOf(pointAt(at - 1)) === "letter" && character !== "️" ? character : "";
	}).join("");
};
function asciiOf(character, greekWord) {
	if (WITHOUT_FORM.test(character)) return "";
	return (greekWord ? transliterate(character) : spell(character)) ?? `[${codePointLabel(character.codePointAt(0))}]`;
}

export { plainAscii as n, toAscii as r, ownScripts as t };