import { cleanTitle } from './title.ts'

/** A fragment file as the notes use it: one entry, written by a person. Texts are as written; nothing in them is safe yet. */
export interface Fragment {
  readonly path: string
  readonly title: string
  /** `03b` of `Gap Fix 03b`; null when neither title nor file name has one. */
  readonly id: string | null
  /** First sentence of the objective; null without one. */
  readonly objective: string | null
  /** Title and whole objective, for what their words tell. */
  readonly words: string
  /** `Category:` in the front matter or as a line of its own. */
  readonly category: string | null
  /** Text below a heading that speaks of breaking changes; null when there is none. */
  readonly breaking: string | null
  /** Paths that the text names. */
  readonly paths: readonly string[]
}

const LARGEST_TEXT = 64 * 1024

/** Reads a fragment: front matter, first heading, objective in any of the three spellings that Gap Fix logs have. Never throws; a text without headings is its own title. */
export function parseFragment(path: string, source: string): Fragment {
  const text = source
    .slice(0, LARGEST_TEXT)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)
  const body = matter ? text.slice(matter[0].length) : text
  const lines = body.split('\n').filter(line => !line.startsWith('>'))
  const heading = lines
    .find(line => /^#\s+\S/.test(line))
    ?.replace(/^#\s+/, '')
    .replace(/\s+#*\s*$/, '')
  const first = lines.find(line => line.trim() !== '' && !line.startsWith('#')) ?? path
  const written = field('title', matter?.[1])
  const { title, id } = cleanTitle(written ?? heading ?? first)
  const objective = objectiveOf(lines)
  return {
    path,
    title,
    id: id ?? /gap[-_]?fix[-_]?(\d+[a-z]?)(?=[-_.])/i.exec(path)?.[1]?.toLowerCase() ?? null,
    objective: objective === null ? null : firstSentence(objective),
    words: `${title} ${objective ?? ''}`.trim(),
    category: field('category', matter?.[1]) ?? field('category', lines.join('\n')),
    breaking: breakingOf(lines),
    paths: [...new Set([...body.matchAll(/(?<![\w/.-])(?:\.?[\w-]+\/){1,12}[\w.-]*\w\.\w{1,8}\b/g)].map(match => match[0]))],
  }
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

/** The first paragraph; one that ends with a colon goes on with the list that it announces, because alone it says nothing. */
function paragraph(lines: readonly string[]): string | null {
  const start = lines.findIndex(line => line.trim() !== '')
  if (start < 0 || lines[start]!.startsWith('#')) return null
  const rest = lines.slice(start)
  const end = rest.findIndex((line, index) => line.trim() === '' || (index > 0 && line.startsWith('#')))
  const text = (end < 0 ? rest : rest.slice(0, end)).join(' ').replace(/\s+/g, ' ').trim()
  if (!text.endsWith(':')) return text.replace(/^[-*+]\s+/, '').replace(/ [-*+] /g, '; ')
  const items = rest.slice(Math.max(end, 0)).filter(line => line.trim() !== '')
  const stop = items.findIndex(line => !/^\s*(?:[-*+]|\d+[.)])\s/.test(line))
  const listed = (stop < 0 ? items : items.slice(0, stop)).map(line =>
    line
      .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
      .replace(/[.;]$/, '')
      .trim(),
  )
  return listed.length === 0 ? `${text.slice(0, -1)}.` : `${text} ${listed.join('; ')}.`
}

/** Up to the first full stop that ends a sentence; abbreviations such as `e.g.` and numbers such as 1.2 do not. */
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
  return text === '' || /^(?:none|no|n\/a)\.?$/i.test(text) ? null : text
}
