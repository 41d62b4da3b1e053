import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import AdmZip from 'adm-zip'
import fc from 'fast-check'
import { pack } from 'tar-stream'
import { contentDifference, fileDifferences } from '../../../src/features/build/differences.ts'
import { differenceLines } from '../../../src/features/build/reproducible.ts'

interface Given {
  readonly name: string
  readonly content?: string
  readonly mode?: number
  readonly time?: Date
}

function zip(...members: readonly Given[]): Buffer {
  const archive = new AdmZip(undefined, { noSort: true })
  for (const { name, content = 'x\n', mode = 0o100644, time = new Date(2024, 2, 9, 12, 34, 56) } of members) {
    archive.addFile(name, Buffer.from(content))
    const entry = archive.getEntry(name)!
    entry.header.time = time
    entry.attr = (mode << 16) >>> 0
  }
  return archive.toBuffer()
}

async function tar(members: readonly Given[], owner = 0, level = 9): Promise<Buffer> {
  const packed = pack()
  for (const { name, content = 'x\n', mode = 0o644, time = new Date(0) } of members)
    packed.entry({ name, mode, mtime: time, uid: owner, gid: owner }, content)
  packed.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of packed) chunks.push(chunk as Uint8Array)
  return gzipSync(Buffer.concat(chunks), { level })
}

const a = { name: 'a.txt' }
const b = { name: 'b.txt' }
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

test('contents: line and column of text, byte of everything else', () => {
  assert.equal(contentDifference(bytes('one\ntwo\n'), bytes('one\ntwX\n')), 'line 2, column 3')
  assert.equal(contentDifference(bytes('one'), bytes('one\n')), 'line 1, column 4')
  assert.equal(contentDifference(bytes('x'), bytes('y')), 'line 1, column 1')
  assert.equal(contentDifference(bytes('one\n'), bytes('one\nX')), 'line 2, column 1')
  assert.equal(contentDifference(bytes('\0ab'), bytes('\0aX')), 'byte 3 of 3')
  assert.equal(contentDifference(bytes('\0ab'), bytes('\0a')), 'byte 3 of 3 and 2')
  assert.equal(contentDifference(bytes('\xff'), bytes('\xfe')), 'byte 1 of 1')
})

const zips: readonly (readonly [string, Buffer, Buffer, string[]])[] = [
  ['content', zip(a, b), zip(a, { ...b, content: 'x\ny' }), ['b.txt: line 2, column 1']],
  ['mode', zip(a), zip({ ...a, mode: 0o100755 }), ['a.txt: mode 100644 and 100755']],
  ['time', zip(a), zip({ ...a, time: new Date(2024, 2, 9, 12, 34, 58) }), ['a.txt: time 2024-03-09 12:34:56 and 2024-03-09 12:34:58']],
  ['content and mode', zip(a), zip({ ...a, content: 'y', mode: 0o100600 }), ['a.txt: line 1, column 1; mode 100644 and 100600']],
  ['a member', zip(a), zip(a, b), ['b.txt: only in the second']],
  ['order', zip(a, b), zip(b, a), ['members equal, in another order']],
  ['none', zip(a, b), zip(a, b), []],
  ['no zip', bytes('PK?1'), bytes('PK?2'), ['line 1, column 4']],
]
for (const [what, first, second, expected] of zips)
  test(`zip: ${what}`, async () => assert.deepEqual(differenceLines(await fileDifferences('a.zip', first, second)), expected))

test('tar: time, owner, level of compression and the header of gzip', async () => {
  const of = async (first: Buffer, second: Buffer) => differenceLines(await fileDifferences('a.tar.gz', first, second))
  const time = { ...a, time: new Date(1000) }
  assert.deepEqual(await of(await tar([a]), await tar([time])), ['a.txt: time 1970-01-01T00:00:00.000Z and 1970-01-01T00:00:01.000Z'])
  assert.deepEqual(await of(await tar([a]), await tar([a], 1000)), ['a.txt: owner 0:0 : and 1000:1000 :'])
  const long = [{ ...a, content: 'abc'.repeat(9999) }]
  assert.deepEqual(await of(await tar(long), await tar(long, 0, 1)), ['members equal uncompressed, compressed or laid out in another way'])
  const stamped = Buffer.from(await tar([a]))
  stamped.writeUInt32LE(1_700_000_000, 4)
  assert.deepEqual(await of(await tar([a]), stamped), ['members equal, another time or system in the header of gzip'])
  assert.deepEqual(gunzipSync(stamped), gunzipSync(await tar([a])))
})

test('a wheel: RECORD is listed only when no other member differs', async () => {
  const record = { name: 'a-1.dist-info/RECORD' }
  const of = async (first: Buffer, second: Buffer) => differenceLines(await fileDifferences('a-1-py3-none-any.whl', first, second))
  assert.deepEqual(await of(zip(a, record), zip({ ...a, content: 'y' }, { ...record, content: 'z' })), ['a.txt: line 1, column 1'])
  assert.deepEqual(await of(zip(a, record), zip(a, { ...record, content: 'z' })), ['a-1.dist-info/RECORD: line 1, column 1'])
})

test('at most ten differences are listed', () => {
  const found = Array.from({ length: 12 }, (_, index) => ({ member: `m${index}`, what: 'byte 1 of 1' }))
  assert.deepEqual(differenceLines(found).slice(9), ['m9: byte 1 of 1', 'and 2 more'])
})

test('two files that are not equal always have a difference, equal ones never', async () => {
  const file = fc.record({ name: fc.constantFrom('a.zip', 'a.tar.gz', 'a.bin'), one: fc.uint8Array(), other: fc.uint8Array() })
  await fc.assert(
    fc.asyncProperty(file, async ({ name, one, other }) => {
      const found = await fileDifferences(name, one, other)
      assert.equal(found.length > 0, Buffer.compare(one, other) !== 0)
    }),
  )
})
