import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { compareAssets, differsFrom } from '../../../src/features/publish/compare.ts'
import { type Existing, findExisting, isTextReplaced, reportExisting, requireFreeNames } from '../../../src/features/publish/existing.ts'
import { type PublishInput, publish, readDraft, reportPublished, requireCompleteDraft } from '../../../src/features/publish/publish.ts'
import { applyUploadPlan } from '../../../src/features/publish/uploads.ts'
import { NotFound } from '../../../src/model/errors.ts'
import { type LocalFile, type ReleasePlan, sumsName } from '../../../src/model/manifest.ts'
import { makeMarker, readMarker, renderMarker, sameMarker, withMarker } from '../../../src/model/marker.ts'
import type { Release } from '../../../src/ports/forge.ts'
import type { Clock, Log } from '../../../src/ports/ports.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { type FakeForge, fakeForge } from '../../fakes/forge.ts'
import { fakeLog } from '../../fakes/log.ts'
import { planWith } from '../../fakes/plan.ts'

const commit = 'a'.repeat(40)
const plan = planWith({ commit, sourceDate: 1_700_000_000 })
// The type check of `npm test` refuses this line when a plan that may have no tag can be published.
false satisfies ReleasePlan extends PublishInput['plan'] ? true : false

describe('publish', () => {
  let folder: string
  let assets: LocalFile[]
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publish-'))
    assets = []
    for (const [name, text] of [
      ['app.whl', 'wheel'],
      ['docs.zip', 'docs'],
      [sumsName, 'sums'],
    ] as const) {
      const path = join(folder, name)
      await writeFile(path, text)
      assets.push({ name, component: 'x', size: text.length, sha256: createHash('sha256').update(text).digest('hex'), path })
    }
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const run = (forge: FakeForge, more: Partial<PublishInput> = {}, ports: { log?: Log; clock?: Clock } = {}) =>
    forge
      .releases()
      .then(releases => findExisting(releases, 'v2.0.0', commit))
      .then(existing => {
        assert.notEqual(existing.kind, 'complete')
        return publish(
          {
            plan,
            assets,
            notes: 'the notes',
            existing: existing as PublishInput['existing'],
            latestAmong: async () => true,
            draft: false,
            onDraft: () => {},
            ...more,
          },
          { forge, log: fakeLog(), clock: jumpingClock(), ...ports },
        )
      })
  const forgeWithTag = () => fakeForge({ 'v2.0.0': commit })

  it('publishes once, with everything uploaded and the marker in the body', async () => {
    const forge = forgeWithTag()
    await run(forge)
    const [release, ...more] = forge.state
    assert.equal(more.length, 0)
    assert.equal(release?.draft, false)
    assert.equal(forge.published, 1)
    assert.equal(forge.latest, 'v2.0.0')
    assert.deepEqual(release?.assets.map(({ name }) => name).sort(), ['SHA256SUMS', 'app.whl', 'docs.zip'])
    assert.match(release?.body ?? '', /^the notes\n\n<!-- release-runbook: /)
    assert.deepEqual(readMarker(release?.body ?? ''), {
      commit,
      assets: Object.fromEntries(assets.map(({ name, sha256 }) => [name, sha256])),
      sums: null,
      public: true,
    })
    assert.equal(findExisting(forge.state, 'v2.0.0', commit).kind, 'complete')
  })

  it('keeps the draft when an upload fails, and the next run uploads only the missing assets', async () => {
    const forge = forgeWithTag()
    forge.failures.push({ method: 'upload', name: 'docs.zip' })
    await assert.rejects(run(forge), /upload failed/)
    assert.equal(forge.published, 0)
    const [draft] = forge.state
    assert.equal(draft?.draft, true)
    const kept = draft?.assets.find(({ name }) => name === 'app.whl')
    const log = fakeLog()
    await run(forge, {}, { log })
    assert.ok(log.lines.includes('  2 assets are there already'), log.lines.join())
    assert.equal(forge.state.length, 1)
    assert.equal(forge.published, 1)
    assert.equal(forge.state[0]?.assets.find(({ name }) => name === 'app.whl')?.id, kept?.id)
  })

  it('replaces a broken or different asset of its draft, and refuses one that nobody planned', async () => {
    const body = withMarker('', makeMarker(commit, assets))
    const forge = forgeWithTag()
    const draft = await forge.createDraft({ tag: 'v2.0.0', title: 'x', body, prerelease: false })
    forge.state[0]?.assets.push(
      { id: 90, name: 'app.whl', size: 0, digest: undefined, uploaded: false, url: '' },
      { id: 91, name: 'docs.zip', size: 4, digest: 'f'.repeat(64), uploaded: true, url: '' },
    )
    await run(forge)
    assert.equal(forge.state[0]?.id, draft.id)
    assert.ok(forge.state[0]?.assets.every(({ id }) => id !== 90 && id !== 91))

    const other = forgeWithTag()
    await other.createDraft({ tag: 'v2.0.0', title: 'x', body, prerelease: false })
    other.state[0]?.assets.push({ id: 92, name: 'stranger.exe', size: 1, digest: undefined, uploaded: true, url: '' })
    await assert.rejects(run(other), /stranger\.exe/)
    assert.equal(other.published, 0)
  })

  it('stops at a draft of somebody else that holds an asset, also when the asset came during the build', async () => {
    const forge = forgeWithTag()
    await forge.createDraft({ tag: 'v2.0.0', title: 'x', body: 'Words of a person.', prerelease: false })
    const empty = findExisting(forge.state, 'v2.0.0', commit)
    assert.equal(empty.kind, 'draft')
    const names = ['app.whl', "it's.txt"]
    const theirs = names.map((name, id) => ({ id: 90 + id, name, size: 5, digest: undefined, uploaded: true, url: '' }))
    Object.assign(forge.state[0]!, { assets: theirs, author: 'octocat' })
    const commands = [
      'gh release delete-asset v2.0.0 app.whl --yes',
      "gh release delete-asset v2.0.0 'it'\\''s.txt' --yes",
      'gh release delete v2.0.0 --yes',
    ]
    const refused = (error: Error & { hint?: string }): boolean => {
      assert.match(error.message, /untagged-1 was made by octocat, not by this action, and holds app\.whl, it's\.txt\.$/)
      assert.deepEqual(error.hint?.match(/gh release .*/g), commands)
      return true
    }
    assert.throws(() => findExisting(forge.state, 'v2.0.0', commit), refused)
    const input = { plan, assets, notes: '', existing: empty as PublishInput['existing'], latestAmong: async () => true, draft: false }
    await assert.rejects(publish({ ...input, onDraft: () => {} }, { forge, log: fakeLog(), clock: jumpingClock() }), refused)
    assert.deepEqual([forge.state[0]?.body, forge.state[0]?.assets, forge.published], ['Words of a person.', theirs, 0])
  })

  describe('a draft that was public, or that is of another commit', () => {
    const other = 'b'.repeat(40)
    const draftOf = (id: number, of: string, isPublic: boolean, names: readonly string[] = ['app.whl']): Release => {
      const marker = { ...makeMarker(of, [{ name: 'app.whl', sha256: 'f'.repeat(64) }]), public: isPublic }
      const files = names.map(name => ({ id: 90 + id, name, size: 5, digest: 'f'.repeat(64), uploaded: true, url: '' }))
      const rest = { title: '', draft: true, prerelease: false, immutable: false, url: `https://github.test/${id}`, uploadUrl: '' }
      return { ...rest, id, tag: 'v2.0.0', body: withMarker('', marker), assets: files }
    }
    const spent = /^v2\.0\.0 was public from commit b{40}: publish a new version\.$/
    const completed = /^v2\.0\.0 was public before: .* will be completed$/
    const takenOver = /^the draft of v2\.0\.0 was made from commit b{12}: the tag was moved, and the draft is taken over$/
    const table: readonly (readonly [string, readonly Release[], number | undefined, RegExp | undefined])[] = [
      ['public, the same commit', [draftOf(1, commit, true)], 1, completed],
      ['public, another commit', [draftOf(1, other, true)], undefined, spent],
      ['public, another commit, beside one of this commit', [draftOf(1, commit, false), draftOf(2, other, true)], undefined, spent],
      ['never public, another commit', [draftOf(1, other, false)], 1, takenOver],
      ['never public, another commit, twice', [draftOf(1, other, false, []), draftOf(2, other, false)], 2, takenOver],
      ['never public, another commit, beside one of this commit', [draftOf(1, other, false), draftOf(2, commit, false)], 2, undefined],
      ['never public, the same commit', [draftOf(1, commit, false)], 1, undefined],
    ]
    for (const [name, drafts, id, words] of table)
      it(name, () => {
        if (id === undefined) return assert.throws(() => findExisting(drafts, 'v2.0.0', commit), { message: words! })
        const existing = findExisting(drafts, 'v2.0.0', commit)
        assert.ok(existing.kind === 'draft' && existing.release.id === id)
        const { status, evidence } = reportExisting(existing, 'v2.0.0', true)
        assert.equal(status, words === undefined ? 'passed' : 'warned')
        assert.match(evidence, words ?? /^a draft of v2\.0\.0 is there/)
      })

    it('is published again with the assets that it has, after its tag was deleted and made again', async () => {
      const forge = forgeWithTag()
      const { release } = await run(forge)
      const before = [...release.assets]
      Object.assign(forge.state[0]!, { draft: true })
      await run(forge)
      assert.deepEqual([forge.state[0]?.assets, forge.published], [before, 2])
    })

    it('stays known as public when a run with other bytes stops in the middle', async () => {
      const forge = forgeWithTag()
      await run(forge)
      Object.assign(forge.state[0]!, { draft: true })
      const path = join(folder, 'app.whl')
      const others = assets.map(asset => (asset.path === path ? { ...asset, sha256: 'e'.repeat(64) } : asset))
      await assert.rejects(run(forge, { assets: others }), /GitHub stored app\.whl/)
      assert.throws(() => findExisting(forge.state, 'v2.0.0', other), { message: /^v2\.0\.0 was public from commit a{40}/ })
      await run(forge)
      assert.equal(findExisting(forge.state, 'v2.0.0', commit).kind, 'complete')
    })

    it('takes over all of a moved tag: the new commit and the new bytes', async () => {
      const forge = forgeWithTag()
      forge.state.push({ ...draftOf(1, other, false), assets: [...draftOf(1, other, false).assets] })
      const { release } = await run(forge)
      compareAssets(release.assets, assets)
      assert.deepEqual(readMarker(release.body), { ...makeMarker(commit, assets), public: true })
    })
  })

  for (const [method, pattern] of [
    ['createDraft', /createDraft/],
    ['publish', /publish/],
    ['tagCommit', /tagCommit/],
  ] as const) {
    it(`shows nothing and converges on the next run when ${method} fails`, async () => {
      const forge = forgeWithTag()
      forge.failures.push({ method })
      await assert.rejects(run(forge), pattern)
      assert.equal(forge.published, 0)
      await run(forge)
      assert.equal(forge.state.length, 1)
      assert.equal(forge.published, 1)
    })
  }

  it('stops when the tag is elsewhere or gone on the server', async () => {
    for (const forge of [fakeForge({ 'v2.0.0': 'b'.repeat(40) }), fakeForge()]) {
      await assert.rejects(run(forge), /tag v2\.0\.0 (points to b{40} on GitHub|is no longer on GitHub)/)
      assert.equal(forge.published, 0)
    }
  })

  it('checks again right before publishing: another release or an older draft of the tag stops it', async () => {
    for (const published of [true, false]) {
      const forge = forgeWithTag()
      const { upload } = forge
      forge.upload = async (release, file) => {
        const other = { id: 99, name: 'app.whl', size: 1, digest: undefined, uploaded: true, url: '' }
        if (!forge.state.some(({ id }) => id === 0)) forge.state.push({ ...forge.state[0]!, id: 0, draft: !published, assets: [other] })
        return upload(release, file)
      }
      const what = published ? /Somebody else published it meanwhile/ : /Somebody else has an older draft of it meanwhile/
      await assert.rejects(run(forge), what)
      assert.equal(forge.published, 0)
    }
  })

  it('keeps what a person writes into the draft while it is released, and takes the newest answer on Latest', async () => {
    const forge = forgeWithTag()
    const { upload } = forge
    forge.upload = async (release, file) => {
      forge.state[0]!.body = 'Written meanwhile.'
      return upload(release, file)
    }
    await run(forge, { latestAmong: async releases => releases.length === 2 })
    assert.match(forge.state[0]?.body ?? '', /^Written meanwhile\.\n\nthe notes\n\n<!-- release-runbook: /)
    assert.equal(forge.latest, undefined)
  })

  it('leaves a release alone that a person publishes while it is built, and does not take the draft of a person for a rival', async () => {
    const forge = forgeWithTag()
    forge.failures.push({ method: 'publish' })
    await assert.rejects(run(forge), /publish failed/)
    const [draft] = forge.state
    const existing = { kind: 'draft', release: { ...draft!, assets: [...draft!.assets] } } as const
    Object.assign(draft!, { draft: false })
    const input = {
      plan,
      assets: assets.slice(1),
      notes: 'other',
      existing,
      latestAmong: async () => true,
      draft: false,
      onDraft: () => {},
    }
    await assert.rejects(publish(input, { forge, log: fakeLog(), clock: jumpingClock() }), /Somebody published the draft meanwhile/)
    assert.equal(draft?.assets.length, 3)

    const other = forgeWithTag()
    const { upload } = other
    other.upload = async (release, file) => {
      if (other.state.length === 1) other.state.unshift({ ...other.state[0]!, id: 0, body: 'by a person', assets: [] })
      return upload(release, file)
    }
    await run(other)
    assert.equal(other.published, 1)
  })

  it('refuses a text that GitHub would refuse, before it writes anything', async () => {
    const forge = forgeWithTag()
    const room = 125_000 - (withMarker('x', { ...makeMarker(commit, assets), public: true }).length - 1)
    await assert.rejects(run(forge, { notes: 'x'.repeat(room + 1) }), /would have 125001 characters/)
    assert.equal(forge.state.length, 0)
    await run(forge, { notes: 'x'.repeat(room) })
    assert.equal(forge.state[0]?.body.length, 125_000)
  })

  it('leaves a complete draft when asked to', async () => {
    const forge = forgeWithTag()
    await run(forge, { draft: true, latestAmong: async () => false })
    assert.equal(forge.state[0]?.draft, true)
    assert.equal(forge.state[0]?.assets.length, 3)
    assert.equal(forge.latest, undefined)
  })

  it('refuses a public release of another commit or with other bytes', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      [`<!-- release-runbook: {"schema":1,"commit":"${'b'.repeat(40)}","assets":{}} -->`, /the tag was moved/],
      [`<!-- release-runbook: {"schema":1,"commit":"${commit}","assets":{"gone.zip":"00"}} -->`, /not those that it was published with/],
    ]
    for (const [body, message] of cases) {
      const forge = forgeWithTag()
      await forge.createDraft({ tag: 'v2.0.0', title: 'x', body, prerelease: false })
      Object.assign(forge.state[0]!, { draft: false })
      await assert.rejects(run(forge), message)
    }
  })

  it('adopts the only draft, or its own draft among several, and refuses several drafts of people', async () => {
    const forge = forgeWithTag()
    await forge.createDraft({ tag: 'v2.0.0', title: 'x', body: 'a person wrote this', prerelease: false })
    const [clock, log] = [jumpingClock(), fakeLog()]
    await run(forge, {}, { clock, log })
    assert.deepEqual(clock.waits, [])
    assert.ok(!log.lines.some(line => line.includes('there already')))
    assert.equal(forge.state.length, 1)
    assert.match(forge.state[0]?.body ?? '', /a person wrote this/)

    const two = forgeWithTag()
    await two.createDraft({ tag: 'v2.0.0', title: 'x', body: '', prerelease: false })
    await two.createDraft({ tag: 'v2.0.0', title: 'x', body: '', prerelease: false })
    await assert.rejects(run(two), /2 drafts/)
  })

  it('continues with its oldest draft that has assets, and deletes its empty drafts', async () => {
    const forge = forgeWithTag()
    const body = withMarker('the notes', makeMarker(commit, assets))
    for (let count = 0; count < 3; count += 1) await forge.createDraft({ tag: 'v2.0.0', title: 'x', body, prerelease: false })
    await forge.upload(forge.state[1]!, { ...assets[0]!, contentType: '' })
    const filled = forge.state[1]!.id
    await run(forge)
    assert.deepEqual(
      forge.state.map(({ id, draft }) => [id, draft]),
      [[filled, false]],
    )
  })

  it('deletes an empty draft only when a second request shows that it is still empty', async () => {
    const body = withMarker('the notes', makeMarker(commit, assets))
    const filled = [{ id: 90, name: 'app.whl', size: 5, digest: undefined, uploaded: true, url: '' }]
    const wasPublic = { body: withMarker('', { ...makeMarker(commit, []), public: true }) }
    for (const change of [{ draft: false }, { assets: filled }, { id: -1 }, wasPublic]) {
      const forge = forgeWithTag()
      for (let count = 0; count < 2; count += 1) await forge.createDraft({ tag: 'v2.0.0', title: 'x', body, prerelease: false })
      const [own, other] = forge.state
      const { release } = forge
      forge.release = async id => {
        if (id === other!.id) Object.assign(other!, change)
        return release(id)
      }
      await run(forge)
      assert.deepEqual(forge.state, [own, other], JSON.stringify(change))
      assert.equal(own?.draft, false)
    }
  })

  it('says that the draft is gone when another run deletes it during the upload', async () => {
    const forge = forgeWithTag()
    const { upload } = forge
    forge.upload = async (release, file) => {
      const [draft] = forge.state
      if (draft !== undefined) await forge.deleteDraft(draft)
      return upload(release, file)
    }
    await assert.rejects(run(forge), /The draft .* is no longer there/)
    assert.equal(forge.state.length, 0)
  })

  it('names the other run when GitHub no longer finds an asset that is being uploaded', async () => {
    const forge = forgeWithTag()
    forge.upload = async () => {
      throw new NotFound('GitHub refused to take the asset (404): Not Found')
    }
    await assert.rejects(run(forge), /Perhaps another run works on the same release: https:\/\/github\.test\/untagged-1/)
  })

  it('never deletes a draft that holds an asset, and names it when the release is complete', async () => {
    const forge = forgeWithTag()
    const body = withMarker('the notes', makeMarker(commit, assets))
    for (let count = 0; count < 2; count += 1) {
      const draft = await forge.createDraft({ tag: 'v2.0.0', title: 'x', body, prerelease: false })
      await forge.upload(draft, { ...assets[0]!, contentType: '' })
    }
    await run(forge)
    assert.deepEqual(
      forge.state.map(({ draft }) => draft),
      [false, true],
    )
    const existing = findExisting(forge.state, 'v2.0.0', commit)
    assert.ok(existing.kind === 'complete' && existing.leftOver.length === 1)
    assert.equal(reportExisting(existing, 'v2.0.0', false).status, 'warned')
  })

  it('a draft of other bytes is taken over, and the run that made it stops before it publishes', async () => {
    const forge = forgeWithTag()
    const others = assets.map(asset => ({ ...asset, path: `${asset.path}.other`, sha256: 'f'.repeat(64) }))
    const body = withMarker('the notes', makeMarker(commit, others))
    const draft = await forge.createDraft({ tag: 'v2.0.0', title: 'x', body, prerelease: false })
    forge.state[0]?.assets.push({ id: 90, name: 'app.whl', size: 5, digest: 'f'.repeat(64), uploaded: true, url: '' })
    await run(forge)
    assert.deepEqual([forge.state[0]?.id, forge.state[0]?.draft], [draft.id, false])

    const conflicting = forgeWithTag()
    const { upload } = conflicting
    conflicting.upload = async (release, file) => {
      conflicting.state[0]!.body = body
      return upload(release, file)
    }
    await assert.rejects(run(conflicting), /Another run has taken the draft/)
    assert.equal(conflicting.published, 0)
  })

  it('finds that the other run published while it waited to take the draft over', async () => {
    const forge = forgeWithTag()
    const body = withMarker('the notes', makeMarker(commit, [{ name: 'app.whl', sha256: 'f'.repeat(64) }]))
    await forge.createDraft({ tag: 'v2.0.0', title: 'x', body, prerelease: false })
    const clock = jumpingClock()
    const waiting = { ...clock, wait: async () => void Object.assign(forge.state[0]!, { draft: false }) }
    const existing = findExisting(forge.state, 'v2.0.0', commit) as PublishInput['existing']
    const input = { plan, assets, notes: '', existing, latestAmong: async () => true, draft: false, onDraft: () => {} }
    await assert.rejects(publish(input, { forge, log: fakeLog(), clock: waiting }), /Somebody published the draft meanwhile/)
    assert.deepEqual(forge.state[0]?.assets, [])
  })

  it('touches no asset of a draft that another run takes back while it waits', async () => {
    const forge = forgeWithTag()
    const others = ['e', 'f'].map(digit => makeMarker(commit, [{ name: 'app.whl', sha256: digit.repeat(64) }]))
    await forge.createDraft({ tag: 'v2.0.0', title: 'x', body: withMarker('', others[0]!), prerelease: false })
    const theirs = { id: 90, name: 'app.whl', size: 5, digest: 'f'.repeat(64), uploaded: true, url: '' }
    forge.state[0]!.assets.push(theirs)
    const clock = { ...jumpingClock(), wait: async () => void Object.assign(forge.state[0]!, { body: withMarker('', others[1]!) }) }
    await assert.rejects(run(forge, {}, { clock }), /Another run has taken the draft/)
    assert.deepEqual(forge.state[0]?.assets, [theirs])
  })

  it('is sent a second time only while the draft is what it was', async () => {
    const forge = forgeWithTag()
    await run(forge, { draft: true })
    const [draft] = forge.state
    const marker = readMarker(draft!.body)!
    const again = (change: Partial<Release>) => requireCompleteDraft({ ...draft!, ...change }, marker, { assets })
    again({})
    // A listing may lag: what it does not tell yet is not missing.
    again({ assets: draft!.assets.slice(1) })
    assert.throws(() => again({ body: withMarker('', { ...marker, commit: 'b'.repeat(40) }) }), /Another run has taken the draft/)
    const [first, ...rest] = draft!.assets
    assert.throws(() => again({ assets: [{ ...first!, digest: 'f'.repeat(64) }, ...rest] }), /GitHub stored/)
  })

  it('asks for all assets of a draft that tells its first thirty', async () => {
    const forge = forgeWithTag()
    const draft = await forge.createDraft({ tag: 'v2.0.0', title: 'x', body: '', prerelease: false })
    for (let id = 100; id < 131; id += 1)
      forge.state[0]!.assets.push({ id, name: `${id}.zip`, size: 1, digest: undefined, uploaded: true, url: '' })
    forge.release = async () => ({ ...forge.state[0]!, assets: forge.state[0]!.assets.slice(0, 30) })
    assert.equal((await readDraft(forge, draft)).assets.length, 31)
  })

  it('opens a discussion with the release, and none with a draft', async () => {
    const asked: (string | undefined)[] = []
    for (const [draft, discussion] of [
      [false, 'News'],
      [true, 'News'],
      [false, undefined],
    ] as const) {
      const forge = forgeWithTag()
      const { publish: send } = forge
      forge.publish = (release, request, check) => {
        asked.push(request.discussion)
        return send(release, request, check)
      }
      await run(forge, { draft, ...(discussion === undefined ? {} : { discussion }) })
    }
    assert.deepEqual(asked, ['News', undefined, undefined])
  })

  it('logs every failure of an upload, and throws the first', async () => {
    const forge = forgeWithTag()
    const failures: unknown[] = [new Error('no room'), 'no words', new Error('no way')]
    forge.upload = () => Promise.reject(failures.shift())
    const log = fakeLog()
    await assert.rejects(run(forge, {}, { log }), /no room/)
    assert.deepEqual(log.lines.slice(-2), ['no words', 'no way'])
  })

  describe('a release that somebody made public', () => {
    const publicOne = async (names: readonly string[], more: object = {}): Promise<FakeForge> => {
      const forge = forgeWithTag()
      await forge.createDraft({ tag: 'v2.0.0', title: 'Hand-made', body: 'Words of a person.', prerelease: false })
      const present = names.map((name, id) => ({ id, name, size: 1, digest: 'd'.repeat(64), uploaded: true, url: '' }))
      Object.assign(forge.state[0]!, { draft: false, assets: present, ...more })
      return forge
    }

    it('gets the assets; its words and its own assets stay', async () => {
      const forge = await publicOne(['by-hand.txt'])
      forge.latest = 'v2.0.0'
      const { wasPublic, latest } = await run(forge)
      assert.deepEqual([wasPublic, latest, forge.published], [true, true, 0])
      assert.equal(forge.state[0]?.title, 'Hand-made')
      assert.match(forge.state[0]?.body ?? '', /^Words of a person\.\n\nthe notes\n\n<!-- release-runbook: .*"added":true/)
      assert.deepEqual(forge.state[0]?.assets.map(({ name }) => name).sort(), ['SHA256SUMS', 'app.whl', 'by-hand.txt', 'docs.zip'])
      assert.equal(findExisting(forge.state, 'v2.0.0', commit).kind, 'complete')
    })

    it('is left alone when it is no longer public, and missed when it goes', async () => {
      for (const now of [undefined, { draft: true }]) {
        const forge = await publicOne([])
        forge.release = async () => now && { ...forge.state[0]!, ...now }
        await assert.rejects(run(forge), /is no longer public/)
        assert.deepEqual([forge.state[0]?.body, forge.state[0]?.assets], ['Words of a person.', []])
      }
      const forge = await publicOne([])
      const { release } = forge
      forge.release = id => (forge.state[0]!.assets.length === 3 ? Promise.resolve(undefined) : release(id))
      await assert.rejects(run(forge), /The release .* is no longer there/)
    })

    it('is completed by the next run after a stopped one', async () => {
      const forge = await publicOne([])
      forge.failures.push({ method: 'upload', name: 'docs.zip' })
      await assert.rejects(run(forge), /upload failed/)
      const before = forge.state[0]!.assets.map(({ id }) => id)
      await run(forge)
      assert.ok(before.every(id => forge.state[0]?.assets.some(asset => asset.id === id)))
      assert.equal(findExisting(forge.state, 'v2.0.0', commit).kind, 'complete')
    })

    it('is not complete when one of more than a hundred assets is missing', async () => {
      const many: LocalFile[] = []
      for (let count = 0; count < 110; count += 1) {
        const name = `tile-${count}.zip`
        const path = join(folder, name)
        await writeFile(path, name)
        many.push({ name, component: 'x', size: name.length, sha256: createHash('sha256').update(name).digest('hex'), path })
      }
      const all = [assets.find(({ name }) => name === sumsName)!, ...many]
      const forge = await publicOne(Array.from({ length: 9 }, (_, count) => `by-hand-${count}.txt`))
      forge.failures.push({ method: 'upload', name: 'tile-109.zip' })
      await assert.rejects(run(forge, { assets: all }), /upload failed/)
      assert.equal(forge.state[0]?.assets.length, 9 + 109)
      assert.equal(findExisting(forge.state, 'v2.0.0', commit).kind, 'public-unverified')
      await run(forge, { assets: all })
      assert.equal(findExisting(forge.state, 'v2.0.0', commit).kind, 'complete')

      const own = forgeWithTag()
      await run(own, { assets: all })
      assert.equal(findExisting(own.state, 'v2.0.0', commit).kind, 'complete')
      own.state[0]!.assets.pop()
      assert.throws(() => findExisting(own.state, 'v2.0.0', commit), /not those that it was published with/)
    })

    it('is refused when it holds a planned name, when it is immutable, and when the tag moved, without a write', async () => {
      const conflicting = await publicOne(['app.whl'])
      assert.throws(() => requireFreeNames(conflicting.state[0]!, ['app.whl', sumsName]), /was not made by this action, and holds app\.whl/)
      requireFreeNames(conflicting.state[0]!, ['docs.zip', sumsName])
      const begun = withMarker('', { ...makeMarker(commit, assets), added: true })
      requireFreeNames({ ...conflicting.state[0]!, body: begun }, ['app.whl'])
      await assert.rejects(run(conflicting), /holds another app\.whl/)
      assert.deepEqual(conflicting.state[0]?.body, 'Words of a person.')
      const frozen = await publicOne([], { immutable: true })
      await assert.rejects(run(frozen), /immutable/)
      const moved = await publicOne([])
      moved.tags.set('v2.0.0', 'b'.repeat(40))
      await assert.rejects(run(moved), /points to b{40}/)
      assert.deepEqual([moved.state[0]?.body, moved.state[0]?.assets], ['Words of a person.', []])
    })
  })

  it('makes five uploads at once, and says with each write how many there are', async () => {
    const forge = forgeWithTag()
    const { upload, deleteAsset } = forge
    const writes: (number | undefined)[] = []
    let running = 0
    let most = 0
    forge.upload = async (release, file, among) => {
      writes.push(among)
      most = Math.max(most, ++running)
      await setImmediate()
      running -= 1
      return upload(release, file)
    }
    forge.deleteAsset = async (asset, among) => {
      writes.push(among)
      await deleteAsset(asset)
    }
    const release = await forge.createDraft({ tag: 'v2.0.0', title: 'x', body: '', prerelease: false })
    const old = { id: 900, name: 'old.whl', size: 1, digest: undefined, uploaded: false, url: '' }
    const many = Array.from({ length: 12 }, (_, index) => ({ ...assets[0]!, name: `file-${index}.whl` }))
    await applyUploadPlan({ upload: many, remove: [old], keep: [] }, release, { forge, log: fakeLog() })
    assert.deepEqual(writes, new Array(13).fill(13))
    assert.equal(most, 5)
  })

  it('takes N + 6 requests for N assets: two listings, the draft, the tag, the publishing, and the question for Latest', async () => {
    for (const count of [1, 5, 40]) {
      const forge = forgeWithTag()
      await run(forge, { assets: Array.from({ length: count }, (_, index) => ({ ...assets[0]!, name: `file-${index}.whl` })) })
      assert.equal(forge.requests(), count + 6)
    }
    for (const more of [{ plan: { ...plan, prerelease: true }, latestAmong: async () => false }, { draft: true }]) {
      const forge = forgeWithTag()
      await run(forge, more)
      assert.equal(forge.requests(), assets.length + 5, 'nothing is asked about a prerelease or a draft')
    }
  })

  it('says what GitHub answers about Latest, and asks at most three times in five seconds', async () => {
    // The tags that GitHub calls Latest, one for each question; what was wanted; what is said; the milliseconds waited.
    const table: readonly (readonly [readonly (string | undefined)[], boolean, boolean, RegExp | undefined, readonly number[]])[] = [
      [['v2.0.0'], true, true, undefined, []],
      [['v1.0.0', 'v2.0.0'], true, true, undefined, [1000]],
      [['v1.0.0', undefined, 'v2.0.0'], true, true, undefined, [1000, 4000]],
      [
        ['v1.0.0', 'v1.0.0', 'v1.0.0', 'v2.0.0'],
        true,
        false,
        /; GitHub calls v1\.0\.0 Latest, although it was asked for v2\.0\.0$/,
        [1000, 4000],
      ],
      [[undefined, undefined, undefined], true, false, /; GitHub calls no release Latest/, [1000, 4000]],
      [['v3.0.0'], false, false, undefined, []],
      [
        ['v2.0.0', 'v2.0.0', 'v2.0.0'],
        false,
        true,
        /; GitHub calls v2\.0\.0 Latest, although it was asked not to call v2\.0\.0$/,
        [1000, 4000],
      ],
      [[], true, true, /; GitHub was not heard on Latest: no route$/, []],
    ]
    for (const [answers, wanted, latest, warning, waits] of table) {
      const forge = forgeWithTag()
      const left = [...answers]
      forge.publicRelease = async () => {
        if (answers.length === 0) throw new Error('no route')
        const tag = left.shift()
        return tag === undefined ? undefined : { ...forge.state[0]!, tag, id: tag === 'v2.0.0' ? forge.state[0]!.id : 99 }
      }
      const clock = jumpingClock()
      const published = await run(forge, { latestAmong: async () => wanted }, { clock })
      assert.deepEqual([published.latest, clock.waits], [latest, waits], String(answers))
      const { status, evidence } = reportPublished(published)
      assert.equal(status, warning === undefined ? 'passed' : 'warned')
      assert.match(evidence, warning ?? /^https:\/\/github\.test\/releases\/v2\.0\.0$/)
    }
  })

  it('makes a draft of a prerelease first, too', async () => {
    const forge = forgeWithTag()
    const { upload } = forge
    forge.upload = async (release, file) => {
      assert.deepEqual([forge.state[0]?.draft, forge.state[0]?.prerelease], [true, true])
      return upload(release, file)
    }
    await run(forge, { plan: { ...plan, prerelease: true }, latestAmong: async () => false })
    assert.deepEqual([forge.state[0]?.draft, forge.state[0]?.prerelease, forge.latest], [false, true, undefined])
  })

  it('refuses more assets than a release can have, before it writes anything', async () => {
    const forge = forgeWithTag()
    const many = Array.from({ length: 1001 }, (_, index) => ({ ...assets[0]!, name: `file-${index}` }))
    await assert.rejects(run(forge, { assets: many }), /1001 assets; a release on GitHub has at most 1000/)
    assert.deepEqual(forge.state, [])
    await run(forge, { assets: many.slice(1) })
    assert.equal(forge.published, 1)
  })

  it('on a server without digests compares sizes, and says so', async () => {
    const forge = forgeWithTag()
    const { upload } = forge
    forge.upload = async (release, file) => {
      const asset = { ...(await upload(release, file)), digest: undefined }
      forge.state[0]!.assets.splice(-1, 1, asset)
      return asset
    }
    const { release } = await run(forge)
    assert.match(compareAssets(release.assets, assets), /^3 assets, compared by size alone: this server gives no digests$/)
    assert.equal(findExisting(forge.state, 'v2.0.0', commit).kind, 'complete')

    const cut = forgeWithTag()
    cut.upload = async (release, file) => {
      const size = file.name === 'app.whl' ? file.size - 1 : file.size
      return { ...(await upload.call(cut, release, file)), size, digest: undefined }
    }
    await assert.rejects(run(cut), /GitHub stored app\.whl as 4 bytes, sha256 unknown; built were 5 bytes/)
    assert.equal(cut.published, 0)
  })

  it('an asset equals the file when the upload, the size and, if known, the digest are equal', () => {
    const file = assets[0]!
    const stored = { id: 1, name: file.name, size: file.size, digest: file.sha256, uploaded: true, url: '' }
    const cases: readonly (readonly [object, boolean])[] = [
      [{}, false],
      [{ digest: undefined }, false],
      [{ digest: 'f'.repeat(64) }, true],
      [{ size: file.size - 1 }, true],
      [{ size: file.size - 1, digest: undefined }, true],
      [{ size: file.size + 1, digest: undefined }, true],
      [{ uploaded: false }, true],
      [{ uploaded: false, digest: undefined }, true],
    ]
    for (const [change, differs] of cases) assert.equal(differsFrom({ ...stored, ...change }, file), differs, JSON.stringify(change))
  })

  it('names the asset in which a public release differs from the build, with a hint', async () => {
    const { release } = await run(forgeWithTag())
    const [wheel, ...rest] = assets
    const strange = { ...release.assets[0]!, name: 'stranger.txt' }
    const compare = (shown: Release['assets'], files: readonly LocalFile[]) => compareAssets(shown, files, { others: true, hint: 'spent' })
    assert.match(compare([...release.assets, strange], assets), /^3 assets, compared by size and sha256$/)
    for (const [files, message] of [
      [[{ ...wheel!, name: 'more.whl' }, ...rest], /^The asset more\.whl is not in the release on GitHub\.$/],
      [
        [{ ...wheel!, sha256: '0'.repeat(64) }, ...rest],
        /^GitHub stored app\.whl as 5 bytes, sha256 \w+; built were 5 bytes, sha256 0+\.$/,
      ],
      [[{ ...wheel!, size: 6 }, ...rest], /^GitHub stored app\.whl as 5 bytes/],
    ] as const)
      assert.throws(() => compare(release.assets, files), { message, hint: 'spent' })
  })

  it('publishes a complete draft later without sending anything again, and names what checks an immutable release', async () => {
    const forge = forgeWithTag()
    await run(forge, { draft: true })
    const before = forge.state[0]!.assets.map(({ id }) => id)
    const requests = forge.requests()
    const published = await run(forge, { draft: false, discussion: 'News' })
    assert.deepEqual(
      forge.state[0]?.assets.map(({ id }) => id),
      before,
    )
    assert.equal(forge.requests() - requests, 6, 'two listings, the draft, the tag, the publishing, and the question for Latest')
    const sealed = { ...published, release: { ...published.release, immutable: true } }
    assert.match(reportPublished(sealed).evidence, /gh release verify v2\.0\.0$/)
  })
})

