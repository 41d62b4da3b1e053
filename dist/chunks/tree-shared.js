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
/** The lexer of a grammar without dialects. */
function lexerFor(parser, names) {
	return (text, _path, stop) => lexTree(parser, names, text, stop);
}
/** Parses up to `stop`, which halves the work. Ignores error nodes: legal code of one dialect has them, and a bare ellipsis may have none. */
function lexTree(parser, { comments, text: texts, code, isDoc }, text, stop) {
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
			const at = from + text.slice(from, to).search(/\.{3}|\u2026/);
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
}
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

export { lexerFor as a, lexTree as i, isStarred as n, joinNames as r, cssNames as t };