import { cutLines } from '../../../text/format.ts'
import { saysNone } from './breaking-text.ts'
import { readChangeset, readScriv, readTowncrier, type WrittenFragment } from './fragment-forms.ts'
import { cleanTitle } from './title.ts'
import { hasAdvisory } from './title-table.ts'

/** A fragment: one entry that a person wrote, unsafe until it is rendered. A log names its category in front matter or a line `Category:`. */
export interface Fragment extends Pick<WrittenFragment, 'issue' | 'category' | 'breaking' | 'feature' | 'security'> {
  readonly path: string
  /** Unique: the path, with a number for a further entry of the same file. */
  readonly key: string
  readonly title: string
  /** `03b` of `Gap Fix 03b` in title or file name; null without one. */
  readonly id: string | null
  /** First sentence of the objective; null without one. */
  readonly objective: string | null
  /** Paths in the text, each as often as it occurs. */
  readonly paths: readonly string[]
  /** The file has more text than its entry, and gets a link. */
  readonly more: boolean
  /** Titles of the items of its list. */
  readonly parts: readonly string[]
  /** A run log, not a fragment of another tool. */
  readonly log: boolean
}

const LARGEST_TEXT = 64 * 1024
/** Longest title that the list shows, in characters. */
const LARGEST_TITLE = 200

/** Files beside fragments that are no fragments. */
export const NO_FRAGMENT = /(?:^|\/)(?:readme[^/]*|_[^/]*|\.[^/]*|template[^/]*|[^/]*\.(?:jinja2?|j2|json|toml|ya?ml))$/i

/**
 * Parses a fragment of towncrier, scriv or changesets, else a run log, which may have front matter (`title`, `category`, `breaking`, `security`). A text
 * without headings is its own title. Never throws. Empty for files that `NO_FRAGMENT` names, and for fragments without entries.
 */
export function parseFragments(path: string, source: string): readonly Fragment[] {
  if (NO_FRAGMENT.test(path)) return []
  const text = cutLines(
    source
      .slice(0, LARGEST_TEXT)
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
  )
  const matter = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/.exec(text)
  const body = matter ? text.slice(matter[0].length) : text
  const written = readTowncrier(path, text) ?? readChangeset(matter ? (matter[1] ?? '') : undefined, body) ?? readScriv(body)
  if (written === undefined) return [parseLog(path, matter?.[1], body)]
  return written.map((one, index) => entryOf(path, index === 0 ? path : `${path}#${index + 1}`, one))
}

function entryOf(path: string, key: string, { text, category, whole, breaking, feature, security, issue }: WrittenFragment): Fragment {
  // Bold, roles such as :func:`x`, and links are only their text.
  const all = text
    .replace(/^[-*][ \t]+/, '')
    .replace(/``([^`]+)``/g, '`$1`')
    .replace(/\*\*([^*\n]+)\*\*|(?<!!)\[([^[\]\n]+)\]\([^()\s]*\)|(?<!\w)[a-z]{0,20}:[a-z:]{1,40}:(?=`)/g, '$1$2')
  const oneLine = (part: string): string => part.replace(/\s+/g, ' ').trim()
  const [start = '', ...items] = all.split(/\n[ \t]*\n|\n(?=[-*] )/)
  const first = oneLine(start)
  const title = firstSentence(first)
  // The list cuts a long title, so that the text below repeats it.
  const from = (part: string): string => (part.startsWith(title) && title.length <= LARGEST_TITLE ? part.slice(title.length) : part).trim()
  const rest = whole ? from(oneLine(all)) : first.slice(title.length).trim()
  return {
    ...{ path, key, id: null, issue, category, more: false, log: false, ...(feature === undefined ? {} : { feature }) },
    security: security || hasAdvisory(first),
    breaking: breaking === '' && oneLine(all) !== title ? from(all) : breaking,
    title: cleanTitle(title).title,
    objective: rest === '' || (whole && breaking !== null) ? null : whole ? rest : firstSentence(rest),
    paths: pathsIn(text),
    parts: whole ? [] : items.filter(item => /^[-*] /.test(item)).map(item => cleanTitle(oneLine(item.slice(2))).title),
  }
}

function parseLog(path: string, matter: string | undefined, body: string): Fragment {
  const lines = body.split('\n').filter(line => !line.startsWith('>'))
  const heading = lines
    .find(line => /^#\s+\S/.test(line))
    ?.slice(1)
    .trim()
    .replace(/\s#+$/, '')
    .trim()
  const first = lines.find(line => line.trim() !== '' && !line.startsWith('#')) ?? path
  const { title, id } = cleanTitle(field('title', matter) ?? heading ?? first)
  const objective = objectiveOf(lines)
  const breaks = field('breaking', matter)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return {
    ...{ path, key: path, title, issue: null, parts: [], log: true },
    id: id ?? /gap[-_]?fix[-_]?(\d+[a-z]?)(?=[-_.])/i.exec(path)?.[1]?.toLowerCase() ?? null,
    objective: objective === null ? null : firstSentence(objective),
    category: field('category', matter) ?? field('category', lines.join('\n')),
    breaking:
      breakingOf(lines) ??
      (breaks === null || saysNone(breaks) || /^(?:null|~)$/i.test(breaks) ? null : /^(?:true|yes)$/i.test(breaks) ? '' : breaks),
    security: /^(?:true|yes)$/i.test(field('security', matter) ?? '') || hasAdvisory(`${title} ${objective}`),
    // The path of a log is no evidence for the changed part.
    paths: pathsIn(body).filter(named => folder === '' || !named.startsWith(folder)),
    more: heading !== undefined && lines.some(line => /^##/.test(line)),
  }
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w/.-])(?:\.?[\w-]+\/){1,12}[\w.-]*\w\.\w{1,8}\b/g)].map(match => match[0])
}

