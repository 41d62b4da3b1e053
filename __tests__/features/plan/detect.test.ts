import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { detectComponents, resolveComponents } from '../../../src/features/plan/detect.ts'
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
    { folder: 'backend', taken: true, needsOutput: false, why: 'python (pyproject.toml has a [build-system])' },
    { folder: 'docs', taken: true, needsOutput: false, why: 'docs (docs/guide.md)' },
    { folder: 'frontend', taken: true, needsOutput: false, why: 'node (package.json builds with vite)' },
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
    'other/package.json': frontend,
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
    'docs/setup.py': '',
    'docs/a.md': '',
  })
  assert.deepEqual(
    fewer.components.map(({ id }) => id),
    ['python', 'my-app', 'my-app-node', 'docs', 'docs-python'],
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

/** `folder: why -> left-out component`, of the folders that are not taken. */
async function left(files: Readonly<Record<string, string>>, others: readonly TrackedFile[] = [], untracked: readonly string[] = []) {
  const { components, examinedFolders } = await detect(files, others, untracked)
  assert.deepEqual(components, [])
  return examinedFolders.map(({ folder, why, leftOut }) => `${folder}: ${why}${leftOut === undefined ? '' : ` -> ${brief([leftOut])}`}`)
}

const build = (script: string, fields: object = {}): string => JSON.stringify({ scripts: { build: script }, ...fields })
const unknown =
  'package.json has a build script, but of no known framework; a component of kind node with `output:` releases what it writes'

const folders: readonly (readonly [name: string, files: Record<string, string>, ...examined: string[]])[] = [
  ['no build-system', { 'app/pyproject.toml': '[tool.ruff]\n' }, 'app: pyproject.toml has no [build-system]'],
  ['build-system that is no table', { 'app/pyproject.toml': 'build-system = 1\n' }, 'app: pyproject.toml has no [build-system]'],
  ['no build script', { 'app/package.json': '{"dependencies":{"vite":"1"}}' }, 'app: package.json has no build script'],
  ['an empty build script', { 'app/package.json': build(' ') }, 'app: package.json has no build script'],
  ['a build script without a framework', { 'app/package.json': build('tsc') }, `app: ${unknown} -> app node app app-build.zip`],
  ['a framework that only output: releases', { 'package.json': build('gatsby build') }, `.: ${unknown} -> node node . node-build.zip`],
  [
    'a library with Vite for its tests',
    { 'app/package.json': build('tsup', { devDependencies: { vite: '8' } }) },
    `app: ${unknown} -> app node app app-build.zip`,
  ],
  [
    'a package that others use',
    { 'a/package.json': build('tsc', { name: 'a' }), 'b/package.json': '{"dependencies":{"a":"1"}}' },
    'a: package.json is of a package that others here use',
    'b: package.json has no build script',
  ],
  ['a list', { 'app/package.json': '[]' }, 'app: package.json has no build script'],
  ['odd types', { 'app/package.json': '{"scripts":[],"dependencies":"vite"}' }, 'app: package.json has no build script'],
  [
    'two that do not do',
    { 'app/pyproject.toml': '', 'app/package.json': '{}' },
    'app: pyproject.toml has no [build-system]',
    'app: package.json has no build script',
  ],
  ['nothing', { 'app/main.go': '' }],
  ['a Python package two folders deep', { 'app/inner/setup.py': '' }, 'app/inner: python (setup.py) -> inner python app/inner'],
  ['deeper still', { 'app/a/b/setup.py': '', 'app/a/b/package.json': frontend }],
  ['a deeper manifest that cannot be read', { 'app/a/package.json': '{', 'app/b/pyproject.toml': '[' }],
  [
    'apps two folders deep, without a workspace',
    { 'apps/web/package.json': frontend, 'apps/api/setup.py': '' },
    'apps/api: python (setup.py) -> api python apps/api',
    'apps/web: node (package.json builds with vite) -> web node apps/web web-build.zip',
  ],
  [
    'two of one name',
    { 'apps/web/package.json': frontend, 'sites/web/package.json': frontend },
    'apps/web: node (package.json builds with vite) -> web node apps/web web-build.zip',
    'sites/web: node (package.json builds with vite) -> sites-web node sites/web sites-web-build.zip',
  ],
  [
    'members of a workspace behind an internal package, whose libraries are parts of them',
    {
      'pnpm-workspace.yaml': "packages: ['apps/*', 'libs/**', '!apps/old']\n",
      'package.json': build('turbo build', { devDependencies: { vite: '8', '@a/config': '1' } }),
      'apps/old/package.json': frontend,
      'apps/web/package.json': build('pnpm vite build', { name: '@a/web', dependencies: { '@a/ui': 'workspace:*' } }),
      'apps/web/index.html': '',
      'apps/e2e/package.json': JSON.stringify({ devDependencies: { '@a/web': 'workspace:*' } }),
      'apps/mail/package.json': build('email build', { name: '@a/mail' }),
      'elsewhere/web/package.json': frontend,
      'elsewhere/api/setup.py': '',
      'libs/a/config/package.json': build('tsc', { name: '@a/config' }),
      'libs/ui/package.json': build('vite build', { name: '@a/ui' }),
    },
    '.: package.json builds other folders',
    `apps/mail: ${unknown} -> mail node apps/mail mail-build.zip`,
    'apps/web: node (package.json builds with vite) -> web node apps/web web-build.zip',
    'elsewhere/api: python (setup.py) -> api python elsewhere/api',
  ],
  [
    'the root of a workspace of pnpm',
    { 'pnpm-workspace.yaml': 'packages: [a]\n', 'package.json': build('node build-all.mjs') },
    '.: package.json builds other folders',
  ],
  [
    'settings of pnpm without a workspace',
    { 'pnpm-workspace.yaml': 'nodeLinker: hoisted\n', 'package.json': build('tsc') },
    `.: ${unknown} -> node node . node-build.zip`,
  ],
  [
    'a workspace of npm, with Next and a build script that only calls others',
    {
      'package.json': build('npm run build -w web', { workspaces: { packages: ['./web/', 'packages/*'] } }),
      'packages/site/package.json': build('next build', { name: 'site' }),
    },
    '.: package.json builds other folders',
    'packages/site: node (package.json builds with next) -> site node packages/site site-build.zip',
  ],
]

for (const [name, files, ...examined] of folders)
  test(`left: ${name}`, async () => {
    assert.deepEqual(await left(files), examined)
  })

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
    assert.deepEqual(await left({ [`${folder}/setup.py`]: '', [`${folder}/a/setup.py`]: '', [`${folder}/package.json`]: '{' }), [
      `${folder}: a folder of this name holds no component by rule`,
    ])
    assert.deepEqual(
      await left({ [`${folder}/a.md`]: '', '.github/a/setup.py': '', 'app/node_modules/setup.py': '', [`app/${folder}/setup.py`]: '' }),
      [],
    )
  }
  for (const folder of ['vendors', 'my-tests', 'contest'])
    assert.equal((await detect({ [`${folder}/setup.py`]: '' })).components.length, 1, folder)
})

