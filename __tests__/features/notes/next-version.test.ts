import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import compare from 'semver/functions/compare.js'
import inc from 'semver/functions/inc.js'
import {
  type ChangeLevel,
  describeNext,
  isEnough,
  levelOf,
  lowestNext,
  type NextRelease,
} from '../../../src/features/notes/next-version.ts'
import type { NotesEntry } from '../../../src/features/notes/notes-content.ts'

test('the lowest next version', () => {
  const table: [previous: string, level: ChangeLevel, next: string, released?: string][] = [
    ['1.2.3', 'breaking', '2.0.0'],
    ['1.2.3', 'feature', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['0.3.1', 'breaking', '0.4.0'],
    ['0.3.1', 'feature', '0.4.0'],
    ['0.3.1', 'patch', '0.3.2'],
    ['0.0.3', 'breaking', '0.1.0'],
    ['1.2.3', 'patch', '1.2.6', '1.2.5 1.2.4 1.3.0'],
    ['1.2.3', 'feature', '1.3.1', '1.2.4 1.3.0'],
    ['1.2.3', 'feature', '1.3.0', '1.2.4 1.3.0-rc.1 2.0.0'],
    ['1.3.0-rc.1', 'feature', '1.3.0-rc.2'],
    ['1.3.0-rc.1', 'patch', '1.3.0-rc.2'],
    ['1.3.0-rc.1', 'breaking', '2.0.0'],
    ['2.0.0-rc.1', 'breaking', '2.0.0-rc.2'],
    ['0.3.0-rc.1', 'breaking', '0.3.0-rc.2'],
    ['0.3.1-rc.1', 'breaking', '0.4.0'],
    ['1.3.0-rc.1', 'feature', '1.3.1', '1.3.0'],
  ]
  for (const [previous, level, next, released = ''] of table)
    assert.equal(lowestNext(previous, level, released.split(' ')), next, `${previous}, ${level}, ${released}`)
  assert.equal(lowestNext('nightly', 'patch'), undefined)
})

test('which step may break', () => {
  const table: [previous: string, current: string, enough: boolean][] = [
    ['1.2.3', '2.0.0', true],
    ['1.2.3', '3.1.4', true],
    ['1.2.3', '1.3.0', false],
    ['1.2.3', '1.2.4', false],
    ['0.2.3', '0.3.0', true],
    ['0.2.3', '0.2.4', false],
    ['0.0.3', '0.0.4', false],
    ['0.9.0', '1.0.0', true],
    ['1.2.3', '2.0.0-rc.1', true],
    ['1.2.3', '1.3.0-rc.1', false],
    ['2.0.0-rc.1', '2.0.0-rc.2', true],
    ['2.0.0-rc.1', '2.0.0', true],
    ['1.3.0-rc.1', '1.3.0-rc.2', false],
    ['0.3.0-rc.1', '0.3.0-rc.2', true],
    ['0.3.1-rc.1', '0.3.1-rc.2', false],
  ]
  for (const [previous, current, enough] of table)
    assert.equal(isEnough(previous, 'breaking', current), enough, `${previous} -> ${current}`)
  assert.equal(isEnough('nightly', 'patch', '1.0.0'), false)
})

test('the lowest next version is above all that is released of its line, is enough, and no lower step is', () => {
  const part = fc.nat(4)
  const version = fc.tuple(part, part, part, fc.constantFrom('', '-rc.1')).map(([a, b, c, suffix]) => `${a}.${b}.${c}${suffix}`)
  const level = fc.constantFrom<ChangeLevel>('breaking', 'feature', 'patch')
  fc.assert(
    fc.property(version, level, fc.array(version), (previous, level, released) => {
      const next = lowestNext(previous, level, released)!
      assert.equal(compare(next, previous), 1)
      assert.equal(isEnough(previous, level, next), true)
      const line = (text: string): string => text.split('.').slice(0, 2).join('.')
      for (const other of released) if (line(other) === line(next)) assert.equal(compare(next, other), 1, `${next} after ${other}`)
      const patch = inc(previous, 'patch')!
      if (!previous.includes('-')) assert.equal(isEnough(previous, level, patch), level === 'patch')
    }),
  )
})

test('the entries of the highest level decide', () => {
  const entry = (title: string, breaking: boolean, feature: boolean) =>
    ({ title, breaking: breaking ? [] : null, feature }) as unknown as NotesEntry
  const [fix, feature, breaks] = [entry('fix', false, false), entry('feature', false, true), entry('break', true, true)]
  const levels = [[fix], [fix, feature], [fix, feature, feature], [fix, feature, breaks], []].map(entries => levelOf(entries))
  assert.deepEqual(
    levels.map(({ level, because, deciding }) => [level, because, deciding.map(({ title }) => title)]),
    [
      ['patch', '1 change', ['fix']],
      ['feature', '1 feature', ['feature']],
      ['feature', '2 features', ['feature', 'feature']],
      ['breaking', '1 breaking change', ['break']],
      ['patch', 'no entry of the notes', []],
    ],
  )
})

test('the sentence names what is released, what comes next, and what the files say', () => {
  const out = { tag: 'v0.3.1', version: '0.3.1', commit: '339e8ed'.padEnd(40, '0'), ancestor: true }
  const table: [next: Partial<NextRelease>, merges: boolean, sentence: string][] = [
    [{}, false, 'v0.3.1 is released (339e8ed00000); the next release is at least 0.4.0 (1 feature)'],
    [
      { files: 'the files say 0.3.0' },
      false,
      'v0.3.1 is released (339e8ed00000); the next release is at least 0.4.0 (1 feature); the files say 0.3.0',
    ],
    [{ here: true }, false, 'v0.3.1 stands at this commit and counts as released; name it to check its own release'],
    [{ because: '' }, false, 'v0.3.1 is released (339e8ed00000); nothing has changed since the last release'],
    [{ released: undefined, files: 'the files say 0.4.0' }, false, 'the next release is at least 0.4.0 (1 feature); the files say 0.4.0'],
    [
      { released: undefined, files: 'no file states a version' },
      false,
      'the next release is at least 0.4.0 (1 feature); no file states a version',
    ],
    [{}, true, 'merge this, and the next release is at least 0.4.0 (1 feature); the files say 0.3.1'],
  ]
  for (const [next, merges, sentence] of table)
    assert.equal(
      describeNext({ version: '0.4.0', because: '1 feature', files: 'the files say 0.3.1', released: out, here: false, ...next }, merges),
      sentence,
    )
})
