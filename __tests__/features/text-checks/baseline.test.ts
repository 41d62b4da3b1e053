import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChecksConfig } from '../../../src/config/config.ts'
import { parseBaseline, renderBaseline } from '../../../src/features/text-checks/baseline.ts'
import { keptPerFile } from '../../../src/features/text-checks/file-findings.ts'
import { checkTexts, type TextsInput } from '../../../src/features/text-checks/text-checks.ts'
import { type FakeTexts, fakeTexts } from '../../fakes/texts.ts'

const path = 'old.json'

function configured(named: boolean): ChecksConfig {
  return {
    ascii: { paths: ['**/*.md'], exclude: [], mode: 'strict', allow: [] },
    ellipsis: { paths: ['**'], exclude: [] },
    baseline: { path, named },
    named: ['ascii', 'ellipsis'],
    off: [],
  } as Partial<ChecksConfig> as ChecksConfig
}

async function check(texts: FakeTexts, baseline: TextsInput['baseline'] = 'compare', named = false) {
  const tracked = [...texts.content.keys()].map(path => ({ path, kind: 'file' as const, executable: false }))
  const ports = { files: texts.files, clock: { now: () => 0, wait: async () => {} } }
  const results = await checkTexts({ root: '/r', tagMessage: undefined, config: configured(named), baseline }, tracked, ports)
  return {
    places: results
      .flatMap(({ findings }) => findings)
      .map(({ rule, path, line }) => `${rule} ${path ?? ''}${line === undefined ? '' : `:${line}`}`),
    evidence: results.map(({ evidence }) => evidence),
  }
}

/** Files with an accepted baseline. */
async function accepted(files: Readonly<Record<string, string>>): Promise<FakeTexts> {
  const texts = fakeTexts(files)
  assert.deepEqual((await check(texts, 'update')).places, [])
  return texts
}

test('old findings do not fail, wherever their lines go; new ones do', async () => {
  const texts = await accepted({ 'a.md': 'one\u2026\ntwo\n', 'a.ts': 'a()\n// ...\nb()\n' })
  assert.deepEqual((await check(texts)).places, [])
  texts.content.set('a.md', 'new first line\n\n   one\u2026  \ntwo\n')
  texts.content.set('a.ts', 'a()\nx()\n    // ...\nb()\n')
  const { places, evidence } = await check(texts)
  assert.deepEqual(places, [])
  assert.deepEqual(evidence, [
    '1 text file: nothing found, 1 old in the baseline',
    '3 text files, 1 file with an ellipsis in a language without a rule: nothing found, 1 old in the baseline',
  ])
  texts.content.set('a.md', 'one\u2026\ntwo \u2013\n')
  assert.deepEqual((await check(texts)).places, ['ascii/typographic a.md:2'])
})

test('the entries of a check that is switched off stay', async () => {
  const texts = await accepted({ 'a.md': 'one\u2026\n', 'a.ts': '// ...\n' })
  const before = texts.content.get(path)
  const config = { ...configured(false), named: [], off: ['ascii' as const] }
  const tracked = ['a.md', 'a.ts'].map(path => ({ path, kind: 'file' as const, executable: false }))
  const ports = { files: texts.files, clock: { now: () => 0, wait: async () => {} } }
  for (const baseline of ['shrink', 'update'] as const) {
    await checkTexts({ root: '/r', tagMessage: undefined, config, baseline }, tracked, ports)
    assert.equal(texts.content.get(path), before, baseline)
  }
})

test('an edited line is new, and what the baseline knew of it no longer occurs', async () => {
  const texts = await accepted({ 'a.md': 'one\u2026\n' })
  texts.content.set('a.md', 'one more\u2026\n')
  assert.deepEqual((await check(texts)).places, ['ascii/baseline old.json', 'ascii/typographic a.md:1'])
})

test('of equal lines as many are old as there were, also when a line has several', async () => {
  const texts = await accepted({ 'a.md': '\u2026\n\u2026\n\u2013 and \u2013\n' })
  assert.deepEqual((await check(texts)).places, [])
  texts.content.set('a.md', '\u2026\n\u2026\n\u2026\n\u2013 and \u2013\n')
  assert.deepEqual((await check(texts)).places, ['ascii/typographic a.md:3'])
})

