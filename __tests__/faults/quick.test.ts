// A selection of the fault walk; npm run test:faults walks all of it.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { kills, makeCheckout, requestsOfARun, walkKill } from './kills.ts'
import { givenUp, laterCalls, pairs, requestsOfARelease, singles, type WalkCase, walk } from './walk.ts'
import { type Ground, makeGround, placeName } from './world.ts'

// Steps that share no factor with the eleven requests and fourteen faults: every fault, every request and every place comes up.
const selection: readonly WalkCase[] = [
  ...singles.filter((_, index) => index % 17 === 0),
  ...givenUp.filter((_, index) => index % 23 === 0),
  ...pairs(8, 7),
  ...laterCalls.filter((_, index) => index % 29 === 0),
]

describe('the fault walk, a selection', { concurrency: 4 }, () => {
  let ground: Ground
  before(async () => {
    ground = await makeGround()
  })
  after(() => ground.remove())

  for (const walked of selection) {
    const { place, ...faults } = walked
    it(`${placeName(place)}: ${JSON.stringify(faults)}`, async () => {
      const { problems, hit, outcome } = await walk(ground, walked)
      assert.deepEqual(problems, [])
      assert.ok(hit, 'the fault met a request')
      // The question for Latest comes after publishing: without its answer the run is done. Where lists lag, the draft is read before it.
      const fails = walked.impatient && (walked.hits[0]?.nth !== requestsOfARelease || place.lag > 0)
      if (walked.scene === undefined) assert.equal(outcome, fails ? 'after a re-run' : 'alone')
    })
  }

  it('a process that is killed when the draft is made, and when the release is published', async () => {
    const workspace = await makeCheckout(ground)
    const requests = await requestsOfARun(ground, workspace)
    assert.equal(requests, 12, 'a listing, one question about pull requests, and what publishing takes')
    const place = { immutable: true, lag: 2000 }
    const chosen = kills(requests).filter(kill => kill.moment === 'after' && [3, requests].includes(kill.nth))
    for (const kill of chosen.filter(kill => kill.place.immutable === place.immutable && kill.place.lag === place.lag)) {
      const { problems, hit } = await walkKill(ground, workspace, kill)
      assert.deepEqual(problems, [])
      assert.ok(hit)
    }
  })
})
