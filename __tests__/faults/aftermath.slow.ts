// A few cases of the walk over after, rollback and reissue; all of them: npm run test:faults:after.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type AftermathGround, makeAftermathGround, scenarios } from './aftermath.ts'
import { expectedOf, walkAftermath } from './aftermath-walk.ts'

describe('after, rollback and reissue among faults', () => {
  let ground: AftermathGround
  before(async () => {
    ground = await makeAftermathGround()
  })
  after(() => ground.remove())
  for (const scenario of scenarios) {
    test(`${scenario}: a second run writes nothing; an answer that is lost, at every eleventh request`, async () => {
      const expected = await expectedOf(ground, scenario)
      for (let nth = 3; nth <= expected.requests; nth += 11) {
        const ending = await walkAftermath(ground, scenario, expected, 'dropped after it was done', nth)
        assert.deepEqual(ending.problems, [], `at request ${nth}`)
        assert.ok(ending.hit)
      }
    })
  }
})
