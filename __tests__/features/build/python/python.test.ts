import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeTarGz } from '../../../../src/archive/tar.ts'
import { zipBytes } from '../../../../src/archive/zip.ts'
import { buildComponents } from '../../../../src/features/build/build.ts'
import { makePythonTools } from '../../../../src/features/build/python/python-tools.ts'
import { installSource, verifyPython } from '../../../../src/features/build/python/verify-python.ts'
import { startComponentBuild } from '../../../../src/features/build/run/component-build.ts'
import { childEnvironment } from '../../../../src/features/inspect/child-environment.ts'
import type { Component, PythonComponent } from '../../../../src/model/manifest.ts'
import { wheelOf as extraWheelOf } from '../../../e2e/packages.ts'
import { component, noSharing, planOf, setting } from '../setting.ts'

const project = {
  'backend/pyproject.toml': `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"
[project]
name = "Stock.Room"
version = "1.2.0rc1"
description = "A room"
readme = "README.md"
[tool.setuptools.packages.find]
where = ["src"]
`,
  'backend/README.md': '# Stock room\n',
  'backend/LICENSE': 'MIT\n',
  'backend/src/stock_room/__init__.py': '__version__ = "1.2.0rc1"\n\nprint("a module may speak")\n',
  'backend/src/stock_room/rooms.py': 'ROOMS = {"b": 1, "a": 2}\n',
}

/** Where the tools are after the first test. */
let shared: string | undefined

const backend = component({ kind: 'python', id: 'backend', path: 'backend' })

/** Builds with a `temp` of its own, or one that has the tools already. */
async function build(files: Readonly<Record<string, string>>, of: Component = backend, temp?: string) {
  const made = await setting(files)
  const context = temp === undefined ? made.context : { ...made.context, temp }
  return { ...made, ...(await buildComponents(planOf([of], '1.2.0-rc.1'), context, made.ports)) }
}