it('what was found and what was published have the words of a step', () => {
  const release = { tag: 'v2.0.0', url: 'https://github.test/1', draft: false, immutable: false } as Release
  const other = { ...release, url: 'https://github.test/2' }
  const found: readonly (readonly [Existing, boolean, string, RegExp])[] = [
    [{ kind: 'none' }, true, 'passed', /^no release of v2\.0\.0 yet$/],
    [{ kind: 'draft', release }, true, 'passed', /will be completed$/],
    [{ kind: 'public-unverified', release }, true, 'warned', /^v2\.0\.0 was made public by somebody else/],
    [{ kind: 'complete', release, leftOver: [] }, true, 'passed', /complete: nothing to do$/],
    [{ kind: 'complete', release, leftOver: [] }, false, 'passed', /complete$/],
    [
      { kind: 'complete', release, leftOver: [other] },
      true,
      'warned',
      /nothing to do; another run left a draft .*: https:\/\/github\.test\/2$/,
    ],
  ]
  for (const [existing, ends, status, evidence] of found) {
    const outcome = reportExisting(existing, 'v2.0.0', ends)
    assert.equal(outcome.status, status)
    assert.match(outcome.evidence, evidence)
  }
  const published: readonly (readonly [Partial<Release>, boolean, string, RegExp])[] = [
    [{}, false, 'passed', /^https:\/\/github\.test\/1$/],
    [{ draft: true }, false, 'passed', /^left as a complete draft, as configured: https/],
    [{ immutable: true }, false, 'passed', /gh release verify v2\.0\.0$/],
    [{}, true, 'warned', /somebody had made public before/],
  ]
  for (const [change, wasPublic, status, evidence] of published) {
    const outcome = reportPublished({ release: { ...release, ...change }, latest: true, wasPublic })
    assert.equal(outcome.status, status)
    assert.match(outcome.evidence, evidence)
  }
})

