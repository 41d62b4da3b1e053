import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import AdmZip from 'adm-zip'
import fc from 'fast-check'
import { writeZip, type ZipEntry, type ZipFiles, zipBytes } from '../../src/archive/zip.ts'
import { UserError } from '../../src/model/errors.ts'
import type { OpenFile } from '../../src/ports/files.ts'
import { files, inMemory, put, python, scratch, TIME, without, zipProblems } from './scratch.ts'

const noise = (length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  // xorshift32: the same bytes in each run, which deflate cannot shrink.
  for (let at = 0, state = 2463534242; at < length; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state
  }
  return bytes
}

const CHECK = `
import sys, zipfile
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as z:
        assert z.testzip() is None
        print(len(z.infolist()), *sorted({i.date_time for i in z.infolist()}), *sorted({oct(i.external_attr >> 16) for i in z.infolist()}), *{i.create_system for i in z.infolist()}, *{len(i.extra) for i in z.infolist()})
`

async function written(entries: readonly ZipEntry[], time = TIME): Promise<Buffer> {
  const target = join(scratch(), 'a.zip')
  await writeZip(files, target, entries, time)
  return readFileSync(target)
}

describe('writeZip', () => {
  // More than two pieces of a directory, one of them with a single name.
  const longNames = Array.from({ length: 600 }, (_, index) => inMemory(`${index}`.padEnd(index === 300 ? 65_535 : 1000, '-')))

  it('keeps a large directory in a file next to the archive, and removes this file', async () => {
    const folder = scratch()
    await writeZip(files, join(folder, 'a.zip'), longNames, TIME)
    assert.deepEqual(readdirSync(folder), ['a.zip'])
    const bytes = readFileSync(join(folder, 'a.zip'))
    assert.ok(bytes.equals(await zipBytes(longNames, TIME)))
    assert.match((await zipProblems(bytes, [])).join(), /a name in it has more than 1024 bytes or 64 folders/)
    const usual = longNames.filter(({ name }) => name.length <= 1024)
    const names = usual.map(({ name }) => name)
    assert.deepEqual(await zipProblems(await zipBytes(usual, TIME), names), [])
  })

  it('removes a large archive that it cannot finish', async () => {
    const folder = scratch()
    const source = put(scratch(), 'z')
    const last = { name: 'z', source, executable: false, seen: { device: 0, inode: 0, size: 1 } }
    await assert.rejects(writeZip(files, join(folder, 'a.zip'), [...longNames, last], TIME), UserError)
    assert.deepEqual(readdirSync(folder), [])
  })

  it('gives the same bytes for another order, other file times, umask and time zone', async () => {
    const names = ['b.txt', 'a/z.txt', 'a/\u00e9.txt', 'a.txt', 'Z', 'run.sh', 'empty']
    const outcomes = new Set<string>()
    const zone = process.env.TZ
    for (const [index, TZ] of ['UTC', 'Asia/Tokyo', 'America/New_York'].entries()) {
      process.env.TZ = TZ
      const folder = scratch()
      const entries = [...names.slice(index), ...names.slice(0, index)].map(name => {
        const source = put(folder, name, name === 'empty' ? '' : name.repeat(50))
        utimesSync(source, 1e9 + index * 1e6, 1e9 + index * 1e6)
        chmodSync(source, index === 0 ? 0o600 : 0o664)
        return { name, source, executable: name === 'run.sh' }
      })
      outcomes.add((await written(entries)).toString('hex'))
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    assert.equal(outcomes.size, 1)
  })

  it('gives all contents to an independent reader', async () => {
    const name = fc.stringMatching(/^[a-z\u00e0\u4e00]{1,3}(\/[a-z\u{1f600}]{1,3}){0,2}$/u)
    const entry = fc.record({ name, source: fc.uint8Array({ maxLength: 300 }), executable: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(entry, { selector: e => e.name.split('/')[0] }), fc.nat(), async (entries, time) => {
        const bytes = await zipBytes(entries, time)
        assert.deepEqual(await zipBytes(entries.toReversed(), time), bytes)
        if (entries.length === 0) return
        const problems = await zipProblems(
          bytes,
          entries.map(e => e.name),
        )
        assert.deepEqual(problems, [])
        const read = new AdmZip(Buffer.from(bytes), { noSort: true }).getEntries()
        for (const { name, source } of entries) {
          assert.deepEqual(new Uint8Array(read.find(e => e.rawEntryName.toString() === name)?.getData() ?? Buffer.from('?')), source)
        }
        const stored = read.map(e => e.rawEntryName)
        assert.deepEqual(stored, stored.toSorted(Buffer.compare))
      }),
      { numRuns: 60 },
    )
  })

  it('is accepted by unzip and by Python', { skip: without.python || without.unzip }, async () => {
    const target = join(scratch(), 'a.zip')
    const entries = [
      inMemory('a.txt', 'a'.repeat(1000)),
      inMemory('bin/run', '#!/bin/sh\n', true),
      inMemory('\u00fc/\u{1f600}', ''),
      inMemory('n', noise(5000)),
    ]
    await writeZip(files, target, entries, TIME)
    execFileSync('unzip', ['-tqq', target])
    assert.equal(python(CHECK, target), '4 (2024, 2, 29, 12, 34, 56) 0o100644 0o100755 3 0\n')
  })

  it('stores what deflate does not shrink', async () => {
    const read = new AdmZip(
      Buffer.from(await zipBytes([inMemory('empty', ''), inMemory('noise', noise(4000)), inMemory('text', 'x'.repeat(400))], TIME)),
    )
    assert.deepEqual(
      read.getEntries().map(e => [e.entryName, e.header.method]),
      [
        ['empty', 0],
        ['noise', 0],
        ['text', 8],
      ],
    )
  })

  it('keeps times within the range of the format', async () => {
    for (const [time, year] of [
      [0, 1980],
      [-1e12, 1980],
      [1e12, 2107],
    ] as const) {
      const entry = new AdmZip(Buffer.from(await zipBytes([inMemory('a')], time))).getEntries()[0]
      assert.equal(entry?.header.time.getFullYear(), year)
    }
    assert.deepEqual(await zipBytes([inMemory('a')], TIME + 1), await zipBytes([inMemory('a')], TIME), 'an odd second is rounded down')
  })

  it('lists all refused names, and writes nothing', async () => {
    const names = ['ok', '../up', '/abs', 'a\\b', 'C:/x', 'nul\0', '', 'twice', 'twice']
    const target = join(scratch(), 'a.zip')
    await assert.rejects(
      writeZip(
        files,
        target,
        names.map(name => inMemory(name)),
        TIME,
      ),
      (error: Error) => {
        assert.ok(error instanceof UserError)
        for (const name of names.slice(1)) assert.ok(error.message.includes(JSON.stringify(name).replace('\0', '\\u0000')), name)
        assert.ok(!error.message.includes('"ok"'))
        return true
      },
    )
    assert.equal(await files.facts(target), undefined)
  })

  for (const [change, real, unchanged] of [
    ['shorter', -1, true],
    ['longer', 1, true],
    ['written to meanwhile', 0, false],
  ] as const) {
    it(`stops for a large file that is ${change} when it is read, and leaves no zip`, async () => {
      const folder = scratch()
      const size = 9 * 1024 * 1024
      const lying: ZipFiles = { ...files, open: async () => pretend(size, size + real, unchanged) }
      const entry = { name: 'log.txt', source: '/log.txt', executable: false, seen: { device: 1, inode: 1, size } }
      await assert.rejects(writeZip(lying, join(folder, 'a.zip'), [entry], TIME), /"log\.txt" changed while it was packed/)
      assert.deepEqual(readdirSync(folder), [])
    })
  }
})

describe('writeZip of large files', () => {
  const large = Buffer.concat([Buffer.from('text '.repeat(1_800_000)), noise(300_000)])

  it('gives the same bytes for a file, its content in memory, and reads of any size', async () => {
    const folder = scratch()
    const direct = await written([{ name: 'large', source: put(folder, 'large', large), executable: false }, inMemory('zz')])
    const target = join(folder, 'short-reads.zip')
    let turn = 0
    const shortReads: ZipFiles = {
      ...files,
      async open(path) {
        const file = await files.open(path)
        return { ...file, read: buffer => file.read(buffer.subarray(0, 1 + ((turn++ * 7919) % 200_000))) }
      },
    }
    await writeZip(shortReads, target, [{ name: 'large', source: join(folder, 'large'), executable: false }, inMemory('zz')], TIME)
    assert.ok(readFileSync(target).equals(direct))
    assert.ok(Buffer.from(await zipBytes([inMemory('large', large), inMemory('zz')], TIME)).equals(direct))
    assert.ok(direct.length < 400_000)
    assert.deepEqual(await zipProblems(direct, ['large', 'zz']), [])
  })

  it('stores a large file that does not shrink', { skip: without.unzip }, async () => {
    const block = noise(1 << 20)
    const target = join(scratch(), 'a.zip')
    await writeZip(files, target, [inMemory('noise', Buffer.concat(Array.from({ length: 9 }, () => block)))], TIME)
    execFileSync('unzip', ['-tqq', target])
    assert.equal(new AdmZip(target).getEntries()[0]?.header.method, 0)
  })

  it('writes more than 65,535 members', { skip: without.python || without.unzip }, async () => {
    const target = join(scratch(), 'many.zip')
    const entries = Array.from({ length: 65_600 }, (_, index) => inMemory(`${index % 100}/${index}`, ''))
    await writeZip(files, target, entries, TIME)
    // Listing is enough to test the directory. Reading 65,600 empty members takes seconds.
    execFileSync('unzip', ['-tqq', target])
    assert.equal(python('import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).infolist()))', target), '65600\n')
  })
})

/** An open file that reports `size` bytes and has `real`. */
function pretend(size: number, real: number, unchanged: boolean): OpenFile {
  let left = real
  return {
    size,
    device: 1,
    inode: 1,
    mode: 0o644,
    unchanged: async () => unchanged,
    async read(buffer) {
      const length = Math.min(left, buffer.length)
      left -= length
      return length
    },
    async close() {},
  }
}
