import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { parse } from 'yaml'
import { bundleFolder } from '../../../dev/bundle/bundle-folder.ts'
import { SAMPLE_FILES } from '../../../dev/sample/make.ts'
import { lintWorkflow } from '../../../dev/workflow-lint.ts'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { localGit } from '../../../src/adapters/git/git.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { initialise } from '../../../src/features/init/init.ts'
import { renderRunbook, runbookSections } from '../../../src/features/init/runbook-sections.ts'
import { isStepId, tickChecklist } from '../../../src/report/checklist.ts'
import { commitAll, layouts, makeRepository } from './layouts.ts'

const folder = await mkdtemp(join(tmpdir(), 'init-'))
after(() => rm(folder, { recursive: true, force: true }))

const written = ['.github/workflows/release.yml', '.github/release-runbook.yml', 'docs/runbook.md'] as const

/** Runs the bundled command line in a folder. */
function cli(directory: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const env = { PATH: process.env.PATH ?? '', HOME: folder }
  return new Promise(resolve =>
    execFile(process.execPath, [join(bundleFolder(), 'cli.js'), ...args], { cwd: directory, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
    ),
  )
}

describe('init', { concurrency: 2 }, () => {
  for (const layout of layouts) {
    test(`${layout.name}: its check passes, its workflow passes actionlint`, async () => {
      const place = await mkdtemp(join(folder, 'layout-'))
      await makeRepository(place, layout.files)
      const done = await cli(place, 'init')
      assert.equal(done.code, 0, done.output)
      for (const component of layout.components) assert.match(done.output, new RegExp(`^  ${component}$`, 'm'))
      for (const path of written) assert.match(done.output, new RegExp(`^wrote {2}${path}$`, 'm'))

      const workflow = await readFile(join(place, written[0]), 'utf8')
      assert.deepEqual(await lintWorkflow(workflow, written[0]), [])
      for (const text of layout.workflow) assert.ok(workflow.includes(text), text)
      const config = parseConfig(await readFile(join(place, written[1]), 'utf8'), written[1])
      assert.equal(config.runbook, written[2])
      assert.deepEqual(config.checks.tag.branches, ['main'])
      const ids = config.components?.map(({ id }) => id) ?? []
      assert.deepEqual(ids.length, layout.components.length)
      const { unknown } = tickChecklist(await readFile(join(place, written[2]), 'utf8'), [], ids)
      assert.deepEqual(unknown, [])

      await commitAll(place, 'Start releasing')
      const checked = await cli(place, 'check')
      assert.equal(checked.code, 0, checked.output)
      assert.doesNotMatch(checked.output, /warning/i)
    })
  }

  test('the sample: what it has already is left as it is, byte for byte', async () => {
    const place = join(folder, 'sample')
    await cp(SAMPLE_FILES, place, { recursive: true })
    await makeRepository(place, {})
    const before = await readFile(join(place, '.github/workflows/release.yml'))
    const done = await cli(place, 'init')
    assert.equal(done.code, 0, done.output)
    assert.match(done.output, /^left {3}\.github\/workflows\/release\.yml: it exists$/m)
    assert.match(done.output, /^left {3}\.github\/release-runbook\.yml: it exists$/m)
    assert.match(done.output, /^wrote {2}docs\/runbook\.md$/m)
    assert.deepEqual(await readFile(join(place, '.github/workflows/release.yml')), before)
    await commitAll(place, 'Start releasing')
    assert.equal((await cli(place, 'check')).code, 0)
  })

  test('the sample without them: all three are written, with its tests, and check passes', async () => {
    const place = join(folder, 'bare-sample')
    await cp(SAMPLE_FILES, place, { recursive: true })
    await rm(join(place, '.github'), { recursive: true })
    await makeRepository(place, {})
    assert.equal((await cli(place, 'init')).code, 0)
    const config = parseConfig(await readFile(join(place, written[1]), 'utf8'), written[1])
    assert.deepEqual(
      config.components?.map(({ id, kind, path, test }) => [id, kind, path, test]),
      [
        ['docs', 'archive', '.', null],
        ['backend', 'python', 'backend', null],
        ['frontend', 'node', 'frontend', 'npm test'],
      ].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    )
    assert.deepEqual(await lintWorkflow(await readFile(join(place, written[0]), 'utf8'), written[0]), [])
    await commitAll(place, 'Start releasing')
    const checked = await cli(place, 'check')
    assert.equal(checked.code, 0, checked.output)
    // A second run finds everything there.
    const again = await cli(place, 'init')
    assert.doesNotMatch(again.output, /^wrote/m)
  })

  test('a workflow of that name that is not ours is left, and said; a target of the Makefile is offered', async () => {
    const place = await mkdtemp(join(folder, 'other-'))
    await makeRepository(place, {
      ...layouts.at(-1)!.files,
      '.github/workflows/release.yml': '# not release-runbook\non: push\n',
    })
    const done = await cli(place, 'init')
    assert.match(done.output, /^left {3}\.github\/workflows\/release\.yml: it exists$/m)
    assert.match(done.output, /does not call Release Runbook, so nothing does yet/)
    const path = join(place, written[1])
    const offered = (await readFile(path, 'utf8')).replace('  # commands:', '  commands:')
    const { checks } = parseConfig(offered, written[1])
    assert.deepEqual(
      checks.commands.map(({ name, run }) => [name, run]),
      [['quality-check', 'make quality-check']],
    )
  })

  test('extras with pytest become setup and test; a component without tests gets the line to fill in', async () => {
    const place = await mkdtemp(join(folder, 'tests-'))
    await makeRepository(place, layouts[0]!.files)
    await initialiseAt(place)
    const text = await readFile(join(place, written[1]), 'utf8')
    const [component] = parseConfig(text, written[1]).components ?? []
    assert.deepEqual([component?.setup, component?.test], ['pip install -e ".[test]"', 'python -m pytest -q'])
    assert.match(await readFile(join(place, written[2]), 'utf8'), /tests of python pass <!-- runbook: test:python -->/)
  })

  test('a folder that is a link is refused, and no git repository is said', async () => {
    const place = await mkdtemp(join(folder, 'link-'))
    await makeRepository(place, { 'README.md': 'x\n' })
    await mkdir(join(folder, 'elsewhere'), { recursive: true })
    await symlink(join(folder, 'elsewhere'), join(place, '.github'))
    await assert.rejects(initialiseAt(place), /\.github is a link/)
    const outside = await mkdtemp(join(folder, 'outside-'))
    const refused = await cli(outside, 'init')
    assert.equal(refused.code, 1)
    assert.match(refused.output, /no git repository/)
    const flagged = await cli(outside, 'init', '--tag', 'v1.0.0')
    assert.match(flagged.output, /Init takes no flag `--tag`/)
  })

  test('every line of workflow and configuration that decides something says why', async () => {
    const place = await mkdtemp(join(folder, 'why-'))
    await makeRepository(place, layouts[0]!.files)
    await initialiseAt(place)
    for (const path of written.slice(0, 2)) {
      const lines = (await readFile(join(place, path), 'utf8')).split('\n').filter(line => line.trim() !== '')
      const bare = lines.filter(line => !line.includes('#'))
      // Lines that only open a mapping, or hand an input over under its own name, explain themselves.
      const open =
        /^\s*[\w-]+:$|uses: |^\s*(name: Release|runs-on: ubuntu-latest|permissions: \{ contents: read \}|(command|reason|rollback-to|reissue-as|dry-run): .*)$/
      assert.deepEqual(
        bare.filter(line => !open.test(line)),
        [],
      )
    }
  })
})

test('the runbook has the sections of a release, ids that exist, ASCII, and no placeholder', () => {
  const subject = {
    name: 'stockroom',
    components: [
      { id: 'backend', kind: 'python', tested: true },
      { id: 'frontend', kind: 'node', tested: false },
      { id: 'docs', kind: 'archive', tested: false },
    ],
    repositoryUrl: 'https://github.com/orchard/stockroom',
  }
  const sections = runbookSections(subject)
  assert.deepEqual(
    sections.map(({ heading }) => heading),
    [
      ...['Code quality', 'Versions', 'Documentation', 'Tag', 'Monitor', 'Artifacts', 'Notes', 'Deployment', 'Communication'],
      ...['Monitoring', 'Rollback', 'Troubleshooting', 'Version history'],
    ],
  )
  const ids = sections.flatMap(({ steps }) => steps.flatMap(({ proof }) => proof ?? []))
  for (const id of ids) assert.ok(isStepId(id, ['backend', 'frontend', 'docs']), id)
  assert.match(renderRunbook(subject), /^[\x20-\x7e\n]+$/)
})

async function initialiseAt(place: string) {
  const git = localGit({ directory: place, env: process.env, token: undefined, serverUrl: 'https://github.com' })
  return initialise({ repository: undefined, serverUrl: 'https://github.com' }, { git, files: localFiles(folder) })
}

test('the linter of these tests finds what is wrong', async () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ githb.ref }}\n'
  assert.match((await lintWorkflow(wrong, 'wrong.yml')).join(), /undefined variable "githb"/)
  assert.equal(parse(wrong).on, 'push')
})
