// src/features/text-checks/ascii/utf8.ts
/**
* The code point at a byte offset. For an invalid sequence: its length in bytes as a negative number ("maximal subpart", Unicode Standard, chapter 3.9).
* Over-long forms, surrogates and values above U+10FFFF are invalid (RFC 3629).
*/
function decodeAt(bytes, at) {
	const first = bytes[at];
	if (first < 128) return first;
	if (first < 194 || first > 244) return -1;
	const length = first < 224 ? 2 : first < 240 ? 3 : 4;
	const low = first === 224 ? 160 : first === 240 ? 144 : 128;
	const high = first === 237 ? 159 : first === 244 ? 143 : 191;
	let codePoint = first & 127 >> length;
	for (let index = 1; index < length; index++) {
		const byte = bytes[at + index];
		if (byte === void 0 || byte < (index === 1 ? low : 128) || byte > (index === 1 ? high : 191)) return -index;
		codePoint = codePoint << 6 | byte & 63;
	}
	return codePoint;
}
/** The length in bytes of a code point in UTF-8. */
function utf8Length(codePoint) {
	return codePoint < 128 ? 1 : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4;
}
/** The encoding that a byte order mark at the start declares; undefined without a mark. */
function byteOrderMark(bytes) {
	const [a, b, c, d] = bytes;
	if (a === 239 && b === 187 && c === 191) return "UTF-8";
	if (a === 255 && b === 254) return c === 0 && d === 0 && bytes.length % 4 === 0 ? "UTF-32LE" : "UTF-16LE";
	if (a === 254 && b === 255) return "UTF-16BE";
	return a === 0 && b === 0 && c === 254 && d === 255 ? "UTF-32BE" : void 0;
}
const windows1252 = new Map(Array.from("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ", (character, index) => [character.codePointAt(0), 128 + index]));
const pairLeads = /* @__PURE__ */ new Set([
	194,
	195,
	208,
	209
]);
/**
* Text at a byte offset that is one character's UTF-8 bytes, decoded as Windows-1252: `U+00E2 U+0153 U+2026` for U+2705. Undefined for other text. `shown` has
* its code points, `length` their bytes in the file; `meant` is the original character.
*/
function mojibakeAt(bytes, at) {
	const lead = decodeAt(bytes, at);
	const count = pairLeads.has(lead) ? 2 : lead >= 224 && lead <= 239 ? 3 : lead >= 240 && lead <= 244 ? 4 : 0;
	if (count === 0 || (bytes[at + utf8Length(lead)] ?? 0) < 128) return void 0;
	const shown = [];
	const original = [];
	let next = at;
	while (shown.length < count && next < bytes.length) {
		const codePoint = decodeAt(bytes, next);
		const byte = codePoint >= 128 && codePoint <= 255 ? codePoint : windows1252.get(codePoint);
		if (byte === void 0) return void 0;
		shown.push(codePoint);
		original.push(byte);
		next += utf8Length(codePoint);
	}
	if (shown.length < count) return void 0;
	const meant = decodeAt(Uint8Array.from(original), 0);
	return meant >= 160 ? {
		shown,
		meant,
		length: next - at
	} : void 0;
}

export { utf8Length as i, decodeAt as n, mojibakeAt as r, byteOrderMark as t };