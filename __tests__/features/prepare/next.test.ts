import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import compare from 'semver/functions/compare.js'
import type { ChangeLevel } from '../../../src/features/notes/next-version.ts'
import { newestOf } from '../../../src/features/plan/released-versions.ts'
import { nextVersion, type VersionInput } from '../../../src/features/prepare/next.ts'
import { UserError } from '../../../src/model/errors.ts'
import { namedVersion } from '../../../src/model/version.ts'

/** Released versions; `!` stands for one that the history of the commit lacks. */
const releases = (versions: string) =>
  versions
    .split(' ')
    .filter(Boolean)
    .map(each => ({ tag: `v${each}`, version: each.replace('!', ''), commit: undefined, ancestor: !each.startsWith('!') }))

test('the next version', () => {
  const table: [previous: string | undefined, level: ChangeLevel, flags: string, next: string, released?: string, stated?: string][] = [
    ['1.2.3', 'breaking', '', '2.0.0'],
    ['1.2.3', 'feature', '', '1.3.0'],
    ['1.2.3', 'patch', '', '1.2.4'],
    ['0.3.1', 'breaking', '', '0.4.0'],
    // A reissue and a back-port count, and so do releases of other branches in the line of the next version.
    ['1.2.3', 'patch', '', '1.2.6', '1.2.3 !1.2.5'],
    ['1.2.3', 'feature', '', '1.3.1', '1.2.3 !1.3.0 !2.0.0'],
    ['1.2.3', 'patch', '', '1.2.5', '1.2.3 !1.2.5-rc.1'],
    ['1.2.3', 'patch', 'minor', '1.3.0'],
    ['1.2.3', 'breaking', 'patch', '1.2.4'],
    ['0.3.1', 'patch', 'major', '1.0.0'],
    ['1.2.3', 'feature', 'rc', '1.3.0-rc.1'],
    ['1.2.3', 'feature', 'rc', '1.3.0-rc.2', '1.2.3 1.3.0-rc.1'],
    ['1.2.3', 'feature', 'rc', '1.3.0-rc.11', '1.2.3 1.3.0-rc.1 1.3.0-rc.10 1.3.0-rc.9'],
    ['1.2.3', 'feature', '', '1.3.0', '1.2.3 1.3.0-rc.1'],
    // A prerelease that is under way keeps its step, also when its changes need less by now.
    ['1.2.3', 'patch', 'rc', '2.0.0-rc.2', '1.2.3 2.0.0-rc.1'],
    ['1.2.3', 'patch', '', '2.0.0', '1.2.3 2.0.0-rc.1'],
    ['1.2.3', 'patch', '', '1.2.4', '1.2.3 !2.0.0-rc.1'],
    ['1.2.3', 'breaking', 'rc', '2.0.0-rc.1', '1.2.3 1.3.0-rc.1'],
    ['1.2.3', 'feature', 'major rc', '2.0.0-rc.1', '1.2.3'],
    ['1.2.3', 'feature', 'beta', '1.3.0-beta.1', '1.2.3 1.3.0-alpha.4 1.3.0-betamax.3'],
    [undefined, 'feature', '', '0.1.0'],
    [undefined, 'feature', '', '0.1.0', '', '0.0.0'],
    [undefined, 'feature', '', '1.0.0', '', '1.0.0'],
    [undefined, 'feature', '', '1.0.0', '1.0.0-rc.1', '1.0.0-rc.1'],
    [undefined, 'feature', 'rc', '1.0.0-rc.2', '1.0.0-rc.1', '1.0.0-rc.1'],
    [undefined, 'feature', 'major', '1.0.0'],
    // The files do not decide: they may state a development version.
    ['1.2.3', 'patch', '', '1.2.4', '1.2.3', '1.3.0-dev.0'],
    ['1.2.3', 'feature', '', '1.3.0', '1.2.3', '1.2.4'],
  ]
  for (const [previous, level, flags, next, released = previous ?? '', stated] of table) {
    const bump = (['major', 'minor', 'patch'] as const).find(each => flags.includes(each)) ?? 'auto'
    const pre = flags.replace(/major|minor|patch/, '').trim() || null
    const input = { previous, level, released: releases(released), stated }
    assert.equal(nextVersion({ bump, pre, ...input }), next, [previous, level, flags, released, stated].join(', '))
  }
})

test('the newest release gives the form of the tag: a stable one before a nightly one', () => {
  const named = (...tags: string[]) => tags.map(tag => ({ tag, version: tag.replace('v', ''), commit: undefined, ancestor: true }))
  assert.equal(newestOf(named('v1.9.0', 'v1.10.0', '1.11.0-dev'))?.tag, 'v1.10.0')
  assert.equal(newestOf(named('v1.0.0-rc.1', '1.0.0-rc.2'))?.tag, '1.0.0-rc.2')
  assert.equal(newestOf([]), undefined)
})

test('a higher version in the files, which no tag has, is asked about', () => {
  const input = { previous: '1.2.3', level: 'feature', released: releases('1.2.3'), stated: '2.0.0' } as const
  assert.throws(
    () => nextVersion({ bump: 'auto', pre: null, ...input }),
    (error: unknown) =>
      error instanceof UserError && /state 2\.0\.0, which is higher than 1\.3\.0/.test(error.message) && /prepare 2\.0\.0/.test(error.hint),
  )
  assert.equal(nextVersion({ bump: 'minor', pre: null, ...input }), '1.3.0')
  assert.equal(nextVersion({ bump: 'auto', pre: null, ...input, stated: '1.3.0' }), '1.3.0')
})

test('the next version is above each release in the history, and new', () => {
  const part = fc.nat(3)
  const stable = fc.tuple(part, part, part).map(numbers => numbers.join('.'))
  const version = fc.tuple(stable, fc.constantFrom('', '-rc.1', '-rc.2')).map(parts => parts.join(''))
  const level = fc.constantFrom<ChangeLevel>('breaking', 'feature', 'patch')
  const request = fc.record<Pick<VersionInput, 'bump' | 'pre'>>({
    bump: fc.constantFrom('auto', 'major', 'minor', 'patch'),
    pre: fc.constantFrom(null, 'rc'),
  })
  fc.assert(
    fc.property(stable, level, fc.array(version), request, (previous, level, others, request) => {
      // The previous release is the highest stable one of the history.
      const released = releases(
        [previous, ...others.map(each => (compare(each, previous) > 0 && !each.includes('-') ? `!${each}` : each))].join(' '),
      )
      const next = nextVersion({ ...request, previous, level, released, stated: undefined })
      assert.ok(
        released.every(other => other.version !== next),
        next,
      )
      assert.equal(compare(next, previous), 1)
      if (request.pre !== null || request.bump !== 'auto') return
      for (const other of released.filter(({ ancestor }) => ancestor))
        assert.equal(compare(next, other.version), 1, `${next} after ${other.version}`)
    }),
  )
})

test('a version is named with or without v, or as a tag of the pattern', () => {
  assert.equal(namedVersion('v1.3.0', null), '1.3.0')
  assert.equal(namedVersion('1.3.0-rc.1', null), '1.3.0-rc.1')
  assert.equal(namedVersion('api-v1.3.0', 'api-v{version}'), '1.3.0')
  assert.equal(namedVersion('1.3.0', 'api-v{version}'), '1.3.0')
  assert.throws(() => namedVersion('1.3', 'api-v{version}'), /write 1\.3\.0/)
})
