import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { ChecksConfig } from '../../../src/config/config.ts'
import type { AsciiPolicy } from '../../../src/features/text-checks/ascii/ascii-policy.ts'
import { fixTexts, fixTypography } from '../../../src/features/text-checks/fix-texts.ts'
import { fakeTexts } from '../../fakes/texts.ts'

const strict: AsciiPolicy = { mode: 'strict', allow: [] }

/** The text after the fix, and the number of unfixed findings by place. */
async function fixed(text: string, policy = strict, path = 'a.md'): Promise<{ text: string; unfixed: Record<string, number> }> {
  const { content, unfixed } = await fixTypography(new TextEncoder().encode(text), path, policy)
  return {
    text: content === undefined ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
    unfixed: Object.fromEntries([...unfixed].map(([place, lines]) => [place, lines.length])),
  }
}

for (const [text, expected] of [
  ['\u201cIt\u2019s\u201d \u2013 wait\u2026 \u2014 so', '"It\'s" - wait... -- so'],
  ['a\u00a0b\u2009c\u3000d', 'a b c d'],
  ['\ufb01n \uff21\uff0e', 'fin A.'],
  ['\r\n\u2026\r\u2026\t\u2026', '\r\n...\r...\t...'],
  [
    '# It\u2019s\u2026\n\n> - *a\u2019s* **b\u2019s** ~~c\u2019s~~ [d\u2019s](e) ![f\u2019s](g)',
    "# It's...\n\n> - *a's* **b's** ~~c's~~ [d's](e) ![f's](g)",
  ],
  ['a\n  \u2014 b', 'a\n  -- b'],
  ['a <br>\n\nit\u2019s <br>', "a <br>\n\nit's <br>"],
  ['| a | b |\n|---|---|\n| x \u2013 y | \u2013 |\n', '| a | b |\n|---|---|\n| x - y | - |\n'],
  ['[^1]: It\u2019s\n', "[^1]: It's\n"],
  ['\u{1f600}\u{1f600} it\u2019s', "\u{1f600}\u{1f600} it's"],
  ['\ufeffIt\u2019s', "\ufeffIt's"],
  ['\uff11\uff0f2 \uff1d 50\uff05', '1/2 = 50%'],
  ["![a\u2019s](c) <i d='>'>\n\n<!-- a='b > -->\n\nb\u2019s", "![a's](c) <i d='>'>\n\n<!-- a='b > -->\n\nb's"],
] as const)
  test(`fixed to ${JSON.stringify(expected)}`, async () => assert.deepEqual(await fixed(text), { text: expected, unfixed: {} }))

for (const [what, text] of [
  ['letters', 'caf\u00e9 \u4e2d \u03bb'],
  ['symbols', '\u2192 \u2265 \u2705 \u2500'],
  ['what deceives', 'a\u202eb\u200bc\u0430d'],
  ['punctuation without a spelling in ASCII', '\u00a7 \u2020 \u3002'],
  ['mojibake, of which dots can be a part', '\u00e2\u0153\u2026'],
  ['a byte order mark', '\ufeffa'],
] as const)
  test(`neither fixed nor counted: ${what}`, async () => assert.deepEqual(await fixed(text), { text, unfixed: {} }))

const code = 'in code'
const html = 'in HTML'
const link = 'in the address or the label of a link'
const matter = 'in front matter'
const tag = 'in braces or a wiki link'
const heading = 'in a heading, whose link would change'
const syntax = 'where ASCII would change the page'
const q = '\u2019'

