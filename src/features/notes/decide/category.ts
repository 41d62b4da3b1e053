import type { Component } from '../../../model/manifest.ts'
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
import { type NotesRules, placeByLabels, placeByPaths, placeByTitle, placeByType, placeIn } from './rules.ts'

/** What is known of an entry, by falling authority. */
export interface Evidence {
  /** A category that a fragment names. */
  readonly named: string | null
  readonly labels: readonly string[]
  /** Login of the pull request's author; null without one. */
  readonly author: string | null
  /** It takes back something older. */
  readonly reverts: boolean
  /** Conventional types, the most telling one first. */
  readonly types: readonly string[]
  readonly scope: string | null
  /** Changed paths; for a fragment, those that it names, each as often as it does. */
  readonly paths: readonly string[]
  readonly title: string
  /** Title and description. */
  readonly words: string
}

/** A category, and what decided it: `label bug`, `type feat`, `path frontend/src/App.jsx`. */
export interface Decision {
  /** Id of one of the headings that are shown. */
  readonly category: string
  readonly reason: string
}

/** What decides: the set of built-in categories, the components whose paths are areas, and the team's own headings. */
export interface CategoryContext {
  readonly set: CategorySet
  readonly components: readonly Component[]
  readonly rules: NotesRules
}

/**
 * The category of an entry: what a fragment names, then labels, then conventional type and scope, then changed paths, then words, else Other. At each step the
 * team's own headings are asked before the built-in tables, and a built-in category stands below the heading of theirs that means it. An authority that the set
 * has no category for passes the question on: `enhancement` does not tell the frontend from the backend.
 */
export function decideCategory(evidence: Evidence, { set, components, rules }: CategoryContext): Decision {
  const deciding = { set, components, rules }
  const told = decideWithoutPaths(evidence, deciding)
  if (told !== undefined) return told
  const steps = [
    () => placeByPaths(rules.categories, evidence.paths),
    () => byPaths(evidence, set, components),
    () => byWords(evidence, set),
    () => byChore(evidence),
  ]
  return firstOf(steps, deciding) ?? { category: placeIn(rules.categories, 'other', set), reason: 'nothing tells more' }
}

/** What is decided before anybody looks at the changed paths; undefined when they are asked next. */
export function decideWithoutPaths(evidence: Omit<Evidence, 'paths'>, deciding: CategoryContext): Decision | undefined {
  const { set, components, rules } = deciding
  const { categories } = rules
  const { named, labels, author, types } = evidence
  const title = named === null ? undefined : placeByTitle(categories, named)
  if (title !== undefined) return { category: title, reason: `fragment says ${named}` }
  const steps = [
    () => byName(evidence, set),
    () => placeByLabels(categories, { labels, author, type: null }),
    () => byLabels(evidence, set),
    () => placeByType(categories, types),
    () => byHeader(evidence, set, components),
  ]
  return firstOf(steps, deciding)
}

function firstOf(steps: readonly (() => BuiltIn | Decision | undefined)[], { set, rules }: CategoryContext): Decision | undefined {
  for (const step of steps) {
    const found = step()
    if (found !== undefined) return 'id' in found ? { category: placeIn(rules.categories, found.id, set), reason: found.reason } : found
  }
  return undefined
}

/** A built-in category, still to be put below one of the headings. */
interface BuiltIn {
  readonly id: CategoryId
  readonly reason: string
}

function byName({ named }: Omit<Evidence, 'paths'>, set: CategorySet): BuiltIn | undefined {
  const id = named === null ? undefined : namedCategory(named, set)
  return id && { id, reason: `fragment says ${named}` }
}

function byLabels({ labels }: Omit<Evidence, 'paths'>, set: CategorySet): BuiltIn | undefined {
  for (const [id, names] of labelNames) {
    const label = has(set, id) ? labels.find(candidate => names.test(plainLabel(candidate))) : undefined
    if (label !== undefined) return { id, reason: `label ${label}` }
  }
  return undefined
}

function byTypes({ types }: Omit<Evidence, 'paths'>, set: CategorySet): BuiltIn | undefined {
  for (const type of types) {
    const id = match(typeNames, type, set)
    // Chores, refactorings and style say little: in a set of areas the part that they touched says more.
    const weak = set === 'areas' && /^(?:chore|refactor|style)$/.test(type)
    if (id && !weak) return { id, reason: `type ${type}` }
  }
  return undefined
}

function byHeader(evidence: Omit<Evidence, 'paths'>, set: CategorySet, components: readonly Component[]): BuiltIn | undefined {
  if (evidence.reverts) return { id: 'reverts', reason: 'takes back something older' }
  const byType = byTypes(evidence, set)
  if (byType || evidence.scope === null) return byType
  const scope = evidence.scope.toLowerCase()
  const kind = components.find(({ id }) => id === scope)?.kind
  const component = kind === 'python' ? 'backend' : kind === 'node' ? 'frontend' : undefined
  const id = component && has(set, component) ? component : match(scopeNames, scope, set)
  return id && { id, reason: `scope ${scope}` }
}

function byPaths({ paths, title }: Evidence, set: CategorySet, components: readonly Component[]): BuiltIn | undefined {
  const found = categoryByPaths(paths, title, set, components)
  return found && { id: found.category, reason: `path ${found.path}` }
}

function byWords({ words }: Evidence, set: CategorySet): BuiltIn | undefined {
  const text = words.toLowerCase()
  // A sentence that begins with what was added is about that, unless it adds tests or documents.
  const begins =
    /^(?:add|adds|introduce|support|allow|implement|enable|show|let)\b(?!.*\b(?:tests?|ci|lint\w*|docs?|readme|guide|mailmap|gitignore)\b)/.test(
      text,
    )
  const id = begins && has(set, 'features') ? 'features' : match(wordNames, text, set)
  return id && { id, reason: 'words of the title' }
}

function byChore({ types: all }: Evidence): BuiltIn | undefined {
  const type = all.find(candidate => /^(?:chore|refactor|style)$/.test(candidate))
  return type === undefined ? undefined : { id: 'development', reason: `type ${type}` }
}
