import { i as escaped } from "./format-shared.js";

// src/text/characters.ts
/** Escape sequences of a terminal: CSI, OSC and the two-character ones (ECMA-48). */
const SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/g;
/** Controls, format characters (bidirectional marks, tags, zero width), line separators, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/** Every character except printable ASCII and `\n`. */
const NOT_ASCII = /[^\x20-\x7e\n]/gu;
/** The lines of a text. They end with LF, CRLF, or CR alone, which .NET's ReadLine (in the runner) counts as well. */
function toLines(text) {
	return text.split(/\r\n|\r|\n/);
}
/** The part of a line after the last carriage return that has text behind it: the last state of a progress bar. */
const lastState = (line) => line.split("\r").findLast((part) => part !== "") ?? "";
/** The text without terminal sequences, with tabs as two spaces and invisible characters as `<U+202E>`. Letters of all scripts and `\n` stay. */
function printable(text) {
	return clean(text).replace(INVISIBLE, (found) => found === "\n" ? found : escaped(found));
}
/** As `printable`, with every character outside ASCII as `<U+00E9>`, so that different texts look different. */
function printableAscii(text) {
	return clean(text).replace(NOT_ASCII, escaped);
}
/** The text, cut to `length` UTF-16 code units with `...` at its end. A surrogate pair stays whole. */
function shorten(text, length) {
	if (text.length <= length) return text;
	const kept = Math.max(0, length - 3);
	const code = text.charCodeAt(kept - 1);
	return `${text.slice(0, code >= 55296 && code <= 56319 ? kept - 1 : kept)}...`;
}
function clean(text) {
	return toLines(text.replace(SEQUENCE, "")).join("\n").replaceAll("	", "  ");
}

export { toLines as a, shorten as i, printable as n, printableAscii as r, lastState as t };