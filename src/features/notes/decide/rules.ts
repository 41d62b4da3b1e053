// Headings and exclusions of a team: from `.github/release.yml`, which GitHub's own generator reads, or from the configuration.
import picomatch from 'picomatch'
import type { CategoryRule, NotesConfig } from '../../../config/config.ts'
import { parsed, tableOf, valueAt } from '../../../text/tolerant.ts'
import { plainLabel } from '../read/title-table.ts'
import {
  type Category,
  type CategoryId,
  type CategorySet,
  categoriesOf,
  excludingLabel,
  labelNames,
  match,
  namedCategory,
} from './categories.ts'

/** Null stands for the built-in headings and labels. */
type WrittenRules = Pick<NotesConfig, 'categories' | 'exclude'>

/** The rules of a release. Headings for breaking changes, security and dependencies are no categories: their labels fill those sections. */
export interface NotesRules extends WrittenRules {
  readonly breakingLabels: readonly string[]
  readonly securityLabels: readonly string[]
}

/** The paths where GitHub searches its file, in GitHub's order. */
export const releaseYmlPaths: readonly string[] = ['.github/release.yml', '.github/release.yaml']

const LARGEST_FILE = 64 * 1024

/**
 * Reads `.github/release.yml` as GitHub documents it under "Automatically generated release notes". Undefined for any other content. A string in place of a
 * list counts as an empty list, because GitHub refuses it. `parse` reads YAML.
 */
export function readReleaseYml(text: string, parse: (text: string) => unknown): WrittenRules | undefined {
  const changelog = text.length > LARGEST_FILE ? undefined : valueAt(parsed(text, parse), 'changelog')
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

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : [])

/** The rules of the configuration, else of `.github/release.yml`, else the built-in ones. */
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

/** True for a heading of dependency updates, which then stand below it. */
export function meansDependencies(heading: string): boolean {
  return /^dependenc(?:y|ies)(?: (?:updates?|upgrades?|bumps?))?$/i.test(words(heading))
}

/** Compares without case: labels on GitHub have none. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
/** The first entry of the second list that is in the first list, ignoring letter case. */
export const anyOf = (names: readonly string[], of: readonly string[]): string | undefined =>
  of.find(one => names.some(name => sameName(name, one)))
const sameLogin = (a: string, b: string): boolean => sameName(a.replace(/\[bot\]$/, ''), b.replace(/\[bot\]$/, ''))

interface Subject {
  readonly labels: readonly string[]
  /** Login of the pull request's author, else the author's name in the commit. */
  readonly author: string | null
}

/** The reason why a change is excluded, such as `label skip-changelog`; undefined if it is not. */
export function excludedBy({ exclude }: NotesRules, { labels, author }: Subject, type: string | null): string | undefined {
  const label = exclude === null ? labels.find(one => excludingLabel.test(plainLabel(one))) : anyOf(exclude.labels, labels)
  if (label !== undefined) return `label ${label}`
  if (author !== null && exclude?.authors.some(login => sameLogin(login, author))) return `author ${author}`
  return type !== null && exclude?.types.some(one => sameName(one, type)) ? `type ${type}` : undefined
}

/** A category, and its evidence: `label bug`, `type feat`, `path frontend/src/App.jsx`. */
export interface Decision {
  /** Id of a heading on the page. */
  readonly category: string
  readonly reason: string
}

const idOf = (index: number): string => `rule ${index}`

/** The built-in set that fits the team's headings: areas if a heading is an area. */
export function setOfRules(rules: readonly CategoryRule[]): CategorySet {
  const named = rules.flatMap(({ title, labels }) => [title, ...labels])
  return named.some(name => /^(?:backend|frontend)$/.test(meaningOf(name, 'areas') ?? '')) ? 'areas' : 'kinds'
}

/** Whether the id names a heading of the team that means features. */
export function meansFeatures({ categories }: NotesRules, id: string): boolean {
  return categories?.some(({ title }, index) => idOf(index) === id && meaningOf(title, 'kinds') === 'features') === true
}

/** The headings in order: those of the team, then the built-in ones that no heading of the team covers. */
export function shownCategories(rules: NotesRules, set: CategorySet): readonly Category[] {
  if (rules.categories === null) return categoriesOf[set]
  const own = rules.categories.map(({ title }, index) => ({ id: idOf(index), heading: title }))
  return [...own, ...categoriesOf[set].filter(({ id }) => placeIn(rules.categories, id, set) === id)]
}

/** The first heading for which `reasonOf` has a reason. */
function firstPlace(rules: readonly CategoryRule[] | null, reasonOf: (rule: CategoryRule) => string | undefined): Decision | undefined {
  const reasons = (rules ?? []).map(reasonOf)
  const index = reasons.findIndex(reason => reason !== undefined)
  return index < 0 ? undefined : { category: idOf(index), reason: reasons[index]! }
}

/** The first heading with a matching label. `*` matches a change with any label. */
export function placeByLabels(rules: readonly CategoryRule[] | null, { labels, author }: Subject): Decision | undefined {
  return firstPlace(rules, ({ labels: own, exclude }) => {
    if (anyOf(exclude.labels, labels) !== undefined || exclude.authors.some(login => author !== null && sameLogin(login, author))) return
    const named = anyOf(own, labels)
    if (named !== undefined) return `label ${named}`
    return own.includes('*') && labels[0] !== undefined ? `no other category takes the label ${labels[0]}` : undefined
  })
}

/** The first heading that names a conventional type of the change. */
export const placeByType = (rules: readonly CategoryRule[] | null, types: readonly string[]): Decision | undefined =>
  firstPlace(rules, rule => anyOf(rule.types, types)?.replace(/^/, 'type '))

/** The first heading whose globs match more than half of the paths. */
export function placeByPaths(rules: readonly CategoryRule[] | null, paths: readonly string[]): Decision | undefined {
  return firstPlace(rules, rule => {
    const matches = picomatch([...rule.paths], { dot: true })
    const matched = rule.paths.length === 0 ? [] : paths.filter(path => matches(path))
    return matched.length * 2 > paths.length ? `path ${matched[0]}` : undefined
  })
}

/** The heading with this title. */
export const placeByTitle = (rules: readonly CategoryRule[] | null, title: string | null): Decision | undefined =>
  firstPlace(rules, rule => (title !== null && sameName(words(rule.title), words(title)) ? `fragment says ${title}` : undefined))

/** The heading for a built-in category: the one with the same meaning, else the one with `*`, else the built-in one. */
export function placeIn(rules: readonly CategoryRule[] | null, id: CategoryId, set: CategorySet): string {
  if (rules === null) return id
  const means = rules.findIndex(({ title, labels }) => [title, ...labels].some(name => meaningOf(name, set) === id))
  const place = means < 0 ? rules.findIndex(({ labels }) => labels.includes('*')) : means
  return place < 0 ? id : idOf(place)
}

/** The built-in category that a heading or label means. */
const meaningOf = (name: string, set: CategorySet): CategoryId | undefined =>
  namedCategory(words(name), set) ?? match(labelNames, plainLabel(name), set)

/** The heading without emoji and other decoration. */
const words = (title: string): string => title.replace(/[^\p{L}\p{N}&/ -]/gu, '').trim()
