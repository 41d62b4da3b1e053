import type { PullRequest, PullRequestAnswer } from '../../ports/forge.ts'
import { statusOf } from './github-problems.ts'

interface Asked {
  readonly owner: string
  readonly repo: string
  readonly commits: readonly string[]
  readonly numbers: readonly number[]
  /** A pull request that is taken though it is not merged: the one that a preview is made for. */
  readonly open?: number | undefined
}

/** Sends one query and gives its data; an alias of what does not exist is null. Throws UserError when GitHub left anything else out. */
export type AskGraphql = (query: string) => Promise<Record<string, unknown>>

interface Actor {
  readonly __typename?: string
  readonly login: string
}

interface PullNode {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly merged: boolean
  readonly author: Actor | null
  readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null
  readonly mergeCommit: { readonly oid: string } | null
  readonly baseRepository: { readonly nameWithOwner: string } | null
  readonly commits?: { readonly nodes: readonly { readonly commit: CommitNode }[] }
}

interface GitActor {
  readonly email: string | null
  readonly user: { readonly login: string } | null
}

interface CommitNode {
  readonly author?: GitActor | null
  readonly associatedPullRequests?: { readonly nodes: readonly PullNode[] }
}

type Item = { readonly commit: string } | { readonly number: number }

const actor = 'author { email user { login } }'
const pullFields =
  'number title body merged author { __typename login } labels(first: 20) { nodes { name } } mergeCommit { oid } baseRepository { nameWithOwner }'

/**
 * Aliases of one query: 500 commits, each with a pull request of its own, are nine queries, and a tenth asks for first contributions. Far from the limit of nodes;
 * GitHub ends a query after ten seconds, and one that fails for good is asked again in halves (docs/platform.md 103).
 */
const batch = 60
/** Below this a query that fails as a whole is not too large. One that GitHub answered in part is asked again down to single aliases. */
const smallest = 15

function aliasOf(item: Item, index: number): string {
  return 'number' in item
    ? `p${index}: pullRequest(number: ${item.number}) { ${pullFields} commits(last: 1) { nodes { commit { ${actor} } } } }`
    : `c${index}: object(oid: "${item.commit}") { ... on Commit { ${actor} associatedPullRequests(first: 5) { nodes { ${pullFields} } } } }`
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch)
}

const pullOf = (node: PullNode, commits: readonly string[]): PullRequest => ({
  number: node.number,
  title: node.title,
  body: node.body,
  author: node.author?.login ?? 'ghost',
  bot: node.author?.__typename === 'Bot',
  labels: (node.labels?.nodes ?? []).map(({ name }) => name),
  mergeCommit: node.mergeCommit?.oid,
  commits,
})

/**
 * The merged pull requests of this repository that brought `commits`, and those with `numbers`; each once, by number, and the logins
 * of the commits' authors. Pull requests of forks and unmerged ones, which the association also names, are left out
 * (docs/platform.md 104).
 */
export async function askForPullRequests(asked: Asked, ask: AskGraphql): Promise<PullRequestAnswer> {
  const found = new Map<number, PullRequest>()
  const logins = new Map<string, string>()
  const repository = `${asked.owner}/${asked.repo}`.toLowerCase()
  const keep = (node: PullNode | null | undefined, commit?: string): void => {
    const counts = node && (node.merged || node.number === asked.open)
    if (!counts || node.baseRepository?.nameWithOwner.toLowerCase() !== repository) return
    const known = found.get(node.number)?.commits ?? []
    found.set(node.number, pullOf(node, commit === undefined ? known : [...known, commit]))
  }
  const learn = (author: GitActor | null | undefined): void => {
    if (author?.email && author.user) logins.set(author.email.toLowerCase(), author.user.login)
  }
  const items: readonly Item[] = [...asked.commits.map(commit => ({ commit })), ...asked.numbers.map(number => ({ number }))]
  for (const part of batches(items)) {
    const answers = await askInParts(part.map(aliasOf), ask)
    part.forEach((item, index) => {
      const answer = answers[index]
      if ('number' in item) {
        for (const { commit } of (answer as PullNode | null)?.commits?.nodes ?? []) learn(commit.author)
        keep(answer as PullNode | null)
      } else {
        const { author, associatedPullRequests } = (answer ?? {}) as CommitNode
        learn(author)
        for (const node of associatedPullRequests?.nodes ?? []) keep(node, item.commit)
      }
    })
  }
  return { pullRequests: [...found.values()].sort((a, b) => a.number - b.number), logins }
}

const inRepository = (fields: string): string =>
  `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields} } }`

/** Answers in the order of the aliases. A query that is not answered is asked again in halves. Throws UserError when that does not help. */
export async function askInParts(aliases: readonly string[], ask: AskGraphql, around = inRepository): Promise<unknown[]> {
  try {
    const data = await ask(around(aliases.join(' ')))
    const answers = (data.repository ?? data) as Record<string, unknown>
    return aliases.map(text => answers[text.slice(0, text.indexOf(':'))])
  } catch (error) {
    if (aliases.length <= (statusOf(error) === 200 ? 1 : smallest)) throw error
    const middle = Math.ceil(aliases.length / 2)
    const first = await askInParts(aliases.slice(0, middle), ask, around)
    return [...first, ...(await askInParts(aliases.slice(middle), ask, around))]
  }
}

/** Those of the logins of whom the search finds no pull request merged into the repository before a time, in seconds since 1970. */
export async function askForFirstTimers(
  { owner, repo }: Pick<Asked, 'owner' | 'repo'>,
  logins: readonly string[],
  before: number,
  ask: AskGraphql,
): Promise<ReadonlySet<string>> {
  const time = new Date(before * 1000).toISOString().replace('.000Z', 'Z')
  const first = new Set<string>()
  for (const part of batches(logins)) {
    const aliases = part.map(
      (login, index) =>
        `s${index}: search(type: ISSUE, first: 1, query: ${JSON.stringify(`repo:${owner}/${repo} is:pr is:merged author:${login} merged:<${time}`)}) { issueCount }`,
    )
    const answers = (await askInParts(aliases, ask, fields => `query { ${fields} }`)) as ({ issueCount?: number } | null)[]
    part.forEach((login, index) => {
      if (answers[index]?.issueCount === 0) first.add(login)
    })
  }
  return first
}
