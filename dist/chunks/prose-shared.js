import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { l as isLanguageMark } from "./characters-shared2.js";

// src/features/text-checks/ascii/ascii-policy.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const emoji = /^(?![\0-\x7f])[\p{Emoji}\p{Extended_Pictographic}\p{Emoji_Component}]$/u;
/** The set that one entry of `characters` names. The configuration allows `U+2026`, `U+2500-U+257F`, `Script=Greek` and `Emoji`. */
function setOf(entry) {
	if (entry.startsWith("U+")) {
		const [first = 0, last = first] = entry.split("-").map((point) => Number.parseInt(point.slice(2), 16));
		const has = (codePoint) => codePoint >= first && codePoint <= last && (first === last || !isLanguageMark(codePoint));
		return {
			has,
			exact: has
		};
	}
	const pattern = entry === "Emoji" ? emoji : new RegExp(`^\\p{${entry}}$`, "u");
	return {
		has: (codePoint) => pattern.test(String.fromCodePoint(codePoint)),
		exact: () => false
	};
}
const rulesOf = ({ allow }) => allow.map(({ paths, characters }) => ({
	matches: (0, import_picomatch.default)([...paths], { dot: true }),
	sets: characters.map(setOf)
}));
const compiled = /* @__PURE__ */ new WeakMap();
/** The characters that the policy allows in a file. */
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