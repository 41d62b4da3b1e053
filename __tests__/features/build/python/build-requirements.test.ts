// C-15: what builds a package must be what its pins say, whatever else the index offers.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import AdmZip from 'adm-zip'
import { zipBytes } from '../../../../src/archive/zip.ts'
import { buildComponents } from '../../../../src/features/build/build.ts'
import {
  explainConstraints,
  furtherIndexes,
  parseConstraints,
  reportRequirementSources,
} from '../../../../src/features/build/python/build-requirements.ts'
import { type PythonTools, REQUIREMENTS } from '../../../../src/features/build/python/python-tools.ts'
import { startComponentBuild } from '../../../../src/features/build/run/component-build.ts'
import type { PythonComponent } from '../../../../src/model/manifest.ts'
import { component, planOf, setting, temporary } from '../setting.ts'

test('constraints: names and digests, over continued lines, without comments and options', () => {
  const text =
    'Set_Up.Tools==80.9 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n# wheel==1 --hash=x\n--only-binary :all:\n\nflit-core==3 # --hash=\n'
  const { names, hashed } = parseConstraints(text)
  assert.deepEqual([[...names], hashed], [['set_up_tools', 'flit_core'], true])
  assert.deepEqual(parseConstraints('a==1\nb>=2 ; python_version > "3"\n'), { names: new Set(['a', 'b']), hashed: false })
  assert.equal(parseConstraints('').names.size, 0)
})

test('settings of pip that name a further index', () => {
  const list = "global.index-url='https://a/'\nglobal.extra-index-url='https://u:p@b/'\n:env:.extra-index-url='https://c/'\n"
  assert.deepEqual(furtherIndexes(list), ['PIP_EXTRA_INDEX_URL', "global.extra-index-url of pip's configuration"])
  assert.deepEqual(furtherIndexes(":env:.find-links='/opt/wheels'\n"), [])
  assert.deepEqual(furtherIndexes("install.find-links='https://d/'\n"), ["install.find-links of pip's configuration"])
  assert.deepEqual(furtherIndexes(''), [])
})

test('other failures of a build are not explained by the constraints', () => {
  const constraints = { path: '/x', shown: 'x.txt', names: new Set<string>(), hashed: true }
  assert.equal(explainConstraints('ModuleNotFoundError: No module named setuptools', constraints), undefined)
})

/** A backend without dependencies of its own that writes its version into the summary of what it builds. */
const BACKEND = (version: string) => `
import base64, hashlib, io, tarfile, zipfile
INFO = "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.2.0\\nSummary: by tinybackend ${version}\\n"
def build_sdist(directory, config=None):
    name = "tiny-1.2.0.tar.gz"
    with tarfile.open(directory + "/" + name, "w:gz") as tar:
        for path, text in (("PKG-INFO", INFO), ("pyproject.toml", open("pyproject.toml").read())):
            member = tarfile.TarInfo("tiny-1.2.0/" + path)
            member.size = len(text)
            tar.addfile(member, io.BytesIO(text.encode()))
    return name
def build_wheel(directory, config=None, metadata=None):
    files = {"tiny.py": "", "tiny-1.2.0.dist-info/METADATA": INFO, "tiny-1.2.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"}
    digest = lambda text: base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    files["tiny-1.2.0.dist-info/RECORD"] = "".join(f"{name},sha256={digest(text)},{len(text)}\\n" for name, text in files.items()) + "tiny-1.2.0.dist-info/RECORD,,\\n"
    with zipfile.ZipFile(directory + "/tiny-1.2.0-py3-none-any.whl", "w") as wheel:
        for name, text in files.items(): wheel.writestr(name, text)
    return "tiny-1.2.0-py3-none-any.whl"
`

async function wheel(name: string, version: string, content: string, requires = ''): Promise<Uint8Array> {
  const info = `${name}-${version}.dist-info`
  const files: Record<string, string> = {
    [`${name}.py`]: content,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${requires}`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/RECORD`]: '',
  }
  const entries = Object.entries(files).map(([path, text]) => ({ name: path, source: Buffer.from(text), executable: false }))
  return await zipBytes(entries, 1_700_000_000)
}

// What the private environment is made of comes from the index of the machine once, and then from a folder.
const wheels = await temporary({ 'tools.txt': REQUIREMENTS })
const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', wheels]
execFileSync('python3', [...args, '--requirement', join(wheels, 'tools.txt')])

const index = new Map<string, Uint8Array>()
/** A package index of the simple kind (PEP 503) on this machine. */
const server = createServer((request, response) => {
  const [project = '', file] = (request.url ?? '').split('/').filter(part => part !== '')
  const found = file === undefined ? undefined : index.get(file)
  if (found !== undefined) return response.end(found)
  const links = [...index.keys()].filter(name => name.startsWith(`${project}-`)).map(name => `<a href="/${project}/${name}">${name}</a>`)
  response.writeHead(links.length > 0 ? 200 : 404, { 'content-type': 'text/html' }).end(links.join('\n'))
})
let address = ''
const sha = (name: string): string => createHash('sha256').update(index.get(name)!).digest('hex')

