import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noChecks } from '../../dev/local-github/checks.ts'
import { smallRepository, start } from './fixture.ts'

const on = () => smallRepository().sha('main')

test('check runs: the newest of a name in a suite, with filter=all every one, by pages inside of an object', async context => {
  const checks = noChecks()
  checks.runs.push(
    { commit: on(), name: 'test', conclusion: 'failure' },
    { commit: on(), name: 'test' },
    { commit: on(), name: 'test', run: 2, status: 'in_progress' },
    { commit: on(), name: 'scan', app: 'scanner' },
    { commit: smallRepository().sha('v1.0.0'), name: 'test' },
  )
  const github = await start(context, { checks })
  const latest = await github.call('GET', '/commits/main/check-runs?filter=latest&per_page=2')
  assert.equal(latest.json.total_count, 3)
  assert.deepEqual(
    latest.json.check_runs.map((run: { id: number; status: string; conclusion: string | null }) => [run.id, run.status, run.conclusion]),
    [
      [2, 'completed', 'success'],
      [3, 'in_progress', null],
    ],
  )
  assert.match(latest.json.check_runs[0].details_url, /\/octo\/hello\/actions\/runs\/1\/job\/2$/)
  assert.match(latest.headers.get('link') ?? '', /page=2/)
  assert.equal((await github.call('GET', '/commits/main/check-runs?filter=all')).json.total_count, 4)
  const suites = (await github.call('GET', '/commits/main/check-suites')).json.check_suites
  assert.deepEqual(
    suites.map((suite: { app: { slug: string }; status: string; latest_check_runs_count: number }) => [suite.app.slug, suite.status]),
    [
      ['github-actions', 'completed'],
      ['github-actions', 'in_progress'],
      ['scanner', 'completed'],
    ],
  )
  const run = await github.call('GET', '/actions/runs/2')
  assert.deepEqual([run.json.path, run.json.status], ['.github/workflows/ci.yml', 'in_progress'])
  assert.equal((await github.call('GET', '/actions/runs/99')).status, 404)
  assert.equal((await github.call('GET', '/commits/none/check-runs')).status, 422)
})

test('statuses are a history, the newest first', async context => {
  const checks = noChecks()
  checks.statuses.push({ commit: on(), context: 'ci/x', state: 'pending' }, { commit: on(), context: 'ci/x', state: 'success' })
  const github = await start(context, { checks })
  const { json } = await github.call('GET', '/commits/main/statuses')
  assert.deepEqual(
    json.map(({ context: name, state }: { context: string; state: string }) => [name, state]),
    [
      ['ci/x', 'success'],
      ['ci/x', 'pending'],
    ],
  )
})

test('in a private repository each kind needs its permission', async context => {
  const tokens = { 'local-token': { contents: 'write' as const, checks: 'read' as const } }
  const github = await start(context, { privateRepository: true, tokens })
  assert.equal((await github.call('GET', '/commits/main/check-runs')).status, 200)
  assert.equal((await github.call('GET', '/commits/main/statuses')).status, 403)
  assert.equal((await github.call('GET', '/actions/runs/1')).status, 403)
})
