import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { NotesContent } from '../../../src/features/notes/notes-content.ts'
import { changelogTexts } from '../../../src/features/prepare/changelog.ts'

const config = (text: string) => parseConfig(text, '.github/release-runbook.yml')
const content = {
  entries: [],
  categories: [],
  dependencies: [],
  pullRequests: [],
  usedFragments: ['changes/1.feature.md'],
} as unknown as NotesContent
const plan = { tag: 'v1.1.0', version: '1.1.0', commit: 'c'.repeat(40), previousTag: 'v1.0.0' }
const input = { plan, content, date: '2026-11-29', repositoryUrl: undefined }
const reader = (texts: Readonly<Record<string, string>>) => ({ readText: async (path: string) => texts[path.replace('/r/', '')] })
const named = config('changelog: { file: ./CHANGELOG.md }\n')
const old = '# Changes\n\n## 1.0.0 (2026-01-02)\n\n- Start\n'
const section = '## 1.1.0 (2026-11-29)\n\n'

test('the version goes into the changelog, and the fragments that the notes used are deleted', async () => {
  const read = reader({ 'CHANGELOG.md': old })
  const [[path, text], deleted] = (await changelogTexts(named, input, '/r', read, read)) as [[string, string], unknown]
  assert.equal(path, 'CHANGELOG.md')
  assert.ok(text.startsWith('# Changes\n\n## 1.1.0 (2026-11-29)\n'), text)
  assert.ok(text.endsWith(old.slice(old.indexOf('## 1.0.0'))), text)
  assert.deepEqual(deleted, ['changes/1.feature.md', null])
  assert.deepEqual(await changelogTexts(config('notes: {}\n'), input, '/r', read, read), [])
})

test('a section that a person edited after an earlier run stays; a committed one is no change', async () => {
  const edited = old.replace('## 1.0.0', `${section}- In my own words\n\n## 1.0.0`)
  const once = await changelogTexts(named, input, '/r', reader({ 'CHANGELOG.md': old }), reader({ 'CHANGELOG.md': edited }))
  assert.deepEqual(once[0], ['CHANGELOG.md', edited])
  const read = reader({ 'CHANGELOG.md': edited })
  assert.deepEqual(await changelogTexts(named, input, '/r', read, read), [['changes/1.feature.md', null]])
})

test('a file of another tool stops prepare, with the command of the tool', async () => {
  const read = reader({ 'NEWS.rst': 'News\n====\n', 'pyproject.toml': '[tool.towncrier]\n' })
  await assert.rejects(
    changelogTexts(config('changelog: { file: NEWS.rst }\n'), input, '/r', read, read),
    (error: Error & { hint?: string }) =>
      /NEWS\.rst is no Markdown/.test(error.message) && /towncrier build --version 1\.1\.0/.test(error.hint ?? ''),
  )
})
