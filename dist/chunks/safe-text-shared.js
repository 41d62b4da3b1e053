import { t as toAscii } from "./ascii-shared.js";
import { i as withoutOwnComments } from "./merge-body-shared.js";

// src/features/notes/render/safe-text.ts
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const noReferences = { pullRequestUrl: () => void 0 };
/**
* What GitHub Flavored Markdown or GitHub itself would act on, outside code. Characters that open a construct are escaped, `$` of a formula among them; `@`, `#12` and `GH-12` are
* parted by an empty comment, the form that release-drafter ships: entities and backslashes do not stop a mention. Addresses become code, because a
* comment in `https://` or `www.` does not stop the link.
*/
const ACTIVE = /(?:https?|ftp):\/\/[^\s`<>]*|www\.[^\s`<>]*|@(?=[\w.-])|#(\d+)|GH-(?=\d)|&(?=[#\w])|[\\`*_[\]<|~$]/gi;
/**
* One line of foreign text as harmless, visible ASCII on one line: nothing in it pings, links, draws a picture, holds HTML, or breaks out of a list item or
* heading. Spans of code keep their text. Empty text stays empty.
*/
function safeText(text, references = noReferences) {
	const spans = codeSpans(plainLine(text));
	let result = "";
	spans.forEach(({ kind, text }, index) => {
		const part = kind === "code" ? text : escapeText(text, references);
		result += result.endsWith("`") && part.startsWith("`") ? ` ${part}` : part;
		if (index === 0) result = escapeStart(result);
	});
	return result;
}
/** The text on one line in ASCII, without control, format and bidirectional characters, its spaces single. */
function plainLine(text) {
	const visible = text.replace(/[\s\p{Zl}\p{Zp}]+/gu, " ").replace(UNSEEN, "");
	return withoutOwnComments(toAscii(visible)).replace(/\s+/g, " ").trim();
}
/** The line cut to a number of characters at the end of a word; nothing tells of the cut, because a line with an ellipsis looks unfinished. */
function cutLine(line, length) {
	if (line.length <= length) return line;
	const at = line.lastIndexOf(" ", length);
	return line.slice(0, at > length / 2 ? at : length).trimEnd();
}
/** CommonMark 0.31 section 6.1: a run of backticks opens code when a run of the same length follows; backslashes do not count inside. */
function codeSpans(line) {
	const spans = [];
	const runs = [...line.matchAll(/`+/g)].map((match) => ({
		start: match.index,
		length: match[0].length
	}));
	const nextOfLength = closers(runs);
	let at = 0;
	for (let index = 0; index < runs.length; index++) {
		const closer = nextOfLength[index];
		if (closer === void 0) continue;
		const end = runs[closer].start + runs[closer].length;
		spans.push({
			kind: "text",
			text: line.slice(at, runs[index].start)
		}, {
			kind: "code",
			text: line.slice(runs[index].start, end)
		});
		at = end;
		index = closer;
	}
	spans.push({
		kind: "text",
		text: line.slice(at)
	});
	return spans.filter(({ text }) => text !== "");
}
/** For each run, the next run of its length; found from the end, so that a line of many backticks costs no square. */
function closers(runs) {
	const next = /* @__PURE__ */ new Map();
	const found = new Array(runs.length);
	for (let index = runs.length - 1; index >= 0; index--) {
		found[index] = next.get(runs[index].length);
		next.set(runs[index].length, index);
	}
	return found;
}
function escapeText(text, references) {
	return text.replace(ACTIVE, (found, digits, at) => {
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
/** What would begin a heading, a quotation, a list, a rule or a numbered item at the start of a line. */
function escapeStart(line) {
	const numbered = /^(\d{1,9})([.)])/.exec(line);
	if (numbered) return `${numbered[1]}\\${line.slice(numbered[1].length)}`;
	return /^[#+=>-]/.test(line) && !line.startsWith("#<!---->") ? `\\${line}` : line;
}

export { plainLine as n, safeText as r, cutLine as t };