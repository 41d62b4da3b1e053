import type { LocalPull, World } from './world.ts'
import { repositoryPage, repositoryUrl, userJson } from './world.ts'

/** `GET pulls`: those of this repository, filtered and sorted as the query says. */
export function listPulls(world: World, query: URLSearchParams): LocalPull[] {
  const state = query.get('state') ?? 'open'
  const base = query.get('base')
  const sort = query.get('sort') ?? 'created'
  const direction = query.get('direction') ?? (query.has('sort') && sort !== 'created' ? 'asc' : 'desc')
  const head = query.get('head')
  const own = world.pulls.filter(
    pull =>
      (head === null || head === `${world.owner}:${pull.headRef}`) &&
      isOwn(world, pull) &&
      (state === 'all' || state === (pull.merged ? 'closed' : 'open')),
  )
  const key = (pull: LocalPull) => (sort === 'updated' ? Date.parse(updatedAt(pull)) : pull.number)
  const sorted = own.filter(pull => base === null || pull.baseRef === base).sort((a, b) => key(a) - key(b) || a.number - b.number)
  return direction === 'desc' ? sorted.reverse() : sorted
}

/**
 * The pull requests of a commit, as the index from commits to pull requests has them: those merged by it, and those whose merge brought it in.
 * A pull request that is not indexed yet is missing; one of a fork is there (platform fact 104).
 */
export async function pullsOfCommit(world: World, sha: string): Promise<LocalPull[]> {
  const found: LocalPull[] = []
  for (const pull of world.pulls) {
    if (pull.indexed !== false && (await commitsOf(world, pull)).has(sha)) found.push(pull)
  }
  return found
}

/** How many merged pull requests the search finds: by `author:` and `merged:<`, the qualifiers that are used. Another qualifier finds nothing. */
export function countPulls(world: World, query: string): number {
  const { author, merged, repo, ...others } = Object.fromEntries(
    query
      .split(/\s+/)
      .map(word => [word.slice(0, word.indexOf(':')) + (word.startsWith('is:') ? word.slice(2) : ''), word.slice(word.indexOf(':') + 1)]),
  )
  const { 'is:pr': isPull, 'is:merged': isMerged, ...unknown } = others
  if (!isPull || !isMerged || Object.keys(unknown).length > 0 || repo !== `${world.owner}/${world.repo}`) return 0
  const before = Date.parse(merged?.replace('<', '') ?? '')
  return world.pulls.filter(pull => isOwn(world, pull) && pull.merged && pull.author === author && Date.parse(pull.mergedAt ?? '') < before)
    .length
}

const commitCache = new WeakMap<LocalPull, Promise<Set<string>>>()

function commitsOf(world: World, pull: LocalPull): Promise<Set<string>> {
  const cached = commitCache.get(pull)
  if (cached !== undefined) return cached
  const fresh = readCommits(world, pull)
  commitCache.set(pull, fresh)
  return fresh
}

async function readCommits(world: World, pull: LocalPull): Promise<Set<string>> {
  const commits = new Set(pull.commits ?? [])
  if (pull.mergeCommitSha === null) return commits
  commits.add(pull.mergeCommitSha)
  const merge = await world.git.commit(pull.mergeCommitSha)
  const [main, branch] = merge?.parents ?? []
  if (main !== undefined && branch !== undefined) for (const commit of await world.git.between(main, branch)) commits.add(commit.sha)
  return commits
}

/** Ids of the commits of a pull request, the newest last; of a squash merge the squash stands for them, because its branch is not kept here. */
export async function shasOfPull(world: World, number: number): Promise<readonly string[]> {
  const pull = world.pulls.find(one => one.number === number && isOwn(world, one))
  const shas = pull === undefined ? [] : [...(await commitsOf(world, pull))].reverse()
  return shas.length > 1 ? shas.filter(sha => sha !== pull?.mergeCommitSha || pull?.commits?.includes(sha)) : shas
}

function isOwn(world: World, pull: LocalPull): boolean {
  return pull.baseRepository === undefined || pull.baseRepository === `${world.owner}/${world.repo}`
}

/** When a pull request last changed. */
export function updatedAt(pull: LocalPull): string {
  return pull.updatedAt ?? pull.mergedAt ?? '2020-01-01T00:00:00Z'
}

/** Where a browser finds it; that of a fork is in the fork. */
export function pullPage(world: World, pull: LocalPull): string {
  return isOwn(world, pull) ? `${repositoryPage(world)}/pull/${pull.number}` : `${world.webUrl}/${pull.baseRepository}/pull/${pull.number}`
}

/** The pull request in the form of REST's lists. */
export function pullJson(world: World, pull: LocalPull) {
  const url = `${repositoryUrl(world)}/pulls/${pull.number}`
  const issue = `${repositoryUrl(world)}/issues/${pull.number}`
  const page = pullPage(world, pull)
  const end = (ref: string) => ({
    label: `${world.owner}:${ref}`,
    ref,
    sha: pull.mergeCommitSha ?? '0'.repeat(40),
    user: userJson(world, world.owner),
    repo: repositoryJson(world, 'main'),
  })
  return {
    url,
    id: pull.number,
    node_id: `PR_${pull.number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    number: pull.number,
    state: pull.merged ? 'closed' : 'open',
    locked: false,
    title: pull.title,
    user: userJson(world, pull.author),
    body: pull.body,
    created_at: pull.mergedAt ?? updatedAt(pull),
    updated_at: updatedAt(pull),
    closed_at: pull.mergedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: pull.labels.map((name, id) => ({
      id,
      node_id: `LA_${name}`,
      url: `${repositoryUrl(world)}/labels/${encodeURIComponent(name)}`,
      name,
      color: 'ededed',
      default: false,
      description: '',
    })),
    milestone: null,
    draft: false,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${url}/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${repositoryUrl(world)}/statuses/${pull.mergeCommitSha}`,
    head: end(pull.headRef ?? `pull-${pull.number}`),
    base: end(pull.baseRef),
    _links: Object.fromEntries(
      ['comments', 'commits', 'statuses', 'html', 'issue', 'review_comments', 'review_comment', 'self'].map(name => [
        name,
        { href: `${url}/${name}` },
      ]),
    ),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
  }
}

/** `GET /repos/:owner/:repo` in a short form: what a release tool reads of it. */
export function repositoryJson(world: World, defaultBranch: string) {
  return {
    id: 1,
    node_id: 'R_1',
    name: world.repo,
    full_name: `${world.owner}/${world.repo}`,
    private: world.privateRepository,
    visibility: world.privateRepository ? 'private' : 'public',
    owner: userJson(world, world.owner),
    html_url: repositoryPage(world),
    url: repositoryUrl(world),
    description: null,
    fork: false,
    archived: false,
    default_branch: defaultBranch,
  }
}