describe('a public release whose text a person replaced', () => {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  const files = { 'app.whl': digest('wheel'), 'docs.zip': digest('docs') }
  const lines = Object.entries(files).map(([name, sha256]) => `${sha256}  ${name}\n`)
  type Asset = Release['assets'][number]

  /** A public release of v2.0.0 without marker, with this SHA256SUMS; `change` makes its assets others. */
  async function isReplaced(sums: string, change: (assets: readonly Asset[]) => readonly Asset[] = assets => assets): Promise<boolean> {
    const forge = fakeForge()
    const texts = Object.entries({ ...files, [sumsName]: digest(sums) })
    const assets = texts.map(([name, sha256], id) => ({ id, name, size: 1, digest: sha256, uploaded: true, url: '' }))
    forge.contents.set(2, Buffer.from(sums))
    const temp = await mkdtemp(join(tmpdir(), 'replaced-'))
    try {
      const release = { tag: 'v2.0.0', body: 'Words of a person.', assets: change(assets) } as Release
      return await isTextReplaced(release, temp, { forge, files: localFiles(temp) })
    } finally {
      await rm(temp, { recursive: true, force: true })
    }
  }
  const more =
    (...names: readonly string[]) =>
    (assets: readonly Asset[]): readonly Asset[] => [...assets, ...names.map(name => ({ ...assets[0]!, id: 9, name }))]
  const first =
    (change: Partial<Asset>) =>
    (assets: readonly Asset[]): readonly Asset[] => [{ ...assets[0]!, ...change }, ...assets.slice(1)]
  const cases: readonly (readonly [string, boolean, string, ((assets: readonly Asset[]) => readonly Asset[])?])[] = [
    ['SHA256SUMS names all', true, lines.join('')],
    ['provenance and the full notes need no line', true, lines.join(''), more('v2.0.0.intoto.jsonl', 'RELEASE_NOTES-full.md')],
    ['an asset has no line', false, lines.join(''), more('by-hand.txt')],
    ['a line has no asset', false, lines.join(''), assets => assets.slice(1)],
    ['an asset has other bytes', false, lines.join(''), first({ digest: digest('other') })],
    ['SHA256SUMS has other bytes than GitHub says', false, lines.join(''), ([a, b, c]) => [a!, b!, { ...c!, digest: digest('other') }]],
    ['a line is no line', false, `${lines.join('')}words\n`],
    ['the server has no digests', false, lines.join(''), first({ digest: undefined })],
    ['an upload did not end', false, lines.join(''), first({ uploaded: false })],
    ['there is no SHA256SUMS', false, lines.join(''), assets => assets.slice(0, 2)],
    ['an empty SHA256SUMS stands for no file', false, ''],
  ]
  for (const [name, expected, sums, change] of cases)
    it(name, async () => {
      assert.equal(await isReplaced(sums, change), expected)
    })

  it('is complete with one warning, and is a foreign release otherwise', () => {
    const release = { tag: 'v2.0.0', body: '', draft: false, url: 'https://github.test/1', assets: [] } as unknown as Release
    const existing = findExisting([release], 'v2.0.0', commit, true)
    const { status, evidence } = reportExisting(existing, 'v2.0.0', true)
    assert.deepEqual([existing.kind, status], ['complete', 'warned'])
    assert.match(evidence, /complete: nothing to do\. The text was replaced; the commit it was built from can no longer be proved\.$/)
    assert.equal(findExisting([release], 'v2.0.0', commit, false).kind, 'public-unverified')
  })
})

