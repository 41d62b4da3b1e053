import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { readVersions, type VersionedComponent } from '../../../src/features/plan/version-files.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { Files, WalkedEntry } from '../../../src/ports/files.ts'

/** A tree in memory: path -> text. */
function tree(texts: Readonly<Record<string, string>>): Pick<Files, 'readText' | 'facts' | 'walk'> {
  const fact = (kind: 'file' | 'directory') => ({ kind, size: 0, mode: 0o644, links: 1, device: 1, inode: 1 })
  const kindOf = (path: string) =>
    path in texts ? fact('file') : Object.keys(texts).some(other => other.startsWith(`${path}/`)) ? fact('directory') : undefined
  const inside = (path: string) => posix.relative('/r', path)
  return {
    readText: async path => texts[inside(path)],
    facts: async path => (path === '/r' ? fact('directory') : kindOf(inside(path))),
    walk: async (directory, skip) => {
      const base = inside(directory)
      const below = Object.keys(texts)
        .filter(path => base === '' || path.startsWith(`${base}/`))
        .map(path => posix.relative(base, path))
      const all = new Set(below.flatMap(path => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))))
      const entries: WalkedEntry[] = [...all].sort().map(path => ({ path, ...kindOf(posix.join(base, path))! }))
      const skipped = entries.filter(entry => skip?.(entry)).map(entry => entry.path)
      return entries.filter(entry => !skipped.some(path => entry.path === path || entry.path.startsWith(`${path}/`)))
    },
  }
}

const python = { id: 'backend', kind: 'python', path: 'backend' } as const
const node = { id: 'frontend', kind: 'node', path: 'frontend' } as const
const read = (texts: Readonly<Record<string, string>>, components: readonly VersionedComponent[] = [python, node]) =>
  readVersions(tree(texts), '/r', components, null)

test('every place of a full-stack repository is read, with its line', async () => {
  const { places, skippedFiles } = await read({
    'backend/pyproject.toml': '[build-system]\nrequires = []\n\n[project]\nname = "shop"\nversion = "2.0.0"\n',
    'backend/src/shop/__init__.py': '"""Shop."""\n\n__version__: str = "2.0.0"\n',
    'backend/src/shop/version.py': "from typing import Final\n__version__: Final = '2.0.0'\n",
    'backend/tests/__init__.py': '__version__ = "9.9.9"\n',
    'frontend/package.json': '{\n  "name": "shop",\n  "dependencies": { "version": "9.9.9" },\n  "version": "2.0.0"\n}\n',
    'frontend/package-lock.json': '{\n  "version": "2.0.0",\n  "packages": {\n    "": {\n      "version": "2.0.0"\n    }\n  }\n}\n',
    VERSION: '2.0.0\n',
  })
  assert.deepEqual(
    places.map(({ path, where, value, line }) => `${path}:${line} ${where} ${value}`),
    [
      'backend/pyproject.toml:6 project.version 2.0.0',
      'backend/src/shop/__init__.py:3 __version__ 2.0.0',
      'backend/src/shop/version.py:2 __version__ 2.0.0',
      'frontend/package.json:4 version 2.0.0',
      'VERSION:1 VERSION 2.0.0',
      'frontend/package-lock.json:2 version 2.0.0',
      'frontend/package-lock.json:5 packages[""].version 2.0.0',
    ],
  )
  assert.deepEqual(skippedFiles, [])
})

