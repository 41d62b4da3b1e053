import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A repository of one kind. */
export interface Layout {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** `id: kind (path)`, as init finds them. */
  readonly components: readonly string[]
  /** Tags on the first commit; a name with `-a ` before it is annotated. */
  readonly tags?: readonly string[]
  readonly oneJob?: boolean
  /** The checks that find something. */
  readonly open?: readonly string[]
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

/** Thirteen kinds of repositories. */
export const layouts: readonly Layout[] = [
  {
    name: 'Python only',
    files: {
      'pyproject.toml': pyproject,
      'src/harbour/__init__.py': '"""Berths and ships."""\n\n__version__ = "0.4.0"\n',
      'tests/test_harbour.py': 'import harbour\n\n\ndef test_version():\n    assert harbour.__version__\n',
      'README.md': '# Harbour\n',
    },
    components: ['python: python (at the root)'],
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
    components: ['node: node (at the root)'],
  },
  {
    name: 'docs only',
    files: { 'docs/index.md': '# Charts\n\nDepths are in metres.\n', 'README.md': '# Charts\n' },
    components: ['docs: archive (docs)'],
  },
  {
    name: 'pnpm monorepo',
    files: {
      'package.json': JSON.stringify({ name: 'fleet', private: true, packageManager: 'pnpm@10.20.0' }, null, 2),
      'pnpm-workspace.yaml': 'packages:\n  - apps/*\n  - libs/*\n',
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'apps/bridge/package.json': vite('bridge'),
      'apps/bridge/vite.config.ts': "export default {\n  build: {\n    outDir: './../../server/static',\n  },\n}\n",
      'apps/deck/package.json': next('deck', '3.0.0'),
      'libs/sails/package.json': JSON.stringify({ name: 'sails', version: '3.0.0', scripts: { build: 'tsc' } }),
      'docs/index.md': '# Fleet\n',
    },
    components: ['docs: archive (docs)', 'bridge: node (apps/bridge)', 'deck: node (apps/deck)'],
  },
  {
    name: 'Python monorepo with a Makefile',
    files: {
      'packages/mast/pyproject.toml': pyproject.replaceAll('harbour', 'mast'),
      'packages/mast/src/mast/__init__.py': '__version__ = "0.4.0"\n',
      'packages/keel/pyproject.toml': pyproject.replaceAll('harbour', 'keel'),
      'packages/keel/src/keel/__init__.py': '__version__ = "0.4.0"\n',
      'plugins/keel/pyproject.toml': pyproject.replaceAll('harbour', 'keel-plugin').replace('pytest>=8', 'coverage'),
      'plugins/keel/tests/test_keel.py': 'def test_keel():\n    assert True\n',
      'plugins/keel/src/keel_plugin/__init__.py': '__version__ = "0.4.0"\n',
      'tests/sample/setup.py': 'import setuptools\n\nsetuptools.setup()\n',
      Makefile: 'CC := none\n\nquality-check: lint\n\ttrue\n',
    },
    components: ['keel: python (packages/keel)', 'mast: python (packages/mast)', 'plugins-keel: python (plugins/keel)'],
  },
  {
    name: 'uv library with a changelog and tags without v',
    files: {
      'pyproject.toml': `${pyproject.replace(/\n\[project\.optional[\s\S]*/, '\n')}\n[dependency-groups]\ndev = ["ruff"]\ntests = [{ include-group = "dev" }, "pytest"]\n`,
      'src/harbour/__init__.py': '__version__ = "0.4.0"\n',
      'CHANGES.md': '## Version 0.4.0\n\n- Berths have numbers.\n\n## Version 0.3.0\n\n- First.\n',
      'docs/index.md': '# Harbour\n\nna\u00efve\n',
      'docs/conf.py': 'project = "harbour"\n',
      'tox.ini': '[tox]\n',
      '.github/workflows/publish.yml':
        'on: { push: { tags: ["*"] } }\njobs: { a: { runs-on: ubuntu-latest, steps: [{ uses: pypa/gh-action-pypi-publish@release/v1 }] } }\n',
    },
    components: ['python: python (at the root)', 'docs: archive (docs)'],
    tags: ['0.3.0', '0.4.0'],
    open: ['ascii'],
  },
  {
    name: 'packages with tags of two forms',
    files: {
      'packages/mast/pyproject.toml': pyproject.replaceAll('harbour', 'mast').replace('>=3.11', '>=3.10,<3.13'),
      'packages/mast/src/mast/__init__.py': '__version__ = "0.4.0"\n',
      '.python-version': '3.12\n',
    },
    components: ['mast: python (packages/mast)'],
    tags: ['-a keel-v0.9.0', '-a mast-v0.4.0', '-a sails-v1.0.0'],
  },
  {
    name: 'poetry service with a database',
    files: {
      'pyproject.toml':
        '[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n\n[tool.poetry]\nname = "tide"\nversion = "1.0.0"\n\n[tool.poetry.dependencies]\npython = "^3.11"\n\n[tool.poetry.group.dev.dependencies]\npytest = "^8"\n',
      'tide/__init__.py': '',
      'compose.yml': 'services:\n  db: { image: postgres:17 }\n  mail: { image: mailhog }\n',
    },
    components: ['python: python (at the root)'],
  },
  {
    name: 'yarn application in one job, with a release workflow of its own',
    files: {
      'package.json': JSON.stringify({
        ...{ name: 'pier', version: '1.0.0', private: true, packageManager: 'yarn@4.9.0', engines: { node: '>=22' } },
        ...{ scripts: { build: 'vite build', test: 'playwright test' }, devDependencies: { vite: '8.3.8' } },
      }),
      'yarn.lock': '',
      'vite.config.js': "export default { build: {\n  // outDir: 'public',\n  outDir: 'dist' } }\n",
      'src/a.ts': 'export function a() {\n  // ... rest of the code\n}\n',
      '.github/workflows/release.yml':
        'name: release\non: { push: { tags: [v*] } }\njobs: { a: { runs-on: x, steps: [{ run: gh release create }] } }\n',
    },
    components: ['node: node (at the root)'],
    oneJob: true,
    open: ['ellipsis'],
  },
  {
    name: 'bun site with large files and a submodule',
    files: {
      'package.json': next('buoy', '1.0.0'),
      'bun.lock': '{}\n',
      '.gitattributes': '*.psd filter=lfs\n',
      '.gitmodules': '',
    },
    components: ['node: node (at the root)'],
    tags: ['-a v1.0.0'],
  },
  {
    name: 'towncrier library with requirements',
    files: {
      'setup.py': 'import setuptools\n\nsetuptools.setup(name="lock", version="1.0.0", python_requires=">=3.9")\n',
      'lock.py': '__version__ = "1.0.0"\n',
      'requirements-dev.txt': 'ruff\npytest>=8\n',
      'towncrier.toml': '[tool.towncrier]\ndirectory = "news"\n',
      'news/1.feature.md': 'New gate.\n',
      'CHECKLIST.md': 'Nothing to tick.\n',
      '.github/ISSUE_TEMPLATE/Releasing.md': '# Releasing\n\n- [ ] Tests pass\n- [x] News\n  - [ ] Announce\n',
    },
    components: ['python: python (at the root)'],
    tags: ['-a keel-v0.9.0', '-a sails-v1.0.0'],
  },
  {
    name: 'a program in Go',
    files: { 'go.mod': 'module example.com/oar\n', 'main.go': 'package main\n' },
    components: [],
    tags: ['-a v1.0.0'],
  },
  {
    name: 'full stack',
    files: {
      'backend/pyproject.toml': pyproject,
      'backend/src/harbour/__init__.py': '__version__ = "0.4.0"\n',
      'frontend/package.json': vite('harbour').replace('3.0.0', '0.4.0').replace('vite build"', 'vite build", "test": "node --test"'),
      'frontend/vite.config.mts': 'export default { build: { outDir: "../backend/src/harbour/static" } }\n',
      'frontend/.nvmrc': '22\n',
      'docs/index.md': '# Harbour\n',
      'multi_agent/runlogs/gapfix_01_gate.md': '# Gap Fix 01: gate\n',
      'scripts/check_ascii.py': 'print("ok")\n',
    },
    components: ['backend: python (backend)', 'docs: archive (docs)', 'frontend: node (frontend)'],
    tags: ['-a v0.3.0'],
  },
]

/** Makes a repository on main with these files in one commit. */
export async function makeRepository(folder: string, files: Layout['files'], tags: Layout['tags'] = []): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await git(folder, 'init', '--quiet', '--initial-branch=main')
  await commitAll(folder, 'First')
  for (const tag of tags) {
    const [flag, name] = tag.split(' ')
    await git(folder, ...identity, 'tag', ...(name === undefined ? [tag] : [flag!, name, '-m', name]))
  }
}

const identity = ['-c', 'user.name=Fern', '-c', 'user.email=fern@example.com']

/** Commits everything that is there. */
export async function commitAll(folder: string, message: string): Promise<void> {
  await git(folder, 'add', '--all')
  await git(folder, ...identity, 'commit', '--quiet', '-m', message)
}

async function git(folder: string, ...args: string[]): Promise<void> {
  await run('git', args, { cwd: folder })
}
