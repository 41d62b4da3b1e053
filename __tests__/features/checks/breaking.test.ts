import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BreakingInput, checkBreaking } from '../../../src/features/checks/breaking.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { ReleasePlan } from '../../../src/model/manifest.ts'
import type { Forge } from '../../../src/ports/forge.ts'
import { type GitHistory, gitHistory, pullRequestForge } from '../../fakes/git-history.ts'

const notes = { file: null, list: true, footer: null, ascii: true, fragments: null, paths: [], categories: null, exclude: null }

/** A history with a release to break. */
function released(): { history: GitHistory; from: string } {
  const history = gitHistory()
  history.commit('Start')
  return { history, from: history.tag('v1.2.0') }
}

const config = { notes, tag: null, checks: { named: ['breaking'], off: [] } } as unknown as BreakingInput['config']
const given = { config, released: [], shallow: false, environment: { repository: undefined, eventName: undefined, ref: undefined } }

function check(history: GitHistory, from: string, version: string, forge?: Forge, previousTag = 'v1.2.0') {
  const plan = {
    tag: `v${version}`,
    version,
    commit: history.head()!,
    previousTag,
    components: [],
    versions: [],
  } as unknown as ReleasePlan
  return checkBreaking({ ...given, planned: { plan, previousCommit: from }, deferred: false }, { git: history.git, forge })
}

test('each breaking change is named, from a commit or from a label, and says what to type', async () => {
  const { history, from } = released()
  history.commit('Ordinary work')
  const footer = history.commit('fix: answer with 404\n\nBREAKING CHANGE: it was 200')
  history.commit('Drop the old prices (#7)')
  const { forge } = pullRequestForge([{ number: 7, title: 'Drop the old prices', labels: ['breaking-change'] }])
  const result = await check(history, from, '1.3.0', forge)
  assert.deepEqual(
    result.findings.map(({ rule, level, message }) => [rule, level, message]),
    [
      [
        'breaking/version-step',
        'error',
        `Pull request #7 (commit ${history.head()!.slice(0, 12)}) breaks what was released, "Drop the old prices", and 1.3.0 is no major step after v1.2.0.`,
      ],
      [
        'breaking/version-step',
        'error',
        `Commit ${footer.slice(0, 12)} breaks what was released, "Answer with 404" ("it was 200"), and 1.3.0 is no major step after v1.2.0.`,
      ],
    ],
  )
  assert.deepEqual([result.findings[0]!.suggestion, result.neededVersion], ['release this commit as 2.0.0 or higher', '2.0.0'])
  assert.equal(result.evidence, '2 breaking changes since v1.2.0, which need 2.0.0')
  const major = await check(history, from, '2.0.0', forge)
  assert.deepEqual([major.findings, major.evidence], [[], '2 breaking changes since v1.2.0, and 2.0.0 is a major step'])
})

test('a check that is switched off is skipped, and reads no history', async () => {
  const planned = { plan: {} as ReleasePlan, previousCommit: undefined }
  const off = 'switched off by checks.breaking: false'
  const checks = { ...config.checks, named: [], off: ['breaking' as const] }
  const result = await checkBreaking({ ...given, config: { ...config, checks }, planned, deferred: false }, {} as never)
  assert.deepEqual([result.skipped, result.findings, result.blocking], [off, [], false])
})

test('what was reverted breaks nothing, and a label that keeps a change out of the notes hides nothing', async () => {
  const { history, from } = released()
  const sha = history.commit('feat!: new prices')
  history.commit(`Revert "feat!: new prices"\n\nThis reverts commit ${sha}.`)
  const { forge } = pullRequestForge([])
  assert.deepEqual((await check(history, from, '1.2.1', forge)).findings, [])
  history.commit('Quietly drop a field (#9)')
  const hidden = pullRequestForge([{ number: 9, labels: ['ignore-for-release', 'semver-major'] }]).forge
  assert.equal((await check(history, from, '1.2.1', hidden)).findings.length, 1)
})

