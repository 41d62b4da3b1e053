import { z } from 'zod'
import type { PullRequest, PullRequestAnswer } from '../../ports/forge.ts'
import { cutLines } from '../../text/format.ts'
import { statusOf } from './github-problems.ts'
import { flag, integer, optionalText, text } from './github-shapes.ts'

interface Asked {
  readonly owner: string
  readonly repo: string
  readonly commits: readonly string[]
  readonly numbers: readonly number[]
  /** A pull request that is taken though it is not merged: the one that a preview is made for. */
  readonly open?: number | undefined
}

/** Sends one query; the alias of an object that does not exist is null. Throws UserError when GitHub left out anything else. */
export type AskGraphql = <T>(shape: z.ZodType<T>, query: string) => Promise<T>

const nameShape = z.nullish(z.object({ login: text, __typename: optionalText }))
const authorShape = z.nullish(z.object({ email: optionalText, user: z.nullish(z.object({ login: text })) }))
const pullShape = z.object({
  number: integer,
  title: text,
  body: text,
  merged: flag,
  author: nameShape,
  labels: z.nullish(z.object({ nodes: z.array(z.object({ name: text })) })),
  mergeCommit: z.nullish(z.object({ oid: text })),
  baseRepository: z.nullish(z.object({ nameWithOwner: text })),
  commits: z.nullish(z.object({ nodes: z.array(z.object({ commit: z.object({ author: authorShape }) })) })),
})
const commitShape = z.object({
  author: authorShape,
  associatedPullRequests: z.nullish(z.object({ nodes: z.array(pullShape) })),
  number: z.optional(z.never()),
})

type PullNode = z.infer<typeof pullShape>
/** An object of git that is no commit has no fields. */
const itemShape = z.union([pullShape, commitShape])

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

const pullOf = (node: PullNode, commits: readonly string[]): PullRequest => ({
  number: node.number,
  title: cutLines(node.title),
  body: cutLines(node.body),
  author: node.author?.login ?? 'ghost',
  bot: node.author?.__typename === 'Bot',
  labels: (node.labels?.nodes ?? []).map(({ name }) => name),
  mergeCommit: node.mergeCommit?.oid,
  commits,
})

/** As the port's `pullRequests`. Drops pull requests of forks and unmerged ones, which GitHub also lists (docs/platform.md 104). */
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
  const learn = (author: z.infer<typeof authorShape>): void => {
    if (author?.email && author.user) logins.set(author.email.toLowerCase(), author.user.login)
  }
  const items: readonly Item[] = [...asked.commits.map(commit => ({ commit })), ...asked.numbers.map(number => ({ number }))]
  const answers = await askInParts(items.map(aliasOf), itemShape, ask)
  items.forEach((item, index) => {
    const answer = answers[index] ?? ({} as z.infer<typeof commitShape>)
    if (answer.number !== undefined) {
      for (const { commit } of answer.commits?.nodes ?? []) learn(commit.author)
      keep(answer)
    } else {
      learn(answer.author)
      for (const node of answer.associatedPullRequests?.nodes ?? []) keep(node, 'commit' in item ? item.commit : undefined)
    }
  })
  return { pullRequests: [...found.values()].sort((a, b) => a.number - b.number), logins }
}

/**
 * Returns one answer for each alias, in their order. One query has `size` aliases. The answer is null or undefined if GitHub has none. A query that fails is
 * asked again in halves. Throws UserError when that does not help. `inRepository`: the aliases are fields of the repository.
 */
export async function askInParts<T>(
  aliases: readonly string[],
  shape: z.ZodType<T>,
  ask: AskGraphql,
  size = batch,
  inRepository = true,
): Promise<(T | null | undefined)[]> {
  const answersShape = z.record(z.string(), z.nullish(shape))
  const askPart = async (part: readonly string[]): Promise<(T | null | undefined)[]> => {
    try {
      const selection = part.join(' ')
      const query = `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${selection} } }`
      const answers = inRepository
        ? (await ask(z.object({ repository: answersShape }), query)).repository
        : await ask(answersShape, `query { ${selection} }`)
      return part.map(text => answers[text.slice(0, text.indexOf(':'))])
    } catch (error) {
      if (part.length <= (statusOf(error) === 200 ? 1 : smallest)) throw error
      const middle = Math.ceil(part.length / 2)
      return [...(await askPart(part.slice(0, middle))), ...(await askPart(part.slice(middle)))]
    }
  }
  const all: (T | null | undefined)[] = []
  for (let at = 0; at < aliases.length; at += size) all.push(...(await askPart(aliases.slice(at, at + size))))
  return all
}

/** The logins without a pull request that was merged into the repository before `before` (seconds since 1970). */
export async function askForFirstTimers(
  { owner, repo }: Pick<Asked, 'owner' | 'repo'>,
  logins: readonly string[],
  before: number,
  ask: AskGraphql,
): Promise<ReadonlySet<string>> {
  const time = new Date(before * 1000).toISOString().replace('.000Z', 'Z')
  const aliases = logins.map(
    (login, index) =>
      `s${index}: search(type: ISSUE, first: 1, query: ${JSON.stringify(`repo:${owner}/${repo} is:pr is:merged author:${login} merged:<${time}`)}) { issueCount }`,
  )
  const answers = await askInParts(aliases, z.object({ issueCount: integer }), ask, batch, false)
  return new Set(logins.filter((_, index) => answers[index]?.issueCount === 0))
}

/** The texts of the public releases of tags, by tag. GitHub's lookup by name finds no draft. */
export async function askForPublicBodies(tags: readonly string[], ask: AskGraphql): Promise<ReadonlyMap<string, string>> {
  const aliases = tags.map((tag, index) => `r${index}: release(tagName: ${JSON.stringify(tag)}) { isDraft description }`)
  const answers = await askInParts(aliases, z.object({ isDraft: flag, description: optionalText }), ask)
  return new Map(tags.flatMap((tag, index) => (answers[index]?.isDraft === false ? [[tag, answers[index].description ?? '']] : [])))
}
