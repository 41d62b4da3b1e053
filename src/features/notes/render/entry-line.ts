import { shortList } from '../../../text/format.ts'
import type { DependencyUpdate } from '../decide/dependencies.ts'
import type { NotesEntry } from '../notes-content.ts'
import type { Contributor } from '../read/contributors.ts'
import type { Links } from './links.ts'
import { migrationBlocks } from './migration.ts'
import { cutLine, plainLine, safeText } from './safe-text.ts'

/** Longest title, description, scope and package name, in characters of ASCII before escaping. */
const LARGEST = { title: 200, description: 5000, scope: 60, name: 120 }

/** Number of lines about dependencies and development that are not folded. */
const OPEN_LINES = 5

/** Folds the lines below a summary, unless they are few. */
export const folded = (lines: string, number: number, summary: string): string =>
  number <= OPEN_LINES ? lines : `<details>\n<summary>${summary}</summary>\n\n${lines}\n\n</details>`

/** The details that the notes show. */
export type Details = Readonly<Record<'dependencies' | 'descriptions' | 'migrations', boolean>>

/** Renders an entry as one list item, with the migration texts of a breaking one below. */
export function entryLine(entry: NotesEntry, { descriptions, migrations }: Details, links: Links): string {
  const text = (value: string, length: number): string => safeText(cutLine(plainLine(value, links.spelling), length), links)
  const scope = scopeOf(entry.scope, text)
  const title = text(entry.title, LARGEST.title) || 'Untitled change'
  const description = descriptions && entry.description !== null ? text(entry.description, LARGEST.description) : ''
  const named = entry.id === null ? (entry.document === null ? '' : 'details') : `Gap Fix ${entry.id}`
  const from = [
    entry.document === null ? named : links.document(named, entry.document),
    entry.issue === null ? '' : `issue ${entry.issue}`,
    source(entry, links),
  ]
  const head = description === '' ? `${scope}${title}` : `**${title}:** ${description}`
  const line = `- ${head} (${from.filter(part => part !== '').join(', ')})`
  const parts = descriptions
    ? entry.parts.map(part => `\n  - ${scopeOf(part.scope, text)}${text(part.title, LARGEST.title) || 'Untitled change'}`)
    : []
  const blocks = migrations ? (entry.breaking ?? []).flatMap(breaking => migrationBlocks(breaking, links)) : []
  return [line + parts.join(''), ...blocks].join('\n\n')
}

const source = ({ pullRequest, commit }: Pick<NotesEntry, 'pullRequest' | 'commit'>, links: Links): string =>
  pullRequest === null ? links.commit(commit) : links.pullRequest(pullRequest)

const scopeOf = (scope: string | null, text: (value: string, length: number) => string): string =>
  scope === null ? '' : `**${text(scope, LARGEST.scope)}:** `

/** Renders the dependency updates: up to five lines open, more lines folded, one sentence without details. Empty without updates. */
export function dependencyBlock(updates: readonly DependencyUpdate[], details: boolean, links: Links): string {
  if (updates.length === 0) return ''
  const count = `${updates.length} ${updates.length === 1 ? 'package was' : 'packages were'} updated`
  if (!details) return `${count}.`
  const shared = new Set(updates.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index))
  const titles = { production: '', development: '**Development**\n\n', actions: '**GitHub Actions**\n\n' }
  const groups = Object.entries(titles).map(([kind, title]) => {
    const own = updates.filter(update => update.kind === kind).map(update => dependencyLine(update, shared.has(update.name), links))
    return own.length === 0 ? '' : title + own.join('\n')
  })
  return folded(groups.filter(Boolean).join('\n\n'), updates.length, count)
}

function dependencyLine(update: DependencyUpdate, withFolder: boolean, links: Links): string {
  const { name, folder, from, to, pullRequests, commits, security } = update
  const code = (value: string): string => `\`${cutLine(plainLine(value.replaceAll('`', "'"), links.spelling), LARGEST.name) || 'unnamed'}\``
  const versions = to === null ? '' : from === null ? ` to ${code(to)}` : ` ${code(from)} -> ${code(to)}`
  const sources = [...pullRequests.map(number => links.pullRequest(number)), ...commits.map(sha => links.commit(sha))].join(', ')
  return `- ${code(name)}${withFolder && folder !== null ? ` in ${code(folder)}` : ''}${versions}${security ? ', a security update' : ''} (${sources})`
}

/** Number of contributors with a name in the notes. */
const MOST_PEOPLE = 100

/** Renders the contributors, and the first contributions. Empty without contributors. */
export function contributorsBlock(contributors: readonly Contributor[], links: Links): string {
  if (contributors.length === 0) return ''
  const person = ({ name, login }: Contributor): string =>
    links.person(cutLine(plainLine(name, links.spelling), LARGEST.name) || 'somebody', login)
  const first = contributors.flatMap(each => (each.first === null ? [] : [`- ${person(each)}: ${source(each.first, links)}`]))
  const everybody = `## Contributors\n\n${shortList(contributors.map(person), MOST_PEOPLE)}`
  return first.length === 0 ? everybody : `${everybody}\n\nFirst contributions:\n\n${first.slice(0, MOST_PEOPLE).join('\n')}`
}
