import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, test } from 'node:test'
import { promisify } from 'node:util'
import { git } from '../../dev/sample/git.ts'
import { SAMPLE_FILES } from '../../dev/sample/make.ts'
import { temporaryFolder, temporarySample } from './temporary-sample.ts'

const run = promisify(execFile)
const sample = await temporarySample()
const here = (...args: string[]) => git(sample.directory, ...args)
const text = (commit: string, path: string) => here('show', `${commit}:${path}`)
const releases = sample.tags.filter(({ name }) => name.includes('.')).map(({ name }) => name)

test('the newest tag is what lies in dev/sample/files', async () => {
  const tracked = (await here('ls-tree', '-r', '--name-only', 'v2.0.0')).split('\n')
  for (const path of tracked) assert.deepEqual(await readFile(join(sample.directory, path)), await readFile(SAMPLE_FILES + path), path)
  const entries = await readdir(SAMPLE_FILES, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => relative(SAMPLE_FILES, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  const built = /(^|\/)(node_modules|dist|__pycache__)\//
  assert.deepEqual(files.filter(path => !built.test(path)).sort(), tracked.sort())
})

describe('every release', () => {
  for (const tag of releases) {
    test(`${tag}: the version files agree`, async () => {
      const version = tag.slice(1)
      const python = version.replace('-rc.', 'rc')
      assert.match(await text(tag, 'backend/pyproject.toml'), new RegExp(`^version = "${python}"$`, 'm'))
      assert.match(await text(tag, 'backend/stockroom/__init__.py'), new RegExp(`^__version__ = "${python}"$`, 'm'))
      assert.equal(JSON.parse(await text(tag, 'frontend/package.json')).version, version)
      const lock = JSON.parse(await text(tag, 'frontend/package-lock.json'))
      assert.deepEqual([lock.version, lock.packages[''].version], [version, version])
    })

    test(`${tag}: all text is ASCII`, async () => {
      for (const path of (await here('ls-tree', '-r', '--name-only', tag)).split('\n'))
        assert.match(await text(tag, path), /^[\t\n\x20-\x7e]*$/, path)
    })

    test(`${tag}: the tests of backend and frontend pass`, async () => {
      const folder = await temporaryFolder()
      await here('worktree', 'add', '--quiet', '--detach', join(folder, 'tree'), tag)
      const quiet = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', NODE_TEST_CONTEXT: undefined }
      const python = process.platform === 'win32' ? 'python' : 'python3'
      await run(python, ['-m', 'unittest', 'discover', '-q', '-s', 'tests', '-t', '.'], { cwd: join(folder, 'tree/backend'), env: quiet })
      const { scripts } = JSON.parse(await text(tag, 'frontend/package.json'))
      const args: string[] = scripts.test.split(' ').slice(1)
      const { stdout } = await run(process.execPath, args, { cwd: join(folder, 'tree/frontend'), env: quiet })
      assert.match(stdout, /pass [1-9]/)
    })
  }
})

test('the lock file names no registry, and a version and integrity for every package', async () => {
  const { packages } = JSON.parse(await text('v2.0.0', 'frontend/package-lock.json')) as { packages: Record<string, Locked> }
  for (const [path, locked] of Object.entries(packages)) {
    assert.equal(locked.resolved, undefined, path)
    if (path !== '') assert.ok(locked.version && locked.integrity, path)
    for (const name of Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }))
      assert.ok(packages[`node_modules/${name}`], `${path}: ${name}`)
  }
})

type Locked = { resolved?: string; version?: string; integrity?: string; dependencies?: object; optionalDependencies?: object }

test('legal ellipses are there on purpose: spread syntax, a string, a protocol body', async () => {
  const lines = (await here('grep', '-hF', '...', 'v2.0.0', '--', ':!frontend/package-lock.json')).split('\n').map(line => line.trim())
  assert.equal(lines.length, 5)
  assert.ok(lines.includes('...') && lines.some(line => line.includes("'Loading...'")) && lines.includes('<table {...props}>'))
})

test('run logs spell their objective in three ways, and each release range adds some', async () => {
  const logs = 'multi_agent/runlogs'
  const spellings = await here('grep', '-hE', '^(\\*\\*|## )Objective', 'v2.0.0', '--', logs)
  assert.deepEqual(
    new Set(spellings.split('\n').map(line => line.match(/^\W*Objective[:*]*/)![0])),
    new Set(['**Objective**:', '**Objective:**', '## Objective']),
  )
  const added = await here('diff', '--name-only', '--diff-filter=A', 'v1.2.0', 'v2.0.0', '--', logs)
  assert.deepEqual(
    added.split('\n').map(path => path.match(/gapfix_(\w+?)_/)![1]),
    ['03', '03b', '04'],
  )
})
