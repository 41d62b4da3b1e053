import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matching, totals } from './lots.js'

const lots = [
  { id: 'A-100', title: 'Garden tools', items: 12, cost: 9000, value: 15400, missing: 0 },
  { id: 'A-101', title: 'Kitchen <b>mixed</b>', items: 30, cost: 21000, value: 18250, missing: 2 },
]

test('a filter looks at title and id, in any case', () => {
  assert.deepEqual(matching(lots, 'GARDEN').map(lot => lot.id), ['A-100'])
  assert.deepEqual(matching(lots, 'a-101').map(lot => lot.id), ['A-101'])
})

test('an empty filter keeps every lot', () => {
  assert.equal(matching(lots, '  ').length, 2)
})

test('totals add cost and value', () => {
  assert.deepEqual(totals(lots), { cost: 30000, value: 33650 })
  assert.deepEqual(totals([]), { cost: 0, value: 0 })
})
