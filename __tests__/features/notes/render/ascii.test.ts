import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toAscii } from '../../../../src/features/notes/render/ascii.ts'

test('ASCII by transliteration', async t => {
  const table: [text: string, ascii: string][] = [
    ['plain', 'plain'],
    ['\u201cquoted\u201d \u2013 it\u2019s', '"quoted" - it\'s'],
    ['a \u2192 b \u2190 c \u21d2 d', 'a -> b <- c => d'],
    ['caf\u00e9, cafe\u0301, \u00fcber, \u00df', 'cafe, cafe, uber, ss'],
    ['\u03b1 and \u0394', 'alpha and Delta'],
    ['\u03bb\u03cc\u03b3\u03bf\u03c2', 'logos'],
    ['\u250c\u2500\u2502', '+-|'],
    ['\u2713 done \u2717 open \u26a0\ufe0f', '[x] done [ ] open Warning:'],
    ['wait\u2026', 'wait...'],
    ['\u{e0001}\uffff', '[U+E0001][U+FFFF]'],
    ['\u5317\u4eb0', 'BeiJing'],
  ]
  for (const [text, ascii] of table) await t.test(ascii, () => assert.equal(toAscii(text), ascii))
})

test('any text becomes ASCII, and never a question mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const ascii = toAscii(text.replace(/[?\u00bf\u2753\uff1f\p{Cs}]/gu, ''))
      assert.doesNotMatch(ascii, /[^\t\n\x20-\x7e]|\?/)
      assert.equal(toAscii(ascii), ascii)
    }),
    { numRuns: 1000 },
  )
})
