import assert from 'node:assert/strict'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import AdmZip from 'adm-zip'
import { buildComponents } from '../../../src/features/build/build.ts'
import type { Component } from '../../../src/model/manifest.ts'
import { wheelOf } from '../../e2e/packages.ts'
import { component, planOf, setting } from './setting.ts'

const command = (id: string, run: string, fields: Partial<Component> = {}) =>
  component({ kind: 'command', id, path: id, run, files: ['*.out'], ...fields } as Parameters<typeof component>[0])

test('each component starts after all that it needs, directly or through others, and never more than four at once', async () => {
  const ids = ['f', 'e', 'd', 'c', 'b', 'a', 'x', 'y', 'z']
  const needs: Readonly<Record<string, readonly string[]>> = { f: ['e'], e: ['d', 'c'], d: ['b'], b: ['a'], y: ['x'] }
  const { context, ports } = await setting(Object.fromEntries(ids.map(id => [`${id}/t`, 't'])))
  const [began, ended]: [string[], string[]] = [[], []]
  let [running, most] = [0, 0]
  const exec = {
    run: async ({ args }: { args: readonly string[] }) => {
      const id = args.at(-1)!
      if (!ids.includes(id)) return { outcome: 'exited', code: 1, stdout: '', output: '' } as const
      for (const need of needs[id] ?? []) assert.ok(ended.includes(need), `${id} began before ${need} was built`)
      began.push(id)
      most = Math.max(most, ++running)
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
      running--
      ended.push(id)
      return { outcome: 'exited', code: 0, stdout: '', output: '' } as const
    },
  }
  const components = ids.map(id => command(id, id, { files: [], ...(needs[id] && { needs: needs[id] }) }))
  const { builds } = await buildComponents(planOf(components), context, { ...ports, exec })
  assert.deepEqual(
    builds.map(build => [build.component.id, build.status]),
    ids.map(id => [id, 'passed']),
  )
  assert.ok(began.length === ids.length && most <= 4, `${most} at once`)
})

test('a component whose need failed is not built, also in a dry run, where the others go on', async () => {
  const { context, ports } = await setting({ 'core/t': 't', 'api/t': 't', 'site/t': 't' })
  const components = [
    command('api', 'echo built > a.out', { needs: ['core'] }),
    command('core', 'exit 3'),
    command('site', 'echo built > s.out'),
  ]
  const { builds } = await buildComponents(planOf(components), { ...context, dryRun: true }, ports)
  assert.deepEqual(
    builds.map(({ component: { id }, status, record }) => [id, status, record.stages.map(({ stage, status }) => `${stage} ${status}`)]),
    [
      ['api', 'stopped', ['build stopped']],
      ['core', 'failed', ['build failed']],
      ['site', 'passed', ['build passed', 'verify passed']],
    ],
  )
  await assert.rejects(readFile(join(context.tree, 'api/a.out')))
})

test('$RELEASE_NEEDS holds what is released, read-only, for `setup:` and `run:` alone; a changed copy changes no release', async () => {
  const { folder, context, ports } = await setting({ 'core/t': 't', 'api/t': 't', 'app/t': 't' })
  const tell = (stage: string) => `echo "${stage} \${RELEASE_NEEDS:-none}" >> '${folder}/told'`
  const see = `ls -l "$RELEASE_NEEDS"/* | sed -n 's/^\\(-[rwx-]*\\).* /\\1 /p' >> '${folder}/told'`
  const components = [
    command(
      'app',
      `${tell('run')}; cat "$RELEASE_NEEDS"/*/* > app.out; chmod u+w "$RELEASE_NEEDS"/*/*; echo other > "$RELEASE_NEEDS/core/c.out"`,
      {
        needs: ['api'],
        setup: `${tell('setup')}; ${see}`,
        test: tell('test'),
        verify: tell('verify'),
        env: [],
      },
    ),
    command('api', 'cat "$RELEASE_NEEDS/core/c.out" > a.out; echo api >> a.out', { needs: ['core'] }),
    command('core', 'echo core > c.out; echo x > left.txt'),
  ]
  const environment = { ...process.env, RELEASE_NEEDS: '/elsewhere' }
  const { builds } = await buildComponents(planOf(components), { ...context, environment }, ports)
  assert.deepEqual(
    builds.map(({ status, failure }) => [status, failure]),
    builds.map(() => ['passed', undefined]),
  )
  const needs = join(context.temp, 'builds/app/needs')
  assert.deepEqual((await readFile(join(folder, 'told'), 'utf8')).trim().split('\n'), [
    `setup ${needs}`,
    '-r--r--r-- a.out',
    '-r--r--r-- c.out',
    'test none',
    `run ${needs}`,
    'verify none',
  ])
  assert.deepEqual((await readdir(needs)).sort(), ['api', 'core'])
  assert.equal(await readFile(join(context.dist, 'app/app.out'), 'utf8'), 'core\napi\ncore\n')
  assert.equal(await readFile(join(context.dist, 'core/c.out'), 'utf8'), 'core\n')
  assert.deepEqual(
    builds.map(({ variables }) => variables.includes('RELEASE_NEEDS')),
    [true, true, false],
  )
})

