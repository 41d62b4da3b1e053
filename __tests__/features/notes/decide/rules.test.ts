import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CategoryRule } from '../../../../src/config/config.ts'
import { parseYaml } from '../../../../src/config/yaml.ts'
import { excludedBy, readReleaseYml } from '../../../../src/features/notes/decide/rules.ts'
import { pullRequestForge } from '../../../fakes/git-history.ts'
import { builtInRules, fullStack, notesOf, released, rendered, sums, titles } from '../release-of.ts'

const rule = (title: string, rest: Partial<CategoryRule> = {}): CategoryRule => ({
  ...{ title, labels: [], types: [], paths: [], exclude: { labels: [], authors: [] } },
  ...rest,
})

/** Heading and title of each entry, as they are rendered. */
function placed(markdown: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  let heading = ''
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3)
    else if (line.startsWith('- ') && !/Contributors/.test(heading))
      found[heading] = [...(found[heading] ?? []), line.slice(2).replace(/ \(.*$/, '')]
  }
  return found
}

const releaseYml = `changelog:
  exclude:
    labels: [Ignore-For-Release]
    authors: [octo-bot]
  categories:
    - title: "Exciting New Features \u{1f389}"
      labels: [Semver-Minor, enhancement]
      exclude: { labels: [docs], authors: [jun] }
    - title: Mended
      labels: [bug]
    - title: Other
      labels: ['*']
`

test('release.yml is read as GitHub reads it', async () => {
  const { history, from } = released()
  history.commit('First (#1)', { files: { '.github/release.yml': releaseYml } })
  for (let number = 2; number <= 9; number += 1) history.commit(`Change ${number} (#${number})`)
  const pulls = [
    { number: 1, labels: ['Bug', 'enhancement'] },
    { number: 2, labels: ['bug'] },
    { number: 3, labels: ['whatever'] },
    { number: 4, labels: ['enhancement', 'docs'] },
    { number: 5, labels: ['enhancement'], author: 'jun' },
    { number: 6, labels: ['ignore-for-release'] },
    { number: 7, labels: ['bug'], author: 'octo-bot', bot: true },
    { number: 8, title: 'fix: no label, but a type' },
    { number: 9, title: 'Nothing tells' },
  ].map(pull => ({ title: `T${pull.number}`, ...pull }))
  const content = await notesOf(history, { from, forge: pullRequestForge(pulls).forge })
  assert.deepEqual(placed(rendered(content)), {
    'Exciting New Features :tada:': ['T1'],
    Mended: ['No label, but a type', 'T2'],
    Other: ['Nothing tells', 'T5', 'T4', 'T3'],
  })
  assert.deepEqual(sums(content), { listed: 7, excluded: 2, total: 9 })
  assert.deepEqual(
    content.accounts.filter(({ bucket }) => bucket === 'excluded').map(({ reason }) => reason),
    ['author octo-bot', 'label ignore-for-release'],
  )
})

test('no exclude hides what breaks', async () => {
  const { history, from } = released()
  history.commit('feat!: hidden (#1)', { files: { '.github/release.yaml': releaseYml } })
  const content = await notesOf(history, {
    from,
    forge: pullRequestForge([{ number: 1, title: 'feat!: hidden', labels: ['ignore-for-release'] }]).forge,
  })
  assert.deepEqual(placed(rendered(content)), { 'Breaking Changes': ['Hidden'] })
})

test("a file that is none of GitHub's is said to be unread", async () => {
  const { history, from } = released()
  for (const text of ['- a list', 'changelog: [', '{}', 'changelog: 3', '*a']) {
    history.commit('x', { files: { '.github/release.yml': text } })
    const { missing } = await notesOf(history, { from })
    assert.ok(missing.includes('.github/release.yml could not be read: it has no `changelog`.'), text)
  }
  assert.equal(readReleaseYml('x: 1', parseYaml), undefined)
  assert.deepEqual(readReleaseYml('changelog: {}', parseYaml), { categories: null, exclude: null })
  assert.deepEqual(readReleaseYml('changelog: { exclude: { labels: bug } }', parseYaml)?.exclude, { labels: [], authors: [], types: [] })
})

