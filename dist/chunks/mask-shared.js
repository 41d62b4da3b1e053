import { n as printable } from "./characters-shared.js";

// src/text/mask.ts
/** In UTF-16 code units: redacting shorter lines would redact every `{` and `}` of a log. */
const SHORTEST_LINE = 4;
/** In UTF-16 code units: the base64 of a shorter secret could occur in any text. */
const SHORTEST_ENCODED = 12;
/** User and password of an address, such as a package index has. The user `git` of an SSH address is no secret. */
const CREDENTIALS = /:\/\/(?!git@)[^\s/?#@"'<>]{1,300}@/g;
/** The base64 forms of a secret inside a longer text: only the characters that depend on the secret alone, at three alignments, in two alphabets. */
function base64Forms(secret) {
	return [
		0,
		1,
		2
	].flatMap((before) => {
		const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
		const text = bytes.toString("base64").slice(Math.ceil(8 * before / 6), Math.floor(8 * bytes.length / 6));
		return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
	});
}
/** Masks without secrets. Longer values are replaced first, so that no rest remains of a secret that contains another one. */
function createMasks() {
	let values = [];
	const redact = (text) => values.reduce((shown, value) => shown.replaceAll(value, "***"), text).replace(CREDENTIALS, "://***@");
	return {
		/** Redacts a value, its lines and its usual encodings from now on. Blank values have no effect. */
		add(secret) {
			if (secret.trim() === "") return;
			const lines = secret.split(/[\r\n]+/).filter((line) => line.trim().length >= SHORTEST_LINE);
			const encoded = secret.length >= SHORTEST_ENCODED ? base64Forms(secret.trim()) : [];
			const forms = [
				secret,
				...secret.length >= SHORTEST_ENCODED ? [secret.toLowerCase(), secret.toUpperCase()] : [],
				...lines,
				...encoded
			].flatMap((value) => [
				value,
				value.trim(),
				encodeURIComponent(value.toWellFormed()),
				JSON.stringify(value).slice(1, -1)
			]);
			values = [.../* @__PURE__ */ new Set([...values, ...forms])].sort((a, b) => b.length - a.length);
		},
		/** The text with every secret as `***`, and without user and password in any address. */
		redact,
		/** The printable text, redacted before and after the control characters are replaced. */
		shown: (text) => redact(printable(redact(text)))
	};
}

export { createMasks as n, base64Forms as t };