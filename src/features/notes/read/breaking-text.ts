// Breaking changes in messages: Conventional Commits 1.0.0, points 8, 11, 12 and 16, and other common spellings.

/** A footer: `BREAKING CHANGE: x`, also as a list item, with a ticked box, in bold, or with a scope. */
const FOOTER =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\[x\][ \t]+)?(?:\*\*|__)?(?:BREAKING[ -]CHANGES?|Breaking[ -]changes?)(?:\([^()]{1,60}\))?!?(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*(.*)$/

/** The same words as a heading, in capitals: in small letters they are a question of a template. */
const HEADING = /^(?:#{1,6}[ \t]+)?(?:\*\*|__)?BREAKING[ -]CHANGES?(?:\*\*|__)?[ \t]*()$/

/** A ticked item of a template: `- [x] Breaking change (what works today would break)`. */
const TICKED = /^[ \t]*[-*+][ \t]+\[x\][^\w\n]{0,20}breaking[ -]changes?\b[^\w\n]{0,3}(?:\(.*)?()$/i
/** The question of a template, with a form behind it or below it. */
const QUESTION =
  /^(?:#{1,6}[ \t].{0,80}?\bbreaking[ -]changes?\b[^[\n]{0,80}|.{0,80}?\bbreaking[ -]changes?\b[^[\n?]{0,80}\?)[^[\n]{0,9}?(\[.*)?$/i
const BOX = /\[([ x])\][ \t]*([^\n[]*)/gi
/** A clause that denies, and what takes a denial back. */
const DENIAL =
  /^-*$|^(?:(?:no|none|nope|nothing|n\/?a|not applicable|false)(?:\s+(?:known|expected|intended|breaking[ -]changes?))*)[ \t]*(?=[.,;:!(\n\u2013\u2014]|[ \t]-|$)/i
const REVERSAL = /\b(?:but|except|however|unless|apart from)\b/i

/** Lines that end a migration text. Only known footers do, because a migration text can hold `Before: x`. */
const END =
  /^(?:[A-Z][A-Za-z-]*-by|Change-Id|Refs?|Relates-to|See-also|Closes|Close|Closed|Fixes|Fixed|Resolves|Resolved|Part-of|Release-Note|Link|Bug|Issue|PR-URL|Cc|Jira)(?:[ \t]*:[ \t]|[ \t]+#\d)|^\(cherry picked from commit |^(?:\u{1F916} ?)?Generated with |^-{3,}$|^#{1,6} |^(?:BEGIN|END)_\w+$/iu

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/

/** The migration texts of footers and ticked items. Comments, folded text, denials and open questions are of templates, and do not count. */
export function breakingFooters(body: readonly string[]): string[] {
  const texts: string[] = []
  let open: string[] | undefined
  let asks = false
  let inCode = false
  const close = (): void => {
    const text = open?.join('\n').trim()
    const answered = text !== undefined && formOf(text) !== ''
    if (text !== undefined && !saysNone(text) && (!asks || answered)) texts.push(text.slice(formOf(text).length).trim())
    open = undefined
  }
  for (const line of withoutHiddenText(body).map(boxesFirst)) {
    if (FENCE.test(line)) inCode = !inCode
    const known = inCode ? null : (FOOTER.exec(line) ?? HEADING.exec(line))
    const match = known ?? (inCode ? null : QUESTION.exec(line))
    const ticked = !inCode && known === null && TICKED.test(line)
    if (match || ticked || (!inCode && END.test(line))) close()
    if (ticked) texts.push('')
    if (match) {
      open = [match[1] ?? '']
      asks = known === null
    } else open?.push(line)
  }
  close()
  return texts
}

/** A line of a form with each box before its label: of `yes [x] no [ ]` the boxes follow. */
const boxesFirst = (line: string): string =>
  /\w[ \t]+\[[ x]\][ \t]*$/i.test(line) ? line.replace(/([\w'/]+(?: [\w'/]+){0,4})[ \t]+\[([ x])\]/gi, '[$2] $1') : line

/** The lines of a form at the start of a text. */
const formOf = (text: string): string => /^(?:[ \t]*(?:[-*+][ \t]+)?\[[ xX]\][ \t][^\n]*(?:\n|$))*/.exec(text)![0]

/**
 * True for an answer that denies: an empty one, "none known", "No breaking changes.", a form without a tick or with a tick at "no". In doubt
 * something breaks: "No longer supports Node 16", "No breaking changes, except that foo() is gone".
 */
export function saysNone(text: string): boolean {
  const form = formOf(text.trim())
  if (form !== '') return [...form.matchAll(BOX)].every(([, tick, label]) => tick === ' ' || saysNone(label!))
  const [paragraph = ''] = text.trim().split(/\n[ \t]*\n/)
  const plain = paragraph
    .replace(/^(?:[-*+]|\d+[.)])[ \t]+/, '')
    .replace(/\*\*|__/g, '')
    .trim()
  return DENIAL.test(plain) && !REVERSAL.test(plain)
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
