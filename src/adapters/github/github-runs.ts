import type { WorkflowRun } from '../../ports/forge.ts'
import { undefinedIfMissing } from './github-problems.ts'
import type { Requests } from './github-requests.ts'
import { fields, optional, text } from './github-shapes.ts'

const runShape = fields({
  event: text,
  /** Null when the fork was deleted. */
  head_repository: optional(fields({ full_name: text })),
  /** `.github/workflows/ci.yml`, with `@` and a ref for the workflow of another ref. */
  path: optional(text),
})

const readRun = ({ rest, send }: Requests, id: string) =>
  send('read the workflow run', runShape, rest.actions.getWorkflowRun, { run_id: Number(id) })

/** The event and the repository of a workflow run; undefined for an unknown run. */
export async function readWorkflowRun(requests: Requests, id: string): Promise<WorkflowRun | undefined> {
  const run = await undefinedIfMissing(readRun(requests, id), 404)
  return run && { event: run.event, repository: run.head_repository?.full_name ?? '' }
}

/** The path of a run's workflow file in the repository; undefined for an unknown run, or without `actions: read`. */
export async function readWorkflowPath(requests: Requests, id: string): Promise<string | undefined> {
  return (await undefinedIfMissing(readRun(requests, id), 403, 404))?.path?.replace(/@.*$/, '')
}