/** `Category: X`, `**Category**: X` or `**Category:** X` at the start of a line. */
function field(name: string, text: string | undefined): string | null {
  const value = text === undefined ? undefined : new RegExp(`^(?:\\*\\*)?${name}(?:\\*\\*:|:\\*\\*|:)[ \\t]*(\\S.*)$`, 'im').exec(text)?.[1]
  return value === undefined ? null : value.trim().replace(/^(['"])(.*)\1$/, '$2')
}

function objectiveOf(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    const inline = /^\*\*Objective(?:\*\*:|:\*\*)[ \t]*(.*)$/i.exec(line)
    if (inline) return paragraph([inline[1]!, ...lines.slice(index + 1)])
    if (/^#{2,6}\s+Objective\s*:?\s*$/i.test(line)) return paragraph(lines.slice(index + 1))
  }
  return null
}

/** The first paragraph. If it ends with a colon, the list below it belongs to it. */
function paragraph(lines: readonly string[]): string | null {
  const start = lines.findIndex(line => line.trim() !== '')
  if (start < 0 || lines[start]!.startsWith('#')) return null
  const rest = lines.slice(start)
  // An empty line or another field, such as `**Status:**`, ends the paragraph.
  const end = rest.findIndex((line, index) => line.trim() === '' || (index > 0 && /^(?:#|\*\*\w[\w ]*(?:\*\*:|:\*\*))/.test(line)))
  const own = end < 0 ? rest : rest.slice(0, end)
  const bullet = /^\s*[-*+]\s+/
  const text = own
    .map((line, index) => (bullet.test(line) ? `${index === 0 ? '' : '; '}${line.replace(bullet, '')}` : ` ${line}`))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ;/g, ';')
    .trim()
  if (!text.endsWith(':')) return text
  const items = rest.slice(Math.max(end, 0)).filter(line => line.trim() !== '')
  const stop = items.findIndex(line => !/^\s*(?:[-*+]|\d+[.)])\s/.test(line))
  const list = stop < 0 ? items : items.slice(0, stop)
  const listed = list.map(line => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+|[.;]$/g, '').trim())
  return listed.length === 0 ? `${text.slice(0, -1)}.` : `${text} ${listed.join('; ')}.`
}

/** The text up to its first full stop. Abbreviations such as `e.g.` and numbers such as 1.2 do not end a sentence. */
function firstSentence(text: string): string {
  const end = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|no|approx))[.!](?=\s+[A-Z`"'(]|$)/.exec(text)
  return end ? text.slice(0, end.index + 1) : text
}

function breakingOf(lines: readonly string[]): string | null {
  const at = lines.findIndex(line => /^#{2,6}\s+(?:breaking(?: changes?)?|migration)\b/i.test(line))
  if (at < 0) return null
  const rest = lines.slice(at + 1)
  const end = rest.findIndex(line => /^#{1,6}\s/.test(line))
  const text = (end < 0 ? rest : rest.slice(0, end)).join('\n').trim()
  return saysNone(text) ? null : text
}
