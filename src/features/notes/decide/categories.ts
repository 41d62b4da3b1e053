import { plainLabel } from '../read/title-table.ts'

/** The built-in categories. `breaking` and `security` are not categories: such entries come first, whatever their category. */
export type CategoryId = (typeof categoriesOf)[CategorySet][number]['id']

/** `kinds`: by the kind of a change. `areas`: by the part of a full-stack repository. */
export type CategorySet = 'kinds' | 'areas'

/** A heading of the notes. `id` is a CategoryId, or names a heading of the team. */
export interface Category {
  readonly id: string
  readonly heading: string
}

/** The categories of each set in their order on the page. Long notes shorten the last ones first. */
export const categoriesOf = {
  kinds: [
    { id: 'features', heading: 'Features' },
    { id: 'fixes', heading: 'Bug Fixes' },
    { id: 'performance', heading: 'Performance' },
    { id: 'documentation', heading: 'Documentation' },
    { id: 'development', heading: 'Development & CI' },
    { id: 'reverts', heading: 'Reverts' },
    { id: 'other', heading: 'Other Changes' },
  ],
  areas: [
    { id: 'backend', heading: 'Backend Infrastructure' },
    { id: 'frontend', heading: 'Frontend & UI' },
    { id: 'fixes', heading: 'Bug Fixes & Polish' },
    { id: 'documentation', heading: 'Documentation & Quality' },
    { id: 'development', heading: 'Development & CI' },
    { id: 'reverts', heading: 'Reverts' },
    { id: 'other', heading: 'Other Changes' },
  ],
} as const satisfies Record<CategorySet, readonly Category[]>

/** Labels of breaking changes, as `plainLabel` spells them. */
export const breakingLabel = /^(?:breaking(?: changes?)?|semver ?[:/]? ?major|major change)$/
/** Labels that demand a minor step of the version. */
export const featureLabel = /^(?:semver ?[:/]? ?minor|minor change)$/
/** Labels of security changes. */
export const securityLabel = /^security(?: fix(?:es)?)?$/
/** Labels that keep a change out of the notes. The first is in the example for `.github/release.yml` in GitHub's documents. */
export const excludingLabel = /^(?:ignore for release|(?:skip|no) (?:changelog|release notes?))$/

type Names = readonly (readonly [category: CategoryId, names: RegExp])[]

/** Common labels. For a change with several labels the first matching row decides. */
export const labelNames: Names = [
  ['fixes', /^(?:bug|bug ?fix|fix|hotfix|regression|crash|polish)(?:es|s)?$/],
  ['performance', /^(?:performance|perf|speed|optimi[sz]ation)$/],
  ['backend', /^(?:back ?end|api|server|database|python)$/],
  ['frontend', /^(?:front ?end|ui|ux|web|css|client)$/],
  ['features', /^(?:enhancement|feature|feat|new feature|improvement)s?$/],
  ['documentation', /^(?:documentation|docs?|quality)$/],
  [
    'development',
    /^(?:ci|cd|ci\/cd|build|tooling|infrastructure|infra|chore|maintenance|tests?|testing|refactor(?:ing)?|internal|github actions|workflow|dx)$/,
  ],
]

/** Conventional types. In a set of areas `feat`, `perf` and `refactor` do not decide: scope or paths give the area. */
export const typeNames: Names = [
  ['features', /^(?:feat|feature|features)$/],
  ['fixes', /^(?:fix|bugfix|hotfix|polish|security|sec)$/],
  ['performance', /^perf$/],
  ['documentation', /^docs?$/],
  ['development', /^(?:build|ci|deps|chore|tests?|refactor|style)$/],
]

/** Scopes that name a part of the repository. */
export const scopeNames: Names = [
  ['frontend', /^(?:frontend|ui|ux|web|client|css|styles?)$/],
  ['backend', /^(?:backend|api|server|db|database|cli)$/],
  ['documentation', /^(?:docs?|documentation|readme)$/],
  ['development', /^(?:ci|build|release|deps|deps-dev|tooling|docker|workflows?)$/],
]

/** Words for a part of the repository. */
export const partNames: Names = [
  ['documentation', /\b(?:docs?|documents?|documentation|readme|guides?|changelog|typos?)\b/],
  [
    'development',
    /\b(?:ci|workflows?|lint(?:er|ing)?|tests?|refactor(?:s|ed|ing)?|tooling|packaging|docker|mailmap|gitignore|editorconfig)\b/,
  ],
  ['frontend', /\b(?:ui|frontend|pages?|buttons?|css|components?|react|layout|browser)\b/],
  ['backend', /\b(?:api|backend|server|database|sql|endpoints?|python|import|imports|csv)\b/],
]

/** Words of a title. The first matching row decides. */
export const wordNames: Names = [
  // A title that begins with "add" is a feature, unless it adds tests or documents.
  [
    'features',
    /^(?:adds?|introduce|support|allow|implement|enable|show|let)\b(?!.*\b(?:tests?|ci|lint\w*|docs?|readme|guide|mailmap|gitignore)\b)/,
  ],
  ['fixes', /\b(?:fix(?:es|ed)?|bugs?|crash(?:es|ed)?|corrects?|prevents?|wrong|broken|regressions?|leaks?)\b/],
  ['performance', /\b(?:faster|performance|slow|speeds?|optimi[sz]e[sd]?)\b/],
  ...partNames,
  ['features', /^(?:adds?|new|supports?|allows?|introduces?|implements?|enables?|shows?)\b|\bnow (?:supports?|allows?)\b/],
]

/** The category that a name means: by heading, id, or label. */
export function namedCategory(name: string, set: CategorySet): CategoryId | undefined {
  const wanted = name.trim().toLowerCase()
  const exact = categoriesOf[set].find(({ id, heading }) => id === wanted || heading.toLowerCase() === wanted)
  return exact?.id ?? match(labelNames, plainLabel(wanted), set)
}

/** The category of the first matching row whose category the set has. */
export function match(names: Names, text: string, set: CategorySet): CategoryId | undefined {
  return names.find(([category, pattern]) => has(set, category) && pattern.test(text))?.[0]
}

/** True if the set has the category. */
export function has(set: CategorySet, category: CategoryId): boolean {
  return categoriesOf[set].some(({ id }) => id === category)
}
