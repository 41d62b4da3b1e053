import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { earlierReleases, findGood } from '../../../src/features/rollback/good-release.ts'
import { type RolledBack, readRolledBack, withBanner, withPrefix } from '../../../src/features/rollback/marking.ts'
import { pythonProjects, registrySteps } from '../../../src/features/rollback/registries.ts'
import { reissueMessage, reissueTag } from '../../../src/features/rollback/reissue.ts'
import { findRolledBackCommits, rolledBackWarning } from '../../../src/features/rollback/rolled-back-commits.ts'
import type { Release } from '../../../src/ports/forge.ts'
import type { Commit, TagRef } from '../../../src/ports/git.ts'

const folder = await mkdtemp(join(tmpdir(), 'rollback-'))
after(() => rm(folder, { recursive: true, force: true }))

let next = 1
const release = (tag: string, more: Partial<Release> = {}): Release => ({
  ...{
    id: next++,
    tag,
    title: tag,
    body: '',
    draft: false,
    prerelease: false,
    immutable: false,
    url: `https://x/${tag}`,
    uploadUrl: '',
    assets: [],
  },
  ...more,
})
const info: RolledBack = { good: 'v1.0.0', reason: 'r', reissue: null, before: { title: 'v2', prerelease: false, latest: true } }
const pageOf = (tag: string): string => `https://x/${tag}`

const bannerOf = (json: object): string => `<!-- release-runbook:rollback ${JSON.stringify(json)} -->\n<!-- /release-runbook:rollback -->`

describe('the banner', () => {
  test('with any text and any reason it is read back, is added once, and keeps the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (body, reason) => {
        fc.pre(!body.includes('release-runbook:rollback'))
        const banner = { ...info, reason }
        const marked = withBanner(body, banner, pageOf)
        assert.ok(marked !== undefined)
        assert.deepEqual(readRolledBack(marked), banner)
        assert.equal(withBanner(marked, banner, pageOf), marked)
        assert.ok(marked.endsWith(body))
        assert.equal((marked.match(/<!-- release-runbook:rollback /g) ?? []).length, 1)
      }),
    )
  })
  test('a text that would grow too long gets none, and a title its prefix once', () => {
    assert.equal(withBanner('x'.repeat(124_900), info, pageOf), undefined)
    assert.equal(withPrefix(withPrefix('v2')), '[Rolled back] v2')
    assert.equal(readRolledBack('nothing'), undefined)
    const told = withBanner('', info, pageOf)!.length
    assert.equal(withBanner('x'.repeat(125_000 - told), info, pageOf)?.length, 125_000)
    assert.equal(withBanner('x'.repeat(125_001 - told), info, pageOf), undefined)
  })
  const wrong: readonly (readonly [string, object])[] = [
    ['no good tag', { good: 1, before: {} }],
    ['nothing of before', { good: 'v1' }],
    ['words of before', { good: 'v1', before: 'latest' }],
    ['null for before', { good: 'v1', before: null }],
  ]
  for (const [what, json] of wrong) test(`is none with ${what}`, () => assert.equal(readRolledBack(bannerOf(json)), undefined))
  test('what it does not say has its default', () => {
    const before = { title: 'undefined', prerelease: false, latest: false }
    assert.deepEqual(readRolledBack(bannerOf({ good: 'v1', reissue: 7, before: { prerelease: 'yes' } })), {
      ...{ good: 'v1', reason: '', reissue: null, before },
    })
    assert.equal(readRolledBack(bannerOf({ good: 'v1', reissue: 'v3', before }))?.reissue, 'v3')
  })
})

