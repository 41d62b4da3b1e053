import type { DependencyUpdate } from '../decide/dependencies.ts'
import type { NotesEntry } from '../notes-content.ts'
import type { Contributor } from '../read/contributors.ts'
import type { Links } from './links.ts'
import { migrationBlocks } from './migration.ts'
import { cutLine, plainLine, safeText } from './safe-text.ts'

/** Characters of a title, a description, a scope and a package's name that are shown, in ASCII and before escaping. */
const LARGEST = { title: 200, description: 500, scope: 60, name: 120 }

/** Lines of dependencies that are shown openly. */
const OPEN_DEPENDENCIES = 5

/** What is shown of an entry. */
export interface LineOptions {
  readonly descriptions: boolean
  readonly migrations: boolean
  readonly links: Links
}

/** An entry as one list item; below a breaking one stands what people must do. */
export function entryLine(entry: NotesEntry, { descriptions, migrations, links }: LineOptions): string {
  const text = (value: string, length: number): string => safeText(cutLine(plainLine(value), length), links)
  const scope = scopeOf(entry.scope, text)
  const title = text(entry.title, LARGEST.title) || 'Untitled change'
  const description = descriptions && entry.description !== null ? text(entry.description, LARGEST.description) : ''
  const named = entry.id === null ? (entry.document === null ? '' : 'details') : `Gap Fix ${entry.id}`
  const from = [
    entry.document === null ? named : links.document(named, entry.document),
    entry.issue === null ? '' : `issue ${entry.issue}`,
    entry.pullRequest === null ? links.commit(entry.commit) : links.pullRequest(entry.pullRequest),
  ]
  const head = description === '' ? `${scope}${title}` : `**${title}:** ${description}`
  const line = `- ${head} (${from.filter(part => part !== '').join(', ')})`
  const parts = descriptions
    ? entry.parts.map(part => `\n  - ${scopeOf(part.scope, text)}${text(part.title, LARGEST.title) || 'Untitled change'}`)
    : []
  const blocks = migrations ? (entry.breaking ?? []).flatMap(breaking => migrationBlocks(breaking, links)) : []
  return [line + parts.join(''), ...blocks].join('\n\n')
}

const scopeOf = (scope: string | null, text: (value: string, length: number) => string): string =>
  scope === null ? '' : `**${text(scope, LARGEST.scope)}:** `

/** The dependency updates, to stand below a heading: open up to five lines, folded above, one sentence when there is no room. Empty without updates. */
export function dependencyBlock(updates: readonly DependencyUpdate[], details: boolean, links: Links): string {
  if (updates.length === 0) return ''
  const count = `${updates.length} ${updates.length === 1 ? 'package was' : 'packages were'} updated`
  if (!details) return `${count}.`
  const shared = new Set(updates.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index))
  const groups = [
    ['', updates.filter(({ kind }) => kind === 'production')],
    ['Development', updates.filter(({ kind }) => kind === 'development')],
    ['GitHub Actions', updates.filter(({ kind }) => kind === 'actions')],
  ] as const
  const lines = groups
    .filter(([, own]) => own.length > 0)
    .map(
      ([title, own]) =>
        `${title === '' ? '' : `**${title}**\n\n`}${own.map(update => dependencyLine(update, shared.has(update.name), links)).join('\n')}`,
    )
    .join('\n\n')
  return updates.length <= OPEN_DEPENDENCIES ? lines : `<details>\n<summary>${count}</summary>\n\n${lines}\n\n</details>`
}

function dependencyLine(update: DependencyUpdate, withFolder: boolean, links: Links): string {
  const { name, folder, from, to, pullRequests, commits, security } = update
  const code = (value: string): string => `\`${cutLine(plainLine(value.replaceAll('`', "'")), LARGEST.name) || 'unnamed'}\``
  const versions = to === null ? '' : from === null ? ` to ${code(to)}` : ` ${code(from)} -> ${code(to)}`
  const sources = [...pullRequests.map(number => links.pullRequest(number)), ...commits.map(sha => links.commit(sha))].join(', ')
  return `- ${code(name)}${withFolder && folder !== null ? ` in ${code(folder)}` : ''}${versions}${security ? ', a security update' : ''} (${sources})`
}

/** People who are named; a release of thousands of changes is not the place for all. */
const MOST_PEOPLE = 100

/** Who made the release, and whose first change it is. Empty when nobody is known. */
export function contributorsBlock(contributors: readonly Contributor[], links: Links): string {
  if (contributors.length === 0) return ''
  const shown = contributors
    .slice(0, MOST_PEOPLE)
    .map(({ name, login }) => links.person(cutLine(plainLine(name), LARGEST.name) || 'somebody', login))
  const rest = contributors.length - shown.length
  const first = contributors.flatMap(({ name, login, first: change }) =>
    change === null
      ? []
      : [
          `- ${links.person(cutLine(plainLine(name), LARGEST.name) || 'somebody', login)}: ${change.pullRequest === null ? links.commit(change.commit) : links.pullRequest(change.pullRequest)}`,
        ],
  )
  const everybody = `## Contributors\n\n${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return first.length === 0 ? everybody : `${everybody}\n\nFirst contributions:\n\n${first.slice(0, MOST_PEOPLE).join('\n')}`
}
