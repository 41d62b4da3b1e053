import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notesOf, released, rendered, sums, titles } from '../release-of.ts'

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
  await t.test('by the number of another repository take back nothing here', async () => {
    const { history, from } = released()
    history.commit('Add a (#5)')
    history.commit('Revert "Add a" (#6)\n\nReverts other/stockroom#5')
    assert.deepEqual(titles(await notesOf(history, { from })), ['Revert "Add a"', 'Add a'])
  })
  await t.test('by quoted titles alone, however deep', async () => {
    for (const again of [
      'Revert "Revert "feat: a (#5)" (#6)" (#7)',
      'Revert "Revert "feat: a (#5)"" (#7)',
      'Reapply "feat: a (#5)" (#7)',
    ]) {
      const { history, from } = released()
      history.commit('feat: a (#5)')
      history.commit('Revert "feat: a (#5)" (#6)')
      history.commit(again)
      const content = await notesOf(history, { from })
      assert.deepEqual([titles(content), sums(content)], [['A'], { listed: 1, reverted: 2, total: 3 }], again)
    }
  })
  await t.test('by number or title in any wrapping', async () => {
    const titles4 = [
      'Revert #4',
      'revert: PR #4',
      'Revert "feat: add a"',
      "Back out 'feat: add a' (#6)",
      'revert: feat: add a',
      'revert(api): add a',
      'Undo `Feat: add a`',
    ]
    for (const title of titles4) {
      const { history, from } = released()
      history.commit('feat: add a (#4)')
      history.commit('feat: add b (#5)')
      history.commit(title)
      assert.deepEqual(sums(await notesOf(history, { from })), { listed: 1, reverted: 2, total: 3 }, title)
    }
  })
  await t.test('of a reverted title, and what is landed again by its title', async () => {
    for (const again of [
      'Reapply "feat: add a"',
      'Reland #4',
      'Revert "Revert "feat: add a""',
      'revert: revert #4',
      'revert: revert: feat: add a',
    ]) {
      const { history, from } = released()
      history.commit('feat: add a (#4)')
      history.commit(again.startsWith('revert: ') ? again.slice('revert: '.length) : 'Revert "feat: add a" (#5)')
      history.commit(`${again} (#6)`)
      const content = await notesOf(history, { from })
      assert.deepEqual([titles(content), sums(content)], [['Add a'], { listed: 1, reverted: 2, total: 3 }], again)
    }
  })
  await t.test('name the title of a merged pull request', async () => {
    const { history, from } = released()
    history.mergeBranch('Merge pull request #5 from octo/a\n\nAdd a', ['Add a', 'more of a'])
    history.commit('Revert "Add a"')
    assert.deepEqual(sums(await notesOf(history, { from })), { folded: 1, reverted: 3, total: 4 })
  })
  await t.test('are no reverts of something older without a single target', async () => {
    const rows: readonly (readonly [title: string, reason: string])[] = [
      ['Revert "feat: gone"', 'takes back something older'],
      ['Revert #99', 'takes back something older'],
      ['revert: feat: gone', 'takes back something older'],
      ['Revert part of #4', 'no rule fits'],
      ['Revert the fix for #4', 'words of the title'],
      ['Revert #4 and fix #7', 'no rule fits'],
      ['Revert "Twice"', 'no rule fits'],
    ]
    for (const [title, reason] of rows) {
      const { history, from } = released()
      history.commit('feat: add a (#4)')
      history.commit('Twice (#7)')
      history.commit('Twice (#8)')
      history.commit(title)
      const { entries, accounting } = await notesOf(history, { from })
      assert.deepEqual([entries[0]?.reason, accounting.listed], [reason, 4], title)
    }
  })
  await t.test('a newer change of the same title is no target', async () => {
    const { history, from } = released()
    history.commit('Revert "Add a"')
    history.commit('Add a')
    assert.deepEqual(sums(await notesOf(history, { from })), { listed: 2, total: 2 })
  })
  await t.test('a part of a change leave it in the list, as does what only reverts besides', async () => {
    const { history, from } = released()
    const theme = history.commit('feat: dark theme (#5)')
    history.commit(`Revert the dark theme of prints (#6)\n\nThis partially reverts commit ${theme}.`)
    const form = history.commit('fix: form (#7)')
    history.commit(`fix: the form in all browsers (#8)\n\nThis reverts commit ${form}.`)
    assert.deepEqual(titles(await notesOf(history, { from })), [
      'The form in all browsers',
      'Revert the dark theme of prints',
      'Dark theme',
    ])
  })
  await t.test('what is brought back from an older release stands where it belongs', async () => {
    const { history, from } = released()
    history.commit('Reapply "feat(api): answer once (#5)" (#7)')
    const { entries } = await notesOf(history, { from })
    assert.deepEqual([entries[0]?.title, entries[0]?.category], ['Reapply "answer once (#5)"', 'features'])
  })
})
