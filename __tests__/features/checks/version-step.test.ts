import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import inc from 'semver/functions/inc.js'
import { breakingStep } from '../../../src/features/checks/version-step.ts'

test('which step may break', () => {
  const table: [previous: string, current: string, enough: boolean, needed: string][] = [
    ['1.2.3', '2.0.0', true, '2.0.0'],
    ['1.2.3', '3.1.4', true, '2.0.0'],
    ['1.2.3', '1.3.0', false, '2.0.0'],
    ['1.2.3', '1.2.4', false, '2.0.0'],
    ['0.2.3', '0.3.0', true, '0.3.0'],
    ['0.2.3', '0.2.4', false, '0.3.0'],
    ['0.0.3', '0.0.4', false, '0.1.0'],
    ['0.9.0', '1.0.0', true, '0.10.0'],
    ['1.2.3', '2.0.0-rc.1', true, '2.0.0-rc.1'],
    ['1.2.3', '1.3.0-rc.1', false, '2.0.0-rc.1'],
    ['2.0.0-rc.1', '2.0.0-rc.2', true, '3.0.0-rc.2'],
    ['2.0.0-rc.1', '2.0.0', true, '3.0.0'],
    ['1.3.0-rc.1', '1.3.0-rc.2', false, '2.0.0-rc.2'],
    ['0.3.0-rc.1', '0.3.0-rc.2', true, '0.4.0-rc.2'],
    ['0.3.1-rc.1', '0.3.1-rc.2', false, '0.4.0-rc.2'],
  ]
  for (const [previous, current, enough, needed] of table) {
    const step = breakingStep(previous, current)
    assert.deepEqual([step?.enough, step?.needed], [enough, needed], `${previous} -> ${current}`)
  }
  assert.equal(breakingStep('nightly', '1.0.0'), undefined)
})

test('what is called needed is enough', () => {
  const version = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)).map(parts => parts.join('.'))
  fc.assert(
    fc.property(version, fc.constantFrom('patch', 'minor', 'major', 'prerelease' as const), (previous, kind) => {
      const step = breakingStep(previous, inc(previous, kind as 'patch', 'rc')!)!
      assert.equal(breakingStep(previous, step.needed)?.enough, true)
      assert.equal(step.enough, kind === 'major' || (kind === 'minor' && previous.startsWith('0.')))
    }),
  )
})
