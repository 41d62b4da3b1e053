import { o as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { f as visible } from "./format-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { l as isLanguageMark } from "./characters-shared2.js";

// src/features/text-checks/ascii/ascii-policy.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const emoji = /^[\p{Emoji}\p{Extended_Pictographic}\p{Emoji_Component}]$/u;
/** The set that one entry of `characters` names. Throws UserError for an entry of another form. */
function readCharacters(entry) {
	const exact = readRange(entry);
	if (exact) return {
		has: exact,
		exact
	};
	const kind = readKind(entry);
	if (kind) return {
		has: kind,
		exact: () => false
	};
	const points = new Set(Array.from(entry, (character) => character.codePointAt(0)));
	if (/^[\x00-\x7f]*$/.test(entry)) throw new UserError(`"${visible(entry)}" names no characters.`, "Write U+2500-U+257F, U+2026, 'Script=Greek', Emoji, latin1, or the character itself.");
	const one = (codePoint) => points.has(codePoint);
	return {
		has: one,
		exact: one
	};
}
function readRange(entry) {
	const range = /^U\+([0-9A-F]{1,6})(?:\s*(?:-|\.\.)\s*(?:U\+)?([0-9A-F]{1,6}))?$/i.exec(entry.trim());
	if (!range) return void 0;
	const first = Number.parseInt(range[1], 16);
	const last = range[2] === void 0 ? first : Number.parseInt(range[2], 16);
	if (last < first || last > 1114111) throw new UserError(`"${visible(entry)}" is no range of characters.`, "Write the smaller code point first; the largest is U+10FFFF.");
	return (codePoint) => codePoint >= first && codePoint <= last && (first === last || !isLanguageMark(codePoint));
}
function readKind(entry) {
	if (/^emoji$/i.test(entry)) return (codePoint) => codePoint > 127 && emoji.test(String.fromCodePoint(codePoint));
	if (/^latin-?1$/i.test(entry)) return (codePoint) => codePoint >= 160 && codePoint <= 255;
	const script = /^(?:script|sc)=([A-Za-z_]{2,40})$/i.exec(entry);
	if (!script) return void 0;
	const pattern = scriptPattern(script[1]);
	if (!pattern) throw new UserError(`"${visible(entry)}" names no script of Unicode.`, "Write the name as in Script=Greek or Script=Cyrillic.");
	return (codePoint) => pattern.test(String.fromCodePoint(codePoint));
}
function scriptPattern(name) {
	try {
		return new RegExp(`^\\p{Script=${name[0].toUpperCase()}${name.slice(1)}}$`, "u");
	} catch {
		return;
	}
}
const rulesOf = ({ allow }) => allow.map(({ paths, characters }) => ({
	matches: (0, import_picomatch.default)([...paths], { dot: true }),
	sets: characters.map(readCharacters)
}));
const compiled = /* @__PURE__ */ new WeakMap();
/** The characters that the policy allows in a file. Throws UserError for an entry that names no characters. */
function allowedIn(policy, path) {
	const rules = compiled.get(policy) ?? rulesOf(policy);
	compiled.set(policy, rules);
	const sets = rules.filter((rule) => rule.matches(path)).flatMap((rule) => rule.sets);
	return {
		has: (codePoint) => sets.some((set) => set.has(codePoint)),
		exact: (codePoint) => sets.some((set) => set.exact(codePoint))
	};
}

// src/features/text-checks/ascii/prose.ts
const markdown = /\.(?:md|markdown)$/i;
const plainText = /(?:^|\/)(?:README|LICEN[CS]E|CHANGELOG)(?:\.txt)?$|^docs\/(?:.*\/)?(?!CMakeLists|[^/]*requirements)[^/]*\.txt$/i;
/** Whether `check --fix` fixes a file: Markdown, README, LICENSE, CHANGELOG, and texts in `docs`. */
const isPage = (path) => markdown.test(path) || plainText.test(path);
const prose = /\.(?:md|markdown|mdx|txt|rst|adoc|asciidoc|org|tex|x?html?|xml|svg)$|(?:^|\/)(?:README|LICEN[CS]E|CHANGELOG)$|^(?:tag message|release notes)$/i;
const fence = /^[ \t>*+-]*(?:```|~~~)/;
/** Whether a byte offset of a file is prose: in Markdown, text or markup, and in Markdown outside code. Offsets must come in order. */
function proseOf(bytes, path) {
	if (!/\.(?:md|markdown|mdx)$/i.test(path)) return () => prose.test(path);
	let [read, inFence, inSpan] = [
		0,
		false,
		false
	];
	return (at) => {
		for (; read < at; read++) {
			if (bytes[read] === 10) inSpan = false;
			else if (bytes[read] === 96 && bytes[read - 1] !== 96) inSpan = !inSpan;
			if ((read === 0 || bytes[read - 1] === 10) && fence.test(String.fromCharCode(...bytes.subarray(read, read + 32)))) inFence = !inFence;
		}
		return !inFence && !inSpan;
	};
}

export { allowedIn as i, markdown as n, proseOf as r, isPage as t };