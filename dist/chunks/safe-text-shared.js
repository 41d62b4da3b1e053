import { t as codePointLabel } from "./format-shared.js";
import { a as spell, n as deceiving, o as transliterate, s as typedFor, t as classOf } from "./characters-shared2.js";
import { t as belongsToSequence } from "./sequences-shared.js";
import { i as withoutOwnComments } from "./merge-body-shared.js";

// src/features/notes/render/ascii.ts
/** Parts of a sequence without a form of their own: joiners, variation selectors, skin tones, combining marks. */
const WITHOUT_FORM = /^(?:\u200c|\u200d|[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3])$/u;
/** The text in printable ASCII: as people type it, else transliterated, else the code point `[U+1F9EA]`. Never a question mark. */
const plainAscii = (text) => written(text.replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu, ""), false);
/** The text with its letters, marks, digits, and punctuation that nobody types in ASCII. What the ASCII check calls deceiving is its code point. */
const ownScripts = (text) => written(text, true);
function written(text, own) {
	if (/^[\t\n\x20-\x7e]*$/.test(text)) return text;
	const characters = Array.from(text.normalize("NFC"));
	const pointAt = (at) => characters[at]?.codePointAt(0) ?? -1;
	const isGreek = (at) => /[\u0370-\u03ff]/.test(characters[at] ?? "");
	return characters.map((character, at) => {
		if (/[\t\n\x20-\x7e]/.test(character)) return character;
		const [kind, label] = [classOf(pointAt(at)), `[${codePointLabel(pointAt(at))}]`];
		const joins = belongsToSequence(pointAt(at), pointAt(at - 1), pointAt(at + 1));
		if (own && deceiving.has(kind) && !joins) return label;
		const stays = kind === "letter" || kind === "typographic" && !typedFor(character) || joins && classOf(pointAt(at - 1)) === "letter";
		if (own && stays && !/[\ufe0e\ufe0f]/.test(character)) return character;
		if (WITHOUT_FORM.test(character)) return "";
		return (isGreek(at) && (isGreek(at - 1) || isGreek(at + 1)) ? transliterate(character) : spell(character)) ?? label;
	}).join("");
}

// src/features/notes/render/safe-text.ts
const noReferences = { pullRequestUrl: () => void 0 };
/**
* Markdown and references that GitHub acts on outside code. Characters that open a construct are escaped, also `$` of a formula. An empty
* comment splits `@`, `#12` and `GH-12`, as release-drafter does: entities and backslashes do not stop a mention. Addresses become code: a
* comment does not stop the link of `https://` or `www.`.
*/
const ACTIVE = /(?:https?|ftp):\/\/[^\s`<>]*|www\.[^\s`<>]*|@(?=[\w.-])|#(\d+)|GH-(?=\d)|&(?=[#\w])|[\\`*_[\]<|~$]/gi;
/**
* A span of code by CommonMark 0.31, section 6.1: a run of backticks ends at the next run of its length; backslashes do not count. Runs without
* an end have different lengths, so the time stays far below the square of the length.
*/
const CODE_SPAN = /(?<!`)((`+)(?!`).*?(?<!`)\2(?!`))/;
/** An address as git writes it. No release shows one. */
const ADDRESS = /[ \t]{1,9}<[^<>\s@]{1,100}@[^<>\s]{1,200}>(?=[\s.,;:)]|$)|<[^<>\s@]{1,100}@[^<>\s]{1,200}>[ \t]{0,9}/g;
/** Makes untrusted text safe on one line: no mentions, links, pictures or HTML. Spans of code keep their text. */
function safeText(text, references = noReferences) {
	let result = "";
	plainLine(text, references.spelling).split(CODE_SPAN).forEach((piece, index) => {
		if (index % 3 === 2) return;
		const part = index % 3 === 1 ? piece : escapeText(piece, references);
		result += result.endsWith("`") && part.startsWith("`") ? ` ${part}` : part;
		if (index === 0) result = escapeStart(result);
	});
	return result;
}
/** The text on one line in a spelling, with single spaces, without control, format and bidirectional characters. */
function plainLine(text, spelling = plainAscii) {
	return withoutOwnComments(spelling(text.replace(/[\s\p{Zl}\p{Zp}]+/gu, " "))).replace(/\s+/g, " ").trim();
}
/** Cuts a line to `length` characters at the end of a word, without an ellipsis: with one the line looks unfinished. */
function cutLine(line, length) {
	if (line.length <= length) return line;
	const at = line.lastIndexOf(" ", length);
	return line.slice(0, at > length / 2 ? at : length).replace(/[\ud800-\udbff]$/, "").trimEnd();
}
function escapeText(text, references) {
	return text.replace(ADDRESS, "").replace(ACTIVE, (found, digits, at) => {
		if (/^(?:https?:|ftp:|www\.)/i.test(found)) return (text[at - 1] === "`" ? " " : "") + addressAsCode(found);
		if (digits !== void 0) return reference(digits, !/[\s(:;,"']/.test(text[at - 1] ?? " "), references);
		if (found === "@" || found.toUpperCase() === "GH-") return `${found}<!---->`;
		return `\\${found}`;
	});
}
function reference(digits, foreign, references) {
	const url = foreign || digits.length > 9 ? void 0 : references.pullRequestUrl(Number(digits));
	return url === void 0 ? `#<!---->${digits}` : `[#${digits}](${url})`;
}
function addressAsCode(found) {
	const end = /[).,;:!?'"]*$/.exec(found).index;
	return `\`${found.slice(0, end)}\`${found.slice(end)}`;
}
/** Escapes the start of a heading, quotation, list, rule or numbered item. */
function escapeStart(line) {
	const numbered = /^(\d{1,9})([.)])/.exec(line);
	if (numbered) return `${numbered[1]}\\${line.slice(numbered[1].length)}`;
	return /^[#+=>-]/.test(line) && !line.startsWith("#<!---->") ? `\\${line}` : line;
}

export { ownScripts as a, safeText as i, cutLine as n, plainAscii as o, plainLine as r, ADDRESS as t };