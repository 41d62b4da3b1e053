import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { applyChanges, changesOf, describeChange } from '../../../src/features/prepare/changes.ts'

const folder = await mkdtemp(join(tmpdir(), 'prepare-changes-'))
after(() => rm(folder, { recursive: true, force: true }))
const files = localFiles(folder)
const bytes = (text: string | undefined) => (text === undefined ? undefined : Buffer.from(text))
const change = (path: string, before: string | undefined, after: string | undefined) => ({
  path,
  before: bytes(before),
  after: bytes(after),
})

test('what differs from the commit is a change, with its byte order mark', async () => {
  const head: Record<string, Buffer> = {
    a: Buffer.from('1'),
    b: Buffer.from('1'),
    c: Buffer.from('\ufeff1\r\n'),
    latin: Buffer.from([0xe9]),
  }
  const git = { filesAt: async (wanted: readonly { path: string }[]) => wanted.map(({ path }) => head[path]) }
  const texts = new Map<string, string | null>([
    ['new', 'n'],
    ['c', '\ufeff2\r\n'],
    ['b', '1'],
    ['gone', null],
    ['a', null],
  ])
  const changes = await changesOf(texts, 'HEAD', git)
  assert.deepEqual(
    changes.map(({ path, before, after }) => [path, before?.toString(), after?.toString()]),
    [
      ['a', '1', undefined],
      ['c', '\ufeff1\r\n', '\ufeff2\r\n'],
      ['new', undefined, 'n'],
    ],
  )
  await assert.rejects(changesOf(new Map([['latin', 'e']]), 'HEAD', git), /latin is not UTF-8/)
})

test('changes are written once; files that a person edited stop all of them', async () => {
  const root = await mkdtemp(join(folder, 'root-'))
  const changes = [
    change('kept', 'old', 'now'),
    change('new/file', undefined, 'n'),
    change('gone', 'x', undefined),
    change('done', 'old', 'now'),
  ]
  for (const [path, text] of [
    ['kept', 'old'],
    ['gone', 'x'],
    ['done', 'now'],
  ] as const)
    await writeFile(join(root, path), text)
  const texts = () => Promise.all(['kept', 'new/file', 'gone', 'done'].map(path => readFile(join(root, path), 'utf8').catch(() => null)))
  assert.equal(await applyChanges(changes, root, files, false), 3)
  assert.deepEqual(await texts(), ['old', null, 'x', 'now'])
  await writeFile(join(root, 'gone'), 'edited')
  await rm(join(root, 'done'))
  await symlink('kept', join(root, 'done'))
  await assert.rejects(applyChanges(changes, root, files, true), /Uncommitted changes would be lost in gone, done\./)
  assert.equal(await readFile(join(root, 'kept'), 'utf8'), 'old')
  await rm(join(root, 'done'))
  await Promise.all([writeFile(join(root, 'gone'), 'x'), writeFile(join(root, 'done'), 'old')])
  assert.equal(await applyChanges(changes, root, files, true), 4)
  assert.deepEqual(await texts(), ['now', 'n', null, 'now'])
  assert.equal(await applyChanges(changes, root, files, true), 0)
})

test('the difference shows each changed line with its number, and a new section as one block', () => {
  const table: [before: string | undefined, after: string | undefined, lines: readonly string[]][] = [
    ['a\nv 1\nb\nv 1\n', 'a\nv 2\nb\nv 2\n', ['      2 - v 1', '      2 + v 2', '      4 - v 1', '      4 + v 2']],
    ['# Log\n\n## 1\n', '# Log\n\n## 2\n\n- new\n\n## 1\n', ['      3 + ## 2', '      4 + ', '      5 + - new', '      6 + ']],
    ['a\nb\nc\n', 'a\nx\ny\nc\n', ['      2 - b', '      2 + x', '      3 + y']],
    ['1\r\n', '2\r\n', ['      1 - 1', '      1 + 2']],
    ['1', '\u001b[31m\u202e2', ['      1 - 1', '      1 + <U+202E>2']],
    [undefined, 'a\n', ['      1 + a']],
    ['# Log\n\n## 1\n\n[1]: x\n', '# Log\n\n## 2\n\n## 1\n\n[2]: x\n[1]: x\n', ['      3 + ## 2', '      4 + ', '      7 + [2]: x']],
    ['1', '1\n', ['      1 - 1', '      1 + 1']],
  ]
  for (const [before, after, lines] of table) assert.deepEqual(describeChange(change('x', before, after)).split('\n'), ['x', ...lines])
  assert.equal(describeChange(change('x', 'a', undefined)), 'x is deleted')
})
