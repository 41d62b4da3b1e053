// Collects the notes of a release from git and GitHub. decide/content.ts orders them, render/render.ts makes Markdown.

import type { NotesConfig } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import type { Forge } from '../../ports/forge.ts'
import type { Commit, Git } from '../../ports/git.ts'
import { buildContent, commitsNeedingPaths, groupCommits } from './decide/content.ts'
import { chooseRules, readReleaseYml, releaseYmlPaths } from './decide/rules.ts'
import type { NotesContent } from './notes-content.ts'
import { type Branches, findBranches, mergedNumber } from './read/branches.ts'
import { cherryPickCandidates, matchCherryPicks, samePathCandidates } from './read/cherry-picks.ts'
import { numberOf } from './read/commit-message.ts'
import { namesOfAuthors } from './read/contributors.ts'
import { readContributors } from './read/read-contributors.ts'
import { readFragments } from './read/read-fragments.ts'
import { readIntroduction } from './read/read-lead.ts'

/** The range of the notes, and how to read it. */
export interface NotesInput {
  readonly plan: Pick<ReleasePlan, 'tag' | 'version' | 'commit' | 'previousTag' | 'components'>
  /** Undefined: the range starts at the first commit. */
  readonly previousCommit: string | undefined
  readonly config: NotesConfig
  /** `owner/name`: a revert of a pull request in another repository reverts nothing here. */
  readonly repository: string | undefined
  /** Number of an open pull request. The commit is its test merge, and the preview shows the pull request as merged. */
  readonly open?: number | undefined
  /** False: contributors are not read. */
  readonly people?: boolean
}

/** The sentence in `missing` when there is no forge. */
export const noConnection = 'Labels and titles of pull requests are missing: there is no connection to GitHub.'

/** The forge is asked about this many commits at most, in 30 requests. A first release can have far more. */
const MOST_COMMITS = 3000

/**
 * Reads commits, pull requests and fragments between the previous release and the plan's commit. Without an answer of the forge, labels and
 * titles are missing. Throws UserError if `notes.file` is not in the commit, and Error if a commit is lost or counted twice.
 */
export async function collectNotes(
  input: NotesInput,
  ports: { readonly git: Git; readonly forge: Forge | undefined },
): Promise<NotesContent> {
  const { plan, previousCommit, config, repository, open, people = true } = input
  const { git } = ports
  const [all, total, inPaths, files, introduction] = await Promise.all([
    git.log(previousCommit, plan.commit),
    git.countCommits(previousCommit, plan.commit, config.paths),
    config.paths.length === 0 ? undefined : git.log(previousCommit, plan.commit, config.paths),
    git.filesAt(releaseYmlPaths.map(path => ({ commit: plan.commit, path }))),
    readIntroduction(plan, config, git),
  ])
  const before = people && previousCommit !== undefined ? git.authorsUpTo(previousCommit, namesOfAuthors(all)) : Promise.resolve(undefined)
  // A failure is reported where the promise is awaited.
  before.catch(() => {})
  const branches = findBranches(all, plan.commit, open)
  const wanted = inPaths && new Set(inPaths.map(({ sha }) => sha))
  const commits = wanted ? all.filter(({ sha }) => wanted.has(sha)) : all
  const possiblePicks = cherryPickCandidates(commits)
  // Fragments need the changed paths of all commits. Without fragments few commits are asked for their paths.
  const changed = await git.changesOf((config.fragments === null ? possiblePicks : commits).map(({ sha }) => sha))
  const candidates = samePathCandidates(possiblePicks, changed)
  const [pulls, { fragments, used }, patchIds] = await Promise.all([
    readPullRequests(commits, branches, ports.forge, open),
    readFragments(commits, changed, plan.commit, config.fragments, git),
    candidates.length === 0 ? new Map<string, string>() : git.patchIds(candidates.map(({ sha }) => sha)),
  ])
  const found = files.findIndex(bytes => bytes !== undefined)
  const releaseYml = found < 0 ? undefined : { path: releaseYmlPaths[found]!, rules: await parseReleaseYml(files[found]!) }
  const rules = chooseRules(config, releaseYml?.rules)
  const pickedFrom = matchCherryPicks(candidates, patchIds)
  const history = { commits, total, branches, pullRequests: pulls.byNumber, pickedFrom, fragments, repository }
  const grouped = groupCommits(history)
  const more = await git.changesOf(config.fragments === null ? commitsNeedingPaths(grouped, plan.components, rules) : [])
  const { changes, ...content } = buildContent({ ...history, changes: new Map([...changed, ...more]) }, grouped, plan.components, rules)
  const { contributors, missing } = people
    ? await readContributors({ changes, previousCommit, before: await before, logins: pulls.logins }, ports)
    : { contributors: [], missing: [] }
  const unread =
    releaseYml !== undefined && releaseYml.rules === undefined ? [`${releaseYml.path} could not be read: it has no \`changelog\`.`] : []
  const missed = [...pulls.missing, ...introduction.missing, ...unread, ...missing]
  return { ...content, lead: introduction.text, contributors, usedFragments: used, missing: missed }
}

/** YAML is loaded only for a repository that has such a file. */
async function parseReleaseYml(bytes: Uint8Array): Promise<ReturnType<typeof readReleaseYml>> {
  const { parseYaml } = await import('../../config/yaml.ts')
  return readReleaseYml(new TextDecoder().decode(bytes), parseYaml)
}

async function readPullRequests(commits: readonly Commit[], branches: Branches, forge: Forge | undefined, open: number | undefined) {
  const asked = commits.slice(0, MOST_COMMITS)
  const numbers = new Set<number>(open === undefined ? [] : [open])
  const withoutNumber: string[] = []
  for (const { sha, message, parents } of asked) {
    const number = parents.length > 1 ? mergedNumber(message) : (numberOf(message) ?? branches.pullRequest.get(sha))
    if (number !== undefined) numbers.add(number)
    else if (parents.length < 2) withoutNumber.push(sha)
  }
  const without = (missing: readonly string[]) => ({ byNumber: undefined, logins: new Map<string, string>(), missing })
  if (numbers.size + withoutNumber.length === 0) return without([])
  if (forge === undefined) return without([noConnection])
  try {
    const ascending = [...numbers].sort((a, b) => a - b)
    const { pullRequests, logins } = await forge.pullRequests(withoutNumber, ascending, open)
    const missing =
      asked.length < commits.length
        ? [`GitHub was asked of the newest ${MOST_COMMITS} commits alone: labels of older ones are missing.`]
        : []
    return { byNumber: new Map(pullRequests.map(pull => [pull.number, pull])), logins, missing }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return without([`Labels and titles of pull requests are missing: ${error.message}`])
  }
}
