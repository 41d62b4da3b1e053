import { b as cutLines } from "./common-shared.js";
import { Mn as spellPep440, _t as headingsOf, vt as sectionEnd } from "./commands-shared.js";

// src/text/holds-word.ts
/** Whether a text has `word` with word boundaries: neither 11.2.30 nor 1.2.3-rc.1 holds the word 1.2.3. */
function holdsWord(text, word) {
	const edge = /[\w.+-]/;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const before = text[at - 1] ?? "";
		const after = text.slice(at + word.length, at + word.length + 2);
		const goesOn = /^[\w+-]/.test(after) || /^\.[\w]/.test(after);
		const startsBefore = edge.test(before) && !(/v/i.test(before) && !edge.test(text[at - 2] ?? ""));
		if (!goesOn && !startsBefore) return true;
	}
	return false;
}

// src/features/notes/changelog/like-neighbour.ts
/** Major, minor and patch number of a version as one number; NaN without a version. */
const rank = (version = "") => version.split(/[.+-]/, 3).reduce((sum, part) => sum * 1e5 + Number.parseInt(part, 10), 0);
/** Dates as changelogs write them: 2026-01-31, 31.01.2026, January 31, 2026, 31st Jan 2026. */
const dates = /(?<![\d.])(?:\d{4}([-/.])\d\d?\1\d\d?|\d\d?\.\d\d?\.\d{4}|(?:\d\d?(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]? (?:\d\d?(?:st|nd|rd|th)?,? )?\d{4})(?!\d)/gi;
/** The date (YYYY-MM-DD) in the form of another one. */
function dateLike(sample, date) {
	if (/^\d{4}/.test(sample)) return date.replaceAll("-", sample[4]);
	const [year = "", month, day = ""] = date.split("-");
	if (/^\d\d?\./.test(sample)) return `${day}.${month}.${year}`;
	const number = Number(day);
	const ordinal = [
		"th",
		"st",
		"nd",
		"rd"
	][Math.trunc(number / 10) === 1 ? 0 : number % 10] ?? "th";
	const isShort = /[a-z]{3,}/i.exec(sample)[0].length === 3 && (/^\d/.test(sample) || !/may/i.test(sample));
	return sample.replace(/\d{4}/, year).replace(/[a-z]{3,}/i, new Date(date).toLocaleString("en", {
		month: isShort ? "short" : "long",
		timeZone: "UTC"
	})).replace(/\b\d\d?(st|nd|rd|th)?\b/, (found, suffix) => (found.startsWith("0") ? day : number) + (suffix === void 0 ? "" : ordinal));
}
/** The head of another version's section, rewritten for a new version: version, date, and the compare link, which starts at `previous`. */
function headLike(sample, old, { version, date }, previous = old) {
	const spelled = /\d(?:a|b|rc)\d/.test(old) && spellPep440(version) || version;
	const filled = sample.split(/(\/compare\/[^\s)]*?\.\.\.[^\s)]+)/).map((part, at) => {
		const to = part.slice(part.indexOf("...") + 3);
		if (at % 2 === 1) return `/compare/${to.replace(old, previous)}...${to.replace(old, spelled)}`;
		return part.split(old).map((text) => text.replace(dates, (found) => dateLike(found, date))).join(spelled).replaceAll(old.replaceAll(".", "-"), spelled.replaceAll(".", "-"));
	}).join("");
	const [title, was] = [filled, sample].map((text) => /^(.*)\n[=-]+$/m.exec(text)?.[1] ?? "");
	return filled.replace(/^([=-])\1*$/m, (line, mark) => mark.repeat(line.length + title.length - was.length));
}
/** The words that say neither version nor date, such as the name of a release. */
const otherWords = (head, version) => head.replaceAll(version, " ").replace(dates, "").replace(/https?:\/\/\S+/g, "").match(/\p{L}+/gu) ?? [];
/**
* Splits a section. `head`: its heading, an anchor above, and short lines below with version, date or "Unreleased". `gap`: the blank lines after the head.
* `body`: the rest with the gap. The head with the least `weight` is the best one to copy: with a date, and with few other words.
*/
function splitHead(section, version) {
	const [title] = /^(?:<a [^\n]*\n)?[^\n]*(?:\n[=-]+(?=\n|$))?/.exec(section);
	let head = title;
	for (const [line] of section.slice(title.length).matchAll(/\n+.*/g)) {
		if (!([
			version,
			version.replaceAll(".", "-"),
			"nreleased"
		].some((word) => line.includes(word)) || line.match(dates) !== null) || /^\s*[-*+#]/.test(line) || otherWords(line, version).length > 3) break;
		head += line;
	}
	const body = section.slice(head.length);
	return {
		head,
		gap: /^\n+(?=.)/.exec(body)?.[0] ?? "\n\n",
		body,
		weight: otherWords(title, version).length - (head.match(dates) === null ? 0 : 9)
	};
}

// src/features/notes/changelog/history-line.ts
const versionIn = /\bv?(\d+\.\d+\.\d+)\b/;
/** A row for a version: its columns are known by their titles, and dates have the form of another row. */
function rowLike(titles, sample, name, date, words) {
	const columns = titles.split("|").slice(1, -1);
	const [dated = date] = sample.match(dates) ?? [];
	const at = (pattern, otherwise) => columns.findIndex((title) => pattern.test(title)) + 1 || otherwise;
	const cells = /* @__PURE__ */ new Map([
		[at(/chang|descr|notes|summary|highlight/i, columns.length), words],
		[at(/date|when/i, 0), dateLike(dated, date)],
		[at(/version|release|tag/i, 1), name]
	]);
	return `| ${columns.map((_, place) => cells.get(place + 1) ?? "").join(" | ")} |`;
}
/** Adds a line or row for the version below the heading, in the form and order of the others, unless one names it. `words` follow tag and date (YYYY-MM-DD). */
function withHistory(text, { file, heading }, { tag, version, date, words }) {
	const lines = text.split("\n");
	const headings = headingsOf(lines);
	const wanted = heading.replace(/^#+\s*/, "").trim();
	const section = headings.find(({ title }) => title.toLowerCase() === wanted.toLowerCase());
	if (section === void 0) return {
		refusal: `${file} has no heading "${wanted}".`,
		hint: "Correct \"heading:\" in the configuration, or add the heading."
	};
	const stop = sectionEnd(lines, headings, section);
	const within = lines.slice(section.end, stop);
	const longest = within.find((line) => cutLines(line) !== line);
	if (longest !== void 0) return {
		refusal: `The section "${wanted}" has a line of ${longest.length} characters.`,
		hint: "Shorten it."
	};
	if (within.some((line) => holdsWord(line, tag) || tag === `v${version}` && holdsWord(line, version))) return { text };
	const end = lines[section.index].endsWith("\r") ? "\r" : "";
	const rule = within.findIndex((line) => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/.test(line));
	const isRow = (line) => (rule >= 0 ? /^\s*\|/.test(line) : /^\s{0,3}[-*+][ \t]+\S/.test(line)) && versionIn.test(line);
	const rows = [...within.keys()].filter((at) => at > rule && isRow(within[at]));
	const sample = within[rows[0] ?? -1] ?? "";
	const name = /^\d/.test(versionIn.exec(sample)?.[0] ?? "") && tag === `v${version}` ? version : tag;
	const bullet = /^(\s{0,3}[-*+][ \t]+)/.exec(sample)?.[1] ?? "- ";
	const line = (rule >= 0 ? rowLike(within[rule - 1] ?? sample, sample, name, date, words) : `${bullet}${name} (${date}): ${words}`) + end;
	const [first, last] = [rows[0], rows.at(-1)];
	const rankAt = (at) => rank(versionIn.exec(within[at])[1]);
	if (first !== void 0 && last !== void 0) within.splice(rankAt(first) > rankAt(last) ? first : last + 1, 0, line);
	else if (rule >= 0) within.splice(rule + 1, 0, line);
	else if (within.every((text) => text.trim() === "")) within.splice(0, within.length - 1, end, line);
	else {
		const blank = within[0]?.trim() === "";
		within.splice(blank ? 1 : 0, 0, ...blank ? [] : [end], line, ...within[blank ? 1 : 0]?.trim() ? [end] : []);
	}
	return { text: [
		...lines.slice(0, section.end),
		...within,
		...lines.slice(stop)
	].join("\n") };
}

export { holdsWord as a, splitHead as i, headLike as n, rank as r, withHistory as t };