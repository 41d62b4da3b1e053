import type { CheckRun, CheckState, CheckSuite, CommitChecks, CommitStatus } from '../../ports/forge.ts'
import type { Requests } from './github-requests.ts'
import { fields, integer, type Of, optional, text } from './github-shapes.ts'

const appShape = optional(fields({ slug: optional(text) }))
const runShape = fields({
  id: integer,
  name: text,
  status: text,
  conclusion: optional(text),
  html_url: optional(text),
  details_url: optional(text),
  check_suite: optional(fields({ id: integer })),
  app: appShape,
})
const suiteShape = fields({ id: integer, status: optional(text), app: appShape, latest_check_runs_count: optional(integer) })
const statusShape = fields({ id: integer, context: text, state: text, target_url: optional(text) })

/** GitHub counts neutral and skipped as successful where a check is required (GitHub Docs, "About status checks"). */
const ends: Readonly<Record<string, CheckState>> = { success: 'passed', neutral: 'skipped', skipped: 'skipped' }

/** What GitHub Actions calls itself among the apps. */
const actions = 'github-actions'

function runOf(run: Of<typeof runShape>): CheckRun {
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

const suiteOf = (suite: Of<typeof suiteShape>): CheckSuite => ({
  id: suite.id,
  finished: suite.status === 'completed',
  ofActions: suite.app?.slug === actions,
  runs: suite.latest_check_runs_count ?? 0,
})

const statusOfCommit = ({ id, context, state, target_url }: Of<typeof statusShape>): CommitStatus => ({
  id,
  name: context,
  said: state,
  state: state === 'success' ? 'passed' : state === 'pending' ? 'pending' : 'failed',
  url: target_url ?? undefined,
})

/** All that says whether a commit is good: check runs, the suites that they belong to, and commit statuses, from all pages. */
export async function readCommitChecks({ rest: { checks, repos }, sendAll }: Requests, commit: string): Promise<CommitChecks> {
  const ref = { ref: commit }
  const latest = { ...ref, filter: 'latest' } as const
  const runs = await sendAll('read the check runs', runShape, checks.listForRef, latest, undefined, 'check_runs')
  const suites = await sendAll('read the check suites', suiteShape, checks.listSuitesForRef, ref, undefined, 'check_suites')
  const statuses = await sendAll('read the commit statuses', statusShape, repos.listCommitStatusesForRef, ref)
  return { runs: runs.map(runOf), suites: suites.map(suiteOf), statuses: statuses.map(statusOfCommit) }
}
