/** A replacement in a text: the range in UTF-16 units, and the new text. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly by: string
}

type Events = ReturnType<typeof import('micromark').postprocess>
type Parse = (markdown: string) => Events

const text = 'text'
const heading = 'in a heading, whose link would change'
const syntax = 'where ASCII would change the meaning of the Markdown'
const html = 'in HTML'
const link = 'in the address or the label of a link'
// `markPlaces` stores the index of a place, one byte for each UTF-16 unit.
const places = [syntax, text, heading, html, link, 'in code', 'in front matter', 'in braces or a wiki link'] as const
type Place = (typeof places)[number]

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

// Other ASCII can be Markdown syntax, or a mention or an issue on GitHub.
const harmless = /^[A-Za-z'"(),.;!? -]+$/
// GitHub removes these characters from the anchor of a heading.
const notInAnchors = /^['"(),.;!?]+$/
// The start of a line, where a dash or a space can begin a list or a code block. For the parser the whole line would change.
const lineStart = /^[\s>]*(?:(?:[-+*\u2010-\u2013\u2022]|\d+[.)])\s*)*$/

/**
 * Makes the replacements that change only words: those in prose, after which a parser for GitHub's Markdown finds the same tokens.
 * `wanted` is in file order. Returns the text, the number of replacements, and the number of omitted ones by place: `in code`.
 */
export async function fixMarkdown(whole: string, wanted: readonly Replacement[]) {
  const start = beforeMarkdown.exec(whole)![0].length
  const parse = await parser()
  const body = whole.slice(start)
  const before = parse(body)
  const marks = markPlaces(body, before)
  const unfixed = new Map<string, number>()
  const omit = (place: string): void => void unfixed.set(place, (unfixed.get(place) ?? 0) + 1)
  const candidates: Replacement[] = []
  for (const { from, to, by } of wanted) {
    const place = from < start ? 'in front matter' : places[marks[from - start]!]!
    const candidate = { from: from - start, to: to - start, by }
    if (place !== text && place !== heading) omit(place)
    else if (place === heading && harmless.test(by) && !notInAnchors.test(by)) omit(heading)
    else if (!harmless.test(by) || (/^[- ]$/.test(by) && lineStart.test(lineBefore(body, candidate.from)))) omit(syntax)
    else candidates.push(candidate)
  }
  const chosen = keepMeaning(body, before, candidates, parse)
  for (let fixed = chosen.length; fixed < candidates.length; fixed++) omit(syntax)
  return { text: whole.slice(0, start) + replaced(body, chosen), fixed: chosen.length, unfixed }
}

function replaced(markdown: string, replacements: readonly Replacement[]): string {
  const parts = replacements.map(({ from, by }, index) => markdown.slice(replacements[index - 1]?.to ?? 0, from) + by)
  return parts.join('') + markdown.slice(replacements.at(-1)?.to ?? 0)
}

async function parser(): Promise<Parse> {
  // The first file with something to fix loads the parser.
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

/** The index of the place of each UTF-16 unit. An enclosing token ends later and overwrites the marks inside it. */
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
    // A link that does not end with its address finds the address by its label.
    if (type === 'resource') address = end.offset
  }
  for (const { index, 0: found } of markdown.matchAll(notMarkdown)) mark('in braces or a wiki link', index, index + found.length)
  return marks
}

/** The replacements after which every token keeps its type and its place, apart from the changed lengths. */
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
