// What the adapter asks, and does, about issues, pull requests, files and tags.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GitHub } from '../../../src/adapters/github/github.ts'
import { IndeterminateWriteError } from '../../../src/model/errors.ts'
import type { Release } from '../../../src/ports/forge.ts'
import { apiOn, type Reply, scriptedApi } from './api.ts'

const issue = { id: 1, number: 1, title: 'One', state: 'open', body: 'x <!-- m -->', html_url: 'page' }
const item = { number: 1, title: 'One', open: true, url: 'page', body: 'x <!-- m -->', kind: 'issue' }
const pull = { id: 1, number: 4, html_url: 'page', state: 'open', merged_at: null }
const release = {
  ...{ id: 1, tag_name: 'v1', name: 'One', body: 'text', draft: false, prerelease: false, html_url: 'page', assets: [] },
  upload_url: 'http://127.0.0.1/uploads/1/assets{?name,label}',
}
const text = (content: string) => ({ sha: 'b10b', content: Buffer.from(content).toString('base64'), encoding: 'base64' })
const by = { name: 'A', email: 'a@b.example', date: '2026-01-01T00:00:00Z' }

/** A write whose first answer is lost, what its probe finds, and how often it is sent in all. */
const probed: readonly (readonly [string, Readonly<Record<string, readonly Reply[]>>, (github: GitHub) => Promise<unknown>, number])[] = [
  [
    'a comment with the marker',
    { 'POST /issues/1/comments': [502, issue], 'GET /issues/1/comments': [[{ body: null }, { body: 'm' }]] },
    ({ project }) => project.comment(1, 'x', 'm'),
    1,
  ],
  [
    'no comment with the marker',
    { 'POST /issues/1/comments': [502, issue], 'GET /issues/1/comments': [[{ body: 'other' }]] },
    ({ project }) => project.comment(1, 'x', 'm'),
    2,
  ],
  [
    'the issue',
    { 'POST /issues': [502, issue], 'GET /issues': [[issue]] },
    ({ project }) => project.openIssue('One', 'x', '<!-- m -->'),
    1,
  ],
  ['no issue', { 'POST /issues': [502, issue], 'GET /issues': [[]] }, ({ project }) => project.openIssue('One', 'x', '<!-- m -->'), 2],
  [
    'the file',
    { 'PUT /contents/a%2Fb': [502, { commit: {} }], 'GET /contents/a%2Fb': [text('new')] },
    ({ project }) => project.writeFile('main', 'a/b', 'new', { text: 'old', sha: '01d' }, 'Write'),
    1,
  ],
  [
    'the file as it was',
    { 'PUT /contents/a%2Fb': [502, { commit: {} }], 'GET /contents/a%2Fb': [text('old')] },
    ({ project }) => project.writeFile('main', 'a/b', 'new', { text: 'old', sha: '01d' }, 'Write'),
    2,
  ],
  [
    'the pull request',
    { 'POST /pulls': [502, pull], 'GET /pulls': [[pull]] },
    ({ project }) => project.openPullRequest({ title: 'One', body: '', branch: 'b', base: 'main' }),
    1,
  ],
  [
    'no pull request',
    { 'POST /pulls': [502, pull], 'GET /pulls': [[]] },
    ({ project }) => project.openPullRequest({ title: 'One', body: '', branch: 'b', base: 'main' }),
    2,
  ],
  [
    'the tag',
    { 'POST /git/tags': [{ sha: 't' }], 'POST /git/refs': [502, { ref: 'r' }], 'GET /commits/refs%2Ftags%2Fv1': [{ sha: 'c' }] },
    ({ project }) => project.createTag('v1', 'c', 'One', by),
    2,
  ],
  [
    'no branch',
    { 'POST /git/refs': [502, { ref: 'r' }], 'GET /commits/refs%2Fheads%2Fb': [422] },
    ({ project }) => project.createBranch('b', 'c'),
    2,
  ],
  ['nothing, for a write without a probe', { 'PATCH /issues/1': [502, issue] }, ({ project }) => project.closeIssue(1), 2],
]

for (const [what, script, call, sent] of probed)
  test(`after a write without an answer, the adapter finds ${what}`, async context => {
    const { github, routes } = await scriptedApi(context, script)
    await call(github)
    assert.equal(routes.filter(route => !route.startsWith('GET')).length, sent)
  })

test('a dispatch that may have started is not sent again', async context => {
  const { github, routes } = await scriptedApi(context, {
    'POST /dispatches': [502],
    'POST /actions/workflows/a.yml/dispatches': [502, 204],
  })
  await assert.rejects(github.project.dispatchEvent('go', {}), IndeterminateWriteError)
  await assert.rejects(
    github.project.dispatchWorkflow('a.yml', 'main', {}),
    /It is unclear whether GitHub did start the workflow a\.yml: .*502/,
  )
  await github.project.dispatchWorkflow('a.yml', 'main', {})
  assert.equal(routes.length, 3)
})

