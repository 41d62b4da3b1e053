// Titles without the noise of tools and habits.

/** Names that stay in lower case at the start of a sentence. */
const SMALL = /^(?:npm|npx|pip|pnpm|git|gh|uv|tsc|esbuild|vite|numpy|pandas|pytest|mypy|ruff|eslint|sdist|wheel|macos|ios)$/

/** Longest title that is read, in UTF-16 code units. The list shows fewer. */
const LARGEST_TITLE = 400

/** The prefix of a Gap Fix log: `Gap Fix 11b:`, `Gap Fix 12 -`, `gapfix 3`. */
const GAP_FIX = /^gap[ -]?fix[ _#]*(\d+[a-z]?)\b[ \t]*(?:[:.)-]|\u2013|\u2014)*[ \t]*/i

/** Removes `Gap Fix 03b:` (`id` is then `03b`), `- Run Log` and a final full stop, and capitalizes. A title of nothing else stays. */
export function cleanTitle(text: string) {
  let title = text.slice(0, LARGEST_TITLE).trim()
  let id: string | null = null
  for (let match = GAP_FIX.exec(title); match; match = GAP_FIX.exec(title)) {
    id ??= match[1]!
    title = title.slice(match[0].length)
  }
  title = title
    .replace(/(?<!\s)\s*[-:\u2013\u2014]?\s*\(?run[ -]?log\)?$/i, '')
    .replace(/(?<!\s)\s*\(gap fix \d+[a-z]?\)$/i, '')
    .replace(/(?<!\.)\.$/, '')
    .trim()
  return { title: capital(title === '' ? text.trim() : title), id }
}

/** The title with a capital first letter. The title stays if its first word is a name such as npm or has characters other than a-z, `'` and `-`. */
export function capital(title: string): string {
  const word = /^[a-z]+(?:['-][a-z]+)*(?=[ ,]|$)/.exec(title)?.[0]
  return word === undefined || SMALL.test(word) ? title : word[0]!.toUpperCase() + title.slice(1)
}
