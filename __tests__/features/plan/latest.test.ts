import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideLatest, decidePrerelease, isLatest, stableTags } from '../../../src/features/plan/latest.ts'
import { type FakeForge, fakeForge } from '../../fakes/forge.ts'

/** A GitHub whose public stable releases have these tags; the last one is Latest. */
function forgeWith(tags: readonly string[]): FakeForge {
  const forge = fakeForge()
  const rest = { title: '', body: '', draft: false, prerelease: false, immutable: false, url: '', uploadUrl: '', assets: [] }
  forge.state.push(...tags.map((tag, id) => ({ ...rest, id, tag })))
  forge.latest = tags.at(-1)
  return forge
}

const settings = (latest: boolean | 'auto' = 'auto', tag: string | null = null) => ({ tag, release: { draft: false, latest } })
const stable = (version: string) => ({ version, prerelease: false })

test('Latest is for the highest stable version, so that a back-port never takes it', async () => {
  const table: readonly (readonly [string, boolean | 'auto', readonly string[], boolean])[] = [
    ['1.0.0', 'auto', [], true],
    ['2.0.0', 'auto', ['1.9.9'], true],
    ['1.2.9', 'auto', ['2.0.0', 'v1.2.8'], false],
    ['1.2.9', true, ['2.0.0'], true],
    ['3.0.0', false, ['2.0.0'], false],
    ['1.10.0', 'auto', ['v1.9.0'], true],
    ['2.0.0', 'auto', ['2.0.0'], true],
  ]
  for (const [version, latest, tags, expected] of table)
    assert.equal(await decideLatest(settings(latest), stable(version), tags, forgeWith(tags)), expected, version)
})

test('a line whose tags have a text before the version takes Latest from no other line', async () => {
  // The pattern and version of this release; the public stable releases, of which the last one is Latest; whether this one becomes Latest.
  const table: readonly (readonly [string | null, string, readonly string[], boolean, requests?: number])[] = [
    [null, '3.0.0', [], true],
    ['plug-v{version}', '0.2.0', ['v3.0.0'], false, 1],
    [null, '3.0.1', ['plug-v0.2.0', 'v3.0.0'], true],
    [null, '3.0.1', ['v3.0.0', 'plug-v9.0.0'], true],
    ['v{version}', '3.0.1', ['v3.0.0', 'plug-v9.0.0'], true],
    ['{version}', '3.0.1', ['3.0.0', 'plug-v9.0.0'], true],
    [null, '2.9.1', ['v3.0.0', 'plug-v0.2.0'], false],
    ['core-v{version}', '1.0.0', [], true],
    ['util-v{version}', '1.0.0', ['core-v1.0.0'], false, 1],
    ['core-v{version}', '1.1.0', ['util-v2.0.0', 'core-v1.0.0'], true, 1],
    ['core-v{version}', '1.0.1', ['util-v2.0.0', 'core-v1.1.0'], false],
    ['core-v{version}', '1.1.0', ['core-v1.0.0'], true],
    ['core-v{version}', '1.1.0', ['core-v1.0.0', 'nightly'], false, 1],
  ]
  for (const [pattern, version, tags, expected, requests = 0] of table) {
    const forge = forgeWith(tags)
    assert.equal(await decideLatest(settings('auto', pattern), stable(version), tags, forge), expected, `${version} after ${tags}`)
    assert.equal(forge.requests(), requests, `${version} after ${tags}: GitHub is asked only where the answer matters`)
  }
})

test('without GitHub a version tag without such a text stands for Latest', async () => {
  const decide = (tags: readonly string[]) => decideLatest(settings('auto', 'plug-v{version}'), stable('1.0.0'), tags, undefined)
  assert.equal(await decide(['other-v1.0.0', 'v3.0.0']), false)
  assert.equal(await decide(['other-v1.0.0']), true)
})

test('a draft or a prerelease is never Latest, whatever is configured, and counts for no other release', async () => {
  for (const latest of [true, false, 'auto'] as const) {
    assert.equal(await decideLatest(settings(latest), { version: '2.0.0-rc.1', prerelease: true }, [], undefined), false)
    const draft = { tag: null, release: { draft: true, latest } }
    assert.equal(await decideLatest(draft, stable('2.0.0'), [], undefined), false)
  }
  const [shown, hidden, early] = forgeWith(['v1.0.0', 'v3.0.0', 'v2.0.0']).state
  assert.deepEqual(stableTags([shown!, { ...hidden!, draft: true }, { ...early!, prerelease: true }]), ['v1.0.0'])
})

test('GitHub is asked by id which release is Latest, and not about a draft or a prerelease', async () => {
  const forge = forgeWith(['v2.0.0', 'v1.0.0'])
  const [other, latest] = forge.state
  assert.deepEqual([await isLatest(latest!, forge), await isLatest({ ...latest!, tag: 'v3.0.0' }, forge)], [true, true])
  assert.deepEqual([await isLatest(other!, forge), await isLatest({ ...other!, tag: 'v1.0.0' }, forge)], [false, false])
  assert.equal(forge.requests(), 4)
  for (const change of [{ draft: true }, { prerelease: true }]) assert.equal(await isLatest({ ...latest!, ...change }, forge), false)
  assert.equal(forge.requests(), 4)
})

test('a part behind the hyphen makes a prerelease; build metadata does not', () => {
  assert.equal(decidePrerelease('2.0.0-rc.1', 'auto'), true)
  assert.equal(decidePrerelease('2.0.0', 'auto'), false)
  assert.equal(decidePrerelease('2.0.0+build-7', 'auto'), false)
  assert.equal(decidePrerelease('2.0.0', true), true)
  assert.equal(decidePrerelease('2.0.0-rc.1', false), false)
})
