/** A replacement in a text: the range in UTF-16 units, its line from 1, and the new text. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly line: number
  readonly by: string
}

type Events = ReturnType<typeof import('micromark').postprocess>

const text = 'text'
const heading = 'in a heading, whose link would change'
const syntax = 'where ASCII would change the page'
const html = 'in HTML'
const link = 'in the address or the label of a link'
// `markPlaces` stores the index of a place, one byte for each UTF-16 unit.
const places = [syntax, text, heading, html, link, 'in code', 'in front matter', 'in braces or a wiki link'] as const
type Place = (typeof places)[number]
/** The places of findings that `fixMarkdown` leaves because ASCII would change the page or the link of a heading. */
export const unproven: ReadonlySet<string | undefined> = new Set([syntax, heading])

/** Tokens without prose, of https://github.com/micromark/micromark and its extension for GFM. */
const placeOf = new Map<string, Place>([
  ['codeFenced', 'in code'],
  ['codeIndented', 'in code'],
  ['codeText', 'in code'],
  ['htmlFlow', html],
  ['autolink', link],
  ['literalAutolink', link],
  ['resource', link],
  ['definition', link],
  ['gfmFootnoteCall', link],
  ['gfmFootnoteDefinitionLabel', link],
])
const headings: ReadonlySet<string> = new Set(['atxHeading', 'setextHeading'])
/** Tokens that inline HTML cannot extend beyond. */
const blocks: ReadonlySet<string> = new Set([...headings, 'paragraph', 'tableRow'])

// Front matter in YAML, TOML and JSON, as in Jekyll and Hugo. A byte order mark belongs to it: micromark's offsets do not count the mark.
const beforeMarkdown =
  /^\ufeff*(?:(?:---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:[\s\S]*?\r?\n)??\+\+\+|\{[ \t]*\r?\n(?:[\s\S]*?\r?\n)??\})[ \t]*(?:\r?\n|$)\ufeff*)?/
// Template tags, attributes, JSX expressions, and wiki links.
const notMarkdown = /\{[^{}]*\}|\[\[[^[\]]*\]\]/g

// Other ASCII is nearly always syntax: of Markdown, of its dialects, or of GitHub's mentions, emoji and mathematics.
const harmless = /^[A-Za-z0-9'"(),.;!?%/+= -]+$/
// GitHub removes these characters from the anchor of a heading.
const notInAnchors = /^['"(),.;!?]+$/
// The start of a line, where a dash or a space can begin a list or a code block, and dashes a rule or a heading.
const lineStart = /^[\s>]*(?:(?:[-+*\u2010-\u2015\u2022]|\d+[.)])\s*)*$/

/**
 * Replaces characters in prose. A replacement counts only when the page, rendered as GitHub's Markdown, changes in that character alone.
 * `wanted` is in file order. Returns the text, the number of replacements, and the omitted ones by place: `in code`.
 */
export async function fixMarkdown(whole: string, wanted: readonly Replacement[]) {
  const start = beforeMarkdown.exec(whole)![0].length
  // The first file with something to fix loads the parser.
  const [markdown, { gfm, gfmHtml }] = await Promise.all([import('micromark'), import('micromark-extension-gfm')])
  const options = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }
  const render = (text: string) => markdown.micromark(text, options)
  const body = whole.slice(start)
  const chunks = markdown.preprocess()(body, undefined, true)
  const marks = markPlaces(body, markdown.postprocess(markdown.parse(options).document().write(chunks)))
  const left: { place: string; line: number }[] = []
  const omit = (place: string, { line }: Replacement): void => void left.push({ place, line })
  const candidates: Replacement[] = []
  for (const each of wanted) {
    const place = each.from < start ? 'in front matter' : places[marks[each.from - start]!]!
    const candidate = { ...each, from: each.from - start, to: each.to - start }
    if (place !== text && place !== heading) omit(place, each)
    else if (place === heading && harmless.test(each.by) && !notInAnchors.test(each.by)) omit(heading, each)
    else if (!harmless.test(each.by) || isAtEdge(body, candidate)) omit(syntax, each)
    else candidates.push(candidate)
  }
  const ascii = new Map(candidates.map(({ from, to, by }) => [body.slice(from, to), by]))
  const page = candidates.length === 0 ? '' : pageOf(render(body), ascii)
  let proofs = Math.max(20, 1_000_000 / body.length)
  /** `proved`, and of `more` those that pass the proof with them, found by halves. */
  const prove = (proved: readonly Replacement[], more: readonly Replacement[]): readonly Replacement[] => {
    const all = [...proved, ...more]
    const after = replaced(body, all)
    const isSameStart = beforeMarkdown.exec(whole.slice(0, start) + after)![0].length === start
    if (more.length === 0 || (--proofs >= 0 && isSameStart && pageOf(render(after), ascii) === page)) return all
    const middle = more.length >> 1
    return middle === 0 ? proved : prove(prove(proved, more.slice(0, middle)), more.slice(middle))
  }
  const proved = prove([], candidates)
  // A page that needs too many proofs stays, so that a second run decides the same.
  const chosen = new Set(proofs < 0 ? [] : proved)
  for (const candidate of candidates) if (!chosen.has(candidate)) omit(syntax, candidate)
  return { text: whole.slice(0, start) + replaced(body, [...chosen]), fixed: chosen.size, unfixed: Map.groupBy(left, ({ place }) => place) }
}

