import type { NotesConfig } from '../../../config/config.ts'
import { fullNotesName, type ReleaseFile, type ReleasePlan } from '../../../model/manifest.ts'
import { count } from '../../../text/format.ts'
import { meansDependencies } from '../decide/rules.ts'
import type { NotesContent, NotesEntry } from '../notes-content.ts'
import { safeIntroduction } from '../read/lead.ts'
import { artifactsSection } from './artifacts.ts'
import { ownScripts, plainAscii } from './ascii.ts'
import { contributorsBlock, type Details, dependencyBlock, entryLine, folded } from './entry-line.ts'
import { type Links, makeLinks } from './links.ts'
import { endMarker, startMarker } from './merge-body.ts'
import { safeText } from './safe-text.ts'

/** What the renderer needs besides the content. */
export interface RenderContext extends Partial<Pick<NotesConfig, 'list' | 'footer' | 'ascii'>> {
  readonly plan: ReleasePlan
  /** The built files, with the checksum file if it is known. */
  readonly files: readonly ReleaseFile[]
  /** `https://github.com/owner/name`; undefined: nothing is linked. */
  readonly repositoryUrl: string | undefined
  /** Python versions that the wheels need, such as `>=3.11`. */
  readonly pythonRequires?: string | undefined
}

/** Longest notes, in characters. GitHub refuses bodies above 125,000 (docs/platform.md 19); edits and the marker need the rest. */
export const largestNotes = 110_000

/** Rank of the first category. Breaking changes and security rank above, and lose lines last. */
const firstCategory = 2

/** Room for the line that counts the omitted items of a section, in characters. */
const longestRemainder = 500

/** Each row shows fewer details. Rows apply before any entry is omitted; migration texts stay longest. */
const shortenings: readonly [Details, ...Details[]] = [
  { dependencies: true, descriptions: true, migrations: true },
  { dependencies: false, descriptions: true, migrations: true },
  { dependencies: false, descriptions: false, migrations: true },
]

/** A heading with its list items. */
interface Section {
  readonly heading: string
  readonly items: string[]
  /** Number of items that did not fit. */
  cut: number
  /** Sections with a higher rank lose items first. */
  readonly rank: number
  /** The id of its category; more than a few items about development are folded. */
  readonly id: string
}

/** The text of the release; `full` is the whole text if the release shows less. */
interface RenderedNotes {
  readonly markdown: string
  readonly full: string | undefined
}

/** Renders the notes as GitHub Flavored Markdown between two markers, the same bytes for the same input. Above `largestNotes` they lose details, then items. */
export function renderNotes(collected: NotesContent, context: RenderContext): RenderedNotes {
  const content = context.list === false ? withoutList(collected) : collected
  const links = makeLinks(context.plan, context.repositoryUrl, content.pullRequests, context.ascii === false ? ownScripts : plainAscii)
  // An entry without details has one form in all renderings of a text that is too long.
  const plain = new Map<NotesEntry, string>()
  const lineOf: typeof entryLine = (entry, ...rest) => {
    const line = plain.get(entry) ?? entryLine(entry, ...rest)
    if (entry.description === null && entry.parts.length === 0 && entry.breaking === null) plain.set(entry, line)
    return line
  }
  const sectionsFor = (shown: Details): Section[] => sectionsOf(content, shown, links, lineOf)
  const render = (shown: Details, sections = sectionsFor(shown)): string => assemble(content, context, sections, shown, links)
  const [whole, ...less] = shortenings
  const markdown = render(whole)
  if (markdown.length <= largestNotes) return { markdown, full: undefined }
  const full = markdown.replace(`${startMarker}\n\n`, '').replace(`\n${endMarker}\n`, '')
  let text = markdown
  for (const shown of less) {
    text = render(shown)
    if (text.length <= largestNotes) return { markdown: text, full }
  }
  const least = less.at(-1)!
  let sections = sectionsFor(least)
  if (!shorten(sections, text.length - largestNotes, firstCategory)) {
    sections = sectionsFor({ ...least, migrations: false })
    shorten(sections, render(least, sections).length - largestNotes, 0)
  }
  return { markdown: render(least, sections), full }
}

/** The content beside a section that people wrote: only the breaking changes that the section does not name stay. */
function withoutList(content: NotesContent): NotesContent {
  const entries = entriesNotIn(content.lead ?? '', content.entries).filter(({ breaking }) => breaking !== null)
  return { ...content, entries, dependencies: [], contributors: [] }
}

/** The entries that a text of people does not name, by number, commit or title. */
export function entriesNotIn(text: string, entries: readonly NotesEntry[]): readonly NotesEntry[] {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const words = plain(text)
  const isNamed = ({ pullRequest, issue, commit, title }: NotesEntry): boolean =>
    [pullRequest, issue].some(number => number !== null && new RegExp(`(?:#|/(?:pull|issues)/)${number}\\b`).test(text)) ||
    text.includes(commit.slice(0, 7)) ||
    words.includes(plain(title))
  return entries.filter(entry => !isNamed(entry))
}

