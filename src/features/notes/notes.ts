// The notes of a release: what happened between two tags, each change once. Read here from git and the forge, ordered in content.ts, made Markdown in render.ts.

import type { NotesConfig } from '../../config/notes-config.ts'
import { UserError } from '../../model/errors.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import type { Forge, PullRequest } from '../../ports/forge.ts'
import type { Git, HistoryCommit } from '../../ports/git.ts'
import { buildContent, commitsNeedingPaths, groupCommits } from './decide/content.ts'
import { chooseRules, readReleaseYml, releaseYmlPaths } from './decide/rules.ts'
import type { NotesContent } from './notes-content.ts'
import { type Branches, findBranches, mergedNumber } from './read/branches.ts'
import { cherryPickCandidates, matchPicks, pickCandidates } from './read/cherry-picks.ts'
import { parseMessage } from './read/commit-message.ts'
import { readContributors } from './read/read-contributors.ts'
import { readFragments } from './read/read-fragments.ts'
import { readLead } from './read/read-lead.ts'

/** What is told apart from a plan and a configuration. */
export interface NotesInput {
  readonly plan: Pick<ReleasePlan, 'tag' | 'version' | 'commit' | 'previousTag' | 'components'>
  /** Undefined: from the first commit on. */
  readonly previousCommit: string | undefined
  readonly config: NotesConfig
  /** `owner/name`: a revert that names a pull request of another repository takes back nothing here. */
  readonly repository: string | undefined
  /** The pull request whose merge is tried: a preview tells it as if it were merged. */
  readonly open?: number | undefined
  /** False: nobody asks who made the changes. */
  readonly people?: boolean
}

interface NotesPorts {
  readonly git: Git
  /** Undefined: labels and titles of pull requests are missing. */
  readonly forge: Forge | undefined
}

/** Commits of which the forge is asked: 30 requests. A first release can have far more, and nobody reads the labels of those. */
const mostAsked = 3000

/**
 * Reads commits, pull requests and fragments between the previous release and the plan's commit. A forge that cannot be asked costs labels, not the notes.
 * Throws UserError when `notes.file` is not in the commit, and Error when a commit would be lost or counted twice.
 */
export async function collectNotes(input: NotesInput, ports: NotesPorts): Promise<NotesContent> {
  const { plan, previousCommit, config, repository, open, people = true } = input
  const { git } = ports
  // Asked first, because it takes git the longest.
  const before = people && previousCommit !== undefined ? git.authorsUpTo(previousCommit) : Promise.resolve(undefined)
  // What fails here fails where it is awaited.
  before.catch(() => {})
  const [all, total, chosen, files, lead] = await Promise.all([
    git.history(previousCommit, plan.commit, config.fragments !== null),
    git.countCommits(previousCommit, plan.commit, config.paths),
    config.paths.length === 0 ? undefined : git.log(previousCommit, plan.commit, config.paths),
    git.filesAt(releaseYmlPaths.map(path => ({ commit: plan.commit, path }))),
    readLead(plan, config.file, git),
  ])
  const branches = findBranches(all, plan.commit, open)
  const wanted = chosen && new Set(chosen.map(({ sha }) => sha))
  const inside = wanted === undefined ? all : all.filter(({ sha }) => wanted.has(sha))
  // Fragments are found among all changes; without them few commits are asked what they changed.
  const withChanges = async (commits: readonly HistoryCommit[], shas: readonly string[]): Promise<readonly HistoryCommit[]> => {
    const changes = config.fragments === null ? await git.changesOf(shas) : new Map<string, HistoryCommit['changes']>()
    return commits.map(commit => ({ ...commit, changes: changes.get(commit.sha) ?? commit.changes }))
  }
  const suspects = new Set(cherryPickCandidates(inside).map(({ sha }) => sha))
  const commits = await withChanges(inside, [...suspects])
  const candidates = pickCandidates(commits.filter(({ sha }) => suspects.has(sha)))
  const [pulls, fragments, patchIds] = await Promise.all([
    readPullRequests(commits, branches, ports.forge, open),
    readFragments(commits, plan.commit, config.fragments, git),
    candidates.length === 0 ? new Map<string, string>() : git.patchIds(candidates.map(({ sha }) => sha)),
  ])
  const releaseYml = files.flatMap((bytes, index) =>
    bytes === undefined ? [] : [{ path: releaseYmlPaths[index]!, rules: readReleaseYml(decode(bytes)) }],
  )[0]
  const rules = chooseRules(config, releaseYml?.rules)
  const pickedFrom = matchPicks(candidates, patchIds)
  const history = { commits, total, branches, pullRequests: pulls.byNumber, pickedFrom, fragments, repository }
  const arranged = groupCommits(history)
  const told = await withChanges(commits, config.fragments === null ? commitsNeedingPaths(arranged, plan.components, rules) : [])
  const { changes, ...content } = buildContent({ ...history, commits: told }, arranged, plan.components, rules)
  const { contributors, missing } = people
    ? await readContributors({ changes, previousCommit, before: await before, logins: pulls.logins }, ports)
    : nobody
  const unread =
    releaseYml !== undefined && releaseYml.rules === undefined ? [`${releaseYml.path} could not be read: it has no \`changelog\`.`] : []
  return { ...content, lead: lead.text, contributors, missing: [...pulls.missing, ...lead.missing, ...unread, ...missing] }
}

const nobody = { contributors: [], missing: [] }
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

interface Pulls {
  readonly byNumber: ReadonlyMap<number, PullRequest> | undefined
  readonly logins: ReadonlyMap<string, string>
  readonly missing: readonly string[]
}

async function readPullRequests(
  commits: readonly HistoryCommit[],
  branches: Branches,
  forge: Forge | undefined,
  open: number | undefined,
): Promise<Pulls> {
  const asked = commits.slice(0, mostAsked)
  const numbers = new Set<number>(open === undefined ? [] : [open])
  const leftOver: string[] = []
  for (const { sha, message, parents } of asked) {
    const number = parents.length > 1 ? mergedNumber(message) : (parseMessage(message).number ?? branches.pullRequest.get(sha))
    if (number !== undefined) numbers.add(number)
    else if (parents.length < 2) leftOver.push(sha)
  }
  const without = (missing: readonly string[]): Pulls => ({ byNumber: undefined, logins: new Map(), missing })
  if (numbers.size + leftOver.length === 0) return without([])
  if (forge === undefined) return without(['Labels and titles of pull requests are missing: there is no connection to GitHub.'])
  try {
    const ascending = [...numbers].sort((a, b) => a - b)
    const { pullRequests, logins } = await forge.pullRequests(leftOver, ascending, open)
    const missing =
      asked.length < commits.length ? [`GitHub was asked of the newest ${mostAsked} commits alone: labels of older ones are missing.`] : []
    return { byNumber: new Map(pullRequests.map(pull => [pull.number, pull])), logins, missing }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return without([`Labels and titles of pull requests are missing: ${error.message}`])
  }
}
