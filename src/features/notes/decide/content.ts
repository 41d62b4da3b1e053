import type { Component } from '../../../model/manifest.ts'
import type { PathChange } from '../../../ports/git.ts'
import type { NotesEntry } from '../notes-content.ts'
import { mergedNumber } from '../read/branches.ts'
import { withoutRepeats } from '../read/breaking-text.ts'
import { type Change, groupChanges, type History, type ParsedCommit, readCommit } from '../read/changes.ts'
import { breakingWords, parseMessage } from '../read/commit-message.ts'
import { cleanTitle } from '../read/title.ts'
import { hasAdvisory, plainLabel, readTitle } from '../read/title-table.ts'
import { type Bucket, type Ledger, openLedger } from './accounting.ts'
import { bumpsOf, updateSource } from './bumps.ts'
import { breakingLabel, match, scopeNames, securityLabel } from './categories.ts'
import { type CategoryContext, decideCategory, decideWithoutPaths, type Evidence, isFeature } from './category.ts'
import { type BumpingChange, collapseBumps, kindOf } from './dependencies.ts'
import { changedCode } from './paths.ts'
import { isReleaseChore } from './release-chore.ts'
import { findReverts } from './reverts.ts'
import { anyOf, excludedBy, type NotesRules, setOfRules, shownCategories } from './rules.ts'

interface Range extends CategoryContext {
  readonly changedPaths: ReadonlyMap<string, readonly string[]>
  /** Paths of all fragments, which count as text and not as changed parts of the repository. */
  readonly fragmentPaths: ReadonlySet<string>
  /** Ids of the reverts that name a change outside of the range. */
  readonly older: ReadonlySet<string>
}

/** A merge makes no entry. An exception is a breaking merge without a pull request: no other commit may say that something breaks. */
const isMerge = ({ commit, message }: ParsedCommit): boolean =>
  commit.parents.length > 1 && (message.breaking === null || mergedNumber(commit.message) !== undefined)

/** Groups the commits of a range into changes, without their changed paths. */
export function groupCommits(history: Omit<History, 'fragments' | 'changes'>) {
  const { branches, pullRequests, pickedFrom } = history
  const all = history.commits.map(readCommit)
  const [merges, single] = [all.filter(isMerge), all.filter(parsed => !isMerge(parsed))]
  const reverts = findReverts(all, history)
  const commits = single.filter(({ commit }) => !reverts.cancelled.has(commit.sha))
  const changes = groupChanges({ commits, merges, branches, pullRequests, pickedFrom }).flatMap(splitReleasePullRequest)
  return { single, merges, reverts, changes }
}

/** The changes of a range, and the commits that make none. */
type GroupedCommits = ReturnType<typeof groupCommits>

/** A pull request that merges a branch for its release is no change itself. Each commit of its branch is one. */
function splitReleasePullRequest(change: Change): readonly Change[] {
  const { number, commits, title } = change
  if (!isReleaseChore(title)) return [change]
  const { own = [], chores = [] } = Object.groupBy(commits, ({ message }) => (isReleaseChore(message) ? 'chores' : 'own'))
  const split = own.map(parsed => ({
    ...{ key: parsed.commit.sha, number, commits: [parsed], merge: undefined, pullRequest: undefined },
    title: parsed.message,
  }))
  return chores.length > 0 || split.length === 0 ? [...split, { ...change, commits: chores }] : split
}

/** Ids of the commits whose changed paths are needed: release chores, updates of dependencies, and changes whose category nothing of higher authority decides. */
export function commitsNeedingPaths({ changes, reverts }: GroupedCommits, components: readonly Component[], rules: NotesRules) {
  const context = { set: setOf(rules, components, false), components, rules }
  const undecided = (change: Change): boolean =>
    (breakingTexts(change, rules) !== null || omittedBecause(change, rules) === undefined) &&
    decideWithoutPaths(categoryEvidence(change, reverts.older), context) === undefined
  return changes
    .filter(change => isReleaseChore(change.title) || updateSource(change) !== undefined || undecided(change))
    .flatMap(({ commits }) => commits.flatMap(({ commit }) => (commit.parents.length > 1 ? [] : commit.sha)))
}

const setOf = (rules: NotesRules, components: readonly Component[], logs: boolean): Range['set'] =>
  rules.categories !== null ? setOfRules(rules.categories) : logs || both(components) ? 'areas' : 'kinds'

