// Conventional Commits 1.0.0. conventional-commits-parser 6.4 does not fit: a word of 2,000 letters takes it 17 seconds, a "#12" ends its
// breaking text, "Breaking changes were avoided" counts as one, and `-header-` in a body replaces the subject.

import { breakingFooters } from './breaking-text.ts'
import { type Reverts, readReverts } from './read-reverts.ts'
import { advisoryMerge, readTitle, undecorated } from './title-table.ts'

/** The parsed message of a commit, or title and body of a pull request. Its texts are unsafe until they are rendered. */
export interface ParsedMessage {
  /** The subject without type, scope and pull request number. */
  readonly subject: string
  /** The subject without decoration and number: the title that a revert quotes. */
  readonly words: string
  /** Conventional type in lower case, else the type of an emoji before the subject; null if unknown. */
  readonly type: string | null
  readonly scope: string | null
  /** The `(#12)` at the end of the subject, as GitHub adds it to a squash merge. */
  readonly number: number | null
  /** Migration texts, one for each footer; empty for a `!` alone, null if nothing breaks. */
  readonly breaking: readonly string[] | null
  readonly reverts: Reverts | null
  /** Full or short ids of the originals of this cherry-pick. */
  readonly pickedFrom: readonly string[]
  /** Parsed messages of the commits in a squash merge: GitHub lists them in its body as `* subject`. */
  readonly squashed: readonly ParsedMessage[]
}

/** Parses a message: subject, blank line, body. */
export function parseMessage(message: string): ParsedMessage {
  const { words, number, rest, ...emoji } = splitSubject(message)
  const [title, body] = withRest(words, rest)
  const { type, scope, sentence, breaks, action } = readTitle(title)
  const squashed = squashedParts(body).map(parseMessage)
  // Each part of a squash merge has its own footers. Read together, the last footer would swallow the next part.
  const footers = squashed.length > 0 ? squashed.flatMap(breakingWords) : breakingFooters(body)
  const broken = breaks || emoji.breaks || footers.length > 0
  return {
    ...{ subject: sentence, words: title, type: type ?? emoji.type, scope, number },
    breaking: broken ? footers : null,
    reverts: readReverts(action, body),
    pickedFrom: [...message.matchAll(/^\(cherry picked from commit ([0-9a-f]{7,64})\)/gm)].map(match => match[1]!),
    squashed,
  }
}

/** The number of the pull request at the end of the subject, without the cost of the whole message. */
export const numberOf = (message: string): number | null => splitSubject(message).number

function splitSubject(message: string) {
  const [line = '', ...rest] = (advisoryMerge(message.trim()) ?? message.trim()).split(/\r\n|\r|\n/)
  return { ...undecorated(line.trim()), rest }
}

/** The texts about the break; without any, the subject of what breaks. */
export function breakingWords({ breaking, subject }: ParsedMessage): readonly string[] {
  return breaking?.length === 0 ? [subject] : (breaking ?? [])
}

/** Joins a title that GitHub cut inside a word and continued in the body: `... argu...`, blank line, `...ment is read`. */
function withRest(title: string, body: readonly string[]): readonly [title: string, body: readonly string[]] {
  const at = body.findIndex(line => line.trim() !== '')
  const cut = /(?:\u2026|\.{3})$/.exec(title)
  const rest = /^(?:\u2026|\.{3})(\S.*)$/.exec(body[at]?.trim() ?? '')?.[1]
  return cut === null || rest === undefined ? [title, body] : [`${title.slice(0, cut.index)}${rest}`, body.slice(at + 1)]
}

/** The parts of a body that git writes for `merge --squash`, or GitHub's default body: each begins with `* ` after a blank line. One bullet alone is a list. */
function squashedParts(body: readonly string[]): string[] {
  const [, ...logged] = body.join('\n').split(/^commit [0-9a-f]{40}$/m)
  if (logged.length > 0) return logged.map(part => part.replace(/^(?:\n(?:Author|Date|Merge):.*)+|^ {4}/gm, ''))
  const first = body.findIndex(line => line.trim() !== '')
  const content = body.slice(Math.max(0, first))
  if (!content[0]?.startsWith('* ')) return []
  const isStart = (line: string, index: number): boolean => line.startsWith('* ') && (content[index - 1] ?? '').trim() === ''
  const starts = content.flatMap((line, index) => (isStart(line, index) ? [index] : []))
  if (starts.length < 2) return []
  const parts = starts.map((start, index) => content.slice(start, starts[index + 1]).join('\n'))
  return parts.map(part => part.slice('* '.length))
}
