import type { Change } from './changes.ts'

/** What a package is for. */
type Kind = 'production' | 'development' | 'actions'

/** A package with the versions that it was moved between; null where the bump does not say. */
interface Bump {
  readonly name: string
  /** Folder of the manifest, where the bump names one: one package in two folders is two. */
  readonly folder: string | null
  readonly from: string | null
  readonly to: string | null
}

/** One line of the dependencies: a package, from the first version of the range to the last. */
export interface DependencyUpdate extends Bump {
  readonly kind: Kind
  /** Ascending. */
  readonly pullRequests: readonly number[]
  /** Commits without a pull request, oldest first. */
  readonly commits: readonly string[]
  /** One of its bumps mends a security fault. */
  readonly security: boolean
}

const VERSION = String.raw`\^?~?v?\d[\w.+-]*`
/** Dependabot: `Bump vite from 8.3.5 to 8.3.6 in /frontend`. */
const FROM_TO = new RegExp(
  String.raw`^(?:bumps?|updates?|upgrades?) (?:the )?(?:dependency )?(\S+)(?: action| requirement)? from (${VERSION}) to (${VERSION})(?: in (\S+))?$`,
  'i',
)
/** Renovate: `Update dependency vite to v8`, `Update actions/checkout action to v6`. */
const TO = new RegExp(
  String.raw`^(?:bumps?|updates?|upgrades?) (?:(?:dependency|module) (\S+)|(\S+) (?:action|digest|docker tag|orb)) to (${VERSION})$`,
  'i',
)
/** Lines of a body for a group: Dependabot's `Updates` and `Bumps`. */
const IN_BODY = new RegExp(
  String.raw`^(?:Updates|Bumps) (?:\x60([^\x60\s]+)\x60|\[([^\]\s]+)\]\(\S*\)) from (${VERSION}) to (${VERSION})`,
  'gm',
)
const GROUP = /^(?:bump|update) (?:the (\S+) group\b|all non-major dependencies|(\S+) and (\S+)|(\S+) monorepo\b)/i
const BOT = /\[bot\]|^(?:dependabot|renovate)\b/i

/** The bumps of a change that does nothing else; undefined for any other change. */
export function bumpsOf(change: Change): readonly Bump[] | undefined {
  const subject = change.title.subject.replace(/\s*\[security\]$/i, '')
  const one = FROM_TO.exec(subject)
  if (one && (automatic(change) || (one[2]!.includes('.') && one[3]!.includes('.'))))
    return [{ name: one[1]!, folder: one[4] ?? null, from: plain(one[2]!), to: plain(one[3]!) }]
  if (!automatic(change)) return undefined
  const to = TO.exec(subject)
  if (to) return [{ name: (to[1] ?? to[2])!, folder: null, from: renovateFrom(change, (to[1] ?? to[2])!), to: plain(to[3]!) }]
  if (/^lock ?file maintenance$/i.test(subject)) return [{ name: 'lock file', folder: null, from: null, to: null }]
  const group = GROUP.exec(subject)
  if (!group) return undefined
  const texts = [...change.commits.map(({ commit }) => commit.message), change.pullRequest?.body ?? '']
  const inside = texts.flatMap(text =>
    [...text.matchAll(IN_BODY)].map(match => ({
      name: (match[1] ?? match[2])!,
      folder: null,
      from: plain(match[3]!),
      to: plain(match[4]!),
    })),
  )
  const unique = new Map(inside.map(bump => [`${bump.name} ${bump.from}`, bump]))
  if (unique.size > 0) return [...unique.values()]
  return group[1] === undefined ? undefined : [{ name: `${group[1]} group`, folder: null, from: null, to: null }]
}

/**
 * One update for each package, sorted by name: from the first version of the range to the last. A package that moved from other versions in another folder is a line of
 * its own, because the two have nothing to do with each other. `changes` newest first, as the list of the range is.
 */
export function collapseBumps(
  changes: readonly { readonly change: Change; readonly bumps: readonly Bump[]; readonly security: boolean }[],
): DependencyUpdate[] {
  const updates: DependencyUpdate[] = []
  const places = new Map<string, number[]>()
  for (const { change, bumps, security } of [...changes].reverse()) {
    const kind = kindOf(change)
    for (const bump of bumps) {
      const key = `${kind === 'actions'} ${bump.name}`
      const at = (places.get(key) ?? []).findLast(index => follows(updates[index]!, bump))
      if (at === undefined) places.set(key, [...(places.get(key) ?? []), updates.length])
      const before = at === undefined ? undefined : updates[at]
      updates[at ?? updates.length] = joined(before, bump, change, kind, security)
    }
  }
  return updates.sort((a, b) => (a.name === b.name ? ((a.folder ?? '') < (b.folder ?? '') ? -1 : 1) : a.name < b.name ? -1 : 1))
}

/** Whether a bump goes on where an update ended, or is the same step in another folder. */
function follows(update: DependencyUpdate, { folder, from, to }: Bump): boolean {
  return update.folder === folder || update.to === from || from === null || update.to === null || (update.from === from && update.to === to)
}

function joined(before: DependencyUpdate | undefined, bump: Bump, change: Change, kind: Kind, security: boolean): DependencyUpdate {
  const pullRequests = new Set(before?.pullRequests ?? [])
  if (change.number !== null) pullRequests.add(change.number)
  return {
    name: bump.name,
    folder: before?.folder ?? bump.folder,
    kind: before?.kind === 'production' ? 'production' : kind,
    from: before?.from ?? bump.from,
    to: bump.to ?? before?.to ?? null,
    pullRequests: [...pullRequests].sort((a, b) => a - b),
    commits: [...(before?.commits ?? []), ...(change.number === null ? [change.commits[0]!.commit.sha] : [])],
    security: security || (before?.security ?? false),
  }
}

/** Dependabot and Renovate say it in the scope, GitHub in the label. */
function kindOf({ title, pullRequest }: Change): Kind {
  const labels = pullRequest?.labels.join(' ') ?? ''
  if (/\bgithub[_-]actions\b/i.test(labels) || /\baction(?: to| digest)|^bumps? (?:actions|github)\//i.test(title.subject)) return 'actions'
  return /^(?:deps-dev|dev-deps|dev)$/i.test(title.scope ?? '') || /\b(?:dev-?dependenc|devdeps)/i.test(labels)
    ? 'development'
    : 'production'
}

/** Whether a program made the change, or it is filed under dependencies: a person's `Bump timeout from 10 to 30` is not. */
function automatic({ title, commits, pullRequest }: Change): boolean {
  const labelled = pullRequest?.labels.some(label => /^(?:dependencies|deps|renovate)$/i.test(label)) === true
  const scoped = /^deps(?:-\w+)?$/i.test(title.scope ?? '') || title.type === 'deps'
  return labelled || scoped || BOT.test(pullRequest?.author ?? '') || BOT.test(commits.at(-1)!.commit.authorName)
}

/** Renovate's table in the body has the old version beside the new one. */
function renovateFrom({ pullRequest }: Change, name: string): string | null {
  const row = pullRequest?.body.split('\n').find(line => line.includes(name) && line.includes('->'))
  const from = row === undefined ? undefined : /`([^`\s]{1,60})` -> `/.exec(row)?.[1]
  return from === undefined ? null : plain(from)
}

const plain = (version: string): string => version.replace(/^[\^~]*v?(?=\d)/, '')
