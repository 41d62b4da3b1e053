import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPlainAscii, plainUntil, scratchBuffer } from '../../../../src/features/text-checks/ascii/plain-bytes.ts'

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
