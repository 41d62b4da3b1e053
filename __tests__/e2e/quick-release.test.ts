// What a release does on GitHub, with one small component so that each case takes seconds.
import assert from 'node:assert/strict'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import AdmZip from 'adm-zip'
import {
  assertStopped,
  digests,
  makeWorld,
  publicReleases,
  pushTag,
  quickConfig,
  type Stage,
  type StageOptions,
  type World,
  withStage,
  writes,
} from './harness.ts'

describe('a quick release', { concurrency: 2 }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  const on = (options: StageOptions, test: (stage: Stage) => Promise<void>, built = 'docs-bundle.zip'): Promise<void> =>
    withStage(world, options, async stage => {
      await test(stage)
      for (const { releases } of stage.github.anonymousViews) {
        for (const release of releases)
          assert.deepEqual(
            release.assets.map(({ name, state }) => `${name} ${state}`).sort(),
            ['SHA256SUMS uploaded', `${built} uploaded`],
            'never public and incomplete',
          )
      }
    })

  it('a broken upload is replaced in the draft by the same run', () =>
    on({ config: quickConfig }, async stage => {
      stage.github.faults.add({ match: { method: 'POST', path: /assets/, nth: 1 }, kind: '502-starter' })
      const result = await stage.push('v2.0.0')
      assert.equal(result.code, 0, result.log)
      assert.match(result.log, /GitHub did not take the asset \S+: answer 502\. Once more in \d s\./)
      assert.doesNotMatch(result.log, /Provenance support/)
      assert.deepEqual(Object.keys(digests(stage)), ['SHA256SUMS', 'docs-bundle.zip'])
    }))

  it('a refused upload leaves a draft; the second run completes it', () =>
    on({ config: quickConfig }, async stage => {
      stage.github.faults.add({ match: { method: 'POST', path: /assets/, nth: 1 }, kind: 'status', status: 400 })
      const first = await stage.push('v2.0.0')
      assertStopped(stage, first, /400/)
      assert.deepEqual(
        stage.github.state.map(({ draft }) => draft),
        [true],
      )
      const second = await stage.push('v2.0.0')
      assert.equal(second.code, 0, second.log)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      assert.deepEqual(Object.keys(digests(stage)), ['SHA256SUMS', 'docs-bundle.zip'])
    }))

  it('a second run of the same tag makes two requests, builds nothing and fills the outputs', () =>
    on({ config: quickConfig }, async stage => {
      const first = await stage.push('v2.0.0')
      assert.equal(first.code, 0, first.log)
      const before = stage.github.requests.length
      // What is public decides the outputs, not what the inputs ask.
      const second = await stage.push('v2.0.0', { inputs: { prerelease: 'true', latest: 'false' } })
      assert.equal(second.code, 0, second.log)
      assert.deepEqual(
        stage.github.requests.slice(before).map(({ method }) => method),
        ['GET', 'GET'],
      )
      assert.doesNotMatch(second.log, /docs: build/)
      const command = 'This command does: gh release edit v2.0.0 --prerelease=true --latest=false'
      assert.equal(second.log.split(command).length, 2, second.log)
      assert.equal(second.log.split('Nothing was built: the outputs').length, 2, second.log)
      assert.doesNotMatch(first.log, /Nothing was built/)
      for (const name of ['manifest-file', 'notes-file', 'dist-dir', 'python-dist-dir']) {
        assert.notEqual(first.outputs[name], '', name)
        assert.equal(second.outputs[name], '', name)
      }
      for (const name of [
        'tag',
        'version',
        'commit',
        'release-id',
        'release-url',
        'upload-url',
        'published',
        'prerelease',
        'latest',
        'previous-tag',
        'draft',
      ]) {
        assert.equal(second.outputs[name], first.outputs[name], name)
      }
      // GitHub lists assets in the order in which their uploads ended.
      const digestsOf = (assets = ''): Record<string, string> =>
        Object.fromEntries(JSON.parse(assets).map(({ name, sha256 }: { name: string; sha256: string }) => [name, sha256]))
      assert.deepEqual(digestsOf(second.outputs.assets), digestsOf(first.outputs.assets))
    }))

  it('workflow_dispatch from main, one commit ahead, releases the commit of the tag', () =>
    on({ checkout: { ref: 'main' }, config: quickConfig }, async stage => {
      const result = await stage.dispatch({ tag: 'v2.0.0' })
      assert.equal(result.code, 0, result.log)
      assert.equal(result.outputs.commit, world.commitOf('v2.0.0'))
      assert.notEqual(world.sample.main, world.commitOf('v2.0.0'))
      const names = new AdmZip(join(stage.workspace, '.release-runbook/dist/docs/docs-bundle.zip'))
        .getEntries()
        .map(({ entryName }) => entryName)
      assert.ok(names.includes('docs/index.md'))
      assert.ok(!names.includes('docs/price-feeds.md'), 'what came after the tag stays out')
    }))

  it('a shallow checkout without tags gives the same notes and bytes as a full one', () =>
    on({ config: quickConfig }, async full => {
      assert.equal((await full.push('v2.0.0')).code, 0)
      await on({ config: quickConfig, checkout: { depth: 1, tags: false } }, async shallow => {
        const result = await shallow.push('v2.0.0')
        assert.equal(result.code, 0, result.log)
        assert.equal(result.outputs['previous-tag'], 'v1.2.0')
        assert.deepEqual(digests(shallow), digests(full))
        const body = (stage: Stage): string => (stage.github.state[0]?.body ?? '').replaceAll(stage.github.serverUrl, '')
        assert.equal(body(shallow), body(full))
      })
    }))

  it('a dry run changes nothing and shows the release page', () =>
    on({ config: quickConfig }, async stage => {
      const result = await stage.push('v2.0.0', { inputs: { 'dry-run': 'true' } })
      assert.equal(result.code, 0, result.log)
      assert.deepEqual(writes(stage), [])
      assert.match(await readFile(result.outputs['preview-file'] ?? '', 'utf8'), /docs-bundle\.zip/)
      assert.equal(result.outputs.published, 'false')
    }))

  it('a prerelease is one, and a back-port does not take Latest', async () => {
    await pushTag(world, 'v1.2.1', 'v1.2.0', async () => {})
    const config = `version: []\n${quickConfig}`
    await on({ config }, async stage => {
      assert.equal((await stage.push('v2.0.0')).outputs.latest, 'true')
      const rc = await stage.push('v2.0.0-rc.1')
      assert.equal(rc.code, 0, rc.log)
      assert.deepEqual([rc.outputs.prerelease, rc.outputs.latest], ['true', 'false'])
      const backport = await stage.dispatch({ tag: 'v1.2.1' })
      assert.equal(backport.code, 0, backport.log)
      assert.equal(backport.outputs.latest, 'false')
      const latest = await fetch(`${stage.github.apiUrl}/repos/orchard/stockroom/releases/latest`, {
        headers: { 'user-agent': 'test', accept: 'application/vnd.github+json' },
      })
      assert.equal(((await latest.json()) as { tag_name: string }).tag_name, 'v2.0.0')
    })
  })

  it('draft: true leaves a complete draft', () =>
    on({ config: quickConfig }, async stage => {
      const result = await stage.push('v2.0.0', { inputs: { draft: 'true' } })
      assert.equal(result.code, 0, result.log)
      assert.deepEqual([result.outputs.draft, result.outputs.published], ['true', 'false'])
      assert.deepEqual(publicReleases(stage), [])
      assert.equal(stage.github.state[0]?.assets.length, 2)
    }))

  it('what a build prints cannot execute a workflow command, and the token reaches no child', () =>
    on(
      {
        config:
          'components: { docs: { kind: archive, paths: [docs], archive: docs-bundle.zip, setup: \'echo "::error::forged"; echo "  ::add-mask::v2"; echo "a ##[error]b"; env | sort\' } }\n',
      },
      async stage => {
        const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'
        const result = await stage.push('v2.0.0', {
          token,
          env: { GITHUB_TOKEN: token, SOME_COPY: token, ACTIONS_RUNTIME_TOKEN: 'runtime-secret' },
        })
        assert.equal(result.code, 1, 'the server knows another token')
        for (const line of result.log.split('\n')) {
          assert.doesNotMatch(line.trimStart(), /^::(error|add-mask)::(forged|v2)/)
          assert.doesNotMatch(line, /##\[/)
        }
        const accepted = await stage.push('v2.0.0', {
          env: {
            GITHUB_TOKEN: 'local-token',
            SOME_COPY: 'local-token',
            OTHER_COPY: 'runtime-secret',
            ACTIONS_RUNTIME_TOKEN: 'runtime-secret',
          },
        })
        assert.equal(accepted.code, 0, accepted.log)
        assert.match(accepted.log, /forged/)
        assert.match(accepted.log, /RELEASE_TAG=v2\.0\.0/)
        assert.doesNotMatch(accepted.log, /SOME_COPY=|ACTIONS_RUNTIME_TOKEN=|INPUT_TOKEN=|GITHUB_OUTPUT=|runtime-secret/)
      },
    ))

  it('plan, check, build and notes each do their part and write nothing to GitHub', () =>
    on({ config: quickConfig }, async stage => {
      for (const command of ['plan', 'check', 'build', 'notes']) {
        const result = await stage.push('v2.0.0', { inputs: { command } })
        assert.equal(result.code, 0, result.log)
        assert.equal(result.outputs.version, '2.0.0')
        assert.ok((await readFile(result.outputs['report-file'] ?? '', 'utf8')).includes(`"command": "${command}"`))
      }
      assert.deepEqual(writes(stage), [])
      assert.deepEqual(JSON.parse((await stage.push('v2.0.0', { inputs: { command: 'plan' } })).outputs.matrix ?? ''), {
        include: [{ id: 'docs', kind: 'archive', path: '.' }],
      })
    }))

  it('files built elsewhere are attached, and a glob that matches nothing is an error', () =>
    on(
      { config: 'components: {}\n', texts: { 'prebuilt/firmware.bin': 'built on another machine' } },
      async stage => {
        const missing = await stage.push('v2.0.0', { inputs: { files: 'elsewhere/*.bin' } })
        assertStopped(stage, missing, /elsewhere\/\*\.bin/)
        const result = await stage.push('v2.0.0', { inputs: { files: 'prebuilt/*' } })
        assert.equal(result.code, 0, result.log)
        assert.deepEqual(Object.keys(digests(stage)), ['SHA256SUMS', 'firmware.bin'])
      },
      'firmware.bin',
    ))

  it('a release that is public and lacks a named file stops the run, which names the file and writes nothing', () =>
    on(
      { config: 'components: {}\n', texts: { 'prebuilt/firmware.bin': 'built on another machine', 'other/manual.bin': 'forgotten' } },
      async stage => {
        assert.equal((await stage.push('v2.0.0', { inputs: { files: 'prebuilt/*' } })).code, 0)
        const before = { writes: writes(stage).length, requests: stage.github.requests.length }
        const lacks = /The release of v2\.0\.0 is public already \(\S+\) and lacks manual\.bin, which this call names\./
        const absent = /Declared files that are not there: elsewhere\/\*\.bin\./
        const expected = async (command: string, files: string, problem: RegExp | undefined): Promise<void> => {
          const { code, log, summary, outputs } = await stage.push('v2.0.0', { inputs: { command, files } })
          assert.equal(code, problem === undefined ? 0 : 1, `${command} ${files}: ${log}`)
          if (problem === undefined) assert.match(summary, /is already published/)
          else {
            for (const text of [log, summary.replaceAll('\\', '')]) assert.match(text, problem)
            assert.doesNotMatch(log, /nothing to do/)
          }
          assert.equal(outputs.published, 'true')
        }
        // What the first run built is at hand; a job that publishes what another one built has no other files.
        await expected('publish', 'prebuilt/*\nother/*', lacks)
        await rename(join(stage.workspace, 'prebuilt'), join(stage.workspace, 'aside'))
        await expected('publish', 'prebuilt/*', undefined)
        await rename(join(stage.workspace, 'aside'), join(stage.workspace, 'prebuilt'))
        await rm(join(stage.workspace, '.release-runbook'), { recursive: true })
        for (const command of ['release', 'publish', 'plan']) {
          await expected(command, 'prebuilt/*', undefined)
          await expected(command, 'prebuilt/*\nother/*', lacks)
        }
        for (const command of ['release', 'publish']) await expected(command, 'prebuilt/*\nelsewhere/*.bin', absent)
        // The job that plans may have none of the files: a name is known without the file, what a glob matches is not.
        await expected('plan', 'elsewhere/*.bin\nelsewhere/firmware.bin', undefined)
        await expected('plan', 'elsewhere/manual.bin', lacks)
        assert.equal(writes(stage).length, before.writes)
        assert.equal(stage.github.requests.length - before.requests, 24, 'the listing and Latest, in each run')
      },
      'firmware.bin',
    ))
})
