// One release in many jobs: plan, a build for each component, publish; each on a machine of its own, with workflow artifacts between them.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import AdmZip from 'adm-zip'
import { type ResultsServer, startResultsServer } from '../../dev/results-server.ts'
import type { StepResult } from '../../dev/runner.ts'
import { runCommand } from './command.ts'
import {
  assertStopped,
  contentsOf,
  digests,
  folderWithGit,
  makeStage,
  makeWorld,
  publicReleases,
  type Stage,
  type StageOptions,
  type World,
  writes,
} from './harness.ts'
import { wheelOf } from './packages.ts'

const config = `
version: []
components:
  docs: { kind: archive, paths: [docs], archive: docs-bundle.zip }
  demo: { kind: command, run: 'mkdir -p out && git log -1 --format=%H > out/demo.txt', files: ['out/*.txt'], test: 'true' }
  native: { kind: files, files: ['wheelhouse/*.whl'] }
`
const wheel = 'stockroom-2.0.0-py3-none-any.whl'

interface Jobs {
  readonly stage: Stage
  readonly results: ResultsServer
  /** A job on a machine of its own: nothing is left of the one before. */
  job(inputs: Record<string, string>, env?: Record<string, string>): Promise<StepResult>
  /** plan, one build for each entry of its matrix. */
  build(): Promise<void>
  close(): Promise<void>
}

