import type { Component } from '../manifest.ts'
import {
  type CategoryId,
  type CategorySet,
  has,
  labelNames,
  match,
  namedCategory,
  plainLabel,
  scopeNames,
  typeNames,
  wordNames,
} from './categories.ts'
import { categoryByPaths } from './paths.ts'

/** What is known of an entry, by falling authority. */
export interface Evidence {
  /** A category that a fragment names. */
  readonly named: string | null
  readonly labels: readonly string[]
  /** Conventional types, the most telling one first. */
  readonly types: readonly string[]
  readonly scope: string | null
  /** Changed paths; for a fragment, those that it names. */
  readonly paths: readonly string[]
  /** Title and description. */
  readonly words: string
}

/** A category, and what decided it: `label bug`, `type feat`, `path frontend/src/App.jsx`. */
export interface Decision {
  readonly category: CategoryId
  readonly reason: string
}

/**
 * The category of an entry: what a fragment names, then labels, then conventional type and scope, then changed paths, then words, else Other
 *. An authority that the set has no category for passes the question on: `enhancement` does not tell the frontend from the backend.
 */
export function decideCategory(evidence: Evidence, set: CategorySet, components: readonly Component[]): Decision {
  return (
    byName(evidence, set) ??
    byLabels(evidence, set) ??
    byHeader(evidence, set, components) ??
    byPaths(evidence, set, components) ??
    byWords(evidence, set) ??
    byChore(evidence) ?? { category: 'other', reason: 'nothing tells more' }
  )
}

function byName({ named }: Evidence, set: CategorySet): Decision | undefined {
  const category = named === null ? undefined : namedCategory(named, set)
  return category && { category, reason: `fragment says ${named}` }
}

function byLabels({ labels }: Evidence, set: CategorySet): Decision | undefined {
  for (const [category, names] of labelNames) {
    const label = has(set, category) ? labels.find(candidate => names.test(plainLabel(candidate))) : undefined
    if (label !== undefined) return { category, reason: `label ${label}` }
  }
  return undefined
}

const types = (evidence: Evidence, set: CategorySet): Decision | undefined => {
  for (const type of evidence.types) {
    const category = match(typeNames, type, set)
    // Chores, refactorings and style say little: in a set of areas the part that they touched says more.
    const weak = set === 'areas' && /^(?:chore|refactor|style)$/.test(type)
    const quality = set === 'areas' && /^tests?$/.test(type)
    if (category && !weak) return { category: quality ? 'documentation' : category, reason: `type ${type}` }
  }
  return undefined
}

function byHeader(evidence: Evidence, set: CategorySet, components: readonly Component[]): Decision | undefined {
  const byType = types(evidence, set)
  if (byType || evidence.scope === null) return byType
  const scope = evidence.scope.toLowerCase()
  const kind = components.find(({ id }) => id === scope)?.kind
  const component = kind === 'python' ? 'backend' : kind === 'node' ? 'frontend' : undefined
  const category = component && has(set, component) ? component : match(scopeNames, scope, set)
  return category && { category, reason: `scope ${scope}` }
}

function byPaths({ paths }: Evidence, set: CategorySet, components: readonly Component[]): Decision | undefined {
  const found = categoryByPaths(paths, set, components)
  return found && { category: found.category, reason: `path ${found.path}` }
}

function byWords({ words }: Evidence, set: CategorySet): Decision | undefined {
  const text = words.toLowerCase()
  // A sentence that begins with what was added is about that, unless it adds tests or documents.
  const begins =
    /^(?:add|adds|introduce|support|allow|implement|enable|show|let)\b(?!.*\b(?:tests?|ci|lint\w*|docs?|readme|guide|mailmap|gitignore)\b)/.test(
      text,
    )
  const category = begins && has(set, 'features') ? 'features' : match(wordNames, text, set)
  return category && { category, reason: 'words of the title' }
}

function byChore({ types: all }: Evidence): Decision | undefined {
  const type = all.find(candidate => /^(?:chore|refactor|style)$/.test(candidate))
  return type === undefined ? undefined : { category: 'development', reason: `type ${type}` }
}
