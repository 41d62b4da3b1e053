import { createHash } from 'node:crypto'
import type { Forge, PullRequest } from '../../src/ports/forge.ts'
import type { Commit, Git, PathChange, TagRef } from '../../src/ports/git.ts'

/** How a commit of the fake is made; by default it follows the newest one. */
interface Making {
  readonly parents?: readonly string[]
  /** Text by path; null removes. */
  readonly files?: Readonly<Record<string, string | null>>
  readonly author?: string
  readonly email?: string
  /** Seconds since 1970; by default a new one each time. */
  readonly authored?: number
}

/** A history in memory behind the port of git. Methods that read no history throw. */
export interface GitHistory {
  readonly git: Git
  /** Undefined at first. */
  head(): string | undefined
  /** Makes a commit. It becomes the head, unless its parents are given: then it stands beside. */
  commit(message: string, making?: Making): string
  moveTo(commit: string): void
  /** A branch of commits from the head, merged by a merge commit. Returns the ids of branch and merge. */
  mergeBranch(mergeMessage: string, messages: readonly (string | readonly [string, Making])[]): { branch: string[]; merge: string }
  tag(name: string, message?: string): string
  /** The commit of a tag. */
  commitOf(tag: string): string
}

interface Stored extends Commit {
  readonly changes: readonly PathChange[]
  readonly tree: ReadonlyMap<string, string>
}

export function gitHistory(): GitHistory {
  const commits = new Map<string, Stored>()
  const tags = new Map<string, TagRef & { readonly message: string | undefined }>()
  let head: string | undefined

  const reachable = (from: string | undefined): Set<string> => {
    const seen = new Set<string>()
    const waiting = from === undefined ? [] : [from]
    for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
      if (seen.has(sha)) continue
      seen.add(sha)
      waiting.push(...(commits.get(sha)?.parents ?? []))
    }
    return seen
  }
  const range = (from: string | undefined, to: string): Stored[] => {
    const before = reachable(from)
    const inside = reachable(to)
    return [...commits.values()].filter(({ sha }) => inside.has(sha) && !before.has(sha)).reverse()
  }
  const treeOf = (sha: string | undefined): ReadonlyMap<string, string> =>
    (sha === undefined ? undefined : commits.get(sha)?.tree) ?? new Map()

  const filtered = (from: string | undefined, to: string, paths: readonly string[]): Stored[] =>
    range(from, to).filter(({ changes }) => paths.length === 0 || changes.some(({ path }) => paths.some(wanted => path.startsWith(wanted))))
  /** Equal files with equal texts are equal patches here. */
  const patchOf = ({ changes, tree }: Stored): string => changes.map(({ path }) => `${path} ${tree.get(path)}`).join('\n')

  const history: GitHistory = {
    head: () => head,
    commit(message, { parents, files = {}, author = 'Fern', email = 'nobody@example.com', authored } = {}) {
      const on = parents ?? (head === undefined ? [] : [head])
      const tree = new Map(on.flatMap(parent => [...treeOf(parent)]))
      const before = new Map(tree)
      for (const [path, text] of Object.entries(files)) text === null ? tree.delete(path) : tree.set(path, text)
      const sha = createHash('sha1').update(`${commits.size} ${message}`).digest('hex')
      const status = (path: string): PathChange['status'] => (files[path] === null ? 'D' : before.has(path) ? 'M' : 'A')
      const changes = on.length > 1 ? [] : Object.keys(files).map(path => ({ path, status: status(path) }))
      commits.set(sha, {
        sha,
        parents: on,
        authorName: author,
        authorEmail: email,
        authored: authored ?? 1_700_000_000 + commits.size,
        committed: 1_700_000_000 + commits.size,
        message,
        changes,
        tree,
      })
      if (parents === undefined) head = sha
      return sha
    },
    moveTo(commit) {
      head = commit
    },
    mergeBranch(mergeMessage, messages) {
      const main = head!
      const branch: string[] = []
      let tip = main
      for (const entry of messages) {
        const [message, making] = typeof entry === 'string' ? [entry, {}] : entry
        tip = history.commit(message, { ...making, parents: [tip] })
        branch.push(tip)
      }
      head = history.commit(mergeMessage, { parents: [main, tip] })
      return { branch, merge: head }
    },
    tag(name, message) {
      const commit = head!
      tags.set(name, {
        name,
        object: message === undefined ? commit : `${commit.slice(0, 39)}f`,
        commit,
        annotated: message !== undefined,
        message,
      })
      return commit
    },
    commitOf: name => tags.get(name)!.commit,
    git: onlyHistory({
      head: async () => head,
      tags: async () => [...tags.values()],
      tagsIn: async commit => [...tags.values()].filter(tag => reachable(commit).has(tag.commit)).map(({ name }) => name),
      tagMessage: async name => tags.get(name)?.message,
      isAncestor: async (ancestor, descendant) => reachable(descendant).has(ancestor),
      async compareHistories(other, commit) {
        const shared = [...reachable(other)].filter(sha => reachable(commit).has(sha))
        const bases = shared.filter(sha => !shared.some(each => each !== sha && reachable(each).has(sha)))
        return { bases, missing: range(other, commit).map(({ sha }) => sha) }
      },
      log: async (from, to, paths = []) => filtered(from, to, paths),
      changesOf: async shas =>
        new Map(
          shas.flatMap(sha => {
            const { changes } = commits.get(sha)!
            return changes.length === 0 ? [] : [[sha, changes] as const]
          }),
        ),
      countCommits: async (from, to, paths = []) => filtered(from, to, paths).length,
      authorsUpTo: async commit =>
        new Set(range(undefined, commit).flatMap(({ authorName, authorEmail }) => [authorName.toLowerCase(), authorEmail.toLowerCase()])),
      canonicalAuthors: async contacts => contacts,
      commitTime: async commit => commits.get(commit)!.committed,
      patchIds: async shas => new Map(shas.map(sha => [sha, patchOf(commits.get(sha)!)])),
      filesAt: async wanted =>
        wanted.map(({ commit, path }) => {
          const text = treeOf(commit).get(path)
          return text === undefined ? undefined : new TextEncoder().encode(text)
        }),
      filesIn: async commit => [...treeOf(commit).keys()].sort().map(path => ({ path, kind: 'file', executable: false })),
      originRepository: async () => undefined,
    }),
  }
  return history
}

