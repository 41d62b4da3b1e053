import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../src/model/finding.ts'
import { readSourceLines } from '../../src/report/source-lines.ts'

const finding = (path: string, line: number, rule = 'ascii/symbol'): Finding => ({
  rule,
  level: 'error',
  path,
  line,
  column: 1,
  message: 'm',
})

function files(texts: Readonly<Record<string, string>>, reads: string[] = []): Parameters<typeof readSourceLines>[0] {
  return {
    facts: async path =>
      path.slice(3) in texts
        ? { kind: 'file', size: path.endsWith('.big') ? 2 ** 30 : 1, mode: 0o644, links: 1, device: 1, inode: 1 }
        : undefined,
    read: async path => {
      reads.push(path)
      return new TextEncoder().encode(texts[path.slice(3)])
    },
  }
}

test('each file is read once; what is gone, too large or a secret has no line', async () => {
  const reads: string[] = []
  const findings = [
    finding('a.md', 2),
    finding('a.md', 1),
    finding('gone.md', 1),
    finding('huge.big', 1),
    finding('key.pem', 1, 'secret/private-key'),
    { rule: 'tag/branch', level: 'error', message: 'no file' } as const,
  ]
  const lines = await readSourceLines(files({ 'a.md': 'one\ntwo', 'huge.big': 'x', 'key.pem': 'SECRET' }, reads), '/r', findings)
  assert.deepEqual(
    findings.map(about => lines.get(about)?.text),
    ['two', 'one', undefined, undefined, undefined, undefined],
  )
  assert.deepEqual(reads, ['/r/a.md'])
})

test('only what a terminal lists is read', async () => {
  const findings = Array.from({ length: 90 }, (_, at) => finding('a.md', at + 1))
  const lines = await readSourceLines(files({ 'a.md': 'x\n'.repeat(100) }), '/r', findings)
  assert.equal(lines.size, 50)
})

test('a CR alone ends a line in Python, and none in git', async () => {
  const [python, git] = [finding('a.py', 2, 'python-syntax/invalid'), finding('a.py', 2)]
  const lines = await readSourceLines(files({ 'a.py': 'a\rb = )' }), '/r', [python, git])
  assert.equal(lines.get(python)?.text, 'b = )')
  assert.equal(lines.get(git), undefined)
})
