import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type ChangelogInput, changelogTarget, writeChangelog } from '../../../../src/features/notes/changelog/changelog.ts'
import { categoriesOf } from '../../../../src/features/notes/decide/categories.ts'
import type { NotesEntry } from '../../../../src/features/notes/notes-content.ts'

const sha = 'a'.repeat(40)
const entry = (title: string, pullRequest: number, rest: Partial<NotesEntry> = {}): NotesEntry => ({
  ...{ key: title, title, id: null, issue: null, scope: null, description: null, parts: [], pullRequest, commit: sha, document: null },
  ...{ category: 'features', reason: '', breaking: null, feature: false, security: false },
  ...rest,
})
const entries = [
  entry('Add a search', 12, { feature: true }),
  entry('Read the last line', 13, { category: 'fixes' }),
  entry('Say how to install', 14, { category: 'documentation' }),
  entry('Drop the old flag', 15, { category: 'other', breaking: ['Use `--new`.'] }),
]

function write(text: string, rest: Partial<ChangelogInput> = {}, version = '1.2.0') {
  return writeChangelog({
    target: { file: 'CHANGELOG.md', heading: null, optional: false },
    text,
    content: { entries: entries.slice(0, 2), categories: categoriesOf.kinds, dependencies: [], pullRequests: [] },
    plan: { tag: `v${version}`, version, commit: sha, previousTag: 'v1.1.0' },
    date: '2026-10-01',
    repositoryUrl: undefined,
    config: { list: true, ascii: true },
    settings: '',
    ...rest,
  })
}
const content = (entries: readonly NotesEntry[]): Partial<ChangelogInput> => ({
  content: { entries, categories: categoriesOf.kinds, dependencies: [], pullRequests: [] },
})
function textOf(result: ReturnType<typeof write>): string {
  assert.ok('text' in result, JSON.stringify(result))
  return result.text
}
const added = '- Add a search (#12)'
const fixed = '- Read the last line (#13)'