test('wheel and sdist have the same bytes from another directory, umask, time, time zone and environment; and pass verification', async () => {
  const first = await build(project)
  const [componentBuild] = first.builds
  shared = first.context.temp
  assert.equal(componentBuild!.status, 'passed', JSON.stringify(componentBuild!.failure, null, 2))
  assert.deepEqual(
    componentBuild!.files.map(file => file.name),
    ['stock_room-1.2.0rc1-py3-none-any.whl', 'stock_room-1.2.0rc1.tar.gz'],
  )
  const evidence = componentBuild!.evidence.map(one => `${one.stage}: ${one.evidence}`).join('\n')
  assert.match(
    evidence,
    /^build: stock_room-1\.2\.0rc1\.tar\.gz, and stock_room-.*\.whl made from it, by python 3\.\d+\.\d+, build 1\.6\.1, setuptools \d/m,
  )
  assert.match(evidence, /^verify: stock_room-.* installs in a clean environment/m)
  assert.match(
    evidence,
    /release 1\.2\.0rc1 = METADATA 1\.2\.0rc1 = PKG-INFO 1\.2\.0rc1 = importlib\.metadata 1\.2\.0rc1 = stock_room\.__version__ 1\.2\.0rc1; import stock_room/,
  )
  assert.deepEqual(Object.keys(first.tools).sort(), ['build', 'pip', 'python', 'setuptools'])

  const second = await setting()
  const tree = join(second.folder, 'another', 'place')
  await cp(first.context.tree, tree, { recursive: true, filter: source => !/egg-info|build$/.test(source) })
  for (const path of Object.keys(project)) {
    await chmod(join(tree, path), 0o600)
    await utimes(join(tree, path), 1e9, 1e9)
  }
  const home = join(second.folder, 'home')
  await mkdir(home)
  const environment = { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C', HOME: home, PYTHONHASHSEED: '4' }
  const before = process.umask(0o077)
  const again = await buildComponents(planOf([backend], '1.2.0-rc.1'), { ...second.context, tree, environment }, second.ports)
  process.umask(before)
  assert.equal(again.builds[0]!.status, 'passed', JSON.stringify(again.builds[0]!.failure, null, 2))
  assert.deepEqual(
    again.builds[0]!.files.map(({ name, sha256 }) => [name, sha256]),
    componentBuild!.files.map(({ name, sha256 }) => [name, sha256]),
  )
  assert.deepEqual(again.tools, first.tools)
  assert.ok((await readFile(componentBuild!.files[0]!.path)).length === componentBuild!.files[0]!.size)

  // The same files, built elsewhere: verified by what they say.
  const name = componentBuild!.files[0]!.name
  for (const [version, status] of [
    ['1.2.0-rc.1', 'passed'],
    ['1.2.0', 'failed'],
  ] as const) {
    const prebuilt = await setting()
    const workspace = join(first.context.dist, 'backend')
    const plan = planOf([component({ kind: 'files', id: 'wheels', files: ['*.whl', '*.tar.gz'] })], version)
    const { builds: componentBuilds } = await buildComponents(plan, { ...prebuilt.context, workspace, temp: shared }, prebuilt.ports)
    assert.equal(componentBuilds[0]!.status, status)
    if (status === 'passed')
      assert.ok(componentBuilds[0]!.evidence.some(one => one.evidence === `${name}: RECORD true, METADATA says Stock.Room 1.2.0rc1`))
    else
      assert.match(
        componentBuilds[0]!.failure!.message,
        /METADATA says version 1\.2\.0rc1, the release is 1\.2\.0\.[\s\S]*PKG-INFO says version 1\.2\.0rc1/,
      )
  }
})

test('a backend may write further files beside the wheel, and gives one wheel', async () => {
  const own = `import tarfile, io
def build_sdist(directory, config=None):
    with tarfile.open(directory + "/tiny-1.2.0rc1.tar.gz", "w:gz") as archive:
        for name in ["PKG-INFO", "pyproject.toml", "own.py", "made.whl"]: archive.add(name, "tiny-1.2.0rc1/" + name)
    return "tiny-1.2.0rc1.tar.gz"
def build_wheel(directory, config=None, metadata=None):
    import shutil
    for name in NAMES: shutil.copy("made.whl", directory + "/" + name)
    return NAMES[0]
`
  const wheel = await wheelOf('', '', '1.2.0rc1')
  const names = ['tiny-1.2.0rc1-py3-none-any.whl', 'tiny-1.2.0rc1-py3-none-any.whl.sbom.json', 'tiny-1.2.0rc1-py2-none-any.whl']
  for (const [count, status] of [
    [2, 'passed'],
    [3, 'failed'],
  ] as const) {
    const made = await setting({
      'backend/pyproject.toml': PROJECT,
      'backend/PKG-INFO': INFO.replace('1.2.0', '1.2.0rc1'),
      'backend/own.py': own.replaceAll('NAMES', JSON.stringify(names.slice(0, count))),
    })
    await made.ports.files.write(join(made.context.tree, 'backend/made.whl'), wheel)
    const { builds } = await buildComponents(
      planOf([backend], '1.2.0-rc.1'),
      { ...made.context, temp: shared ?? made.context.temp },
      made.ports,
    )
    assert.equal(builds[0]!.status, status, JSON.stringify(builds[0]!.failure))
    if (status === 'failed') assert.match(builds[0]!.failure!.message, /should give one wheel; it gave .*py2.*, .*py3/)
  }
})

test('a failing backend is reported with its last lines, missing constraints with their path', async () => {
  const files = {
    'backend/pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n',
    'backend/own.py': 'def build_sdist(directory, config=None):\n    raise RuntimeError("the backend is broken")\n',
  }
  const broken = await build(files, backend, shared)
  const { stage, message, tail } = broken.builds[0]!.failure!
  assert.deepEqual([stage, message], ['build', '`python -m build --sdist` ended with exit code 1.'])
  assert.match(tail.join('\n'), /RuntimeError: the backend is broken/)
  const missing = await build(files, component({ ...backend, kind: 'python', constraints: 'gone.txt' }), shared)
  assert.match(missing.builds[0]!.failure!.message, /build constraints backend\/gone\.txt does not exist/)
})

const INFO = 'Metadata-Version: 2.1\nName: tiny\nVersion: 1.2.0\nProvides-Extra: d\nRequires-Dist: tiny_extra; extra == "d"\n'

/** Gives out the wheel that lies beside it. */
const BACKEND = `import shutil

def build_wheel(directory, config=None, metadata=None):
    return shutil.copy("made.whl", directory + "/tiny-1.2.0-py3-none-any.whl").split("/")[-1]
`
const PROJECT = '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n'

async function wheelOf(init: string, entryPoints: string, version = '1.2.0'): Promise<Uint8Array> {
  const info = `tiny-${version}.dist-info`
  const files: Record<string, string> = {
    'tiny/__init__.py': init,
    [`${info}/METADATA`]: INFO.replace('1.2.0', version),
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/entry_points.txt`]: entryPoints,
  }
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
  const record = Object.entries(files).map(([name, text]) => `${name},sha256=${digest(text)},${text.length}\n`)
  files[`${info}/RECORD`] = `${record.join('')}${info}/RECORD,,\n`
  return await zipBytes(
    Object.entries(files).map(([name, text]) => ({ name, source: Buffer.from(text), executable: false })),
    1_700_000_000,
  )
}

/** A wheel and an sdist of a module with this content, as a backend could have written them; from the sdist comes a module with `fromSdist`. */
async function packages(init: string, entryPoints: string, fromSdist = init): Promise<Record<'wheel' | 'sdist', Uint8Array>> {
  const files = { 'PKG-INFO': INFO, 'pyproject.toml': PROJECT, 'own.py': BACKEND, 'made.whl': await wheelOf(fromSdist, entryPoints) }
  const members = Object.entries(files).map(([name, content]) => {
    const member = { name: `tiny-1.2.0/${name}`, type: 'file', mode: 0o644, target: '' } as const
    return { ...member, content: Buffer.from(content as string) }
  })
  return { wheel: await wheelOf(init, entryPoints), sdist: await writeTarGz(members, 1_700_000_000) }
}

test('what the installed wheel and sdist do: imports, versions and entry points that do not hold are refused; no import asked, none made', async () => {
  const { folder, context, ports } = await setting()
  const signal = new AbortController().signal
  const env = childEnvironment(process.env, { release: planOf([], '1.2.0'), tokens: [], hiddenNames: [], allow: null })
  const tools = await makePythonTools({
    exec: ports.exec,
    files: ports.files,
    cwd: context.tree,
    temp: shared ?? context.temp,
    env,
    signal,
  })
  // `main` exists with the extra alone.
  const lazy =
    'def __getattr__(name):\n    if name != "main": raise AttributeError(name)\n    import tiny_extra\n    return tiny_extra.main\n'
  await ports.files.write(
    join(folder, 'index/tiny_extra-3.0-py3-none-any.whl'),
    extraWheelOf('tiny_extra', '3.0', { more: 'def main(): pass\n' }),
  )
  const broken = /Entry points of tiny do not resolve:\n {2}run = tiny:main: AttributeError/
  const cases: readonly (readonly [string, Partial<PythonComponent>, RegExp, (readonly [entryPoints: string, fromSdist?: string])?])[] = [
    ['import not_there', {}, /cannot be imported as tiny: ModuleNotFoundError: No module named 'not_there'/],
    ['__version__ = "1.1.9"', {}, /tiny\.__version__ is 1\.1\.9; the release is 1\.2\.0\./],
    ['', { import: 'json' }, /import json did not come from the installed wheel/],
    ['', {}, broken, ['[console_scripts]\nrun = tiny:main\n']],
    ['', {}, /cannot be imported as tiny: NameError/, ['', 'gone']],
    [lazy, {}, /run = tiny:main: ModuleNotFoundError: No module named 'tiny_extra'/, ['[console_scripts]\nrun = tiny:main\n']],
    ['raise SystemExit(9)', { import: false }, /importlib\.metadata 1\.2\.0; nothing to import$/],
    ['def main(): pass', {}, /from that environment; its entry point resolves$/, ['[console_scripts]\nrun = tiny:main\n']],
    ['', {}, /: the entry point a = tiny:plugin: AttributeError/, ['[tiny.plugins]\na = tiny:plugin\n']],
    [lazy, {}, /; 2 entry points resolve with \[d\]$/, ['[console_scripts]\nrun = tiny:main [d]\n[tiny.plugins]\na = tiny:main [d]\n']],
  ]
  await Promise.all(
    cases.map(async ([init, fields, expected, extra], index) => {
      const own = component({ kind: 'python', id: `backend${index}`, ...fields }) as PythonComponent
      const at = { dist: join(folder, `dist${index}`), temp: join(folder, `temp${index}`), directory: context.tree, shared: context.temp }
      const given = {
        component: own,
        plan: planOf([own], '1.2.0'),
        tree: context.tree,
        workspace: context.tree,
        env: { ...env, PIP_FIND_LINKS: join(folder, 'index') },
        tools: {},
        memoizeByKey: noSharing,
        ...at,
      }
      const { build, evidence } = startComponentBuild(given, { ports, log: ports.log.build('x'), signal, began: 0 })
      const [entryPoints = '', fromSdist] = extra ?? []
      const made = await packages(init, entryPoints, fromSdist)
      await ports.files.write(join(at.dist, 'tiny-1.2.0-py3-none-any.whl'), made.wheel)
      await ports.files.write(join(at.dist, 'tiny-1.2.0.tar.gz'), made.sdist)
      const names = { wheel: 'tiny-1.2.0-py3-none-any.whl', sdist: 'tiny-1.2.0.tar.gz' }
      const verified = verifyPython({ ...build, component: own }, tools, names, installSource(build, tools, names.sdist))
      if (index < 6) return await assert.rejects(verified, expected)
      await verified
      assert.ok(
        evidence.some(one => expected.test(one.evidence)),
        evidence.map(one => one.evidence).join('\n'),
      )
    }),
  )
})

test('wheels built elsewhere: local versions; the fitting one is installed, the evidence names the others; a wrong version is refused', async () => {
  const { context, ports } = await setting()
  const local = await wheelOf('__version__ = "1.2.0+cu118"', '', '1.2.0+cu118')
  for (const tags of ['py3-none-any', 'cp399-cp399-win_amd64'])
    await ports.files.write(join(context.tree, `out/tiny-1.2.0+cu118-${tags}.whl`), local)
  const wheels = component({ kind: 'files', id: 'wheels', files: ['out/*.whl'] })
  const { builds: componentBuilds } = await buildComponents(planOf([wheels]), { ...context, temp: shared ?? context.temp }, ports)
  assert.equal(componentBuilds[0]!.status, 'passed', JSON.stringify(componentBuilds[0]!.failure, null, 2))
  const evidence = componentBuilds[0]!.evidence.map(one => one.evidence).join('\n')
  assert.match(evidence, /^tiny-1\.2\.0\+cu118-cp399-cp399-win_amd64\.whl: RECORD true, METADATA says tiny 1\.2\.0\+cu118$/m)
  assert.match(evidence, /^release 1\.2\.0\+cu118 = METADATA .* = tiny\.__version__ 1\.2\.0\+cu118; import tiny works/m)
  assert.match(evidence, /^for other machines, or a worse fit, and so not installed: tiny-1\.2\.0\+cu118-cp399-cp399-win_amd64\.whl$/m)
  await ports.files.write(join(context.tree, 'out/tiny-1.3.0+cu118-py3-none-any.whl'), await wheelOf('', '', '1.3.0+cu118'))
  const wrong = await buildComponents(planOf([wheels]), { ...context, temp: shared ?? context.temp }, ports)
  assert.match(wrong.builds[0]!.failure!.message, /METADATA says version 1\.3\.0\+cu118, the release is 1\.2\.0\./)
})

test('prebuilt packages on a machine without Python are read, and a warning says that none was installed', async () => {
  const { context, ports } = await setting()
  await ports.files.write(join(context.tree, 'tiny-1.2.0-py3-none-any.whl'), await wheelOf('', ''))
  const exec = { run: async () => ({ outcome: 'not-found', code: -1, stdout: '', output: '' }) as const }
  const { builds: componentBuilds } = await buildComponents(
    planOf([component({ kind: 'files', id: 'wheels', files: ['*.whl'] })]),
    context,
    {
      ...ports,
      exec,
    },
  )
  assert.equal(componentBuilds[0]!.status, 'passed', JSON.stringify(componentBuilds[0]!.failure))
  assert.match(componentBuilds[0]!.evidence.at(-1)!.evidence, /no package was installed as evidence: There is no Python on the PATH/)
})

test('a machine without Python, with an old one, or without an index gets one sentence', async () => {
  const answer = (stdout: string, code = 0) => ({ outcome: 'exited', code, stdout, output: stdout }) as const
  const none = { outcome: 'not-found', code: -1, stdout: '', output: '' } as const
  const who = (version: string) => answer(`["/usr/bin/python3", "${version}", false]\n`)
  const cases = [
    [(_: readonly string[]) => none, /There is no Python on the PATH/, /actions\/setup-python/],
    [(args: readonly string[]) => (args.includes('-c') ? who('3.9.2') : none), /Python 3\.9\.2 is too old/, /3\.11 or newer/],
    [
      (args: readonly string[]) => (args.includes('-c') ? who('3.12.1') : answer('No module named venv', 1)),
      /cannot make a virtual environment/,
      /python3-venv/,
    ],
    [
      (args: readonly string[]) =>
        args.includes('-c') ? who('3.12.1') : args.includes('install') ? answer('No matching distribution', 1) : answer('pip 24.0 from'),
      /did not give pip .* and build/,
      /PIP_INDEX_URL/,
    ],
  ] as const
  for (const [reply, message, hint] of cases) {
    const { context, ports } = await setting(project)
    const exec = { run: async ({ args }: { args: readonly string[] }) => reply(args) }
    const { builds: componentBuilds } = await buildComponents(planOf([backend], '1.2.0-rc.1'), context, { ...ports, exec })
    assert.match(componentBuilds[0]!.failure!.message, message)
    assert.match(componentBuilds[0]!.failure!.hint, hint)
  }
})
