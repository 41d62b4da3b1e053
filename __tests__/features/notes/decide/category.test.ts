import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CategorySet } from '../../../../src/features/notes/decide/categories.ts'
import { decideCategory, type Evidence, isFeature } from '../../../../src/features/notes/decide/category.ts'
import { builtInRules, fullStack } from '../release-of.ts'

const nothing: Evidence = {
  ...{ named: null, labels: [], author: null, reverts: false },
  ...{ types: [], scope: null, paths: [], mentioned: false, title: '' },
}
const decide = (evidence: Partial<Evidence>, set: CategorySet = 'kinds') =>
  decideCategory({ ...nothing, ...evidence }, { set, components: set === 'areas' ? fullStack : [], rules: builtInRules })

test('the higher authority decides', () => {
  const evidence = { named: 'Documentation', labels: ['bug'], types: ['feat'], scope: 'ci', paths: ['docs/a.md'], title: 'faster' }
  assert.deepEqual(decide(evidence), { category: 'documentation', reason: 'fragment says Documentation' })
  assert.deepEqual(decide({ ...evidence, named: null }), { category: 'fixes', reason: 'label bug' })
  assert.deepEqual(decide({ ...evidence, named: null, labels: ['size/S'] }), { category: 'features', reason: 'type feat' })
  assert.deepEqual(decide({ ...nothing, scope: 'ci', paths: ['docs/a.md'] }), { category: 'development', reason: 'scope ci' })
  assert.deepEqual(decide({ paths: ['docs/a.md'], title: 'faster' }), { category: 'documentation', reason: 'path docs/a.md' })
  assert.deepEqual(decide({ title: 'Faster lists' }), { category: 'performance', reason: 'words of the title' })
  assert.deepEqual(decide({ title: 'Frobnicate' }), { category: 'other', reason: 'no rule fits' })
})

test('labels as people write them', () => {
  for (const label of ['bug', 'Bug', 'type: bug', 'kind/bug', 'bugfix', 'regression'])
    assert.equal(decide({ labels: [label] }).category, 'fixes', label)
  for (const label of ['enhancement', 'Feature', 'new feature']) assert.equal(decide({ labels: [label] }).category, 'features', label)
  assert.equal(decide({ labels: ['enhancement', 'bug'] }).category, 'fixes')
})

test('words count on their boundaries', () => {
  for (const title of ['building blocks', 'ambiguity', 'equivalents', 'ascii', 'reproducible', 'keepa_api_key'])
    assert.equal(decide({ title }, 'areas').category, 'other', title)
  assert.equal(decide({ title: 'Add tests for imports' }).category, 'development')
  assert.equal(decide({ title: 'Add a filter' }).category, 'features')
})

test('in areas the part of the repository decides where kinds do not', () => {
  assert.equal(decide({ labels: ['enhancement'], paths: ['frontend/src/a.js'] }, 'areas').category, 'frontend')
  assert.equal(decide({ labels: ['bug', 'backend'] }, 'areas').category, 'fixes')
  assert.equal(decide({ types: ['feat'], scope: 'backend' }, 'areas').category, 'backend')
  assert.equal(decide({ types: ['refactor'], paths: ['backend/a.py', 'backend/tests/test_a.py'] }, 'areas').category, 'backend')
  assert.equal(decide({ types: ['chore'] }, 'areas').category, 'development')
  assert.equal(decide({ paths: ['backend/tests/test_a.py'] }, 'areas').category, 'development')
  assert.equal(decide({ paths: ['backend/tests/test_a.py', 'frontend/a.css', 'docs/a.md'] }, 'areas').category, 'frontend')
})