describe('the section has the form of the newest versions', () => {
  const table: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'Keep a Changelog',
      '# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-09-01\n\n### Fixed\n\n- a\n\n## [1.0.0] - 2026-08-01\n\n### Added\n\n- b\n\n' +
        '[Unreleased]: https://x/compare/v1.1.0...HEAD\n[1.1.0]: https://x/compare/v1.0.0...v1.1.0\n[1.0.0]: https://x/releases/tag/v1.0.0\n',
      `# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-10-01\n\n### Added\n\n${added}\n\n### Fixed\n\n${fixed}\n\n## [1.1.0] - 2026-09-01\n\n### Fixed\n\n- a\n\n## [1.0.0] - 2026-08-01\n\n### Added\n\n- b\n\n` +
        '[Unreleased]: https://x/compare/v1.2.0...HEAD\n[1.2.0]: https://x/compare/v1.1.0...v1.2.0\n[1.1.0]: https://x/compare/v1.0.0...v1.1.0\n[1.0.0]: https://x/releases/tag/v1.0.0\n',
    ],
    [
      'conventional headings, and two blank lines',
      '## [1.1.0](https://x/compare/v1.0.0...v1.1.0) (2026-09-01)\n\n\n### Bug Fixes\n\n* a\n\n\n### Features\n\n* b\n\n## [1.0.0](https://x/compare/v0.9.0...v1.0.0) (2026-08-01)\n',
      `## [1.2.0](https://x/compare/v1.1.0...v1.2.0) (2026-10-01)\n\n\n### Features\n\n* Add a search (#12)\n\n\n### Bug Fixes\n\n* Read the last line (#13)\n\n## [1.1.0](https://x/compare/v1.0.0...v1.1.0) (2026-09-01)\n\n\n### Bug Fixes\n\n* a\n\n\n### Features\n\n* b\n\n## [1.0.0](https://x/compare/v0.9.0...v1.0.0) (2026-08-01)\n`,
    ],
    [
      'headings of the team for what an entry means',
      '# v1.1.0\n## :bug: Fixes\n- a\n## Additions\n- b\n\n# v1.0.0\n',
      `# v1.2.0\n## Additions\n${added}\n## :bug: Fixes\n${fixed}\n\n# v1.1.0\n## :bug: Fixes\n- a\n## Additions\n- b\n\n# v1.0.0\n`,
    ],
    [
      'plain lists',
      '## 1.1.0\n* a\n\n---\n\n## 1.0.0\n* b\n',
      '## 1.2.0\n* Add a search (#12)\n* Read the last line (#13)\n\n---\n\n## 1.1.0\n* a\n\n---\n\n## 1.0.0\n* b\n',
    ],
    [
      'underlined headings',
      'History\n=======\n\n1.1.0 (2026-09-01)\n------------------\n- a\n\n1.0.0 (2026-08-01)\n------------------\n- b\n',
      `History\n=======\n\n1.2.0 (2026-10-01)\n------------------\n${added}\n${fixed}\n\n1.1.0 (2026-09-01)\n------------------\n- a\n\n1.0.0 (2026-08-01)\n------------------\n- b\n`,
    ],
    [
      'a date and an anchor in lines of their own',
      '# C\n\n<a name="1.1.0"></a>\n## 1.1.0\n\nReleased on 2026-09-01.\n\n- a\n',
      `# C\n\n<a name="1.2.0"></a>\n## 1.2.0\n\nReleased on 2026-10-01.\n\n${added}\n${fixed}\n\n<a name="1.1.0"></a>\n## 1.1.0\n\nReleased on 2026-09-01.\n\n- a\n`,
    ],
    [
      'changesets',
      '# pkg\n\n## 1.1.0\n\n### Patch Changes\n\n- a\n',
      `# pkg\n\n## 1.2.0\n\n### Minor Changes\n\n${added}\n\n### Patch Changes\n\n${fixed}\n\n## 1.1.0\n\n### Patch Changes\n\n- a\n`,
    ],
    [
      'the newest version is withdrawn, or has a name',
      '## 1.1.0 [YANKED] - 2026-09-02\n- a\n## 1.0.0 - 2026-09-01\n- b\n## 0.9.0 "Acorn" - 2026-08-01\n- c\n',
      `## 1.2.0 - 2026-10-01\n${added}\n${fixed}\n## 1.1.0 [YANKED] - 2026-09-02\n- a\n## 1.0.0 - 2026-09-01\n- b\n## 0.9.0 "Acorn" - 2026-08-01\n- c\n`,
    ],
    [
      'code and comments are no headings',
      '<!--\n## 9.0.0\n-->\n```\n## 8.0.0\n```\n## 1.1.0\n- a\n',
      `<!--\n## 9.0.0\n-->\n\`\`\`\n## 8.0.0\n\`\`\`\n## 1.2.0\n${added}\n${fixed}\n\n## 1.1.0\n- a\n`,
    ],
    ['no file', '', `# Changelog\n\n## 1.2.0 - 2026-10-01\n\n### Features\n\n${added}\n\n### Bug Fixes\n\n${fixed}\n`],
    [
      'no version yet',
      '# Log\n\n## [Unreleased]\n',
      `# Log\n\n## [Unreleased]\n\n## [1.2.0] - 2026-10-01\n\n### Added\n\n${added}\n\n### Fixed\n\n${fixed}\n`,
    ],
    [
      'a newer version of another line',
      '## 2.0.0\n- a\n\n## 1.1.0\n- b\n',
      `## 2.0.0\n- a\n\n## 1.2.0\n${added}\n${fixed}\n\n## 1.1.0\n- b\n`,
    ],
    ['only newer versions, and no line end', '## 2.0.0\n- a', `## 2.0.0\n- a\n\n## 1.2.0\n${added}\n${fixed}\n`],
    [
      'levels for kinds of versions, and the comparison with the newest',
      '## [1.1.1](https://x/compare/v1.1.0...v1.1.1)\n\n* a\n\n# [1.1.0](https://x/compare/v1.0.0...v1.1.0)\n\n* b\n',
      '# [1.2.0](https://x/compare/v1.1.1...v1.2.0)\n\n* Add a search (#12)\n* Read the last line (#13)\n\n## [1.1.1](https://x/compare/v1.1.0...v1.1.1)\n\n* a\n\n# [1.1.0](https://x/compare/v1.0.0...v1.1.0)\n\n* b\n',
    ],
    [
      'an id of the heading, and words about the version',
      '## 1.1.0\n{: #v1-1-0}\n\nVersion 1.1.0 is the first with lists.\n\n- a\n',
      `## 1.2.0\n{: #v1-2-0}\n\n${added}\n${fixed}\n\n## 1.1.0\n{: #v1-1-0}\n\nVersion 1.1.0 is the first with lists.\n\n- a\n`,
    ],
    [
      'a newest version without the date of the others',
      '## 1.1.0\n\n- a\n\n## 1.0.0\n\nReleased 2026-09-01\n\n- b\n',
      `## 1.2.0\n\nReleased 2026-10-01\n\n${added}\n${fixed}\n\n## 1.1.0\n\n- a\n\n## 1.0.0\n\nReleased 2026-09-01\n\n- b\n`,
    ],
    [
      'only newer versions, above definitions of links',
      '## 2.0.0\n- a\n\n[b]: https://x\n',
      `## 2.0.0\n- a\n\n## 1.2.0\n${added}\n${fixed}\n\n[b]: https://x\n`,
    ],
    ['line ends of Windows', '## 1.1.0\r\n- a\r\n', `## 1.2.0\r\n${added}\r\n${fixed}\r\n\r\n## 1.1.0\r\n- a\r\n`],
  ]
  for (const [name, before, after] of table)
    test(name, () => {
      assert.equal(textOf(write(before)), after)
      assert.deepEqual(write(after), { text: after }, 'twice is once')
    })
})

