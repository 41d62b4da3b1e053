import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completeComponent } from '../../../src/config/complete.ts'
import type { ExaminedFolder } from '../../../src/features/plan/detect.ts'
import { leftOutFolders } from '../../../src/features/plan/left-out.ts'

const examined = (folder: string, why: string, kind: 'node' | 'python', needsOutput = false): ExaminedFolder => ({
  ...{ folder, why, needsOutput, taken: false },
  leftOut: completeComponent('it', { kind, path: folder }),
})

test('each folder that is left out is a warning at its manifest, with the entry that releases it', () => {
  const cases = [
    [
      examined('apps/web', 'node (package.json builds with next)', 'node'),
      'apps/web/package.json',
      '{ it: { kind: node, path: apps/web } }',
    ],
    [examined('.', 'package.json has a build script', 'node', true), 'package.json', '{ it: { kind: node, output: FOLDER } }'],
    [
      examined('libs/a', 'python (pyproject.toml has a table)', 'python'),
      'libs/a/pyproject.toml',
      '{ it: { kind: python, path: libs/a } }',
    ],
    [examined('libs/b', 'python (setup.py)', 'python'), 'libs/b/setup.py', '{ it: { kind: python, path: libs/b } }'],
  ] as const
  for (const [folder, path, entry] of cases) {
    const [finding, ...others] = leftOutFolders([folder, { folder: 'x', taken: true, why: 'y', needsOutput: false }]).findings
    assert.deepEqual([finding?.level, finding?.path, others], ['warning', path, []])
    assert.ok(finding?.suggestion?.endsWith(`this one as components: ${entry}`), finding?.suggestion)
  }
})

test('all of them in a sentence, some by number, in ASCII', () => {
  const sentence = (...folders: string[]) => leftOutFolders(folders.map(folder => examined(folder, 'package.json', 'node'))).sentence
  assert.equal(sentence(), '')
  assert.equal(
    sentence('.'),
    '1 folder looks like a component and is not released: the root. List the components of the release under "components:".',
  )
  assert.match(
    sentence('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    /^7 folders look like components and are not released: a, b, c, d, e and 2 more\. /,
  )
  assert.match(leftOutFolders([examined('caf\u00e9\u202e', 'package.json', 'node')]).findings[0]!.message, /^[\x20-\x7e]+$/)
})
