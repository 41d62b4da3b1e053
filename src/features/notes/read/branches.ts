import type { Commit } from '../../../ports/git.ts'

/** Where each commit of a range came from. */
export interface Branches {
  /** Pull request by commit: the innermost one whose merge brought it. Merge commits of pull requests have their own number. */
  readonly pullRequest: ReadonlyMap<string, number>
  /** Commits that a merge brought, the merge itself left out, by the merge's id. */
  readonly brought: ReadonlyMap<string, readonly string[]>
}

/** The number of the pull request that a merge commit merged, as GitHub writes its subject: its own words, or the title of the pull request and `(#12)`. */
export function mergedNumber(message: string): number | undefined {
  const digits = (/^Merge pull request #(\d{1,9}) from /.exec(message) ?? /^[^\r\n]*\(#(\d{1,9})\)[ \t]*(?:[\r\n]|$)/.exec(message))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The title that GitHub writes into a merge commit: the first line of its body, or its subject. */
export function mergedTitle(message: string): string | undefined {
  const [subject = '', ...body] = message.split(/\r\n|\r|\n/)
  return subject.startsWith('Merge pull request #') ? body.find(line => line.trim() !== '') : subject
}

interface DeferredFile {
  readonly head: string
  readonly number: number | undefined
  /** The merges that brought it, outermost first. */
  readonly merges: readonly string[]
}

/**
 * Follows first parents from the newest commit, then the other parents of each merge from the oldest on. A merge thereby owns what its branch had and the line it was
 * merged into had not; commits of main that were merged into the branch are taken already. Each commit is visited once.
 * `open`: the newest commit is the merge that GitHub tries for this pull request, which has no number in its subject.
 */
export function findBranches(commits: readonly Commit[], newest: string, open?: number): Branches {
  const bySha = new Map(commits.map(commit => [commit.sha, commit]))
  const pullRequest = new Map<string, number>()
  const brought = new Map<string, string[]>()
  const taken = new Set<string>()
  const waiting: DeferredFile[] = [{ head: newest, number: undefined, merges: [] }]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { head, number, merges } = at
    for (let commit = bySha.get(head); commit !== undefined && !taken.has(commit.sha); commit = bySha.get(commit.parents[0] ?? '')) {
      taken.add(commit.sha)
      for (const merge of merges) brought.get(merge)?.push(commit.sha)
      const tried = commit.sha === newest ? open : undefined
      const own = commit.parents.length > 1 ? (tried ?? mergedNumber(commit.message)) : undefined
      const owner = own ?? number
      if (owner !== undefined) pullRequest.set(commit.sha, owner)
      if (commit.parents.length > 1) {
        brought.set(commit.sha, [])
        // Pushed newest first, so that the oldest merge of this line is looked at next.
        for (const parent of commit.parents.slice(1)) waiting.push({ head: parent, number: owner, merges: [...merges, commit.sha] })
      }
    }
  }
  return { pullRequest, brought }
}
