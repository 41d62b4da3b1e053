import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { requireSubmodules } from '../../../src/features/plan/submodules.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { Component } from '../../../src/model/manifest.ts'
import type { TrackedFile } from '../../../src/ports/git.ts'
import { component } from '../build/setting.ts'

const root = await mkdtemp(join(tmpdir(), 'submodules-'))
after(() => rm(root, { recursive: true, force: true }))
await mkdir(join(root, 'lib/empty'), { recursive: true })
await mkdir(join(root, 'lib/full'), { recursive: true })
await writeFile(join(root, 'lib/full/.git'), '')

const files = localFiles(root)
const tracked: TrackedFile[] = [
  { path: 'lib/empty', kind: 'submodule', executable: false },
  { path: 'lib/full', kind: 'submodule', executable: false },
  { path: 'lib/gone', kind: 'submodule', executable: false },
  { path: 'lib/own.c', kind: 'file', executable: false },
]

/** The submodules that a refusal names; none where nothing is refused. */
async function refused(which: Component, place?: string): Promise<string[]> {
  try {
    await requireSubmodules(which, tracked, files, place)
    return []
  } catch (error) {
    assert.ok(error instanceof UserError && error.hint !== '', String(error))
    return /^The component x takes files from (.*), but/.exec(error.message)![1]!.split(', ')
  }
}

const all = ['lib/empty', 'lib/full', 'lib/gone']

for (const [what, fields, expected] of [
  ['the root', { kind: 'python' }, all],
  ['a folder with submodules', { kind: 'node', path: './lib/' }, all],
  ['a submodule', { kind: 'command', path: 'lib/full' }, ['lib/full']],
  ['a folder in a submodule', { kind: 'python', path: 'lib/full/python' }, ['lib/full']],
  ['a folder beside them', { kind: 'python', path: 'li' }, []],
  ['a folder whose name begins alike', { kind: 'python', path: 'lib/fuller' }, []],
  ['an archive of the root', { kind: 'archive', paths: ['.'] }, all],
  ['an archive of a file in one', { kind: 'archive', paths: ['docs', 'lib/empty/a.md'] }, ['lib/empty']],
  ['an archive of other paths, at the root', { kind: 'archive', paths: ['docs', 'lib/own.c'] }, []],
  ['files of any folder', { kind: 'files', files: ['**/*.whl'] }, all],
  ['files in a submodule', { kind: 'files', path: 'lib', files: ['gone/*.so'] }, ['lib/gone']],
  ['a file in a submodule', { kind: 'files', files: ['./lib/full/a.so'] }, ['lib/full']],
  ['files of another folder', { kind: 'files', files: ['dist/**'] }, []],
] as const)
  test(`a clean tree lacks the submodules of ${what}`, async () =>
    assert.deepEqual(await refused(component({ id: 'x', ...fields } as Partial<Component> & Pick<Component, 'id' | 'kind'>)), expected))

test('in a work tree a submodule with files is taken as it is', async () => {
  assert.deepEqual(await refused(component({ id: 'x', kind: 'python' }), root), ['lib/empty', 'lib/gone'])
})
