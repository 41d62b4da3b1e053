import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { makeTables } from '../../../../dev/unicode/tables.ts'
import { asciiTwin, describe } from '../../../../src/features/text-checks/ascii/unicode.ts'
import { packedNames, packedTwins } from '../../../../src/features/text-checks/ascii/unicode-tables.ts'

test('the packed tables are those of the packages', () => {
  const made = makeTables()
  const [names, twins] = [packedNames, packedTwins].map(packed => brotliDecompressSync(Buffer.from(packed, 'base64')).toString('latin1'))
  // Compared by length first: a difference of two texts of a megabyte is not to be printed.
  assert.ok(names === made.names && twins === made.twins, 'run node dev/unicode/write.ts')
})

for (const [codePoint, expected] of [
  [0x2571, 'U+2571 BOX DRAWINGS LIGHT DIAGONAL UPPER RIGHT TO LOWER LEFT'],
  [0x1f605, 'U+1F605 SMILING FACE WITH OPEN MOUTH AND COLD SWEAT'],
  [0x0, 'U+0000 NULL'],
  [0x7, 'U+0007 ALERT'],
  [0xa0, 'U+00A0 NO-BREAK SPACE'],
  [0xac00, 'U+AC00 HANGUL SYLLABLE GA'],
  [0xac01, 'U+AC01 HANGUL SYLLABLE GAG'],
  [0xc544, 'U+C544 HANGUL SYLLABLE A'],
  [0xd7a3, 'U+D7A3 HANGUL SYLLABLE HIH'],
  [0x4e2d, 'U+4E2D CJK UNIFIED IDEOGRAPH-4E2D'],
  [0x20000, 'U+20000 CJK UNIFIED IDEOGRAPH-20000'],
  [0x17000, 'U+17000 TANGUT IDEOGRAPH-17000'],
  [0xe01ef, 'U+E01EF VARIATION SELECTOR-256'],
  [0xe000, 'U+E000'],
  [0xffff, 'U+FFFF'],
] as const)
  test(expected, () => assert.equal(describe(codePoint), expected))

test('letters of other scripts have twins in ASCII, those of the Latin script are themselves', () => {
  const twins = [0x430, 0x406, 0x410, 0x3bf, 0x1d41a, 0x131, 0xe9, 0x416, 0x4e2d]
  assert.deepEqual(twins.map(asciiTwin), ['a', 'I', 'A', 'o', 'a', '', '', '', ''])
})
