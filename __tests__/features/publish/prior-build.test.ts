import assert from 'node:assert/strict'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { distFolder, requireOwnFolder } from '../../../src/features/publish/dist.ts'
import { artifactNames, partFile, partOf, requireSamePlan } from '../../../src/features/publish/parts.ts'
import { findPriorBuildFiles, type PriorBuild, restorePriorBuildFiles } from '../../../src/features/publish/prior-build.ts'
import type { Manifest } from '../../../src/model/manifest.ts'
import type { Artifacts } from '../../../src/ports/ports.ts'
import { fakeForge } from '../../fakes/forge.ts'
import { planWith } from '../../fakes/plan.ts'

const commit = 'a'.repeat(40)
const base = { path: '.', setup: null, test: null, verify: null, env: null, timeout: 1000 }
// The keys stand in the order in which a manifest is read: plans are compared as texts.
const docs = { id: 'docs', ...base, kind: 'archive', archive: 'docs.zip', paths: ['docs'], links: 'error' } as const
const plan = planWith({ commit, previousTag: null, title: '', components: [docs] })
const planned: Manifest = { schema: 1, plan, tools: {}, files: [], evidence: [] }

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

it('a kept workspace with the files of another commit is used only when there are no workflow artifacts', async () => {
  const files = localFiles(workspace)
  const folder = distFolder(workspace)
  const search = (of: string, store: Artifacts | undefined = artifacts) =>
    findPriorBuildFiles({ folder, runId: null, repository: 'a/b', commit: of }, { files, forge: undefined, artifacts: store })
  assert.equal((await search(commit))?.kind, 'artifacts')
  await files.write(folder.manifest, JSON.stringify(planned))
  assert.equal((await search(commit))?.kind, 'dist')
  assert.equal((await search('b'.repeat(40)))?.kind, 'artifacts')
  const prior = await findPriorBuildFiles(
    { folder, runId: null, repository: 'a/b', commit: 'b'.repeat(40) },
    { files, forge: undefined, artifacts: undefined },
  )
  assert.equal(prior?.kind, 'dist')
  await assert.rejects(
    restorePriorBuildFiles(prior!, { ...plan, commit: 'b'.repeat(40) }, folder, workspace, { files, artifacts: undefined }),
    /is of another plan: its commit is a{40}/,
  )
})

it('a manifest without files is no prior build', async () => {
  const files = localFiles(workspace)
  const restored = restorePriorBuildFiles({ kind: 'dist', manifest: planned }, plan, distFolder(workspace), workspace, {
    files,
    artifacts: undefined,
  })
  await assert.rejects(restored, /holds no file of docs: it was planned, and not built/)
})

it('another run needs a token and a store of artifacts', async () => {
  const files = localFiles(workspace)
  const search = findPriorBuildFiles(
    { folder: distFolder(workspace), runId: '7', repository: 'a/b', commit },
    { files, forge: undefined, artifacts },
  )
  await assert.rejects(search, /There is no token/)
})

it('the build of another run is restored only for this repository and an event that may release', async () => {
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
    const search = findPriorBuildFiles(
      { folder: distFolder(workspace), runId: '7', repository, commit },
      { files: localFiles(workspace), forge, artifacts: { ...artifacts, list } },
    )
    if (refused === undefined) assert.equal(((await search) as PriorBuild & { kind: 'artifacts' }).run, '7')
    else await assert.rejects(search, refused)
    assert.deepEqual(asked, refused === undefined ? ['7'] : [])
  }
  const none = { ...fakeForge(), workflowRun: async () => undefined }
  const ports = { files: localFiles(workspace), forge: none, artifacts }
  await assert.rejects(
    findPriorBuildFiles({ folder: distFolder(workspace), runId: '7', repository: 'a/b', commit }, ports),
    /There is no run 7/,
  )
})

it('files are restored only when each has the digest of the manifest, and there is no other file', async () => {
  const root = await mkdtemp(join(workspace, 'files-'))
  const files = localFiles(root)
  const folder = distFolder(root)
  const path = join(folder.dist, 'docs', 'docs.zip')
  const build = async (): Promise<Manifest> => {
    await files.remove(folder.dist)
    await files.write(path, 'built')
    return { ...planned, files: [{ name: 'docs.zip', component: 'docs', ...(await files.digest(path)) }] }
  }
  const restore = (manifest: Manifest, now = plan) =>
    restorePriorBuildFiles({ kind: 'dist', manifest }, now, folder, root, { files, artifacts: undefined })

  const evidence = [{ component: 'docs', stage: 'build', evidence: 'docs.zip: 1 file' }] as const
  const { assets, manifest: made } = await restore({ ...(await build()), evidence })
  assert.deepEqual(
    assets.map(({ name }) => name),
    ['SHA256SUMS', 'docs.zip'],
  )
  assert.deepEqual(made.evidence, evidence)
  const cases: readonly (readonly [() => Promise<void>, RegExp])[] = [
    [() => files.write(path, 'other'), /docs\.zip is not the one that was built: the manifest says 5 bytes/],
    [() => files.write(path, 'longer'), /there are 6 bytes/],
    [() => files.remove(path), /docs\.zip of the manifest is not there/],
    [() => files.write(`${path}.exe`, 'x'), /dist holds "docs\/docs\.zip\.exe", which its manifest does not name/],
  ]
  for (const [change, sentence] of cases) {
    const manifest = await build()
    await change()
    await assert.rejects(restore(manifest), sentence)
  }
  const manifest = await build()
  const [file] = manifest.files
  const outside = { ...manifest, files: [{ ...file!, name: '../docs/docs.zip' }] }
  await files.remove(path)
  await assert.rejects(restore(outside), /names the file "\.\.\/docs\/docs\.zip", which no release can have/)
  const more = { ...plan, components: [docs, { ...docs, id: 'guide' }] }
  await assert.rejects(restore(await build(), more), /guide is not in \.release-runbook\/dist/)
})