// Comments, tags with their quoted values, and text. An open quote extends to the end, as in a browser.
const parts = /<!--[\s\S]*?(?:-->|$)|<(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|[^>])*(?:>|$)|[^<]+/g

/** What a page shows and links: the HTML with `ascii` applied to its texts, and the anchors that GitHub gives its headings. */
function pageOf(html: string, ascii: ReadonlyMap<string, string>): string {
  const written = (text: string) => text.replaceAll('&quot;', '"').replace(/[^\0-\x7f]/gu, character => ascii.get(character) ?? character)
  const anchors = html.match(/<h[1-6]\b[\s\S]*?(?:<\/h[1-6]|$)/g)?.map(inner =>
    inner
      .replace(/<[^>]*>|&[a-z]+;/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, ''),
  )
  return `${html.replace(parts, part => (part.startsWith('<') ? part.replace(/ alt="[^"]*"/g, written) : written(part)))}\n${anchors}`
}

function replaced(markdown: string, replacements: readonly Replacement[]): string {
  const parts = replacements.map(({ from, by }, index) => markdown.slice(replacements[index - 1]?.to ?? 0, from) + by)
  return parts.join('') + markdown.slice(replacements.at(-1)?.to ?? 0)
}

/** Whether a dash or a space begins its line, or ends it as a space or in a row of dashes. There a proof nearly always fails. */
function isAtEdge(markdown: string, { from, to, by }: Replacement): boolean {
  if (!/^[- ]+$/.test(by)) return false
  const isStart = lineStart.test(markdown.slice(markdown.lastIndexOf('\n', from - 1) + 1, from))
  const isEnd = /^[-\s\u2010-\u2015]*?(?:\n|$)/.test(markdown.slice(to))
  return isStart ? by.length === 1 || isEnd : by === ' ' && isEnd
}

/** The index of the place of each UTF-16 unit. An enclosing token ends later and overwrites the marks inside it. */
function markPlaces(markdown: string, events: Events): Uint8Array {
  const marks = new Uint8Array(markdown.length)
  const mark = (place: Place, from: number, to: number): void => void marks.fill(places.indexOf(place), from, to)
  let prose: Place = text
  let tag = -1
  let address = -1
  const addresses: number[] = []
  for (const [kind, { type, start, end }] of events) {
    if (blocks.has(type)) tag = -1
    if (headings.has(type)) prose = kind === 'enter' ? heading : text
    if (kind === 'enter') continue
    const place = placeOf.get(type)
    if ((type as string) === 'literalAutolink') addresses.push(end.offset)
    if (place !== undefined) mark(place, start.offset, end.offset)
    else if (type === 'data') mark(prose, start.offset, end.offset)
    else if (type === 'htmlText') {
      // Text between two tags may be code.
      if (tag < 0) tag = start.offset
      mark(html, tag, end.offset)
    } else if ((type === 'link' || type === 'image') && address !== end.offset) mark(link, start.offset, end.offset)
    // A link that does not end with its address finds the address by its label.
    if (type === 'resource') address = end.offset
  }
  // GitHub extends a bare address to the next ASCII space. The parser ends the address at a space of any kind.
  for (const end of addresses) mark(link, end, end + markdown.slice(end).search(/[ \t\r\n<]|$/))
  for (const { index, 0: found } of markdown.matchAll(notMarkdown)) mark('in braces or a wiki link', index, index + found.length)
  return marks
}
