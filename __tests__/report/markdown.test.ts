import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { codeSpan, details, embed, escapeCell, escapeText, fence, link, paragraph, table, unescapeText } from '../../src/report/markdown.ts'
import { printable, printableAscii, shorten } from '../../src/text/characters.ts'
import { formatDuration, formatSize, shellWord, shortList } from '../../src/text/format.ts'
import { HOSTILE } from './examples.ts'
import { all, ofType, parse, textOf } from './gfm.ts'

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'|\\`*_[]()<>!#-+~&$:/@.=\n a1'.split('')), maxLength: 30 }),
  fc.constant(HOSTILE),
)
const printed = (text: string): string => printableAscii(text).replace(/\s+/g, ' ').trim()

test('any text in a cell is one cell, with the text in it', () => {
  fc.assert(
    fc.property(anyText, text => {
      const tree = parse(table(['A', 'B'], [[escapeText(`x${text}x`), 'end']], cells => cells, 1e9))
      const rows = ofType(tree, 'tableRow')
      assert.equal(rows.length, 2)
      assert.deepEqual(
        rows[1]!.children!.map(cell => textOf(cell).replace(/\s+/g, ' ')),
        [printed(`x${text}x`), 'end'],
      )
    }),
  )
})

test('an escaped text is read back as it was; code keeps its backslashes', () => {
  fc.assert(
    fc.property(anyText, text => assert.equal(unescapeText(escapeText(text)), printableAscii(text).replace(/(?<!\s)\s*\n\s*/g, ' '))),
  )
  assert.equal(unescapeText('a\\_b `c\\_d` &amp;lt; &nbsp; \\`e\\_f\\`'), 'a_b `c\\_d` &lt; &nbsp; `e_f`')
})

test('any text as code is code, also in a cell', () => {
  fc.assert(
    fc.property(anyText, text => {
      const cell = parse(table(['A', 'B'], [[codeSpan(`x${text}x`), 'end']], cells => cells, 1e9))
      const rows = ofType(cell, 'tableRow')
      assert.deepEqual(
        rows[1]!.children!.map(node => textOf(node).replace(/\s+/g, ' ')),
        [printed(`x${text}x`), 'end'],
      )
    }),
  )
  for (const [text, expected] of [
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['', ''],
    ['a|b', '<code>a&#124;b</code>'],
  ] as const)
    assert.equal(codeSpan(text), expected)
})

test('any lines in a fence are one block', () => {
  fc.assert(
    fc.property(anyText, text => {
      const tree = parse(`${fence([text, '```', '~~~'])}\n\nafter`)
      assert.deepEqual(
        tree.children!.map(node => node.type),
        ['code', 'paragraph'],
      )
    }),
  )
})

test('any text as a paragraph is one paragraph without markup but for code and addresses', () => {
  fc.assert(
    fc.property(anyText, text => {
      const tree = parse(`${paragraph(text)}\n\nafter`)
      assert.ok(tree.children!.every(node => node.type === 'paragraph'))
      for (const node of all(tree)) assert.match(node.type, /^(?:root|paragraph|text|inlineCode|link|html)$/)
      for (const node of ofType(tree, 'html')) assert.match(node.value!, /^<br>$|^<\/?code>$/)
    }),
  )
  assert.equal(paragraph('1. one\n# two'), '1\\. one<br># two')
  assert.equal(escapeCell('see `a|b` at https://x.example/a_b?c=d&e.'), 'see <code>a&#124;b</code> at <https://x.example/a_b?c=d&e>.')
})

test('a link leads to the web or is none', () => {
  assert.equal(link('x', 'https://h.example/a b(c)|d'), '[x](https://h.example/a%20b%28c%29%7Cd)')
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'https://', '//h.example', undefined])
    assert.equal(link('x', address), 'x')
})

test('a table says how many rows did not fit', () => {
  const rows = Array.from({ length: 100 }, (_, at) => [String(at), 'x'.repeat(50)])
  const text = table(['A', '>B'], rows, cells => cells, 1_000)
  assert.ok(Buffer.byteLength(text) <= 1_000)
  const shown = ofType(parse(text), 'tableRow').length - 2
  assert.match(text, new RegExp(`and ${100 - shown} more`))
  assert.equal(
    table(['A'], rows, cells => cells, 10),
    '',
  )
})

