// How versions are rewritten: in version files, lockfiles and descriptions, and in no byte beside them.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { localFiles } from '../../../src/adapters/files/files.ts'
import type { Config } from '../../../src/config/config.ts'
import { changeVersion, rewriteVersions } from '../../../src/features/plan/rewrite-versions.ts'
import { findStatedVersions, isRecord, mayStateVersion, rewriteDescription } from '../../../src/features/plan/stated-versions.ts'
import type { VersionedComponent } from '../../../src/features/plan/version-files.ts'
import type { Files } from '../../../src/ports/files.ts'

const folder = await mkdtemp(join(tmpdir(), 'rewrite-versions-'))
after(() => rm(folder, { recursive: true, force: true }))

describe('versions are rewritten and read again', () => {
  const files = localFiles(folder)
  const write = async (texts: Readonly<Record<string, string>>): Promise<string> => {
    const root = await mkdtemp(join(folder, 'tree-'))
    for (const [path, text] of Object.entries(texts)) await files.write(join(root, path), text)
    return root
  }
  const python = { id: 'backend', kind: 'python', path: 'backend' } as const
  const node = { id: 'frontend', kind: 'node', path: 'frontend' } as const

  test('in each place, and in no similar text beside it', async () => {
    const texts = {
      VERSION: '1.2.2\n',
      'backend/pyproject.toml': '[project]\nname = "a"\nversion = "1.2.2" # not 1.2.2rc1\nrequires = ["b==1.2.2"]\n',
      'backend/a/__init__.py': '"""Since 1.2.2."""\n__version__ = "1.2.2"\nMINIMUM = "1.2.2"\n',
      'frontend/package.json': '{\n  "dependencies": { "c": "1.2.2" },\n  "name": "f",\n  "version": "1.2.2"\n}\n',
      'frontend/package-lock.json':
        '{ "name": "f", "version": "1.2.2", "packages": { "": { "name": "f", "version": "1.2.2", "dependencies": { "c": "1.2.2" } }, "node_modules/c": { "version": "1.2.2" } } }\n',
    }
    const root = await write(texts)
    const changed = await rewriteVersions({ files, root, components: [python, node], configured: null }, '1.2.4')
    assert.deepEqual([...changed.keys()].sort(), Object.keys(texts).sort())
    assert.equal(changed.get('backend/pyproject.toml'), texts['backend/pyproject.toml'].replace('version = "1.2.2"', 'version = "1.2.4"'))
    assert.equal(
      changed.get('backend/a/__init__.py'),
      texts['backend/a/__init__.py'].replace('__version__ = "1.2.2"', '__version__ = "1.2.4"'),
    )
    assert.equal(changed.get('frontend/package.json'), texts['frontend/package.json'].replace('"version": "1.2.2"', '"version": "1.2.4"'))
    const lock = JSON.parse(changed.get('frontend/package-lock.json')!)
    assert.deepEqual([lock.version, lock.packages[''].version, lock.packages['node_modules/c'].version], ['1.2.4', '1.2.4', '1.2.2'])
    assert.equal(lock.packages[''].dependencies.c, '1.2.2')
    for (const [path, text] of Object.entries(texts)) assert.equal(await files.readText(join(root, path)), text, 'nothing is written')
  })
  test('lockfiles too, in their entries of the components', async () => {
    const entry = (name: string, source: string) => `[[package]]\nname = "${name}"\nversion = "1.2.2"\nsource = { ${source} }\n`
    const texts = {
      'backend/pyproject.toml': '[project]\nname = "a"\nversion = "1.2.2"\n',
      'uv.lock': `version = 1\n\n${entry('dep', 'registry = "https://x.test"')}\n${entry('a', 'editable = "backend"')}`,
      'frontend/package.json': '{ "name": "f", "version": "1.2.2" }\n',
      'package-lock.json': '{ "packages": { "node_modules/c": { "version": "1.2.2" }, "frontend": { "version": "1.2.2" } } }\n',
    }
    const root = await write(texts)
    const changed = await rewriteVersions({ files, root, components: [python, node], configured: null }, '1.2.4')
    assert.deepEqual([...changed.keys()].sort(), Object.keys(texts).sort())
    assert.equal(changed.get('uv.lock'), texts['uv.lock'].replace('name = "a"\nversion = "1.2.2"', 'name = "a"\nversion = "1.2.4"'))
    assert.equal(
      changed.get('package-lock.json'),
      texts['package-lock.json'].replace('"frontend": { "version": "1.2.2"', '"frontend": { "version": "1.2.4"'),
    )
  })
  test('a configured pattern, with a v; a version that is there already; files without one', async () => {
    const root = await write({ 'conf.py': 'release = "v1.2.2"  # 1.2.2\n', 'empty.txt': '\n' })
    const changed = await rewriteVersions(
      { files, root, components: [], configured: [{ file: 'conf.py', pattern: 'release = "{version}"' }] },
      '1.2.4',
    )
    assert.equal(changed.get('conf.py'), 'release = "v1.2.4"  # 1.2.2\n')
    assert.equal(
      (
        await rewriteVersions(
          { files, root, components: [], configured: [{ file: 'conf.py', pattern: 'release = "v{version}"' }] },
          '1.2.2',
        )
      ).size,
      0,
    )
    assert.equal((await rewriteVersions({ files, root, components: [], configured: [] }, '1.2.4')).size, 0)
  })
  test('any version that stands alone in any text around it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)), fc.stringMatching(/^[\w .:#-]{0,20}$/), async (numbers, words) => {
        const old = numbers.join('.')
        const text = `# ${words} ${old}\nversion = "${old}"\nother = "${old}"\n`
        const reading: Pick<Files, 'readText' | 'facts' | 'walk'> = {
          readText: async () => text,
          facts: async () => ({ kind: 'file', size: text.length, mode: 0o644, links: 1, device: 1, inode: 1 }),
          walk: async () => [],
        }
        const changed = await rewriteVersions(
          { files: reading, root: '/r', components: [], configured: [{ file: 'x', pattern: 'version = "{version}"' }] },
          '99.0.0',
        )
        assert.equal(changed.get('x'), text.replace(`version = "${old}"`, 'version = "99.0.0"'))
      }),
      { numRuns: 50 },
    )
  })
})

