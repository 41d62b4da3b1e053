// Releases each repository of docs/quick-starts.md on the local GitHub, with the configuration and the workflow that the page shows.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { makeOrigin } from '../../dev/sample/checkouts.ts'
import { git } from '../../dev/sample/git.ts'
import { publicReleases, type World } from '../e2e/harness.ts'
import { openTheatre } from '../e2e/workflow-player.ts'

const root = join(import.meta.dirname, '..', '..')
const fixtures = join(root, '__tests__/fixtures/frameworks')
const tag = 'v1.2.3'

/** Configuration and workflow of each section, by heading. */
const sections = new Map(
  readFileSync(join(root, 'docs/quick-starts.md'), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map(section => {
      const [config = '', workflow = ''] = [...section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
      return [section.slice(0, section.indexOf('\n')), { config, workflow }]
    }),
)

const pythonPackage = (folder: string): Readonly<Record<string, string>> => ({
  [`${folder}pyproject.toml`]:
    '[build-system]\nrequires = ["setuptools>=77"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "acme"\nversion = "1.2.3"\n',
  [`${folder}src/acme/__init__.py`]: '__version__ = "1.2.3"\n',
  [`${folder}tests/test_acme.py`]: 'import acme\n\n\ndef test_version():\n    assert acme.__version__ == "1.2.3"\n',
})

interface Case {
  readonly section: string
  readonly files?: Readonly<Record<string, string>>
  /** Framework and folder of the application. */
  readonly app?: readonly [fixture: string, folder: string]
  readonly assets: readonly string[]
}

const wheels = ['acme-1.2.3-py3-none-any.whl', 'acme-1.2.3.tar.gz']
const cases: readonly Case[] = [
  { section: 'A Python package', files: pythonPackage(''), assets: wheels },
  { section: 'A Vite or Next.js app', app: ['vite', '.'], assets: ['app-build.zip'] },
  { section: 'A Vite or Next.js app', app: ['next', '.'], assets: ['app-build.zip'] },
  {
    section: 'FastAPI with Next.js',
    files: { ...pythonPackage('backend/'), 'docs/guide.md': '# Guide\n' },
    app: ['next', 'frontend'],
    assets: [...wheels, 'docs-bundle.zip', 'frontend-build.zip'],
  },
  {
    section: 'Files built elsewhere',
    files: { Makefile: 'dist:\n\tmkdir -p dist && tar -czf dist/acme-linux.tar.gz README.md\n' },
    assets: ['acme-linux.tar.gz'],
  },
]

/** A repository with these files at the tag, and its bare origin. */
async function makeRepository(folder: string, config: string, { files = {}, app }: Case): Promise<World> {
  const directory = join(folder, 'repository')
  const all = { 'README.md': '# Acme\n', '.gitignore': 'node_modules\ndist\n.next\n', '.github/release-runbook.yml': config, ...files }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), text)
  }
  if (app !== undefined) {
    const [fixture, place] = app
    cpSync(join(fixtures, fixture), join(directory, place), { recursive: true })
    for (const name of ['package.json', 'package-lock.json']) {
      const path = join(directory, place, name)
      const json = JSON.parse(await readFile(path, 'utf8')) as { version: string; packages?: { '': { version: string } } }
      json.version = '1.2.3'
      if (json.packages !== undefined) json.packages[''].version = '1.2.3'
      await writeFile(path, JSON.stringify(json, null, 2))
    }
  }
  await git(directory, 'init', '--quiet', '--initial-branch=main')
  await git(directory, 'add', '--all')
  await git(directory, 'commit', '--quiet', '--message', 'feat: the first version')
  await git(directory, 'tag', '--annotate', tag, '--message', `Release ${tag}`)
  const [main, object] = await Promise.all([git(directory, 'rev-parse', 'HEAD'), git(directory, 'rev-parse', tag)])
  const sample = { directory, main, commits: {}, tags: [{ name: tag, commit: main, object }], pulls: [] }
  const origin = await makeOrigin(sample, join(folder, 'origin.git'))
  return { folder, sample, origin, commitOf: () => main, remove: async () => undefined }
}

test('each section of the page is released', () => {
  assert.deepEqual([...new Set(cases.map(({ section }) => section))], [...sections.keys()])
})

for (const each of cases)
  test(`${each.section}${each.app === undefined ? '' : `, ${each.app[0]}`}: the tag is released with ${each.assets.join(', ')}`, async () => {
    const { config, workflow } = sections.get(each.section)!
    const folder = await mkdtemp(join(tmpdir(), 'release-runbook-quick-start-'))
    try {
      const theatre = await openTheatre(await makeRepository(folder, config, each), workflow, { checkout: { ref: tag } })
      const { jobs } = parse(workflow) as { jobs: { release: { steps: { run?: string }[] } } }
      try {
        const played = await theatre.play({
          tag,
          before: () => {
            for (const { run } of jobs.release.steps)
              if (run !== undefined) execFileSync('bash', ['-eo', 'pipefail', '-c', run], { cwd: theatre.stage.workspace, stdio: 'ignore' })
          },
        })
        assert.equal(played.release?.result, 'success', played.release?.steps.map(({ log }) => log).join('\n'))
        assert.deepEqual(publicReleases(theatre.stage), [tag])
        const names = theatre.stage.github.state[0]!.assets.map(({ name }) => name)
        assert.deepEqual(names.sort(), ['SHA256SUMS', ...each.assets].sort())
      } finally {
        await theatre.close()
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })
