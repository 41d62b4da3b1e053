import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPlainAscii, nextMark, plainUntil, scratchBuffer } from '../../../../src/features/text-checks/ascii/plain-bytes.ts'

const isPlainByte = (byte: number) => byte === 9 || byte === 10 || byte === 13 || (byte >= 0x20 && byte < 0x7f)

/** What `plainUntil` has to return, found byte by byte. */
function expectedOffset(bytes: Uint8Array, from: number): number {
  const at = bytes.subarray(from).findIndex(byte => !isPlainByte(byte))
  return at < 0 ? bytes.length : from + at
}

test('each byte is classified at each place of a block', () => {
  for (let byte = 0; byte < 256; byte++)
    for (let place = 0; place < 64; place++) {
      const bytes = new Uint8Array(64).fill(0x20)
      bytes[place] = byte
      assert.equal(isPlainAscii(bytes), isPlainByte(byte), `${byte} at ${place}`)
      assert.equal(plainUntil(bytes, 0), isPlainByte(byte) ? 64 : place)
    }
})

/** Size in bytes of the pieces in which the code copies another buffer. */
const piece = 0x10000

test('the first byte that is not plain is found in texts of any length, from any place on', () => {
  const lengths = fc.oneof(fc.nat(200), fc.nat(5000), fc.integer({ min: piece - 70, max: piece + 70 }), fc.nat(3 * piece))
  const exceptions = fc.array(fc.record({ place: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), { maxLength: 3 })
  fc.assert(
    fc.property(
      lengths,
      exceptions,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(3),
      fc.boolean(),
      (length, bytesAt, start, offset, inRoom) => {
        const bytes = (inRoom ? scratchBuffer : new Uint8Array(length + offset)).subarray(offset, offset + length).fill(0x61)
        for (const { place, byte } of bytesAt) if (length > 0) bytes[Math.floor(place * (length - 1))] = byte
        const from = Math.floor(start * length)
        assert.equal(plainUntil(bytes, from), expectedOffset(bytes, from))
        assert.equal(isPlainAscii(bytes), expectedOffset(bytes, 0) === length)
      },
    ),
    { numRuns: 500 },
  )
})

test('a mark is found at each place, and a text without one is read to its end, up to the end of the memory', () => {
  for (const mark of ['...', '. . .', '\u2026', 'rest of', 'Rest of', 'remain', 'omitted'])
    for (let place = 0; place < 70; place++) {
      const { written } = new TextEncoder().encodeInto(`${'a'.repeat(place)}${mark}`, scratchBuffer)
      const found = nextMark(scratchBuffer.subarray(0, written), 0)
      assert.ok(found <= place + 2 && found > place - 16, `${mark} at ${place}: ${found}`)
    }
  const text = scratchBuffer.subarray(1, 100_001).fill(0x61)
  assert.ok(nextMark(text, 0) >= text.length)
  const last = scratchBuffer.subarray(scratchBuffer.length - 40).fill(0x61)
  assert.ok(nextMark(last, 0) >= last.length)
})
