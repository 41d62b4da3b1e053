import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notesOf, released, rendered, sums, titles } from './release-of.ts'

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
