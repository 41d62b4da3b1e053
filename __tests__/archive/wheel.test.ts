import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import AdmZip from 'adm-zip'
import { parseCoreMetadata } from '../../src/archive/core-metadata.ts'
import { normaliseWheel, readWheel } from '../../src/archive/wheel.ts'
import { zipBytes } from '../../src/archive/zip.ts'
import { inMemory, python, scratch, TIME, without } from './scratch.ts'

/** Makes wheels of one content with other times, modes, order and compression, with Python's own RECORD writer (csv). */
const CRAFT = `
import base64, csv, hashlib, io, sys, zipfile
folder = sys.argv[1]
INFO = 'stockroom-2.0.0.dist-info/'
FILES = {
    'stockroom/__init__.py': '__version__ = "2.0.0"\\n',
    'stockroom/a, "quoted" name.txt': 'x' * 500,
    'stockroom/\\u00fc.txt': 'unicode',
    'stockroom-2.0.0.data/scripts/count': '#!python\\n',
    INFO + 'METADATA': 'Metadata-Version: 2.1\\nName: stockroom\\nVersion: 2.0.0\\nSummary: Counts\\nRequires-Python: >=3.11\\n\\nText\\n',
    INFO + 'WHEEL': 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
    INFO + 'licenses/LICENSE': 'MIT',
}
def craft(name, umask, time, order, method, folders=False):
    with zipfile.ZipFile(folder + '/' + name + '.whl', 'w', method) as z:
        def member(path, content, mode=0o100666):
            info = zipfile.ZipInfo(path, time)
            info.compress_type = method
            info.external_attr = (mode & ~umask) << 16
            z.writestr(info, content)
        if folders:
            member('stockroom/', '', 0o040777)
        rows = io.StringIO()
        record = csv.writer(rows, lineterminator='\\n')
        for path in sorted(FILES) + [INFO + 'RECORD']:
            data = FILES.get(path, '').encode()
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()
            record.writerow((path, 'sha256=' + digest, len(data)) if path in FILES else (path, '', ''))
        members = {**FILES, INFO + 'RECORD': rows.getvalue()}
        for path in order(members):
            member(path, members[path], 0o100777 if 'scripts/' in path else 0o100666)
craft('a', 0o022, (2020, 1, 1, 0, 0, 0), sorted, zipfile.ZIP_DEFLATED)
craft('b', 0o077, (2024, 5, 6, 7, 8, 10), lambda m: reversed(sorted(m)), zipfile.ZIP_STORED, True)
`

const INFO = 'stockroom-2.0.0.dist-info'

function contentsOf(bytes: Uint8Array): Map<string, string> {
  const entries = new AdmZip(Buffer.from(bytes), { noSort: true }).getEntries().filter(entry => !entry.isDirectory)
  return new Map(entries.map(entry => [entry.entryName, entry.getData().toString('hex')]))
}

/** A wheel of these files, written unchanged. */
const wheelOf = (members: Record<string, string>) =>
  zipBytes(
    Object.entries(members).map(([name, content]) => inMemory(name, content)),
    TIME,
  )

