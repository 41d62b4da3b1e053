// The repositories that the workflows release, made of the sample: one for each kind of release, and one with a tag that no release may have.
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeOrigin } from '../../dev/sample/checkouts.ts'
import { git } from '../../dev/sample/git.ts'
import { runCommand } from '../e2e/command.ts'
import { makeWorld, type World } from '../e2e/harness.ts'
import { ourAction } from './stand-ins.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A bare repository, and the tag in it that a workflow releases. */
export interface Repository {
  readonly origin: string
  readonly tag: string
  readonly commit: string
}

/** A pull request with one commit on top of the tag. */
export const pullRequest = { number: 29, ref: 'refs/pull/29/merge' }

/** The repositories, by what their tag releases, and the workflows that `init` writes for the first. */
export interface Repositories extends Pick<World, 'folder' | 'sample' | 'remove'> {
  /** The sample as it is: a Python backend, a React frontend, documents. */
  readonly full: Repository
  /** Documents alone, behind every check that a job in front of `publish` can do. */
  readonly docs: Repository
  /** Documents, and the wheel and sdist of the backend. */
  readonly python: Repository
  /** Wheels of a project at the root, which other jobs build. */
  readonly wheels: Repository
  /** As `docs`, on a side branch and lightweight, with versions that differ, text that is not ASCII, and a breaking change in a patch. */
  readonly bad: Repository
  readonly initWorkflows: { readonly 'two jobs': string; readonly 'one job': string }
}

/** Rules that the tag of the bad repository breaks. */
export const brokenRules = ['version/mismatch', 'tag/lightweight', 'tag/branch', 'ascii/', 'breaking/version-step']

const checks = `
checks: { tag: { branches: [main] }, ascii: {}, breaking: {}, python-syntax: { paths: ['scripts/*.py'] }, ellipsis: { paths: [docs] } }
components:
  docs: { kind: archive, paths: [docs/guide.md], archive: docs-bundle.zip }
`
const docsConfig = `version: [frontend/package.json]${checks}`
const pythonConfig = `version: [frontend/package.json, backend/pyproject.toml]${checks}  backend: { kind: python, path: backend }\n`

const wheelsProject = '[build-system]\nrequires = ["setuptools"]\n\n[project]\nname = "weigher"\nversion = "2.0.1"\n'

/** The first block of the recipe: its configuration. */
const [, wheelsConfig = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, 'docs/recipes/wheels.md'), 'utf8')) ?? []

/** Makes the repositories in a folder of their own. */
export async function makeRepositories(): Promise<Repositories> {
  const { folder, sample, origin, commitOf, remove } = await makeWorld()
  const tag = 'v2.0.1'

  /** A copy of the sample with further commits, and a tag on the last one. */
  async function make(name: string, change: (clone: string) => Promise<void>, ...flags: readonly string[]): Promise<Repository> {
    const bare = await makeOrigin(sample, join(folder, `${name}.git`))
    const clone = join(folder, name)
    await git(folder, 'clone', '--quiet', '--branch', 'main', bare, clone)
    await change(clone)
    await git(clone, 'tag', ...flags, tag)
    await git(clone, 'push', '--quiet', 'origin', 'HEAD', tag)
    const released = await git(clone, 'rev-parse', 'HEAD')
    await commit(clone, 'feat: weigh lots by hand', { 'docs/weigh.md': 'Put the lot on the scale.\n' })
    await git(clone, 'push', '--quiet', 'origin', `HEAD:${pullRequest.ref}`)
    return { origin: bare, tag, commit: released }
  }
  const annotated = ['--annotate', '--message', `Stockroom ${tag.slice(1)}`]
  const files = {
    ...(await withVersion(sample.directory, 'frontend/package.json', /("version": )"[^"]*"/)),
    ...(await withVersion(sample.directory, 'backend/pyproject.toml', /^(version = )"[^"]*"/m)),
    ...(await withVersion(sample.directory, 'backend/stockroom/__init__.py', /^(__version__ = )"[^"]*"/m)),
  }
  // For the quick start whose files another program builds.
  const makefile = 'dist:\n\tmkdir dist && tar -czf dist/guide.tar.gz docs/guide.md\n'
  const settings = (config: string) => ({ [configPath]: config, [otherConfigPath]: config, Makefile: makefile })
  const prepare = (config: string) => (clone: string) => commit(clone, 'chore: release 2.0.1', { ...files, ...settings(config) })
  return {
    ...{ folder, sample, remove },
    full: { origin, tag: 'v2.0.0', commit: commitOf('v2.0.0') },
    docs: await make('docs', prepare(docsConfig), ...annotated),
    python: await make('python', prepare(pythonConfig), ...annotated),
    wheels: await make(
      'wheels',
      clone => commit(clone, 'chore: release 2.0.1', { [configPath]: wheelsConfig, 'pyproject.toml': wheelsProject }),
      ...annotated,
    ),
    bad: await make('bad', async clone => {
      await git(clone, 'checkout', '--quiet', '-b', 'side')
      await commit(clone, 'feat!: drop the old prices', { ...settings(docsConfig), 'docs/bad.md': 'na\u00efve\n' })
    }),
    initWorkflows: { 'two jobs': await initWorkflow(folder, origin), 'one job': await initWorkflow(folder, origin, '--one-job') },
  }
}

const configPath = '.github/release-runbook.yml'
/** The configuration that a workflow of docs/recipes/monorepo.md names. */
const otherConfigPath = '.github/release-plug.yml'

async function withVersion(directory: string, path: string, place: RegExp): Promise<Readonly<Record<string, string>>> {
  return { [path]: (await readFile(join(directory, path), 'utf8')).replace(place, '$1"2.0.1"') }
}

async function commit(clone: string, message: string, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(clone, path)), { recursive: true })
    await writeFile(join(clone, path), text)
  }
  await git(clone, 'add', '--all')
  await git(clone, 'commit', '--quiet', '--message', message)
}

/** The workflow that `init` writes for a clone of the sample, which has neither workflow nor configuration then. */
async function initWorkflow(folder: string, origin: string, ...flags: readonly string[]): Promise<string> {
  const clone = join(await mkdtemp(join(folder, 'init-')), 'clone')
  await git(folder, 'clone', '--quiet', origin, clone)
  await rm(join(clone, '.github'), { recursive: true })
  const { code, stderr } = await runCommand(clone, ['init', '--action', `${ourAction}@v1`, ...flags])
  if (code !== 0) throw new Error(stderr)
  return readFile(join(clone, '.github/workflows/release.yml'), 'utf8')
}
