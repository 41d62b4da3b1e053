import { z } from 'zod'
import type { CommentedItem } from '../../ports/project.ts'
import { askInParts } from './github-pulls.ts'
import type { Requests } from './github-requests.ts'
import { integer, text } from './github-shapes.ts'

const itemShape = z.object({
  __typename: text,
  number: integer,
  title: text,
  state: text,
  url: text,
  comments: z.object({ totalCount: integer, nodes: z.array(z.nullish(z.object({ body: text }))) }),
})
const issueShape = z.object({ number: integer, repository: z.object({ nameWithOwner: text }) })
const pullShape = z.object({ number: integer, closingIssuesReferences: z.nullish(z.object({ nodes: z.array(z.nullish(issueShape)) })) })

/** Aliases of a query, and comments of each: far from GitHub's limits of nodes and of ten seconds (docs/platform.md 103). */
const batch = 25
const lastComments = 50

const itemFields = `number title state url comments(last: ${lastComments}) { totalCount nodes { body } }`

/** Issues and pull requests by number, with their last comments; numbers of neither are left out. */
export async function askForItems(requests: Requests, numbers: readonly number[]): Promise<readonly CommentedItem[]> {
  const selection = `{ __typename ... on Issue { ${itemFields} } ... on PullRequest { ${itemFields} } }`
  const aliases = numbers.map(number => `n${number}: issueOrPullRequest(number: ${number}) ${selection}`)
  const nodes = (await askInParts(aliases, itemShape, requests.query('read the issues'), batch)).flatMap(node => node ?? [])
  return nodes.map(({ __typename, number, title, state, url, comments }) => ({
    ...{ number, title, url, kind: __typename === 'PullRequest' ? 'pull request' : 'issue', open: state === 'OPEN' },
    comments: comments.totalCount,
    lastComments: comments.nodes.flatMap(comment => comment?.body ?? []),
  }))
}

/** Numbers of the issues of this repository that each pull request closes, as GitHub has linked them. */
export async function askForClosed(requests: Requests, pullRequests: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const selection = '{ number closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } } }'
  const aliases = pullRequests.map(number => `n${number}: pullRequest(number: ${number}) ${selection}`)
  const nodes = (await askInParts(aliases, pullShape, requests.query('read the pull requests'), batch)).flatMap(node => node ?? [])
  const { owner, repo } = requests.repository
  const own = ({ nameWithOwner }: { readonly nameWithOwner: string }): boolean =>
    nameWithOwner.toLowerCase() === `${owner}/${repo}`.toLowerCase()
  return new Map(
    nodes.map(({ number, closingIssuesReferences }) => [
      number,
      (closingIssuesReferences?.nodes ?? []).flatMap(issue => (issue && own(issue.repository) ? issue.number : [])),
    ]),
  )
}
