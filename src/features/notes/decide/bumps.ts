// Dependency updates as Dependabot, Renovate, pre-commit.ci and Snyk write them.
import type { Change } from '../read/changes.ts'

/** A package with its old and new version; null if the update names none. */
export interface Bump {
  readonly name: string
  /** Folder of the manifest, if the update names one. A package in two folders counts as two. */
  readonly folder: string | null
  readonly from: string | null
  readonly to: string | null
}

/** A version, a range of versions, or a commit. */
const VERSION = String.raw`(?:[<>=~^!]{1,3} ?)?v?\d[^\s|\x60]*|[0-9a-f]{7,64}`
const VERB = '(?:bumps?|updates?|upgrades?|pins?)'

/** `Bump vite from 8.3.5 to 8.3.6 in /frontend`, `Update pytest requirement from <8 to <9`. */
const FROM_TO = new RegExp(
  String.raw`^${VERB} (?:the )?(?:dependency |module )?(\S+)(?: action| requirement| digest)? from (${VERSION}) to (${VERSION})$`,
  'i',
)
/** `Update dependency vite to v8`, `Update actions/checkout action to v6`, `Update pnpm to v9.1.0`, `Update vite monorepo to v6`. */
const TO = new RegExp(
  String.raw`^${VERB} (?:the )?(?:dependency |module )?(\S+?)(?: (?:action|digest|docker tag|docker digest|orb|requirement|(monorepo)))? to (${VERSION})$`,
  'i',
)
const REPLACE = /^replace dependency (\S+) with (\S+)(?: \S+)?$/i
/** Updates of several packages; the body lists them. */
const SEVERAL =
  /^(?:(?:bump|update) (?:the (\S+) group\b|all (?:non-major |minor |patch )*dependencies\b|((?:\S+, )*\S+ and \S+)$|(\S+ monorepo)\b)|(lock ?file maintenance)$|(pin dependencies)$|(?:\[pre-commit\.ci\] )?(pre-commit) autoupdate$)/i

/** Lines of a body: Dependabot's `Updates` and `Bumps`, and pre-commit.ci's list. */
const LINES = new RegExp(
  [
    String.raw`^(?:Updates|Bumps) (?:\x60([^\x60\s]+)\x60|\[([^\]\s]+)\]\(\S*\)) from (${VERSION}) to (${VERSION})`,
    String.raw`^- \[(?:https?:\/\/)?(?:github\.com\/)?([\w./-]+): (${VERSION}) (?:->|\u2192) (${VERSION})\]`,
  ].join('|'),
  'gm',
)
/** Rows of Renovate's table: the package, then the two versions, which may be links. */
const ROW = /^\| *(?:\[([^\]\s]+)\]|`?([^\s|`[\]]+)`?)[^\n]*?`([^`\s|]{1,100})` *(?:->|\u2192) *`([^`\s|]{1,100})`/gm

const UPDATER = /\[bot\]|^(?:dependabot|renovate|pre-commit-ci|snyk-bot|greenkeeper|pyup-bot|depfu)\b/i

/** The bumps of a change that does nothing else; undefined for any other change. */
export function bumpsOf(change: Change): readonly Bump[] | undefined {
  const { text, folder } = withoutDecoration(change.title.subject)
  const one = FROM_TO.exec(text)
  if (one && (automatic(change) || (one[2]!.includes('.') && one[3]!.includes('.'))))
    return [{ name: one[1]!, folder, from: shown(one[2]!), to: shown(one[3]!) }]
  if (!automatic(change)) return undefined
  const [, replaced, by] = REPLACE.exec(text) ?? []
  if (replaced !== undefined) return [unknown(`${replaced}, replaced by ${by}`)]
  const [, name, monorepo, to] = TO.exec(text) ?? []
  if (name !== undefined && to !== undefined && monorepo === undefined)
    return [{ name, folder, from: inBody(change).find(row => row.name === name)?.from ?? null, to: shown(to) }]
  const several = SEVERAL.exec(text) ?? (monorepo === undefined ? null : [text, undefined, undefined, `${name} monorepo`])
  if (several === null) return undefined
  const inside = inBody(change)
  if (inside.length > 0) return inside
  const [, group, names, repository, lockfile, pins, hooks] = several
  if (names !== undefined) return names.split(/, | and /).map(each => unknown(each, folder))
  const called = group === undefined ? repository : `${group} group`
  return [unknown(called ?? (lockfile ? 'lock file' : pins ? 'pinned dependencies' : hooks ? 'pre-commit hooks' : 'all dependencies'))]
}

const unknown = (name: string, folder: string | null = null): Bump => ({ name, folder, from: null, to: null })

/** The subject without its prefixes and suffixes, such as `in /web in the npm group across 1 directory`, and the folder. */
function withoutDecoration(subject: string): { readonly text: string; readonly folder: string | null } {
  const sentence = subject
    .replace(/^\[Snyk\] (?:security )?/i, '')
    .replace(/\s*\[security\]$/i, '')
    .replace(/ across \d+ director(?:y|ies)$/i, '')
    .replace(/(?<=\bto \S+(?: in \S+)?) in the \S+ group$/i, '')
  const [text = '', folder] = / to \S+ in \S+$| in \/\S*$/.test(sentence) ? sentence.split(/ in (?=\S+$)/) : [sentence]
  return { text, folder: folder ?? null }
}

/** The bumps in the messages and in the pull request body, each once. */
function inBody({ commits, pullRequest }: Change): readonly Bump[] {
  const texts = [...commits.map(({ commit }) => commit.message), pullRequest?.body ?? '']
  const found = texts.flatMap(text => [
    ...[...text.matchAll(LINES)].map(([, code, link, from, to, hook, rev, next]) => [code ?? link ?? hook, from ?? rev, to ?? next]),
    ...[...text.matchAll(ROW)].map(([, link, code, from, to]) => [link ?? code, from, to]),
  ])
  const bumps = found.map(([name = '', from = '', to = '']) => ({ name, folder: null, from: shown(from), to: shown(to) }))
  return [...new Map(bumps.map(bump => [`${bump.name} ${bump.from}`, bump])).values()]
}

/** True for a change by a program, or with a label or scope for dependencies. `Bump timeout from 10 to 30` by a person is no update. */
function automatic({ title, commits, pullRequest }: Change): boolean {
  const labelled = pullRequest?.labels.some(label => /^(?:dependencies|deps|renovate)$/i.test(label)) === true
  const scoped = /^deps(?:-\w+)?$/i.test(title.scope ?? '') || title.type === 'deps'
  const hooks = /^\[pre-commit\.ci\] /.test(title.subject)
  return labelled || scoped || hooks || UPDATER.test(pullRequest?.author ?? '') || UPDATER.test(commits.at(-1)!.commit.authorName)
}

/** A version without its sign; a commit id as seven digits. */
function shown(version: string): string {
  return /^[0-9a-f]{12,64}$/.test(version) && /[a-f]/.test(version)
    ? version.slice(0, 7)
    : version.replace(/^[\^~]*v?(?=\d)/, '').replace(/[.,;]$/, '')
}