test('lockfiles are compared in what they say of the components, and in nothing else', async () => {
  const uv = (version: string, source: string) =>
    `version = 1\n\n[[package]]\nname = "dep"\nversion = "9.9.9"\nsource = { registry = "https://x.test" }\n\n[[package]]\nname = "shop"\nversion = "${version}"\nsource = { editable = "${source}" }\n`
  const manifest = '[project]\nname = "shop"\nversion = "2.0.0"\n'
  const packageLock = JSON.stringify({
    version: '5.0.0',
    packages: {
      '': { version: '5.0.0' },
      frontend: { version: '1.9.0' },
      other: { version: '3.0.0' },
      'node_modules/frontend': { resolved: 'frontend', link: true },
    },
  })
  const { places } = await read({
    'backend/pyproject.toml': manifest,
    'backend/uv.lock': uv('1.9.0', '.'),
    'uv.lock': uv('1.8.0', 'backend'),
    'backend/pdm.lock': '[[package]]\nname = "shop"\nversion = "1.7.0"\npath = "./."\n',
    'poetry.lock':
      '[[package]]\nname = "shop"\nversion = "1.6.0"\n\n[package.source]\ntype = "directory"\nurl = "backend"\n\n[[package]]\nname = "x"\nversion = "9.9.9"\n',
    'frontend/package.json': '{ "name": "f", "version": "2.0.0" }',
    'package-lock.json': packageLock,
  })
  assert.deepEqual(
    places.map(({ path, where, value, line }) => `${path}:${line} ${where} ${value}`),
    [
      'backend/pyproject.toml:3 project.version 2.0.0',
      'frontend/package.json:1 version 2.0.0',
      'uv.lock:10 package shop 1.8.0',
      'poetry.lock:3 package shop 1.6.0',
      'backend/uv.lock:10 package shop 1.9.0',
      'backend/pdm.lock:3 package shop 1.7.0',
      'package-lock.json:1 packages["frontend"].version 1.9.0',
    ],
  )
  const dynamic = await read({
    'backend/pyproject.toml': '[project]\nname = "shop"\ndynamic = ["version"]\n',
    'backend/uv.lock': uv('1.9.0', '.'),
  })
  assert.deepEqual(dynamic.places, [])
})

for (const [what, files, place] of [
  [
    'setuptools attr',
    {
      'backend/pyproject.toml': '[project]\ndynamic = ["version"]\n[tool.setuptools.dynamic]\nversion = { attr = "shop.about.VERSION" }\n',
      'backend/src/shop/about.py': 'VERSION = "2.0.0"\n',
    },
    'backend/src/shop/about.py:1 VERSION',
  ],
  [
    'setuptools file',
    {
      'backend/pyproject.toml': '[project]\ndynamic = ["version"]\n[tool.setuptools.dynamic]\nversion = { file = "VERSION.txt" }\n',
      'backend/VERSION.txt': '2.0.0\n',
    },
    'backend/VERSION.txt:1 VERSION.txt',
  ],
  [
    'hatch path',
    {
      'backend/pyproject.toml': '[project]\ndynamic = ["version"]\n[tool.hatch.version]\npath = "shop/__about__.py"\n',
      'backend/shop/__about__.py': '# x\n__version__ = "2.0.0"\n',
    },
    'backend/shop/__about__.py:2 __version__',
  ],
  [
    'flit',
    {
      'backend/pyproject.toml':
        '[build-system]\nbuild-backend = "flit_core.buildapi"\n[project]\nname = "my-shop"\ndynamic = ["version"]\n',
      'backend/my_shop.py': '__version__ = "2.0.0"\n',
    },
    'backend/my_shop.py:1 __version__',
  ],
  [
    'poetry',
    { 'backend/pyproject.toml': '[tool.poetry]\nname = "x"\nversion = "2.0.0"\n' },
    'backend/pyproject.toml:3 tool.poetry.version',
  ],
  ['setup.cfg', { 'backend/setup.cfg': '[metadata]\nname = x\nversion = 2.0.0\n\n[options]\n' }, 'backend/setup.cfg:3 metadata.version'],
  [
    'setup.cfg attr',
    { 'backend/setup.cfg': '[metadata]\nversion = attr: shop.__version__\n', 'backend/shop/__init__.py': '__version__ = "2.0.0"\n' },
    'backend/shop/__init__.py:1 __version__',
  ],
  [
    'setup.py',
    { 'backend/setup.py': "from setuptools import setup\nsetup(\n    name='x',\n    version='2.0.0',\n)\n" },
    'backend/setup.py:4 version',
  ],
  [
    'chained',
    { 'backend/shop/__init__.py': '', 'backend/shop/_version.py': "__version__ = version = '2.0.0'\n" },
    'backend/shop/_version.py:1 __version__',
  ],
] as const)
  test(`${what} leads to the file that holds the version`, async () => {
    const { places } = await read(files)
    assert.deepEqual(
      places.map(each => `${each.path}:${each.line} ${each.where}`),
      [place],
    )
    assert.equal(places[0]!.value, '2.0.0')
  })

