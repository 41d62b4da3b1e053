import { j as visible } from "./common-shared.js";
import { n as isPage, r as markdown, t as scanCharacters } from "./ascii-scan-shared.js";
import { r as replacementOf } from "./characters-shared.js";
import { t as isPlainAscii } from "./plain-bytes-shared.js";
import { n as decodeAt } from "./utf8-shared.js";
import { n as selectFiles, t as isBinary } from "./text-files-shared.js";
import { Buffer, isUtf8 } from "node:buffer";

// src/features/text-checks/fix-markdown.ts
const text = "text";
const heading = "in a heading, whose link would change";
const syntax = "where ASCII would change the page";
const html = "in HTML";
const link = "in the address or the label of a link";
const places = [
	syntax,
	text,
	heading,
	html,
	link,
	"in code",
	"in front matter",
	"in braces or a wiki link"
];
/** The places of findings that `fixMarkdown` leaves because ASCII would change the page or the link of a heading. */
const unproven = /* @__PURE__ */ new Set([syntax, heading]);
/** Tokens without prose, of https://github.com/micromark/micromark and its extension for GFM. */
const placeOf = /* @__PURE__ */ new Map([
	["codeFenced", "in code"],
	["codeIndented", "in code"],
	["codeText", "in code"],
	["htmlFlow", html],
	["autolink", link],
	["literalAutolink", link],
	["resource", link],
	["definition", link],
	["gfmFootnoteCall", link],
	["gfmFootnoteDefinitionLabel", link]
]);
const headings = /* @__PURE__ */ new Set(["atxHeading", "setextHeading"]);
/** Tokens that inline HTML cannot extend beyond. */
const blocks = /* @__PURE__ */ new Set([
	...headings,
	"paragraph",
	"tableRow"
]);
const beforeMarkdown = /^\ufeff*(?:(?:---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:[\s\S]*?\r?\n)??\+\+\+|\{[ \t]*\r?\n(?:[\s\S]*?\r?\n)??\})[ \t]*(?:\r?\n|$)\ufeff*)?/;
const notMarkdown = /\{[^{}]*\}|\[\[[^[\]]*\]\]/g;
const harmless = /^[A-Za-z0-9'"(),.;!?%/+= -]+$/;
const notInAnchors = /^['"(),.;!?]+$/;
const lineStart = /^[\s>]*(?:(?:[-+*\u2010-\u2015\u2022]|\d+[.)])\s*)*$/;
/**
* Replaces characters in prose. A replacement counts only when the page, rendered as GitHub's Markdown, changes in that character alone.
* `wanted` is in file order. Returns the text, the number of replacements, and the omitted ones by place: `in code`.
*/
async function fixMarkdown(whole, wanted) {
	const start = beforeMarkdown.exec(whole)[0].length;
	const [markdown, { gfm, gfmHtml }] = await Promise.all([import("./micromark-core-commonmark.js"), import("./micromark-extension-gfm-table.js")]);
	const options = {
		allowDangerousHtml: true,
		extensions: [gfm()],
		htmlExtensions: [gfmHtml()]
	};
	const render = (text) => markdown.micromark(text, options);
	const body = whole.slice(start);
	const chunks = markdown.preprocess()(body, void 0, true);
	const marks = markPlaces(body, markdown.postprocess(markdown.parse(options).document().write(chunks)));
	const left = [];
	const omit = (place, { line }) => void left.push({
		place,
		line
	});
	const candidates = [];
	for (const each of wanted) {
		const place = each.from < start ? "in front matter" : places[marks[each.from - start]];
		const candidate = {
			...each,
			from: each.from - start,
			to: each.to - start
		};
		if (place !== text && place !== heading) omit(place, each);
		else if (place === heading && harmless.test(each.by) && !notInAnchors.test(each.by)) omit(heading, each);
		else if (!harmless.test(each.by) || isAtEdge(body, candidate)) omit(syntax, each);
		else candidates.push(candidate);
	}
	const ascii = new Map(candidates.map(({ from, to, by }) => [body.slice(from, to), by]));
	const page = candidates.length === 0 ? "" : pageOf(render(body), ascii);
	let proofs = Math.max(20, 1e6 / body.length);
	/** `proved`, and of `more` those that pass the proof with them, found by halves. */
	const prove = (proved, more) => {
		const all = [...proved, ...more];
		const after = replaced(body, all);
		const isSameStart = beforeMarkdown.exec(whole.slice(0, start) + after)[0].length === start;
		if (more.length === 0 || --proofs >= 0 && isSameStart && pageOf(render(after), ascii) === page) return all;
		const middle = more.length >> 1;
		return middle === 0 ? proved : prove(prove(proved, more.slice(0, middle)), more.slice(middle));
	};
	const proved = prove([], candidates);
	const chosen = new Set(proofs < 0 ? [] : proved);
	for (const candidate of candidates) if (!chosen.has(candidate)) omit(syntax, candidate);
	return {
		text: whole.slice(0, start) + replaced(body, [...chosen]),
		fixed: chosen.size,
		unfixed: Map.groupBy(left, ({ place }) => place)
	};
}
const parts = /<!--[\s\S]*?(?:-->|$)|<(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|[^>])*(?:>|$)|[^<]+/g;
/** What a page shows and links: the HTML with `ascii` applied to its texts, and the anchors that GitHub gives its headings. */
function pageOf(html, ascii) {
	const written = (text) => text.replaceAll("&quot;", "\"").replace(/[^\0-\x7f]/gu, (character) => ascii.get(character) ?? character);
	const anchors = html.match(/<h[1-6]\b[\s\S]*?(?:<\/h[1-6]|$)/g)?.map((inner) => inner.replace(/<[^>]*>|&[a-z]+;/g, "").toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, ""));
	return `${html.replace(parts, (part) => part.startsWith("<") ? part.replace(/ alt="[^"]*"/g, written) : written(part))}\n${anchors}`;
}
function replaced(markdown, replacements) {
	return replacements.map(({ from, by }, index) => markdown.slice(replacements[index - 1]?.to ?? 0, from) + by).join("") + markdown.slice(replacements.at(-1)?.to ?? 0);
}
/** Whether a dash or a space begins its line, or ends it as a space or in a row of dashes. There a proof nearly always fails. */
function isAtEdge(markdown, { from, to, by }) {
	if (!/^[- ]+$/.test(by)) return false;
	const isStart = lineStart.test(markdown.slice(markdown.lastIndexOf("\n", from - 1) + 1, from));
	const isEnd = /^[-\s\u2010-\u2015]*?(?:\n|$)/.test(markdown.slice(to));
	return isStart ? by.length === 1 || isEnd : by === " " && isEnd;
}
/** The index of the place of each UTF-16 unit. An enclosing token ends later and overwrites the marks inside it. */
function markPlaces(markdown, events) {
	const marks = new Uint8Array(markdown.length);
	const mark = (place, from, to) => void marks.fill(places.indexOf(place), from, to);
	let prose = text;
	let tag = -1;
	let address = -1;
	const addresses = [];
	for (const [kind, { type, start, end }] of events) {
		if (blocks.has(type)) tag = -1;
		if (headings.has(type)) prose = kind === "enter" ? heading : text;
		if (kind === "enter") continue;
		const place = placeOf.get(type);
		if (type === "literalAutolink") addresses.push(end.offset);
		if (place !== void 0) mark(place, start.offset, end.offset);
		else if (type === "data") mark(prose, start.offset, end.offset);
		else if (type === "htmlText") {
			if (tag < 0) tag = start.offset;
			mark(html, tag, end.offset);
		} else if ((type === "link" || type === "image") && address !== end.offset) mark(link, start.offset, end.offset);
		if (type === "resource") address = end.offset;
	}
	for (const end of addresses) mark(link, end, end + markdown.slice(end).search(/[ \t\r\n<]|$/));
	for (const { index, 0: found } of markdown.matchAll(notMarkdown)) mark("in braces or a wiki link", index, index + found.length);
	return marks;
}

