import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pullRequestForge } from '../../../fakes/git-history.ts'
import { notesOf, released, rendered, sums, titles } from '../release-of.ts'

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
  history.moveTo(history.commit('Merge pull request #9 from octo/side\n\nThe side', { parents: [direct, after] }))
  const content = await notesOf(history, { from })
  assert.deepEqual(titles(content).sort(), ['Direct push', 'The side'])
  assert.deepEqual(sums(content), { listed: 2, folded: 3, total: 5 })
})

test('a merge of develop keeps its pull requests apart', async () => {
  const { history, from } = released()
  const one = history.commit('Add a filter (#12)', { parents: [from] })
  const topic = history.commit('topic', { parents: [one] })
  const inner = history.commit('Merge pull request #13 from octo/topic\n\nThe topic', { parents: [one, topic] })
  const develop = history.commit('loose', { parents: [inner] })
  history.moveTo(history.commit('Merge pull request #20 from octo/develop\n\nSpring', { parents: [from, develop] }))
  const content = await notesOf(history, { from })
  assert.deepEqual(
    content.entries.map(({ key, title }) => [key, title]),
    [
      ['#20', 'Spring'],
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

test('a commit that two pull requests brought is of the lower number: the other one only collects', async () => {
  for (const numbers of [
    [8, 20],
    [20, 8],
  ]) {
    const { history, from } = released()
    const commits = [history.commit('One'), history.commit('Two')]
    const { forge } = pullRequestForge(numbers.map(number => ({ number, commits })))
    const { entries } = await notesOf(history, { from, forge })
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['#8'],
    )
  }
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

test('of two commits that name one pull request only its own is under it; both show the number', async () => {
  const { history, from } = released()
  const own = history.commit('Add x (#5)')
  const other = history.commit('Mend x (#5)')
  const told = async (forge?: ReturnType<typeof pullRequestForge>['forge']) =>
    (await notesOf(history, { from, ...(forge && { forge }) })).entries.map(({ key, pullRequest }) => [key, pullRequest])
  for (const pull of [{ mergeCommit: own }, { commits: [own] }])
    assert.deepEqual(await told(pullRequestForge([{ number: 5, ...pull }]).forge), [
      [other, 5],
      ['#5', 5],
    ])
  assert.deepEqual(await told(), [
    [other, 5],
    [own, 5],
  ])
})

test('a pick joins the commit it was taken from', async () => {
  const { history, from } = released()
  const original = history.commit('fix: round once')
  history.commit(`fix: round once\n\n(cherry picked from commit ${original})`)
  assert.deepEqual(sums(await notesOf(history, { from })), { listed: 1, folded: 1, total: 2 })
})

test('a conventional commit among the others of a free squash is not lost', async () => {
  const { history, from } = released()
  history.commit('Improve things (#5)\n\n* wip\n\n* feat: add dark mode\n\n* more')
  const { entries } = await notesOf(history, { from })
  assert.deepEqual(
    entries.map(({ title, parts }) => [title, parts.map(part => part.title)]),
    [['Improve things', ['Add dark mode']]],
  )
})

test('the merge of an advisory is one security fix, told by what is inside', async () => {
  const { history, from } = released()
  history.commit('Merge commit from fork\n\n* fix: read no other row (#2)\n\n* test: rows')
  history.commit('Merge commit from fork\n\nEscape titles\n\nSee GHSA-abcd-1234-wxyz.\n\nCo-authored-by: Noor <noor@x.test>')
  history.commit('Merge commit from fork\n\nCo-authored-by: Noor <noor@x.test>')
  history.mergeBranch('Merge pull request from GHSA-aaaa-bbbb-cccc', ['Check the path', 'Tests'])
  history.mergeBranch('Merge commit from fork', ['fix!: refuse links', 'wip'])
  history.commit('Merge commit from forks of the parser')
  const content = await notesOf(history, { from })
  assert.deepEqual(
    content.entries.map(({ title, security, category }) => [title, security, category]),
    [
      ['Merge commit from forks of the parser', false, 'other'],
      ['Refuse links', true, 'fixes'],
      ['Check the path [GHSA-aaaa-bbbb-cccc]', true, 'fixes'],
      ['Security fix', true, 'fixes'],
      ['Escape titles [GHSA-abcd-1234-wxyz]', true, 'fixes'],
      ['Read no other row', true, 'fixes'],
    ],
  )
  assert.equal(content.entries[1]?.breaking?.length, 0)
  assert.equal(content.accounting.total, 10)
  assert.match(rendered(content), /^## Security\n\n- Check the path/m)
})

test('each commit of a squashed log is one part, without its header', async () => {
  const { history, from } = released()
  const part = (subject: string): string =>
    `commit ${'ab'.repeat(20)}\nAuthor: Fern <fern@x.test>\nDate:   Mon Sep 1 10:00:00 2026 +0200\n\n    ${subject}\n    \n    More.\n`
  history.commit(`Squashed commit of the following:\n\n${part('Read rows')}\n${part('fix!: answer once')}`)
  const content = await notesOf(history, { from })
  assert.deepEqual(
    content.entries.map(({ title, parts, breaking }) => [title, parts.map(each => each.title), breaking]),
    [['Squashed commit of the following:', ['Read rows', 'Answer once'], ['answer once']]],
  )
  assert.doesNotMatch(rendered(content), /fern|Author|Date/)
})

test('a pick joins the commit that it names by a short id', async () => {
  const { history, from } = released()
  const source = history.commit('fix: x (#5)')
  history.commit(`fix: x again (#6)\n\n(cherry picked from commit ${source.slice(0, 9)})`)
  const content = await notesOf(history, { from })
  assert.deepEqual([titles(content), sums(content)], [['X'], { listed: 1, folded: 1, total: 2 }])
})

test('a cut title of a merge is taken whole from its branch', async () => {
  const { history, from } = released()
  history.mergeBranch('Fix the issue link in the changelog of the argu\u2026 (#8)', ['Fix the issue link in the changelog of the argument'])
  assert.deepEqual(titles(await notesOf(history, { from })), ['Fix the issue link in the changelog of the argument'])
})
