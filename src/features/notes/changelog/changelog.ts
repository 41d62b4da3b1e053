// Writes a version into the team's changelog, in the form that the file has. `prepare` does that before the tag.

import type { Config, NotesConfig } from '../../../config/config.ts'
import type { ReleasePlan } from '../../../model/manifest.ts'
import { spellPep440 } from '../../../model/version.ts'
import { holdsWord } from '../../../text/holds-word.ts'
import { categoriesOf, namedCategory } from '../decide/categories.ts'
import type { NotesContent, NotesEntry } from '../notes-content.ts'
import { plainLabel } from '../read/title-table.ts'
import { ownScripts, plainAscii } from '../render/ascii.ts'
import { dependencyBlock } from '../render/entry-line.ts'
import { type Links, makeLinks } from '../render/links.ts'
import { entriesNotIn, sectionsOf } from '../render/render.ts'
import { safeText } from '../render/safe-text.ts'
import { type Groups, withSection } from './changelog-section.ts'
import { type ChangelogResult, withHistory } from './history-line.ts'

/** A version, its entries, and the file that gets them. */
export interface ChangelogInput {
  readonly target: NonNullable<ReturnType<typeof changelogTarget>>
  /** Text of the file; empty for a new one. Of a file other than Markdown: the text in the work tree, as a tool such as towncrier wrote it. */
  readonly text: string
  readonly content: Pick<NotesContent, 'entries' | 'categories' | 'dependencies' | 'pullRequests'>
  /** The plan of the tag that is to come. */
  readonly plan: Pick<ReleasePlan, 'version' | 'commit' | 'previousTag'> & { readonly tag: string }
  /** Date of the version, YYYY-MM-DD. */
  readonly date: string
  /** `https://github.com/owner/name`; undefined: nothing is linked. */
  readonly repositoryUrl: string | undefined
  readonly config: Pick<NotesConfig, 'list' | 'ascii'>
  /** Texts of pyproject.toml, setup.cfg, tox.ini and towncrier.toml: they name the tool that writes reStructuredText. */
  readonly settings: string
}

/** The file of `changelog`, else the checklist with its section "Version History"; undefined without both. `optional`: a file without the heading stays. */
export function changelogTarget({ changelog, runbook }: Pick<Config, 'changelog' | 'runbook'>) {
  if (changelog !== null) return { ...changelog, optional: false }
  return runbook === null ? undefined : { file: runbook, heading: 'Version History', optional: true }
}