test('an edit of a release sends what it names, and always whether the release is Latest', async context => {
  const { github, requests } = await scriptedApi(context, { 'PATCH /releases/1': [release] })
  const known = { id: 1, tag: 'v1' } as Release
  await github.project.editRelease(known, { latest: true })
  await github.project.editRelease(known, { title: 'T', body: '', prerelease: false, latest: false })
  assert.deepEqual(
    requests.map(({ body }) => JSON.parse(body)),
    [{ make_latest: 'true' }, { name: 'T', body: '', prerelease: false, make_latest: 'false' }],
  )
})

test('issues, pull requests, milestones and files in words of the project', async context => {
  const { github, requests } = await scriptedApi(context, {
    'GET /issues': [[issue, { ...issue, state: 'closed', body: null, pull_request: {} }]],
    'GET /pulls': [[pull], [{ ...pull, state: 'closed' }], [{ ...pull, state: 'closed', merged_at: 'then' }], []],
    'GET /milestones': [
      [
        { ...issue, number: 2 },
        { ...issue, state: 'closed' },
      ],
    ],
    'GET /contents/a': [text('é'), { ...text('x'), encoding: 'none' }, { sha: 'b10b', encoding: 'base64' }, [], 404, 404, 422],
    'GET ': [{ default_branch: 'trunk' }],
    'GET /releases/latest': [404, 404, release],
  })
  const { project } = github
  const closed = { ...item, open: false, body: '', kind: 'pull request' }
  assert.deepEqual(await project.openItems({ number: 3, title: '', open: true, url: '' }), [item, closed])
  assert.match(requests[0]!.url, /milestone=3&state=open/)
  const pulls = [await project.pullRequestFrom('b'), await project.pullRequestFrom('b'), await project.pullRequestFrom('b')]
  assert.deepEqual(
    pulls,
    ['open', 'closed', 'merged'].map(state => ({ number: 4, url: 'page', state })),
  )
  assert.equal(await project.pullRequestFrom('b'), undefined)
  assert.match(requests[1]!.url, /head=octo%3Ab&state=all/)
  assert.deepEqual(await project.milestones(), [
    { number: 2, title: 'One', open: true, url: 'page' },
    { number: 1, title: 'One', open: false, url: 'page' },
  ])
  assert.deepEqual(await project.fileOn('main', 'a'), { text: 'é', sha: 'b10b' })
  for (const what of ['another encoding', 'no content', 'a folder', 'no file', 'no branch'])
    assert.equal(await project.fileOn('main', 'a'), undefined, what)
  assert.equal(await project.defaultBranch(), 'trunk')
  assert.deepEqual([await project.latest(), (await project.latest())?.tag], [undefined, 'v1'])
})

test('an issue is searched by its marker among the newest 1,000, pull requests left out', async context => {
  const page = (number: number) => Array.from({ length: 100 }, () => ({ ...issue, number, body: null }))
  const search = async (at: number, more: object = {}) => {
    const api = await apiOn(context, (response, { url }) => {
      const number = Number(new URL(url, api.origin).searchParams.get('page'))
      response.setHeader('link', `<${api.origin}/repos/octo/hello/issues?page=${number + 1}>; rel="next"`)
      response.end(JSON.stringify([...page(number).slice(1), { ...issue, number, body: number === at ? 'a mark' : 'none', ...more }]))
    })
    return [(await api.github.project.findIssue('mark'))?.number, api.requests.length]
  }
  assert.deepEqual(await search(2), [2, 2])
  assert.deepEqual(await search(11), [undefined, 10])
  assert.deepEqual(await search(2, { pull_request: {} }), [undefined, 10])
})

test('a workflow run has its event, its repository, and the path of its workflow without a ref', async context => {
  const run = { event: 'push', head_repository: null, path: '.github/workflows/a.yml@main' }
  const { github } = await scriptedApi(context, {
    'GET /actions/runs/5': [run, { ...run, head_repository: { full_name: 'o/r' }, path: null }, 403],
  })
  assert.deepEqual(await github.workflowRun('5'), { event: 'push', repository: '', path: '.github/workflows/a.yml' })
  assert.deepEqual(await github.workflowRun('5'), { event: 'push', repository: 'o/r', path: undefined })
  await assert.rejects(github.workflowRun('5'), /403/)
})

test('issues and pull requests by number: kind, state, and the last comments of all', async context => {
  const comments = { totalCount: 60, nodes: [{ body: 'first' }, null] }
  const node = { number: 1, title: 'One', state: 'OPEN', url: 'page', comments }
  const merged = { ...node, number: 2, state: 'MERGED', __typename: 'PullRequest' }
  const data = { repository: { n1: { ...node, __typename: 'Issue' }, n2: merged } }
  const { github } = await scriptedApi(context, { 'POST /graphql': [{ data }] })
  const found = { number: 1, title: 'One', url: 'page', kind: 'issue', open: true, comments: 60, lastComments: ['first'] }
  assert.deepEqual(await github.project.items([1, 2]), [found, { ...found, number: 2, kind: 'pull request', open: false }])
})