test('the kind of the changed files decides before words, and any code makes a change of code', async t => {
  const table: [paths: readonly string[], title: string, kinds: string, areas: string][] = [
    [['README.md'], 'Fix typo in README', 'documentation', 'documentation'],
    [['docs/a.md', 'docs/conf.py', 'tests/test_docs.py'], 'Fix the examples', 'documentation', 'documentation'],
    [['tests/test_a.py'], 'Fix flaky test', 'development', 'development'],
    [['.github/workflows/a.yml', 'README.md'], 'Fix the badge', 'development', 'development'],
    [['frontend/.eslintrc.json', 'frontend/package-lock.json'], 'Sort imports', 'development', 'development'],
    [['uv.lock', 'CODEOWNERS', 'noxfile.py'], 'Repair the session', 'development', 'development'],
    [['docs/a.md', 'backend/a.py', 'README.md', 'tests/test_a.py'], 'Fix rounding', 'fixes', 'fixes'],
    [['backend/a.py'], 'Hotfix: rounding', 'fixes', 'fixes'],
    [['Dockerfile'], 'Fixed the port', 'fixes', 'fixes'],
    [['backend/a.py'], 'Fixture for lots', 'other', 'backend'],
    [['backend/a.py', 'README.md', 'docs/a.md'], 'Pricing ensemble, CLI + tests, docs', 'other', 'backend'],
    [['backend/a.py', 'frontend/a.css', 'frontend/b.css'], 'Lots & docs', 'other', 'frontend'],
    [['setup.py', 'README.md', '.github/workflows/a.yml'], 'Drop support for Python 3.7', 'other', 'backend'],
    [['pyproject.toml'], 'Drop dependencies of the docs', 'documentation', 'documentation'],
    [['pyproject.toml'], 'Drop two dependencies', 'other', 'other'],
  ]
  for (const [paths, title, kinds, areas] of table)
    await t.test(`${title}: ${paths.join(', ')}`, () => {
      assert.deepEqual([decide({ paths, title }).category, decide({ paths, title }, 'areas').category], [kinds, areas])
    })
})

test('only the head of a title speaks', async t => {
  const table = {
    'Faster lists, docs and tests': 'performance',
    'Lots [docs]': 'other',
    'Rows & tests': 'other',
    'Rows with a guide': 'other',
    'Guides with rows': 'documentation',
    '[lots] crash': 'fixes',
  }
  for (const [title, category] of Object.entries(table)) await t.test(title, () => assert.equal(decide({ title }).category, category))
})

test('a conventional type says more than the verb', () => {
  assert.equal(decide({ types: ['chore'], title: 'Fix lint', paths: ['backend/a.py'] }, 'areas').category, 'backend')
  assert.equal(decide({ types: ['chore'], title: 'Fix lint', paths: ['backend/a.py'] }).category, 'development')
})

test('the title of a text says more than the paths in it', () => {
  const paths = ['backend/a.py', 'backend/a.py', 'docs/a.md']
  assert.equal(decide({ paths, title: 'CI + Quality Gates', mentioned: true }, 'areas').category, 'development')
  assert.equal(decide({ paths, title: 'Frontend Upload Fix', mentioned: true }, 'areas').category, 'frontend')
  assert.equal(decide({ paths, title: 'Rounding', mentioned: true }, 'areas').category, 'backend')
})

test('a feature for the version is one in every set of headings', () => {
  const feature = (evidence: Partial<Evidence>, titles: readonly string[] | null = null, category = 'other'): boolean => {
    const categories =
      titles?.map(title => ({ title, labels: ['new'], types: [], paths: [], exclude: { labels: [], authors: [] } })) ?? null
    const context = { set: 'areas', components: fullStack, rules: { ...builtInRules, categories } } as const
    return isFeature({ ...nothing, ...evidence }, category, context)
  }
  for (const evidence of [{ types: ['feat'] }, { labels: ['enhancement'] }, { title: 'Add a filter' }, { labels: ['Semver-Minor'] }])
    assert.equal(feature({ ...evidence, paths: ['frontend/src/a.js'] }), true, JSON.stringify(evidence))
  for (const evidence of [
    { types: ['fix'] },
    { labels: ['bug', 'enhancement'] },
    { types: ['docs'], title: 'Add a guide' },
    { title: 'Tidy up' },
  ])
    assert.equal(feature(evidence), false, JSON.stringify(evidence))
  assert.deepEqual([feature({ labels: ['new'] }, ['Features'], 'rule 0'), feature({ labels: ['new'] }, ['News'], 'rule 0')], [true, false])
})
