// Dependency updates as Dependabot, Renovate, pre-commit.ci, Snyk and people write them.
import type { Change } from '../read/changes.ts'
import { isDependencyFile } from './paths.ts'

/** A package with its old and new version; null if the update names none. */
export interface Bump {
  readonly name: string
  /** Folder of the manifest, if the update names one. A package in two folders counts as two. */
  readonly folder: string | null
  readonly from: string | null
  readonly to: string | null
}

/** A version, a range of versions, or a commit. */
const VERSION = String.raw`\x60?(?:(?:[<>=~^!]{1,3} ?)?v?\d[^\s|\x60]*|[0-9a-f]{7,64})\x60?`
/** The sentence of an update: `Bump`, then names and versions. */
const SENTENCE =
  /^(?:\[Snyk\] (?:security )?)?(?:bump|update|upgrade|pin|unpin|replace|roll ?back)s? (.+)$|^(?:\[pre-commit\.ci\] )?(pre-commit autoupdate|lock ?file maintenance)$/i
const VERSIONS = new RegExp(`^(.+?)(?: from (${VERSION}))?(?: to (${VERSION}))?$`, 'i')
/** The words around a name: `the module x`, `the x group with 2 updates`. */
const NOUNS =
  /^(?:the |dependency |module |rust crate |pre-commit hook )+|(?: (?:action|requirement|digest|docker tag|docker digest|orb)| with \d+ updates?)+$/gi

/** Lines of a body: Dependabot's `Updates` and `Bumps`, and pre-commit.ci's list. */
const LINES = new RegExp(
  [
    String.raw`^(?:Updates|Bumps) (?:\x60([^\x60\s]+)\x60|\[([^\s()]+)\]\(\S*\)) from (${VERSION}) to (${VERSION})`,
    String.raw`^- \[((?:https?:\/\/)?[\w./-]+): (${VERSION}) (?:->|\u2192) (${VERSION})\]`,
  ].join('|'),
  'gm',
)
/** Rows of Renovate's table: the package, then the two versions, which may be links. */
const ROW = /^\| *(?:\[([^\]\s]+)\]|`?([^\s|`[\]]+)`?)[^\n]*?`([^`\s|]{1,100})` *(?:->|\u2192) *`([^`\s|]{1,100})`/gm
/** Dependabot's `updated-dependencies`. */
const LISTED = /^- dependency-name: "?([^\s"]+)"?(?:\n +dependency-version: "?([^\s"]+)"?)?/gm

const UPDATER = /^(?:dependabot|renovate|pre-commit-ci|snyk-bot|greenkeeper|pyup-bot|depfu)\b/i
const UPDATER_TITLE = /^(?:\[pre-commit\.ci\] |Merge pull request #\d+ from [^/\s]+\/(?:renovate\/|dependabot\/|pre-commit-ci-))/

/**
 * Who says that a change updates dependencies. `program`: an update program, by its account or branch. `words`: only a label, a scope or the form of the title,
 * so the changed files must agree. Undefined for a title about something else.
 */
export function updateSource({ title, commits, merge, pullRequest }: Change): 'program' | 'words' | undefined {
  const text = sentenceOf(title.subject)
  if (!SENTENCE.test(text)) return undefined
  const authors = [pullRequest?.author ?? '', commits.at(-1)!.commit.authorName]
  if (authors.some(author => UPDATER.test(author)) || [title, merge].some(message => UPDATER_TITLE.test(message?.words ?? '')))
    return 'program'
  const labelled = pullRequest?.labels.some(label => /^(?:dependencies|deps|renovate)$/i.test(label)) === true
  const scoped = /^(?:deps(?:-\w+)?|dev-deps)$/i.test(title.scope ?? '') || title.type === 'deps'
  const named = / from [^\s.]*\d\.\S+ to \S*\d\.\S/.test(text)
  return labelled || scoped || named || authors.some(author => /\[bot\]$/.test(author)) ? 'words' : undefined
}

/** The bumps of a change that does nothing else; undefined for any other change. */
export function bumpsOf(change: Change, paths: readonly string[]): readonly Bump[] | undefined {
  const source = updateSource(change)
  if (source === undefined || (source === 'words' && (paths.length === 0 || !paths.every(isDependencyFile)))) return undefined
  const sentence = sentenceOf(change.title.subject)
  const [rest = '', at] = / to \S+ in \S+$| in \/\S*$/.test(sentence) ? sentence.split(/ in (?=\S+$)/) : [sentence]
  const [, words, whole = ''] = SENTENCE.exec(rest) ?? []
  const [, called = '', from, to] = VERSIONS.exec(words ?? whole) ?? []
  const name = plainName(called.replace(NOUNS, '').replace(/^(\S+) with (\S+).*$/, '$1, replaced by $2'))
  const folder = at ?? null
  const inside = inBody(change)
  const one = { name, folder, from: from === undefined ? null : shown(from), to: to === undefined ? null : shown(to) }
  if (to !== undefined && !name.includes(' ')) return [{ ...one, from: one.from ?? inside.find(row => row.name === name)?.from ?? null }]
  if (inside.length > 0) return inside.map(bump => ({ ...bump, folder }))
  const names = name.split(/, | and /)
  return names.some(each => each.includes(' ')) ? [one] : names.map(each => ({ ...one, name: each }))
}

/** The subject without its suffixes, such as `[security]` and ` in the npm group across 1 directory`. */
function sentenceOf(subject: string): string {
  return subject
    .replace(/(?<!\s)\s*\[security\]$/i, '')
    .replace(/ across \d+ director(?:y|ies)(?= with \d+ updates?$|$)/i, '')
    .replace(/(?<=\bto \S+(?: in \S+)?) in the \S+ group$/i, '')
}

/** The bumps in the messages and in the pull request body, each once. */
function inBody({ commits, pullRequest }: Change): readonly Omit<Bump, 'folder'>[] {
  const texts = [...commits.map(({ commit }) => commit.message), pullRequest?.body ?? '']
  const found = texts.flatMap(text => [
    ...[...text.matchAll(LINES)].map(([, code, link, from, to, hook, rev, next]) => [code ?? link ?? hook, from ?? rev, to ?? next]),
    ...[...text.matchAll(ROW)].map(([, link, code, from, to]) => [link ?? code, from, to]),
  ])
  const rows = found.length > 0 ? found : texts.flatMap(text => [...text.matchAll(LISTED)].map(([, name, to]) => [name, undefined, to]))
  const bumps = rows.map(([name = '', from, to]) => ({ name: plainName(name), from: from ? shown(from) : null, to: to ? shown(to) : null }))
  return [...new Map(bumps.map(bump => [`${bump.name} ${bump.from}`, bump])).values()]
}

/** The name of a package. That of a hook or submodule is an address. */
const plainName = (name: string): string => name.replace(/^(?:https?:\/\/)?(?:github\.com\/)?/, '').replace(/\.git$/, '')

/** A version without its sign; a commit id as seven digits. */
function shown(version: string): string {
  const plain = version.replaceAll('`', '')
  return /^[0-9a-f]{12,64}$/.test(plain) && /[a-f]/.test(plain)
    ? plain.slice(0, 7)
    : plain.replace(/^[\^~]*v?(?=\d)/, '').replace(/[.,;]$/, '')
}
