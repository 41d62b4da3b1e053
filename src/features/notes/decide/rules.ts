// Headings and exclusions that a team has written down: `.github/release.yml`, which GitHub's own generator reads, or our configuration.
import picomatch from 'picomatch'
import type { CategoryRule, ExcludeRule, NotesConfig } from '../../../config/notes-config.ts'
import { parseYaml } from '../../../config/yaml.ts'
import {
  type Category,
  type CategoryId,
  type CategorySet,
  categoriesOf,
  excludingLabel,
  has,
  labelNames,
  match,
  namedCategory,
  plainLabel,
} from './categories.ts'

/** What a team has written down in one place. */
interface WrittenRules {
  /** Null: the built-in headings. */
  readonly categories: readonly CategoryRule[] | null
  /** Null: the built-in labels. */
  readonly exclude: ExcludeRule | null
}

/** What holds for a release. Headings that mean a section that every release has are no categories: their labels tell what stands in it. */
export interface NotesRules extends WrittenRules {
  readonly breakingLabels: readonly string[]
  readonly securityLabels: readonly string[]
}

/** Where GitHub looks for its file, in that order. */
export const releaseYmlPaths: readonly string[] = ['.github/release.yml', '.github/release.yaml']

const LARGEST_FILE = 64 * 1024

/**
 * Reads `.github/release.yml` as GitHub's documentation of automatically generated release notes describes it: `changelog.exclude.labels` and `.authors`,
 * `changelog.categories` with `title`, `labels` and `exclude`. A string where it names a list is refused by GitHub too. Undefined when it is no such file.
 */
export function readReleaseYml(text: string): WrittenRules | undefined {
  let changelog: unknown
  try {
    changelog = text.length > LARGEST_FILE ? undefined : tableOf(parseYaml(text)).changelog
  } catch {
    return undefined
  }
  if (typeof changelog !== 'object' || changelog === null) return undefined
  const { exclude, categories } = tableOf(changelog)
  const rules = Array.isArray(categories) ? categories.map(tableOf) : []
  return {
    categories: rules.length === 0 ? null : rules.filter(({ title }) => typeof title === 'string').map(ruleOf),
    exclude: exclude === undefined ? null : { ...namesOf(exclude), types: [] },
  }
}

function ruleOf(rule: Readonly<Record<string, unknown>>): CategoryRule {
  return { title: String(rule.title), labels: strings(rule.labels), types: [], paths: [], exclude: namesOf(rule.exclude) }
}

function namesOf(value: unknown): { labels: readonly string[]; authors: readonly string[] } {
  const { labels, authors } = tableOf(value)
  return { labels: strings(labels), authors: strings(authors) }
}

const tableOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : [])

/** The configuration's rules, those of `.github/release.yml` where it has none, else the built-in ones. */
export function chooseRules({ categories, exclude }: NotesConfig, releaseYml: WrittenRules | undefined): NotesRules {
  const all = categories ?? releaseYml?.categories ?? null
  const labelsOf = (meaning: RegExp): string[] => (all ?? []).flatMap(({ title, labels }) => (meaning.test(words(title)) ? labels : []))
  return {
    categories: all?.filter(({ title }) => !breakingHeading.test(words(title)) && !securityHeading.test(words(title))) ?? null,
    exclude: exclude ?? releaseYml?.exclude ?? null,
    breakingLabels: labelsOf(breakingHeading),
    securityLabels: labelsOf(securityHeading),
  }
}

const breakingHeading = /^breaking(?: changes?)?$/i
const securityHeading = /^security(?: (?:fixes|updates))?$/i

/** Whether a heading is that of the dependency updates, which then stand below it. */
export function meansDependencies(heading: string): boolean {
  return /^dependenc(?:y|ies)(?: (?:updates?|upgrades?|bumps?))?$/i.test(words(heading))
}

/** Whether a name of a rule means the label, whatever its case: GitHub's labels have none. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
/** The first of the second list that is in the first, whatever its case. */
export const anyOf = (names: readonly string[], of: readonly string[]): string | undefined =>
  of.find(one => names.some(name => sameName(name, one)))
const sameLogin = (a: string, b: string): boolean => sameName(a.replace(/\[bot\]$/, ''), b.replace(/\[bot\]$/, ''))

/** What rules look at. */
interface Subject {
  readonly labels: readonly string[]
  /** Login of the pull request's author, else name of the commit's. */
  readonly author: string | null
  readonly type: string | null
}

