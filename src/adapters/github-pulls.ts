import type { PullRequest } from '../ports.ts'

interface Asked {
  readonly owner: string
  readonly repo: string
  readonly commits: readonly string[]
  readonly numbers: readonly number[]
}

interface PullNode {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly merged: boolean
  readonly author: { readonly login: string } | null
  readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null
  readonly mergeCommit: { readonly oid: string } | null
  readonly baseRepository: { readonly nameWithOwner: string } | null
}

const pullFields =
  'number title body merged author { login } labels(first: 20) { nodes { name } } mergeCommit { oid } baseRepository { nameWithOwner }'

/** Aliases a query holds: GitHub ends a query after ten seconds, and fifty commits with their pull requests stay far from it (docs/platform.md 103). */
const batch = 50

function queryFor(aliases: readonly string[]): string {
  return `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${aliases.join(' ')} } }`
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch)
}

const pullOf = (node: PullNode, commits: readonly string[]): PullRequest => ({
  number: node.number,
  title: node.title,
  body: node.body,
  author: node.author?.login ?? 'ghost',
  labels: (node.labels?.nodes ?? []).map(({ name }) => name),
  mergeCommit: node.mergeCommit?.oid,
  commits,
})

/**
 * The merged pull requests of this repository that brought `commits`, and those with `numbers`; each once, by number.
 * Pull requests of forks and unmerged ones, which the association also names, are left out (docs/platform.md 104).
 */
export async function askForPullRequests(
  asked: Asked,
  ask: (query: string) => Promise<Record<string, unknown>>,
): Promise<readonly PullRequest[]> {
  const found = new Map<number, PullRequest>()
  const repository = `${asked.owner}/${asked.repo}`.toLowerCase()
  const keep = (node: PullNode | null | undefined, commit?: string): void => {
    if (!node?.merged || node.baseRepository?.nameWithOwner.toLowerCase() !== repository) return
    const known = found.get(node.number)?.commits ?? []
    found.set(node.number, pullOf(node, commit === undefined ? known : [...known, commit]))
  }
  for (const commits of batches(asked.commits)) {
    const aliases = commits.map(
      (sha, index) => `c${index}: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: 5) { nodes { ${pullFields} } } } }`,
    )
    const answer = (await ask(queryFor(aliases))) as {
      repository?: Record<string, { associatedPullRequests?: { nodes: readonly PullNode[] } } | null>
    }
    for (const [index, sha] of commits.entries())
      for (const node of answer.repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? []) keep(node, sha)
  }
  for (const numbers of batches(asked.numbers.filter(number => !found.has(number)))) {
    const aliases = numbers.map(number => `p${number}: pullRequest(number: ${number}) { ${pullFields} }`)
    const answer = (await ask(queryFor(aliases))) as { repository?: Record<string, PullNode | null> }
    for (const node of Object.values(answer.repository ?? {})) keep(node)
  }
  return [...found.values()].sort((a, b) => a.number - b.number)
}
