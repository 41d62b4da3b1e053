import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseFragments } from '../../../../src/features/notes/read/fragment.ts'
import { gitHistory } from '../../../fakes/git-history.ts'
import { notesOf, released, rendered, sums, titles } from '../release-of.ts'

const entries = (path: string, text: string) =>
  parseFragments(path, text).map(({ title, category, objective, breaking, security, issue }) => ({
    title,
    category,
    objective,
    breaking,
    security,
    issue,
  }))
const entry = (title: string, rest: object = {}) => ({
  title,
  category: null,
  objective: null,
  breaking: null,
  security: false,
  issue: null,
  ...rest,
})

test('towncrier', async t => {
  const table: [path: string, text: string, expected: object[]][] = [
    [
      'newsfragments/123.feature.md',
      'Lots can be filtered. By text.',
      [entry('Lots can be filtered', { category: 'feature', objective: 'By text.', issue: 123 })],
    ],
    ['changes/45.bugfix.2.rst', 'Round ``once``.\n', [entry('Round `once`', { category: 'bugfix', issue: 45 })]],
    ['changes/+typo.doc', 'Mend a typo', [entry('Mend a typo', { category: 'documentation' })]],
    ['changes/7.removal.rst', 'No Python 3.10', [entry('No Python 3.10', { issue: 7 })]],
    ['changes/8.breaking.md', 'Lists are objects', [entry('Lists are objects', { breaking: '', issue: 8 })]],
    ['changes/9.security.md', 'CVE', [entry('CVE', { security: true, issue: 9 })]],
    ['changes/10.misc.md', '', []],
    ['changes/README.md', '# How to', []],
    ['changes/_template.md', 'x', []],
  ]
  for (const [path, text, expected] of table) await t.test(path, () => assert.deepEqual(entries(path, text), expected))
})

test('a removal and a break keep their whole text', async () => {
  const sentence = `The option --legacy, ${'which was there for a long time, '.repeat(8)}is gone.`
  const steps = 'Call `read()` in its place.\n\n    read(1)\n\nThen delete the option.'
  const removal = entries('changes/7.removal.md', `It is gone. ${steps}`)
  assert.deepEqual(removal, [entry('It is gone', { objective: 'Call `read()` in its place. read(1) Then delete the option.', issue: 7 })])
  assert.deepEqual(entries('changes/8.breaking.md', `It is gone. ${steps}`), [entry('It is gone', { breaking: steps, issue: 8 })])
  const { history, from } = released()
  history.commit('Add', { files: { 'changes/7.removal.md': sentence, 'changes/8.breaking.md': `${sentence} ${steps}` } })
  const content = await notesOf(history, { from, config: { fragments: 'changes/*' } })
  const markdown = rendered(content)
  assert.equal(markdown.split('is gone.').length, 3)
  for (const part of ['read(1)', 'Then delete the option.']) assert.ok(markdown.includes(part), part)
  assert.deepEqual(
    content.entries.map(({ breaking }) => breaking === null),
    [true, false],
  )
  assert.equal(entries('changelog.d/x.md', '### Removed\n\n- Python 3.9.\n')[0]?.breaking, null)
})

test('scriv: each bullet is an entry', () => {
  const text =
    '<!--\nA new fragment.\n\n### Removed\n-->\n\n### Added\n\n- A filter,\n  by text.\n- A `total`.\n\n### Security\n\n- No more leaks.\n\n### Changed\n'
  assert.deepEqual(entries('changelog.d/20260101_fern.md', text), [
    entry('A filter, by text', { category: 'feature' }),
    entry('A `total`', { category: 'feature' }),
    entry('No more leaks', { security: true }),
  ])
  assert.deepEqual(entries('changelog.d/x.rst', '.. comment\n\nFixed\n-----\n\n- Rounding.\n'), [entry('Rounding', { category: 'fix' })])
})

