import { fullNotesName, type ReleasePlan } from '../../../model/manifest.ts'
import type { ReleaseFile } from '../../../model/release-file.ts'
import { count } from '../../../text/format.ts'
import { meansDependencies } from '../decide/rules.ts'
import type { NotesContent, NotesEntry } from '../notes-content.ts'
import { safeLead } from '../read/lead.ts'
import { artifactsSection } from './artifacts.ts'
import { contributorsBlock, dependencyBlock, entryLine } from './entry-line.ts'
import { type Links, makeLinks } from './links.ts'
import { endMarker, startMarker } from './merge-body.ts'
import { safeText } from './safe-text.ts'

/** What the notes are rendered with. */
export interface RenderContext {
  readonly plan: ReleasePlan
  /** The files that were built, checksum file included when it is known. */
  readonly files: readonly ReleaseFile[]
  /** `https://github.com/owner/name`; undefined when it is not known, and nothing is linked. */
  readonly repositoryUrl: string | undefined
  readonly previousTag: string | null
  /** Python versions that the wheels ask for: `>=3.11`. */
  readonly pythonRequires?: string
}

/** GitHub refuses a body of more than 125,000 characters (docs/platform.md 19); what people add and our marker need room too. */
export const largestNotes = 110_000

/** Rank of the first category; breaking changes and security stand above and are shortened only when nothing else is left. */
const firstCategory = 2

/** Characters of the line that says how many items are left out. */
const longestRemainder = 500

/** What is shown of everything; the later steps of `shortenings` show less. */
interface Shown {
  readonly dependencies: boolean
  readonly descriptions: boolean
  readonly migrations: boolean
}

/** Given up in this order before a line is lost. Migration texts are last: nobody may miss those. */
const shortenings: readonly Shown[] = [
  { dependencies: true, descriptions: true, migrations: true },
  { dependencies: false, descriptions: true, migrations: true },
  { dependencies: false, descriptions: false, migrations: true },
]

/** A heading and what stands below it; `items` are whole list items. */
interface Section {
  readonly heading: string
  readonly items: string[]
  /** Items that no longer fit. */
  cut: number
  /** Sections with a larger one are shortened first. */
  readonly rank: number
  /** The dependency updates stand below it too. */
  readonly dependencies: boolean
}

/** The text of the release, and the whole one where that is longer. */
export interface RenderedNotes {
  readonly markdown: string
  readonly full: string | undefined
}

/**
 * The notes as GitHub Flavored Markdown in ASCII, between two markers. Deterministic: no clock, and links are pinned to the tag. Never longer than `largestNotes`:
 * dependency lines go first, then descriptions, then the last items of the lowest sections, which then say how many more there are. Nothing is cut inside a line.
 */
export function renderNotes(content: NotesContent, context: RenderContext): RenderedNotes {
  const { plan, previousTag, repositoryUrl } = context
  const links = makeLinks({ repositoryUrl, tag: plan.tag, commit: plan.commit, previousTag, pullRequests: content.pullRequests })
  const [whole, ...less] = shortenings as [Shown, ...Shown[]]
  const markdown = assemble(content, context, sectionsOf(content, whole, links), whole, links)
  if (markdown.length <= largestNotes) return { markdown, full: undefined }
  const full = markdown.replace(`${startMarker}\n\n`, '').replace(`\n${endMarker}\n`, '')
  for (const shown of less) {
    const text = assemble(content, context, sectionsOf(content, shown, links), shown, links)
    if (text.length <= largestNotes) return { markdown: text, full }
  }
  const least = less.at(-1)!
  const sections = sectionsOf(content, least, links)
  const render = (): string => assemble(content, context, sections, least, links)
  if (!shorten(sections, render, firstCategory)) {
    sections.splice(0, sections.length, ...sectionsOf(content, { ...least, migrations: false }, links))
    shorten(sections, render, 0)
  }
  return { markdown: render(), full }
}

