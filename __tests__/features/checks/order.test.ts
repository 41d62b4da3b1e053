import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import compare from 'semver/functions/compare.js'
import { checkOrder } from '../../../src/features/checks/tag.ts'
import { type ReleasedVersion, releasedVersions } from '../../../src/features/plan/released-versions.ts'
import type { Release } from '../../../src/ports/forge.ts'

const out = (versions: string, ancestor = false): ReleasedVersion[] =>
  versions
    .split(' ')
    .filter(Boolean)
    .map(version => ({ tag: `v${version}`, version, commit: undefined, ancestor }))

test('a version is higher than what is out of its line', () => {
  const table: [version: string, elsewhere: string, inHistory: string, blames: string | undefined][] = [
    ['1.3.0', '', '1.2.0 1.2.1', undefined],
    ['1.2.2', '1.3.0 2.0.0', '1.2.0 1.2.1', undefined],
    ['1.2.2', '1.2.3', '1.2.1', 'v1.2.3'],
    ['1.3.0', '', '1.4.0 1.2.0', 'v1.4.0'],
    ['1.3.0', '1.4.0', '1.2.0', undefined],
    ['1.3.0', '', '1.3.0-rc.1 1.4.0-rc.1', undefined],
    ['1.3.0-rc.1', '1.3.0', '', 'v1.3.0'],
    ['1.3.0-rc.1', '', '1.3.0-rc.2', 'v1.3.0-rc.2'],
    ['2.0.0-rc.1', '', '1.9.0', undefined],
    ['1.2.0+cuda11', '', '1.2.0+cuda12', undefined],
  ]
  for (const [version, elsewhere, inHistory, blames] of table) {
    const { findings } = checkOrder(`v${version}`, version, [...out(elsewhere), ...out(inHistory, true)])
    const [finding, ...more] = findings
    assert.deepEqual(more, [])
    assert.equal(/ (v\S+),/.exec(finding?.message ?? '')?.[1], blames, version)
  }
})

test('its own tag is no other release; the same version under another tag is one', () => {
  assert.deepEqual(checkOrder('v1.2.0', '1.2.0', out('1.2.0', true)), { findings: [] })
  const { findings, neededVersion } = checkOrder('v1.2.0', '1.2.0', [
    { tag: '1.2.0', version: '1.2.0', commit: undefined, ancestor: false },
  ])
  const [finding] = findings
  assert.equal(finding?.rule, 'tag/order')
  assert.equal(finding.message, '1.2.0 is the version of 1.2.0, which is of the same line 1.2 and which is out already.')
  assert.deepEqual([finding.suggestion, neededVersion], ['release this commit as 1.2.1 or higher', '1.2.1'])
})

test('the version that is suggested is in order', () => {
  const version = fc
    .tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.constantFrom('', '-rc.1', '-rc.2'))
    .map(([a, b, c, suffix]) => `${a}.${b}.${c}${suffix}`)
  const all = fc.uniqueArray(fc.record({ version, ancestor: fc.boolean() }), { selector: item => item.version, maxLength: 12 })
  fc.assert(
    fc.property(version, all, (own, others) => {
      const released = others.map(other => ({ ...other, commit: undefined, tag: `x${other.version}` }))
      const { neededVersion: next } = checkOrder(`v${own}`, own, released)
      if (next === undefined) return
      assert.ok(compare(next, own) > 0)
      assert.deepEqual(
        checkOrder(
          `v${next}`,
          next,
          released.filter(other => other.ancestor),
        ),
        { findings: [] },
      )
    }),
  )
})

test('releases count where GitHub was asked, else tags; drafts and other patterns never', async () => {
  const tag = (name: string) => ({ name, object: 'a', commit: 'a', annotated: true })
  const repository = { tags: [tag('v1.0.0'), tag('v1.1.0'), tag('api-v9.0.0')], commit: 'c' }
  const git = { tagsIn: async () => ['v1.0.0'] }
  assert.deepEqual(await releasedVersions({ repository, releases: undefined, pattern: null }, git), [
    { tag: 'v1.0.0', version: '1.0.0', commit: 'a', ancestor: true },
    { tag: 'v1.1.0', version: '1.1.0', commit: 'a', ancestor: false },
  ])
  assert.equal((await releasedVersions({ repository, releases: [], pattern: null }, git)).length, 2, 'no release yet')
  const release = (name: string, draft: boolean) => ({ tag: name, draft }) as Release
  const releases = [release('v1.1.0', false), release('v2.0.0', true), release('api-v9.0.0', false)]
  assert.deepEqual(await releasedVersions({ repository, releases, pattern: null }, git), [
    { tag: 'v1.1.0', version: '1.1.0', commit: 'a', ancestor: false },
  ])
  assert.deepEqual(
    (await releasedVersions({ repository, releases, pattern: 'api-v{version}' }, git)).map(({ version }) => version),
    ['9.0.0'],
  )
})
