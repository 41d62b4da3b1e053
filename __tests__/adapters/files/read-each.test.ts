import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Calls, fileReader, readAtMost } from '../../../src/adapters/files/read-each.ts'
import { replaceFile } from '../../../src/adapters/files/replace-file.ts'

const root = mkdtempSync(join(tmpdir(), 'read-each-'))
after(() => rmSync(root, { recursive: true, force: true }))

async function read(paths: readonly string[], calls?: Calls, whole?: (path: string, head: Uint8Array) => boolean): Promise<string[]> {
  const visited: string[] = []
  const visit = (path: string, bytes: Uint8Array | Error) =>
    void visited.push(
      `${path}: ${bytes instanceof Error ? bytes.message : bytes.length <= 20 ? Buffer.from(bytes).toString('latin1') : `${bytes.length} bytes`}`,
    )
  await fileReader(calls)(root, paths, visit, whole)
  return visited
}

test('files of every size are whole, in the order of the paths', async () => {
  const sizes = [0, 1, 65_535, 1 << 20, (1 << 20) - 1, (1 << 20) + 1, 5_000_000, 3]
  for (const size of sizes) writeFileSync(join(root, `${size}`), Buffer.alloc(size, 'x'))
  const seen: number[] = []
  await fileReader()(root, sizes.map(String), (_, bytes) => {
    assert.ok(!(bytes instanceof Error) && bytes.every(byte => byte === 0x78))
    seen.push(bytes.length)
  })
  assert.deepEqual(seen, sizes)
})

test('files that fit into a given buffer are read into it', async () => {
  writeFileSync(join(root, 'seven'), 'exactly')
  writeFileSync(join(root, 'eight'), 'too long')
  const buffer = new Uint8Array(8)
  const visited: string[] = []
  const visit = (_: string, bytes: Uint8Array | Error) => {
    assert.ok(bytes instanceof Uint8Array)
    visited.push(`${Buffer.from(bytes)}: ${bytes.buffer === buffer.buffer}`)
  }
  await fileReader()(root, ['seven', 'eight'], visit, undefined, buffer)
  assert.deepEqual(visited, ['exactly: true', 'too long: false'])
})

test('the buffer is used again only when the visitor is done', async () => {
  writeFileSync(join(root, 'a'), 'first')
  writeFileSync(join(root, 'b'), 'other')
  const visited: string[] = []
  await fileReader()(root, ['a', 'b'], async (_, bytes) => {
    await new Promise(resolve => setImmediate(resolve))
    visited.push(Buffer.from(bytes as Uint8Array).toString())
  })
  assert.deepEqual(visited, ['first', 'other'])
})

test('a missing file, a link and a pipe are errors, without following or waiting', {
  skip: process.platform === 'win32',
}, async () => {
  mkdirSync(join(root, 'folder'))
  writeFileSync(join(root, 'secret'), 'secret')
  symlinkSync(join(root, 'secret'), join(root, 'link'))
  mkdirSync(join(root, 'deep/inner'), { recursive: true })
  symlinkSync(root, join(root, 'deep/inner/loop'))
  const visited = await read(['gone', 'folder', 'link', 'secret', 'deep/inner/loop/secret'])
  assert.match(visited[0]!, /^gone: ENOENT/)
  assert.equal(visited[1], 'folder: it is no regular file')
  assert.match(visited[2]!, /^link: E(LOOP|MLINK)/)
  assert.equal(visited[3], 'secret: secret')
  assert.equal(visited[4], 'deep/inner/loop/secret: a folder of its path is a link')
})

/** The real calls, with an action before the first read of each opened file, so many times. */
function disturbed(times: number, happen: () => void): Calls {
  let left = times
  const readSync = ((...parameters: Parameters<typeof fs.readSync>) => {
    if (left-- > 0) happen()
    return fs.readSync(...parameters)
  }) as typeof fs.readSync
  return { ...fs, readSync }
}

test('a file that changes during the read is read again, and an error if it changes again', async () => {
  const path = join(root, 'changing')
  writeFileSync(path, 'four')
  assert.deepEqual(
    await read(
      ['changing'],
      disturbed(1, () => appendFileSync(path, '+')),
    ),
    ['changing: four+'],
  )
  assert.deepEqual(
    await read(
      ['changing'],
      disturbed(9, () => appendFileSync(path, '+')),
    ),
    ['changing: it changes while it is read'],
  )
  writeFileSync(path, 'a long line')
  assert.deepEqual(
    await read(
      ['changing'],
      disturbed(1, () => truncateSync(path, 3)),
    ),
    ['changing: a l'],
  )
})

test('only the head of an unwanted large file is read', async () => {
  writeFileSync(join(root, 'large'), Buffer.alloc(2_000_000))
  assert.deepEqual(await read(['large'], fs, (path, head) => path !== 'large' || head.length === 0), ['large: 65536 bytes'])
})

test('a file above the limit is an error and not read', async () => {
  const path = join(root, 'huge')
  writeFileSync(path, '')
  truncateSync(path, readAtMost + 1)
  assert.match((await read(['huge']))[0]!, /^huge: it has 1073741825 bytes, and no more than 1073741824/)
})

test('a file is replaced in one step, with its mode', { skip: process.platform === 'win32' }, async () => {
  const folder = join(root, 'replace')
  mkdirSync(folder)
  const path = join(folder, 'script.sh')
  writeFileSync(path, 'old')
  chmodSync(path, 0o751)
  assert.equal(await replaceFile(path, Buffer.from('old'), Buffer.from('new')), undefined)
  assert.equal(readFileSync(path, 'utf8'), 'new')
  assert.equal(statSync(path).mode & 0o777, 0o751)
  assert.equal(await replaceFile(path, Buffer.from('old'), Buffer.from('newer')), 'it changed meanwhile')
  assert.equal(readFileSync(path, 'utf8'), 'new')
  assert.deepEqual(readdirSync(folder), ['script.sh'])
})

test('links, hard links and folders are not replaced', { skip: process.platform === 'win32' }, async () => {
  const folder = join(root, 'links')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a'), 'x')
  linkSync(join(folder, 'a'), join(folder, 'b'))
  symlinkSync('a', join(folder, 'c'))
  const attempt = (name: string) => replaceFile(join(folder, name), Buffer.from('x'), Buffer.from('y'))
  assert.equal(await attempt('b'), 'it has several names (hard links)')
  assert.equal(await attempt('c'), 'it is no regular file')
  assert.match((await attempt('gone')) ?? '', /^it cannot be written: ENOENT/)
  assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'x')
  assert.ok(!existsSync(join(folder, 'gone')))
})
