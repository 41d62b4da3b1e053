// `notes` on a pull request: the tried merge checked out at depth 1, as actions/checkout does. The committed dist on the local GitHub.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pullRequestEvent } from '../../dev/sample/events.ts'
import { git } from '../../dev/sample/git.ts'
import { makeWorld, repository, type World, withStage, writes } from './harness.ts'

describe('notes on a pull request', () => {
  let world: World
  let head: string
  let merge: string
  before(async () => {
    world = await makeWorld()
    const directory = join(await mkdtemp(join(world.folder, 'pull-')), 'clone')
    await git(world.folder, 'clone', '--quiet', world.origin, directory)
    await git(directory, 'checkout', '--quiet', '-b', 'change', world.sample.main)
    for (const [at, text] of ['one', 'two'].entries()) {
      await writeFile(join(directory, 'backend/stockroom/paging.py'), `${text}\n`)
      await git(directory, 'add', '--all')
      await git(directory, 'commit', '--quiet', '-m', at === 0 ? 'wip' : 'still at it')
    }
    head = (await git(directory, 'rev-parse', 'HEAD')).trim()
    await git(directory, 'checkout', '--quiet', '--detach', world.sample.main)
    await git(directory, 'merge', '--quiet', '--no-ff', '-m', `Merge ${head} into ${world.sample.main}`, head)
    merge = (await git(directory, 'rev-parse', 'HEAD')).trim()
    await git(directory, 'push', '--quiet', 'origin', `${head}:refs/pull/31/head`, `${merge}:refs/pull/31/merge`)
  })
  after(() => world.remove())

  it('tells the next release as if it were merged, in the summary, with the reasons', () => {
    const open = { number: 31, title: 'feat(api): answer in pages', body: '', author: 'noor', labels: ['enhancement', 'backend'] }
    const pulls = [...world.sample.pulls, { ...open, merged: false, mergedAt: null, mergeCommitSha: null, baseRef: 'main' }]
    return withStage(world, { checkout: { ref: 'refs/pull/31/merge', depth: 1, tags: false }, github: { pulls } }, async stage => {
      const result = await stage.dispatch(
        { command: 'notes' },
        {
          event: { name: 'pull_request', payload: pullRequestEvent(world.sample, 31, head, { repository }) },
          ref: 'refs/pull/31/merge',
          sha: merge,
        },
      )
      assert.equal(result.code, 0, result.log)
      const notes = await readFile(join(stage.workspace, '.release-runbook/dist/notes.md'), 'utf8')
      assert.match(notes, /## Backend Infrastructure\n\n- Answer in pages \(\[#31\]/)
      assert.match(notes, /\[v2\.0\.0 to [0-9a-f]{7}\]/)
      assert.doesNotMatch(notes, /wip|still at it/)
      const [first] = result.summary.replaceAll('\\', '').split('\n')
      assert.equal(first, '# :white_check_mark: Merge this, and the next release is at least 2.1.0 (1 feature); the files say 2.0.0')
      assert.match(result.summary, /## Release notes\n/)
      assert.match(result.summary, /Answer in pages/)
      assert.match(result.summary, /Why each entry is where it is/)
      assert.match(result.summary, /Answer in pages +#31 +label backend/)
      assert.match(result.summary, /^4 commits: \d+ listed/m)
      assert.deepEqual([writes(stage), stage.github.state, stage.github.wrongRequests], [[], [], []])
    })
  })
})
