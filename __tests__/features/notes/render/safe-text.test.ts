import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { migrationBlocks } from '../../../../src/features/notes/render/migration.ts'
import { cutLine, plainLine, safeText } from '../../../../src/features/notes/render/safe-text.ts'
import { all, type Node, ofType, parse, textOf } from '../../../report/gfm.ts'

const own = { pullRequestUrl: (number: number) => (number === 12 ? 'https://github.com/octo/stockroom/pull/12' : undefined) }

/** Pieces that attacks are made of, so that random texts are full of them. */
const pieces = [
  ...[
    '@octocat',
    '@',
    '#12',
    '#99',
    'octo/other#12',
    'GH-7',
    '`',
    '``',
    '```',
    '~~~',
    '~~',
    '**',
    '*',
    '_',
    '__',
    '[x]',
    '[x](https://evil.test)',
    '![i](http://evil.test/a.png)',
  ],
  ...[
    '<img src=x>',
    '<!--',
    '-->',
    '<script>',
    '</details>',
    '<https://evil.test>',
    '<a@evil.test>',
    'https://evil.test',
    'HTTP://EVIL.TEST/',
    'https\\://evil.test',
    'www.evil.test',
    'ftp://x',
    'http://',
  ],
  ...[
    'mailto:a@b.test',
    'A@.Bing',
    'xmpp:a@b.test',
    'a@b.test',
    '&#64;octocat',
    '&lt;b&gt;',
    '&amp;',
    '\\',
    '\\@x',
    '|',
    '| --- |',
    '# ',
    '## x',
    '> ',
    '- ',
    '+ ',
    '* ',
    '1. ',
    '12) ',
    '===',
    '---',
    '[ ] ',
    '[^1]',
    '[a]: b',
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    '    ',
    ' ',
    ' ',
    'word',
    'fix',
    '.',
    ',',
    ')',
    '(',
    ':',
    '!',
    '?',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0000',
    '\u2028',
    '\uff20octocat',
    '\u2192',
    '\u00e9',
    '\u{1f9ea}',
    '\ud800',
    '\u3164',
    '$x$',
    ':tada:',
  ],
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

/** What no foreign text may turn into. */
function assertHarmless(root: Node, markdown: string): void {
  for (const node of all(root)) {
    if (node.type === 'html') assert.equal(node.value, '<!---->', markdown)
    if (node.type === 'link') assert.equal(node.url, 'https://github.com/octo/stockroom/pull/12', markdown)
    const known = ['root', 'list', 'listItem', 'paragraph', 'text', 'html', 'link', 'inlineCode', 'strong']
    assert.ok(known.includes(node.type), `${node.type} in ${markdown}`)
    if (node.type === 'text' && node.value !== '#12') assert.doesNotMatch(node.value!, /@[\w-]|#\d|\bGH-\d/, markdown)
  }
  assert.match(markdown, /^[\x20-\x7e\n]*$/)
}

test('any text stays one harmless list item', () => {
  fc.assert(
    fc.property(hostile, text => {
      const safe = safeText(text, own)
      const markdown = `- before\n- ${safe || 'x'}\n- after`
      const root = parse(markdown)
      assertHarmless(root, markdown)
      assert.equal(root.children?.length, 1, markdown)
      const [list] = ofType(root, 'list')
      assert.equal(ofType(root, 'list').length, 1, markdown)
      assert.equal(list!.children?.length, 3, markdown)
      assert.deepEqual(
        list!.children?.map(item => item.children?.map(({ type }) => type)),
        [['paragraph'], ['paragraph'], ['paragraph']],
        markdown,
      )
      assert.ok(
        list!.children?.every(item => item.checked == null),
        markdown,
      )
    }),
    { numRuns: 600 },
  )
})

test('any text stays harmless in bold, and in a heading', () => {
  fc.assert(
    fc.property(hostile, text => {
      const safe = safeText(text, own) || 'x'
      const markdown = `- **${safe}:** ${safe} ([#12](https://github.com/octo/stockroom/pull/12))`
      const root = parse(markdown)
      assertHarmless(root, markdown)
      assert.equal(ofType(root, 'strong').length, 1, markdown)
    }),
    { numRuns: 300 },
  )
})

test('what the reader sees is the text that was written', () => {
  fc.assert(
    fc.property(hostile, text => {
      fc.pre(!/<[^<>\s@]+@/.test(plainLine(text)))
      const seen = textOf(parse(`x ${safeText(text)}`)).replace(/\s/g, '')
      // Code loses its backticks, and nothing else is lost.
      assert.equal(seen.replaceAll('`', ''), `x${plainLine(text)}`.replace(/[\s`]/g, ''))
    }),
    { numRuns: 300 },
  )
})

test('foreign text', async t => {
  const table: [text: string, safe: string][] = [
    ['fix @types/react import', 'fix @<!---->types/react import'],
    ['see `@types/react` and `#5`', 'see `@types/react` and `#5`'],
    ['Follows #12, not #13', 'Follows [#12](https://github.com/octo/stockroom/pull/12), not #<!---->13'],
    ['other/repository#12', 'other/repository#<!---->12'],
    ['Escape <b> in lot titles', 'Escape \\<b> in lot titles'],
    ['![x](http://evil.test/a.png)', '!\\[x\\](`http://evil.test/a.png`)'],
    ['see https://evil.test/a_b.', 'see `https://evil.test/a_b`.'],
    ['a@b.test', 'a@<!---->b.test'],
    ['Thanks to Fern <fern@b.test>, <x@y> and `<a@b>`', 'Thanks to Fern, and `<a@b>`'],
    ['&#64;octocat', '\\&#<!---->64;octocat'],
    ['# Heading', '\\# Heading'],
    ['1. first', '1\\. first'],
    ['- item', '\\- item'],
    ['one\ntwo\r\n\r\n## three', 'one two ## three'],
    ['`https://a.test`https://b.test', '`https://a.test` `https://b.test`'],
    ['snake_case * glob **', 'snake\\_case \\* glob \\*\\*'],
    ['\u202eabc\u2066', 'abc'],
    ['Show cost \u2192 value', 'Show cost -> value'],
    ['don`t', 'don\\`t'],
  ]
  for (const [text, safe] of table) await t.test(JSON.stringify(text), () => assert.equal(safeText(text, own), safe))
})

test('hostile lengths are read to their end (what they cost: bench/hostile-input.ts)', () => {
  assert.doesNotThrow(() => {
    for (const piece of ['`', '``a', '@', 'https://', '[', ' ', '\\', 'www.', '&#', 'GH-']) safeText(piece.repeat(30_000))
  })
})

test('a migration text keeps its paragraphs, lists and code, and is harmless', () => {
  const text =
    'GET /api/lots answers an object.\nRead from "items":\n\n    const { items } = await x.json()\n\n- @one\n- <two>\n\n```sh\nmake ``` <b>\n```\n\nLast #99.'
  assert.deepEqual(migrationBlocks(text, own), [
    '  GET /api/lots answers an object. Read from "items":',
    '  ```\n  const { items } = await x.json()\n  ```',
    '  - @<!---->one\n  - \\<two>',
    '  ````sh\n  make ``` <b>\n  ````',
    '  Last #<!---->99.',
  ])
  // Option and the space bar make a no-break space on a Mac.
  assert.deepEqual(migrationBlocks('Changed:\n-\u00a0one\n-\u00a0two', own), ['  Changed:\n  - one\n  - two'])
  fc.assert(
    fc.property(
      fc.array(hostile, { maxLength: 6 }).map(lines => lines.join('\n')),
      hostileText => {
        const markdown = ['- head', ...migrationBlocks(hostileText, own)].join('\n\n') + '\n- next'
        const root = parse(markdown)
        assert.equal(root.children?.length, 1, markdown)
        assert.equal(root.children?.[0]?.children?.length, 2, markdown)
        for (const node of all(root)) {
          assert.ok(
            !['image', 'heading', 'table', 'blockquote', 'thematicBreak', 'definition'].includes(node.type),
            `${node.type} in ${markdown}`,
          )
          if (node.type === 'html') assert.equal(node.value, '<!---->', markdown)
          if (node.type === 'link') assert.equal(node.url, own.pullRequestUrl(12), markdown)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a line is cut at a word', () => {
  assert.equal(cutLine('one two three', 9), 'one two')
  assert.equal(cutLine('one', 9), 'one')
  assert.equal(cutLine('x'.repeat(20), 9), 'x'.repeat(9))
})
