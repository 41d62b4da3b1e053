import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CategorySet } from '../../../../src/features/notes/decide/categories.ts'
import { decideCategory, type Evidence, isFeature } from '../../../../src/features/notes/decide/category.ts'
import { builtInRules, fullStack } from '../release-of.ts'

const nothing: Evidence = {
  ...{ named: null, labels: [], author: null, reverts: false },
  ...{ types: [], scope: null, paths: [], title: '', words: '' },
}
const decide = (evidence: Partial<Evidence>, set: CategorySet = 'kinds') =>
  decideCategory({ ...nothing, ...evidence }, { set, components: set === 'areas' ? fullStack : [], rules: builtInRules })

test('the higher authority decides', () => {
  const evidence = { named: 'Documentation', labels: ['bug'], types: ['feat'], scope: 'ci', paths: ['docs/a.md'], words: 'faster' }
  assert.deepEqual(decide(evidence), { category: 'documentation', reason: 'fragment says Documentation' })
  assert.deepEqual(decide({ ...evidence, named: null }), { category: 'fixes', reason: 'label bug' })
  assert.deepEqual(decide({ ...evidence, named: null, labels: ['size/S'] }), { category: 'features', reason: 'type feat' })
  assert.deepEqual(decide({ ...nothing, scope: 'ci', paths: ['docs/a.md'] }), { category: 'development', reason: 'scope ci' })
  assert.deepEqual(decide({ paths: ['docs/a.md'], words: 'faster' }), { category: 'documentation', reason: 'path docs/a.md' })
  assert.deepEqual(decide({ words: 'Faster lists' }), { category: 'performance', reason: 'words of the title' })
  assert.deepEqual(decide({ words: 'Frobnicate' }), { category: 'other', reason: 'no rule fits' })
})

test('labels as people write them', () => {
  for (const label of ['bug', 'Bug', 'type: bug', 'kind/bug', 'bugfix', 'regression'])
    assert.equal(decide({ labels: [label] }).category, 'fixes', label)
  for (const label of ['enhancement', 'Feature', 'new feature']) assert.equal(decide({ labels: [label] }).category, 'features', label)
  assert.equal(decide({ labels: ['enhancement', 'bug'] }).category, 'fixes')
})

test('words count on their boundaries', () => {
  for (const words of ['building blocks', 'ambiguity', 'equivalents', 'ascii', 'reproducible', 'keepa_api_key'])
    assert.equal(decide({ words }, 'areas').category, 'other', words)
  assert.equal(decide({ words: 'Add tests for imports' }).category, 'development')
  assert.equal(decide({ words: 'Add a filter' }).category, 'features')
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

test('paths of code do not tell features from fixes', () => {
  assert.equal(decide({ paths: ['src/a.py'], words: 'Fix rounding' }).category, 'fixes')
  assert.equal(decide({ paths: ['tests/test_a.py'] }).category, 'development')
  assert.equal(decide({ paths: ['.github/workflows/a.yml', 'Dockerfile', 'README.md'] }).category, 'development')
})

test('a feature for the version is one in every set of headings', () => {
  const feature = (evidence: Partial<Evidence>, titles: readonly string[] | null = null, category = 'other'): boolean => {
    const categories =
      titles?.map(title => ({ title, labels: ['new'], types: [], paths: [], exclude: { labels: [], authors: [] } })) ?? null
    const context = { set: 'areas', components: fullStack, rules: { ...builtInRules, categories } } as const
    return isFeature({ ...nothing, ...evidence }, category, context)
  }
  for (const evidence of [{ types: ['feat'] }, { labels: ['enhancement'] }, { words: 'Add a filter' }, { labels: ['Semver-Minor'] }])
    assert.equal(feature({ ...evidence, paths: ['frontend/src/a.js'] }), true, JSON.stringify(evidence))
  for (const evidence of [
    { types: ['fix'] },
    { labels: ['bug', 'enhancement'] },
    { types: ['docs'], words: 'Add a guide' },
    { words: 'Tidy up' },
  ])
    assert.equal(feature(evidence), false, JSON.stringify(evidence))
  assert.deepEqual([feature({ labels: ['new'] }, ['Features'], 'rule 0'), feature({ labels: ['new'] }, ['News'], 'rule 0')], [true, false])
})
