// The main job on the whole sample: real pip, npm and git; twice under different circumstances, and once more when all is done.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { StepResult } from '../../dev/runner.ts'
import { contentsOf, digests, makeStage, makeWorld, publicReleases, type Stage, type World } from './harness.ts'

describe('the sample is released', () => {
  let world: World
  let stage: Stage
  let result: StepResult
  before(async () => {
    world = await makeWorld()
    stage = await makeStage(world)
    result = await stage.push('v2.0.0')
  })
  after(async () => {
    await stage.close()
    await world.remove()
  })

  it('published once, complete, with right requests', () => {
    assert.equal(result.code, 0, result.log)
    assert.deepEqual(publicReleases(stage), ['v2.0.0'])
    assert.deepEqual(stage.github.wrongRequests, [])
    assert.deepEqual(stage.github.answerProblems, [])
    assert.deepEqual(Object.keys(digests(stage)), [
      'RUNBOOK.md',
      'SHA256SUMS',
      'docs-bundle.zip',
      'frontend-build.zip',
      'stockroom-2.0.0-py3-none-any.whl',
      'stockroom-2.0.0.tar.gz',
    ])
    const seen = stage.github.anonymousViews.filter(({ releases }) => releases.length > 0)
    assert.equal(new Set(seen.map(({ releases }) => JSON.stringify(releases))).size, 1, 'the world saw one state: complete')
  })

  it('SHA256SUMS names every other asset but RUNBOOK.md with the digest that GitHub tells', async () => {
    const sums = await readFile(join(stage.workspace, '.release-runbook/dist/SHA256SUMS'), 'utf8')
    const { SHA256SUMS, 'RUNBOOK.md': book, ...others } = digests(stage)
    assert.deepEqual(
      Object.fromEntries(
        sums
          .trim()
          .split('\n')
          .map(line => line.split('  ').reverse())
          .map(([name, hex]) => [name, `sha256:${hex}`]),
      ),
      others,
    )
    assert.ok(book)
    assert.equal(SHA256SUMS, `sha256:${createHash('sha256').update(sums).digest('hex')}`)
  })

  it('the notes name every change of the range, the real wheel and its digest, and are ASCII', () => {
    const body = stage.github.state[0]?.body ?? ''
    assert.match(body, /^[\x00-\x7f]*$/)
    assert.match(body, /pip install .*stockroom-2\.0\.0-py3-none-any\.whl/)
    for (const [name, digest] of Object.entries(digests(stage)))
      if (name !== 'SHA256SUMS' && name !== 'RUNBOOK.md') assert.ok(body.includes(String(digest).slice('sha256:'.length)), name)
    assert.match(body, /v1\.2\.0\.\.\.v2\.0\.0/)
    assert.ok(body.search(/breaking/i) < body.search(/bug fixes/i), 'breaking changes come first')
    assert.doesNotMatch(body, /(^|[^\w`/-])@types\/react/, 'nobody is pinged')
  })

  it('the report has evidence in every step, and the checklist of the team is ticked', async () => {
    const report = JSON.parse(await readFile(result.outputs['report-file'] ?? '', 'utf8'))
    const ids: string[] = report.steps.map(({ id }: { id: string }) => id)
    for (const id of [
      'tag',
      'version',
      'ascii',
      'ellipsis',
      'python-syntax',
      'test:backend',
      'build:backend',
      'verify:backend',
      'test:frontend',
      'build:frontend',
      'verify:frontend',
      'build:docs',
      'verify:docs',
      'notes',
      'publish',
      'assets',
    ]) {
      assert.ok(ids.includes(id), `${id} in ${ids.join(' ')}`)
    }
    for (const { id, status, evidence } of report.steps) assert.ok(evidence.length > 0 && status !== 'failed', id)
    const { total, ...parts } = report.accounting
    assert.equal(
      Object.values(parts as Record<string, number>).reduce((sum, part) => sum + part, 0),
      total,
    )
    assert.equal(total, 22)
    assert.match(result.summary, /\[x\] .*ASCII/i)
  })

  it('the outputs are what later steps need', async () => {
    const { outputs } = result
    assert.deepEqual(
      [outputs.tag, outputs.version, outputs.prerelease, outputs.latest, outputs.published],
      ['v2.0.0', '2.0.0', 'false', 'true', 'true'],
    )
    assert.deepEqual((await readdir(outputs['python-dist-dir'] ?? '')).sort(), [
      'stockroom-2.0.0-py3-none-any.whl',
      'stockroom-2.0.0.tar.gz',
    ])
    assert.equal(outputs['release-url'], `${stage.github.serverUrl}/orchard/stockroom/releases/tag/v2.0.0`)
  })

  it('leaves nothing in the git folder, no temporary folder and nothing for git to see behind', async () => {
    const { git } = await import('../../dev/sample/git.ts')
    assert.equal(await git(stage.workspace, 'status', '--porcelain'), '')
    assert.ok(!(await readdir(join(stage.workspace, '.git'))).includes('worktrees'))
    assert.deepEqual(await readdir(join(stage.workspace, '../run-1/temp')), [])
  })

  it('a second run asks for the releases and for Latest, and nothing else', async () => {
    const requests = stage.github.requests.length
    const again = await stage.push('v2.0.0')
    assert.equal(again.code, 0, again.log)
    assert.deepEqual(
      stage.github.requests.slice(requests).map(({ path }) => path.replace(/\?.*/, '')),
      ['/repos/orchard/stockroom/releases', '/repos/orchard/stockroom/releases/latest'],
    )
  })

  it('gives the same bytes in another directory, HOME, umask, time zone, file order and times, with empty caches', async () => {
    const umask = process.umask(0o077)
    const other = await makeStage(world)
    try {
      // Every file of the checkout made anew, in the reverse order, with another time.
      const entries = await readdir(other.workspace, { recursive: true, withFileTypes: true })
      const paths = entries
        .filter(entry => entry.isFile() && !/[\\/]\.git([\\/]|$)/.test(entry.parentPath))
        .map(entry => join(entry.parentPath, entry.name))
      for (const [index, path] of paths.reverse().entries()) {
        const bytes = await readFile(path)
        await rm(path)
        await writeFile(path, bytes)
        await utimes(path, 1_000_000 + index, 1_000_000 + index)
      }
      const again = await other.push('v2.0.0', { env: { TZ: 'Asia/Tokyo', LANG: 'C' } })
      assert.equal(again.code, 0, again.log)
      assert.deepEqual(digests(other), digests(stage))
      const manifest = 'release-manifest.json'
      const dist = '.release-runbook/dist'
      assert.equal(
        await readFile(join(other.workspace, dist, manifest), 'utf8'),
        await readFile(join(stage.workspace, dist, manifest), 'utf8'),
      )
      assert.deepEqual([...(await contentsOf(join(other.workspace, dist, 'frontend'))).keys()], ['frontend-build.zip'])
    } finally {
      process.umask(umask)
      await other.close()
    }
  })
})
