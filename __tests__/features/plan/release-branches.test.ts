import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findPreviousTag } from '../../../src/features/plan/previous-tag.ts'
import { versionTextOfTag } from '../../../src/model/version.ts'
import type { Git } from '../../../src/ports/git.ts'
import { type GitHistory, gitHistory } from '../../fakes/git-history.ts'

const versionOf = (name: string) => versionTextOfTag(name, null)

/** Without an answer of GitHub. */
const sourcesOf = ({ compareHistories }: Pick<Git, 'compareHistories'>) => ({
  compareHistories,
  releaseStates: async () => undefined,
  wasToRelease: async () => false,
})

/** The previous tag of a tag of the history, or of a commit that states `version`. */
async function previous({ git, commitOf }: GitHistory, tag: string, untagged?: { readonly commit: string; readonly version: string }) {
  const current = untagged === undefined ? { name: tag, version: versionOf(tag)!, commit: commitOf(tag) } : { name: null, ...untagged }
  return findPreviousTag(await git.tags(), current, versionOf, git.isAncestor, sourcesOf(git))
}

type Line = readonly [tag: string | undefined, from?: string]

/** A history of commits, each with its tag; a commit continues the last one, or `from`: a tag or the name of a commit without a tag. */
function historyOf(...lines: readonly Line[]): GitHistory {
  const history = gitHistory()
  const commits = new Map<string, string>()
  for (const [tag, from] of lines) {
    if (from !== undefined) history.moveTo(commits.get(from)!)
    const sha = history.commit(`Work for ${tag}`)
    commits.set(tag ?? '', sha)
    if (tag !== undefined && /\d/.test(tag)) history.tag(tag)
  }
  return history
}

const releaseBranches = historyOf(
  ['v6.0.0'],
  ['fork 8.1'],
  ['v8.1.0'],
  ['v8.1.1'],
  ['fork 8.2', 'fork 8.1'],
  ['v8.2.0'],
  ['v8.2.1'],
  ['v8.2.2'],
  ['main', 'fork 8.2'],
  ['v8.3.0'],
)
const longSupport = historyOf(
  ['v1.9.0'],
  ['v2.0.0'],
  ['v1.9.1', 'v1.9.0'],
  ['v1.9.2'],
  ['v1.10.0', 'v1.9.1'],
  ['v2.1.0', 'v2.0.0'],
  ['v3.0.0-rc.1'],
  ['v3.0.0'],
)
/** 1.x leaves main behind 1.0.0, so its first release has what 1.1.0 of main lists only once. */
const laterCut = historyOf(['v1.0.0'], ['cut'], ['v1.0.1'], ['v1.1.0', 'cut'], ['v1.0.2', 'v1.0.1'], ['v1.2.0', 'v1.1.0'])

const cases: readonly (readonly [what: string, history: GitHistory, previous: Readonly<Record<string, string | undefined>>])[] = [
  [
    'release branches',
    releaseBranches,
    { 'v8.1.0': 'v6.0.0', 'v8.1.1': 'v8.1.0', 'v8.2.0': 'v8.1.1', 'v8.2.1': 'v8.2.0', 'v8.2.2': 'v8.2.1', 'v8.3.0': 'v8.2.2' },
  ],
  [
    'a line for long support',
    longSupport,
    { 'v2.0.0': 'v1.9.0', 'v1.9.1': 'v1.9.0', 'v1.9.2': 'v1.9.1', 'v1.10.0': 'v1.9.1', 'v2.1.0': 'v2.0.0', 'v3.0.0': 'v2.1.0' },
  ],
  ['a line cut from a later main', laterCut, { 'v1.0.1': 'v1.0.0', 'v1.1.0': 'v1.0.2', 'v1.0.2': 'v1.0.1', 'v1.2.0': 'v1.1.0' }],
  [
    'a back-port that is later than the release',
    historyOf(['v1.0.0'], ['v1.1.0'], ['v1.0.1', 'v1.0.0'], ['v1.1.1', 'v1.1.0']),
    { 'v1.1.0': 'v1.0.0', 'v1.1.1': 'v1.1.0' },
  ],
  [
    'a higher back-port whose branch begins behind an older release',
    historyOf(['v1.0.0'], ['fork'], ['v1.1.0'], ['v1.2.0'], ['v1.1.1', 'fork'], ['v2.0.0', 'v1.0.0']),
    { 'v2.0.0': 'v1.0.0' },
  ],
  ['no ancestor at all', historyOf(['start'], ['v1.0.0'], ['main', 'start'], ['v1.1.0']), { 'v1.0.0': undefined, 'v1.1.0': 'v1.0.0' }],
]

