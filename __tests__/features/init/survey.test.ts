import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionReference } from '../../../src/features/init/action-reference.ts'
import { consequenceOf } from '../../../src/features/init/other-workflows.ts'
import { newestPython } from '../../../src/features/init/pins.ts'
import { tagForm } from '../../../src/features/init/tag-form.ts'
import { proposeTests } from '../../../src/features/init/tests.ts'
import type { TagRef } from '../../../src/ports/git.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'

test('where the program was taken from: the lock of npm, a clone, a released package, else nothing', async t => {
  const lock = (resolved: string) => JSON.stringify({ packages: { 'node_modules/release-runbook': { resolved } } })
  const clone = { repository: 'acme/clone', commit: sha }
  const table: [
    name: string,
    source: { lock?: string; manifest?: string; clone?: Parameters<typeof actionReference>[1] },
    action: string | undefined,
  ][] = [
    ['npx from git', { lock: lock(`git+ssh://git@github.com/acme/release-runbook.git#${sha}`), clone }, `acme/release-runbook@${sha}`],
    ['another host', { lock: lock(`git+https://git.example.com/acme/rr#${sha}`) }, `acme/rr@${sha}`],
    ['a clone', { clone }, `acme/clone@${sha}`],
    ['a clone without a remote', { clone: { repository: undefined, commit: sha } }, undefined],
    [
      'a package',
      { manifest: JSON.stringify({ repository: { url: 'git+https://github.com/acme/rr.git' }, gitHead: sha }) },
      `acme/rr@${sha}`,
    ],
    ['a package, in short', { manifest: JSON.stringify({ repository: 'github:acme/rr', gitHead: sha }) }, `acme/rr@${sha}`],
    ['a package without a commit', { manifest: JSON.stringify({ repository: 'acme/rr' }) }, undefined],
    ['a registry', { lock: lock('https://registry.example.com/release-runbook-1.0.0.tgz') }, undefined],
    ['a broken lock', { lock: '{' }, undefined],
    ['nothing', {}, undefined],
  ]
  for (const [name, { lock, manifest, clone }, action] of table)
    await t.test(name, () => assert.equal(actionReference({ lock, manifest }, clone), action))
})

test('the form of the newest tag, and the others among the newest twenty', async t => {
  const form = async (components: readonly string[], ...names: string[]) => {
    const tags = names.map((name, at): TagRef => ({ name, object: sha, commit: String(at), annotated: name.startsWith('v') }))
    const git = { tags: async () => tags, commitTime: async (commit: string) => Number(commit) }
    const { prefix, others, newest, next, remarks } = await tagForm(git, components)
    assert.ok(next.startsWith(prefix), next)
    return [prefix, others, newest?.name, ...remarks.map(() => 'foreign')]
  }
  const old = Array.from({ length: 20 }, (_, at) => `1.0.${at}`)
  const table: [name: string, tags: string[], expected: unknown[], components?: string[]][] = [
    ['no tags', [], ['v', [], undefined]],
    ['no versions', ['latest', 'nightly-2026'], ['v', [], undefined]],
    ['v', ['v1.0.0', 'v1.1.0-rc.1'], ['v', [], 'v1.1.0-rc.1']],
    ['no v', ['0.9.0', '0.10.0'], ['', [], '0.10.0']],
    [
      'a prefix, and another package',
      ['hatch-v1.0.0', 'hatchling-v9.0.0', 'hatch-v1.1.0'],
      ['hatch-v', ['hatchling-v'], 'hatch-v1.1.0', 'foreign'],
      ['python'],
    ],
    ['nothing to build', ['hatch-v1.0.0', 'hatchling-v9.0.0'], ['hatchling-v', ['hatch-v'], 'hatchling-v9.0.0']],
    ['a prefix of a component', ['mast-v1.0.0', 'mast-v1.1.0', 'keel-v1.0.0'], ['mast-v', ['keel-v'], 'mast-v1.1.0'], ['Mast', 'sails']],
    ['the newest of two', ['pkg/mast/v1.0.0', 'keel@1.0.0'], ['keel@', ['pkg/mast/v'], 'keel@1.0.0'], ['mast', 'keel']],
    ['a prefix that ends in v', ['dev1.0.0', 'de-v1.0.0'], ['dev', ['de-v'], 'dev1.0.0'], ['dev']],
    ['a form of the whole repository', ['mast-v1.0.0', 'v2.0.0'], ['v', ['mast-v'], 'v2.0.0'], ['mast']],
    ['a form of the whole repository, and another package', ['keel-v1.0.0', 'v2.0.0'], ['v', ['keel-v'], 'v2.0.0'], ['mast']],
    ['one form with another name', ['keel-v1.0.0'], ['keel-v', [], 'keel-v1.0.0'], ['mast']],
    ['an old form that ended', ['v0.1.0', ...old], ['', [], '1.0.19']],
    ['no version for this program', ['v1.0.0', '1.1.0rc1', 'v26.08.0'], ['v', [], 'v1.0.0']],
    ['a folder', ['pkg/a/v1.0.0'], ['pkg/a/v', [], 'pkg/a/v1.0.0']],
  ]
  for (const [name, tags, expected, components = []] of table)
    await t.test(name, async () => assert.deepEqual(await form(components, ...tags), expected))
})

test('the newest Python that requires-python allows', async t => {
  const table: [requires: string[], python: string][] = [
    [[], '3.14'],
    [[''], '3.14'],
    [['>=3.10'], '3.14'],
    [['>=3.9,<3.13'], '3.12'],
    [['>=3.9, <=3.13'], '3.13'],
    [['~=3.10'], '3.14'],
    [['~=3.10.2'], '3.10'],
    [['==3.12.*'], '3.12'],
    [['>=3.9,!=3.14.*,<4'], '3.14'],
    [['^3.11'], '3.14'],
    [['>=3.10', '<3.12'], '3.11'],
    [['>=2.7'], '3.14'],
    [['no range'], '3.14'],
  ]
  for (const [requires, python] of table) await t.test(requires.join(' and '), () => assert.equal(newestPython(requires), python))
})

