import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReleaseChore } from '../../../../src/features/notes/decide/release-chore.ts'
import { parseMessage } from '../../../../src/features/notes/read/commit-message.ts'
import { pullRequestForge } from '../../../fakes/git-history.ts'
import { notesOf, released, sums, titles } from '../release-of.ts'

test('messages that only say that a release was made', async t => {
  const chores = [
    ...['Release v1.2.0', 'release version 3.1.0', 'Start version 3.1.0', 'Prepare release of 1.2.0', '1.2.0', 'v1.2.0-rc.1'],
    ...['Bump version to 1.2.0 (#3)', 'bump: version 1.0.0 \u2192 1.1.0', 'chore: bump version from 1.0.0 to 1.1.0'],
    ...['chore(release): 1.2.0', 'chore(release): publish', 'chore(main): release 1.2.0', 'chore: release main', 'chore: release v1.2.0'],
    ...['Version Packages', 'chore: version packages (beta)', 'RELEASING: Releasing 1 package(s)'],
    ...['Build: changelog update for 10.0.0', 'docs: update changelog for 1.2.0', '\u{1f4dd} Update release notes [skip ci]'],
    ...['[maven-release-plugin] prepare release app-1.2.0', '[maven-release-plugin] prepare for next development iteration'],
    'Release v1.2.0 (#5)\n\n* chore: release v1.2.0\n\n* 1.2.0',
  ]
  const changes = [
    ...['chore(release): sign the wheels with sigstore', 'chore: release notes', 'feat: release 3 new models', 'Release the lock'],
    ...['Bump vite from 1.0.0 to 1.1.0', 'Update the changelog', 'Version the API', '1.2.0 works on Windows'],
    'Release v1.2.0 (#5)\n\n* feat: a\n\n* fix: b',
  ]
  for (const message of chores) await t.test(message, () => assert.equal(isReleaseChore(parseMessage(message)), true))
  for (const message of changes) await t.test(message, () => assert.equal(isReleaseChore(parseMessage(message)), false))
})

test('a pull request that brings a branch to its release hides nothing of it', async t => {
  await t.test('merged', async () => {
    const { history, from } = released()
    const pushed = ['feat: a', 'fix: b', 'chore(release): 1.1.0']
    const { merge } = history.mergeBranch('Merge pull request #50 from octo/develop\n\nRelease v1.1.0', pushed)
    for (const forge of [undefined, pullRequestForge([{ number: 50, title: 'Release v1.1.0', mergeCommit: merge }]).forge]) {
      const content = await notesOf(history, { from, ...(forge && { forge }) })
      assert.deepEqual([titles(content), sums(content)], [['B', 'A'], { listed: 2, folded: 1, chores: 1, total: 4 }])
      assert.deepEqual(
        content.entries.map(({ pullRequest }) => pullRequest),
        [50, 50],
      )
    }
  })
  await t.test('squashed', async () => {
    const { history, from } = released()
    const squash = history.commit('Release v1.1.0 (#50)\n\n* feat: a\n\n* fix: b')
    for (const forge of [undefined, pullRequestForge([{ number: 50, title: 'Release v1.1.0', mergeCommit: squash }]).forge]) {
      const { entries } = await notesOf(history, { from, ...(forge && { forge }) })
      assert.deepEqual(
        entries.map(({ category, parts }) => [category, parts.map(({ title }) => title)]),
        [['features', ['A', 'B']]],
      )
    }
  })
})
