import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { complete } from '../../../src/config/complete.ts'
import { previousTag } from '../../../src/features/plan/plan.ts'
import { makeMarker, renderMarker } from '../../../src/model/marker.ts'
import { versionTextOfTag } from '../../../src/model/version.ts'
import type { Release } from '../../../src/ports/forge.ts'
import { fakeForge } from '../../fakes/forge.ts'
import { type GitHistory, gitHistory } from '../../fakes/git-history.ts'
import { fakeLog } from '../../fakes/log.ts'

const path = '.github/release-runbook.yml'
const workflow = '.github/workflows/release.yml'
const banner = '<!-- release-runbook:rollback {"good":"v1.0.0"} -->\n'

/** A history of one commit for each tag; `since` names the tag whose commit adds the files. */
function line(tags: readonly string[], since?: string, files: Readonly<Record<string, string>> = { [path]: '' }): GitHistory {
  const history = gitHistory()
  for (const tag of tags) {
    history.commit(`Work for ${tag}`, tag === since ? { files } : {})
    history.tag(tag)
  }
  return history
}

const release = (tag: string, rest: Partial<Release> = {}): Release => ({
  ...{ id: 1, tag, title: tag, body: '', draft: false, prerelease: false, immutable: false, url: '', uploadUrl: '', assets: [] },
  ...rest,
})

interface Given {
  readonly releases?: readonly Release[]
  readonly config?: Parameters<typeof complete>[0]
  readonly forge?: ReturnType<typeof fakeForge>
}

/** The previous tag of the newest tag, which has no release yet. */
async function previous(history: GitHistory, { releases, config = {}, forge }: Given) {
  const tags = await history.git.tags()
  const tag = tags.at(-1)!
  const log = fakeLog()
  const full = complete(config, path)
  const repository = { tags, tagName: tag.name, commit: tag.commit }
  const found = await previousTag(full, repository, versionTextOfTag(tag.name, full.tag)!, releases, { git: history.git, forge, log })
  return { ...found, log: log.lines }
}

const story = line(['v1.0.0', 'v1.1.0', 'v1.1.1'], 'v1.0.0')
const public1 = [release('v1.0.0')]
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('a tag without a public release', () => {
  const refused = '"previous-tag: v1.1.0" takes it'
  const rows: readonly (readonly [what: string, history: GitHistory, given: Given, previous: string | undefined])[] = [
    ['was refused', story, { releases: public1 }, 'v1.0.0'],
    ['was refused twice', line(['v1.0.0', 'v1.1.0', 'v1.1.1', 'v1.1.2'], 'v1.0.0'), { releases: public1 }, 'v1.0.0'],
    [
      'was refused at the first use, after a release of another tool',
      line(['v1.0.0', 'v1.1.0', 'v1.1.1'], 'v1.1.0'),
      { releases: public1 },
      'v1.0.0',
    ],
    [
      'was refused, and its workflow names the program',
      line(['v1.0.0', 'v1.1.0', 'v1.1.1'], 'v1.0.0', { [workflow]: 'uses: OWNER/release-runbook@v1' }),
      { releases: public1 },
      'v1.0.0',
    ],
    [
      'has no workflow of the program',
      line(['v1.0.0', 'v1.1.0', 'v1.1.1'], 'v1.0.0', { [workflow]: 'uses: a/b@v1' }),
      { releases: public1 },
      'v1.1.0',
    ],
    ['is older than the first use of the program', line(['v1.0.0', 'v1.1.0', 'v1.1.1'], 'v1.1.1'), { releases: public1 }, 'v1.1.0'],
    [
      'is one of thirty, and nothing has a release',
      line(
        numbers(0, 30).map(n => `v1.${n}.0`),
        'v1.0.0',
      ),
      { releases: [] },
      'v1.29.0',
    ],
    [
      'is of a team that stopped making releases',
      line(
        numbers(0, 31).map(n => `v1.${n}.0`),
        'v1.31.0',
      ),
      { releases: numbers(0, 2).map(n => release(`v1.${n}.0`)) },
      'v1.30.0',
    ],
    ['is in a fork, which has no releases', story, { releases: [release('v9.0.0')] }, 'v1.1.0'],
    ['is only a draft', story, { releases: [...public1, release('v1.1.0', { draft: true })] }, 'v1.0.0'],
    ['has a release that GitHub calls a prerelease', story, { releases: [...public1, release('v1.1.0', { prerelease: true })] }, 'v1.1.0'],
    [
      'is of one of two configurations',
      line(['web-v1.0.0', 'api-v1.0.0', 'web-v1.1.0', 'api-v1.1.0', 'api-v1.1.1'], 'web-v1.0.0'),
      { releases: [release('web-v1.0.0')], config: { tag: 'api-v{version}' } },
      'api-v1.1.0',
    ],
    [
      'was refused under one of two configurations',
      line(['web-v1.0.0', 'api-v1.0.0', 'web-v1.1.0', 'api-v1.1.0', 'api-v1.1.1'], 'web-v1.0.0'),
      { releases: [release('api-v1.0.0')], config: { tag: 'api-v{version}' } },
      'api-v1.0.0',
    ],
    ['is named by the configuration', story, { releases: public1, config: { previousTag: 'v1.1.0' } }, 'v1.1.0'],
  ]
  for (const [what, history, given, wanted] of rows)
    it(`${what}: the notes begin at ${wanted}`, async () => assert.equal((await previous(history, given)).name, wanted))

  it('is named with the reason and the line that takes it', async () => {
    const { passedOver, tagBefore } = await previous(story, { releases: public1 })
    assert.deepEqual([passedOver, tagBefore], [[{ tag: 'v1.1.0', reason: `it has no public release; ${refused}` }], undefined])
  })

  it('counts where the configuration makes drafts and the draft of its commit is complete', async () => {
    const draft = (commit: string, uploaded: boolean) => {
      const asset = { id: 1, name: 'a.zip', size: 1, digest: 'ab', uploaded, url: '' }
      const marker = renderMarker(makeMarker(commit, [{ name: 'a.zip', sha256: 'ab' }]))
      return {
        releases: [...public1, release('v1.1.0', { draft: true, body: marker, assets: [asset] })],
        config: { release: { draft: true } },
      }
    }
    const commit = story.commitOf('v1.1.0')
    assert.equal((await previous(story, draft(commit, true))).name, 'v1.1.0')
    assert.equal((await previous(story, draft(commit, false))).name, 'v1.0.0')
    assert.equal((await previous(story, draft('b'.repeat(40), true))).name, 'v1.0.0')
    assert.equal((await previous(story, { ...draft(commit, true), config: {} })).name, 'v1.0.0')
    // A lookup by name finds no draft: tags stand for releases.
    const forge = fakeForge()
    forge.state.push({ ...release('v1.0.0'), assets: [] })
    assert.equal((await previous(story, { forge, config: { release: { draft: true } } })).name, 'v1.1.0')
    assert.equal(forge.requests(), 0)
  })
})

