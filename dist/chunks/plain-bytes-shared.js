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
const [isLess, addNumber] = [[73], [106]];
const [lookUp, isGreater, allTrue, add, and, or] = [
	[253, 14],
	[253, 39],
	[253, 99],
	[253, 110],
	[253, 78],
	[253, 80]
];
/** Bytes in one turn of the loop: four vectors. */
const block = 64;
const [at, until, bytes, blanks, ones, spaces] = [
	0,
	1,
	2,
	3,
	4,
	5
];
const sixteen = (byteAt) => constant(Array.from({ length: 16 }, (_, place) => byteAt(place)));
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
const code = [
	[
		1,
		4,
		v128
	],
	[...sixteen((place) => [
		9,
		10,
		13
	].includes(place) ? 255 : 0), ...set(blanks)],
	[...sixteen(() => 1), ...set(ones)],
	[...sixteen(() => 32), ...set(spaces)],
	loop,
	[
		...get(at),
		...get(until),
		...isLess,
		...iff
	],
	[
		...plainMask(0),
		...plainMask(16),
		...and,
		...plainMask(32),
		...and,
		...plainMask(48),
		...and,
		...allTrue,
		...iff
	],
	[
		...get(at),
		65,
		...number(64),
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
/** A section with one entry. */
const section = (id, entry) => [
	id,
	...number(entry.length + 1),
	1,
	...entry
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
	section(3, [0]),
	section(5, [0, ...number(513)]),
	[
		7,
		9,
		2,
		1,
		109,
		2,
		0,
		1,
		102,
		0,
		0
	],
	section(10, [...number(code.length), ...code])
].flat();
const { m, f } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(binary))).exports;
/** The memory that `plainBlocks` reads. */
const memory = m.buffer;
/** Offset in the memory of the first block with a byte that is not plain; `to` when there is none. From `from` to `to` are whole blocks. */
const plainBlocks = f;

// src/features/text-checks/ascii/plain-bytes.ts
/** The part of the WebAssembly memory into which bytes of other buffers are copied. */
const copies = new Uint8Array(memory, 0, 65536);
/** A buffer for one reader at a time. `isPlainAscii` reads files in this buffer without a copy. */
const scratchBuffer = new Uint8Array(memory, copies.length);
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

export { plainUntil as n, scratchBuffer as r, isPlainAscii as t };