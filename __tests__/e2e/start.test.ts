// What a start loads, and what the bundle is.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleFolder } from '../../dev/bundle/bundle-folder.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const bundle = bundleFolder()
const chunks = readdirSync(join(bundle, 'chunks')).filter(name => name.endsWith('.js'))
const folder = mkdtempSync(join(tmpdir(), 'start-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const hook = join(folder, 'hook.cjs')
writeFileSync(
  hook,
  `const { registerHooks } = require('node:module'); const { writeSync } = require('node:fs')
registerHooks({ load(url, context, next) { writeSync(3, url + '\\n'); return next(url, context) } })`,
)

/** Files of the bundle that a run loaded. */
function loaded(
  script: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): { status: number | null; files: string[]; output: string } {
  const run = spawnSync(process.execPath, ['--require', hook, join(bundle, script), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const urls = String(run.output[3])
    .split('\n')
    .filter(url => url.startsWith(`${pathToFileURL(bundle)}/`))
  return { status: run.status, files: urls.map(url => basename(new URL(url).pathname)), output: `${run.stdout}${run.stderr}` }
}

const network = ['undici', 'actions-github', 'github', 'artifact-client', 'provenance-client', 'web']
const work = ['run-to-end', 'check-phase', 'build-phase', 'notes-phase', 'publish-phase', 'preview']
const libraries = ['adm-zip', 'tar-stream', 'micromark-core-commonmark', 'javascript', 'lezer-python']

/** The chunks of these names, with what they share with others. Throws when the bundle has no chunk of a name. */
function chunksOf(names: readonly string[]): Set<string> {
  const found = names.map(name => chunks.filter(chunk => new RegExp(`^${name}(-shared\\d*)?\\.js$`).test(chunk)))
  const missing = names.filter((_, index) => found[index]?.length === 0)
  assert.deepEqual(missing, [], `no chunk has these names: ${chunks.join(' ')}`)
  return new Set(found.flat())
}

test('a start evaluates no heavy chunk', () => {
  const heavy = chunksOf([...network, ...work, ...libraries])
  const refused = loaded('index.js', { GITHUB_ACTIONS: 'true', INPUT_COMMAND: 'nothing' })
  assert.equal(refused.status, 1)
  assert.match(refused.output, /unknown command/i)
  assert.ok(refused.files.includes('index.js'))
  assert.deepEqual(
    refused.files.filter(name => heavy.has(name)),
    [],
  )
  const version = loaded('cli.js', {}, ['--version'])
  assert.equal(version.output.trim(), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  assert.deepEqual(
    version.files.filter(name => heavy.has(name)),
    [],
  )
})

test('a run that a wrong configuration stops loads no network', () => {
  const unused = chunksOf([...network, ...work.filter(name => !['run-to-end', 'preview'].includes(name))])
  writeFileSync(join(folder, 'wrong.yml'), 'chekcs: {}\n')
  const refused = loaded('index.js', {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    INPUT_CONFIG: 'wrong.yml',
    INPUT_COMMAND: 'check',
    INPUT_TOKEN: 'x',
    GITHUB_REPOSITORY: 'a/b',
  })
  assert.equal(refused.status, 1)
  assert.match(refused.output, /chekcs/)
  assert.deepEqual(
    refused.files.filter(name => unused.has(name)),
    [],
  )
})

test('every chunk loads on its own and prints nothing, also when the file of the event is missing', () => {
  const script = chunks.map(name => `await import(${JSON.stringify(join(bundle, 'chunks', name))})`).join('\n')
  const env = { ...process.env, GITHUB_EVENT_PATH: join(folder, 'missing.json') }
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', env })
  assert.deepEqual([run.status, run.stdout], [0, ''], run.stderr)
})

test('every bundled package is in LICENSES.txt with a text', () => {
  const text = readFileSync(join(bundle, 'LICENSES.txt'), 'utf8')
  const [, count] = /^Packages in this bundle: (\d+)/.exec(text) ?? []
  const sections = text.split(/\n-{80}\n/).slice(1)
  assert.equal(sections.length, Number(count))
  assert.ok(sections.length > 100)
  for (const section of sections)
    assert.match(section.trim(), /^(?:@[\w.-]+\/)?[\w.-]+@\d+\.\S+\nLicence: \S+[\s\S]*\n\n[\s\S]{40,}|no text in the package/)
  for (const name of ['zod', 'yaml', 'undici', '@azure/storage-blob', '@lezer/javascript']) assert.match(text, new RegExp(`^${name}@`, 'm'))
})

test('the dependencies are the packages of the bundle, and CONTRIBUTING.md says what each is for', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const licences = readFileSync(join(bundle, 'LICENSES.txt'), 'utf8')
  const bundled = Object.keys({ ...dependencies, ...devDependencies }).filter(name => licences.includes(`\n${name}@`))
  assert.deepEqual(bundled.sort(), Object.keys(dependencies).sort())
  const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const named = Object.keys(dependencies).filter(name => !contributing.includes(`\`${name.replace(/^@lezer\/.*/, '@lezer/*')}\``))
  assert.deepEqual(named, [], 'not in the table of CONTRIBUTING.md')
})

test('no file of the bundle names a path of the machine that built it', () => {
  for (const name of ['index.js', 'cli.js', 'LICENSES.txt', ...chunks.map(chunk => `chunks/${chunk}`)]) {
    assert.ok(!readFileSync(join(bundle, name), 'utf8').includes(root), name)
  }
})