/** Removes items from the end of sections of at least this rank, lowest section first, to free `excess` characters. False if that is not enough. */
function shorten(sections: readonly Section[], excess: number, rank: number): boolean {
  let left = excess
  for (const section of sections.filter(section => section.rank >= rank).sort((a, b) => b.rank - a.rank)) {
    if (left <= 0) break
    left += longestRemainder
    for (; left > 0 && section.items.length > 0; section.cut++) left -= section.items.pop()!.length + 1
  }
  return left <= 0
}

/** The entries below their headings: breaking changes and security before the categories. */
export function sectionsOf(
  { entries, categories }: Pick<NotesContent, 'entries' | 'categories'>,
  shown: Details,
  links: Links,
  lineOf = entryLine,
): Section[] {
  const breaking = { id: 'breaking', heading: 'Breaking Changes' }
  const security = { id: 'security', heading: 'Security' }
  const own = Map.groupBy(entries, entry => (entry.breaking !== null ? breaking.id : entry.security ? security.id : entry.category))
  return [breaking, security, ...categories].flatMap(({ id, heading }, rank) => {
    const items = own.get(id)?.map(entry => lineOf(entry, shown, links))
    const isMost = id === 'other' && items !== undefined && items.length * 2 > entries.length
    return items ? { id, heading: (isMost ? '' : safeText(heading, links)) || 'Changes', items, cut: 0, rank } : []
  })
}

function assemble(content: NotesContent, context: RenderContext, sections: readonly Section[], shown: Details, links: Links): string {
  const { files, pythonRequires, plan, list = true, footer = null } = context
  const whole = shown.dependencies && shown.descriptions
  const address = links.asset(fullNotesName)
  const full = whole
    ? ''
    : `This text was shortened. All of it is in ${address === undefined ? `\`${fullNotesName}\`` : `[\`${fullNotesName}\`](${address})`}.`
  const updates = dependencyBlock(content.dependencies, shown.dependencies, links)
  // The team's own heading for dependencies holds the updates.
  const below = sections.find(({ id }) => meansDependencies(content.categories.find(category => category.id === id)?.heading ?? ''))
  const blocks = [
    startMarker,
    content.lead === null ? '' : safeIntroduction(content.lead, links.spelling),
    ...(list && sections.length + content.dependencies.length === 0 ? [emptySentence(content, plan)] : []),
    ...sections.map(section => [renderSection(section, links), section === below ? updates : ''].filter(Boolean).join('\n\n')),
    below === undefined && updates !== '' ? `## Dependencies\n\n${updates}` : '',
    shown.descriptions || content.contributors.length < 20 ? contributorsBlock(content.contributors, links) : '',
    ...artifactsSection(files, pythonRequires, links),
    full,
    comparisonLine(plan, links),
    footer === null ? '' : safeIntroduction(fillFooter(footer, plan), links.spelling),
    endMarker,
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

const dateOf = ({ sourceDate }: ReleasePlan): string => new Date(sourceDate * 1000).toISOString().slice(0, 10)

function fillFooter(footer: string, plan: ReleasePlan): string {
  const values = { version: plan.version, tag: plan.tag ?? plan.version, date: dateOf(plan) }
  return footer.replace(/\{(version|tag|date)\}/g, (_, name: keyof typeof values) => values[name])
}

function comparisonLine(plan: ReleasePlan, links: Links): string {
  const { tag, commit, previousTag } = plan
  const name = tag ?? commit.slice(0, 7)
  const range = previousTag === null ? `all commits up to ${safeText(name)}` : `${safeText(previousTag)} to ${safeText(name)}`
  return links.comparison === undefined ? '' : `**Full changelog**: [${range}](${links.comparison}) (${dateOf(plan)})`
}

function renderSection({ id, heading, items, cut }: Section, links: Links): string {
  const where = links.comparison === undefined ? 'the history' : `[the comparison](${links.comparison})`
  const more = cut === 0 ? [] : [`- ${count(cut, items.length > 0 ? 'more change' : 'change')}, see ${where}`]
  const lines = [...items, ...more].join('\n')
  return `## ${heading}\n\n${id === 'development' ? folded(lines, items.length, count(items.length + cut, 'change')) : lines}`
}

/** States why the list is empty: notes are never a heading alone. */
function emptySentence({ accounting }: NotesContent, { previousTag }: ReleasePlan): string {
  const since = previousTag === null ? '' : ` since ${safeText(previousTag)}`
  if (accounting.total === 0) return `There are no changes${since}.`
  const { reverted, excluded, chores } = accounting
  const parts = [
    [chores, 'for the release itself'],
    [reverted, 'that cancel each other'],
    [excluded, 'kept out of the notes by a label'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))
  return `There are no changes to tell of${since}; commits in this range: ${parts.length === 0 ? accounting.total : parts.join(', ')}.`
}
