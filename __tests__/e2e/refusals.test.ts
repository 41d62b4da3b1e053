// Bad input gets a clear error, and nothing is lost: each case runs the committed dist as a runner does.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import AdmZip from 'adm-zip'
import { git } from '../../dev/sample/git.ts'
import {
  assertStopped,
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

/** One component that runs a script. */
const scripted = (run: string): string => `components: { tool: { kind: command, run: ${JSON.stringify(run)}, files: [out.txt] } }\n`

describe('a release that must not be', { concurrency: 2 }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  const on = (options: StageOptions, test: (stage: Stage) => Promise<void>): Promise<void> => withStage(world, options, test)

  it('the tag does not exist: says the two commands that make it', () =>
    on({}, async stage => {
      const result = await stage.dispatch({ tag: 'v9.9.9' })
      assertStopped(stage, result, /The tag v9\.9\.9 does not exist/, /git tag -a v9\.9\.9 -m "v9\.9\.9"/, /git push origin v9\.9\.9/)
      assert.deepEqual(writes(stage), [])
    }))

  it('the tag was moved since the event', () =>
    on({}, async stage => {
      const result = await stage.push('v2.0.0', { sha: world.commitOf('v1.2.0') })
      assertStopped(stage, result, /The tag v2\.0\.0 was moved since the event/)
      assert.deepEqual(writes(stage), [])
    }))

  it('the tag moves on the server while the release is made', async () => {
    const tag = 'v2.4.0'
    const commit = await pushTag(world, tag, 'v2.0.0', async () => {})
    await on({ checkout: { ref: tag }, config: `${quickConfig}version: []\n` }, async stage => {
      // The checkout has the tag by now; the server's copy goes elsewhere.
      await git(world.origin, 'update-ref', `refs/tags/${tag}`, world.commitOf('v1.2.0'))
      const result = await stage.push(tag, { sha: commit })
      assertStopped(stage, result, /The tag v2\.4\.0 points to [0-9a-f]{40} on GitHub/)
      assert.ok(stage.github.state.every(({ draft }) => draft))
    })
  })

  it('files that GitHub would give one name, and an empty one: refused in the plan, with their paths', () =>
    on({ config: quickConfig, texts: { 'out/a b.bin': 'x', 'out/a.b.bin': 'y', 'out/none.bin': '' } }, async stage => {
      for (const command of ['plan', 'release']) {
        const result = await stage.push('v2.0.0', { inputs: { command, files: 'out/*' } })
        assertStopped(stage, result, /No plan could be made/, /out\/a b\.bin\) and files \(out\/a\.b\.bin\)/, /none\.bin is empty/)
        assert.doesNotMatch(result.log, /: build/)
      }
      assert.deepEqual(writes(stage), [])
    }))

  it('a submodule in a component: refused in the plan; released with its files when the checkout has it', async () => {
    const other = join(world.folder, 'theme')
    await mkdir(other)
    await git(other, 'init', '--quiet')
    await writeFile(join(other, 'theme.md'), 'A theme.\n')
    await git(other, 'add', '--all')
    await git(other, 'commit', '--quiet', '-m', 'Start')
    const local = ['-c', 'protocol.file.allow=always', 'submodule']
    await pushTag(world, 'v2.4.1', 'v2.0.0', async directory => {
      await git(directory, ...local, '--quiet', 'add', other, 'docs/theme')
    })
    const checkout = { ref: 'v2.4.1' }
    await on({ checkout, config: `${quickConfig}version: []\n` }, async stage => {
      for (const command of ['plan', 'check', 'release']) {
        const result = await stage.push('v2.4.1', { inputs: { command } })
        assertStopped(
          stage,
          result,
          /No plan could be made/,
          /The component docs holds docs\/theme, but the checkout lacks/,
          /give actions\/checkout `submodules: recursive`/,
        )
        assert.doesNotMatch(result.log, /: build/)
      }
      assert.deepEqual(writes(stage), [])
      await git(stage.workspace, ...local, '--quiet', 'update', '--init')
      const result = await stage.push('v2.4.1')
      assert.equal(result.code, 0, result.log)
      assert.deepEqual(publicReleases(stage), ['v2.4.1'])
      const zip = new AdmZip(join(stage.workspace, '.release-runbook/dist/docs/docs-bundle.zip'))
      const names = zip.getEntries().map(({ entryName }) => entryName)
      assert.deepEqual(
        names.filter(name => name.startsWith('docs/theme/')),
        ['docs/theme/theme.md'],
      )
    })
  })

  it('a pointer of Git LFS in an archive, where .gitattributes names Git LFS', async () => {
    await pushTag(world, 'v2.4.2', 'v2.0.0', async directory => {
      await writeFile(join(directory, 'docs/.gitattributes'), '*.png filter=lfs diff=lfs merge=lfs -text\n')
      const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 10\n`
      await writeFile(join(directory, 'docs/logo.png'), pointer)
    })
    await on({ checkout: { ref: 'v2.4.2' }, config: `${quickConfig}version: []\n` }, async stage => {
      const result = await stage.push('v2.4.2')
      assertStopped(
        stage,
        result,
        /"docs-bundle\.zip\/docs\/logo\.png" is a pointer of Git LFS/,
        /archive\/lfs-pointer/,
        /Give actions\/checkout `lfs: true`/,
      )
      assert.deepEqual(writes(stage), [])
    })
  })

  it('a secret of this run is in what was built: the file and the rule are named, the value nowhere', () =>
    on({ config: scripted('printf "url: https://x:%s@example.com" "$(printf %s "$DEPLOY" | base64 -w0)" > out.txt') }, async stage => {
      const secret = 'correct horse battery staple 1234567890'
      const result = await stage.push('v2.0.0', { env: { DEPLOY: secret, PASSWORD: secret } })
      assertStopped(stage, result, /"out\.txt" is or holds the value of PASSWORD, in base64\./, /secret\/of-this-run/)
      for (const form of [secret, Buffer.from(secret).toString('base64')])
        assert.ok(!result.log.includes(form) && !result.summary.includes(form))
      assert.deepEqual(writes(stage), [])
    }))

  it('a secret of this run is in the text of the release: nothing is written, and the value is nowhere', () =>
    on({ config: quickConfig }, async stage => {
      const secret = 'Read price lists once'
      const result = await stage.push('v2.0.0', { env: { PASSWORD: secret } })
      assertStopped(stage, result, /"notes\.md" is or holds the value of PASSWORD, as it is\./, /secret\/of-this-run/)
      assert.ok(!result.log.includes(secret) && !result.summary.includes(secret))
      assert.deepEqual(writes(stage), [])
      await assert.rejects(readFile(join(stage.workspace, '.release-runbook/dist/notes.md')), /ENOENT/)
    }))

  it('a file of credentials is in what was built, unless the configuration allows it', () => {
    const config = (allow: string): string =>
      `${scripted('mkdir -p x && echo A=1 > x/.env.production && tar czf out.txt x')}secrets: { allow: [${allow}] }\n`
    return on({ config: config('') }, async stage => {
      const refused = await stage.push('v2.0.0')
      assertStopped(stage, refused, /"out\.txt\/x\/\.env\.production" is or holds a file of environment variables\./, /secret\/env-file/)
      await writeFile(join(stage.workspace, '.github/release-runbook.yml'), config("{ rule: secret/env-file, paths: ['out.txt/**'] }"))
      const allowed = await stage.push('v2.0.0')
      assert.equal(allowed.code, 0, allowed.log)
      assert.match(allowed.summary, /allowed by secrets\.allow/)
    })
  })

  it('the versions disagree: says which file says what, and the commands for both ways out', async () => {
    const tag = 'v3.0.0'
    await pushTag(world, tag, 'v2.0.0', async () => {})
    await on({ checkout: { ref: tag } }, async stage => {
      const result = await stage.push(tag)
      assertStopped(
        stage,
        result,
        /backend\/pyproject\.toml says 2\.0\.0/,
        /the tag says 3\.0\.0/,
        /npm version 3\.0\.0 --no-git-tag-version/,
      )
      assert.deepEqual(writes(stage), [])
    })
  })

  it('a build changes tracked files', () =>
    on({ config: scripted('echo generated >> docs/index.md; echo x > out.txt') }, async stage => {
      const result = await stage.push('v2.0.0')
      assertStopped(stage, result, /A build changed tracked files/, /docs\/index\.md/, /\+\+\+ b\/docs\/index\.md/, /\+generated/)
      assert.deepEqual(writes(stage), [])
    }))

  it('a build fails: its lane, its exit code and the last lines of the tool', () =>
    on({ config: scripted('echo first; echo the disk is on fire >&2; exit 3') }, async stage => {
      const result = await stage.push('v2.0.0')
      assertStopped(stage, result, /tool: build/, /the disk is on fire/, /(exit code|code) 3/)
      assert.match(result.summary, /the disk is on fire/)
      assert.deepEqual(writes(stage), [])
    }))

  it('a test fails', () =>
    on({ config: 'components: { backend: { kind: python, path: backend, test: "echo 1 failed; exit 1" } }\n' }, async stage => {
      const result = await stage.push('v2.0.0')
      assertStopped(stage, result, /backend: test/, /1 failed/, /cd backend && echo 1 failed; exit 1/)
      assert.deepEqual(writes(stage), [])
    }))

  it('the lockfile is missing', async () => {
    const tag = 'v2.0.1'
    await pushTag(world, tag, 'v2.0.0', async directory => {
      await rm(join(directory, 'frontend/package-lock.json'))
      await writeFile(
        join(directory, '.github/release-runbook.yml'),
        'version: []\ncomponents: { frontend: { kind: node, path: frontend } }\n',
      )
    })
    await on({ checkout: { ref: tag } }, async stage => {
      const result = await stage.push(tag)
      assertStopped(stage, result, /package-lock\.json/, /npm install --package-lock-only/)
    })
  })

  it('a named component is not there', () =>
    on({}, async stage => {
      const result = await stage.push('v2.0.0', { inputs: { components: 'backend,mobile' } })
      assertStopped(stage, result, /mobile/, /backend, frontend, docs|The components are/)
    }))

  it('there is nothing to release at all', async () => {
    const tag = 'v0.0.1'
    await pushTag(world, tag, 'v2.0.0', async directory => {
      await git(directory, 'rm', '-rq', '.')
      await writeFile(join(directory, 'README'), 'Nothing.\n')
    })
    await on({ checkout: { ref: tag } }, async stage => {
      const result = await stage.push(tag)
      assertStopped(stage, result, /There is nothing to release/)
    })
  })

  it('there is no token', () =>
    on({ config: quickConfig }, async stage => {
      const result = await stage.push('v2.0.0', { token: '' })
      assertStopped(stage, result, /There is no token/)
      assert.deepEqual(stage.github.requests, [])
    }))

  it('the token may only read: names the missing permission', () =>
    on({ config: quickConfig, github: { tokens: { reader: { contents: 'read' } } } }, async stage => {
      const result = await stage.push('v2.0.0', { token: 'reader' })
      assertStopped(stage, result, /contents: write/)
      assert.deepEqual(stage.github.state, [])
    }))

  it('the API cannot be reached', () =>
    on({ config: quickConfig }, async stage => {
      const other = createServer().listen(0, '127.0.0.1')
      await once(other, 'listening')
      const { port } = other.address() as AddressInfo
      other.close()
      await once(other, 'close')
      const result = await stage.push('v2.0.0', { env: { GITHUB_API_URL: `http://127.0.0.1:${port}` } })
      assertStopped(stage, result, new RegExp(`GitHub could not be reached at .*127.0.0.1:${port}.* to list the releases`), /ECONNREFUSED/)
    }))

  it('the event is a pull request, a deleted release, or a run that failed', () =>
    on({ config: quickConfig }, async stage => {
      const failed = { action: 'completed', workflow_run: { conclusion: 'failure' } }
      for (const [name, payload] of [
        ['pull_request', {}],
        ['pull_request_target', {}],
        ['release', { action: 'deleted' }],
        ['workflow_run', failed],
      ] as const) {
        const result = await stage.push('v2.0.0', { event: { name, payload } })
        assertStopped(stage, result, /never releases/)
      }
      assert.deepEqual(stage.github.requests, [])
    }))

  it('a branch was pushed, and no tag was named', () =>
    on({ config: quickConfig }, async stage => {
      const result = await stage.dispatch({})
      assertStopped(stage, result, /There is no tag to release/)
    }))

  it('the configuration is wrong: all problems at once, each with its line', () =>
    on({ config: 'chekcs: {}\ncomponents:\n  docs: { kind: archiv }\nsecrets: { allow: [{ rule: all, paths: [a] }] }\n' }, async stage => {
      const result = await stage.push('v2.0.0')
      assertStopped(stage, result, /1.*chekcs.*checks/, /3.*archiv/, /4.*must be a rule of the search for secrets/)
      assert.match(result.summary, /Release v2\.0\.0 was not published/)
      assert.match(result.summary, /^> \*\*The configuration is not valid\*\*/m)
      assert.match(result.summary, /^\| :x: \| Configuration \| \*\*failed\*\*/m)
      assert.match(result.log, /^::error title=The configuration is not valid::/m)
      assert.match(result.log, /^::error title=configuration\/problem,file=\.github\/release-runbook\.yml,line=3::.*archiv/m)
      assert.equal(result.summary.match(/unknown key/g)?.length, 1, 'each problem once')
      assert.deepEqual(stage.github.requests, [])
    }))

  it('an input is wrong', () =>
    on({ config: quickConfig }, async stage => {
      const result = await stage.push('v2.0.0', { inputs: { 'dry-run': 'yes', command: 'pubblish' } })
      assert.equal(result.code, 1)
      assert.match(result.log, /dry-run/)
      assert.match(result.log, /pubblish.*publish/)
      assert.deepEqual(stage.github.requests, [])
    }))

  it('declared paths do not exist: the plan names each with its line, before anything is built', () => {
    const config = `version: [README.md, VERSION.txt]
components:
  docs:
    kind: archive
    paths:
      - docs
      - handbook
  api: { kind: python, path: backnd }
`
    return on({ config }, async stage => {
      for (const command of ['plan', 'check', 'release']) {
        const result = await stage.push('v2.0.0', { inputs: { command } })
        assertStopped(stage, result, /release-runbook\.yml has 3 problems/)
        const lines = [
          ...result.log.matchAll(
            /^::error title=configuration\/problem,file=\.github\/release-runbook\.yml,line=\d::.github\/release-runbook\.yml:(.*)$/gm,
          ),
        ]
        assert.deepEqual(
          lines.map(([, text]) => text),
          [
            '1: `version[1]` names `VERSION.txt`, which does not exist in the repository',
            '7: `components.docs.paths[1]` names `handbook`, which does not exist in the repository',
            '8: `components.api.path` names `backnd`, which does not exist in the repository',
          ],
        )
      }
    })
  })

  it('text is not ASCII, and the team asked for the gate: every place, and nothing published', async () => {
    const tag = 'v2.0.2'
    await pushTag(world, tag, 'v2.0.0', async directory => {
      await writeFile(join(directory, 'docs/new.md'), '# Caf\u00e9\n\nWait\u2026\n')
      await writeFile(join(directory, '.github/release-runbook.yml'), `version: []\nchecks: { ascii: {} }\n${quickConfig}`)
    })
    await on({ checkout: { ref: tag } }, async stage => {
      const result = await stage.push(tag)
      assertStopped(stage, result, /docs\/new\.md:1/, /docs\/new\.md:3/, /U\+2026 HORIZONTAL ELLIPSIS/)
      assert.match(result.log, /^::error .*file=docs\/new\.md,?.*line=3|^::error .*line=3.*file=docs\/new\.md/m)
      const report = JSON.parse(await readFile(result.outputs['report-file'] ?? '', 'utf8'))
      assert.deepEqual(
        report.findings
          .filter((finding: { rule: string; level: string }) => finding.level === 'error' && finding.rule.startsWith('ascii/'))
          .map((finding: { line: number; column: number }) => [finding.line, finding.column]),
        [
          [1, 6],
          [3, 5],
        ],
      )
      assert.deepEqual(writes(stage), [])
    })
  })
})
