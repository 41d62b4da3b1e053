import type { Component } from '../../../model/manifest.ts'
import type { NotesContent, NotesEntry } from '../notes-content.ts'
import { mergedNumber } from '../read/branches.ts'
import { withoutRepeats } from '../read/breaking-text.ts'
import { type Change, groupChanges, type ParsedCommit, readCommit } from '../read/changes.ts'
import { parseMessage } from '../read/commit-message.ts'
import type { Fragment } from '../read/fragment.ts'
import type { History } from '../read/history.ts'
import { changeTitle } from '../read/title.ts'
import { type Bucket, type Ledger, openLedger } from './accounting.ts'
import { bumpsOf } from './bumps.ts'
import { breakingLabel, match, plainLabel, scopeNames, securityLabel } from './categories.ts'
import { type CategoryContext, decideCategory, decideWithoutPaths, type Evidence } from './category.ts'
import { collapseBumps } from './dependencies.ts'
import { isReleaseChore } from './release-chore.ts'
import { revertedCommits } from './reverts.ts'
import { anyOf, excludedBy, type NotesRules, setOfRules, shownCategories } from './rules.ts'

interface Range extends CategoryContext {
  readonly changedPaths: ReadonlyMap<string, readonly string[]>
  /** Paths of all fragments: they are text, and no part of the repository that a change touched. */
  readonly fragmentPaths: ReadonlySet<string>
}

/** What the list is made of: the range, read, and what it counts. */
export type BuiltContent = Omit<NotesContent, 'lead' | 'missing' | 'contributors'> & {
  /** Changes that the release has: what was taken back or kept out is not among them. */
  readonly changes: readonly Change[]
}

/** The changes of a range, and the commits that make none. */
interface Arranged {
  readonly single: readonly ParsedCommit[]
  readonly merges: readonly ParsedCommit[]
  readonly cancelled: ReadonlySet<string>
  readonly changes: readonly Change[]
}

/** A merge makes no entry, but for one that is no pull request's and says that something breaks: nothing else may say so. */
const isMerge = ({ commit, message }: ParsedCommit): boolean =>
  commit.parents.length > 1 && (message.breaking === null || mergedNumber(commit.message) !== undefined)

/** Puts the commits of a range together, without a look at what they changed. */
export function groupCommits(history: Omit<History, 'fragments'>): Arranged {
  const { branches, pullRequests, pickedFrom } = history
  const all = history.commits.map(readCommit)
  const [merges, single] = [all.filter(isMerge), all.filter(parsed => !isMerge(parsed))]
  const cancelled = revertedCommits(all, history)
  const commits = single.filter(({ commit }) => !cancelled.has(commit.sha))
  const changes = groupChanges({ commits, merges, branches, pullRequests, pickedFrom }).flatMap(splitReleasePullRequest)
  return { single, merges, cancelled, changes }
}

/** A pull request that brings a branch to its release stands for nothing: what was pushed to that branch are changes of their own. */
function splitReleasePullRequest(change: Change): readonly Change[] {
  const { number, commits, title } = change
  if (!isReleaseChore(title)) return [change]
  const { own = [], chores = [] } = Object.groupBy(commits, ({ message }) => (isReleaseChore(message) ? 'chores' : 'own'))
  const opened = own.map(parsed => ({
    ...{ key: parsed.commit.sha, number, commits: [parsed], merge: undefined, pullRequest: undefined },
    title: parsed.message,
  }))
  return chores.length > 0 || opened.length === 0 ? [...opened, { ...change, commits: chores }] : opened
}

/** Commits whose changed paths are asked for: nothing of higher authority tells where their change belongs. */
export function commitsNeedingPaths({ changes }: Arranged, components: readonly Component[], rules: NotesRules): readonly string[] {
  const deciding = { set: setOf(rules, components, false), components, rules }
  return changes
    .filter(change => omittedBecause(change, rules) === undefined && decideWithoutPaths(evidenceOf(change), deciding) === undefined)
    .flatMap(({ commits }) => commits.map(({ commit }) => commit.sha))
}

