import { createHash } from 'node:crypto'
import type { Commit, Forge, Git, PullRequest, TagRef } from '../../src/ports.ts'

/** How a commit of the fake is made; by default it follows the newest one. */
export interface Making {
  readonly parents?: readonly string[]
  /** Text by path; null removes. */
  readonly files?: Readonly<Record<string, string | null>>
  readonly author?: string
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
}

interface Stored extends Commit {
  readonly changed: readonly string[]
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

  const history: GitHistory = {
    head: () => head,
    commit(message, { parents, files = {}, author = 'Fern' } = {}) {
      const on = parents ?? (head === undefined ? [] : [head])
      const tree = new Map(on.flatMap(parent => [...treeOf(parent)]))
      for (const [path, text] of Object.entries(files)) text === null ? tree.delete(path) : tree.set(path, text)
      const sha = createHash('sha1').update(`${commits.size} ${message}`).digest('hex')
      const changed = on.length > 1 ? [] : Object.keys(files)
      commits.set(sha, {
        sha,
        parents: on,
        authorName: author,
        authorEmail: 'nobody@example.com',
        committed: 1_700_000_000 + commits.size,
        message,
        changed,
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
    git: onlyHistory({
      head: async () => head,
      tags: async () => [...tags.values()],
      tagMessage: async name => tags.get(name)?.message,
      isAncestor: async (ancestor, descendant) => reachable(descendant).has(ancestor),
      log: async (from, to, paths = []) =>
        range(from, to).filter(({ changed }) => paths.length === 0 || changed.some(path => paths.some(wanted => path.startsWith(wanted)))),
      addedFiles: async (from, to) => {
        const before = treeOf(from)
        const adder = (path: string) =>
          range(from, to).find(({ changed, parents }) => changed.includes(path) && !treeOf(parents[0]).has(path))
        return [...treeOf(to).keys()].filter(path => !before.has(path)).map(path => ({ path, commit: adder(path)!.sha }))
      },
      changedPaths: async (from, to) => new Map(range(from, to).map(({ sha, changed }) => [sha, changed])),
      fileAt: async (commit, path) => {
        const text = treeOf(commit).get(path)
        return text === undefined ? undefined : new TextEncoder().encode(text)
      },
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

/** A forge that knows pull requests only, and counts how often it is asked. */
export function pullRequestForge(
  pulls: readonly (Partial<PullRequest> & { readonly number: number; readonly commits?: readonly string[] })[],
) {
  const asked: { commits: readonly string[]; numbers: readonly number[] }[] = []
  const all = pulls.map(pull => ({
    title: `Pull request ${pull.number}`,
    body: '',
    author: 'fern',
    labels: [],
    mergeCommit: undefined,
    ...pull,
  }))
  const forge = {
    async pullRequests(commits: readonly string[], numbers: readonly number[]) {
      asked.push({ commits, numbers })
      const brought = (pull: (typeof all)[number]) =>
        [pull.mergeCommit, ...(pull.commits ?? [])].some(sha => sha !== undefined && commits.includes(sha))
      return all.filter(pull => numbers.includes(pull.number) || brought(pull))
    },
    requests: () => asked.length,
  }
  return { forge: forge as unknown as Forge, asked }
}