for (const [what, text, place] of [
  ['a code span', 'a `b\u2026`', code],
  ['a fenced block', '```js \u2013\nx = "\u201c"\n```', code],
  ['a fenced block in a list', '- a\n\n  ```\n  \u201c\n  ```', code],
  ['an indented block', 'a\n\n    \u201c', code],
  ['an HTML block', '<div title="\u201c">\n\u2026\n</div>', html],
  ['an HTML comment', 'a <!-- \u2026 -->', html],
  ['an attribute in a line', 'a <b title="\u201cx\u201d">', html],
  ['the text between tags', 'a <kbd>\u2026</kbd> b', html],
  ['the text between tags in a table', '| a |\n|---|\n| <code>\u2026</code> |', html],
  ['an address', `[a](b${q}c)`, link],
  ['a title', '[a](b "\u201cx\u201d")', link],
  ['an autolink', `<https://a.example/b${q}c>`, link],
  ['a bare address', 'see https://a.example/b\u2026c', link],
  ['a bare address behind a space of another kind', 'see https://a.example/b\u00a0c\u2026', link],
  ['a definition', `[a]\n\n[a]: /b${q}c "d\u2026"`, link],
  ['a label that finds a definition', `[a${q}s]\n\n[A${q}S]: /b`, link],
  ['text beside a label', `[a${q}s][b]\n\n[b]: /b`, link],
  ['an image in such a link', `[![a${q}s](c)][b]\n\n[b]: /b`, link],
  ['a footnote', `a[^b${q}]\n\n[^b${q}]: c`, link],
  ['front matter in YAML', `---\ntitle: '\u201ca\u201d'\n---\n`, matter],
  ['front matter in TOML', `+++\r\ntitle = '\u201ca\u201d'\r\n+++\r\n`, matter],
  ['front matter in JSON behind a byte order mark', `\ufeff{\n "title": "it${q}s"\n}\n`, matter],
  ['a template tag', '{% include a.html title="\u201cb\u201d" %}', tag],
  ['a shortcode of two lines', '{{< a\n  b="\u201cc\u201d" >}}', tag],
  ['a link by the name of a page', `[[It${q}s]]`, tag],
  ['a dash in a heading', '# a \u2013 b', heading],
  ['a space in a heading', 'a\u00a0b\n===', heading],
  ['a dash that would begin a list', '\u2013 a', syntax],
  ['a bullet in a quotation', '> \u2022 a', syntax],
  ['a space that would end a marker', '-\u00a0a', syntax],
  ['a rule of dashes', '\u2014\u2014\n', syntax],
  ['a dash that would underline a heading', 'a\n\u2014', syntax],
  ['a dash behind the dash of a list', '- \u2013 a', syntax],
  ['spaces that would indent a block', '\u00a0\u00a0\u00a0\u00a0a', syntax],
  ['a space at the end of a line', 'a \u00a0\nb', syntax],
  ['a quote behind a backslash', 'a\\\u201c', syntax],
  ['a parenthesis behind a label', '[a]\uff08b)', syntax],
  ['an exclamation mark before a link', 'a\uff01[b](c)', syntax],
  ['the row that makes a table', 'a | b\n\u2010|-', syntax],
  ['an asterisk', 'a\uff0ab*', syntax],
  ['a mention', '\uff20a', syntax],
  ['a heading of HTML', '<h2>\n\na \u2013 b\n\n</h2>', syntax],
  ['a value whose quote stays open', `<div a="\n\nit${q}s\n\n">`, syntax],
  ['a line that would end front matter', '---\na: b\n\n\u2026', syntax],
] as const)
  test(`not fixed in ${what}`, async () => {
    const result = await fixed(`${text}\n`)
    assert.equal(result.text, `${text}\n`)
    assert.deepEqual(Object.keys(result.unfixed), [place])
  })

test('text beside an unfixed place is fixed', async () => {
  const text = `It${q}s \`a\u2026\` [b${q}s](c${q}s)\n\u2013 d\u2026\n\n    \u201c\n\n\u2022 e${q}s\n`
  assert.deepEqual(await fixed(text), {
    text: `It's \`a\u2026\` [b's](c${q}s)\n\u2013 d...\n\n    \u201c\n\n\u2022 e's\n`,
    unfixed: { [code]: 2, [link]: 1, [syntax]: 2 },
  })
})

