import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPreviousTag } from '../../../src/features/plan/previous-tag.ts'
import { parseTag } from '../../../src/model/version.ts'
import type { TagRef } from '../../../src/ports/git.ts'

const versionOf =
  (pattern: string | null = null) =>
  (name: string) => {
    const parsed = parseTag(name, pattern)
    return 'version' in parsed ? parsed.version : undefined
  }

/** Commits of main are numbers; `1.0.1` is a side branch of 1. */
const tags: readonly TagRef[] = [
  ['v1.0.0', '1'],
  ['v1.1.0-rc.1', '2'],
  ['v1.1.0-rc.2', '3'],
  ['v1.1.0', '4'],
  ['v1.0.1', '1.1'],
  ['v1.2.0', '5'],
  ['v1', '5'],
  ['v1.2', '5'],
  ['v1.3.0', '6'],
  ['nightly', '6'],
  ['backend-v1.2.5', '5'],
].map(([name, commit]) => ({ name: name!, object: commit!, commit: commit!, annotated: false }))

const isAncestor = async (a: string, b: string): Promise<boolean> =>
  a.includes('.') ? a === b : Number.parseInt(a, 10) <= Number.parseInt(b, 10)

async function previous(name: string, commit: string, pattern: string | null = null): Promise<string | undefined> {
  const version = versionOf(pattern)(name)!
  return (await findPreviousTag(tags, { name, version, commit }, versionOf(pattern), isAncestor))?.name
}

test('the previous tag of every tag of a history with candidates, a back-port tagged late and floating tags', async () => {
  assert.equal(await previous('v1.0.0', '1'), undefined)
  assert.equal(await previous('v1.1.0-rc.1', '2'), 'v1.0.0')
  assert.equal(await previous('v1.1.0-rc.2', '3'), 'v1.1.0-rc.1')
  assert.equal(await previous('v1.1.0', '4'), 'v1.0.0')
  assert.equal(await previous('v1.0.1', '1.1'), 'v1.0.0')
  assert.equal(await previous('v1.2.0', '5'), 'v1.1.0')
  assert.equal(await previous('v1.3.0', '6'), 'v1.2.0')
})

test('a stable release right behind its candidate, on the same commit', async () => {
  const same = [...tags, { name: 'v1.3.0-rc.1', object: '6', commit: '6', annotated: true }]
  assert.equal((await findPreviousTag(same, { name: 'v1.3.0', version: '1.3.0', commit: '6' }, versionOf(), isAncestor))?.name, 'v1.2.0')
})

test('tags of another pattern do not count', async () => {
  assert.equal(
    (await findPreviousTag(tags, { name: 'backend-v1.3.0', version: '1.3.0', commit: '6' }, versionOf('backend-v{version}'), isAncestor))
      ?.name,
    'backend-v1.2.5',
  )
  assert.equal(await previous('backend-v1.2.5', '5', 'backend-v{version}'), undefined)
})

test('without a tag the version decides', async () => {
  assert.equal((await findPreviousTag(tags, { name: null, version: '1.3.1', commit: '7' }, versionOf(), isAncestor))?.name, 'v1.3.0')
  assert.equal(await findPreviousTag(tags, { name: null, version: 'unknown', commit: '7' }, versionOf(), isAncestor), undefined)
})

test('twelve thousand tags cost one question', async () => {
  const many = Array.from({ length: 12_000 }, (_, index) => ({
    name: `v1.${index}.0`,
    object: `${index}`,
    commit: `${index}`,
    annotated: false,
  }))
  let asked = 0
  const found = await findPreviousTag(many, { name: 'v2.0.0', version: '2.0.0', commit: 'x' }, versionOf(), async () => ++asked > 0)
  assert.deepEqual([found?.name, asked], ['v1.11999.0', 1])
})
