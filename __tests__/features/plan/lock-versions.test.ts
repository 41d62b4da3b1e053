import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockedFolders } from '../../../src/features/plan/lock-versions.ts'

test('a lockfile of npm that holds something else names no folders', () => {
  for (const text of [
    'null',
    '[]',
    '"x"',
    '{}',
    '{"packages":null}',
    '{"packages":[null]}',
    '{"packages":{"web":null,"api":5,"x":{"version":1}}}',
  ])
    assert.deepEqual(lockedFolders(text, 'package-lock.json'), [], text)
  const read = lockedFolders('{"packages":{"":null,"web":{"version":"1.2.0"},"node_modules/a":{"version":"3.0.0"}}}', 'package-lock.json')
  assert.deepEqual(
    read.map(({ folder, place }) => [folder, place.value]),
    [['web', '1.2.0']],
  )
})
