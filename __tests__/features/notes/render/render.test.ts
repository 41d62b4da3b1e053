import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { categoriesOf } from '../../../../src/features/notes/decide/categories.ts'
import type { NotesContent, NotesEntry } from '../../../../src/features/notes/notes-content.ts'
import { endMarker, mergeBody, startMarker } from '../../../../src/features/notes/render/merge-body.ts'
import { largestNotes } from '../../../../src/features/notes/render/render.ts'
import { all, ofType, parse, textOf } from '../../../report/gfm.ts'
import { planOf, rendered, repositoryUrl } from '../release-of.ts'

const sha = 'a'.repeat(40)
const entry = (rest: Partial<NotesEntry> = {}): NotesEntry => ({
  ...{ key: sha, title: 'A change', id: null, issue: null, scope: null, description: null, parts: [], pullRequest: null, commit: sha },
  ...{ document: null, category: 'features', reason: '', breaking: null, feature: false, security: false },
  ...rest,
})
const content = (rest: Partial<NotesContent> = {}): NotesContent => ({
  ...{ lead: null, set: 'kinds', categories: categoriesOf.kinds, entries: [], dependencies: [], contributors: [] },
  ...{ pullRequests: [], accounts: [], usedFragments: [], missing: [] },
  accounting: { listed: 0, folded: 0, dependencies: 0, reverted: 0, excluded: 0, chores: 0, total: 0 },
  ...rest,
})
const update = (name: string) => ({
  name,
  kind: 'production' as const,
  folder: null,
  from: '1.0',
  to: '2.0',
  pullRequests: [1],
  commits: [],
  security: false,
})
const headings = (markdown: string): string[] => ofType(parse(markdown), 'heading').map(textOf)

test('sections stand in a fixed order, and none is empty', () => {
  const text = rendered(
    content({
      lead: 'Our words.',
      entries: [
        entry({ category: 'other' }),
        entry(),
        entry({ security: true }),
        entry({ breaking: ['Call it twice.'], category: 'other' }),
        entry({ category: 'fixes' }),
      ],
      dependencies: [update('vite')],
    }),
    {
      files: [{ name: 'a-1.0.0-py3-none-any.whl', component: 'backend', size: 1_234_567, sha256: 'c'.repeat(64) }],
      pythonRequires: '>=3.11',
    },
  )
  assert.deepEqual(headings(text), ['Breaking Changes', 'Security', 'Features', 'Bug Fixes', 'Other Changes', 'Dependencies', 'Artifacts'])
  assert.ok(text.startsWith(`${startMarker}\n\nOur words.\n\n## Breaking Changes`))
  assert.ok(text.endsWith(`${endMarker}\n`))
  assert.match(text, /1\.2 MiB \(1,234,567 bytes\) \| `c{64}` \|/)
  assert.match(text, /\(Python >=3\.11\)/)
  assert.match(text, /\npip install \.\/a-1\.0\.0-py3-none-any\.whl\n/)
  assert.match(text, /\nsha256sum --check --ignore-missing SHA256SUMS\n/)
  assert.match(
    text,
    /\*\*Full changelog\*\*: \[v1\.0\.0 to v2\.0\.0\]\(https:\/\/github\.com\/octo\/stockroom\/compare\/v1\.0\.0\.\.\.v2\.0\.0\)/,
  )
  assert.equal(ofType(parse(text), 'table').length, 1)
})

test('several wheels of a project are left to pip', () => {
  const files = ['a-1.0.0-cp312-linux.whl', 'a-1.0.0-cp312-macos.whl', 'b-1.0.0-py3-none-any.whl'].map(name => ({
    name,
    component: 'x',
    size: 1,
    sha256: 'd'.repeat(64),
  }))
  assert.match(
    rendered(content(), { files }),
    /```sh\npip install --find-links \. a==1\.0\.0\npip install \.\/b-1\.0\.0-py3-none-any\.whl\n```/,
  )
})

