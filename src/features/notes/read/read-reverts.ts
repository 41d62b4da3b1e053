import type { Action } from './title-table.ts'

/** The reverts that a message names. */
export interface Reverts {
  /** Full or short ids of commits. */
  readonly commits: readonly string[]
  /** Pull requests; `repository` is `owner/name` in lower case, null if the message names none. */
  readonly pullRequests: readonly { readonly repository: string | null; readonly number: number }[]
  /** The change that the title names, if the body names none. */
  readonly named: Action['target']
  /** The action of the title; null for a title about something else. */
  readonly title: 'revert' | 'reapply' | null
}

/** Reads the reverts of a message; null without any. `action` is that of the title. */
export function readReverts(action: Action | null, body: readonly string[]): Reverts | null {
  const lines = body.map(line => line.trim()).filter(line => line !== '')
  // A squash merge repeats the messages of its commits. A revert inside its branch does not revert the whole.
  if (action === null && !/^This reverts commits? /i.test(lines[0] ?? '')) return null
  const text = lines.join('\n')
  const commits = [
    // At the start of a line only: "This partially reverts commit" keeps a part of the commit.
    ...text.matchAll(/^(?:this )?reverts commits? ([0-9a-f]{7,64}(?:(?:, ?| and |, and )[0-9a-f]{7,64})*)\b/gim),
    ...text.matchAll(/^Refs?: ([0-9a-f]{7,64}(?:, ?[0-9a-f]{7,64})*)$/gim),
  ].flatMap(match => match[1]!.toLowerCase().match(/[0-9a-f]{7,}/g) ?? [])
  const pullRequests = [...text.matchAll(/^Reverts ([\w.-]+\/[\w.-]+)?#(\d{1,9})\b/gim)].map(([, repository, number]) => ({
    repository: repository?.toLowerCase() ?? null,
    number: Number(number),
  }))
  const named = commits.length + pullRequests.length > 0 ? null : (action?.target ?? null)
  return { commits, pullRequests, named, title: action?.verb ?? null }
}
