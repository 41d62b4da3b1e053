import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saysNone, withoutRepeats } from '../../../../src/features/notes/read/breaking-text.ts'
import { parseMessage } from '../../../../src/features/notes/read/commit-message.ts'
import { pullRequestForge } from '../../../fakes/git-history.ts'
import { notesOf, released } from '../release-of.ts'

test('what breaks, in the words of a message', async t => {
  const table: [message: string, breaking: readonly string[] | null, subject?: string][] = [
    ['feat!: x', []],
    ['BREAKING CHANGE: drop Node 18', [], 'drop Node 18'],
    ['Breaking: drop Node 18 (#4)', [], 'drop Node 18'],
    ['breaking change: feat: x', [], 'x'],
    ['[BREAKING] drop Node 18', [], 'drop Node 18'],
    ['Breaking news', null, 'Breaking news'],
    ['fix: x\n\n**BREAKING CHANGE**: call y', ['call y']],
    ['fix: x\n\n**BREAKING CHANGE:** call y', ['call y']],
    ['fix: x\n\n- BREAKING CHANGE: call y', ['call y']],
    ['fix: x\n\nBREAKING CHANGE(api): call y', ['call y']],
    ['fix: x\n\nBreaking change: call y', ['call y']],
    ['fix: x\n\nBREAKING CHANGES\n\ncall y', ['call y']],
    ['fix: x\n\n### BREAKING CHANGES\n\n- call y\n- not z\n\n## Test plan\n\n- [x] ran', ['- call y\n- not z']],
    ['x (#3)\n\n* feat: a\n\n* BREAKING CHANGE: b', ['b']],
    ['fix: x\n\nBREAKING CHANGE: no', null],
    ['fix: x\n\nBREAKING CHANGE: N/A', null],
    ['fix: x\n\n## Breaking changes\n\nNone', null],
    ['fix: x\n\n<!--\nBREAKING CHANGE: what people must do\n-->', null],
    ['fix: x\n\n<details>\n<summary>left-pad</summary>\n\nBREAKING CHANGE: of left-pad\n\n</details>', null],
    ['fix: x\n\nThe footer of a message:\n\n```\nBREAKING CHANGE: y\n```', null],
    ['fix: x\n\nBREAKING CHANGE: call\n\n```\n# y()\n```\n\nCc: a\n\n\u{1F916} Generated with [x](y)', ['call\n\n```\n# y()\n```']],
    ['fix: x\n\nBreaking changes were avoided', null],
    ['fix: x\n\nBREAKING CHANGE: No longer supports Node 16', ['No longer supports Node 16']],
    ['fix: x\n\nBREAKING CHANGES\n\n- None known.\n\nMore text', null],
    ['fix: x\n\n- [x] Breaking change (fix or feature that would break what works)', ['']],
    ['fix: x\n\n- [ ] Breaking change (fix or feature that would break what works)', null],
    ['fix: x\n\n- [x] \u{1f4a5} **Breaking change**', ['']],
    ['fix: x\n\n- [x] Breaking change: call y', ['call y']],
    ['fix: x\n\n- [x] Breaking changes are documented', null],
    ['fix: x\n\nBREAKING CHANGE: list[x] is read once\nwith y', ['list[x] is read once\nwith y']],
    ['fix: x\n\n## Does this introduce a breaking change?\n\n- [x] Yes\n- [ ] No\n\nCall y.', ['Call y.']],
    ['fix: x\n\n## Does this introduce a breaking change?\n\n- [ ] Yes\n- [x] No\n\nCall y.', null],
    ['fix: x\n\nBreaking change? [x] yes [ ] no', ['']],
    ['fix: x\n\nBreaking change? [ ] yes [x] no', null],
    ['fix: x\n\nBreaking change? yes [x] no [ ]', ['']],
    ['fix: x\n\nBreaking change? yes [ ] no [x]', null],
    ['fix: x\n\nBreaking change? Yes [ ]  No [ ]', null],
    ['fix: x\n\n## Does this introduce a breaking change?\n\n- Yes [x]\n- No [ ]\n\nCall y.', ['Call y.']],
    ['fix: x\n\n## Does this introduce a breaking change?\n\nYes [ ]\nNo [x]\n\nCall y.', null],
    ['fix: x\n\n- Breaking change [x]\n- Bug fix [ ]', ['']],
    ['fix: x\n\n- Breaking change [ ]\n- Bug fix [x]', null],
    ['fix: x\n\nBREAKING CHANGE: call y\nEND_COMMIT_OVERRIDE\n\nMore', ['call y']],
    ['fix: x\n\n## Breaking changes\n\nCall y.', null],
    ['fix: x\n\nBREAKING CHANGE: [ ] yes [x] no', null],
    ['fix: x\n\nBREAKING CHANGE: [ ] yes [ ] no', null],
  ]
  for (const [message, breaking, subject] of table)
    await t.test(message, () => {
      const parsed = parseMessage(message)
      assert.deepEqual(parsed.breaking, breaking)
      if (subject !== undefined) assert.equal(parsed.subject, subject)
    })
})

