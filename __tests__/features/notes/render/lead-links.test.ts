import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pinLinks } from '../../../../src/features/notes/render/lead-links.ts'

const existing = ['docs/a.md', 'docs', 'a b.md', 'img.png']
const pinned = (markdown: string, folder: string) =>
  pinLinks(markdown, folder, path => (existing.includes(path) ? `https://h/o/r/blob/v1/${path}` : undefined))
const pin = (markdown: string, folder = '.') => pinned(markdown, folder).text

test('links of people are pinned to the tag, or are no links', async t => {
  const table: [markdown: string, result: string][] = [
    ['See [a](docs/a.md).', 'See [a](https://h/o/r/blob/v1/docs/a.md).'],
    ['[a](./docs/a.md#top "T")', '[a](https://h/o/r/blob/v1/docs/a.md#top "T")'],
    ['[a](/docs/) [b](docs/b.md)', '[a](https://h/o/r/blob/v1/docs) b'],
    ['![i](img.png)', '![i](https://h/o/r/raw/v1/img.png)'],
    ['[a]: docs/a.md\n[b]: docs/b.md', '[a]: https://h/o/r/blob/v1/docs/a.md\n'],
    ['[a](https://x/y) [b](#here) [m](mailto:x@y.example) [up](../x)', '[a](https://x/y) [b](#here) [m](mailto:x@y.example) [up](../x)'],
    ['`[a](docs/a.md)` and ``x ` [a](docs/a.md)``', '`[a](docs/a.md)` and ``x ` [a](docs/a.md)``'],
    ['```\n[a](docs/a.md)\n```\n[a](docs/a.md)', '```\n[a](docs/a.md)\n```\n[a](https://h/o/r/blob/v1/docs/a.md)'],
    ['[a](a%20b.md)', '[a](https://h/o/r/blob/v1/a b.md)'],
  ]
  for (const [markdown, result] of table) await t.test(markdown, () => assert.equal(pin(markdown), result))
  assert.equal(
    pin('[a](a.md) [b](../img.png)', 'docs'),
    '[a](https://h/o/r/blob/v1/docs/a.md) [b](https://h/o/r/raw/v1/img.png)'.replace('/raw/', '/blob/'),
  )
  assert.deepEqual([...pinned('[a](docs/a.md) `[b](b.md)` [c](c.md?x#y) [c](c.md)', '.').gone], ['c.md'])
})

test('any text comes out, and what is absolute stays', () => {
  const piece = fc.constantFrom('[', ']', '(', ')', '`', '```\n', 'docs/a.md', 'https://x', ' ', '\n', '![', ']: ', '<', '>', '"')
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map(parts => parts.join('')),
      text => assert.equal(typeof pin(text), 'string'),
    ),
  )
})
