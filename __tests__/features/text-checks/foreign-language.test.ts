import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChecksConfig } from '../../../src/config/config.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { checkTexts } from '../../../src/features/text-checks/text-checks.ts'
import { fakeTexts } from '../../fakes/texts.ts'

const config: ChecksConfig = parseConfig('checks: { ascii: {} }', 'c.yml').checks

async function findingsOf(text: string, baseline: 'compare' | 'shrink' = 'compare', path = 'docs/a.md') {
  const { files } = fakeTexts({ [path]: text })
  const tracked = [{ path, kind: 'file' as const, executable: false }]
  const [ascii] = await checkTexts({ root: '/r', tagMessage: undefined, config, baseline }, tracked, {
    files,
    clock: { now: () => 0 },
  } as never)
  return ascii!.findings.map(({ rule, line, message, suggestion }) => ({ rule, line, message, suggestion }))
}

for (const [language, text, letters, characters] of [
  ['Russian', '# \u041f\u0440\u0438\u0432\u0435\u0442 \u2014 \u00ab\u043c\u0438\u0440\u00bb\n'.repeat(20), 'Cyrillic', 'Script=Cyrillic'],
  [
    'Chinese',
    '\u4fee\u590d\u4fee\u590d\uff1a\u300c\u9875\u9762\u300d\u3002\n'.repeat(8),
    'Han',
    'Script=Han, U+3000-U+303F, U+FF00-U+FFEF',
  ],
  ['French', 'd\u00e9j\u00e0 tr\u00e8s \u2014\n'.repeat(9), 'Latin', 'Script=Latin'],
  [
    'Japanese',
    '\u3053\u308c\u306f\u6587\u66f8\u3067\u3059 \u30c6\u30b9\n'.repeat(9),
    'Han, Hiragana, Katakana',
    'Script=Han, Script=Hiragana, Script=Katakana, U+3000-U+303F, U+FF00-U+FFEF',
  ],
] as const)
  test(`a file in ${language} is answered once, and what deceives stays`, async () => {
    const total = Array.from(text).filter(letter => letter > '\x7f').length
    const once = {
      rule: 'ascii/letter',
      line: 2,
      message: `The file has text in another language: letters of ${letters} are most of its ${total} findings.`,
      suggestion: `checks.ascii.allow: [{ paths: ['docs/a.md'], characters: [${characters}] }], or checks.ascii.mode: security`,
    }
    const bidi = {
      rule: 'ascii/bidi',
      line: 1,
      message: 'U+202E RIGHT-TO-LEFT OVERRIDE (bidi)',
      suggestion: 'remove it',
    }
    assert.deepEqual(await findingsOf(`\u202e\n${text}`), [once, bidi])
  })

test('a few letters of another language, or letters among more signs, are findings one by one', async () => {
  assert.equal((await findingsOf('\u00e9\n'.repeat(19))).length, 19)
  assert.equal((await findingsOf(`${'\u00e9'.repeat(20)}${'\u2192'.repeat(21)}`)).length, 41)
  assert.equal((await findingsOf(`${'\u00e9'.repeat(20)}${'\u2192'.repeat(20)}`)).length, 1)
})

test('a finding names check --fix where it helps, and not after it', async () => {
  const helps = async (text: string, baseline: 'compare' | 'shrink' = 'compare', path = 'docs/a.md') =>
    (await findingsOf(text, baseline, path)).map(({ suggestion }) => suggestion!.endsWith(', or run release-runbook check --fix'))
  for (const text of ['\u2026', '`a` \u2014', '```\n```\n\u2019', 'a\u00a0b']) assert.deepEqual(await helps(text), [true], text)
  for (const text of ['`\u2026`', '```\n\u2014\n```', '\u00e9', '\u3002', '\u2192', '\uff03'])
    assert.deepEqual(await helps(text), [false], text)
  assert.deepEqual(await helps('\u2026', 'shrink'), [false])
  assert.deepEqual(await helps('\u2026', 'compare', 'docs/a.html'), [false])
  assert.deepEqual(await helps('\u2026', 'compare', 'docs/a.txt'), [true])
})
