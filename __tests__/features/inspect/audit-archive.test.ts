import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { zipBytes } from '../../../src/archive/zip.ts'
import { auditZip, foreignZipProblems } from '../../../src/features/inspect/audit-archive.ts'
import { inMemory, python, scratch, TIME, without } from '../../archive/scratch.ts'

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

/**
 * Archives that programs read differently. Tried with them: unzip 6.0 takes the name of the field 0x7075, and Python's zipfile that of the header;
 * zipfile refuses version 9.9, and unzip skips it. Unpackers that believe a mode, whatever system the member names, make links and pipes.
 */
const AMBIGUOUS = `
import struct, sys, zipfile, zlib
folder = sys.argv[1]
def path_field(header, name):
    data = struct.pack('<BL', 1, zlib.crc32(header)) + name
    return struct.pack('<HH', 0x7075, len(data)) + data
def write(case, extra=b'', system=3, mode=0o100644, version=20):
    info = zipfile.ZipInfo('a.txt')
    info.extra, info.create_system, info.external_attr = extra, system, mode << 16
    with zipfile.ZipFile(folder + '/ambiguous-' + case + '.zip', 'w') as z:
        z.writestr(info, b'/etc/passwd')
        info.extract_version = version
write('other-name', path_field(b'a.txt', b'../../evil.txt'))
write('wrong-crc', path_field(b'b.txt', b'a.txt'))
write('same-name', path_field(b'a.txt', b'a.txt'))
write('second-of-two', path_field(b'a.txt', b'a.txt') + path_field(b'a.txt', b'b.txt'))
write('short-field', struct.pack('<HH', 0x7075, 2) + b'ab')
write('link-of-dos', system=0, mode=0o120777)
write('link-of-mac', system=19, mode=0o120777)
write('pipe', mode=0o010644)
write('device', system=0, mode=0o020644)
write('socket', mode=0o140644)
write('version', version=99)
write('plain-dos', system=0, mode=0)
`
const ambiguous: Readonly<Record<string, RegExp | undefined>> = {
  'other-name': /"a\.txt" has a second name/,
  'wrong-crc': /"a\.txt" has a second name/,
  'same-name': undefined,
  'second-of-two': /"a\.txt" has a second name/,
  'short-field': /"a\.txt" has a second name/,
  'link-of-dos': /"a\.txt" is a symbolic link/,
  'link-of-mac': /"a\.txt" is a symbolic link/,
  pipe: /"a\.txt" is a device, a pipe or a socket/,
  device: /"a\.txt" is a device/,
  socket: /"a\.txt" is a device/,
  version: /"a\.txt" needs version 9\.9 of the format/,
  'plain-dos': undefined,
}

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
    problem: /"a" is there twice/,
  },
  'file-as-folder': {
    members: [
      ['a', FILE],
      ['a/b', FILE],
    ],
    problem: /"a" is a file and a folder/,
  },
  link: { members: [['link', 0o120777]], problem: /"link" is a symbolic link/ },
  'link of a package to a place elsewhere': { members: [['node_modules/a', 0o120777]], problem: /"node_modules\/a" is a symbolic link/ },
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

