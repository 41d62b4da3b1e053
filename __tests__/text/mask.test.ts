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

const token = 'ghs_0123456789+/abcDEF'

test('a secret does not show in base64, whatever stands around it', () => {
  const masks = createMasks()
  masks.add(token)
  const inside = ['', 'x-access-token:', 'me:', 'octocat:', 'a'].flatMap(before =>
    ['', '\n', '@ghcr.io', ':x'].map(after => before + token + after),
  )
  for (const text of inside)
    for (const alphabet of ['base64', 'base64url'] as const) {
      const shown = masks.redact(`{"auth":"${Buffer.from(text).toString(alphabet)}"}`)
      const rest = shown.split('***').map(part => part.replace(/^\{"auth":"|"\}$/g, ''))
      assert.equal(rest.length, 2, `${JSON.stringify(text)} in ${alphabet}`)
      for (const part of rest) assert.doesNotMatch(Buffer.from(part, alphabet).toString(), /ghs_|DEF/)
    }
})

test('an address shows neither user nor password', () => {
  const { redact } = createMasks()
  assert.equal(redact('index-url=https://me:pass%20word@pypi.example.org/simple a'), 'index-url=https://***@pypi.example.org/simple a')
  assert.equal(redact('git+https://glpat-abc@example.org/a.git'), 'git+https://***@example.org/a.git')
  assert.equal(redact('postgres://:p@db/x, http://a:b@c and http://d:e@f'), 'postgres://***@db/x, http://***@c and http://***@f')
  for (const plain of [
    'ssh://git@example.org/a',
    'https://example.org/a@b',
    'https://example.org?to=a@b',
    'see :// or a@b',
    'http://x y@z',
  ])
    assert.equal(redact(plain), plain)
})

test('a secret does not show in another letter case', () => {
  const masks = createMasks()
  masks.add('https://hooks.example.org/T0/B0/aBcDeF')
  for (const shown of ['HTTPS://HOOKS.EXAMPLE.ORG/T0/B0/ABCDEF', 'https://hooks.example.org/t0/b0/abcdef'])
    assert.equal(masks.redact(`POST ${shown} failed`), 'POST *** failed')
})