it('a refused tag on the branch does not hold back the release beside it', async () => {
  const history = line(['v1.0.0'], 'v1.0.0')
  const fork = history.commit('Work for both')
  history.commit('Work for v1.1.5')
  history.tag('v1.1.5')
  const main = history.commit('More work')
  history.moveTo(fork)
  history.commit('Work for v1.1.0')
  history.tag('v1.1.0')
  history.moveTo(main)
  history.tag('v1.2.0')
  const { name, passedOver } = await previous(history, { releases: [release('v1.0.0'), release('v1.1.0')] })
  assert.deepEqual([name, passedOver?.map(({ tag }) => tag)], ['v1.1.0', ['v1.1.5']])
})

describe('a release that is rolled back', () => {
  const releases = [...public1, release('v1.1.0', { body: `${banner}Text` })]
  it('is no previous release for a stable one', async () => {
    const { name, passedOver } = await previous(story, { releases })
    assert.deepEqual([name, passedOver], ['v1.0.0', [{ tag: 'v1.1.0', reason: 'it is rolled back; "previous-tag: v1.1.0" takes it' }]])
  })
  it('is one for a prerelease', async () => {
    assert.equal((await previous(line(['v1.0.0', 'v1.1.0', 'v1.2.0-rc.1'], 'v1.0.0'), { releases })).name, 'v1.1.0')
  })
})

describe('without a list of releases', () => {
  const asked = (tags: readonly string[]) => {
    const forge = fakeForge()
    forge.state.push(...tags.map(tag => ({ ...release(tag), assets: [] })))
    return forge
  }
  it('GitHub is asked about the highest ten tags by name, once', async () => {
    const forge = asked(['v1.0.0'])
    const { name } = await previous(story, { forge })
    assert.deepEqual([name, forge.requests()], ['v1.0.0', 1])
    const names: (readonly string[])[] = []
    const many = { ...asked([]), publicBodies: async (tags: readonly string[]) => new Map(names.push(tags) === 1 ? [['v1.20.0', '']] : []) }
    const history = line(
      numbers(0, 30).map(n => `v1.${n}.0`),
      'v1.0.0',
    )
    assert.equal((await previous(history, { forge: many })).name, 'v1.20.0')
    assert.deepEqual(names, [numbers(0, 9).map(n => `v1.${29 - n}.0`)])
  })
  it('and without a token or an answer, tags stand for releases, and the tag before is known', async () => {
    assert.deepEqual(await previous(story, {}), {
      ...(await story.git.tags())[1],
      ...{ passedOver: [], tagBefore: 'v1.0.0', log: [] },
    })
    const forge = asked(['v1.0.0'])
    forge.failures.push({ method: 'publicBodies' })
    const { name, tagBefore, log } = await previous(story, { forge })
    assert.deepEqual([name, tagBefore, log], ['v1.1.0', 'v1.0.0', ['publicBodies failed Tags stand for releases.']])
  })
})