describe('the good release', () => {
  const bad = release('v2.0.0')
  const releases = [
    ...[bad, release('v2.1.0'), release('v1.9.0-rc.1'), release('v1.8.0', { prerelease: true }), release('v1.7.0', { draft: true })],
    ...[release('v1.6.0', { body: withBanner('', info, pageOf)! }), release('v1.10.0'), release('v1.5.0'), release('nightly')],
  ]
  const search = { bad, releases, pattern: null }
  test('the newest earlier stable one that is not rolled back', () => {
    assert.deepEqual(
      earlierReleases(search).map(({ tag }) => tag),
      ['v1.10.0', 'v1.5.0'],
    )
  })
  test('none without a version to compare with, and none of the same version', () => {
    assert.deepEqual(earlierReleases({ ...search, bad: release('nightly') }), [])
    assert.deepEqual(earlierReleases({ ...search, releases: [release('v2.0.0+linux')] }), [])
  })
  test('the named one is taken when it verifies; without any the reasons are named', async () => {
    const verify = async () => ({ ok: true, evidence: '2 assets' })
    const found = await findGood({ ...search, named: 'refs/tags/v1.5.0', verify })
    assert.deepEqual([found.release.tag, found.evidence], ['v1.5.0', 'v1.5.0: 2 assets'])
    const failing = async () => ({ ok: false, evidence: 'changed' })
    await assert.rejects(
      findGood({ ...search, named: null, verify: failing }),
      /roll v2\.0\.0 back to: v1\.10\.0 does not verify: changed; v1\.5\.0 does not verify: changed\./,
    )
    await assert.rejects(findGood({ ...search, releases: [bad], named: null, verify }), /roll v2\.0\.0 back to: there is no earlier one\./)
  })
  test('one that does not verify is skipped, and the evidence names it', async () => {
    const verify = async ({ tag }: Release) => ({ ok: tag !== 'v1.10.0', evidence: tag === 'v1.10.0' ? 'a changed asset' : '2 assets' })
    const found = await findGood({ ...search, named: null, verify })
    assert.equal(found.release.tag, 'v1.5.0')
    assert.match(found.evidence, /v1\.10\.0 does not verify: a changed asset/)
    await assert.rejects(findGood({ ...search, named: 'v1.10.0', verify }), /v1\.10\.0 does not verify/)
  })
  const refusals: readonly (readonly [string, RegExp])[] = [
    ['v9.0.0', /no public release of v9\.0\.0/],
    ['v1.7.0', /no public release of v1\.7\.0/],
    ['v2.0.0', /is the release that is rolled back/],
    ['v1.6.0', /is rolled back itself, to v1\.0\.0/],
    ['v1.8.0', /is a prerelease/],
  ]
  for (const [named, message] of refusals)
    test(`refused: ${named}`, () =>
      assert.rejects(findGood({ ...search, named, verify: async () => ({ ok: true, evidence: '' }) }), message))
})

describe('registries', () => {
  test('projects of wheels and sdists, by their normalised name', () => {
    const names = [
      'lot_genius-1.2.3-py3-none-any.whl',
      'lot_genius-1.2.3.tar.gz',
      'a.b-1.0-2-cp312-cp312-linux_x86_64.whl',
      'frontend-build.zip',
    ]
    assert.deepEqual(
      [...pythonProjects(names.map(name => ({ name })))],
      [
        ['lot-genius', '1.2.3'],
        ['a-b', '1.0'],
      ],
    )
  })
  test('exact commands, a reason that cannot leave its quotes, nothing for nothing', () => {
    const text = registrySteps(
      [
        { registry: 'PyPI', name: 'lot-genius', version: '1.2.3', goodVersion: '1.2.2' },
        { registry: 'npm', name: '@lot/ui', version: '1.2.3', goodVersion: '1.2.2' },
      ],
      "it's bad; rm -rf /",
    )
    assert.match(text, /Your projects, lot-genius, Manage, Releases, 1\.2\.3\./)
    assert.ok(text.includes("npm deprecate @lot/ui@1.2.3 'Rolled back: it'\\''s bad; rm -rf /'"))
    assert.ok(text.includes('npm dist-tag add @lot/ui@1.2.2 latest'))
    assert.ok(text.includes('pip install "lot-genius==1.2.2"'))
    const alone = registrySteps([{ registry: 'PyPI', name: 'lot-genius', version: '1.2.3', goodVersion: undefined }], '')
    assert.doesNotMatch(alone, /pip install|goes back/)
    assert.equal(registrySteps([], 'x'), '')
  })
})

describe('a reissue', () => {
  test('its tag has the form of the good one and a higher stable version', () => {
    assert.deepEqual(reissueTag('1.2.4', 'v1.2.2', 'v1.2.3', null), { version: '1.2.4', tag: 'v1.2.4' })
    assert.deepEqual(reissueTag('v1.2.4', '1.2.2', '1.2.3', null), { version: '1.2.4', tag: '1.2.4' })
    assert.deepEqual(reissueTag('api-v1.2.4', 'api-v1.2.2', 'api-v1.2.3', 'api-v{version}'), { version: '1.2.4', tag: 'api-v1.2.4' })
    assert.throws(() => reissueTag('1.2.3', 'v1.2.2', 'v1.2.3', null), /not higher/)
    assert.throws(() => reissueTag('1.3.0-rc.1', 'v1.2.2', 'v1.2.3', null), /prerelease/)
    assert.throws(() => reissueTag('1.3', 'v1.2.2', 'v1.2.3', null), /reissue-as/)
  })
  test('its words: what it is identical to, what it withdraws, nothing of strangers that acts', () => {
    const tag = (name: string): TagRef => ({ name, object: name, commit: name, annotated: true })
    const reissue = { good: tag('v1.0.0'), bad: tag('v2.0.0'), version: '2.0.1', tag: 'v2.0.1', reason: 'wrong' }
    const commit = (message: string, parents = ['x']): Commit => ({
      authored: 0,
      sha: message,
      parents,
      authorName: '',
      authorEmail: '',
      committed: 0,
      message,
    })
    const text = reissueMessage(reissue, [commit('feat: @everyone (#7)\n\nbody'), commit('Merge', ['a', 'b'])])
    assert.match(text, /^v2\.0\.1\n\nThis is v1\.0\.0 again/)
    assert.match(text, /It withdraws these changes of v2\.0\.0:\n\n- feat: @<!---->everyone/)
    assert.doesNotMatch(text, /Merge| more$/m)
    const many = Array.from({ length: 51 }, (_, index) => commit(`fix: ${index}`))
    assert.match(reissueMessage(reissue, many), /^- fix: 49\n- and 1 more$/m)
    assert.match(reissueMessage(reissue, many.slice(1)), /^- fix: 50$(?!\n)/m)
  })
})

