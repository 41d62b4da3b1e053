import type { DependencyUpdate } from './dependencies.ts'
import type { Links } from './links.ts'
import { migrationBlocks } from './migration.ts'
import type { NotesEntry } from './notes.ts'
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
  const scope = entry.scope === null ? '' : `**${text(entry.scope, LARGEST.scope)}:** `
  const title = text(entry.title, LARGEST.title) || 'Untitled change'
  const description = descriptions && entry.description !== null ? text(entry.description, LARGEST.description) : ''
  const from = [
    entry.id === null ? '' : `Gap Fix ${entry.id}`,
    entry.pullRequest === null ? links.commit(entry.commit) : links.pullRequest(entry.pullRequest),
  ]
  const head = description === '' ? `${scope}${title}` : `**${title}:** ${description}`
  const line = `- ${head} (${from.filter(part => part !== '').join(', ')})`
  const blocks = migrations ? (entry.breaking ?? []).flatMap(breaking => migrationBlocks(breaking, links)) : []
  return [line, ...blocks].join('\n\n')
}

/** The section of dependency updates: open up to five lines, folded above, one sentence when there is no room. Empty without updates. */
export function dependencyBlock(updates: readonly DependencyUpdate[], details: boolean, links: Links): string {
  if (updates.length === 0) return ''
  const count = `${updates.length} ${updates.length === 1 ? 'package was' : 'packages were'} updated`
  if (!details) return `## Dependencies\n\n${count}.`
  const lines = updates.map(update => dependencyLine(update, links)).join('\n')
  return `## Dependencies\n\n${updates.length <= OPEN_DEPENDENCIES ? lines : `<details>\n<summary>${count}</summary>\n\n${lines}\n\n</details>`}`
}

function dependencyLine({ name, from, to, pullRequests, commits, security }: DependencyUpdate, links: Links): string {
  const code = (value: string): string => `\`${cutLine(plainLine(value.replaceAll('`', "'")), LARGEST.name) || 'unnamed'}\``
  const versions = to === null ? '' : from === null ? ` to ${code(to)}` : ` ${code(from)} -> ${code(to)}`
  const from_ = [...pullRequests.map(number => links.pullRequest(number)), ...commits.map(sha => links.commit(sha))].join(', ')
  return `- ${code(name)}${versions}${security ? ', a security update' : ''} (${from_})`
}
