import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sanitizeAssetName } from '../../../dev/local-github/assets.ts'
import { parseCoreMetadata } from '../../../src/archive/core-metadata.ts'
import { assetProblems, knownAssetNames, nameOnGitHub } from '../../../src/features/build/asset-names.ts'
import { angularOutputs } from '../../../src/features/build/node/framework-output.ts'
import { isNextLeftover } from '../../../src/features/build/node/next-output.ts'
import { neverShips } from '../../../src/features/build/pack.ts'
import { buildRequirements } from '../../../src/features/build/python/python.ts'
import { isPackageFileName, packageProblems } from '../../../src/features/build/python/verify-packages.ts'
import { chooseModule } from '../../../src/features/build/python/verify-python.ts'
import { lastLines } from '../../../src/features/build/run/component-build.ts'
import { scriptTitle } from '../../../src/features/build/run/scripts.ts'
import { readPackageJson } from '../../../src/features/plan/package-json.ts'
import { component } from './setting.ts'

test('asset names: right ones', () => {
  const names = [
    'a.zip',
    'Frontend-build_1.0.zip',
    '0',
    'stockroom-2.0.0-py3-none-any.whl',
    'a_b-1.2.0+cu118.x1-cp312-cp312-linux_x86_64.whl',
    'a-1.2+l.tar.gz',
  ]
  assert.deepEqual(assetProblems(names.map(name => ({ component: 'a', name }))), [])
})

for (const name of ['', '.hidden', '-x', 'a b', 'a+b', 'a/b', 'a\\b', 'gr\u00fcn.zip', 'a\nb', 'SHA256SUMS', 'sha256sums', 'notes.md'])
  test(`asset names: ${JSON.stringify(name)} is refused`, () => assert.equal(assetProblems([{ component: 'docs', name }]).length, 1))

test('asset names: one name twice, also in another case, names both components', () => {
  const problems = assetProblems([
    { component: 'a', name: 'x.zip' },
    { component: 'b', name: 'X.zip' },
  ])
  assert.deepEqual(problems, ['a and b both make an asset named X.zip.'])
})

test('asset names: what GitHub would make one name of two, or change, is refused with both paths', () => {
  const named = (name: string, path: string) => ({ component: 'c', name, path })
  assert.deepEqual(assetProblems([named('a b.bin', 'one/a b.bin'), named('a.b.bin', 'two/a.b.bin')]).slice(1), [
    'c (one/a b.bin) and c (two/a.b.bin) both make an asset named a.b.bin.',
  ])
  assert.deepEqual(assetProblems([named('a..zip', 'out/a..zip')]), ['c (out/a..zip): GitHub would change the asset name a..zip to a.zip.'])
  assert.deepEqual(assetProblems([named('a.zip', 'x/a.zip'), named('a.zip', 'y/a.zip')]), [
    'c (x/a.zip) and c (y/a.zip) both make an asset named a.zip.',
  ])
})

test('asset names: the model of what GitHub makes of a name is that of the local GitHub', () => {
  const letters = fc.constantFrom(...'aZ0 .-_+@~()\u00e9/'.split(''))
  fc.assert(fc.property(fc.string({ unit: letters }), name => nameOnGitHub(name) === sanitizeAssetName(name)))
})

test('assets: empty ones, those of 2 GiB and more, and more than a release can have are refused', () => {
  const sized = (size: number) => assetProblems([{ component: 'c', name: 'a.zip', path: 'out/a.zip', size }])
  assert.match(sized(0)[0]!, /^c \(out\/a\.zip\): a\.zip is empty/)
  assert.deepEqual(sized(2 ** 31 - 1), [])
  assert.match(sized(2 ** 31)[0]!, /2147483648 bytes; GitHub takes fewer than 2 GiB/)
  const many = (count: number) => assetProblems(Array.from({ length: count }, (_, index) => ({ component: 'c', name: `${index}.zip` })))
  assert.deepEqual(many(999), [])
  assert.match(many(1000)[0]!, /1000 assets and SHA256SUMS; a release on GitHub has at most 1000/)
})

test('asset names: known before the build where they can be', () => {
  const components = [
    component({ kind: 'python', id: 'backend' }),
    component({ kind: 'node', id: 'frontend' }),
    component({ kind: 'archive', id: 'docs', archive: 'docs-bundle.zip' }),
    component({ kind: 'command', id: 'demo', files: ['out/demo.zip', 'out/*.txt'] }),
  ]
  assert.deepEqual(
    knownAssetNames(components).map(asset => asset.name),
    ['frontend-build.zip', 'docs-bundle.zip', 'demo.zip'],
  )
})

test('package.json: what is no object is refused with its path', () => {
  assert.deepEqual(readPackageJson('[]', 'web/package.json').scripts, {})
  assert.throws(() => readPackageJson('{', 'web/package.json'), /web\/package\.json cannot be read as JSON/)
})

test('Next: what only a build needs stays out', () => {
  for (const name of [
    'cache',
    'cache/x',
    'trace',
    'trace-build',
    'types',
    'dev',
    'diagnostics',
    'turbopack',
    'server/app/page.js.nft.json',
  ])
    assert.ok(isNextLeftover(name), name)
  for (const name of ['', 'server/trace.js', 'BUILD_ID', 'static/cache', 'server/types.js']) assert.ok(!isNextLeftover(name), name)
})

