import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { distFolder } from '../../../src/features/publish/dist.ts'
import { planProvenance, provenanceAsset, whyNoProvenance } from '../../../src/features/publish/provenance.ts'
import { markerOf } from '../../../src/features/publish/publish.ts'
import { type LocalFile, provenanceName } from '../../../src/model/manifest.ts'
import { renderMarker } from '../../../src/model/marker.ts'
import type { Release } from '../../../src/ports/forge.ts'
import type { IdentityClaims, Provenance } from '../../../src/ports/ports.ts'
import { fakeLog } from '../../fakes/log.ts'
import { planWith } from '../../fakes/plan.ts'

const commit = 'a'.repeat(40)
const wanted = { tag: 'v2.0.0', commit, repository: 'Orchard/stockroom', builtBy: null }
const claims: IdentityClaims = {
  sha: commit,
  ref: 'refs/tags/v2.0.0',
  repository: 'orchard/Stockroom',
  visibility: 'public',
  enterprise: false,
}

describe('whether provenance is possible and true', () => {
  const cases: readonly (readonly [
    string,
    Partial<IdentityClaims> | undefined,
    Partial<typeof wanted> | { builtBy: string } | { tag: null },
    RegExp | undefined,
  ])[] = [
    ['of a public repository, on its tag', {}, {}, undefined],
    ['of a private one of an enterprise', { visibility: 'private', enterprise: true }, {}, undefined],
    ['of an internal one', { visibility: 'internal' }, {}, undefined],
    ['of a private one', { visibility: 'private' }, {}, /Enterprise Cloud/],
    ['without an identity', undefined, {}, /id-token: write/],
    ['without a tag', {}, { tag: null }, /no tag/],
    ['on a branch', { ref: 'refs/heads/main' }, {}, /gh workflow run <file> --ref v2\.0\.0/],
    ['on another commit', { sha: 'b'.repeat(40) }, {}, /at b{12}/],
    ['on a tag whose name begins like it', { ref: 'refs/tags/v2.0.0-rc.1' }, {}, /v2\.0\.0-rc\.1/],
    [
      'of another repository',
      { repository: 'stranger/stockroom' },
      {},
      /the identity is of stranger\/stockroom, the release of Orchard\/stockroom/,
    ],
    ['of files of another run', {}, { builtBy: '7' }, /built in run 7/],
  ]
  for (const [what, changed, more, why] of cases)
    it(what, () => {
      const reason = whyNoProvenance(changed && { ...claims, ...changed }, { ...wanted, ...more })
      if (why === undefined) assert.equal(reason, undefined)
      else assert.match(reason ?? '', why)
    })
})

it('the step warns where nothing can be attested, and where a build could use the identity', async () => {
  const provenance = (more: Partial<Provenance> = {}): Provenance => ({
    served: true,
    claims: async () => claims,
    attest: async () => assert.fail('nothing is attested'),
    ...more,
  })
  const failing = () => Promise.reject(new Error('The token service is down.'))
  const cases: readonly (readonly [Provenance | undefined, boolean, boolean, string, RegExp])[] = [
    [undefined, false, false, 'warned', /^no provenance: this is no step of GitHub Actions/],
    [provenance({ served: false }), false, false, 'warned', /^no provenance: GitHub Enterprise Server keeps no attestations/],
    [provenance({ claims: failing }), false, false, 'warned', /^no provenance: The token service is down\.$/],
    [provenance({ claims: async () => undefined }), true, false, 'warned', /^no provenance: the job has no identity/],
    [provenance(), false, true, 'passed', /^the identity of this job names refs\/tags\/v2\.0\.0 at a{12}$/],
    [provenance(), true, true, 'warned', /; but builds run in this job/],
  ]
  for (const [given, builds, value, status, evidence] of cases) {
    const outcome = await planProvenance(given, wanted, builds)
    assert.deepEqual([outcome.value, outcome.status], [value, status])
    assert.match(outcome.evidence, evidence)
  }
})

it('the bundle has a name that GitHub does not change, whatever the tag', () => {
  assert.equal(provenanceName('v1.2.3'), 'v1.2.3.intoto.jsonl')
  assert.equal(provenanceName('backend/v1.2.3+linux'), 'backend.v1.2.3.linux.intoto.jsonl')
})

describe('the bundle of a release', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'provenance-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const asset = (name: string, component = 'docs'): LocalFile => ({
    name,
    component,
    path: '/x',
    size: 1,
    sha256: name.charCodeAt(0).toString(16).padStart(64, '0'),
  })
  const plan = planWith({ commit, previousTag: null, title: '' })
  const assets = [asset('a.zip'), asset('b.zip'), asset('SHA256SUMS', 'release')]
  const marker = markerOf({ plan, assets })
  const name = 'v2.0.0.intoto.jsonl'
  const draftWith = (body: string, uploaded = true): Release => ({
    id: 1,
    tag: 'v2.0.0',
    title: '',
    body,
    draft: true,
    prerelease: false,
    immutable: false,
    url: '',
    uploadUrl: '',
    assets: [{ id: 2, name, size: 9, digest: 'f'.repeat(64), uploaded, url: '' }],
  })
  async function attest(draft: Release | undefined, those = assets, stored = true) {
    const asked: string[][] = []
    const provenance: Provenance = {
      served: true,
      claims: async () => claims,
      attest: async subjects => {
        asked.push(subjects.map(subject => subject.name))
        return { bundle: '{"bundle":1}', id: stored ? '7' : undefined }
      },
    }
    const given = { draft, marker, folder: distFolder(folder) }
    const made = await provenanceAsset({ plan, assets: those }, given, provenance, { files: localFiles(folder), log: fakeLog() })
    return { asked, made }
  }

  it('is made over the files, not over their checksums, and is one line', async () => {
    const { asked, made } = await attest(undefined)
    assert.deepEqual(asked, [['a.zip', 'b.zip']])
    assert.equal(made.value?.name, name)
    assert.match(made.evidence, /^2 files in v2\.0\.0\.intoto\.jsonl, attestation 7; /)
    assert.match((await attest(undefined, assets, false)).made.evidence, /^2 files in v2\.0\.0\.intoto\.jsonl; /)
    assert.equal(await localFiles(folder).readText(made.value?.path ?? ''), '{"bundle":1}\n')
  })

  it('is kept where the draft was made for the same bytes, and made anew where it was not, or did not arrive', async () => {
    const kept = await attest(draftWith(renderMarker(marker)))
    assert.deepEqual([kept.asked, kept.made.value?.sha256], [[], 'f'.repeat(64)])
    const other = { ...marker, commit: 'b'.repeat(40) }
    const whole = draftWith(renderMarker(marker))
    const empty = { ...whole, assets: whole.assets.map(each => ({ ...each, size: 0 })) }
    for (const draft of [draftWith(renderMarker(other)), draftWith(''), draftWith(renderMarker(marker), false), empty])
      assert.equal((await attest(draft)).asked.length, 1)
  })

  it('does not enter the marker, so that no later run compares it; a file of the team of that name does', () => {
    const withBundle = [...assets, { ...asset(name), component: 'release' }]
    assert.deepEqual(markerOf({ plan, assets: withBundle }), marker)
    assert.ok(name in (markerOf({ plan, assets: [...assets, asset(name)] }).assets ?? {}))
  })

  it('is not made of nothing', async () => assert.equal((await attest(undefined, [])).made.status, 'skipped'))
})
