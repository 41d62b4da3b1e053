import type { CommentedItem } from '../../ports/project.ts'
import { askInParts } from './github-pulls.ts'
import type { Requests } from './github-requests.ts'

interface ItemNode {
  readonly __typename: string
  readonly number: number
  readonly title: string
  readonly state: string
  readonly url: string
  readonly comments: { readonly totalCount: number; readonly nodes: readonly ({ readonly body: string } | null)[] }
}

interface PullNode {
  readonly closingIssuesReferences: {
    readonly nodes: readonly ({ readonly number: number; readonly repository: { readonly nameWithOwner: string } } | null)[]
  } | null
}

/** Aliases of a query, and comments of each: far from GitHub's limits of nodes and of ten seconds (docs/platform.md 103). */
const batch = 25
const lastComments = 50

const fields = `number title state url comments(last: ${lastComments}) { totalCount nodes { body } }`

async function askFor<Node>(
  requests: Requests,
  doing: string,
  numbers: readonly number[],
  selection: (number: number) => string,
): Promise<Node[]> {
  const nodes: Node[] = []
  for (let at = 0; at < numbers.length; at += batch) {
    const aliases = numbers.slice(at, at + batch).map(number => `n${number}: ${selection(number)}`)
    const answers = (await askInParts(aliases, query => requests.query(doing, query, {}))) as (Node | null)[]
    nodes.push(...answers.filter(node => node !== null))
  }
  return nodes
}

/** Issues and pull requests by number, with their last comments; numbers of neither are left out. */
export async function askForItems(requests: Requests, numbers: readonly number[]): Promise<readonly CommentedItem[]> {
  const selection = (number: number): string =>
    `issueOrPullRequest(number: ${number}) { __typename ... on Issue { ${fields} } ... on PullRequest { ${fields} } }`
  const nodes = await askFor<ItemNode>(requests, 'read the issues', numbers, selection)
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
export async function askForClosed(
  requests: Requests,
  repository: string,
  pullRequests: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const selection = (number: number): string =>
    `pullRequest(number: ${number}) { number closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } } }`
  const nodes = await askFor<PullNode & { number: number }>(requests, 'read the pull requests', pullRequests, selection)
  const own = ({ nameWithOwner }: { readonly nameWithOwner: string }): boolean => nameWithOwner.toLowerCase() === repository.toLowerCase()
  return new Map(
    nodes.map(({ number, closingIssuesReferences }) => [
      number,
      (closingIssuesReferences?.nodes ?? []).flatMap(issue => (issue !== null && own(issue.repository) ? issue.number : [])),
    ]),
  )
}
