// Provenance: the real client of Sigstore in the committed dist, against fakes of the runner's identity provider, Fulcio and Rekor.
import assert from 'node:assert/strict'
import { verify } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { StepResult } from '../../dev/runner.ts'
import { makeStage, makeWorld, publicReleases, quickConfig, type Stage, type World, writes } from './harness.ts'
import { type LocalSigstore, startLocalSigstore } from './sigstore.ts'

const config = `release: { attest: true }\n${quickConfig}`
const name = 'v2.0.0.intoto.jsonl'

interface Bundle {
  readonly mediaType: string
  readonly dsseEnvelope: {
    readonly payload: string
    readonly payloadType: string
    readonly signatures: readonly { readonly sig: string }[]
  }
  readonly verificationMaterial: { readonly tlogEntries: readonly { readonly logIndex: string }[] }
}

describe('provenance', () => {
  let world: World
  let sigstore: LocalSigstore
  before(async () => {
    world = await makeWorld()
    sigstore = await startLocalSigstore(await mkdtemp(join(world.folder, 'sigstore-')))
  })
  after(async () => {
    await sigstore.close()
    await world.remove()
  })

  const claims = (more: Record<string, string> = {}) => ({
    sha: world.commitOf('v2.0.0'),
    ref: 'refs/tags/v2.0.0',
    repository: 'orchard/stockroom',
    repository_visibility: 'public',
    repository_id: '1',
    repository_owner_id: '2',
    event_name: 'push',
    workflow_ref: 'orchard/stockroom/.github/workflows/release.yml@refs/tags/v2.0.0',
    job_workflow_ref: 'orchard/stockroom/.github/workflows/release.yml@refs/tags/v2.0.0',
    runner_environment: 'github-hosted',
    run_id: '1',
    run_attempt: '1',
    ...more,
  })
  const push = async (stage: Stage, inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<StepResult> => {
    await rm(join(stage.workspace, '.release-runbook'), { recursive: true, force: true })
    return stage.push('v2.0.0', { inputs, env: { ...sigstore.env, ...env } })
  }
  const bundleOf = async (stage: Stage): Promise<{ id: number; text: string }> => {
    const asset = stage.github.state[0]?.assets.find(each => each.name === name)
    assert.ok(asset)
    return { id: asset.id, text: await readFile(join(stage.storage, String(asset.id)), 'utf8') }
  }

  it('is signed over the lines of SHA256SUMS, stored with GitHub, attached, and made once for the same bytes', async () => {
    const stage = await makeStage(world, { config })
    sigstore.claims = claims()
    try {
      // The publishing request fails for good: the draft keeps the bundle.
      stage.github.faults.add({ match: { method: 'PATCH', path: /releases\/\d+$/, nth: 1 }, kind: 'status', status: 422 })
      const first = await push(stage)
      assert.equal(first.code, 1, first.log)
      assert.match(first.log, /but builds run in this job and could use that identity themselves/)
      const { id, text } = await bundleOf(stage)
      const [line, rest] = text.split('\n')
      assert.equal(rest, '')
      const bundle = JSON.parse(line ?? '') as Bundle
      assert.deepEqual(stage.github.attestations, [bundle])
      assert.equal(bundle.verificationMaterial.tlogEntries[0]?.logIndex, '42')
      const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64')
      const { payloadType, signatures } = bundle.dsseEnvelope
      const signed = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload])
      assert.ok(verify('sha256', signed, sigstore.keys.at(-1) ?? '', Buffer.from(signatures[0]?.sig ?? '', 'base64')))
      const statement = JSON.parse(payload.toString()) as {
        subject: { name: string; digest: { sha256: string } }[]
        predicate: { buildDefinition: { resolvedDependencies: { digest: { gitCommit: string } }[] } }
      }
      const sums = stage.github.state[0]?.assets.find(each => each.name === 'SHA256SUMS')
      const lines = (await readFile(join(stage.storage, String(sums?.id)), 'utf8')).trim().split('\n')
      assert.deepEqual(
        statement.subject.map(each => `${each.digest.sha256}  ${each.name}`),
        lines,
      )
      assert.equal(statement.predicate.buildDefinition.resolvedDependencies[0]?.digest.gitCommit, world.commitOf('v2.0.0'))

      const second = await push(stage)
      assert.equal(second.code, 0, second.log)
      assert.match(second.log, /v2\.0\.0\.intoto\.jsonl is in the draft already, for the same bytes/)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      assert.equal((await bundleOf(stage)).id, id)
      assert.equal(stage.github.attestations.length, 1)
      assert.doesNotMatch(stage.github.state[0]?.body ?? '', /intoto/)

      // Finished: nothing to do, and verify knows it is no stranger.
      const written = writes(stage).length
      const third = await push(stage)
      assert.equal(third.code, 0, third.log)
      assert.match(third.summary, /already published/)
      const verified = await push(stage, { command: 'verify' })
      assert.equal(verified.code, 0, verified.log)
      assert.equal(writes(stage).length, written)
      assert.deepEqual(stage.github.wrongRequests, [])
      for (const result of [first, second]) assert.doesNotMatch(result.log.replace(/^::add-mask::.*$/gm, ''), /eyJ[\w-]{20,}|runner-secret/)
    } finally {
      await stage.close()
    }
  })

  it('is in a draft that is published later without its files, and a refusal of Sigstore publishes nothing', async () => {
    const stage = await makeStage(world, { config })
    sigstore.claims = claims()
    try {
      sigstore.fulcio = false
      const refused = await push(stage, { draft: 'true' })
      assert.equal(refused.code, 1)
      assert.match(refused.log, /The provenance could not be attested/)
      assert.deepEqual(stage.github.state, [])
      sigstore.fulcio = true
      assert.equal((await push(stage, { draft: 'true' })).code, 0)
      const { id } = await bundleOf(stage)
      const result = await push(stage, { command: 'publish', draft: 'false' })
      assert.equal(result.code, 0, result.log)
      assert.doesNotMatch(result.log, /asks for provenance/)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      assert.equal((await bundleOf(stage)).id, id)
    } finally {
      sigstore.fulcio = true
      await stage.close()
    }
  })

  it('is left out, and said why in the plan, where it would not be possible or not be true', async () => {
    const stage = await makeStage(world, { config })
    const asked = sigstore.keys.length
    try {
      const cases: readonly (readonly [Record<string, string>, Record<string, string>, RegExp])[] = [
        [
          claims({ ref: 'refs/heads/main', sha: 'a'.repeat(40) }),
          {},
          /names refs\/heads\/main at a{12}.*gh workflow run <file> --ref v2\.0\.0/,
        ],
        [
          claims({ repository_visibility: 'private' }),
          {},
          /is private, and GitHub keeps attestations of private repositories in Enterprise Cloud/,
        ],
        [claims({ repository: 'else/where' }), {}, /the identity is of else\/where/],
        [claims(), { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }, /"id-token: write" and "attestations: write"/],
        [claims(), { GITHUB_SERVER_URL: 'https://github.corp.example' }, /Enterprise Server keeps no attestations/],
        [claims(), { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong' }, /The runner gave no identity token/],
      ]
      for (const [said, env, why] of cases) {
        sigstore.claims = said
        const plan = await push(stage, { command: 'plan' }, env)
        assert.equal(plan.code, 0, plan.log)
        assert.match(plan.log, why)
      }
      assert.deepEqual(stage.github.attestations, [])
      assert.equal(sigstore.keys.length, asked)
      sigstore.claims = claims({ ref: 'refs/heads/main' })
      assert.equal((await push(stage, { draft: 'true' })).code, 0)
      const released = await push(stage, { command: 'publish', draft: 'false' })
      assert.equal(released.code, 0, released.log)
      assert.match(released.log, /"attest: true" asks for provenance, and the draft has none/)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      assert.deepEqual(stage.github.state[0]?.assets.map(asset => asset.name).sort(), ['SHA256SUMS', 'docs-bundle.zip'])
    } finally {
      await stage.close()
    }
  })
})
