import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { normaliseSdist, readSdist } from '../../src/archive/sdist.ts'
import { python, scratch, TIME, without } from './scratch.ts'

/** Makes sdists of one content with other times, modes, owners, order and tar formats, and malicious sdists. */
const CRAFT = `
import gzip, io, sys, tarfile
folder = sys.argv[1]
BACKEND = '''
import zipfile
def build_wheel(folder, config_settings=None, metadata_directory=None):
    name = 'stockroom-2.0.0-py3-none-any.whl'
    with zipfile.ZipFile(folder + '/' + name, 'w') as z:
        info = 'stockroom-2.0.0.dist-info/'
        z.write('stockroom/__init__.py')
        z.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\\\nName: stockroom\\\\nVersion: 2.0.0\\\\n')
        z.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\\\nGenerator: own\\\\nRoot-Is-Purelib: true\\\\nTag: py3-none-any\\\\n')
        z.writestr(info + 'RECORD', 'stockroom/__init__.py,,\\\\n' + info + 'METADATA,,\\\\n' + info + 'WHEEL,,\\\\n' + info + 'RECORD,,\\\\n')
    return name
'''
TOP = 'stockroom-2.0.0'
FILES = {
    'PKG-INFO': 'Metadata-Version: 2.4\\nName: stockroom\\nVersion: 2.0.0\\nSummary: Counts what is on the shelves\\nRequires-Python: >=3.11\\n\\n# Stockroom\\n',
    'pyproject.toml': '[build-system]\\nrequires = []\\nbuild-backend = "backend"\\nbackend-path = ["."]\\n',
    'backend.py': BACKEND,
    'stockroom/__init__.py': '__version__ = "2.0.0"\\n',
    'bin/run.sh': '#!/bin/sh\\n',
    'data/' + 'long/' * 30 + 'x' * 120 + '.txt': 'long',
    'data/d\\u00e9j\\u00e0-\\u4e2d-\\U0001F600.txt': 'unicode',
}
def craft(name, format, mtime, umask, owner, backwards=False, extra=()):
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode='w', format=format) as tar:
        def member(name, type=tarfile.REGTYPE, mode=0o666, content=b'', linkname=''):
            info = tarfile.TarInfo(name)
            info.type, info.mode, info.mtime, info.linkname, info.size = type, mode & ~umask, mtime, linkname, len(content)
            info.uid = info.gid = owner
            info.uname = info.gname = 'user%d' % owner
            tar.addfile(info, io.BytesIO(content))
        member(TOP, tarfile.DIRTYPE, 0o777)
        member(TOP + '/stockroom', tarfile.DIRTYPE, 0o777)
        for path, text in sorted(FILES.items(), reverse=backwards):
            member(TOP + '/' + path, mode=0o777 if path.endswith('.sh') else 0o666, content=text.encode())
        for given in extra:
            member(**given)
    with open(folder + '/' + name + '.tar.gz', 'wb') as out:
        with gzip.GzipFile(name, 'wb', 9, out, mtime) as packed:
            packed.write(raw.getvalue())
craft('a', tarfile.PAX_FORMAT, 1700000000.25, 0o022, 0)
craft('b', tarfile.PAX_FORMAT, 1600000000.75, 0o077, 1001, True)
craft('c', tarfile.GNU_FORMAT, 1500000000, 0o002, 501)
link = lambda name, target, type=tarfile.SYMTYPE: dict(name=name, type=type, linkname=target)
craft('links', tarfile.PAX_FORMAT, 1, 0, 0, extra=[link(TOP + '/data/up', '../PKG-INFO'), link(TOP + '/same', TOP + '/PKG-INFO', tarfile.LNKTYPE)])
HARM = {
    'absolute': [dict(name='/etc/evil', content=b'x')],
    'parent': [dict(name=TOP + '/../evil', content=b'x')],
    'backslash': [dict(name=TOP + '\\\\\\\\evil', content=b'x')],
    'twice': [dict(name=TOP + '/PKG-INFO', content=b'x')],
    'link-absolute': [link(TOP + '/l', '/etc/passwd')],
    'link-out': [link(TOP + '/l', '../../outside')],
    'link-to-top': [link(TOP + '/l', '..')],
    'link-by-link': [link(TOP + '/data/l', '..'), link(TOP + '/data/m', 'l/../../outside')],
    'through-link': [link(TOP + '/l', 'data'), dict(name=TOP + '/l/evil', content=b'x')],
    'folder-through-link': [link(TOP + '/l', 'data'), dict(name=TOP + '/l/evil', type=tarfile.DIRTYPE)],
    'hard-link-out': [link(TOP + '/l', '/etc/passwd', tarfile.LNKTYPE)],
    'device': [dict(name=TOP + '/tty', type=tarfile.CHRTYPE)],
}
for attack, extra in HARM.items():
    craft(attack, tarfile.PAX_FORMAT, 1, 0, 0, extra=extra)
`

