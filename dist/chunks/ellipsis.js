import { a as readableAs, i as lexAs, n as mayBeCode, r as languageOf } from "./ellipsis-candidates-shared.js";
import { a as bareComment, c as matchComment, l as onlyEllipsis, o as ellipsis, s as ellipsisMessages } from "./tree-shared.js";

// src/features/text-checks/ellipsis/ellipsis.ts
/** Size in bytes above which a file is not parsed: a parse tree takes a hundred times the size of the file. */
const parsedAtMost = 1e6;
/** Findings for the candidate lines, at most `limit`, and the comment style by which they were read without a grammar. Parses the file up to the last candidate that lacks `ellipsis-ok`, if there is one. */
async function checkCandidates(bytes, path, candidates, limit) {
	const known = languageOf(path);
	if (known === void 0 || candidates.length === 0) return nothing;
	if (bytes.length > 1e6) return {
		findings: [tooLarge(path, candidates)],
		offsets: [candidates[0]],
		more: 0
	};
	const text = new TextDecoder().decode(bytes);
	const lines = text.split("\n").map((line) => line.endsWith("\r") ? line.slice(0, -1) : line);
	const isSuppressed = (index) => [lines[index - 1], lines[index]].some((line) => line?.includes("ellipsis-ok"));
	const unsuppressed = withLineIndex(bytes, candidates).filter(({ index }) => !isSuppressed(index));
	const last = unsuppressed.at(-1);
	if (last === void 0) return nothing;
	const language = readableAs(known, bytes);
	const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
	const source = {
		text,
		lines,
		starts,
		lexed: await lexAs(language, text, path, starts[last.index] + lines[last.index].length),
		language
	};
	const found = unsuppressed.flatMap(({ index, at }) => checkLine(source, index).map((finding) => ({
		finding: {
			...finding,
			path
		},
		at
	})));
	const kept = found.slice(0, limit);
	const counted = {
		findings: kept.map(({ finding }) => finding),
		offsets: kept.map(({ at }) => at),
		more: found.length - kept.length
	};
	return language.grammar ? counted : {
		...counted,
		style: language.name
	};
}
const nothing = {
	findings: [],
	offsets: [],
	more: 0
};
/** Adds to each candidate the index of its line, from 0. */
function withLineIndex(bytes, candidates) {
	let index = 0;
	let position = 0;
	return candidates.map((at) => {
		for (; position < at; position++) if (bytes[position] === 10) index++;
		return {
			index,
			at
		};
	});
}
/** The name that a comment behind it explains, as in `Ellipsis // ...`. */
const namedToken = /(?:dot|ellipsis|spread|variadic)\w*['"]?\s*[,:;=]?\s*$/i;
function checkLine(source, index) {
	const line = source.lines[index];
	const start = source.starts[index];
	const inside = source.lexed.comments(start, start + line.length);
	const found = inside.flatMap((comment) => {
		const from = Math.max(0, comment.from - start);
		const part = line.slice(from, comment.to - start);
		const match = matchComment(bareComment(part));
		const omission = match && !(match.rule === "bare" && namedToken.test(line.slice(0, from))) && inContext(source, index, match, comment);
		return omission ? [toFinding(index, line, from + part.search(match.rule === "omission" ? /[\p{L}([<]/u : ellipsis), omission)] : [];
	});
	if (inside.length > 0 || !isCodeLine(source, index)) return found;
	return [toFinding(index, line, line.search(ellipsis), {
		rule: "code-line",
		level: "error"
	})];
}
/** Whether a line of code holds only an ellipsis. Error nodes of a parse tree are no evidence, so only the line and `isText` decide. */
function isCodeLine(source, index) {
	const line = source.lines[index];
	if (!onlyEllipsis.test(line)) return false;
	const at = source.starts[index] + line.search(ellipsis);
	if (source.lexed.isText(at)) return false;
	const { name } = source.language;
	return mayBeCode(line, source.language) && !(/^(?:cpp|php|c-like|csharp)$/.test(name) && isVariadic(source.lines, index));
}
/** A variadic parameter or argument may have a line to itself: `int log(const char *format,` / `...` / `);`. */
function isVariadic(lines, index) {
	const before = lines.slice(0, index).findLast((line) => line.trim() !== "");
	const after = lines.slice(index + 1).find((line) => line.trim() !== "");
	return /[,(]\s*(?:\\|\/\/.*|\/\*.*\*\/)?\s*$/.test((before ?? "").slice(-2e3)) && /^\s*\)/.test(after ?? "");
}
/** Lowers the level of a match in an example or amid prose. Undefined: the text around the comment shows that nothing is left out. */
function inContext(source, index, match, comment) {
	const example = {
		rule: "doc-example",
		level: "info"
	};
	if (comment.doc) return example;
	const line = source.lines[index];
	const before = wholeComment(source.lines[index - 1]);
	const after = wholeComment(source.lines[index + 1]);
	if (match.follows !== void 0 && !isFollowedBy(match.follows, source.lines, index)) return void 0;
	if (match.rule === "omission") {
		if (before !== void 0 || after !== void 0 || hasOtherLines(source, comment, index)) return void 0;
	}
	if (/^\s*(?:\/\/+|#+|\*|--|;+|%+)(?:\s{2,}|\t)/.test(line) && (before !== void 0 || after !== void 0)) return example;
	const weaker = match.level === "error" ? {
		...match,
		level: "warning"
	} : match;
	if (hasOtherLines(source, comment, index)) return match.rule === "bare" ? example : weaker;
	if (match.rule === "bare" && isText(before) && isText(after) && wholeComment(line) !== void 0) return example;
	if (match.rule === "bare" && endsStatement(source, comment, index)) return weaker;
	return before !== void 0 && after !== void 0 && wholeComment(line) !== void 0 && /[a-z,]$/.test(before) && /^[a-z]/.test(after) && (match.rule === "both-sides" || match.rule === "tail-keyword") ? weaker : match;
}
/** Whether a closing bracket, less indentation or the end of the file follows a line. A blank line is a gap. */
function isFollowedBy(wanted, lines, index) {
	const next = lines.slice(index + 1).find((line) => line.trim() !== "");
	if (next === void 0 || wanted === "gap" && next !== lines[index + 1]) return true;
	return /^\s*[)\]}]/.test(next) || next.search(/\S/) < lines[index].search(/\S/);
}
const isText = (comment) => comment !== void 0 && /\p{L}/u.test(comment);
/** Whether a block comment has text on other lines than this one. */
function hasOtherLines({ text, starts, lines }, { from, to }, index) {
	const start = starts[index];
	const end = start + lines[index].length;
	return /\p{L}/u.test(text.slice(from, Math.max(from, start))) || /\p{L}/u.test(text.slice(Math.min(end, to), to));
}
/** Whether a block comment ends its line, after code that needs no continuation: then the ellipsis rarely stands for left-out code. */
function endsStatement({ lines, starts, text }, { from, to }, index) {
	const line = lines[index];
	const code = line.slice(0, Math.max(0, from - starts[index]));
	const rest = line.slice(to - starts[index]);
	return text.startsWith("/*", from) && rest.trim() === "" && /[^\s{([,=:>?&|+]\s*$/.test(code);
}
/** The text of a line that holds only a comment; undefined for other lines. */
function wholeComment(line) {
	return line !== void 0 && /^\s*(?:\/\/|#|--|\*|;|%)/.test(line) ? bareComment(line) : void 0;
}
function toFinding(index, line, column, { rule, level }) {
	return {
		rule: `ellipsis/${rule}`,
		level,
		line: index + 1,
		column: column + 1,
		codePointColumn: Array.from(line.slice(0, column)).length + 1,
		message: `${ellipsisMessages[rule]}.`,
		suggestion: "write the code that is missing, or put ellipsis-ok into the line when it is meant"
	};
}
function tooLarge(path, candidates) {
	return {
		rule: "ellipsis/not-parsed",
		level: "info",
		path,
		message: `The file is larger than ${parsedAtMost} bytes and was not parsed; ${candidates.length} of its lines look like left-out code.`,
		suggestion: "split the file, or exclude it under checks.ellipsis.exclude"
	};
}

export { checkCandidates };