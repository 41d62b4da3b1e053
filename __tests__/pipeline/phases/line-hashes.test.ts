import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Finding } from '../../../src/model/finding.ts'
import { hashLines } from '../../../src/pipeline/phases/line-hashes.ts'
import type { Files } from '../../../src/ports/files.ts'
import { fakeTexts } from '../../fakes/texts.ts'

const digest = (line: string) => createHash('sha256').update(line).digest('hex').slice(0, 32)
const at = (path: string, line?: number): Finding => ({ rule: 'a/b', level: 'error', path, message: 'm', ...(line && { line }) })

test('a finding has the digest that the baseline has, and the number of its line among equal ones', async () => {
  const { files, reads } = fakeTexts({ 'a.md': 'one\ntwo\n  one\r\n\none', 'b.md': 'one\n' })
  const findings = [
    at('a.md', 5),
    at('a.md', 3),
    at('b.md', 1),
    at('a.md', 1),
    at('a.md', 4),
    at('a.md', 5),
    at('a.md', 9),
    at('gone.md', 1),
    at('c.md'),
    { rule: 'a/b', level: 'error', message: 'no file' } as const,
  ]
  const hashes = await hashLines(files, '/r', findings)
  const one = digest('one')
  assert.deepEqual(
    findings.map(finding => hashes.get(finding)),
    [`${one}:3`, `${one}:2`, `${one}:1`, `${one}:1`, `${digest('')}:1`, `${one}:3`, ...Array(4).fill(undefined)],
  )
  assert.deepEqual(reads, ['a.md', 'b.md', 'gone.md'], 'each file is read once')
})

test('the lines of a file above 16 MiB have no digest', async () => {
  for (const [size, expected] of [
    [2 ** 24, `${digest('')}:1`],
    [2 ** 24 + 1, undefined],
  ] as const) {
    const finding = at('large.md', 1)
    const files = { readEach: async (...[, , visit]: Parameters<Files['readEach']>) => visit('large.md', new Uint8Array(size).fill(10)) }
    assert.equal((await hashLines(files, '/r', [finding])).get(finding), expected)
  }
})
