import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openLedger } from '../../../src/features/notes/decide/accounting.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { Forge } from '../../../src/ports/forge.ts'
import { pullRequestForge } from '../../fakes/git-history.ts'
import { notesOf, released, sums, titles } from './release-of.ts'

test('dependency bumps collapse to one line a package', async () => {
  const { history, from } = released()
  history.commit('Bump vite from 8.3.5 to 8.3.6 in /frontend (#1)', { author: 'dependabot[bot]' })
  history.commit('chore(deps): bump vite from 8.3.6 to 8.4.0 (#2)', { files: { 'package.json': '', 'package-lock.json': '' } })
  history.commit(
    'Bump the npm group with 2 updates (#3)\n\nUpdates `react` from 1.0.0 to 2.0.0\nUpdates `@types/node` from 1.0.0 to 1.1.0',
    { author: 'dependabot[bot]' },
  )
  history.commit('chore(deps): update actions/checkout action to v6 (#4)', { files: { '.github/workflows/ci.yml': '' } })
  const listed =
    '---\nupdated-dependencies:\n- dependency-name: ruff\n  dependency-version: 0.2.0\n  dependency-type: direct:development\n...'
  history.commit(`Bump ruff from 0.1.0 to 0.2.0 (#5)\n\n${listed}`, { author: 'dependabot[bot]', files: { 'pyproject.toml': '' } })
  history.commit('Bump timeout from 10 to 30')
  history.commit('fix(deps): remove lodash')
  const content = await notesOf(history, { from })
  assert.deepEqual(
    content.dependencies.map(({ name, from: first, to, pullRequests, kind }) => [name, first, to, pullRequests, kind]),
    [
      ['@types/node', '1.0.0', '1.1.0', [3], 'production'],
      ['actions/checkout', null, '6', [4], 'actions'],
      ['react', '1.0.0', '2.0.0', [3], 'production'],
      ['ruff', '0.1.0', '0.2.0', [5], 'development'],
      ['vite', '8.3.5', '8.4.0', [1, 2], 'production'],
    ],
  )
  assert.deepEqual(titles(content), ['Remove lodash', 'Bump timeout from 10 to 30'])
  assert.deepEqual(sums(content), { listed: 2, dependencies: 5, total: 7 })
})

test('release commits, labels that keep out, and what breaks in spite of them', async () => {
  const { history, from } = released()
  for (const subject of ['Release v1.2.0', 'chore(release): 1.2.0', 'Bump version to 1.2.0 (#3)', '1.2.0', 'chore: release 1.2.0'])
    history.commit(subject)
  history.commit('Hidden (#8)')
  history.commit('Not hidden (#9)')
  history.commit('Release 1.2.0 adds a filter')
  const pulls = [
    { number: 8, labels: ['ignore-for-release'] },
    { number: 9, labels: ['ignore-for-release', 'breaking-change'] },
    { number: 3, title: 'Bump version to 1.2.0' },
  ]
  const content = await notesOf(history, { from, forge: pullRequestForge(pulls).forge })
  assert.deepEqual(sums(content), { listed: 2, excluded: 1, chores: 5, total: 8 })
  assert.deepEqual(titles(content), ['Release 1.2.0 adds a filter', 'Pull request 9'])
})

test('a forge that cannot be asked costs labels, and nothing else', async () => {
  const { history, from } = released()
  history.commit('fix: x (#1)')
  const forge = { pullRequests: () => Promise.reject(new UserError('GitHub did not answer.')) } as unknown as Forge
  const content = await notesOf(history, { from, forge })
  assert.deepEqual(content.missing, ['Labels and titles of pull requests are missing: GitHub did not answer.'])
  assert.deepEqual(titles(content), ['X'])
  const broken = { pullRequests: () => Promise.reject(new TypeError('a fault of ours')) } as unknown as Forge
  await assert.rejects(notesOf(history, { from, forge: broken }), TypeError)
})

