// What builds, tests, links and half answers could do to a release, and do not.
import assert from 'node:assert/strict'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import AdmZip from 'adm-zip'
import { git } from '../../dev/sample/git.ts'
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

const docs = (more: string): string => `components: { docs: { kind: archive, paths: [docs], archive: docs-bundle.zip, ${more} } }\n`
const tool = (run: string, files = '[out.txt]'): string =>
  `components: { tool: { kind: command, run: ${JSON.stringify(run)}, files: ${files} } }\n`

describe('a release that somebody tampers with', { concurrency: 2 }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  const on = (options: StageOptions, test: (stage: Stage) => Promise<void>): Promise<void> => withStage(world, options, test)

  it('a release of notes alone has no assets, and a second run has nothing to do', () =>
    on({ config: 'components: {}\nversion: []\n' }, async stage => {
      const result = await stage.push('v2.0.0')
      assert.equal(result.code, 0, result.log)
      assert.deepEqual([publicReleases(stage), digests(stage)], [['v2.0.0'], {}])
      const requests = stage.github.requests.length
      assert.equal((await stage.push('v2.0.0')).code, 0)
      assert.equal(stage.github.requests.length, requests + 2)
    }))

  for (const [what, config, sentence] of [
    ['an empty asset', tool('touch out.txt'), /out\.txt is empty/],
    [
      'a build that commits what it changed',
      tool('echo x >> README.md; git -c user.name=a -c user.email=a@b.test commit -qam x; echo y > out.txt'),
      /A build changed tracked files/,
    ],
    [
      'a change that git was told to overlook',
      tool('git update-index --assume-unchanged README.md; echo x >> README.md; echo y > out.txt'),
      /A build changed tracked files/,
    ],
    [
      'a file that its verification replaces',
      docs('verify: "echo evil > $GITHUB_WORKSPACE/.release-runbook/dist/docs/docs-bundle.zip"'),
      /docs-bundle\.zip changed while it was verified/,
    ],
    [
      'an asset behind a link that leads out',
      tool('mkdir -p "$RUNNER_TEMP/x"; echo secret > "$RUNNER_TEMP/x/s.txt"; ln -s "$RUNNER_TEMP/x" out', '[out/s.txt]'),
      /lies behind a link/,
    ],
  ] as const) {
    it(`refuses ${what}`, () =>
      on({ config }, async stage => {
        assertStopped(stage, await stage.push('v2.0.0'), sentence)
        assert.deepEqual(writes(stage), [])
      }))
  }

  // It has neither the environment nor the session nor the parent by which a lane finds its processes.
  const escaped = `
    printf 'good\\n' > out.txt
    env -i PATH="$PATH" setsid bash -c '
      (for turn in $(seq 3000); do if [ -e "$1/go" ]; then printf "evil\\n" > "$2"; exit; fi; sleep 0.02; done) > /dev/null 2>&1 < /dev/null &
    ' _ "$RUNNER_TEMP" "$GITHUB_WORKSPACE/.release-runbook/dist/tool/out.txt"
  `

  it('no line of a YAML file in the repository is executed by the runner', async () => {
    const commands = [
      'error',
      'warning',
      'notice',
      'debug',
      'group',
      'endgroup',
      'add-mask',
      'stop-commands',
      'set-output',
      'save-state',
      'echo',
    ]
    const hostile = commands.map(name => `::${name}::hostile: !!js 1\n`).join('')
    await pushTag(world, 'v2.1.0', 'v2.0.0', async clone => {
      for (const name of ['.github/release.yml', 'pnpm-workspace.yaml', '.yarnrc.yml']) await writeFile(join(clone, name), hostile)
    })
    await on({ config: quickConfig, checkout: { ref: 'v2.1.0' } }, async stage => {
      for (const command of ['notes', 'release']) {
        const { log } = await stage.push('v2.1.0', { inputs: { command } })
        assert.deepEqual(
          log.split(/\r\n|\r|\n/).filter(line => /^\s*::|##\[/.test(line) && /hostile|^\s*::(stop|set-output|save|echo)/.test(line)),
          [],
          command,
        )
      }
    })
  })

  it('a process that outlives its lane rewrites what was built, checked and is about to be sent (C-18): nothing is published', () =>
    on({ config: tool(escaped) }, async stage => {
      const built = join(stage.workspace, '.release-runbook/dist/tool/out.txt')
      let before = ''
      const rewrite = async (): Promise<void> => {
        before = await readFile(built, 'utf8')
        await writeFile(join(stage.workspace, '../run-1/temp/go'), '')
        for (let turn = 0; turn < 1000 && (await readFile(built, 'utf8')) !== 'evil\n'; turn++) await pause(20)
      }
      // Everything is built, checked and listed by the time the draft is made.
      stage.github.faults.add({ match: { method: 'POST', path: /\/releases$/, nth: 1 }, kind: 'kill', moment: 'before', end: rewrite })
      const result = await stage.push('v2.0.0')
      assert.deepEqual([before, await readFile(built, 'utf8')], ['good\n', 'evil\n'])
      assertStopped(stage, result, /out\.txt is no longer the file that was built: something wrote to it before it was sent/)
      assert.ok(stage.github.state.every(({ draft, assets }) => draft && assets.every(({ name }) => name !== 'out.txt')))
    }))

  it('what tests leave behind gets into no archive', () =>
    on({ config: docs('setup: "true", test: "date > docs/left.md"') }, async stage => {
      const result = await stage.push('v2.0.0')
      assert.equal(result.code, 0, result.log)
      const names = new AdmZip(join(stage.workspace, '.release-runbook/dist/docs/docs-bundle.zip'))
        .getEntries()
        .map(({ entryName }) => entryName)
      assert.ok(names.includes('docs/index.md') && !names.includes('docs/left.md'), names.join(' '))
      assert.match(result.summary, /removed what the tests left behind: docs\/left\.md/)
    }))

  it('a program that a build puts into the configuration of git gets no token', () =>
    on(
      {
        config: tool(
          'printf "#!/bin/sh\\nenv > $RUNNER_TEMP/seen\\n" > $RUNNER_TEMP/spy; chmod +x $RUNNER_TEMP/spy; git config core.fsmonitor $RUNNER_TEMP/spy; git config filter.spy.clean "$RUNNER_TEMP/spy; cat"; echo "* filter=spy" > "$(git rev-parse --git-path info/attributes)"; echo y > out.txt',
        ),
      },
      async stage => {
        const result = await stage.push('v2.0.0', { env: { ACTIONS_RUNTIME_TOKEN: 'runtime-secret' } })
        assert.equal(result.code, 0, result.log)
        const seen = await readFile(join(stage.workspace, '../run-1/temp/seen'), 'utf8')
        assert.match(seen, /^PATH=/m, 'the filter did run')
        assert.doesNotMatch(seen, /local-token|runtime-secret|INPUT_/)
      },
    ))

  it('a link in place of its own folder is refused, and what it leads to stays', async () => {
    const victim = join(world.folder, 'victim')
    await mkdir(join(victim, 'dist'), { recursive: true })
    await writeFile(join(victim, 'dist/kept.txt'), 'kept')
    await on({ config: quickConfig }, async stage => {
      await symlink(victim, join(stage.workspace, '.release-runbook'))
      const result = await stage.push('v2.0.0')
      assert.equal(result.code, 1)
      assert.match(result.log, /\.release-runbook in the workspace is a link/)
      assert.equal(await readFile(join(victim, 'dist/kept.txt'), 'utf8'), 'kept')
      assert.deepEqual(writes(stage), [])
    })
  })

  it('neither configuration nor checklist may be a link that leads out', async () => {
    const outside = join(world.folder, 'outside.md')
    await writeFile(outside, 'top-secret: 1\n- [ ] top-secret\n')
    await on({ config: `runbook: LIST.md\n${quickConfig}` }, async stage => {
      await symlink(outside, join(stage.workspace, 'LIST.md'))
      const result = await stage.push('v2.0.0')
      assertStopped(stage, result, /LIST\.md is a link that leads out of the repository/)
      assert.doesNotMatch(result.log + result.summary, /top-secret/)
      await rm(join(stage.workspace, '.github/release-runbook.yml'))
      await symlink(outside, join(stage.workspace, '.github/release-runbook.yml'))
      const second = await stage.push('v2.0.0')
      assert.equal(second.code, 1)
      assert.match(second.log, /is a link that leads out of the repository/)
      assert.doesNotMatch(second.log + second.summary, /top-secret/)
    })
  })

  it('half an answer is no answer: a cut listing is not taken for an empty one', () =>
    on({ config: quickConfig }, async stage => {
      assert.equal((await stage.push('v2.0.0')).code, 0)
      stage.github.faults.add({ match: { method: 'GET', path: /\/releases$/, nth: 1 }, kind: 'truncated' })
      const cut = await stage.push('v2.0.0')
      assert.equal(cut.code, 0, cut.log)
      assert.match(cut.log, /GitHub did not list the releases: .*Once more in/)
      assert.match(cut.log, /nothing to do/)
      assert.equal(stage.github.state.length, 1)
    }))

  it('a lost answer to the publishing request is looked up, not guessed', () =>
    on({ config: quickConfig }, async stage => {
      stage.github.faults.add({ match: { method: 'PATCH', nth: 1 }, kind: 'drop-after' })
      const result = await stage.push('v2.0.0')
      assert.equal(result.code, 0, result.log)
      assert.equal(result.outputs.published, 'true')
      assert.equal(stage.github.requests.filter(({ method }) => method === 'PATCH').length, 1)
    }))

  it('a part of the components is no release, but may be tried', () =>
    on(
      {
        config: `components: { docs: { kind: archive, paths: [docs], archive: docs-bundle.zip }, more: { kind: archive, paths: [scripts], archive: more.zip } }\n`,
      },
      async stage => {
        assertStopped(stage, await stage.push('v2.0.0', { inputs: { components: 'docs' } }), /A release has all of its components/)
        const dry = await stage.push('v2.0.0', { inputs: { components: 'docs', 'dry-run': 'true' } })
        assert.equal(dry.code, 0, dry.log)
        assert.deepEqual(
          JSON.parse(dry.outputs.assets ?? '').map(({ name }: { name: string }) => name),
          ['SHA256SUMS', 'docs-bundle.zip'],
        )
      },
    ))

  it('a dry run of what is published proves it again', () =>
    on({ config: quickConfig }, async stage => {
      assert.equal((await stage.push('v2.0.0')).code, 0)
      const dry = await stage.push('v2.0.0', { inputs: { 'dry-run': 'true' } })
      assert.equal(dry.code, 0, dry.log)
      assert.match(dry.log, /docs-bundle\.zip read again/)
      assert.equal(JSON.parse(await readFile(dry.outputs['report-file'] ?? '', 'utf8')).outcome, 'dry-run')
    }))

  it('a tag of a tag is peeled to its commit', async () => {
    await pushTag(world, 'v2.3.0', 'v2.0.0', async () => {})
    const outer = join(world.folder, 'outer')
    await git(world.folder, 'clone', '--quiet', world.origin, outer)
    await git(outer, 'tag', '-a', 'v2.3.1', '-m', 'outer', 'refs/tags/v2.3.0')
    await git(outer, 'push', '--quiet', 'origin', 'refs/tags/v2.3.1')
    await on({ checkout: { ref: 'v2.3.1' }, config: `version: []\n${quickConfig}` }, async stage => {
      const result = await stage.push('v2.3.1')
      assert.equal(result.code, 0, result.log)
      assert.deepEqual(publicReleases(stage), ['v2.3.1'])
    })
  })
})
