import type { Component } from '../../../model/manifest.ts'
import { plainLabel } from '../read/title-table.ts'
import {
  type CategoryId,
  type CategorySet,
  featureLabel,
  has,
  labelNames,
  match,
  namedCategory,
  partNames,
  scopeNames,
  typeNames,
  wordNames,
} from './categories.ts'
import { areaOfFiles, kindOfFiles } from './paths.ts'
import { type Decision, meansFeatures, type NotesRules, placeByLabels, placeByPaths, placeByTitle, placeByType, placeIn } from './rules.ts'

/** Properties of an entry, by falling authority. */
export interface Evidence {
  /** The category that a fragment names. */
  readonly named: string | null
  readonly labels: readonly string[]
  /** Login of the pull request's author; null without a pull request. */
  readonly author: string | null
  /** The change reverts a change of an earlier release. */
  readonly reverts: boolean
  /** Conventional types, the most informative first. */
  readonly types: readonly string[]
  readonly scope: string | null
  /** Changed paths, or the paths in the text of a fragment, each as often as it occurs. */
  readonly paths: readonly string[]
  /** The paths are those of a text, which also names what it does not change. */
  readonly mentioned: boolean
  readonly title: string
}

/** The built-in set, the components whose paths are areas, and the rules of the team. */
export interface CategoryContext {
  readonly set: CategorySet
  readonly components: readonly Component[]
  readonly rules: NotesRules
}

/**
 * Decides the category of an entry: by the fragment, then labels, conventional type, scope, the kind of the changed files, the area, words of
 * the title, else Other. In each step the headings of the team come before the built-in tables. A built-in category stands below the heading
 * of the team with the same meaning. A step has no result if the set lacks its category: `enhancement` gives no area.
 */
export function decideCategory(evidence: Evidence, context: CategoryContext): Decision {
  const { set, components, rules } = context
  const steps = [
    () => decideWithoutPaths(evidence, context),
    () => placeByPaths(rules.categories, evidence.paths),
    () => (evidence.mentioned ? byWords(evidence, set, partNames) : undefined),
    () => byFiles(evidence, set, components),
    () => byWords(evidence, set, wordNames),
    () => byChore(evidence),
  ]
  return firstOf(steps, context) ?? { category: placeIn(rules.categories, 'other', set), reason: 'no rule fits' }
}

/** The decision without changed paths; undefined if only paths and words can decide. */
export function decideWithoutPaths(evidence: Omit<Evidence, 'paths'>, context: CategoryContext): Decision | undefined {
  const { set, components } = context
  const { categories } = context.rules
  const { named, labels, author, types } = evidence
  const steps = [
    () => placeByTitle(categories, named),
    () => byName(evidence, set),
    () => placeByLabels(categories, { labels, author, type: null }),
    () => byLabels(evidence, set),
    () => placeByType(categories, types),
    () => byHeader(evidence, set, components),
  ]
  return firstOf(steps, context)
}

/** Whether an entry is a feature for the version: by a label, by the team's heading `category`, or by the built-in rules without areas. */
export function isFeature(evidence: Evidence, category: string, context: CategoryContext): boolean {
  if (evidence.labels.some(label => featureLabel.test(plainLabel(label))) || meansFeatures(context.rules, category)) return true
  return decideCategory(evidence, { ...context, set: 'kinds', rules: { ...context.rules, categories: null } }).category === 'features'
}

function firstOf(steps: readonly (() => BuiltIn | Decision | undefined)[], { set, rules }: CategoryContext): Decision | undefined {
  for (const step of steps) {
    const found = step()
    if (found !== undefined) return 'id' in found ? { category: placeIn(rules.categories, found.id, set), reason: found.reason } : found
  }
  return undefined
}

/** A built-in category, before `placeIn` finds its heading. */
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
    // In a set of areas the changed part is more informative than `chore`, `refactor` or `style`.
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

/** Documents alone or development files alone have a category of their own; of code a fix, and the area, decide. */
function byFiles({ paths, title, types }: Evidence, set: CategorySet, components: readonly Component[]): BuiltIn | undefined {
  const found = kindOfFiles(paths)
  if (found !== undefined && found.kind !== 'code') return { id: found.kind, reason: `path ${found.path}` }
  if (found !== undefined && types.length === 0 && /^(?:fix(?:e[sd])?|bugfix|hotfix)\b/i.test(title))
    return { id: 'fixes', reason: `begins as a fix, and changes ${found.path}` }
  const area = set === 'areas' ? areaOfFiles(paths, components) : undefined
  return area && { id: area.id, reason: `path ${area.path}` }
}

/** The head of a title speaks alone: what follows is often its tests and documents. */
function byWords({ title }: Evidence, set: CategorySet, names: typeof wordNames): BuiltIn | undefined {
  const head = /^.+?(?=[,;([+&]|\b(?:and|with)\b|$)/.exec(title)?.[0] ?? title
  const id = match(names, head.toLowerCase(), set)
  return id && { id, reason: 'words of the title' }
}

function byChore({ types }: Evidence): BuiltIn | undefined {
  const type = types.find(candidate => /^(?:chore|refactor|style)$/.test(candidate))
  return type === undefined ? undefined : { id: 'development', reason: `type ${type}` }
}
