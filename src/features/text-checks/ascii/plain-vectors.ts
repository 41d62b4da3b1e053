// WebAssembly loops over vectors of 16 bytes, as binary instructions (WebAssembly 3.0, chapter 5). A loop of JavaScript takes ten times as long.
// They exist for rows of docs/benchmarks.md about the ASCII check of linux-source.

/** A number as two bytes of seven bits, the low bits first (LEB128). */
const number = (value: number) => [(value & 0x7f) | 0x80, value >> 7]
const i32 = 0x7f
const v128 = 0x7b
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const tee = (local: number) => [0x22, local]
const constant = (bytes: readonly number[]) => [0xfd, 0x0c, ...bytes]
const load = (offset: number) => [0xfd, 0, 0, ...number(offset)]
const [loop, iff, again, end] = [[0x03, 0x40], [0x04, 0x40], [0x0c, 2], [0x0b]]
const [isLess, addNumber, not] = [[0x49], [0x6a], [0x45]]
const [lookUp, isEqual, anyTrue, isGreater, allTrue, add, and, or] = [
  [0xfd, 0x0e], // i8x16.swizzle
  [0xfd, 0x23], // i8x16.eq
  [0xfd, 0x53], // v128.any_true
  [0xfd, 0x27], // i8x16.gt_s
  [0xfd, 0x63], // i8x16.all_true
  [0xfd, 0x6e], // i8x16.add
  [0xfd, 0x4e], // v128.and
  [0xfd, 0x50], // v128.or
]

/** Bytes in one turn of the loop over plain bytes: four vectors. */
export const block = 64
/** Size in bytes of the part of the memory that holds texts. Pages that nobody writes to take no RAM. */
export const textSize = 0x10000 + (32 << 20)

const [at, until, bytes, blanks, ones, spaces] = [0, 1, 2, 3, 4, 5]

/** A vector with 0 for each of 16 bytes that is not plain. A byte is plain if it is TAB, LF or CR, or if byte + 1 as a signed number exceeds 0x20. */
const plainMask = (offset: number) =>
  [get(blanks), get(at), load(offset), tee(bytes), lookUp, get(bytes), get(ones), add, get(spaces), isGreater, or].flat()

/** Bytes of `...`, `. . .`, U+2026, `rest of`, `remain` and `omitted` that are rare together; `?` stands for any byte. */
const marks = ['...', '. .', '\u00e2?\u00a6', 'st??f', 'e?a?n', 'm?t??d']
const chars = [...new Set(marks.join(''))]
const markMasks = marks.flatMap((mark, index) => [
  ...[...mark].flatMap((char, place) =>
    char === '?' ? [] : [...get(at), ...load(place), ...get(bytes + 1 + chars.indexOf(char)), ...isEqual, ...(place > 0 ? and : [])],
  ),
  ...(index > 0 ? or : []),
])

/** A function that adds `step` to the first parameter until it reaches the second, or the condition is false. Constants within its loop would be loaded in each turn. */
const scanner = (constants: readonly (readonly number[])[], condition: readonly number[], step: number) =>
  [
    [1, constants.length + 1, v128], // locals beside the two parameters: `bytes` and the constants
    constants.flatMap((value, index) => [...constant(value), ...set(bytes + 1 + index)]),
    loop,
    [...get(at), ...get(until), ...isLess, ...iff, ...condition, ...iff],
    [...get(at), 0x41, ...number(step), ...addNumber, ...set(at), ...again],
    [...end, ...end, ...end],
    [...get(at), ...end],
  ].flat()

const sixteen = (byte: number) => Array.from({ length: 16 }, () => byte)
const functions = [
  scanner(
    // TAB, LF and CR are below 16, so one vector is their table.
    [Array.from({ length: 16 }, (_, place) => ([9, 10, 13].includes(place) ? 0xff : 0)), sixteen(1), sixteen(0x20)],
    [...plainMask(0), ...plainMask(16), ...and, ...plainMask(32), ...and, ...plainMask(48), ...and, ...allTrue],
    block,
  ),
  scanner(
    chars.map(char => sixteen(char.charCodeAt(0))),
    [...markMasks, ...anyTrue, ...not],
    16,
  ),
]

const section = (id: number, ...all: readonly number[][]) => [id, ...number(all.flat().length + 1), all.length, ...all.flat()]

const binary = [
  [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  section(1, [0x60, 2, i32, i32, 1, i32]), // a type: (param i32 i32) (result i32)
  section(3, [0], [0]), // two functions of this type
  section(5, [0, ...number((textSize >> 16) + 1)]), // a memory, its size in pages, with one behind the texts that a loop may read
  section(7, [1, 0x6d, 2, 0], [1, 0x66, 0, 0], [1, 0x67, 0, 1]), // exports: the memory as m, the functions as f and g
  section(10, ...functions.map(code => [...number(code.length), ...code])),
].flat()

/** The part of WebAssembly that this file uses; Node's types do not declare WebAssembly. */
declare const WebAssembly: {
  readonly Module: new (binary: Uint8Array) => object
  readonly Instance: new (
    module: object,
  ) => {
    readonly exports: Readonly<Record<'f' | 'g', (from: number, to: number) => number>> & { readonly m: { readonly buffer: ArrayBuffer } }
  }
}

const { m, f, g } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(binary))).exports

/** The memory that `plainBlocks` reads. */
export const memory = m.buffer

/** Offset in the memory of the first block with a byte that is not plain; `to` when there is none. From `from` to `to` are whole blocks. */
export const plainBlocks = f

/** Offset in the memory of 16 bytes in which a mark of the ellipsis check may begin; `to` or more when there is none. */
export const marksFrom = g
