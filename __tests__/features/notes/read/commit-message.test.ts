import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMessage } from '../../../../src/features/notes/read/commit-message.ts'
import { cleanTitle } from '../../../../src/features/notes/read/title.ts'

test('headers', async t => {
  const table: [message: string, expected: Partial<ReturnType<typeof parseMessage>>][] = [
    ['feat(api)!: answer lists (#15)', { type: 'feat', scope: 'api', subject: 'answer lists', number: 15, breaking: [] }],
    ['Fix: x', { type: 'fix', scope: null, subject: 'x' }],
    ['feat : x', { type: 'feat', subject: 'x' }],
    ['patch(step5.1.3): x', { type: null, subject: 'patch(step5.1.3): x', scope: null }],
    ['feat (core)!: x', { type: 'feat', scope: 'core', subject: 'x', breaking: [] }],
    ['team(core)!: x', { type: null, subject: 'team(core)!: x', breaking: [] }],
    ['Note (draft)!: x', { type: null, subject: 'Note (draft)!: x', breaking: null }],
    ['Note (draft): x', { type: null, scope: null, breaking: null }],
    ['BREAKING(http): x', { scope: 'http', subject: 'x', breaking: [] }],
    ['BREAKING CHANGE(http)!: feat: x (#3)', { type: 'feat', scope: 'http', subject: 'x', number: 3, breaking: [] }],
    ['BREAKING (http): fix(io): x', { type: 'fix', scope: 'io', subject: 'x', breaking: [] }],
    ['Breaking up (http): x', { subject: 'Breaking up (http): x', breaking: null }],
    ['Note: not a type', { type: null, subject: 'Note: not a type' }],
    ['Plain subject (#7)', { type: null, subject: 'Plain subject', number: 7 }],
    ['Number too large (#99999999999)', { subject: 'Number too large (#99999999999)', number: null }],
    ['see (#7) for more', { subject: 'see (#7) for more', number: null }],
    ['', { type: null, subject: '', number: null, breaking: null }],
  ]
  for (const [message, expected] of table) {
    await t.test(message, () => {
      const parsed = parseMessage(message)
      assert.deepEqual({ ...parsed, ...expected }, parsed)
    })
  }
})

test('the text of a breaking change has all its paragraphs, and no trailer', () => {
  const message =
    'feat: x\n\nBody.\n\nBREAKING CHANGE: first line\nsecond line, see #12\n\nBefore: a\n\nAfter: b\n\nCloses: #14\nCo-authored-by: A <a@b.test>'
  assert.deepEqual(parseMessage(message).breaking, ['first line\nsecond line, see #12\n\nBefore: a\n\nAfter: b'])
  assert.deepEqual(parseMessage('fix: x\n\nBREAKING-CHANGE: one\n\nBREAKING CHANGE: two').breaking, ['one', 'two'])
  assert.equal(parseMessage('fix: x\n\nBreaking changes were avoided').breaking, null)
  assert.equal(parseMessage('fix: x\n\nthis is no BREAKING CHANGE: at all').breaking, null)
})

test('a title that GitHub cut goes on in the body', () => {
  const { subject, number, type, breaking } = parseMessage(
    'feat: the first argu\u2026 (#5618)\n\n\u2026ment is read once\n\nBREAKING CHANGE: read it again',
  )
  assert.deepEqual([subject, number, type, breaking], ['the first argument is read once', 5618, 'feat', ['read it again']])
  assert.equal(parseMessage('Wait for it...\n\n... and more').subject, 'Wait for it...')
})

test('a squash merge is read as the commits that it joined', () => {
  const { squashed, breaking, number } = parseMessage(
    'Lots as objects (#15)\n\n* feat: one\n\nBREAKING CHANGE: read items\n\n* fix: two\n\nCo-authored-by: A <a@b.test>',
  )
  assert.equal(number, 15)
  assert.deepEqual(
    squashed.map(({ type, subject }) => [type, subject]),
    [
      ['feat', 'one'],
      ['fix', 'two'],
    ],
  )
  assert.deepEqual(breaking, ['read items'])
})

