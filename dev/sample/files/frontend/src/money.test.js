import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCents, formatRatio } from './money.js'

test('cents have two decimals and a thousands separator', () => {
  assert.equal(formatCents(5), '0.05')
  assert.equal(formatCents(123456), '1,234.56')
  assert.equal(formatCents(100000000), '1,000,000.00')
  assert.equal(formatCents(-250), '-2.50')
})

test('the ratio of a lot that cost nothing is a dash', () => {
  assert.equal(formatRatio(9000, 15300), '1.70')
  assert.equal(formatRatio(0, 15300), '-')
})