describe('the marker', () => {
  const [first, last] = ['a', 'b'].map(letter => makeMarker(letter.repeat(40), [{ name: 'x.zip', sha256: letter.repeat(64) }]))

  it('that counts is the last one: what people write may quote another', () => {
    const body = `Made like ${renderMarker(first!)}\n\n${renderMarker(last!)}\n`
    assert.deepEqual(readMarker(body), last)
    assert.deepEqual(readMarker(withMarker(body, first!)), first)
    assert.equal(withMarker(body, first!).split('release-runbook:').length, 2)
  })

  it('is none when it has another form', () => {
    const cases = ['{"schema":2,"commit":"a","assets":{}}', '{"schema":1,"commit":7,"assets":{}}', '{"schema":1,"assets":{}}', '{schema}']
    for (const json of cases) assert.equal(readMarker(`<!-- release-runbook: ${json} -->`), undefined, json)
    assert.equal(readMarker('the notes'), undefined)
  })

  it('is the same whether the release is public or not; commit and assets decide', () => {
    const [draft, shown] = [first!, { ...first!, public: true }]
    assert.ok(sameMarker(draft, shown) && sameMarker(shown, draft) && sameMarker(shown, shown))
    assert.ok(!sameMarker(shown, { ...last!, public: true }) && !sameMarker(undefined, draft))
    assert.match(renderMarker(shown), /,"public":true\} -->$/)
    assert.deepEqual(readMarker(renderMarker(shown)), shown)
    assert.deepEqual(readMarker(renderMarker({ ...draft, public: false })), draft)
  })

  it('names up to 100 assets, and SHA256SUMS with their number when there are more', () => {
    const named = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `${index}.zip`, sha256: 'c'.repeat(64) }))
    const sums = { name: sumsName, sha256: 'd'.repeat(64) }
    const whole = makeMarker('a', [...named(99), sums])
    assert.deepEqual([Object.keys(whole.assets ?? {}).length, whole.sums, whole.count], [100, null, undefined])
    const short = makeMarker('a', [...named(100), sums])
    assert.deepEqual(short, { commit: 'a', assets: null, sums: sums.sha256, count: 101 })
    assert.deepEqual(readMarker(renderMarker(short)), short)
  })
})
