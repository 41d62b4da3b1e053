import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { findPublishedPackages } from '../../../src/features/rollback/published-packages.ts'
import type { Release } from '../../../src/ports/forge.ts'
import type { Git, TagRef } from '../../../src/ports/git.ts'

const tag = (commit: string): TagRef => ({ name: commit, object: commit, commit, annotated: true })
const release = (...names: string[]): Release => ({ assets: names.map(name => ({ name })) }) as unknown as Release

/** What is found with these package.json files, by `commit:path`. */
async function found(
  manifests: Readonly<Record<string, unknown>>,
  configured: readonly { kind: 'node' | 'python'; path: string }[] | null = [{ kind: 'node', path: 'web' }],
  assets: readonly [Release, Release] = [release(), release()],
) {
  const trees: string[] = []
  const git: Partial<Git> = {
    addCleanTree: async (_, commit) => void trees.push(commit),
    trackedFiles: async () => Promise.reject(new Error('nothing can be told')),
    filesAt: async wanted =>
      wanted.map(({ commit, path }) => {
        const manifest = manifests[`${commit}:${path}`]
        return manifest === undefined ? undefined : new TextEncoder().encode(JSON.stringify(manifest))
      }),
  }
  const search = { bad: assets[0], good: assets[1], badTag: tag('bad'), goodTag: tag('good'), configured }
  const packages = await findPublishedPackages(search, '/tree', { git: git as Git, files: localFiles('/') })
  assert.deepEqual(trees, ['bad'])
  return packages
}

test('packages of npm are those of the node components that anybody may publish', async () => {
  const cases: readonly (readonly [unknown, boolean])[] = [
    [{ name: '@lot/web', version: '2.0.0' }, true],
    [{ name: 'web', version: '2.0.0', private: false }, true],
    [{ name: 'web', version: '2.0.0', private: true }, false],
    [{ version: '2.0.0' }, false],
    [{ name: 7, version: '2.0.0' }, false],
    [{ name: 'web' }, false],
    [{ name: 'web', version: 2 }, false],
    [{ name: 'web; rm', version: '2.0.0' }, false],
    [{ name: 'web', version: '2.0.0 ' }, false],
  ]
  for (const [manifest, known] of cases)
    assert.equal((await found({ 'bad:web/package.json': manifest })).length, known ? 1 : 0, JSON.stringify(manifest))
  assert.deepEqual(await found({}), [])
  assert.deepEqual(await found({ 'bad:web/package.json': { name: 'web', version: '2.0.0' } }, [{ kind: 'python', path: 'web' }]), [])
})

test('the version to go back to is that of the good release, where it has one', async () => {
  const bad = { 'bad:web/package.json': { name: 'web', version: '2.0.0' } }
  const package_ = { registry: 'npm', name: 'web', version: '2.0.0' }
  assert.deepEqual(await found({ ...bad, 'good:web/package.json': { name: 'web', version: '1.0.0' } }), [
    { ...package_, goodVersion: '1.0.0' },
  ])
  assert.deepEqual(await found(bad), [{ ...package_, goodVersion: undefined }])
  const assets = [release('a-2.0.0.tar.gz', 'b-2.0.0-py3-none-any.whl'), release('a-1.0.0.tar.gz')] as const
  assert.deepEqual(await found({}, [], assets), [
    { registry: 'PyPI', name: 'a', version: '2.0.0', goodVersion: '1.0.0' },
    { registry: 'PyPI', name: 'b', version: '2.0.0', goodVersion: undefined },
  ])
})

test('components that cannot be detected any more have published nothing', async () => assert.deepEqual(await found({}, null), []))
