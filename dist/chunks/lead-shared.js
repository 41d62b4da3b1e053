import { s as spellPep440 } from "./version-shared.js";
import { t as toAscii } from "./ascii-shared.js";
import { i as withoutOwnComments } from "./merge-body-shared.js";

// src/features/notes/read/lead.ts
/** Longest introduction, in UTF-16 code units. */
const LONGEST_INTRODUCTION = 4e4;
/**
* The introduction in a notes file: the section of this version, or the whole file if no heading is a version. It reads headings as in Keep
* a Changelog 1.1: `## [1.2.0] - 2026-01-31`, `## v1.2.0`, `# Stockroom 1.2.0`, also underlined. Without a tag, the section "Unreleased"
* stands in.
*/
function introductionOfFile(text, version, path, hasTag) {
	const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").split("\n");
	const headings = lines.flatMap((_, index) => headingAt(lines, index) ?? []);
	const versions = headings.map(({ title }) => /^(?:[\w.-]+ ){0,3}\[?v?(\d+\.\d+\.\d+[\w.+-]*)\]?(?=$|[\s(:,])/.exec(title)?.[1]);
	const unreleased = hasTag ? -1 : headings.findIndex(({ title }) => /^\[?unreleased\b/i.test(title));
	if (versions.every((each) => each === void 0) && unreleased < 0) return {
		text: orNull(lines.join("\n")),
		missing: []
	};
	const exact = versions.findIndex((each) => each === version || each === spellPep440(version));
	const own = headings[exact < 0 ? unreleased : exact];
	const sections = hasTag ? version : `${version}, nor one "Unreleased"`;
	if (own === void 0) return {
		text: null,
		missing: [`The notes have no introduction: ${path} has no section for ${sections}.`]
	};
	const next = headings.find(({ index, level }) => index > own.index && level <= own.level);
	return {
		text: orNull(lines.slice(own.end, next?.index).join("\n")),
		missing: []
	};
}
/** The heading of Markdown that begins in this line; `end` is the index of the line behind it. */
function headingAt(lines, index) {
	const [, marks, title] = /^(#{1,6})\s+(.*)$/.exec(lines[index]) ?? [];
	if (marks !== void 0) return {
		index,
		end: index + 1,
		level: marks.length,
		title
	};
	const [underline] = /^(?:=+|-+)\s*$/.exec(lines[index + 1] ?? "") ?? [];
	return underline === void 0 || !/^\w|^\[/.test(lines[index]) ? void 0 : {
		index,
		end: index + 2,
		level: underline[0] === "=" ? 1 : 2,
		title: lines[index]
	};
}
/** The message of an annotated tag without its first line; null if nothing else is in it. */
function introductionOfTag(message) {
	const lines = message.replace(/\r\n?/g, "\n").trim().split("\n");
	return orNull(lines.slice(1).join("\n"));
}
/**
* Makes the introduction safe to stand before generated text: ASCII, without comments of this program, every fence and tag closed, cut at a
* paragraph if it is too long. Markup and mentions stay, because people who may push tags are trusted.
*/
function safeIntroduction(markdown) {
	const text = withoutOwnComments(toAscii(markdown.replace(/[\p{Cf}\p{Cs}\x00-\x08\x0b-\x1f\x7f-\x9f]/gu, ""))).trim();
	return closeHtml(closeFence(text.length <= LONGEST_INTRODUCTION ? text : text.slice(0, Math.max(text.lastIndexOf("\n\n", LONGEST_INTRODUCTION), 0))));
}
function closeFence(text) {
	let open;
	for (const line of text.split("\n")) {
		const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
		if (!fence) continue;
		const [, run = "", rest = ""] = fence;
		if (open === void 0) open = run[0] === "`" && rest.includes("`") ? void 0 : run;
		else if (run[0] === open[0] && run.length >= open.length && rest.trim() === "") open = void 0;
	}
	return open === void 0 ? text : `${text}\n${open}`;
}
/** HTML that hides or rewrites the text up to its end tag. Any other tag ends with its block. */
const SWALLOWING = /<!--|-->|<(\/?)(details|summary|pre|script|style|textarea|title|template|table|select)\b/gi;
/** Closes open comments and tags, innermost first. Code opens none. */
function closeHtml(text) {
	const open = [];
	for (const [found, end, name] of withoutCode(text).matchAll(SWALLOWING)) if (open.at(-1) === "-->") {
		if (found === "-->") open.pop();
	} else if (found === "<!--") open.push("-->");
	else if (name !== void 0 && end === "") open.push(`</${name.toLowerCase()}>`);
	else if (name !== void 0 && open.includes(`</${name.toLowerCase()}>`)) open.splice(open.lastIndexOf(`</${name.toLowerCase()}>`));
	return open.length === 0 ? text : `${text}\n\n${open.reverse().join("\n")}`;
}
/** The text without fenced code and spans of code. */
function withoutCode(text) {
	return text.replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[`~]*[ \t]*$/gm, "").replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
}
const orNull = (text) => text.trim() === "" ? null : text.trim();

export { introductionOfTag as n, safeIntroduction as r, introductionOfFile as t };