test("people's own words stand first", async t => {
  const { history, from } = released()
  history.commit('Add notes', {
    files: {
      'NOTES.md': 'Only words.\n',
      'CHANGELOG.md': '# Changelog\n\n## [2.0.0] - 2026-01-01\n\n### Added\n\n- Caf\u00e9\n\n## [1.0.0]\n\nOld.\n',
    },
  })
  history.tag('v2.0.0', 'Stockroom 2.0.0\n\nLists come as objects.\n')
  const lead = async (file: string | null, plan = {}) => (await notesOf(history, { from, config: { file }, plan })).lead
  await t.test('of the tag', async () => assert.equal(await lead(null), 'Lists come as objects.'))
  await t.test('of a file', async () => assert.equal(await lead('NOTES.md'), 'Only words.'))
  await t.test('of a section', async () => assert.equal(await lead('CHANGELOG.md'), '### Added\n\n- Caf\u00e9'))
  await t.test('of no section', async () => {
    const content = await notesOf(history, { from, config: { file: 'CHANGELOG.md' }, plan: { version: '3.0.0' } })
    assert.deepEqual(
      [content.lead, content.missing.at(-1)],
      [null, 'The notes have no introduction: CHANGELOG.md has no section for 3.0.0.'],
    )
  })
  await t.test('of no section, where it stands in place of the list', () =>
    assert.rejects(notesOf(history, { from, config: { file: 'CHANGELOG.md', list: false }, plan: { version: '3.0.0' } }), {
      message: 'CHANGELOG.md has no section for 3.0.0, and notes.list is false.',
    }),
  )
  await t.test('of no section before the tag', async () => {
    const plan = { version: '3.0.0', tag: null }
    const { lead, missing } = await notesOf(history, { from, config: { file: 'CHANGELOG.md', list: false }, plan })
    assert.deepEqual([lead, missing.at(-1)?.includes('nor one "Unreleased"')], [null, true])
  })
  await t.test('of a file that is not there', () => assert.rejects(lead('NONE.md'), /notes\.file names NONE\.md/))
})

test('paths choose commits, and nothing is lost by it', async () => {
  const { history, from } = released()
  history.commit('Backend', { files: { 'backend/a.py': '' } })
  history.commit('Frontend', { files: { 'frontend/a.js': '' } })
  const content = await notesOf(history, { from, config: { paths: ['backend'] } })
  assert.deepEqual([titles(content), sums(content)], [['Backend'], { listed: 1, total: 1 }])
})

test('every commit of any history is accounted for', async () => {
  const subject = fc.constantFrom(
    'feat: a',
    'fix b (#1)',
    'fix b (#2)',
    'Release v1.0.0',
    'Bump x from 1.0 to 1.1',
    'plain',
    'REVERT',
    'PICK',
    'chore(deps): update dependency y to v2',
    'MERGE #3',
    'MERGE #4',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(subject, { maxLength: 30 }), fc.boolean(), async (subjects, online) => {
      const { history, from } = released()
      subjects.forEach((text, index) => {
        const last = history.head()!
        if (text === 'REVERT') history.commit(`Revert ${index}\n\nThis reverts commit ${last}.`)
        else if (text === 'PICK') history.commit(`pick\n\n(cherry picked from commit ${last})`)
        else if (text.startsWith('MERGE'))
          history.mergeBranch(`Merge pull request ${text.slice(6)} from o/b\n\nT${index}`, [
            `b${index}`,
            ['doc', { files: { [`f/${index}.md`]: `# F${index}` } }],
          ])
        else history.commit(text)
      })
      const forge = online ? { forge: pullRequestForge([{ number: 1 }, { number: 3, labels: ['skip-changelog'] }]).forge } : {}
      const content = await notesOf(history, { from, config: { fragments: 'f/*.md' }, ...forge })
      const { total, ...buckets } = content.accounting
      assert.equal(
        Object.values(buckets).reduce((sum, count) => sum + count, 0),
        total,
      )
      assert.equal(total, (await history.git.log(from, history.head()!)).length)
      assert.equal(new Set(content.entries.map(({ key }) => key)).size, content.entries.length)
    }),
    { numRuns: 150 },
  )
})

test('a commit that is lost or counted twice stops the run', () => {
  const ledger = openLedger()
  ledger.put('listed', ['a'], 'path x')
  assert.throws(() => ledger.put('folded', ['a'], 'part of #1'), /counted twice/)
  assert.throws(() => ledger.close(2), /account for 1 commits, and git counts 2/)
})
