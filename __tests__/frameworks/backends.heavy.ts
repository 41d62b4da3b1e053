// Every build backend of Python that docs/configuration.md speaks of: the same bytes from another folder, umask, time zone and time; and
// what another version of one changes.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmod, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildComponents } from '../../src/features/build/build.ts'
import { fileDifferences } from '../../src/features/build/differences.ts'
import { differenceLines } from '../../src/features/build/reproducible.ts'
import { component, planOf, setting } from '../features/build/setting.ts'

const project = 'name = "tiny-room"\nversion = "1.2.0"\ndescription = "x"\nreadme = "README.md"\nrequires-python = ">=3.9"\n'
const plain = { 'README.md': '# Tiny\n', 'src/tiny_room/__init__.py': '__version__ = "1.2.0"\n', 'src/tiny_room/b.py': 'X = {"b", "a"}\n' }
const pyproject = (requires: string, backend: string, more = '') =>
  `[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${backend}"\n[project]\n${project}${more}`

const setuptools = (version: string) => ({
  ...plain,
  'pyproject.toml': pyproject(`setuptools==${version}`, 'setuptools.build_meta'),
  LICENSE: 'MIT\n',
})
const backends: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  setuptools: setuptools('80.9.0'),
  hatchling: { ...plain, 'pyproject.toml': pyproject('hatchling', 'hatchling.build') },
  flit_core: { ...plain, 'pyproject.toml': pyproject('flit_core>=3.9', 'flit_core.buildapi', '[tool.flit.module]\nname = "tiny_room"\n') },
  'poetry-core': {
    ...plain,
    'pyproject.toml': pyproject(
      'poetry-core>=2',
      'poetry.core.masonry.api',
      '[tool.poetry]\npackages = [{ include = "tiny_room", from = "src" }]\n',
    ),
  },
  'pdm-backend': { ...plain, 'pyproject.toml': pyproject('pdm-backend', 'pdm.backend') },
  uv_build: { ...plain, 'pyproject.toml': pyproject('uv_build', 'uv_build') },
  maturin: {
    'README.md': '# Tiny\n',
    'pyproject.toml': pyproject('maturin>=1.8,<2', 'maturin', '[tool.maturin]\nbindings = "bin"\n').replace('dynamic', ''),
    'Cargo.toml': '[package]\nname = "tiny-room"\nversion = "1.2.0"\nedition = "2021"\n',
    'Cargo.lock': 'version = 4\n\n[[package]]\nname = "tiny-room"\nversion = "1.2.0"\n',
    'src/main.rs': 'fn main() {}\n',
  },
}

async function build(files: Readonly<Record<string, string>>, other: boolean) {
  const { context, ports, folder } = await setting(files)
  if (other)
    for (const path of Object.keys(files)) {
      await chmod(join(context.tree, path), 0o600)
      await utimes(join(context.tree, path), 1e9, 1e9)
    }
  const umask = process.umask(other ? 0o077 : 0o022)
  try {
    const environment = other ? { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C', TMPDIR: folder } : process.env
    // A program has nothing to import.
    const of = component({ kind: 'python', id: 'room', ...(files['Cargo.toml'] === undefined ? {} : { import: false }), timeout: 600_000 })
    const { builds, tools } = await buildComponents(planOf([of]), { ...context, environment }, ports)
    assert.equal(builds[0]!.status, 'passed', JSON.stringify(builds[0]!.failure, null, 2))
    return { files: builds[0]!.files, tools }
  } finally {
    process.umask(umask)
  }
}

for (const [name, files] of Object.entries(backends))
  test(`${name}: the same bytes from another folder, umask, time zone and time`, { skip: name === 'maturin' && !hasCargo() }, async () => {
    const [one, other] = [await build(files, false), await build(files, true)]
    console.log(`  ${name}: ${Object.entries(one.tools).flat().join(' ')}`)
    for (const [index, file] of one.files.entries()) {
      const found = await fileDifferences(file.name, await readFile(file.path), await readFile(other.files[index]!.path))
      // maturin writes the folder of the build into the list of what it linked.
      const others = found.filter(({ member }) => !/\.dist-info\/sboms\/.*\.cyclonedx\.json$/.test(member))
      assert.deepEqual(differenceLines(others), [], file.name)
      assert.ok(name === 'maturin' || found.length === 0, file.name)
    }
  })

test('another version of setuptools: what differs is named, the modules are equal', async () => {
  const [one, other] = [await build(setuptools('80.9.0'), false), await build(setuptools('78.1.0'), false)]
  assert.deepEqual([one.tools.setuptools, other.tools.setuptools], ['80.9.0', '78.1.0'])
  const wheel = one.files.find(({ name }) => name.endsWith('.whl'))!
  const same = other.files.find(({ name }) => name === wheel.name)!
  const found = differenceLines(await fileDifferences(wheel.name, await readFile(wheel.path), await readFile(same.path)))
  assert.deepEqual(found, ['tiny_room-1.2.0.dist-info/WHEEL: line 2, column 24'])
})

test('several Python components in one release, with tools of two versions', async () => {
  const { context, ports } = await setting({
    ...Object.fromEntries(
      Object.entries(setuptools('80.9.0')).map(([path, text]) => [
        `one/${path}`,
        text.replace('tiny-room', 'one-room').replaceAll('tiny_room', 'one_room'),
      ]),
    ),
    'one/src/one_room/__init__.py': '',
    ...Object.fromEntries(Object.entries(setuptools('78.1.0')).map(([path, text]) => [`two/${path}`, text])),
  })
  const plan = planOf([
    component({ kind: 'python', id: 'one', path: 'one', import: 'one_room' }),
    component({ kind: 'python', id: 'two', path: 'two' }),
  ])
  const { builds, tools, failure } = await buildComponents(plan, context, ports)
  assert.deepEqual(
    [builds.map(({ status, failure }) => [status, failure]), failure],
    [
      [
        ['passed', undefined],
        ['passed', undefined],
      ],
      undefined,
    ],
  )
  assert.deepEqual(
    builds.flatMap(build => build.files.map(({ name }) => name)),
    ['one_room-1.2.0-py3-none-any.whl', 'one_room-1.2.0.tar.gz', 'tiny_room-1.2.0-py3-none-any.whl', 'tiny_room-1.2.0.tar.gz'],
  )
  assert.deepEqual([tools.setuptools, tools['setuptools (two)']], ['80.9.0', '78.1.0'])
})

function hasCargo(): boolean {
  try {
    execFileSync('cargo', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
