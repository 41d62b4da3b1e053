import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findNonAsciiText } from '../../../../src/features/text-checks/ascii/ascii.ts'
import type { AsciiPolicy } from '../../../../src/features/text-checks/ascii/ascii-policy.ts'
import { scanCharacters } from '../../../../src/features/text-checks/ascii/ascii-scan.ts'
import { isPlainAscii } from '../../../../src/features/text-checks/ascii/plain-bytes.ts'
import { listedPerFile } from '../../../../src/features/text-checks/file-findings.ts'

const strict: AsciiPolicy = { mode: 'strict', allow: [] }
const security: AsciiPolicy = { mode: 'security', allow: [] }
const bytes = (text: string) => new TextEncoder().encode(text)
const allowing = (...characters: string[]): AsciiPolicy => ({ mode: 'strict', allow: [{ paths: ['**'], characters }] })
const findNonAscii = (content: Uint8Array, path: string, policy: AsciiPolicy) =>
  isPlainAscii(content) ? [] : scanCharacters(content, path, policy, listedPerFile).findings

/** rule line:column/codePointColumn message -> suggestion */
function findingLines(content: string | Uint8Array, policy = strict, path = 'a.rst'): string[] {
  const findings = findNonAscii(typeof content === 'string' ? bytes(content) : content, path, policy)
  return findings.map(
    ({ rule, line, column, codePointColumn, message, suggestion }) =>
      `${rule} ${line}:${column}/${codePointColumn} ${message} -> ${suggestion}`,
  )
}

for (const [content, expected] of [
  ['wait\u2026', 'ascii/typographic 1:5/5 U+2026 HORIZONTAL ELLIPSIS (typographic) -> write ...'],
  ['a\u00a0b', 'ascii/typographic 1:2/2 U+00A0 NO-BREAK SPACE (typographic) -> write a space'],
  ['\u2014', 'ascii/typographic 1:1/1 U+2014 EM DASH (typographic) -> write --'],
  ['\ufb01n', 'ascii/typographic 1:1/1 U+FB01 LATIN SMALL LIGATURE FI (typographic) -> write fi'],
  ['\u2192', 'ascii/symbol 1:1/1 U+2192 RIGHTWARDS ARROW (symbol) -> write ->'],
  ['\u2265', 'ascii/symbol 1:1/1 U+2265 GREATER-THAN OR EQUAL TO (symbol) -> write >='],
  ['\u251c', 'ascii/symbol 1:1/1 U+251C BOX DRAWINGS LIGHT VERTICAL AND RIGHT (symbol) -> write +'],
  ['\u2705', 'ascii/symbol 1:1/1 U+2705 WHITE HEAVY CHECK MARK (symbol) -> write [x]'],
  ['\u00e9', 'ascii/letter 1:1/1 U+00E9 LATIN SMALL LETTER E WITH ACUTE (letter) -> write e (lossy), or allow it under checks.ascii.allow'],
  ['\u03bb', 'ascii/letter 1:1/1 U+03BB GREEK SMALL LETTER LAMDA (letter) -> write lambda (lossy), or allow it under checks.ascii.allow'],
  ['\u4e2d', 'ascii/letter 1:1/1 U+4E2D CJK UNIFIED IDEOGRAPH-4E2D (letter) -> write Zhong (lossy), or allow it under checks.ascii.allow'],
  ['p\u0430y', 'ascii/homoglyph 1:2/2 U+0430 CYRILLIC SMALL LETTER A looks like the ASCII a of its word (homoglyph) -> write a (U+0061)'],
  ['x\u202ey', 'ascii/bidi 1:2/2 U+202E RIGHT-TO-LEFT OVERRIDE (bidi) -> remove it'],
  ['x\u200by', 'ascii/invisible 1:2/2 U+200B ZERO WIDTH SPACE (invisible) -> remove it, or name its code point under checks.ascii.allow'],
  ['x\u{e0041}y', 'ascii/invisible 1:2/2 U+E0041 TAG LATIN CAPITAL LETTER A (invisible) -> remove it'],
  ['x\ufe0fy', 'ascii/invisible 1:2/2 U+FE0F VARIATION SELECTOR-16 (invisible) -> remove it'],
  ['x\x1b[0m', 'ascii/control 1:2/2 U+001B ESCAPE (control) -> remove it'],
  ['x\x85', 'ascii/control 1:2/2 U+0085 NEXT LINE (control) -> remove it'],
  ['x\u2028', 'ascii/control 1:2/2 U+2028 LINE SEPARATOR (control) -> remove it'],
  ['x\0', 'ascii/nul 1:2/2 U+0000 NULL (NUL byte) -> remove it'],
  ['x\ue000', 'ascii/private 1:2/2 U+E000 (private) -> remove it, or name its code point under checks.ascii.allow'],
  ['x\ufffd', 'ascii/mojibake 1:2/2 U+FFFD REPLACEMENT CHARACTER (mojibake) -> restore the character that was lost here'],
  [
    'ok \u00e2\u0153\u2026!',
    'ascii/mojibake 1:4/4 U+00E2 U+0153 U+2026 is U+2705 WHITE HEAVY CHECK MARK decoded with the wrong encoding (mojibake) -> write [x]',
  ],
  ['\ufeffplain', 'ascii/bom 1:1/1 U+FEFF at the start of the file (byte order mark) -> save the file as UTF-8 without BOM'],
  [
    Uint8Array.of(0x61, 0x0a, 0x62, 0xe9, 0x63),
    'ascii/invalid-utf8 2:2/2 0xE9 at byte 3 is not UTF-8 (encoding) -> save the file as UTF-8',
  ],
  [
    Uint8Array.of(0xff, 0xfe, 0x61, 0x00),
    'ascii/encoding 1:1/1 The file is UTF-16LE, which no reader of ASCII or UTF-8 can read -> save it as UTF-8: iconv -f UTF-16LE -t UTF-8',
  ],
] as const)
  test(expected, () => assert.deepEqual(findingLines(content), [expected]))