/** Damage that leaves every member readable for one reader and another thing, or nothing, for the next. */
const LAYOUTS = `
import io, struct, sys, zipfile
folder = sys.argv[1]
def archive(names=('a.txt', 'b.txt'), wide=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as z:
        for name in names:
            info = zipfile.ZipInfo(name); info.create_system = 3; info.external_attr = 0o100644 << 16
            with z.open(info, 'w', force_zip64=wide) as f: f.write(b'content of ' + name.encode())
    return bytearray(out.getvalue())
def save(name, data): open(folder + '/' + name + '.zip', 'wb').write(bytes(data))
def central(data, n):
    at = struct.unpack_from('<I', data, len(data) - 6)[0]
    for _ in range(n): at += 46 + sum(struct.unpack_from('<HHH', data, at + 28))
    return at
good = archive()
save('prepended', b'MZ something that runs' + good)
adjusted = bytearray(b'MZ something that runs') + good
shift = len(adjusted) - len(good)
for n in range(2):
    at = central(good, n) + shift
    struct.pack_into('<I', adjusted, at + 42, struct.unpack_from('<I', adjusted, at + 42)[0] + shift)
struct.pack_into('<I', adjusted, len(adjusted) - 6, central(good, 0) + shift)
save('prepended-adjusted', adjusted)
save('trailing', good + b'more')
hidden = bytearray(good); end = len(hidden) - 22
where = central(hidden, 0); extra = b'hidden between members and directory'
hidden[where:where] = extra; struct.pack_into('<I', hidden, len(hidden) - 6, where + len(extra)); save('gap', hidden)
over = bytearray(good); struct.pack_into('<I', over, central(over, 1) + 42, 0); save('overlap', over)
inner = archive(('b.txt',)); nested = bytearray(good)
save('comment', good[:-2] + struct.pack('<H', len(inner)) + inner)
size = bytearray(good); struct.pack_into('<I', size, 22, 5); save('local-size', size)
crc = bytearray(good); struct.pack_into('<I', crc, 14, 1); save('local-crc', crc)
method = bytearray(good); struct.pack_into('<H', method, 8, 8); save('local-method', method)
name = bytearray(good); name[30:35] = b'e.txt'; save('local-name', name)
count = bytearray(good); struct.pack_into('<HH', count, len(count) - 14, 1, 1); save('count', count)
wide = archive(wide=True); struct.pack_into('<II', wide, 18, 0xffffffff, 0xffffffff) # Python before 3.11.4 leaves the sizes here
struct.pack_into('<Q', wide, 30 + 5 + 4, 99); save('zip64-local', wide)
lie = bytearray(good); end = len(lie) - 22; start = central(lie, 0)
record = struct.pack('<IQHHIIQQQQ', 0x06064b50, 44, 45, 45, 0, 0, 7, 7, end - start, start) + struct.pack('<IIQI', 0x07064b50, 0, end, 1)
save('zip64-count', lie[:end] + record + lie[end:])
huge = bytearray(good); struct.pack_into('<I', huge, central(huge, 0) + 24, 0x7fffffff); struct.pack_into('<I', huge, 22, 0x7fffffff); save('huge', huge)
save('good', good); save('good-zip64', archive(wide=True))
`

const FOLDERS = `
import sys, zipfile
for name, members in {'folders': ['a/', 'a/b/', 'a/b/c.txt', 'a/d.txt'], 'unsafe-folder': ['../up/', 'a.txt']}.items():
    with zipfile.ZipFile(sys.argv[1] + '/' + name + '.zip', 'w') as z:
        for member in members: z.writestr(member, '')
`

describe('auditZip of layouts made to deceive', { skip: without.python }, () => {
  const folder = scratch()
  before(() => python(LAYOUTS, folder))
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
    huge: /"a\.txt" (cannot be read|has 16 bytes instead of 2147483647|lies on)/,
  }
  for (const [name, problem] of Object.entries(cases)) {
    it(`rejects ${name}`, async () => {
      const bytes = readFileSync(join(folder, `${name}.zip`))
      const { problems } = await auditZip(bytes, { names: ['a.txt', 'b.txt'] })
      assert.match(problems.join('\n'), problem)
      // A size that is a lie on both sides is found when the member is read.
      if (name !== 'huge') assert.notDeepEqual(await foreignZipProblems(bytes), [], 'also when others made it')
    })
  }

  it('refuses what two programs read differently, and what Python does not read at all', async () => {
    python(AMBIGUOUS, folder)
    for (const [name, problem] of Object.entries(ambiguous)) {
      const problems = await foreignZipProblems(readFileSync(join(folder, `ambiguous-${name}.zip`)))
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
      assert.equal((await foreignZipProblems(bytes)).filter(problem => /64 folders/.test(problem)).length > 0, problems > 0, `${depth}`)
    }
  })

  it('passes the folders of others, but not unsafe ones', async () => {
    const entries = [inMemory('a/b.txt'), inMemory('c.txt')]
    const bytes = Buffer.from(await zipBytes(entries, TIME))
    assert.deepEqual(await foreignZipProblems(bytes), [])
    python(FOLDERS, folder)
    assert.deepEqual(await foreignZipProblems(readFileSync(join(folder, 'folders.zip'))), [])
    assert.match((await foreignZipProblems(readFileSync(join(folder, 'unsafe-folder.zip')))).join(), /"\.\.\/up" has a "\.\." segment/)
  })

  it('passes the same archive as it was, with zip64 fields too', async () => {
    for (const name of ['good', 'good-zip64']) {
      const bytes = readFileSync(join(folder, `${name}.zip`))
      assert.deepEqual((await auditZip(bytes, { names: ['a.txt', 'b.txt'] })).problems, [], name)
      assert.deepEqual(await foreignZipProblems(bytes), [], name)
    }
  })
})
