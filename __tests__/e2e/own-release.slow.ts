// The project's own release workflow, step by step as a dry run, on this repository as it lies here.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import AdmZip from 'adm-zip'
import { parse } from 'yaml'
import { makeWorld, type World, writes } from './harness.ts'
import { makeOwnOrigin, ownWorkflow } from './own-repository.ts'
import { openTheatre, type Played } from './workflow-player.ts'

describe('the release of this project', () => {
  let world: World
  let own: { readonly origin: string; readonly tag: string; readonly commit: string }
  before(async () => {
    world = await makeWorld()
    own = await makeOwnOrigin(world.folder)
  })
  after(() => world.remove())

  const stepsOf = (played: Played) => Object.values(played).flatMap(({ steps }) => steps)

  it('plans, checks, builds and publishes in a dry run, with every check that its configuration names', async () => {
    const text = (await ownWorkflow())
      .replaceAll('uses: ./', 'uses: OWNER/release-runbook@v1')
      .replace('command: publish', 'command: publish\n          dry-run: true')
    const theatre = await openTheatre({ ...world, origin: own.origin }, text, { checkout: { ref: own.tag } })
    try {
      const built = new Map<string, Buffer>()
      const before = (job: string): void => {
        if (job === 'publish') for (const [name, bytes] of theatre.results.artifacts) built.set(name, bytes)
      }
      // What actions/setup-node does: Node 24 is the first on the PATH.
      const env = () => ({ PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) })
      const played = await theatre.play({ tag: own.tag, before, env })
      const log = stepsOf(played)
        .map(step => step.log)
        .join('\n')
      assert.deepEqual(
        Object.entries(played).map(([job, { result, steps }]) => [job, result, steps.length]),
        [
          ['plan', 'success', 2],
          ['build', 'success', 1],
          ['publish', 'success', 1],
        ],
        log,
      )
      assert.deepEqual(writes(theatre.stage), [])
      const { summary, outputs } = stepsOf(played).at(-1)!
      assert.match(summary, new RegExp(`Dry run of ${own.tag.replaceAll('.', '\\.')} passed`))
      const names = (JSON.parse(outputs.assets!) as readonly { name: string }[]).map(({ name }) => name)
      assert.deepEqual(names.sort(), ['SHA256SUMS', 'release-runbook-action.zip', 'release-runbook.tgz'])
      for (const title of ['Version files', 'Tag', 'Characters', 'Placeholders'])
        assert.match(summary, new RegExp(`:white_check_mark: \\| ${title}`))
      // The player has no identity, which the workflow gives by `id-token: write`.
      assert.match(log, /no provenance: the job has no identity/)

      const released = (component: string, file: string) =>
        new AdmZip(built.get(`release-runbook-build-${component}`)!).readFile(`${component}/${file}`)!
      const entries = new AdmZip(released('action', 'release-runbook-action.zip')).getEntries().map(({ entryName }) => entryName)
      for (const path of ['action.yml', 'dist/index.js', 'dist/LICENSES.txt', 'schema/config.schema.json', 'LICENSE'])
        assert.ok(entries.includes(path), `${path}: ${entries.join(' ')}`)
      const tarball = join(await mkdtemp(join(world.folder, 'tarball-')), 'release-runbook.tgz')
      await writeFile(tarball, released('command-line', 'release-runbook.tgz'))
      const packed = JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' })) as {
        version: string
        gitHead: string
      }
      assert.deepEqual([`v${packed.version}`, packed.gitHead], [own.tag, own.commit])
    } finally {
      await theatre.close()
    }
  })

  it('gives a token that can write to the job that publishes alone, which runs no code of the repository before it', async () => {
    interface Job {
      readonly permissions: Readonly<Record<string, string>>
      readonly environment?: string
      readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[]
    }
    const { permissions, jobs } = parse(await ownWorkflow()) as { permissions: object; jobs: Readonly<Record<string, Job>> }
    assert.deepEqual(permissions, {})
    const writing = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions).includes('write'))
    assert.deepEqual(
      writing.map(([name, { environment }]) => [name, environment]),
      [['publish', 'release']],
    )
    const steps = jobs.publish!.steps.map(step => (step.uses ?? 'run').replace(/@.*/, ''))
    assert.deepEqual(steps, ['actions/checkout', './', 'run'])
  })
})
