import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { UserError } from '../../src/errors.ts'
import { openLedger } from '../../src/notes/accounting.ts'
import type { NotesContent } from '../../src/notes/notes.ts'
import type { Forge } from '../../src/ports.ts'
import { type GitHistory, gitHistory, pullRequestForge } from '../fakes/git-history.ts'
import { fullStack, notesOf, rendered, titles } from './release-of.ts'

/** A history with one released commit. */
function released(): { history: GitHistory; from: string } {
  const history = gitHistory()
  return { history, from: history.commit('First') }
}

const sums = ({ accounting }: NotesContent) => Object.fromEntries(Object.entries(accounting).filter(([, count]) => count > 0))

test('commits of a merged pull request fold into it', async () => {
  const { history, from } = released()
  history.mergeBranch('Merge pull request #7 from octo/filter\n\nFilter the lots by text', ['wip', 'fix: end the request'])
  const offline = await notesOf(history, { from })
  assert.deepEqual(titles(offline), ['Filter the lots by text'])
  assert.deepEqual(sums(offline), { listed: 1, folded: 2, total: 3 })
  assert.equal(offline.entries[0]?.pullRequest, 7)

  const { forge, asked } = pullRequestForge([{ number: 7, title: 'feat: filter the lots', labels: ['bug'] }])
  const online = await notesOf(history, { from, forge })
  assert.deepEqual([titles(online), online.entries[0]?.category, online.entries[0]?.reason], [['Filter the lots'], 'fixes', 'label bug'])
  assert.deepEqual(asked, [{ commits: [], numbers: [7] }])
})

test('main merged into a branch stays what it was', async () => {
  const { history, from } = released()
  const side = history.commit('Branch work', { parents: [from] })
  const direct = history.commit('Direct push', { parents: [from] })
  const update = history.commit("Merge branch 'main' into side", { parents: [side, direct] })
  const after = history.commit('More branch work', { parents: [update] })
  history.commit('Merge pull request #9 from octo/side\n\nThe side', { parents: [direct, after] })
  const main = gitHistoryAt(history, history.head()!)
  const content = await notesOf(main, { from })
  assert.deepEqual(titles(content).sort(), ['Direct push', 'The side'])
  assert.deepEqual(sums(content), { listed: 2, folded: 3, total: 5 })
})

/** The same history seen from another head. */
function gitHistoryAt(history: GitHistory, head: string): GitHistory {
  return { ...history, head: () => head }
}

test('a merge of develop keeps its pull requests apart', async () => {
  const { history, from } = released()
  const one = history.commit('Add a filter (#12)', { parents: [from] })
  const head = history.head()!
  const topic = history.commit('topic', { parents: [one] })
  const inner = history.commit('Merge pull request #13 from octo/topic\n\nThe topic', { parents: [one, topic] })
  const develop = history.commit('loose', { parents: [inner] })
  const merge = history.commit('Merge pull request #20 from octo/develop\n\nRelease', { parents: [from, develop] })
  assert.notEqual(head, undefined)
  const content = await notesOf(gitHistoryAt(history, merge), { from })
  assert.deepEqual(
    content.entries.map(({ key, title }) => [key, title]),
    [
      ['#20', 'Release'],
      ['#13', 'The topic'],
      ['#12', 'Add a filter'],
    ],
  )
  assert.deepEqual(sums(content), { listed: 3, folded: 2, total: 5 })
})

test('a squash merge is one entry under the title of its pull request', async () => {
  const { history, from } = released()
  const squash = history.commit('feat(api): answer lists (#15)\n\n* one\n\n* two\n\nCo-authored-by: A <a@b.test>')
  const { forge } = pullRequestForge([{ number: 15, title: 'Answer lists as an object', mergeCommit: squash, labels: ['enhancement'] }])
  const content = await notesOf(history, { from, forge })
  assert.deepEqual([titles(content), content.entries[0]?.key], [['Answer lists as an object'], '#15'])
})

test('a rebase merge joins by its last commit, and by all when the forge names them', async () => {
  const { history, from } = released()
  const first = history.commit('One')
  const second = history.commit('Two')
  const pull = { number: 8, title: 'Both', mergeCommit: second }
  const last = await notesOf(history, { from, forge: pullRequestForge([pull]).forge })
  assert.deepEqual(titles(last), ['Both', 'One'])
  const { forge, asked } = pullRequestForge([{ ...pull, commits: [first, second] }])
  const all = await notesOf(history, { from, forge })
  assert.deepEqual([titles(all), sums(all)], [['Both'], { listed: 1, folded: 1, total: 2 }])
  assert.equal(asked.length, 1)
})

test('a number that two commits name, or that is no pull request, joins nothing', async () => {
  const { history, from } = released()
  history.commit('Add x (#5)')
  history.commit('Mend x (#5)')
  history.commit('Mend y (#6)')
  assert.deepEqual(titles(await notesOf(history, { from })), ['Mend y', 'Mend x', 'Add x'])
  const online = await notesOf(history, { from, forge: pullRequestForge([]).forge })
  assert.deepEqual(
    online.entries.map(({ pullRequest }) => pullRequest),
    [null, null, null],
  )
})

