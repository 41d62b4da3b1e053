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
	"doc-example": "An example in a comment leaves code out",
	omission: "A comment says that the rest of the code is left out"
};
const dots = "(?<!\\.|\\. (?=\\. ))(?:\\.(?: ?\\.){2,4}|…{1,2})(?!\\.| \\.(?!\\w))";
/** Three to five dots, perhaps with spaces between them, or U+2026. */
const ellipsis = new RegExp(dots);
const leading = new RegExp(`^(?:\\[ ?${dots} ?\\]|\\( ?${dots} ?\\)|${dots})`);
/** A line that holds only an ellipsis, perhaps with a comma or semicolon. */
const onlyEllipsis = new RegExp(`^\\s*${dots}\\s*[,;]?\\s*$`);
const continuation = new RegExp(`^(?:${[
	"and|or|but|then|so|which|that|because|if|unless|when|whenever|while|where|with|without|including|excluding|not|no|also|the|a|an|it|its|this|these|those|he|she|they|we|you|i|etc|to|of|in|on|at|by|for|from|as|is|are|was|were|be|has|have|had|can|could|should|would|will|may|might|must|do|does|did|until|since|after|before|though|although|except|instead|like|than|thus|hence|therefore|however|only|even|just|maybe|perhaps|hopefully|now|there|here|what|why|how|who|yet|nor|else|either|otherwise|once|through|into|onto|via|per|plus|let|lets",
	"y|e|o|u|ou|et|mais|mas|pero|que|si|se|sino|para|pour|por|con|com|avec|sans|sin|sem|car|donc|puis|ensuite|luego|entonces",
	"und|oder|aber|dass|wenn|weil|denn|damit|dann|mit|ohne|ve|veya|ama|ma|perché|che|oppure|en|maar|och|men"
].join("|")})(?![\\w\u2019'-])`, "iu");
const leftover = /^(?:and|or|y|e|et|und|plus|the|as|all|a|o|os|el|la|los|las|le|les|il|lo|die|der|das|het|de)\s+(?:(?:all|the|of|el|la|los|las|le|les|o|os|die|der|das)\s+)*(?:rest\b|remaining\b|remainder\b|others?\b(?=\s*(?:[.,;:)]|$))|other (?:code|logic|functions?|methods?|imports?|fields?|props|properties|routes|handlers|styles|components?|helpers?|tests?|cases|definitions?)\b|(?:\d+|many|several|some) more\b|so (?:on|forth)\b|resto\b|reste\b|restante?s?\b|restlichen?\b)/i;
const english = "rest|remaining|remainder|existing|unchanged|unmodified|untouched|omitted|elided|truncated|abbreviated|abridged|snip(?:ped)?|for brevity|boilerplate|goes here|go here|as before|(?:remains?|stays?|is|are) (?:exactly )?(?:the )?(?:same|identical|similar|as (?:is|they were|it was))|implementation|your (?:code|logic|implementation)|jsx";
const weak = "omit|shortened|skipped|same|identical|similar(?:ly)?|previous(?:ly)?|other|others|another|more|additional|further|keep|kept|implement|logic|code|complete|above|below|your|imports|exports|functions|methods|fields|properties|props|handlers|routes|helpers|components|styles|definitions|continues|repeat(?:ed)?";
const strong = new RegExp(`(?<![\\p{L}\\d_])(?:${english}|resto|restante?s?|demas|dem[aá]s|igual(?:es)?|iguales|mism[oa]s?|existentes?|sin cambios|c[oó]digo|codigo|l[oó]gica|logica|omitid[oa]s?|permanece|mant[eé]m|mantener|outr[oa]s|otr[oa]s|anterior(?:es)?|implementa[cç][aã]o|implementaci[oó]n|reste|autres?|inchang[eé]e?s?|identiques?|suite|existante?s?|rest(?:lich\\w*)?|identisch\\w*|unver[aä]ndert\\w*|gleich\\w*|bleib\\w*|bestehend\\w*|weitere?\\w*|übrig\\w*|uebrig\\w*|geri kalan\\w*|ayn[iı]\\w*|mevcut|di[gğ]er\\w*|kod\\w*|resto|invariat[oi]|esistent[ei]|altri|altre|overige|ongewijzigd|bestaande|bez zmian|reszta|pozosta\\w+|istniej\\w+|kodu|ostal\\w+|bez izmeneni\\w*|sisa|lainnya|остал\\p{L}*|без изменени\\p{L}*|код\\p{L}*|существ\\p{L}*|прежн\\p{L}*|решт\\p{L}*)(?![\\p{L}\\d_])|其余|其他|其它|保持|不变|省略|现有|原有|代码|残り|その他|同じ|既存|省略|나머지|기존|생략|동일`, "iu");
const early = new RegExp(`^(?:[\\p{L}\\d_'"&./-]+\\s+){0,2}(?:${weak})(?![\\p{L}\\d_])`, "iu");
const task = /^(?:handle|process|render|fetch|validate|perform|implement|initiali[sz]e|set up|do (?:something|stuff|the work|work)|api call|business)(?![\p{L}\d_])/iu;
const late = /(?<![\p{L}\d_])(?:logic|code|same|identical|unchanged)\)?[.,;:]?$/iu;
const counted = /^(?:~|about |some )?\d+ (?:more|other|lines?|items?|entries|rows)\b/i;
const reference = /^\(\s*(?:pp?\b|pages?\b|figs?\b|figure|cf\b|lines?\b|chapter|note)/i;
const todo = new RegExp(`^(?:(?:TODO|FIXME)\\b\\s*(?:\\([^)]*\\))?\\s*[:-]?|(?:XXX|HACK)\\s*:)\\s*${dots}$`, "i");
const kinds = "code|implementation|logic|functions?|functionality|methods?|imports?|fields?|props|properties|routes|handlers|styles|config(?:uration)?|components?|helpers?|tests?|cases|definitions?|body|content|stuff|setup|endpoints|class(?:es)?|file|script|page|template|module|markup";
const same = "(?:unchanged|unmodified|untouched|(?:the )?same|identical|as (?:is|before)|omitted|elided)";
const remaining = "(?:the |all |your |my )*(?:rest|remaining|remainder|others?|additional|more|further|missing|existing)";
const verb = "(?:implement|add|insert|put|fill in|include|write)";
const atEnd = (pattern) => new RegExp(`^(?:(?:TODO|FIXME)\\b\\W*)?${pattern}\\s*${dots}$`, "i");
const tail = [
	`.*(?<!must |should |to |will |shall |can |may )\\b(?:remains?|stays?) (?:exactly )?${same}`,
	"(?:the )?(?:rest|remainder) of (?:the |your |my |this )?[\\w.\\- ]{1,50}?",
	`(?:(?:your|the|actual|full|my|${remaining}) )?(?:[\\w-]+ )?(?:${kinds}) (?:(?:goes|go|comes|is|would be|continues) )?here`,
	`(?:your|previous|same|utility|helper|similar|${remaining}) (?:[\\w-]+ ){0,2}(?:${kinds})(?: (?:unchanged|as before|remains?(?: the same)?|continues))?(?=\\s)`,
	"(?:remaining|existing|other) [\\w-]+s(?=\\s)",
	`(?:same|previous|unchanged|${remaining})(?: (?:${kinds}))?(?: (?:unchanged|as before|here))?`,
	`${verb} .{1,60} here`
].map(atEnd);
const writing = atEnd(`${verb} (?:in )?${remaining}(?: [\\w-]+){0,4}`);
/** A comment without an ellipsis that says the same as a placeholder. */
const omission = new RegExp(`^(?:(?:(?:(?:the )?(?:rest|remainder) of|${remaining}) (?:[\\w-]+ ){0,4}?(?:${kinds})|everything else) (?:code )?(?:(?:remains?|stays?|is|are) )?(?:exactly )?${same}|.{3,60}? omitted for (?:brevity|clarity))(?: (?:as (?:before|above|is)|here|for (?:brevity|clarity)))*[.!]?$`, "i");
const restOf = new RegExp(`^(?:the )?(?:rest|remainder) of (?:[\\w-]+ ){0,3}?(?:${kinds})[.:]?$`, "i");
const opening = /^(?:\s*(?:\{?\/\*+!?|\/{2,}!?|#+!?|<!--+|--+|;+|\*(?!\/)|\{\{--|<%#|\{#|%+(?=\s)))+/;
const closing = /(?:\s*(?:\*+\/\}?|--+>|--\}\}|%>|#\}))+\s*$/;
/** The text of a comment's line without its marks: `// {/* ... *\/}` gives `...`. */
function bareComment(line) {
	return line.replace(closing, "").replace(opening, "").trim();
}
/** The rule that a comment breaks; undefined when an ellipsis is part of a sentence, a range, a shape or quoted code. */
function matchComment(text) {
	if (/^(?:\[[^[\]]*\]|\([^()]*\)|<[^<>]*>)$/.test(text)) {
		const inner = matchComment(text.slice(1, -1).trim());
		if (inner?.rule === "omission") return inner;
		if (inner?.rule === "bare") return {
			...inner,
			level: "warning"
		};
		return inner?.level === "error" ? {
			...inner,
			rule: "parenthesised"
		} : void 0;
	}
	if (!ellipsis.test(text)) {
		if (omission.test(text)) return {
			rule: "omission",
			level: "error"
		};
		return restOf.test(text) ? {
			rule: "omission",
			level: "warning",
			follows: "end"
		} : void 0;
	}
	const lead = leading.exec(text);
	if (lead?.[0].length === text.length) return {
		rule: "bare",
		level: "error"
	};
	if (todo.test(text)) return {
		rule: "todo",
		level: "error"
	};
	if (!lead && tail.some((pattern) => pattern.test(text))) return {
		rule: "tail-keyword",
		level: "error"
	};
	if (!lead) return writing.test(text) ? {
		rule: "tail-keyword",
		level: "error",
		follows: "gap"
	} : void 0;
	const rest = text.slice(lead[0].length);
	if (/^[A-Za-z_$][\w$.]*(?:\([^)]*\)|\[[^\]]*\])?\s*(?:[,;})]*$|[:,)\]])/.test(rest)) return void 0;
	const found = matchLead(rest.trim(), /^[\p{L}\d(]/u.test(rest));
	return /^[[(]/.test(text) && found?.level !== "error" ? void 0 : found;
}
/** `attached`: no space follows the ellipsis, as in a sentence (`...well, not two`); then only a first word that names left-out code counts. */
function matchLead(rest, attached) {
	const end = new RegExp(`\\s*${dots}$`).exec(rest);
	const inner = end ? rest.slice(0, end.index) : rest;
	if (/^\(.*\)[.,;]?$/.test(inner)) return reference.test(inner) || attached && !strong.test(inner) ? void 0 : {
		rule: "parenthesised",
		level: "error"
	};
	const words = inner.replace(/^[\s([{:;-]+/, "");
	if (!/^[\p{L}\d~]/u.test(words)) return void 0;
	const named = attached ? strong.exec(words)?.index === 0 && !/^rest (?!of\b|unchanged\b|omitted\b|remains\b)/i.test(words) || end !== null && strong.test(words) : [
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

// src/features/text-checks/ellipsis/lex/tree.ts
/** The node names of CSS, which markup holds too. */
const cssNames = {
	comments: ["Comment"],
	text: ["StringLiteral", "ParenthesizedContent"]
};
/** The names of several grammars together, for files that hold several languages. */
function joinNames(all) {
	return {
		comments: all.flatMap(({ comments }) => comments),
		text: all.flatMap(({ text }) => text),
		code: all.flatMap(({ code = [] }) => code),
		isDoc: (opening) => all.some(({ isDoc }) => isDoc?.(opening))
	};
}
/** `/**` opens documentation in C and languages like it; an empty comment is no documentation. */
function isStarred(opening) {
	return opening.startsWith("/**") && opening !== "/**/";
}
/** The lexer of a grammar. It parses up to `stop`, which halves the work. It ignores error nodes: legal code of one dialect has them, and a bare ellipsis may have none. */
const lexerFor = (parser, { comments, text: texts, code, isDoc }) => (text, _path, stop) => {
	const tree = parseTo(parser, text, stop);
	return {
		comments(from, to) {
			const found = [];
			tree.iterate({
				from,
				to,
				enter(node) {
					if (!comments.includes(node.name) || node.from >= to || node.to <= from) return;
					found.push({
						from: node.from,
						to: node.to,
						doc: isDoc?.(text.slice(node.from, node.from + 4)) ?? false
					});
				}
			});
			if (found.length > 0) return found;
			const at = from + text.slice(from, to).search(ellipsis);
			const comment = at < from ? void 0 : ancestors(tree, at).find(({ name }) => comments.includes(name));
			return comment === void 0 ? [] : [{
				from: comment.from,
				to: comment.to,
				doc: false
			}];
		},
		isText(offset) {
			const isTextual = ({ name }) => texts.includes(name) || comments.includes(name);
			const nearest = ancestors(tree, offset).find((node) => isTextual(node) || code?.includes(node.name));
			return nearest !== void 0 && isTextual(nearest);
		}
	};
};
/** The nodes that hold an offset, the innermost first. */
function ancestors(tree, offset) {
	const nodes = [];
	for (let node = tree.resolveInner(offset, 1); node !== null; node = node.parent) nodes.push(node);
	return nodes;
}
function parseTo(parser, text, stop) {
	const parse = parser.startParse(text);
	if (stop < text.length) parse.stopAt(stop);
	for (;;) {
		const tree = parse.advance();
		if (tree !== null) return tree;
	}
}

export { bareComment as a, matchComment as c, lexerFor as i, onlyEllipsis as l, isStarred as n, ellipsis as o, joinNames as r, ellipsisMessages as s, cssNames as t };