test('an embedded document keeps to its quotation, whatever it holds', () => {
  const word = fc.constantFrom(
    '```',
    '``',
    '`',
    '~~~',
    '\n',
    '\n\n',
    '\n```\n',
    '\n  ```\n',
    '- ',
    '> ',
    '<details>',
    '</details>',
    '<script>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '<b',
    '</blockquote>',
    'a',
    ' ',
    '   ',
    '|',
    '---',
    '\t',
    '\\',
    '[a]: b',
    '"',
    '<https://x.example>',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), words => {
      const tree = parse(`${details('Notes', `${embed(`a${words.join('')}`)}`)}\nafter`)
      assert.deepEqual(
        tree.children!.map(node => node.type),
        ['html', 'blockquote', 'html', 'paragraph'].slice(0, tree.children!.length),
      )
      const quote = tree.children![1]!
      for (const node of ofType(quote, 'html')) assert.match(node.value!, /^<\/?code>$/)
    }),
    { numRuns: 500 },
  )
})

test('an embedded document is otherwise as it was', () => {
  assert.equal(
    embed('## A\n\n- `a <b> c` <i>\n\n```html\n<b>\n```\n<!-- gone -->'),
    '> ## A\n>\n> - <code>a &lt;b&gt; c</code> &lt;i>\n>\n> ```html\n> <b>\n> ```',
  )
})

test('code spans of an embedded document are those of CommonMark, and a tag shows its letters', () => {
  for (const [markdown, shown] of [
    ['a ``x ` <b>`` c', 'a <code>x &#96; &lt;b&gt;</code> c'],
    ['a `` x ` <b>', 'a `` x ` &lt;b>'],
    ['a \\`x` <b> `', 'a \\`x<code>&lt;b&gt;</code>'],
    ['a \\<b> \\\\<b>', 'a \\<b> \\\\&lt;b>'],
    ['a `x\n<b> y` z', 'a <code>x &lt;b&gt; y</code> z'],
    ['a `x\n\n<b> y`', 'a `x\n>\n> &lt;b> y`'],
    ['- a `x\n- <b> y`', '- a `x\n> - &lt;b> y`'],
    ['<https://x.example/`> <b> `', '<https://x.example/`> &lt;b> `'],
  ] as const)
    assert.equal(embed(markdown), `> ${shown}`)
  const word = fc.constantFrom('`', '``', '````', 'a', ' ', '\n', '<b>', '\\', '<https://x.example>')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), words => {
      // One paragraph without fences, hard line breaks and bare addresses, which the quotation may change, and without an escape in a run.
      const oneParagraph = words
        .join('')
        .replace(/[ \\]*(?:\n[ \\]*)+/g, '\na')
        .replaceAll('\\<h', '\\ <h')
        .replace(/\\(?=``)/g, '\\ ')
      const markdown = `a${oneParagraph}`.trimEnd()
      const told = (text: string) => textOf(parse(text)).replace(/\s+/g, ' ').trim()
      assert.equal(told(embed(markdown)), told(markdown.replaceAll('<b>', '(b)')).replaceAll('(b)', '<b>'))
    }),
    { numRuns: 1000 },
  )
})

test('text is made visible', () => {
  assert.equal(
    printable('\u001b[31mred\u001b[0m \u001b]8;;https://x\u0007link\u001b]8;;\u0007\ta\rb\u202e\ud800'),
    'red link  a\nb<U+202E><U+D800>',
  )
  assert.equal(printable('na\u00efve \u2713'), 'na\u00efve \u2713')
  assert.equal(printableAscii('na\u00efve \u{1f600}\u0000'), 'na<U+00EF>ve <U+1F600><U+0000>')
  assert.equal(shorten('\u{1f600}\u{1f600}\u{1f600}', 4), '...')
  assert.equal(shorten('abcdef', 5), 'ab...')
})

test('sizes and durations are for people', () => {
  assert.deepEqual([0, 1_023, 1_024, 1_048_575, 1_048_576, 5e12].map(formatSize), [
    '0 B',
    '1023 B',
    '1.0 KiB',
    '1.0 MiB',
    '1.0 MiB',
    '4656.6 GiB',
  ])
  assert.deepEqual([0, 999.4, 1_000, 59_949, 59_950, 125_000].map(formatDuration), [
    '0 ms',
    '999 ms',
    '1.0 s',
    '59.9 s',
    '1 min 0 s',
    '2 min 5 s',
  ])
})

test('a shell takes a word as it was; plain ones have no quotes', () => {
  const words = ["it's", '$(id)', '-f', '', 'a b', '`id`', '\\', '"', '*', '~', 'a\nb']
  const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`], { encoding: 'utf8' })
  assert.deepEqual(printed.split('\0').slice(0, -1), words)
  assert.deepEqual(['a/b-c.py', '@lot/ui', '-f'].map(shellWord), ['a/b-c.py', '@lot/ui', "'-f'"])
})

test('a short list has the first names, and the number of the others', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  assert.deepEqual(
    [shortList([]), shortList(names.slice(0, 5)), shortList(names), shortList(names, 2)],
    ['', 'a, b, c, d, e', 'a, b, c, d, e and 1 more', 'a, b and 4 more'],
  )
})
