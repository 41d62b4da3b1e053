import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noChecks } from '../../../dev/local-github/checks.ts'
import type { LocalGitHubOptions } from '../../../dev/local-github/server.ts'
import { gitHub } from '../../../src/adapters/github/github.ts'
import { UserError } from '../../../src/model/errors.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { smallRepository, start } from '../../local-github/fixture.ts'

async function forgeOn(context: Parameters<typeof start>[0], options: Partial<LocalGitHubOptions>) {
  const github = await start(context, options)
  const { apiUrl } = github
  const forge = gitHub({
    repository: 'octo/hello',
    token: 'local-token',
    apiUrl,
    userAgent: 'test',
    clock: jumpingClock(),
    onWait: () => {},
  })
  return { github, forge, commit: smallRepository().sha('main') }
}

test('check runs, suites and statuses in our own words, all pages of them', async context => {
  const checks = noChecks()
  const { github, forge, commit } = await forgeOn(context, { checks })
  for (let number = 0; number < 230; number += 1) checks.runs.push({ commit, name: `test (${number})` })
  checks.runs.push(
    { commit, name: 'build', run: 4, status: 'waiting' },
    { commit, name: 'lint', run: 5, conclusion: 'neutral' },
    { commit, name: 'e2e', run: 5, conclusion: 'timed_out' },
    { commit, name: 'scan', app: 'scanner', conclusion: 'cancelled' },
  )
  checks.statuses.push({ commit, context: 'legacy', state: 'error' })
  const found = await forge.commitChecks(commit)
  assert.equal(found.runs.length, 234)
  assert.deepEqual(
    found.runs.slice(230).map(({ name, state, said, workflowRun, app }) => [name, state, said, workflowRun, app]),
    [
      ['build', 'pending', 'waiting', '4', 'github-actions'],
      ['lint', 'skipped', 'neutral', '5', 'github-actions'],
      ['e2e', 'failed', 'timed_out', '5', 'github-actions'],
      ['scan', 'failed', 'cancelled', undefined, 'scanner'],
    ],
  )
  assert.deepEqual(
    found.suites.map(({ finished, ofActions, runs }) => [finished, ofActions, runs]),
    [
      [true, true, 230],
      [false, true, 1],
      [true, true, 2],
      [true, false, 1],
    ],
  )
  assert.deepEqual(found.statuses, [{ id: 1, name: 'legacy', state: 'failed', said: 'error', url: 'https://ci.example.com/legacy' }])
  assert.equal(forge.requests(), 5)
  checks.workflows[4] = '.github/workflows/release.yml@refs/heads/main'
  assert.deepEqual([(await forge.workflowRun('4'))?.path, await forge.workflowRun('77')], ['.github/workflows/release.yml', undefined])
  assert.deepEqual(github.wrongRequests, [])
})

test('a missing permission is named', async context => {
  const refusals = async (tokens: LocalGitHubOptions['tokens']) => {
    const { forge, commit } = await forgeOn(context, { privateRepository: true, tokens: tokens! })
    return forge.commitChecks(commit).then(
      () => '',
      (error: unknown) => (error instanceof UserError ? error.hint : String(error)),
    )
  }
  assert.match(await refusals({ 'local-token': { contents: 'read' } }), /Checks \(read\)/)
  assert.match(await refusals({ 'local-token': { contents: 'read', checks: 'read' } }), /Statuses \(read\)/)
  assert.equal(await refusals({ 'local-token': { contents: 'read', checks: 'read', statuses: 'read' } }), '')
})
