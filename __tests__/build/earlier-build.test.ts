import assert from 'node:assert/strict'
import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { localFiles } from '../../src/adapters/files.ts'
import { zipBytes } from '../../src/archive/zip.ts'
import { earlierBuildBox, keepEarlierBuild } from '../../src/build/earlier-build.ts'
import type { Manifest } from '../../src/manifest.ts'
import { distFolder } from '../../src/publish/dist.ts'
import { planOf, temporary } from './setting.ts'

/** A folder as a run leaves it: a wheel with a line of its backend, and docs. */
async function leave(workspace: string, backend: string, docs = 'A'): Promise<Manifest> {
  const files = localFiles(workspace)
  const folder = distFolder(workspace)
  await files.remove(folder.dist)
  const members = {
    'a.py': 'x = 1\n',
    'a-1.dist-info/WHEEL': `Wheel-Version: 1.0\nGenerator: setuptools (${backend})\n`,
    'a-1.dist-info/RECORD': backend,
  }
  const entries = Object.entries(members).map(([name, text]) => ({ name, source: Buffer.from(text), executable: false }))
  await files.write(join(folder.dist, 'backend/a-1-py3-none-any.whl'), await zipBytes(entries, 1_700_000_000))
  await files.write(join(folder.dist, 'docs/docs.txt'), docs)
  const built = [
    { component: 'backend', name: 'a-1-py3-none-any.whl' },
    { component: 'docs', name: 'docs.txt' },
  ]
  const manifest: Manifest = {
    schema: 1,
    plan: planOf([]),
    tools: { build: '1.6.1', setuptools: backend },
    files: await Promise.all(built.map(async file => ({ ...file, ...(await files.digest(join(folder.dist, file.component, file.name))) }))),
    proofs: [],
  }
  await files.write(folder.manifest, JSON.stringify(manifest))
  return manifest
}

async function twice(first: [backend: string, docs?: string], second: [backend: string, docs?: string]) {
  const workspace = await temporary()
  const files = localFiles(workspace)
  await leave(workspace, ...first)
  const earlier = await keepEarlierBuild(distFolder(workspace), planOf([]), join(workspace, 'temp'), files)
  const manifest = await leave(workspace, ...second)
  return await earlierBuildBox(earlier!, manifest, distFolder(workspace), files)
}

test('with another version of the backend: the member and line that differ, the tools, and what is as before', async () => {
  const { status, evidence } = await twice(['80.9.0'], ['82.0.1'])
  assert.equal(status, 'warned')
  assert.equal(
    evidence,
    'a-1-py3-none-any.whl: a-1.dist-info/WHEEL: line 2, column 25; with setuptools 82.0.1 instead of 80.9.0; 1 file as before',
  )
})

test('with the same tools: the same bytes, or what differs all the same', async () => {
  assert.deepEqual(await twice(['1'], ['1']).then(({ status, evidence }) => [status, evidence]), [
    'passed',
    'with the same tools; 2 files as before',
  ])
  const { status, evidence } = await twice(['1', 'A'], ['1', 'B'])
  assert.deepEqual([status, evidence], ['warned', 'docs.txt: line 1, column 1; with the same tools; 1 file as before'])
})

test('nothing is compared with another commit, without a manifest, with a broken one, or with files that are gone', async () => {
  const workspace = await temporary()
  const files = localFiles(workspace)
  const folder = distFolder(workspace)
  const keep = (commit = planOf([]).commit) => keepEarlierBuild(folder, { ...planOf([]), commit }, join(workspace, 'temp'), files)
  assert.equal(await keep(), undefined)
  await leave(workspace, '1')
  assert.notEqual(await keep(), undefined)
  assert.equal(await keep('d'.repeat(40)), undefined)
  const manifest = await files.readText(folder.manifest)
  for (const [from, to] of [
    ['"docs"', '"../../docs"'],
    ['"docs.txt"', '"../docs.txt"'],
    ['"docs.txt"', '"linked.txt"'],
  ] as const) {
    await files.write(folder.manifest, manifest!.replace(from, to))
    if (to === '"linked.txt"') await symlink('/etc/hostname', join(folder.dist, 'docs/linked.txt'))
    assert.equal(await keep(), undefined, to)
  }
  await files.write(folder.manifest, manifest!)
  await rm(join(folder.dist, 'docs/docs.txt'))
  assert.equal(await keep(), undefined)
  await writeFile(folder.manifest, '{')
  assert.equal(await keep(), undefined)
})
