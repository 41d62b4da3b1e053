import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { a as UserError } from "./errors-shared.js";
import { f as visible } from "./format-shared.js";

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
	return (codePoint) => codePoint >= first && codePoint <= last;
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

export { allowedIn as t };