test('dates have the form of the newest version', () => {
  const table: readonly (readonly [string, string])[] = [
    ['2026-09-30', '2026-10-01'],
    ['2026/09/30', '2026/10/01'],
    ['30.09.2026', '01.10.2026'],
    ['September 30, 2026', 'October 1, 2026'],
    ['Sep 30, 2026', 'Oct 1, 2026'],
    ['30th September, 2026', '1st October, 2026'],
    ['09 Sep 2026', '01 Oct 2026'],
    ['May 5, 2026', 'October 1, 2026'],
    ['September 2026', 'October 2026'],
  ]
  for (const [other, own] of table) assert.ok(textOf(write(`## 1.1.0 (${other})\n- a\n`)).startsWith(`## 1.2.0 (${own})\n`), other)
  assert.match(textOf(write('## 2.0.0rc1\n- a\n', {}, '2.0.0-rc.2')), /^## 2\.0\.0rc2\n/, 'PEP 440')
  assert.deepEqual(write('## 2.0.0rc2\n- a\n', {}, '2.0.0-rc.2'), { text: '## 2.0.0rc2\n- a\n' })
  assert.match(textOf(write('## 1.1.0 (1st May 2026)\n', { date: '2026-06-12' })), /^## 1\.2\.0 \(12th Jun 2026\)\n/)
  assert.match(textOf(write('1.1.0\n-----\n', {}, '10.0.0')), /^10\.0\.0\n------\n/, 'an underline')
})

test('what people wrote below Unreleased begins the section, and what it names is not added', () => {
  const before =
    '# C\n\n## [Unreleased]\n\n### Fixed\n\n- Lines: the last one is read (#13)\n\n## [1.1.0] - 2026-09-01\n\n### Fixed\n\n- a\n'
  const after = before
    .replace('## [Unreleased]\n', '## [Unreleased]\n\n## [1.2.0] - 2026-10-01\n')
    .replace('(#13)\n', `(#13)\n\n### Added\n\n${added}\n`)
  assert.equal(textOf(write(before)), after)
  assert.equal(textOf(write(before, { config: { list: false, ascii: true } })), after.replace(`\n### Added\n\n${added}\n`, ''))
  const broken = textOf(write(before, { config: { list: false, ascii: true }, ...content(entries) }))
  assert.equal(broken, after.replace(`### Added\n\n${added}`, '### Changed\n\n- **Breaking:** Drop the old flag (#15)\n\n  Use `--new`.'))
  const more = textOf(write(before, content([entry('Close the file', 16, { category: 'fixes' })])))
  assert.equal(more, after.replace(`(#13)\n\n### Added\n\n${added}\n`, '(#13)\n- Close the file (#16)\n'))
  assert.equal(
    textOf(write('## Unreleased\n- b (#13)\n\n### Added\n\n## 1.1.0\n\n### Added\n\n- a\n')),
    `## Unreleased\n\n## 1.2.0\n\n- b (#13)\n\n### Added\n\n${added}\n\n## 1.1.0\n\n### Added\n\n- a\n`,
  )
  const both = '## Unreleased\n\n### Added\n\n- c\n\n### Fixed\n\n- b (#13)\n\n## 1.1.0\n'
  assert.equal(textOf(write(both)), both.replace('\n\n', '\n\n## 1.2.0\n\n').replace('- c\n', `- c\n${added}\n`))
  const empty = '# C\n\n## [Unreleased]\n\n### Fixed\n\n<!-- nothing yet -->\n\n## [1.1.0]\n\n### Fixed\n\n- a\n'
  assert.ok(textOf(write(empty)).includes('<!-- nothing yet -->\n\n## [1.2.0]\n\n### Added'), 'a frame without entries stays')
})

test('a version that its heading calls unreleased gets its date', () => {
  assert.equal(
    textOf(write('## 1.2.0 (unreleased)\n\n- b (#12), c (#13)\n\n## 1.1.0 (2026-09-01)\n\n- a\n')),
    '## 1.2.0 (2026-10-01)\n\n- b (#12), c (#13)\n\n## 1.1.0 (2026-09-01)\n\n- a\n',
  )
  assert.equal(
    textOf(write('## 1.2.0 (unreleased)\n\n## 1.1.0 (2026-09-01)\n\n- a\n')),
    `## 1.2.0 (2026-10-01)\n\n${added}\n${fixed}\n\n## 1.1.0 (2026-09-01)\n\n- a\n`,
  )
  const pallets = 'Unreleased\n\n- b (#12), c (#13)\n\n## Version 1.1.0\n\nReleased 2026-09-01\n\n- a\n'
  assert.equal(
    textOf(write(`## Version 1.2.0\n\n${pallets}`)),
    `## Version 1.2.0\n\n${pallets.replace('Unreleased', 'Released 2026-10-01')}`,
  )
})

test('all entries of the notes have a place, a break is marked, and an item keeps its indentation', () => {
  const kept = textOf(write('## 1.1.0\n\n### Added\n\n*   a\n', content(entries)))
  const own = kept.slice(0, kept.indexOf('## 1.1.0'))
  assert.equal(
    own,
    '## 1.2.0\n\n### Added\n\n*   Add a search (#12)\n\n### Changed\n\n*   **Breaking:** Drop the old flag (#15)\n\n    Use `--new`.\n*   Say how to install (#14)\n\n### Fixed\n\n*   Read the last line (#13)\n\n',
  )
  const marked = textOf(write('## 1.1.0\n\n### BREAKING CHANGES\n\n- a\n', content(entries)))
  assert.match(marked, /^## 1\.2\.0\n\n### BREAKING CHANGES\n\n- Drop the old flag \(#15\)\n/)
  const areas = entries.map(each => ({ ...each, category: each.category === 'fixes' ? 'fixes' : 'backend' }))
  const update = {
    name: 'vite',
    kind: 'production' as const,
    folder: null,
    from: '1',
    to: '2',
    pullRequests: [9],
    commits: [],
    security: false,
  }
  const all = textOf(
    write('## 1.1.0\n\n### Added\n\n- a\n', {
      content: { entries: areas, categories: categoriesOf.areas, dependencies: [update], pullRequests: [] },
    }),
  )
  assert.match(
    all,
    /### Added\n\n- Add a search \(#12\)\n\n### Changed\n\n- \*\*Breaking:[^#]*#15[^#]*#14\)\n- `vite` `1` -> `2` \(#9\)\n\n### Fixed/,
  )
})

test('a section that people wrote gets no list of updated packages', () => {
  const update = {
    name: 'vite',
    kind: 'production' as const,
    folder: null,
    from: '1',
    to: '2',
    pullRequests: [9],
    commits: [],
    security: false,
  }
  const noEntries = { entries: [], categories: categoriesOf.kinds, dependencies: [update], pullRequests: [] }
  const before = '## Unreleased\n\n- b\n\n## 1.1.0\n\n- a\n'
  const listed = (list: boolean) =>
    textOf(write(before, { config: { list, ascii: true }, content: noEntries })).includes('- `vite` `1` -> `2`')
  assert.deepEqual([listed(true), listed(false)], [true, false])
})

test('any changelog keeps its bytes around the new section', () => {
  const line = fc.constantFrom(
    '',
    '- a',
    '* b',
    'text',
    '### Fixed',
    '```',
    '<!-- c -->',
    '---',
    '[1.0.0]: https://x',
    '  more',
    '\r',
    '\u00e9',
  )
  const file = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.array(line, { maxLength: 6 })), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(file, fc.boolean(), (sections, hasEnd) => {
      const before =
        sections.map(([patch, lines], at) => [`## 1.${9 - at}.${patch}`, ...lines].join('\n')).join('\n') + (hasEnd ? '\n' : '')
      const result = write(before, {}, '2.0.0')
      const after = textOf(result)
      assert.ok(after.endsWith(before), after)
      assert.ok(after.startsWith('## 2.0.0\n'))
      assert.deepEqual(write(after, {}, '2.0.0'), { text: after })
    }),
  )
})

test('a line or a row below a heading says what the version brings', () => {
  const target = { file: 'docs/history.md', heading: 'Versions', optional: false }
  assert.equal(
    textOf(write('## Versions\n\n- 1.1.0 (2026-09-01): a\n', { target })),
    '## Versions\n\n- 1.1.0 (2026-09-01): a\n- 1.2.0 (2026-10-01): Add a search; Read the last line\n',
  )
  assert.equal(
    textOf(
      write('## Versions\n| Date | Version | Changes |\n|---|---|---|\n| 1 Sep 2026 | v1.1.0 | a |\n| 1 Aug 2026 | v1.0.0 | b |\n', {
        target,
      }),
    ),
    '## Versions\n| Date | Version | Changes |\n|---|---|---|\n| 1 Oct 2026 | v1.2.0 | Add a search; Read the last line |\n| 1 Sep 2026 | v1.1.0 | a |\n| 1 Aug 2026 | v1.0.0 | b |\n',
  )
  const wide = '## Versions\n| Version | Changes | When | Page |\n|---|---|---|---|\n'
  assert.equal(textOf(write(wide, { target })), `${wide}| v1.2.0 | Add a search; Read the last line | 2026-10-01 |  |\n`)
  const plan = { tag: 'web-v1.2.0', version: '1.2.0', commit: sha, previousTag: null }
  assert.match(textOf(write('## Versions\n- 1.1.0\n', { target, plan })), /^- web-v1\.2\.0 \(/m)
  const many = Array.from({ length: 7 }, (_, at) => entry(`Change ${at}`, at))
  assert.match(textOf(write('## Versions\n', { target, ...content(many) })), /: Change 0; .*Change 4; 2 more\n$/)
  assert.ok('refusal' in write('# Other\n', { target }))
  assert.deepEqual(write('# Other\n', { target: { ...target, optional: true } }), { text: '# Other\n' }, 'a checklist without the section')
  assert.deepEqual(write('## Versions\n- 1.2.0: here\n', { target }), { text: '## Versions\n- 1.2.0: here\n' })
})

test('what is not written, and what to do', () => {
  const rst = (settings: string, text = 'x\n') => write(text, { target: { file: 'CHANGES.rst', heading: null, optional: false }, settings })
  const sentences = [rst('[tool.towncrier]\n'), rst('[tool.scriv]\n'), rst('')].map(result => ('hint' in result ? result.hint : ''))
  assert.deepEqual(sentences, [
    'Run `towncrier build --version 1.2.0`, then `prepare` again.',
    'Run `scriv collect`, then `prepare` again.',
    'Run the tool that writes it (`towncrier build --version 1.2.0`, `scriv collect`), then `prepare` again.',
  ])
  assert.deepEqual(rst('', '1.2.0 (2026)\n~~~~~~~~~~~~\n'), { text: '1.2.0 (2026)\n~~~~~~~~~~~~\n' }, 'the tool has written it')
  for (const text of ['## 1.0.0\n\n## 1.1.0\n', '# A\n\n## First release\n']) assert.ok('refusal' in write(text), text)
})

test('the file is that of the configuration, else the checklist', () => {
  assert.deepEqual(changelogTarget({ changelog: { file: 'C.md', heading: null }, runbook: 'r.md' }), {
    file: 'C.md',
    heading: null,
    optional: false,
  })
  assert.deepEqual(changelogTarget({ changelog: null, runbook: 'r.md' }), { file: 'r.md', heading: 'Version History', optional: true })
  assert.equal(changelogTarget({ changelog: null, runbook: null }), undefined)
})
