/** A replacement in a text: the range in UTF-16 units, and what takes its place. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** A text with replacements, and the number of those that were left by place: `in code`. */
export interface FixedMarkdown {
  readonly text: string
  readonly fixed: number
  readonly left: ReadonlyMap<string, number>
}

type Events = ReturnType<typeof import('micromark').postprocess>
type Parse = (markdown: string) => Events

const text = 'text'
const heading = 'in a heading, whose link would change'
const syntax = 'where ASCII would change the meaning of the Markdown'
const html = 'in HTML'
const link = 'in the address or the label of a link'
// A place is kept as its index, one byte for each UTF-16 unit.
const places = [syntax, text, heading, html, link, 'in code', 'in front matter', 'in braces or a wiki link'] as const
type Place = (typeof places)[number]

/** Tokens whose text is no prose: https://github.com/micromark/micromark, and its extension for GFM. */
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
/** Tokens that inline HTML cannot reach out of. */
const blocks: ReadonlySet<string> = new Set([...headings, 'paragraph', 'tableRow'])

// YAML, TOML and JSON, as Jekyll and Hugo read them. The parser would leave out a byte order mark, and count from behind it.
const beforeMarkdown =
  /^\ufeff*(?:(?:---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:[\s\S]*?\r?\n)??\+\+\+|\{[ \t]*\r?\n(?:[\s\S]*?\r?\n)??\})[ \t]*(?:\r?\n|$)\ufeff*)?/
// Template tags, attributes, JSX expressions; links by the name of a page.
const notMarkdown = /\{[^{}]*\}|\[\[[^[\]]*\]\]/g

// Other ASCII can be syntax of Markdown, or a mention or an issue on GitHub.
const harmless = /^[A-Za-z'"(),.;!? -]+$/
// GitHub leaves these characters out of the anchor of a heading.
const notInAnchors = /^['"(),.;!?]+$/
// Where a dash or a space can begin a list or a code block: the parser alone would take the whole line for changed.
const lineStart = /^[\s>]*(?:(?:[-+*\u2010-\u2013\u2022]|\d+[.)])\s*)*$/

/**
 * Makes the replacements (in the order of the text) that change nothing but words: they stand in prose, and a parser for GitHub's Markdown finds the
 * same tokens before and after.
 */
export async function fixMarkdown(whole: string, wanted: readonly Replacement[]): Promise<FixedMarkdown> {
  const start = beforeMarkdown.exec(whole)![0].length
  const parse = await parser()
  const body = whole.slice(start)
  const before = parse(body)
  const marks = markPlaces(body, before)
  const left = new Map<string, number>()
  const leave = (place: string): void => void left.set(place, (left.get(place) ?? 0) + 1)
  const candidates: Replacement[] = []
  for (const { from, to, by } of wanted) {
    const place = from < start ? 'in front matter' : places[marks[from - start]!]!
    const candidate = { from: from - start, to: to - start, by }
    if (place !== text && place !== heading) leave(place)
    else if (place === heading && harmless.test(by) && !notInAnchors.test(by)) leave(heading)
    else if (!harmless.test(by) || (/^[- ]$/.test(by) && lineStart.test(lineBefore(body, candidate.from)))) leave(syntax)
    else candidates.push(candidate)
  }
  const chosen = keepMeaning(body, before, candidates, parse)
  for (let fixed = chosen.length; fixed < candidates.length; fixed++) leave(syntax)
  return { text: whole.slice(0, start) + replaced(body, chosen), fixed: chosen.length, left }
}

function replaced(markdown: string, replacements: readonly Replacement[]): string {
  let kept = 0
  const parts = replacements.flatMap(({ from, to, by }) => {
    const before = markdown.slice(kept, from)
    kept = to
    return [before, by]
  })
  return [...parts, markdown.slice(kept)].join('')
}

async function parser(): Promise<Parse> {
  // Loaded with the first file that has something to fix.
  const [{ parse, postprocess, preprocess }, { gfm }] = await Promise.all([import('micromark'), import('micromark-extension-gfm')])
  const extensions = [gfm()]
  return markdown =>
    postprocess(
      parse({ extensions })
        .document()
        .write(preprocess()(markdown, undefined, true)),
    )
}

const lineBefore = (markdown: string, at: number): string => markdown.slice(markdown.lastIndexOf('\n', at - 1) + 1, at)

/** For each UTF-16 unit the index of its place. An enclosing token ends later, and overwrites the marks inside. */
function markPlaces(markdown: string, events: Events): Uint8Array {
  const marks = new Uint8Array(markdown.length)
  const mark = (place: Place, from: number, to: number): void => void marks.fill(places.indexOf(place), from, to)
  let prose: Place = text
  let tag = -1
  let address = -1
  for (const [kind, { type, start, end }] of events) {
    if (blocks.has(type)) tag = -1
    if (headings.has(type)) prose = kind === 'enter' ? heading : text
    if (kind === 'enter') continue
    const place = placeOf.get(type)
    if (place !== undefined) mark(place, start.offset, end.offset)
    else if (type === 'data') mark(prose, start.offset, end.offset)
    else if (type === 'htmlText') {
      // Text between two tags may be code.
      if (tag < 0) tag = start.offset
      mark(html, tag, end.offset)
    } else if ((type === 'link' || type === 'image') && address !== end.offset) mark(link, start.offset, end.offset)
    // A link that does not end with its address finds it by its label.
    if (type === 'resource') address = end.offset
  }
  for (const { index, 0: found } of markdown.matchAll(notMarkdown)) mark('in braces or a wiki link', index, index + found.length)
  return marks
}

/** The replacements that leave every token what it is and where it is, but for their own length. */
function keepMeaning(markdown: string, before: Events, wanted: readonly Replacement[], parse: Parse): readonly Replacement[] {
  const moved = new Int32Array(markdown.length + 1)
  for (const { from, to, by } of wanted) moved[to] = by.length - (to - from)
  for (let at = 1; at < moved.length; at++) moved[at]! += moved[at - 1]!
  const keyOf = ([kind, { type, start, end }]: Events[number], shift = (at: number) => at): string =>
    `${kind} ${type} ${shift(start.offset)} ${shift(end.offset)}`
  const old = before.map(event => keyOf(event, at => at + moved[at]!))
  const now = parse(replaced(markdown, wanted)).map(event => keyOf(event))
  if (old.length === now.length && old.every((key, index) => key === now[index])) return wanted
  // ASCII that became syntax is no longer in the same piece of prose.
  const present = new Set(now)
  const lost = new Uint8Array(markdown.length)
  before.forEach(([, { type, start, end }], index) => {
    if (type === 'data' && !present.has(old[index]!)) lost.fill(1, start.offset, end.offset)
  })
  const rest = wanted.filter(({ from }) => lost[from] === 0)
  return rest.length === wanted.length ? [] : keepMeaning(markdown, before, rest, parse)
}