test('without an address nothing is linked, and without a previous release nothing is compared', () => {
  const bare = rendered(content({ entries: [entry({ pullRequest: 3 })] }), { repositoryUrl: undefined })
  assert.match(bare, /^- A change \(#3\)$/m)
  assert.doesNotMatch(bare, /http|Full changelog/)
  const first = rendered(content({ entries: [entry()] }), { plan: planOf('f'.repeat(40), { previousTag: null }) })
  assert.match(first, /\[all commits up to v2\.0\.0\]\(https:\/\/github\.com\/octo\/stockroom\/commits\/v2\.0\.0\)/)
  assert.match(rendered(content(), { plan: planOf(sha, { tag: null }) }), new RegExp(`compare/v1\\.0\\.0\\.\\.\\.${sha}`))
})

test('notes are never empty', () => {
  assert.match(rendered(content()), /There are no changes since v1\.0\.0\./)
  const accounting = { listed: 0, folded: 0, dependencies: 0, reverted: 2, excluded: 1, chores: 3, total: 6 }
  assert.match(
    rendered(content({ accounting })),
    /commits in this range: 3 for the release itself, 2 that cancel each other, 1 kept out of the notes by a label\./,
  )
})

test('dependencies are folded above five', () => {
  const of = (count: number) => rendered(content({ dependencies: Array.from({ length: count }, (_, index) => update(`p${index}`)) }))
  assert.doesNotMatch(of(5), /<details>/)
  assert.match(of(6), /<details>\n<summary>6 packages were updated<\/summary>\n\n- `p0` `1\.0` -> `2\.0`/)
  assert.equal(ofType(parse(of(6)), 'listItem').length, 6)
})

test('development is folded above five, and nothing else is', () => {
  const of = (category: string, count: number) => rendered(content({ entries: Array.from({ length: count }, () => entry({ category })) }))
  assert.doesNotMatch(of('development', 5) + of('fixes', 6), /<details>/)
  assert.match(of('development', 6), /^## Development & CI\n\n<details>\n<summary>6 changes<\/summary>\n\n- [^<]+\n\n<\/details>\n/m)
  assert.equal(ofType(parse(of('development', 6)), 'listItem').length, 6)
})

test('with notes.ascii: false every text keeps its script, and a breaking change that the section names stays out of the list', () => {
  const [word, han] = ['\u041f\u043e\u0438\u0441\u043a', '\u9875\u9762']
  const entries = [
    entry({ title: `${word} \u2014 #4 @x`, scope: han }),
    entry({ title: han, breaking: [`${word}\n\n    ${word}\n`], parts: [] }),
    entry({ title: word, breaking: [] }),
  ]
  const all = content({
    lead: `${word} \u202e`,
    entries,
    contributors: [{ name: word, login: null, first: null }],
    dependencies: [update(han)],
  })
  const text = rendered(all, { ascii: false, footer: han })
  for (const line of [
    `${word} [U+202E]`,
    `- **${han}:** ${word} -- #<!---->4 @<!---->x (`,
    `  ${word}`,
    `\`\`\`\n  ${word}\n`,
    `- \`${han}\` `,
    `\n${word}\n`,
    `\n${han}\n`,
  ])
    assert.ok(text.includes(line), `${line}\n${text}`)
  assert.match(rendered(all), /^[\x20-\x7e\n]*$/)
  assert.deepEqual(headings(rendered({ ...all, lead: word }, { ascii: false, list: false })), ['Breaking Changes'])
  assert.ok(!rendered({ ...all, lead: word }, { ascii: false, list: false }).includes(`- ${word} (`))
})

test("people's words cannot swallow the list", () => {
  for (const lead of ['```\nopen', '~~~~\n```', '<!-- open', `x ${endMarker} y`, `a <!-- release-runbook:no${startMarker}tes:end --> b`]) {
    const text = rendered(content({ lead, entries: [entry()] }))
    assert.deepEqual(headings(text), ['Features'], lead)
    assert.equal(text.split(endMarker).length, 2, lead)
    assert.equal(text.split(startMarker).length, 2, lead)
  }
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        '@a',
        '#1',
        '`',
        '<b>',
        '![x](y)',
        '\n# h',
        '|',
        '**',
        'https://e.test',
        '\u202e',
        '- ',
        startMarker,
        endMarker,
        '<!-- release-runbook: {} -->',
      ),
      { maxLength: 8 },
    )
    .map(parts => parts.join('')),
)

test('whatever strangers write, the list holds our links and nothing else', () => {
  const entries = fc.array(
    fc.record({
      title: anyText,
      scope: fc.option(anyText),
      description: fc.option(anyText),
      breaking: fc.option(fc.array(anyText, { maxLength: 2 })),
      pullRequest: fc.option(fc.constant(3)),
    }),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(entries, anyText, (given, name) => {
      const text = rendered(content({ entries: given.map(entry), dependencies: [update(name)], pullRequests: [1, 3] }))
      assert.match(text, /^[\n\x20-\x7e]*$/)
      const root = parse(text)
      for (const node of all(root)) {
        if (node.type === 'html') assert.ok(['<!---->', startMarker, endMarker].includes(node.value!), text)
        if (node.type === 'link') assert.ok(node.url!.startsWith(`${repositoryUrl}/`), text)
        assert.ok(!['image', 'table', 'blockquote', 'thematicBreak', 'definition', 'delete'].includes(node.type), `${node.type} in ${text}`)
      }
      const lists = root.children!.filter(({ type }) => type === 'list')
      assert.equal(
        lists.reduce((sum, list) => sum + list.children!.length, 0),
        given.length + 1,
        text,
      )
      assert.equal(text.split(/<!--\s*release-runbook/).length, 3, text)
    }),
    { numRuns: 150 },
  )
})

test('three thousand entries stay below the limit, breaking ones whole, and no line is cut', () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    entry({
      key: `${index}`,
      title: `Change ${index} ${'word '.repeat(20)}`,
      description: 'A sentence about it. '.repeat(10),
      category: index % 2 ? 'other' : 'features',
      breaking: index < 50 ? ['Migrate.'] : null,
      security: index === 60,
    }),
  )
  const text = rendered(content({ entries: many, dependencies: Array.from({ length: 700 }, (_, index) => update(`package-${index}`)) }))
  assert.ok(text.length <= largestNotes && text.length > largestNotes - 2000, `${text.length}`)
  assert.deepEqual(headings(text).slice(0, 2), ['Breaking Changes', 'Security'])
  assert.equal(text.match(/Migrate\./g)?.length, 50)
  assert.match(text, /## Dependencies\n\n700 packages were updated\./)
  const shown = text.match(/^- Change .*$/gm) ?? []
  assert.ok(shown.every(line => line.endsWith(`(https://github.com/octo/stockroom/commit/${sha}))`)))
  const left = [...text.matchAll(/^- ([\d,]+)(?: more)? changes?, see \[the comparison\]/gm)].reduce(
    (sum, match) => sum + Number(match[1]?.replace(',', '')),
    0,
  )
  assert.equal(shown.length + left, 3000)
})

test('even when all of it breaks', () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    entry({ key: `${index}`, title: 'x '.repeat(100), breaking: ['Migrate. '.repeat(60)] }),
  )
  const text = rendered(content({ lead: 'word '.repeat(30_000), entries: many }))
  assert.ok(text.length <= largestNotes)
})