const omittedBecause = (change: Change, rules: NotesRules) =>
  breakingTexts(change, rules) === null ? omissionReason(change, rules) : undefined

const setOf = (rules: NotesRules, components: readonly Component[], fragments: boolean): Range['set'] =>
  rules.categories !== null ? setOfRules(rules.categories) : fragments || both(components) ? 'areas' : 'kinds'

/** Orders a range into one list, each change once, every commit accounted for. Pure; throws Error when a commit is lost or counted twice. */
export function buildContent(
  history: History,
  { single, merges, cancelled, changes }: Arranged,
  components: readonly Component[],
  rules: NotesRules,
): BuiltContent {
  const { pullRequests } = history
  const ledger = openLedger()
  const mergeShas = merges.map(({ commit }) => commit.sha)
  ledger.put('folded', mergeShas, 'a merge: its commits are told')
  const taken = single.filter(({ commit }) => cancelled.has(commit.sha)).map(({ commit }) => commit.sha)
  ledger.put('reverted', taken, 'a change and its revert cancel each other')
  const fragments = history.fragments.filter(({ commit }) => !cancelled.has(commit))
  const set = setOf(rules, components, fragments.length > 0)
  const fragmentPaths = new Set(fragments.map(({ fragment }) => fragment.path))
  const changedPaths = new Map(history.commits.map(({ sha, changes }) => [sha, changes.map(({ path }) => path)]))
  const listed = listChanges(changes, fragments, { set, components, rules, changedPaths, fragmentPaths }, ledger)
  const subjects = new Map(history.commits.map(({ sha, message }) => [sha, /^.*/.exec(message)?.[0] ?? '']))
  const numbers = [...(pullRequests?.keys() ?? changes.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b)
  return {
    ...{ set, categories: shownCategories(rules, set) },
    ...listed,
    pullRequests: [...new Set(numbers)],
    accounting: ledger.close(history.total),
    accounts: ledger.accounts().map(account => ({ ...account, subject: subjects.get(account.sha) ?? '' })),
  }
}

const both = (components: readonly Component[]): boolean =>
  components.some(({ kind }) => kind === 'python') && components.some(({ kind }) => kind === 'node')

function listChanges(
  changes: readonly Change[],
  fragments: History['fragments'],
  range: Range,
  ledger: Ledger,
): Pick<BuiltContent, 'entries' | 'dependencies' | 'changes'> {
  const changeOf = new Map(changes.flatMap(change => change.commits.map(({ commit }) => [commit.sha, change] as const)))
  const ofChange = Map.groupBy(fragments, ({ commit }) => changeOf.get(commit))
  const bumped: Parameters<typeof collapseBumps>[0][number][] = []
  const kept: Change[] = []
  const entries: NotesEntry[] = []
  for (const change of changes) {
    const shas = change.commits.map(({ commit }) => commit.sha)
    const own = ofChange.get(change) ?? []
    const breaking = breakingTexts(change, range.rules)
    const quiet = own.length === 0 ? omittedBecause(change, range.rules) : undefined
    if (quiet !== undefined) ledger.put(quiet.bucket, shas, quiet.reason)
    if (quiet?.bucket === 'dependencies') bumped.push({ change, bumps: bumpsOf(change) ?? [], security: isSecurity(change, range.rules) })
    if (quiet?.bucket !== 'excluded' && quiet?.bucket !== 'chores') kept.push(change)
    if (quiet !== undefined) continue
    // One fragment stands for its change. Several share one, and none of them can carry what the whole breaks.
    const line = own.length === 0 || (own.length > 1 && breaking !== null) ? changeEntry(change, breaking, range) : undefined
    if (line !== undefined) entries.push(line)
    ledger.put('listed', shas.slice(0, 1), line?.reason ?? `told by ${own.map(({ fragment }) => fragment.path).join(', ')}`)
    ledger.put('folded', shas.slice(1), `part of ${change.number === null ? shas[0]!.slice(0, 7) : `#${change.number}`}`)
  }
  const written = fragments.map(({ fragment, commit, atTag }) => {
    const change = changeOf.get(commit)
    const alone = change !== undefined && ofChange.get(change)?.length === 1
    return fragmentEntry({ fragment, commit, atTag }, change, alone, range)
  })
  return { entries: [...written.sort(byId), ...entries], dependencies: collapseBumps(bumped), changes: kept }
}

/** By number, then letter: 2, 03, 03b, 11. */
function byId(a: NotesEntry, b: NotesEntry): number {
  const number = Number.parseInt(a.id ?? '', 10) - Number.parseInt(b.id ?? '', 10)
  if (a.id !== null && b.id !== null && number !== 0) return number
  if ((a.id === null) !== (b.id === null)) return a.id === null ? 1 : -1
  return (a.id ?? '') === (b.id ?? '') ? (a.key < b.key ? -1 : 1) : (a.id ?? '') < (b.id ?? '') ? -1 : 1
}

/** Where a change goes that gets no line of its own; undefined when it gets one. */
function omissionReason(change: Change, rules: NotesRules): { bucket: Bucket; reason: string } | undefined {
  const { title, commits, pullRequest } = change
  const author = pullRequest?.author ?? commits.at(-1)!.commit.authorName
  const excluded = excludedBy(rules, { labels: pullRequest?.labels ?? [], author, type: title.type })
  if (excluded !== undefined) return { bucket: 'excluded', reason: excluded }
  if (isReleaseChore(title)) return { bucket: 'chores', reason: 'for the release itself' }
  return bumpsOf(change) === undefined ? undefined : { bucket: 'dependencies', reason: 'moves dependencies, and does nothing else' }
}

/** What breaks by any source: headers and footers of all commits and of the merge, the pull request's title, body and labels. The body of a program's is none: it quotes others. */
function breakingTexts({ title, commits, merge, pullRequest }: Change, { breakingLabels }: NotesRules): readonly string[] | null {
  const told = pullRequest && parseMessage(pullRequest.bot ? pullRequest.title : `${pullRequest.title}\n\n${pullRequest.body}`)
  const sources = [title, told, merge, ...commits.map(({ message }) => message)].map(message => message?.breaking ?? null)
  const labels = pullRequest?.labels ?? []
  const labelled = labels.some(label => breakingLabel.test(plainLabel(label))) || anyOf(breakingLabels, labels) !== undefined
  if (!labelled && sources.every(source => source === null)) return null
  return withoutRepeats(sources.flatMap(source => source ?? []))
}

function isSecurity({ title, pullRequest }: Change, { securityLabels }: NotesRules): boolean {
  const labels = pullRequest?.labels ?? []
  return (
    /^sec(?:urity)?$/.test(title.type ?? '') ||
    hasAdvisory(title.subject) ||
    hasAdvisory(pullRequest?.title ?? '') ||
    labels.some(label => securityLabel.test(plainLabel(label))) ||
    anyOf(securityLabels, labels) !== undefined
  )
}

const hasAdvisory = (text: string): boolean => /\[security\]|\bCVE-\d{4}-\d{4,}\b|\bGHSA(?:-[0-9a-z]{4}){3}\b/i.test(text)

/** Types by how much they tell. */
const INFORMATIVE_TYPES = /^feat|^fix|^perf|^docs?/

function changeEntry(change: Change, breaking: readonly string[] | null, range: Range): NotesEntry {
  const { title: message, commits, number, key } = change
  const { title, id } = changeTitle(message)
  const { category, reason } = decideCategory({ ...evidenceOf(change), paths: changedBy(change, range) }, range)
  const named = message.scope !== null && match(scopeNames, message.scope.toLowerCase(), range.set) === category
  return {
    key,
    title,
    id,
    issue: null,
    scope: named ? null : message.scope,
    description: null,
    parts: partsOf(change),
    pullRequest: number,
    commit: commits[0]!.commit.sha,
    document: null,
    category,
    reason,
    breaking,
    security: isSecurity(change, range.rules),
  }
}

/** What a change says of itself. */
function evidenceOf(change: Change): Omit<Evidence, 'paths'> {
  const { title: message, pullRequest } = change
  const { title } = changeTitle(message)
  return {
    named: null,
    labels: pullRequest?.labels ?? [],
    author: pullRequest?.author ?? null,
    reverts: message.reverts?.title === 'revert',
    types: typesOf(change).filter(type => type !== 'revert'),
    scope: message.scope,
    title,
    words: title,
  }
}

/** The types of a pull request's commits speak for it only when each of them has one: among free sentences a `fix:` is often an afterthought. */
function typesOf({ title, commits }: Change): string[] {
  if (title.type !== null) return [title.type]
  const inner = [
    ...commits.map(({ message }) => message.type),
    ...commits.flatMap(({ message }) => message.squashed.map(({ type }) => type)),
  ]
  const told = commits.some(({ message }) => message.squashed.length > 0) ? inner.filter((_, index) => index >= commits.length) : inner
  return told.every(type => type !== null) ? told.sort((a, b) => Number(INFORMATIVE_TYPES.test(b)) - Number(INFORMATIVE_TYPES.test(a))) : []
}

/** What a squash merge joined, where its own title does not say what kind of change it is: those parts that tell a reader something. */
function partsOf({ title, commits }: Change): NotesEntry['parts'] {
  if (title.type !== null || commits.length > 1) return []
  const parts = commits[0]!.message.squashed.filter(({ type }) => type !== null && (INFORMATIVE_TYPES.test(type) || /^sec/.test(type)))
  return parts.map(part => ({ title: changeTitle(part).title, scope: part.scope }))
}

function changedBy({ commits }: Change, { changedPaths, fragmentPaths }: Range): string[] {
  return commits.flatMap(({ commit }) => changedPaths.get(commit.sha) ?? []).filter(path => !fragmentPaths.has(path))
}

function fragmentEntry(
  { fragment, commit, atTag }: History['fragments'][number],
  change: Change | undefined,
  alone: boolean,
  range: Range,
): NotesEntry {
  const { path, key, title, id, issue, objective, category: named, words } = fragment
  const breaking = change !== undefined && alone ? breakingTexts(change, range.rules) : null
  // A fragment that names no path speaks for the code that came with it; documents come with any change.
  const code = change !== undefined && alone ? changedBy(change, range).filter(changed => !changed.endsWith('.md')) : []
  const evidence = {
    named,
    labels: change?.pullRequest?.labels ?? [],
    author: change?.pullRequest?.author ?? null,
    reverts: false,
    types: alone && change?.title.type ? [change.title.type] : [],
    scope: null,
    paths: fragment.paths.length > 0 ? fragment.paths : code,
    title,
    words,
  }
  const { category, reason } = decideCategory(evidence, range)
  return {
    key,
    title,
    id,
    issue: issue === change?.number ? null : issue,
    scope: null,
    description: objective,
    parts: [],
    pullRequest: change?.number ?? null,
    commit,
    document: fragment.more && atTag ? path : null,
    category,
    reason,
    breaking: withFragment(breaking, fragment),
    security: fragment.security || hasAdvisory(words) || (change !== undefined && isSecurity(change, range.rules)),
  }
}

function withFragment(breaking: readonly string[] | null, { breaking: own }: Fragment): readonly string[] | null {
  if (own === null) return breaking
  return [...(breaking ?? []), own].filter(text => text !== '')
}
