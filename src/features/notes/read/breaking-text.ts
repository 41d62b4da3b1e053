// Breaking changes in messages: Conventional Commits 1.0.0, points 8, 11, 12 and 16, and other common spellings.

/** A footer: `BREAKING CHANGE: x`, also as a list item, in bold, or with a scope. */
const FOOTER =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:BREAKING[ -]CHANGES?|Breaking[ -]changes?)(?:\([^()]{1,60}\))?!?(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*(.*)$/

/** The same words as a heading, in capitals: in small letters they are a question of a template. */
const HEADING = /^(?:#{1,6}[ \t]+)?(?:\*\*|__)?BREAKING[ -]CHANGES?(?:\*\*|__)?[ \t]*()$/

/** Lines that end a migration text. Only known footers do, because a migration text can hold `Before: x`. */
const END =
  /^(?:[A-Z][A-Za-z-]*-by|Change-Id|Refs?|Relates-to|See-also|Closes|Close|Closed|Fixes|Fixed|Resolves|Resolved|Part-of|Release-Note|Link|Bug|Issue|PR-URL|Cc|Jira)(?:[ \t]*:[ \t]|[ \t]+#\d)|^\(cherry picked from commit |^(?:\u{1F916} ?)?Generated with |^-{3,}$|^#{1,6} /iu

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/

/**
 * The migration texts of a body, one for each footer. Comments, folded text and "none" come from templates and programs, and do not count.
 */
export function breakingFooters(body: readonly string[]): string[] {
  const texts: string[] = []
  let open: string[] | undefined
  let inCode = false
  const close = (): void => {
    if (open) texts.push(open.join('\n').trim())
    open = undefined
  }
  for (const line of withoutHiddenText(body)) {
    if (FENCE.test(line)) inCode = !inCode
    const match = inCode ? null : (FOOTER.exec(line) ?? HEADING.exec(line))
    if (match || (!inCode && END.test(line))) close()
    if (match) open = [match[1]!]
    else open?.push(line)
  }
  close()
  return texts.filter(text => !saysNone(text))
}

/** True for an answer such as "none" below the heading for breaking changes. */
export function saysNone(text: string): boolean {
  return /^(?:|-+|none|no|nope|nothing|n\/?a|false)[.!]?$/i.test(text.trim())
}

/** Removes texts that another text repeats or continues: a commit and its pull request often say the same. */
export function withoutRepeats(texts: readonly string[]): string[] {
  const plain = (text: string): string => text.replace(/\s+/g, ' ')
  const known = [...new Map(texts.map(text => [plain(text), text])).values()]
  return known.filter(text => !known.some(other => other !== text && plain(other).startsWith(plain(text))))
}

function withoutHiddenText(body: readonly string[]): readonly string[] {
  const text = body.join('\n')
  if (!text.includes('<')) return body
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<details\b[\s\S]*?(?:<\/details>|$)/gi, '')
    .split('\n')
}
