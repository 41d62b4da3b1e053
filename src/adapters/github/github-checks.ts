import type { CheckRun, CheckState, CheckSuite, CommitChecks, CommitStatus } from '../../ports/forge.ts'
import type { Requests } from './github-requests.ts'

interface ApiRun {
  readonly id: number
  readonly name: string
  readonly status: string
  readonly conclusion: string | null
  readonly html_url?: string | null
  readonly details_url?: string | null
  readonly check_suite?: { readonly id: number } | null
  readonly app?: { readonly slug?: string } | null
}

interface ApiSuite {
  readonly id: number
  readonly status: string | null
  readonly app?: { readonly slug?: string } | null
  readonly latest_check_runs_count?: number
}

interface ApiStatus {
  readonly id: number
  readonly context: string
  readonly state: string
  readonly target_url: string | null
}

/** GitHub counts neutral and skipped as successful where a check is required (GitHub Docs, "About status checks"). */
const ends: Readonly<Record<string, CheckState>> = { success: 'passed', neutral: 'skipped', skipped: 'skipped' }

/** What GitHub Actions calls itself among the apps. */
const actions = 'github-actions'

function runOf(run: ApiRun): CheckRun {
  const said = run.status === 'completed' ? (run.conclusion ?? 'completed') : run.status
  const url = run.html_url ?? run.details_url ?? undefined
  const ofActions = run.app?.slug === actions
  // The address of a job is the one place where a check run names its workflow run.
  const workflowRun = ofActions ? /\/actions\/runs\/(\d+)/.exec(`${run.details_url ?? ''} ${run.html_url ?? ''}`)?.[1] : undefined
  return {
    id: run.id,
    name: run.name,
    said,
    state: run.status === 'completed' ? (ends[said] ?? 'failed') : 'pending',
    suite: run.check_suite?.id,
    app: run.app?.slug ?? '',
    url,
    workflowRun,
  }
}

const suiteOf = (suite: ApiSuite): CheckSuite => ({
  id: suite.id,
  finished: suite.status === 'completed',
  ofActions: suite.app?.slug === actions,
  runs: suite.latest_check_runs_count ?? 0,
})

const statusOfCommit = ({ id, context, state, target_url }: ApiStatus): CommitStatus => ({
  id,
  name: context,
  said: state,
  state: state === 'success' ? 'passed' : state === 'pending' ? 'pending' : 'failed',
  url: target_url ?? undefined,
})

/** Everything that says whether a commit is good: check runs, the suites that they belong to, commit statuses. All pages of each. */
export async function readCommitChecks(requests: Requests, commit: string): Promise<CommitChecks> {
  const of = { ref: commit }
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}'
  const runs = await requests.readAll<ApiRun>(
    'read the check runs',
    `${route}/check-runs`,
    { ...of, filter: 'latest' },
    undefined,
    'check_runs',
  )
  const suites = await requests.readAll<ApiSuite>('read the check suites', `${route}/check-suites`, of, undefined, 'check_suites')
  const statuses = await requests.readAll<ApiStatus>('read the commit statuses', `${route}/statuses`, of)
  return { runs: runs.map(runOf), suites: suites.map(suiteOf), statuses: statuses.map(statusOfCommit) }
}