/** An sdist of 130 kB with 128 MiB of zeros. */
const BOMB = `
import io, sys, tarfile
class Zeros(io.RawIOBase):
    def readable(self): return True
    def readinto(self, buffer): return len(buffer)
with tarfile.open(sys.argv[1], 'w:gz') as tar:
    info = tarfile.TarInfo('a-1.0/zeros')
    info.size = 2 ** 27
    tar.addfile(info, io.BufferedReader(Zeros(), 2 ** 20))
`

const UNPACK = `
import sys, tarfile, json, hashlib
tar = tarfile.open(sys.argv[1])
print(json.dumps([[m.name, oct(m.mode), m.mtime, m.uid, m.gid, m.uname + m.gname, m.type.decode(), m.linkname, sorted(m.pax_headers), hashlib.sha256(tar.extractfile(m).read()).hexdigest() if m.isfile() else ''] for m in tar]))
`

type Unpacked = [string, string, number, number, number, string, string, string, string[], string]

describe('source distributions', { skip: without.python }, () => {
  const folder = scratch()
  const path = (name: string) => join(folder, `${name}.tar.gz`)
  const crafted = (name: string) => readFileSync(path(name))
  const unpack = (name: string): Unpacked[] => JSON.parse(python(UNPACK, path(name)))
  before(() => python(CRAFT, folder))

  it('have the same bytes for each owner, time, umask and tar format', async () => {
    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map(async name => Buffer.from(await normaliseSdist(crafted(name), TIME)).toString('hex')),
    )
    assert.equal(new Set(outcomes).size, 1)
    const again = await normaliseSdist(Buffer.from(outcomes[0] ?? '', 'hex'), TIME)
    assert.equal(Buffer.from(again).toString('hex'), outcomes[0], 'and once more changes nothing')
  })

  it('keep names and contents, and nothing else', async () => {
    writeFileSync(path('normal'), await normaliseSdist(crafted('b'), TIME))
    const [were, are] = [unpack('b'), unpack('normal')]
    assert.deepEqual(are.map(m => [m[0], m[9]]).sort(), were.map(m => [m[0], m[9]]).sort())
    for (const [name, mode, mtime, uid, gid, owner, , , pax] of are) {
      assert.deepEqual([mtime, uid, gid, owner], [TIME, 0, 0, ''], name)
      assert.equal(mode, /\.sh$|^stockroom-2.0.0(\/stockroom)?$/.test(name) ? '0o755' : '0o644', name)
      assert.deepEqual(pax, /long|\u{1f600}/u.test(name) ? ['path'] : [], name)
    }
    const header = crafted('normal').subarray(0, 10)
    assert.deepEqual([header[3], header.readUInt32LE(4), header[9]], [0, 0, 255], 'gzip: no name, no time, no operating system')
  })

  it('keep links to targets inside, and turn hard links into files', async () => {
    writeFileSync(path('normal-links'), await normaliseSdist(crafted('links'), TIME))
    const members = new Map(unpack('normal-links').map(m => [m[0], m]))
    assert.equal(members.get('stockroom-2.0.0/data/up')?.[7], '../PKG-INFO')
    assert.equal(members.get('stockroom-2.0.0/same')?.[9], members.get('stockroom-2.0.0/PKG-INFO')?.[9])
  })

  it('a small file that unpacks to much more takes little memory', { skip: process.platform === 'linux' ? false : 'no /proc' }, () => {
    python(BOMB, path('bomb'))
    const program = `import { readFileSync } from 'node:fs'
const { normaliseSdist } = await import(${JSON.stringify(new URL('../../src/archive/sdist.ts', import.meta.url).href)})
const bytes = await normaliseSdist(readFileSync(${JSON.stringify(path('bomb'))}), 1)
console.log(bytes.length, /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])`
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
    const [size = 0, kibibytes = 0] = output.trim().split(' ').map(Number)
    assert.ok(size > 50_000 && size < 250_000, output)
    assert.ok(kibibytes < 200 * 1024, `${kibibytes} KiB for 128 MiB of content`)
  })

  it('install with pip after the rewrite', { skip: pipMissing() }, async () => {
    const sdist = join(folder, 'stockroom-2.0.0.tar.gz')
    writeFileSync(sdist, await normaliseSdist(crafted('a'), TIME))
    const target = join(folder, 'installed')
    const options = [
      '--quiet',
      '--no-index',
      '--no-deps',
      '--no-build-isolation',
      '--no-cache-dir',
      '--disable-pip-version-check',
      '--no-compile',
    ]
    execFileSync('python3', ['-m', 'pip', 'install', ...options, '--target', target, sdist], { cwd: folder, stdio: 'pipe' })
    assert.ok(existsSync(join(target, 'stockroom/__init__.py')))
  })

  const harm: Record<string, RegExp> = {
    absolute: /"\/etc\/evil" is absolute/,
    parent: /has a "\.\." segment/,
    backslash: /has a backslash/,
    twice: /PKG-INFO" is there twice/,
    'link-absolute': /"stockroom-2.0.0\/l" is a link to "\/etc\/passwd", which leads out/,
    'link-out': /leads out of it/,
    'link-to-top': /leads out of it/,
    'link-by-link': /"l\/\.\.\/\.\.\/outside", which leads out/,
    'through-link': /"stockroom-2.0.0\/l" is a file and a folder/,
    'folder-through-link': /"stockroom-2.0.0\/l" is a file and a folder/,
    'hard-link-out': /is a hard link to "\/etc\/passwd"/,
    device: /is neither a file, a folder nor a link/,
  }
  for (const [attack, problem] of Object.entries(harm)) {
    it(`are refused for ${attack}`, async () => {
      await assert.rejects(normaliseSdist(crafted(attack), TIME), problem)
      assert.match((await readSdist(crafted(attack))).problems.join('\n'), problem)
    })
  }

  it('are read: top folder, names, PKG-INFO', async () => {
    const { top, names, metadata, problems } = await readSdist(crafted('c'))
    assert.deepEqual([top, problems, names.length], ['stockroom-2.0.0', [], 7])
    assert.ok(names.includes('stockroom-2.0.0/data/d\u00e9j\u00e0-\u4e2d-\u{1f600}.txt'))
    assert.deepEqual(metadata, {
      name: 'stockroom',
      version: '2.0.0',
      description: true,
      contentType: undefined,
    })
  })

  it('are refused when they are damaged or have another format', async () => {
    const whole = crafted('a')
    const flipped = Buffer.from(gunzipSync(whole))
    flipped[0] = 0x7f
    for (const bytes of [
      whole.subarray(0, 400),
      Buffer.from('no gzip'),
      gzipSync('no tar '.repeat(100)),
      gzipSync(flipped),
      gzipSync(flipped.subarray(512, 700)),
    ]) {
      await assert.rejects(normaliseSdist(bytes, TIME), /cannot be read as a tar\.gz/)
      await assert.rejects(readSdist(bytes), /cannot be read as a tar\.gz/)
    }
    assert.match((await readSdist(gzipSync(Buffer.alloc(1024)))).problems.join('\n'), /0 folders or files at the top[\s\S]*no PKG-INFO/)
  })
})

function pipMissing(): string | false {
  if (without.python !== false) return without.python
  try {
    execFileSync('python3', ['-c', 'import pip'], { stdio: 'ignore' })
    return false
  } catch {
    return 'pip is not installed'
  }
}
