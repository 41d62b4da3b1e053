import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakingLabel, excludingLabel, securityLabel } from '../../../../src/features/notes/decide/categories.ts'
import { isReleaseChore } from '../../../../src/features/notes/decide/release-chore.ts'
import { parseMessage } from '../../../../src/features/notes/read/commit-message.ts'
import { plainLabel } from '../../../../src/features/notes/read/title-table.ts'

test('emoji before a title tell what a change is, and are no part of it', async t => {
  const table: [title: string, type: string | null, subject: string][] = [
    ['\u2728 Add pages (#5)', 'feat', 'Add pages'],
    [':sparkles: Add pages', 'feat', 'Add pages'],
    ['\u2b06\ufe0f Bump vite from 1.0.0 to 1.1.0', 'deps', 'Bump vite from 1.0.0 to 1.1.0'],
    ['\u{1f527} \u{1f41b} Mend pages', 'fix', 'Mend pages'],
    ['\u{1f468}\u200d\u{1f4bb} Work', null, 'Work'],
    ['feat: \u2728 add pages', 'feat', 'add pages'],
    ['\u{1f41b} fix(api): answer once', 'fix', 'answer once'],
    ['\u{1f4dd} Update release notes\u00a0[skip ci]', 'docs', 'Update release notes'],
    ['[ci skip] Publish', null, 'Publish'],
    ['Publish (#5) [skip ci]', null, 'Publish'],
    ['\u2728', null, '\u2728'],
    [':class:`Lot` is frozen', null, ':class:`Lot` is frozen'],
    ['::error::z', null, '::error::z'],
    ['3 pages', null, '3 pages'],
    ['[fix] Answer once', 'fix', 'Answer once'],
    ['[Docs]: pages (#5)', 'docs', 'pages'],
    ['[docs](x) more', null, '[docs](x) more'],
    ['[lots] Answer once', null, '[lots] Answer once'],
  ]
  for (const [title, type, subject] of table)
    await t.test(title, () => {
      const parsed = parseMessage(title)
      assert.deepEqual([parsed.type, parsed.subject], [type, subject])
    })
  assert.deepEqual(parseMessage('\u{1f4a5} Drop Node 18').breaking, [])
  for (const title of ['\u{1f516} Release version 0.120.0', '1.1.0 [skip ci]']) assert.ok(isReleaseChore(parseMessage(title)))
})

test('labels mean the same in any decoration', () => {
  const spelled = [
    '\u{1f4a5} breaking change',
    ':bug: Bug',
    'bug-fix',
    'type: Bug_Fix',
    '\u{1f512} security',
    'area/back-end',
    'C: :art:  Style',
    'new_feature',
  ]
  assert.deepEqual(spelled.map(plainLabel), [
    'breaking change',
    'bug',
    'bug fix',
    'bug fix',
    'security',
    'back end',
    'style',
    'new feature',
  ])
  const breaking = [
    'Breaking',
    'breaking-change',
    ':boom: breaking_changes',
    'semver-major',
    'semver: major',
    'semver/major',
    'kind/breaking-change',
  ]
  for (const label of breaking) assert.ok(breakingLabel.test(plainLabel(label)), label)
  for (const label of ['non-breaking', 'not breaking', 'breaking?', 'needs: breaking change', 'breaking news'])
    assert.ok(!breakingLabel.test(plainLabel(label)), label)
  for (const label of ['\u{1f512} Security', 'security-fix', 'type:security']) assert.ok(securityLabel.test(plainLabel(label)), label)
  for (const label of ['needs: security review', 'security-review', 'no security']) assert.ok(!securityLabel.test(plainLabel(label)), label)
  for (const label of ['skip-changelog', 'skip_release_notes', 'no changelog', 'ignore-for-release'])
    assert.ok(excludingLabel.test(plainLabel(label)), label)
})
