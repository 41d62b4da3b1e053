import { type Answer, paged } from './answers.ts'
import type { GitCommit } from './git-data.ts'
import { commitNotFound } from './git-json.ts'
import { repositoryJson } from './pulls.ts'
import { repositoryPage, repositoryUrl, userJson, type World } from './world.ts'

/** A check run that the local GitHub knows; the later in the list, the later it was made. */
interface LocalCheckRun {
  /** Full id. */
  commit: string
  name: string
  /** `completed` unless given. */
  status?: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending'
  /** `success` unless given; null until it is completed. */
  conclusion?: 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required'
  /** Short name of the app; `github-actions` unless given. */
  app?: string
  /** The workflow run that it is a job of; 1 unless given. */
  run?: number
}

/** What stands on commits. Tests change it while the server runs. */
export interface LocalChecks {
  runs: LocalCheckRun[]
  /** The newest last. */
  statuses: { commit: string; context: string; state: 'success' | 'pending' | 'failure' | 'error' }[]
  /** Workflow runs that have not ended although all their jobs have, or that have no job yet. */
  openRuns: { commit: string; run: number }[]
  /** The workflow file of each workflow run; `.github/workflows/ci.yml` unless given. */
  workflows: Record<number, string>
}

/** Nothing on any commit. */
export function noChecks(): LocalChecks {
  return { runs: [], statuses: [], openRuns: [], workflows: {} }
}

const actions = 'github-actions'
const date = '2024-01-01T00:00:00Z'
/** Ids of suites that belong to other apps than Actions start here. */
const otherSuites = 9000

type Numbered = LocalCheckRun & { id: number; suite: number; app: string }

function runsOf(world: World, sha: string): Numbered[] {
  const apps = [...new Set(world.checks.runs.map(({ app = actions }) => app))]
  return world.checks.runs.flatMap((run, index) => {
    const app = run.app ?? actions
    const suite = app === actions ? 100 + (run.run ?? 1) : otherSuites + apps.indexOf(app)
    return run.commit === sha ? [{ ...run, id: index + 1, suite, app }] : []
  })
}

/** `GET commits/:ref/check-runs`: of each suite the newest run of a name, or with `filter=all` all of them. The list stands in an object, under `check_runs`. */
export async function listCheckRuns(world: World, ref: string, address: URL): Promise<Answer> {
  const commit = await world.git.commit(ref)
  if (commit === undefined) return commitNotFound(ref)
  const runs = runsOf(world, commit.sha)
  const latest = runs.filter(run => !runs.some(other => other.suite === run.suite && other.name === run.name && other.id > run.id))
  const wanted = address.searchParams.get('filter') === 'all' ? runs : latest
  return inside(
    'check_runs',
    paged(wanted, address, run => checkRunJson(world, run)),
    wanted.length,
  )
}

/** `GET commits/:ref/check-suites`: one for each workflow run and for each other app. */
export async function listCheckSuites(world: World, ref: string, address: URL): Promise<Answer> {
  const commit = await world.git.commit(ref)
  if (commit === undefined) return commitNotFound(ref)
  const runs = runsOf(world, commit.sha)
  const open = world.checks.openRuns.filter(({ commit: sha }) => sha === commit.sha).map(({ run }) => 100 + run)
  const ids = [...new Set([...runs.map(({ suite }) => suite), ...open])].sort((a, b) => a - b)
  const suites = ids.map(id => {
    const own = runs.filter(({ suite }) => suite === id)
    return {
      id,
      own,
      app: own[0]?.app ?? actions,
      open: open.includes(id) || own.some(({ status = 'completed' }) => status !== 'completed'),
    }
  })
  return inside(
    'check_suites',
    paged(suites, address, suite => checkSuiteJson(world, commit, suite)),
    suites.length,
  )
}

/** `GET commits/:ref/statuses`: all of them, the newest first; several of one context are a history. */
export async function listStatuses(world: World, ref: string, address: URL): Promise<Answer> {
  const commit = await world.git.commit(ref)
  if (commit === undefined) return commitNotFound(ref)
  const numbered = world.checks.statuses.map((status, index) => ({ ...status, id: index + 1 }))
  const own = numbered.filter(({ commit: sha }) => sha === commit.sha).reverse()
  return paged(own, address, ({ id, context, state }) => ({
    url: `${repositoryUrl(world)}/statuses/${commit.sha}`,
    avatar_url: null,
    id,
    node_id: `SC_${id}`,
    state,
    description: null,
    target_url: `https://ci.example.com/${encodeURIComponent(context)}`,
    context,
    created_at: date,
    updated_at: date,
    creator: userJson(world, 'ci'),
  }))
}

function inside(key: string, { body, ...answer }: Answer, total: number): Answer {
  return { ...answer, body: { total_count: total, [key]: body } }
}

function checkRunJson(world: World, run: Numbered) {
  const { id, name, commit, suite, app, status = 'completed', conclusion = 'success' } = run
  const job = `${repositoryPage(world)}/actions/runs/${run.run ?? 1}/job/${id}`
  const page = app === actions ? job : `https://${app}.example.com/${id}`
  const ended = status === 'completed'
  return {
    id,
    node_id: `CR_${id}`,
    head_sha: commit,
    external_id: '',
    url: `${repositoryUrl(world)}/check-runs/${id}`,
    html_url: page,
    details_url: page,
    status,
    conclusion: ended ? conclusion : null,
    started_at: date,
    completed_at: ended ? date : null,
    output: {
      title: null,
      summary: null,
      text: null,
      annotations_count: 0,
      annotations_url: `${repositoryUrl(world)}/check-runs/${id}/annotations`,
    },
    name,
    check_suite: { id: suite },
    app: appJson(world, app),
    pull_requests: [],
  }
}

function checkSuiteJson(world: World, commit: GitCommit, suite: { id: number; own: Numbered[]; app: string; open: boolean }) {
  const url = `${repositoryUrl(world)}/check-suites/${suite.id}`
  const { author, committer } = commit
  return {
    id: suite.id,
    node_id: `CS_${suite.id}`,
    head_branch: 'main',
    head_sha: commit.sha,
    status: suite.open ? 'in_progress' : 'completed',
    conclusion: suite.open ? null : 'success',
    url,
    before: null,
    after: commit.sha,
    pull_requests: [],
    app: appJson(world, suite.app),
    repository: repositoryJson(world, 'main'),
    created_at: date,
    updated_at: date,
    head_commit: {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: committer.date,
      author: { name: author.name, email: author.email },
      committer: { name: committer.name, email: committer.email },
    },
    latest_check_runs_count: suite.own.length,
    check_runs_url: `${url}/check-runs`,
  }
}

function appJson(world: World, slug: string) {
  return {
    id: slug === actions ? 15368 : 1,
    slug,
    node_id: `A_${slug}`,
    owner: userJson(world, slug === actions ? 'github' : slug),
    name: slug,
    description: null,
    external_url: `https://${slug}.example.com`,
    html_url: `https://${slug}.example.com`,
    created_at: date,
    updated_at: date,
    permissions: {},
    events: [],
  }
}
