import type { Component } from '../manifest.ts'
import { type Bucket, type Ledger, openLedger } from './accounting.ts'
import { breakingLabel, type CategorySet, excludingLabel, match, plainLabel, scopeNames, securityLabel } from './categories.ts'
import { decideCategory } from './category.ts'
import { type Change, groupChanges, pullRequestNumbers } from './changes.ts'
import { parseMessage } from './commit-message.ts'
import { bumpsOf, collapseBumps } from './dependencies.ts'
import type { Fragment } from './fragment.ts'
import type { History, NotesContent, NotesEntry } from './notes.ts'
import { cancelledCommits } from './reverts.ts'
import { changeTitle } from './title.ts'

/** `Release v1.2.0`, `chore(release): ...`, `Bump version to 1.2.0`, and the bare version that `npm version` writes. */
const RELEASE =
  /^(?:(?:prepare |cut )?(?:the )?releas(?:e|ing)(?: of)?|(?:bump|set|update)(?: the)? version(?: number)?:?(?: from)?(?: v?\d[\w.+-]*)?(?: to| ->| \u2192)?|version)?[ :]*v?\d+\.\d+\.\d+[\w.+-]*$/i

interface Range {
  readonly set: CategorySet
  readonly components: readonly Component[]
  readonly changedPaths: ReadonlyMap<string, readonly string[]>
  /** Paths of all fragments: they are text, and no part of the repository that a change touched. */
  readonly fragmentPaths: ReadonlySet<string>
}

