// A loop of WebAssembly over 64 bytes at a time, written out instruction by instruction (WebAssembly 3.0, chapter 5). A loop of JavaScript takes ten times as long.

/** A number in two bytes of seven bits, the low ones first (LEB128). */
const number = (value: number) => [(value & 0x7f) | 0x80, value >> 7]
const i32 = 0x7f
const v128 = 0x7b
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const tee = (local: number) => [0x22, local]
const constant = (bytes: readonly number[]) => [0xfd, 0x0c, ...bytes]
const load = (offset: number) => [0xfd, 0, 0, ...number(offset)]
const [loop, iff, again, end] = [[0x03, 0x40], [0x04, 0x40], [0x0c, 2], [0x0b]]
const [isLess, addNumber] = [[0x49], [0x6a]]
const [lookUp, isGreater, allTrue, add] = [
  [0xfd, 0x0e], // i8x16.swizzle
  [0xfd, 0x27], // i8x16.gt_s
  [0xfd, 0x63], // i8x16.all_true
  [0xfd, 0x6e], // i8x16.add
]
const [and, or] = [
  [0xfd, 0x4e],
  [0xfd, 0x50],
]

/** Bytes that are looked at at once: four vectors. */
export const block = 64
/** Bytes of memory. What is not written to takes no room. */
const memorySize = 0x10000 + (32 << 20)

const [at, until, bytes, blanks, ones, spaces] = [0, 1, 2, 3, 4, 5]
const sixteen = (byteAt: (place: number) => number) => constant(Array.from({ length: 16 }, (_, place) => byteAt(place)))

/** A vector that is 0 where one of 16 bytes is not plain: neither a blank, nor such that one more is above a space and, with a sign, not negative. */
const judged = (offset: number) =>
  [get(blanks), get(at), load(offset), tee(bytes), lookUp, get(bytes), get(ones), add, get(spaces), isGreater, or].flat()

const code = [
  [1, 4, v128], // locals beside the two parameters
  // Constants that stood in the loop would be made anew in each turn. TAB, LF and CR have their place among the first 16 bytes.
  [...sixteen(place => ([9, 10, 13].includes(place) ? 0xff : 0)), ...set(blanks)],
  [...sixteen(() => 1), ...set(ones)],
  [...sixteen(() => 0x20), ...set(spaces)],
  loop,
  [...get(at), ...get(until), ...isLess, ...iff],
  [...judged(0), ...judged(16), ...and, ...judged(32), ...and, ...judged(48), ...and, ...allTrue, ...iff],
  [...get(at), 0x41, ...number(block), ...addNumber, ...set(at), ...again],
  [...end, ...end, ...end],
  [...get(at), ...end],
].flat()

/** A section with one entry. */
const section = (id: number, entry: readonly number[]) => [id, ...number(entry.length + 1), 1, ...entry]

const binary = [
  [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  section(1, [0x60, 2, i32, i32, 1, i32]), // a type: (param i32 i32) (result i32)
  section(3, [0]), // a function of it
  section(5, [0, ...number(memorySize >> 16)]), // a memory of so many pages
  [7, 9, 2, 1, 0x6d, 2, 0, 1, 0x66, 0, 0], // exports: the memory as m, the function as f
  section(10, [...number(code.length), ...code]),
].flat()

/** What of WebAssembly is used here; the types of Node leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (binary: Uint8Array) => object
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly m: { readonly buffer: ArrayBuffer }; readonly f: (from: number, to: number) => number } }
}

const { m, f } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(binary))).exports

/** Where the bytes have to be. */
export const memory = m.buffer

/** Offset in the memory of the first block that holds more than printable ASCII, TAB, LF and CR; `to` when there is none. Between `from` and `to` are whole blocks. */
export const plainBlocks = f
