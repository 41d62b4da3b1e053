import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainNotes } from '../../../src/features/notes/render/explain.ts'
import { pullRequestForge } from '../../fakes/git-history.ts'
import { notesOf, planOf, released, sums, titles } from './release-of.ts'

test('a preview tells the open pull request as if it were merged', async () => {
  const { history, from } = released()
  const { branch } = history.mergeBranch('Merge 1111111 into 2222222', ['wip', 'fix: more'])
  const { forge, asked } = pullRequestForge([{ number: 31, title: 'feat: filter the lots', labels: ['enhancement'] }])
  const content = await notesOf(history, { from, forge, open: 31 })
  assert.deepEqual(
    [titles(content), content.entries[0]?.pullRequest, content.entries[0]?.reason],
    [['Filter the lots'], 31, 'label enhancement'],
  )
  assert.deepEqual(sums(content), { listed: 1, folded: 2, total: 3 })
  assert.deepEqual(asked, [{ commits: [], numbers: [31] }])
  const offline = await notesOf(history, { from, open: 31 })
  assert.deepEqual([titles(offline), offline.entries[0]?.pullRequest, branch.length], [['Wip'], 31, 2])
})

test('a merge whose subject is the title of its pull request', async () => {
  const { history, from } = released()
  history.mergeBranch('Filter the lots (#12)', ['one', 'two'])
  const content = await notesOf(history, { from })
  assert.deepEqual([titles(content), content.entries[0]?.key], [['Filter the lots'], '#12'])
})

test('equal patches of one author at one time are one change; equal titles are two', async () => {
  const { history, from } = released()
  const twin = { author: 'Fern', email: 'f@a.example', authored: 1_700_000_000, files: { 'a.py': 'x' } }
  history.commit('fix: round once', twin)
  history.commit('fix: round once, picked', twin)
  history.commit('fix: round once', { ...twin, files: { 'a.py': 'y' } })
  history.commit('fix: round once', { ...twin, authored: 1_700_000_001 })
  const content = await notesOf(history, { from })
  assert.deepEqual(sums(content), { listed: 3, folded: 1, total: 4 })
})

test('the explanation names every commit of the range once, and what decided', async () => {
  const { history, from } = released()
  history.commit('feat: a (#1)')
  const beta = history.commit('feat: beta')
  history.commit(`Revert "feat: beta"\n\nThis reverts commit ${beta}.`)
  history.commit('build(deps): bump vite from 1.0 to 1.1', { author: 'dependabot[bot]' })
  history.commit('Hidden (#2)')
  history.commit('Release v2.0.0')
  history.commit('fix!: c')
  const { forge } = pullRequestForge([
    { number: 1, title: 'A', labels: ['bug'] },
    { number: 2, labels: ['skip-changelog'] },
  ])
  const content = await notesOf(history, { from, forge })
  const text = explainNotes(content)
  assert.match(text, /^[\n\x20-\x7e]*$/)
  assert.match(text, /Breaking Changes\n {2}C +\S{7} +else Bug Fixes: type fix\n/)
  assert.match(text, /Bug Fixes\n {2}A +#1 +label bug\n/)
  assert.match(text, /Kept out\n {2}Hidden \(#2\) +\S{7} +label skip-changelog\n/)
  assert.match(
    text,
    /7 commits: 2 listed, 0 folded into another entry, 1 for dependencies, 2 reverted, 1 kept out, 1 for the release itself\./,
  )
  assert.equal(content.accounts.length, 7)
  const range = { plan: planOf('f'.repeat(40)), passedOver: [{ tag: 'v1.5.0', reason: 'it contains this commit' }] }
  assert.equal(explainNotes(content, range), `Changes since v1.0.0\n  not since v1.5.0: it contains this commit\n\n${text}`)
})
