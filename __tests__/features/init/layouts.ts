import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A repository of one kind: its files, and what init should find in it. */
export interface Layout {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** `id: kind, path`. */
  readonly components: readonly string[]
  /** Lines that the workflow must have. */
  readonly workflow: readonly string[]
}

const pyproject = `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = "harbour"
version = "0.4.0"
requires-python = ">=3.11"

[project.optional-dependencies]
test = ["pytest>=8"]
`

const next = (name: string, version: string): string =>
  JSON.stringify(
    { name, version, private: true, scripts: { build: 'next build', test: 'node --test' }, dependencies: { next: '16.1.0' } },
    null,
    2,
  )

const vite = (name: string): string =>
  JSON.stringify({ name, version: '3.0.0', private: true, scripts: { build: 'vite build' }, devDependencies: { vite: '8.3.8' } }, null, 2)

/** Repositories other than the sample: one Python package, one Next application, documents alone, a pnpm monorepo. */
export const layouts: readonly Layout[] = [
  {
    name: 'Python only',
    files: {
      'pyproject.toml': pyproject,
      'src/harbour/__init__.py': '"""Berths and ships."""\n\n__version__ = "0.4.0"\n',
      'tests/test_harbour.py': 'import harbour\n\n\ndef test_version():\n    assert harbour.__version__\n',
      'README.md': '# Harbour\n',
    },
    components: ['python: python, the root'],
    workflow: ['actions/setup-python@v6'],
  },
  {
    name: 'Next only',
    files: {
      'package.json': next('quay', '1.0.0'),
      'package-lock.json': JSON.stringify({
        name: 'quay',
        version: '1.0.0',
        lockfileVersion: 3,
        packages: { '': { name: 'quay', version: '1.0.0' } },
      }),
      'app/page.jsx': 'export default function Page() {\n  return null\n}\n',
      '.nvmrc': '24\n',
    },
    components: ['node: node, the root'],
    workflow: ['node-version-file: .nvmrc'],
  },
  {
    name: 'docs only',
    files: { 'docs/index.md': '# Charts\n\nDepths are in metres.\n', 'README.md': '# Charts\n' },
    components: ['docs: archive, docs'],
    workflow: [],
  },
  {
    name: 'pnpm monorepo',
    files: {
      'package.json': JSON.stringify({ name: 'fleet', private: true, packageManager: 'pnpm@10.20.0' }, null, 2),
      'pnpm-workspace.yaml': 'packages:\n  - apps/*\n  - libs/*\n',
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'apps/bridge/package.json': vite('bridge'),
      'apps/deck/package.json': next('deck', '3.0.0'),
      'libs/sails/package.json': JSON.stringify({ name: 'sails', version: '3.0.0', scripts: { build: 'tsc' } }),
      'docs/index.md': '# Fleet\n',
    },
    components: ['docs: archive, docs', 'bridge: node, apps/bridge', 'deck: node, apps/deck'],
    workflow: ['pnpm/action-setup@v4'],
  },
  {
    name: 'Python monorepo with a Makefile',
    files: {
      'packages/mast/pyproject.toml': pyproject.replaceAll('harbour', 'mast'),
      'packages/mast/src/mast/__init__.py': '__version__ = "0.4.0"\n',
      'packages/keel/pyproject.toml': pyproject.replaceAll('harbour', 'keel'),
      'packages/keel/src/keel/__init__.py': '__version__ = "0.4.0"\n',
      'plugins/keel/pyproject.toml': pyproject.replaceAll('harbour', 'keel-plugin'),
      'plugins/keel/src/keel_plugin/__init__.py': '__version__ = "0.4.0"\n',
      'tests/sample/setup.py': 'import setuptools\n\nsetuptools.setup()\n',
      Makefile: 'CC := none\n\nquality-check: lint\n\ttrue\n',
    },
    components: ['keel: python, packages/keel', 'mast: python, packages/mast', 'plugins-keel: python, plugins/keel'],
    workflow: ['actions/setup-python@v6'],
  },
]

/** Makes a repository on main with these files in one commit. */
export async function makeRepository(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await git(folder, 'init', '--quiet', '--initial-branch=main')
  await commitAll(folder, 'First')
}

/** Commits everything that is there. */
export async function commitAll(folder: string, message: string): Promise<void> {
  await git(folder, 'add', '--all')
  await git(folder, '-c', 'user.name=Fern', '-c', 'user.email=fern@example.com', 'commit', '--quiet', '-m', message)
}

async function git(folder: string, ...args: string[]): Promise<void> {
  await run('git', args, { cwd: folder })
}
