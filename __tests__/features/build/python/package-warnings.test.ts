import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCoreMetadata } from '../../../../src/archive/core-metadata.ts'
import { packageWarnings } from '../../../../src/features/build/python/package-warnings.ts'

const readme = (header: string, body = 'Text\n') => parseCoreMetadata(`Metadata-Version: 2.1\nName: a\nVersion: 1\n${header}\n\n${body}`)
const good = readme('Description-Content-Type: text/markdown')
const info = 'a-1.dist-info/METADATA'
const of = (names: readonly string[], metadata = good, sameContent: readonly (readonly string[])[] = []) =>
  packageWarnings({ file: 'a.whl', kind: 'wheel', metadata, names, sameContent }).map(text => text.replace('a.whl: ', ''))

const readmes: readonly (readonly [string, RegExp | undefined, string?])[] = [
  ['Description-Content-Type: text/markdown', undefined],
  ['Description-Content-Type: text/markdown; charset=UTF-8; variant=GFM', undefined],
  ['Description-Content-Type: text/markdown; charset="utf-8"; variant=CommonMark', undefined],
  ['Description-Content-Type: text/x-rst', undefined],
  ['Description-Content-Type: text/plain', undefined],
  ['', /no content type, and would be read as reStructuredText/],
  ['Description-Content-Type: text/html', /is "text\/html" instead of text\/markdown/],
  ['Description-Content-Type: text/plain; charset=latin-1', /character set of its README is latin-1/],
  ['Description-Content-Type: text/markdown; variant=Pandoc', /kind of Markdown of its README is pandoc/],
  ['Description-Content-Type: text/markdown', /there is no README/, ''],
]
for (const [header, expected, body] of readmes)
  test(`README: ${header || 'no content type'}: ${expected?.source ?? 'fine'}`, () => {
    const found = of(['a/__init__.py', info], readme(header, body))
    assert.equal(found.length, expected === undefined ? 0 : 1, found.join())
    if (expected !== undefined) assert.match(found[0]!, expected)
  })

const wheels: readonly (readonly [string, readonly string[], readonly RegExp[]])[] = [
  ['a package', ['a/__init__.py', 'a/py.typed', 'a/data.json', info], []],
  ['one module', ['a.py', info], []],
  ['stubs beside it', ['a/__init__.py', 'a-stubs/__init__.pyi', info], [/several packages at the top \(W009\): a, a-stubs/]],
  ['an extension', ['a.cpython-312-x86_64-linux-gnu.so', info], []],
  ['a private helper', ['a/__init__.py', '_a/__init__.py', info], []],
  ['scripts and data', ['a.py', 'a-1.data/scripts/run', 'a-1.data/data/share/x', info], []],
  ['platlib', ['a-1.data/platlib/a/__init__.py', info], []],
  ['a .pth file', ['a.py', 'a.pth', info], []],
  ['compiled files', ['a/__init__.py', 'a/__pycache__/x.cpython-312.pyc', info], [/compiled files \(W001\): a\/__pycache__\/x/]],
  ['no module', ['a-1.data/scripts/run', info], [/it installs no module \(W007\)/]],
  ['nothing', [info, 'a-1.dist-info/RECORD'], [/nothing but its own metadata \(W008\)/]],
  ['a stray file', ['a/__init__.py', 'LICENSE', info], [/not a module, at the top \(W003\): LICENSE/]],
  [
    'tests',
    ['a/__init__.py', 'tests/__init__.py', info],
    [/other projects have as well \(W005\): tests/, /several packages at the top \(W009\)/],
  ],
  ['__init__.py', ['__init__.py', 'a.py', info], [/__init__\.py at the top \(W006\)/]],
  ['a folder of data', ['a/__init__.py', 'share/x.json', info], [/folders without a module, at the top \(W010\): share/]],
  ['two packages', ['a/__init__.py', 'b/__init__.py', info], [/several packages at the top \(W009\): a, b/]],
  ['a name with a hyphen', ['a-b/__init__.py', info], [/cannot be imported \(W004\): a-b\/__init__\.py/]],
]
for (const [what, names, expected] of wheels)
  test(`wheel: ${what}`, () => {
    const found = of(names)
    for (const pattern of expected)
      assert.ok(
        found.some(text => pattern.test(text)),
        `${pattern} in ${found.join('; ')}`,
      )
    if (expected.length === 0) assert.deepEqual(found, [])
  })

test('wheel: files with the same content, and no more than five names of a kind', () => {
  assert.deepEqual(of(['a/x.py', 'a/y.py'], good, [['a/x.py', 'a/y.py']]), ['files with the same content (W002): a/x.py, a/y.py'])
  const many = Array.from({ length: 8 }, (_, index) => `a/${index}.pyc`)
  assert.deepEqual(of(['a/__init__.py', ...many]), [
    'it holds compiled files (W001): a/0.pyc, a/1.pyc, a/2.pyc, a/3.pyc, a/4.pyc and 3 more',
  ])
})

test('wheel: a platform of Linux that PyPI refuses; a policy, other systems and sdists are taken', () => {
  const readme = { description: 'x', contentType: 'text/plain' }
  const warned = (file: string, kind: 'wheel' | 'sdist' = 'wheel') =>
    packageWarnings({ file, kind, metadata: readme as never, names: ['a.py', info], sameContent: [] }).length > 0
  const names = ['linux_x86_64', 'linux_aarch64', 'manylinux_2_28_x86_64', 'manylinux1_x86_64.manylinux2014_x86_64', 'musllinux_1_2_x86_64']
  const files = [...names, 'macosx_11_0_arm64', 'win_amd64', 'any'].map(platform => `a-1-cp312-cp312-${platform}.whl`)
  assert.deepEqual(
    files.filter(file => warned(file)),
    files.slice(0, 2),
  )
  assert.equal(warned('a-linux_x86_64.tar.gz', 'sdist'), false)
})

test('an sdist is asked for its README alone', () => {
  const sdist = { file: 'a.tar.gz', kind: 'sdist', names: ['a-1'], sameContent: [] } as const
  assert.deepEqual(packageWarnings({ ...sdist, metadata: good }), [])
  assert.match(packageWarnings({ ...sdist, metadata: readme('', '') }).join(), /^a\.tar\.gz: there is no README/)
})
