import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { introductionOfFile, safeIntroduction, withoutOpenEnd } from '../../../../src/features/notes/read/lead.ts'

test('what would swallow the notes behind the words of people is closed, and nothing else', async t => {
  const table: [introduction: string, added: string][] = [
    ['Hello', ''],
    ['<details>\n<summary>More</summary>\n\ntext', '\n\n</details>'],
    ['<details><summary>More', '\n\n</summary>\n</details>'],
    ['<details>a</details> <pre>b</pre> <br> <div>c', ''],
    ['<PRE>\nx', '\n\n</pre>'],
    ['text <!-- a note <details>', '\n\n-->'],
    ['`<!--` begins a comment, `` <details> `` a fold', ''],
    ['```\n<details>\n<!--\n```\n\ntext', ''],
    ['`Fern <a@b>` and\n```\n<a@b>', '\n```'],
    ['```\n<pre>', '\n```'],
    ['</details> text', ''],
  ]
  for (const [introduction, added] of table)
    await t.test(JSON.stringify(introduction), () => assert.equal(safeIntroduction(introduction), `${introduction}${added}`))
})

test('the section of a version in a changelog', async t => {
  const marked = '# Changes\n\n## [Unreleased]\n\nSoon.\n\n## [1.2.0] - 2026-01-31\n\n### Added\n\nA.\n\n## v1.1.0\n\nOld.\n'
  const underlined =
    'History\n=======\n\nUnreleased\n----------\n- Soon.\n\n1.2.0 (2026-01-31)\n------------------\n- A.\n\n1.1.0\n-----\n- Old.\n'
  const table: [name: string, text: string, version: string, hasTag: boolean, section: string | null, warns: boolean][] = [
    ['a heading with marks', marked, '1.2.0', true, '### Added\n\nA.', false],
    ['the last one', marked, '1.1.0', true, 'Old.', false],
    ['an underlined heading', underlined, '1.2.0', true, '- A.', false],
    ['PEP 440', '## 2.0.0rc1\n\nTry.\n', '2.0.0-rc.1', true, 'Try.', false],
    ['a missing one at a tag', marked, '1.3.0', true, null, true],
    ['a missing one without a tag', marked, '1.3.0', false, 'Soon.', false],
    ['a missing one without a tag, underlined', underlined, '1.3.0', false, '- Soon.', false],
    ['neither', '## 1.1.0\n\nOld.\n', '1.3.0', false, null, true],
    ['Unreleased alone', '# Changes\n\n## Unreleased\n\nSoon.\n', '1.0.0', false, 'Soon.', false],
    ['no version at all', 'Only words.\n', '1.0.0', true, 'Only words.', false],
    [
      'a definition of a link above a rule',
      '## 1.2.0\n\nA.\n\n[1.1.0]: https://x\n---\nB.\n',
      '1.2.0',
      true,
      'A.\n\n[1.1.0]: https://x\n---\nB.',
      false,
    ],
    ['levels for kinds of versions', '# 1.2.0\n\nA.\n\n## 1.1.1\n\nB.\n', '1.2.0', true, 'A.', false],
    ['a heading in code', '## 1.2.0\n\n```\n## 1.1.0\n```\n', '1.2.0', true, '```\n## 1.1.0\n```', false],
    [
      'a name before each version',
      '# Own 1.2.0\n\nA.\n\n## 3.0.0 of a library\n\nB.\n\n# Own 1.1.0\n',
      '1.2.0',
      true,
      'A.\n\n## 3.0.0 of a library\n\nB.',
      false,
    ],
    ['a rule is no heading', '## 1.2.0\n\nA.\n\n---\n\nB.\n', '1.2.0', true, 'A.\n\n---\n\nB.', false],
  ]
  for (const [name, text, version, hasTag, section, warns] of table)
    await t.test(name, () => {
      const found = introductionOfFile(text, version, 'CHANGES.md', hasTag)
      assert.deepEqual([found.text, found.missing.length > 0], [section, warns])
    })
})

test('no address stands outside code', () => {
  assert.equal(
    safeIntroduction('Thanks to Fern <fern@x.test>, `Noor <a@b>`.\n\n<x@y> wrote it.'),
    'Thanks to Fern, `Noor <a@b>`.\n\nwrote it.',
  )
})

test('an introduction that would hide what stands below it is shown with its marks', async () => {
  for (const open of ['<?php x', '<![CDATA[ x', '<!DOCTYPE html', 'Text\n\n<? x'])
    assert.deepEqual(await withoutOpenEnd(open), { text: open.replace('<', '\\<'), escaped: true }, open)
  for (const text of [
    'plain',
    '<!-- a comment',
    '- <!-- in a list',
    '`<?php` is code',
    '```\n<?php',
    '<b>x</b>',
    '1. <?php in a list',
    '\\<?php',
  ])
    assert.deepEqual(await withoutOpenEnd(text), { text, escaped: false }, text)
})

test('what stands below any introduction is rendered as it was written', async () => {
  const pieces = [
    '<!--',
    '-->',
    '`',
    '``',
    '```\n',
    '~~~',
    '<pre>',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<!A',
    '>',
    '\n',
    '\n\n',
    'x',
    '> ',
    '- ',
    '<details>',
    '<script>',
    '</script>',
    '\\',
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, async introduction => {
      const shown = safeIntroduction((await withoutOpenEnd(introduction)).text)
      const html = micromark(`${shown}\n\n## Below\n\ntext\n`, { allowDangerousHtml: true })
      assert.ok(html.trimEnd().endsWith('<h2>Below</h2>\n<p>text</p>'), JSON.stringify(introduction))
    }),
    { numRuns: 500 },
  )
})
