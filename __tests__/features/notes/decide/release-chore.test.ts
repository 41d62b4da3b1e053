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
    ...[
      'chore(release): 1.2.0 [skip ci]\n\n# 1.2.0\n\n### BREAKING CHANGES\n\n* x',
      'chore(main): release stockroom 1.2.0',
      'chore(main): release 2.0.0',
    ],
    ...[
      'chore: release',
      'Publish',
      'chore(release): publish v1.2.0',
      'v1.2.0',
      'chore: Publish packages',
      'Release version 1.2.0.',
      'Version packages (rc)',
    ],
    ...[
      'chore: Release stockroom version 0.3.1',
      '(cargo-release) version 0.3.1',
      '(cargo-release) start next development iteration 0.3.2-alpha.0',
    ],
    ...['Bump version: 1.1.0 \u2192 1.2.0', 'Bump to v1.2.0', 'bump: version 1.1.0 -> 1.2.0', 'Bump versions', 'Bump version.'],
    ...[
      'Update changelog for 1.2.0',
      'Update CHANGELOG.md',
      'Update the changelog',
      'docs: update changelog',
      'Prepare CHANGELOG for version 1.2.0',
      'update CHANGES.rst',
    ],
    ...[
      'Version 0.25.0 (#9)',
      'release: pkg@8.2.2',
      'chore(url): release `url@1.1.1`',
      'chore: release @octo/pkg@1.0.0-rc.1',
      'Set version post v1.2.0',
    ],
    ...[
      'Back to development: 1.3.0.dev0',
      'Preparing release version 8.2.2',
      'Prepare 5.2.1',
      'Snapshot: 25.9.0-dev',
      'start version 4.1.0.dev1',
      'Release 1.0',
    ],
    'Release v1.2.0 (#5)\n\n* chore: release v1.2.0\n\n* 1.2.0',
  ]
  const changes = [
    ...['chore(release): sign the wheels with sigstore', 'chore: release notes', 'feat: release 3 new models', 'Release the lock'],
    ...[
      'Bump vite from 1.0.0 to 1.1.0',
      'Version the API',
      '1.2.0 works on Windows',
      'Update packages',
      'chore: update packages',
      'Require Python 3.10',
    ],
    ...[
      'fix: version',
      'feat: release',
      'Add changelog entry',
      'changelog',
      'chore: changelog',
      'ci: update actions/checkout@v3 to v4',
      'Update main',
    ],
    ...[
      'release Hatchling v1.1.0',
      'chore(main): release the lock',
      'Publish the docs',
      'Update changelog/1.bugfix.rst',
      'Set Python version',
      'Update news page',
    ],
    'Release v1.2.0 (#5)\n\n* feat: a\n\n* fix: b',
  ]
  for (const message of chores) await t.test(message, () => assert.equal(isReleaseChore(parseMessage(message)), true))
  for (const message of changes) await t.test(message, () => assert.equal(isReleaseChore(parseMessage(message)), false))
})

test('what a release commit changes, and what its body quotes', async () => {
  const { history, from } = released()
  history.mergeBranch('Merge pull request #3 from octo/x\n\nx', ['fix: y'])
  history.commit('Release 1.1.0', { files: { 'src/pkg/version.py': '1', 'pyproject.toml': '1', 'docs/index.md': '', 'dist/app.js': '' } })
  history.commit('Release 1.2.0', { files: { 'src/pkg/__init__.py': '1', 'src/pkg/login.py': 'new' } })
  history.commit('chore(release): 2.0.0\n\n### BREAKING CHANGES\n\n* drop v1\n\nCo-authored-by: Noor <noor@example.com>')
  history.commit('chore(release)!: 3.0.0')
  const content = await notesOf(history, { from })
  assert.deepEqual(sums(content), { listed: 3, folded: 1, chores: 2, total: 6 })
  assert.deepEqual(
    content.entries.map(({ title, breaking }) => [title, breaking]),
    [
      ['3.0.0', []],
      ['Release 1.2.0', null],
      ['X', null],
    ],
  )
  assert.ok(!content.contributors.some(({ name }) => name === 'Noor'))
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
