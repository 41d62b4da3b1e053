import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Inputs } from '../../../src/config/inputs.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { makePlan } from '../../../src/features/plan/plan.ts'
import type { Files } from '../../../src/ports/files.ts'
import { gitHistory } from '../../fakes/git-history.ts'
import { fakeLog } from '../../fakes/log.ts'

/** What VERSION says, tags of ancestors and of other commits, the tag that is named, the pattern of tags, and whether the clone is shallow. */
interface Setting {
  readonly files: string
  readonly tags?: string
  readonly beside?: string
  readonly named?: string
  readonly pattern?: string
  readonly shallow?: boolean
}

/** The plan at the head of a history with these tags, one a commit. */
async function planOf({ files, tags = '', beside = '', named, pattern = '', shallow = false }: Setting) {
  const history = gitHistory()
  const root = history.commit('Start')
  for (const name of beside.split(' ').filter(Boolean)) {
    history.commit(name)
    history.tag(name)
  }
  history.moveTo(root)
  for (const name of tags.split(' ').filter(Boolean)) {
    history.commit(name)
    history.tag(name)
  }
  history.commit('feat: more')
  const config = parseConfig(`components: {}\nversion: [VERSION]\n${pattern === '' ? '' : `tag: '${pattern}'\n`}`, 'c.yml')
  const texts = { facts: async () => ({ kind: 'file' }), readText: async () => files } as unknown as Files
  const repository = {
    ...{
      root: '/r',
      tags: await history.git.tags(),
      tag: undefined,
      tagName: named,
      withoutTag: '',
      commit: history.head()!,
      shallow,
      fixes: [],
    },
  }
  const inputs = { command: 'release', components: null, files: [] } as unknown as Inputs
  const planned = await makePlan(
    { config, inputs, repository, source: { tree: '/r', view: { files: texts, tracked: [] } } },
    { git: history.git, files: texts, forge: undefined, log: fakeLog() },
  )
  return { tag: planned.plan.tag, previous: planned.plan.previousTag, released: planned.released?.tag }
}

test('without a tag the version files give its name, in the form of the repository', async () => {
  const table: [setting: Setting, tag: string | null, previous: string | null, released?: string][] = [
    [{ files: '0.2.1', tags: 'v0.1.0 v0.2.0' }, 'v0.2.1', 'v0.2.0'],
    [{ files: '0.2.1', tags: '0.1.0 0.2.0' }, '0.2.1', '0.2.0'],
    [{ files: '0.2.1', tags: '0.1.0 v0.2.0' }, 'v0.2.1', 'v0.2.0'],
    [{ files: '0.2.1' }, 'v0.2.1', null],
    [{ files: '0.2.1', tags: 'api-v0.2.0 v3.0.0', pattern: 'api-v{version}' }, 'api-v0.2.1', 'api-v0.2.0'],
    [{ files: '1.3.0rc1', tags: 'v1.2.0' }, 'v1.3.0-rc.1', 'v1.2.0'],
    [{ files: '1.2.1', tags: 'v1.2.0', beside: 'v2.0.0' }, 'v1.2.1', 'v1.2.0'],
    [{ files: '0.3.1', tags: 'v0.3.0 v0.3.1' }, null, 'v0.3.1', 'v0.3.1'],
    [{ files: '0.3.0', tags: 'v0.3.0 v0.3.1' }, null, 'v0.3.1', 'v0.3.1'],
    [{ files: '1.2.3', tags: 'v1.2.2 v1.2.3', beside: 'v1.2.4' }, null, 'v1.2.3', 'v1.2.4'],
    [{ files: '0.3.1', tags: 'v0.3.0', shallow: true }, null, 'v0.3.0'],
  ]
  for (const [setting, tag, previous, released] of table)
    assert.deepEqual(await planOf(setting), { tag, previous, released }, JSON.stringify(setting))
})

test('a named tag that does not exist is the tag, whatever the files say', async () => {
  assert.deepEqual(await planOf({ files: '0.3.1', tags: 'v0.3.0 v0.3.1', named: 'v0.4.0' }), {
    tag: 'v0.4.0',
    previous: 'v0.3.1',
    released: undefined,
  })
})

test('a build of some components also makes what they need, configured or by pyproject.toml; other commands take the named ones alone', async () => {
  const history = gitHistory()
  history.commit('Start')
  const config = parseConfig(
    `version: []
components:
  api: { kind: python, path: api, needs: [web] }
  core: { kind: python, path: core }
  web: { kind: node, path: web }
  docs: { kind: archive, paths: [docs] }
`,
    'c.yml',
  )
  const names: Readonly<Record<string, string>> = { api: 'dependencies = ["core"]', core: '' }
  const readText = async (path: string) => {
    const [, id = ''] = /^\/r\/(\w+)\/pyproject\.toml$/.exec(path) ?? []
    return names[id] === undefined ? undefined : `[project]\nname = "${id}"\n${names[id]}\n`
  }
  const files = { readText } as unknown as Files
  const repository = {
    root: '/r',
    tags: [],
    tag: undefined,
    tagName: 'v1.0.0',
    withoutTag: '',
    commit: history.head()!,
    shallow: false,
    fixes: [],
  }
  const planOfCommand = async (command: string, components: readonly string[] | null) => {
    const inputs = { command, components, files: [] } as unknown as Inputs
    const { plan } = await makePlan(
      { config, inputs, repository, source: { tree: '/r', view: { files, tracked: [] } } },
      { git: history.git, files, forge: undefined, log: fakeLog() },
    )
    return plan.components.map(({ id, needs = [] }) => [id, ...needs].join(' '))
  }
  const all = ['api web core', 'core', 'web', 'docs']
  assert.deepEqual(await planOfCommand('build', ['api']), all.slice(0, 3))
  assert.deepEqual(await planOfCommand('build', ['docs', 'core']), ['core', 'docs'])
  assert.deepEqual(await planOfCommand('check', ['api']), all.slice(0, 1))
  assert.deepEqual(await planOfCommand('release', null), all)
})