test('only what git tracks counts, and links and submodules do not', async () => {
  const others: readonly TrackedFile[] = [
    { path: 'linked/setup.py', kind: 'link', executable: false },
    { path: 'engine', kind: 'submodule', executable: false },
  ]
  assert.deepEqual(
    await left({ 'built/setup.py': '', 'linked/x.md': '', 'linked/setup.py': '' }, others, ['built/setup.py', 'linked/setup.py']),
    [],
  )
})

test('docs needs a text file', async () => {
  assert.deepEqual(await left({ 'docs/logo.png': '' }), ['docs: no text file is tracked in docs'])
  for (const file of ['index.rst', 'a/b/README', 'x.MD', 'site.html'])
    assert.equal((await detect({ [`docs/${file}`]: '' })).components.length, 1, file)
})

test('docs with a known site framework are its pages, in place of their sources', async () => {
  for (const script of ['vitepress build', 'docusaurus build', 'astro build']) {
    const { components } = await detect({ 'docs/package.json': build(script), 'docs/index.md': '' })
    assert.deepEqual(brief(components), ['docs node docs docs-bundle.zip'], script)
  }
  // The pages of another one are named beside the sources.
  const { components, examinedFolders } = await detect({ 'docs/package.json': build('eleventy'), 'docs/index.md': '' })
  assert.deepEqual(brief(components), ['docs archive . docs-bundle.zip'])
  assert.deepEqual(brief(examinedFolders.flatMap(({ leftOut }) => leftOut ?? [])), ['docs-node node docs docs-bundle.zip'])
})

test('the sources of Sphinx and MkDocs are a docs archive, with a hint to their pages', async () => {
  for (const file of ['docs/conf.py', 'docs/source/conf.py', 'docs/mkdocs.yml', 'mkdocs.yaml']) {
    const { components, examinedFolders } = await detect({ [file]: '', 'docs/index.md': '' })
    assert.deepEqual(brief(components), ['docs archive . docs-bundle.zip'])
    assert.equal(
      examinedFolders[0]?.why,
      `docs (docs/index.md): the sources; the pages that ${file} builds are a component of kind command`,
    )
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
  assert.match(await message(detect({ 'web/package.json': '{' })), /^web\/package\.json cannot be read as JSON: /)
  assert.match(await message(detect({ 'pyproject.toml': '\n\n[build-system\n' })), /^pyproject\.toml cannot be read as TOML, line 3: /)
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
