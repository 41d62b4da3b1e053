import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { auditZip } from '../../src/archive/audit.ts'
import { zipBytes } from '../../src/archive/zip.ts'
import { inMemory, python, scratch, TIME, without } from './scratch.ts'

/** Writes one zip file per attack into a folder: name of the member, or [name, mode], in each. */
const CRAFT = `
import json, sys, warnings, zipfile
warnings.simplefilter('ignore')
folder, attacks = sys.argv[1], json.loads(sys.argv[2])
for attack, members in attacks.items():
    with zipfile.ZipFile(folder + '/' + attack + '.zip', 'w') as z:
        for name, mode in members:
            info = zipfile.ZipInfo('x')
            info.filename = name
            info.create_system = 3
            info.external_attr = mode << 16
            z.writestr(info, b'pwned')
`

const FILE = 0o100644
const attacks: Record<string, { members: [string, number][]; problem: RegExp }> = {
  'parent-folder': { members: [['../evil.txt', FILE]], problem: /"\.\.\/evil\.txt" has a "\.\." segment/ },
  'deep-parent': { members: [['a/../../evil.txt', FILE]], problem: /has a "\.\." segment/ },
  absolute: { members: [['/tmp/evil.txt', FILE]], problem: /"\/tmp\/evil\.txt" is absolute/ },
  backslash: { members: [['a\\..\\..\\evil.txt', FILE]], problem: /has a backslash/ },
  drive: { members: [['C:/evil.txt', FILE]], problem: /drive letter/ },
  nul: { members: [['a.txt\0.png', FILE]], problem: /NUL/ },
  'case-fold': {
    members: [
      ['README', FILE],
      ['readme', FILE],
    ],
    problem: /"readme" and "README" differ only in case/,
  },
  duplicate: {
    members: [
      ['a', FILE],
      ['a', FILE],
    ],
    problem: /Duplicate/i,
  },
  'file-as-folder': {
    members: [
      ['a', FILE],
      ['a/b', FILE],
    ],
    problem: /"a" is a file and a folder/,
  },
  link: { members: [['link', 0o120777]], problem: /"link" is a symbolic link/ },
  setuid: { members: [['su', 0o104755]], problem: /"su" has mode 104755/ },
  'group-writable': { members: [['a', 0o100664]], problem: /mode 100664/ },
  device: { members: [['tty', 0o020644]], problem: /mode 20644/ },
  folder: { members: [['folder/', 0o040755]], problem: /"folder\/" has/ },
}

describe('auditZip of files made to do harm', { skip: without.python }, () => {
  const folder = scratch()
  before(() => {
    python(CRAFT, folder, JSON.stringify(Object.fromEntries(Object.entries(attacks).map(([name, { members }]) => [name, members]))))
  })
  for (const [attack, { members, problem }] of Object.entries(attacks)) {
    it(`rejects ${attack}`, async () => {
      const { problems } = await auditZip(readFileSync(join(folder, `${attack}.zip`)), { names: members.map(([name]) => name) })
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
    assert.deepEqual(await auditZip(await sound(), { names, required: ['index.html'] }), { problems: [], members: 2, uncompressed: 2300 })
  })

  it('finds a corrupted byte wherever it is', async () => {
    const bytes = await sound()
    const unnoticed: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      if ((await auditZip(damaged, { names })).problems.length === 0) unnoticed.push(at)
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
      const { problems } = await auditZip(part, { names })
      assert.match(problems.join('\n'), /cannot be read/)
    }
  })

  it('finds what is missing and what is too much', async () => {
    const { problems } = await auditZip(await sound(), { names: ['index.html', 'lost.txt'], required: ['index.html', 'server.js'] })
    assert.deepEqual(problems, [
      '"lost.txt" is missing from the archive.',
      '"assets/app.js" is in the archive, but nobody put it there.',
      'The required file "server.js" is missing from the archive.',
    ])
  })

  it('finds a member whose own header has another name', async () => {
    const bytes = Buffer.from(await sound())
    bytes.write('evil..', bytes.indexOf('index.html'))
    assert.match((await auditZip(bytes, { names })).problems.join('\n'), /"index\.html" has another name in its own header/)
  })
})
