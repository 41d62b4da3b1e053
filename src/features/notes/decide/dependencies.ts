import type { Change } from '../read/changes.ts'
import type { Bump } from './bumps.ts'

/** One line of the dependencies: a package, from its first version in the range to its last. */
export interface DependencyUpdate extends Bump {
  readonly kind: 'production' | 'development' | 'actions'
  /** Ascending. */
  readonly pullRequests: readonly number[]
  /** Ids of commits without a pull request, oldest first. */
  readonly commits: readonly string[]
  /** One of the updates fixes a vulnerability. */
  readonly security: boolean
}

/** A change that does nothing but update dependencies. */
export type BumpingChange = Pick<DependencyUpdate, 'kind' | 'security'> & { readonly change: Change; readonly bumps: readonly Bump[] }

/** Joins bumps of one package: in the same folder, or where one continues or repeats another's versions. Sorts by name. `changes` are newest first. */
export function collapseBumps(changes: readonly BumpingChange[]): DependencyUpdate[] {
  const updates: DependencyUpdate[] = []
  for (const bumping of changes.toReversed()) {
    const isOfKind = ({ kind }: DependencyUpdate): boolean => (kind === 'actions') === (bumping.kind === 'actions')
    for (const bump of bumping.bumps) {
      const at = updates.findLastIndex(update => update.name === bump.name && isOfKind(update) && follows(update, bump))
      updates[at < 0 ? updates.length : at] = joined(updates[at], bump, bumping)
    }
  }
  return updates.sort((a, b) => (a.name === b.name ? ((a.folder ?? '') < (b.folder ?? '') ? -1 : 1) : a.name < b.name ? -1 : 1))
}

/** True if a bump starts at the last version of an update, or repeats its step in another folder. */
function follows(update: DependencyUpdate, { folder, from, to }: Bump): boolean {
  return update.folder === folder || update.to === from || from === null || update.to === null || (update.from === from && update.to === to)
}

function joined(before: DependencyUpdate | undefined, bump: Bump, { change, kind, security }: BumpingChange): DependencyUpdate {
  const pullRequests = new Set([...(before?.pullRequests ?? []), ...(change.number === null ? [] : [change.number])])
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

/** The use of the package: by the changed paths, then by the type, scope or label that Dependabot and Renovate write. */
export function kindOf({ title, commits, pullRequest }: Change, paths: readonly string[]): DependencyUpdate['kind'] {
  const labels = pullRequest?.labels.join(' ') ?? ''
  if ((paths.length > 0 && paths.every(path => path.startsWith('.github/'))) || /\bgithub[_-]actions\b/i.test(labels)) return 'actions'
  const types = commits.flatMap(({ commit }) => [...commit.message.matchAll(/^ +dependency-type: (\S+)$/gm)].map(([, type]) => type))
  const development =
    types.length > 0 ? types.every(type => type === 'direct:development') : /^(?:deps-dev|dev-deps|dev)$/i.test(title.scope ?? '')
  return development || /\b(?:dev-?dependenc|devdeps)/i.test(labels) ? 'development' : 'production'
}