it('without a prior build there is no result, but a named run without artifacts is an error', async () => {
  const root = await mkdtemp(join(workspace, 'nothing-'))
  const forge = { ...fakeForge(), workflowRun: async () => ({ event: 'push', repository: 'a/b' }) }
  const store = (...names: string[]) => ({ ...artifacts, list: async () => names.map((name, id) => ({ id, name, digest: undefined })) })
  const search = (runId: string | null, stored: Artifacts | undefined) =>
    findPriorBuildFiles(
      { folder: distFolder(root), runId, repository: 'a/b', commit },
      { files: localFiles(root), forge, artifacts: stored },
    )
  const others = store('coverage', artifactNames.notes)
  assert.deepEqual([await search(null, undefined), await search(null, others)], [undefined, undefined])
  await assert.rejects(search('7', undefined), /There is no store of workflow artifacts here/)
  await assert.rejects(search('7', others), /The run 7 left no artifacts of this action/)
  for (const name of [artifactNames.plan, artifactNames.build('docs')]) assert.equal((await search('7', store(name)))?.kind, 'artifacts')
})

describe('artifacts of other jobs', () => {
  const components = ['docs', 'guide'].map(id => ({ ...docs, id, archive: `${id}.zip` }))
  const both = { ...plan, components }
  const evidenceOf = (component: string) => ({ component, stage: 'build', evidence: `${component}.zip: 1 file` }) as const

  /** The artifacts of two jobs: texts by path, by the name of the artifact. */
  async function stored(root: string) {
    const files = localFiles(root)
    const contents = new Map<string, Record<string, string>>()
    for (const component of components) {
      const { id } = component
      const path = join(root, id)
      await files.write(path, id)
      const built = [{ name: `${id}.zip`, component: id, path, ...(await files.digest(path)) }]
      const part = partOf(both, { component, files: built, evidence: [evidenceOf(id)], tools: { zip: '1' } }, 'v24.0.0')
      contents.set(artifactNames.build(id), { [partFile(id)]: JSON.stringify(part), [`${id}/${id}.zip`]: id })
    }
    contents.set(artifactNames.plan, { 'release-manifest.json': JSON.stringify({ ...planned, plan: both }) })
    return contents
  }

  async function restore(change: (contents: Map<string, Record<string, string>>) => void) {
    const root = await mkdtemp(join(workspace, 'artifacts-'))
    const files = localFiles(root)
    const contents = await stored(root)
    change(contents)
    const store: Artifacts = {
      upload: async () => {},
      list: async () => [...contents.keys()].map((name, id) => ({ id, name, digest: undefined })),
      download: async ({ name }, at) => {
        for (const [path, text] of Object.entries(contents.get(name)!)) await files.write(join(at, path), text)
      },
    }
    const folder = distFolder(root)
    const search = await findPriorBuildFiles(
      { folder, runId: null, repository: 'a/b', commit },
      { files, forge: undefined, artifacts: store },
    )
    return restorePriorBuildFiles(search!, both, folder, join(root, 'temp'), { files, artifacts: store })
  }

  it('give the assets, manifest and evidence of a build in one job', async () => {
    const { assets, manifest, evidence } = await restore(() => {})
    assert.deepEqual(
      assets.map(({ name, component }) => `${component}/${name}`),
      ['release/SHA256SUMS', 'docs/docs.zip', 'guide/guide.zip'],
    )
    assert.deepEqual(manifest.evidence, [evidenceOf('docs'), evidenceOf('guide')])
    assert.match(evidence, /^2 files from the artifacts of this run, each /)
  })

  it('have no word in where the notes begin: `publish` asks GitHub', async () => {
    const of = (previousTag: string | null) => ({ 'release-manifest.json': JSON.stringify({ ...planned, plan: { ...both, previousTag } }) })
    const restored = await restore(contents => {
      contents.set(artifactNames.plan, of('v1.0.0'))
      const part = contents.get(artifactNames.build('docs'))!
      const text = part[partFile('docs')]!.replace('"previousTag":null', '"previousTag":"v0.9.0"')
      assert.match(text, /v0\.9\.0/)
      Object.assign(part, { [partFile('docs')]: text })
    })
    assert.equal(restored.manifest.plan.previousTag, null)
  })

  it('are refused when one is missing, belongs to another plan, or holds an unexpected file', async () => {
    const [name, path] = [artifactNames.build('docs'), partFile('docs')]
    const part = (contents: Map<string, Record<string, string>>) => contents.get(name)!
    const edit = (text: string, by: string | RegExp, to: string) => {
      assert.notEqual(text.replace(by, to), text)
      return text.replace(by, to)
    }
    const cases: readonly (readonly [(contents: Map<string, Record<string, string>>) => unknown, RegExp])[] = [
      [contents => contents.delete(name), /docs is not in the artifacts of this run/],
      [contents => delete part(contents)[path], /There is no manifest in release-runbook-build-docs/],
      [contents => Object.assign(part(contents), { 'docs/docs.zip': 'other' }), /docs\.zip is not the one that was built/],
      [contents => Object.assign(part(contents), { 'docs/more.zip': 'x' }), /holds "docs\/more\.zip", which its manifest does not name/],
      [contents => Object.assign(part(contents), { 'more.zip': 'x' }), /holds "more\.zip", which its manifest does not name/],
      [
        contents => contents.set(name, { ...part(contents), [path]: contents.get(artifactNames.build('guide'))![partFile('guide')]! }),
        /is not of the component docs alone/,
      ],
      [
        contents => Object.assign(part(contents), { [path]: edit(part(contents)[path]!, '"component":"docs"', '"component":"guide"') }),
        /is not of the component docs alone/,
      ],
      [
        contents =>
          Object.assign(part(contents), { [path]: edit(part(contents)[path]!, /"components":\[(.*?\})\]/, '"components":[$1,$1]') }),
        /is not of the component docs alone/,
      ],
      [
        contents => Object.assign(part(contents), { [path]: edit(part(contents)[path]!, commit, 'b'.repeat(40)) }),
        /another plan: its commit is b{40}/,
      ],
      [
        contents => Object.assign(part(contents), { [path]: edit(part(contents)[path]!, /"files":\[.*?\]/, '"files":[]') }),
        /holds no file of docs/,
      ],
      [
        contents => Object.assign(part(contents), { [path]: edit(part(contents)[path]!, 'v24.0.0', 'v24.0.1') }),
        /different versions of Node: v24\.0\.1, v24\.0\.0/,
      ],
      [
        contents => contents.set(artifactNames.plan, { 'release-manifest.json': JSON.stringify(planned) }),
        /guide is not in release-runbook-plan/,
      ],
      [
        contents =>
          contents.set(artifactNames.plan, {
            'release-manifest.json': JSON.stringify({ ...planned, plan: { ...both, version: '2.0.1' } }),
          }),
        /What release-runbook-plan holds is of another plan: its version is 2\.0\.1/,
      ],
    ]
    for (const [change, sentence] of cases) await assert.rejects(restore(change), sentence, String(sentence))
  })
})

