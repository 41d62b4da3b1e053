import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { renderSums } from '../../../src/features/publish/dist.ts'
import { publish } from '../../../src/features/publish/publish.ts'
import { markerOfCompleteDraft, publishDraft } from '../../../src/features/publish/publish-draft.ts'
import { type LocalFile, sumsName } from '../../../src/model/manifest.ts'
import { readMarker } from '../../../src/model/marker.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { type FakeForge, fakeForge } from '../../fakes/forge.ts'
import { fakeLog } from '../../fakes/log.ts'
import { planWith } from '../../fakes/plan.ts'

const commit = 'a'.repeat(40)
const plan = planWith({ commit })

describe('a draft of many assets', () => {
  let folder: string
  let assets: LocalFile[]
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publish-draft-'))
    await mkdir(join(folder, 'temp'))
    const built: LocalFile[] = []
    const add = async (name: string, text: string): Promise<LocalFile> => {
      const path = join(folder, name)
      await writeFile(path, text)
      return { name, component: 'docs', path, size: text.length, sha256: createHash('sha256').update(text).digest('hex') }
    }
    for (let index = 0; index < 120; index += 1) built.push(await add(`file-${index}.txt`, `text ${index}`))
    assets = [...built, { ...(await add(sumsName, renderSums(built))), component: 'release' }]
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const ports = (forge: FakeForge) => ({ forge, log: fakeLog(), clock: jumpingClock(), files: localFiles(folder) })
  const drafted = async (): Promise<FakeForge> => {
    const forge = fakeForge({ 'v2.0.0': commit })
    await publish(
      { plan, assets, notes: 'notes', existing: { kind: 'none' }, latestAmong: async () => true, draft: true, onDraft: () => {} },
      ports(forge),
    )
    return forge
  }
  const input = (forge: FakeForge) => {
    const draft = forge.state[0]!
    const marker = markerOfCompleteDraft(draft, commit)
    assert.ok(marker)
    return { draft, marker, prerelease: false, discussion: undefined, latestAmong: async () => true, temp: join(folder, 'temp') }
  }

  it('is published by the digests in SHA256SUMS, which its marker names', async () => {
    const forge = await drafted()
    const { assets: published } = await publishDraft(input(forge), ports(forge))
    assert.equal(published.length, 121)
    assert.deepEqual([forge.state[0]?.draft, forge.latest, forge.published], [false, 'v2.0.0', 1])
    assert.equal(readMarker(forge.state[0]?.body ?? '')?.public, true)
  })

  it('is published with its provenance and full notes, and with a discussion when one is asked for', async () => {
    const forge = await drafted()
    const provenance = { id: 998, name: 'v2.0.0.intoto.jsonl', size: 7, digest: 'e'.repeat(64), uploaded: true, url: '' }
    forge.state[0]!.assets.push(provenance)
    const asked: (string | undefined)[] = []
    const { publish: send } = forge
    forge.publish = (release, request, check) => {
      asked.push(request.discussion)
      return send(release, request, check)
    }
    const { assets: published } = await publishDraft({ ...input(forge), discussion: 'News' }, ports(forge))
    assert.deepEqual(published.at(-1), { name: provenance.name, component: 'release', size: 7, sha256: provenance.digest })
    assert.deepEqual([published.length, asked], [122, ['News']])
    const long = await drafted()
    long.state[0]!.assets.push({ ...provenance, name: 'RELEASE_NOTES-full.md' })
    assert.equal((await publishDraft(input(long), ports(long))).assets.at(-1)?.name, 'RELEASE_NOTES-full.md')
    const empty = await drafted()
    empty.state[0]!.assets.push({ ...provenance, size: 0 })
    await assert.rejects(publishDraft(input(empty), ports(empty)), /planned are 121/)
  })

  it('of few assets is published by its marker alone', async () => {
    const forge = fakeForge({ 'v2.0.0': commit })
    const few = [assets[0]!, assets.at(-1)!]
    await publish(
      { plan, assets: few, notes: 'notes', existing: { kind: 'none' }, latestAmong: async () => true, draft: true, onDraft: () => {} },
      ports(forge),
    )
    forge.download = () => assert.fail('nothing is fetched')
    assert.equal((await publishDraft(input(forge), ports(forge))).assets.length, 2)
  })

  it('is not published when an asset is changed, missing or added, or when SHA256SUMS is changed', async () => {
    const cases: readonly (readonly [(forge: FakeForge) => void, RegExp])[] = [
      [({ state: [draft] }) => void draft!.assets.splice(3, 1, { ...draft!.assets[3]!, digest: 'f'.repeat(64) }), /GitHub stored file-/],
      [({ state: [draft] }) => void draft!.assets.splice(3, 1), /is not in the release on GitHub/],
      [({ state: [draft] }) => void draft!.assets.push({ ...draft!.assets[3]!, id: 999, name: 'stranger.exe' }), /planned are 121/],
      [
        ({ contents, state: [draft] }) => void contents.set(draft!.assets.find(({ name }) => name === sumsName)!.id, Buffer.from('x')),
        /SHA256SUMS of the draft .* was changed/,
      ],
    ]
    for (const [change, sentence] of cases) {
      const forge = await drafted()
      const asked = input(forge)
      change(forge)
      await assert.rejects(publishDraft({ ...asked, draft: forge.state[0]! }, ports(forge)), sentence)
      assert.equal(forge.published, 0)
    }
  })

  it('is not complete when it is of another commit, or has no marker', async () => {
    const forge = await drafted()
    assert.equal(markerOfCompleteDraft(forge.state[0]!, 'b'.repeat(40)), undefined)
    assert.equal(markerOfCompleteDraft({ ...forge.state[0]!, body: 'by hand' }, commit), undefined)
  })

  it('is not complete while RUNBOOK.md, which its text names, is missing or half uploaded', async () => {
    const draft = (await drafted()).state[0]!
    const body = `<details><summary>Runbook: 3 of 7 items</summary>\n\nRUNBOOK.md\n\n</details>\n\n${draft.body}`
    const book = (uploaded: boolean) => ({ ...draft.assets[0]!, name: 'RUNBOOK.md', uploaded })
    const complete = (...assets: readonly ReturnType<typeof book>[]) =>
      markerOfCompleteDraft({ ...draft, body, assets: [...draft.assets, ...assets] }, commit) !== undefined
    assert.deepEqual([complete(), complete(book(false)), complete(book(true))], [false, false, true])
  })
})

it('a file that something changes after it was hashed is not published', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'publish-draft-'))
  try {
    const path = join(folder, 'app.whl')
    await writeFile(path, 'built')
    const wheel = { name: 'app.whl', component: 'app', path, size: 5, sha256: createHash('sha256').update('built').digest('hex') }
    const forge = fakeForge({ 'v2.0.0': commit })
    await writeFile(path, 'other')
    const run = publish(
      { plan, assets: [wheel], notes: '', existing: { kind: 'none' }, latestAmong: async () => true, draft: false, onDraft: () => {} },
      { forge, log: fakeLog(), clock: jumpingClock() },
    )
    await assert.rejects(run, /GitHub stored app\.whl as 5 bytes, sha256 [0-9a-f]{64}; built were 5 bytes/)
    assert.equal(forge.published, 0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