describe('wheels', { skip: without.python }, () => {
  const folder = scratch()
  const crafted = (name: string) => readFileSync(join(folder, `${name}.whl`))
  before(() => python(CRAFT, folder))

  it('have the same bytes for all modes, times, orders and compressions', async () => {
    const [a, b] = [await normaliseWheel(crafted('a'), TIME), await normaliseWheel(crafted('b'), TIME)]
    assert.ok(Buffer.from(a).equals(b))
    assert.ok(Buffer.from(a).equals(await normaliseWheel(a, TIME)), 'and once more changes nothing')
    assert.deepEqual(Object.fromEntries(contentsOf(a)), Object.fromEntries(contentsOf(crafted('a'))))
  })

  it('have .dist-info at the end and RECORD last, and keep the executable bits', async () => {
    const entries = new AdmZip(Buffer.from(await normaliseWheel(crafted('b'), TIME)), { noSort: true }).getEntries()
    assert.deepEqual(
      entries.map(entry => [entry.entryName, (entry.attr >>> 16).toString(8)]),
      [
        ['stockroom-2.0.0.data/scripts/count', '100755'],
        ['stockroom/__init__.py', '100644'],
        ['stockroom/a, "quoted" name.txt', '100644'],
        ['stockroom/\u00fc.txt', '100644'],
        [`${INFO}/METADATA`, '100644'],
        [`${INFO}/WHEEL`, '100644'],
        [`${INFO}/licenses/LICENSE`, '100644'],
        [`${INFO}/RECORD`, '100644'],
      ],
    )
  })

  it('are read: names, METADATA, RECORD verified', async () => {
    for (const bytes of [crafted('a'), crafted('b'), await normaliseWheel(crafted('a'), TIME)]) {
      const { names, metadata, problems } = await readWheel(bytes)
      assert.deepEqual([names.length, problems], [8, []])
      assert.deepEqual(metadata, {
        name: 'stockroom',
        version: '2.0.0',
        description: true,
        contentType: undefined,
      })
    }
  })

  it('are refused when a member is damaged', async () => {
    const bytes = Buffer.from(crafted('b'))
    bytes.write('y', bytes.indexOf('xxxxx'))
    await assert.rejects(normaliseWheel(bytes, TIME), /The wheel is damaged:[\s\S]*quoted/)
    assert.match((await readWheel(bytes)).problems.join('\n'), /"stockroom\/a, \\"quoted\\" name\.txt" cannot be read/)
    await assert.rejects(normaliseWheel(Buffer.from('no zip'), TIME), /cannot be read as a zip file/)
    await assert.rejects(readWheel(Buffer.alloc(0)), /cannot be read as a zip file/)
  })

  const wrongRecords: [string, (record: string) => string, RegExp][] = [
    ['another digest', record => record.replace(/sha256=./, 'sha256=_'), /does not have the sha256 digest/],
    [
      'another size',
      record => record.replace(/,3$/m, ',4'),
      /"stockroom-2\.0\.0\.dist-info\/licenses\/LICENSE" has 3 bytes, RECORD says "4"/,
    ],
    [
      'a file that is not listed',
      record => record.replace(/^.*METADATA.*\n/m, ''),
      /RECORD does not list "stockroom-2\.0\.0\.dist-info\/METADATA"/,
    ],
    ['a file that is not there', record => `${record}ghost.py,sha256=x,1\n`, /RECORD lists "ghost\.py", which is not in the wheel/],
    ['a weak hash', record => record.replace('sha256=', 'md5='), /no hash of sha256 or better/],
    ['no hash', record => record.replace(/sha256=[^,]*,\d+/, ','), /no hash of sha256 or better/],
    ['a line twice', record => `${record}${record.split('\n')[0]}\n`, /twice/],
  ]
  for (const [what, change, problem] of wrongRecords) {
    it(`are reported when RECORD has ${what}`, async () => {
      const members = Object.fromEntries([...contentsOf(crafted('a'))].map(([name, hex]) => [name, Buffer.from(hex, 'hex').toString()]))
      const record = members[`${INFO}/RECORD`] ?? ''
      assert.notEqual(change(record), record)
      const { problems } = await readWheel(await wheelOf({ ...members, [`${INFO}/RECORD`]: change(record) }))
      assert.equal(problems.length, 1, problems.join('\n'))
      assert.match(problems[0] ?? '', problem)
    })
  }
})

describe('a wheel without its parts', () => {
  it('is reported', async () => {
    assert.match((await readWheel(await wheelOf({ 'a.py': '' }))).problems.join('\n'), /0 \.dist-info folders/)
    assert.match(
      (await readWheel(await wheelOf({ 'a-1.dist-info/x': '', 'b-1.dist-info/x': '' }))).problems.join('\n'),
      /2 \.dist-info folders/,
    )
    const { problems, metadata } = await readWheel(await wheelOf({ 'a-1.dist-info/x': '' }))
    assert.deepEqual([problems.length, metadata], [3, undefined])
  })
})

describe('core metadata', () => {
  it('reads fields of any case, folded lines and the first of several', () => {
    const read = parseCoreMetadata(
      'name: a\nVERSION:1.0\nVersion: 2.0\nDescription-Content-Type: text/x-rst;\n  charset=UTF-8\nKeywords: x\n',
    )
    assert.deepEqual(read, {
      name: 'a',
      version: '1.0',
      description: false,
      contentType: 'text/x-rst;\ncharset=UTF-8',
    })
  })

  it('does not read fields from the description, and reads UNKNOWN as no value', () => {
    const read = parseCoreMetadata('Name: a\r\nDescription-Content-Type: UNKNOWN\r\n\r\nVersion: 9\r\n')
    assert.deepEqual(read, {
      name: 'a',
      version: undefined,
      description: true,
      contentType: undefined,
    })
    assert.equal(parseCoreMetadata('Name: a\n\nUNKNOWN\n').description, false)
    assert.equal(parseCoreMetadata('Name: a\nDescription: long\n').description, true)
  })
})