/** Builds the content of a range, and gives its changes without reverted and excluded ones. Throws Error if a commit is lost or counted twice. */
export function buildContent(
  history: History,
  { single, merges, reverts, changes }: GroupedCommits,
  components: readonly Component[],
  rules: NotesRules,
) {
  const { pullRequests } = history
  const { cancelled, older } = reverts
  const ledger = openLedger()
  const idsOf = (commits: readonly ParsedCommit[]): readonly string[] => commits.map(({ commit }) => commit.sha)
  ledger.put('folded', idsOf(merges), 'a merge: its commits are listed')
  const reverted = idsOf(single).filter(sha => cancelled.has(sha))
  ledger.put('reverted', reverted, 'a change and its revert cancel each other')
  const fragments = history.fragments.filter(({ commit }) => !cancelled.has(commit))
  const hasLogs = fragments.some(({ fragment }) => fragment.log)
  const set = setOf(rules, components, hasLogs)
  const fragmentPaths = new Set(fragments.map(({ fragment }) => fragment.path))
  const changedPaths = new Map([...history.changes].map(([sha, changed]) => [sha, pathsOf(changed)]))
  const listed = listChanges(changes, fragments, { set, components, rules, changedPaths, fragmentPaths, older }, ledger)
  const subjects = new Map(history.commits.map(({ sha, message }) => [sha, /^.*/.exec(message)?.[0] ?? '']))
  const numbers = [...(pullRequests?.keys() ?? changes.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b)
  return {
    set,
    categories: shownCategories(rules, set),
    ...listed,
    pullRequests: [...new Set(numbers)],
    accounting: ledger.close(history.total),
    accounts: ledger.accounts().map(account => ({ ...account, subject: subjects.get(account.sha) ?? '' })),
  }
}

/** Beside other files, a new `__init__.py` only marks a folder as a package. */
const pathsOf = (changes: readonly PathChange[]): readonly string[] =>
  changes.flatMap(({ path, status }) => (status === 'A' && changes.length > 1 && path.endsWith('__init__.py') ? [] : path))

const both = (components: readonly Component[]): boolean =>
  components.some(({ kind }) => kind === 'python') && components.some(({ kind }) => kind === 'node')

function listChanges(changes: readonly Change[], fragments: History['fragments'], range: Range, ledger: Ledger) {
  const changeOf = new Map(changes.flatMap(change => change.commits.map(({ commit }) => [commit.sha, change] as const)))
  const ofChange = Map.groupBy(fragments, ({ commit }) => changeOf.get(commit))
  const bumped: BumpingChange[] = []
  const kept: Change[] = []
  const entries: NotesEntry[] = []
  for (const change of changes) {
    const shas = change.commits.map(({ commit }) => commit.sha)
    const own = ofChange.get(change) ?? []
    const breaking = breakingTexts(change, range.rules)
    const paths = changedBy(change, range)
    const omitted = own.length === 0 && breaking === null ? omittedBecause(change, range.rules, paths) : undefined
    if (omitted !== undefined) ledger.put(omitted.bucket, shas, omitted.reason)
    if (omitted?.bucket === 'dependencies')
      bumped.push({ change, bumps: bumpsOf(change, paths) ?? [], kind: kindOf(change, paths), security: isSecurity(change, range.rules) })
    if (omitted?.bucket !== 'excluded' && omitted?.bucket !== 'chores') kept.push(change)
    if (omitted !== undefined) continue
    // One fragment is the entry of its change. Several fragments share a change, so the change gets its own entry for what breaks.
    const entry = own.length === 0 || (own.length > 1 && breaking !== null) ? changeEntry(change, breaking, paths, range) : undefined
    if (entry !== undefined) entries.push(entry)
    ledger.put('listed', shas.slice(0, 1), entry?.reason ?? `described by ${own.map(({ fragment }) => fragment.path).join(', ')}`)
    ledger.put('folded', shas.slice(1), `part of ${change.number === null ? shas[0]!.slice(0, 7) : `#${change.number}`}`)
  }
  const written = fragments.map(({ fragment, commit, atTag }) => {
    const change = changeOf.get(commit)
    const alone = change !== undefined && ofChange.get(change)?.length === 1
    return fragmentEntry({ fragment, commit, atTag }, change, alone, range)
  })
  return { entries: [...written.sort(byId), ...entries], dependencies: collapseBumps(bumped), changes: kept }
}

/** Orders ids by number, then letter: 2, 03, 03b, 11. */
function byId(a: NotesEntry, b: NotesEntry): number {
  if ((a.id === null) !== (b.id === null)) return a.id === null ? 1 : -1
  return (a.id ?? '').localeCompare(b.id ?? '', 'en', { numeric: true }) || (a.key < b.key ? -1 : 1)
}

/** The bucket of a change that breaks nothing and gets no entry; undefined if it gets one. */
function omittedBecause(change: Change, rules: NotesRules, paths: readonly string[] = []): { bucket: Bucket; reason: string } | undefined {
  const { title, commits, pullRequest } = change
  const author = pullRequest?.author ?? commits.at(-1)!.commit.authorName
  const excluded = excludedBy(rules, { labels: pullRequest?.labels ?? [], author }, title.type)
  if (excluded !== undefined) return { bucket: 'excluded', reason: excluded }
  if (isReleaseChore(title) && changedCode(paths) === undefined) return { bucket: 'chores', reason: 'for the release itself' }
  return bumpsOf(change, paths) === undefined ? undefined : { bucket: 'dependencies', reason: 'moves dependencies, and does nothing else' }
}

/** Migration texts of all sources; null if nothing breaks. The pull request body of a program quotes others and does not count. */
function breakingTexts({ title, commits, merge, pullRequest }: Change, { breakingLabels }: NotesRules): readonly string[] | null {
  const request = pullRequest && parseMessage(pullRequest.bot ? pullRequest.title : `${pullRequest.title}\n\n${pullRequest.body}`)
  const sources = [title, request, merge, ...commits.map(({ message }) => message)].filter(message => message !== undefined)
  const labels = pullRequest?.labels ?? []
  const labelled = labels.some(label => breakingLabel.test(plainLabel(label))) || anyOf(breakingLabels, labels) !== undefined
  // The body of a release commit quotes the notes.
  if (isReleaseChore(title)) return labelled || readTitle(title.words).breaks ? [] : null
  if (!labelled && sources.every(({ breaking }) => breaking === null)) return null
  // A break without a text is told by the subject that has the mark, unless it is the title of the entry.
  return withoutRepeats(
    sources.flatMap(source => (source.breaking?.length === 0 && source.subject === title.subject ? [] : breakingWords(source))),
  )
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

const INFORMATIVE_TYPES = /^feat|^fix|^perf|^docs?/

function changeEntry(change: Change, breaking: readonly string[] | null, paths: readonly string[], range: Range): NotesEntry {
  const { title: message, commits, number, key } = change
  const named = message.scope !== null && match(scopeNames, message.scope.toLowerCase(), range.set)
  const entry = entryOf({ ...categoryEvidence(change, range.older), paths }, range, {
    ...{ key, id: cleanTitle(message.subject).id, issue: null, description: null, parts: partsOf(change) },
    ...{ pullRequest: number, commit: commits[0]!.commit.sha, document: null, breaking, security: isSecurity(change, range.rules) },
  })
  return { ...entry, scope: named === entry.category ? null : message.scope }
}

type Decided = 'title' | 'scope' | 'category' | 'reason' | 'feature'

function entryOf(evidence: Evidence, range: Range, rest: Omit<NotesEntry, Decided> & { readonly feature?: boolean }): NotesEntry {
  const { category, reason } = decideCategory(evidence, range)
  return { title: evidence.title, scope: null, category, reason, feature: isFeature(evidence, category, range), ...rest }
}

/** The evidence of a change without its paths. */
function categoryEvidence(change: Change, older: Range['older']): Omit<Evidence, 'paths'> {
  const { title: message, pullRequest, commits } = change
  const reverts = message.reverts?.title === 'revert' && commits.some(({ commit }) => older.has(commit.sha))
  const types = typesOf(change).filter(type => type !== 'revert')
  const { labels = [], author = null } = pullRequest ?? {}
  return { named: null, labels, author, reverts, types, scope: message.scope, mentioned: false, title: cleanTitle(message.subject).title }
}

/** The types of the commits count only if each commit has one: between free sentences a `fix:` is often secondary. */
function typesOf({ title, commits }: Change): string[] {
  if (title.type !== null) return [title.type]
  const squashed = commits.flatMap(({ message }) => message.squashed)
  const types = (squashed.length > 0 ? squashed : commits.map(({ message }) => message)).map(({ type }) => type)
  const rank = (type: string): number => Number(INFORMATIVE_TYPES.test(type))
  return types.every(type => type !== null) ? types.sort((a, b) => rank(b) - rank(a)) : []
}

/** The informative parts of a squash merge whose own title has no conventional type. */
function partsOf({ title, commits }: Change): NotesEntry['parts'] {
  if (title.type !== null || commits.length > 1) return []
  const logged = title.subject.startsWith('Squashed commit of')
  const parts = commits[0]!.message.squashed.filter(
    ({ type }) => logged || (type !== null && (INFORMATIVE_TYPES.test(type) || /^sec/.test(type))),
  )
  return parts.map(part => ({ title: cleanTitle(part.subject).title, scope: part.scope }))
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
  const { path, key, title, id, issue, objective, category: named, feature, breaking: own } = fragment
  const breaking = change !== undefined && alone ? breakingTexts(change, range.rules) : null
  // A fragment without paths takes the changed code of its commit. Documents come with any change and do not count.
  const code = change !== undefined && alone ? changedBy(change, range).filter(changed => !changed.endsWith('.md')) : []
  const mentioned = fragment.paths.length > 0
  const types = alone && change?.title.type ? [change.title.type] : []
  const { labels = [], author = null } = change?.pullRequest ?? {}
  const evidence = { named, labels, author, reverts: false, types, scope: null, paths: mentioned ? fragment.paths : code, mentioned, title }
  return entryOf(evidence, range, {
    ...{ key, id, issue: issue === change?.number ? null : issue, description: objective },
    parts: fragment.parts.map(part => ({ title: part, scope: null })),
    ...{ pullRequest: change?.number ?? null, commit, document: fragment.more && atTag ? path : null },
    breaking: own === null ? breaking : [...(breaking ?? []), own].filter(text => text !== ''),
    ...(feature === undefined ? {} : { feature }),
    security: fragment.security || (change !== undefined && isSecurity(change, range.rules)),
  })
}
