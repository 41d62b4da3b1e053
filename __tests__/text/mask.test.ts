import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMasks } from '../../src/text/mask.ts'

test('masked values, their lines and their usual encodings do not show', () => {
  const masks = createMasks()
  masks.add('s3cret/+"x')
  masks.add('{\nline one\nline two\n}')
  masks.add('s3cret')
  masks.add('')
  masks.add(' \n')
  assert.equal(masks.redact('a s3cret/+"x b'), 'a *** b')
  assert.equal(masks.redact(encodeURIComponent('s3cret/+"x')), '***')
  assert.equal(masks.redact(JSON.stringify({ a: 's3cret/+"x' })), '{"a":"***"}')
  assert.equal(masks.redact('line two and {'), '*** and {')
  assert.equal(masks.redact('s3cret'), '***')
  assert.equal(masks.redact('nothing \n here'), 'nothing \n here')
})
