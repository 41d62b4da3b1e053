import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { centralHeader, dosTime, endRecords, localHeader, type MemberRecord, needsZip64 } from '../../src/archive/zip-format.ts'

const GIB = 2 ** 30
const member: MemberRecord = {
  name: Buffer.from('a'),
  executable: false,
  method: 8,
  crc: 1,
  compressed: 2,
  size: 3,
  offset: 4,
  zip64: false,
}

describe('the records of a zip file', () => {
  it('has no extra field if all values fit into 32 bits', () => {
    assert.equal(localHeader(member, 0).length, 31)
    assert.equal(centralHeader(member, 0).length, 47)
    assert.equal(endRecords(1, 47, 35).length, 22)
  })

  it('puts large sizes into a zip64 field of both headers', () => {
    const wide = { ...member, compressed: 4 * GIB + 1, size: 5 * GIB, zip64: true }
    const local = localHeader(wide, 0)
    assert.deepEqual([local.readUInt32LE(18), local.readUInt32LE(22), local.readUInt16LE(31)], [0xffffffff, 0xffffffff, 1])
    assert.deepEqual([local.readBigUInt64LE(35), local.readBigUInt64LE(43)], [BigInt(5 * GIB), BigInt(4 * GIB + 1)])
    assert.equal(centralHeader(wide, 0).readBigUInt64LE(67), 4n)
  })

  it('puts a far offset of a small member into the directory only', () => {
    const far = { ...member, offset: 6 * GIB }
    assert.equal(localHeader(far, 0).length, 31)
    const central = centralHeader(far, 0)
    assert.deepEqual([central.readUInt32LE(42), central.readUInt16LE(47), central.readBigUInt64LE(67)], [0xffffffff, 1, BigInt(6 * GIB)])
  })

  it('ends with zip64 records when a number reaches the largest value of its field', () => {
    assert.equal(endRecords(65_534, 0, 0).length, 22)
    assert.equal(endRecords(65_535, 0, 0).length, 98)
    assert.equal(endRecords(1, 0, 4 * GIB - 1).length, 98)
  })

  it('chooses zip64 before the compressed size is known, with a margin for growth', () => {
    assert.equal(needsZip64(4 * GIB - 64 * 2 ** 20), false)
    assert.equal(needsZip64(4 * GIB - 1), true)
  })

  it('counts time in UTC', () => {
    assert.equal(dosTime(315532800), ((1 << 5) | 1) * 0x10000)
    assert.equal(dosTime(Date.UTC(2024, 1, 29, 12, 34, 57) / 1000), ((44 << 9) | (2 << 5) | 29) * 0x10000 + ((12 << 11) | (34 << 5) | 28))
  })
})
