import { a as lexerFor, n as isStarred, t as cssNames } from "./tree-shared.js";

// src/features/text-checks/ellipsis/ellipsis-rule.ts
/** The message of each rule. */
const ellipsisMessages = {
	bare: "An ellipsis alone stands where code was left out",
	todo: "A TODO says nothing but an ellipsis",
	"both-sides": "A comment between ellipses stands where code was left out",
	parenthesised: "An ellipsis with a remark in brackets stands where code was left out",
	"lead-keyword": "A comment that opens with an ellipsis says that code was left out",
	"tail-keyword": "A comment that ends with an ellipsis stands where code belongs",
	"lead-other": "A comment opens with an ellipsis and may stand for code that was left out",
	"lead-bracket": "A comment opens with an ellipsis before brackets and may stand for code that was left out",
	"code-line": "A line of code holds only an ellipsis",
	"doc-example": "An example in a comment leaves code out"
};
const dots = "(?<!\\.)(?:\\.{3}|…)(?!\\.)";
/** Exactly three dots, or U+2026. */
const ellipsis = new RegExp(dots);
/** A line that holds only an ellipsis, perhaps with a comma or semicolon. */
const onlyEllipsis = new RegExp(`^\\s*${dots}\\s*[,;]?\\s*$`);
const continuation = new RegExp(`^(?:${[
	"and|or|but|then|so|which|that|because|if|unless|when|whenever|while|where|with|without|including|excluding|not|no|also|the|a|an|it|its|this|these|those|he|she|they|we|you|i|to|of|in|on|at|by|for|from|as|is|are|was|were|be|has|have|had|can|could|should|would|will|may|might|must|do|does|did|until|since|after|before|though|although|except|instead|like|than|thus|hence|therefore|however|only|even|just|maybe|perhaps|hopefully|now|there|here|what|why|how|who|yet|nor|else|either|otherwise|once|through|into|onto|via|per|plus|let|lets",
	"y|e|o|u|ou|et|mais|mas|pero|que|si|se|sino|para|pour|por|con|com|avec|sans|sin|sem|car|donc|puis|ensuite|luego|entonces",
	"und|oder|aber|dass|wenn|weil|denn|damit|dann|mit|ohne|ve|veya|ama|ma|perché|che|oppure|en|maar|och|men"
].join("|")})(?![\\w\u2019'-])`, "iu");
const leftover = /^(?:and|or|y|e|et|und|plus|the|as|all|a|o|os|el|la|los|las|le|les|il|lo|die|der|das|het|de)\s+(?:(?:all|the|of|el|la|los|las|le|les|o|os|die|der|das)\s+)*(?:rest\b|remaining\b|remainder\b|others?\b(?=\s*(?:[.,;:)]|$))|other (?:code|logic|functions?|methods?|imports?|fields?|props|properties|routes|handlers|styles|components?|helpers?|tests?|cases|definitions?)\b|(?:\d+|many|several|some) more\b|so (?:on|forth)\b|resto\b|reste\b|restante?s?\b|restlichen?\b)/i;
const english = "rest|remaining|remainder|existing|unchanged|unmodified|untouched|omitted|elided|truncated|abbreviated|abridged|snip(?:ped)?|for brevity|boilerplate|etc|goes here|go here|as before|(?:remains?|stays?|is|are) (?:exactly )?(?:the )?(?:same|identical|similar|as (?:is|they were|it was))|implementation|your (?:code|logic|implementation)|jsx";
const weak = "omit|shortened|skipped|same|identical|similar(?:ly)?|previous(?:ly)?|other|others|another|more|additional|further|keep|kept|implement|logic|code|complete|above|below|your|imports|exports|functions|methods|fields|properties|props|handlers|routes|helpers|components|styles|definitions|continues|repeat(?:ed)?";
const strong = new RegExp(`(?<![\\p{L}\\d_])(?:${english}|resto|restante?s?|demas|dem[aá]s|igual(?:es)?|iguales|mism[oa]s?|existentes?|sin cambios|c[oó]digo|codigo|l[oó]gica|logica|omitid[oa]s?|permanece|mant[eé]m|mantener|outr[oa]s|otr[oa]s|anterior(?:es)?|implementa[cç][aã]o|implementaci[oó]n|reste|autres?|inchang[eé]e?s?|identiques?|suite|existante?s?|rest(?:lich\\w*)?|identisch\\w*|unver[aä]ndert\\w*|gleich\\w*|bleib\\w*|bestehend\\w*|weitere?\\w*|übrig\\w*|uebrig\\w*|geri kalan\\w*|ayn[iı]\\w*|mevcut|di[gğ]er\\w*|kod\\w*|resto|invariat[oi]|esistent[ei]|altri|altre|overige|ongewijzigd|bestaande|bez zmian|reszta|pozosta\\w+|istniej\\w+|kodu|ostal\\w+|bez izmeneni\\w*|sisa|lainnya|остал\\p{L}*|без изменени\\p{L}*|код\\p{L}*|существ\\p{L}*|прежн\\p{L}*|решт\\p{L}*)(?![\\p{L}\\d_])|其余|其他|其它|保持|不变|省略|现有|原有|代码|残り|その他|同じ|既存|省略|나머지|기존|생략|동일`, "iu");
const early = new RegExp(`^(?:[\\p{L}\\d_'"&./-]+\\s+){0,2}(?:${weak})(?![\\p{L}\\d_])`, "iu");
const task = /^(?:handle|process|render|fetch|validate|perform|implement|initiali[sz]e|set up|do (?:something|stuff|the work|work)|api call|business)(?![\p{L}\d_])/iu;
const late = /(?<![\p{L}\d_])(?:logic|code|same|identical|unchanged)\)?[.,;:]?$/iu;
const counted = /^(?:~|about |some )?\d+ (?:more|other|lines?|items?|entries|rows)\b/i;
const reference = /^\(\s*(?:pp?\b|pages?\b|figs?\b|figure|cf\b|lines?\b|chapter|note)/i;
const todo = new RegExp(`^(?:(?:TODO|FIXME)\\b\\s*(?:\\([^)]*\\))?\\s*[:-]?|(?:XXX|HACK)\\s*:)\\s*${dots}$`, "i");
const kinds = "code|implementation|logic|functions?|functionality|methods?|imports?|fields?|props|properties|routes|handlers|styles|config(?:uration)?|components?|helpers?|tests?|cases|definitions?|body|content|stuff|setup";
const tail = [
	new RegExp(`(?<!must |should |to |will |shall |can |may )\\b(?:remains?|stays?) (?:exactly )?(?:unchanged|untouched|the same|as (?:is|before))\\s*${dots}$`, "i"),
	new RegExp(`^(?:rest|remainder) of (?:the |your |my |this )?[\\w.\\- ]{1,50}?\\s*${dots}$`, "i"),
	new RegExp(`^(?:your |the |actual |full |more |other |additional |remaining |existing |my )?(?:[\\w-]+ )?(?:${kinds}) (?:(?:goes|go|comes|is|would be|continues) )?here\\s*${dots}$`, "i"),
	new RegExp(`^(?:your|more|other|additional|remaining|existing|previous|same|utility|helper|similar) (?:[\\w-]+ ){0,2}(?:${kinds})(?: (?:unchanged|as before|remains?(?: the same)?|continues))?\\s+${dots}$`, "i"),
	new RegExp(`^(?:Rest|Remaining|Existing|Other|More|Same|Previous|Unchanged)(?: (?:${kinds}))?(?: (?:unchanged|as before|here))?\\s*${dots}$`, "i")
];
const opening = /^(?:\s*(?:\{?\/\*+!?|\/{2,}!?|#+!?|<!--+|--+|;+|\*(?!\/)|\{\{--|<%#|\{#|%+(?=\s)))+/;
const closing = /(?:\s*(?:\*+\/\}?|--+>|--\}\}|%>|#\}))+\s*$/;
/** The text of a comment's line without its marks: `// {/* ... *\/}` gives `...`. */
function bareComment(line) {
	return line.replace(closing, "").replace(opening, "").trim();
}
/** The rule that the ellipsis in a comment breaks; undefined when it is part of a sentence, a range or quoted code. */
function matchComment(text) {
	if (!ellipsis.test(text)) return void 0;
	const lead = new RegExp(`^${dots}`).exec(text);
	if (lead && text.length === lead[0].length) return {
		rule: "bare",
		level: "error"
	};
	if (todo.test(text)) return {
		rule: "todo",
		level: "error"
	};
	if (!lead) return tail.some((pattern) => pattern.test(text)) ? {
		rule: "tail-keyword",
		level: "error"
	} : void 0;
	const rest = text.slice(lead[0].length);
	if (/^[A-Za-z_$][\w$.]*(?:\([^)]*\)|\[[^\]]*\])?\s*[,;})]*$/.test(rest)) return void 0;
	return matchLead(rest.trim(), /^[\p{L}\d]/u.test(rest));
}
/** `attached`: no space follows the ellipsis, as in a sentence (`...well, not two`); then only a first word that names left-out code counts. */
function matchLead(rest, attached) {
	const end = new RegExp(`\\s*${dots}$`).exec(rest);
	const inner = end ? rest.slice(0, end.index) : rest;
	if (/^\(.*\)[.,;]?$/.test(inner)) return reference.test(inner) ? void 0 : {
		rule: "parenthesised",
		level: "error"
	};
	const words = inner.replace(/^[\s([{:;-]+/, "");
	if (!/^[\p{L}\d~]/u.test(words)) return void 0;
	const named = attached ? strong.exec(words)?.index === 0 || end !== null && strong.test(words) : [
		strong,
		early,
		late,
		counted,
		task
	].some((pattern) => pattern.test(words));
	if (/^\[.*\]$/.test(inner)) return named ? {
		rule: "lead-keyword",
		level: "error"
	} : {
		rule: "lead-bracket",
		level: "warning"
	};
	if (leftover.test(words)) return {
		rule: "lead-keyword",
		level: "error"
	};
	if (continuation.test(words) || end && /\s(?:and|or|but|then)$/i.test(inner)) return void 0;
	if (end && (named || !attached)) return {
		rule: "both-sides",
		level: "error"
	};
	return named ? {
		rule: "lead-keyword",
		level: "error"
	} : {
		rule: "lead-other",
		level: "warning"
	};
}

// src/features/text-checks/ellipsis/lex/simple.ts
const double = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";
const single = "'(?:[^'\\\\\\n]|\\\\.)*'";
const end = "(?![^])";
const triple = `"""[^]*?(?:"""|${end})`;
const block = `/\\*[^]*?(?:\\*/|${end})`;
const line = "//[^\\n]*";
const tokens = {
	"c-like": `${triple}|${double}|${single}|(?<!:)(?<comment>${block}|${line})`,
	hash: `${triple}|${double}|${single}|(?<=^|\\s)(?<comment>#[^\\n]*)`,
	markup: `(?<comment><!--[^]*?(?:-->|${end}))`,
	dash: `${double}|${single}|(?<comment>--\\[\\[[^]*?(?:\\]\\]|${end})|--[^\\n]*|${block}|\\{-[^]*?(?:-\\}|${end}))`,
	sheet: `${double}|${single}|(?<!:)(?<comment>${block}|${line})`,
	template: `(?<comment>\\{\\{--[^]*?(?:--\\}\\}|${end})|\\{#[^]*?(?:#\\}|${end})|<%#[^]*?(?:%>|${end})|<!--[^]*?(?:-->|${end}))`,
	semicolon: `${double}|(?<comment>;[^\\n]*)`,
	percent: `(?<!\\\\)(?<comment>%[^\\n]*)`
};
const fileNames = {
	"c-like": /\.(?:m|mm|kts?|swift|cs|scala|sc|dart|groovy|gradle|proto|json|json5|jsonc|zig|v|sol|glsl|vert|frag|wgsl|hlsl|d|as|thrift|rego|cue|astro)$/i,
	hash: /(?:\.(?:sh|bash|zsh|fish|toml|rb|rake|gemspec|pl|pm|r|ex|exs|jl|nix|tf|tfvars|hcl|cfg|conf|properties|ps1|psm1|cmake|mk|mak|graphql|gql|nim|cr|coffee|pyx|pxd|bzl|star|awk|tcl|env)|(?:^|\/)(?:Dockerfile|Makefile|GNUmakefile|Containerfile|Gemfile|Rakefile|Vagrantfile|Brewfile|Justfile|BUILD|WORKSPACE|CMakeLists\.txt)[^/]*)$/i,
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
/** Finds comments and strings up to the offset `stop`. A documentation comment opens with `/**`, `/*!`, `///` or `//!`. */
function lexSimply(text, style, stop) {
	const comments = [];
	const strings = [];
	for (const match of text.slice(0, stop).matchAll(new RegExp(tokens[style], "gm"))) {
		const span = {
			from: match.index,
			to: match.index + match[0].length,
			doc: /^(?:\/\*[*!](?!\/)|\/\/[/!](?!\/))/.test(match[0])
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

export { ellipsis as a, onlyEllipsis as c, bareComment as i, lexAs as n, ellipsisMessages as o, readableAs as r, matchComment as s, languageOf as t };