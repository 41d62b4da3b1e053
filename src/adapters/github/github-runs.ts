import type { WorkflowRun } from '../../ports/forge.ts'
import { statusOf } from './github-problems.ts'
import type { Requests } from './github-requests.ts'

interface ApiRun {
  readonly event: string
  /** Null when a fork was deleted since. */
  readonly head_repository?: { readonly full_name: string } | null
  /** `.github/workflows/ci.yml`, with the ref behind an `@` where it is of another one. */
  readonly path?: string
}

/** Undefined where the answer is one of the statuses. */
async function askForRun({ read }: Requests, id: string, statuses: readonly number[]): Promise<ApiRun | undefined> {
  try {
    return await read<ApiRun>('read the workflow run', 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id })
  } catch (error) {
    if (statuses.includes(statusOf(error) ?? 0)) return undefined
    throw error
  }
}

/** A workflow run: what started it, and from where. Undefined when there is none. */
export async function readRun(requests: Requests, id: string): Promise<WorkflowRun | undefined> {
  const run = await askForRun(requests, id, [404])
  return run && { event: run.event, repository: run.head_repository?.full_name ?? '' }
}

/** The file of the workflow that a run is of, from the root of the repository; undefined when the token may not know it (`actions: read`) or there is no such run. */
export async function readWorkflowPath(requests: Requests, id: string): Promise<string | undefined> {
  return (await askForRun(requests, id, [403, 404]))?.path?.replace(/@.*$/, '')
}