for (const [what, history, expected] of cases)
  describe(what, () => {
    for (const [tag, wanted] of Object.entries(expected))
      it(`${tag} follows ${wanted}`, async () => assert.equal((await previous(history, tag))?.name, wanted))
  })

describe('a tag beside the branch', () => {
  it('is passed over with its reason: an orphan, a later commit, the branch of an ancestor, an older line', async () => {
    const history = historyOf(['v1.0.0'], ['fork'], ['v1.1.0'], ['v2.0.0'])
    history.commit('An orphan', { parents: [] })
    const tags = [
      ...(await history.git.tags()),
      { name: 'v1.8.0', commit: history.commit('Before all', { parents: [] }) },
      { name: 'v1.7.0', commit: history.commit('Later', { parents: [history.commitOf('v2.0.0')] }) },
      { name: 'v1.6.0', commit: history.commit('Beside', { parents: [history.commitOf('v1.1.0')] }) },
      {
        name: 'v1.5.0',
        commit: history.commit('Older', { parents: [(await history.git.log(undefined, history.commitOf('v1.1.0')))[1]!.sha] }),
      },
    ].map(tag => ({ object: tag.commit, annotated: false, ...tag }))
    const current = { name: 'v2.0.0', version: '2.0.0', commit: history.commitOf('v2.0.0') }
    const found = await findPreviousTag(tags, current, versionOf, history.git.isAncestor, sourcesOf(history.git))
    assert.equal(found?.name, 'v1.1.0')
    assert.deepEqual(
      found?.passedOver.map(({ tag, reason }) => `${tag}: ${reason}`),
      [
        'v1.8.0: it shares no history with this commit',
        'v1.7.0: it contains this commit',
        'v1.6.0: its branch begins at v1.1.0',
        'v1.5.0: it does not contain v1.1.0, which this commit contains',
      ],
    )
  })

  it('counts without a tag only if it is not above the stated version', async () => {
    const commit = (await releaseBranches.git.log(undefined, releaseBranches.commitOf('v8.2.0')))[1]!.sha
    assert.equal((await previous(releaseBranches, '', { commit, version: '8.2.0' }))?.name, 'v8.1.1')
    assert.equal((await previous(releaseBranches, '', { commit, version: '8.0.0' }))?.name, 'v6.0.0')
  })

  it('is asked about twenty times at most', async () => {
    const history = historyOf(['v1.0.0'], ['v2.0.0'])
    for (let patch = 1; patch <= 30; patch++) {
      history.moveTo(history.commitOf('v1.0.0'))
      history.commit(`Patch ${patch}`)
      history.tag(`v1.0.${patch}`)
    }
    let asked = 0
    const { git } = history
    const current = { name: 'v2.0.0', version: '2.0.0', commit: history.commitOf('v2.0.0') }
    const found = await findPreviousTag(await git.tags(), current, versionOf, git.isAncestor, {
      ...sourcesOf(git),
      compareHistories(other, commit) {
        asked++
        return git.compareHistories(other, commit)
      },
    })
    assert.deepEqual([found?.name, asked, found?.passedOver.length, found?.passedOver.at(-1)?.reason], ['v1.0.0', 20, 30, 'not examined'])
  })
})