it('a plan is the same when its decisions are, and each of its components is', () => {
  const then = { ...plan, components: [docs] }
  requireSamePlan({ ...then, title: 'Other words', components: [docs, { ...docs, id: 'guide' }] }, then, 'here')
  assert.throws(() => requireSamePlan({ ...then, tag: 'v2.0.1' }, then, 'here'), /its tag is v2\.0\.0, here it is v2\.0\.1/)
  assert.throws(() => requireSamePlan({ ...then, components: [] }, then, 'here'), /here holds the component docs, which is not planned/)
  const other = { ...then, components: [{ ...docs, links: 'skip' as const }] }
  assert.throws(() => requireSamePlan(other, then, 'here'), /docs in here was built with another configuration/)
})

it('a link in the place of the own folder is refused', async () => {
  const root = await mkdtemp(join(workspace, 'own-'))
  const files = localFiles(root)
  await requireOwnFolder(root, files)
  await files.makeDirectory(join(root, '.release-runbook/dist'))
  await requireOwnFolder(root, files)
  await symlink(root, join(root, '.release-runbook/python-dist'))
  await assert.rejects(requireOwnFolder(root, files), /^UserError: \.release-runbook\/python-dist in the workspace is a link/)
})

it('two components from different jobs with one asset name are refused, and the error names both', async () => {
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
  const restored = restorePriorBuildFiles({ kind: 'dist', manifest }, manifest.plan, folder, workspace, { files, artifacts: undefined })
  await assert.rejects(restored, /docs \(docs\/docs\.zip\) and guide \(guide\/docs\.zip\) both make an asset named docs\.zip/)
})