test('headings of Keep a Changelog are part of the meaning', async t => {
  const table: [heading: string, text: string, title: string, rest: object][] = [
    ['Removed', 'Python 3.8 support.', 'Removed: Python 3.8 support', {}],
    ['Removed', 'Remove the v1 routes', 'Remove the v1 routes', {}],
    ['Removed', '`lots()` without a page', 'Removed: `lots()` without a page', {}],
    ['Deprecated', 'the v1 routes', 'Deprecated: the v1 routes', {}],
    ['Deprecated', 'Deprecates the v1 routes', 'Deprecates the v1 routes', {}],
    ['Removed', 'Dropped Node 18', 'Dropped Node 18', {}],
    ['Removed', 'Endpoints of v1', 'Removed: Endpoints of v1', {}],
    ['Changed', 'Lists are objects', 'Lists are objects', {}],
    ['Added', 'A filter', 'A filter', { category: 'feature' }],
    ['Fixed', 'Half cents', 'Half cents', { category: 'fix' }],
    ['Security', 'Escape titles', 'Escape titles', { security: true }],
  ]
  for (const [heading, text, title, rest] of table)
    await t.test(`${heading} ${text}`, () => {
      assert.deepEqual(entries('changelog.d/a.md', `### ${heading}\n\n- ${text}\n`), [entry(title, rest)])
    })
  assert.deepEqual(entries('changes/7.removed.md', 'Python 3.8'), [entry('Removed: Python 3.8', { issue: 7 })])
})

test('the kind of a fragment is its category, unless run logs or two components give areas', async () => {
  const { history, from } = released()
  history.commit('One', { files: { 'changes/4.bugfix.md': 'Half cents', 'changes/5.feature.md': 'A filter' } })
  const { set, entries: listed } = await notesOf(history, { from, config: { fragments: 'changes/*.md' } })
  assert.deepEqual([set, listed.map(({ category }) => category)], ['kinds', ['fixes', 'features']])
  history.commit('Two', { files: { 'changes/gapfix_01.md': '# Gap Fix 01: Rows' } })
  assert.equal((await notesOf(history, { from, config: { fragments: 'changes/*.md' } })).set, 'areas')
})

test('items of a list stay, and links, bold and roles are their text', async () => {
  const { history, from } = released()
  const text = '---\n"a": patch\n---\n\n- **Read** rows once, see [the guide](docs/a.md)\n- fix :py:func:`rows`\n- [Docs](https://x.test)\n'
  history.commit('One', { files: { '.changeset/a.md': text, '.changeset/b.md': '---\n"a": patch\n---\n\nTwo parts:\n\n- one\n- two\n' } })
  const content = await notesOf(history, { from, config: { fragments: '.changeset/*.md' } })
  assert.deepEqual(
    content.entries.map(({ title, parts }) => [title, parts.map(part => part.title)]),
    [
      ['Read rows once, see the guide', ['Fix `rows`', 'Docs']],
      ['Two parts:', ['One', 'Two']],
    ],
  )
  assert.match(rendered(content), /^- Read rows once, see the guide \(.*\)\n {2}- Fix `rows`\n {2}- Docs$/m)
})

test('a changeset says itself whether it is a feature', () => {
  const feature = (level: string) =>
    parseFragments('.changeset/a.md', `---\na: ${level}\n---\n\nAdd a filter\n`).map(entry => entry.feature)
  assert.deepEqual(['minor', 'patch', 'major'].map(feature), [[true], [false], [false]])
  assert.deepEqual(parseFragments('1.feature.md', 'Add a filter')[0]!.feature, undefined)
})

test('changesets', () => {
  assert.deepEqual(entries('.changeset/blue-cats.md', "---\n'@octo/a': minor\nb: patch\n---\n\nAdd a filter. It looks at titles.\n"), [
    entry('Add a filter', { objective: 'It looks at titles.' }),
  ])
  assert.deepEqual(entries('.changeset/red.md', '---\n"@octo/a": major\n---\n\nLists are objects.\n\nRead `items`.\n\n    x.items\n'), [
    entry('Lists are objects', { breaking: 'Read `items`.\n\n    x.items' }),
  ])
  assert.deepEqual(entries('.changeset/none.md', '---\n---\n'), [])
})

test('front matter of a log', () => {
  const [one] = parseFragments(
    'f/1.md',
    '---\ntitle: "A title"\ncategory: Performance\nbreaking: call it twice\nsecurity: true\n---\n\n**Objective**: Faster.\n**Status:** done\n',
  )
  assert.deepEqual(
    [one?.title, one?.category, one?.breaking, one?.security, one?.objective],
    ['A title', 'Performance', 'call it twice', true, 'Faster.'],
  )
  const breaking = (value: string) => parseFragments('f/1.md', `---\nbreaking: ${value}\n---\n# T`)[0]?.breaking
  assert.deepEqual([breaking('true'), breaking('false'), breaking('no')], ['', null, null])
})

