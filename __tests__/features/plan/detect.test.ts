import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { detectComponents, frameworks, resolveComponents } from '../../../src/features/plan/detect.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { Component } from '../../../src/model/manifest.ts'
import type { TrackedFile } from '../../../src/ports/git.ts'

const pyproject = '[build-system]\nrequires = ["hatchling"]\n'
const frontend = JSON.stringify({ scripts: { build: 'vite build' }, devDependencies: { vite: '8.0.0' } })

/** Detection in a repository of these files, all of them tracked but those of `untracked`. */
function detect(contents: Readonly<Record<string, string>>, others: readonly TrackedFile[] = [], untracked: readonly string[] = []) {
  const tracked: TrackedFile[] = Object.keys(contents)
    .filter(path => !untracked.includes(path))
    .sort()
    .map(path => ({ path, kind: 'file', executable: false }))
  const files = {
    facts: async () => undefined,
    walk: async () => [],
    readText: async (path: string) => contents[path.replace('/repository/', '')],
  }
  return detectComponents(files, [...tracked, ...others], '/repository')
}

/** `id: kind at path -> archive`, in a word each. */
function brief(components: readonly Component[]): string[] {
  return components.map(component =>
    [component.id, component.kind, component.path, ...('archive' in component ? [component.archive] : [])].join(' '),
  )
}

async function message(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    assert.ok(error instanceof UserError, String(error))
    return `${error.message} ${error.hint}`
  }
  assert.fail('nothing was refused')
}

test('backend, frontend and docs are found, with the names that the contract promises', async () => {
  const { components, examinedFolders } = await detect({
    'backend/pyproject.toml': pyproject,
    'docs/guide.md': '# Guide',
    'frontend/package.json': frontend,
    'scripts/tool.py': '',
    'README.md': '',
  })
  assert.deepEqual(brief(components), [
    'backend python backend',
    'docs archive . docs-bundle.zip',
    'frontend node frontend frontend-build.zip',
  ])
  assert.deepEqual(components[0], {
    id: 'backend',
    kind: 'python',
    path: 'backend',
    setup: null,
    test: null,
    verify: null,
    env: null,
    timeout: 1_200_000,
    constraints: null,
    import: null,
  })
  assert.deepEqual(components[1]?.kind === 'archive' && components[1].paths, ['docs'])
  assert.deepEqual(examinedFolders, [
    { folder: '.', taken: false, why: 'no pyproject.toml, setup.py or package.json' },
    { folder: 'backend', taken: true, why: 'python (pyproject.toml has a [build-system])' },
    { folder: 'docs', taken: true, why: 'docs (docs/guide.md)' },
    { folder: 'frontend', taken: true, why: 'node (package.json has a build script and depends on vite)' },
    { folder: 'scripts', taken: false, why: 'no pyproject.toml, setup.py or package.json' },
  ])
})

test('at the root the id is the kind', async () => {
  const { components } = await detect({ 'setup.py': '', 'package.json': frontend })
  assert.deepEqual(brief(components), ['python python .', 'node node . node-build.zip'])
})

test('ids are unique, and folder names become ids', async () => {
  const { components } = await detect({
    'setup.py': '',
    'My_App/setup.py': '',
    'My_App/package.json': frontend,
    'my-app/setup.py': '',
    'docs/package.json': frontend,
    'docs/a.md': '',
    'python/setup.py': '',
    'release/setup.py': '',
    '__/setup.py': '',
  }).catch(() => ({ components: [] }))
  assert.deepEqual(components, [], 'that is nine')
  const fewer = await detect({
    'setup.py': '',
    'My_App/setup.py': '',
    'My_App/package.json': frontend,
    'docs/package.json': frontend,
    'docs/a.md': '',
  })
  assert.deepEqual(
    fewer.components.map(({ id }) => id),
    ['python', 'my-app', 'my-app-node', 'docs', 'docs-node'],
  )
  const odd = await detect({
    'setup.py': '',
    'python/setup.py': '',
    'release/setup.py': '',
    '__/setup.py': '',
    'my-app/setup.py': '',
    'my.app/setup.py': '',
  })
  assert.deepEqual(
    odd.components.map(({ id }) => id),
    ['python', 'python-python', 'my-app', 'my-app-python', 'python-python-2', 'release-python'],
  )
})

