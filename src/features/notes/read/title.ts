// What a reader sees of a title: without the noise that tools and habits put around it.
import type { ParsedMessage } from './commit-message.ts'

/** Names that are written small, also at the start of a sentence. */
const SMALL = /^(?:npm|npx|pip|pnpm|git|gh|uv|tsc|esbuild|vite|numpy|pandas|pytest|mypy|ruff|eslint|sdist|wheel|macos|ios)$/

/** UTF-16 code units that are looked at; the list shows fewer. */
const LARGEST_TITLE = 400

/** The prefix of a Gap Fix log in all its forms: `Gap Fix 11b:`, `Gap Fix 12 -`, `gapfix 3`. */
const GAP_FIX = /^gap[ -]?fix[ _#]*(\d+[a-z]?)\b[ \t]*(?:[:.)-]|\u2013|\u2014)*[ \t]*/i

/** A title of a fragment or change, and the id that its prefix had. */
export interface CleanTitle {
  readonly title: string
  /** `03b`, as written; null without a prefix. */
  readonly id: string | null
}

/** Takes `Gap Fix 03b:` (also doubled), `- Run Log` and a last full stop off a title. A title that is nothing else stays as it is. */
export function cleanTitle(text: string): CleanTitle {
  let title = text.slice(0, LARGEST_TITLE).trim()
  let id: string | null = null
  for (let match = GAP_FIX.exec(title); match; match = GAP_FIX.exec(title)) {
    id ??= match[1]!
    title = title.slice(match[0].length)
  }
  title = title
    .replace(/\s*[-:\u2013\u2014]?\s*\(?run[ -]?log\)?$/i, '')
    .replace(/\s*\(gap fix \d+[a-z]?\)$/i, '')
    .replace(/(?<!\.)\.$/, '')
    .trim()
  return { title: capital(title === '' ? text.trim() : title), id }
}

/** The title of a change: type, scope and number are off already. Conventional subjects begin small, a list of release notes does not. */
export function changeTitle({ subject }: ParsedMessage): CleanTitle {
  return cleanTitle(subject)
}

function capital(title: string): string {
  const word = /^[a-z]+(?=[ ,]|$)/.exec(title)?.[0]
  return word === undefined || SMALL.test(word) ? title : word[0]!.toUpperCase() + title.slice(1)
}
