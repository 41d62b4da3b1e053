// Fragments in the forms of other tools, known by file name or first lines. Any other file is a log (fragment.ts).
import { capital } from './title.ts'

/** A fragment before its title is cleaned. Texts are as written. */
export interface WrittenFragment {
  /** Markdown or reStructuredText; the first sentence is the title. */
  readonly text: string
  /** Name of a category, searched among the headings; null if the form has none. */
  readonly category: string | null
  /** True: the entry has all of the text, not only its first sentences. */
  readonly whole: boolean
  /** Migration text; empty without a text, null if nothing breaks. */
  readonly breaking: string | null
  /** Whether it is a feature; absent: the category decides. */
  readonly feature?: boolean
  readonly security: boolean
  /** Number of the issue at the start of the file name. */
  readonly issue: number | null
}

/** Categories for the types of towncrier and the headings of Keep a Changelog. Any other word is searched among headings and labels. */
const meanings = new Map([
  ['added', 'feature'],
  ['fixed', 'fix'],
  ['doc', 'documentation'],
  ['misc', 'other'],
])
const withoutCategory = /^(?:changed|deprecated|deprecation|removal|removed|breaking|security)$/

/** towncrier: `123.feature.md`, `+orphan.bugfix.2.rst`, `PROJ-7.doc.md`. The types are towncrier's defaults and common additions. */
const TOWNCRIER =
  /(?:^|\/)(?:\+[\w-]*|[\w-]*?(\d{1,9})|[\w-]+)\.(feature|bugfix|doc|removal|misc|security|breaking|deprecation|deprecated|added|changed|removed|fixed|performance|perf|enhancement|fix|docs|dev|internal|packaging|contrib|chore)(?:\.\d+)?(?:\.(?:md|rst|txt))?$/i

/** Reads `path` as a towncrier fragment; undefined if its name does not fit. */
export function readTowncrier(path: string, text: string): readonly WrittenFragment[] | undefined {
  const name = TOWNCRIER.exec(path)
  if (!name) return undefined
  const content = text.trim()
  // A `misc` fragment is often empty, and then makes no entry.
  return content === '' ? [] : [written(content, name[2]!, name[1] === undefined ? null : Number(name[1]))]
}

function written(text: string, type: string, issue: number | null): WrittenFragment {
  const word = type.trim().toLowerCase()

  const plain = text.replace(/^[-*][ \t]+/, '')
  const [heading] = /^(?:removed|deprecated)$/.exec(word) ?? []
  const said = heading === undefined || /^(?:remov|delet|deprecat|drop|end)(?:e[sd]?|s|ed|ing|ped|ping)?\b|^no longer\b/i.test(plain)
  return {
    text: said ? plain : `${capital(heading)}: ${plain}`,
    category: withoutCategory.test(word) ? null : (meanings.get(word) ?? type.trim()),
    whole: /^(?:breaking|removal|removed)$/.test(word),
    breaking: word === 'breaking' ? '' : null,
    security: word === 'security',
    issue,
  }
}

/** Headings of scriv and Keep a Changelog. */
const SCRIV_HEADING =
  /^(?:#{1,6}[ \t]+)?(Added|Changed|Deprecated|Removed|Fixed|Security|Breaking|Performance|Documentation|Features?|Bug ?fixes)[ \t]*#*$/i

/** Reads a scriv fragment: headings with bullets, each bullet an entry. Undefined if the first line is no such heading. */
export function readScriv(text: string): readonly WrittenFragment[] | undefined {
  const lines = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .filter(line => !/^\.\.(?:\s|$)/.test(line) && !/^([-=~^])\1{2,}\s*$/.test(line))
  if (!SCRIV_HEADING.test(lines.find(line => line.trim() !== '')?.trim() ?? '')) return undefined
  const entries: WrittenFragment[] = []
  let type = ''
  let bullet: string[] = []
  const close = (): void => {
    const content = bullet.join('\n').trim()
    if (content !== '') entries.push(written(content, type, null))
    bullet = []
  }
  for (const line of lines) {
    const heading = SCRIV_HEADING.exec(line.trim())
    const item = /^[-*][ \t]+(\S.*)$/.exec(line)
    if (heading || item) close()
    if (heading) type = heading[1]!
    else if (item) bullet = [item[1]!]
    else bullet.push(line.trim())
  }
  close()
  return entries
}

const BUMP = /^["']?(@?[\w./-]+)["']?:[ \t]*["']?(major|minor|patch|none)["']?[ \t]*$/

/** Reads a changeset: front matter with packages, then the summary. Undefined for other front matter; empty without packages. */
export function readChangeset(matter: string | undefined, body: string): readonly WrittenFragment[] | undefined {
  if (matter === undefined) return undefined
  const lines = matter.split('\n').filter(line => line.trim() !== '')
  if (!lines.every(line => BUMP.test(line))) return undefined
  if (lines.length === 0 || body.trim() === '') return []
  const [major, minor] = ['major', 'minor'].map(level => lines.some(line => BUMP.exec(line)?.[2] === level))
  const text = body.trim()
  const [, ...rest] = text.split(/\n[ \t]*\n/)
  const breaking = major ? rest.join('\n\n') : null
  return [{ text, category: null, whole: false, breaking, feature: minor === true, security: false, issue: null }]
}
