// src/features/text-checks/ascii/plain-vectors.ts
/** A number as two bytes of seven bits, the low bits first (LEB128). */
const number = (value) => [value & 127 | 128, value >> 7];
const i32 = 127;
const v128 = 123;
const get = (local) => [32, local];
const set = (local) => [33, local];
const tee = (local) => [34, local];
const constant = (bytes) => [
	253,
	12,
	...bytes
];
const load = (offset) => [
	253,
	0,
	0,
	...number(offset)
];
const [loop, iff, again, end] = [
	[3, 64],
	[4, 64],
	[12, 2],
	[11]
];
const [isLess, addNumber, not] = [
	[73],
	[106],
	[69]
];
const [lookUp, isEqual, anyTrue, isGreater, allTrue, add, and, or] = [
	[253, 14],
	[253, 35],
	[253, 83],
	[253, 39],
	[253, 99],
	[253, 110],
	[253, 78],
	[253, 80]
];
/** Bytes in one turn of the loop over plain bytes: four vectors. */
const block = 64;
/** Size in bytes of the part of the memory that holds texts. Pages that nobody writes to take no RAM. */
const textSize = 33619968;
const [at, until, bytes, blanks, ones, spaces] = [
	0,
	1,
	2,
	3,
	4,
	5
];
/** A vector with 0 for each of 16 bytes that is not plain. A byte is plain if it is TAB, LF or CR, or if byte + 1 as a signed number exceeds 0x20. */
const plainMask = (offset) => [
	get(blanks),
	get(at),
	load(offset),
	tee(bytes),
	lookUp,
	get(bytes),
	get(ones),
	add,
	get(spaces),
	isGreater,
	or
].flat();
/** Bytes of `...`, `. . .`, U+2026, `rest of`, `remain` and `omitted` that are rare together; `?` stands for any byte. */
const marks = [
	"...",
	". .",
	"â?¦",
	"st??f",
	"e?a?n",
	"m?t??d"
];
const chars = [...new Set(marks.join(""))];
const markMasks = marks.flatMap((mark, index) => [...[...mark].flatMap((char, place) => char === "?" ? [] : [
	...get(at),
	...load(place),
	...get(bytes + 1 + chars.indexOf(char)),
	...isEqual,
	...place > 0 ? and : []
]), ...index > 0 ? or : []]);
/** A function that adds `step` to the first parameter until it reaches the second, or the condition is false. Constants within its loop would be loaded in each turn. */
const scanner = (constants, condition, step) => [
	[
		1,
		constants.length + 1,
		v128
	],
	constants.flatMap((value, index) => [...constant(value), ...set(bytes + 1 + index)]),
	loop,
	[
		...get(at),
		...get(until),
		...isLess,
		...iff,
		...condition,
		...iff
	],
	[
		...get(at),
		65,
		...number(step),
		...addNumber,
		...set(at),
		...again
	],
	[
		...end,
		...end,
		...end
	],
	[...get(at), ...end]
].flat();
const sixteen = (byte) => Array.from({ length: 16 }, () => byte);
const functions = [scanner([
	Array.from({ length: 16 }, (_, place) => [
		9,
		10,
		13
	].includes(place) ? 255 : 0),
	sixteen(1),
	sixteen(32)
], [
	...plainMask(0),
	...plainMask(16),
	...and,
	...plainMask(32),
	...and,
	...plainMask(48),
	...and,
	...allTrue
], 64), scanner(chars.map((char) => sixteen(char.charCodeAt(0))), [
	...markMasks,
	...anyTrue,
	...not
], 16)];
const section = (id, ...all) => [
	id,
	...number(all.flat().length + 1),
	all.length,
	...all.flat()
];
const binary = [
	[
		0,
		97,
		115,
		109,
		1,
		0,
		0,
		0
	],
	section(1, [
		96,
		2,
		i32,
		i32,
		1,
		i32
	]),
	section(3, [0], [0]),
	section(5, [0, ...number(514)]),
	section(7, [
		1,
		109,
		2,
		0
	], [
		1,
		102,
		0,
		0
	], [
		1,
		103,
		0,
		1
	]),
	section(10, ...functions.map((code) => [...number(code.length), ...code]))
].flat();
const { m, f, g } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(binary))).exports;
/** The memory that `plainBlocks` reads. */
const memory = m.buffer;
/** Offset in the memory of the first block with a byte that is not plain; `to` when there is none. From `from` to `to` are whole blocks. */
const plainBlocks = f;
/** Offset in the memory of 16 bytes in which a mark of the ellipsis check may begin; `to` or more when there is none. */
const marksFrom = g;

// src/features/text-checks/ascii/plain-bytes.ts
/** The part of the WebAssembly memory into which bytes of other buffers are copied. */
const copies = new Uint8Array(memory, 0, 65536);
/** A buffer for one reader at a time. `isPlainAscii` reads files in this buffer without a copy. */
const scratchBuffer = new Uint8Array(memory, copies.length, textSize - copies.length);
/** Whether bytes are ASCII without control characters except TAB, LF and CR, as in nearly every file. */
function isPlainAscii(bytes) {
	let at = 0;
	while (bytes.length - at >= 64) {
		const end = wholeBlocks(bytes, at, copies.length);
		if (skipPlain(bytes, at, end) < end) return false;
		at = end;
	}
	return nextNotPlain(bytes, at, bytes.length) === bytes.length;
}
/** Offset of the first byte at or after `from` that is a control character or above 0x7F; the length when there is none. */
function plainUntil(bytes, from) {
	const near = Math.min(from + nearby, bytes.length);
	let at = nextNotPlain(bytes, from, near);
	if (at < near) return at;
	for (let size = nearby; bytes.length - at >= 64; size = Math.min(size * 2, copies.length)) {
		const end = wholeBlocks(bytes, at, size);
		at = skipPlain(bytes, at, end);
		if (at < end) break;
	}
	return nextNotPlain(bytes, at, bytes.length);
}
/** Offset >= `from` of 16 bytes where an ellipsis mark may begin, or >= `bytes.length` if none. Returns `from` for bytes outside of `scratchBuffer`. */
function nextMark(bytes, from) {
	return bytes.buffer === memory ? marksFrom(bytes.byteOffset + from, bytes.byteOffset + bytes.length) - bytes.byteOffset : from;
}
/** Bytes that are read one by one first: in most non-English texts one of them is above 0x7F. */
const nearby = 256;
/** The end offset of the whole blocks after `from`. For bytes that need a copy they have at most `size` bytes. */
function wholeBlocks(bytes, from, size) {
	const rest = bytes.length - from;
	const length = bytes.buffer === memory ? rest : Math.min(rest, size);
	return from + length - length % 64;
}
function skipPlain(bytes, from, end) {
	if (bytes.buffer === memory) return plainBlocks(bytes.byteOffset + from, bytes.byteOffset + end) - bytes.byteOffset;
	copies.set(bytes.subarray(from, end));
	return from + plainBlocks(0, end - from);
}
function nextNotPlain(bytes, from, to) {
	let at = from;
	while (at < to && NOT_PLAIN[bytes[at]] === 0) at++;
	return at;
}
/** By byte: 1 for control characters except TAB, LF and CR, and for bytes above 0x7E. */
const NOT_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 32 && byte < 127 || [
	9,
	10,
	13
].includes(byte) ? 0 : 1);

export { scratchBuffer as i, nextMark as n, plainUntil as r, isPlainAscii as t };