test('our own configuration wins over release.yml, and knows types and paths', async () => {
  const { history, from } = released()
  history.commit('feat: new', { files: { '.github/release.yml': releaseYml } })
  history.commit('Touch the engine', { files: { 'engine/a.rs': '', 'engine/b.rs': '', 'README.md': '' } })
  history.commit('fix: mended')
  history.commit('chore: quiet')
  const config = {
    categories: [rule('Engine', { paths: ['engine/**'] }), rule('New things', { types: ['feat'] })],
    exclude: { labels: [], authors: [], types: ['chore'] },
  }
  const content = await notesOf(history, { from, config })
  assert.deepEqual(placed(rendered(content)), { Engine: ['Touch the engine'], 'New things': ['New'], 'Bug Fixes': ['Mended'] })
  assert.deepEqual(sums(content), { listed: 3, excluded: 1, total: 4 })
})

test('headings that are areas keep the areas, and others do not', async () => {
  const { history, from } = released()
  history.commit('Work', { files: { 'backend/a.py': '' } })
  const areas = { categories: [rule('Server', { labels: ['backend'] })] }
  assert.deepEqual(placed(rendered(await notesOf(history, { from, config: areas, plan: { components: fullStack } }))), { Server: ['Work'] })
  const kinds = { categories: [rule('Features')] }
  assert.deepEqual(placed(rendered(await notesOf(history, { from, config: kinds, plan: { components: fullStack } }))), {
    Changes: ['Work'],
  })
})

test('a fragment may name a heading of the team', async () => {
  const { history, from } = released()
  history.commit('Log', { files: { 'f/1.md': '---\ncategory: new things \u{1f680}\n---\n# One' } })
  const content = await notesOf(history, { from, config: { fragments: 'f/*.md', categories: [rule('New Things')] } })
  assert.deepEqual([placed(rendered(content)), titles(content)], [{ 'New Things': ['One'] }, ['One']])
})

test('bots are named with or without their suffix', () => {
  const exclude = { labels: [], authors: ['renovate[bot]', 'Dependabot'], types: [] }
  for (const author of ['renovate', 'renovate[bot]', 'dependabot', 'dependabot[bot]'])
    assert.equal(excludedBy({ ...builtInRules, exclude }, { labels: [], author }, null), `author ${author}`)
  assert.equal(excludedBy({ ...builtInRules, exclude }, { labels: ['skip-changelog'], author: 'fern' }, null), undefined)
})

test('headings that every release has are not doubled, and their labels count', async () => {
  const { history, from } = released()
  const rules = `changelog:
  categories:
    - { title: "Breaking Changes \u{1f6e0}", labels: [incompatible] }
    - { title: Security, labels: [hardening] }
    - { title: "\u{1f4e6} Dependencies", labels: [dependencies] }
    - { title: Other, labels: ['*'] }
`
  history.commit('One (#1)', { files: { '.github/release.yml': rules } })
  history.commit('Two (#2)')
  history.commit('Three (#3)')
  history.commit('Bump vite from 8.3.5 to 8.3.6 (#4)')
  const pulls = [
    { number: 1, title: 'Lists are objects', labels: ['Incompatible'] },
    { number: 2, title: 'Check the host', labels: ['hardening'] },
    { number: 3, title: 'Vendor the parser', labels: ['dependencies'] },
    { number: 4, title: 'Bump vite from 8.3.5 to 8.3.6', labels: ['dependencies'], author: 'dependabot', bot: true },
  ]
  const content = await notesOf(history, { from, forge: pullRequestForge(pulls).forge })
  assert.deepEqual(placed(rendered(content)), {
    'Breaking Changes': ['Lists are objects'],
    Security: ['Check the host'],
    ':package: Dependencies': ['Vendor the parser', '`vite` `8.3.5` -> `8.3.6`'],
  })
  assert.deepEqual(
    content.entries.map(({ breaking }) => breaking),
    [null, null, []],
  )
})