/** Writes the version with its entries into the text, in the form of the file; all other bytes stay. The same input gives the same text. */
export function writeChangelog(input: ChangelogInput): ChangelogResult {
  const { target, content, plan, date, config } = input
  const { file, heading, optional } = target
  if (!/\.(?:md|mdx|markdown)$/i.test(file)) {
    const titles = [...input.text.matchAll(/^(.{1,200})\r?\n([=\-~^"'*+#.])\2{2,}[ \t]*\r?$/gm)].map(([, title]) => title!)
    const versions = [plan.version, spellPep440(plan.version) ?? plan.version]
    if (titles.some(title => versions.some(version => holdsWord(title, version)))) return { text: input.text }
    const tools = [`\`towncrier build --version ${plan.version}\``, '`scriv collect`']
    const own = ['towncrier', 'scriv'].findIndex(tool => new RegExp(`\\b${tool}\\b`).test(input.settings))
    const hint = `Run ${tools[own] ?? `the tool that writes it (${tools.join(', ')})`}, then \`prepare\` again.`
    return { refusal: `${file} is no Markdown, and \`prepare\` writes Markdown alone.`, hint }
  }
  // Line ends of Windows come back at the end, unless the file mixes them.
  const isCrLf = /\r\n/.test(input.text) && !/(?<!\r)\n/.test(input.text)
  const text = isCrLf ? input.text.replaceAll('\r\n', '\n') : input.text
  const links = makeLinks(plan, input.repositoryUrl, content.pullRequests, config.ascii ? plainAscii : ownScripts)
  const titles = content.entries.map(({ title }) => safeText(title, links))
  const words = [...titles.slice(0, 5), ...(titles.length > 5 ? [`${titles.length - 5} more`] : [])].join('; ')
  const written =
    heading === null
      ? withSection(text, file, { version: plan.version, date }, (titles, written) => groupsLike(titles, written, input, links))
      : withHistory(text, { file, heading }, { tag: plan.tag, version: plan.version, date, words })
  if ('refusal' in written) return optional ? { text: input.text } : written
  return { text: isCrLf ? written.text.replaceAll('\n', '\r\n') : written.text }
}

/** What the headings of other tools mean; for the rest of them `namedCategory` knows it. */
const meanings: readonly (readonly [string, RegExp])[] = [
  ['breaking', /\bbreaking\b|\bincompatible\b|^major changes$/],
  ['security', /^security/],
  ['dependencies', /^dependenc/],
  ['features', /^(?:added|additions?|minor changes)$/],
  ['fixes', /^fixed\b/],
  ['other', /^(?:other |patch )?change[sd]?$/],
]
const meaningOf = (title: string): string =>
  meanings.find(([, pattern]) => pattern.test(plainLabel(title)))?.[0] ?? namedCategory(plainLabel(title), 'kinds') ?? 'other'

/** The titles of Keep a Changelog 1.1 and of changesets, in their order: such a file gets no others. */
const closedForms: readonly Readonly<Record<string, string>>[] = [
  { features: 'Added', breaking: 'Changed', other: 'Changed', fixes: 'Fixed', security: 'Security' },
  { breaking: 'Major Changes', features: 'Minor Changes', other: 'Patch Changes' },
]

/** The entries that nobody wrote by hand, grouped by title. The titles come from the file, else from its form, else from the notes. */
function groupsLike(titles: readonly string[] | undefined, written: string, { content, config }: ChangelogInput, links: Links): Groups {
  const closed = closedForms.find(form => titles?.some(title => Object.values(form).includes(title)))
  const missing = entriesNotIn(written, content.entries)
  const entries = written === '' || config.list ? missing : missing.filter(({ breaking }) => breaking !== null)
  const kindOf = ({ category, feature }: NotesEntry): string => {
    const heading = content.categories.find(({ id }) => id === category)?.heading ?? ''
    return namedCategory(category, 'kinds') ?? namedCategory(heading, 'kinds') ?? (feature ? 'features' : 'other')
  }
  const kinds = { categories: categoriesOf.kinds, entries: entries.map(entry => ({ ...entry, category: kindOf(entry) })) }
  const sections = sectionsOf(closed ? kinds : { ...content, entries }, { dependencies: true, descriptions: true, migrations: true }, links)
  const updates = entries === missing ? dependencyBlock(content.dependencies, true, links).split('\n') : []
  const groups = new Map<string | null, readonly string[]>(Object.values(closed ?? {}).map(title => [title, []]))
  for (const { id, heading, items } of [...sections, { id: '', heading: 'Dependencies', items: updates }]) {
    const meaning = namedCategory(id, 'kinds') ?? meaningOf(heading)
    const same = titles?.find(title => plainLabel(title) === plainLabel(heading)) ?? titles?.find(title => meaningOf(title) === meaning)
    const title = titles?.length === 0 ? null : (same ?? (closed ? (closed[meaning] ?? closed.other!) : heading))
    const mark = meaning === 'breaking' && meaningOf(title ?? '') !== meaning ? '**Breaking:** ' : ''
    const own = items.flatMap(item => (item.startsWith('- ') ? mark + item.slice(2) : []))
    groups.set(title, [...(groups.get(title) ?? []), ...own])
  }
  return new Map([...groups].filter(([, items]) => items.length > 0))
}
