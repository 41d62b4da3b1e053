import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { writeTarGz } from '../../../src/archive/tar.ts'
import { zipBytes } from '../../../src/archive/zip.ts'
import { inspectArchive, inspectionLimits } from '../../../src/features/inspect/inspect-archive.ts'
import { inMemory, python, scratch, TIME, without } from '../../archive/scratch.ts'

const SECRET = 'the secret that lies inside'

/** The paths of the files with the secret, and the result of the inspection. */
async function inspectFor(name: string, bytes: Uint8Array, limits = inspectionLimits) {
  const paths: string[] = []
  const inspection = await inspectArchive(
    name,
    bytes,
    {
      file(path) {
        const pieces: Uint8Array[] = []
        return {
          piece: bytes => void pieces.push(Buffer.from(bytes)),
          end(whole) {
            if (Buffer.concat(whole === undefined ? pieces : [whole]).includes(SECRET)) paths.push(path)
          },
        }
      },
    },
    limits,
  )
  return { paths, ...inspection }
}

const tarGz = (name: string, content: string | Uint8Array): Promise<Uint8Array> =>
  writeTarGz([{ name, type: 'file', mode: 0o644, target: '', content: Buffer.from(content) }], TIME)
const zip = (name: string, content: string | Uint8Array): Promise<Uint8Array> =>
  zipBytes([inMemory('other', 'other'), inMemory(name, content)], TIME)
const text = `${'nothing '.repeat(100)}${SECRET}`

describe('an inspection of a release', () => {
  it('sees plain files, zips, tars and compressed files, whatever their names', async () => {
    assert.deepEqual((await inspectFor('notes.bin', Buffer.from(text))).paths, ['notes.bin'])
    assert.deepEqual((await inspectFor('a.zip', await zip('d/x.txt', text))).paths, ['a.zip/d/x.txt'])
    assert.deepEqual((await inspectFor('renamed.dat', await zip('x', text))).paths, ['renamed.dat/x'])
    const script = Buffer.concat([Buffer.from('#!/usr/bin/env python3\n'), await zip('x.py', text)])
    assert.deepEqual((await inspectFor('app.pyz', script)).paths, ['app.pyz/x.py'])
    assert.deepEqual((await inspectFor('a.tar.gz', await tarGz('a/x', text))).paths, ['a.tar.gz/a/x'])
    assert.deepEqual((await inspectFor('a.log.gz', gzipSync(text))).paths, ['a.log.gz/a.log'])
    assert.ok((await inspectFor('a.zst', zstdCompressSync(text))).paths.includes('a.zst/a'))
  })

  it('sees archives in archives', async () => {
    const wheel = await zip('pkg/x.py', text)
    assert.deepEqual((await inspectFor('a.zip', await zip('lib/b.whl', wheel))).paths, ['a.zip/lib/b.whl/pkg/x.py'])
    const deep = await tarGz('t/c.zip', await zip('b.whl', wheel))
    assert.deepEqual((await inspectFor('a.tar.gz', deep)).paths, ['a.tar.gz/t/c.zip/b.whl/pkg/x.py'])
  })

  it('reads members that are too large to be held, and finds what spans their pieces', async () => {
    const large = Buffer.alloc(18 * 1024 * 1024, 'x')
    large.write(SECRET, 17 * 1024 * 1024)
    const { paths, problems, unpacked } = await inspectFor('a.zip', await zip('large', large))
    assert.deepEqual([paths, problems, unpacked], [['a.zip/large'], [], large.length + 'other'.length])
  })

  it('has a limit for depth, size and number, and says what it did not see', async () => {
    let bytes: Uint8Array = Buffer.from(text)
    for (let depth = 0; depth < 6; depth++) bytes = await zip('x', bytes)
    const { paths, unseen } = await inspectFor('a.zip', bytes)
    assert.deepEqual(paths, [])
    assert.match(unseen.join(), /"a\.zip\/x\/x\/x\/x" lies too deep in archives/)
    // A gigabyte of zeros in a megabyte: the end comes before the memory does.
    const bomb = gzipSync(Buffer.alloc(4_000_000))
    const { problems } = await inspectFor('a.gz', bomb, { ...inspectionLimits, unpacked: 1_000_000 })
    assert.match(problems.join(), /"a\.gz" unpacks to more than 1000000 bytes/)
    const many = await zipBytes(
      Array.from({ length: 20 }, (_, index) => inMemory(`${index}`)),
      TIME,
    )
    assert.match((await inspectFor('a.zip', many, { ...inspectionLimits, members: 10 })).problems.join(), /holds more than 10 files/)
    const inner = await inspectFor('a.zip', await zip('b.zip', await zip('x', Buffer.alloc(3000, 'abc'))), {
      ...inspectionLimits,
      nested: 20,
    })
    assert.deepEqual(inner.unseen, [])
    const streamed = await inspectFor('a.tar.gz', await tarGz('b.zip', await zip('x', text)), { ...inspectionLimits, nested: 20 })
    assert.match(streamed.unseen.join(), /"a\.tar\.gz\/b\.zip" is an archive of \d+ bytes, too large/)
  })

  it('says which forms of compression it cannot unpack', async () => {
    const { unseen } = await inspectFor('a.zip', await zip('x.tar.xz', Buffer.from('\xfd7zXZ\0rest', 'latin1')))
    assert.match(unseen.join(), /"a\.zip\/x\.tar\.xz" has a form of compression that is not unpacked/)
  })

  it('reports damage: of the asset as a problem, of an archive in it as unseen', async () => {
    const good = await zip('x', text)
    const cut = good.subarray(0, good.length - 30)
    assert.notDeepEqual((await inspectFor('a.zip', cut)).problems, [])
    const nested = await inspectFor('a.zip', await zip('b.zip', cut))
    assert.deepEqual(nested.problems, [])
    assert.match(nested.unseen.join(), /"a\.zip\/b\.zip" cannot be read/)
    assert.match((await inspectFor('a.tar.gz', gzipSync(text).subarray(0, 40))).problems.join(), /"a\.tar\.gz" cannot be read/)
  })

  it('sees what other programs packed', { skip: without.python }, async () => {
    const target = join(scratch(), 'a.tar.gz')
    python(
      `import io, sys, tarfile, zipfile
inner = io.BytesIO()
with zipfile.ZipFile(inner, 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('deep/x', sys.argv[2])
with tarfile.open(sys.argv[1], 'w:gz') as t:
    info = tarfile.TarInfo('a/' + 'long' * 60 + '.zip'); info.size = len(inner.getvalue()); inner.seek(0); t.addfile(info, inner)
    link = tarfile.TarInfo('a/link'); link.type = tarfile.SYMTYPE; link.linkname = sys.argv[2]; t.addfile(link)`,
      target,
      SECRET,
    )
    assert.deepEqual((await inspectFor('a.tar.gz', readFileSync(target))).paths, [
      `a.tar.gz/a/${'long'.repeat(60)}.zip/deep/x`,
      'a.tar.gz/a/link',
    ])
  })
})