for (const [what, files, reason] of [
  [
    'setuptools-scm',
    { 'backend/pyproject.toml': '[build-system]\nrequires = ["setuptools-scm"]\n[project]\ndynamic = ["version"]\n' },
    /computed when the package is built/,
  ],
  [
    'hatch-vcs',
    {
      'backend/pyproject.toml':
        '[project]\ndynamic = ["version"]\n[tool.hatch.version]\nsource = "vcs"\n[build-system]\nrequires = ["hatch-vcs"]\n',
    },
    /computed when the package is built/,
  ],
  [
    'a missing file',
    { 'backend/pyproject.toml': '[project]\ndynamic = ["version"]\n[tool.hatch.version]\npath = "gone.py"\n' },
    /backend\/gone\.py, which is not there/,
  ],
  [
    'a computed attribute',
    {
      'backend/pyproject.toml': '[project]\ndynamic = ["version"]\n[tool.setuptools.dynamic]\nversion = { attr = "shop.__version__" }\n',
      'backend/shop.py': '__version__ = compute()\n',
    },
    /none is written out/,
  ],
  [
    'private and 0.0.0',
    { 'frontend/package.json': '{ "private": true, "version": "0.0.0" }', 'frontend/package-lock.json': '{ "version": "0.0.0" }' },
    /private and its version is 0\.0\.0/,
  ],
  ['private without version', { 'frontend/package.json': '{ "private": true }' }, /private and has no version/],
] as const)
  test(`${what} is left out, with the reason`, async () => {
    const { places, skippedFiles } = await read(files)
    assert.deepEqual(places, [])
    assert.match(skippedFiles[0]!.reason, reason)
  })

test('a component at the root does not read the packages of its neighbours', async () => {
  const { places } = await read({ 'shop/__init__.py': '__version__ = "1.0.0"', 'backend/__init__.py': '__version__ = "2.0.0"' }, [
    { id: 'python', kind: 'python', path: '.' },
    python,
  ])
  assert.deepEqual(
    places.map(place => place.path),
    ['shop/__init__.py', 'backend/__init__.py'],
  )
})

test('configured files replace detection', async () => {
  const files = tree({
    'docs/conf.py': 'project = "x"\nrelease = "2.0.0"  # as tagged\n',
    'app/package.json': '{"version":"2.0.0"}',
    'backend/setup.cfg': '[metadata]\nversion = 1.0.0\n',
  })
  const { places } = await readVersions(
    files,
    '/r',
    [python],
    ['app/package.json', { file: 'docs/conf.py', pattern: 'release = "{version}"' }],
  )
  assert.deepEqual(
    places.map(place => `${place.path}:${place.line} ${place.where}`),
    ['app/package.json:1 version', 'docs/conf.py:2 release = "{version}"'],
  )
})

for (const [entry, message] of [
  ['empty.txt', /empty\.txt holds no version: none was found/],
  [{ file: 'empty.txt', pattern: 'v{version}' }, /nothing in it has the form v\{version\}/],
] as const)
  test(`the configured ${JSON.stringify(entry)} is refused by name`, async () => {
    await assert.rejects(
      readVersions(tree({ 'empty.txt': 'nothing here\n' }), '/r', [], [entry]),
      (error: unknown) => error instanceof UserError && message.test(error.message) && error.hint !== '',
    )
  })

test('a file that cannot be parsed is named', async () => {
  await assert.rejects(read({ 'frontend/package.json': '{ "version": ' }), /frontend\/package\.json cannot be read as JSON/)
  await assert.rejects(read({ 'backend/pyproject.toml': '[project\n' }), /backend\/pyproject\.toml cannot be read as TOML/)
})
