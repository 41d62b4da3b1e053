import { z } from 'zod'
import type { CheckRun, CheckState, CheckSuite, CommitChecks, CommitStatus, WorkflowRun } from '../../ports/forge.ts'
import { undefinedIfMissing } from './github-problems.ts'
import type { Requests } from './github-requests.ts'
import { integer, optionalText, text } from './github-shapes.ts'

/** GitHub counts neutral and skipped as successful where a check is required (GitHub Docs, "About status checks"). */
const ends: Readonly<Record<string, CheckState>> = { success: 'passed', neutral: 'skipped', skipped: 'skipped' }

/** What GitHub Actions calls itself among the apps. */
const actions = 'github-actions'
const appFields = z.nullish(z.object({ slug: optionalText }))

const run = z
  .object({
    ...{ id: integer, name: text, status: text, conclusion: optionalText, html_url: optionalText, details_url: optionalText },
    ...{ check_suite: z.nullish(z.object({ id: integer })), app: appFields },
  })
  .transform(({ id, name, status, conclusion, html_url, details_url, check_suite, app }): CheckRun => {
    const said = status === 'completed' ? (conclusion ?? 'completed') : status
    // The address of a job is the one place where a check run names its workflow run.
    const workflowRun = app?.slug === actions ? /\/actions\/runs\/(\d+)/.exec(`${details_url ?? ''} ${html_url ?? ''}`)?.[1] : undefined
    return {
      ...{ id, name, said, state: status === 'completed' ? (ends[said] ?? 'failed') : 'pending', suite: check_suite?.id },
      ...{ app: app?.slug ?? '', url: html_url ?? details_url ?? undefined, workflowRun },
    }
  })

const suite = z.object({ id: integer, status: optionalText, app: appFields, latest_check_runs_count: z.nullish(integer) }).transform(
  ({ id, status, app, latest_check_runs_count }): CheckSuite => ({
    ...{ id, finished: status === 'completed', ofActions: app?.slug === actions, runs: latest_check_runs_count ?? 0 },
  }),
)

const status = z.object({ id: integer, context: text, state: text, target_url: optionalText }).transform(
  ({ id, context, state, target_url }): CommitStatus => ({
    ...{ id, name: context, said: state, url: target_url ?? undefined },
    state: state === 'success' ? 'passed' : state === 'pending' ? 'pending' : 'failed',
  }),
)

/** All that says whether a commit is good: check runs, the suites that they belong to, and commit statuses, from all pages. */
export async function readCommitChecks({ rest: { checks, repos }, sendAll }: Requests, commit: string): Promise<CommitChecks> {
  const ref = { ref: commit }
  const latest = { ...ref, filter: 'latest' } as const
  return {
    runs: await sendAll('read the check runs', run, checks.listForRef, latest, undefined, 'check_runs'),
    suites: await sendAll('read the check suites', suite, checks.listSuitesForRef, ref, undefined, 'check_suites'),
    statuses: await sendAll('read the commit statuses', status, repos.listCommitStatusesForRef, ref),
  }
}

const workflowRun = z
  .object({
    event: text,
    /** Null when the fork was deleted. */
    head_repository: z.nullish(z.object({ full_name: text })),
    /** `.github/workflows/ci.yml`, with `@` and a ref for the workflow of another ref. */
    path: optionalText,
  })
  .transform(
    ({ event, head_repository, path }): WorkflowRun => ({
      ...{ event, repository: head_repository?.full_name ?? '', path: path?.replace(/@.*$/, '') },
    }),
  )

/** The port's `workflowRun`. */
export function readWorkflowRun({ rest, send }: Requests, id: string): Promise<WorkflowRun | undefined> {
  return undefinedIfMissing(send('read the workflow run', workflowRun, rest.actions.getWorkflowRun, { run_id: Number(id) }), 404)
}
