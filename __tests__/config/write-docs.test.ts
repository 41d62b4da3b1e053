import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withTables } from '../../dev/write-docs.ts'

const action = {
  inputs: { command: { description: 'What to do: a | b.', default: 'release' }, tag: { description: 'The tag.', default: '' } },
  outputs: { version: { description: 'The version.' } },
}

test('tables are written between their markers, and the rest of the page stays', () => {
  const page = 'Top\n<!-- inputs:start -->\nold\n<!-- inputs:end -->\nMiddle\n<!-- outputs:start --><!-- outputs:end -->\nEnd\n'
  const written = withTables(page, action)
  assert.equal(
    written,
    [
      'Top',
      '<!-- inputs:start -->',
      '| Input | Default | Meaning |',
      '| --- | --- | --- |',
      '| `command` | `release` | What to do: a \\| b. |',
      '| `tag` |  | The tag. |',
      '<!-- inputs:end -->',
      'Middle',
      '<!-- outputs:start -->',
      '| Output | Meaning |',
      '| --- | --- |',
      '| `version` | The version. |',
      '<!-- outputs:end -->',
      'End',
      '',
    ].join('\n'),
  )
  assert.equal(withTables(written, action), written)
})

test('a page without the markers is refused by name', () => {
  assert.throws(() => withTables('# Title', action), /markers <!-- inputs:start --> and <!-- inputs:end --> are missing/)
})