describe('the rollback of the runbook', () => {
  it('v1.2.4 stands on the commit of v1.2.2, and v1.2.5 follows it', async () => {
    const history = historyOf(['v1.2.1'], ['v1.2.2'], ['v1.2.3'])
    history.moveTo(history.commitOf('v1.2.2'))
    history.tag('v1.2.4')
    history.moveTo(history.commitOf('v1.2.3'))
    history.commit('Repair')
    history.tag('v1.2.5')
    assert.equal((await previous(history, 'v1.2.4'))?.name, 'v1.2.2')
    assert.equal((await previous(history, 'v1.2.5'))?.name, 'v1.2.4')
  })
})

describe('a previous tag that is not SemVer', () => {
  const line = (...tags: readonly string[]) => historyOf(...tags.map(tag => [tag] as const))
  const rows: readonly (readonly [what: string, history: GitHistory, tag: string, previous: string | undefined])[] = [
    ['two numbers of a release', line('0.12', '1.0', '1.0.1'), '1.0.1', '1.0'],
    ['a post release', line('v1.0', 'v1.0.post1', 'v1.0.1'), 'v1.0.1', 'v1.0.post1'],
    ['a post release of three numbers', line('v1.0.0', 'v1.0.0.post1', 'v1.0.1'), 'v1.0.1', 'v1.0.0.post1'],
    ['four numbers', line('v1.0.0', 'v1.0.0.4', 'v1.0.1'), 'v1.0.1', 'v1.0.0.4'],
    ['numbers with zeros', line('v2025.08.20', 'v2025.09.04', 'v2025.10.1'), 'v2025.10.1', 'v2025.09.04'],
    ['a candidate of PEP 440 is no stable release', line('v1.0.0', 'v1.1.0rc1', 'v1.1.0'), 'v1.1.0', 'v1.0.0'],
    ['a candidate precedes a candidate', line('v1.0.0', 'v1.1.0rc1', 'v1.1.0-rc.2'), 'v1.1.0-rc.2', 'v1.1.0rc1'],
    ['one number', line('v0.9.0', 'v1', 'v1.0.1'), 'v1.0.1', 'v0.9.0'],
  ]
  for (const [what, history, tag, wanted] of rows)
    it(`${what}: ${tag} follows ${wanted}`, async () => assert.equal((await previous(history, tag))?.name, wanted))

  it('a floating v1.2 does not count, also where it lags behind or the first release of its line is missing', async () => {
    const history = historyOf(['v1.1.0'], ['v1.2.1'], ['v1.2.2'], ['v1.3.0'])
    history.moveTo(history.commitOf('v1.2.2'))
    history.tag('v1.2')
    assert.equal((await previous(history, 'v1.2.2'))?.name, 'v1.2.1')
    assert.equal((await previous(history, 'v1.3.0'))?.name, 'v1.2.2')
    const first = historyOf(['v1.1.0'], ['v1.2.0'], ['v1.2.1'])
    first.moveTo(first.commitOf('v1.1.0'))
    first.tag('v1.2')
    assert.equal((await previous(first, 'v1.2.0'))?.name, 'v1.1.0')
  })

  it('builds of one version follow each other on different commits', async () => {
    const history = historyOf(['v1.0.0+p8'], ['v1.0.0+p9'], ['v1.0.0+p10'], ['v1.0.0+p11'])
    assert.equal((await previous(history, 'v1.0.0+p11'))?.name, 'v1.0.0+p10')
    assert.equal((await previous(history, 'v1.0.0+p10'))?.name, 'v1.0.0+p9')
    assert.equal((await previous(history, 'v1.0.0+p9'))?.name, 'v1.0.0+p8')
    assert.equal((await previous(history, 'v1.0.0+p8'))?.name, undefined)
    history.moveTo(history.commitOf('v1.0.0+p11'))
    history.tag('v1.0.0+p12')
    assert.equal((await previous(history, 'v1.0.0+p12'))?.name, 'v1.0.0+p10')
  })
})