for (const path of ['a.MD', 'x/a.markdown', 'README', 'x/LICENSE.txt', 'changelog', 'docs/a.txt', 'docs/x/a.TXT'])
  test(`the text of ${path} is fixed`, async () =>
    assert.deepEqual(await fixed('\u201ca\u201d', strict, path), { text: '"a"', unfixed: {} }))

for (const path of [
  ...['a.ts', 'a.json', 'a.ipynb', 'a.toml', 'a.yml', 'a.html', 'a.csv', 'a.mdx', 'a.txt', 'md', 'README.rst', 'README.py', 'MYREADME'],
  ...['docs/requirements.txt', 'docs/x/dev-requirements.txt', 'docs/CMakeLists.txt', 'x/docs/a.txt'],
])
  test(`no text of ${path} is fixed`, async () => {
    assert.deepEqual(await fixed('"\u201ca\u201d"', strict, path), {
      text: '"\u201ca\u201d"',
      unfixed: { 'in a file that is no page': 2 },
    })
  })

for (const sign of ['.. note::', 'see :ref:`a`', 'see `a <b>`_', 'see ``a``', 'thus::'])
  test(`reStructuredText stays: ${sign}`, async () => {
    const text = `A title\u2026\n========\n\n${sign}\n`
    assert.deepEqual(await fixed(text, strict, 'docs/a.txt'), { text, unfixed: { 'in reStructuredText': 1 } })
    assert.notEqual((await fixed(text)).text, text)
  })

test('characters that the policy allows stay', async () => {
  const policy: AsciiPolicy = { mode: 'strict', allow: [{ paths: ['**'], characters: ['U+2026'] }] }
  assert.deepEqual(await fixed('a\u2026 \u2013', policy), { text: 'a\u2026 -', unfixed: {} })
})

test('a file that is not UTF-8 stays', async () => {
  const { content, unfixed } = await fixTypography(Uint8Array.of(0x61, 0xff, 0xe2, 0x80, 0xa6), 'a.md', strict)
  assert.equal(content, undefined)
  assert.deepEqual(
    [...unfixed].map(([place, left]) => [place, left.length]),
    [['in a file that is not UTF-8', 1]],
  )
})

const units = fc.array(
  fc.constantFrom(
    ...[
      'a',
      '1',
      ' ',
      '\t',
      '\n',
      '\n\n',
      '\r\n',
      '-',
      '*',
      '_',
      '`',
      '|',
      '>',
      '#',
      '[',
      ']',
      '(',
      ')',
      '<',
      '\\',
      '~',
      ':',
      '&',
      '.',
      '!',
      '"',
    ],
    ...[
      '    ',
      '- ',
      '1. ',
      '```\n',
      '[a]: b\n',
      '<b>',
      'http://a.b',
      '|-|-|\n',
      '\n# ',
      '\n---\n',
      '<h2>',
      '</h2>',
      '<i a="',
      '<!--',
      '![a',
    ],
    ...['\u2026', '\u2014', '\u2013', '\u201c', '\u2019', '\u00a0', '\uff01', '\uff0a', '\u2022', '\ufb01', '\uff1d', '\uff11'],
    ...['\u00e2', '\u0153', '\u{1f600}', '\u202e'],
  ),
  { maxLength: 40 },
)
/** The text of each heading as GitHub makes its anchor. */
const anchors = (html: string) =>
  html.match(/<h[1-6]\b.*?<\/h/gs)?.map(heading =>
    heading
      .replaceAll(/<.*?>|&\w+;/gs, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, ''),
  )
const rendered = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })

