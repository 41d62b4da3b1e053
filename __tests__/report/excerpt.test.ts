import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderExcerpt } from '../../src/report/excerpt.ts'

const shown = (text: string, line: number, column: number | undefined, width = 80): string[] => {
  const source = text.split('\n')[line - 1]!.replace(/\r$/, '')
  const { line: first, carets } = renderExcerpt({ number: line, text: source, column }, width)
  return [first, carets]
}

test('the line, with carets below the character that is meant', () => {
  const table: [name: string, text: string, line: number, column: number | undefined, expected: string[]][] = [
    ['plain', 'a\nb = )\nc', 2, 5, ['b = )', '    ^']],
    ['a character outside ASCII', 'x\u2026y', 1, 2, ['x<U+2026>y', ' ^^^^^^^^']],
    ['after others, one of them two units wide', '\u{1f600}\u00e9\u2026', 1, 4, ['<U+1F600><U+00E9><U+2026>', '                 ^^^^^^^^']],
    ['bidi and control characters', 'a\u202eb\u001b[31m', 1, 4, ['a<U+202E>b<U+001B>[31m', '          ^^^^^^^^']],
    ['tabs', '\t\tx\ty', 1, 3, ['        x    y', '        ^']],
    ['a tab itself', 'a\tb', 1, 2, ['a    b', ' ^^^^']],
    ['CRLF', 'a\r\nbc\r\n', 2, 2, ['bc', ' ^']],
    ['CR alone is a character of its line', 'a\rb', 1, 2, ['a<U+000D>b', ' ^^^^^^^^']],
    ['behind the end', 'ab\n', 1, 9, ['ab', '  ^']],
    ['an empty line', 'a\n\nb', 2, 1, ['', '^']],
    ['the whole line', '  abc', 1, undefined, ['  abc', '']],
  ]
  for (const [name, text, line, column, expected] of table) assert.deepEqual(shown(text, line, column), expected, name)
})

test('a long line is cut around the place', () => {
  const line = `${'a'.repeat(3000)}\u2026${'b'.repeat(3000)}`
  const [text, carets] = shown(line, 1, 3001, 60) as [string, string]
  assert.match(text, /^\.\.\.a+<U\+2026>b+\.\.\.$/)
  assert.equal(text.length, 60)
  assert.equal(text.slice(carets.indexOf('^'), carets.length), '<U+2026>')
  assert.deepEqual(shown(`\u2026${'b'.repeat(300)}`, 1, 1, 30), [`<U+2026>${'b'.repeat(19)}...`, '^^^^^^^^'])
  assert.deepEqual(shown(`${'b'.repeat(300)}\u2026`, 1, 301, 30)[0]?.slice(-8), '<U+2026>')
})

test('nothing raw, never wider than the room, and the carets are below something', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 900 })
  fc.assert(
    fc.property(texts, fc.nat({ max: 950 }), fc.integer({ min: 20, max: 120 }), (text, at, width) => {
      const { line, carets } = renderExcerpt({ number: 1, text: text.split('\n')[0]!, column: at + 1 }, width)
      assert.match(line, /^[\x20-\x7e]*$/)
      assert.match(carets, /^ *\^+$/)
      assert.ok(line.length <= width && carets.length <= width + 1, `${line.length} ${carets.length} ${width}`)
    }),
  )
})