describe('files that still state the old version', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['CITATION.cff', 'cff-version: 1.2.0\ntitle: x\nversion: "1.0.0" # ours\n', ['']],
    ['CITATION.cff', 'cff-version: 1.0.0\nversion: 2.0.0\n', []],
    ['codemeta.json', '{"version":"1.0.0"}', ['']],
    ['codemeta.json', '{"version":', []],
    [
      'uv.lock',
      'version = 1\n\n[[package]]\nname = "dep"\nversion = "1.0.0"\nsource = { registry = "https://x" }\n\n[[package]]\nname = "own"\nversion = "1.0.0"\nsource = { editable = "." }\n',
      ['own'],
    ],
    [
      'a/poetry.lock',
      '[[package]]\nname = "dep"\nversion = "1.0.0"\n\n[[package]]\nname = "own"\nversion = "1.0.0"\n\n[package.source]\ntype = "directory"\nurl = "../own"\n',
      ['own'],
    ],
    [
      'package-lock.json',
      JSON.stringify({
        version: '1.0.1',
        packages: { '': { version: '1.0.1' }, 'node_modules/dep': { version: '1.0.0' }, 'apps/web': { version: '1.0.0' } },
      }),
      ['apps/web'],
    ],
    ['libs/x/package.json', '{"name":"x","version":"1.0.0"}', ['']],
    ['libs/x/pyproject.toml', '[project]\nname = "x"\nversion = "1.0.0"\n', ['']],
  ]
  for (const [path, text, wanted] of table)
    test(`${path}: ${wanted.join(', ') || wanted.length}`, () => {
      assert.ok(mayStateVersion(path))
      assert.deepEqual(findStatedVersions(text, path, '1.0.0'), wanted)
    })
  test('a description of the repository is given the new version, and nothing else in it', () => {
    const citation = 'cff-version: 1.2.2\nversion: "1.2.2" # not 1.2.2\n'
    assert.equal(rewriteDescription(citation, 'CITATION.cff', '1.2.2', '1.2.4'), citation.replace('version: "1.2.2"', 'version: "1.2.4"'))
    assert.equal(
      rewriteDescription('{"a":"1.2.2","version":"1.2.2"}', 'codemeta.json', '1.2.2', '1.2.4'),
      '{"a":"1.2.2","version":"1.2.4"}',
    )
    assert.equal(rewriteDescription('1.2.2: x\nversion: 1.2.2\n', 'CITATION.cff', '1.2.2', '1.2.4'), '1.2.2: x\nversion: 1.2.4\n')
    assert.equal(rewriteDescription(citation, 'docs/CITATION.cff', '1.2.2', '1.2.4'), undefined)
    assert.equal(rewriteDescription(citation, 'CITATION.cff', '1.2.1', '1.2.4'), undefined)
  })
  test('lockfiles and changelogs name other versions than the own one', () => {
    for (const path of [
      'uv.lock',
      'web/package-lock.json',
      'pnpm-lock.yaml',
      'CHANGELOG.md',
      'docs/changes.rst',
      'HISTORY',
      'docs/release-notes.md',
    ])
      assert.ok(isRecord(path), path)
    for (const path of ['src/clock.py', 'README.md', 'docs/releasing.md', 'src/news/page.tsx', 'lib/changesets.js'])
      assert.ok(!isRecord(path), path)
  })
  test('a changelog and installed packages are not read', () => {
    for (const path of ['CHANGELOG.md', 'node_modules/dep/package.json', 'web/node_modules/dep/package.json'])
      assert.ok(!mayStateVersion(path), path)
  })
})

