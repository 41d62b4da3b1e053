// Conventional Commits 1.0.0. conventional-commits-parser 6.4 does not fit: a word of 2,000 letters takes it 17 seconds, a "#12" ends its
// breaking text, "Breaking changes were avoided" counts as one, and `-header-` in a body replaces the subject.

import { breakingFooters, breakingSubject } from './breaking-text.ts'
import { undecorated } from './gitmoji.ts'
import { quotedTitle, type Reverts, readReverts } from './read-reverts.ts'

/** The parsed message of a commit, or title and body of a pull request. Its texts are unsafe until they are rendered. */
export interface ParsedMessage {
  /** The subject without type, scope and pull request number. */
  readonly subject: string
  /** Conventional type in lower case, else the type of an emoji before the subject; null if unknown. */
  readonly type: string | null
  readonly scope: string | null
  /** The `(#12)` at the end of the subject, as GitHub adds it to a squash merge. */
  readonly number: number | null
  /** Migration texts, one for each footer; empty for a `!` alone, null if nothing breaks. */
  readonly breaking: readonly string[] | null
  /** Null without a revert. */
  readonly reverts: Reverts | null
  /** Full or short ids of the originals of this cherry-pick. */
  readonly pickedFrom: readonly string[]
  /** Parsed messages of the commits in a squash merge: GitHub lists them in its body as `* subject`. */
  readonly squashed: readonly ParsedMessage[]
}

/** Types of @commitlint/config-conventional and common spellings. Any other word before a colon belongs to the sentence. */
const TYPES =
  /^(feat|feature|features|fix|bugfix|hotfix|perf|docs|doc|style|refactor|test|tests|build|ci|chore|revert|deps|security|sec|polish)$/i

/** Conventional Commits 1.0.0, points 1, 4 and 13. Some languages put a blank before the colon. */
const HEADER = /^(\w+)(?:\(([^()\r\n]{1,60})\))?(!)?[ \t]?:[ \t]+(\S.*)$/

/** Largest number of a pull request that the API of GitHub accepts. */
const LARGEST_NUMBER = 2 ** 31 - 1

/** Parses a message: subject, blank line, body. */
export function parseMessage(message: string): ParsedMessage {
  const [line = '', ...rest] = message.trim().split(/\r\n|\r|\n/)
  const { title: first, ...emoji } = undecorated(line.trim())
  const numbered = /\(#(\d{1,10})\)$/.exec(first)
  const number = numbered && Number(numbered[1]) <= LARGEST_NUMBER ? Number(numbered[1]) : null
  const shown = number === null ? first : first.slice(0, numbered!.index).trimEnd()
  const [title, body] = withRest(shown, rest)
  const reverts = readReverts(title, body)
  // A reapplied change keeps its type.
  const again = reverts?.title === 'reapply' ? quotedTitle(title) : undefined
  const words = again ?? title
  const broken = breakingSubject(words)
  const header = HEADER.exec(broken ?? words)
  const known = header !== null && TYPES.test(header[1]!)
  const sentence = known ? undecorated(header[4]!).title : (broken ?? words)
  const squashed = squashedParts(body).map(parseMessage)
  // Each part of a squash merge has its own footers. Read together, the last footer would swallow the next part.
  const footers = squashed.length > 0 ? squashed.flatMap(({ breaking }) => breaking ?? []) : breakingFooters(body)
  const breaks =
    broken !== undefined ||
    emoji.breaks ||
    (header !== null && header[3] === '!') ||
    footers.length > 0 ||
    squashed.some(({ breaking }) => breaking !== null)
  return {
    subject: again === undefined ? sentence : `Reapply "${sentence}"`,
    type: known ? header[1]!.toLowerCase() : emoji.type,
    scope: known ? (header[2] ?? null) : null,
    number,
    breaking: breaks ? footers : null,
    reverts,
    pickedFrom: [...message.matchAll(/^\(cherry picked from commit ([0-9a-f]{7,64})\)/gm)].map(match => match[1]!),
    squashed,
  }
}

/** Joins a title that GitHub cut inside a word and continued in the body: `... argu...`, blank line, `...ment is read`. */
function withRest(title: string, body: readonly string[]): readonly [title: string, body: readonly string[]] {
  const at = body.findIndex(line => line.trim() !== '')
  const cut = /(?:\u2026|\.{3})$/.exec(title)
  const rest = /^(?:\u2026|\.{3})(\S.*)$/.exec(body[at]?.trim() ?? '')?.[1]
  return cut === null || rest === undefined ? [title, body] : [`${title.slice(0, cut.index)}${rest}`, body.slice(at + 1)]
}

/** The parts of GitHub's default body of a squash merge: each begins with `* ` after a blank line. One bullet alone is a list. */
function squashedParts(body: readonly string[]): string[] {
  const first = body.findIndex(line => line.trim() !== '')
  const content = body.slice(Math.max(0, first))
  if (!content[0]?.startsWith('* ')) return []
  const isStart = (line: string, index: number): boolean => line.startsWith('* ') && (content[index - 1] ?? '').trim() === ''
  const starts = content.flatMap((line, index) => (isStart(line, index) ? [index] : []))
  if (starts.length < 2) return []
  const parts = starts.map((start, index) => content.slice(start, starts[index + 1]).join('\n'))
  return parts.map(part => part.slice('* '.length))
}
