// What breaks, in the words of a message: Conventional Commits 1.0.0, points 8, 11, 12 and 16, and the spellings that people use besides.

/** A footer: `BREAKING CHANGE: x`, also as a list item, in bold, or with a scope. */
const FOOTER =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:BREAKING[ -]CHANGES?|Breaking[ -]changes?)(?:\([^()]{1,60}\))?!?(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*(.*)$/

/** The same as a heading, in capitals: among small letters it is a question of a template. */
const HEADING = /^(?:#{1,6}[ \t]+)?(?:\*\*|__)?BREAKING[ -]CHANGES?(?:\*\*|__)?[ \t]*()$/

/** A subject that begins with it. */
const SUBJECT = /^(?:\[breaking(?:[ -]changes?)?\]|breaking(?:[ -]changes?)?[ \t]*!?:)[ \t]*(?=\S)/i

/** Lines that end the text of a breaking change. Of footers only known ones do, because a migration text has lines such as `Before: x` too. */
const END =
  /^(?:[A-Z][A-Za-z-]*-by|Change-Id|Refs?|Relates-to|See-also|Closes|Close|Closed|Fixes|Fixed|Resolves|Resolved|Part-of|Release-Note|Link|Bug|Issue|PR-URL|Cc|Jira)(?:[ \t]*:[ \t]|[ \t]+#\d)|^\(cherry picked from commit |^(?:\u{1F916} ?)?Generated with |^-{3,}$|^#{1,6} /iu

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/

/** What must be done, one text for each footer of a body. What a template or a program wrote into it says nothing: comments, folded text, "none". */
export function breakingFooters(body: readonly string[]): string[] {
  const texts: string[] = []
  let open: string[] | undefined
  let inCode = false
  const close = (): void => {
    if (open) texts.push(open.join('\n').trim())
    open = undefined
  }
  for (const line of withoutHidden(body)) {
    if (FENCE.test(line)) inCode = !inCode
    const match = inCode ? null : (FOOTER.exec(line) ?? HEADING.exec(line))
    if (match || (!inCode && END.test(line))) close()
    if (match) open = [match[1]!]
    else open?.push(line)
  }
  close()
  return texts.filter(text => !saysNone(text))
}

/** The subject without the words that say that it breaks something; undefined when it does not say so. */
export function breakingSubject(subject: string): string | undefined {
  const found = SUBJECT.exec(subject)
  return found === null ? undefined : subject.slice(found[0].length)
}

/** What people write below a heading that asks for what breaks, when nothing does. */
export function saysNone(text: string): boolean {
  return /^(?:|-+|none|no|nope|nothing|n\/?a|false)[.!]?$/i.test(text.trim())
}

/** Each text once; one that another goes on from is left out: a commit and its pull request often say the same. */
export function withoutRepeats(texts: readonly string[]): string[] {
  const plain = (text: string): string => text.replace(/\s+/g, ' ')
  const known = [...new Map(texts.map(text => [plain(text), text])).values()]
  return known.filter(text => !known.some(other => other !== text && plain(other).startsWith(plain(text))))
}

function withoutHidden(body: readonly string[]): readonly string[] {
  const text = body.join('\n')
  if (!text.includes('<')) return body
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<details\b[\s\S]*?(?:<\/details>|$)/gi, '')
    .split('\n')
}