/** The port with these methods; any other throws when it is called. */
function onlyHistory(methods: Partial<Git>): Git {
  return new Proxy(methods as Git, {
    get: (target, name) =>
      target[name as keyof Git] ??
      (() => {
        throw new Error(`the fake history has no ${String(name)}`)
      }),
  })
}

/** A forge that knows pull requests only, and counts how often it is asked. `logins` by address; `before`: logins that had a pull request merged earlier. */
export function pullRequestForge(
  pulls: readonly (Partial<PullRequest> & { readonly number: number })[],
  { logins = {}, before = [] }: { readonly logins?: Readonly<Record<string, string>>; readonly before?: readonly string[] } = {},
) {
  const asked: { commits: readonly string[]; numbers: readonly number[] }[] = []
  const all = pulls.map(pull => ({
    title: `Pull request ${pull.number}`,
    body: '',
    author: 'fern',
    bot: false,
    labels: [],
    mergeCommit: undefined,
    commits: [],
    ...pull,
  }))
  const forge: Partial<Forge> = {
    async pullRequests(commits, numbers) {
      asked.push({ commits, numbers })
      const brought = (pull: (typeof all)[number]) =>
        [pull.mergeCommit, ...pull.commits].some(sha => sha !== undefined && commits.includes(sha))
      return { pullRequests: all.filter(pull => numbers.includes(pull.number) || brought(pull)), logins: new Map(Object.entries(logins)) }
    },
    firstTimers: async asking => new Set(asking.filter(login => !before.includes(login))),
    requests: () => asked.length,
  }
  return { forge: forge as Forge, asked }
}
