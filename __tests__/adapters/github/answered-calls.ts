import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type GitHub, gitHub } from '../../../src/adapters/github/github.ts'
import type { Release, ReleaseAsset } from '../../../src/ports/forge.ts'

interface Reply {
  readonly status: number
  readonly body: string
}

/** GitHub on this machine. `answer` gives the reply to a route such as `GET /releases`; whoever tests replaces it. */
export async function answeringGitHub() {
  const state = { answer: (_route: string): Reply => ({ status: 500, body: '' }) }
  const server = createServer((request, response) => {
    const { status, body } = state.answer(`${request.method} ${new URL(request.url ?? '', 'http://x').pathname.replace('/repos/o/r', '')}`)
    request.resume().on('end', () => response.writeHead(status, { 'content-type': 'application/json' }).end(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // Time stands still, so that the retries of all answers together do not use up the budget.
  const clock = { now: () => 0, wait: async () => {} }
  const github = gitHub({ repository: 'o/r', token: 't', apiUrl, userAgent: 'test', clock, onWait: () => {} })
  return { state, apiUrl, github, close: () => server.close() }
}

const upload_url = 'http://127.0.0.1:1/uploads/1/assets{?name,label}'
/** An asset as GitHub describes it. */
export const asset = { id: 1, name: 'a', size: 5, state: 'uploaded', digest: 'sha256:00', browser_download_url: 'u' }
const release = {
  ...{ id: 1, tag_name: 'v1', name: 'v1', body: 'x', draft: false, prerelease: false, immutable: false, html_url: 'u', upload_url },
  assets: [asset],
}
const issue = { id: 1, number: 1, title: 'a', state: 'open', body: 'x', html_url: 'u', pull_request: {} }
const pull = { id: 1, number: 1, html_url: 'u', state: 'closed', merged_at: '2026-01-01T00:00:00Z' }
const named = { sha: 'a', tree: { sha: 't' } }
const run = {
  ...asset,
  status: 'completed',
  conclusion: 'success',
  html_url: 'u',
  details_url: 'u',
  check_suite: { id: 1 },
  app: { slug: 's' },
}
const author = { __typename: 'User', login: 'fern' }
const person = { email: 'a@b.example', user: { login: 'fern' } }
const pullNode = {
  ...{ number: 1, title: 'a', body: '', merged: true, author, labels: { nodes: [{ name: 'l' }] }, mergeCommit: { oid: 'a' } },
  ...{ baseRepository: { nameWithOwner: 'o/r' }, commits: { nodes: [{ commit: { author: person } }] } },
}
const itemNode = {
  __typename: 'Issue',
  number: 1,
  title: 'a',
  state: 'OPEN',
  url: 'u',
  comments: { totalCount: 1, nodes: [{ body: 'x' }] },
}
const closing = { number: 1, closingIssuesReferences: { nodes: [{ number: 2, repository: { nameWithOwner: 'o/r' } }] } }
const by = { name: 'A', email: 'a@b.example', date: '2026-01-01T00:00:00Z' }
const edit = { title: 'a', body: 'y', prerelease: false, latest: false, draft: false }
const sha256 = createHash('sha256').update('bytes').digest('hex')
/** The release that has it. */
export const known = { id: 1, tag: 'v1' } as Release

/** A call of a method, and the good answer to each of its requests. */
export type AnsweredCall = readonly [call: (github: GitHub) => Promise<unknown>, answers: Readonly<Record<string, unknown>>]

/** Methods of the adapter. `path` is a file of the bytes `bytes`, which an upload reads and a download overwrites. */
export const answeredCalls = (apiUrl: string, path: string): Readonly<Record<string, AnsweredCall>> => ({
  releases: [github => github.releases(), { 'GET /releases': [release] }],
  createDraft: [
    github => github.createDraft({ tag: 'v1', title: '', body: 'x', prerelease: false }),
    { 'POST /releases': release, 'GET /releases': [release] },
  ],
  upload: [
    github => github.upload({ ...known, uploadUrl: `${apiUrl}/upload` }, { name: 'a', path, size: 5, sha256, contentType: 'text/plain' }),
    { 'POST /upload': asset, 'GET /releases/1/assets': [asset], 'GET /releases/1': release },
  ],
  download: [github => github.download({ id: 1, name: 'a' }, path), { 'GET /releases/assets/1': {} }],
  deleteAsset: [github => github.deleteAsset({ id: 1, name: 'a' } as ReleaseAsset), { 'DELETE /releases/assets/1': {} }],
  assets: [github => github.assets(known), { 'GET /releases/1/assets': [asset] }],
  editBody: [github => github.editBody(known, 'y'), { 'PATCH /releases/1': release, 'GET /releases/1': release }],
  publish: [github => github.publish(known, edit), { 'PATCH /releases/1': release, 'GET /releases/1': release }],
  publicRelease: [github => github.publicRelease('v1'), { 'GET /releases/tags/v1': release }],
  tagCommit: [github => github.tagCommit('v1'), { 'GET /commits/refs%2Ftags%2Fv1': named }],
  commitChecks: [
    github => github.commitChecks('a'),
    {
      'GET /commits/a/check-runs': { total_count: 1, check_runs: [run] },
      'GET /commits/a/check-suites': { total_count: 1, check_suites: [{ ...run, latest_check_runs_count: 1 }] },
      'GET /commits/a/statuses': [{ id: 1, context: 'c', state: 'success', target_url: 'u' }],
    },
  ],
  workflowRun: [
    github => github.workflowRun('1'),
    { 'GET /actions/runs/1': { event: 'push', path: 'a', head_repository: { full_name: 'o/r' } } },
  ],
  pullRequests: [
    github => github.pullRequests(['a'], [1]),
    {
      'POST /graphql': {
        data: { repository: { c0: { author: person, associatedPullRequests: { nodes: [pullNode] } }, p1: pullNode } },
        errors: [{ type: 'NOT_FOUND', path: ['repository', 'p2'] }],
      },
    },
  ],
  firstTimers: [github => github.firstTimers(['fern'], 0), { 'POST /graphql': { data: { s0: { issueCount: 1 } } } }],
  items: [github => github.project.items([1]), { 'POST /graphql': { data: { repository: { n1: itemNode } } } }],
  closedBy: [github => github.project.closedBy([1]), { 'POST /graphql': { data: { repository: { n1: closing } } } }],
  comment: [
    github => github.project.comment(1, 'x', 'x'),
    { 'POST /issues/1/comments': issue, 'GET /issues/1/comments': [{ id: 1, body: 'x' }] },
  ],
  closeIssue: [github => github.project.closeIssue(1), { 'PATCH /issues/1': issue }],
  milestones: [github => github.project.milestones(), { 'GET /milestones': [issue] }],
  openItems: [github => github.project.openItems({ number: 1 } as never), { 'GET /issues': [issue] }],
  openIssue: [github => github.project.openIssue('a', 'x', 'x'), { 'POST /issues': issue, 'GET /issues': [issue] }],
  openPullRequest: [
    github => github.project.openPullRequest({ title: 'a', body: '', branch: 'b', base: 'main' }),
    { 'POST /pulls': pull, 'GET /pulls': [pull] },
  ],
  defaultBranch: [github => github.project.defaultBranch(), { 'GET ': { default_branch: 'main' } }],
  fileOn: [github => github.project.fileOn('main', 'a'), { 'GET /contents/a': { sha: 'a', content: 'eA==', encoding: 'base64' } }],
  writeFile: [
    github => github.project.writeFile('main', 'a', 'x', { text: '', sha: 'a' }, 'Write'),
    { 'PUT /contents/a': { commit: {} }, 'GET /contents/a': { sha: 'a', content: 'eA==', encoding: 'base64' } },
  ],
  createCommit: [
    github => github.project.createCommit('a', [], 'Commit', by),
    { 'GET /git/commits/a': named, 'POST /git/trees': named, 'POST /git/commits': named },
  ],
  createTag: [
    github => github.project.createTag('v1', 'a', 'Tag', by),
    { 'POST /git/tags': named, 'POST /git/refs': { ref: 'r' }, 'GET /commits/refs%2Ftags%2Fv1': named },
  ],
})
