// src/text/format.ts
/** A size for people: `512 B`, `1.4 KiB`, `20.0 MiB`. */
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
/** A duration for people: `40 ms`, `3.2 s`, `2 min 5 s`. */
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)} ms`;
	if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** A number with commas: 1,234,567. Intl would say the same, and takes longer to load than many a run. */
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
/** `1 file`, `2 files`; the plural is given where an `s` does not make it. */
function count(number, one, many = `${one}s`) {
	return `${grouped(number)} ${number === 1 ? one : many}`;
}
/** The first names, and how many more there are: `a, b and 3 more`. */
function shortList(names, most = 5) {
	return names.slice(0, most).join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
}
/** Text as one argument of a POSIX shell, in quotes where it needs them. */
function shellWord(text) {
	return /^[\w./@][\w./@-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** The first twelve characters of a commit id, enough to tell it apart in any repository. */
function shortCommit(commit) {
	return commit.slice(0, 12);
}

export { shellWord as a, grouped as i, formatDuration as n, shortCommit as o, formatSize as r, shortList as s, count as t };