import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Fragment, parseFragments } from '../../../../src/features/notes/read/fragment.ts'

/** The one entry of a log. */
function parseFragment(path: string, text: string): Fragment {
  const [fragment, ...more] = parseFragments(path, text)
  assert.equal(more.length, 0)
  return fragment!
}

const path = 'multi_agent/runlogs/gapfix_03b_negative.md'

test('the three spellings of an objective', () => {
  for (const objective of ['**Objective**: Round once. More.', '**Objective:** Round once. More.', '## Objective\n\nRound once.\nMore.']) {
    const {
      title,
      id,
      objective: read,
    } = parseFragment(path, `# Gap Fix 03b: Half cents - Run Log\r\n\r\n> Reviewed.\n\n${objective}\n\n## Next\n\nNo.`)
    assert.deepEqual({ title, id, read }, { title: 'Half cents', id: '03b', read: 'Round once.' })
  }
})

test('an objective that announces a list goes on with it', () => {
  assert.equal(
    parseFragment(path, '# T\n\n## Objective\n\nKeep the repo healthy:\n\n- pin tools;\n- run checks.\n\nEnd.').objective,
    'Keep the repo healthy: pin tools; run checks.',
  )
  assert.equal(parseFragment(path, '# T\n\n**Objective**: Use e.g. version 1.2 of it! Then rest').objective, 'Use e.g. version 1.2 of it!')
})

test('what is missing is not made up', () => {
  const plain = parseFragment('notes/other.md', 'Only a sentence')
  assert.deepEqual(plain, {
    path: 'notes/other.md',
    key: 'notes/other.md',
    issue: null,
    security: false,
    more: false,
    parts: [],
    log: true,
    title: 'Only a sentence',
    id: null,
    objective: null,
    category: null,
    breaking: null,
    paths: [],
  })
  assert.equal(parseFragment('notes/empty.md', '').title, 'notes/empty.md')
  assert.equal(parseFragment(path, '# T\n\n## Objective\n\n## Next').objective, null)
})

test('category, breaking text and named paths', () => {
  const text =
    '---\ncategory: "Frontend & UI"\n---\n# T\n\n- `frontend/src/App.jsx` and scripts/check_ascii.py\n\n## Breaking changes\n\nCall it twice.\n\n## Next\n'
  const { category, breaking, paths } = parseFragment(path, text)
  assert.deepEqual(
    { category, breaking, paths },
    { category: 'Frontend & UI', breaking: 'Call it twice.', paths: ['frontend/src/App.jsx', 'scripts/check_ascii.py'] },
  )
  assert.equal(parseFragment(path, '# T\n\n**Category**: Bug Fixes & Polish\n').category, 'Bug Fixes & Polish')
  assert.equal(parseFragment(path, '# T\n\n## Breaking changes\n\nNone.\n').breaking, null)
})

test('hostile lengths are read to their end (what they cost: bench/hostile-input.ts)', () => {
  assert.doesNotThrow(() => {
    for (const piece of ['a/', '-', '# ', '**Objective**: ', 'e.g. ', '\n', '---\n', '(((', 'a.']) parseFragment(path, piece.repeat(40_000))
  })
})
