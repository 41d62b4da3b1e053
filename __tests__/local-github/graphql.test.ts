import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuery } from '../../dev/local-github/graphql-parse.ts'
import type { LocalPull } from '../../dev/local-github/world.ts'
import { smallRepository, start } from './fixture.ts'

function pulls(): LocalPull[] {
  const common = { body: '', labels: ['bug', 'ui'], merged: true, mergedAt: '2024-01-05T00:00:00Z', baseRef: 'main' }
  return [
    { ...common, number: 7, title: 'Feature', author: 'mona', mergeCommitSha: smallRepository().sha('main~1') },
    { ...common, number: 8, title: 'Squash', author: 'dependabot[bot]', mergeCommitSha: smallRepository().sha('main') },
    {
      ...common,
      number: 3,
      title: 'Of a fork',
      author: 'mona',
      mergeCommitSha: smallRepository().sha('main'),
      baseRepository: 'fork/hello',
    },
  ]
}

const fragment =
  'fragment pulls on Commit { oid associatedPullRequests(first: 5) { nodes { number title merged author { __typename login } baseRepository { nameWithOwner } labels(first: 20) { nodes { name } } } } }'

test('fact 103: pull requests of many commits by aliases', async context => {
  const github = await start(context, { pulls: pulls() })
  const sha = smallRepository().sha
  const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) {
    c0: object(oid: "${sha('feature')}") { ...pulls } c1: object(oid: "${sha('main')}") { ... on Commit { ...pulls } } c2: object(oid: "${'0'.repeat(40)}") { ...pulls }
  } } ${fragment}`
  const { status, json } = await github.call('POST', '//graphql', { query, variables: { owner: 'octo', name: 'hello' } })
  assert.equal(status, 200)
  const { c0, c1, c2 } = json.data.repository
  assert.deepEqual(
    c0.associatedPullRequests.nodes.map((node: { number: number }) => node.number),
    [7],
  )
  assert.deepEqual(
    c1.associatedPullRequests.nodes.map((node: Record<string, unknown>) => [node.number, node.author, node.baseRepository]),
    [
      [8, { __typename: 'Bot', login: 'dependabot' }, { nameWithOwner: 'octo/hello' }],
      [3, { __typename: 'User', login: 'mona' }, { nameWithOwner: 'fork/hello' }],
    ],
  )
  assert.deepEqual(c0.associatedPullRequests.nodes[0].labels.nodes, [{ name: 'bug' }, { name: 'ui' }])
  assert.equal(c2, null)
  assert.equal(github.graphqlQueries[0]?.variables.owner, 'octo')
})

test('fact 102: commits between a tag and a ref, by pages', async context => {
  const github = await start(context, { pulls: pulls() })
  const query = `query($after: String) { repository(owner: "octo", name: "hello") { ref(qualifiedName: "refs/tags/v1.0.0") {
    target { __typename oid } compare(headRef: "v2.0.0") { aheadBy commits(first: 3, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { oid messageHeadline } } } } } }`
  const first = (await github.call('POST', '//graphql', { query })).json.data.repository.ref
  assert.deepEqual([first.target.__typename, first.compare.aheadBy, first.compare.commits.totalCount], ['Tag', 4, 4])
  assert.equal(first.compare.commits.pageInfo.hasNextPage, true)
  const second = (await github.call('POST', '//graphql', { query, variables: { after: first.compare.commits.pageInfo.endCursor } })).json
  assert.deepEqual(second.data.repository.ref.compare.commits.nodes, [
    { oid: smallRepository().sha('main'), messageHeadline: 'Squashed (#8)' },
  ])
})

test('pull requests by number: found ones beside an error for the missing one', async context => {
  const github = await start(context, { pulls: pulls() })
  const query = '{ repository(owner: "octo", name: "hello") { a: pullRequest(number: 7) { title } b: pullRequest(number: 99) { title } } }'
  const { json } = await github.call('POST', '//graphql', { query })
  assert.deepEqual(json.data.repository, { a: { title: 'Feature' }, b: null })
  assert.deepEqual([json.errors[0].type, json.errors[0].path], ['NOT_FOUND', ['repository', 'b']])
})

test('fact 20: a draft is found by its tag here, with push access only', async context => {
  const github = await start(context, { tokens: { 'local-token': { contents: 'write' }, reader: { contents: 'read' } } })
  await github.call('POST', '/releases', { tag_name: 'v2.0.0', draft: true })
  const query = '{ repository(owner: "octo", name: "hello") { release(tagName: "v2.0.0") { isDraft } } }'
  assert.deepEqual((await github.call('POST', '//graphql', { query })).json.data.repository.release, { isDraft: true })
  assert.equal((await github.call('POST', '//graphql', { query }, { authorization: 'token reader' })).json.data.repository.release, null)
})

test('wrong queries are refused whole and recorded', async context => {
  const github = await start(context, { pulls: pulls() })
  const inside = (fields: string) => `{ repository(owner: "octo", name: "hello") { ${fields} } }`
  const wrong = {
    'unknown field': inside('nameWithOwners'),
    'unknown argument': inside('pullRequest(id: 7) { title }'),
    'list without first': inside('pullRequest(number: 7) { labels { nodes { name } } }'),
    'list over 100': inside('pullRequest(number: 7) { labels(first: 101) { nodes { name } } }'),
    'object without fields': inside('pullRequest(number: 7)'),
    'not a query': '{ repository(',
    'unknown fragment': inside('...nothing'),
    mutation: 'mutation { deleteRef(input: {}) { clientMutationId } }',
  }
  for (const [title, query] of Object.entries(wrong)) {
    const count = github.wrongRequests.length
    const { json } = await github.call('POST', '//graphql', { query })
    assert.ok(json.errors.length > 0, title)
    assert.equal(json.data, undefined, title)
    assert.equal(github.wrongRequests.length, count + 1, title)
  }
})

test('pull requests of a private repository need pull-requests: read', async context => {
  const github = await start(context, { pulls: pulls(), privateRepository: true, tokens: { plain: { contents: 'read' } } })
  const query = '{ repository(owner: "octo", name: "hello") { isPrivate pullRequest(number: 7) { title } } }'
  const { json } = await github.call('POST', '//graphql', { query }, { authorization: 'token plain' })
  assert.deepEqual([json.data.repository, json.errors[0].type], [{ isPrivate: true, pullRequest: null }, 'FORBIDDEN'])
  assert.equal((await fetch(`${github.apiUrl}/graphql`, { method: 'POST', body: JSON.stringify({ query }) })).status, 401)
})

test('the parser reads literals, lists, objects, comments and defaults', () => {
  const document = parseQuery(
    'query Name($a: [Int!]! = [1, -2.5], $b: String) { x: f(s: "a\\"b{", l: [true, null, NAME], o: {k: $b}) # end\n }',
  )
  assert.deepEqual(
    [...document.variables],
    [
      ['a', [1, -2.5]],
      ['b', undefined],
    ],
  )
  assert.deepEqual(document.selections, [
    {
      kind: 'field',
      alias: 'x',
      name: 'f',
      args: { s: 'a"b{', l: [true, null, 'NAME'], o: { k: { $variable: 'b' } } },
      selections: undefined,
    },
  ])
  assert.throws(() => parseQuery('{ a @skip(if: true) }'), SyntaxError)
  assert.throws(() => parseQuery('{ }'), SyntaxError)
})
