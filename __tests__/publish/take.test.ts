import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { localFiles } from '../../src/adapters/files.ts'
import type { Manifest } from '../../src/manifest.ts'
import type { Artifacts } from '../../src/ports.ts'
import { distFolder } from '../../src/publish/dist.ts'
import { findLeft, takeLeft } from '../../src/publish/take.ts'
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
