import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decidePrerelease, latestUnder } from '../../../src/features/plan/latest.ts'

test('Latest is for the highest stable version, so that a back-port never takes it', () => {
  const table: readonly (readonly [string, boolean | 'auto', readonly string[], boolean])[] = [
    ['1.0.0', 'auto', [], true],
    ['2.0.0', 'auto', ['1.9.9'], true],
    ['1.2.9', 'auto', ['2.0.0', '1.2.8'], false],
    ['1.2.9', true, ['2.0.0'], true],
    ['3.0.0', false, ['2.0.0'], false],
    ['1.10.0', 'auto', ['1.9.0'], true],
    ['2.0.0', 'auto', ['2.0.0'], true],
  ]
  for (const [version, setting, published, expected] of table)
    assert.equal(latestUnder({ release: { draft: false, latest: setting } }, { version, prerelease: false }, published), expected, version)
})

test('a prerelease is never Latest, whatever is configured', () => {
  for (const latest of [true, false, 'auto'] as const)
    assert.equal(latestUnder({ release: { draft: false, latest } }, { version: '2.0.0-rc.1', prerelease: true }, []), false)
})

test('a part behind the hyphen makes a prerelease; build metadata does not', () => {
  assert.equal(decidePrerelease('2.0.0-rc.1', 'auto'), true)
  assert.equal(decidePrerelease('2.0.0', 'auto'), false)
  assert.equal(decidePrerelease('2.0.0+build-7', 'auto'), false)
  assert.equal(decidePrerelease('2.0.0', true), true)
  assert.equal(decidePrerelease('2.0.0-rc.1', false), false)
})
