import type { WorkflowRun } from '../../ports/forge.ts'
import { undefinedIfMissing } from './github-problems.ts'
import type { Requests } from './github-requests.ts'
import { answer, fields, optional, text } from './github-shapes.ts'

const run = answer(
  fields({
    event: text,
    /** Null when the fork was deleted. */
    head_repository: optional(fields({ full_name: text })),
    /** `.github/workflows/ci.yml`, with `@` and a ref for the workflow of another ref. */
    path: optional(text),
  }),
  ({ event, head_repository, path }) => ({
    path: path?.replace(/@.*$/, ''),
    start: { event, repository: head_repository?.full_name ?? '' },
  }),
)

const readRun = ({ rest, send }: Requests, id: string, ...missing: readonly number[]) =>
  undefinedIfMissing(send('read the workflow run', run, rest.actions.getWorkflowRun, { run_id: Number(id) }), ...missing)

/** The event and the repository of a workflow run; undefined for an unknown run. */
export async function readWorkflowRun(requests: Requests, id: string): Promise<WorkflowRun | undefined> {
  return (await readRun(requests, id, 404))?.start
}

/** The path of a run's workflow file in the repository; undefined for an unknown run, or without `actions: read`. */
export async function readWorkflowPath(requests: Requests, id: string): Promise<string | undefined> {
  return (await readRun(requests, id, 403, 404))?.path
}
