import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AskGraphql, askForFirstTimers, askForPublicBodies, askForPullRequests } from '../../../src/adapters/github/github-pulls.ts'
import { UserError } from '../../../src/model/errors.ts'

const repo = { owner: 'octo', repo: 'stockroom' }
const sha = (index: number): string => index.toString(16).padStart(40, '0')

/** GitHub's answers, as far as they have the shape. */
const asking =
  (answer: (query: string) => unknown): AskGraphql =>
  async (shape, query) =>
    shape.parse(answer(query))

/** Answers each alias of a query: pull requests by their number, commits by a pull request of their own. */
function server({ largest = Number.POSITIVE_INFINITY } = {}) {
  const sizes: number[] = []
  const pull = (number: number) => ({
    ...{ number, title: `T${number}`, body: '', merged: true, author: { __typename: 'User', login: `user${number}` } },
    ...{ labels: { nodes: [{ name: 'bug' }] }, mergeCommit: null, baseRepository: { nameWithOwner: 'Octo/Stockroom' } },
    commits: { nodes: [{ commit: { author: { email: `U${number}@X.example`, user: { login: `user${number}` } } } }] },
  })
  const ask = asking(query => {
    const aliases = [...query.matchAll(/(\w+): (?:pullRequest\(number: (\d+)\)|object\(oid: "([0-9a-f]+)"\)|search\()/g)]
    sizes.push(aliases.length)
    if (aliases.length > largest) throw new UserError('GitHub did not answer in time.')
    return {
      repository: Object.fromEntries(
        aliases.map(([, alias, number, oid]) => [
          alias,
          number === undefined
            ? { author: null, associatedPullRequests: { nodes: [pull(10_000 + Number.parseInt(oid ?? '', 16))] } }
            : pull(Number(number)),
        ]),
      ),
    }
  })
  return { ask, sizes }
}

const commits = Array.from({ length: 250 }, (_, index) => sha(index))
const numbers = Array.from({ length: 250 }, (_, index) => index + 1)

test('500 commits and their pull requests are nine queries, and a tenth asks for first contributions', async () => {
  const { ask, sizes } = server()
  const { pullRequests, logins } = await askForPullRequests({ ...repo, commits, numbers }, ask)
  assert.equal(pullRequests.length, 500)
  assert.deepEqual(pullRequests.at(-1)?.commits, [sha(249)])
  assert.equal(logins.get('u7@x.example'), 'user7')
  const first = await askForFirstTimers(
    repo,
    ['fern', 'noor'],
    1_700_000_000,
    asking(query => {
      sizes.push(1)
      assert.match(
        query,
        /s0: search\(type: ISSUE, first: 1, query: "repo:octo\/stockroom is:pr is:merged author:fern merged:<2023-11-14T22:13:20Z"\) \{ issueCount \}/,
      )
      return { s0: { issueCount: 3 }, s1: { issueCount: 0 } }
    }),
  )
  assert.deepEqual([...first], ['noor'])
  assert.equal(sizes.length, 10)
})

test('the texts of public releases are asked by tag name with one query', async () => {
  const asked: string[] = []
  const ask = asking(query => {
    asked.push(query)
    return {
      repository: {
        r0: { isDraft: false, description: 'Text' },
        r1: { isDraft: true, description: '' },
        r2: null,
        r3: { isDraft: false, description: null },
      },
    }
  })
  const bodies = await askForPublicBodies(['v1.0.0', 'v"1', 'v1.2.0', 'v1.3.0'], ask)
  assert.deepEqual(
    [...bodies],
    [
      ['v1.0.0', 'Text'],
      ['v1.3.0', ''],
    ],
  )
  assert.equal(asked.length, 1)
  assert.match(asked[0]!, /r1: release\(tagName: "v\\"1"\) \{ isDraft description \}/)
})

test('a query that is too much for GitHub is asked in halves, and gives the same', async () => {
  const whole = await askForPullRequests({ ...repo, commits, numbers }, server().ask)
  const { ask, sizes } = server({ largest: 20 })
  assert.deepEqual(await askForPullRequests({ ...repo, commits, numbers }, ask), whole)
  assert.ok(sizes.some(size => size <= 15))
  const silent = server({ largest: 0 })
  await assert.rejects(askForPullRequests({ ...repo, commits, numbers }, silent.ask), /did not answer in time/)
  assert.deepEqual(silent.sizes, [60, 30, 15])
})

test('pull requests of forks and unmerged ones are left out, but for the one that a preview is made for', async () => {
  const node = (number: number, rest: object) => ({
    number,
    title: '',
    body: '',
    merged: true,
    author: null,
    labels: null,
    mergeCommit: null,
    baseRepository: { nameWithOwner: 'octo/stockroom' },
    ...rest,
  })
  const ask = asking(() => ({
    repository: {
      p0: node(1, {}),
      p1: node(2, { merged: false }),
      p2: node(3, { baseRepository: { nameWithOwner: 'fork/stockroom' } }),
      p3: null,
    },
  }))
  const found = async (open?: number) =>
    (await askForPullRequests({ ...repo, commits: [], numbers: [1, 2, 3, 4], open }, ask)).pullRequests.map(({ number }) => number)
  assert.deepEqual([await found(), await found(2)], [[1], [1, 2]])
})