const folders: readonly (readonly [name: string, files: Record<string, string>, why: string])[] = [
  ['no build-system', { 'app/pyproject.toml': '[tool.ruff]\n' }, 'pyproject.toml has no [build-system]'],
  ['build-system that is no table', { 'app/pyproject.toml': 'build-system = 1\n' }, 'pyproject.toml has no [build-system]'],
  ['no build script', { 'app/package.json': '{"dependencies":{"vite":"1"}}' }, 'package.json has no build script'],
  [
    'an empty build script',
    { 'app/package.json': '{"scripts":{"build":" "},"dependencies":{"vite":"1"}}' },
    'package.json has no build script',
  ],
  [
    'a library',
    { 'app/package.json': '{"scripts":{"build":"tsc"},"dependencies":{"constructor":"1","left-pad":"1"}}' },
    'package.json has a build script, but no known frontend framework among its dependencies',
  ],
  ['a list', { 'app/package.json': '[]' }, 'package.json holds no object'],
  ['odd types', { 'app/package.json': '{"scripts":[],"dependencies":"vite"}' }, 'package.json has no build script'],
  [
    'two that do not do',
    { 'app/pyproject.toml': '', 'app/package.json': '{}' },
    'pyproject.toml has no [build-system]; package.json has no build script',
  ],
  ['nothing', { 'app/main.go': '' }, 'no pyproject.toml, setup.py or package.json'],
  ['deeper than a direct folder', { 'app/inner/setup.py': '' }, 'no pyproject.toml, setup.py or package.json'],
]

for (const [name, files, why] of folders) {
  test(`left: ${name}`, async () => {
    const { components, examinedFolders } = await detect(files)
    assert.deepEqual(components, [])
    assert.deepEqual(examinedFolders[1], { folder: 'app', taken: false, why })
  })
}

test('left: folders of examples, tests, fixtures, templates and other people', async () => {
  for (const folder of [
    'example',
    'examples',
    'Test',
    'tests',
    'test-app',
    'fixture',
    'fixtures',
    'template-react',
    'vendor',
    'third_party',
  ]) {
    const { components, examinedFolders } = await detect({ [`${folder}/setup.py`]: '' })
    assert.deepEqual(components, [], folder)
    assert.deepEqual(examinedFolders[1], { folder, taken: false, why: 'a folder of this name holds no component by rule' })
  }
  for (const folder of ['vendors', 'my-tests', 'contest'])
    assert.equal((await detect({ [`${folder}/setup.py`]: '' })).components.length, 1, folder)
})

test('only what git tracks counts, and links and submodules do not', async () => {
  const { components, examinedFolders } = await detect(
    { 'built/setup.py': '', 'linked/x.md': '', 'linked/setup.py': '' },
    [
      { path: 'linked/setup.py', kind: 'link', executable: false },
      { path: 'engine', kind: 'submodule', executable: false },
    ],
    ['built/setup.py', 'linked/setup.py'],
  )
  assert.deepEqual(components, [])
  assert.deepEqual(
    examinedFolders.map(({ folder, why }) => `${folder}: ${why}`),
    ['.: no pyproject.toml, setup.py or package.json', 'linked: no pyproject.toml, setup.py or package.json', 'engine: a submodule'],
  )
})

test('docs needs a text file', async () => {
  assert.deepEqual((await detect({ 'docs/logo.png': '' })).examinedFolders[1], {
    folder: 'docs',
    taken: false,
    why: 'no text file is tracked in docs',
  })
  for (const file of ['index.rst', 'a/b/README', 'x.MD', 'site.html'])
    assert.equal((await detect({ [`docs/${file}`]: '' })).components.length, 1, file)
})

