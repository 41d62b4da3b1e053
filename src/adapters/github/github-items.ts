import type { CommentedItem } from '../../ports/project.ts'
import { askInParts } from './github-pulls.ts'
import type { Requests } from './github-requests.ts'
import { fields, integer, list, optional, type Shape, text } from './github-shapes.ts'

const itemShape = fields({
  __typename: text,
  number: integer,
  title: text,
  state: text,
  url: text,
  comments: fields({ totalCount: integer, nodes: list(optional(fields({ body: text }))) }),
})
const issueShape = fields({ number: integer, repository: fields({ nameWithOwner: text }) })
const pullShape = fields({ number: integer, closingIssuesReferences: optional(fields({ nodes: list(optional(issueShape)) })) })

/** Aliases of a query, and comments of each: far from GitHub's limits of nodes and of ten seconds (docs/platform.md 103). */
const batch = 25
const lastComments = 50

const itemFields = `number title state url comments(last: ${lastComments}) { totalCount nodes { body } }`

async function askFor<Node>(
  requests: Requests,
  description: string,
  node: Shape<Node>,
  numbers: readonly number[],
  selection: (number: number) => string,
): Promise<Node[]> {
  const nodes: (Node | null | undefined)[] = []
  for (let at = 0; at < numbers.length; at += batch) {
    const aliases = numbers.slice(at, at + batch).map(number => `n${number}: ${selection(number)}`)
    nodes.push(...(await askInParts(aliases, node, (shape, query) => requests.query(description, shape, query))))
  }
  return nodes.filter(found => found !== null && found !== undefined)
}

/** Issues and pull requests by number, with their last comments; numbers of neither are left out. */
export async function askForItems(requests: Requests, numbers: readonly number[]): Promise<readonly CommentedItem[]> {
  const selection = (number: number): string =>
    `issueOrPullRequest(number: ${number}) { __typename ... on Issue { ${itemFields} } ... on PullRequest { ${itemFields} } }`
  const nodes = await askFor(requests, 'read the issues', itemShape, numbers, selection)
  return nodes.map(({ __typename, number, title, state, url, comments }) => ({
    number,
    title,
    url,
    kind: __typename === 'PullRequest' ? 'pull request' : 'issue',
    open: state === 'OPEN',
    comments: comments.totalCount,
    lastComments: comments.nodes.flatMap(comment => comment?.body ?? []),
  }))
}

/** Numbers of the issues of this repository that each pull request closes, as GitHub has linked them. */
export async function askForClosed(requests: Requests, pullRequests: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const selection = (number: number): string =>
    `pullRequest(number: ${number}) { number closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } } }`
  const nodes = await askFor(requests, 'read the pull requests', pullShape, pullRequests, selection)
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
