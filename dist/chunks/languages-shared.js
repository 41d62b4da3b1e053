import { t as familyOf } from "./simple-shared.js";

// src/features/text-checks/ellipsis/ellipsis-rule.ts
const dots = "(?<!\\.)(?:\\.{3}|…)(?!\\.)";
/** Three dots, neither more nor fewer, or U+2026. */
const ellipsis = new RegExp(dots);
/** A line that holds nothing but an ellipsis and what may follow it in a list. */
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
/** `(p. 32)` says where to read on. */
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
/** What stands in front of a comment's text on its line, and behind it. */
const opening = /^(?:\s*(?:\{?\/\*+!?|\/{2,}!?|#+!?|<!--+|--+|;+|\*(?!\/)|\{\{--|<%#|\{#|%+(?=\s)))+/;
const closing = /(?:\s*(?:\*+\/\}?|--+>|--\}\}|%>|#\}))+\s*$/;
/** The text of a comment's line without its marks, so that `// {/* ... *\/}` is `...`. */
function bareComment(line) {
	return line.replace(closing, "").replace(opening, "").trim();
}
/**
* What a comment's text says by its ellipsis: structure first (nothing else, brackets, both sides), then prose that goes on,
* then words. Undefined when the ellipsis is part of a sentence, a range or quoted code.
*/
function judgeComment(text) {
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
	return judgeLead(rest.trim(), /^[\p{L}\d]/u.test(rest));
}
/** `attached`: no space after the ellipsis, as when a sentence goes on (`...well, not two`); then only a first word that names left-out code counts. */
function judgeLead(rest, attached) {
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

// src/features/text-checks/ellipsis/lex/languages.ts
const grammars = [
	["javascript", /\.(?:[cm]?js|jsx|[cm]?ts|tsx)$/i],
	["python", /\.pyi?$/i],
	["rust", /\.rs$/i],
	["go", /\.go$/i],
	["java", /\.java$/i],
	["cpp", /\.(?:c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|inl|ino|cu|cuh)$/i],
	["php", /\.(?:php|phtml|inc)$/i],
	["css", /\.css$/i],
	["html", /\.(?:html?|xhtml|vue|svelte)$/i],
	["yaml", /\.ya?ml$/i]
];
const languages = new Map(grammars.map(([name]) => [name, {
	name,
	grammar: true
}]));
/** The language of a file by its name; undefined when there is no rule for it. */
function languageOf(path) {
	if (/\.blade\.php$/i.test(path)) return {
		name: "template",
		grammar: false
	};
	const grammar = grammars.find(([, names]) => names.test(path));
	if (grammar) return languages.get(grammar[0]);
	const name = familyOf(path);
	return name === void 0 ? void 0 : {
		name,
		grammar: false
	};
}
/** The family whose comments and strings look like those of a grammar's language, near enough. */
const processTags = {
	javascript: "c-like",
	rust: "c-like",
	go: "c-like",
	java: "c-like",
	cpp: "c-like",
	php: "c-like",
	python: "hash",
	yaml: "hash",
	css: "sheet",
	html: "markup"
};
/** Brackets that are open at once, above which no grammar is tried: written code has some dozens, and a parser of JavaScript takes a gigabyte for 20,000 of two kinds. */
const deepest = 1e3;
/** How a file of a language is told apart: by its grammar, or by the family's comment rule when its brackets nest too deep for that. */
function readableAs(language, bytes) {
	return language.grammar && nestsDeep(bytes) ? {
		name: processTags[language.name],
		grammar: false
	} : language;
}
/** Counts brackets wherever they stand: one in a string that has no partner only makes the answer more careful. */
function nestsDeep(bytes) {
	let depth = 0;
	for (const byte of bytes) if (byte === 40 || byte === 91 || byte === 123) {
		if (++depth > deepest) return true;
	} else if (depth > 0 && (byte === 41 || byte === 93 || byte === 125)) depth--;
	return false;
}
const lexers = {
	javascript: () => import("./javascript.js"),
	python: () => import("./python.js"),
	rust: () => import("./rust.js"),
	go: () => import("./go.js"),
	java: () => import("./java.js"),
	cpp: () => import("./cpp.js"),
	php: () => import("./php.js"),
	css: () => import("./css.js"),
	html: () => import("./html.js"),
	yaml: () => import("./yaml.js")
};
/** Tells a text apart as far as `stop`, by its language's grammar, or by the comment rule of its family. */
async function lexAs(language, text, path, stop) {
	if (language.grammar) return (await lexers[language.name]()).lex(text, path, stop);
	const { lexSimply } = await import("./simple.js");
	return lexSimply(text, language.name, stop);
}

export { ellipsis as a, bareComment as i, lexAs as n, judgeComment as o, readableAs as r, onlyEllipsis as s, languageOf as t };