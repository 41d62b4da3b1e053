import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AsciiPolicy } from '../../src/checks/ascii-policy.ts'
import type { ChecksConfig } from '../../src/checks/checks-config.ts'
import { mendTypography } from '../../src/checks/mend.ts'
import { mendTexts } from '../../src/checks/mend-texts.ts'
import { fakeTexts } from '../fakes/texts.ts'

const strict: AsciiPolicy = { mode: 'strict', allow: [] }

function mended(text: string, policy = strict): string {
  const result = mendTypography(new TextEncoder().encode(text), 'a.md', policy)
  assert.ok(typeof result !== 'string')
  return result === undefined ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.content)
}

for (const [text, expected] of [
  ['\u201cIt\u2019s\u201d \u2013 wait\u2026 \u2014 so', '"It\'s" - wait... -- so'],
  ['a\u00a0b\u2009c\u3000d', 'a b c d'],
  ['\ufb01n \uff21\uff1a', 'fin A:'],
  ['\r\n\u2026\r\u2026\t\u2026', '\r\n...\r...\t...'],
] as const)
  test(`mended to ${JSON.stringify(expected)}`, () => assert.equal(mended(text), expected))

for (const [what, text] of [
  ['letters', 'caf\u00e9 \u4e2d \u03bb'],
  ['symbols', '\u2192 \u2265 \u2705 \u2500'],
  ['what deceives', 'a\u202eb\u200bc\u0430d'],
  ['punctuation without a spelling in ASCII', '\u00a7 \u2020 \u3002'],
  ['mojibake, of which dots can be a part', '\u00e2\u0153\u2026'],
  ['a byte order mark', '\ufeffa'],
] as const)
  test(`left alone: ${what}`, () => assert.equal(mended(text), text))

test('what the policy allows is left alone', () => {
  assert.equal(mended('\u2026 \u2013', { mode: 'strict', allow: [{ paths: ['**'], characters: ['U+2026'] }] }), '\u2026 -')
})

test('bytes that are no UTF-8 are refused', () => {
  assert.equal(mendTypography(Uint8Array.of(0xe2, 0x80, 0xa6, 0xff), 'a', strict), 'it is not UTF-8')
})

test('a second time there is nothing to mend, and every other character stands as it stood', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\u2026',
    '\u2014',
    '\u00e2',
    '\u0153',
    '\u00c3',
    '\u00a9',
    '\u00a0',
    '\u{1f600}',
    '\uff01',
    '\u202e',
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), units => {
      const once = mended(units.join(''))
      assert.equal(mended(once), once)
      assert.equal(once.replaceAll(/[\x00-\x7f]/g, '').length <= units.join('').length, true)
    }),
  )
})

const config = { ascii: { paths: ['docs/**'], exclude: ['docs/raw/**'], mode: 'strict', allow: [] } } as unknown as ChecksConfig
const track = (paths: Iterable<string>) => Array.from(paths, path => ({ path, kind: 'file' as const, executable: false }))

test('the files of the check are mended, each once; twice changes nothing', async () => {
  const files = {
    'docs/a.md': 'a\u2026\n',
    'docs/b.md': 'plain\n',
    'docs/raw/c.md': '\u2026\n',
    'docs/d.md': Uint8Array.of(0xe2, 0x80, 0xa6, 0xff),
    'docs/e.png': Uint8Array.of(0x89, 0, 0xe2, 0x80, 0xa6),
    'src/f.md': '\u2026',
  }
  const texts = fakeTexts(files)
  const tracked = track(texts.content.keys())
  assert.deepEqual(await mendTexts('/r', tracked, config, texts.files), {
    files: [{ path: 'docs/a.md', replaced: 1 }],
    refused: [{ path: 'docs/d.md', reason: 'it is not UTF-8' }],
  })
  assert.deepEqual(Buffer.from(texts.content.get('docs/a.md') as Uint8Array).toString(), 'a...\n')
  const before = new Map(texts.content)
  assert.deepEqual((await mendTexts('/r', tracked, config, texts.files)).files, [])
  assert.deepEqual(texts.content, before)
})

test('a file that changes meanwhile is left as it is', async () => {
  const texts = fakeTexts({ 'docs/a.md': 'a\u2026\n' })
  const replace: typeof texts.files.replace = async (path, before, after) => {
    texts.content.set('docs/a.md', 'somebody saved it\u2026\n')
    return texts.files.replace(path, before, after)
  }
  const { files, refused } = await mendTexts('/r', track(['docs/a.md']), config, { ...texts.files, replace })
  assert.deepEqual([files, refused], [[], [{ path: 'docs/a.md', reason: 'it changed meanwhile' }]])
  assert.equal(texts.content.get('docs/a.md'), 'somebody saved it\u2026\n')
})

test('in security mode there is nothing that has to be ASCII', async () => {
  const texts = fakeTexts({ 'docs/a.md': '\u2026' })
  const security = { ascii: { ...config.ascii, mode: 'security' } } as ChecksConfig
  assert.deepEqual(await mendTexts('/r', track(['docs/a.md']), security, texts.files), { files: [], refused: [] })
})
