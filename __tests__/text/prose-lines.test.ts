import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proseLines } from '../../src/text/prose-lines.ts'

for (const [name, text, prose] of [
  ['a fence ends with as many marks, and nothing behind them', '````\na\n```\n````js\n````\nb', '.....p'],
  ['tildes end no backticks', '```\n~~~\n```\nb', '...p'],
  ['a fence in a list and in a quotation', '- ```\n  a\n  ```\n> ~~~\n> a\n> ~~~\nb', '......p'],
  ['backticks behind backticks are a span', '```a``` b\nc', 'pp'],
  ['a comment of several lines at the start of a line', 'a\n<!--\n# b\n-->\nc', 'p...p'],
  ['a comment on one line', '<!-- a -->\nb <!-- c\nd', 'ppp'],
  ['a fence in a comment, and a comment in a fence', '<!--\n```\n-->\na\n```\n<!--\n```\nb', '...p...p'],
  ['a fence without an end', '~~~\na', '..'],
] as const)
  test(`lines outside code and comments: ${name}`, () =>
    assert.equal(
      proseLines(text.split('\n'))
        .map(each => (each ? 'p' : '.'))
        .join(''),
      prose,
    ))
