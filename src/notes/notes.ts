// The notes of a release: what happened between two tags, each change once. Read here from git and the forge, ordered in content.ts, made Markdown in render.ts.
import picomatch from 'picomatch'
import { UserError } from '../errors.ts'
import type { ReleasePlan } from '../manifest.ts'
import type { Commit, Forge, Git, PullRequest } from '../ports.ts'
import type { Accounting } from '../report/report.ts'
import { type Branches, findBranches, mergedNumber } from './branches.ts'
import type { CategoryId, CategorySet } from './categories.ts'
import { parseMessage } from './commit-message.ts'
import { buildContent } from './content.ts'
import type { DependencyUpdate } from './dependencies.ts'
import { type Fragment, parseFragment } from './fragment.ts'
import { leadOfFile, leadOfTag } from './lead.ts'
import type { NotesConfig } from './notes-config.ts'

/** One line of the notes. Texts are those of the repository: nothing in them is safe before it is rendered. */
export interface NotesEntry {
  /** `#12`, the id of a commit, or the path of a fragment: each is in the list once. */
  readonly key: string
  readonly title: string
  /** `03b` of a Gap Fix. */
  readonly id: string | null
  readonly scope: string | null
  /** A sentence that explains the title. */
  readonly description: string | null
  readonly pullRequest: number | null
  readonly commit: string
  readonly category: CategoryId
  /** What decided the category: `label bug`. */
  readonly reason: string
  /** Null: nothing breaks. Else what people must do; empty when nobody wrote it down. */
  readonly breaking: readonly string[] | null
  readonly security: boolean
}

/** What the notes say, as data. The same history gives the same content. */
export interface NotesContent {
  /** People's own words, as Markdown. */
  readonly lead: string | null
  readonly set: CategorySet
  /** Fragments by id, then changes from the newest on. */
  readonly entries: readonly NotesEntry[]
  readonly dependencies: readonly DependencyUpdate[]
  /** Pull requests of this repository that are known: only their numbers become links. */
  readonly pullRequests: readonly number[]
  readonly accounting: Accounting
  /** What could not be read, and why; one sentence each. */
  readonly missing: readonly string[]
}

/** The range as it was read, for the pure part. */
export interface History {
  /** Newest first, without those that `paths` leaves out. */
  readonly commits: readonly Commit[]
  readonly branches: Branches
  readonly changedPaths: ReadonlyMap<string, readonly string[]>
  /** By number; undefined when the forge could not be asked. */
  readonly pullRequests: ReadonlyMap<number, PullRequest> | undefined
  readonly fragments: readonly { readonly fragment: Fragment; readonly commit: string }[]
}

type NotesPlan = Pick<ReleasePlan, 'tag' | 'version' | 'commit' | 'previousTag' | 'components'>
interface NotesPorts {
  readonly git: Git
  /** Undefined: labels and titles of pull requests are missing. */
  readonly forge: Forge | undefined
}

/**
 * Reads commits, pull requests and fragments between the previous release (undefined: from the first commit on) and the plan's commit. A forge that cannot be asked
 * costs labels, not the notes. Throws UserError when `notes.file` is not in the commit, and Error when a commit would be lost or counted twice.
 */
export async function collectNotes(
  plan: NotesPlan,
  previousCommit: string | undefined,
  config: NotesConfig,
  ports: NotesPorts,
): Promise<NotesContent> {
  const { git } = ports
  const all = await git.log(previousCommit, plan.commit)
  const branches = findBranches(all, plan.commit)
  const chosen =
    config.paths.length === 0 ? undefined : new Set((await git.log(previousCommit, plan.commit, config.paths)).map(({ sha }) => sha))
  const commits = chosen === undefined ? all : all.filter(({ sha }) => chosen.has(sha))
  const pulls = await readPullRequests(commits, branches, ports.forge)
  const fragments = await readFragments(plan.commit, previousCommit, config.fragments, git)
  const changedPaths = await git.changedPaths(previousCommit, plan.commit)
  const lead = await readLead(plan, config.file, git)
  const missing = [...pulls.missing, ...lead.missing]
  const content = buildContent({ commits, branches, changedPaths, pullRequests: pulls.byNumber, fragments }, plan.components)
  return { ...content, lead: lead.text, missing }
}

async function readPullRequests(commits: readonly Commit[], branches: Branches, forge: Forge | undefined) {
  const numbers = new Set<number>()
  const leftOver: string[] = []
  for (const { sha, message, parents } of commits) {
    const number = parents.length > 1 ? mergedNumber(message) : (parseMessage(message).number ?? branches.pullRequest.get(sha))
    if (number !== undefined) numbers.add(number)
    else if (parents.length < 2) leftOver.push(sha)
  }
  if (numbers.size + leftOver.length === 0) return { byNumber: undefined, missing: [] }
  if (forge === undefined)
    return { byNumber: undefined, missing: ['Labels and titles of pull requests are missing: there is no connection to GitHub.'] }
  try {
    const found = await forge.pullRequests(
      leftOver,
      [...numbers].sort((a, b) => a - b),
    )
    return { byNumber: new Map(found.map((pull): [number, PullRequest] => [pull.number, pull])), missing: [] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { byNumber: undefined, missing: [`Labels and titles of pull requests are missing: ${error.message}`] }
  }
}

/** Fragments that were added in the range. Nothing is deleted, so a candidate cannot use up those of the release, and an old one that was edited is no news. */
async function readFragments(commit: string, previous: string | undefined, glob: string | null, git: Git): Promise<History['fragments']> {
  if (glob === null) return []
  const matches = picomatch(glob)
  const fragments: { fragment: Fragment; commit: string }[] = []
  for (const added of await git.addedFiles(previous, commit)) {
    if (!matches(added.path)) continue
    const bytes = await git.fileAt(commit, added.path)
    if (bytes !== undefined) fragments.push({ fragment: parseFragment(added.path, decode(bytes)), commit: added.commit })
  }
  return fragments
}

async function readLead(
  { tag, version, commit }: NotesPlan,
  file: string | null,
  git: Git,
): Promise<{ text: string | null; missing: readonly string[] }> {
  if (file === null) {
    const message = tag === null ? undefined : await git.tagMessage(tag)
    return { text: message === undefined ? null : leadOfTag(message), missing: [] }
  }
  const bytes = await git.fileAt(commit, file)
  if (bytes === undefined)
    throw new UserError(
      `notes.file names ${file}, which is not in the commit that is released.`,
      'Commit it before the tag is made, or take `file` out of `notes:`.',
    )
  const found = leadOfFile(decode(bytes), version, file)
  return 'missing' in found
    ? { text: null, missing: [`The notes have no introduction: ${found.missing}.`] }
    : { text: found.lead, missing: [] }
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
