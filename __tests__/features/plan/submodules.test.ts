import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { filesWithSubmodules, requireSubmodules } from '../../../src/features/plan/submodules.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { Component } from '../../../src/model/manifest.ts'
import type { TrackedFile } from '../../../src/ports/git.ts'
import { component } from '../build/setting.ts'

const of = (path: string, kind: TrackedFile['kind'] = 'file'): TrackedFile => ({ path, kind, executable: false })
const tracked = [of('lib/empty', 'submodule'), of('lib/nested/gone', 'submodule'), of('lib/own.c')]

/** The submodules that a refusal names; none where nothing is refused. */
function refused(which: Component): string[] {
  try {
    requireSubmodules(which, tracked)
    return []
  } catch (error) {
    assert.ok(error instanceof UserError && /`submodules: recursive`/.test(error.hint), String(error))
    return /^The component x holds (.*), but/.exec(error.message)![1]!.split(', ')
  }
}

const all = ['lib/empty', 'lib/nested/gone']

for (const [what, fields, expected] of [
  ['the root', { kind: 'python' }, all],
  ['the root, with a setup', { kind: 'python', setup: 'true' }, all],
  ['a folder with submodules', { kind: 'node', path: './lib/' }, all],
  ['a submodule', { kind: 'command', path: 'lib/empty' }, ['lib/empty']],
  ['a folder in a submodule', { kind: 'python', path: 'lib/empty/python' }, ['lib/empty']],
  ['a folder beside them', { kind: 'python', path: 'li' }, []],
  ['a folder whose name begins alike', { kind: 'python', path: 'lib/emptier' }, []],
  ['an archive of the root', { kind: 'archive', paths: ['.'] }, all],
  ['an archive of a submodule with another one', { kind: 'archive', paths: ['lib/nested'] }, ['lib/nested/gone']],
  ['an archive of a file in one', { kind: 'archive', paths: ['docs', 'lib/empty/a.md'] }, ['lib/empty']],
  ['an archive of other paths, at the root', { kind: 'archive', paths: ['docs', 'lib/own.c'] }, []],
  ['files of any folder', { kind: 'files', files: ['**/*.whl'] }, all],
  ['files in a submodule', { kind: 'files', path: 'lib', files: ['nested/gone/*.so'] }, ['lib/nested/gone']],
  ['a file in a submodule', { kind: 'files', files: ['./lib/empty/a.so'] }, ['lib/empty']],
  ['files of another folder', { kind: 'files', files: ['dist/**'] }, []],
] as const)
  test(`submodules that are not checked out: ${what}`, () =>
    assert.deepEqual(refused(component({ id: 'x', ...fields } as Partial<Component> & Pick<Component, 'id' | 'kind'>)), expected))

test('the files of submodules stand for them, at every depth; one without files stays', async () => {
  const root = await mkdtemp(join(tmpdir(), 'submodules-'))
  after(() => rm(root, { recursive: true, force: true }))
  for (const folder of ['lib/full/inner/empty', 'lib/empty']) await mkdir(join(root, folder), { recursive: true })
  for (const file of ['lib/full/.git', 'lib/full/inner/.git']) await writeFile(join(root, file), '')
  const lists: Readonly<Record<string, readonly TrackedFile[]>> = {
    'lib/full': [of('a.c'), of('inner', 'submodule')],
    'lib/full/inner': [of('b.c'), of('empty', 'submodule')],
  }
  const git = { trackedFiles: async (folder: string) => lists[relative(root, folder)]! }
  const top = [of('lib/full', 'submodule'), of('lib/empty', 'submodule'), of('lib/gone', 'submodule'), of('lib.c')]
  assert.deepEqual(await filesWithSubmodules({ git, files: localFiles(root) }, root, top), [
    of('lib/full/a.c'),
    of('lib/full/inner/b.c'),
    of('lib/full/inner/empty', 'submodule'),
    of('lib/empty', 'submodule'),
    of('lib/gone', 'submodule'),
    of('lib.c'),
  ])
})
