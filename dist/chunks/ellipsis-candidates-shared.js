import { n as nextMark } from "./plain-bytes-shared.js";
import { a as bareComment, c as matchComment, i as lexerFor, l as onlyEllipsis, n as isStarred, t as cssNames } from "./tree-shared.js";
import { Buffer } from "node:buffer";

// src/features/text-checks/ellipsis/lex/simple.ts
const double = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";
const single = "'(?:[^'\\\\\\n]|\\\\.)*'";
const end = "(?![^])";
const triple = `"""[^]*?(?:"""|${end})|'''[^]*?(?:'''|${end})`;
const quoted = `${double}|${single}`;
const block = `/\\*[^]*?(?:\\*/|${end})`;
const line = "//[^\\n]*";
const heredoc = `(?<=[\\s=(])<<[-~]?["']?(?<tag>[A-Z_]\\w*)["']?[^]*?(?:^\\s*\\k<tag>\\b|${end})`;
const documented = "(?:---(?!-)|--\\s*[|^])[^\\n]*(?:\\n[ \\t]*--[^\\n]*)*";
/** How a documentation comment opens in the languages of all styles. */
const docOpening = /^(?:\/\*[*!](?!\/)|\/\/[/!](?!\/)|---(?!-)|--\s*[|^]|\{-\s*\||<#)/;
const tokens = {
	"c-like": `${triple}|${quoted}|(?<!:)(?<comment>${block}|${line})`,
	csharp: `${triple}|(?:@\\$?|\\$@)"(?:[^"]|"")*(?:"|${end})|${quoted}|(?<comment>${block}|${line})`,
	astro: `\`(?:[^\`\\\\]|\\\\.)*\`|${quoted}|(?<!:)(?<comment>${block}|${line}|<!--[^]*?(?:-->|${end}))`,
	hash: `"""[^]*?(?:"""|${end})|${heredoc}|${quoted}|(?<comment>(?<=^|\\s)#[^\\n]*|<#(?!\\{)[^]*?(?:#>|${end}))`,
	nix: `''(?:''['$\\\\]|'(?!')|[^'])*(?:''|${end})|${double}|(?<comment>(?<=^|\\s)#[^\\n]*|${block})`,
	markup: `(?<comment><!--[^]*?(?:-->|${end}))`,
	dash: `${quoted}|(?<comment>${documented}|--\\[\\[[^]*?(?:\\]\\]|${end})|--[^\\n]*|${block}|\\{-[^]*?(?:-\\}|${end}))`,
	sheet: `${quoted}|(?<!:)(?<comment>${block}|${line})`,
	template: `(?<comment>\\{\\{--[^]*?(?:--\\}\\}|${end})|\\{#[^]*?(?:#\\}|${end})|<%#[^]*?(?:%>|${end})|<!--[^]*?(?:-->|${end}))`,
	semicolon: `${double}|(?<comment>;[^\\n]*)`,
	percent: `(?<!\\\\)(?<comment>%[^\\n]*)`
};
const fileNames = {
	"c-like": /\.(?:m|mm|kts?|swift|scala|sc|dart|groovy|gradle|proto|json|json5|jsonc|zig|v|sol|glsl|vert|frag|wgsl|hlsl|d|as|thrift|rego|cue)$/i,
	csharp: /\.csx?$/i,
	astro: /\.astro$/i,
	nix: /\.nix$/i,
	hash: /(?:\.(?:sh|bash|zsh|fish|toml|rb|rake|gemspec|pl|pm|r|ex|exs|jl|tf|tfvars|hcl|cfg|conf|properties|ps1|psm1|cmake|mk|mak|graphql|gql|nim|cr|coffee|pyx|pxd|bzl|star|awk|tcl|env)|(?:^|\/)(?:Dockerfile|Makefile|GNUmakefile|Containerfile|Gemfile|Rakefile|Vagrantfile|Brewfile|Justfile|BUILD|WORKSPACE|CMakeLists\.txt)[^/]*)$/i,
	template: /\.(?:blade\.php|j2|jinja2?|twig|njk|liquid|erb|ejs|hbs|mustache)$/i,
	markup: /\.(?:xml|svg|xaml|xsd|xslt?|plist|csproj|fsproj|props|targets)$/i,
	dash: /\.(?:sql|psql|lua|hs|elm|purs|ada|adb|ads|vhdl?)$/i,
	sheet: /\.(?:scss|sass|less|styl)$/i,
	semicolon: /\.(?:clj[cs]?|edn|el|lisp|scm|rkt|ini|asm)$/i,
	percent: /\.(?:tex|sty|cls|erl|hrl|bib)$/i
};
/** The comment style of a file by its name; undefined for an unknown language. */
function commentStyleOf(path) {
	return Object.keys(fileNames).find((style) => fileNames[style].test(path));
}
/** Finds comments and strings up to the offset `stop`. */
function lexSimply(text, style, stop) {
	const comments = [];
	const strings = [];
	for (const match of text.slice(0, stop).matchAll(new RegExp(tokens[style], "gm"))) {
		const span = {
			from: match.index,
			to: match.index + match[0].length,
			doc: docOpening.test(match[0])
		};
		if (match.groups?.comment === void 0) strings.push(span);
		else comments.push(span);
	}
	const spans = [...comments, ...strings];
	return {
		comments: (from, to) => comments.filter((comment) => comment.from < to && comment.to > from),
		isText: (offset) => spans.some((span) => offset >= span.from && offset < span.to)
	};
}

// src/features/text-checks/ellipsis/lex/languages.ts
const comments = ["LineComment", "BlockComment"];
const lexerOf = (load, names) => async () => lexerFor((await load()).parser, names);
const grammars = {
	javascript: {
		files: /\.(?:[cm]?js|jsx|[cm]?ts|tsx)$/i,
		style: "c-like",
		load: async () => (await import("./javascript.js")).lex
	},
	python: {
		files: /\.pyi?$/i,
		style: "hash",
		load: lexerOf(() => import("./lezer-python.js"), {
			comments: ["Comment"],
			text: [
				"String",
				"FormatString",
				"ContinuedString"
			],
			code: ["FormatReplacement"]
		})
	},
	rust: {
		files: /\.rs$/i,
		style: "c-like",
		load: lexerOf(() => import("./lezer-rust.js"), {
			comments,
			text: [
				"String",
				"RawString",
				"Char"
			],
			isDoc: (opening) => /^\/\/(?:\/(?!\/)|!)|^\/\*!/.test(opening) || isStarred(opening)
		})
	},
	go: {
		files: /\.go$/i,
		style: "c-like",
		load: lexerOf(() => import("./lezer-go.js"), {
			comments,
			text: ["String", "Rune"]
		})
	},
	java: {
		files: /\.java$/i,
		style: "c-like",
		load: lexerOf(() => import("./lezer-java.js"), {
			comments,
			text: [
				"StringLiteral",
				"TextBlock",
				"CharacterLiteral"
			],
			isDoc: isStarred
		})
	},
	cpp: {
		files: /\.(?:c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|inl|ino|cu|cuh)$/i,
		style: "c-like",
		load: lexerOf(() => import("./lezer-cpp.js"), {
			comments,
			text: [
				"String",
				"RawString",
				"CharLiteral",
				"SystemLibString"
			],
			isDoc: (opening) => isStarred(opening) || /^\/\*!|^\/\/[/!](?!\/)/.test(opening)
		})
	},
	php: {
		files: /\.(?:php|phtml|inc)$/i,
		style: "c-like",
		load: async () => (await import("./php.js")).lex
	},
	css: {
		files: /\.css$/i,
		style: "sheet",
		load: lexerOf(() => import("./dist.js"), cssNames)
	},
	html: {
		files: /\.(?:html?|xhtml|vue|svelte)$/i,
		style: "markup",
		load: async () => (await import("./html.js")).lex
	},
	yaml: {
		files: /\.ya?ml$/i,
		style: "hash",
		load: lexerOf(() => import("./lezer-yaml.js"), {
			comments: ["Comment"],
			text: [
				"QuotedLiteral",
				"BlockLiteralContent",
				"DirectiveContent"
			]
		})
	}
};
/** The language of a file by its name; undefined for a language without a rule. */
function languageOf(path) {
	if (/\.blade\.php$/i.test(path)) return {
		name: "template",
		grammar: false
	};
	const grammar = Object.keys(grammars).find((key) => grammars[key].files.test(path));
	if (grammar !== void 0) return {
		name: grammar,
		grammar: true
	};
	const name = commentStyleOf(path);
	return name === void 0 ? void 0 : {
		name,
		grammar: false
	};
}
/** Depth of brackets above which no grammar is tried. Code nests some dozens; for 20,000 of two kinds a parser of JavaScript takes a gigabyte. */
const deepest = 1e3;
/** The language itself, or its comment style when the brackets of the file nest too deep for a grammar. */
function readableAs(language, bytes) {
	return language.grammar && nestsDeep(bytes) ? {
		name: grammars[language.name].style,
		grammar: false
	} : language;
}
/** Counts brackets in strings too: one without a partner can only turn the answer to true, the safe side. */
function nestsDeep(bytes) {
	let depth = 0;
	for (const byte of bytes) if (byte === 40 || byte === 91 || byte === 123) {
		if (++depth > deepest) return true;
	} else if (depth > 0 && (byte === 41 || byte === 93 || byte === 125)) depth--;
	return false;
}
/** Divides a text up to the offset `stop` (UTF-16 units) into code, comments and text. */
async function lexAs(language, text, path, stop) {
	return language.grammar ? (await grammars[language.name].load())(text, path, stop) : lexSimply(text, language.name, stop);
}

// src/features/text-checks/ellipsis/ellipsis-candidates.ts
/** Length in bytes above which a line counts as generated. */
const lineAtMost = 2e3;
/** Offsets in bytes of lines that look like a placeholder for left-out code; undefined for a language without a rule. The function decodes only lines with a mark. */
function candidateLines(bytes, path) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = nextMark(bytes, 0);
	if (at >= bytes.length) return [];
	const language = languageOf(path);
	if (language === void 0) return buffer.includes("...") || buffer.includes("…") ? void 0 : [];
	const candidates = [];
	while (at < bytes.length) {
		const from = buffer.lastIndexOf(10, at) + 1;
		const end = buffer.indexOf(10, at);
		const to = end < 0 ? buffer.length : end;
		if (to - from <= lineAtMost && isCandidate(buffer.toString("utf8", from, to), language)) candidates.push(from);
		at = nextMark(bytes, to + 1);
	}
	return candidates;
}
const commentLike = /\/\*.*?(?:\*\/|$)|<!--.*?(?:-->|$)|\{#.*?(?:#\}|$)|(?=(\/\/|#|--|%|;))/g;
/** Whether a line begins with a spread, such as `...items.map(`, and has no comment. In many files all ellipses are spreads. */
function isSpread(line) {
	return /^\s*\.{3}[\w$([{'"`]/.test(line) && !/\/\*|\*\/|\/\/|#|--|<!/.test(line);
}
/** Whether the line may hold a finding: the whole line, or the part from any comment's opening mark. */
function isCandidate(line, language) {
	if (onlyEllipsis.test(line) && mayBeCode(line, language)) return true;
	if (/^(?:python|yaml|hash)$/.test(language.name) && !line.includes("#")) return false;
	if (isSpread(line)) return false;
	if (matchComment(bareComment(line)) !== void 0) return true;
	return [...line.matchAll(commentLike)].some((mark) => matchComment(bareComment(mark[0] || line.slice(mark.index))) !== void 0);
}
/** Whether a line of code with nothing but an ellipsis is wrong in a language. */
function mayBeCode(line, { name, grammar }) {
	if (name === "python") return line.includes("…");
	if (name === "yaml") return /^\s/.test(line);
	return name === "c-like" || name === "csharp" || grammar;
}

export { readableAs as a, lexAs as i, mayBeCode as n, languageOf as r, candidateLines as t };