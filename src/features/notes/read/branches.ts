import type { Commit } from '../../../ports/git.ts'

/** The origin of each commit of a range. */
export interface Branches {
  /** Number of the innermost pull request that merged a commit, by commit id. The merge commit has that number too. */
  readonly pullRequest: ReadonlyMap<string, number>
  /** Ids of the commits that a merge added, by the id of the merge, without the merge itself. */
  readonly brought: ReadonlyMap<string, readonly string[]>
}

/** The pull request number in the subject of a merge commit, in one of GitHub's two forms: its own words, or a title with `(#12)`. */
export function mergedNumber(message: string): number | undefined {
  const digits = (/^Merge pull request #(\d{1,9}) from /.exec(message) ?? /^[^\r\n]*\(#(\d{1,9})\)[ \t]*(?:[\r\n]|$)/.exec(message))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The pull request title in a merge commit: the first line of the body, or the subject. */
export function mergedTitle(message: string): string | undefined {
  const [subject = '', ...body] = message.split(/\r\n|\r|\n/)
  return subject.startsWith('Merge pull request #') ? body.find(line => line.trim() !== '') : subject
}

/**
 * Finds the origin of each commit: by first parents from the newest commit, then by the other parents of each merge, oldest merge first. So a
 * merge owns the commits of its branch that the target lacked. `open` is the pull request whose test merge is the newest commit.
 */
export function findBranches(commits: readonly Commit[], newest: string, open?: number): Branches {
  const bySha = new Map(commits.map(commit => [commit.sha, commit]))
  const pullRequest = new Map<string, number>()
  const brought = new Map<string, string[]>()
  const visited = new Set<string>()
  const lines: { head: string; number: number | undefined; merges: readonly string[] }[] = [{ head: newest, number: undefined, merges: [] }]
  for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
    const { head, number, merges } = line
    for (let commit = bySha.get(head); commit !== undefined && !visited.has(commit.sha); commit = bySha.get(commit.parents[0] ?? '')) {
      visited.add(commit.sha)
      for (const merge of merges) brought.get(merge)?.push(commit.sha)
      const isMerge = commit.parents.length > 1
      const tested = commit.sha === newest ? open : undefined
      const owner = (isMerge ? (tested ?? mergedNumber(commit.message)) : undefined) ?? number
      if (owner !== undefined) pullRequest.set(commit.sha, owner)
      if (isMerge) brought.set(commit.sha, [])
      // The newest merge is pushed first, so that the oldest merge of this line comes next.
      for (const parent of commit.parents.slice(1)) lines.push({ head: parent, number: owner, merges: [...merges, commit.sha] })
    }
  }
  return { pullRequest, brought }
}
