// A complete draft first, published later without its files: after PyPI, or after a person has looked at it. And what goes with publishing.
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { StepResult } from '../../dev/runner.ts'
import {
  assertStopped,
  digests,
  makeWorld,
  publicReleases,
  quickConfig,
  type Stage,
  type StageOptions,
  type World,
  withStage,
  writes,
} from './harness.ts'

describe('a draft that is published later', { concurrency: 2 }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  const on = (options: StageOptions, test: (stage: Stage) => Promise<void>): Promise<void> =>
    withStage(world, { config: quickConfig, ...options }, test)
  /** A job on another machine: nothing of the run before is there. */
  const later = async (stage: Stage, inputs: Record<string, string> = {}): Promise<StepResult> => {
    await rm(join(stage.workspace, '.release-runbook'), { recursive: true, force: true })
    return stage.push('v2.0.0', { inputs: { command: 'publish', draft: 'false', ...inputs } })
  }
  const drafted = async (stage: Stage): Promise<void> => {
    const result = await stage.push('v2.0.0', { inputs: { draft: 'true' } })
    assert.equal(result.code, 0, result.log)
    assert.deepEqual(publicReleases(stage), [])
  }
  const edit = (stage: Stage, method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${stage.github.apiUrl}/repos/orchard/stockroom/releases/${path}`, {
      method,
      headers: { authorization: 'token local-token', 'user-agent': 'test', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })

  it('is one request that writes; its bytes, and what a person wrote into it, stay', () =>
    on({}, async stage => {
      await drafted(stage)
      const before = digests(stage)
      const draft = stage.github.state[0]!
      await edit(stage, 'PATCH', String(draft.id), { name: 'Stockroom two', body: `Read this first.\n\n${draft.body}` })
      const written = writes(stage).length
      const result = await later(stage)
      assert.equal(result.code, 0, result.log)
      assert.deepEqual(writes(stage).slice(written), [`PATCH /repos/orchard/stockroom/releases/${draft.id}`])
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      assert.deepEqual(digests(stage), before)
      assert.equal(stage.github.state[0]?.name, 'Stockroom two')
      assert.match(stage.github.state[0]?.body ?? '', /^Read this first\./)
      assert.deepEqual(
        [result.outputs.published, result.outputs.draft, result.outputs.latest, result.outputs['previous-tag']],
        ['true', 'false', 'true', 'v1.2.0'],
      )
      const again = await later(stage)
      assert.equal(again.code, 0, again.log)
      assert.equal(writes(stage).length, written + 1)
    }))

  it('stays a draft as configured, in a dry run, and when it is not complete or not ours', () =>
    on({}, async stage => {
      await drafted(stage)
      const written = writes(stage).length
      const kept = await later(stage, { draft: 'true' })
      assert.equal(kept.code, 0, kept.log)
      assert.match(kept.summary, /is a complete draft/)
      const dry = await later(stage, { 'dry-run': 'true' })
      assert.equal(dry.code, 0, dry.log)
      assert.equal(writes(stage).length, written)
      const { id, assets, body } = stage.github.state[0]!
      await edit(stage, 'PATCH', String(id), { body: 'by a person' })
      const refused = /The draft .* was made by github-actions\[bot\], not by this action, and holds .*gh release delete-asset v2\.0\.0 /s
      assertStopped(stage, await later(stage), refused)
      await edit(stage, 'PATCH', String(id), { body: body ?? '' })
      await edit(stage, 'DELETE', `assets/${assets[0]!.id}`)
      assertStopped(stage, await later(stage), /There is nothing to publish/)
      // With the files at hand it is completed.
      const completed = await stage.push('v2.0.0', { inputs: { draft: 'false' } })
      assert.equal(completed.code, 0, completed.log)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
    }))

  it('opens the discussion with the publishing request; an unknown category and a missing permission are told apart', () =>
    on(
      {
        config: `release: { discussion: Announcements }\nafter: { milestone: close }\n${quickConfig}`,
        github: {
          discussionCategories: ['Announcements'],
          tokens: {
            'local-token': { contents: 'write', pullRequests: 'read', discussions: 'write' },
            'weak-token': { contents: 'write', pullRequests: 'read' },
          },
        },
        texts: { 'other.yml': `release: { discussion: Anouncements }\n${quickConfig}` },
      },
      async stage => {
        const weak = await stage.push('v2.0.0', { token: 'weak-token' })
        assertStopped(stage, weak, /discussion in .*\(403, request .*"discussions: write" under "permissions:"/s)
        const unknown = await stage.push('v2.0.0', { inputs: { config: 'other.yml' } })
        assertStopped(stage, unknown, /"Anouncements" \(404, request .*category of release\.discussion does not exist/s)
        await drafted(stage)
        assert.equal('discussion_url' in stage.github.state[0]!, false)
        const result = await later(stage)
        assert.equal(result.code, 0, result.log)
        assert.match(String(stage.github.state[0]?.discussion_url), /\/discussions\//)
        assert.match(result.summary, /milestone/i, 'what comes after publishing comes after this way of publishing too')
      },
    ))
})
