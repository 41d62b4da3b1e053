// A WebAssembly loop over 64 bytes at a time, as binary instructions (WebAssembly 3.0, chapter 5). A loop of JavaScript takes ten times as long.

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
const [isLess, addNumber] = [[0x49], [0x6a]]
const [lookUp, isGreater, allTrue, add, and, or] = [
  [0xfd, 0x0e], // i8x16.swizzle
  [0xfd, 0x27], // i8x16.gt_s
  [0xfd, 0x63], // i8x16.all_true
  [0xfd, 0x6e], // i8x16.add
  [0xfd, 0x4e], // v128.and
  [0xfd, 0x50], // v128.or
]

/** Bytes in one turn of the loop: four vectors. */
export const block = 64
/** Size of the memory in bytes. Pages that nobody writes to take no RAM. */
const memorySize = 0x10000 + (32 << 20)

const [at, until, bytes, blanks, ones, spaces] = [0, 1, 2, 3, 4, 5]
const sixteen = (byteAt: (place: number) => number) => constant(Array.from({ length: 16 }, (_, place) => byteAt(place)))

/** A vector with 0 for each of 16 bytes that is not plain. A byte is plain if it is TAB, LF or CR, or if byte + 1 as a signed number exceeds 0x20. */
const plainMask = (offset: number) =>
  [get(blanks), get(at), load(offset), tee(bytes), lookUp, get(bytes), get(ones), add, get(spaces), isGreater, or].flat()

const code = [
  [1, 4, v128], // locals beside the two parameters
  // Constants within the loop would be loaded in each turn. TAB, LF and CR are below 16, so one vector is their table.
  [...sixteen(place => ([9, 10, 13].includes(place) ? 0xff : 0)), ...set(blanks)],
  [...sixteen(() => 1), ...set(ones)],
  [...sixteen(() => 0x20), ...set(spaces)],
  loop,
  [...get(at), ...get(until), ...isLess, ...iff],
  [...plainMask(0), ...plainMask(16), ...and, ...plainMask(32), ...and, ...plainMask(48), ...and, ...allTrue, ...iff],
  [...get(at), 0x41, ...number(block), ...addNumber, ...set(at), ...again],
  [...end, ...end, ...end],
  [...get(at), ...end],
].flat()

/** A section with one entry. */
const section = (id: number, entry: readonly number[]) => [id, ...number(entry.length + 1), 1, ...entry]

const binary = [
  [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  section(1, [0x60, 2, i32, i32, 1, i32]), // a type: (param i32 i32) (result i32)
  section(3, [0]), // a function of this type
  section(5, [0, ...number(memorySize >> 16)]), // a memory, its size in pages
  [7, 9, 2, 1, 0x6d, 2, 0, 1, 0x66, 0, 0], // exports: the memory as m, the function as f
  section(10, [...number(code.length), ...code]),
].flat()

/** The part of WebAssembly that this file uses; Node's types do not declare WebAssembly. */
declare const WebAssembly: {
  readonly Module: new (binary: Uint8Array) => object
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly m: { readonly buffer: ArrayBuffer }; readonly f: (from: number, to: number) => number } }
}

const { m, f } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(binary))).exports

/** The memory that `plainBlocks` reads. */
export const memory = m.buffer

/** Offset in the memory of the first block with a byte that is not plain; `to` when there is none. From `from` to `to` are whole blocks. */
export const plainBlocks = f
