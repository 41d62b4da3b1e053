// Workflow artifacts: kept by a dry run and by a failed publish, not by a finished release.
import assert from 'node:assert/strict'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import AdmZip from 'adm-zip'
import { startResultsServer } from '../../dev/results-server.ts'
import { assertStopped, digests, makeStage, makeWorld, publicReleases, quickConfig, type World, writes } from './harness.ts'

let world: World
before(async () => {
  world = await makeWorld()
})
after(() => world.remove())

it('without a build publish has nothing; a dry run keeps what it built, twice; a release that is done keeps nothing', async () => {
  const stage = await makeStage(world, { config: quickConfig })
  const results = await startResultsServer()
  try {
    const env = { ACTIONS_RESULTS_URL: `${results.url}/`, ACTIONS_RUNTIME_TOKEN: results.token, GITHUB_SERVER_URL: 'https://github.com' }
    const nothing = await stage.push('v2.0.0', { inputs: { command: 'publish' }, env })
    assertStopped(
      stage,
      nothing,
      /There is nothing to publish: neither files in \.release-runbook\/dist nor workflow artifacts of this run\./,
    )
    results.artifacts.clear()
    for (let run = 1; run <= 2; run += 1) {
      const dry = await stage.push('v2.0.0', { inputs: { 'dry-run': 'true' }, env })
      assert.equal(dry.code, 0, dry.log)
      assert.deepEqual([...results.artifacts.keys()].sort(), [
        'release-runbook-build-docs',
        'release-runbook-notes',
        'release-runbook-plan',
        'release-runbook-report-release',
      ])
    }
    const report = new AdmZip(results.artifacts.get('release-runbook-report-release')).getEntries().map(({ entryName }) => entryName)
    assert.deepEqual(report.sort(), ['preview.html', 'report.json'])
    const kept = new AdmZip(results.artifacts.get('release-runbook-build-docs')).getEntries().map(({ entryName }) => entryName)
    assert.deepEqual(kept.sort(), ['docs/docs-bundle.zip', 'release-attempt-docs.txt', 'release-manifest-docs.json'])

    results.artifacts.clear()
    const done = await stage.push('v2.0.0', { env })
    assert.equal(done.code, 0, done.log)
    assert.deepEqual([...results.artifacts.keys()], [])
    assert.equal(digests(stage)['docs-bundle.zip'] !== undefined, true)
  } finally {
    await Promise.all([stage.close(), results.close()])
  }
})

it('a store that does not answer costs a dry run a warning, and a build that a later job needs its success', async () => {
  const stage = await makeStage(world, { config: quickConfig })
  try {
    const env = {
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
      ACTIONS_RUNTIME_TOKEN: 'not.a.token',
      GITHUB_SERVER_URL: 'https://github.com',
    }
    const dry = await stage.push('v2.0.0', { inputs: { 'dry-run': 'true' }, env })
    assert.equal(dry.code, 0, dry.log)
    assert.match(dry.log, /^::warning title=A workflow artifact is missing::release-runbook-build-docs: /m)
    const needed = /What a later job needs is not stored: release-runbook-check: /
    const built = await stage.push('v2.0.0', { inputs: { command: 'build' }, env })
    assertStopped(stage, built, /What a later job needs is not stored: release-runbook-plan: .*; release-runbook-build-docs: /)
    assertStopped(stage, await stage.push('v2.0.0', { inputs: { command: 'check' }, env }), needed)
    // A finding is the better message, and the job is red anyway.
    await writeFile(join(stage.workspace, 'strict.yml'), `${quickConfig}checks: { tag: { branches: [release] } }\n`)
    const refused = await stage.push('v2.0.0', { inputs: { command: 'check', config: 'strict.yml' }, env })
    assertStopped(stage, refused, /1 check failed: tag\./)
    assert.match(refused.log, /release-runbook-check: /)
  } finally {
    await stage.close()
  }
})

it('an Enterprise Server has no store: each step says how the files get to publish, which takes them from the folder', async () => {
  const stage = await makeStage(world, { config: `${quickConfig}checks: { python-syntax: { paths: ['scripts/*.py'] } }\n` })
  const handOver =
    'This server has no store of workflow artifacts: upload the folder .release-runbook with actions/upload-artifact@v3 (include-hidden-files: true), and download it to .release-runbook in the job that publishes'
  const job = (command: string) => stage.push('v2.0.0', { inputs: { command }, env: { GITHUB_SERVER_URL: 'https://github.example' } })
  const [folder, carried] = [join(stage.workspace, '.release-runbook'), join(stage.workspace, '../carried')]
  try {
    const nothing = await job('publish')
    assertStopped(stage, nothing, /There is nothing to publish: no files in \.release-runbook\/dist\./)
    assert.ok(nothing.log.includes(`Run "build" in a job that this one needs. ${handOver}.`), nothing.log)
    const built = await job('build')
    assert.equal(built.code, 0, built.log)
    assert.ok(built.log.includes(`: .release-runbook/dist. ${handOver}\n`), built.log)
    const unchecked = await job('publish')
    assertStopped(
      stage,
      unchecked,
      /python-syntax: there is no result of `check`: no \.release-runbook\/check\.json\. This server has no store/,
    )
    assert.deepEqual(writes(stage), [])
    const checked = await job('check')
    assert.equal(checked.code, 0, checked.log)
    assert.ok(checked.log.includes(`: .release-runbook/check.json. ${handOver}\n`), checked.log)
    await rename(folder, carried)
    assertStopped(stage, await job('publish'), /There is nothing to publish/)
    await rm(folder, { recursive: true })
    await rename(carried, folder)
    const published = await job('publish')
    assert.equal(published.code, 0, published.log)
    assert.deepEqual(publicReleases(stage), ['v2.0.0'])
  } finally {
    await stage.close()
  }
})
