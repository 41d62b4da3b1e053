import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completeComponent } from '../../../src/config/complete.ts'
import { withPythonNeeds } from '../../../src/features/plan/python-needs.ts'

/** The needs of components `a`, `b` and so on, by the text of each one's pyproject.toml. */
async function needsOf(texts: Readonly<Record<string, string>>, configured: Readonly<Record<string, string[]>> = {}) {
  const files = { readText: async (path: string) => texts[path.split('/')[2]!] }
  const components = Object.keys(texts).map(id =>
    completeComponent(id, { kind: 'python', path: id, ...(configured[id] && { needs: configured[id] }) }),
  )
  const found = await withPythonNeeds(files, '/r', components)
  return Object.fromEntries(found.flatMap(({ id, needs }) => (needs === undefined ? [] : [[id, needs]])))
}

const project = (name: string, dependencies: readonly string[], more = '') =>
  `[project]\nname = "${name}"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`

test('a project that depends on another project of the release needs it', async () => {
  const core = project('Acme.Core', ['httpx'])
  const table: readonly [string, Record<string, string>, Record<string, string[]>][] = [
    [
      'in another form, with a version and a marker',
      { a: core, b: project('b', ["acme_core[fast]>=2 ; python_version > '3'"]) },
      { b: ['a'] },
    ],
    ['a name that only begins like it', { a: core, b: project('b', ['acme-core-extras', 'acme']) }, {}],
    ['a requirement of the build', { a: core, b: '[build-system]\nrequires = ["acme-core"]\n[project]\nname = "b"\n' }, { b: ['a'] }],
    ['poetry', { a: '[tool.poetry]\nname = "acme-core"\n', b: '[tool.poetry.dependencies]\nacme_core = "^2"\n' }, { b: ['a'] }],
    ['itself', { a: project('a', ['a[x]']), b: core }, {}],
    ['a circle: the second is not added', { a: project('a', ['b']), b: project('b', ['a']) }, { a: ['b'] }],
    [
      'an extra is no need',
      { a: project('a', [], '[project.optional-dependencies]\nall = ["b"]\n'), b: project('b', ['a']) },
      { b: ['a'] },
    ],
    ['through others: each names its own', { a: project('a', ['b']), b: project('b', ['c']), c: project('c', []) }, { a: ['b'], b: ['c'] }],
    ['files that are broken or absent', { a: '[project', b: project('b', ['a']) }, {}],
  ]
  for (const [name, texts, expected] of table) assert.deepEqual(await needsOf(texts), expected, name)
})

test('configured needs stay, and decide which way a circle is built', async () => {
  const texts = { a: project('a', ['b']), b: project('b', ['c']), c: project('c', []) }
  assert.deepEqual(await needsOf(texts, { a: ['c'] }), { a: ['c', 'b'], b: ['c'] })
  assert.deepEqual(await needsOf(texts, { b: ['a'] }), { b: ['a', 'c'] })
})
