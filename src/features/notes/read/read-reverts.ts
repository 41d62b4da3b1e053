/** The reverts that a message names. */
export interface Reverts {
  /** Full or short ids of commits. */
  readonly commits: readonly string[]
  /** Pull requests; `repository` is `owner/name` in lower case, null if the message names none. */
  readonly pullRequests: readonly { readonly repository: string | null; readonly number: number }[]
  /** Number of the pull request that a revert of its revert restores, if the message does not name that revert. */
  readonly reapplied: number | null
  /** The action of the title; null for a title about something else. */
  readonly title: 'revert' | 'reapply' | null
}

/** A conventional header before the sentence. */
const PREFIX = String.raw`^(?:\w+(?:\([^)]*\))?!?:\s+)?`
const REVERT = new RegExp(String.raw`${PREFIX}(?:revert(?:s|ed|ing)?|back(?:s|ed|ing)?[ -]?out|undo)\b`, 'i')
const REAPPLY = new RegExp(String.raw`${PREFIX}re-?(?:appl(?:y|ies|ied)|land(?:s|ed)?)\b`, 'i')
/** The title of the reverted change, as git and GitHub quote it. */
const QUOTED = new RegExp(String.raw`${PREFIX}(revert|reapply)\s+"(.*)"$`, 'i')

/** The title that a revert or a reapplication quotes; undefined for any other title. */
export function quotedTitle(title: string): string | undefined {
  return QUOTED.exec(title)?.[2]
}

/** Reads the reverts of a message; null without any. `title` is the subject without its pull request number. */
export function readReverts(title: string, body: readonly string[]): Reverts | null {
  const lines = body.map(line => line.trim()).filter(line => line !== '')
  const kind = REVERT.test(title) ? 'revert' : REAPPLY.test(title) ? 'reapply' : null
  // A squash merge repeats the messages of its commits. A revert inside its branch does not revert the whole.
  if (kind === null && !/^This reverts commits? /i.test(lines[0] ?? '')) return null
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
  const found: Reverts = { commits, pullRequests, reapplied: null, title: kind }
  return commits.length + pullRequests.length > 0 ? found : { ...found, ...byQuotedTitle(title) }
}

/** Reads the pull request number from the quoted title, for a squash merge with an empty body. */
function byQuotedTitle(title: string): Partial<Reverts> {
  const [, verb = '', quoted] = QUOTED.exec(title) ?? []
  if (quoted === undefined) return {}
  const number = numberAtEnd(quoted)
  if (verb.toLowerCase() === 'reapply') return { reapplied: number }
  if (number !== null) return { pullRequests: [{ repository: null, number }] }
  // `Revert "Revert "feat: x (#5)""`
  return { reapplied: numberAtEnd(quotedTitle(quoted) ?? '') }
}

function numberAtEnd(title: string): number | null {
  const digits = /\(#(\d{1,9})\)$/.exec(title)?.[1]
  return digits === undefined ? null : Number(digits)
}