test('the same content gives the same bytes', () => {
  const given = content({ entries: [entry(), entry({ key: 'b', title: 'B' })], dependencies: [update('vite')] })
  assert.equal(rendered(given), rendered(structuredClone(given)))
})

test('a new body keeps what people wrote outside the markers', () => {
  const old = rendered(content({ entries: [entry({ title: 'Old' })] }))
  const generated = rendered(content({ entries: [entry({ title: 'New $& $1' })] }))
  const merged = mergeBody(`Hello.\r\n\r\n${old}\nBye.`, generated)
  assert.equal(merged, `Hello.\r\n\r\n${generated.trimEnd()}\n\nBye.`)
  assert.equal(mergeBody('', generated), generated)
  assert.equal(mergeBody('Mine.', generated), `Mine.\n\n${generated}`)
  assert.equal(mergeBody(`${startMarker} torn`, generated), `torn\n\n${generated}`)
  assert.equal(mergeBody(`Quotes \`${endMarker}\`.\n${old}`, generated), `Quotes \`${endMarker}\`.\n${generated}`)
})

test('merging twice is merging once, and loses no word', () => {
  const part = fc.constantFrom('word', '\n', startMarker, endMarker, '<!-- release', '$&')
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 8 }).map(parts => parts.join('')),
      existing => {
        const generated = `${startMarker}\n\nNew\n\n${endMarker}\n`
        const once = mergeBody(existing, generated)
        assert.equal(mergeBody(once, generated), once)
        assert.ok(once.includes('New'))
      },
    ),
  )
})

test('without the list: the section, the breaking changes that it does not name, and the comparison', () => {
  const broken = (rest: Partial<NotesEntry>) => entry({ breaking: [], ...rest })
  const all = content({
    lead: '- Prices are numbers (#12)\n- Dropped the old table, see abcdef1',
    entries: [
      broken({ title: 'Prices', pullRequest: 12 }),
      broken({ title: 'Tables', commit: `abcdef1${'0'.repeat(33)}` }),
      broken({ title: 'Dropped the Old table!' }),
      broken({ title: 'Port 80 is gone', pullRequest: 1 }),
      entry({ title: 'Not breaking' }),
    ],
    dependencies: [update('left-pad')],
    contributors: [{ name: 'Fern', login: 'fern', first: null }] as unknown as NotesContent['contributors'],
  })
  const text = rendered(all, { list: false, plan: planOf(sha, { tag: 'v2.0.0', previousTag: 'v1.0.0' }) })
  assert.deepEqual(headings(text), ['Breaking Changes'])
  assert.match(text, /Prices are numbers[\s\S]*Port 80 is gone[\s\S]*Full changelog/)
  assert.doesNotMatch(text, /Not breaking|left-pad|fern|Tables/)
  const whole = rendered(content({ lead: '- Done' }), { list: false })
  assert.doesNotMatch(whole, /There are no changes/)
})

test('the footer stands last, with its values filled in, in ASCII and closed', () => {
  const plan = planOf(sha, { tag: 'v2.0.0', version: '2.0.0', sourceDate: 86_400 })
  const text = rendered(content(), { plan, footer: 'See {tag}, {version}, {date}, {commit} \u2014 <details>' })
  assert.match(text, /See v2\.0\.0, 2\.0\.0, 1970-01-02, \{commit\} --? <details>\n\n<\/details>\n\n<!--/)
  assert.ok(rendered(content(), { plan: { ...plan, tag: null }, footer: '{tag}' }).includes('\n\n2.0.0\n\n<!--'))
})
