import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LocalPull } from '../../dev/local-github/world.ts'
import { smallRepository, start } from './fixture.ts'

const pull = (number: number, more: Partial<LocalPull> = {}): LocalPull => ({
  number,
  title: `Pull ${number}`,
  body: 'Text',
  author: 'mona',
  labels: ['bug'],
  merged: true,
  mergedAt: `2024-01-${String(number).padStart(2, '0')}T00:00:00Z`,
  mergeCommitSha: null,
  baseRef: 'main',
  ...more,
})

test('tags are read from the repository: annotated, lightweight, missing', async context => {
  const github = await start(context)
  const annotated = await github.call('GET', '/git/ref/tags/v1.0.0')
  assert.equal(annotated.json.object.type, 'tag')
  const tag = await github.call('GET', `/git/tags/${annotated.json.object.sha}`)
  assert.deepEqual([tag.json.tag, tag.json.message, tag.json.tagger.date], ['v1.0.0', 'Version 1.0.0', '2024-01-02T10:00:00Z'])
  assert.equal(tag.json.object.sha, smallRepository().sha('v1.0.0'))
  const light = await github.call('GET', '/git/ref/tags%2Fv2.0.0')
  assert.deepEqual([light.json.object.type, light.json.object.sha], ['commit', smallRepository().sha('v2.0.0')])
  assert.equal((await github.call('GET', '/git/ref/tags/v2')).status, 404)
  assert.deepEqual(
    (await github.call('GET', '/git/matching-refs/tags/v1')).json.map((ref: { ref: string }) => ref.ref),
    ['refs/tags/v1.0.0', 'refs/tags/v1.2.9'],
  )
  assert.deepEqual((await github.call('GET', '/git/matching-refs/tags/x')).json, [])
})

test('commits are read by branch, tag and SHA', async context => {
  const github = await start(context)
  for (const name of ['main', 'v2.0.0', 'refs/tags/v2.0.0', smallRepository().sha('main')]) {
    const { json } = await github.call('GET', `/commits/${encodeURIComponent(name)}`)
    assert.equal(json.sha, smallRepository().sha('main'))
    assert.equal(json.commit.committer.date, '2024-01-06T10:00:00Z')
  }
  assert.equal((await github.call('GET', '/commits/none')).status, 422)
  assert.equal((await github.call('GET', '/commits/--help')).status, 422)
})

test('fact 100: compare goes from the merge base, oldest first, by pages', async context => {
  const github = await start(context)
  const { json } = await github.call('GET', '/compare/v1.0.0...v2.0.0')
  assert.deepEqual([json.status, json.ahead_by, json.behind_by, json.total_commits], ['ahead', 4, 0, 4])
  assert.deepEqual(
    json.commits.map((commit: { commit: { message: string } }) => commit.commit.message),
    ['Feature, part 1', 'Feature, part 2', 'Merge pull request #7', 'Squashed (#8)'],
  )
  const diverged = await github.call('GET', `/compare/${encodeURIComponent('release/1.2...main')}`)
  assert.deepEqual([diverged.json.status, diverged.json.behind_by], ['diverged', 1])
  const page = await github.call('GET', '/compare/v1.0.0...v2.0.0?per_page=3&page=2')
  assert.deepEqual(
    page.json.commits.map((commit: { sha: string }) => commit.sha),
    [smallRepository().sha('v2.0.0')],
  )
  assert.match(page.headers.get('link') ?? '', /rel="prev"/)
  assert.equal((await github.call('GET', '/compare/v1.0.0...nothing')).status, 404)
})

test('facts 101, 104: the pull requests of a commit, also of those that a merge brought in, unless not indexed', async context => {
  const sha = smallRepository().sha
  const pulls = [
    pull(7, { mergeCommitSha: sha('main~1') }),
    pull(8, { mergeCommitSha: sha('main') }),
    pull(9, { mergeCommitSha: sha('main'), indexed: false }),
  ]
  const github = await start(context, { pulls })
  const numbers = async (name: string) =>
    (await github.call('GET', `/commits/${sha(name)}/pulls`)).json.map((item: { number: number }) => item.number)
  assert.deepEqual(await numbers('main~1'), [7])
  assert.deepEqual(await numbers('feature~1'), [7])
  assert.deepEqual(await numbers('main'), [8])
  assert.deepEqual(await numbers('v1.0.0'), [])
})

test('fact 105: closed pull requests by last change, with labels and merge commits, by pages', async context => {
  const pulls = [
    pull(1, { updatedAt: '2024-03-01T00:00:00Z' }),
    pull(2),
    pull(3, { baseRef: 'release/1.2' }),
    pull(4, { merged: false, mergedAt: null }),
    pull(5, { author: 'dependabot[bot]' }),
  ]
  const github = await start(context, { pulls })
  const { json, headers } = await github.call('GET', '/pulls?state=closed&base=main&sort=updated&direction=desc&per_page=2')
  assert.deepEqual(
    json.map((item: { number: number }) => item.number),
    [1, 5],
  )
  assert.deepEqual([json[1].user.type, json[1].labels[0].name], ['Bot', 'bug'])
  assert.match(headers.get('link') ?? '', /rel="next"/)
  assert.deepEqual(
    (await github.call('GET', '/pulls')).json.map((item: { number: number }) => item.number),
    [4],
  )
})

test('the repository says its default branch and whether it is private', async context => {
  const github = await start(context)
  const { json } = await github.call('GET', '')
  assert.deepEqual([json.full_name, json.default_branch, json.private], ['octo/hello', 'main', false])
  assert.equal((await github.call('GET', '//repos/octo/other')).status, 404)
})