test('tests and setup, as the files of a component name them', async t => {
  const poetry = '[tool.poetry.group.qa.dependencies]\npytest = "^8"\nruff = "*"\n'
  const compose = 'services: { db: { image: "postgres:17" }, cache: { image: redis }, web: { build: . } }\n'
  const group = 'pip install -e . --group'
  const guess = 'Nothing names pytest, but there are tests: try these scripts.'
  const table: [name: string, kind: string, files: Record<string, string>, setup: string | undefined, doubt?: string][] = [
    ['an extra', 'python', { 'a/pyproject.toml': '[project.optional-dependencies]\ndev = ["pytest>=8"]\n' }, 'pip install -e ".[dev]"'],
    ['a plugin is not pytest', 'python', { 'a/pyproject.toml': '[dependency-groups]\ndev = ["pytest-cov"]\n' }, undefined],
    [
      'a group',
      'python',
      { 'a/pyproject.toml': '[dependency-groups]\ndev = ["pytest"]\ntests = [{ include-group = "x" }, "pytest"]\n' },
      `${group} tests`,
    ],
    ['a poetry group', 'python', { 'a/pyproject.toml': poetry }, 'pip install -e . pytest ruff'],
    ['poetry as it was', 'python', { 'a/pyproject.toml': '[tool.poetry.dev-dependencies]\npytest = "*"\n' }, 'pip install -e . pytest'],
    ['requirements', 'python', { 'a/requirements/tests.txt': '-r x.txt\npytest==8\n' }, 'pip install -e . -r requirements/tests.txt'],
    [
      'services',
      'python',
      { 'a/requirements.txt': 'pytest\n', 'compose.yml': compose },
      'pip install -e . -r requirements.txt',
      'The tests seem to need the services `db`, `cache`, which are not running during a release.',
    ],
    ['tests, and nothing that names pytest', 'python', { 'a/tests/test_x.py': '' }, 'pip install -e . pytest', guess],
    [
      'a test beside the code',
      'python',
      { 'a/pkg/x_test.py': '', 'a/pyproject.toml': '[dependency-groups]\ndev = ["ruff"]\n' },
      'pip install -e . pytest',
      guess,
    ],
    ['tests of another folder', 'python', { 'b/test_x.py': '', 'test_y.py': '', 'a/tests/data.py': '', 'a/test_/x.py': '' }, undefined],
    ['broken files', 'python', { 'a/pyproject.toml': '[', 'compose.yml': ': :' }, undefined],
  ]
  const propose = (kind: string, files: Record<string, string>) =>
    proposeTests({ kind: kind as 'python', path: 'a' }, 'pnpm', Object.keys(files), async path => files[path])
  for (const [name, kind, files, setup, doubt] of table)
    await t.test(name, async () =>
      assert.deepEqual(await propose(kind, files), {
        ...(setup !== undefined && { setup, test: 'python -m pytest -q' }),
        ...(doubt !== undefined && { doubt }),
      }),
    )
  for (const [script, test] of [
    ['vitest run', 'pnpm test'],
    ['turbo run test', 'pnpm test'],
    ['playwright test', undefined],
    ['npx cypress run', undefined],
    ['pnpm exec detox test', undefined],
    ['echo "Error: no test specified" && exit 1', undefined],
  ] as const)
    await t.test(script, async () => {
      const found = await propose('node', { 'a/package.json': JSON.stringify({ scripts: { test: script } }) })
      assert.equal(found.test, test)
    })
})

test('what a workflow beside ours does', async t => {
  const recipes = 'https://github.com/acme/rr/docs/recipes'
  const workflow = (on: string, run: string): string => `on: ${on}\njobs: { a: { steps: [{ ${run} }] } }\n`
  const table: [name: string, text: string, consequence: RegExp | undefined][] = [
    [
      'a release starts it',
      workflow('{ release: { types: [published] } }', 'uses: pypa/gh-action-pypi-publish@release/v1'),
      /token of a workflow starts none\. Join it: https:.*\/two-jobs\.md$/,
    ],
    ['a second release', workflow('{ push: { tags: [v*] } }', 'run: gh release create x'), /^makes a release too/],
    ['a release from a branch', workflow('{ push: { branches: [main] } }', 'uses: changesets/action@v1'), /^makes a release too/],
    ['a release by hand', workflow('workflow_dispatch', 'uses: softprops/action-gh-release@v2'), /^makes a release too/],
    ['an upload on the tag', workflow('{ push: { tags: [v*] } }', 'run: twine upload dist/*'), /^uploads packages on the same tag/],
    ['an upload by hand', workflow('[workflow_dispatch]', 'run: npm publish'), /^uploads packages\. Join it/],
    ['something else on the tag', workflow('{ push: { tags: [v*] } }', 'run: make docs'), /^starts on the same tag/],
    ['tests', workflow('[push, pull_request]', 'run: npm test'), undefined],
    ['a comment', workflow('push', 'run: x }\n# gh release create\n#{'), undefined],
    ['ours', workflow('{ push: { tags: [v*] } }', 'uses: acme/release-runbook@v1'), undefined],
    ['broken', 'on: [', undefined],
  ]
  for (const [name, text, consequence] of table)
    await t.test(name, () => {
      const found = consequenceOf(text, recipes)
      if (consequence === undefined) assert.equal(found, undefined)
      else assert.match(found ?? '', consequence)
    })
})