describe('rolled back commits that a release would ship again', () => {
  // g - b1 - b2(bad) - r(reverts b1) - n
  const commit = (sha: string, message = sha): Commit => ({
    authored: 0,
    sha: sha.padEnd(40, '0'),
    parents: ['p'],
    authorName: '',
    authorEmail: '',
    committed: 0,
    message,
  })
  const line = [
    commit('aaaa'),
    commit('b1b1'),
    commit('b2b2'),
    commit('eeee', `Revert\n\nThis reverts commit ${'b1b1'.padEnd(40, '0')}.`),
    commit('dddd'),
  ]
  const at = (sha: string): number => line.findIndex(each => each.sha === sha)
  const git = {
    isAncestor: async (a: string, b: string) => at(a) >= 0 && at(a) <= at(b),
    log: async (from: string | undefined, to: string) => line.slice(from === undefined ? 0 : at(from) + 1, at(to) + 1).reverse(),
  }
  const tag = (name: string, index: number): TagRef => ({ name, object: name, commit: line[index]!.sha, annotated: true })
  const tags = [tag('v1', 0), tag('v2', 2), tag('v3', 4)]
  const marked = release('v2', { body: withBanner('', { ...info, good: 'v1' }, pageOf)!, prerelease: true })

  test('commits of it that nothing reverted, by ancestry', async () => {
    const [again, ...more] = await findRolledBackCommits(
      { releases: [release('v1'), marked], tags, tag: 'v3', commit: line[4]!.sha, repository: undefined },
      git,
    )
    assert.equal(more.length, 0)
    assert.deepEqual(
      again?.commits.map(({ message }) => message),
      ['b2b2'],
    )
  })
  test('nothing that was reverted as a whole, no merge, and nothing of a rollback whose tags are gone', async () => {
    const at = { tag: 'v3', commit: line[4]!.sha, repository: undefined }
    const asked: string[] = []
    const checked = {
      ...git,
      isAncestor: async (a: string, b: string) => {
        asked.push(a, b)
        return git.isAncestor(a, b)
      },
    }
    const look = (question: { tags?: readonly TagRef[]; tag?: string }) =>
      findRolledBackCommits({ releases: [marked], tags, ...at, ...question }, checked)
    assert.deepEqual(await look({ tags: tags.slice(1) }), [])
    assert.deepEqual(await look({ tags: [tags[0]!, tags[2]!] }), [])
    assert.deepEqual(await look({ tag: 'v2' }), [])
    assert.deepEqual(asked, [])
    const [second] = line.splice(2, 1, { ...line[2]!, parents: ['p', 'q'] })
    assert.deepEqual(await look({}), [])
    line.splice(2, 1, second!)
    assert.equal((await look({})).length, 1)
  })
  test('the warning names five commits, and counts more', () => {
    const again = (count: number) => ({ bad: 'v2', good: 'v1', reason: '', commits: Array.from({ length: count }, () => commit('abcd')) })
    assert.match(rolledBackWarning([again(5)]), /withdrew: (abcd0{8} abcd; ){4}abcd0{8} abcd\. Revert/)
    assert.match(rolledBackWarning([again(6)]), /withdrew: (abcd0{8} abcd; ){4}abcd0{8} abcd; and 1 more\. Revert/)
  })
  test('a revert that was reverted itself withdraws nothing', async () => {
    const before = line.pop()!
    line.push({ ...before, message: `Reapply\n\nThis reverts commit ${line[3]!.sha}.` })
    const [again] = await findRolledBackCommits(
      { releases: [release('v1'), marked], tags, tag: 'v3', commit: line[4]!.sha, repository: undefined },
      git,
    )
    line.splice(4, 1, before)
    assert.deepEqual(
      again?.commits.map(({ message }) => message),
      ['b2b2', 'b1b1'],
    )
  })
  test('nothing from a line without it, and nothing once a regular release has shipped it', async () => {
    assert.deepEqual(
      await findRolledBackCommits({ releases: [marked], tags, tag: null, commit: line[0]!.sha, repository: undefined }, git),
      [],
    )
    assert.deepEqual(
      await findRolledBackCommits({ releases: [marked, release('v3')], tags, tag: 'v4', commit: line[4]!.sha, repository: undefined }, git),
      [],
    )
    assert.equal(
      (
        await findRolledBackCommits(
          { releases: [marked, release('v3', { prerelease: true })], tags, tag: 'v4', commit: line[4]!.sha, repository: undefined },
          git,
        )
      ).length,
      1,
    )
  })
})