test('a pick joins the commit it was taken from', async () => {
  const { history, from } = released()
  const original = history.commit('fix: round once')
  history.commit(`fix: round once\n\n(cherry picked from commit ${original})`)
  assert.deepEqual(sums(await notesOf(history, { from })), { listed: 1, folded: 1, total: 2 })
})

test('reverts', async t => {
  await t.test('cancel what they take back', async () => {
    const { history, from } = released()
    const sha = history.commit('feat: beta')
    history.commit(`Revert "feat: beta"\n\nThis reverts commit ${sha}.`)
    const content = await notesOf(history, { from })
    assert.deepEqual([titles(content), sums(content)], [[], { reverted: 2, total: 2 }])
    assert.match(rendered(content), /There are no changes to tell of since v1\.0\.0; commits in this range: 2 that cancel each other\./)
  })
  await t.test('of a revert leave the change standing', async () => {
    const { history, from } = released()
    const sha = history.commit('feat: beta')
    const revert = history.commit(`Revert "feat: beta"\n\nThis reverts commit ${sha}.`)
    history.commit(`Revert "Revert "feat: beta""\n\nThis reverts commit ${revert.slice(0, 8)}.`)
    const content = await notesOf(history, { from })
    assert.deepEqual([titles(content), sums(content)], [['Beta'], { listed: 1, reverted: 2, total: 3 }])
  })
  await t.test('three deep cancel it again', async () => {
    const { history, from } = released()
    let sha = history.commit('feat: beta')
    for (let depth = 0; depth < 3; depth++) sha = history.commit(`Revert "x"\n\nThis reverts commit ${sha}.`)
    assert.deepEqual(titles(await notesOf(history, { from })), [])
  })
  await t.test('of something older stay in the list', async () => {
    const { history, from } = released()
    history.commit(`Revert "First"\n\nThis reverts commit ${from}.`)
    assert.deepEqual(titles(await notesOf(history, { from })), ['Revert "First"'])
  })
  await t.test('of a merged pull request take back all of it, from a pull request of their own', async () => {
    const { history, from } = released()
    const { merge } = history.mergeBranch('Merge pull request #5 from octo/a\n\nAdd a', ['a1', 'a2'])
    history.mergeBranch('Merge pull request #6 from octo/revert-5\n\nRevert "Add a"', [
      `Revert "Add a"\n\nThis reverts commit ${merge}, reversing\nchanges made to ${from}.`,
    ])
    const content = await notesOf(history, { from })
    assert.deepEqual([titles(content), sums(content)], [[], { folded: 2, reverted: 3, total: 5 }])
  })
  await t.test('by the number of a squash merge', async () => {
    const { history, from } = released()
    history.commit('Add a (#5)')
    history.commit('Revert "Add a" (#6)\n\nReverts octo/stockroom#5')
    assert.deepEqual(sums(await notesOf(history, { from })), { reverted: 2, total: 2 })
  })
})

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
    /- \*\*Imports name the row:\*\* Say which line\. \(Gap Fix 11b, \[#4\]\(https:\/\/github\.com\/octo\/stockroom\/pull\/4\)\)/,
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

test('dependency bumps collapse to one line a package', async () => {
  const { history, from } = released()
  history.commit('Bump vite from 8.3.5 to 8.3.6 in /frontend (#1)', { author: 'dependabot[bot]' })
  history.commit('chore(deps): bump vite from 8.3.6 to 8.4.0 (#2)')
  history.commit(
    'Bump the npm group with 2 updates (#3)\n\nUpdates `react` from 1.0.0 to 2.0.0\nUpdates `@types/node` from 1.0.0 to 1.1.0',
    { author: 'dependabot[bot]' },
  )
  history.commit('chore(deps): update actions/checkout action to v6 (#4)')
  history.commit('Bump timeout from 10 to 30')
  history.commit('fix(deps): remove lodash')
  const content = await notesOf(history, { from })
  assert.deepEqual(
    content.dependencies.map(({ name, from: first, to, pullRequests }) => [name, first, to, pullRequests]),
    [
      ['@types/node', '1.0.0', '1.1.0', [3]],
      ['actions/checkout', null, '6', [4]],
      ['react', '1.0.0', '2.0.0', [3]],
      ['vite', '8.3.5', '8.4.0', [1, 2]],
    ],
  )
  assert.deepEqual(titles(content), ['Remove lodash', 'Bump timeout from 10 to 30'])
  assert.deepEqual(sums(content), { listed: 2, dependencies: 4, total: 6 })
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
  ledger.put('listed', ['a'])
  assert.throws(() => ledger.put('folded', ['a']), /counted twice/)
  assert.throws(() => ledger.close(2), /account for 1 commits of 2/)
})