test('one rule for a denial', () => {
  const denials =
    '|-|---|No|none.|**None**|- none|nope!|Nothing|N/A|na|Not applicable|false|None known|none expected|No known breaking changes|No breaking change intended|No breaking changes expected.|no, all of it is internal|None (internal only)|None - only docs|No: it adds a key|None \u2014 see #4|1. None|No; see below|- [ ] yes\n- [x] no|[ ] yes [x] no|[ ] Yes\n[ ] No|- [x] None'
  for (const text of denials.split('|')) assert.equal(saysNone(text), true, text)
  const breaking =
    'No longer supports Node 16|None of the v1 routes remain|No breaking changes, except that foo() is gone|Nothing but the v1 route is gone|None, unless you call y|No, but call y|none. However, y is gone|Nope apart from y|No-op handlers are gone|Nothing works as before|call y|yes|[x] yes [ ] no|- [x] Yes|N/A users must log in again|false positives are errors|Known issues|expected'
  for (const text of breaking.split('|')) assert.equal(saysNone(text), false, text)
})

test('a text that another goes on from is told once', () => {
  assert.deepEqual(withoutRepeats(['call y', 'a', 'call y\n\nwith z', 'call  y']), ['a', 'call y\n\nwith z'])
})

test('a merge commit says what breaks, with a pull request and without', async () => {
  const { history, from } = released()
  history.mergeBranch('Merge pull request #9 from octo/api\n\nNew API\n\nBREAKING CHANGE: call v2', ['feat: new api'])
  history.mergeBranch("Merge branch 'topic'\n\nBREAKING CHANGE: call v3", ['feat: newer api'])
  history.mergeBranch("Merge branch 'other'", ['fix: y'])
  const { entries, accounting } = await notesOf(history, { from })
  assert.deepEqual(
    entries.map(({ title, breaking }) => [title, breaking]),
    [
      ['Y', null],
      ["Merge branch 'topic'", ['call v3']],
      ['Newer api', null],
      ['New API', ['call v2']],
    ],
  )
  assert.equal(accounting.total, 6)
})

test('what a program quotes breaks nothing of ours, and what two sources say is told once', async () => {
  const { history, from } = released()
  const bump = history.commit('Update left-pad (#7)')
  const own = history.commit('feat: x (#8)\n\nBREAKING CHANGE: call y')
  const { forge } = pullRequestForge([
    { number: 7, title: 'Update left-pad', body: 'BREAKING CHANGE: of left-pad', bot: true, mergeCommit: bump },
    { number: 8, title: 'feat: x', body: 'BREAKING CHANGE: call y\nwith z\n\n## Test plan\n\n- [x] ran', mergeCommit: own },
  ])
  const { entries } = await notesOf(history, { from, forge })
  assert.deepEqual(
    entries.map(({ pullRequest, breaking }) => [pullRequest, breaking]),
    [
      [8, ['call y\nwith z']],
      [7, null],
    ],
  )
})

test('a break without a text is described by its subject, unless that is the title of the entry', async () => {
  const { history, from } = released()
  history.commit('Gateway (#1)\n\n* feat: add lists\n\n* feat!: drop the v1 protocol\n\n* fix!: read once\n\nBREAKING CHANGE: call read()')
  history.commit('feat!: drop v0 (#2)')
  history.mergeBranch('Merge pull request #3 from octo/io\n\nNew io', ['refactor!: drop write()', 'fix: y'])
  const { entries } = await notesOf(history, { from })
  assert.deepEqual(
    entries.map(({ title, breaking }) => [title, breaking]),
    [
      ['New io', ['drop write()']],
      ['Drop v0', []],
      ['Gateway', ['drop the v1 protocol', 'call read()']],
    ],
  )
})
