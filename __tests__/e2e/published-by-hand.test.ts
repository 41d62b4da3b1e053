// A release of the tag that somebody made in the web page before the workflow ran.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { digests, makeWorld, quickConfig, type Stage, type World, withStage, writes } from './harness.ts'

async function publishByHand({ github }: Stage, assets: readonly string[] = []): Promise<void> {
  const headers = { authorization: 'Bearer local-token', 'content-type': 'text/plain' }
  const body = JSON.stringify({ tag_name: 'v2.0.0', name: 'By hand', body: 'Words of a person.', draft: false })
  const answer = await fetch(`${github.apiUrl}/repos/orchard/stockroom/releases`, { method: 'POST', headers, body })
  const release = (await answer.json()) as { upload_url: string }
  for (const name of assets)
    await fetch(release.upload_url.replace('{?name,label}', `?name=${name}`), { method: 'POST', headers, body: 'by hand' })
}

describe('a release that is public already', { concurrency: 2 }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  it('gets its assets, keeps its words, and the report says that it was public before them', () =>
    withStage(world, { config: quickConfig }, async stage => {
      await publishByHand(stage, ['extra.txt'])
      const result = await stage.push('v2.0.0')
      assert.equal(result.code, 0, result.log)
      assert.deepEqual(Object.keys(digests(stage)), ['SHA256SUMS', 'docs-bundle.zip', 'extra.txt'])
      const [release] = stage.github.state
      assert.equal(release?.name, 'By hand')
      assert.match(release?.body ?? '', /^Words of a person\.\n\n<!-- release-runbook:notes:start -->/)
      assert.match(result.summary, /public before its assets were there/)
      assert.match(result.log, /people may see it incomplete/)
      assert.equal(result.outputs.published, 'true')
      const before = stage.github.requests.length
      const again = await stage.push('v2.0.0')
      assert.equal(again.code, 0, again.log)
      assert.match(again.log, /nothing to do/)
      assert.equal(stage.github.requests.length - before, 2)
    }))

  it('is refused in the plan, before the build, when it holds an asset of a planned name', () =>
    withStage(world, { config: quickConfig }, async stage => {
      await publishByHand(stage, ['docs-bundle.zip'])
      const before = writes(stage).length
      const result = await stage.push('v2.0.0')
      assert.equal(result.code, 1)
      assert.match(result.log, /was not made by this action, and holds docs-bundle\.zip/)
      assert.match(result.log, /Publish a new version: a public release never loses or changes an asset/)
      assert.doesNotMatch(result.log, /[Dd]elete that release/)
      assert.doesNotMatch(result.log, /docs: build/)
      assert.equal(writes(stage).length, before)
    }))

  it('is complete after a person replaced its text, and foreign when its bytes changed too', () =>
    withStage(world, { config: quickConfig }, async stage => {
      const first = await stage.push('v2.0.0')
      assert.equal(first.code, 0, first.log)
      const [release] = stage.github.state
      const edit = (method: string, path: string, body?: object) =>
        fetch(`${stage.github.apiUrl}/repos/orchard/stockroom/releases/${path}`, {
          method,
          headers: { authorization: 'Bearer local-token', 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        })
      await edit('PATCH', String(release?.id), { body: 'Words of a person.' })
      const before = writes(stage).length
      const again = await stage.push('v2.0.0')
      assert.equal(again.code, 0, again.log)
      assert.deepEqual([again.outputs.published, again.outputs['release-id']], ['true', String(release?.id)])
      assert.equal(again.log.match(/The text was replaced; the commit it was built from can no longer be proved\./g)?.length, 1)
      await edit('DELETE', `assets/${release?.assets.find(({ name }) => name === 'docs-bundle.zip')?.id}`)
      const foreign = await stage.push('v2.0.0')
      assert.equal(foreign.code, 1)
      assert.match(foreign.log, /was not made by this action, and holds SHA256SUMS/)
      assert.doesNotMatch(foreign.log, /[Dd]elete|docs: build/)
      assert.equal(writes(stage).length, before + 1)
    }))

  it('is refused before the build when it is immutable', () =>
    withStage(world, { config: quickConfig, github: { immutable: true } }, async stage => {
      await publishByHand(stage)
      const before = writes(stage).length
      const result = await stage.push('v2.0.0')
      assert.equal(result.code, 1)
      assert.match(result.log, /is immutable: no asset can be added to it/)
      assert.doesNotMatch(result.log, /docs: build/)
      assert.equal(writes(stage).length, before)
    }))
})
