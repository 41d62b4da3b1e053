// Conventional Commits 1.0.0, read with a few expressions of our own. conventional-commits-parser 6.4 was tried: by default a body with one word of 2,000 letters
// takes it 17 seconds, it ends the text of a breaking change at the first "#12", takes "Breaking changes were avoided" for one, and `-header-` in a body replaces the subject.

import { breakingFooters, breakingSubject } from './breaking-text.ts'
import { undecorated } from './gitmoji.ts'
import { quotedTitle, type Reverts, readReverts } from './read-reverts.ts'

/** What a commit's message, or a pull request's title and body, says. Texts are as written; nothing in them is safe yet. */
export interface ParsedMessage {
  /** The subject without type, scope and pull request number. */
  readonly subject: string
  /** Conventional type in lower case, else what an emoji before the subject stands for; null when neither is known. */
  readonly type: string | null
  readonly scope: string | null
  /** The `(#12)` at the end of the subject, which GitHub adds to a squash merge. */
  readonly number: number | null
  /** Null: nothing breaks. Else what people must do, one text for each footer; empty when only a `!` says so. */
  readonly breaking: readonly string[] | null
  /** Null when it takes back nothing. */
  readonly reverts: Reverts | null
  /** Full or short ids of the commits that this one was picked from. */
  readonly pickedFrom: readonly string[]
  /** Parsed messages of the commits that a squash merge joined, as GitHub lists them in its body: `* subject`. */
  readonly squashed: readonly ParsedMessage[]
}

/** Types that are read as such; any other word before a colon is part of the sentence. Those of @commitlint/config-conventional, and spellings that people use. */
const TYPES =
  /^(feat|feature|features|fix|bugfix|hotfix|perf|docs|doc|style|refactor|test|tests|build|ci|chore|revert|deps|security|sec|polish)$/i

/** Conventional Commits 1.0.0, points 1, 4 and 13; a blank before the colon is a habit of some languages. */
const HEADER = /^(\w+)(?:\(([^()\r\n]{1,60})\))?(!)?[ \t]?:[ \t]+(\S.*)$/

/** Largest number that GitHub's API takes; anything above is no pull request. */
const LARGEST_NUMBER = 2 ** 31 - 1

/** Reads a message: subject, blank line, body. */
export function parseMessage(message: string): ParsedMessage {
  const [line = '', ...rest] = message.trim().split(/\r\n|\r|\n/)
  const { title: first, ...emoji } = undecorated(line.trim())
  const numbered = /\(#(\d{1,10})\)$/.exec(first)
  const number = numbered && Number(numbered[1]) <= LARGEST_NUMBER ? Number(numbered[1]) : null
  const shown = number === null ? first : first.slice(0, numbered!.index).trimEnd()
  const [title, body] = withRest(shown, rest)
  const reverts = readReverts(title, body)
  // What is brought back is what it was.
  const again = reverts?.title === 'reapply' ? quotedTitle(title) : undefined
  const words = again ?? title
  const broken = breakingSubject(words)
  const header = HEADER.exec(broken ?? words)
  const known = header !== null && TYPES.test(header[1]!)
  const sentence = known ? undecorated(header[4]!).title : (broken ?? words)
  const squashed = squashedParts(body).map(parseMessage)
  // The parts of a squash merge have their own footers, and the last one of them must not swallow the next part.
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

/** GitHub cuts a long title in the middle of a word, and goes on in the body: `... argu...`, blank line, `...ment is read`. */
function withRest(title: string, body: readonly string[]): readonly [title: string, body: readonly string[]] {
  const at = body.findIndex(line => line.trim() !== '')
  const cut = /(?:\u2026|\.{3})$/.exec(title)
  const rest = /^(?:\u2026|\.{3})(\S.*)$/.exec(body[at]?.trim() ?? '')?.[1]
  return cut === null || rest === undefined ? [title, body] : [`${title.slice(0, cut.index)}${rest}`, body.slice(at + 1)]
}

/** GitHub's default body of a squash merge: every commit begins with `* ` after a blank line. One bullet alone is an ordinary list. */
function squashedParts(body: readonly string[]): string[] {
  const content = body.slice(
    Math.max(
      0,
      body.findIndex(line => line.trim() !== ''),
    ),
  )
  if (!content[0]?.startsWith('* ')) return []
  const starts = content.flatMap((line, index) =>
    line.startsWith('* ') && (index === 0 || content[index - 1]!.trim() === '') ? [index] : [],
  )
  if (starts.length < 2) return []
  return starts.map((start, index) =>
    content
      .slice(start, starts[index + 1])
      .join('\n')
      .slice(2),
  )
}