/** Takes items from the end of sections with at least this rank, the lowest section first, until the notes fit. False when they do not. */
function shorten(sections: readonly Section[], render: () => string, rank: number): boolean {
  const lowestFirst = sections.filter(section => section.rank >= rank).sort((a, b) => b.rank - a.rank)
  for (const section of lowestFirst) {
    let excess = render().length - largestNotes
    while (excess > 0 && section.items.length > 0) {
      // As many at once as are too long, and room for the line that tells how many: rendering again for each would take minutes.
      let freed = -longestRemainder
      while (freed < excess && section.items.length > 0) {
        freed += section.items.pop()!.length + 1
        section.cut++
      }
      excess = render().length - largestNotes
    }
    if (excess <= 0) return true
  }
  return false
}

function sectionsOf({ entries, categories }: NotesContent, shown: Shown, links: Links): Section[] {
  const lines = (those: readonly NotesEntry[]): string[] => those.map(entry => entryLine(entry, { ...shown, links }))
  const breaking = entries.filter(entry => entry.breaking !== null)
  const security = entries.filter(entry => entry.breaking === null && entry.security)
  const rest = entries.filter(entry => entry.breaking === null && !entry.security)
  const sections = categories.map(({ id, heading }, index) => ({
    heading: safeText(heading) || 'Changes',
    items: lines(rest.filter(({ category }) => category === id)),
    cut: 0,
    rank: index + 2,
    dependencies: meansDependencies(heading),
  }))
  const first = [
    { heading: 'Breaking Changes', items: lines(breaking), cut: 0, rank: 0, dependencies: false },
    { heading: 'Security', items: lines(security), cut: 0, rank: 1, dependencies: false },
  ]
  return [...first, ...sections].filter(({ items }) => items.length > 0)
}

function assemble(content: NotesContent, context: RenderContext, sections: readonly Section[], shown: Shown, links: Links): string {
  const { files, pythonRequires, previousTag } = context
  const lead = content.lead === null ? '' : safeLead(content.lead)
  const whole = shown.dependencies && shown.descriptions
  const address = links.asset(fullNotesName)
  const full = whole
    ? ''
    : `This text was shortened. All of it is in ${address === undefined ? `\`${fullNotesName}\`` : `[\`${fullNotesName}\`](${address})`}.`
  const updates = dependencyBlock(content.dependencies, shown.dependencies, links)
  // A team's own heading for them has the updates too.
  const below = sections.find(({ dependencies }) => dependencies)
  const blocks = [
    startMarker,
    lead,
    ...(sections.length + content.dependencies.length === 0 ? [emptySentence(content, previousTag)] : []),
    ...sections.map(section => [renderSection(section, links), section === below ? updates : ''].filter(Boolean).join('\n\n')),
    below === undefined && updates !== '' ? `## Dependencies\n\n${updates}` : '',
    shown.descriptions || content.contributors.length < 20 ? contributorsBlock(content.contributors, links) : '',
    ...artifactsSection(files, pythonRequires, links),
    full,
    comparisonLine(context, links),
    endMarker,
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function comparisonLine({ plan, previousTag }: RenderContext, links: Links): string {
  const name = plan.tag ?? plan.commit.slice(0, 7)
  const range = previousTag === null ? `all commits up to ${safeText(name)}` : `${safeText(previousTag)} to ${safeText(name)}`
  const date = new Date(plan.sourceDate * 1000).toISOString().slice(0, 10)
  return links.comparison === undefined ? '' : `**Full changelog**: [${range}](${links.comparison}) (${date})`
}

function renderSection({ heading, items, cut }: Section, links: Links): string {
  const where = links.comparison === undefined ? 'the history' : `[the comparison](${links.comparison})`
  const more = cut === 0 ? [] : [`- ${count(cut, items.length > 0 ? 'more change' : 'change')}, see ${where}`]
  return [`## ${heading}`, '', ...items, ...more].join('\n')
}

/** Notes are never empty or a heading alone: what happened, if it is nothing for a list, is said. */
function emptySentence({ accounting }: NotesContent, previousTag: string | null): string {
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