test('a letter of another script is a homoglyph only in a word that reads as ASCII', () => {
  const homoglyphs = (text: string, policy = security) =>
    findingLines(text, policy)
      .filter(line => line.startsWith('ascii/homoglyph'))
      .map(line => line.split(' ')[1])
  assert.deepEqual(homoglyphs('ad\u043cin \u0441\u043e\u0440\u0443 \u03b1-test caf\u00e9 \u4e2dab'), [])
  assert.deepEqual(homoglyphs('ex\u0430mple_\u0441ode x'), ['1:3/3', '1:9/9'])
  assert.deepEqual(homoglyphs('\u{1d41a}bc'), ['1:1/1'])
  assert.deepEqual(homoglyphs('p\u0430y', allowing('Script=Cyrillic')), ['1:2/2'])
  assert.deepEqual(homoglyphs('p\u0430y', allowing('U+0400-U+04FF')), [])
})

test('a byte order mark of another encoding is the only finding of a file', () => {
  for (const [mark, name] of [
    [[0xfe, 0xff, 0, 0x61], 'UTF-16BE'],
    [[0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'UTF-32LE'],
    [[0, 0, 0xfe, 0xff, 0, 0, 0, 0x61], 'UTF-32BE'],
  ] as const)
    assert.deepEqual(
      findingLines(Uint8Array.from(mark), security).map(line => line.split(', ')[0]),
      [`ascii/encoding 1:1/1 The file is ${name}`],
    )
})

test('columns count UTF-16 units, and code points for people', () => {
  assert.match(findingLines('a\u{1f600}\u2026', allowing('Emoji'))[0]!, /^ascii\/typographic 1:4\/3 /)
})

test('lines end at LF: CRLF is one end, and a lone CR is a character of its line', () => {
  assert.deepEqual(
    findingLines('a\r\nb\u2026\r\n\r\n\u2026').map(line => line.split(' ')[1]),
    ['2:2/2', '4:1/1'],
  )
  assert.deepEqual(
    findingLines('a\rb\u2026\rc\n\u2026').map(line => line.split(' ')[1]),
    ['1:4/4', '2:1/1'],
  )
})

test('plain text is no finding, with tabs and line ends', () => {
  assert.deepEqual(findingLines('plain\ttext\r\nand more\n'), [])
  assert.deepEqual(findingLines(new Uint8Array()), [])
})

test('security keeps what deceives and lets people write', () => {
  assert.deepEqual(findingLines('caf\u00e9 \u2026 \u4e2d\u6587 \u{1f600} \u00e2\u0153\u2026', security), [])
  assert.deepEqual(
    findingLines('a\u202e\u200b\x07\u2026', security).map(line => line.split(' ')[0]),
    ['ascii/bidi', 'ascii/invisible', 'ascii/control'],
  )
})

test('allow covers ranges, scripts, emoji and single code points, by path', () => {
  assert.deepEqual(findingLines('\u2500\u257f', allowing('U+2500-U+257F')), [])
  assert.deepEqual(findingLines('\u03b1\u03a9', allowing('Script=Greek')), [])
  assert.deepEqual(findingLines('\u{1f600}\u2705', allowing('Emoji')), [])
  assert.deepEqual(findingLines('\u2026', allowing('U+2026')), [])
  assert.equal(findingLines('\u2026', { mode: 'strict', allow: [{ paths: ['src/**'], characters: ['U+2026'] }] }).length, 1)
})

test('no range covers what deceives; private use only by its code point', () => {
  assert.equal(findingLines('\u202e\u200b\x07', allowing('U+0000-U+10FFFF')).length, 3)
  assert.deepEqual(findingLines('\ue000', allowing('U+E000')), [])
})

test('joiners and selectors inside emoji, and joiners between letters that need them, are not invisible text', () => {
  for (const text of [
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
    '\u2764\ufe0f\u200d\u{1f525}',
    '1\ufe0f\u20e3',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ])
    assert.deepEqual(findingLines(text, security), [], text.codePointAt(0)!.toString(16))
  assert.deepEqual(findingLines('\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', security), [])
  assert.equal(findingLines('\u{1f3f4}\u{e0068}\u{e0069}\u{e007f}', security).length, 3)
  assert.equal(findingLines('a\u200db', security).length, 1)
  assert.equal(findingLines('\u{1f600}\u200da', security).length, 1)
})

const han = '\u845b'
const thai = ['\u0e20\u0e32', '\u0e44\u0e17\u0e22']
for (const [what, ...texts] of [
  ['a mark of direction on a line with a right-to-left letter', '\u05d0 (C++\u200e)', '\u200f\u0645', 'a\u061c - \u0710'],
  ['one selector behind a Chinese character', `${han}\u{e0100}`, `a${han}\u{e01ef}${han}\u{e0100}`, '\u8fbb\u{e0101}\n'],
  ['the joiner of a chillu at the end of a word', '\u0d05\u0d35\u0d28\u0d4d\u200d', '\u0d30\u0d4d\u200d, a', '\u0d32\u0d4d\u200d\u0d15'],
  ['a zero-width space between letters', thai.join('\u200b'), '\u1780\u17b6\u200b\u1781', '\u0e81\u200b\u0e82 \u1000\u102d\u200b\u1001'],
  ['a soft hyphen between letters', 'Donau\xaddampf', '`a` Stra\xdf\xaden', '```\na\n```\n- b\xadc'],
] as const)
  test(`languages need ${what}`, () => {
    for (const text of texts) assert.deepEqual(findingLines(text, security, 'a.md'), [], JSON.stringify(text))
  })

for (const [what, ...texts] of [
  ['a mark of direction without such a letter', 'a\u200e', '\u05d0\n\u200f', '\u061c\u0663'],
  ['a selector behind another character', '\u3007\u{e0100}'.slice(1), `${han} \u{e0100}`, 'a\u{e0100}'],
  ['a joiner at the end of another word', '\u0d05\u200d', '\u0915\u094d\u200d ', 'a\u0d4d\u200d'],
  ['a zero-width space at another place', `${thai[0]}\u200b `, `a\u200b${thai[0]}`, '\u4e2d\u200b\u6587'],
  ['a soft hyphen in code or without letters', 'a `b\xadc`', '```\na\xadb\n```', '1\xada'],
] as const)
  test(`${what} is a finding that only its code point allows`, () => {
    for (const text of texts) {
      const [mark] = /[\xad\u061c\u200b-\u200f]|[\u{e0100}-\u{e01ef}]/u.exec(text)!
      const exact = `U+${mark.codePointAt(0)!.toString(16)}`
      const under = (...characters: string[]) => findingLines(text, { ...allowing(...characters), mode: 'security' }, 'a.md')
      assert.equal(under().length, 1, JSON.stringify(text))
      assert.equal(under('U+0000-U+10FFFF', 'Emoji', 'Script=Common').length, 1)
      assert.deepEqual(under(exact), [])
    }
  })

test('a second mark behind the first is a finding', () => {
  for (const text of [`${han}\u{e0100}\u{e0101}`, '\u2764\ufe0f\ufe0f', '\u0d28\u0d4d\u200d\u200d', thai.join('\u200b\u200b')])
    assert.notDeepEqual(findingLines(text, security), [], JSON.stringify(text))
})

test('a soft hyphen is prose in text and markup, not in other files, and no ASCII in strict mode', () => {
  for (const path of ['a.txt', 'a.html', 'README', 'docs/a.rst', 'release notes', 'tag message'])
    assert.deepEqual(findingLines('a\xadb', security, path), [], path)
  for (const path of ['a.ts', 'a.json', 'Makefile']) assert.equal(findingLines('a\xadb', security, path).length, 1, path)
  assert.equal(findingLines('a\xadb', strict).length, 1)
})

test('nothing allows embeddings, overrides, isolates, tags and fillers', () => {
  for (const mark of '\u202a\u202e\u2066\u2069\u{e0041}\u3164\u115f\ufe0f\u2060') {
    const text = `\u05d0${mark}${han}${mark}a`
    const exact = `U+${mark.codePointAt(0)!.toString(16)}`
    assert.equal(findingLines(text, { ...allowing(exact), mode: 'security' }).length, 2, exact)
  }
})

test('a text full of findings is cut, and the rest counted', async () => {
  const findings = await findNonAsciiText('\u2026'.repeat(listedPerFile + 7), 'a', strict)
  assert.equal(findings.length, listedPerFile + 1)
  assert.equal(findings.at(-1)!.message, 'a: 7 more findings in this file are counted and not listed.')
})

test('a text that is no file is checked without a path', async () => {
  const [finding] = await findNonAsciiText('Release \u2013 done', 'release notes', strict)
  assert.equal(finding!.message, 'release notes: U+2013 EN DASH (typographic)')
  assert.ok(!('path' in finding!))
})

test('any bytes give findings in ASCII, in order, at places that exist', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), content => {
      let last = [0, 0]
      for (const { line = 0, column = 0, codePointColumn = 0, message, suggestion = '' } of findNonAscii(content, 'x', strict)) {
        assert.match(message + suggestion, /^[\x20-\x7e]+$/)
        assert.ok(line > last[0]! || (line === last[0] && column >= last[1]!))
        assert.ok(column >= codePointColumn && codePointColumn >= 1)
        last = [line, column]
      }
    }),
  )
})

test('in strict mode the first character above U+007F is found where JavaScript sees it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const plain = text.replaceAll(/[\x00-\x08\x0b-\x1f\x7f\r\ufeff]/g, '')
      const first = plain.search(/[^\x00-\x7f]/)
      const [finding] = findNonAscii(bytes(plain), 'x', strict)
      if (first < 0) return assert.equal(finding, undefined)
      const before = plain.slice(0, first)
      assert.equal(finding!.line, before.split('\n').length)
      assert.equal(finding!.column, first - before.lastIndexOf('\n'))
    }),
  )
})