/** Orders a range into one list, each change once, every commit accounted for. Pure; throws Error when a commit is lost or counted twice. */
export function buildContent(history: History, components: readonly Component[]): Omit<NotesContent, 'lead' | 'missing'> {
  const { branches, pullRequests } = history
  const all = history.commits.map(commit => ({ commit, message: parseMessage(commit.message) }))
  const merges = history.commits.filter(({ parents }) => parents.length > 1)
  const single = all.filter(({ commit }) => commit.parents.length < 2)
  const numberOf = pullRequestNumbers({ commits: single, branches, pullRequests })
  const cancelled = cancelledCommits(all, { brought: branches.brought, pullRequest: numberOf })
  const commits = single.filter(({ commit }) => !cancelled.has(commit.sha))
  const changes = groupChanges({ commits, merges, branches, pullRequests })

  const ledger = openLedger()
  ledger.put(
    'folded',
    merges.map(({ sha }) => sha),
  )
  ledger.put(
    'reverted',
    single.filter(({ commit }) => cancelled.has(commit.sha)).map(({ commit }) => commit.sha),
  )
  const fragments = history.fragments.filter(({ commit }) => !cancelled.has(commit))
  const set = fragments.length > 0 || both(components) ? 'areas' : 'kinds'
  const fragmentPaths = new Set(fragments.map(({ fragment }) => fragment.path))
  const listed = listChanges(changes, fragments, { set, components, changedPaths: history.changedPaths, fragmentPaths }, ledger)
  const known = [...(pullRequests?.keys() ?? changes.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b)
  return { set, ...listed, pullRequests: [...new Set(known)], accounting: ledger.close(history.commits.length) }
}

const both = (components: readonly Component[]): boolean =>
  components.some(({ kind }) => kind === 'python') && components.some(({ kind }) => kind === 'node')

function listChanges(
  changes: readonly Change[],
  fragments: History['fragments'],
  range: Range,
  ledger: Ledger,
): Pick<NotesContent, 'entries' | 'dependencies'> {
  const changeOf = new Map(changes.flatMap(change => change.commits.map(({ commit }) => [commit.sha, change] as const)))
  const ofChange = Map.groupBy(fragments, ({ commit }) => changeOf.get(commit))
  const bumped: Parameters<typeof collapseBumps>[0][number][] = []
  const entries: NotesEntry[] = []
  for (const change of changes) {
    const shas = change.commits.map(({ commit }) => commit.sha)
    const own = ofChange.get(change) ?? []
    const breaking = breakingTexts(change)
    const quiet = own.length === 0 && breaking === null ? quietBucket(change) : undefined
    ledger.put(quiet ?? 'listed', quiet ? shas : shas.slice(0, 1))
    if (quiet === undefined) ledger.put('folded', shas.slice(1))
    if (quiet === 'dependencies') bumped.push({ change, bumps: bumpsOf(change) ?? [], security: isSecurity(change) })
    // One fragment stands for its change. Several share one, and none of them can carry what the whole breaks.
    if (quiet === undefined && (own.length === 0 || (own.length > 1 && breaking !== null)))
      entries.push(changeEntry(change, breaking, range))
  }
  const written = fragments.map(({ fragment, commit }) => {
    const change = changeOf.get(commit)
    const alone = change !== undefined && ofChange.get(change)?.length === 1
    return fragmentEntry(fragment, commit, change, alone, range)
  })
  return { entries: [...written.sort(byId), ...entries], dependencies: collapseBumps(bumped) }
}

/** By number, then letter: 2, 03, 03b, 11. */
function byId(a: NotesEntry, b: NotesEntry): number {
  const number = Number.parseInt(a.id ?? '', 10) - Number.parseInt(b.id ?? '', 10)
  if (a.id !== null && b.id !== null && number !== 0) return number
  if ((a.id === null) !== (b.id === null)) return a.id === null ? 1 : -1
  return (a.id ?? '') === (b.id ?? '') ? (a.key < b.key ? -1 : 1) : (a.id ?? '') < (b.id ?? '') ? -1 : 1
}

/** Where a change goes that gets no line of its own; undefined when it gets one. */
function quietBucket(change: Change): Bucket | undefined {
  if (change.pullRequest?.labels.some(label => excludingLabel.test(label.toLowerCase()))) return 'excluded'
  const { type, scope, subject } = change.title
  if (RELEASE.test(subject) || (type === 'chore' && scope?.toLowerCase() === 'release')) return 'chores'
  return bumpsOf(change) === undefined ? undefined : 'dependencies'
}

/** What breaks by any source: headers and footers of all commits, the pull request's title, body and labels. */
function breakingTexts({ title, commits, pullRequest }: Change): readonly string[] | null {
  const body = pullRequest ? parseMessage(`${pullRequest.title}\n\n${pullRequest.body}`) : undefined
  const sources = [title, body, ...commits.map(({ message }) => message)].map(message => message?.breaking ?? null)
  const labelled = pullRequest?.labels.some(label => breakingLabel.test(plainLabel(label))) === true
  if (!labelled && sources.every(source => source === null)) return null
  const texts = new Map(sources.flatMap(source => source ?? []).map(text => [text.replace(/\s+/g, ' '), text]))
  return [...texts.values()]
}

function isSecurity({ title, pullRequest }: Change): boolean {
  return (
    /^sec(?:urity)?$/.test(title.type ?? '') ||
    hasAdvisory(title.subject) ||
    hasAdvisory(pullRequest?.title ?? '') ||
    (pullRequest?.labels.some(label => securityLabel.test(plainLabel(label))) ?? false)
  )
}

const hasAdvisory = (text: string): boolean => /\[security\]|\bCVE-\d{4}-\d{4,}\b|\bGHSA(?:-[0-9a-z]{4}){3}\b/i.test(text)

/** Types by how much they tell. */
const TELLING = /^feat|^fix|^perf|^docs?/

function changeEntry(change: Change, breaking: readonly string[] | null, range: Range): NotesEntry {
  const { title: message, commits, number, key, pullRequest } = change
  const { title, id } = changeTitle(message)
  const inner = commits.map(commit => commit.message.type)
  // The types of a pull request's commits speak for it only when each of them has one: among free sentences a `fix:` is often an afterthought.
  const types =
    message.type !== null
      ? [message.type]
      : inner.every(type => type !== null)
        ? inner.sort((a, b) => Number(TELLING.test(b)) - Number(TELLING.test(a)))
        : []
  const paths = changedBy(change, range)
  const evidence = {
    named: null,
    labels: pullRequest?.labels ?? [],
    types: types.filter(type => type !== 'revert'),
    scope: message.scope,
    paths,
    words: title,
  }
  const { category, reason } = decideCategory(evidence, range.set, range.components)
  const named = message.scope !== null && match(scopeNames, message.scope.toLowerCase(), range.set) === category
  const commit = commits[0]!.commit.sha
  return {
    key,
    title,
    id,
    scope: named ? null : message.scope,
    description: null,
    pullRequest: number,
    commit,
    category,
    reason,
    breaking,
    security: isSecurity(change),
  }
}

function changedBy({ commits }: Change, { changedPaths, fragmentPaths }: Range): string[] {
  return commits.flatMap(({ commit }) => changedPaths.get(commit.sha) ?? []).filter(path => !fragmentPaths.has(path))
}

function fragmentEntry(fragment: Fragment, commit: string, change: Change | undefined, alone: boolean, range: Range): NotesEntry {
  const { path, title, id, objective, category: named, words } = fragment
  const breaking = change !== undefined && alone ? breakingTexts(change) : null
  const labels = change?.pullRequest?.labels ?? []
  // A fragment that names no path speaks for the code that came with it; documents come with any change.
  const code = change !== undefined && alone ? changedBy(change, range).filter(changed => !changed.endsWith('.md')) : []
  const paths = fragment.paths.length > 0 ? fragment.paths : code
  const types = alone && change?.title.type ? [change.title.type] : []
  const { category, reason } = decideCategory({ named, labels, types, scope: null, paths, words }, range.set, range.components)
  const texts = fragment.breaking === null ? breaking : [...(breaking ?? []), fragment.breaking]
  const security = hasAdvisory(words) || (change !== undefined && isSecurity(change))
  return {
    key: path,
    title,
    id,
    scope: null,
    description: objective,
    pullRequest: change?.number ?? null,
    commit,
    category,
    reason,
    breaking: texts,
    security,
  }
}
