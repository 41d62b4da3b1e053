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
  /** The paths come from a fragment's text, which may also name files that the change does not touch. */
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
 * Decides the category of an entry, else Other. Order: fragment, labels, conventional type, scope, kind of the changed files, area, words of the title. In each
 * step the headings of the team come before the built-in tables. If the team has a heading with the meaning of a built-in category, the entry goes under the
 * team's heading. A step whose category is not in `context.set` decides nothing: the label `enhancement` (Features) in a set of areas.
 */
export function decideCategory(evidence: Evidence, context: CategoryContext): Decision {
  return (
    decideWithoutPaths(evidence, context) ??
    placeByPaths(context.rules.categories, evidence.paths) ??
    (evidence.mentioned ? byWords(evidence, context, partNames) : undefined) ??
    byFiles(evidence, context) ??
    byWords(evidence, context, wordNames) ??
    byChore(evidence, context) ?? { category: placeIn(context.rules.categories, 'other', context.set), reason: 'no rule fits' }
  )
}

/** The evidence that needs no changed paths. */
type Said = Omit<Evidence, 'paths'>

/** The decision without changed paths; undefined if only paths and words can decide. */
export function decideWithoutPaths(evidence: Said, context: CategoryContext): Decision | undefined {
  const { categories } = context.rules
  return (
    placeByTitle(categories, evidence.named) ??
    byName(evidence, context) ??
    placeByLabels(categories, evidence) ??
    byLabels(evidence, context) ??
    placeByType(categories, evidence.types) ??
    byHeader(evidence, context)
  )
}

/** Whether an entry is a feature for the version: by a label, by the team's heading `category`, or by the built-in rules without areas. */
export function isFeature(evidence: Evidence, category: string, context: CategoryContext): boolean {
  if (evidence.labels.some(label => featureLabel.test(plainLabel(label))) || meansFeatures(context.rules, category)) return true
  return decideCategory(evidence, { ...context, set: 'kinds', rules: { ...context.rules, categories: null } }).category === 'features'
}

/** A built-in category, below its heading. */
const builtIn = (id: CategoryId | undefined, reason: string, { rules, set }: CategoryContext): Decision | undefined =>
  id && { category: placeIn(rules.categories, id, set), reason }

const byName = ({ named }: Said, context: CategoryContext): Decision | undefined =>
  named === null ? undefined : builtIn(namedCategory(named, context.set), `fragment says ${named}`, context)

function byLabels({ labels }: Said, context: CategoryContext): Decision | undefined {
  if (labels.length === 0) return undefined
  const labelOf = (names: RegExp): string | undefined => labels.find(label => names.test(plainLabel(label)))
  const row = labelNames.find(([id, names]) => has(context.set, id) && labelOf(names) !== undefined)
  return row && builtIn(row[0], `label ${labelOf(row[1])}`, context)
}

const WEAK_TYPE = /^(?:chore|refactor|style)$/

function byHeader({ reverts, types, scope: written }: Said, context: CategoryContext): Decision | undefined {
  const { set, components } = context
  if (reverts) return builtIn('reverts', 'takes back something older', context)
  // In a set of areas the changed part is more informative than `chore`, `refactor` or `style`.
  const type = types.find(each => match(typeNames, each, set) && !(set === 'areas' && WEAK_TYPE.test(each)))
  if (type !== undefined) return builtIn(match(typeNames, type, set), `type ${type}`, context)
  const scope = written?.toLowerCase() ?? ''
  const kind = components.find(({ id }) => id === scope)?.kind
  const component = kind === 'python' ? 'backend' : kind === 'node' ? 'frontend' : undefined
  return builtIn(component && has(set, component) ? component : match(scopeNames, scope, set), `scope ${scope}`, context)
}

/** Documents alone or development files alone have a category of their own; of code a fix, and the area, decide. */
function byFiles({ paths, title, types }: Evidence, context: CategoryContext): Decision | undefined {
  const found = kindOfFiles(paths)
  if (found !== undefined && found.kind !== 'code') return builtIn(found.kind, `path ${found.path}`, context)
  if (found !== undefined && types.length === 0 && /^(?:fix(?:e[sd])?|bugfix|hotfix)\b/i.test(title))
    return builtIn('fixes', `begins as a fix, and changes ${found.path}`, context)
  const area = context.set === 'areas' ? areaOfFiles(paths, context.components) : undefined
  return builtIn(area?.id, `path ${area?.path}`, context)
}

/** The head of a title speaks alone: what follows is often its tests and documents. */
function byWords({ title }: Evidence, context: CategoryContext, names: typeof wordNames): Decision | undefined {
  const head = /^.+?(?=[,;([+&]|\b(?:and|with)\b|$)/.exec(title)?.[0] ?? title
  return builtIn(match(names, head.toLowerCase(), context.set), 'words of the title', context)
}

function byChore({ types }: Evidence, context: CategoryContext): Decision | undefined {
  const type = types.find(candidate => WEAK_TYPE.test(candidate))
  return type === undefined ? undefined : builtIn('development', `type ${type}`, context)
}
