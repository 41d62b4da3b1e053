// Workflow artifacts: kept by a dry run and by a failed publish, not by a finished release.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import AdmZip from 'adm-zip'
import { digests, makeStage, makeWorld, quickConfig, type World } from './harness.ts'
import { startResultsServer } from './results-server.ts'

let world: World
before(async () => {
  world = await makeWorld()
})
after(() => world.remove())

it('a dry run keeps what it built, twice; a release that is done keeps nothing', async () => {
  const stage = await makeStage(world, { config: quickConfig })
  const results = await startResultsServer()
  try {
    const env = { ACTIONS_RESULTS_URL: `${results.url}/`, ACTIONS_RUNTIME_TOKEN: results.token, GITHUB_SERVER_URL: 'https://github.com' }
    for (let run = 1; run <= 2; run += 1) {
      const dry = await stage.push('v2.0.0', { inputs: { 'dry-run': 'true' }, env })
      assert.equal(dry.code, 0, dry.log)
      assert.deepEqual([...results.artifacts.keys()].sort(), [
        'release-runbook-build-docs',
        'release-runbook-notes',
        'release-runbook-plan',
      ])
    }
    const kept = new AdmZip(results.artifacts.get('release-runbook-build-docs')).getEntries().map(({ entryName }) => entryName)
    assert.deepEqual(kept.sort(), ['docs/docs-bundle.zip', 'release-manifest-docs.json'])

    results.artifacts.clear()
    const done = await stage.push('v2.0.0', { env })
    assert.equal(done.code, 0, done.log)
    assert.deepEqual([...results.artifacts.keys()], [])
    assert.equal(digests(stage)['docs-bundle.zip'] !== undefined, true)
  } finally {
    await Promise.all([stage.close(), results.close()])
  }
})

it('a store that does not answer costs a warning, not the run', async () => {
  const stage = await makeStage(world, { config: quickConfig })
  try {
    const env = {
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
      ACTIONS_RUNTIME_TOKEN: 'not.a.token',
      GITHUB_SERVER_URL: 'https://github.com',
    }
    const dry = await stage.push('v2.0.0', { inputs: { 'dry-run': 'true' }, env })
    assert.equal(dry.code, 0, dry.log)
    assert.match(dry.log, /The workflow artifacts could not be written/)
  } finally {
    await stage.close()
  }
})