// src/features/text-checks/fix-texts.ts
const reStructuredText = /^[ \t]*\.\. \S|:`[^`\n]|`__?(?!\w)|(?<!`)``(?!`)|::[ \t]*$/m;
/** Fixes typography in the files of the ASCII check, in strict mode only. A file that changes meanwhile is not replaced. */
async function fixTexts(root, tracked, { ascii }, files) {
	const results = [];
	if (ascii.mode !== "strict") return results;
	const selection = selectFiles(tracked, ascii, "ascii");
	const paths = tracked.filter(selection.has).map(({ path }) => path);
	const fix = async (name, bytes) => {
		const { content, fixed, unfixed } = await fixTypography(bytes, name, ascii);
		const path = visible(name);
		const problem = content && await files.replace(`${root}/${name}`, bytes, content);
		if (fixed > 0) results.push({
			path,
			findings: fixed,
			...problem !== void 0 && { place: `in a file that was not replaced: ${problem}` }
		});
		for (const [place, left] of unfixed) {
			const lines = [...new Set(left.map(({ line }) => `${path}:${line}`))];
			results.push({
				path,
				findings: left.length,
				place,
				...unproven.has(place) && { unproven: lines }
			});
		}
	};
	await files.readEach(root, paths, (path, bytes) => bytes instanceof Error || isPlainAscii(bytes) || isBinary(bytes, path) ? void 0 : fix(path, bytes), (path, head) => !isBinary(head, path));
	return results;
}
/**
* Replaces quotes, dashes, dots, spaces and ligatures that the policy forbids by ASCII, in the prose of a page. The function
* neither fixes nor counts deceiving characters and characters whose ASCII would be a guess. Returns the new content, undefined without a
* change, the number of fixed findings, and the other typographic findings by place: `in code`.
*/
async function fixTypography(bytes, path, policy) {
	const found = typographyIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), path, policy);
	const unfixedIn = (place) => ({
		content: void 0,
		fixed: 0,
		unfixed: /* @__PURE__ */ new Map([[place, found]])
	});
	if (found.length === 0) return {
		content: void 0,
		fixed: 0,
		unfixed: /* @__PURE__ */ new Map()
	};
	if (!isUtf8(bytes)) return unfixedIn("in a file that is not UTF-8");
	if (!isPage(path)) return unfixedIn("in a file that is no page");
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	if (!markdown.test(path) && reStructuredText.test(text)) return unfixedIn("in reStructuredText");
	const { text: content, fixed, unfixed } = await fixMarkdown(text, found);
	return {
		content: fixed > 0 ? Buffer.from(content) : void 0,
		fixed,
		unfixed
	};
}
/** Replacements for typographic findings of the ASCII check whose ASCII identifies the character. Offsets are UTF-16 units of the decoded text. */
function typographyIn(bytes, path, policy) {
	const { findings, offsets } = scanCharacters(bytes, path, policy, Number.POSITIVE_INFINITY);
	let read = 0;
	let from = 0;
	return findings.flatMap(({ rule, line = 1 }, index) => {
		const at = offsets[index];
		const codePoint = decodeAt(bytes, at);
		const replacement = rule === "ascii/typographic" ? replacementOf(codePoint) : void 0;
		if (replacement === void 0 || replacement.lossy) return [];
		from += bytes.toString("utf8", read, at).length;
		read = at;
		return [{
			from,
			to: from + (codePoint > 65535 ? 2 : 1),
			line,
			by: replacement.text
		}];
	});
}

export { fixTexts };