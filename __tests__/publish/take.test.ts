import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { localFiles } from '../../src/adapters/files.ts'
import type { Manifest } from '../../src/manifest.ts'
import type { Artifacts } from '../../src/ports.ts'
import { distFolder } from '../../src/publish/dist.ts'
import { findLeft, type Left, takeLeft } from '../../src/publish/take.ts'
import { fakeForge } from '../fakes/forge.ts'
import { planWith } from '../fakes/plan.ts'

const commit = 'a'.repeat(40)
const base = { path: '.', setup: null, test: null, verify: null, env: null, timeout: 1000 }
const docs = { ...base, kind: 'archive', id: 'docs', archive: 'docs.zip', paths: ['docs'], links: 'error' } as const
const plan = planWith({ commit, previousTag: null, title: '', components: [docs] })
const planned: Manifest = { schema: 1, plan, tools: {}, files: [], proofs: [] }

let workspace: string
before(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'take-'))
})
after(() => rm(workspace, { recursive: true, force: true }))

const artifacts: Artifacts = {
  upload: async () => {},
  list: async () => [{ id: 1, name: 'release-runbook-build-docs', digest: undefined }],
  download: async () => {},
}

it('files that an earlier run of another commit left in a kept workspace are not taken for this one where there is something else', async () => {
  const files = localFiles(workspace)
  const folder = distFolder(workspace)
  const look = (of: string, store: Artifacts | undefined = artifacts) =>
    findLeft({ folder, runId: null, repository: 'a/b', commit: of }, { files, forge: undefined, artifacts: store })
  assert.equal((await look(commit))?.kind, 'artifacts')
  await files.write(folder.manifest, JSON.stringify(planned))
  assert.equal((await look(commit))?.kind, 'dist')
  assert.equal((await look('b'.repeat(40)))?.kind, 'artifacts')
  const left = await findLeft(
    { folder, runId: null, repository: 'a/b', commit: 'b'.repeat(40) },
    { files, forge: undefined, artifacts: undefined },
  )
  assert.equal(left?.kind, 'dist')
  await assert.rejects(
    takeLeft(left!, { ...plan, commit: 'b'.repeat(40) }, folder, workspace, { files, artifacts: undefined }),
    /is of another plan: its commit is a{40}/,
  )
})

it('a plan alone is nothing that was built', async () => {
  const files = localFiles(workspace)
  const taken = takeLeft({ kind: 'dist', manifest: planned }, plan, distFolder(workspace), workspace, { files, artifacts: undefined })
  await assert.rejects(taken, /holds no file of docs: it was planned, and not built/)
})

it('another run is not asked for without a token or a store', async () => {
  const files = localFiles(workspace)
  const look = findLeft({ folder: distFolder(workspace), runId: '7', repository: 'a/b', commit }, { files, forge: undefined, artifacts })
  await assert.rejects(look, /There is no token/)
})

it('what another run built is taken only when it is of this repository, and of an event that may release', async () => {
  const cases: readonly (readonly [string, string, string | undefined, RegExp | undefined])[] = [
    ['push', 'Orchard/Stockroom', 'orchard/stockroom', undefined],
    ['workflow_dispatch', 'orchard/stockroom', 'Orchard/Stockroom', undefined],
    ['push', 'stranger/stockroom', 'orchard/stockroom', /of the event push and of stranger\/stockroom: what it built is not released/],
    ['workflow_dispatch', 'stranger/stockroom', 'orchard/stockroom', /of stranger\/stockroom/],
    ['push', '', 'orchard/stockroom', /of the event push: what it built is not released/],
    ['push', 'orchard/stockroom', undefined, /what it built is not released/],
    ['pull_request', 'orchard/stockroom', 'orchard/stockroom', /of the event pull_request/],
    ['pull_request_target', 'orchard/stockroom', 'orchard/stockroom', /of the event pull_request_target/],
  ]
  for (const [event, from, repository, refused] of cases) {
    const forge = { ...fakeForge(), workflowRun: async () => ({ event, repository: from }) }
    const asked: (string | undefined)[] = []
    const list = async (run: string | undefined) => {
      asked.push(run)
      return artifacts.list(run)
    }
    const look = findLeft(
      { folder: distFolder(workspace), runId: '7', repository, commit },
      { files: localFiles(workspace), forge, artifacts: { ...artifacts, list } },
    )
    if (refused === undefined) assert.equal(((await look) as Left & { kind: 'artifacts' }).run, '7')
    else await assert.rejects(look, refused)
    assert.deepEqual(asked, refused === undefined ? ['7'] : [])
  }
  const none = { ...fakeForge(), workflowRun: async () => undefined }
  const ports = { files: localFiles(workspace), forge: none, artifacts }
  await assert.rejects(findLeft({ folder: distFolder(workspace), runId: '7', repository: 'a/b', commit }, ports), /There is no run 7/)
})

it('files are taken only when each is what the manifest says, and no other is there', async () => {
  const root = await mkdtemp(join(workspace, 'files-'))
  const files = localFiles(root)
  const folder = distFolder(root)
  const path = join(folder.dist, 'docs', 'docs.zip')
  const build = async (): Promise<Manifest> => {
    await files.remove(folder.dist)
    await files.write(path, 'built')
    return { ...planned, files: [{ name: 'docs.zip', component: 'docs', ...(await files.digest(path)) }] }
  }
  const take = (manifest: Manifest, now = plan) => takeLeft({ kind: 'dist', manifest }, now, folder, root, { files, artifacts: undefined })

  const { assets } = await take(await build())
  assert.deepEqual(
    assets.map(({ name }) => name),
    ['SHA256SUMS', 'docs.zip'],
  )
  const cases: readonly (readonly [() => Promise<void>, RegExp])[] = [
    [() => files.write(path, 'other'), /docs\.zip is not the one that was built: the manifest says 5 bytes/],
    [() => files.write(path, 'longer'), /there are 6 bytes/],
    [() => files.remove(path), /docs\.zip of the manifest is not there/],
    [() => files.write(`${path}.exe`, 'x'), /holds "docs\.zip\.exe", which its manifest does not name/],
  ]
  for (const [change, sentence] of cases) {
    const manifest = await build()
    await change()
    await assert.rejects(take(manifest), sentence)
  }
  const manifest = await build()
  const [file] = manifest.files
  const outside = { ...manifest, files: [{ ...file!, name: '../docs/docs.zip' }] }
  await files.remove(path)
  await assert.rejects(take(outside), /names the file "\.\.\/docs\/docs\.zip", which no release can have/)
  const more = { ...plan, components: [docs, { ...docs, id: 'guide' }] }
  await assert.rejects(take(await build(), more), /guide is not in \.release-runbook\/dist/)
})

it('two components that give the release one name are refused, with both: each was built in a job of its own', async () => {
  const files = localFiles(workspace)
  const folder = distFolder(workspace)
  const components = ['docs', 'guide'].map(id => ({ ...docs, id }))
  const built = []
  for (const { id } of components) {
    const path = join(folder.dist, id, 'docs.zip')
    await files.write(path, id)
    built.push({ name: 'docs.zip', component: id, ...(await files.digest(path)) })
  }
  const manifest: Manifest = { ...planned, plan: { ...plan, components }, files: built }
  const taken = takeLeft({ kind: 'dist', manifest }, manifest.plan, folder, workspace, { files, artifacts: undefined })
  await assert.rejects(taken, /docs \(docs\/docs\.zip\) and guide \(guide\/docs\.zip\) both make an asset named docs\.zip/)
})
