// The command line: the bundled program at a terminal, before the tag.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { bundleFolder } from '../../dev/bundle/bundle-folder.ts'
import { git } from '../../dev/sample/git.ts'
import { runCommand } from './command.ts'
import { makeStage, makeWorld, quickConfig, type Stage, type World, writes } from './harness.ts'

describe('the command line', () => {
  let world: World
  let stage: Stage
  before(async () => {
    world = await makeWorld()
    stage = await makeStage(world, { config: quickConfig })
  })
  after(async () => {
    await stage.close()
    await world.remove()
  })
  const onGitHub = () => ({ GITHUB_API_URL: stage.github.apiUrl, GITHUB_SERVER_URL: stage.github.serverUrl, GITHUB_TOKEN: 'local-token' })

  it('explains itself', async () => {
    const help = await runCommand(stage.workspace, ['--help'])
    assert.equal(help.code, 0)
    assert.match(help.stdout, /^release-runbook COMMAND \[TAG\] \[flags\]\n/)
    assert.deepEqual(await runCommand(stage.workspace, []), help)
    assert.match((await runCommand(stage.workspace, ['check', '--help'])).stdout, /^ {2}--fix /m)
    const wrong = await runCommand(stage.workspace, ['chekc', '--dryrun'])
    assert.equal(wrong.code, 1)
    assert.match(wrong.stderr, /check/)
    assert.match(wrong.stderr, /--dry-run/)
  })

  it('says one sentence under an older Node', async () => {
    const hook = join(world.folder, 'older.cjs')
    await writeFile(hook, "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } })")
    const older = await runCommand(stage.workspace, ['check', '--reason', "it's"], {}, ['--require', hook])
    assert.equal(older.code, 1)
    assert.match(
      older.stderr,
      /^release-runbook needs Node 22 or newer, and this is Node 20\.11\.0; .*: npx -p node@24 node \S+\/cli\.js check --reason 'it'\\''s'\n$/,
    )
  })

  it('writes no file with a command that only reads; a check of a tag leaves its record for publish', async () => {
    const exclude = join(stage.workspace, '.git/info/exclude')
    const state = async () => [
      (await readdir(stage.workspace, { recursive: true })).sort(),
      await readFile(exclude, 'utf8').catch(() => ''),
    ]
    const before = await state()
    for (const args of [['plan'], ['check'], ['notes', '--explain'], ['verify']])
      assert.notEqual((await runCommand(stage.workspace, args, args[0] === 'verify' ? onGitHub() : {})).stdout, '')
    assert.deepEqual(await state(), before)
    stage.github.requests.length = 0
    assert.equal((await runCommand(stage.workspace, ['check', '--tag', 'v2.0.0'])).code, 0)
    assert.deepEqual(await readdir(join(stage.workspace, '.release-runbook'), { recursive: true }), ['check.json'])
    assert.match(await readFile(exclude, 'utf8'), /^\/\.release-runbook\/$/m)
  })

  it('checks the work tree as it lies there, without a tag, a token or a request', async () => {
    const clean = await runCommand(stage.workspace, ['check'])
    assert.equal(clean.code, 0, clean.stderr)
    assert.match(clean.stdout, /Nothing has changed since the last release; no file states a version\./)
    await writeFile(join(stage.workspace, 'docs/index.md'), '# Caf\u00e9\n')
    try {
      const found = await runCommand(stage.workspace, ['check'])
      assert.equal(found.code, 0, 'not named in the configuration: reported, and no gate')
      assert.match(found.stdout, /docs\/index\.md:1:6/)
      assert.doesNotMatch(found.stdout + found.stderr, /\u00e9/)
      await writeFile(join(stage.workspace, 'strict.yml'), `checks: { ascii: {} }\n${quickConfig}`)
      const gated = await runCommand(stage.workspace, ['check', '--config', 'strict.yml'])
      assert.equal(gated.code, 1)
      assert.match(gated.stdout, /docs\/index\.md:1:6/)
    } finally {
      await git(stage.workspace, 'checkout', '--quiet', 'docs/index.md')
    }
    assert.deepEqual(stage.github.requests, [])
  })

  it('works from a folder below the root, and prints the report as JSON', async () => {
    const planned = await runCommand(join(stage.workspace, 'docs'), ['plan', '--tag', 'v2.0.0', '--json'])
    assert.equal(planned.code, 0, planned.stderr)
    const report = JSON.parse(planned.stdout)
    assert.deepEqual(
      [report.command, report.tag, report.version, report.previousTag, report.outcome],
      ['plan', 'v2.0.0', '2.0.0', 'v1.2.0', 'passed'],
    )
  })

  it('plans nothing without a tag: no file states the version, or it is already tagged', async () => {
    const { stdout } = await runCommand(stage.workspace, ['plan'])
    assert.match(stdout, /^No release planned: no version file\nName the tag, or give the version files a new version\.\n/)
    await writeFile(join(stage.workspace, 'tagged.yml'), `version: [backend/pyproject.toml]\n${quickConfig}`)
    const tagged = await runCommand(stage.workspace, ['plan', '--config', 'tagged.yml'])
    assert.match(
      tagged.stdout,
      /^No release planned: version 2\.0\.0 is already tagged v2\.0\.0 at this commit\nName the tag to plan its own release\.\n/,
    )
  })

  it('claims no difference of a release that it could not read', async () => {
    const { code, stdout } = await runCommand(stage.workspace, ['verify', 'v2.0.0'])
    assert.equal(code, 1)
    assert.match(stdout, /^Release v2\.0\.0 could not be verified\nNothing was changed\.\n\nThe published release is not verified\n/)
    assert.doesNotMatch(stdout, /differ|missing/)
  })

  it('prints the notes and nothing else to stdout', async () => {
    const notes = await runCommand(stage.workspace, ['notes', '--tag', 'v2.0.0'])
    assert.equal(notes.code, 0, notes.stderr)
    assert.match(notes.stdout, /^<!-- release-runbook:notes:start -->/)
    assert.match(notes.stdout, /<!-- release-runbook:notes:end -->\s*$/)
    assert.match(notes.stdout, /## Breaking Changes/)
    assert.match(notes.stderr, /Labels and titles of pull requests are missing/)
  })

  it('builds, without a tag, what the commit holds', async () => {
    const built = await runCommand(stage.workspace, ['build'])
    assert.equal(built.code, 0, built.stderr)
    assert.match(built.stdout, /docs-bundle\.zip/)
  })

  it('publishes only when told to', async () => {
    const refused = await runCommand(stage.workspace, ['release', '--tag', 'v2.0.0'], onGitHub())
    assert.equal(refused.code, 1)
    assert.match(refused.stderr, /--yes/)
    const dry = await runCommand(
      stage.workspace,
      ['release', '--tag', 'v2.0.0', '--dry-run', '--repository', 'orchard/stockroom'],
      onGitHub(),
    )
    assert.equal(dry.code, 0, dry.stderr)
    assert.deepEqual(writes(stage), [])
    const real = await runCommand(stage.workspace, ['release', '--tag', 'v2.0.0', '--yes', '--repository', 'orchard/stockroom'], onGitHub())
    assert.equal(real.code, 0, real.stderr)
    assert.deepEqual(
      stage.github.state.map(({ tag_name, draft }) => [tag_name, draft]),
      [['v2.0.0', false]],
    )
    assert.deepEqual(stage.github.wrongRequests, [])
    const again = await runCommand(
      stage.workspace,
      ['release', '--tag', 'v2.0.0', '--yes', '--repository', 'orchard/stockroom'],
      onGitHub(),
    )
    assert.equal(again.code, 0, again.stderr)
    assert.match(again.stdout, /is already published/)
  })

  it('an interrupted run takes its children and its folders with it, and ends by the signal', async () => {
    const config = join(stage.workspace, 'slow.yml')
    await writeFile(config, 'components: { slow: { kind: command, run: "echo pid $$; exec sleep 600", files: [x] } }\n')
    const temporary = await mkdtemp(join(world.folder, 'tmp-'))
    const child = spawn(process.execPath, [join(bundleFolder(), 'cli.js'), 'build', '--tag', 'v2.0.0', '--config', 'slow.yml'], {
      cwd: stage.workspace,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ended = once(child, 'exit')
    let stderr = ''
    let killed = false
    for await (const text of child.stderr.setEncoding('utf8')) {
      stderr += text
      // The stage is printed just before its program is started; the clean tree is there since the plan.
      if (!killed && /slow: build/.test(stderr)) killed = child.kill('SIGINT')
    }
    const [, signal] = await ended
    assert.equal(signal, 'SIGINT')
    assert.match(
      stderr,
      /\nbuild was stopped after the step "Plan"\. .*\n.* Nothing is left but files in \.release-runbook, if it wrote any\.\n$/,
    )
    assert.deepEqual(await readdir(temporary), [])
    assert.ok(!(await readdir(join(stage.workspace, '.git'))).includes('worktrees'))
  })

  it('a folder that is no repository, and a shallow clone, get a sentence', async () => {
    const empty = await mkdtemp(join(world.folder, 'empty-'))
    const nowhere = await runCommand(empty, ['plan'])
    assert.equal(nowhere.code, 1)
    assert.match(nowhere.stdout, /is no git repository/)
    const shallow = await mkdtemp(join(world.folder, 'shallow-'))
    await git(shallow, 'clone', '--quiet', '--depth', '1', `file://${world.origin}`, 'clone')
    const refused = await runCommand(join(shallow, 'clone'), ['notes'])
    assert.equal(refused.code, 1)
    assert.match(refused.stdout, /git fetch --unshallow --tags/)
  })
})