test('an objective keeps its plus signs, and its bullets are told apart', () => {
  const objective = (text: string) => parseFragments('f/1.md', `# T\n\n## Objective\n\n${text}`)[0]?.objective
  assert.equal(objective('Compute from Keepa + filtered signals'), 'Compute from Keepa + filtered signals')
  assert.equal(objective('- Add tests\n- Verify endpoints'), 'Add tests; Verify endpoints')
})

test('fragments that a release commit used up count for the release, those that were withdrawn do not', async () => {
  const { history, from } = released()
  history.commit('feat: a (#1)', { files: { 'news/1.feature.md': 'First thing' } })
  history.commit('feat: b (#2)', { files: { 'news/2.feature.md': 'Second thing' } })
  history.commit('Withdraw', { files: { 'news/2.feature.md': null } })
  history.commit('Release v2.0.0-rc.1', { files: { 'news/1.feature.md': null } })
  history.commit('fix: c (#3)', { files: { 'news/3.bugfix.md': 'Third thing' } })
  const content = await notesOf(history, { from, config: { fragments: 'news/*' } })
  assert.deepEqual(titles(content), ['First thing', 'Third thing', 'Withdraw', 'B'])
  assert.deepEqual(sums(content), { listed: 4, chores: 1, total: 5 })
  assert.match(rendered(content), /- First thing \(\[#1\]/)
})

test('several entries of one file have keys of their own', async () => {
  const { history, from } = released()
  history.commit('Two things (#4)', { files: { 'changelog.d/a.md': '### Added\n\n- One\n- Two\n' } })
  const { entries: found } = await notesOf(history, { from, config: { fragments: 'changelog.d/*.md' } })
  assert.deepEqual(
    found.map(({ key, title, pullRequest }) => [key, title, pullRequest]),
    [
      ['changelog.d/a.md', 'One', 4],
      ['changelog.d/a.md#2', 'Two', 4],
    ],
  )
})

test('any text in any file is read to its end', () => {
  const path = fc.constantFrom('a.md', '1.feature.md', '.changeset/x.md', 'changelog.d/y.md')
  const piece = fc.constantFrom(
    '---\n',
    '### Added\n',
    '- x\n',
    '\n',
    '# T\n',
    'a: major\n',
    '<!--',
    '-->',
    '**Objective**: ',
    '    code\n',
    '``',
    '.. c\n',
  )
  fc.assert(
    fc.property(path, fc.array(fc.oneof(piece, fc.string())), (name, parts) => {
      for (const { title, key } of parseFragments(name, parts.join(''))) assert.ok(typeof title === 'string' && key.startsWith(name))
    }),
  )
})

test('a changeset that the release used up is told, and its release is not', async () => {
  const { history, from } = released()
  history.commit('Add pages (#5)', { files: { '.changeset/red.md': '---\n"@octo/a": minor\n---\n\nPages of fifty.\n' } })
  history.commit('Version Packages (#6)', { files: { '.changeset/red.md': null, 'CHANGELOG.md': 'x' } })
  const content = await notesOf(history, { from, config: { fragments: '.changeset/*.md' } })
  assert.deepEqual([titles(content), sums(content)], [['Pages of fifty'], { listed: 1, chores: 1, total: 2 }])
  assert.equal(content.entries[0]?.pullRequest, 5)
})

test('a fragment that was moved belongs to the change that added it, and an old one stays old', async () => {
  const history = gitHistory()
  const from = history.commit('First', { files: { 'news/0.md': '# Old news\n', 'news/00.md': '# Older news\n' } })
  history.commit('Log (#5)', { files: { 'news/a.md': '# A new page\n' } })
  history.commit('New linter (#9)', {
    files: {
      ...{ 'news/a.md': null, 'news/deep/b.md': '# A new page\n' },
      ...{ 'news/0.md': null, 'news/deep/0.md': '# Old news, in other words\n', 'news/00.md': null, 'news/deep/zero.md': '# Older news\n' },
    },
  })
  const content = await notesOf(history, { from, config: { fragments: 'news/**' } })
  assert.deepEqual(
    content.entries.map(({ title, pullRequest, key }) => [title, pullRequest, key]),
    [
      ['A new page', 5, 'news/deep/b.md'],
      ['New linter', 9, '#9'],
    ],
  )
})
