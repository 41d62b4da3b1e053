// src/text/format.ts
/** A size in bytes as text: `512 B`, `1.4 KiB`, `20.0 MiB`. */
function formatSize(bytes) {
	if (bytes < 1024) return `${bytes} B`;
	const units = [
		"KiB",
		"MiB",
		"GiB"
	];
	let value = bytes / 1024;
	let unit = 0;
	while (value >= 1023.95 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	return `${value.toFixed(1)} ${units[unit]}`;
}
/** UTF-16 code units. No person writes a longer line, and a pattern may take the square of a line's length. */
const longestLine = 8192;
/** The text with every line cut to 8,192 UTF-16 code units, for texts of strangers that patterns read. */
function cutLines(text) {
	if (text.length <= longestLine) return text;
	return text.split("\n").map((line) => line.slice(0, longestLine)).join("\n");
}
/** A duration in milliseconds as text: `40 ms`, `3.2 s`, `2 min 5 s`. */
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)} ms`;
	if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** A whole number with commas: `1,234,567`. Loading Intl for this takes longer than a short run. */
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
/** `1 file`, `2 files`. `many` is the plural when it is not `one` with an `s`. */
function count(number, one, many = `${one}s`) {
	return `${grouped(number)} ${number === 1 ? one : many}`;
}
/** The first `most` names and the number of the others: `a, b and 3 more`. */
function shortList(names, most = 5) {
	return names.slice(0, most).join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
}
/** A line for each of the first `most` items, and one that counts the others: `and 3 more`. */
function firstLines(items, most, lineOf) {
	const lines = items.slice(0, most).map(lineOf);
	return items.length > most ? [...lines, `and ${items.length - most} more`] : lines;
}
/** The text as one argument of a POSIX shell, quoted when necessary. */
function shellWord(text) {
	return /^[\w./@][\w./@-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** The first twelve characters of a commit id: unique in practice. */
function shortCommit(commit) {
	return commit.slice(0, 12);
}
/** The number of messages whose first line has letters of a script other than Latin. Up to five count as 0: the letters may be names of people. */
function foreignTitles(messages) {
	const number = messages.filter((message) => /^.*(?!\p{Script=Latin})\p{L}/u.test(message)).length;
	return number > 5 ? number : 0;
}
/** Text of the repository for a message. Code points outside printable ASCII become `<U+202E>`: they could deceive a reader, or start a line. At most `limit` code points stay. */
function visible(text, limit = 200) {
	const kept = [...text.slice(0, 2 * limit)].slice(0, limit).join("");
	return `${kept.replace(/[^\x20-\x7e]/gu, escaped)}${kept.length < text.length ? "[cut]" : ""}`;
}
/** The text in double quotes. Code points outside printable ASCII are escaped, so that a name cannot deceive the reader of a log. */
function quoted(text) {
	return JSON.stringify(text).replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** A character as its code point: `<U+202E>`. */
const escaped = (character) => `<${codePointLabel(character.codePointAt(0))}>`;
/** A code point in the notation of the Unicode Standard: `U+2026`, `U+1F600`. */
function codePointLabel(codePoint) {
	return "U+" + codePoint.toString(16).toUpperCase().padStart(4, "0");
}

export { firstLines as a, formatSize as c, shellWord as d, shortCommit as f, escaped as i, grouped as l, visible as m, count as n, foreignTitles as o, shortList as p, cutLines as r, formatDuration as s, codePointLabel as t, quoted as u };