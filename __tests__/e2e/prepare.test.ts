// `prepare`, at a terminal: the release's own commit, before the tag. The bundled program on the sample and on a small repository.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { git, gitEnvironment } from '../../dev/sample/git.ts'
import { type Ended, runCommand } from './command.ts'
import { makeWorld, publicReleases, quickConfig, repository, withStage } from './harness.ts'

const write = async (folder: string, texts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
const commit = async (folder: string, message: string, texts: Readonly<Record<string, string>> = {}): Promise<void> => {
  await write(folder, texts)
  await git(folder, 'add', '--all')
  await git(folder, 'commit', '--quiet', '--allow-empty', '-m', message)
}
const prepare = (folder: string, ...args: string[]): Promise<Ended> => runCommand(folder, ['prepare', ...args], gitEnvironment())

describe('from a feature to a public release', () => {
  it('prepare shows, writes and commits the version; its tag is released', async () => {
    const world = await makeWorld()
    try {
      const version =
        'version: [backend/pyproject.toml, backend/stockroom/__init__.py, frontend/package.json]\nchangelog: { file: CHANGELOG.md }\n'
      await withStage(world, { checkout: { ref: 'main' }, config: `${quickConfig}${version}` }, async ({ workspace, github, ...stage }) => {
        await write(workspace, { 'docs/hello.md': 'Hello\n' })
        await git(workspace, 'add', 'docs')
        await git(workspace, 'commit', '--quiet', '-m', 'feat(docs): say hello')
        const shown = await prepare(workspace)
        assert.equal(shown.code, 0, shown.stderr)
        assert.match(shown.stdout, /^v2\.1\.0 follows v2\.0\.0, with 1 feature:\n {2}Say hello \([0-9a-f]{12}\)\n\nCHANGELOG\.md\n/)
        assert.match(shown.stdout, / {2}release-runbook prepare --yes {6}to write the files\n/)
        assert.equal(await git(workspace, 'diff', '--name-only', 'HEAD'), '.github/release-runbook.yml')
        const committed = await prepare(workspace, '--commit')
        assert.match(
          committed.stdout,
          /Done: 5 files committed\. Next:\n\n {2}git tag -a v2\.1\.0 -m "Release v2\.1\.0"\n/,
          committed.stderr,
        )
        const changed = [
          'CHANGELOG.md',
          'backend/pyproject.toml',
          'backend/stockroom/__init__.py',
          'frontend/package-lock.json',
          'frontend/package.json',
        ]
        assert.deepEqual((await git(workspace, 'show', '--name-only', '--format=%s', 'HEAD')).split('\n').filter(Boolean), [
          'chore(release): v2.1.0',
          ...changed,
        ])
        const counts = await git(workspace, 'show', '--numstat', '--format=', 'HEAD', '--', 'backend', 'frontend')
        assert.equal(counts.replaceAll(/\t\S+/g, ''), '1\n1\n2\n1')
        assert.match(await readFile(join(workspace, 'CHANGELOG.md'), 'utf8'), /^## 2\.1\.0 [\s\S]*\n- \*\*docs:\*\* Say hello /m)
        const again = await prepare(workspace, '--commit')
        assert.match(
          again.stdout,
          /\n\nThe version files state 2\.1\.0 already\.\n[\s\S]*\n\nNext:\n\n {2}git tag -a v2\.1\.0/,
          again.stderr,
        )
        assert.equal(await git(workspace, 'log', '-1', '--format=%s', 'HEAD~1'), 'feat(docs): say hello')
        await git(workspace, 'tag', '-a', 'v2.1.0', '-m', 'Release v2.1.0')
        await git(workspace, 'push', '--quiet', 'origin', 'refs/tags/v2.1.0')
        const result = await stage.push('v2.1.0')
        assert.equal(result.code, 0, result.log)
        assert.deepEqual(publicReleases({ workspace, github, ...stage }), ['v2.1.0'])
        assert.match(github.state[0]!.body ?? '', /Say hello/)
        assert.doesNotMatch(github.state[0]!.body ?? '', /chore\(release\)/)
        assert.match((await prepare(workspace)).stdout, /^Nothing to prepare: the notes have no entry since v2\.1\.0\.$/m)
        // A release that the clone has no tag of, such as a reissue, counts as well.
        await git(workspace, 'tag', '--delete', 'v2.1.0')
        const asked = ['prepare', '--repository', repository]
        const env = { ...gitEnvironment(), GITHUB_TOKEN: 'local-token', GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl }
        const fixed = await runCommand(workspace, asked, env)
        assert.match(fixed.stdout, /^v2\.1\.1 follows v2\.0\.0, with 1 feature:/, fixed.stderr)
      })
    } finally {
      await world.remove()
    }
  })
})

describe('on a small repository', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prepare-'))
    await git(folder, 'init', '--quiet', '--initial-branch=main')
    await commit(folder, 'feat: start', {
      VERSION: '0.3.1\n',
      'package.json': '{ "name": "own", "version": "0.3.1", "workspaces": ["a"] }\n',
      'a/package.json': '{ "name": "a", "version": "0.3.1" }\n',
      '.github/release-runbook.yml': 'checks: { breaking: {} }\ncomponents: {}\nversion: [VERSION, package.json, a/package.json]\n',
      '.gitignore': 'node_modules\n',
    })
    await promisify(execFile)('npm', ['install', '--offline', '--package-lock-only', '--no-audit'], { cwd: folder })
    await commit(folder, 'chore: lock')
    await git(folder, 'tag', '-a', 'v0.3.1', '-m', 'v0.3.1')
    await commit(folder, 'feat!: new prices')
  })
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')

  it('a release candidate and its release, which npm ci takes', async () => {
    for (const [args, version, follows] of [
      [['--pre', 'rc'], '0.4.0-rc.1', 'v0.3.1, with 1 breaking change:'],
      [['--pre', 'rc'], '0.4.0-rc.2', 'v0.4.0-rc.1, with 1 change:'],
      [[], '0.4.0', 'v0.3.1, with 1 breaking change:'],
    ] as const) {
      const done = await prepare(folder, ...args, '--commit')
      assert.equal(done.code, 0, done.stderr)
      assert.ok(done.stdout.startsWith(`v${version} follows ${follows}\n`), done.stdout)
      assert.equal(await text('VERSION'), `${version}\n`)
      const lock = JSON.parse(await text('package-lock.json'))
      assert.deepEqual([lock.version, lock.packages[''].version, lock.packages.a.version], [version, version, version])
      if (version !== '0.4.0-rc.2') await promisify(execFile)('npm', ['ci', '--offline', '--no-audit'], { cwd: folder })
      assert.equal(await git(folder, 'status', '--porcelain'), '')
      await git(folder, 'tag', '-a', `v${version}`, '-m', version)
      await commit(folder, 'fix: typo')
    }
  })

  const refused: readonly (readonly [what: string, args: readonly string[], problem: RegExp, texts?: Readonly<Record<string, string>>])[] =
    [
      ['a version that has a tag', ['v0.4.0'], /The version 0\.4\.0 has the tag v0\.4\.0 already\./],
      [
        'a version below the released ones',
        ['0.3.9'],
        /0\.3\.9 is lower than v0\.4\.0.*\nInstead release this commit as 0\.4\.1 or higher\./,
      ],
      ['a text that is no version', ['v1'], /The tag "v1" is no version/],
      ['an edited file, and writes no other', ['--yes'], /Uncommitted changes would be lost in VERSION\./, { VERSION: '0.4.0 \n' }],
    ]
  for (const [what, args, problem, texts = {}] of refused)
    it(`refuses ${what}`, async () => {
      await write(folder, texts)
      try {
        const { code, stderr } = await prepare(folder, ...args)
        assert.equal(code, 1)
        assert.match(stderr, problem)
        assert.equal(await git(folder, 'diff', '--name-only', 'HEAD'), Object.keys(texts).join('\n'))
      } finally {
        await git(folder, 'checkout', '--quiet', '--', '.')
      }
    })

  it('refuses a step that the check of breaking changes would refuse, and version files that disagree', async () => {
    await git(folder, 'checkout', '--quiet', '-b', 'wrong')
    await commit(folder, 'feat!: other prices')
    const small = await prepare(folder, '--bump', 'patch')
    assert.match(
      small.stderr,
      /breaks what was released, "Other prices", and 0\.4\.1 is no minor step after v0\.4\.0\.\nInstead release this commit as 0\.5\.0/,
    )
    const versions = 'version: [VERSION, package.json, package-lock.json, a/package.json]\n'
    await commit(folder, 'fix: one file', { VERSION: '0.4.9\n', '.github/release-runbook.yml': `components: {}\n${versions}` })
    const { code, stderr } = await prepare(folder)
    assert.equal(code, 1)
    assert.match(
      stderr,
      /^The version files disagree:\n {2}package\.json says 0\.4\.0 \(version\), VERSION says 0\.4\.9\.\n {2}package-lock\.json says 0\.4\.0 [\s\S]*\n {2}package\.json, package-lock\.json: run npm version 0\.4\.9 --no-git-tag-version\n/,
    )
    const commands = [...stderr.matchAll(/: run (.*)$/gm)].map(([, command]) => command)
    assert.equal(new Set(commands).size, commands.length, stderr)
    await git(folder, 'checkout', '--quiet', 'main')
  })

  it('completes a shallow clone, and refuses one that it cannot complete', async () => {
    const clone = join(folder, '.git/clone')
    await git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, clone)
    const origin = (await git(clone, 'remote', 'get-url', 'origin')).trim()
    await git(clone, 'remote', 'set-url', 'origin', 'file:///nowhere')
    const refused = await prepare(clone)
    assert.match(refused.stderr, /The clone is shallow.*\ngit fetch --unshallow --tags/)
    await git(clone, 'remote', 'set-url', 'origin', origin)
    assert.match((await prepare(clone)).stdout, /^v0\.4\.1 follows v0\.4\.0, with 1 change:/)
  })

  it('says so where the version comes from git tags, and prints the commands of the tag', async () => {
    const scm = '[build-system]\nrequires = ["setuptools-scm"]\n\n[project]\nname = "own"\ndynamic = ["version"]\n\n[tool.setuptools_scm]\n'
    await rm(join(folder, 'VERSION'))
    await commit(folder, 'feat: from git', {
      'pyproject.toml': scm,
      'README.md': 'Get v0.4.0.\n',
      'HISTORY.md': '0.4.0\n',
      '.github/release-runbook.yml': 'notes: {}\n',
    })
    const { code, stdout } = await prepare(folder)
    assert.equal(code, 0)
    assert.match(stdout, /^v0\.5\.0 follows v0\.4\.0, with 1 feature:/)
    assert.match(stdout, /No version is written into pyproject\.toml: the version is computed when the package is built/)
    assert.match(stdout, /0\.4\.0 stays in a\/package\.json, package-lock\.json, package-lock\.json \(a\), package\.json, README\.md;/)
    assert.match(stdout, /\n\nNext:\n\n {2}git tag -a v0\.5\.0 -m "Release v0\.5\.0"\n/)
  })
})
