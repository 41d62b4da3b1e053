import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { git } from '../../../dev/sample/git.ts'
import { makeSample } from '../../../dev/sample/make.ts'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { localGit } from '../../../src/adapters/git/git.ts'
import { commitTree } from '../../../src/features/plan/commit-files.ts'
import { detectComponents } from '../../../src/features/plan/detect.ts'
import { readVersions } from '../../../src/features/plan/version-files.ts'

test('a commit reads as its work tree does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'release-runbook-commit-files-'))
  try {
    const sample = await makeSample(join(folder, 'sample'))
    const at = localGit({ directory: sample.directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })
    const commit = await git(sample.directory, 'rev-parse', 'HEAD')
    const root = sample.directory
    const files = localFiles(folder)
    const view = await commitTree(at, commit.trim(), root)
    assert.deepEqual(view.tracked, await at.trackedFiles(root))
    const seen = await detectComponents(view.files, view.tracked, root)
    assert.deepEqual(seen, await detectComponents(files, view.tracked, root))
    assert.deepEqual(await readVersions(view.files, root, seen.components, null), await readVersions(files, root, seen.components, null))
    const inGit = (path: string) => path === '.git' || path.startsWith('.git/')
    const walked = await files.walk(root, ({ path }) => inGit(path) || path === 'docs')
    const names = (entries: readonly { path: string; kind: string }[]) => entries.map(({ path, kind }) => `${kind} ${path}`)
    assert.deepEqual(names(await view.files.walk(root, ({ path }) => path === 'docs')), names(walked))
    assert.equal(await view.files.facts(`${root}/none`), undefined)
    assert.equal(await view.files.readText(`${root}/none`), undefined)
    assert.equal(await view.files.readText(`${root}/README.md`), await files.readText(`${root}/README.md`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
