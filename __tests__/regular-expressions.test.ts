import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unbounded } from '../dev/regular-expressions.ts'

test('every regular expression of src whose time grows faster than its text has a limit in dev/regular-expressions.json', () => {
  assert.deepEqual(unbounded(), { open: [], stale: [] })
})

test('a new expression without a limit is found, and a limit without its expression', () => {
  const sources = [
    ['a.ts', 'const blanks = /\\s+$/\nconst half = total / 2 / 3\nconst word = /^a+$/'],
    ['b.ts', "'/\\s+$/' // /\\s+$/\nconst twice = text.replace(/(a+)+b/g, '')"],
  ] as const
  const bounds = [{ limit: 'A line has few characters.', expressions: ['a.ts /\\s+$/', 'b.ts /\\s+$/'] }]
  assert.deepEqual(unbounded(sources, bounds), { open: ['b.ts /(a+)+b/g'], stale: ['b.ts /\\s+$/'] })
})