test('a finding that moves to another file is new', async () => {
  const texts = await accepted({ 'a.md': 'one\u2026\n' })
  texts.content.set('b.md', 'one\u2026\n')
  assert.deepEqual((await check(texts)).places, ['ascii/typographic b.md:1'])
})

test('comparing never writes; --fix takes out what is gone and adds nothing; --update-baseline adds', async () => {
  const texts = await accepted({ 'a.md': 'one\u2026\ntwo\u2026\n' })
  const before = texts.content.get(path)
  texts.content.set('a.md', 'two\u2026\nthree\u2026\n')
  await check(texts)
  assert.equal(texts.content.get(path), before)
  assert.deepEqual((await check(texts, 'shrink')).places, ['ascii/typographic a.md:2'])
  assert.equal(parseBaseline(texts.content.get(path) as string, path).length, 1)
  assert.deepEqual((await check(texts, 'update')).places, [])
  assert.equal(parseBaseline(texts.content.get(path) as string, path).length, 2)
  const written = texts.content.get(path)
  await check(texts, 'update')
  assert.equal(texts.content.get(path), written)
})

test('a file with more findings than are kept is known by their number', async () => {
  const many = (count: number) => '\u2026\n'.repeat(count)
  const texts = await accepted({ 'a.md': many(keptPerFile + 5) })
  assert.deepEqual(parseBaseline(texts.content.get(path) as string, path), [{ rule: 'ascii/more', path: 'a.md', count: keptPerFile + 5 }])
  for (const count of [keptPerFile + 5, keptPerFile + 1, 3]) {
    texts.content.set('a.md', many(count))
    assert.deepEqual(
      (await check(texts)).places.filter(place => !place.startsWith('ascii/baseline')),
      [],
      String(count),
    )
  }
  texts.content.set('a.md', many(keptPerFile + 7))
  assert.deepEqual((await check(texts)).places, ['ascii/more a.md'])
})

test('the text is sorted, one entry a line, and read back as it was', () => {
  const entries = [
    { rule: 'b/x', path: 'z', line: '01', count: 1 },
    { rule: 'a/x', path: 'a', line: '02', count: 2 },
    { rule: 'a/x', path: 'a', line: '01', count: 1 },
    { rule: 'a/more', path: 'a', count: 9 },
  ]
  const text = renderBaseline(entries)
  assert.deepEqual(
    parseBaseline(text, path).map(({ path, rule, line }) => `${path} ${rule} ${line ?? ''}`),
    ['a a/more ', 'a a/x 01', 'a a/x 02', 'z b/x 01'],
  )
  assert.equal(text.split('\n').length, entries.length + 6)
  assert.equal(renderBaseline(parseBaseline(text, path)), text)
  assert.equal(renderBaseline([]), '{\n  "schema": 1,\n  "findings": []\n}\n')
})

test('a merge that left a key twice keeps the larger number', () => {
  const entry = { rule: 'a/x', path: 'a', line: '01' }
  assert.deepEqual(
    parseBaseline(
      renderBaseline([
        { ...entry, count: 1 },
        { ...entry, count: 3 },
      ]),
      path,
    ),
    [{ ...entry, count: 3 }],
  )
})

for (const text of [
  '{',
  '[]',
  '{ "schema": 2, "findings": [] }',
  '{ "schema": 1, "findings": [{ "rule": "a", "path": "b", "count": 0 }] }',
  '{ "schema": 1, "findings": [{ "rule": "a", "path": "b", "line": 1, "count": 1 }] }',
  '{ "schema": 1, "findings": [null] }',
])
  test(`refused: ${text}`, () => {
    assert.throws(() => parseBaseline(text, path), { name: 'UserError', message: /^The baseline old\.json is not JSON of the form/ })
  })

test('a baseline that the configuration names has to exist', async () => {
  const texts = fakeTexts({ 'a.md': 'x' })
  await assert.rejects(check(texts, 'compare', true), { name: 'UserError', message: 'The baseline old.json does not exist.' })
  assert.deepEqual((await check(texts, 'update', true)).places, [])
})