before(async () => {
  for (const version of ['1.0', '9.0']) {
    index.set(
      `tinybackend-${version}-py3-none-any.whl`,
      await wheel('tinybackend', version, BACKEND(version), 'Requires-Dist: helperlib\n'),
    )
    index.set(`helperlib-${version}-py3-none-any.whl`, await wheel('helperlib', version, ''))
  }
  server.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`
})
after(() => server.close())

async function build(constraints: string | undefined, environment: Record<string, string> = {}) {
  const pyproject = '[build-system]\nrequires = ["tinybackend"]\nbuild-backend = "tinybackend"\n'
  const { context, ports } = await setting({
    'pyproject.toml': pyproject,
    ...(constraints === undefined ? {} : { 'pins.txt': constraints }),
  })
  const tiny = component({ kind: 'python', id: 'tiny', constraints: constraints === undefined ? null : 'pins.txt' })
  const env = { ...process.env, PIP_INDEX_URL: address, PIP_FIND_LINKS: wheels, ...environment }
  const { builds: componentBuilds, tools } = await buildComponents(planOf([tiny]), { ...context, environment: env }, ports)
  const componentBuild = componentBuilds[0]!
  const evidence = componentBuild.evidence.map(one => `${one.warning ? 'warning' : one.stage}: ${one.evidence}`).join('\n')
  const made = componentBuild.files.find(({ name }) => name.endsWith('.whl'))
  const by = made && /Summary: (.*)/.exec(new AdmZip(join(made.path)).readAsText('tiny-1.2.0.dist-info/METADATA'))?.[1]
  return { build: componentBuild, evidence, by, tools }
}

const pin = (name: string, version: string, digest = sha(`${name}-${version}-py3-none-any.whl`)) =>
  `${name}==${version} --hash=sha256:${digest}\n`

test('pins with digests are kept in the isolated builds of wheel, sdist and verification, whatever the index offers above them', async () => {
  const {
    build: componentBuild,
    by,
    evidence,
    tools,
  } = await build(pin('tinybackend', '1.0') + pin('helperlib', '1.0'), { PIP_EXTRA_INDEX_URL: address })
  assert.equal(componentBuild.status, 'passed', JSON.stringify(componentBuild.failure, null, 2))
  assert.equal(by, 'by tinybackend 1.0')
  assert.equal(tools.tinybackend, '1.0')
  assert.match(evidence, /^build: every build requirement is one of pins\.txt, by its digest$/m)
  assert.doesNotMatch(evidence, /more than one place/)
})

test('another content of the pinned version is refused', async () => {
  const { build: componentBuild } = await build(
    pin('tinybackend', '1.0', sha('tinybackend-9.0-py3-none-any.whl')) + pin('helperlib', '1.0'),
  )
  assert.match(componentBuild.failure!.message, /^tinybackend==1\.0 of the package index does not have a digest that pins\.txt names\.$/)
  assert.match(componentBuild.failure!.hint, /--generate-hashes/)
})

test('a requirement of a requirement that has no pin is refused', async () => {
  const { build: componentBuild } = await build(pin('tinybackend', '1.0'))
  assert.match(componentBuild.failure!.message, /^The build needs helperlib, which pins\.txt does not pin with a version and a digest\.$/)
})

async function reported(
  constraints: string | undefined,
  indexes: readonly string[],
  used: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { context, ports, log } = await setting()
  const own = component({ kind: 'python', id: 'tiny' }) as PythonComponent
  const place = { tree: context.tree, workspace: context.tree, directory: context.tree, dist: '', temp: '', shared: '' }
  const given = { component: own, plan: planOf([own]), ...place, env: {}, tools: {}, memoizeByKey: async <T>() => indexes as T }
  const { build, evidence } = startComponentBuild(given, { ports, log: log.build('tiny'), signal: new AbortController().signal, began: 0 })
  const read = constraints === undefined ? undefined : { path: '/pins.txt', shown: 'pins.txt', ...parseConstraints(constraints) }
  await reportRequirementSources({ ...build, component: own }, {} as PythonTools, read, used)
  return evidence.map(one => `${one.warning ? 'warning: ' : ''}${one.evidence}`)
}

test('pins without digests give a warning that names the unpinned requirements', async () => {
  assert.deepEqual(await reported('setuptools==80.9\n', [], { setuptools: '80.9', wheel: '0.45' }), [
    'warning: pins.txt has no digests, and does not name wheel: what the packages hold and what they depend on is for the index to say',
  ])
})

test('a further index gives a warning, unless digests pin every build requirement', async () => {
  const [warning = '', ...more] = await reported(undefined, ['PIP_EXTRA_INDEX_URL'], {})
  assert.deepEqual(more, [])
  assert.match(warning, /^warning: pip takes packages from more than one place \(PIP_EXTRA_INDEX_URL\)/)
  assert.deepEqual(await reported('a==1 --hash=sha256:00\n', ['PIP_EXTRA_INDEX_URL'], {}), [
    'every build requirement is one of pins.txt, by its digest',
  ])
  assert.deepEqual(await reported(undefined, [], {}), [])
})
