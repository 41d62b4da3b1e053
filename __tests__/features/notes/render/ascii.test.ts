import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ownScripts, plainAscii } from '../../../../src/features/notes/render/ascii.ts'
import { findNonAsciiText } from '../../../../src/features/text-checks/ascii/ascii.ts'

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
    ['\u{e0001}\uffff', '[U+FFFF]'],
    ['\u5317\u4eb0', 'BeiJing'],
  ]
  for (const [text, ascii] of table) await t.test(ascii, () => assert.equal(plainAscii(text), ascii))
})

test('letters of every script stay, and what deceives is seen', async t => {
  const table: [text: string, written: string][] = [
    ['plain\n\tcode', 'plain\n\tcode'],
    ['\u041f\u0440\u0438\u0432\u0435\u0442 \u2014 \u00abJos\u00e9\u00bb', '\u041f\u0440\u0438\u0432\u0435\u0442 -- "Jos\u00e9"'],
    ['\u4fee\u590d\uff1a\u300c\u9875\u9762\u300d\u3002', '\u4fee\u590d\uff1a\u300c\u9875\u9762\u300d\u3002'],
    ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    [
      '\u0e20\u0e32\u200b\u0e29\u0e32 \u845b\u{e0100} \u0d28\u0d4d\u200d. a\xadb\n\u05d0 C\u200e\nC\u200e',
      '\u0e20\u0e32\u200b\u0e29\u0e32 \u845b\u{e0100} \u0d28\u0d4d\u200d. a\xadb\n\u05d0 C\u200e\nC[U+200E]',
    ],
    ['\u0e20\u0e32\u0e29\u0e32 \u03bc \u00b5', '\u0e20\u0e32\u0e29\u0e32 \u03bc \u00b5'],
    ['a\u202eb\u200bc\x07', 'a[U+202E]b[U+200B]c[U+0007]'],
    ['\u{1f468}\u200d\u{1f4bb} \u26a0\ufe0f \u{1f680} 1\ufe0f\u20e3', ':man::computer: Warning: :rocket: 1\u20e3'],
    ['e\u0301 \ud800 \u{e0041}', '\u00e9 [U+D800] [U+E0041]'],
  ]
  for (const [text, written] of table) await t.test(written, () => assert.equal(ownScripts(text), written))
  const policy = { mode: 'security', allow: [] } as const
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
      const found = await findNonAsciiText(ownScripts(text), 'x', policy)
      assert.deepEqual(
        found.filter(({ rule }) => !/mojibake|homoglyph/.test(rule)),
        [],
      )
    }),
    { numRuns: 1000 },
  )
})

test('any text becomes ASCII, and never a question mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const ascii = plainAscii(text.replace(/[?\u00bf\u2753\uff1f\p{Cs}]/gu, ''))
      assert.doesNotMatch(ascii, /[^\t\n\x20-\x7e]|\?/)
      assert.equal(plainAscii(ascii), ascii)
    }),
    { numRuns: 1000 },
  )
})
