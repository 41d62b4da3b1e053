import { mayRead } from './access.ts'
import { notAccessible, notFound } from './answers.ts'
import { listCheckRuns, listCheckSuites, listStatuses } from './checks.ts'
import { repositoryJson } from './pulls.ts'
import type { Call, Route } from './routes.ts'
import { repositoryPage, repositoryUrl, type World } from './world.ts'

const repo = '/repos/{owner}/{repo}'

/** What tells whether a commit is good. Anybody may read it in a public repository; in a private one each kind needs its permission. */
export const checkRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: `${repo}/commits/{ref}/check-runs`,
    host: 'api',
    access: 'read',
    handle: call => {
      needs(call, 'checks')
      return listCheckRuns(call.world, call.part('ref'), call.address)
    },
  },
  {
    method: 'GET',
    template: `${repo}/commits/{ref}/check-suites`,
    host: 'api',
    access: 'read',
    handle: call => {
      needs(call, 'checks')
      return listCheckSuites(call.world, call.part('ref'), call.address)
    },
  },
  {
    method: 'GET',
    template: `${repo}/commits/{ref}/statuses`,
    host: 'api',
    access: 'read',
    handle: call => {
      needs(call, 'statuses')
      return listStatuses(call.world, call.part('ref'), call.address)
    },
  },
  {
    method: 'GET',
    template: `${repo}/actions/runs/{run_id}`,
    host: 'api',
    access: 'read',
    handle: call => {
      needs(call, 'actions')
      return { status: 200, body: workflowRunJson(call.world, Number(call.part('run_id'))) }
    },
  },
]

function needs({ world, visitor }: Call, permission: 'checks' | 'statuses' | 'actions'): void {
  if (!mayRead(visitor, world.privateRepository, permission)) throw notAccessible(`${permission}=read`)
}

/** A workflow run, known from its jobs. */
function workflowRunJson(world: World, id: number) {
  const job = world.checks.runs.find(({ run = 1, app = 'github-actions' }) => run === id && app === 'github-actions')
  const open = world.checks.openRuns.find(({ run }) => run === id)
  const left = world.runs.find(run => run.id === id)
  const commit = (job ?? open ?? left)?.commit
  if (commit === undefined) throw notFound()
  const url = `${repositoryUrl(world)}/actions/runs/${id}`
  const ended = open === undefined && world.checks.runs.every(({ run = 1, status = 'completed' }) => run !== id || status === 'completed')
  const date = '2024-01-01T00:00:00Z'
  return {
    id,
    name: 'CI',
    node_id: `WFR_${id}`,
    head_branch: 'main',
    head_sha: commit,
    path: world.checks.workflows[id] ?? '.github/workflows/ci.yml',
    run_number: id,
    run_attempt: 1,
    event: left?.event ?? 'push',
    status: ended ? 'completed' : 'in_progress',
    conclusion: ended ? 'success' : null,
    workflow_id: 1,
    url,
    html_url: `${repositoryPage(world)}/actions/runs/${id}`,
    display_title: 'CI',
    pull_requests: [],
    created_at: date,
    updated_at: date,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(world)}/check-suites/${100 + id}`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    artifacts_url: `${url}/artifacts`,
    workflow_url: `${repositoryUrl(world)}/actions/workflows/1`,
    head_commit: null,
    head_repository: { ...repositoryJson(world, 'main'), ...(left?.repository && { full_name: left.repository }) },
    repository: repositoryJson(world, 'main'),
  }
}
