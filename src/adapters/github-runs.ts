import type { WorkflowRun } from '../ports.ts'
import { type Requests, statusOf } from './github-requests.ts'

interface ApiRun {
  readonly event: string
  /** Null when a fork was deleted since. */
  readonly head_repository?: { readonly full_name: string } | null
}

/** A workflow run: what started it, and from where. Undefined when there is none. */
export async function readRun(requests: Requests, id: string): Promise<WorkflowRun | undefined> {
  try {
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
    const run = await requests.read<ApiRun>('read the workflow run', route, { run_id: id })
    return { event: run.event, repository: run.head_repository?.full_name ?? '' }
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}