test('the page is the same but for characters, a second fix changes nothing, and nothing is lost from the count', async () => {
  await fc.assert(
    fc.asyncProperty(units, async parts => {
      const text = parts.join('')
      const { content, fixed: count, unfixed } = await fixTypography(new TextEncoder().encode(text), 'a.md', strict)
      const once = content === undefined ? text : new TextDecoder().decode(content)
      const again = await fixTypography(new TextEncoder().encode(once), 'a.md', strict)
      assert.equal(again.content, undefined)
      const total = (of: ReadonlyMap<string, readonly unknown[]>): number => [...of.values()].flat().length
      assert.equal(total(again.unfixed), total(unfixed))
      assert.equal(count > 0, content !== undefined)
      const addresses = (html: string) => html.match(/ (?:href|src|title|id)="[^"]*"/g)
      assert.deepEqual(addresses(rendered(once)), addresses(rendered(text)))
      assert.deepEqual(anchors(rendered(once)), anchors(rendered(text)))
      const shape = (html: string): string =>
        html
          .replaceAll(/[.\u2026\u2014\u2013\u2022-]+/g, '')
          .replaceAll(/\u201c|&quot;/g, '"')
          .replaceAll('\u2019', "'")
          .replaceAll('\u00a0', ' ')
          .replaceAll('\uff01', '!')
          .replaceAll('\uff1d', '=')
          .replaceAll('\uff11', '1')
          .replaceAll('\ufb01', 'fi')
      assert.equal(shape(rendered(once)), shape(rendered(text)))
    }),
    { numRuns: 500 },
  )
})

const config = { ascii: { paths: ['docs/**'], exclude: ['docs/raw/**'], mode: 'strict', allow: [] } } as unknown as ChecksConfig
const track = (paths: Iterable<string>) => Array.from(paths, path => ({ path, kind: 'file' as const, executable: false }))

test('the pages of the check are fixed, and the others are counted; twice changes nothing', async () => {
  const texts = fakeTexts({
    'docs/a.md': 'a\u2026 `\u2026`\n\n\u2013 \uff0a\n\n\u2013 b\n',
    'docs/b.md': 'plain\n',
    'docs/raw/c.md': '\u2026\n',
    'docs/d.md': Uint8Array.of(0xe2, 0x80, 0xa6, 0xff),
    'docs/e.png': Uint8Array.of(0x89, 0, 0xe2, 0x80, 0xa6),
    'docs/g.json': '["\u201c\u201d"]',
    'src/f.md': '\u2026',
  })
  const tracked = track(texts.content.keys())
  const unfixed = [
    { path: 'docs/a.md', findings: 1, place: 'in code' },
    { path: 'docs/a.md', findings: 3, place: syntax, unproven: ['docs/a.md:3', 'docs/a.md:5'] },
    { path: 'docs/d.md', findings: 1, place: 'in a file that is not UTF-8' },
    { path: 'docs/g.json', findings: 2, place: 'in a file that is no page' },
  ]
  assert.deepEqual(await fixTexts('/r', tracked, config, texts.files), [{ path: 'docs/a.md', findings: 1 }, ...unfixed])
  assert.deepEqual(Buffer.from(texts.content.get('docs/a.md') as Uint8Array).toString(), 'a... `\u2026`\n\n\u2013 \uff0a\n\n\u2013 b\n')
  const before = new Map(texts.content)
  assert.deepEqual(await fixTexts('/r', tracked, config, texts.files), unfixed)
  assert.deepEqual(texts.content, before)
})

test('a file that changes meanwhile is not replaced', async () => {
  const texts = fakeTexts({ 'docs/a.md': 'a\u2026\n' })
  const replace: typeof texts.files.replace = async (path, before, after) => {
    texts.content.set('docs/a.md', 'somebody saved it\u2026\n')
    return texts.files.replace(path, before, after)
  }
  assert.deepEqual(await fixTexts('/r', track(['docs/a.md']), config, { ...texts.files, replace }), [
    { path: 'docs/a.md', findings: 1, place: 'in a file that was not replaced: it changed meanwhile' },
  ])
  assert.equal(texts.content.get('docs/a.md'), 'somebody saved it\u2026\n')
})

test('in security mode there is nothing that has to be ASCII', async () => {
  const texts = fakeTexts({ 'docs/a.md': '\u2026' })
  const security = { ascii: { ...config.ascii, mode: 'security' } } as ChecksConfig
  assert.deepEqual(await fixTexts('/r', track(['docs/a.md']), security, texts.files), [])
})