test('Angular: the folder of each application, libraries left out', () => {
  const build = (options: object) => ({ architect: { build: { options } } })
  const outputs = (projects: object) => angularOutputs({ projects })
  assert.deepEqual(outputs({ site: build({}) }), ['dist/site'])
  assert.deepEqual(outputs({ site: build({ outputPath: 'www' }) }), ['www'])
  assert.deepEqual(outputs({ site: build({ outputPath: { base: 'out', browser: '' } }) }), ['out'])
  assert.deepEqual(outputs({ a: { targets: { build: {} } }, lib: { projectType: 'library', ...build({}) }, e2e: { architect: {} } }), [])
  assert.deepEqual(outputs({ a: build({}), b: build({}) }), ['dist/a', 'dist/b'])
  for (const odd of [null, [], 'x', { projects: [] }, { projects: { a: null } }]) assert.deepEqual(angularOutputs(odd), [])
})

test('what never ships', () => {
  for (const name of ['node_modules', 'a/node_modules', '.git', 'x.tsbuildinfo', '__pycache__', 'a/b.pyc', '.cache'])
    assert.ok(neverShips(name), name)
  assert.ok(!neverShips('server/node_modules', true) && neverShips('server/.cache', true))
  for (const name of ['.env', '.npmrc', 'environment', 'git', 'node_modules.txt', '.gitignore', 'cache']) assert.ok(!neverShips(name), name)
})

const modules: readonly (readonly [string, readonly string[], string | null | undefined])[] = [
  ['stockroom', ['stockroom/__init__.py', 'stockroom/api.py', 'stockroom-1.dist-info/METADATA'], 'stockroom'],
  ['Stock-Room', ['stock_room/__init__.py', 'tests/test_a.py'], 'stock_room'],
  ['six', ['six.py'], 'six'],
  ['PyYAML', ['yaml/__init__.py', 'yaml/_yaml.cpython-312-x86_64-linux-gnu.so'], 'yaml'],
  ['zope.interface', ['zope/interface/__init__.py'], 'zope.interface'],
  ['google-cloud-storage', ['google/cloud/storage/__init__.py', 'google/cloud/storage/v2/x.py'], 'google.cloud.storage'],
  ['data-only', ['data-1.data/data/x.txt', 'data_only-1.dist-info/RECORD'], null],
  ['thing', ['a/__init__.py', 'b/__init__.py'], undefined],
]
for (const [name, members, expected] of modules)
  test(`module of ${name}: ${expected}`, () => assert.equal(chooseModule(name, members), expected))

test('packages: version, file name and top folder must be those of the metadata', () => {
  const metadata = parseCoreMetadata('Name: Stock-Room\nVersion: 1.2.0rc1\n')
  const wheel = { kind: 'wheel', metadata, problems: [], names: [], sameContent: [] } as const
  assert.deepEqual(packageProblems({ ...wheel, file: 'stock_room-1.2.0rc1-py3-none-any.whl' }, '1.2.0-rc.1'), [])
  assert.match(
    packageProblems({ ...wheel, file: 'Stock_Room-1.2.0rc1-py3-none-any.whl' }, '1.2.0-rc.1').join(),
    /should start with stock_room-1\.2\.0rc1/,
  )
  assert.match(
    packageProblems({ ...wheel, file: 'stock_room-1.2.0rc1-py3-none-any.whl' }, '1.2.0').join(),
    /METADATA says version 1\.2\.0rc1, the release is 1\.2\.0\./,
  )
  const sdist = { ...wheel, kind: 'sdist', problems: ['It is bad.'], names: ['other'], file: 'stock_room-1.2.0rc1.tar.gz' } as const
  assert.deepEqual(packageProblems(sdist, '1.2.0-rc.1').length, 2)
})

test('packages are recognised by their file names', () => {
  assert.ok(isPackageFileName('a-1.0-py3-none-any.whl') && isPackageFileName('a_b-1.0.tar.gz'))
  assert.ok(!isPackageFileName('docs.tar.gz') && !isPackageFileName('a-1.0.zip'))
})

test('tools of the build backend are read from what build prints', () => {
  const output =
    '* Installed build dependency versions:\r\n  - setuptools==84.2.1\r\n  - wheel==0.45\r\n* Building sdist...\n- no==1\n\u001b[1m* Installed build dependency versions:\u001b[0m\n  - setuptools==84.2.1\n'
  assert.deepEqual(buildRequirements(output), { setuptools: '84.2.1', wheel: '0.45' })
})

test('the last lines of a program: no colours, no empty ones, a progress bar once', () => {
  assert.deepEqual(lastLines('a\r\n\n\u001b[31mb\u001b[0m\n1%\r2%\n', 2), ['b', '2%'])
  const bar = `   ${'\u2501'.repeat(40)} 1.2/1.2 MB 9 MB/s eta 0:00:00\n[notice] A new release of pip is available\nERROR: x\n`
  assert.deepEqual(lastLines(bar), ['ERROR: x'])
})

test('the title of a script is one short line', () => {
  assert.equal(scriptTitle('\n pip install -e ".[test]"\n'), 'pip install -e ".[test]"')
  assert.equal(scriptTitle('a\nb'), 'a ...')
  assert.equal(scriptTitle('x'.repeat(100)).length, 80)
})