test('what a revert takes back', async t => {
  const named = (number: number | null, title: string | null) => ({ number, title })
  const table: (readonly [message: string, expected: Partial<NonNullable<ReturnType<typeof parseMessage>['reverts']>> | null])[] = [
    ['Revert "x"\n\nThis reverts commit abcdef1.', { commits: ['abcdef1'], title: 'revert' }],
    ['Revert "x (#5)" (#6)\n\nReverts Octo/stockroom#5', { pullRequests: [{ repository: 'octo/stockroom', number: 5 }] }],
    ['Back out x\n\nThis reverts commit abcdef1, reversing\nchanges made to 1234567.', { commits: ['abcdef1'], title: 'revert' }],
    ['revert: let us not\n\nRefs: 676104e, a215868', { commits: ['676104e', 'a215868'], title: 'revert' }],
    ['Revert two\n\nThis reverts commits abcdef1 and 1234567.', { commits: ['abcdef1', '1234567'] }],
    ['Revert the theme (#6)\n\nThis partially reverts commit abcdef1.', { commits: [], pullRequests: [], title: 'revert' }],
    ['Fix the form, undo the rest\n\nThis reverts commit abcdef1.', { commits: ['abcdef1'], title: null }],
    ['Revert "x (#5)" (#6)', { named: named(5, 'x (#5)') }],
    ['Revert "x" (#5) (#6)', { named: named(5, 'x') }],
    ['Revert "Revert "x (#5)" (#6)" (#7)', { named: named(6, 'Revert "x (#5)" (#6)') }],
    ['Revert "Revert "x (#5)"" (#7)', { named: named(null, 'Revert "x (#5)"'), title: 'revert' }],
    ['Reapply "x (#5)" (#7)', { named: named(5, 'x (#5)'), title: 'reapply' }],
    ...['Revert #4', 'reverts PR #4', 'revert: #4', 'fix: back out #4', 'Undo pull request #4 (#9)', 'revert(api): PR #4'].map(
      title => [title, { named: named(4, null), title: 'revert' as const }] as const,
    ),
    ...[
      "Revert 'feat: x'",
      'revert: feat: x',
      'revert: "feat: x"',
      'Backed out \u201cfeat: x\u201d',
      'revert(api)!: feat: x',
      'refactor: undo `feat: x`',
    ].map(title => [title, { named: named(null, 'feat: x'), title: 'revert' as const }] as const),
    ...['Reland #4', 'reapply: #4', 're-apply PR #4'].map(title => [title, { named: named(4, null), title: 'reapply' as const }] as const),
    ...[
      'Revert part of #4',
      'Revert the fix for #123',
      'Revert #4 and fix #7',
      'Revert x',
      'revert: part of #4',
      'Revert "x" and "y"',
      'Revert',
    ].map(title => [title, { named: null, title: 'revert' as const }] as const),
    ['Reapply "x" (#7)\n\nReverts octo/stockroom#6', { pullRequests: [{ repository: 'octo/stockroom', number: 6 }], title: 'reapply' }],
    ['Reland x\n\nThis reverts commit abcdef1.', { commits: ['abcdef1'], title: 'reapply' }],
    ['Add x (#9)\n\n* Add y\n\n* Revert "y"\n\nThis reverts commit abcdef1.', null],
    ['Revertible forms', null],
  ]
  for (const [message, expected] of table)
    await t.test(message, () => {
      const { reverts } = parseMessage(message)
      if (expected === null) assert.equal(reverts, null)
      else assert.deepEqual(reverts, { ...reverts, ...expected })
    })
  const { subject, type, scope } = parseMessage('Reapply "feat(api): answer once (#5)" (#7)')
  assert.deepEqual([subject, type, scope], ['Reapply "answer once (#5)"', 'feat', 'api'])
})

test('hostile lengths are read to their end (what they cost: bench/hostile-input.ts)', () => {
  assert.doesNotThrow(() => {
    for (const piece of ['a', ' ', '(#', '-', 'BREAKING CHANGE: ', '* ', 'reverts commit ', 'A-', '\n']) {
      parseMessage(`feat: x${piece.repeat(50_000)}`)
      parseMessage(`feat: x\n\n${piece.repeat(50_000)}b`)
      cleanTitle(piece.repeat(50_000))
    }
  })
})

test('titles are cleaned, and their ids kept', async t => {
  const table: [written: string, title: string, id: string | null][] = [
    ['Gap Fix 01: Document Encoding', 'Document Encoding', '01'],
    ['Gap Fix 11b: Half cents', 'Half cents', '11b'],
    ['Gap Fix 12 - Keepa Integration Tests (Gap Fix 12)', 'Keepa Integration Tests', '12'],
    ['Gap Fix 03: Gap Fix 03: Names the row - Run Log', 'Names the row', '03'],
    ['gapfix_7 names', 'Names', '7'],
    ['Gap Fix 9', 'Gap Fix 9', '9'],
    ['Run Log', 'Run Log', null],
    ['gap fixes for 3 rows', 'Gap fixes for 3 rows', null],
    ['npm installs once.', 'npm installs once', null],
    ['iOS build', 'iOS build', null],
    ["don't read twice", "Don't read twice", null],
    ['re-add rows', 'Re-add rows', null],
    ['pre-commit, then rows', 'Pre-commit, then rows', null],
    ['lots.py reads', 'lots.py reads', null],
  ]
  for (const [written, title, id] of table) await t.test(written, () => assert.deepEqual(cleanTitle(written), { title, id }))
  assert.equal(cleanTitle(parseMessage('fix(api): answer once (#3)').subject).title, 'Answer once')
})
