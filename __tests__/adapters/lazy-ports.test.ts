import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lazyGitHub, lazyWeb } from '../../src/adapters/lazy-ports.ts'
import { jumpingClock } from '../fakes/clock.ts'
import { start } from '../local-github/fixture.ts'

test('a lazy port is no promise, and its first call sends the first request', async context => {
  const { apiUrl, requests } = await start(context)
  const options = { repository: 'octo/hello', token: 'local-token', apiUrl, userAgent: 'test', clock: jumpingClock(), onWait: () => {} }
  const github = lazyGitHub(options)
  assert.equal(await Promise.resolve(github), github)
  assert.equal(await Promise.resolve(github.project), github.project)
  assert.deepEqual([github.requests(), requests.length, String(Object.keys(github))], [0, 0, ''])
  const [releases, milestones] = await Promise.all([github.releases(), github.project.milestones()])
  assert.deepEqual([releases, milestones, github.requests()], [[], [], 2])
  const { status } = await lazyWeb('test').get(`${apiUrl}/repos/octo/hello/releases`)
  assert.deepEqual([status, requests.length], [200, 3])
})