describe('one release in many jobs', { concurrency: 2 }, () => {
  let world: World
  let onlyGit: string
  before(async () => {
    world = await makeWorld()
    onlyGit = await folderWithGit(world.folder)
  })
  after(() => world.remove())

  async function openJobs(options: StageOptions = {}): Promise<Jobs> {
    const stage = await makeStage(world, { config, ...options })
    const results = await startResultsServer()
    await mkdir(join(stage.workspace, 'wheelhouse'))
    await writeFile(join(stage.workspace, 'wheelhouse', wheel), wheelOf('stockroom', '2.0.0'))
    const job = async (inputs: Record<string, string>, env: Record<string, string> = {}): Promise<StepResult> => {
      await rm(join(stage.workspace, '.release-runbook'), { recursive: true, force: true })
      return stage.push('v2.0.0', { inputs, env: { ...results.env, ...env } })
    }
    return {
      stage,
      results,
      job,
      async build() {
        const plan = await job({ command: 'plan' })
        assert.equal(plan.code, 0, plan.log)
        const { include } = JSON.parse(plan.outputs.matrix ?? '') as { include: { id: string }[] }
        assert.deepEqual(
          include.map(({ id }) => id),
          ['docs', 'demo', 'native'],
        )
        for (const { id } of include) {
          const built = await job({ command: 'build', components: id })
          assert.equal(built.code, 0, built.log)
        }
        assert.deepEqual(writes(stage), [])
      },
      async close() {
        await Promise.all([stage.close(), results.close()])
      },
    }
  }

  /** Writes an artifact anew as somebody with the run's own token could, consistent in itself. */
  function forge(results: ResultsServer, name: string, change: (zip: AdmZip) => void): void {
    const zip = new AdmZip(results.artifacts.get(name))
    change(zip)
    results.artifacts.set(name, zip.toBuffer())
  }

  it('gives the same manifest, the same assets and the same text as one job, and publishes without running anything', async () => {
    const one = await openJobs()
    const many = await openJobs()
    try {
      const single = await one.job({})
      assert.equal(single.code, 0, single.log)
      const manifest = await readFile(single.outputs['manifest-file'] ?? '')
      const dist = await contentsOf(single.outputs['dist-dir'] ?? '')

      await many.build()
      assert.deepEqual(
        [...many.results.artifacts.keys()].sort(),
        ['build-demo', 'build-docs', 'build-native', 'plan'].map(name => `release-runbook-${name}`),
      )
      // This job has a secret that the job which built did not have.
      const secret = (await readFile(join(many.stage.workspace, 'docs/operations.md'), 'utf8')).trim().split('\n').at(-1) ?? ''
      assert.ok(secret.length >= 12)
      const leaking = await many.job({ command: 'publish' }, { PATH: onlyGit, PASSWORD: secret })
      assertStopped(many.stage, leaking, /"docs-bundle\.zip\/docs\/operations\.md" is or holds the value of PASSWORD, as it is/)
      assert.ok(!leaking.log.includes(secret) && !leaking.summary.includes(secret))
      assert.deepEqual(writes(many.stage), [])

      const published = await many.job({ command: 'publish' }, { PATH: onlyGit })
      assert.equal(published.code, 0, published.log)
      assert.deepEqual(digests(many.stage), digests(one.stage))
      assert.equal((await readFile(published.outputs['manifest-file'] ?? '')).toString(), manifest.toString())
      assert.deepEqual(many.stage.github.state[0]?.body, one.stage.github.state[0]?.body)
      const taken = await contentsOf(published.outputs['dist-dir'] ?? '')
      for (const [path, bytes] of dist) if (path !== 'report.json') assert.deepEqual(taken.get(path), bytes, path)
      assert.deepEqual([...(await contentsOf(published.outputs['python-dist-dir'] ?? '')).keys()], [wheel])
      assert.ok(many.results.artifacts.has('release-runbook-python-dist'))
      assert.match(published.summary, /demo: tests/)
      assert.match(published.summary, /\| Secrets \|/)
      assert.deepEqual(many.stage.github.wrongRequests, [])

      // Once more: equal bytes, nothing to do, nothing written.
      const before = writes(many.stage).length
      const again = await many.job({ command: 'publish' })
      assert.equal(again.code, 0, again.log)
      assert.match(again.log, /compared by size and sha256; \S+ is public already: nothing to do/)
      assert.equal(again.outputs.published, 'true')
      assert.equal(writes(many.stage).length, before)

      // Other bytes under the same tag: refused before anything is written.
      await writeFile(join(many.stage.workspace, 'wheelhouse', wheel), wheelOf('stockroom', '2.0.0').subarray(0, -1))
      many.results.artifacts.clear()
      await writeFile(
        join(many.stage.workspace, 'docs-only.yml'),
        config.replace('[docs]', '[docs, README.md]').replace(/ {2}native.*\n/, ''),
      )
      const other = await many.job({ command: 'build', config: 'docs-only.yml' })
      assert.equal(other.code, 0, other.log)
      const refused = await many.job({ command: 'publish', config: 'docs-only.yml' })
      assert.equal(refused.code, 1)
      assert.match(
        refused.log,
        /GitHub stored (?:docs-bundle\.zip|SHA256SUMS) as [\s\S]*Publish a new version: a public release never loses or changes an asset/,
      )
      assert.equal(writes(many.stage).length, before)
    } finally {
      await Promise.all([one.close(), many.close()])
    }
  })

  it('refuses what is missing, too much, changed or of another plan, before anything is written', async () => {
    const jobs = await openJobs()
    const { stage, results, job } = jobs
    try {
      const nothing = await job({ command: 'publish' })
      assertStopped(stage, nothing, /There is nothing to publish: neither files/)
      await jobs.build()
      const kept = new Map(results.artifacts)
      const docs = 'release-runbook-build-docs'
      const cases: readonly (readonly [() => void | Promise<void>, RegExp, Record<string, string>?])[] = [
        [() => void results.artifacts.delete(docs), /docs is not in the artifacts of this run/],
        [() => void results.digests.set(docs, `sha256:${'0'.repeat(64)}`), /did not arrive as it was uploaded/],
        [
          () => forge(results, docs, zip => zip.updateFile('docs/docs-bundle.zip', Buffer.from('other'))),
          /The file docs-bundle\.zip is not the one that was built: the manifest says \d+ bytes, sha256/,
        ],
        [
          () => forge(results, docs, zip => zip.addFile('docs/extra.sh', Buffer.from('x'))),
          /holds "docs\/extra\.sh", which its manifest does not name/,
        ],
        [() => forge(results, docs, zip => zip.addFile('other/extra.sh', Buffer.from('x'))), /holds "other\/extra\.sh"/],
        [() => forge(results, docs, zip => zip.deleteFile('docs/docs-bundle.zip')), /docs-bundle\.zip of the manifest is not there/],
        [
          () => forge(results, docs, zip => zip.updateFile('release-manifest-docs.json', Buffer.from('{}'))),
          /The manifest in release-runbook-build-docs cannot be read/,
        ],
        [
          () =>
            forge(results, docs, zip => {
              const part = JSON.parse(zip.readAsText('release-manifest-docs.json'))
              part.plan.commit = 'a'.repeat(40)
              zip.updateFile('release-manifest-docs.json', Buffer.from(JSON.stringify(part)))
            }),
          /is of another plan: its commit is a{40}/,
        ],
        [
          () =>
            forge(results, docs, zip => {
              const part = JSON.parse(zip.readAsText('release-manifest-docs.json'))
              part.files[0].name = '../../evil'
              zip.updateFile('release-manifest-docs.json', Buffer.from(JSON.stringify(part)))
            }),
          /holds "docs\/docs-bundle\.zip", which its manifest does not name|"\.\.\/\.\.\/evil", which no release can have/,
        ],
        [
          () => writeFile(join(stage.workspace, 'other.yml'), config.replace('[docs]', '[docs, README.md]')),
          /The component docs in release-runbook-plan was built with another configuration/,
          { config: 'other.yml' },
        ],
        [
          () => writeFile(join(stage.workspace, 'more.yml'), `${config}  more: { kind: archive, paths: [README.md] }\n`),
          /more is not in release-runbook-plan/,
          { config: 'more.yml' },
        ],
      ]
      for (const [change, sentence, inputs = {}] of cases) {
        await change()
        const result = await job({ command: 'publish', ...inputs })
        assertStopped(stage, result, sentence)
        assert.deepEqual(writes(stage), [], String(sentence))
        results.artifacts.clear()
        results.digests.clear()
        for (const [name, bytes] of kept) results.artifacts.set(name, bytes)
      }
      const part = await job({ command: 'publish', components: 'docs' })
      assertStopped(stage, part, /A release has all of its components/)
      const request = await stage.push('v2.0.0', {
        inputs: { command: 'publish' },
        env: { ...results.env, GITHUB_EVENT_NAME: 'pull_request_target' },
      })
      assertStopped(stage, request, /never releases/)
    } finally {
      await jobs.close()
    }
  })

  it('takes a build of everything from another run, by its number, but never from a pull request', async () => {
    const runs = [
      { id: 7, event: 'workflow_dispatch', commit: world.commitOf('v2.0.0'), artifacts: new Map<string, Buffer>() },
      {
        id: 8,
        event: 'pull_request',
        repository: 'stranger/stockroom',
        commit: world.commitOf('v2.0.0'),
        artifacts: new Map<string, Buffer>(),
      },
      { id: 9, event: 'push', commit: world.commitOf('v2.0.0'), artifacts: new Map<string, Buffer>() },
    ]
    const jobs = await openJobs({ github: { runs } })
    const { stage, results, job } = jobs
    try {
      const built = await job({ command: 'build' })
      assert.equal(built.code, 0, built.log)
      const python = new AdmZip(results.artifacts.get('release-runbook-python-dist')).getEntries().map(({ entryName }) => entryName)
      assert.deepEqual(python, [wheel])
      for (const run of runs.slice(0, 2)) for (const [name, bytes] of results.artifacts) run.artifacts.set(name, bytes)
      results.artifacts.clear()

      assertStopped(
        stage,
        await job({ command: 'publish', 'run-id': '8' }),
        /The run 8 is of the event pull.{1,2}request and of stranger\/stockroom/,
      )
      assertStopped(stage, await job({ command: 'publish', 'run-id': '9' }), /The run 9 left no artifacts of this action/)
      assertStopped(stage, await job({ command: 'publish', 'run-id': '10' }), /There is no run 10 in this repository/)
      const published = await job({ command: 'publish', 'run-id': '7' })
      assert.equal(published.code, 0, published.log)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      assert.match(stage.github.state[0]?.body ?? '', /## Artifacts[\s\S]*docs-bundle\.zip/)
      assert.deepEqual(stage.github.wrongRequests, [])
      assert.deepEqual(stage.github.answerProblems, [])
    } finally {
      await jobs.close()
    }
  })

  it('at a terminal takes what stands in .release-runbook/dist, and nothing that stands there besides', async () => {
    const jobs = await openJobs()
    const { stage } = jobs
    const env = { GITHUB_API_URL: stage.github.apiUrl, GITHUB_SERVER_URL: stage.github.serverUrl, GITHUB_TOKEN: 'local-token' }
    const run = (...args: string[]) => runCommand(stage.workspace, [...args, '--tag', 'v2.0.0', '--repository', 'orchard/stockroom'], env)
    const dist = join(stage.workspace, '.release-runbook/dist')
    try {
      assert.match((await run('publish')).stderr, /publish publishes\.\nAdd --yes/)
      const early = await run('publish', '--yes')
      assert.equal(early.code, 1)
      assert.match(early.stdout + early.stderr, /There is nothing to publish/)
      for (const command of ['build']) {
        const done = await run(command)
        assert.equal(done.code, 0, done.stderr)
      }
      await writeFile(join(dist, 'docs/left.txt'), 'x')
      assert.match((await run('publish', '--yes')).stdout, /dist holds "docs\/left\.txt", which its manifest does not name/)
      await rm(join(dist, 'docs/left.txt'))
      const bytes = await readFile(join(dist, 'demo/demo.txt'))
      await writeFile(join(dist, 'demo/demo.txt'), 'changed after the build')
      assert.match((await run('publish', '--yes')).stdout, /demo\.txt is not the one that was built/)
      await writeFile(join(dist, 'demo/demo.txt'), bytes)
      assert.deepEqual(writes(stage), [])
      const done = await run('publish', '--yes')
      assert.equal(done.code, 0, done.stderr + done.stdout)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      assert.equal(digests(stage)['demo.txt'], `sha256:${createHash('sha256').update(bytes).digest('hex')}`)
    } finally {
      await jobs.close()
    }
  })
})