test('labels that could not be read are said', async () => {
  const { history, from } = released()
  history.commit('Work (#1)')
  const forge = { pullRequests: () => Promise.reject(new UserError('GitHub did not answer.')) } as unknown as Forge
  for (const answer of [await check(history, from, '1.2.1', forge), await check(history, from, '1.2.1')])
    assert.deepEqual(
      answer.findings.map(({ rule, level }) => [rule, level]),
      [['breaking/unread', 'warning']],
    )
})

test('a check without a token leaves the labels to publish, and does not warn', async () => {
  const { history, from } = released()
  history.commit('feat!: work (#1)')
  const plan = {
    tag: 'v1.3.0',
    version: '1.3.0',
    commit: history.head()!,
    previousTag: 'v1.2.0',
    components: [],
    versions: [],
  } as unknown as ReleasePlan
  const input = { ...given, planned: { plan, previousCommit: from } }
  const result = await checkBreaking({ ...input, deferred: true }, { git: history.git, forge: undefined })
  assert.deepEqual(
    result.findings.map(({ rule }) => rule),
    ['breaking/version-step'],
  )
  assert.match(result.evidence, /which needs 2\.0\.0; labels of pull requests: `publish` asks GitHub$/)
  const forge = { pullRequests: () => Promise.reject(new UserError('GitHub did not answer.')) } as unknown as Forge
  const asked = await checkBreaking({ ...input, deferred: true }, { git: history.git, forge })
  assert.deepEqual(
    asked.findings.map(({ rule }) => rule),
    ['breaking/version-step', 'breaking/unread'],
  )
})

test('a feature in a patch is said and blocks nothing', async () => {
  const { history, from } = released()
  history.commit('feat: an importer')
  const patch = await check(history, from, '1.2.1')
  assert.deepEqual(
    [patch.findings.map(({ level }) => level), patch.evidence],
    [['warning'], 'no breaking change since v1.2.0; 1 feature, for which SemVer has 1.3.0'],
  )
  assert.equal((await check(history, from, '1.3.0')).evidence, 'no breaking change since v1.2.0')
})

test('without a tag it names the lowest next version and what demands it; it is skipped where nothing can be compared', async () => {
  const { history, from } = released()
  history.commit('feat: an importer (#3)')
  const { forge } = pullRequestForge([])
  const versions = [{ path: 'VERSION', where: 'VERSION', value: '1.2.0' }]
  const plan = {
    tag: null,
    version: '1.2.0',
    commit: history.head()!,
    previousTag: 'v1.2.0',
    components: [],
    versions,
  } as unknown as ReleasePlan
  const run = async (change: Partial<ReleasePlan>, more: object = {}) => {
    const planned = {
      plan: { ...plan, ...change },
      previousCommit: from,
      released: { tag: 'v1.2.0', version: '1.2.0', commit: from, ancestor: true },
    }
    return checkBreaking({ ...given, planned, deferred: false, ...more }, { git: history.git, forge })
  }
  const short = from.slice(0, 12)
  const feature = await run({})
  assert.equal(feature.skipped, `v1.2.0 is released (${short}); the next release is at least 1.3.0 (1 feature); "An importer"`)
  assert.deepEqual([feature.findings, feature.next?.version], [[], '1.3.0'])
  const here = await run({ commit: from })
  assert.equal(here.skipped, 'v1.2.0 stands at this commit and counts as released; name it to check its own release')
  history.commit('feat!: new prices')
  const breaking = await run({ commit: history.head()! }, { released: [{ version: '2.0.0' }] })
  assert.equal(breaking.skipped, `v1.2.0 is released (${short}); the next release is at least 2.0.1 (1 breaking change); "New prices"`)
  assert.equal((await run({ previousTag: null })).skipped, 'the first release: nothing was released that it could break')
  assert.match((await run({ previousTag: null }, { shallow: true })).skipped!, /^the clone is shallow.*git fetch --unshallow --tags$/)
  assert.equal((await run({ previousTag: 'start' })).skipped, 'the previous tag start is no version to compare with')
})
