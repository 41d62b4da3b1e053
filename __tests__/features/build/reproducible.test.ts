import assert from 'node:assert/strict'
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildComponents } from '../../../src/features/build/build.ts'
import type { Component } from '../../../src/model/manifest.ts'
import { component, planOf, setting } from './setting.ts'

const check = { reproducible: 'check' } as const

async function twice(of: Component, files: Readonly<Record<string, string>> = {}) {
  const { context, ports, folder } = await setting(files)
  const { builds } = await buildComponents(planOf([of]), context, ports)
  return { build: builds[0]!, folder, context }
}

test('the same bytes in another folder: built twice, set up twice, tested once', async () => {
  const {
    build: componentBuild,
    folder,
    context,
  } = await twice(
    component({
      kind: 'command',
      id: 'tool',
      path: 'tool',
      setup: 'pwd >> ../../said',
      test: 'echo test >> ../../said',
      run: 'pwd >> ../../said 2>/dev/null || true; mkdir -p out; cp read.me out/tool.txt',
      files: ['out/tool.txt'],
      ...check,
    }),
    { 'tool/read.me': 'x' },
  )
  assert.equal(componentBuild.status, 'passed', JSON.stringify(componentBuild.failure))
  assert.equal(componentBuild.evidence.at(-1)!.evidence, 'built twice in different folders: the same bytes')
  const said = (await readFile(join(folder, 'said'), 'utf8')).trim().split('\n')
  assert.deepEqual(said, [join(context.tree, 'tool'), 'test', join(context.tree, 'tool')])
  const again = (await readFile(join(context.temp, 'again/tool/said'), 'utf8')).trim().split('\n')
  assert.deepEqual(new Set(again), new Set([join(context.temp, 'again/tool/tree/tool')]))
  await assert.rejects(readFile(join(context.temp, 'again/tool/tree/tool/read.me')), 'the second tree is gone')
})

test('what differs is named: file, member, line', async () => {
  const run = `printf 'a\\nb %s\\n' "$(pwd)" > told.txt; echo same > same.txt
    python3 -c "import zipfile; z = zipfile.ZipFile('made.zip', 'w'); z.write('told.txt'); z.write('same.txt')"
    if [ -e only.txt ]; then echo 1 > first.bin; fi`
  const { build: componentBuild } = await twice(
    component({ kind: 'command', id: 'tool', run, files: ['told.txt', 'same.txt', 'made.zip'], ...check }),
  )
  assert.equal(componentBuild.failure?.stage, 'verify')
  assert.match(
    componentBuild.failure!.message,
    /^Built twice in different folders, tool does not give the same bytes:\n {2}made\.zip:\n {4}told\.txt: line 2, column \d+(; time .*)?(\n {4}same\.txt: time .*)?\n {2}told\.txt:\n {4}line 2, column \d+$/,
  )
  assert.match(componentBuild.failure!.hint, /SOURCE_DATE_EPOCH/)
})

test('a second build that fails says so as the first would', async () => {
  const run = `case "$(pwd)" in */again/*) echo not here; exit 4;; esac; echo > a.txt`
  const { build: componentBuild } = await twice(component({ kind: 'command', id: 'tool', run, files: ['a.txt'], ...check }))
  assert.match(componentBuild.failure!.message, /ended with exit code 4\.$/)
  assert.deepEqual(componentBuild.failure!.tail, ['not here'])
})

test('an archive with a setup of its own', async () => {
  const stamped = component({ kind: 'archive', id: 'docs', paths: ['docs'], setup: 'mkdir -p docs; pwd > docs/where.txt', ...check })
  const { build: componentBuild } = await twice(stamped, { 'docs/a.md': 'A' })
  assert.match(componentBuild.failure!.message, /docs\.zip:\n {4}docs\/where\.txt: line 1, column \d+$/)
})

test('a command that follows SOURCE_DATE_EPOCH gives equal bytes in another folder, HOME, umask, time zone, order and time of files', async () => {
  const run =
    'mkdir -p out; tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - data | gzip -n > out/data.tar.gz'
  const tool = component({ kind: 'command', id: 'tool', run, files: ['out/data.tar.gz'] })
  const docs = component({ kind: 'archive', id: 'docs', paths: ['data'] })
  const files = { 'data/b.txt': 'b', 'data/a.txt': 'a', 'data/c/d.txt': 'd' }
  const digests = new Set<string>()
  for (const other of [false, true]) {
    const umask = process.umask(0o022)
    try {
      const { context, ports, folder } = await setting(files)
      if (other) {
        for (const path of Object.keys(files).reverse()) {
          await rm(join(context.tree, path))
          await writeFile(join(context.tree, path), files[path as keyof typeof files])
          await utimes(join(context.tree, path), 1e9, 1e9)
        }
        await mkdir(join(folder, 'home'))
        process.umask(0o077)
      }
      const environment = other ? { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C', HOME: join(folder, 'home') } : process.env
      const { builds } = await buildComponents(planOf([tool, docs]), { ...context, environment }, ports)
      assert.ok(
        builds.every(({ status }) => status === 'passed'),
        JSON.stringify(builds.map(({ failure }) => failure)),
      )
      digests.add(builds.flatMap(build => build.files.map(({ sha256 }) => sha256)).join())
    } finally {
      process.umask(umask)
    }
  }
  assert.equal(digests.size, 1)
})
