// The documented workflows that only read, on a workflow engine: on pull requests, and on a schedule after a release.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withoutGo } from '../../dev/tools.ts'
import { documentedWorkflows, withoutCheck } from './documented.ts'
import { commandsOf, type Playable, withWorkflow } from './play.ts'
import { makeRepositories, type Repositories } from './repositories.ts'

const textOf = (path: string): string => documentedWorkflows.find(({ name }) => name.startsWith(path))!.text

describe('workflows that only read, on act', { skip: withoutGo ?? false, concurrency: 1 }, () => {
  let repositories: Repositories
  before(async () => {
    repositories = await makeRepositories()
  })
  after(() => repositories.remove())

  /** A pull request with text that is not ASCII: the check is red, and the notes are shown all the same. */
  async function showsFindings({ play, writes }: Playable): Promise<void> {
    const shown = await play({ event: 'pull_request' })
    const results = shown.steps.flatMap(({ title, result }) => (title.startsWith('actions/') ? [] : [`${title}: ${result}`]))
    assert.deepEqual([shown.code, results], [1, ['check: failure', 'notes: success']], shown.log)
    assert.match(shown.log, /ascii\//)
    assert.deepEqual(writes(), [])
  }

  it('the gate on pull requests: green, and red with the notes', async () => {
    const text = textOf('docs/recipes/check-pull-requests.md')
    await withWorkflow(repositories, repositories.docs, text, async ({ play, writes }) => {
      const passed = await play({ event: 'pull_request' })
      assert.deepEqual([passed.code, commandsOf(passed), writes()], [0, ['check', 'notes'], []], passed.log)
      assert.equal(passed.summaries.length, 2)
    })
    await withWorkflow(repositories, repositories.bad, text, showsFindings)
  })

  it('the gate on pull requests without its check step fails this test', () =>
    withWorkflow(repositories, repositories.bad, withoutCheck(textOf('docs/recipes/check-pull-requests.md')), playable =>
      assert.rejects(showsFindings(playable), assert.AssertionError),
    ))

  it('code scanning: the findings are uploaded although the check is red', () =>
    withWorkflow(repositories, repositories.bad, textOf('docs/recipes/code-scanning.md'), async ({ play, writes }) => {
      const shown = await play({ event: 'pull_request' })
      const results = shown.steps.slice(-2).map(({ title, result }) => `${title.split('@')[0]}: ${result}`)
      assert.deepEqual([shown.code, results], [1, ['check: failure', 'github/codeql-action/upload-sarif: success']], shown.log)
      assert.match(shown.log, /Successfully uploaded [1-9]\d* results/)
      assert.deepEqual(writes(), [])
    }))

  it('the notes on a pull request', () =>
    withWorkflow(repositories, repositories.bad, textOf('docs/recipes/preview-notes.md'), async ({ play, writes }) => {
      const shown = await play({ event: 'pull_request' })
      assert.deepEqual([shown.code, commandsOf(shown), writes()], [0, ['notes'], []], shown.log)
      assert.match(shown.summaries.join('\n'), /[Ww]eigh lots by hand/)
    }))

  it('verify on a schedule: green after a release, red when an asset is gone', () =>
    withWorkflow(repositories, repositories.docs, textOf('docs/recipes/two-jobs.md'), async ({ play, github }) => {
      const released = await play()
      assert.equal(released.code, 0, released.log)
      const scheduled = { workflow: textOf('docs/recipes/verify-on-a-schedule.md'), event: 'schedule' } as const
      const verified = await play(scheduled)
      assert.deepEqual([verified.code, commandsOf(verified)], [0, ['verify']], verified.log)
      const { url = '' } = github.state[0]!.assets.find(({ name }) => name === 'docs-bundle.zip')!
      const gone = await fetch(url, { method: 'DELETE', headers: { authorization: 'token local-token' } })
      assert.equal(gone.status, 204)
      const differs = await play(scheduled)
      assert.deepEqual([differs.code, commandsOf(differs)], [1, ['verify']], differs.log)
      assert.match(differs.log, /docs-bundle\.zip/)
    }))
})
