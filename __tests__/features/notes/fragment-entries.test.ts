import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gitHistory, pullRequestForge } from '../../fakes/git-history.ts'
import { fullStack, notesOf, released, rendered, sums } from './release-of.ts'

test('a fragment replaces the line of its change, and only new ones count', async () => {
  const history = gitHistory()
  const glob = 'runlogs/gapfix_*.md'
  const from = history.commit('First', { files: { 'runlogs/gapfix_01_old.md': '# Gap Fix 01: Old\n' } })
  history.commit('Edit an old log', { files: { 'runlogs/gapfix_01_old.md': '# Gap Fix 01: Old, edited\n' } })
  history.commit('Gap Fix 11b: x (#4)', {
    files: {
      'runlogs/gapfix_11b_x.md': '# Gap Fix 11b: Imports name the row\n\n## Objective\n\nSay which line. More.\n\n`backend/lots.py`\n',
    },
  })
  history.commit('Two logs', {
    files: {
      'runlogs/gapfix_02_a.md': '# Gap Fix 02: Page\n\n**Objective**: A page. `frontend/a.jsx`',
      'runlogs/gapfix_11_b.md': '# Gap Fix 11 - Docs',
    },
  })
  const { forge } = pullRequestForge([{ number: 4, title: 'x', labels: ['backend'] }])
  const content = await notesOf(history, { from, forge, config: { fragments: glob }, plan: { components: fullStack } })
  assert.deepEqual(
    content.entries.map(({ id, title, description, pullRequest, category }) => [id, title, description, pullRequest, category]),
    [
      ['02', 'Page', 'A page.', null, 'frontend'],
      ['11', 'Docs', null, null, 'documentation'],
      ['11b', 'Imports name the row', 'Say which line.', 4, 'backend'],
      [null, 'Edit an old log', null, null, 'documentation'],
    ],
  )
  assert.deepEqual(sums(content), { listed: 3, total: 3 })
  const text = rendered(content)
  assert.match(
    text,
    /- \*\*Imports name the row:\*\* Say which line\. \(\[Gap Fix 11b\]\(https:\/\/github\.com\/octo\/stockroom\/blob\/v2\.0\.0\/runlogs\/gapfix_11b_x\.md\), \[#4\]\(https:\/\/github\.com\/octo\/stockroom\/pull\/4\)\)/,
  )
})

test('a fragment that names no path stands where its code does', async () => {
  const { history, from } = released()
  history.commit('Log', { files: { 'f/1.md': '# Negative Quantities', 'backend/lots.py': '', 'docs/guide.md': '' } })
  history.commit('Log', { files: { 'f/2.md': '# Wrong Half Cents\n\n**Objective**: Round once.', 'docs/guide.md': '' } })
  const { entries } = await notesOf(history, { from, config: { fragments: 'f/*.md' } })
  assert.deepEqual(
    entries.map(({ category, reason }) => [category, reason]),
    [
      ['backend', 'path backend/lots.py'],
      ['fixes', 'words of the title'],
    ],
  )
})

test('what a change with fragments breaks is told', async () => {
  const { history, from } = released()
  history.commit('feat!: two (#4)\n\nBREAKING CHANGE: call it twice', { files: { 'f/1.md': '# One', 'f/2.md': '# Two' } })
  history.commit('feat!: three\n\nBREAKING CHANGE: call it thrice', { files: { 'f/3.md': '# Three' } })
  const content = await notesOf(history, { from, config: { fragments: 'f/*.md' } })
  assert.deepEqual(
    content.entries.filter(({ breaking }) => breaking !== null).map(({ title, breaking }) => [title, breaking]),
    [
      ['Three', ['call it thrice']],
      ['Two', ['call it twice']],
    ],
  )
})

test('fragments of other tools are named for their deletion, and count in the notes of the tag that deletes them', async () => {
  const history = gitHistory()
  const from = history.commit('First', { files: { 'changes/1.feature.md': 'An old one, which no release used.' } })
  const own = {
    'changes/2.feature.md': 'Add a search.',
    'changes/3.misc.md': '',
    'changes/calm-owls-jump.md': '---\n"web": minor\n---\n\nAdd a page.\n',
    'changes/empty.md': '---\n---\n',
    'changes/20260101_a.md': '### Fixed\n\n- Read the last line.\n',
  }
  history.commit('Work', { files: { ...own, 'changes/gapfix_04_x.md': '# Gap Fix 04: A log', 'changes/README.md': 'How to.' } })
  const config = { fragments: 'changes/*.md' }
  const before = await notesOf(history, { from, config })
  assert.deepEqual(before.usedFragments, Object.keys(own).sort())
  history.commit('Release 1.2.0', { files: Object.fromEntries(before.usedFragments.map(path => [path, null])) })
  const after = await notesOf(history, { from, config })
  assert.deepEqual(after.usedFragments, [])
  assert.deepEqual(after.entries.map(({ title }) => title).sort(), before.entries.map(({ title }) => title).sort())
  assert.equal(after.entries.length, 4)
})