test('every framework is found in dependencies and in development dependencies', async () => {
  for (const framework of frameworks) {
    for (const table of ['dependencies', 'devDependencies']) {
      const { components } = await detect({
        'web/package.json': JSON.stringify({ scripts: { build: 'x' }, [table]: { [framework]: '1' } }),
      })
      assert.deepEqual(brief(components), ['web node web web-build.zip'], framework)
    }
  }
})

test('more than eight ask for a list', async () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}/setup.py`, '']))
  assert.equal((await detect(many(8))).components.length, 8)
  assert.equal(
    await message(detect(many(9))),
    '9 components were detected (p0, p1, p2, p3, p4, p5, p6, p7, p8); more than 8 are not built by guess. List those that belong to the release under `components:` in .github/release-runbook.yml.',
  )
})

test('a manifest that cannot be read is named, not passed over', async () => {
  assert.match(
    await message(detect({ 'web/package.json': '{' })),
    /^`web\/package\.json` cannot be read, so it is not known what to build\./,
  )
  assert.match(await message(detect({ 'pyproject.toml': '\n\n[build-system\n' })), /^`pyproject\.toml` cannot be read, line 3, so/)
  assert.equal((await detect({ 'web/package.json': `\uFEFF${frontend}` })).components.length, 1)
})

test('detected ids always match the rule and are unique', async () => {
  const name = fc.string({ minLength: 1, maxLength: 6 }).filter(text => !text.includes('/'))
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { maxLength: 4 }), async names => {
      const { components } = await detect(
        Object.fromEntries(
          names.flatMap(folder => [
            [`${folder}/setup.py`, ''],
            [`${folder}/package.json`, frontend],
          ]),
        ),
      )
      const ids = components.map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      for (const id of ids) assert.match(id, /^(?!release$)[a-z0-9][a-z0-9-]*$/)
    }),
  )
})

const configured = parseConfig('components:\n  api: { kind: python, path: api }\n  files: { kind: files, files: [a] }\n', 'c.yml')
const unconfigured = parseConfig('', 'c.yml')

test('the configuration replaces detection, and {} is none', async () => {
  const { components } = await detect({ 'backend/setup.py': '' })
  assert.deepEqual(resolveComponents(unconfigured, components, null, []), components)
  assert.deepEqual(resolveComponents(configured, components, null, []), configured.components)
  assert.deepEqual(resolveComponents(parseConfig('components: {}', 'c.yml'), components, null, []), [])
})

test('the files input is a component of its own, also beside one of its name', async () => {
  assert.deepEqual(brief(resolveComponents(unconfigured, [], null, ['dist/*'])), ['files files .'])
  const both = resolveComponents(configured, [], null, ['dist/*'])
  assert.deepEqual(brief(both), ['api python api', 'files files .', 'files-input files .'])
  assert.deepEqual(both[2]?.kind === 'files' && both[2].files, ['dist/*'])
  assert.deepEqual(resolveComponents(parseConfig('components: {}', 'c.yml'), [], null, ['x']).length, 1)
})

test('ids choose, in the order of the configuration', () => {
  assert.deepEqual(brief(resolveComponents(configured, [], ['files', 'api'], [])), ['api python api', 'files files .'])
  // What the input `files` names is asked for already.
  assert.deepEqual(brief(resolveComponents(configured, [], ['api'], ['x'])), ['api python api', 'files-input files .'])
  assert.deepEqual(brief(resolveComponents(unconfigured, [], ['files'], ['x'])), ['files files .'])
})

test('an id that is not there is refused with those that are', async () => {
  assert.equal(
    await message((async () => resolveComponents(configured, [], ['apis', 'web'], []))()),
    'There is no component `apis`; did you mean `api`? There is no component `web`. The components are: api, files. The input `components` names ids; leave it out for all of them.',
  )
  assert.match(
    await message((async () => resolveComponents(unconfigured, [], ['web'], []))()),
    /^There is no component `web`\. There are no components\./,
  )
})