/** Why a change is kept out of the list: `label skip-changelog`; undefined when it is not. */
export function excludedBy({ exclude }: NotesRules, { labels, author, type }: Subject): string | undefined {
  const label = exclude === null ? labels.find(one => excludingLabel.test(one.toLowerCase())) : anyOf(exclude.labels, labels)
  if (label !== undefined) return `label ${label}`
  if (author !== null && exclude?.authors.some(login => sameLogin(login, author))) return `author ${author}`
  return type !== null && exclude?.types.some(one => sameName(one, type)) ? `type ${type}` : undefined
}

/** What a rule decided, or that it left the question open. */
interface Placed {
  readonly category: string
  readonly reason: string
}

const idOf = (index: number): string => `rule ${index}`

/** The set of built-in categories that goes with a team's own headings: by area only where a heading is one. */
export function setOfRules(rules: readonly CategoryRule[]): CategorySet {
  const named = rules.flatMap(({ title, labels }) => [title, ...labels])
  return named.some(name => /^(?:backend|frontend)$/.test(meaningOf(name, 'areas') ?? '')) ? 'areas' : 'kinds'
}

/** The headings in their order: a team's own, then those built-in ones that theirs leave uncovered. */
export function shownCategories(rules: NotesRules, set: CategorySet): readonly Category[] {
  if (rules.categories === null) return categoriesOf[set]
  const own = rules.categories.map(({ title }, index) => ({ id: idOf(index), heading: title }))
  return [...own, ...categoriesOf[set].filter(({ id }) => placeIn(rules.categories, id, set) === id)]
}

/** The first heading whose labels fit, in their order, `*` among them for a change that has any label at all: one whose labels nobody set says nothing by having none. */
export function placeByLabels(rules: readonly CategoryRule[] | null, { labels, author }: Subject): Placed | undefined {
  for (const [index, rule] of (rules ?? []).entries()) {
    if (anyOf(rule.exclude.labels, labels) !== undefined || rule.exclude.authors.some(login => author !== null && sameLogin(login, author)))
      continue
    const label = anyOf(rule.labels, labels) ?? (rule.labels.includes('*') ? labels[0] : undefined)
    if (label !== undefined)
      return {
        category: idOf(index),
        reason:
          rule.labels.includes('*') && anyOf(rule.labels, labels) === undefined
            ? `no other category takes the label ${label}`
            : `label ${label}`,
      }
  }
  return undefined
}

/** The first heading that names the conventional type. */
export function placeByType(rules: readonly CategoryRule[] | null, types: readonly string[]): Placed | undefined {
  for (const [index, rule] of (rules ?? []).entries()) {
    const type = anyOf(rule.types, types)
    if (type !== undefined) return { category: idOf(index), reason: `type ${type}` }
  }
  return undefined
}

/** The first heading whose globs match most of the paths. */
export function placeByPaths(rules: readonly CategoryRule[] | null, paths: readonly string[]): Placed | undefined {
  for (const [index, rule] of (rules ?? []).entries()) {
    if (rule.paths.length === 0) continue
    const matches = picomatch([...rule.paths], { dot: true })
    const matched = paths.filter(path => matches(path))
    if (matched.length > 0 && matched.length * 2 > paths.length) return { category: idOf(index), reason: `path ${matched[0]}` }
  }
  return undefined
}

/** The heading that has a title; undefined when none has. */
export function placeByTitle(rules: readonly CategoryRule[] | null, title: string): string | undefined {
  const index = (rules ?? []).findIndex(rule => sameName(words(rule.title), words(title)))
  return index < 0 ? undefined : idOf(index)
}

/** The heading that stands for a built-in category: one that means the same, else the one that takes all, else the built-in itself. */
export function placeIn(rules: readonly CategoryRule[] | null, id: CategoryId, set: CategorySet): string {
  if (rules === null) return id
  const means = rules.findIndex(({ title, labels }) => [title, ...labels].some(name => meaningOf(name, set) === id))
  const place = means < 0 ? rules.findIndex(({ labels }) => labels.includes('*')) : means
  return place < 0 ? id : idOf(place)
}

/** The built-in category that a heading or label means. */
function meaningOf(name: string, set: CategorySet): CategoryId | undefined {
  const found = namedCategory(words(name), set) ?? match(labelNames, plainLabel(name), set)
  return found !== undefined && has(set, found) ? found : undefined
}

/** A heading without emoji and other decoration. */
const words = (title: string): string => title.replace(/[^\p{L}\p{N}&/ -]/gu, '').trim()
