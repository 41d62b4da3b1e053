import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { zipBytes } from '../../../src/archive/zip.ts'
import { auditZip } from '../../../src/features/inspect/audit-archive.ts'
import { inMemory, python, scratch, TIME, without, zipProblems } from '../../archive/scratch.ts'
import { ambiguous, attacks, writeAmbiguous, writeAttacks, writeLayouts } from './archive-corpus.ts'

describe('auditZip of files made to do harm', { skip: without.python }, () => {
  const folder = scratch()
  before(() => writeAttacks(folder))
  for (const [attack, { members, problem }] of Object.entries(attacks)) {
    it(`rejects ${attack}`, async () => {
      const problems = await zipProblems(
        readFileSync(join(folder, `${attack}.zip`)),
        members.map(([name]) => name),
      )
      assert.ok(
        problems.some(text => problem.test(text)),
        problems.join('\n'),
      )
      assert.deepEqual(readdirSync(folder).length, Object.keys(attacks).length, 'nothing is extracted')
    })
  }
})

describe('auditZip', () => {
  const names = ['index.html', 'assets/app.js']
  const sound = () =>
    zipBytes(
      names.map(name => inMemory(name, name.repeat(100))),
      TIME,
    )

  it('passes what the writer wrote, and counts it', async () => {
    assert.deepEqual(await auditZip(await sound(), names), { problems: [], uncompressed: 2300 })
  })

  it('finds a corrupted byte wherever it is', async () => {
    const bytes = await sound()
    const unnoticed: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      if ((await zipProblems(damaged, names)).length === 0) unnoticed.push(at)
    }
    // Fields that say nothing about names or contents: versions, times, disk numbers, internal attributes.
    assert.ok(unnoticed.length <= 60, `${unnoticed.length}: ${unnoticed.join(' ')}`)
    const name = Buffer.from(bytes).indexOf('assets/app.js')
    const data = name + 'assets/app.js'.length
    const end = data + Buffer.from(bytes).readUInt32LE(name - 12)
    // The last byte of a deflate stream has bits that mean nothing.
    assert.ok(!unnoticed.some(at => at >= data && at < end - 1), 'none of them in the data')
  })

  it('finds a file that is cut short, or no zip at all', async () => {
    const bytes = await sound()
    for (const part of [bytes.subarray(0, bytes.length - 30), bytes.subarray(0, 10), Buffer.alloc(0), Buffer.from('no zip '.repeat(20))]) {
      const problems = await zipProblems(part, names)
      assert.match(problems.join('\n'), /cannot be read/)
    }
  })

  it('finds what is missing and what is too much', async () => {
    const problems = await zipProblems(await sound(), ['index.html', 'lost.txt'])
    assert.deepEqual(problems, ['"lost.txt" is missing from the archive.', '"assets/app.js" is in the archive, but nobody put it there.'])
  })

  it('finds a member whose own header has another name', async () => {
    const bytes = Buffer.from(await sound())
    bytes.write('evil..', bytes.indexOf('index.html'))
    assert.match((await zipProblems(bytes, names)).join('\n'), /"index\.html" has another name in its own header/)
  })
})

const FOLDERS = `
import sys, zipfile
for name, members in {'folders': ['a/', 'a/b/', 'a/b/c.txt', 'a/d.txt'], 'unsafe-folder': ['../up/', 'a.txt']}.items():
    with zipfile.ZipFile(sys.argv[1] + '/' + name + '.zip', 'w') as z:
        for member in members: z.writestr(member, '')
`

describe('auditZip of layouts made to deceive', { skip: without.python }, () => {
  const folder = scratch()
  before(() => writeLayouts(folder))
  const cases: Readonly<Record<string, RegExp>> = {
    prepended: /stands before the archive|no header of its own/,
    'prepended-adjusted': /Bytes before "a\.txt" belong to no member/,
    trailing: /something behind it/,
    gap: /Bytes before the directory belong to no member/,
    overlap: /"b\.txt" has another name in its own header|lies on another member/,
    comment: /directory is not where it should be/,
    'local-size': /"a\.txt" has another CRC or size in its own header/,
    'local-crc': /"a\.txt" has another CRC or size in its own header/,
    'local-method': /other flags or another method/,
    'local-name': /"a\.txt" has another name in its own header/,
    count: /says to have 1 members, and its directory has 2/,
    'zip64-local': /"a\.txt" has another CRC or size in its own header/,
    'zip64-count': /zip64 record and the record at its end do not agree/,
    huge: /"(?:own\.zip\/)?a\.txt" (cannot be read|has 16 bytes instead of 2147483647|lies on)/,
  }
  for (const [name, problem] of Object.entries(cases)) {
    it(`rejects ${name}`, async () => {
      const bytes = readFileSync(join(folder, `${name}.zip`))
      const problems = await zipProblems(bytes, ['a.txt', 'b.txt'])
      assert.match(problems.join('\n'), problem)
      // A size that is a lie on both sides is found when the member is read.
      if (name !== 'huge') assert.notDeepEqual((await auditZip(bytes)).problems, [], 'also when others made it')
    })
  }

  it('refuses what two programs read differently, and what Python does not read at all', async () => {
    writeAmbiguous(folder)
    for (const [name, problem] of Object.entries(ambiguous)) {
      const problems = (await auditZip(readFileSync(join(folder, `ambiguous-${name}.zip`)))).problems
      if (problem === undefined) assert.deepEqual(problems, [], name)
      else assert.match(problems.join('\n'), problem, name)
    }
  })

  it('refuses names of more than 64 folders before anything reads them', async () => {
    for (const [depth, problems] of [
      [64, 0],
      [65, 1],
      [32_000, 1],
    ] as const) {
      const bytes = Buffer.from(await zipBytes([inMemory(`${'a/'.repeat(depth)}b`)], TIME))
      assert.equal((await auditZip(bytes)).problems.filter(problem => /64 folders/.test(problem)).length > 0, problems > 0, `${depth}`)
    }
  })

  it('passes the folders of others, but not unsafe ones', async () => {
    const entries = [inMemory('a/b.txt'), inMemory('c.txt')]
    const bytes = Buffer.from(await zipBytes(entries, TIME))
    assert.deepEqual((await auditZip(bytes)).problems, [])
    python(FOLDERS, folder)
    assert.deepEqual((await auditZip(readFileSync(join(folder, 'folders.zip')))).problems, [])
    assert.match((await auditZip(readFileSync(join(folder, 'unsafe-folder.zip')))).problems.join(), /"\.\.\/up" has a "\.\." segment/)
  })

  it('passes the same archive as it was, with zip64 fields too', async () => {
    for (const name of ['good', 'good-zip64']) {
      const bytes = readFileSync(join(folder, `${name}.zip`))
      assert.deepEqual(await zipProblems(bytes, ['a.txt', 'b.txt']), [], name)
      assert.deepEqual((await auditZip(bytes)).problems, [], name)
    }
  })
})