/** A backend without requirements: nothing is fetched to build with it (PEP 517, backend-path). It packs the files of the module's folder. */
const backend = (module: string, dependencies: readonly string[]) => `
import base64, glob, hashlib, io, os, tarfile, zipfile
stem, info = "${module}-1.2.0rc1", "${module}-1.2.0rc1.dist-info"
metadata = "Metadata-Version: 2.1\\nName: ${module}\\nVersion: 1.2.0rc1\\n${dependencies.map(text => `Requires-Dist: ${text}\\n`).join('')}"
modules = sorted(path for path in glob.glob("${module}/**", recursive=True) if os.path.isfile(path))

def build_sdist(folder, config=None):
    with tarfile.open(os.path.join(folder, stem + ".tar.gz"), "w:gz") as tar:
        for path in [*modules, "pyproject.toml", "own.py"]:
            tar.add(path, stem + "/" + path)
        entry = tarfile.TarInfo(stem + "/PKG-INFO")
        entry.size = len(metadata)
        tar.addfile(entry, io.BytesIO(metadata.encode()))
    return stem + ".tar.gz"

def build_wheel(folder, config=None, metadata_directory=None):
    name, record = stem + "-py3-none-any.whl", ""
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        files = {path: open(path, "rb").read() for path in modules}
        files[info + "/METADATA"] = metadata.encode()
        files[info + "/WHEEL"] = b"Wheel-Version: 1.0\\nGenerator: own\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
        for path, content in files.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            record += f"{path},sha256={digest},{len(content)}\\n"
            wheel.writestr(path, content)
        wheel.writestr(info + "/RECORD", record + info + "/RECORD,,\\n")
    return name
`

const project = (name: string, init: string, dependencies: readonly string[] = []) => ({
  [`${name}/pyproject.toml`]: '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n',
  [`${name}/own.py`]: backend(`acme_${name}`, dependencies),
  [`${name}/acme_${name}/__init__.py`]: `__version__ = "1.2.0rc1"\n${init}`,
})

test('a server with a sibling and a built frontend: pip takes this release, the wheel serves the pages, and two builds have equal bytes', async () => {
  const read = 'from pathlib import Path\npage = (Path(__file__).parent / "static/index.html").read_text()\n'
  const files = {
    ...project('core', 'origin = "this release"\n'),
    ...project('server', `${read}from acme_core import origin\nassert origin == "this release"\n`, ['acme-core>=1.0']),
    'web/package.json': JSON.stringify({ name: 'web', version: '1.2.0-rc.1', scripts: { build: 'node build.cjs' } }),
    'web/package-lock.json': JSON.stringify({ name: 'web', version: '1.2.0-rc.1', lockfileVersion: 3, packages: { '': { name: 'web' } } }),
    'web/build.cjs': `const fs = require('node:fs'), out = '../server/acme_server/static'
      fs.mkdirSync(out + '/assets', { recursive: true })
      fs.writeFileSync(out + '/index.html', '<script src="assets/app.js"></script>')
      fs.writeFileSync(out + '/assets/app.js', 'console.log(' + process.env.SOURCE_DATE_EPOCH + ')')`,
  }
  const { folder, context, ports } = await setting(files)
  // An index with an older, an equal and a newer version; none of them has `origin`.
  const index = join(folder, 'an index')
  await mkdir(index)
  for (const version of ['1.1.0', '1.2.0rc1', '9.0.0'])
    await ports.files.write(join(index, `acme_core-${version}-py3-none-any.whl`), wheelOf('acme_core', version))
  const environment = { ...process.env, PIP_FIND_LINKS: `file://${encodeURI(index)}` }
  // Without .gitignore the output is untracked, as is what the tests of the server leave behind.
  const untrackedFiles = async (directory: string) =>
    directory.endsWith('server')
      ? (await ports.files.walk(directory)).flatMap(({ kind, path }) => (kind === 'file' && /static|left/.test(path) ? path : []))
      : []
  // A second clean tree has the files of the commit alone.
  const addCleanTree = async (directory: string) => {
    for (const [path, text] of Object.entries(files)) await ports.files.write(join(directory, path), text)
  }
  const server = component({
    kind: 'python',
    id: 'server',
    path: 'server',
    needs: ['web', 'core'],
    setup: 'pip install --quiet acme_core && python -c "from acme_core import origin"',
    test: 'test -f acme_server/static/index.html; echo x > acme_server/left.py',
    reproducible: 'check',
  })
  const { builds } = await buildComponents(
    planOf(
      [
        server,
        component({ kind: 'python', id: 'core', path: 'core' }),
        component({ kind: 'node', id: 'web', path: 'web', output: '../server/acme_server/static' }),
      ],
      '1.2.0-rc.1',
    ),
    { ...context, temp: join(folder, 'a temp'), environment },
    { ...ports, git: { ...ports.git, untrackedFiles, addCleanTree } },
  )
  for (const { status, failure } of builds) assert.equal(status, 'passed', JSON.stringify(failure, null, 2))
  const members = (path: string) => new AdmZip(path).getEntries().map(({ entryName }) => entryName)
  assert.deepEqual(
    members(builds[0]!.files[0]!.path).filter(name => !name.includes('dist-info')),
    ['acme_server/__init__.py', 'acme_server/static/assets/app.js', 'acme_server/static/index.html'],
  )
  assert.deepEqual(members(builds[2]!.files[0]!.path), ['assets/app.js', 'index.html'])
  const evidence = builds[0]!.evidence.map(one => one.evidence)
  for (const sentence of ['removed what the tests left behind: acme_server/left.py', 'built twice in different folders: the same bytes'])
    assert.ok(evidence.includes(sentence), evidence.join('\n'))
})
