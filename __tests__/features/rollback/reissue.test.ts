import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { defaultConfigPath } from '../../../src/config/inputs.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { makeReissueTag, type Reissue } from '../../../src/features/rollback/reissue.ts'
import type { Commit, Git, TagRef, TrackedFile } from '../../../src/ports/git.ts'
import type { Project } from '../../../src/ports/project.ts'
import { fakeForge } from '../../fakes/forge.ts'

const folder = await mkdtemp(join(tmpdir(), 'reissue-'))
after(() => rm(folder, { recursive: true, force: true }))

const tag = (name: string, digit: string): TagRef => ({ name, object: digit, commit: digit.repeat(40), annotated: true })
const reissue: Reissue = { good: tag('v1.0.0', 'a'), bad: tag('v2.0.0', 'b'), version: '2.0.1', tag: 'v2.0.1', reason: 'Wrong prices' }
const config = parseConfig('components: {}\nversion: [VERSION]\n', defaultConfigPath)
const made = 'c'.repeat(40)
const commit = (sha: string): Commit => ({
  sha,
  parents: ['x'],
  authorName: '',
  authorEmail: '',
  authored: 0,
  committed: 0,
  message: sha,
})

/** A file of the good tag: its text, or what git tracks of it as well. */
type Given = string | (Partial<TrackedFile> & { readonly text: string })

/** GitHub and a clone of it, where a tag comes to the clone with the first fetch (never: with none). */
async function world(texts: Readonly<Record<string, Given>>, { never = false } = {}) {
  const temp = await mkdtemp(join(folder, 'temp-'))
  const files = localFiles(temp)
  const forge = fakeForge()
  const known: string[] = []
  const asked: { files: readonly object[]; message: string; date: string }[] = []
  const tagged: string[] = []
  const trees: string[] = []
  const entries = Object.entries(texts).map(([path, given]) => ({ path, ...(typeof given === 'string' ? { text: given } : given) }))
  const git: Partial<Git> = {
    async addCleanTree(tree, at) {
      trees.push(at[0] ?? '')
      for (const { path, text } of entries) await files.write(join(tree, path), text)
    },
    trackedFiles: async () => entries.map(({ text, ...entry }) => ({ kind: 'file', executable: false, ...entry })),
    commitTime: async () => 1_700_000_000,
    log: async () => [commit('feat: more')],
    tags: async () => known.map(name => tag(name, 'c')),
    fetchAll: async () => void (never || known.push(...forge.tags.keys())),
  }
  const project: Partial<Project> = {
    async createCommit(_, changed, message, { date }) {
      asked.push({ files: changed, message, date })
      return made
    },
    async createTag(name, at, message) {
      tagged.push(message)
      forge.tags.set(name, at)
    },
  }
  const make = () => makeReissueTag(reissue, config, temp, { git: git as Git, files, forge, project: project as Project })
  return { git, project, forge, known, asked, tagged, trees, make }
}

test('the version is rewritten in the good files, and what goes on stating the old one is told', async () => {
  const { asked, tagged, trees, make } = await world({
    VERSION: { text: '1.0.0\n', executable: true },
    'CITATION.cff': 'version: 1.0.0\n',
    'libs/x/package.json': '{ "name": "x", "version": "1.0.0" }',
    'uv.lock': '[[package]]\nname = "own"\nversion = "1.0.0"\nsource = { editable = "." }\n',
    'linked/package.json': { text: '{ "name": "y", "version": "1.0.0" }', kind: 'link' },
    'notes.md': 'version: 1.0.0\n',
  })
  const { status, evidence } = await make()
  assert.deepEqual(asked, [
    {
      files: [
        { path: 'VERSION', mode: '100755', text: '2.0.1\n' },
        { path: 'CITATION.cff', mode: '100644', text: 'version: 2.0.1\n' },
      ],
      message: 'chore(release): reissue v1.0.0 as v2.0.1\n\nWrong prices\n\nReissue-Of: v1.0.0\nWithdraws: v2.0.0',
      date: '2023-11-14T22:13:21Z',
    },
  ])
  assert.match(tagged[0]!, /^v2\.0\.1\n\nThis is v1\.0\.0 again[\s\S]*- feat: more$/)
  assert.deepEqual(trees, ['a'])
  assert.equal(status, 'warned')
  assert.match(evidence, /^v2\.0\.1 is made on commit c{12}; the version is rewritten in VERSION, CITATION\.cff\. /)
  assert.match(evidence, /As in v1\.0\.0, 1\.0\.0 still stands in libs\/x\/package\.json(,| and) uv\.lock \(own\)/)
  assert.doesNotMatch(evidence, /linked|notes/)
})

test('a tag without such files warns of nothing', async () => {
  const { status, evidence } = await (await world({ VERSION: '1.0.0\n' })).make()
  assert.deepEqual([status, evidence], ['passed', 'v2.0.1 is made on commit cccccccccccc; the version is rewritten in VERSION'])
})

test('the tag is in the clone afterwards, or the run stops', async () => {
  const { known, make } = await world({ VERSION: '1.0.0\n' })
  await make()
  assert.deepEqual(known, ['v2.0.1'])
  await assert.rejects((await world({ VERSION: '1.0.0\n' }, { never: true })).make(), /v2\.0\.1 is on GitHub, but origin does not have it/)
})

test('a tag that somebody else makes meanwhile is refused', async () => {
  for (const [there, where] of [
    ['d'.repeat(40), 'd'.repeat(40)],
    [undefined, 'nothing'],
  ] as const) {
    const { forge, project, make } = await world({ VERSION: '1.0.0\n' })
    project.createTag = async name => void (there && forge.tags.set(name, there))
    await assert.rejects(make(), new RegExp(`The tag v2\\.0\\.1 is on commit ${where}, not on ${made}`))
  }
})

test('a tag that an earlier run made is found again, any other of its name is refused', async () => {
  const ours = 'chore(release): reissue v1.0.0 as v2.0.1\n\nReissue-Of: v1.0.0\nWithdraws: v2.0.0'
  const cases: readonly (readonly [readonly string[], boolean])[] = [
    [[ours], true],
    [[], false],
    [[ours, 'feat: more'], false],
    [['feat: more'], false],
    [[ours.replace('Of: v1.0.0', 'Of: v1.1.0')], false],
    [[ours.replace('Withdraws: v2.0.0', 'Withdraws: v1.5.0')], false],
  ]
  for (const [messages, found] of cases) {
    const { git, forge, asked, known, make } = await world({ VERSION: '1.0.0\n' })
    forge.tags.set('v2.0.1', made)
    git.log = async () => messages.map(commit)
    if (found) assert.equal((await make()).evidence, 'v2.0.1 was made already, on commit cccccccccccc')
    else await assert.rejects(make(), /v2\.0\.1 exists, and is no reissue of v1\.0\.0 instead of v2\.0\.0/, messages.join())
    assert.deepEqual([asked, known], [[], ['v2.0.1']])
  }
})