/** What each tool's users reported as broken: the files before, the new version, and each changed line after it. */
interface Reported {
  readonly files: Readonly<Record<string, string>>
  readonly to?: string
  readonly components?: readonly VersionedComponent[]
  readonly version?: Config['version']
  readonly changed: Readonly<Record<string, readonly string[]>>
  readonly stale?: readonly string[]
}

const project = (rest = '') => `[project]\nname = "own"\nversion = "1.0.1"\n${rest}`
const locked = (name: string, source: string) => `[[package]]\nname = "${name}"\nversion = "1.0.1"\nsource = { ${source} }\n\n`
const own = { id: 'python', kind: 'python', path: '.' } as const
const web = { id: 'node', kind: 'node', path: '.' } as const
const json = (value: unknown, indent: number | string = 2) => `${JSON.stringify(value, null, indent)}\n`

/** From 1.0.1 to 1.1.0, unless the case says another version. */
const reported: Readonly<Record<string, Reported>> = {
  'a requirement of the build with the same number stays': {
    files: { 'pyproject.toml': `[build-system]\nrequires = ["setuptools>=1.0.1"]\n\n${project('dependencies = ["x==1.0.1"]\n')}` },
    changed: { 'pyproject.toml': ['version = "1.1.0"'] },
  },
  'a requirement whose number contains the version stays': {
    files: { 'pyproject.toml': project().replace('1.0.1', '0.0.2').replace('\nversion', '\ndependencies = ["ruff==0.0.292"]\nversion') },
    to: '0.0.3',
    changed: { 'pyproject.toml': ['version = "0.0.3"'] },
  },
  'the version of a tool above the table of the project stays': {
    files: {
      'pyproject.toml': `[tool.x]\nversion = "1.0.1"\n\n[tool.x.project]\nversion = "1.0.1"\n\n${project()}[tool.y]\nversion = "1.0.1"\n`,
    },
    changed: { 'pyproject.toml': ['version = "1.1.0"'] },
  },
  'dotted keys, single quotes and comments stay as they are': {
    files: { 'pyproject.toml': "# 1.0.1\nproject.name = 'own'\nproject.version='1.0.1' # not 1.0.1rc1\n" },
    changed: { 'pyproject.toml': ["project.version='1.1.0' # not 1.0.1rc1"] },
  },
  'a file that has the new version already is left alone, in its own spelling': {
    files: { 'pyproject.toml': project(), 'own/__init__.py': "__version__ = '1.1.0-rc.1'\n", VERSION: 'v1.1.0-rc.1' },
    to: '1.1.0-rc.1',
    changed: { 'pyproject.toml': ['version = "1.1.0rc1"'] },
  },
  'Python has the spelling of PEP 440, JSON and VERSION that of SemVer': {
    files: {
      'pyproject.toml': project(),
      'setup.cfg': '[metadata]\nname = own\nversion = 1.0.1\n',
      'own/__init__.py': '__version__ = "1.0.1"\n',
      'uv.lock': locked('own', 'editable = "."'),
      'package.json': json({ name: 'own', version: '1.0.1' }),
      VERSION: '1.0.1\n',
      'CITATION.cff': 'cff-version: 1.0.1\nversion: v1.0.1\n',
    },
    to: '1.1.0-rc.1',
    components: [own, web],
    changed: {
      'pyproject.toml': ['version = "1.1.0rc1"'],
      'setup.cfg': ['version = 1.1.0rc1'],
      'own/__init__.py': ['__version__ = "1.1.0rc1"'],
      'uv.lock': ['version = "1.1.0rc1"'],
      'package.json': ['  "version": "1.1.0-rc.1"'],
      VERSION: ['1.1.0-rc.1'],
      'CITATION.cff': ['version: v1.1.0-rc.1'],
    },
  },
  'a configured manifest takes its entries of every lockfile along': {
    files: {
      'package.json': json({ name: 'own', version: '1.0.1', workspaces: ['packages/*'] }),
      'packages/a/package.json': json({ name: '@own/a', version: '1.0.1', dependencies: { b: '1.0.1' } }),
      'packages/c/package.json': json({ name: '@own/c', version: '1.0.1' }),
      'package-lock.json': json({
        version: '1.0.1',
        packages: {
          '': { version: '1.0.1' },
          'node_modules/@own/a': { resolved: 'packages/a', link: true },
          'node_modules/b': { version: '1.0.1' },
          'packages/a': { name: '@own/a', version: '1.0.1', dependencies: { b: '1.0.1' } },
          'packages/c': { name: '@own/c', version: '1.0.1' },
        },
      }),
      'Cargo.toml': '[package]\nname = "own"\nversion = "1.0.1"\n\n[dependencies]\nx = { version = "1.0.1" }\n',
    },
    version: ['package.json', 'packages/a/package.json', { file: 'Cargo.toml', pattern: 'name = "own"\nversion = "{version}"' }],
    to: '1.1.0-rc.1',
    changed: {
      'package.json': ['  "version": "1.1.0-rc.1",'],
      'packages/a/package.json': ['  "version": "1.1.0-rc.1",'],
      'package-lock.json': ['  "version": "1.1.0-rc.1",', '      "version": "1.1.0-rc.1"', '      "version": "1.1.0-rc.1",'],
      'Cargo.toml': ['version = "1.1.0-rc.1"'],
    },
    stale: ['package-lock.json (packages/c)', 'packages/c/package.json'],
  },
  'members of a workspace of uv change with their manifests': {
    files: {
      'pyproject.toml': project('[tool.uv.workspace]\nmembers = ["libs/*"]\n'),
      'libs/a/pyproject.toml': project().replace('own', 'a'),
      'libs/b/pyproject.toml': project().replace('own', 'b'),
      'uv.lock': ['editable = "libs/a"', 'editable = "libs/b"', 'registry = "https://x.test"', 'virtual = "."']
        .map(each => locked(each.slice(-2, -1), each))
        .join(''),
    },
    version: ['pyproject.toml', 'libs/a/pyproject.toml'],
    changed: {
      'pyproject.toml': ['version = "1.1.0"'],
      'libs/a/pyproject.toml': ['version = "1.1.0"'],
      'uv.lock': ['version = "1.1.0"', 'version = "1.1.0"'],
    },
    stale: ['libs/b/pyproject.toml', 'uv.lock (b)'],
  },
  'descriptions change where they state the old version, and only there': {
    files: {
      VERSION: '1.0.1\n',
      'CITATION.cff': 'cff-version: 1.2.0\nmessage: cite 1.0.1\nversion: "1.0.1"\nreferences:\n  - version: 1.0.1\n',
      'codemeta.json': json({ version: 'v1.0.1', softwareRequirements: [{ version: '1.0.1' }] }),
      '.zenodo.json': json({ version: '1.0.0', related: '1.0.1' }),
    },
    changed: { VERSION: ['1.1.0'], 'CITATION.cff': ['version: "1.1.0"'], 'codemeta.json': ['  "version": "v1.1.0",'] },
  },
  'tabs, other line ends and a missing one at the end stay': {
    files: {
      'package.json': json({ a: '1.0.1', version: '1.0.1' }, '\t').trimEnd().replaceAll('\n', '\r\n'),
      'pyproject.toml': project('description = "1.0.1"').replaceAll('\n', '\r\n'),
      'setup.cfg': '[metadata]\r\nname = own\r\nversion = 1.0.1\r\n',
      VERSION: '1.0.1',
    },
    components: [own, web],
    changed: {
      'package.json': ['\t"version": "1.1.0"\r'],
      'pyproject.toml': ['version = "1.1.0"\r'],
      'setup.cfg': ['version = 1.1.0\r'],
      VERSION: ['1.1.0'],
    },
  },
}

describe('what users of other tools reported', () => {
  const files = localFiles(folder)
  for (const [name, { files: texts, to = '1.1.0', components = [own], version = null, changed, stale = [] }] of Object.entries(reported))
    test(name, async () => {
      const root = await mkdtemp(join(folder, 'reported-'))
      for (const [path, text] of Object.entries(texts)) await files.write(join(root, path), text)
      const tracked = Object.keys(texts).map(path => ({ path, kind: 'file', executable: false }) as const)
      const from = name.includes('contains') ? '0.0.2' : '1.0.1'
      const result = await changeVersion({ files, root, components, configured: version }, tracked, from, to)
      const lines = [...result.texts].map(([path, text]) => {
        const before = texts[path]!.split('\n')
        const after = text.split('\n')
        assert.equal(after.length, before.length, path)
        return [path, after.filter((line, at) => line !== before[at])]
      })
      assert.deepEqual(Object.fromEntries(lines), changed)
      assert.deepEqual(result.stale.toSorted(), stale)
    })
})
