import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreedVersion, checkVersions } from '../../../src/features/plan/version-agreement.ts'
import type { VersionLocation } from '../../../src/model/manifest.ts'

const place = (path: string, where: string, value: string, line = 3): VersionLocation => ({ path, where, value, line })

for (const [wrong, suggestion] of [
  [place('backend/pyproject.toml', 'project.version', '1.9.0'), 'write 2.0.0rc1'],
  [place('backend/setup.cfg', 'metadata.version', '1.9.0'), 'write 2.0.0rc1'],
  [place('backend/shop/__init__.py', '__version__', '1.9.0'), 'write 2.0.0rc1'],
  [place('VERSION', 'VERSION', '1.9.0'), 'write 2.0.0-rc.1'],
  [place('docs/conf.py', 'release = "{version}"', '1.9.0'), 'write 2.0.0rc1'],
  [place('package.json', 'version', '1.9.0'), 'run npm version 2.0.0-rc.1 --no-git-tag-version'],
  [place('uv.lock', 'package own', '1.9.0'), 'run uv lock'],
  [place('backend/poetry.lock', 'package own', '1.9.0'), 'run (cd backend && poetry lock)'],
  [place('package-lock.json', 'packages["web"].version', '1.9.0'), 'run npm install --package-lock-only'],
  [place('frontend/package.json', 'version', '1.9.0'), 'run (cd frontend && npm version 2.0.0-rc.1 --no-git-tag-version)'],
  [
    place('frontend/package-lock.json', 'version', '1.9.0'),
    'run (cd frontend && npm version 2.0.0-rc.1 --no-git-tag-version --allow-same-version)',
  ],
  [place("it's/package.json", 'version', '1.9.0'), "run (cd 'it'\\''s' && npm version 2.0.0-rc.1 --no-git-tag-version)"],
] as const)
  test(`${wrong.path} is fixed by: ${suggestion}`, () => {
    const findings = checkVersions('2.0.0-rc.1', [wrong, place('ok.py', '__version__', '2.0.0rc1')])
    assert.deepEqual(findings, [
      {
        rule: 'version/mismatch',
        level: 'error',
        path: wrong.path,
        line: 3,
        message: `${wrong.path} says 1.9.0 (${wrong.where}), the tag says 2.0.0-rc.1.`,
        suggestion,
      },
    ])
  })

const disagreeing = (values: string, ...released: readonly string[]) =>
  checkVersions(
    null,
    values.split(' ').map((value, at) => place('abcde'[at]!, 'VERSION', value)),
    released.map(version => ({ version })),
  ).map(({ message }) => message.replaceAll(' (VERSION)', ''))

for (const [values, released, messages] of [
  ['1.0.0 2.0.0 2.0.0', [], ['a says 1.0.0, 2 other places say 2.0.0.']],
  ['0.3.0 0.3.0 3.0.0 0.3.0', ['0.2.0'], ['c says 3.0.0, 3 other places say 0.3.0.']],
  ['1.9.0 1.10.0', [], ['a says 1.9.0, b says 1.10.0.']],
  ['2.0.0rc1 2.0.0 unknown', [], ['a says 2.0.0rc1, b says 2.0.0.', 'c says unknown, b says 2.0.0.']],
  ['unknown other', [], ['b says other, a says unknown.']],
  ['1.0.0 1.0.0 1.0.0 1.1.0', ['1.0.0'], ['a says 1.0.0, d says 1.1.0.', 'b says 1.0.0, d says 1.1.0.', 'c says 1.0.0, d says 1.1.0.']],
  ['1.0.0 0.9.0', ['1.0.0', '0.9.0'], ['b says 0.9.0, a says 1.0.0.']],
  ['1.0.0rc1 1.0.0-rc.1', ['0.9.0'], []],
] as const)
  test(`without a tag, of ${values} after ${released.join(' and ') || 'no release'}`, () => {
    assert.deepEqual(disagreeing(values, ...released), messages)
  })

test('no place disagrees with nothing', () => assert.deepEqual(checkVersions(null, []), []))

test('the agreed version is SemVer', () => {
  assert.equal(agreedVersion([place('a', 'x', '2.0.0rc1')]), '2.0.0-rc.1')
  assert.equal(agreedVersion([place('a', 'x', '2.0.0'), place('b', 'x', '2.0.1')]), undefined)
  assert.equal(agreedVersion([]), undefined)
})

test('odd text of the repository is shown escaped', () => {
  const [finding] = checkVersions('2.0.0', [place('a\n::error::', 'VERSION', '1\u202e')])
  assert.equal(finding!.message, 'a<U+000A>::error:: says 1<U+202E> (VERSION), the tag says 2.0.0.')
})
