import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { nearest, suggestion } from '../../src/text/nearest.ts'

const known = ['tag', 'version', 'previous-tag', 'checks', 'components', 'notes', 'release', 'runbook']

const table: readonly (readonly [name: string, meant: string | undefined])[] = [
  ['tga', 'tag'],
  ['Tag', 'tag'],
  ['previous_tag', 'previous-tag'],
  ['previousTag', 'previous-tag'],
  ['chekcs', 'checks'],
  ['component', 'components'],
  ['note', 'notes'],
  ['relaese', 'release'],
  ['x', undefined],
  ['', undefined],
  ['artifacts', undefined],
  ['--------', undefined],
]

for (const [name, meant] of table) test(`nearest of "${name}"`, () => assert.equal(nearest(name, known), meant))

test('a known name is nearest to itself', () => {
  fc.assert(fc.property(fc.constantFrom(...known), name => nearest(name, known) === name))
})

test('the end of a sentence', () => {
  assert.equal(suggestion('tga', known), '; did you mean `tag`?')
  assert.equal(suggestion('zzz', ['a', 'b']), '; known here: a, b')
  assert.equal(suggestion('zzz', []), '')
})
